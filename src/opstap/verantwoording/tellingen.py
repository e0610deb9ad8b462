"""What is counted in the stored benefits, month runs and cases: numbers only, never a row about a person.

How it is counted stands in `GETELD`, in Dutch, because every page that shows a figure shows that too.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.db.models import Count, Exists, F, OuterRef, Q, Sum

from opstap.inkomen.models import Maandberekening, Maandrun, Uitkering, Uitval
from opstap.kern.models import Zaak

GETELD = (
    (
        "Een uitkering telt op een dag mee als er op die dag recht op is, ook als die maand alles met "
        "inkomen is verrekend."
    ),
    (
        "De stand van een maand is het aantal op de laatste dag van die maand; het gemiddelde is het "
        "gemiddelde van de maandstanden."
    ),
    (
        "Beslist binnen termijn: van de aanvragen die in het jaar zijn afgerond, het deel dat uiterlijk op "
        "de wettelijke dag is beslist (acht weken, Awb art. 4:13, verschoven volgens de Algemene "
        "termijnenwet). "
        "Ingetrokken aanvragen tellen niet mee."
    ),
    "Afgehandeld: in het jaar afgerond of ingetrokken.",
)


@dataclass(frozen=True, slots=True)
class Uitkeringstelling:
    """Counts of benefits over the months of a year that were run; `None` instead of this: no month was."""

    maanden: tuple[date, ...]
    """First days, from the first to the last month that was run."""
    begin: int
    """On 1 January."""
    standen: tuple[int, ...]
    """On the last day of each month."""
    eerste_aantal: int
    """Benefits computed in the first month's own run."""
    eerste_lasten: int
    """What they cost in that month, in cents."""
    niet_berekend: int
    """Benefit-months that no run could compute; their lasten are not in the books."""

    @property
    def einde(self) -> int:
        return self.standen[-1]

    @property
    def laatste_dag(self) -> date:
        return laatste_dag(self.maanden[-1])

    @property
    def gemiddeld(self) -> Fraction:
        return Fraction(sum(self.standen), len(self.standen))


@dataclass(frozen=True, slots=True)
class Aanvraagtelling:
    """Applications that left the desk in a year."""

    afgehandeld: int
    beslist: int
    op_tijd: int


def uitgevoerde_maanden(gemeente: str, jaar: int) -> tuple[date, ...]:
    """The months of a year whose run is complete, in order."""
    return tuple(
        Maandrun.objects.filter(gemeente=gemeente, maand__year=jaar, status=Maandrun.Status.KLAAR)
        .order_by("maand")
        .values_list("maand", flat=True)
    )


def tel_uitkeringen(gemeente: str, maanden: tuple[date, ...]) -> Uitkeringstelling | None:
    """Count benefits over the months given; None when there are none."""
    if not maanden:
        return None
    begin, *standen = _op_dagen(gemeente, [date(maanden[0].year, 1, 1), *map(laatste_dag, maanden)])
    eerste = Maandberekening.objects.filter(
        gemeente=gemeente, maand=maanden[0], maandrun__maand=F("maand"), soort=Maandberekening.Soort.MAAND
    ).aggregate(aantal=Count("id"), lasten=Sum("lasten_cent", default=0))
    berekend = Maandberekening.objects.filter(uitkering=OuterRef("uitkering"), maand=OuterRef("maand"))
    niet_berekend = (
        Uitval.objects.filter(maandrun__gemeente=gemeente, maand__in=maanden)
        .filter(~Exists(berekend))
        .values("uitkering", "maand")
        .distinct()
        .count()
    )
    return Uitkeringstelling(
        maanden, begin, tuple(standen), eerste["aantal"], int(eerste["lasten"]), niet_berekend
    )


def tel_aanvragen(gemeente: str, jaar: int, tot_en_met: date | None = None) -> Aanvraagtelling:
    """Count the applications that were closed in a year, up to and including a day."""
    afgerond = Q(status=Zaak.Status.AFGEROND)
    telling = Zaak.objects.filter(
        gemeente=gemeente,
        soort=Zaak.Soort.AANVRAAG,
        afgerond_op__range=(date(jaar, 1, 1), tot_en_met or date(jaar, 12, 31)),
        status__in=(Zaak.Status.AFGEROND, Zaak.Status.INGETROKKEN),
    ).aggregate(
        afgehandeld=Count("id"),
        beslist=Count("id", filter=afgerond),
        op_tijd=Count("id", filter=afgerond & Q(afgerond_op__lte=F("beslissen_voor"))),
    )
    return Aanvraagtelling(**telling)


def laatste_dag(maand: date) -> date:
    """The last day of a month."""
    return maand.replace(day=monthrange(maand.year, maand.month)[1])


def _op_dagen(gemeente: str, dagen: Iterable[date]) -> list[int]:
    """How many benefits have a right on each of these days: one query."""
    namen = {f"dag{nummer}": dag for nummer, dag in enumerate(dagen)}
    telling = Uitkering.objects.filter(gemeente=gemeente).aggregate(
        **{naam: Count("id", filter=Q(geldig__contains=dag)) for naam, dag in namen.items()}
    )
    return [telling[naam] for naam in namen]
