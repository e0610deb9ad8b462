"""Mini-land: an invented law that has everything a real one has, and no meaning at all.

The engine is tested on it, apart from the law of the Netherlands: persons and households, up and
down and up again, guards, choices, dates, versions in time, a municipality of its own, parameters
that are missing or not confirmed, provisions that are not modelled, and a rule that may divide by zero.
"""

from __future__ import annotations

from pathlib import Path

from miniland import bewoners, bijdrage, feiten, havendorp, oud
from opstap.regels.boek import Regelboek
from opstap.regels.graaf import Overlay, Wet

HIER = Path(__file__).parent

WET = Wet(
    "Havenwet",
    feiten=[feiten],
    regels=[bewoners, bijdrage, oud],
    parameters=[HIER / "parameters.yaml"],
)
HAVENDORP = Overlay("HD", "Havendorp", regels=[havendorp], parameters=[HIER / "havendorp.yaml"])

LANDELIJK = Regelboek(WET)
PLAATSELIJK = Regelboek(WET, gemeente=HAVENDORP)
