"""The most that can be paid as assistance: what the rule book of that month gives the highest possible norm.

A ceiling is not a computation of a household's right; it is what no household can exceed. It stops a decimal
point in the wrong place even when everything else, decisions included, holds the same mistake.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from django.db import connection

from opstap.financien.betaalsoorten import Plafond, Regel
from opstap.gemeenten import regelboek
from opstap.inkomen.beoordeling.rekenen import volgende_maand
from opstap.inkomen.betalen.betaalsleutels import VanLening, VanReservering, lees_sleutel
from opstap.inkomen.betalen.betaalsoorten import (
    DERDENBESLAG,
    MAANDBETALING,
    NABETALING,
    VASTE_LASTEN,
    VOORSCHOT,
)
from opstap.inkomen.models import Vordering
from opstap.recht.participatiewet import Tabelnorm
from opstap.regels.beslissen import Geval
from opstap.regels.datum import MAANDNAMEN

_VAN_DE_SVB = (Tabelnorm.ARTIKEL_22_A, Tabelnorm.ARTIKEL_22_BC)
"""Norms that the municipality does not pay (art. 47a)."""
_SOORTEN = (MAANDBETALING, NABETALING, DERDENBESLAG, VASTE_LASTEN)
"""What is paid over a month, to the household or to others."""


@lru_cache(maxsize=256)
def hoogste_bedragen(gemeente: str, maand: date) -> tuple[int, int] | None:
    """(monthly payment, holiday allowance) in cents of the highest norm; None when no norm is confirmed."""
    boek = regelboek(gemeente).op(maand)
    normen = [
        int(uitkomst.waarde("norm_uit_tabel"))
        for lijn in Tabelnorm
        if lijn not in (Tabelnorm.GEEN, *_VAN_DE_SVB)
        and not (uitkomst := boek.probeer(Geval({"tabelnorm": int(lijn)}), ["norm_uit_tabel"])).gaten
    ]
    if not normen:
        return None
    uitkomst = boek.beslis(Geval({"bijstand": max(normen)}), ["maandbetaling", "vakantietoeslag"])
    return int(uitkomst.waarde("maandbetaling")), int(uitkomst.waarde("vakantietoeslag"))


def plafonds_maand(gemeente: str, regels: Sequence[Regel]) -> list[Plafond]:
    """At most the highest norm without holiday allowance: all that is paid over one month together."""
    return _per_maand(gemeente, regels, _SOORTEN, met_toeslag=False)


def plafonds_voorschot(gemeente: str, regels: Sequence[Regel]) -> list[Plafond]:
    """Per month at most the highest norm: an advance may count the holiday allowance."""
    return _per_maand(gemeente, regels, (VOORSCHOT,), met_toeslag=True)


def _per_maand(
    gemeente: str, regels: Sequence[Regel], soorten: tuple[str, ...], *, met_toeslag: bool
) -> list[Plafond]:
    plafonds = {}
    for maand in {regel.maand for regel in regels}:
        hoogste = hoogste_bedragen(gemeente, maand)
        plafonds[maand] = Plafond(
            None if hoogste is None else sum(hoogste) if met_toeslag else hoogste[0],
            f"de hoogste norm over {MAANDNAMEN[maand.month - 1]} {maand.year}, art. 20 en 21 Participatiewet",
            soorten,
            maand,
            volgende_maand(maand),
        )
    return [plafonds[regel.maand] for regel in regels]


def plafonds_lening(gemeente: str, regels: Sequence[Regel]) -> list[Plafond]:
    """At most what the decision lends: the law names no highest amount for a loan."""
    nummers = {
        regel.id: wat.nummer for regel in regels if isinstance(wat := lees_sleutel(regel.sleutel), VanLening)
    }
    bedragen = dict(
        Vordering.objects.filter(gemeente=gemeente, nummer__in=nummers.values()).values_list(
            "nummer", "bedrag_cent"
        )
    )
    return [
        Plafond(bedragen.get(nummers.get(regel.id, "")), "het bedrag waarvoor de lening is verstrekt")
        for regel in regels
    ]


def plafonds_vakantietoeslag(gemeente: str, regels: Sequence[Regel]) -> list[Plafond]:
    """At most the holiday allowance of the highest norm, over each month that was reserved for."""
    maanden = _gereserveerde_maanden(regels)
    return [
        Plafond(
            _som(gemeente, maanden.get(regel.id, [regel.maand])),
            "5% van de hoogste norm over elke maand waarin is gereserveerd, art. 19 lid 3 Participatiewet",
        )
        for regel in regels
    ]


def _som(gemeente: str, maanden: Sequence[date]) -> int | None:
    hoogste = [hoogste_bedragen(gemeente, maand) for maand in maanden]
    bekend = [bedragen[1] for bedragen in hoogste if bedragen is not None]
    return sum(bekend) if len(bekend) == len(hoogste) else None


def _gereserveerde_maanden(regels: Sequence[Regel]) -> dict[int, list[date]]:
    """Per payment of a reservation the months that were computed since the reservation was paid before."""
    uit = {
        regel.id: wat for regel in regels if isinstance(wat := lees_sleutel(regel.sleutel), VanReservering)
    }
    if not uit:
        return {}
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT d.id, array_agg(DISTINCT m.maand) FROM
                 unnest(%s::bigint[], %s::bigint[], %s::date[]) AS d(id, uitkering_id, tot)
               JOIN inkomen_maandberekening m ON m.uitkering_id = d.uitkering_id AND m.maand < d.tot
               WHERE NOT EXISTS (SELECT FROM inkomen_vakantiegeld v WHERE v.uitkering_id = d.uitkering_id
                                 AND v.tot_maand < d.tot AND v.tot_maand > m.maand)
               GROUP BY d.id""",
            [list(uit), [wat.uitkering_id for wat in uit.values()], [wat.tot for wat in uit.values()]],
        )
        return {betaling: sorted(maanden) for betaling, maanden in cursor.fetchall()}
