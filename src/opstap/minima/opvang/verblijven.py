"""Who stays when: each stay with its days, as it is known now. For counting only; it names nobody."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, timedelta

from django.utils.timezone import localdate

from opstap.minima.models import Opvangplaatsing, Opvangstap


@dataclass(frozen=True, slots=True)
class Verblijf:
    """A stay; `vertrek` is the first day on which its place is free, None while that is not written down."""

    dossier_id: int
    van: date
    vertrek: date | None
    termijnen: tuple[tuple[date, date], ...]
    """The day on which a term was written down, and that term; the oldest first."""

    def aanwezig(self, dag: date) -> bool:
        """Whether the family stays in the night after this day; without an end also beyond its term."""
        return self.van <= dag and (self.vertrek is None or dag < self.vertrek)

    def over(self, dag: date) -> bool:
        """Whether the family stays beyond the term that held on this day."""
        geldt = [tot for bekend_op, tot in self.termijnen if bekend_op <= dag] or [self.termijnen[0][1]]
        return self.aanwezig(dag) and geldt[-1] <= dag

    def komt(self, van: date, tot: date) -> bool:
        """Whether the family came in this time; `tot` is not part of it."""
        return van <= self.van < tot

    def gaat(self, van: date, tot: date) -> bool:
        """Whether the family left in this time; `tot` is not part of it."""
        return self.vertrek is not None and van <= self.vertrek < tot

    def nachten(self, van: date, tot: date) -> int:
        """Nights from `van` until `tot`, which is not part of it."""
        einde = tot if self.vertrek is None else min(tot, self.vertrek)
        return max((einde - max(van, self.van)) // timedelta(days=1), 0)


def verblijven(gemeente: str, *, van: date, tot: date) -> tuple[Verblijf, ...]:
    """Every stay with a day from `van` until `tot`, which is not part of it.

    Who moves to another location on the day of leaving the first one, stays on.
    """
    rijen = Opvangplaatsing.objects.filter(verzoek__gemeente=gemeente, van__lt=tot).order_by("van", "id")
    per_gezin: dict[int, list[Verblijf]] = {}
    for plaatsing in rijen.select_related("verzoek").prefetch_related("stappen"):
        een = _verblijf(plaatsing)
        eigen = per_gezin.setdefault(een.dossier_id, [])
        if eigen and eigen[-1].vertrek == een.van:
            een = replace(een, van=eigen[-1].van, termijnen=eigen.pop().termijnen + een.termijnen)
        eigen.append(een)
    alle = (een for eigen in per_gezin.values() for een in eigen)
    return tuple(een for een in alle if een.vertrek is None or een.vertrek >= van)


def _verblijf(plaatsing: Opvangplaatsing) -> Verblijf:
    stappen = sorted(plaatsing.stappen.all(), key=lambda stap: stap.pk)
    langer = [stap for stap in stappen if stap.soort == Opvangstap.Soort.VERLENGING]
    einde = next((stap.tot for stap in stappen if stap.soort == Opvangstap.Soort.EINDE), None)
    return Verblijf(
        plaatsing.verzoek.dossier_id,
        plaatsing.van,
        einde,
        (
            (localdate(plaatsing.moment), plaatsing.tot),
            *((localdate(stap.moment), stap.tot) for stap in langer),
        ),
    )
