"""Local policy: one folder per municipality, named by its CBS code, laid over the national law.

A municipality fills in what the law leaves to it. What it has, but is not known here, is declared as
a gap with its name: it refuses the households it would touch, and nobody else.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module

from opstap.recht import wetboek
from opstap.recht.participatiewet import MAANDRESULTAAT
from opstap.regels.boek import Regelboek
from opstap.regels.fouten import OpstapFout
from opstap.regels.graaf import Overlay

__all__ = ["GEMEENTEN", "MAANDRESULTAAT", "code_van", "laad", "regelboek"]

GEMEENTEN = {
    "GM0518": "Den Haag",
    "GM0626": "Voorschoten",
    "GM0629": "Wassenaar",
    "GM1916": "Leidschendam-Voorburg",
}
"""The municipalities that Opstap knows: CBS code and name."""


class GemeenteOnbekend(OpstapFout):
    """There is no folder for this municipality."""


def code_van(gemeente: str) -> str:
    """The CBS code of a municipality given by code or by name; raises `GemeenteOnbekend`."""
    gezocht = (
        gemeente.strip().casefold().replace("'s-gravenhage", "den haag").replace("s-gravenhage", "den haag")
    )
    for code, naam in GEMEENTEN.items():
        if gezocht in (code.casefold(), naam.casefold()):
            return code
    bekend = ", ".join(f"{naam} ({code})" for code, naam in GEMEENTEN.items())
    raise GemeenteOnbekend(
        "GEMEENTE-ONBEKEND", f'De gemeente "{gemeente}" is hier niet bekend. Bekend zijn: {bekend}.'
    )


def laad(code: str) -> Overlay:
    """The local policy of a municipality; raises `GemeenteOnbekend`."""
    overlay = import_module(f"{__name__}.{code_van(code)}").OVERLAY
    if not isinstance(overlay, Overlay):
        raise TypeError(f"{code}: OVERLAY is not an Overlay")
    return overlay


@cache
def regelboek(code: str | None = None) -> Regelboek:
    """The rule book of a municipality, made once; without a code that of the national law alone."""
    return wetboek.regelboek(None if code is None else laad(code))
