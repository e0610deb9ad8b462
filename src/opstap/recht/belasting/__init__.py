"""Tax law as far as assistance needs it: what the municipality pays on top of the net benefit."""

from __future__ import annotations

from pathlib import Path

from opstap.recht.belasting import loonheffing
from opstap.regels.graaf import Wet

WET = Wet(
    "Belastingrecht",
    regels=(loonheffing,),
    parameters=sorted((Path(__file__).parent / "parameters").glob("*.yaml")),
)
