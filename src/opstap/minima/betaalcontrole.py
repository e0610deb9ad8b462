"""Every payment from a scheme beside its grant: the amount, the decision, and the account of that moment."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from typing import NamedTuple

from opstap.financien.betaalsoorten import Afwijking, Plafond, Regel
from opstap.minima.models import Uitbetaling
from opstap.minima.toekenningen import declaratie

_SLEUTEL = re.compile(r"toekenning/(\d+)/(\d{4})-(\d{2})(?:/opnieuw)*")

ZONDER = Afwijking("REGEL-ZONDER-TOEKENNING", "Bij deze betaling is geen toekenning te vinden.")
BEDRAG = Afwijking("REGEL-BEDRAG", "Het bedrag van deze betaling is anders dan toegekend.")
DOSSIER = Afwijking("REGEL-DOSSIER", "Deze betaling hoort bij een ander dossier dan de toekenning.")
REKENING = Afwijking(
    "REGEL-REKENING", "Deze betaling gaat niet naar de rekening die bekend was toen erover werd besloten."
)
BEEINDIGD = Afwijking("REGEL-BEEINDIGD", "De toekenning gold niet in de maand van deze betaling.")


class Herkomst(NamedTuple):
    """What a key is about."""

    toekenning_id: int
    maand: date


def lees_sleutel(sleutel: str) -> Herkomst | None:
    """What the key of a payment is about; None when it is not from a grant."""
    gelezen = _SLEUTEL.fullmatch(sleutel)
    return None if gelezen is None else Herkomst(int(gelezen[1]), date(int(gelezen[2]), int(gelezen[3]), 1))


def plafonds(gemeente: str, regels: Sequence[Regel]) -> list[Plafond]:
    """What the decision granted for the month; nothing is paid where there is none."""
    gevonden = _uitbetalingen(gemeente, regels)
    return [
        Plafond(
            een.toekenning.bedrag_cent if een is not None else 0,
            _grond(een) if een is not None else ZONDER.zin,
        )
        for een in (gevonden.get(regel.id) for regel in regels)
    ]


def controleer(gemeente: str, regels: Sequence[Regel]) -> Iterator[tuple[int, Afwijking]]:
    """All differences between these payments and what was granted."""
    gevonden = _uitbetalingen(gemeente, regels)
    for regel in regels:
        een = gevonden.get(regel.id)
        if een is None:
            yield regel.id, ZONDER
            continue
        toekenning = een.toekenning
        if regel.besloten_cent != toekenning.bedrag_cent:
            yield regel.id, BEDRAG
        if regel.dossier_id != toekenning.dossier_id:
            yield regel.id, DOSSIER
        if not regel.past_bij(een.iban):
            yield regel.id, REKENING
        einde = getattr(toekenning, "einde", None)
        if einde is not None and einde.per <= max(regel.maand, toekenning.geldig.lower):
            yield regel.id, BEEINDIGD


def _uitbetalingen(gemeente: str, regels: Sequence[Regel]) -> dict[int, Uitbetaling]:
    """By payment (id) what was put ready for it."""
    per_regel = {regel.id: wat for regel in regels if (wat := lees_sleutel(regel.sleutel)) is not None}
    rijen = Uitbetaling.objects.filter(
        gemeente=gemeente, toekenning__in={wat.toekenning_id for wat in per_regel.values()}
    ).select_related("toekenning", "toekenning__einde", "toekenning__besluit")
    per_wat = {Herkomst(rij.toekenning_id, rij.maand): rij for rij in rijen}
    return {id_: per_wat[wat] for id_, wat in per_regel.items() if wat in per_wat}


def _grond(uitbetaling: Uitbetaling) -> str:
    toekenning = uitbetaling.toekenning
    artikel = declaratie(uitbetaling.gemeente_id, toekenning.regeling).artikel
    return f"besluit {toekenning.besluit.nummer}, {artikel}"
