"""Tax law: what the municipality pays on top of the net benefit, and the income tax of a year."""

from __future__ import annotations

from pathlib import Path

from opstap.recht.belasting import (
    aow_in_jaar,
    combinatiekorting,
    heffingskortingen,
    inkomen,
    inkomstenbelasting,
    loonheffing,
    loonheffing_deel_maand,
)
from opstap.recht.belasting.soorten import AowInJaar
from opstap.regels.graaf import Wet

__all__ = ["WET", "AowInJaar"]

WET = Wet(
    "Belastingrecht",
    regels=(
        loonheffing,
        loonheffing_deel_maand,
        aow_in_jaar,
        inkomen,
        heffingskortingen,
        combinatiekorting,
        inkomstenbelasting,
    ),
    parameters=sorted((Path(__file__).parent / "parameters").glob("*.yaml")),
)
