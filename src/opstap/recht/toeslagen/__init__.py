"""Allowances of the Dienst Toeslagen (health care, rent, children, childcare) and child benefit."""

from __future__ import annotations

from pathlib import Path

from opstap.recht.toeslagen import (
    feiten,
    gedeeld,
    huurtoeslag,
    huurtoeslag_draagkracht,
    huurtoeslag_huishouden,
    huurtoeslag_tot_2026,
    huurtoeslag_vanaf_2026,
    kinderbijslag,
    kinderopvang_kosten,
    kinderopvangtoeslag,
    kindgebonden_budget,
    kindgebonden_budget_kinderen,
    normhuur_tot_2026,
    samen,
    zorgtoeslag,
)
from opstap.recht.toeslagen.soorten import Partnergrond
from opstap.regels.graaf import Wet

__all__ = ["WET", "Partnergrond"]

WET = Wet(
    "Toeslagen en kinderbijslag",
    regels=(
        gedeeld,
        zorgtoeslag,
        huurtoeslag_huishouden,
        huurtoeslag_draagkracht,
        huurtoeslag,
        normhuur_tot_2026,
        huurtoeslag_tot_2026,
        huurtoeslag_vanaf_2026,
        kindgebonden_budget_kinderen,
        kindgebonden_budget,
        kinderopvang_kosten,
        kinderopvangtoeslag,
        kinderbijslag,
        samen,
    ),
    feiten=(feiten,),
    parameters=sorted((Path(__file__).parent / "parameters").glob("*.yaml")),
)
