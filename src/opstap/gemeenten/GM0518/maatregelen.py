"""Measures in Den Haag: the ordinance on measures, fraud and offsetting of fines (CVDR345830).

Known are the steps warning, 30% and 100% (half-year report 2018), one month for a light measure and the
first of the month after the decision (ECLI:NL:RBDHA:2022:167). The other durations, and whether a
measure may be spread, were not found: those names stay without an outcome.
"""

from __future__ import annotations

from opstap.regels import Datum, dag_in_maand, regel

LANGSTE_MAAND = 31


@regel(
    "Verordening maatregelen, fraude en verrekenen bestuurlijke boete Den Haag (CVDR345830); "
    "ECLI:NL:RBDHA:2022:167",
    titel="Dag waarop de maatregel ingaat",
    uitleg="Het besluit is van {maatregelbesluit_op}. De maatregel gaat in op de eerste dag van de maand "
    "daarna: {maatregel_gaat_in_op}.",
    vanaf="2015-01-01",
)
def maatregel_gaat_in_op(maatregelbesluit_op: Datum) -> Datum:
    """As in the case of 2019: decided on 13 December, in force from 1 January."""
    eerste = maatregelbesluit_op - dag_in_maand(maatregelbesluit_op) + 1
    volgende_maand = Datum(eerste + LANGSTE_MAAND)
    return Datum(volgende_maand - dag_in_maand(volgende_maand) + 1)
