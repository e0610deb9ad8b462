"""How full the shelter is: places and families on each day, counted from who stays until when.

Somebody whose term is over and who did not leave holds the place until the end is written down.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from django.db import connection

from opstap.minima.models import Opvangcapaciteit
from opstap.minima.opvang.verblijven import Verblijf, verblijven

_EEN_DAG = timedelta(days=1)
_Aanbod = list[tuple[date, int]]
"""From which day a location has how many places; the newest first."""


@dataclass(frozen=True, slots=True)
class Locatiestand:
    """A location on a day: places and how many are taken."""

    id: int
    naam: str
    uitvoerder: str
    plaatsen: int
    bezet: int
    grondslag: str

    @property
    def vrij(self) -> int:
        return self.plaatsen - self.bezet


@dataclass(frozen=True, slots=True)
class Maandstand:
    """A month: its places, nights that were offered and taken, and families that came and left."""

    maand: date
    plaatsen: int
    """On the last day."""
    nachten: int
    bezet: int
    gezinnen: int
    """Families that stayed at least a night."""
    meeste: int
    """Nights of the family that stayed most of them."""
    geplaatst: int
    vertrokken: int


def op_dag(gemeente: str, dag: date, *, vandaag: date) -> tuple[Locatiestand, ...]:
    """Each location on a day, as is known on `vandaag`."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT l.id, l.naam, l.uitvoerder, coalesce(c.plaatsen, 0),
                 (SELECT count(*) FROM minima_opvangplaatsing p
                  WHERE p.locatie_id = l.id AND minima_opvang_bezet(p, %(dag)s, %(vandaag)s)),
                 coalesce(c.grondslag, '')
               FROM minima_opvanglocatie l
               LEFT JOIN LATERAL (
                 SELECT plaatsen, grondslag FROM minima_opvangcapaciteit
                 WHERE locatie_id = l.id AND vanaf <= %(dag)s ORDER BY vanaf DESC LIMIT 1) c ON true
               WHERE l.gemeente_id = %(gemeente)s ORDER BY l.naam""",
            {"gemeente": gemeente, "dag": dag, "vandaag": vandaag},
        )
        return tuple(Locatiestand(*rij) for rij in cursor.fetchall())


def per_maand(gemeente: str, jaar: int, *, vandaag: date) -> tuple[Maandstand, ...]:
    """Each month of a year up to and including the one of `vandaag`, which counts to the end of that day."""
    tot = min(date(jaar + 1, 1, 1), vandaag + _EEN_DAG)
    alle = verblijven(gemeente, van=date(jaar, 1, 1), tot=tot)
    aanbod = _plaatsen(gemeente)
    begin = [date(jaar, maand, 1) for maand in range(1, 13)]
    return tuple(
        _maand(alle, aanbod, van, min(date(van.year + van.month // 12, van.month % 12 + 1, 1), tot))
        for van in begin
        if van < tot
    )


def _maand(alle: Sequence[Verblijf], aanbod: Sequence[_Aanbod], van: date, tot: date) -> Maandstand:
    per_gezin: Counter[int] = Counter()
    for een in alle:
        per_gezin[een.dossier_id] += een.nachten(van, tot)
    dagen = [van + timedelta(days=nummer) for nummer in range((tot - van).days)]
    return Maandstand(
        maand=van,
        plaatsen=_plaatsen_op(aanbod, tot - _EEN_DAG),
        nachten=sum(_plaatsen_op(aanbod, dag) for dag in dagen),
        bezet=per_gezin.total(),
        gezinnen=sum(nachten > 0 for nachten in per_gezin.values()),
        meeste=max(per_gezin.values(), default=0),
        geplaatst=sum(een.komt(van, tot) for een in alle),
        vertrokken=sum(een.gaat(van, tot) for een in alle),
    )


def _plaatsen(gemeente: str) -> list[_Aanbod]:
    """Per location how many places it has, and from when; the newest first."""
    per_locatie: dict[int, _Aanbod] = {}
    rijen = Opvangcapaciteit.objects.filter(locatie__gemeente=gemeente).order_by("-vanaf")
    for locatie, vanaf, plaatsen in rijen.values_list("locatie", "vanaf", "plaatsen"):
        per_locatie.setdefault(locatie, []).append((vanaf, plaatsen))
    return list(per_locatie.values())


def _plaatsen_op(aanbod: Sequence[_Aanbod], dag: date) -> int:
    """Places at all locations together on a day."""
    return sum(next((plaatsen for vanaf, plaatsen in een if vanaf <= dag), 0) for een in aanbod)
