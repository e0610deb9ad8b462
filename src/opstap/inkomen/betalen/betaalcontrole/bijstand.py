"""Months, supplementary payments and holiday allowance beside their computations and decisions.

The computation itself is made again too, from the facts as they were known at the moment of the run: so a
line that was written wrong is found, and a computation that was stored wrong as well.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from opstap.financien.betaalsoorten import Afwijking, Regel
from opstap.inkomen.betalen.betaalcontrole.afwijkingen import (
    ANDERE_SOORT,
    BEEINDIGD,
    Gevonden,
    lees,
    vergelijk,
    zonder_besluit,
)
from opstap.inkomen.betalen.betaalsleutels import MAANDDEEL, VanBerekening, VanReservering, lees_sleutel
from opstap.inkomen.betalen.betaalsoorten import MAANDBETALING, NABETALING, VAKANTIETOESLAG
from opstap.inkomen.herziening.naspelen import speel_berekeningen_na
from opstap.inkomen.models import Maandberekening

# The decision and the account behind a computation, as they were known at the moment of its run.
_ACHTER = """
  u.dossier_id,
  EXISTS (SELECT FROM kern_besluit b WHERE b.id = {besluit} AND b.dossier_id = u.dossier_id
          AND b.genomen_op <= r.bekend_op),
  (SELECT k.iban FROM kern_bankrekening k WHERE k.dossier_id = u.dossier_id
     AND k.geldig @> (r.bekend_op AT TIME ZONE 'Europe/Amsterdam')::date
     AND k.bekend_van <= r.bekend_op AND k.bekend_tot > r.bekend_op)
"""
_BEREKENINGEN = """
SELECT d.id, m.id,
  m.soort <> 'beeindigd' AND u.geldig && daterange(m.maand, (m.maand + interval '1 month')::date), r.maand,
  m.verschil_maandbetaling_cent - coalesce(i.ingehouden_cent, 0), m.verschil_vakantietoeslag_cent, {achter}
FROM unnest(%s::bigint[], %s::bigint[], %s::date[], %s::int[]) AS d(id, uitkering_id, maand, volgnummer)
JOIN inkomen_maandberekening m ON m.uitkering_id = d.uitkering_id AND m.maand = d.maand
  AND m.volgnummer = d.volgnummer
JOIN inkomen_uitkering u ON u.id = m.uitkering_id JOIN inkomen_maandrun r ON r.id = m.maandrun_id
LEFT JOIN inkomen_maandinhouding i ON i.uitkering_id = m.uitkering_id AND i.maand = m.maand
  AND i.maandrun_id = m.maandrun_id
""".format(achter=_ACHTER.format(besluit="m.besluit_id"))
_RESERVERINGEN = """
SELECT d.id, v.bedrag_cent, {achter}
FROM unnest(%s::bigint[], %s::bigint[], %s::date[]) AS d(id, uitkering_id, tot)
JOIN inkomen_vakantiegeld v ON v.uitkering_id = d.uitkering_id AND v.tot_maand = d.tot
JOIN inkomen_uitkering u ON u.id = v.uitkering_id JOIN inkomen_maandrun r ON r.id = v.maandrun_id
""".format(achter=_ACHTER.format(besluit="u.besluit_id"))


def controleer_bijstand(gemeente: str, regels: Sequence[Regel]) -> Iterator[Gevonden]:
    """All differences between these payments and what was computed and decided."""
    berekend: dict[int, VanBerekening] = {}
    gereserveerd: dict[int, VanReservering] = {}
    for regel in regels:
        match lees_sleutel(regel.sleutel):
            case VanBerekening() as wat:
                berekend[regel.id] = wat
            case VanReservering() as wat:
                gereserveerd[regel.id] = wat
    per_id = {regel.id: regel for regel in regels}
    gezien: set[int] = set()
    berekeningen: dict[int, int] = {}
    for betaling, berekening, loopt, run, maandbedrag, toeslag, dossier, besloten, iban in lees(
        _BEREKENINGEN, berekend
    ):
        gezien.add(betaling)
        berekeningen[berekening] = betaling
        regel, wat = per_id[betaling], berekend[betaling]
        bedrag = maandbedrag if wat.deel == MAANDDEEL else toeslag
        yield from vergelijk(regel, bedrag=bedrag, dossier=dossier, besloten=besloten, iban=iban)
        eigen_maand = MAANDBETALING if wat.maand == run else NABETALING
        if (regel.soort, regel.maand) != (
            eigen_maand if wat.deel == MAANDDEEL else VAKANTIETOESLAG,
            wat.maand,
        ):
            yield betaling, ANDERE_SOORT
        if not loopt:
            yield betaling, BEEINDIGD
    for betaling, bedrag, dossier, besloten, iban in lees(_RESERVERINGEN, gereserveerd):
        gezien.add(betaling)
        regel = per_id[betaling]
        yield from vergelijk(regel, bedrag=bedrag, dossier=dossier, besloten=besloten, iban=iban)
        if regel.soort != VAKANTIETOESLAG:
            yield betaling, ANDERE_SOORT
    yield from zonder_besluit(regels, gezien)
    yield from _opnieuw(gemeente, berekeningen)


def _opnieuw(gemeente: str, berekeningen: dict[int, int]) -> Iterator[Gevonden]:
    """The computations made again: what comes out differently now."""
    gevraagd = Maandberekening.objects.filter(pk__in=list(berekeningen))
    for blok in speel_berekeningen_na(gemeente, gevraagd):
        for berekening, wat in blok.anders.items():
            yield (
                berekeningen[berekening],
                Afwijking("REGEL-HERREKEND", f"Opnieuw berekend uit wat bekend was: {wat}"),
            )
