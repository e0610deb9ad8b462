"""The claims on a household, each an account with its balance."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db import connection

from opstap.financien.rekeningschema import VORDERINGEN
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
            """SELECT v.nummer, v.maand, v.grond, v.ontstaan_op, v.bedrag_cent,
                      (SELECT coalesce(sum(b.bedrag_cent), 0)::bigint FROM financien_journaalpost j
                       JOIN financien_boeking b ON b.journaalpost_id = j.id
                       JOIN financien_rekening r ON r.id = b.rekening_id AND r.code = %s
                       WHERE j.bron_soort = 'vordering' AND j.bron_id = v.id)
               FROM inkomen_vordering v
               WHERE v.dossier_id = %s AND (%s::bigint IS NULL OR v.maandrun_id = %s)
               ORDER BY v.ontstaan_op, v.id""",
            [VORDERINGEN, dossier_id, maandrun, maandrun],
        )
        return tuple(
            Vorderingbeeld(nummer, maand, Vordering.Grond(grond).label, *rest)
            for nummer, maand, grond, *rest in cursor.fetchall()
        )
