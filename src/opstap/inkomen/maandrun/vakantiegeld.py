"""Paying the holiday allowance that was reserved: in June, and after the end of a benefit (art. 45 lid 1)."""

from __future__ import annotations

from datetime import date

from django.db import connection

from opstap.financien.betalingen import NieuweBetaling
from opstap.financien.grootboek import Post
from opstap.financien.rekeningschema import RESERVERING_VAKANTIETOESLAG
from opstap.inkomen.betalen.betaalsleutels import vakantiegeld_sleutel
from opstap.inkomen.betalen.betaalsoorten import VAKANTIETOESLAG
from opstap.inkomen.maandrun.boekingen import vakantiegeldpost
from opstap.inkomen.maandrun.werk import Uitkering, niet_te_betalen
from opstap.inkomen.models import Maandrun, Vakantiegeld
from opstap.kern.databank import kopieer

JUNI = 6
"""The month in which the holiday allowance of the twelve months before is paid (art. 45 lid 1)."""


def betaal_vakantiegeld(
    run: Maandrun, sleutel: str, uitkeringen: list[Uitkering], gereserveerd: dict[int, int]
) -> tuple[list[NieuweBetaling], list[Post]]:
    """Payments and postings of what is due of the reservation; stores until which month it is paid.

    Due is in June what the months before reserved, and after an end all of it. `gereserveerd`: per dossier
    what this part of the run, named by `sleutel`, adds to the reservation.
    """
    uit = [(u, tot) for u in uitkeringen if (tot := _vakantiegeld_tot(run, u)) is not None]
    if not uit:
        return [], []
    stand = _reserveringen({uitkering.dossier_id for uitkering, _ in uit})
    later = _gereserveerd_vanaf({uitkering.id: (uitkering.dossier_id, tot) for uitkering, tot in uit})
    betaald: list[tuple[Uitkering, date, int]] = []
    for uitkering, tot in sorted(uit, key=lambda paar: paar[1]):
        dossier = uitkering.dossier_id
        bedrag = stand.get(dossier, 0) + gereserveerd.get(dossier, 0) - later.get(uitkering.id, 0)
        beletsel = niet_te_betalen(uitkering)
        if beletsel is None:
            betaald.append((uitkering, tot, bedrag))
            stand[dossier] = stand.get(dossier, 0) - bedrag
        elif bedrag:
            uitkering.vakantiegeld_uitval = beletsel
    betalingen = [
        NieuweBetaling(
            uitkering.dossier_id,
            run.maand,
            VAKANTIETOESLAG,
            bedrag,
            uitkering.iban or "",
            uitkering.naam,
            vakantiegeld_sleutel(uitkering.id, tot),
        )
        for uitkering, tot, bedrag in betaald
        if bedrag
    ]
    post = vakantiegeldpost(
        run,
        f"vakantiegeld/{sleutel}",
        ((u.dossier_id, u.besluit_id, bedrag) for u, _, bedrag in betaald),
    )
    kopieer(
        Vakantiegeld,
        ("gemeente_id", "maandrun_id", "uitkering_id", "tot_maand", "bedrag_cent"),
        ((run.gemeente_id, run.pk, u.id, tot, bedrag) for u, tot, bedrag in betaald),
    )
    return betalingen, [post]


def _vakantiegeld_tot(run: Maandrun, uitkering: Uitkering) -> date | None:
    """The months before this one have holiday allowance due that was not paid out yet; None: not due."""
    maand = run.maand
    tot = date(maand.year if maand.month >= JUNI else maand.year - 1, JUNI, 1)
    if uitkering.tot is not None and uitkering.tot <= maand:
        tot = uitkering.tot
    al_gedaan = uitkering.vakantiegeld_tot is not None and uitkering.vakantiegeld_tot >= tot
    return None if al_gedaan or uitkering.van >= tot else tot


def _reserveringen(dossier_ids: set[int]) -> dict[int, int]:
    """Per dossier the balance of the holiday reservation in the ledger, in cents."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT b.dossier_id, -sum(b.bedrag_cent)::bigint FROM financien_boeking b
               JOIN financien_rekening r ON r.id = b.rekening_id AND r.code = %s
               JOIN unnest(%s::bigint[]) AS d(dossier_id) ON d.dossier_id = b.dossier_id
               GROUP BY b.dossier_id""",
            [RESERVERING_VAKANTIETOESLAG, list(dossier_ids)],
        )
        return dict(cursor.fetchall())


def _gereserveerd_vanaf(tot: dict[int, tuple[int, date]]) -> dict[int, int]:
    """Per benefit (with dossier and date) what its dossier reserved from that date on: not due yet."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT d.uitkering_id, sum(m.verschil_vakantietoeslag_cent)::bigint
               FROM unnest(%s::bigint[], %s::bigint[], %s::date[]) AS d(uitkering_id, dossier_id, tot)
               JOIN inkomen_maandberekening m ON m.dossier_id = d.dossier_id AND m.maand >= d.tot
               GROUP BY d.uitkering_id""",
            [list(tot), [dossier for dossier, _ in tot.values()], [maand for _, maand in tot.values()]],
        )
        return dict(cursor.fetchall())
