"""Another account at the desk: written down by one, confirmed along another way by a second."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from opstap.financien import rekeningen
from opstap.financien.models import Rekeningbevestiging, Rekeningnotitie
from opstap.kern.models import OPEN_EINDE, Bankrekening, Dossier
from opstap.regels.fouten import OpstapFout

from ...inkomen.conftest import IBAN  # noqa: TID252
from .conftest import HAAG, NU, Bureau, Dorp, aanvraag

pytestmark = pytest.mark.django_db

NIEUW = "NL20INGB0001234567"
GENOTEERD = {
    "iban": "nl20 ingb 0001 2345 67",
    "tenaamstelling": "T. Persoon",
    "vanaf": "2024-04-01",
    "gemeld_via": "brief",
    "bewijs": "stuk ST-1",
}


@pytest.fixture
def dossier(dorp: Dorp) -> Dossier:
    return aanvraag(dorp.huishouden()).dossier


def pad(dossier: Dossier, naam: str) -> str:
    return f"/medewerker/dossier/{dossier.nummer}/{naam}/"


def noteer(bureau: Bureau, dossier: Dossier, **anders: str) -> Any:
    return bureau.vul_in(bureau.als("Anna"), pad(dossier, "rekening"), **{**GENOTEERD, **anders})


def test_een_andere_rekening_geldt_pas_na_bevestiging_door_een_collega(
    bureau: Bureau, dossier: Dossier
) -> None:
    anna, bram = bureau.als("Anna"), bureau.als("Bram")
    assert bram.get(pad(dossier, "rekening-bevestigen")).status_code == 400
    noteer(bureau, dossier)
    oud, nieuw = Bankrekening.objects.filter(dossier=dossier, bekend_tot=OPEN_EINDE).order_by("geldig")
    assert (oud.iban, oud.geldig.upper) == (IBAN, date(2024, 4, 1))
    assert (nieuw.iban, nieuw.bron) == (NIEUW, "doorgegeven: brief, genoteerd door Anna")
    with pytest.raises(OpstapFout, match="REKENING-NIET-BEVESTIGD"):
        rekeningen.eis_bevestigd(dossier.pk, "", NIEUW)

    assert anna.get(pad(dossier, "rekening-bevestigen")).status_code == 400
    assert "NL20 •••• 4567" in bram.get(pad(dossier, "rekening-bevestigen")).content.decode()
    zelfde_weg = bureau.vul_in(bram, pad(dossier, "rekening-bevestigen"), bevestigd_via="brief")
    assert list(zelfde_weg.context["formulier"].errors) == ["bevestigd_via"]
    assert (
        bureau.vul_in(bram, pad(dossier, "rekening-bevestigen"), bevestigd_via="telefoon").status_code == 302
    )
    rekeningen.eis_bevestigd(dossier.pk, "", NIEUW)
    bevestigd = Rekeningbevestiging.objects.get()
    assert (bevestigd.genoteerd_door, bevestigd.bevestigd_door) == ("Anna", "Bram")
    assert bram.get(pad(dossier, "rekening-bevestigen")).status_code == 400


def test_wie_een_rekening_noteerde_bevestigt_haar_ook_buiten_het_scherm_niet(
    bureau: Bureau, dossier: Dossier
) -> None:
    wie: Any = {"gemeld_via": "brief", "bevestigd_via": "telefoon"}
    noteer(bureau, dossier)
    with pytest.raises(OpstapFout, match="REKENING-ZELFDE-PERSOON"):
        rekeningen.bevestig(dossier, iban=NIEUW, **wie, door="Anna", moment=NU)
    with pytest.raises(IntegrityError), transaction.atomic():
        Rekeningbevestiging.objects.create(
            gemeente_id=HAAG,
            dossier_id=dossier.pk,
            iban=NIEUW,
            **wie,
            bevestigd_door="Anna",
            genoteerd_door="Anna",
            moment=NU,
        )


def test_een_nummer_dat_niet_klopt_wordt_bij_het_nummer_geweigerd(bureau: Bureau, dossier: Dossier) -> None:
    geweigerd = noteer(bureau, dossier, iban="NL20INGB0001234568")
    assert list(geweigerd.context["formulier"].errors) == ["iban"]
    assert Bankrekening.objects.filter(dossier=dossier).count() == 1


def test_wie_een_rekening_noteerde_staat_vast_wat_er_ook_in_de_bron_staat(
    bureau: Bureau, dossier: Dossier
) -> None:
    """Also of a name that looks like the words around it; the last who wrote it down counts."""
    lastig = bureau.als("doorgegeven: brief, door Bram")
    bureau.vul_in(lastig, pad(dossier, "rekening"), **GENOTEERD)
    wacht = rekeningen.te_bevestigen(dossier)
    assert wacht is not None
    assert wacht.notitie is not None
    assert (wacht.notitie.door, wacht.notitie.gemeld_via) == ("doorgegeven: brief, door Bram", "brief")
    assert lastig.get(pad(dossier, "rekening-bevestigen")).status_code == 400
    assert bureau.als("Bram").get(pad(dossier, "rekening-bevestigen")).status_code == 200

    bureau.vul_in(bureau.als("Bram"), pad(dossier, "rekening"), **{**GENOTEERD, "gemeld_via": "balie"})
    wacht = rekeningen.te_bevestigen(dossier)
    assert wacht is not None
    assert wacht.notitie is not None
    assert (wacht.notitie.door, wacht.notitie.gemeld_via) == ("Bram", "balie")


def test_een_notitie_blijft_zoals_zij_is(bureau: Bureau, dossier: Dossier) -> None:
    noteer(bureau, dossier)
    with pytest.raises(IntegrityError), transaction.atomic():
        Rekeningnotitie.objects.update(door="Bram")
