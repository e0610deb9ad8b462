"""All that a household gets, of every cluster in one list, and each month of it line by line.

A cluster registers a `Bron` for its kinds of payments. Whoever calls came through the gate.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import groupby

from opstap.financien.betaalsoorten import HERBETALING, alle, betaalsoort
from opstap.financien.models import Betaling
from opstap.financien.specificaties.overboekingen import BIJ_BETALING, BIJ_HERBETALING, kaal, opnieuw
from opstap.financien.specificaties.vormen import Specificatie
from opstap.kern.models import Dossier


@dataclass(frozen=True, slots=True)
class Ontvangst:
    """One amount in cents in the list. `wat` names it where the kind alone does not; '' otherwise.

    `maand` is where its lines are read. `klaar`: put ready to pay; otherwise it is decided, and follows.
    """

    maand: date
    soort: str
    omschrijving: str
    bedrag: int
    wat: str = ""
    dag: date | None = None
    """Execution date of the bank file; None: not ordered yet."""
    klaar: bool = True


@dataclass(frozen=True)
class Bron:
    """What a cluster says of its own kinds of payments to a household (`soorten`).

    `maanden`: where each of these payments is read, by id, where that is not its own month. `namen`: by id
    what it is for. `verder`: months with lines and no payment, and what is decided and not put ready;
    `besloten` are the lines of the latter, of a month as seen on a day.
    """

    soorten: frozenset[str]
    specificaties: Callable[[Dossier, date], Iterable[Specificatie]]
    besloten: Callable[[Dossier, date, date], Iterable[Specificatie]] = lambda dossier, maand, op: ()
    verder: Callable[[Dossier, date], Iterable[Ontvangst]] = lambda dossier, op: ()
    maanden: Callable[[Dossier, Sequence[Betaling]], Mapping[int, date]] = lambda dossier, betalingen: {}
    namen: Callable[[Sequence[Betaling]], Mapping[int, str]] = lambda betalingen: {}


_BRONNEN: list[Bron] = []


def meld_aan(bron: Bron) -> None:
    """Make known how the payments of a cluster are read; a cluster does so when it starts."""
    _BRONNEN.append(bron)


def ontvangsten(dossier: Dossier, *, op: date) -> tuple[Ontvangst, ...]:
    """What the household itself was, is or will be paid, newest month first.

    A month with lines that came to nothing stands in it with 0, and so does what never arrived.
    """
    aan_derden = [soort.code for soort in alle() if soort.aan_derde]
    betalingen = list(
        Betaling.objects.filter(dossier_id=dossier.pk)
        .exclude(soort__in=aan_derden)
        .select_related(*BIJ_BETALING)
        .order_by("id")
    )
    maanden: dict[int, date] = {}
    namen: dict[int, str] = {}
    gevonden: list[Ontvangst] = []
    for bron in _BRONNEN:
        eigen = [een for een in betalingen if een.soort in bron.soorten]
        maanden |= bron.maanden(dossier, eigen)
        namen |= bron.namen(eigen)
        gevonden.extend(bron.verder(dossier, op))
    gevonden.extend(
        Ontvangst(
            maand=maanden.get(een.pk, een.maand),
            soort=een.soort,
            omschrijving=betaalsoort(een.soort).omschrijving,
            bedrag=een.bedrag_cent if _komt_aan(een) else 0,
            wat=namen.get(een.pk, ""),
            dag=een.betaalopdracht.uitvoerdatum if een.betaalopdracht else None,
        )
        for een in betalingen
    )
    return tuple(sorted(gevonden, key=lambda een: een.maand, reverse=True))


def _komt_aan(betaling: Betaling) -> bool:
    return not (hasattr(betaling, "intrekking") or hasattr(betaling, "teruggekomen"))


@dataclass(frozen=True, slots=True)
class Maand:
    """What a household gets in one month: the sum in cents, and the parts that are something."""

    maand: date
    bedrag: int
    delen: tuple[Ontvangst, ...]

    @property
    def klaar(self) -> bool:
        """Put ready, or computed: not only decided."""
        return not self.delen or any(een.klaar for een in self.delen)


def per_maand(alles: Iterable[Ontvangst]) -> tuple[Maand, ...]:
    """The list by month, in its own order."""
    maanden = []
    for maand, groep in groupby(alles, key=lambda een: een.maand):
        delen = tuple(een for een in groep if een.bedrag)
        maanden.append(Maand(maand, sum(een.bedrag for een in delen), delen))
    return tuple(maanden)


def van_maand(dossier: Dossier, maand: date, *, op: date | None = None) -> tuple[Specificatie, ...]:
    """Every payment that is read in this month, line by line; empty when nothing happened in it.

    With `op`: also what is decided on that day and not put ready yet.
    """
    gevonden = [een for bron in _BRONNEN for een in bron.specificaties(dossier, maand)]
    if op is not None:
        gevonden.extend(een for bron in _BRONNEN for een in bron.besloten(dossier, maand, op))
    van_bron = frozenset[str]().union(*(bron.soorten for bron in _BRONNEN))
    overig = (
        Betaling.objects.filter(dossier_id=dossier.pk, maand=maand)
        .select_related(*BIJ_BETALING, *BIJ_HERBETALING)
        .order_by("id")
    )
    for betaling in overig:
        if betaling.sleutel.endswith(HERBETALING):
            gevonden.append(opnieuw(betaling))
        elif betaling.soort not in van_bron:
            gevonden.append(kaal(betaling))
    return tuple(gevonden)
