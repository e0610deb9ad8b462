"""Who uses a scheme: households counted in the own administration, never a row about a person.

A household is known when it has assistance, or a grant of any scheme, on the day. Its kind follows from the
facts of the dossier on that day, its district from the address of the applicant; without one it is unknown.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.db import connection

from opstap.kern.models.feiten import OPEN_EINDE, Rol

ONBEKEND = "niet bekend"
"""The kind or district of a household of which the administration holds none."""

_VOLWASSEN = 18


@dataclass(frozen=True)
class Gebruik:
    """Households by (kind, district); of each scheme on the day, and at any time in the year until then.

    A kind is a number of `beleidslab.doelgroep.huishoudens.Huishoudsoort`; None: not known.
    """

    bekend: Mapping[tuple[int | None, str], int]
    op_dag: Mapping[str, Mapping[tuple[int | None, str], int]]
    in_jaar: Mapping[str, Mapping[tuple[int | None, str], int]]


@dataclass(frozen=True)
class Besteed:
    """What was granted or spent from a scheme in a year: cents, households, and the most of one of them."""

    cent: int
    huishoudens: int
    grootste_cent: int


def tel_gebruik(gemeente: str, op: date) -> Gebruik:
    """Count the households of a municipality on a day."""
    bekend: Counter[tuple[int | None, str]] = Counter()
    op_dag: dict[str, Counter[tuple[int | None, str]]] = {}
    in_jaar: dict[str, Counter[tuple[int | None, str]]] = {}
    with connection.cursor() as cursor:
        cursor.execute(_GEBRUIK, _vraag(gemeente, op))
        for regeling, soort, stadsdeel, nu, aantal in cursor.fetchall():
            cel = (soort, stadsdeel or ONBEKEND)
            if regeling is None:
                bekend[cel] += aantal
                continue
            in_jaar.setdefault(regeling, Counter())[cel] += aantal
            if nu:
                op_dag.setdefault(regeling, Counter())[cel] += aantal
    return Gebruik(bekend, op_dag, in_jaar)


def tel_indicatoren(gemeente: str, op: date) -> dict[str, tuple[int, int]]:
    """Of each scheme to whom it was granted, on the day and in the year until then.

    People where a grant or its passes name them, else households.
    """
    with connection.cursor() as cursor:
        cursor.execute(_INDICATOREN, _vraag(gemeente, op))
        return {regeling: (op_dag, in_jaar) for regeling, op_dag, in_jaar in cursor.fetchall()}


def besteed(gemeente: str, regeling: str, op: date) -> Besteed:
    """What households had from a scheme in the year of a day, until that day: money, or credit spent."""
    with connection.cursor() as cursor:
        cursor.execute(_BESTEED, _vraag(gemeente, op) | {"regeling": regeling})
        cent, huishoudens, grootste = cursor.fetchone()
    return Besteed(int(cent), huishoudens, int(grootste))


def _vraag(gemeente: str, op: date) -> dict[str, str | int | date]:
    try:
        meerderjarig = op.replace(year=op.year - _VOLWASSEN)
    except ValueError:  # 29 February
        meerderjarig = op.replace(year=op.year - _VOLWASSEN, day=28)
    return {
        "gemeente": gemeente,
        "op": op,
        "jaar": date(op.year, 1, 1),
        "open": OPEN_EINDE,
        "aanvrager": Rol.AANVRAGER.value,
        "partner": Rol.PARTNER.value,
        "kind": Rol.KIND.value,
        "meerderjarig": meerderjarig,
    }


_GEBRUIK = """
WITH toegekend AS (
  SELECT t.dossier_id, t.regeling,
         bool_or(t.geldig @> %(op)s::date AND (e.per IS NULL OR e.per > %(op)s)) AS nu
  FROM minima_toekenning t LEFT JOIN minima_toekenningseinde e ON e.toekenning_id = t.id
  WHERE t.gemeente_id = %(gemeente)s AND t.geldig && daterange(%(jaar)s, %(op)s, '[]')
    AND (e.per IS NULL OR e.per > greatest(%(jaar)s, lower(t.geldig)))
  GROUP BY 1, 2
), bekend AS (
  SELECT dossier_id FROM inkomen_uitkering WHERE gemeente_id = %(gemeente)s AND geldig @> %(op)s::date
  UNION SELECT dossier_id FROM toegekend WHERE nu
), gezin AS (
  SELECT g.dossier_id,
         bool_or(g.rol = %(partner)s)::int * 2
           + bool_or(g.rol = %(kind)s AND p.geboortedatum > %(meerderjarig)s)::int AS soort,
         max(b.stadsdeel) AS stadsdeel
  FROM kern_gezinslid g
  JOIN kern_persoon p ON p.id = g.persoon_id
  LEFT JOIN LATERAL (
    SELECT a.stadsdeel FROM kern_bewoning w JOIN kern_adres a ON a.id = w.adres_id
    WHERE g.rol = %(aanvrager)s AND w.persoon_id = g.persoon_id
      AND w.geldig @> %(op)s::date AND w.bekend_tot = %(open)s
  ) b ON true
  WHERE g.dossier_id IN (SELECT dossier_id FROM bekend UNION SELECT dossier_id FROM toegekend)
    AND g.geldig @> %(op)s::date AND g.bekend_tot = %(open)s
  GROUP BY 1
)
SELECT NULL, gezin.soort, gezin.stadsdeel, true, count(*)
FROM bekend LEFT JOIN gezin USING (dossier_id) GROUP BY 2, 3
UNION ALL
SELECT toegekend.regeling, gezin.soort, gezin.stadsdeel, toegekend.nu, count(*)
FROM toegekend LEFT JOIN gezin USING (dossier_id) GROUP BY 1, 2, 3, 4
"""

_INDICATOREN = """
SELECT t.regeling,
       count(DISTINCT wie) FILTER (
         WHERE t.geldig @> %(op)s::date AND (e.per IS NULL OR e.per > %(op)s)),
       count(DISTINCT wie)
