"""The example files that the README names do what their first line says."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from opstap.opdrachten import main

VOORBEELDEN = Path(__file__).parents[2] / "voorbeelden"


def bereken(naam: str, uitvoer: pytest.CaptureFixture[str]) -> tuple[int, str, str]:
    code = main(["bereken", str(VOORBEELDEN / naam), "--json"])
    gedrukt = uitvoer.readouterr()
    return code, gedrukt.out, gedrukt.err


def test_de_ouder_die_zestien_uur_werkt_houdt_een_kwart_van_het_loon(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, uit, _ = bereken("alleenstaande-ouder.yaml", capsys)
    knopen = json.loads(uit)["knopen"]
    assert code == 0
    assert knopen["vrijlating"] == 130_00
    assert knopen["maandbetaling"] == 849_14


def test_een_werkend_kind_van_29_telt_mee_en_een_studerend_kind_niet(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, uit, _ = bereken("kostendelers.yaml", capsys)
    knopen = json.loads(uit)["knopen"]
    assert code == 0
    assert knopen["aantal_kostendelers"] == 2
    assert knopen["norm"] == 934_61


def test_een_maand_zonder_bevestigde_norm_wordt_met_naam_geweigerd(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code, uit, _ = bereken("onbevestigd.yaml", capsys)
    assert code == 2
    assert "PARAMETER-ONTBREEKT" in uit
