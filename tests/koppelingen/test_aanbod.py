"""A file of offers: good lines are kept, the others come back with the reason; again changes nothing."""

from __future__ import annotations

from datetime import UTC, datetime
from importlib.resources import files

import pytest

from opstap.kern.models import Gemeente
from opstap.koppelingen import aanbod as bestand
from opstap.koppelingen.bestand import lees
from opstap.koppelingen.ontvangst import Verslag
from opstap.minima import aanbod
from opstap.minima.models import Aanbod
from opstap.opdrachten import demo

pytestmark = pytest.mark.django_db
VOORBEELD = files("opstap.beleidslab") / "aanbod.csv"
NU = datetime(2024, 3, 1, tzinfo=UTC)


@pytest.fixture(autouse=True)
def den_haag() -> None:
    Gemeente.objects.create(code="GM0518", naam="Den Haag")


def verwerk(tekst: str) -> Verslag:
    return bestand.verwerk("GM0518", lees(tekst.encode(), bestand.SOORT), door="t.test", nu=NU)


def test_het_voorbeeld_wordt_helemaal_aangenomen_en_is_als_verzonnen_gemerkt() -> None:
    verslag = verwerk(VOORBEELD.read_text(encoding="utf-8"))
    assert (verslag.nieuw, verslag.geweigerd) == (verslag.regels, ())
    assert not Aanbod.objects.filter(voorbeeld=False).exists()


def test_de_demonstratie_begint_met_het_verzonnen_aanbod() -> None:
    demo._lees_aanbod("GM0518")
    assert Aanbod.objects.count() == len(VOORBEELD.read_text(encoding="utf-8").splitlines()) - 1


def test_nog_eens_verandert_niets_en_een_gewijzigde_regel_is_een_nieuwe_versie() -> None:
    tekst = VOORBEELD.read_text(encoding="utf-8")
    eerste = verwerk(tekst)
    assert verwerk(tekst).eerder == NU
    tweede = verwerk(tekst.replace("Twee proeflessen", "Drie proeflessen"))
    assert (tweede.nieuw, tweede.bestond) == (1, eerste.nieuw - 1)
    assert "Drie proeflessen" in aanbod.zoek("GM0518", "voorbeeld-judo").tekst


def test_een_foute_regel_komt_terug_met_regel_kolom_en_reden_en_de_andere_gaan_door() -> None:
    regels = VOORBEELD.read_text(encoding="utf-8").splitlines()
    fout = {
        2: ("prijs", ";0,00;", ";1.234;"),
        3: ("doel", ";zwemles;", ";vakantie;"),
        4: ("kenmerk", "voorbeeld-voetbal", "Voorbeeld voetbal"),
        5: ("kvk_nummer", "Bedacht;;", "Bedacht;12345678;"),
        7: ("leeftijd_tot_en_met", ";8;14;", ";14;8;"),
        8: ("kenmerk", "voorbeeld-gitaar", "voorbeeld-wandelen"),
        9: ("tot_en_met", "2024-12-31", "2023-12-31"),
        10: ("rd_y", "452810", "52"),
    }
    for nummer, (_, goed, kapot) in fout.items():
        assert goed in regels[nummer - 1]
        regels[nummer - 1] = regels[nummer - 1].replace(goed, kapot)
    verslag = verwerk("\n".join(regels) + "\n")
    assert {een.nummer: een.kolom for een in verslag.geweigerd} == {
        nr: kolom for nr, (kolom, *_) in fout.items()
    }
    assert verslag.nieuw == verslag.regels - len(fout) == Aanbod.objects.count()
