"""Participatiewet: general assistance, from household to monthly payment and its cost."""

from __future__ import annotations

from pathlib import Path

from opstap.recht.algemeen import aow
from opstap.recht.belasting import loonheffing
from opstap.recht.participatiewet import (
    feiten,
    hoogte,
    kostendelers,
    leefvorm,
    middelen,
    norm,
    normtabel,
    verlaging,
    vermogen,
    vrijlatingen,
)
from opstap.recht.participatiewet.soorten import Leefvorm, Normgrond, Rol, Tabelnorm, Vrijlating, Woonsituatie
from opstap.regels.boek import Regelboek
from opstap.regels.graaf import Overlay, Wet

__all__ = [
    "MAANDRESULTAAT",
    "WET",
    "Leefvorm",
    "Normgrond",
    "Rol",
    "Tabelnorm",
    "Vrijlating",
    "Woonsituatie",
    "regelboek",
]

_RECHT = Path(__file__).parent.parent

WET = Wet(
    "Participatiewet",
    regels=(
        leefvorm,
        aow,
        kostendelers,
        norm,
        normtabel,
        verlaging,
        middelen,
        vrijlatingen,
        vermogen,
        hoogte,
        loonheffing,
    ),
    feiten=(feiten,),
    parameters=sorted(
        pad
        for map_ in ("algemeen", "belasting", "participatiewet")
        for pad in (_RECHT / map_ / "parameters").glob("*.yaml")
    ),
)

MAANDRESULTAAT = (
    "norm",
    "verlaging",
    "bijstandsnorm",
    "inkomen",
    "vrijlating",
    "inkomen_na_vrijlating",
    "bijstand",
    "vakantietoeslag",
    "maandbetaling",
    "loonheffing",
    "zvw_bijdrage",
    "lasten",
)
"""What a month of assistance is stored and booked by, in this order."""


def regelboek(gemeente: Overlay | None = None) -> Regelboek:
    """The rule book of the national law, or with the local policy of one municipality on top.

    Other rooms ask `opstap.gemeenten.regelboek(code)`, which knows the municipalities.
    """
    return Regelboek(WET, gemeente=gemeente)