FROM minima_toekenning t
LEFT JOIN minima_toekenningseinde e ON e.toekenning_id = t.id
LEFT JOIN minima_pas p ON p.toekenning_id = t.id
CROSS JOIN LATERAL (SELECT coalesce('persoon ' || coalesce(t.persoon_id, p.persoon_id),
                                    'dossier ' || t.dossier_id) AS wie) w
WHERE t.gemeente_id = %(gemeente)s AND t.geldig && daterange(%(jaar)s, %(op)s, '[]')
  AND (e.per IS NULL OR e.per > greatest(%(jaar)s, lower(t.geldig)))
GROUP BY 1
"""

_BESTEED = """
WITH gegeven AS (
  SELECT t.dossier_id, t.bedrag_cent AS cent
  FROM minima_toekenning t
  WHERE t.gemeente_id = %(gemeente)s AND t.regeling = %(regeling)s AND t.bedrag_cent IS NOT NULL
    AND lower(t.geldig) BETWEEN %(jaar)s AND %(op)s
  UNION ALL
  SELECT t.dossier_id, -m.bedrag_cent
  FROM minima_tegoedmutatie m
  JOIN minima_tegoed g ON g.id = m.tegoed_id
  JOIN minima_toekenning t ON t.id = g.toekenning_id
  WHERE t.gemeente_id = %(gemeente)s AND t.regeling = %(regeling)s
    AND m.soort IN ('verzilvering', 'terugdraaiing') AND m.datum BETWEEN %(jaar)s AND %(op)s
), per_huishouden AS (
  SELECT dossier_id, sum(cent) AS cent FROM gegeven GROUP BY 1
)
SELECT coalesce(sum(cent), 0), count(*), coalesce(max(cent), 0) FROM per_huishouden
"""
