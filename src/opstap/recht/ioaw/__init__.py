"""IOAW: the income scheme for older unemployed workers, gross; with what IOAZ words in the same way.

Names that begin with `ioaw_ioaz_` belong to both laws: who counts, which basis holds, and which income is
counted. Names with `ioaw_` are of this law alone.
"""

from __future__ import annotations

from pathlib import Path

from opstap.recht.ioaw import feiten, gezin, inkomen, kring, uitkering, vrijlating
from opstap.recht.ioaw.soorten import Grondslag, Inkomensvrijlating
from opstap.regels.graaf import Wet

__all__ = ["WET", "Grondslag", "Inkomensvrijlating"]

WET = Wet(
    "IOAW",
    regels=(gezin, vrijlating, inkomen, kring, uitkering),
    feiten=(feiten,),
    parameters=sorted((Path(__file__).parent / "parameters").glob("*.yaml")),
)
