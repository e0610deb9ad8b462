"""Algemene wet bestuursrecht: terms of decisions, objections and complaints, lateness and legal interest."""

from __future__ import annotations

from pathlib import Path

from opstap.recht.awb import dwangsom, feiten, rente, termijnen
from opstap.recht.awb.soorten import Termijn
from opstap.regels.graaf import Wet

__all__ = ["WET", "Termijn"]

WET = Wet(
    "Algemene wet bestuursrecht",
    regels=(termijnen, dwangsom, rente),
    feiten=(feiten,),
    parameters=sorted((Path(__file__).parent / "parameters").glob("*.yaml")),
)
