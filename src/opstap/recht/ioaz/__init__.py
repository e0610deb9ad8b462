"""IOAZ: the income scheme for older self-employed who ended their business, gross.

Basis, household and income are those of the IOAW (`opstap.recht.ioaw`); own are the circle of people, the
income from wealth, and the benefit.
"""

from __future__ import annotations

from pathlib import Path

from opstap.recht.ioaz import feiten, kring, uitkering, vermogen
from opstap.regels.graaf import Wet

__all__ = ["WET"]

WET = Wet(
    "IOAZ",
    regels=(kring, vermogen, uitkering),
    feiten=(feiten,),
    parameters=sorted((Path(__file__).parent / "parameters").glob("*.yaml")),
)
