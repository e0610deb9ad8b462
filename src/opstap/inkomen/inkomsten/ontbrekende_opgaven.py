"""Statements of income that should be there: months with assistance and work, not covered by payslips.

The same as `inkomstenopgaven.ontbrekend` says of one month, over all months that ended and for which
assistance ran; what the resident was already asked about is a case and no longer stands here.
"""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from django.db import connection

from opstap.kern.models import OPEN_EINDE, Rol

_QUERY = """
WITH lopend AS (
  SELECT v.id, v.persoon_id, v.kenmerk, u.dossier_id, v.geldig, v.geldig * g.geldig * u.geldig AS samen
  FROM inkomen_inkomstenverhouding v
  JOIN kern_gezinslid g ON g.persoon_id = v.persoon_id AND g.rol = ANY(%(rollen)s)
    AND g.bekend_tot = %(open)s AND g.geldig && v.geldig
  JOIN inkomen_uitkering u ON u.dossier_id = g.dossier_id AND u.geldig && g.geldig * v.geldig
  WHERE v.gemeente_id = %(gemeente)s AND v.bekend_tot = %(open)s
), gedekt AS (
  SELECT o.persoon_id, o.kenmerk, range_agg(o.periode) AS dagen FROM inkomen_inkomstenopgave o
  WHERE o.gemeente_id = %(gemeente)s AND o.bevestigd GROUP BY 1, 2
)
SELECT DISTINCT l.id, l.persoon_id, l.kenmerk, l.dossier_id, m.maand::date FROM lopend l
CROSS JOIN LATERAL generate_series(
  date_trunc('month', lower(l.samen)),
  least(%(tot)s::date, coalesce(upper(l.samen), %(tot)s::date)) - interval '1 day',
  interval '1 month') m (maand)
LEFT JOIN gedekt d ON d.persoon_id = l.persoon_id AND d.kenmerk = l.kenmerk
WHERE NOT coalesce(
    d.dagen @> daterange(m.maand::date, (m.maand + interval '1 month')::date) * l.geldig, false)
  AND NOT EXISTS (SELECT FROM inkomen_opgaveverzoek q WHERE q.persoon_id = l.persoon_id
                  AND q.kenmerk = l.kenmerk AND q.maand = m.maand::date)
ORDER BY 5, 1"""


class Ontbrekend(NamedTuple):
    """A month of a job of which a statement is missing."""

    verhouding_id: int
    persoon_id: int
    kenmerk: str
    dossier_id: int
    maand: date


def openstaand(gemeente: str, vandaag: date) -> list[Ontbrekend]:
    """What is missing over the months that ended before today, oldest first; one query."""
    with connection.cursor() as cursor:
        cursor.execute(
            _QUERY,
            {
                "gemeente": gemeente,
                "rollen": [Rol.AANVRAGER.value, Rol.PARTNER.value],
                "open": OPEN_EINDE,
                "tot": vandaag.replace(day=1),
            },
        )
        return [Ontbrekend(*rij) for rij in cursor.fetchall()]
