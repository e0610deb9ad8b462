"""Every payment of wage-cost subsidy beside its computation, its decision, its account and its ceiling."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import lru_cache

from opstap.financien.betaalsoorten import Plafond, Regel
from opstap.gemeenten import regelboek
from opstap.inkomen.betalen.betaalcontrole.afwijkingen import Gevonden, vergelijk_per_sleutel
from opstap.inkomen.betalen.betaalsleutels import VanLoonkostenmaand
from opstap.inkomen.loonkostensubsidies.berekenen import BEDRAG, LASTEN, UREN, WEEK
from opstap.kern.tijdvak import maand_in_woorden
from opstap.regels.beslissen import Geval
from opstap.regels.datum import dag as dagnummer

_LANGSTE_WEEK = 4800
_JULI = 7
_MAANDEN = """
SELECT d.id,
  m.subsidie_cent + coalesce(m.werkgeverslasten_cent, 0)
    - coalesce((SELECT v.subsidie_cent + coalesce(v.werkgeverslasten_cent, 0) FROM inkomen_loonkostenmaand v
                WHERE v.subsidie_id = m.subsidie_id AND v.maand = m.maand
                  AND v.volgnummer = m.volgnummer - 1), 0)
    + coalesce((SELECT sum(w.bedrag_cent) FROM inkomen_werkgevermutatie w WHERE w.berekening_id = m.id), 0),
  s.dossier_id, m.maand, b.dossier_id = s.dossier_id AND b.bekend_op <= m.berekend_op,
  (SELECT r.iban FROM inkomen_werkgeverrekening r WHERE r.werkgever_id = s.werkgever_id
     AND r.vastgelegd_op <= m.berekend_op ORDER BY r.id DESC LIMIT 1)
FROM unnest(%s::bigint[], %s::text[], %s::text[], %s::date[], %s::int[])
  AS d(id, gemeente_id, nummer, maand, volgnummer)
JOIN inkomen_loonkostensubsidie s ON s.gemeente_id = d.gemeente_id AND s.nummer = d.nummer
JOIN inkomen_loonkostenmaand m ON m.subsidie_id = s.id AND m.maand = d.maand AND m.volgnummer = d.volgnummer
JOIN kern_besluit b ON b.id = m.besluit_id
"""


def controleer(gemeente: str, regels: Sequence[Regel]) -> Iterator[Gevonden]:
    """All differences between these payments and the months that were computed."""
    return vergelijk_per_sleutel(_MAANDEN, VanLoonkostenmaand, regels)


def plafonds(gemeente: str, regels: Sequence[Regel]) -> list[Plafond]:
    """At most the highest share of the minimum wage, with the charges, for the longest working week."""
    return [
        Plafond(
            _hoogste(gemeente, regel.maand),
            f"het hoogste deel van het minimumloon bij de langste werkweek, {maand_in_woorden(regel.maand)}, "
            "art. 10d Participatiewet",
        )
        for regel in regels
    ]


@lru_cache(maxsize=256)
def _hoogste(gemeente: str, maand: date) -> int | None:
    """The highest that the rule book of a month can give for one job; None when no amount is confirmed."""
    boek = regelboek(gemeente).op(maand)
    hoogste = []
    for begin in (date(maand.year - 1, 1, 1), date(maand.year, _JULI, 1)):
        rij = {
            "loonkostensubsidie_recht": True,
            "loonkostensubsidie_forfait_loopt": False,
            "loonwaarde_procent": 0,
            "heeft_minimumjeugdloon": False,
            "begin_dienstbetrekking": dagnummer(min(begin, maand)),
            UREN: _LANGSTE_WEEK,
            WEEK: _LANGSTE_WEEK,
        }
        uitkomst = boek.probeer(Geval({}, (rij,)), (BEDRAG, LASTEN))
        if BEDRAG not in uitkomst.gaten:
            lasten = 0 if LASTEN in uitkomst.gaten else int(uitkomst.waarde(LASTEN, 0))
            hoogste.append(int(uitkomst.waarde(BEDRAG, 0)) + lasten)
    return max(hoogste, default=None)
