"""Participatiewet: general assistance, from household to monthly payment and its cost."""

from __future__ import annotations

from pathlib import Path

from opstap.recht.participatiewet import (
    feiten,
    herziening,
    hoogte,
    huishouding,
    kostendelers,
    kring,
    kringfeiten,
    leefvorm,
    middelen,
    norm,
    normtabel,
    oudedagsvoorziening,
    uitsluiting,
    verlaging,
    vermogen,
    vrijlatingen,
)
from opstap.recht.participatiewet.soorten import Leefvorm, Normgrond, Rol, Tabelnorm, Vrijlating, Woonsituatie
from opstap.regels.graaf import Wet

__all__ = [
    "MAANDRESULTAAT",
    "WET",
    "Leefvorm",
    "Normgrond",
    "Rol",
    "Tabelnorm",
    "Vrijlating",
    "Woonsituatie",
]

WET = Wet(
    "Participatiewet",
    regels=(
        leefvorm,
        kostendelers,
        norm,
        normtabel,
        verlaging,
        middelen,
        vrijlatingen,
        vermogen,
        hoogte,
        oudedagsvoorziening,
        herziening,
        huishouding,
        kring,
        uitsluiting,
    ),
    feiten=(feiten, kringfeiten),
    parameters=sorted((Path(__file__).parent / "parameters").glob("*.yaml")),
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
