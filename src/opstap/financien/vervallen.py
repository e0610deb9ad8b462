"""Payments that did not arrive, and what of them is no longer owed.

A payment did not arrive when it was withdrawn or came back, and was not paid again. What it was for may come
out lower afterwards: then that part is no longer owed, and nobody has to pay back what never reached them.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date
from typing import NamedTuple

from django.db import connection
from django.db.models import Sum

from opstap.financien.betaalsoorten import oorsprong
from opstap.financien.models import Betaalopdracht, Betaling, VervallenBetaling
from opstap.kern.databank import ZINNEN, reeks

ZINNEN |= {
    "vervallen_niet_aangekomen": (
        "VERVALLEN-NIET",
        "Alleen van een betaling die niet is aangekomen, kan iets vervallen, en niet meer dan haar bedrag.",
    ),
}

# Of payments `p` that replace one that did not arrive: what fell away before, so that less had to be paid.
EERDER_VERVALLEN = """CASE WHEN p.sleutel LIKE '%%/opnieuw' THEN (
  SELECT coalesce(sum(x.bedrag_cent), 0) FROM financien_vervallenbetaling x
  JOIN financien_betaling q ON q.id = x.betaling_id
  WHERE q.dossier_id = p.dossier_id AND starts_with(p.sleutel, q.sleutel || '/opnieuw'))::bigint
ELSE 0 END"""

_NIET_AANGEKOMEN = """
SELECT p.id, p.dossier_id, p.maand, p.soort, p.sleutel, p.bedrag_cent - coalesce(
  (SELECT sum(v.bedrag_cent) FROM financien_vervallenbetaling v WHERE v.betaling_id = p.id), 0)::bigint
FROM financien_betaling p
LEFT JOIN financien_intrekking i ON i.betaling_id = p.id
LEFT JOIN financien_teruggekomenbetaling t ON t.betaling_id = p.id
WHERE p.dossier_id = ANY(%s::bigint[]) AND (
  (i.id IS NOT NULL AND i.opnieuw_id IS NULL) OR (t.id IS NOT NULL AND t.opnieuw_id IS NULL))
ORDER BY p.id"""


class NietAangekomen(NamedTuple):
    """A payment that did not arrive; `open_cent` of it is still owed. `sleutel`: its right and period."""

    betaling_id: int
    dossier_id: int
    maand: date
    soort: str
    sleutel: str
    open_cent: int


class Vervallen(NamedTuple):
    """So much of a payment falls away, on the ground of this computation."""

    betaling_id: int
    bedrag_cent: int
    grond: str


def niet_aangekomen(dossier_ids: Collection[int]) -> list[NietAangekomen]:
    """The payments to these dossiers that did not arrive and are still owed, oldest first."""
    if not dossier_ids:
        return []
    with connection.cursor() as cursor:
        cursor.execute(_NIET_AANGEKOMEN, [reeks(dossier_ids)])
        return [
            NietAangekomen(id_, dossier, maand, soort, oorsprong(sleutel), open_)
            for id_, dossier, maand, soort, sleutel, open_ in cursor.fetchall()
            if open_
        ]


def leg_vast(vervallen: Iterable[Vervallen], *, datum: date) -> None:
    """Keep what fell away; the database refuses more than did not arrive. It is booked by who computed it."""
    VervallenBetaling.objects.bulk_create(
        [VervallenBetaling(**een._asdict(), datum=datum) for een in vervallen], batch_size=5_000
    )


def vervallen_van(betaling: Betaling) -> int:
    """What of this payment is no longer owed, in cents."""
    return int(betaling.vervallen.aggregate(s=Sum("bedrag_cent", default=0))["s"])


def eerder_vervallen(opdracht: Betaalopdracht) -> dict[int, int]:
    """Per payment of a batch that replaces one that did not arrive, what had fallen away by then (cents)."""
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT p.id, {EERDER_VERVALLEN} FROM financien_betaling p "  # noqa: S608
            "WHERE p.betaalopdracht_id = %s AND p.sleutel LIKE '%%/opnieuw'",
            [opdracht.pk],
        )
        return dict(cursor.fetchall())
