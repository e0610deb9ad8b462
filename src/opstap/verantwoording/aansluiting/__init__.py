"""The books of a year, closed to the cent: every euro from right to payment, bank, ledger and statistic.

| step | room |
| --- | --- |
| periods, checks, and laying two sides beside each other | `vormen` |
| every running benefit computed and decided on, and booked as it was computed | `rechten` |
| which payments follow from rights and decisions | `verschuldigd` |
| payments and batches beside those | `betalingen` |
| statements of the bank beside the ledger | `bank` |
| what is still to be paid, beside what each cluster keeps of it | `te_betalen` |
| the balance of every other account beside what it is made of | `grootboek` |
| wage-cost subsidies | `loonkosten` |
| interest on business capital | `zelfstandigen` |
| specifications and annual statements beside what was paid and booked | `uitleg` |
| what was delivered to CBS beside the ledger | `statistieken` |

Only counts and amounts leave this room, never whom they are about.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from opstap.financien.aansluiting import Aansluitregel
from opstap.verantwoording.aansluiting import (
    bank,
    betalingen,
    grootboek,
    loonkosten,
    rechten,
    statistieken,
    te_betalen,
    uitleg,
    zelfstandigen,
)
from opstap.verantwoording.aansluiting.vormen import Controle, Over, Periode, Uitkomst

CONTROLES: tuple[Controle, ...] = (
    *rechten.CONTROLES,
    *betalingen.CONTROLES,
    *loonkosten.CONTROLES,
    *zelfstandigen.CONTROLES,
    *bank.CONTROLES,
    *grootboek.CONTROLES,
    *te_betalen.CONTROLES,
    *uitleg.CONTROLES,
    *statistieken.CONTROLES,
)

__all__ = ["CONTROLES", "Controle", "Periode", "Uitkomst", "sluit_aan"]


def sluit_aan(
    gemeente: str,
    jaar: int,
    *,
    met_specificaties: bool = False,
    voortgang: Callable[[int, int], None] = lambda klaar, totaal: None,
) -> list[Uitkomst]:
    """Every check over every month of a year, and over the year; `voortgang` gets (done, total).

    `met_specificaties`: also make the specification of every payment again, which takes long for a city.
    """
    controles = (*CONTROLES, uitleg.SPECIFICATIES) if met_specificaties else CONTROLES
    maanden = [Periode.maand(date(jaar, nummer, 1)) for nummer in range(1, 13)]
    te_doen = [(periode, een) for periode in maanden for een in controles if een.over is not Over.JAAR]
    te_doen += [(Periode.jaar(jaar), een) for een in controles]
    uitkomsten: list[Uitkomst] = []
    for nummer, (periode, controle) in enumerate(te_doen, start=1):
        if controle.over is Over.MAANDEN and periode.naam == str(jaar):
            regel = _som(controle, uitkomsten)
        else:
            regel = controle.reken(gemeente, periode)
        uitkomsten.append(Uitkomst(periode, controle, regel))
        voortgang(nummer, len(te_doen))
    return uitkomsten


def _som(controle: Controle, maanden: list[Uitkomst]) -> Aansluitregel:
    """The year of a check as the sum of its months."""
    regels = [een.regel for een in maanden if een.controle is controle]
    return Aansluitregel(
        controle.wat,
        sum(regel.links for regel in regels),
        sum(regel.rechts for regel in regels),
        sum(regel.afwijkend for regel in regels),
    )
