"""Receipts that name what they are for: shown to whoever keeps that account, and booked there.

Whoever has claims registers the series of their numbers. A receipt that names one number, of any series, goes
to its account when it fits there. Any other receipt stays a question, which a person answers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from opstap.financien.bank.vraagposten import beantwoord
from opstap.financien.models import Afschriftregel
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import toon_euro


class Ontvanger(Protocol):
    """Books a receipt on the account with this number; False when there is none, or less is owed on it."""

    def __call__(self, regel: Afschriftregel, nummer: str, *, door: str, moment: datetime) -> bool: ...


_ONTVANGERS: dict[str, Ontvanger] = {}


def registreer(reeks: str, ontvanger: Ontvanger) -> None:
    """Say who keeps the accounts that are numbered so (V: V-2024-00001); a series has one owner."""
    if _ONTVANGERS.setdefault(reeks, ontvanger) is not ontvanger:
        raise ValueError(f"series {reeks} is registered twice")


def herken(regels: Iterable[Afschriftregel], *, door: str, moment: datetime) -> int:
    """Book the receipts among these questions that name one account; how many."""
    herkend = 0
    for regel in regels:
        genoemd = _genoemd(regel)
        if regel.bedrag_cent > 0 and len(genoemd) == 1:
            ((nummer, ontvanger),) = genoemd.items()
            herkend += ontvanger(regel, nummer, door=door, moment=moment)
    return herkend


def neem_aan(
    regel: Afschriftregel, *, gemeente: str, open_cent: int, door: str, reden: str, moment: datetime
) -> None:
    """Answer a question: it is a receipt on an account of this municipality, with so much owed on it.

    Errors: ONTVANGST-GEMEENTE, ONTVANGST-BEDRAG for nothing, or for more than is owed, and those of
    `beantwoord`.
    """
    if regel.afschrift.gemeente_id != gemeente:
        raise OpstapFout("ONTVANGST-GEMEENTE", "Deze ontvangst is van een andere gemeente dan de vordering.")
    beantwoord(regel, door=door, reden=reden, moment=moment)
    if not 0 < regel.bedrag_cent <= open_cent:
        raise OpstapFout(
            "ONTVANGST-BEDRAG",
            f"Op deze vordering staat nog {toon_euro(open_cent)} open. "
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
