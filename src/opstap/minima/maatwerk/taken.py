"""Money that was spent and not accounted for yet, in the worklist: for whoever spent it, until the last day.

A supplier's account that a colleague must look at first waits for the team.
"""

from __future__ import annotations

from opstap.gevallen.taakbronnen import Taakbron
from opstap.minima.models import Maatwerkbesteding

NAKIJKEN, VERANTWOORDEN = "nakijken", "verantwoorden"

_WACHT = f"b.wijze = '{Maatwerkbesteding.Wijze.LEVERANCIER.value}' AND o.id IS NULL"
TAKEN = Taakbron(
    "maatwerk",
    "maatwerkbudget",
    f"""
  SELECT b.nummer, b.dossier_id, b.datum, b.verantwoorden_voor,
         CASE WHEN {_WACHT} THEN '{NAKIJKEN}' ELSE '{VERANTWOORDEN}' END,
         CASE WHEN {_WACHT} THEN '' ELSE b.door END, u.team
  FROM minima_maatwerkbesteding b
  JOIN minima_maatwerkbudget u ON u.id = b.budget_id
  LEFT JOIN minima_maatwerkoordeel o ON o.besteding_id = b.id
  WHERE b.gemeente_id = %(gemeente)s AND o.akkoord IS DISTINCT FROM false
    AND NOT EXISTS (SELECT FROM minima_maatwerkverantwoording v WHERE v.besteding_id = b.id)""",  # noqa: S608
    {NAKIJKEN: "rekening van een leverancier nakijken", VERANTWOORDEN: "besteding verantwoorden"},
)
