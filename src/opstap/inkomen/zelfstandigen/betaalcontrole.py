"""Every payment of living costs beside its decision, the account of that moment, and its ceiling."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from opstap.financien.betaalsoorten import Plafond, Regel
from opstap.inkomen.beoordeling.rekenen import volgende_maand
from opstap.inkomen.betalen.betaalcontrole.afwijkingen import Gevonden, vergelijk_per_sleutel
from opstap.inkomen.betalen.betaalsleutels import VanZelfstandige, lees_sleutel
from opstap.inkomen.betalen.betaalsoorten import BBZ
from opstap.inkomen.betalen.plafonds import hoogste_bedragen
from opstap.kern.tijdvak import maand_in_woorden

_BESLOTEN = """
SELECT d.id, coalesce(m.bedrag_cent, j.aanvulling_cent), u.dossier_id, d.maand, b.dossier_id = u.dossier_id,
  (SELECT k.iban FROM kern_bankrekening k WHERE k.dossier_id = u.dossier_id
     AND k.geldig @> (b.genomen_op AT TIME ZONE 'Europe/Amsterdam')::date
     AND k.bekend_van <= b.genomen_op AND k.bekend_tot > b.genomen_op)
FROM unnest(%s::bigint[], %s::text[], %s::text[], %s::date[], %s::bool[])
  AS d(id, gemeente_id, nummer, maand, boekjaar)
JOIN inkomen_zelfstandigenuitkering u ON u.gemeente_id = d.gemeente_id AND u.nummer = d.nummer
LEFT JOIN inkomen_zelfstandigenmaand m ON m.uitkering_id = u.id AND m.maand = d.maand AND NOT d.boekjaar
LEFT JOIN inkomen_boekjaarafrekening j ON j.uitkering_id = u.id AND j.boekjaar = d.maand AND d.boekjaar
JOIN kern_besluit b ON b.id = coalesce(m.besluit_id, j.besluit_id)
"""


def controleer(gemeente: str, regels: Sequence[Regel]) -> Iterator[Gevonden]:
    """All differences between these payments and what was decided."""
    return vergelijk_per_sleutel(_BESLOTEN, VanZelfstandige, regels)


def plafonds(gemeente: str, regels: Sequence[Regel]) -> list[Plafond]:
    """At most the highest norm of the month; for a book year that of its twelve months together."""
    return [_plafond(gemeente, regel) for regel in regels]


def _plafond(gemeente: str, regel: Regel) -> Plafond:
    wat = lees_sleutel(regel.sleutel)
    maanden = [regel.maand]
    if isinstance(wat, VanZelfstandige) and wat.boekjaar:
        while len(maanden) < 12:
            maanden.append(volgende_maand(maanden[-1]))
    hoogste = [hoogste_bedragen(gemeente, maand) for maand in maanden]
    bekend = [sum(bedragen) for bedragen in hoogste if bedragen is not None]
    einde: date = volgende_maand(maanden[-1])
    return Plafond(
        sum(bekend) if len(bekend) == len(hoogste) else None,
        f"de hoogste norm vanaf {maand_in_woorden(regel.maand)}, art. 20 en 21 Participatiewet",
        (BBZ,),
        regel.maand,
        einde,
    )
