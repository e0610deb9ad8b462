"""The shape of the house, where imports alone can't tell (`make lint` checks the direction of imports)."""

from __future__ import annotations

import re
from pathlib import Path

import opstap

BRON = Path(opstap.__file__).parent


def _vondsten(kamer: str, patroon: str) -> list[str]:
    return [
        f"{bestand.relative_to(BRON)}:{nummer}: {regel.strip()}"
        for bestand in sorted((BRON / kamer).rglob("*.py"))
        for nummer, regel in enumerate(bestand.read_text(encoding="utf-8").splitlines(), 1)
        if re.search(patroon, regel)
    ]


def test_portalen_vragen_niets_rechtstreeks_aan_de_databank() -> None:
    assert _vondsten("portalen", r"\bdjango\.db\b|\.objects\b|\.raw\(|\.cursor\(|\bRawSQL\b") == []
