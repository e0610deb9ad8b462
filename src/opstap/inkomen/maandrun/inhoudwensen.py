"""What may be kept from the payments of a part: advances, claims to offset, attachments, fixed costs.

One query per kind for the whole part, and only about households that have any. Claims are held until the part
is written, so that nobody books on them meanwhile.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date

from django.db import connection

from opstap.inkomen.models import (
    Aflossingsregeling,
    Inhouding,
    Inhoudingsregel,
    Maandrun,
    Vordering,
    Vorderinggebeurtenis,
)
from opstap.kern.databank import reeks

Soort = Inhoudingsregel.Soort

VERPLICHT = frozenset({Vordering.Grond.INLICHTINGENPLICHT.value, Vordering.Grond.BOETE.value})
"""Grounds that must be offset (art. 60 lid 4)."""

_GEEN_INVORDERING = (Vorderinggebeurtenis.Soort.OPSCHORTING.value, Vorderinggebeurtenis.Soort.UITSTEL.value)


@dataclass(slots=True)
class Bron:
    """Something to keep money for. `rest`: what is still open in all; `per_maand`: at most in one month.

    `besluit_id`: the decision to keep it, of a claim.
    """

    id: int
    rest: int | None
    per_maand: int | None = None
    nummer: str = ""
    begunstigde: str = ""
    iban: str = ""
    besluit_id: int | None = None

    def wens(self, al_genomen: int) -> int:
        """What may be asked of a month from which `al_genomen` was kept for this; one limit is always set."""
        grenzen = [self.rest] if self.rest is not None else []
        if self.per_maand is not None:
            grenzen.append(self.per_maand - al_genomen)
        return max(min(grenzen), 0)


@dataclass(slots=True)
class _Vordering:
    bron: Bron
    grond: str
    regelingen: list[Aflossingsregeling] = field(default_factory=list)
    stilstand: list[tuple[str, date, date | None]] = field(default_factory=list)


@dataclass
class Wensen:
    """All that may be kept from the payments of these households, and what was kept before."""

    voorschotten: dict[tuple[int, date], list[Bron]]
    vorderingen: dict[int, list[_Vordering]]
    derden: dict[int, list[tuple[str, date, date | None, Bron]]]
    gedaan: dict[tuple[int, date], dict[tuple[str, int], int]]

    def heeft(self, dossier: int, maand: date) -> bool:
        return (dossier, maand) in self.voorschotten or dossier in self.vorderingen or dossier in self.derden

    def van(self, dossier: int, maand: date, *, eigen_maand: bool) -> dict[str, list[Bron]]:
        """Per kind what may be kept from this month's payment, each kind in its order."""
        wensen: dict[str, list[Bron]] = {soort: [] for soort in Soort.values}
        wensen[Soort.VOORSCHOT] = self.voorschotten.get((dossier, maand), [])
        for vordering in self.vorderingen.get(dossier, ()):
            soort = _soort_op(vordering, maand)
            if soort is not None:
                wensen[soort].append(vordering.bron)
        for naam, van, tot, bron in self.derden.get(dossier, ()):
            loopt = van <= maand and (tot is None or maand < tot)
            if loopt and (eigen_maand or naam != Inhouding.Soort.VASTE_LASTEN):
                wensen[naam].append(bron)
        return wensen

    def weigert_inlichtingen(self, dossier: int, maand: date) -> bool:
        """The resident refuses to say what is needed to collect the claim (art. 60 lid 6)."""
        return any(
            soort == Vorderinggebeurtenis.Soort.WEIGERT_INLICHTINGEN and _op(van, tot, maand)
            for vordering in self.vorderingen.get(dossier, ())
            for soort, van, tot in vordering.stilstand
        )


def lees_wensen(run: Maandrun, dossiers: Collection[int], maanden: Collection[date]) -> Wensen:
    """What is on record for these households at the moment of the run."""
    ids = reeks(dossiers)
    voorschotten = _voorschotten(run, ids)
    vorderingen = _vorderingen(run, ids)
    derden = _derden(run, ids)
    betrokken = {dossier for dossier, _ in voorschotten} | set(vorderingen) | set(derden)
    gedaan = _gedaan(betrokken, maanden) if betrokken else {}
    return Wensen(voorschotten, vorderingen, derden, gedaan)


