"""Periods as the database keeps them: first day in, last day out; no end means until further notice."""

from __future__ import annotations

from datetime import date

from django.db.backends.postgresql.psycopg_any import DateRange

from opstap.regels.datum import MAANDNAMEN

Tijdvak = DateRange


def vanaf(begin: date, einde: date | None = None) -> DateRange:
    """From `begin` up to but not including `einde`."""
    return DateRange(begin, einde, "[)")


def maand(jaar: int, nummer: int) -> DateRange:
    """One calendar month."""
    return vanaf(date(jaar, nummer, 1), date(jaar + nummer // 12, nummer % 12 + 1, 1))


def maand_van(dag: date) -> date:
    """The first day of the month of a day."""
    return dag.replace(day=1)


def zonder(geheel: DateRange, weg: DateRange) -> list[DateRange]:
    """What is left of a period when another is taken away: none, one or two periods."""
    resten = []
    if weg.lower is not None and (geheel.lower is None or geheel.lower < weg.lower):
        einde = weg.lower if geheel.upper is None else min(geheel.upper, weg.lower)
        resten.append(DateRange(geheel.lower, einde, "[)"))
    if weg.upper is not None and (geheel.upper is None or geheel.upper > weg.upper):
        begin = weg.upper if geheel.lower is None else max(geheel.lower, weg.upper)
        resten.append(DateRange(begin, geheel.upper, "[)"))
    return resten


def maand_in_woorden(eerste_dag: date) -> str:
    """'mei 2024'."""
    return f"{MAANDNAMEN[eerste_dag.month - 1]} {eerste_dag.year}"
