"""Putting a law together: every mistake has a name, and every day has one law."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import ModuleType

import miniland
import pytest

from opstap.regels.boek import Regelboek
from opstap.regels.fouten import ParameterOntbreekt, WetFout
from opstap.regels.graaf import Overlay, Wet

Maak = Callable[..., ModuleType]


def _boek(*modules: ModuleType) -> Regelboek:
    return Regelboek(Wet("Proefwet", regels=modules))


FOUTEN = {
    "onbekende naam": (
        "NAAM-ONBEKEND",
        """
        feit("netto_loon", soort="Netto")
        @regel("art. 1", vanaf="2020-01-01")
        def dubbel(neto_loon: Netto) -> Netto:
            return neto_loon
        """,
    ),
    "onbekende voorwaarde": (
        "NAAM-ONBEKEND",
        """
        feit("loon", soort="Netto")
        @regel("art. 1", vanaf="2020-01-01", als="mag")
        def dubbel(loon: Netto) -> Netto:
            return loon
        """,
    ),
    "twee versies tegelijk": (
        "REGEL-DUBBEL",
        """
        feit("loon", soort="Netto")
        @regel("art. 1", vanaf="2020-01-01", tot="2022-01-02", naam="norm")
        def oud(loon: Netto) -> Netto:
            return loon
        @regel("art. 1", vanaf="2022-01-01", naam="norm")
        def nieuw(loon: Netto) -> Netto:
            return loon
        """,
    ),
    "feit en regel met een naam": (
        "NAAM-DUBBEL",
        """
        feit("loon", soort="Netto")
        @regel("art. 1", vanaf="2020-01-01", naam="loon")
        def loon_regel(loon: Netto) -> Netto:
            return loon
        """,
    ),
    "netto waar bruto hoort": (
        "REGEL-SOORT",
        """
        feit("loon", soort="Bruto")
        @regel("art. 1", vanaf="2020-01-01")
        def dubbel(loon: Netto) -> Netto:
            return loon
        """,
    ),
    "voorwaarde die geen ja of nee is": (
        "REGEL-SOORT",
        """
        feit("loon", soort="Netto")
        @regel("art. 1", vanaf="2020-01-01", als="loon")
        def dubbel() -> Netto:
            return Netto(1)
        """,
    ),
    "persoon zonder optelling": (
        "REGEL-NIVEAU",
        """
        feit("loon", soort="Netto", per="persoon")
        @regel("art. 1", vanaf="2020-01-01")
        def dubbel(loon: Netto) -> Netto:
            return loon
        """,
    ),
    "optelling van het gezin zelf": (
        "REGEL-NIVEAU",
        """
        feit("loon", soort="Netto")
        som("gezinsloon", van="loon")
        """,
    ),
    "versies van verschillende soort": (
        "NAAM-SOORT",
        """
        feit("loon", soort="Netto")
        @regel("art. 1", vanaf="2020-01-01", tot="2021-01-01", naam="norm")
        def oud(loon: Netto) -> Netto:
            return loon
        @regel("art. 1", vanaf="2021-01-01", naam="norm")
        def nieuw(loon: Netto) -> bool:
            return loon > Netto(0)
        """,
    ),
    "leemte voor een feit": (
        "LEEMTE-VOOR",
        """
        feit("loon", soort="Netto")
        feit("mag", soort="bool")
        niet_gemodelleerd("art. 2", als="mag", voor="loon", zin="Dat kan niet.")
        """,
    ),
    "leemte per persoon voor het gezin": (
        "REGEL-NIVEAU",
        """
        feit("mag", soort="bool", per="persoon")
        @regel("art. 1", vanaf="2020-01-01")
        def norm() -> Netto:
            return Netto(1)
        niet_gemodelleerd("art. 2", als="mag", voor="norm", per="persoon", zin="Dat kan niet.")
        """,
    ),
}


@pytest.mark.parametrize("naam", FOUTEN)
def test_een_fout_in_de_wet_heeft_een_naam(module: Maak, naam: str) -> None:
    code, tekst = FOUTEN[naam]
    with pytest.raises(WetFout) as fout:
        _boek(module(tekst))
    assert fout.value.code == code


def test_een_onbekende_naam_krijgt_een_suggestie(module: Maak) -> None:
    with pytest.raises(WetFout, match="Bedoelt u netto_loon"):
        _boek(module(FOUTEN["onbekende naam"][1]))


def test_een_kring_wordt_uitgeschreven(module: Maak) -> None:
    boek = _boek(
        module("""
        @regel("art. 1", vanaf="2020-01-01")
        def kip(ei: int) -> int:
            return ei
        @regel("art. 2", vanaf="2020-01-01")
        def ei(kip: int) -> int:
            return kip
        """)
    )
    with pytest.raises(WetFout, match="kip → ei → kip") as fout:
        boek.op(date(2024, 1, 1))
    assert fout.value.code == "REGEL-KRING"


def test_twee_wetten_met_dezelfde_naam_botsen(module: Maak) -> None:
    wet = 'feit("loon", soort="Netto")'
    with pytest.raises(WetFout) as fout:
        Regelboek(Wet("een", regels=[module(wet)]), Wet("twee", regels=[module(wet)]))
    assert fout.value.code == "NAAM-DUBBEL"


def test_een_versie_geldt_tot_en_zonder_de_dag_van_de_volgende() -> None:
    for dag, artikel in (
        (date(2020, 12, 31), "Havenwet art. 23 (oud)"),
        (date(2021, 1, 1), "Havenwet art. 23"),
    ):
        assert miniland.LANDELIJK.op(dag).plan.knoop("toeslag_boot").verklaring.artikel == artikel


def test_een_som_krijgt_de_soort_van_wat_zij_optelt() -> None:
    plan = miniland.LANDELIJK.op(date(2022, 5, 1)).plan
    assert plan.knoop("gezinsloon").verklaring.soort.naam == "Netto"
    assert plan.knoop("jaren_samen").verklaring.soort.naam == "int"


def test_dagen_waartussen_niets_verandert_delen_hun_voorbereiding() -> None:
    boek = miniland.LANDELIJK
    assert boek.op(date(2022, 5, 1)).plan is boek.op(date(2022, 6, 1)).plan
    assert boek.op(date(2022, 6, 1)).plan is not boek.op(date(2022, 7, 1)).plan
    assert date(2022, 7, 1) in boek.grenzen()


def test_een_dorp_vult_een_leemte_en_vervangt_een_regel_vanaf_zijn_datum() -> None:
    def artikel(naam: str, dag: date) -> str:
        return miniland.PLAATSELIJK.op(dag).plan.knoop(naam).verklaring.artikel

    assert artikel("kade_korting", date(2022, 5, 1)) == "Verordening Havendorp art. 1"
    assert artikel("kade_korting", date(2019, 5, 1)) == "Havenwet art. 16"
    assert artikel("te_rijk", date(2021, 12, 31)) == "Havenwet art. 21"
    assert artikel("te_rijk", date(2022, 1, 1)) == "Verordening Havendorp art. 2"


def test_een_ontbrekend_plaatselijk_bedrag_wordt_niet_met_het_landelijke_gevuld() -> None:
    plaatselijk = miniland.PLAATSELIJK.op(date(2023, 5, 1)).plan.knoop("vrijstelling")
    assert plaatselijk.gat
    assert plaatselijk.verklaring.artikel == "Verordening Havendorp art. 3"
    assert not miniland.LANDELIJK.op(date(2023, 5, 1)).plan.knoop("vrijstelling").gat


def test_een_dorp_mag_geen_andere_soort_maken_van_een_landelijke_naam(module: Maak) -> None:
    dorp = Overlay(
        "X",
        "Dorp",
        regels=[
            module("""
            @regel("art. 1", vanaf="2020-01-01")
            def recht(spaargeld: Cent) -> int:
                return 1
            """)
        ],
    )
    with pytest.raises(WetFout) as fout:
        Regelboek(miniland.WET, gemeente=dorp)
    assert fout.value.code == "NAAM-SOORT"


def test_een_naam_die_niet_bestaat_is_niet_te_vragen() -> None:
    with pytest.raises(WetFout, match="Bedoelt u havenbijdrage"):
        miniland.LANDELIJK.op(date(2022, 5, 1)).plan.knoop("havenbijdragen")


def test_een_weigering_noemt_de_gevraagde_dag_ook_als_de_voorbereiding_gedeeld_is() -> None:
    from opstap.regels.beslissen import Geval

    geval = Geval({"waltoeslag": 1, "jaren_samen": 1, "woont_op_boot": True})
    for dag, tekst in ((date(2017, 5, 1), "1 mei 2017"), (date(2017, 6, 1), "1 juni 2017")):
        with pytest.raises(ParameterOntbreekt, match=tekst):
            miniland.LANDELIJK.op(dag).beslis(geval, ["boottoeslag"])


def test_regels_en_feiten_kunnen_ook_los_worden_gegeven(module: Maak) -> None:
    los = module("""
        loon = feit("loon", soort="Netto")
        @regel("art. 1", vanaf="2020-01-01")
        def dubbel(loon: Netto) -> Netto:
            return loon * 2
    """)
    boek = Regelboek(Wet("Los", feiten=[los.loon], regels=[los.dubbel]))
    assert {"loon", "dubbel"} <= set(boek.op(date(2024, 1, 1)).plan.op_naam)
    with pytest.raises(WetFout) as fout:
        Wet("Los", regels=[Path])  # type: ignore[list-item]
    assert fout.value.code == "WET-ONDERDEEL"