def _voorschotten(run: Maandrun, ids: str) -> dict[tuple[int, date], list[Bron]]:
    gevonden: dict[tuple[int, date], list[Bron]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT s.dossier_id, s.maand, s.id, s.bedrag_cent - coalesce(genomen.cent, 0), s.nummer
               FROM inkomen_voorschot s CROSS JOIN LATERAL (
                 SELECT sum(r.bedrag_cent)::bigint AS cent FROM inkomen_inhoudingsregel r
                 WHERE r.soort = 'voorschot' AND r.bron_id = s.id) genomen
               WHERE s.dossier_id = ANY(%(ids)s::bigint[]) AND s.vordering_id IS NULL
                 AND s.verleend_op <= %(bekend_op)s
               ORDER BY s.verleend_op, s.id FOR NO KEY UPDATE OF s""",
            {"ids": ids, "bekend_op": run.bekend_op},
        )
        for dossier, maand, id_, rest, nummer in cursor.fetchall():
            if rest > 0:
                gevonden[dossier, maand].append(Bron(id_, rest, nummer=nummer))
    return gevonden


def _vorderingen(run: Maandrun, ids: str) -> dict[int, list[_Vordering]]:
    """Claims with an arrangement to offset, oldest first, with what holds them up."""
    gevonden: dict[int, list[_Vordering]] = defaultdict(list)
    per_id: dict[int, _Vordering] = {}
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT v.dossier_id, v.id, v.nummer, v.grond,
                      (SELECT sum(m.bedrag_cent)::bigint FROM inkomen_vorderingsmutatie m
                       WHERE m.vordering_id = v.id)
               FROM inkomen_vordering v
               WHERE v.dossier_id = ANY(%(ids)s::bigint[]) AND EXISTS (
                 SELECT FROM inkomen_aflossingsregeling r
                 WHERE r.vordering_id = v.id AND r.wijze <> 'betaling' AND r.vastgelegd_op <= %(bekend_op)s)
               ORDER BY v.ontstaan_op, v.id FOR NO KEY UPDATE OF v""",
            {"ids": ids, "bekend_op": run.bekend_op},
        )
        for dossier, id_, nummer, grond, rest in cursor.fetchall():
            if rest:
                per_id[id_] = _Vordering(Bron(id_, rest, 0, nummer=nummer), grond)
                gevonden[dossier].append(per_id[id_])
    if per_id:
        bekend = {"vordering__in": list(per_id), "vastgelegd_op__lte": run.bekend_op}
        for regeling in Aflossingsregeling.objects.filter(**bekend).order_by("vanaf", "id"):
            per_id[regeling.vordering_id].regelingen.append(regeling)
        for id_, soort, geldig in Vorderinggebeurtenis.objects.filter(**bekend).values_list(
            "vordering_id", "soort", "geldig"
        ):
            per_id[id_].stilstand.append((soort, geldig.lower, geldig.upper))
    return gevonden


def _derden(run: Maandrun, ids: str) -> dict[int, list[tuple[str, date, date | None, Bron]]]:
    """Attachments and fixed costs in their order: rank, day of service, and then as they were recorded."""
    gevonden: dict[int, list[tuple[str, date, date | None, Bron]]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT i.dossier_id, i.soort, i.vanaf,
                      CASE WHEN i.einde_vastgelegd_op <= %(bekend_op)s THEN i.tot END, i.id,
                      i.hoofdsom_cent - coalesce(genomen.cent, 0), i.per_maand_cent, i.begunstigde, i.iban
               FROM inkomen_inhouding i CROSS JOIN LATERAL (
                 SELECT sum(r.bedrag_cent)::bigint AS cent FROM inkomen_inhoudingsregel r
                 WHERE r.soort = i.soort AND r.bron_id = i.id) genomen
               WHERE i.dossier_id = ANY(%(ids)s::bigint[]) AND i.vastgelegd_op <= %(bekend_op)s
                 AND i.vanaf <= %(maand)s
               ORDER BY i.rang, i.gelegd_op, i.id""",
            {"ids": ids, "bekend_op": run.bekend_op, "maand": run.maand},
        )
        for dossier, soort, van, tot, id_, rest, per_maand, begunstigde, iban in cursor.fetchall():
            bron = Bron(id_, rest, per_maand, begunstigde=begunstigde, iban=iban)
            gevonden[dossier].append((soort, van, tot, bron))
    return gevonden


def _gedaan(
    dossiers: Collection[int], maanden: Collection[date]
) -> dict[tuple[int, date], dict[tuple[str, int], int]]:
    """Per household and month what earlier runs kept: a month that is computed again keeps nothing twice."""
    gedaan: dict[tuple[int, date], dict[tuple[str, int], int]] = defaultdict(dict)
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT dossier_id, maand, soort, bron_id, sum(bedrag_cent)::bigint
               FROM inkomen_inhoudingsregel
               WHERE dossier_id = ANY(%s::bigint[]) AND maand = ANY(%s::date[])
               GROUP BY dossier_id, maand, soort, bron_id""",
            [reeks(dossiers), list(maanden)],
        )
        for dossier, maand, soort, bron_id, cent in cursor.fetchall():
            gedaan[dossier, maand][soort, bron_id] = cent
    return gedaan


def _soort_op(vordering: _Vordering, maand: date) -> str | None:
    """In which place of the order this claim is offset in this month, if it is; sets what it may take."""
    if any(soort in _GEEN_INVORDERING and _op(van, tot, maand) for soort, van, tot in vordering.stilstand):
        return None
    regeling = next((r for r in reversed(vordering.regelingen) if r.vanaf <= maand), None)
    if regeling is None or regeling.wijze == Aflossingsregeling.Wijze.BETALING:
        return None
    vordering.bron.per_maand, vordering.bron.besluit_id = regeling.per_maand_cent, regeling.besluit_id
    if regeling.wijze == Aflossingsregeling.Wijze.MIDDELEN:
        return Soort.MIDDELEN.value
    return Soort.VERPLICHT.value if vordering.grond in VERPLICHT else Soort.OVERIG.value


def _op(van: date, tot: date | None, dag: date) -> bool:
    return van <= dag and (tot is None or dag < tot)
