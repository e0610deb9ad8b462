"""docs/beveiliging.md names every line of level 1 and 2 of OWASP ASVS 5.0.0, and only tests that exist.

`asvs-5.0.txt` holds the numbers of those lines with their level, as the standard numbers them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

TESTS = Path(__file__).parents[1]
LIJST = TESTS.parent / "docs" / "beveiliging.md"
NORM = {regel.split()[0] for regel in (Path(__file__).parent / "asvs-5.0.txt").read_text().splitlines()}
_NUMMERS = re.compile(r"(\d+)\.(\d+)\.(\d+)(?:–\1\.\2\.(\d+))?")


def rijen() -> list[list[str]]:
    """The cells of every line of the checklist."""
    return [
        [cel.strip() for cel in regel.strip("|\n").split(" | ")]
        for regel in LIJST.read_text(encoding="utf-8").splitlines()
        if re.match(r"\| \d+\.\d+\.\d+", regel)
    ]


def genoemd() -> Iterator[str]:
    for cellen in rijen():
        for hoofdstuk, deel, van, tot in _NUMMERS.findall(cellen[0]):
            yield from (f"{hoofdstuk}.{deel}.{nummer}" for nummer in range(int(van), int(tot or van) + 1))


def test_elke_regel_van_de_norm_staat_er_een_keer_en_verder_geen() -> None:
    nummers = list(genoemd())
    assert len(NORM) == 253
    assert NORM - set(nummers) == set()
    assert set(nummers) - NORM == set()
    assert sorted(nummer for nummer in set(nummers) if nummers.count(nummer) > 1) == []


@pytest.mark.parametrize("cellen", rijen(), ids=lambda cellen: str(cellen[0]))
def test_elke_regel_heeft_haar_test_of_haar_reden(cellen: list[str]) -> None:
    assert len(cellen) == 3
    _, hoe, proef = cellen
    assert hoe
    assert verwijzingen(proef) or re.match(r"none\b|as \d|the same", proef), proef
    assert proef != "none" or "**" in hoe, "wat niet wordt nagegaan, heeft een reden"


@pytest.mark.parametrize("cellen", rijen(), ids=lambda cellen: str(cellen[0]))
def test_elke_genoemde_test_bestaat(cellen: list[str]) -> None:
    vorige = ""
    for naam, functie in verwijzingen(cellen[-1]):
        vorige = vorige if naam == "…" else naam
        gevonden = bestanden(vorige)
        assert gevonden, vorige
        if functie:
            patroon = re.escape(functie.split("[")[0]).replace("…", r"\w*")
            assert any(re.search(rf"def {patroon}\(", tekst) for tekst in gevonden), (vorige, functie)


def verwijzingen(cel: str) -> list[tuple[str, str]]:
    """(file or folder, function) of every test that a cell names; '…' is the file named before."""
    return [
        (naam, functie)
        for naam, _, functie in (stuk.partition("::") for stuk in re.findall(r"`([^`]+)`", cel))
        if naam == "…" or naam.endswith((".py", "/"))
    ]


@cache
def bestanden(naam: str) -> list[str]:
    """The text of the tests under this name: a path from tests/, or the end of one."""
    if naam.endswith("/"):
        return [pad.read_text(encoding="utf-8") for pad in (TESTS / naam).glob("test_*.py")]
    return [
        pad.read_text(encoding="utf-8") for pad in TESTS.rglob(Path(naam).name) if str(pad).endswith(naam)
    ]
