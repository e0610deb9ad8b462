"""Penalty for a decision that is late (Awb 4.1.3.2): a rate per day that goes up twice, for at most 42 days.

The amounts are those of the day on which the notice of default came in, so that day is the reference date.
"""

from __future__ import annotations

from datetime import date, timedelta

from opstap.recht.awb.soorten import Termijn
from opstap.recht.awb.termijnen import uiterste_dag
from opstap.regels import Cent, regel

INGEVOERD = "2009-10-01"


@regel(
    "Awb art. 4:17 lid 6",
    titel="Dwangsom verschuldigd",
    uitleg={
        True: "Er is geen reden om geen dwangsom te betalen.",
        False: "Er is een reden waarom de gemeente geen dwangsom hoeft te betalen.",
    },
    vanaf=INGEVOERD,
)
def awb_dwangsom_verschuldigd(awb_dwangsom_uitgesloten: bool) -> bool:
    return not awb_dwangsom_uitgesloten


@regel(
    "Awb art. 4:17 lid 1",
    titel="Dagen dwangsom",
    uitleg={
        "overig": "De gemeente is {awb_dagen_in_gebreke} dagen te laat; {awb_dwangsom_dagen} dagen tellen.",
        "anders": "Er is geen dwangsom.",
    },
    als="awb_dwangsom_verschuldigd",
    vanaf=INGEVOERD,
)
def awb_dwangsom_dagen(awb_dagen_in_gebreke: int, awb_dwangsom_hoogstens_dagen: int) -> int:
    return min(awb_dagen_in_gebreke, awb_dwangsom_hoogstens_dagen)


@regel(
    "Awb art. 4:17 lid 2",
    titel="Dwangsom bij niet tijdig beslissen",
    uitleg={
        "overig": "Over {awb_dwangsom_dagen} dagen is de dwangsom {awb_dwangsom}.",
        0: "Er zijn geen dagen waarover een dwangsom is verschuldigd.",
        "anders": "Er is geen dwangsom.",
    },
    als="awb_dwangsom_verschuldigd",
    vanaf=INGEVOERD,
)
def awb_dwangsom(
    awb_dwangsom_dagen: int,
    awb_dwangsom_periode_dagen: int,
    awb_dwangsom_per_dag_eerst: Cent,
    awb_dwangsom_per_dag_daarna: Cent,
    awb_dwangsom_per_dag_overig: Cent,
) -> Cent:
    """Two periods of fourteen days at their own rate, and the other days at the highest one."""
    eerst = min(awb_dwangsom_dagen, awb_dwangsom_periode_dagen)
    daarna = min(awb_dwangsom_dagen - eerst, awb_dwangsom_periode_dagen)
    overig = awb_dwangsom_dagen - eerst - daarna
    return (
        awb_dwangsom_per_dag_eerst * eerst
        + awb_dwangsom_per_dag_daarna * daarna
        + awb_dwangsom_per_dag_overig * overig
    )


def eerste_dwangsomdag(ingebrekestelling: date) -> date:
    """The first day that counts: the day after the two weeks after the notice (Awb art. 4:17 paragraph 3).

    >>> eerste_dwangsomdag(date(2024, 6, 3))
    datetime.date(2024, 6, 18)
    """
    return uiterste_dag(Termijn.INGEBREKESTELLING, ingebrekestelling) + timedelta(days=1)


def dagen_in_gebreke(ingebrekestelling: date, besloten: date) -> int:
    """Days from the first that counts up to the day of the decision, which does not count itself.

    >>> dagen_in_gebreke(date(2024, 6, 3), date(2024, 6, 20))
    2
    """
    return max(0, (besloten - eerste_dwangsomdag(ingebrekestelling)).days)
