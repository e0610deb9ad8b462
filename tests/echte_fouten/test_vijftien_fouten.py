"""The fifteen failures are all told and all played: docs/echte-fouten.md names the tests, and they exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

HIER = Path(__file__).parent
VERHALEN = re.split(
    r"^## ", (HIER.parents[1] / "docs" / "echte-fouten.md").read_text(encoding="utf-8"), flags=re.MULTILINE
)[1:]


def genoemd(verhaal: str) -> list[str]:
    return re.findall(r"`(test_\w+\.py)`", verhaal)


def test_het_zijn_er_vijftien_op_volgorde() -> None:
    assert [verhaal.split(".", 1)[0] for verhaal in VERHALEN] == [str(nummer) for nummer in range(1, 16)]


@pytest.mark.parametrize("verhaal", VERHALEN, ids=[verhaal.split("\n", 1)[0] for verhaal in VERHALEN])
def test_een_fout_wordt_in_twee_zinnen_verteld_en_nagespeeld(verhaal: str) -> None:
    _, tekst = verhaal.split("\n", 1)
    verteld = re.sub(r"`test_\w+\.py`,?", "", tekst)
    assert len(re.findall(r"\.(?=\s|$)", verteld)) == 2
    assert genoemd(verhaal)
    for naam in genoemd(verhaal):
        kern = naam.removeprefix("test_").split("_", 1)[0]
        tests = re.findall(r"^def (test_\w+)", (HIER / naam).read_text(encoding="utf-8"), re.MULTILINE)
        assert any(test.startswith(f"test_{kern}") for test in tests)


def test_iedere_nagespeelde_fout_staat_in_het_verhaal() -> None:
    bestaan = {pad.name for pad in HIER.glob("test_*.py")} - {Path(__file__).name}
    assert bestaan == {naam for verhaal in VERHALEN for naam in genoemd(verhaal)}
