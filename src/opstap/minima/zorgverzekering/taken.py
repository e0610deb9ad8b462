"""Grants of the insurance in the worklist, for as long as somebody must still write something down.

The same as `aanmelden.wachtend` in SQL, for a whole municipality at once.
"""

from __future__ import annotations

from opstap.gevallen.bronnen import bekend
from opstap.gevallen.taakbronnen import Taakbron
from opstap.kern.models import Rol
from opstap.minima.models import Verzekeringsmutatie
from opstap.minima.zorgverzekering.boeken import REGELING
from opstap.recht.minima.vorm import Inkomensband

KIEZEN, BAND = "kiezen", "band"
_AF = Verzekeringsmutatie.Soort.AFMELDING.value
_BANDEN = f"({int(Inkomensband.LAAG)}, {int(Inkomensband.HOOG)})"
_KIEZEN = "(k.id IS NULL OR m.per >= k.vanaf)"

TAKEN = Taakbron(
    "zorgverzekering",
    "zorgverzekering via de gemeente",
    f"""
  SELECT b.nummer, t.dossier_id, (t.moment AT TIME ZONE 'Europe/Amsterdam')::date, NULL::date,
         CASE WHEN bool_or({_KIEZEN}) THEN '{KIEZEN}' ELSE '{BAND}' END, '', ''
  FROM minima_toekenning t
  JOIN kern_besluit b ON b.id = t.besluit_id
  JOIN kern_gezinslid g ON g.dossier_id = t.dossier_id AND {bekend("g")}
    AND g.rol IN ('{Rol.AANVRAGER.value}', '{Rol.PARTNER.value}')
  LEFT JOIN (SELECT DISTINCT ON (dossier_id, persoon_id) id, dossier_id, persoon_id, partner_id, vanaf, band
             FROM minima_verzekeringskeuze WHERE gemeente_id = %(gemeente)s
             ORDER BY dossier_id, persoon_id, id DESC) k
    ON k.dossier_id = t.dossier_id AND k.persoon_id = g.persoon_id
  LEFT JOIN (SELECT DISTINCT ON (v.persoon_id) v.persoon_id, m.soort, m.per
             FROM minima_verzekeringsmutatie m JOIN minima_verzekerde v ON v.id = m.verzekerde_id
             WHERE m.gemeente_id = %(gemeente)s ORDER BY v.persoon_id, m.per DESC) m
    ON m.persoon_id = g.persoon_id
  WHERE t.gemeente_id = %(gemeente)s AND t.regeling = '{REGELING}' AND t.geldig @> %(vandaag)s::date
    AND NOT EXISTS (SELECT FROM minima_toekenningseinde e
                    WHERE e.toekenning_id = t.id AND e.per <= %(vandaag)s)
    AND coalesce(m.soort, '{_AF}') = '{_AF}'
    AND ({_KIEZEN} OR EXISTS (
      SELECT FROM minima_toekenning d JOIN kern_besluit c ON c.id = d.besluit_id
      LEFT JOIN minima_toekenningseinde f ON f.toekenning_id = d.id
      WHERE d.dossier_id = t.dossier_id AND d.regeling = '{REGELING}' AND d.geldig @> k.vanaf
        AND (f.per IS NULL OR k.vanaf < f.per)
        AND coalesce(nullif((c.uitkomst #>> '{{dag,waarden,{REGELING}_band}}')::int, 0), k.band, 0)
          NOT IN {_BANDEN}))
  GROUP BY b.nummer, t.dossier_id, t.moment""",  # noqa: S608
    {KIEZEN: "vastleggen wie meedoet", BAND: "inkomensband vastleggen"},
)
"""No law sets a last day."""
