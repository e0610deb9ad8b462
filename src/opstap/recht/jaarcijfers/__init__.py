"""Arithmetic on published tables: number times price, averages, shares and keys of division.

These decide nothing about a resident. They are here so that a printed figure can be recomputed with the
same engine, and so that rounding in print is seen as rounding.
"""

from __future__ import annotations

from pathlib import Path

from opstap.recht.jaarcijfers import tabellen, verdeling
from opstap.regels.graaf import Wet

WET = Wet(
    "Gepubliceerde jaarcijfers",
    regels=(tabellen, verdeling),
    parameters=sorted((Path(__file__).parent / "parameters").glob("*.yaml")),
)
