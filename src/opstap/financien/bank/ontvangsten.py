"""Receipts that name what they are for: shown to whoever keeps that account, and booked there.

Whoever has claims registers the series of their numbers. A receipt that names one number, of any series, goes
to its account when it fits there. Any other receipt stays a question, which a person answers.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from opstap.financien.bank.vraagposten import beantwoord_veel
from opstap.financien.models import Afschriftregel
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import toon_euro


class Ontvanger(Protocol):
    """Books receipts on the accounts with these numbers; how many.

    What names no account, or is more than is owed on it, stays a question.
    """

    def __call__(
        self, genoemd: Sequence[tuple[Afschriftregel, str]], *, door: str, moment: datetime
    ) -> int: ...


_ONTVANGERS: dict[str, Ontvanger] = {}


def registreer(reeks: str, ontvanger: Ontvanger) -> None:
    """Say who keeps the accounts that are numbered so (V: V-2024-00001); a series has one owner."""
    if _ONTVANGERS.setdefault(reeks, ontvanger) is not ontvanger:
        raise ValueError(f"series {reeks} is registered twice")


def herken(regels: Iterable[Afschriftregel], *, door: str, moment: datetime) -> int:
    """Book the receipts among these questions that name one account; how many."""
    per_ontvanger: dict[Ontvanger, list[tuple[Afschriftregel, str]]] = defaultdict(list)
    for regel in regels:
        genoemd = _genoemd(regel)
        if regel.bedrag_cent > 0 and len(genoemd) == 1:
            ((nummer, ontvanger),) = genoemd.items()
            per_ontvanger[ontvanger].append((regel, nummer))
    return sum(ontvanger(van_hem, door=door, moment=moment) for ontvanger, van_hem in per_ontvanger.items())


@dataclass(frozen=True)
class Antwoord:
    """A question turns out to be a receipt on an account with so much owed on it, and why."""

    regel: Afschriftregel
    open_cent: int
    reden: str


def neem_aan(
    regel: Afschriftregel, *, gemeente: str, open_cent: int, door: str, reden: str, moment: datetime
) -> None:
    """Answer one question; errors are those of `neem_veel_aan`."""
    neem_veel_aan([Antwoord(regel, open_cent, reden)], gemeente=gemeente, door=door, moment=moment)


def neem_veel_aan(antwoorden: Sequence[Antwoord], *, gemeente: str, door: str, moment: datetime) -> None:
    """Answer questions: they are receipts on accounts of this municipality.

    Errors: ONTVANGST-GEMEENTE, ONTVANGST-BEDRAG for nothing, or for more than is owed, and those of
    `beantwoord_veel`.
    """
    if any(een.regel.afschrift.gemeente_id != gemeente for een in antwoorden):
        raise OpstapFout("ONTVANGST-GEMEENTE", "Deze ontvangst is van een andere gemeente dan de vordering.")
    beantwoord_veel([(een.regel, een.reden) for een in antwoorden], door=door, moment=moment)
    for een in antwoorden:
        if not 0 < een.regel.bedrag_cent <= een.open_cent:
            raise OpstapFout(
                "ONTVANGST-BEDRAG",
                f"Op deze vordering staat nog {toon_euro(een.open_cent)} open. "
                "Boek een bedrag boven nul, en niet meer dan dat.",
            )


def _genoemd(regel: Afschriftregel) -> dict[str, Ontvanger]:
    """The numbers in a movement's reference or text, as people type them: hyphens, spaces, or neither."""
    tekst = f"{regel.kenmerk} {regel.omschrijving}".upper()
    return {
        f"{reeks}-{jaar}-{nummer}": ontvanger
        for reeks, ontvanger in _ONTVANGERS.items()
        for jaar, nummer in re.findall(
            rf"(?<![A-Z0-9]){reeks}[- ]?([0-9]{{4}})[- ]?([0-9]{{5,9}})(?![0-9])", tekst
        )
    }
