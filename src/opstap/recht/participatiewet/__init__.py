"""Participatiewet: general assistance, from household to monthly payment and its cost."""

from __future__ import annotations

from pathlib import Path

from opstap.recht.participatiewet import (
    bezit,
    deel_maand,
    feiten,
    giften,
    herziening,
    hoogte,
    huishouding,
    ingang,
    inkomenstoeslag,
    inkomsten,
    kostendelers,
    kring,
    kringfeiten,
    leefvorm,
    middelen,
    norm,
    normtabel,
    oudedagsvoorziening,
    studietoeslag,
    uitsluiting,
    vakantieaanspraak,
    verlaging,
    vermogen,
    vermogensaanwas,
    voorschot,
    vrijlating_vanaf_2027,
    vrijlatingen,
    zoektermijn,
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
        studietoeslag,
        inkomenstoeslag,
        voorschot,
        zoektermijn,
        ingang,
        vakantieaanspraak,
        inkomsten,
        giften,
        bezit,
        vermogensaanwas,
        vrijlating_vanaf_2027,
        deel_maand,
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
