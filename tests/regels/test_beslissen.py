"""Deciding one case: outcomes, refusals, and what is not looked at."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from types import ModuleType

import miniland
import pytest
from gevallen import BOOTGEZIN, KIND, MEI_2022, VISSER, WALGEZIN

from opstap.regels.beslissen import Geval
from opstap.regels.boek import Regelboek
from opstap.regels.fouten import (
    FeitOntbreekt,
    GevalFout,
    NietGemodelleerd,
    ParameterOntbreekt,
    RegelOntbreekt,
    RekenFout,
    WetFout,
)
from opstap.regels.graaf import Wet

Maak = Callable[..., ModuleType]


def test_een_geval_wordt_beslist_tot_op_de_cent() -> None:
    uitkomst = MEI_2022.beslis(BOOTGEZIN, ["havenbijdrage", "leeftijd"])
    assert uitkomst.waarde("gezinsloon") == 100_000 + 12 * 141
    assert uitkomst.waarde("havenbijdrage") == 0
    assert uitkomst.waarde("leeftijd", 1) == 12
    assert uitkomst.waarden["leeftijd"] == (32, 12)
    assert uitkomst.waarden["beroep"] == (1, None)
    assert uitkomst.waarden["recht"] is True


def test_het_spoor_loopt_van_de_vraag_tot_de_feiten() -> None:
    spoor = MEI_2022.beslis(BOOTGEZIN, ["havenbijdrage"]).spoor
    (wortel,) = spoor
    assert (wortel.naam, wortel.titel, wortel.artikel) == (
        "havenbijdrage",
        "Havenbijdrage",
        "Havenwet art. 28",
    )
    assert wortel.invoer == {"recht": True, "verschil": spoor.stap("verschil").uitkomst}
    loon = spoor.stap("loon", 0)
    assert (loon.uitkomst, loon.bron, loon.kinderen) == (100_000, "loonstrook", ())
    assert spoor.stap("geboren", 0).bron == "BRP"
    assert spoor.stap("geboren", 1).bron == ""
    assert spoor.stap("visprijs").bron == "Havencourant; Havenwet"
    assert spoor.stap("aantal_volwassenen").invoer == {"volwassen": (True, False)}


def test_een_gedeelde_stap_staat_er_een_keer() -> None:
    stappen = list(MEI_2022.beslis(BOOTGEZIN, ["havenbijdrage", "half_verschil"]).spoor.alle())
    assert len({(stap.naam, stap.persoon_index) for stap in stappen}) == len(stappen)


def test_achter_een_voorwaarde_die_nee_is_wordt_niet_gekeken() -> None:
    uitkomst = MEI_2022.beslis(BOOTGEZIN, ["toeslag_wal"])
    stap = uitkomst.spoor.stap("toeslag_wal")
    assert (stap.uitkomst, stap.wijze) == (0, "voorwaarde nee")
    assert [kind.naam for kind in stap.kinderen] == ["woont_aan_wal"]
    with pytest.raises(WetFout):
        uitkomst.waarde("waltoeslag")


def test_alle_ontbrekende_feiten_worden_samen_genoemd() -> None:
    geval = Geval({"woont_op_boot": True}, ({"is_zeemeermin": False, "geboren": VISSER["geboren"]},))
    with pytest.raises(FeitOntbreekt) as fout:
        MEI_2022.beslis(geval, ["toeslag_boot"])
    assert fout.value.code == "FEIT-ONTBREEKT"
    assert fout.value.feiten == (("boot_lek", None), ("vaart_zelf", 0), ("heeft_bemanning", 0))
    assert "De boot lekt, Vaart zelf (persoon 1)" in fout.value.zin


@pytest.mark.parametrize("dag", [date(2020, 12, 31), date(2021, 5, 1), date(2023, 1, 1)])
def test_een_onbevestigd_of_ontbrekend_bedrag_wordt_op_naam_en_datum_geweigerd(dag: date) -> None:
    boek = miniland.LANDELIJK.op(dag)
    if dag.year == 2020:
        assert boek.beslis(BOOTGEZIN, ["opbrengst"]).waarde("opbrengst", 0) == 12 * 135
        return
    with pytest.raises(ParameterOntbreekt, match="Prijs van een vis") as fout:
        boek.beslis(BOOTGEZIN, ["opbrengst"])
    assert str(dag.year) in fout.value.zin


def test_een_ontbrekend_bedrag_achter_een_voorwaarde_die_nee_is_wordt_niet_gemist() -> None:
    smid = {**VISSER, "beroep": 2}
    geval = Geval({"woont_op_boot": False, "spaargeld": 0, "heeft_vuurtoren": False}, (smid,))
    boek = miniland.LANDELIJK.op(date(2023, 5, 1))
    assert boek.beslis(geval, ["havenbijdrage"]).waarde("havenbijdrage") > 0


def test_een_vervallen_regel_weigert_wie_haar_nodig_heeft() -> None:
    met_zeilgeld = ["bijdrage_met_zeilgeld"]
    assert (
        miniland.LANDELIJK.op(date(2018, 12, 31)).probeer(BOOTGEZIN, ["zeilgeld"]).waarde("zeilgeld") == 980
    )
    with pytest.raises(RegelOntbreekt, match="geldt niet op 1 mei 2022"):
        MEI_2022.beslis(BOOTGEZIN, met_zeilgeld)
    assert MEI_2022.beslis(WALGEZIN, met_zeilgeld).waarde("bijdrage_met_zeilgeld") == 0


def test_wat_niet_gemodelleerd_is_stopt_alleen_wie_het_raakt() -> None:
    vuurtoren = WALGEZIN.met("heeft_vuurtoren", True).met("vuurtoren_deelt_licht", True)
    with pytest.raises(NietGemodelleerd, match=r"vuurtorens .*Havenwet art\. 13"):
        MEI_2022.beslis(vuurtoren, ["havenbijdrage"])
    assert MEI_2022.beslis(vuurtoren, ["gezinsloon"]).waarde("gezinsloon") > 0
    boot = vuurtoren.met("woont_op_boot", True).met("boot_lek", False)
    assert MEI_2022.beslis(boot, ["toeslag_wal"]).waarde("toeslag_wal") == 0


def test_wat_alles_stopt_stopt_ook_een_tussenuitkomst() -> None:
    met_zeemeermin = BOOTGEZIN.met("is_zeemeermin", True, 1)
    uitkomst = MEI_2022.probeer(met_zeemeermin, ["havenbijdrage", "leeftijd"])
    assert {naam: fout.code for naam, fout in uitkomst.gaten.items()} == {
        "havenbijdrage": "NIET-GEMODELLEERD",
        "leeftijd": "NIET-GEMODELLEERD",
    }


def test_een_leemte_per_persoon_stopt_die_persoon() -> None:
    loods = {**VISSER, "beroep": 5}
    geval = Geval(BOOTGEZIN.gezin, (VISSER, loods, KIND))
    uitkomst = MEI_2022.probeer(geval, ["loonheffing"])
    assert isinstance(uitkomst.gaten["loonheffing"], NietGemodelleerd)
    assert uitkomst.waarden["loonheffing"][0] > 0  # type: ignore[index]
    assert uitkomst.waarden["loonheffing"][1:] == (None, 0)  # type: ignore[index]


def test_delen_door_nul_is_een_weigering_en_alleen_voor_wie_het_vraagt() -> None:
    werkloos = Geval(BOOTGEZIN.gezin, ({**VISSER, "beroep": 0},))
    assert MEI_2022.beslis(werkloos, ["havenbijdrage"]).waarde("havenbijdrage") == 10_777
    with pytest.raises(RekenFout, match="Gemiddeld loon per werkende"):
        MEI_2022.beslis(werkloos, ["gemiddeld_loon"])


def test_proberen_geeft_wat_kan_en_zegt_wat_niet_kan() -> None:
    uitkomst = MEI_2022.probeer(Geval({"spaargeld": 0}, (KIND,)), ["recht", "havenbijdrage"])
    assert uitkomst.waarde("recht") is True
    assert isinstance(uitkomst.gaten["havenbijdrage"], FeitOntbreekt)
    with pytest.raises(FeitOntbreekt):
        uitkomst.waarde("havenbijdrage")


def test_een_opgegeven_uitkomst_wordt_niet_berekend() -> None:
    stap = MEI_2022.beslis(Geval({"recht": True, "verschil": 123}, ()), ["havenbijdrage"]).spoor.stap(
        "verschil"
    )
    assert (stap.uitkomst, stap.wijze, stap.bron, stap.kinderen) == (123, "opgegeven", "opgegeven", ())
    geval = Geval({"waltoeslag": 100, "jaren_samen": 50, "woont_op_boot": False, "heeft_vuurtoren": False})
    assert MEI_2022.beslis(geval, ["toeslag_wal"]).waarde("toeslag_wal") == 150


def test_een_leeg_gezin_telt_tot_nul() -> None:
    uitkomst = MEI_2022.beslis(Geval({}, ()), ["gezinsloon", "aantal_volwassenen", "iemand_aan_het_roer"])
    assert [uitkomst.waarden[naam] for naam in uitkomst.gevraagd] == [0, 0, False]


def test_een_van_staat_vast_zodra_iemand_het_is() -> None:
    onbekend = {"is_zeemeermin": False}
    geval = Geval({}, (onbekend, VISSER))
    assert MEI_2022.beslis(geval, ["iemand_aan_het_roer"]).waarde("iemand_aan_het_roer") is True


@pytest.mark.parametrize(
    ("geval", "code"),
    [
        (Geval({"spaargelt": 1}), "GEVAL-NAAM"),
        (Geval({"loon": 1}), "GEVAL-NIVEAU"),
        (Geval({}, ({"spaargeld": 1},)), "GEVAL-NIVEAU"),
        (Geval({"peildatum": 1}), "GEVAL-NIET-OP-TE-GEVEN"),
        (Geval({"spaargeld": 500_000_001}), "GEVAL-BEREIK"),
        (Geval({"woont_op_boot": 2}), "GEVAL-BEREIK"),
        (Geval({}, ({"beroep": 3},)), "GEVAL-BEREIK"),
        (Geval({}, ({"loon": -1},)), "GEVAL-BEREIK"),
        (Geval({"spaargeld": 1.5}), "GEVAL-WAARDE"),  # type: ignore[dict-item]
        (Geval({"spaargeld": "1"}), "GEVAL-WAARDE"),  # type: ignore[dict-item]
    ],
)
def test_een_geval_dat_niet_kan_wordt_geweigerd(geval: Geval, code: str) -> None:
    with pytest.raises(GevalFout) as fout:
        MEI_2022.beslis(geval, ["recht"])
    assert fout.value.code == code


def test_een_weigering_herhaalt_de_waarde_niet() -> None:
    with pytest.raises(GevalFout) as fout:
        MEI_2022.beslis(Geval({}, ({"loon": 987_654_321},)), ["recht"])
    assert "987" not in fout.value.zin
    assert "persoon 1" in fout.value.zin


@pytest.mark.parametrize("spaargeld", [-10_000_000, 500_000_000])
def test_een_waarde_op_de_grens_van_het_bereik_mag(spaargeld: int) -> None:
    assert MEI_2022.beslis(Geval({"spaargeld": spaargeld}), ["te_rijk"]).waarde("te_rijk") is (spaargeld > 0)


def test_een_geval_gaat_als_json_heen_en_terug() -> None:
    assert Geval.uit_json(BOOTGEZIN.als_json()) == BOOTGEZIN


def test_gelijke_beslissingen_hebben_een_gelijke_vingerafdruk() -> None:
    een = MEI_2022.beslis(BOOTGEZIN, ["havenbijdrage"]).spoor.digest
    assert een == MEI_2022.beslis(BOOTGEZIN, ["havenbijdrage"]).spoor.digest
    assert een != MEI_2022.beslis(BOOTGEZIN.met("vangst", 13, 0), ["havenbijdrage"]).spoor.digest
    assert len(een) == 64


def test_een_keuze_uit_een_regel_is_een_gewoon_getal(module: Maak) -> None:
    wet = module("""
        class Weer(IntEnum):
            DROOG = 1
            NAT = 2
        feit("regent", soort="bool")
        @regel("art. 1", vanaf="2020-01-01", uitleg={Weer.NAT: "Het is nat.", Weer.DROOG: "Het is droog."})
        def weer(regent: bool) -> Weer:
            return Weer.NAT if regent else Weer.DROOG
    """)
    boek = Regelboek(Wet("Weer", regels=[wet])).op(date(2024, 1, 1))
    stap = boek.beslis(Geval({"regent": True}), ["weer"]).spoor.stap("weer")
    assert stap.uitkomst == wet.Weer.NAT
    assert type(stap.uitkomst) is int
    assert stap.zin == "Het is nat."
