"""What docs/invoer.md shows, works."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from opstap.opdrachten import main

DOC = (Path(__file__).parents[2] / "docs" / "invoer.md").read_text(encoding="utf-8")
BLOKKEN = re.findall(r"```(yaml|json)\n(.*?)```", DOC, re.DOTALL)


@pytest.mark.parametrize(("soort", "tekst"), BLOKKEN, ids=[str(nummer) for nummer in range(len(BLOKKEN))])
def test_elk_voorbeeld_in_de_documentatie_draait(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, soort: str, tekst: str
) -> None:
    pad = tmp_path / f"voorbeeld.{soort}"
    pad.write_text(tekst, encoding="utf-8")
    eerste = tekst.splitlines()[0]
    opties = eerste.split("GEVAL.yaml ")[1].split() if eerste.startswith("# opstap bereken") else []
    assert main(["bereken", str(pad), *opties]) == 0
    uit = capsys.readouterr().out
    assert "Maandbetaling" in uit or " gelijk" in uit or opties
    assert "nog niet bekend" not in uit or not opties
    assert "kan niet" not in uit


def test_elke_code_die_de_lezer_kan_geven_staat_in_de_documentatie() -> None:
    bron = Path(__file__).parents[2] / "src" / "opstap" / "opdrachten"
    gebruikt = set()
    for map_ in ("gevalbestand", "berekening", "vraaggesprek", "vergelijking", "."):
        for pad in (bron / map_).glob("*.py"):
            if map_ != "." or pad.stem in ("invoerlezer", "bereken", "bestanden", "vraag", "verschil"):
                gebruikt |= set(re.findall(r'"([A-Z]+(?:-[A-Z]+)+)"', pad.read_text(encoding="utf-8")))
    assert gebruikt - {"JJJJ-MM", "UTF-8"} <= set(re.findall(r"`([A-Z]+(?:-[A-Z]+)+)`", DOC))
