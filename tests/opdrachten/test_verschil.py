"""`opstap verschil`: what differs between two municipalities or months, and through what."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from opstap import gemeenten
from opstap.opdrachten import main
from opstap.regels.afdruk import afdruk_verklaring

Verschil = Callable[..., tuple[int, str, str]]

GEVAL = """gemeente: Den Haag
maand: 2024-03
personen:
  - rol: aanvrager
    geboortedatum: 1984-05-02
vermogen: "500,00"
"""
HAAG_EN_WASSENAAR = ("--gemeente", "GM0518", "--gemeente", "Wassenaar")


@pytest.fixture
def verschil(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Verschil:
    def draai(*opties: str, geval: str = "") -> tuple[int, str, str]:
        if geval:
            (tmp_path / "geval.yaml").write_text(geval, encoding="utf-8")
            opties = (str(tmp_path / "geval.yaml"), *opties)
        code = main(["verschil", *opties])
        uit = capsys.readouterr()
        return code, uit.out.replace("\u00a0", " "), uit.err.replace("\u00a0", " ")

    return draai


def _json(verschil: Verschil, *opties: str, geval: str = "") -> dict[str, Any]:
    code, uit, _ = verschil(*opties, "--json", geval=geval)
    assert code == 0
    gegevens = json.loads(uit)
    assert isinstance(gegevens, dict)
    return gegevens


def test_een_huishouden_in_twee_maanden_noemt_het_bedrag_dat_anders_is(verschil: Verschil) -> None:
    code, uit, _ = verschil("--maand", "2024-06", "--maand", "2024-07", geval=GEVAL)
    assert code == 0
    assert uit.startswith("Verschil tussen juni 2024 en juli 2024, Den Haag (GM0518)\n")
    assert "Norm: € 1.283,83 → € 1.308,45 (+ € 24,62)" in uit
    assert "  door Norm alleenstaande of alleenstaande ouder\n    juni 2024: € 1.283,83" in uit
    assert "[bron: " in uit
    assert "Gelijk:" in uit


def test_wat_door_de_leeftijd_verandert_noemt_de_leeftijd_en_niet_de_dag(verschil: Verschil) -> None:
    jong = GEVAL.replace("1984-05-02", "2003-04-15")
    gegevens = _json(verschil, "--maand", "2024-04", "--maand", "2024-05", geval=jong)
    norm = next(deel for deel in gegevens["verschillen"] if deel["naam"] == "norm")
    assert norm["verschil"] > 0
    assert {oorzaak["naam"] for oorzaak in norm["oorzaken"]} == {"leeftijd"}


def test_een_huishouden_in_twee_gemeenten(verschil: Verschil) -> None:
    gegevens = _json(verschil, *HAAG_EN_WASSENAAR, "--vraag", "norm", geval=GEVAL)
    assert gegevens["verschillen"] == []
    assert gegevens["gelijk"] == ["Norm"]
    gegevens = _json(verschil, *HAAG_EN_WASSENAAR, "--vraag", "stadspas_bestaat", geval=GEVAL)
    (deel,) = gegevens["verschillen"]
    assert deel["teksten"] == ["ja", "nee"]
    assert [zijde["bron"] != "" for zijde in deel["oorzaken"][0]["zijden"]] == [True, True]


def test_twee_boeken_noemen_elk_bedrag_met_waarde_en_bron(verschil: Verschil) -> None:
    code, uit, _ = verschil("--maand", "2024-06", "--maand", "2024-07")
    assert code == 0
    assert "Bedragen die verschillen (" in uit
    blok = uit.split("[norm_alleenstaande]")[1].split("\n  ")
    assert "(Participatiewet art. 21 onder a)" in blok[0]
    assert "juni 2024: € 1.283,83 (vanaf 1 januari 2024) [bron: " in uit
    assert "juli 2024: € 1.308,45 (vanaf 1 juli 2024) [bron: " in uit


def test_twee_boeken_noemen_regels_en_wat_niet_bekend_is(verschil: Verschil) -> None:
    gegevens = _json(verschil, *HAAG_EN_WASSENAAR, "--maand", "2024-03")
    soorten = {deel["aard"] for deel in gegevens["verschillen"]}
    assert {"bedrag", "regel", "gat"} <= soorten
    for deel in gegevens["verschillen"]:
        bekend = [zijde["bekend"] for zijde in deel["zijden"]]
        if deel["aard"] == "gat":
            assert sorted(bekend) == [False, True]
        if deel["aard"] == "bedrag":
            assert deel["zijden"][0]["waarde"] != deel["zijden"][1]["waarde"]


def test_een_wet_die_verandert_staat_bij_de_regels(verschil: Verschil) -> None:
    gegevens = _json(verschil, "--maand", "2025-12", "--maand", "2026-01")
    anders = {deel["naam"]: deel["aard"] for deel in gegevens["verschillen"]}
    assert anders["resterende_vermogensruimte"] == "regel"
    assert anders["norm_alleenstaande"] == "bedrag"


def test_wat_niet_genoemd_wordt_is_echt_gelijk(verschil: Verschil) -> None:
    """Everything outside the list is the same declaration with the same value, or known to neither."""
    gegevens = _json(verschil, *HAAG_EN_WASSENAAR, "--maand", "2024-03")
    genoemd = {deel["naam"] for deel in gegevens["verschillen"]}
    plannen = [gemeenten.regelboek(code).op(date(2024, 3, 1)) for code in ("GM0518", "GM0629")]
    een, ander = (boek.plan.op_naam for boek in plannen)
    for naam in {*een, *ander} - genoemd:
        knopen = [boek[naam] for boek in (een, ander) if naam in boek]
        if all(knoop.gat for knoop in knopen):
            continue
        assert len(knopen) == 2
        if knopen[0].waarde is not None:
            assert knopen[1].waarde is not None
            assert knopen[0].waarde.bedrag == knopen[1].waarde.bedrag
        else:
            assert afdruk_verklaring(knopen[0].verklaring) == afdruk_verklaring(knopen[1].verklaring)


@pytest.mark.parametrize(
    ("opties", "code"),
    [
        ((), "VERSCHIL-TWEE"),
        (("--maand", "2024-03"), "VERSCHIL-TWEE"),
        (("--maand", "2024-03", "--maand", "2024-04", *HAAG_EN_WASSENAAR), "VERSCHIL-TWEE"),
        (("--maand", "2024-03", "--maand", "2024-03"), "VERSCHIL-GELIJK"),
        (("--gemeente", "GM0518", "--gemeente", "Utrecht"), "GEMEENTE-ONBEKEND"),
        (("--maand", "maart", "--maand", "2024-04"), "MAAND-ONLEESBAAR"),
    ],
)
def test_twee_dingen_om_te_vergelijken(verschil: Verschil, opties: tuple[str, ...], code: str) -> None:
    uitgang, uit, fout = verschil(*opties)
    assert (uitgang, uit) == (2, "")
    assert f"[{code}]" in fout
