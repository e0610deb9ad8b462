"""Assistance as a loan (Participatiewet art. 48): granted by one cluster, lent and owed in another.

Whoever grants a loan does not know claims, and whoever keeps claims does not know schemes. The one asks here;
the other puts its desk here when it starts.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from opstap.kern.models import Besluit
from opstap.regels.geld import Netto


@dataclass(frozen=True, slots=True)
class Lening:
    """What a decision grants a household as a loan, and the article of the law that it rests on."""

    besluit: Besluit
    bedrag: Netto
    artikel: str


@dataclass(frozen=True, slots=True)
class Geleend:
    """What is owed on the loan of a decision: the number of the claim, and what is left in cents."""

    nummer: str
    saldo_cent: int


@dataclass(frozen=True)
class Loket:
    """Who lends: pays and begins a claim, once per decision, and says how it stands."""

    verstrek: Callable[[Sequence[Lening], datetime], None]
    geleend: Callable[[Besluit], Geleend | None]


_LOKETTEN: list[Loket] = []


def meld_aan(loket: Loket) -> None:
    """Make known who lends; there is one."""
    _LOKETTEN[:] = [loket]


def verstrek(leningen: Sequence[Lening], *, nu: datetime) -> None:
    """Pay these loans and write down that they are owed, all or none; again changes nothing.

    Errors: REKENING-ONTBREEKT.
    """
    if leningen:
        _LOKETTEN[0].verstrek(leningen, nu)


def geleend(besluit: Besluit) -> Geleend | None:
    """How the loan of a decision stands; None when it lent nothing."""
    return _LOKETTEN[0].geleend(besluit)
