"""What docs/invoer.md shows, works."""

from __future__ import annotations

import json
import re
from datetime import date
from pathlib import Path

import pytest

from opstap import gemeenten
from opstap.opdrachten import main
from opstap.opdrachten.gevalbestand.woorden import (
    ANDERS_TE_SCHRIJVEN,
    INKOMEN,
    INKOMENSSOORTEN,
    KIND,
    MEDEBEWONER,
    PERSOON,
    TOP,
)

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


def _kolom(kop: str, nummer: int) -> set[str]:
    """The names between back quotes in one column of the table under a heading."""
    deel = re.split(r"^#+ ", DOC.split(f" {kop}\n", 1)[1], flags=re.MULTILINE)[0]
    rijen = [regel.split("|") for regel in deel.splitlines() if regel.startswith("| ")][2:]
    return {naam for rij in rijen for naam in re.findall(r"`([a-z_0-9]+)`", rij[nummer + 1])}


@pytest.mark.parametrize(
    ("kop", "deel"),
    [("Het huishouden", "huishouden"), ("Personen", "persoon"), ("Kinderen en medebewoners", "")],
)
def test_elk_gegeven_in_de_documentatie_kan_worden_geschreven(
    capsys: pytest.CaptureFixture[str], kop: str, deel: str
) -> None:
    assert main(["bereken", "--schema"]) == 0
    begrippen = json.loads(capsys.readouterr().out)["$defs"]
    kind, huisgenoot = begrippen["kind"]["anyOf"][0]["properties"], begrippen["medebewoner"]["properties"]
    bekend = set(begrippen[deel]["properties"]) if deel else {*kind, *huisgenoot}
    genoemd = _kolom(kop, 0)
    assert len(genoemd) > 5
    assert genoemd <= bekend


def test_elk_woord_van_het_bestand_staat_in_de_documentatie() -> None:
    genoemd = set(re.findall(r"`([a-z_0-9]+)`", DOC))
    soorten = {*INKOMENSSOORTEN, *ANDERS_TE_SCHRIJVEN}
    assert {*TOP, *PERSOON, *KIND, *MEDEBEWONER, *INKOMEN, *soorten} <= genoemd


def test_elke_vraag_in_de_documentatie_kan_worden_gesteld() -> None:
    """On the last day that one of the rule books knows, or on one when a scheme of the past still held."""
    plannen = [
        gemeenten.regelboek(code).op(dag).plan
        for code in gemeenten.GEMEENTEN
        for dag in (date(2023, 1, 1), date(2026, 1, 1))
    ]
    vragen = _kolom("Elk soort geval", 1)
    assert len(vragen) > 30
    assert vragen <= {knoop.naam for plan in plannen for knoop in plan.knopen}


def test_elke_code_die_de_lezer_kan_geven_staat_in_de_documentatie() -> None:
    bron = Path(__file__).parents[2] / "src" / "opstap" / "opdrachten"
    gebruikt = set()
    for map_ in ("gevalbestand", "voorbeelden", "berekening", "vraaggesprek", "vergelijking", "."):
        for pad in (bron / map_).glob("*.py"):
            if map_ != "." or pad.stem in ("invoerlezer", "bereken", "bestanden", "vraag", "verschil"):
                gebruikt |= set(re.findall(r'"([A-Z]+(?:-[A-Z]+)+)"', pad.read_text(encoding="utf-8")))
    assert gebruikt - {"JJJJ-MM", "UTF-8"} <= set(re.findall(r"`([A-Z]+(?:-[A-Z]+)+)`", DOC))
