"""The holiday allowance of a household as an account: every movement of what is kept ready (art. 45 lid 1).

The ledger is the account: a movement is what one posting does to the reservation of the dossier, and the
balance on any day is their sum. What is paid out is the sum of named movements, so that the resident can
follow it; what is owed on a claim never stands in this account.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import accumulate

from django.db import connection

from opstap.financien.rekeningschema import RESERVERING_VAKANTIETOESLAG
from opstap.inkomen.models import Vakantiegeld

_MAAND = re.compile(r"maandrun/.*/(\d{4})-(\d{2})")


class Soort(StrEnum):
    """Why the reservation moves, in words for the resident."""

    BEGINSTAND = "overgenomen"
    OPBOUW = "opgebouwd"
    CORRECTIE = "verbeterd"
    UITBETALING = "uitbetaald"
    VERREKENING = "verrekend"


@dataclass(frozen=True, slots=True)
class Mutatie:
    """One movement, in cents: more kept ready is positive. `maand`: the month that it is about."""

    datum: date
    run: date
    """First day of the month in whose books it stands."""
    soort: Soort
    maand: date
    bedrag: int
    saldo: int
    """What stands ready after this movement."""


def mutaties(dossier_id: int, *, tot_en_met: date | None = None) -> tuple[Mutatie, ...]:
    """The movements of a dossier up to and including this day, oldest first; one query."""
    with connection.cursor() as cursor:
        cursor.execute(
            """SELECT j.datum, (j.periode || '-01')::date, j.sleutel, -sum(b.bedrag_cent)::bigint
               FROM financien_boeking b
               JOIN financien_rekening r ON r.id = b.rekening_id AND r.code = %s
               JOIN financien_journaalpost j ON j.id = b.journaalpost_id
               WHERE b.dossier_id = %s AND (%s::date IS NULL OR j.datum <= %s)
               GROUP BY j.id ORDER BY j.datum, j.id""",
            [RESERVERING_VAKANTIETOESLAG, dossier_id, tot_en_met, tot_en_met],
        )
        rijen = [rij for rij in cursor.fetchall() if rij[-1]]
    opgebouwd: set[date] = set()
    saldi = accumulate(bedrag for *_, bedrag in rijen)
    gevonden = []
    for (datum, run, sleutel, bedrag), saldo in zip(rijen, saldi, strict=True):
        soort, maand = _soort(sleutel, run, opgebouwd)
        gevonden.append(Mutatie(datum, run, soort, maand, bedrag, saldo))
    return tuple(gevonden)


def saldo(dossier_id: int, *, op: date) -> int:
    """What stands ready on this day: the sum of all movements up to and including it."""
    return sum(mutatie.bedrag for mutatie in mutaties(dossier_id, tot_en_met=op))


def waaruit(dossier_id: int, bewegingen: Iterable[Mutatie], uitbetaling: Vakantiegeld) -> tuple[Mutatie, ...]:
    """The movements that one payment of holiday allowance paid out: their sum is the payment."""
    staat_open = [beweging for beweging in bewegingen if beweging.soort is not Soort.UITBETALING]
    genomen: list[Mutatie] = []
    eerdere = Vakantiegeld.objects.filter(uitkering__dossier=dossier_id).select_related("maandrun")
    for betaald in eerdere.order_by("maandrun__maand", "tot_maand", "id"):
        run, tot = betaald.maandrun.maand, betaald.tot_maand
        genomen = [beweging for beweging in staat_open if beweging.run <= run and beweging.maand < tot]
        if betaald.pk == uitbetaling.pk:
            break
        staat_open = [beweging for beweging in staat_open if beweging not in genomen]
    return tuple(genomen)


def _soort(sleutel: str, run: date, opgebouwd: set[date]) -> tuple[Soort, date]:
    """What a posting is, by its key; the first about a month builds up, later ones correct."""
    if gevonden := _MAAND.fullmatch(sleutel):
        maand = date(int(gevonden[1]), int(gevonden[2]), 1)
        soort = Soort.CORRECTIE if maand in opgebouwd else Soort.OPBOUW
        opgebouwd.add(maand)
        return soort, maand
    if sleutel.startswith("vakantiegeld/"):
        return Soort.UITBETALING, run
    return (Soort.BEGINSTAND if sleutel.startswith("overname/") else Soort.VERREKENING), run
