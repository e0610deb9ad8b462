"""What every part of the played year needs: the people who act, the days, and the moments on them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from typing import Protocol, TypedDict, TypeVar

from opstap.beleidslab.draaiboek.dagen import LAATSTE_DAG, werkdag
from opstap.kern.models import Zaak

CONSULENTEN = ("Consulent Voorbeeld", "Consulent Schets", "Consulent Proef")
KWALITEIT = "Kwaliteitsmedewerker Model"
T = TypeVar("T")


class Deel(Protocol):
    """One part of the year: told of every day, in order."""

    def dag(self, dag: date) -> None: ...


class Wie(TypedDict):
    """Who does something, and when."""

    door: str
    nu: datetime


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


def einde_week(dag: date) -> bool:
    """Whether the work of a week is done on this day: Fridays, and the last day of the played year."""
    return dag.weekday() == 4 or (dag.month, dag.day) == (12, LAATSTE_DAG)


def werkgever(persoon: int) -> str:
    """For whom somebody works."""
    return f"Werkgever Bedacht {1 + persoon % 40}"


@dataclass(frozen=True)
class Stuk:
    """Something on paper that came in: of which unit, on which day, for which case if any."""

    soort: str
    eenheid: int
    ontvangen: date
    zaak: Zaak | None = None
    beantwoord: bool = False


Postbus = list[Stuk]
"""What came in and is not registered yet."""

Stap = Callable[[date], None]


@dataclass
class Agenda:
    """What is to be done on which day; what falls after the year stays undone."""

    stappen: dict[date, list[Stap]] = field(default_factory=lambda: defaultdict(list))

    def zet(self, dag: date, stap: Stap) -> None:
        self.stappen[werkdag(dag)].append(stap)

    def doe(self, dag: date) -> None:
        """Do what is to be done on this day, in the order in which it was planned."""
        if (dag.month, dag.day) <= (12, LAATSTE_DAG):
            for stap in self.stappen.pop(dag, ()):
                stap(dag)
