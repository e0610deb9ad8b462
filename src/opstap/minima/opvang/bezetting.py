"""How full the shelter is: places and families on each day, counted from who stays until when.

Somebody whose term is over and who did not leave holds the place until the end is written down.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from django.db import connection

_EEN_DAG = timedelta(days=1)


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
    """A month: nights that were offered and taken, and how many families came, left, asked and wait."""

    maand: date
    nachten: int
    bezet: int
    gezinnen: int
    """Families that stayed at least a night."""
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
    """Each month of a year up to and including the one of `vandaag`."""
    tot = min(date(jaar + 1, 1, 1), vandaag + _EEN_DAG)
    with connection.cursor() as cursor:
        cursor.execute(
            """WITH dagen AS (
                 SELECT d::date AS dag FROM generate_series(%(van)s::date, %(tot)s::date - 1, '1 day') d),
               aanbod AS (
                 SELECT dag, sum(coalesce(c.plaatsen, 0)) AS plaatsen
                 FROM dagen CROSS JOIN minima_opvanglocatie l
                 LEFT JOIN LATERAL (
                   SELECT plaatsen FROM minima_opvangcapaciteit
                   WHERE locatie_id = l.id AND vanaf <= dag ORDER BY vanaf DESC LIMIT 1) c ON true
                 WHERE l.gemeente_id = %(gemeente)s GROUP BY dag),
               nachten AS (
                 SELECT dag, p.id, p.van, v.dossier_id FROM minima_opvangplaatsing p
                 JOIN minima_opvangverzoek v ON v.id = p.verzoek_id AND v.gemeente_id = %(gemeente)s
                 JOIN dagen ON minima_opvang_bezet(p, dag, %(vandaag)s))
               SELECT date_trunc('month', a.dag)::date AS maand, sum(a.plaatsen)::int,
                 coalesce((SELECT count(*) FROM nachten n
                  WHERE date_trunc('month', n.dag) = date_trunc('month', min(a.dag))), 0)::int,
                 (SELECT count(DISTINCT n.dossier_id) FROM nachten n
                  WHERE date_trunc('month', n.dag) = date_trunc('month', min(a.dag)))::int,
                 (SELECT count(*) FROM minima_opvangplaatsing p
                  JOIN minima_opvangverzoek v ON v.id = p.verzoek_id AND v.gemeente_id = %(gemeente)s
                  WHERE date_trunc('month', p.van) = date_trunc('month', min(a.dag)))::int,
                 (SELECT count(*) FROM minima_opvangstap s
                  JOIN minima_opvangplaatsing p ON p.id = s.plaatsing_id
                  JOIN minima_opvangverzoek v ON v.id = p.verzoek_id AND v.gemeente_id = %(gemeente)s
                  WHERE s.soort = 'einde'
                    AND date_trunc('month', s.tot) = date_trunc('month', min(a.dag)))::int
               FROM aanbod a GROUP BY 1 ORDER BY 1""",
            {"gemeente": gemeente, "van": date(jaar, 1, 1), "tot": tot, "vandaag": vandaag},
        )
        return tuple(Maandstand(*rij) for rij in cursor.fetchall())
