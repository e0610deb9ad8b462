"""General law: deadlines (Awb, Algemene termijnenwet), the AOW age, hours and the minimum wage."""

from __future__ import annotations

from pathlib import Path

from opstap.recht.algemeen import aow, uren
from opstap.regels.graaf import Wet

WET = Wet(
    "Algemeen recht",
    regels=(aow, uren),
    parameters=sorted((Path(__file__).parent / "parameters").glob("*.yaml")),
)
