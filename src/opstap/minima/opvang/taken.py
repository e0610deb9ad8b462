"""Families in the worklist: who waits for a place, and whose term must be looked at before it ends."""

from __future__ import annotations

from opstap.gevallen.taakbronnen import Taakbron
from opstap.minima.models import Opvangstap

PLAATSEN, TERMIJN = "plaatsen", "termijn"

TAKEN = Taakbron(
    "opvang",
    "noodopvang",
    f"""
  SELECT v.nummer, v.dossier_id, v.aangemeld, coalesce(s.tot, p.tot) - 1,
         CASE WHEN p.id IS NULL THEN '{PLAATSEN}' ELSE '{TERMIJN}' END, '', ''
  FROM minima_opvangverzoek v
  LEFT JOIN minima_opvangplaatsing p ON p.verzoek_id = v.id
  LEFT JOIN LATERAL (SELECT tot, soort FROM minima_opvangstap WHERE plaatsing_id = p.id
                     ORDER BY id DESC LIMIT 1) s ON true
  WHERE v.gemeente_id = %(gemeente)s AND s.soort IS DISTINCT FROM '{Opvangstap.Soort.EINDE.value}'
    AND NOT EXISTS (SELECT FROM minima_opvangafsluiting a WHERE a.verzoek_id = v.id)""",  # noqa: S608
    {PLAATSEN: "een gezin wacht op een plaats", TERMIJN: "verlengen of laten vertrekken"},
)
"""The last day is the last night of the term; a request without a place has none."""
