"""Archiefwet: how long records are kept, per result of the selection list; what was not found is a gap."""

from __future__ import annotations

from pathlib import Path

from opstap.regels.graaf import Wet

WET = Wet(
    "Archiefwet 1995",
    regels=(),
    parameters=sorted((Path(__file__).parent / "parameters").glob("*.yaml")),
)
