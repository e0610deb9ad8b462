"""Waiver of municipal taxes: what a household can pay of an assessment, and what is let go."""

from __future__ import annotations

from pathlib import Path

from opstap.recht.kwijtschelding import capaciteit, feiten, normen, uitgaven, vermogen
from opstap.regels.graaf import Wet

__all__ = ["WET"]

WET = Wet(
    "Kwijtschelding van gemeentelijke belastingen",
    regels=(normen, vermogen, uitgaven, capaciteit),
    feiten=(feiten,),
    parameters=sorted((Path(__file__).parent / "parameters").glob("*.yaml")),
)
