"""What every part of the played year needs: the people who act, the days, and the moments on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol, TypeVar

CONSULENTEN = ("Consulent Voorbeeld", "Consulent Schets", "Consulent Proef")
KWALITEIT = "Kwaliteitsmedewerker Model"
T = TypeVar("T")


class Deel(Protocol):
    """One part of the year: told of every day, in order."""

    def dag(self, dag: date) -> None: ...


def consulent(eenheid: int) -> str:
    """Who works on the applications of this household."""
    return CONSULENTEN[eenheid % len(CONSULENTEN)]


def op(dag: date, uur: int) -> datetime:
    """A moment on a day."""
    return datetime.combine(dag, time(uur), tzinfo=UTC)


def dagen(maand: date) -> Iterator[date]:
    """The days of a month."""
    dag = maand
    while dag.month == maand.month:
        yield dag
        dag += timedelta(days=1)


def per_dag(rijen: Iterable[T], op_dagen: Sequence[date | None]) -> dict[date, list[T]]:
    """Rows by the day of each; those without a day are left out."""
    gevonden: dict[date, list[T]] = defaultdict(list)
    for rij, dag in zip(rijen, op_dagen, strict=True):
        if dag is not None:
            gevonden[dag].append(rij)
    return gevonden
