"""An income limit as such: the norm times a percentage, for who wants to know only that."""

from __future__ import annotations

from opstap.recht.minima.vorm import procent_van
from opstap.regels import Basispunt, Netto, feit, regel

feit(
    "inkomensgrens_percentage",
    soort="Basispunt",
    bereik=(0, 100_000),
    titel="Percentage van de norm",
    vraag="Van welk percentage van de norm wilt u de inkomensgrens weten?",
    artikel="Gemeentelijk minimabeleid",
)


@regel(
    "Gemeentelijk minimabeleid",
    titel="Inkomensgrens",
    uitleg="De inkomensgrens is {inkomensgrens_percentage} van {minimanorm}: {inkomensgrens}.",
    vanaf="2015-01-01",
)
def inkomensgrens(minimanorm: Netto, inkomensgrens_percentage: Basispunt) -> Netto:
    """Rounded half up to the cent, as municipalities publish their tables."""
    return procent_van(minimanorm, inkomensgrens_percentage)


@regel(
    "Gemeentelijk minimabeleid",
    titel="Inkomensgrens zonder vakantietoeslag",
    uitleg="De inkomensgrens is {inkomensgrens_percentage} van {minimanorm_zonder_vakantietoeslag}: "
    "{inkomensgrens_zonder_vakantietoeslag}.",
    vanaf="2015-01-01",
)
def inkomensgrens_zonder_vakantietoeslag(
    minimanorm_zonder_vakantietoeslag: Netto, inkomensgrens_percentage: Basispunt
) -> Netto:
    """For municipalities that compare with an income without holiday allowance."""
    return procent_van(minimanorm_zonder_vakantietoeslag, inkomensgrens_percentage)
