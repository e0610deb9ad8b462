"""What a household has in a year: net income with the allowances that go to its account."""

from __future__ import annotations

from opstap.regels import Netto, regel


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 14",
    titel="Inkomen met toeslagen per jaar, zonder kinderbijslag en kinderopvangtoeslag",
    uitleg="Netto {netto_jaarinkomen_samen}, met {zorgtoeslag_jaar} zorgtoeslag, {huurtoeslag_jaar} "
    "huurtoeslag en {kindgebonden_budget_jaar} kindgebonden budget, is {jaarinkomen_met_toeslagen}.",
    vanaf="2019-01-01",
)
def jaarinkomen_met_toeslagen(
    netto_jaarinkomen_samen: Netto,
    zorgtoeslag_jaar: Netto,
    huurtoeslag_jaar: Netto,
    kindgebonden_budget_jaar: Netto,
) -> Netto:
    return netto_jaarinkomen_samen + zorgtoeslag_jaar + huurtoeslag_jaar + kindgebonden_budget_jaar
