"""Local schemes: calling, deciding, asking and compiling agree, and no number in an explanation is made up.

The schemes stand on the Participatiewet; here the few names that they take from it are facts, so that the
kernel holds the schemes only.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from importlib import import_module
from pathlib import Path

import pytest

from opstap import gemeenten
from opstap.recht import minima
from opstap.recht.participatiewet import Leefvorm, inkomenstoeslag
from opstap.regels.beslissen import Geval
from opstap.regels.boek import BoekOpDatum, Regelboek
from opstap.regels.graaf import Overlay, Wet
from opstap.regels.lint import controleer_bundel
from opstap.regels.proef import (
    GROOTSTE_INT64,
    doorvragen,
    grootste_tussenwaarden,
    vergelijk_wegen,
    willekeurige_gevallen,
)
from opstap.regels.regel import Feit, Regel, feit
from opstap.regels.uitleg import vreemde_getallen

DAG = date(2023, 12, 1)
PER_GEZIN = {
    "norm": "Netto",
    "bijstand": "Netto",
    "vermogen": "Cent",
    "meetellende_overwaarde": "Cent",
    "vermogensgrens": "Cent",
    "vakantietoeslag_percentage": "Basispunt",
    "heeft_kostendelers": "bool",
    "aantal_belanghebbenden": "int",
    "aantal_kinderen": "int",
    "recht_gelet_op_vermogen": "bool",
    "kinderopvang_maximumprijs_dagopvang": "Cent",
    "kinderopvang_maximumprijs_buitenschoolse_opvang": "Cent",
    "kinderopvang_maximumprijs_gastouderopvang": "Cent",
    "inkomenstoeslag_leeftijd_vanaf": "int",
    "inkomenstoeslag_wachttijd_maanden": "int",
}
PER_PERSOON = {
    "is_belanghebbende": "bool",
    "is_aanvrager": "bool",
    "is_kind": "bool",
    "ten_laste_komend_kind": "bool",
    "leeftijd": "int",
    "aow_leeftijd_bereikt": "bool",
    "in_inrichting": "bool",
    "geboortedatum": "Datum",
    "inkomen_persoon": "Netto",
}
GRENZEN = {"Netto": (0, 500_000), "Cent": (0, 1_000_000), "Basispunt": (0, 10_000), "int": (0, 100)}


def _feit(naam: str, soort: str, per: str) -> Feit:
    niveau = "persoon" if per == "persoon" else "gezin"
    return feit(naam, soort=soort, per=niveau, bereik=GRENZEN.get(soort), artikel="Participatiewet")


UIT_DE_BIJSTAND = (
    *(_feit(naam, soort, "gezin") for naam, soort in PER_GEZIN.items()),
    *(_feit(naam, soort, "persoon") for naam, soort in PER_PERSOON.items()),
    feit("leefvorm", soort=Leefvorm, artikel="Participatiewet"),
)


@cache
def _boek(code: str) -> BoekOpDatum:
    """The schemes of a municipality on a book with nothing else."""
    map_van_gemeente = Path(gemeenten.__file__).parent / code
    modules = []
    for naam in ("minima", "inkomenstoeslag"):
        if (map_van_gemeente / f"{naam}.py").exists():
            modules.append(import_module(f"opstap.gemeenten.{code}.{naam}"))
    if code not in ("GM0518", "GM0603"):
        modules.append(import_module("opstap.gemeenten.varianten.inkomenstoeslag"))
    bestanden = [
        pad
        for naam in ("minima", "energietoeslag", "inkomenstoeslag")
        if (pad := map_van_gemeente / "parameters" / f"{naam}.yaml").exists()
    ]
    overlay = Overlay(code, gemeenten.GEMEENTEN[code], regels=modules, parameters=bestanden)
    bijstand = Wet("Bijstand", feiten=UIT_DE_BIJSTAND, regels=(inkomenstoeslag,))
    return Regelboek(bijstand, minima.WET, gemeenten.GEDEELD, gemeente=overlay).op(DAG)


def _gevallen(boek: BoekOpDatum, aantal: int, zaad: int, onbekend: float = 0.0) -> list[Geval]:
    """Arbitrary families; half of them with an income around the limits of the schemes."""
    gevallen = []
    willekeurig = willekeurige_gevallen(boek, aantal, zaad, personen=(0, 4), onbekend=onbekend)
    for nummer, geval in enumerate(willekeurig):
        rond_grens: dict[str, int | bool] = {
            "minimanorm": 1000_00,
            "minima_inkomen": (1100_00, 1200_00, 1300_00, 1500_00)[nummer // 2 % 4] + nummer // 8 % 3 - 1,
            "ongedateerde_bedragen_nagegaan": True,
            "minima_vermogen_binnen_grens": True,
        }
        gevallen.append(Geval({**geval.gezin, **rond_grens}, geval.personen) if nummer % 2 else geval)
    return gevallen


@pytest.mark.parametrize("code", ["GM0518", "GM1916"])
def test_bellen_beslissen_en_compileren_zijn_het_eens(code: str) -> None:
    boek = _boek(code)
    gevallen = _gevallen(boek, 200, 1) + _gevallen(boek, 100, 2, onbekend=0.1)
    verslag = vergelijk_wegen(boek, gevallen)
    assert verslag.waarden > 20_000
    assert verslag.weigeringen > 1_000


@pytest.mark.parametrize("code", gemeenten.GEMEENTEN)
def test_geen_tussenwaarde_loopt_over(code: str) -> None:
    boek = _boek(code)
    gevallen = willekeurige_gevallen(boek, 60, 4, personen=(1, 5), uiterst=True)
    assert max(grootste_tussenwaarden(boek, gevallen).values()) < GROOTSTE_INT64 // 1000


@pytest.mark.parametrize("code", gemeenten.GEMEENTEN)
def test_elk_getal_in_de_uitleg_komt_uit_het_spoor(code: str) -> None:
    boek = _boek(code)
    namen = [knoop.naam for knoop in boek.plan.knopen if isinstance(knoop.verklaring, Regel)]
    for geval in _gevallen(boek, 60, 3, onbekend=0.02):
        for stap in boek.probeer(geval, namen).spoor.alle():
            assert vreemde_getallen(stap) == (), stap.zin
            assert "{" not in stap.zin


@pytest.mark.parametrize(
    "naam", ["stadspas_voor_kinderen", "energietoeslag", "schoolregeling_tegemoetkoming", "inkomenstoeslag"]
)
def test_vragen_tot_er_een_antwoord_is_geeft_hetzelfde_als_alles_weten(naam: str) -> None:
    boek = _boek("GM1916")
    for alles in willekeurige_gevallen(boek, 25, 4, personen=(1, 4)):
        begin = Geval({}, tuple({} for _ in alles.personen))
        een, twee = (boek.probeer(g, [naam]) for g in (doorvragen(boek, begin, alles, [naam]), alles))
        assert een.gaten.keys() == twee.gaten.keys()
        if not een.gaten:
            assert een.waarde(naam) == twee.waarde(naam)


def test_een_te_hoog_inkomen_maakt_alle_andere_vragen_overbodig() -> None:
    boek = gemeenten.regelboek("GM0518").op(date(2024, 5, 1))
    te_hoog = Geval({"minimanorm": 1000_00, "minima_inkomen": 1500_01})
    assert boek.volgende_vraag(te_hoog, ["stadspas_recht"]) is None
    laag = Geval({"minimanorm": 1000_00, "minima_inkomen": 1500_00, "minima_vermogen_binnen_grens": True})
    vraag = boek.volgende_vraag(laag, ["stadspas_recht"])
    assert vraag is not None
    assert vraag.naam == "student_hbo_of_wo_met_studiefinanciering"


def test_de_regels_zijn_geschreven_met_wat_overal_hetzelfde_betekent() -> None:
    assert controleer_bundel(minima.WET) == []
    assert controleer_bundel(gemeenten.GEDEELD) == []
    for code in gemeenten.GEMEENTEN:
        assert controleer_bundel(gemeenten.laad(code)) == []
