"""Days and months of the played year."""

from __future__ import annotations

from datetime import date, timedelta

RUNDAG = 20  # the payment run of a month is on this day
LAATSTE_DAG = 19  # of December: what becomes known later is part of the next year


def maanden(jaar: int) -> list[date]:
    """The first days of the twelve months."""
    return [date(jaar, maand, 1) for maand in range(1, 13)]


def volgende_maand(maand: date) -> date:
    """The first day of the month after."""
    return (maand.replace(day=1) + timedelta(days=31)).replace(day=1)


def werkdag(dag: date) -> date:
    """The day itself, or the Monday after a weekend."""
    return dag + timedelta(days=(0, 0, 0, 0, 0, 2, 1)[dag.weekday()])
