"""When a debt of money can no longer be collected: pure date arithmetic, without a clock.

Source: Algemene wet bestuursrecht title 4.4, as in force since 1 July 2009. What interrupts or extends the
term is somebody's act with a date; it is given, never presumed.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from opstap.recht.algemeen.termijnen import einde_termijn

BETAALTERMIJN_WEKEN = 6
"""Awb art. 4:87 paragraph 1: payment within six weeks after the decision was made known."""

VERJARING_JAREN = 5
"""Awb art. 4:104 paragraph 1 (as BW 3:309): five years after the term for payment has passed."""

Tijdvak = tuple[date, date]
"""First day, and first day after it."""


def uiterste_betaaldag(bekendgemaakt: date) -> date:
    """The last day to pay what a decision asks (Awb 4:87).

    >>> uiterste_betaaldag(date(2024, 1, 8))
    datetime.date(2024, 2, 19)
    """
    return einde_termijn(bekendgemaakt, weken=BETAALTERMIJN_WEKEN)


def laatste_dag_voor_verjaring(
    betaaldag: date, stuitingen: Sequence[date] = (), uitstel: Sequence[Tijdvak] = ()
) -> date:
    """The last day on which collecting is possible.

    The term starts the day after the last day to pay; an interruption within the term starts a new one the
    day after it (4:105, 4:106, 4:110), and postponement of payment lengthens it by its days (4:111).

    >>> laatste_dag_voor_verjaring(date(2024, 2, 19))
    datetime.date(2029, 2, 19)
    >>> laatste_dag_voor_verjaring(date(2024, 2, 19), [date(2026, 5, 1)])
    datetime.date(2031, 5, 1)
    """
    laatste = _met_uitstel(betaaldag, uitstel)
    for stuiting in sorted(stuitingen):
        if betaaldag < stuiting <= laatste:
            betaaldag = stuiting
            laatste = _met_uitstel(stuiting, uitstel)
    return laatste


def _met_uitstel(begin: date, uitstel: Sequence[Tijdvak]) -> date:
    """Five years on, lengthened by each day of postponement that falls before the end so reached."""
    laatste = _jaren_later(begin, VERJARING_JAREN)
    gezien = begin
    for van, tot in sorted(uitstel):
        eerste = max(van, gezien + timedelta(days=1))
        if eerste <= laatste and eerste < tot:
            laatste += tot - eerste
            gezien = tot - timedelta(days=1)
    return laatste


def _jaren_later(dag: date, jaren: int) -> date:
    """The same day that many years on; 29 February becomes 28 February."""
    try:
        return dag.replace(year=dag.year + jaren)
    except ValueError:
        return dag.replace(year=dag.year + jaren, day=28)
