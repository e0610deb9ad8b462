"""Payments to others beside what was kept for them, and beside the attachment or fixed costs themselves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from opstap.financien.betaalsoorten import Regel
from opstap.inkomen.betalen.betaalcontrole.afwijkingen import (
    ANDERE_SOORT,
    BEEINDIGD,
    Gevonden,
    lees,
    vergelijk,
    zonder_besluit,
)
from opstap.inkomen.betalen.betaalsleutels import VanInhouding, lees_sleutel

_INHOUDINGEN = """
SELECT d.id, i.soort, g.bedrag_cent, i.dossier_id,
  i.besluit_id IS NULL OR EXISTS (SELECT FROM kern_besluit b WHERE b.id = i.besluit_id
                                  AND b.dossier_id = i.dossier_id AND b.genomen_op <= r.bekend_op),
  i.iban, i.vanaf <= m.maand AND (i.tot IS NULL OR m.maand < i.tot)
FROM unnest(%s::bigint[], %s::bigint[], %s::date[], %s::int[], %s::bigint[])
  AS d(id, uitkering_id, maand, volgnummer, bron_id)
JOIN inkomen_maandberekening m ON m.uitkering_id = d.uitkering_id AND m.maand = d.maand
  AND m.volgnummer = d.volgnummer
JOIN inkomen_maandrun r ON r.id = m.maandrun_id
JOIN inkomen_inhouding i ON i.id = d.bron_id
JOIN inkomen_inhoudingsregel g ON g.maandrun_id = m.maandrun_id AND g.dossier_id = m.dossier_id
  AND g.uitkering_id = m.uitkering_id AND g.maand = m.maand AND g.soort = i.soort AND g.bron_id = i.id
"""


def controleer_inhoudingen(gemeente: str, regels: Sequence[Regel]) -> Iterator[Gevonden]:
    """All differences between these payments and what the run kept for somebody else."""
    per_id = {regel.id: regel for regel in regels}
    ingehouden = {
        regel.id: wat for regel in regels if isinstance(wat := lees_sleutel(regel.sleutel), VanInhouding)
    }
    gezien: set[int] = set()
    for betaling, soort, bedrag, dossier, besloten, iban, loopt in lees(_INHOUDINGEN, ingehouden):
        gezien.add(betaling)
        regel = per_id[betaling]
        yield from vergelijk(regel, bedrag=bedrag, dossier=dossier, besloten=besloten, iban=iban)
        if (regel.soort, regel.maand) != (soort, ingehouden[betaling].maand):
            yield betaling, ANDERE_SOORT
        if not loopt:
            yield betaling, BEEINDIGD
    yield from zonder_besluit(regels, gezien)
