"""Archiefwet: how long documents are kept. The terms of the selection list are a named gap."""

from __future__ import annotations

from pathlib import Path

from opstap.regels.graaf import Wet

WET = Wet(
    "Archiefwet 1995",
    regels=(),
    parameters=sorted((Path(__file__).parent / "parameters").glob("*.yaml")),
)
