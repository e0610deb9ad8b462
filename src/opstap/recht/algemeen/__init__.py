"""General law: deadlines (Awb, Algemene termijnenwet) and the AOW age."""

from __future__ import annotations

from pathlib import Path

from opstap.recht.algemeen import aow
from opstap.regels.graaf import Wet

WET = Wet(
    "Algemeen recht", regels=(aow,), parameters=sorted((Path(__file__).parent / "parameters").glob("*.yaml"))
)
