"""Explanations: the right sentence, plain words, and no number that is not in the trace."""

from __future__ import annotations

import itertools
from collections.abc import Callable
from datetime import date
from types import ModuleType

import miniland
import pytest
from gevallen import BOOTGEZIN, MEI_2022, WALGEZIN

from opstap.regels.beslissen import Geval
from opstap.regels.boek import Regelboek
from opstap.regels.graaf import Wet
from opstap.regels.proef import willekeurige_gevallen
from opstap.regels.soorten import soort_van
from opstap.regels.uitleg import als_tekst, getallen_in, uitlegregels, vreemde_getallen


def _zin(geval: Geval, naam: str, persoon: int | None = None) -> str:
    return MEI_2022.probeer(geval, [naam]).spoor.stap(naam, persoon).zin


@pytest.mark.parametrize(
    ("geval", "naam", "persoon", "zin"),
    [
        (BOOTGEZIN, "te_rijk", None, "Het spaargeld van €\u00a01.000,00 is niet meer dan €\u00a07.500,00."),
        (BOOTGEZIN.met("spaargeld", 750_001), "te_rijk", None,
         "Het spaargeld van €\u00a07.500,01 is meer dan €\u00a07.500,00."),
        (BOOTGEZIN, "volwassen", 0, "Met 32 jaar is deze persoon volwassen (vanaf 18)."),
        (BOOTGEZIN, "aantal_volwassenen", None, "Er zijn 1 volwassenen."),
        (BOOTGEZIN, "toeslag_boot", None, "Op de boot wonen 1 volwassenen; dat geeft €\u00a0107,77."),
        (BOOTGEZIN.met("vaart_zelf", False, 0), "toeslag_boot", None, "De boot levert geen toeslag op."),
        (WALGEZIN, "toeslag_boot", None, "Wie niet op een boot woont, krijgt geen toeslag voor een boot."),
        (BOOTGEZIN, "toeslag_wal", None,
         "Toeslag aan de wal: €\u00a00,00. De voorwaarde “Woont aan de wal” is hier niet vervuld."),
        (BOOTGEZIN, "beroep", 0, "Beroep: visser."),
        (BOOTGEZIN, "geboren", 0, "Geboortedatum: 28 februari 1990."),
        (BOOTGEZIN, "heffing", None, "Heffing over loon: 36,97%."),
        (Geval({"verschil": -39_000}), "verschil", None,
         "Verschil met het loon: \u2212\u00a0€\u00a0390,00, zoals opgegeven."),
        (Geval(), "spaargeld", None, "Spaargeld: niet bekend."),
    ],
)  # fmt: skip
def test_elke_stap_heeft_haar_zin(geval: Geval, naam: str, persoon: int | None, zin: str) -> None:
    assert _zin(geval, naam, persoon) == zin


def test_wat_niet_gemodelleerd_is_zegt_dat_zelf() -> None:
    vuurtoren = WALGEZIN.met("heeft_vuurtoren", True).met("vuurtoren_deelt_licht", True)
    zinnen = [stap.zin for stap in MEI_2022.probeer(vuurtoren, ["toeslag_wal"]).spoor.alle()]
    assert "De regels voor vuurtorens die hun licht delen, staan niet in dit regelboek." in zinnen


@pytest.mark.parametrize("boek", [miniland.LANDELIJK, miniland.PLAATSELIJK])
@pytest.mark.parametrize("dag", [date(2018, 3, 1), date(2020, 7, 1), date(2022, 5, 1)])
def test_elk_getal_in_een_uitleg_komt_uit_het_spoor(boek: Regelboek, dag: date) -> None:
    op_dag = boek.op(dag)
    for geval in willekeurige_gevallen(op_dag, 60, 3, onbekend=0.1):
        for stap in op_dag.probeer(
            geval, ["havenbijdrage", "half_verschil", "loonheffing", "toeslag_wonen", "verdienste_samen"]
        ).spoor.alle():
            assert vreemde_getallen(stap) == (), stap.zin


def test_een_verzonnen_getal_valt_op(module: Callable[..., ModuleType]) -> None:
    wet = module("""
        feit("loon", soort="Netto")
        @regel("art. 1", vanaf="2020-01-01", uitleg="Van {loon} blijft 75% over: {over}.")
        def over(loon: Netto) -> Netto:
            return deel_afgerond(loon * 3, 4)
    """)
    boek = Regelboek(Wet("Proef", regels=[wet])).op(date(2024, 1, 1))
    assert vreemde_getallen(boek.beslis(Geval({"loon": 1000}), ["over"]).spoor.stap("over")) == ("75",)


def test_getallen_worden_gelezen_zoals_ze_er_staan() -> None:
    assert getallen_in("Op 1 mei 2024: €\u00a01.283,83 (25,5%).") == ("1", "2024", "1.283,83", "25,5")


def test_de_tekst_opent_elke_stap_een_keer() -> None:
    uitkomst = MEI_2022.beslis(BOOTGEZIN, ["havenbijdrage"])
    tekst = als_tekst(uitkomst)
    regels = tekst.splitlines()
    assert regels[0].startswith("- Er blijft niets over. [Havenwet art. 28]")
    assert "Heeft recht: zie hierboven." in tekst
    assert "    - Persoon 1: " in tekst
    assert sum(regel.endswith("(vanaf 18). [Havenwet art. 2]") for regel in regels) == 2
    diepten = [regel.diepte for regel in uitlegregels(uitkomst.spoor)]
    assert diepten[0] == 0
    assert all(later - eerder <= 1 for eerder, later in itertools.pairwise(diepten))


@pytest.mark.parametrize(
    ("soort", "waarde", "tekst"),
    [
        ("Basispunt", 2500, "25%"),
        ("Basispunt", 4050, "40,5%"),
        ("Basispunt", -5, "\u22120,05%"),
        ("int", 12_345, "12.345"),
        ("int", -7, "\u22127"),
        ("bool", 0, "nee"),
        ("Datum", 0, "1 januari 1970"),
    ],
)
def test_elke_soort_toont_zich_op_zijn_nederlands(soort: str, waarde: int, tekst: str) -> None:
    assert soort_van(soort, {}, "proef").toon(waarde) == tekst
