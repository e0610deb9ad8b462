"""A resident without a file opens one: only for who the sign-in proved, once, and just for who applies."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import ProgrammingError, connection, transaction

from opstap.kern import feiten, personen
from opstap.kern.accounts import sleutel
from opstap.kern.eigen_dossier import Aanmelder, open_eigen
from opstap.kern.inwoners import eigen_dossiers
from opstap.kern.models import Dossier, Gemeente, Gezinslid, Persoon
from opstap.kern.models import Rol as Gezinsrol
from opstap.kern.tijdvak import vanaf
from opstap.kern.toegang import Gebruiker, Rol, rijen
from opstap.regels.fouten import OpstapFout

NU = datetime(2024, 4, 15, 10, 0, tzinfo=UTC)


def wie(bsn: str, **anders: Any) -> Aanmelder:
    gegevens = {"voornamen": "Sanne", "achternaam": "Nieuw", "geboortedatum": date(1990, 1, 1), **anders}
    return Aanmelder(bsn, **gegevens)


def aangemeld(bsn: str, *dossiers: str) -> Gebruiker:
    return Gebruiker("De inwoner zelf", Rol.INWONER, "GM0518", frozenset(dossiers), sleutel("inwoner", bsn))


def test_wie_geen_dossier_heeft_krijgt_er_een_met_alleen_zichzelf(
    den_haag: Gemeente, bsns: Iterator[str]
) -> None:
    bsn = next(bsns)
    with rijen.gesloten():
        dossier, daarna = open_eigen(aangemeld(bsn), wie(bsn), nu=NU)
        assert daarna.dossiers == {dossier.nummer}
    lid = Gezinslid.objects.get()
    assert (lid.dossier, lid.persoon.bsn, lid.rol) == (dossier, bsn, Gezinsrol.AANVRAGER)
    assert eigen_dossiers("GM0518", bsn, op=NU.date()) == {dossier.nummer}


def test_een_tweede_keer_is_hetzelfde_dossier(den_haag: Gemeente, bsns: Iterator[str]) -> None:
    bsn = next(bsns)
    with rijen.gesloten():
        eerste, _ = open_eigen(aangemeld(bsn), wie(bsn), nu=NU)
        assert open_eigen(aangemeld(bsn), wie(bsn), nu=NU)[0] == eerste
    assert Dossier.objects.count() == 1


def test_het_nummer_van_een_ander_opent_niets(den_haag: Gemeente, bsns: Iterator[str]) -> None:
    eigen, ander = next(bsns), next(bsns)
    with rijen.gesloten(), pytest.raises(OpstapFout, match="EIGEN-BSN"):
        open_eigen(aangemeld(eigen), wie(ander), nu=NU)
    with rijen.gesloten(), pytest.raises(OpstapFout, match="BSN-ELFPROEF"):
        open_eigen(aangemeld(eigen), wie("123456789"), nu=NU)
    assert not Persoon.objects.exists()


def test_wie_al_bekend_is_houdt_de_naam_die_wij_kennen(
    persoon: Persoon, dossier: Dossier, nieuw_persoon: Callable[..., Persoon]
) -> None:
    """A child of another household, grown up: the file of the parents stays closed."""
    feiten.leg_vast(
        Gezinslid,
        dossier=dossier,
        persoon=persoon,
        rol=Gezinsrol.KIND,
        geldig=vanaf(date(2024, 1, 1)),
        bron="opgave",
        nu=NU,
    )
    with rijen.gesloten():
        eigen, daarna = open_eigen(aangemeld(persoon.bsn), wie(persoon.bsn, achternaam="Anders"), nu=NU)
        assert eigen != dossier
        assert daarna.dossiers == {eigen.nummer}
        assert not Dossier.objects.filter(pk=dossier.pk).exists()
    persoon.refresh_from_db()
    assert persoon.achternaam == "Voorbeeld"


def test_een_geboortedatum_in_de_toekomst_opent_niets(den_haag: Gemeente, bsns: Iterator[str]) -> None:
    bsn = next(bsns)
    with rijen.gesloten(), pytest.raises(OpstapFout, match="GEBOORTEDATUM-TOEKOMST"):
        open_eigen(aangemeld(bsn), wie(bsn, geboortedatum=date(2024, 4, 16)), nu=NU)


def test_de_databank_begint_geen_dossier_voor_een_ander_dan_een_inwoner_zonder_dossier(
    den_haag: Gemeente, bsns: Iterator[str]
) -> None:
    bestaand = personen.nieuw_dossier("GM0518")
    medewerker = Gebruiker("Ana", Rol.MEDEWERKER, "GM0518")
    for gebruiker in (medewerker, aangemeld(next(bsns), bestaand.nummer), None):
        with rijen.gesloten():
            if gebruiker is not None:
                rijen.open_voor(gebruiker)
            with (
                pytest.raises(ProgrammingError, match="zonder dossier"),
                transaction.atomic(),
                connection.cursor() as cursor,
            ):
                cursor.execute(
                    "SELECT kern_begin_dossier('GM0518', %s, 'A', 'B', '1990-01-01', 'D-000099')",
                    [next(bsns)],
                )
