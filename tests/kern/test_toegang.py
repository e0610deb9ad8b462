"""The one gate: who may open what, for which purpose, and that every reading is written down."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from django.db import IntegrityError, connection, transaction

from opstap.kern import personen
from opstap.kern.models import Dossier, Gemeente, Inzage
from opstap.kern.toegang import DOELEN, Doel, Gebruiker, Rol, open_dossier, open_lijst
from opstap.regels.fouten import OpstapFout

MOMENT = datetime(2024, 5, 1, 9, 0, tzinfo=UTC)
MEDEWERKER = Gebruiker("Ana", Rol.MEDEWERKER, "GM0518")
BELLER = "De inwoner belt over een betaling."
BESTUUR = Gebruiker("Wethouder", Rol.BESTUUR, "GM0518")


def inwoner(*nummers: str) -> Gebruiker:
    return Gebruiker("Sanne", Rol.INWONER, "GM0518", frozenset(nummers))


def test_een_medewerker_opent_een_dossier_en_dat_wordt_genoteerd(dossier: Dossier) -> None:
    geopend = open_dossier(
        MEDEWERKER, "GM0518", dossier.nummer, Doel.AANVRAAG, toelichting=BELLER, moment=MOMENT
    )
    assert geopend == dossier
    regel = Inzage.objects.get()
    assert (regel.gebruiker, regel.rol, regel.dossier, regel.doel, regel.moment) == (
        "Ana",
        "medewerker",
        dossier,
        "aanvraag behandelen",
        MOMENT,
    )


def test_een_inwoner_opent_het_eigen_dossier(dossier: Dossier) -> None:
    assert open_dossier(inwoner(dossier.nummer), "GM0518", dossier.nummer, Doel.EIGEN_GEGEVENS) == dossier
    assert Inzage.objects.get().rol == "inwoner"


def test_een_inwoner_opent_geen_ander_dossier(dossier: Dossier) -> None:
    ander = personen.nieuw_dossier("GM0518")
    weiger(inwoner(ander.nummer), "GM0518", dossier.nummer, Doel.EIGEN_GEGEVENS, "TOEGANG-DOSSIER")


def test_een_weigering_verraadt_niet_of_het_dossier_bestaat(dossier: Dossier) -> None:
    zinnen = set()
    for nummer in (dossier.nummer, "D-999999"):
        with pytest.raises(OpstapFout) as fout:
            open_dossier(inwoner(), "GM0518", nummer, Doel.EIGEN_GEGEVENS)
        zinnen.add(str(fout.value))
    assert len(zinnen) == 1


def test_het_bestuur_opent_geen_dossier_en_geen_lijst(dossier: Dossier) -> None:
    weiger(BESTUUR, "GM0518", dossier.nummer, Doel.CONTROLE, "TOEGANG-ROL")
    with pytest.raises(OpstapFout, match="TOEGANG-ROL"):
        open_lijst(BESTUUR, "GM0518", Doel.CONTROLE)
    assert not Inzage.objects.exists()


def test_niemand_kijkt_bij_een_andere_gemeente(dossier: Dossier, wassenaar: Gemeente) -> None:
    elders = personen.nieuw_dossier(wassenaar.pk)
    assert elders.nummer == dossier.nummer
    weiger(MEDEWERKER, "GM0629", elders.nummer, Doel.AANVRAAG, "TOEGANG-GEMEENTE")
    weiger(inwoner(elders.nummer), "GM0629", elders.nummer, Doel.EIGEN_GEGEVENS, "TOEGANG-GEMEENTE")
    with pytest.raises(OpstapFout, match="TOEGANG-GEMEENTE"):
        open_lijst(MEDEWERKER, "GM0629", Doel.AANVRAAG)
    assert not Inzage.objects.exists()


@pytest.mark.parametrize("doel", ["", " ", "nieuwsgierig", "Aanvraag behandelen", Doel.EIGEN_GEGEVENS])
def test_een_medewerker_heeft_een_doel_dat_bij_het_werk_hoort(dossier: Dossier, doel: str) -> None:
    weiger(MEDEWERKER, "GM0518", dossier.nummer, doel, "TOEGANG-DOEL")
    with pytest.raises(OpstapFout, match="TOEGANG-DOEL"):
        open_lijst(MEDEWERKER, "GM0518", doel)


@pytest.mark.parametrize("doel", sorted(DOELEN[Rol.MEDEWERKER]))
def test_een_inwoner_heeft_alleen_het_doel_van_een_inwoner(dossier: Dossier, doel: str) -> None:
    weiger(inwoner(dossier.nummer), "GM0518", dossier.nummer, doel, "TOEGANG-DOEL")


@pytest.mark.parametrize("doel", sorted(DOELEN[Rol.BEHEERDER]))
def test_een_beheerder_opent_niemands_dossier(dossier: Dossier, doel: str) -> None:
    beheerder = Gebruiker("Bas", Rol.BEHEERDER, "GM0518")
    weiger(beheerder, "GM0518", dossier.nummer, doel, "TOEGANG-ROL")


def test_een_lijst_wordt_genoteerd_zonder_dossier(den_haag: Gemeente) -> None:
    assert open_lijst(MEDEWERKER, "GM0518", Doel.UITKERING, moment=MOMENT) == den_haag
    assert Inzage.objects.get().dossier is None


def test_een_inwoner_ziet_geen_lijst(den_haag: Gemeente) -> None:
    with pytest.raises(OpstapFout, match="TOEGANG-ROL"):
        open_lijst(inwoner(), "GM0518", Doel.EIGEN_GEGEVENS)


def test_elke_rol_heeft_een_uitspraak_over_doelen() -> None:
    assert set(DOELEN) == set(Rol)


@pytest.mark.parametrize("opdracht", ["UPDATE kern_inzage SET gebruiker = 'Ben'", "DELETE FROM kern_inzage"])
def test_inzage_wordt_niet_gewist(dossier: Dossier, opdracht: str) -> None:
    open_dossier(MEDEWERKER, "GM0518", dossier.nummer, Doel.AANVRAAG, toelichting=BELLER)
    with pytest.raises(IntegrityError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(opdracht)
    assert Inzage.objects.get().gebruiker == "Ana"


def weiger(gebruiker: Gebruiker, gemeente: str, nummer: str, doel: str, code: str) -> None:
    """A refusal names its code and leaves no trace of a reading."""
    with pytest.raises(OpstapFout, match=code):
        open_dossier(gebruiker, gemeente, nummer, doel)
    assert not Inzage.objects.exists()
