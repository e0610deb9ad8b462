"""The books of a year, closed to the cent: every euro from right to payment, bank, ledger and statistic.

| step | room |
| --- | --- |
| periods, checks, and laying two sides beside each other | `vormen` |
| every running benefit computed and decided on, and booked as it was computed | `rechten` |
| which payments follow from rights and decisions | `verschuldigd` |
| payments and batches beside those | `betalingen` |
| statements of the bank beside the ledger | `bank` |
| the balance of every account beside what it is made of | `grootboek` |
| what was delivered to CBS beside the ledger | `statistieken` |

Only counts and amounts leave this room, never whom they are about.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from opstap.verantwoording.aansluiting import bank, betalingen, grootboek, rechten, statistieken
from opstap.verantwoording.aansluiting.vormen import Controle, Periode, Uitkomst

CONTROLES: tuple[Controle, ...] = (
    *rechten.CONTROLES,
    *betalingen.CONTROLES,
    *bank.CONTROLES,
    *grootboek.CONTROLES,
    *statistieken.CONTROLES,
)

__all__ = ["CONTROLES", "Controle", "Periode", "Uitkomst", "sluit_aan"]


def sluit_aan(
    gemeente: str, jaar: int, *, voortgang: Callable[[int, int], None] = lambda klaar, totaal: None
) -> list[Uitkomst]:
    """Every check over every month of a year, and over the year; `voortgang` gets (done, total)."""
    perioden = [*(Periode.maand(date(jaar, nummer, 1)) for nummer in range(1, 13)), Periode.jaar(jaar)]
    uitkomsten: list[Uitkomst] = []
    for periode in perioden:
        for controle in CONTROLES:
            uitkomsten.append(Uitkomst(periode, controle, controle.reken(gemeente, periode)))
            voortgang(len(uitkomsten), len(perioden) * len(CONTROLES))
    return uitkomsten
