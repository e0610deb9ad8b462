"""The claims on a household, each an account with its balance."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import connection

from opstap.inkomen.models import Vordering


@dataclass(frozen=True, slots=True)
class Vorderingbeeld:
    """A claim is an account: what it began with and what is still open."""

    nummer: str
    maand: date
    grond: str
    ontstaan_op: date
    beginbedrag: int
    saldo: int


def vorderingbeelden(*, dossier_id: int, maandrun: int | None = None) -> tuple[Vorderingbeeld, ...]:
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT v.nummer, coalesce(v.maand, lower(v.periode), v.ontstaan_op), v.grond, v.ontstaan_op,
                      v.bedrag_cent,
                      (SELECT sum(m.bedrag_cent)::bigint FROM inkomen_vorderingsmutatie m
                       WHERE m.vordering_id = v.id)
               FROM inkomen_vordering v
               WHERE v.dossier_id = %s AND (%s::bigint IS NULL OR v.maandrun_id = %s)
               ORDER BY v.ontstaan_op, v.id""",
            [dossier_id, maandrun, maandrun],
        )
        return tuple(
            Vorderingbeeld(nummer, maand, Vordering.Grond(grond).label, *rest)
            for nummer, maand, grond, *rest in cursor.fetchall()
        )
