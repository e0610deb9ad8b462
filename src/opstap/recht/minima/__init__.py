"""The frame of local income schemes: the rules once, the amounts and limits per municipality.

Every scheme is a module with named gaps for what a municipality decides. A municipality fills those in
with a parameter file and, where its rule really differs, puts a rule of its own in place.
"""

from __future__ import annotations

from pathlib import Path

from opstap.recht.minima import (
    bewindvoering,
    chronisch_ziek,
    computer,
    dierenarts,
    energietoeslag,
    giften,
    huishoudtype,
    inkomen,
    inkomensgrens,
    kinderopvang,
    onderwijs,
    participatie,
    referteperiode,
    school,
    schoolspullen,
    stadspas,
    zorgverzekering,
)
from opstap.recht.minima.bewindvoering import Bewindsoort
from opstap.recht.minima.chronisch_ziek import GrondChronischZiek
from opstap.recht.minima.kinderopvang import Opvangsoort
from opstap.recht.minima.onderwijs import Schoolsoort
from opstap.regels.graaf import Wet

__all__ = ["WET", "Bewindsoort", "GrondChronischZiek", "Opvangsoort", "Schoolsoort"]

WET = Wet(
    "Gemeentelijk minimabeleid",
    regels=(
        inkomen,
        inkomensgrens,
        stadspas,
        energietoeslag,
        onderwijs,
        school,
        schoolspullen,
        computer,
        participatie,
        chronisch_ziek,
        kinderopvang,
        bewindvoering,
        giften,
        dierenarts,
        zorgverzekering,
        huishoudtype,
        referteperiode,
    ),
    parameters=sorted((Path(__file__).parent / "parameters").glob("*.yaml")),
)
