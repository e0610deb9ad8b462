"""Advances and loans beside the decision that granted them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from opstap.financien.betaalsoorten import Regel
from opstap.inkomen.betalen.betaalcontrole.afwijkingen import Gevonden, vergelijk_per_sleutel
from opstap.inkomen.betalen.betaalsleutels import VanLening, VanVoorschot

# The account that was the household's when the decision was taken.
_BESLUIT = """
  b.dossier_id = g.dossier_id, (SELECT k.iban FROM kern_bankrekening k WHERE k.dossier_id = g.dossier_id
     AND k.geldig @> (b.genomen_op AT TIME ZONE 'Europe/Amsterdam')::date
     AND k.bekend_van <= b.genomen_op AND k.bekend_tot > b.genomen_op)
FROM unnest(%s::bigint[], %s::text[], %s::text[]) AS d(id, gemeente_id, nummer)
"""
_VOORSCHOTTEN = f"""
SELECT d.id, g.bedrag_cent, g.dossier_id, g.maand, {_BESLUIT}
JOIN inkomen_voorschot g ON g.gemeente_id = d.gemeente_id AND g.nummer = d.nummer
JOIN kern_besluit b ON b.id = g.besluit_id
"""
_LENINGEN = f"""
SELECT d.id, g.bedrag_cent, g.dossier_id, date_trunc('month', b.ingangsdatum)::date, {_BESLUIT}
JOIN inkomen_vordering g ON g.gemeente_id = d.gemeente_id AND g.nummer = d.nummer
JOIN kern_besluit b ON b.id = g.besluit_id
"""


def controleer_voorschotten(gemeente: str, regels: Sequence[Regel]) -> Iterator[Gevonden]:
    """All differences between these payments and the advances that were granted."""
    return vergelijk_per_sleutel(_VOORSCHOTTEN, VanVoorschot, regels)


def controleer_leningen(gemeente: str, regels: Sequence[Regel]) -> Iterator[Gevonden]:
    """All differences between these payments and the loans that were granted."""
    return vergelijk_per_sleutel(_LENINGEN, VanLening, regels)
