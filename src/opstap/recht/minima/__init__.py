"""The frame of local income schemes: the building blocks that a declaration is made of, and what they share.

Only a scheme that needs more than blocks is a module here, with named gaps for what a municipality decides.
A municipality fills those in with a parameter file and, where its rule really differs, puts a rule of its
own in place.
"""

from __future__ import annotations

from pathlib import Path

from opstap.recht.minima import (
    bewindvoering,
    chronisch_ziek,
    dierenarts,
    energietoeslag,
    giften,
    huishoudtype,
    inkomen,
    inkomensgrens,
    kinderopvang,
    leenbijstand,
    onderwijs,
    referteperiode,
    schoolspullen,
    stadspas,
)
from opstap.recht.minima.bewindvoering import Bewindsoort
from opstap.recht.minima.chronisch_ziek import GrondChronischZiek
from opstap.recht.minima.kinderopvang import Opvangsoort
from opstap.recht.minima.leenbijstand import Leengrond
from opstap.recht.minima.onderwijs import Schoolsoort
from opstap.regels.graaf import Wet

__all__ = ["WET", "Bewindsoort", "GrondChronischZiek", "Leengrond", "Opvangsoort", "Schoolsoort"]

WET = Wet(
    "Gemeentelijk minimabeleid",
    regels=(
        inkomen,
        inkomensgrens,
        stadspas,
        energietoeslag,
        onderwijs,
        schoolspullen,
        chronisch_ziek,
        kinderopvang,
        bewindvoering,
        leenbijstand,
        giften,
        dierenarts,
        huishoudtype,
        referteperiode,
    ),
    parameters=sorted((Path(__file__).parent / "parameters").glob("*.yaml")),
)
