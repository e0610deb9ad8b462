"""Whoever looks because of a scheme says so: never that assistance was carried out."""

from __future__ import annotations

from pathlib import Path

from opstap import minima
from opstap.portalen import medewerker

_BALIE = ("aanbod", "maatwerk", "minima", "opvang", "partners", "passen", "subsidies")
KAMERS = [
    *Path(minima.__file__).parent.rglob("*.py"),
    *(Path(medewerker.__file__).parent / f"{naam}.py" for naam in _BALIE),
    *(Path(medewerker.__file__).parent / "handelingen" / f"{naam}.py" for naam in ("maatwerk", "opvang")),
]


def test_geen_regeling_leest_voor_het_uitvoeren_van_een_uitkering() -> None:
    assert [kamer for kamer in KAMERS if "Doel.UITKERING" in kamer.read_text(encoding="utf-8")] == []
