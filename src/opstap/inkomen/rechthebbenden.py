"""Who in a household has the right to assistance in a month: the applicant, and a partner who has it too.

As on the first day of the month, or on the day in it on which the benefit begins.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime

from django.db import connection

from opstap.kern.databank import reeks
from opstap.kern.models import Rol

_RECHTHEBBENDEN = """
SELECT d.dossier_id, d.maand, g.persoon_id
FROM (
  SELECT m.dossier_id, m.maand, coalesce((
    SELECT min(lower(u.geldig)) FROM inkomen_uitkering u WHERE u.dossier_id = m.dossier_id
      AND lower(u.geldig) > m.maand AND lower(u.geldig) < m.maand + interval '1 month'), m.maand) AS dag
  FROM unnest(%(dossiers)s::bigint[], %(maanden)s::date[]) AS m(dossier_id, maand)) d
JOIN kern_gezinslid g ON g.dossier_id = d.dossier_id AND g.rol IN (%(aanvrager)s, %(partner)s)
  AND g.geldig @> d.dag AND g.bekend_van <= %(bekend_op)s AND g.bekend_tot > %(bekend_op)s
WHERE g.rol = %(aanvrager)s OR EXISTS (
  SELECT FROM kern_verblijf v WHERE v.persoon_id = g.persoon_id AND v.rechthebbend AND v.geldig @> d.dag
    AND v.bekend_van <= %(bekend_op)s AND v.bekend_tot > %(bekend_op)s)
ORDER BY d.dossier_id, d.maand, g.rol"""


def rechthebbenden(
    gezinnen: Sequence[tuple[int, date]], bekend_op: datetime
) -> dict[tuple[int, date], list[int]]:
    """Per household and month the persons, applicant first, as known at this moment; in one query."""
    gevonden: dict[tuple[int, date], list[int]] = defaultdict(list)
    with connection.cursor() as cursor:
        cursor.execute(
            _RECHTHEBBENDEN,
            {
                "dossiers": reeks(dossier for dossier, _ in gezinnen),
                "maanden": [maand for _, maand in gezinnen],
                "aanvrager": int(Rol.AANVRAGER),
                "partner": int(Rol.PARTNER),
                "bekend_op": bekend_op,
            },
        )
        for dossier, maand, persoon in cursor.fetchall():
            gevonden[dossier, maand].append(persoon)
    return gevonden
