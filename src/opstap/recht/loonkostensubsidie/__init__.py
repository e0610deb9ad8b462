"""Wage-cost subsidy for employers (Participatiewet art. 10c and 10d): right, height, what is left to pay."""

from __future__ import annotations

from pathlib import Path

from opstap.recht.loonkostensubsidie import feiten, hoogte, recht, werkgever
from opstap.regels.graaf import Wet

WET = Wet(
    "Loonkostensubsidie",
    regels=(recht, hoogte, werkgever),
    feiten=(feiten,),
    parameters=sorted((Path(__file__).parent / "parameters").glob("*.yaml")),
)
