"""Which benefits a run touches, and which months of them: its own month, and the months that are marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import itemgetter

from django.db import connection
from django.utils.timezone import localdate

from opstap.financien.sepa import LENGTE_NAAM, transcribeer
from opstap.inkomen.models import Maandrun
from opstap.kern.databank import reeks
from opstap.kern.tijdvak import maand_van
from opstap.regels.fouten import OpstapFout

# A benefit has work when its month is still to be computed, when a month of it is marked, or when it ended
# and its holiday reservation is still to be paid out; and not when this very run already set it aside.
_WERK = """
WITH gemarkeerd AS MATERIALIZED (
  SELECT dossier_id, count(*) AS maanden FROM inkomen_teherrekenen
  WHERE gemeente_id = %(gemeente)s AND maand <= %(maand)s AND gemarkeerd_op <= %(bekend_op)s
  GROUP BY dossier_id)
SELECT u.dossier_id, u.id, coalesce(g.maanden, 0)
FROM inkomen_uitkering u JOIN kern_besluit b ON b.id = u.besluit_id
LEFT JOIN gemarkeerd g ON g.dossier_id = u.dossier_id
WHERE u.gemeente_id = %(gemeente)s AND b.genomen_op <= %(bekend_op)s AND (
  (u.geldig && daterange(%(maand)s::date, (%(maand)s::date + interval '1 month')::date)
   AND NOT EXISTS (SELECT FROM inkomen_maandberekening m WHERE m.uitkering_id = u.id AND m.maand = %(maand)s)
   AND NOT EXISTS (SELECT FROM inkomen_uitval v
                   WHERE v.maandrun_id = %(run)s AND v.uitkering_id = u.id AND v.maand = %(maand)s))
  OR EXISTS (SELECT FROM inkomen_teherrekenen t
             WHERE t.dossier_id = u.dossier_id AND t.maand <= %(maand)s AND t.gemarkeerd_op <= %(bekend_op)s
             AND (u.geldig && daterange(t.maand, (t.maand + interval '1 month')::date)
                  OR EXISTS (SELECT FROM inkomen_maandberekening m
                             WHERE m.uitkering_id = u.id AND m.maand = t.maand))
             AND NOT EXISTS (SELECT FROM inkomen_uitval v WHERE v.maandrun_id = %(run)s
                             AND v.uitkering_id = u.id AND v.maand = t.maand))
  OR (upper(u.geldig) <= %(maand)s
      AND NOT EXISTS (SELECT FROM inkomen_vakantiegeld g
                      WHERE g.uitkering_id = u.id AND g.tot_maand >= upper(u.geldig)))
) ORDER BY u.dossier_id, u.id"""


MAANDEN_PER_UITKERING = 10
"""A part holds this many months for each of its benefits: a city that is computed again over three years
would not fit in memory otherwise.
"""

# Somebody who was in two dossiers takes along what was disregarded of the wage of earlier months.
_SAMEN = """
SELECT DISTINCT een.dossier_id, ander.dossier_id FROM kern_gezinslid een
JOIN kern_gezinslid ander ON ander.persoon_id = een.persoon_id AND ander.dossier_id > een.dossier_id
WHERE een.gemeente_id = %(gemeente)s"""


def werklijst(run: Maandrun) -> list[tuple[int, int, int]]:
    """(group, benefit, marked months) of all that has work, by group: dossiers that share somebody, named by
    the first."""
    with connection.cursor() as cursor:
        cursor.execute(
            _WERK,
            {"gemeente": run.gemeente_id, "bekend_op": run.bekend_op, "maand": run.maand, "run": run.pk},
        )
        werk = cursor.fetchall()
        cursor.execute(_SAMEN, {"gemeente": run.gemeente_id})
        groep = _groepen(cursor.fetchall())
    # Within a group they stay by dossier.
    return sorted(((groep.get(dossier, dossier), *rest) for dossier, *rest in werk), key=itemgetter(0))


def _groepen(paren: list[tuple[int, int]]) -> dict[int, int]:
    """Dossier -> the first of all dossiers that hang together by these pairs."""
    eerder: dict[int, int] = {}

    def eerste(dossier: int) -> int:
        while dossier in eerder:
            dossier = eerder[dossier]
        return dossier

    for een, ander in paren:
        laag, hoog = sorted((eerste(een), eerste(ander)))
        if laag != hoog:
            eerder[hoog] = laag
    return {dossier: eerste(dossier) for dossier in eerder}


def delen(werk: Sequence[tuple[int, int, int]], blok: int) -> Iterator[list[int]]:
    """Parts of about `blok` benefits, fewer where many months are marked.

    Those of one group share their marks and counted months, so they stay together.
    """
    deel: list[int] = []
    maanden, vorige = 0, None
    for groep, uitkering, gemarkeerd in werk:
        if (len(deel) >= blok or maanden >= blok * MAANDEN_PER_UITKERING) and groep != vorige:
            yield deel
            deel, maanden = [], 0
        deel.append(uitkering)
        maanden += gemarkeerd
        vorige = groep
    if deel:
        yield deel


@dataclass(slots=True, eq=False)
class Uitkering:
    """A benefit in this part of the run. `besluit_id`: the last decision that granted or changed it."""

    id: int
    dossier_id: int
    besluit_id: int
    eindbesluit_id: int | None
    van: date
    tot: date | None
    vakantiegeld_tot: date | None
    """Months before this one had their holiday allowance paid out in an earlier run."""
    iban: str | None
    naam: str
    opgeschort_vanaf: date | None = None
    """The right is suspended from this day on (art. 54); until it is lifted nothing is paid from then on."""
    uitval: dict[date, OpstapFout] = field(default_factory=dict)
    vakantiegeld_uitval: OpstapFout | None = None

    def loopt_in(self, maand: date) -> bool:
        begonnen = self.van <= maand or maand_van(self.van) == maand
        return begonnen and (self.tot is None or maand < self.tot)

    def peildag(self, maand: date) -> date:
        """The first day of the month, or the day in it on which the benefit begins."""
        return self.van if self.van > maand and maand_van(self.van) == maand else maand


def neem_markeringen(run: Maandrun, ids: list[int]) -> dict[int, dict[date, str]]:
    """Take the marks away before any fact is read: a change that comes in meanwhile leaves a new mark.

    Benefit id -> marked month -> the reason.
    """
    with connection.cursor() as cursor:
        cursor.execute(
            """WITH weg AS (
                 DELETE FROM inkomen_teherrekenen t
                 WHERE t.dossier_id = ANY(
                     SELECT dossier_id FROM inkomen_uitkering WHERE id = ANY(%(ids)s::bigint[]))
                   AND t.maand <= %(maand)s AND t.gemarkeerd_op <= %(bekend_op)s
                 RETURNING t.dossier_id, t.maand, t.reden)
               SELECT u.id, weg.maand, weg.reden FROM weg
               JOIN inkomen_uitkering u ON u.dossier_id = weg.dossier_id AND u.id = ANY(%(ids)s::bigint[])
                 AND (u.geldig && daterange(weg.maand, (weg.maand + interval '1 month')::date) OR EXISTS (
                   SELECT FROM inkomen_maandberekening m
                   WHERE m.uitkering_id = u.id AND m.maand = weg.maand))""",
            {"ids": reeks(ids), "maand": run.maand, "bekend_op": run.bekend_op},
        )
        gemarkeerd: dict[int, dict[date, str]] = defaultdict(dict)
        for uitkering, maand, reden in cursor.fetchall():
            gemarkeerd[uitkering][maand] = reden
    return gemarkeerd


def lees_uitkeringen(run: Maandrun, ids: list[int]) -> list[Uitkering]:
    """These benefits as they were known at the moment of the run, by dossier."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT u.id, u.dossier_id,
                      (SELECT max(b.id) FROM kern_besluit b WHERE b.dossier_id = u.dossier_id
                       AND b.soort IN ('toekenning', 'wijziging') AND b.genomen_op <= %(bekend_op)s),
                      u.beeindigd_door_id, lower(u.geldig), upper(u.geldig), g.tot, r.iban,
                      coalesce(r.tenaamstelling, ''),
                      (SELECT min(o.vanaf) FROM inkomen_opschorting o
                       JOIN kern_besluit b ON b.id = o.besluit_id AND b.genomen_op <= %(bekend_op)s
                       LEFT JOIN kern_besluit e ON e.id = o.beeindigd_door_id
                         AND e.genomen_op <= %(bekend_op)s
                       WHERE o.uitkering_id = u.id AND e.id IS NULL AND o.hoogstens_tot_en_met >= %(dag)s)
               FROM inkomen_uitkering u
               LEFT JOIN (SELECT uitkering_id, max(tot_maand) AS tot FROM inkomen_vakantiegeld
                          WHERE uitkering_id = ANY(%(ids)s::bigint[]) GROUP BY 1) g ON g.uitkering_id = u.id
               LEFT JOIN kern_bankrekening r ON r.dossier_id = u.dossier_id AND r.geldig @> %(dag)s::date
                 AND r.bekend_van <= %(bekend_op)s AND r.bekend_tot > %(bekend_op)s
               WHERE u.id = ANY(%(ids)s::bigint[]) ORDER BY u.dossier_id, u.id""",
            {"ids": reeks(ids), "dag": localdate(run.bekend_op), "bekend_op": run.bekend_op},
        )
        return [Uitkering(*rij) for rij in cursor.fetchall()]


def per_maand(
    run: Maandrun, uitkeringen: list[Uitkering], gemarkeerd: Mapping[int, Iterable[date]]
) -> dict[date, list[Uitkering]]:
    """The benefits to compute, by the day of reference in the month: the first, or that of their begin.

    Nothing is computed for whoever can't be paid.
    """
    te_doen: dict[date, list[Uitkering]] = defaultdict(list)
    for uitkering in uitkeringen:
        maanden = set(gemarkeerd.get(uitkering.id, ()))
        if uitkering.loopt_in(run.maand):
            maanden.add(run.maand)
        beletsel = niet_te_betalen(uitkering)
        for maand in maanden:
            hier = beletsel or _opgeschort(uitkering, maand)
            if hier is None:
                te_doen[uitkering.peildag(maand)].append(uitkering)
            else:
                uitkering.uitval[maand] = hier
    return te_doen


def _opgeschort(uitkering: Uitkering, maand: date) -> OpstapFout | None:
    if uitkering.opgeschort_vanaf is None or maand < uitkering.opgeschort_vanaf:
        return None
    return OpstapFout(
        "OPGESCHORT",
        f"Het recht is opgeschort vanaf {uitkering.opgeschort_vanaf:%d-%m-%Y} (art. 54 Participatiewet). "
        "Na het opheffen betaalt de volgende maandrun deze maand alsnog.",
    )


def niet_te_betalen(uitkering: Uitkering) -> OpstapFout | None:
    """Why nothing can be paid on this benefit; None when it can."""
    if uitkering.iban is None:
        return OpstapFout(
            "REKENING-ONTBREEKT",
            "Er is geen bankrekening bekend waarop wordt betaald. Leg de rekening van de inwoner vast.",
        )
    try:
        transcribeer(uitkering.naam, LENGTE_NAAM)
    except OpstapFout as fout:
        return fout
    return None
