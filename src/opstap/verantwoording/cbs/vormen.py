"""What a statistic is made of before it is a file: records with their cents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from opstap import __version__
from opstap.verantwoording.cbs.recordmodel import Persoonsrecord, Record, getal

ANDER_PAKKET = "and"
LENGTE_VERSIE = 12


@dataclass(frozen=True, slots=True)
class Regel:
    """One record with its persons. `cent`: what it adds to the total that the ledger must confirm."""

    record: Record
    personen: tuple[Persoonsrecord, ...]
    cent: int
    tegenspraak: tuple[tuple[str, str], ...]
    """(field, sentence) of what contradicts itself in it."""


def kop(statistiekcode: str | None, gemeente: str, maand: date) -> Record:
    """The fields that every record begins with.

    The number under which CBS knows the municipality as a reporter is in none of our sources: unknown.
    """
    begin = {
        "jaar": getal(maand.year, 4),
        "maand": getal(maand.month, 2),
        "berichtgever": "",
        "gemeente": gemeente.removeprefix("GM"),
        "softwarepakket": ANDER_PAKKET,
        "pakketversie": f"Opstap {__version__}"[:LENGTE_VERSIE],
    }
    return begin if statistiekcode is None else {**begin, "statistiekcode": statistiekcode}
