"""Besluit bijstandverlening zelfstandigen 2004 (Bbz): living costs and business capital for self-employed."""

from __future__ import annotations

from pathlib import Path

from opstap.recht.bbz import feiten, kapitaal, kring, levensonderhoud, termijn, vermogen
from opstap.recht.bbz.soorten import Vorm, Zelfstandige
from opstap.regels.graaf import Wet

__all__ = ["WET", "Vorm", "Zelfstandige"]

WET = Wet(
    "Bbz 2004",
    regels=(kring, termijn, vermogen, levensonderhoud, kapitaal),
    feiten=(feiten,),
    parameters=sorted((Path(__file__).parent / "parameters").glob("*.yaml")),
)
