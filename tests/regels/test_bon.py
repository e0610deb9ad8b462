"""The receipt changes when, and only when, that with which was decided changes."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import ModuleType

import miniland
from gevallen import BOOTGEZIN, MEI_2022

from opstap.regels.boek import Regelboek
from opstap.regels.graaf import Overlay, Wet

Maak = Callable[..., ModuleType]

WET = """
    class Kleur(IntEnum):
        ROOD = {rood}

    feit("loon", soort="Netto", titel="{titel}")
    feit("kleur", soort=Kleur)

    def hulp(loon: Netto) -> Netto:
        return loon + Netto({hulp})

    @regel("art. 1", vanaf="2020-01-01", uitleg="{uitleg}")
    def over(loon: Netto, kleur: Kleur) -> Netto:
        return hulp(loon) if kleur == Kleur.ROOD else loon
"""
GEWOON = {"titel": "Loon", "hulp": "1", "uitleg": "Over: {over}.", "rood": "1"}


def _hash(module: Maak, **anders: str) -> str:
    wet = Wet("Proef", regels=[module(WET.format(**{**GEWOON, **anders}), "altijd_deze")])
    return Regelboek(wet).op(date(2024, 1, 1)).hash


def test_de_bon_noemt_alles_waarmee_is_beslist() -> None:
    bon = MEI_2022.bon(BOOTGEZIN)
    assert list(bon) == ["motor", "regels", "parameters", "peildatum", "gemeente", "feiten"]
    assert bon["peildatum"] == "2022-05-01"
    assert bon["gemeente"] is None
    assert miniland.PLAATSELIJK.op(date(2022, 5, 1)).bon(BOOTGEZIN)["gemeente"] == "HD"


def test_andere_feiten_geven_alleen_andere_feiten() -> None:
    een, ander = MEI_2022.bon(BOOTGEZIN), MEI_2022.bon(BOOTGEZIN.met("vangst", 13, 0))
    assert {naam for naam in een if een[naam] != ander[naam]} == {"feiten"}


def test_een_maand_later_is_alleen_de_peildatum_anders() -> None:
    een, ander = MEI_2022.bon(BOOTGEZIN), miniland.LANDELIJK.op(date(2022, 6, 1)).bon(BOOTGEZIN)
    assert {naam for naam in een if een[naam] != ander[naam]} == {"peildatum"}
    assert MEI_2022.hash == miniland.LANDELIJK.op(date(2022, 6, 1)).hash


def test_andere_bedragen_of_een_andere_versie_geven_een_andere_bon() -> None:
    mei, juli = MEI_2022.bon(BOOTGEZIN), miniland.LANDELIJK.op(date(2022, 7, 1)).bon(BOOTGEZIN)
    assert {naam for naam in mei if mei[naam] != juli[naam]} == {"parameters", "peildatum"}
    eerder, later = (miniland.LANDELIJK.op(date(jaar, 12, 31)).bon(BOOTGEZIN) for jaar in (2020, 2021))
    assert eerder["regels"] != later["regels"]
    dorp = miniland.PLAATSELIJK.op(date(2022, 5, 1)).bon(BOOTGEZIN)
    assert {naam for naam in mei if mei[naam] != dorp[naam]} == {"regels", "parameters", "gemeente"}


def test_elke_wijziging_in_een_regel_geeft_een_andere_vingerafdruk(module: Maak) -> None:
    gewoon = _hash(module)
    assert _hash(module) == gewoon
    anders = {_hash(module, hulp="2"), _hash(module, uitleg="Rest: {over}."), _hash(module, rood="2"),
              _hash(module, titel="Salaris")}  # fmt: skip
    assert len(anders) == 4
    assert gewoon not in anders


def test_een_dorp_zonder_eigen_regels_beslist_als_het_land(tmp_path: Path) -> None:
    leeg = Regelboek(miniland.WET, gemeente=Overlay("L", "Leegdorp")).op(date(2022, 5, 1))
    assert leeg.hash == MEI_2022.hash
    assert leeg.bon(BOOTGEZIN)["gemeente"] == "L"
