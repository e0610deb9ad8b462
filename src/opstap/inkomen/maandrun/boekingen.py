"""What a month of assistance books, and where.

| event | debit | credit |
| --- | --- | --- |
| a month is granted | 4.1.1 uitkeringen (lasten) | te betalen, reservering vakantietoeslag, af te dragen |
| more than before | the same, with the difference | |
| less than before | reservering (if not paid out), af te dragen (same calendar year) | 4.1.1 uitkeringen |
|                  | te betalen (too much, net, that did not arrive) | 4.1.1 uitkeringen |
|                  | vorderingen bijstand (too much, net, that did arrive) | 4.1.2 terugvordering (baten) |
| holiday allowance paid out | reservering vakantietoeslag | te betalen |
| an advance granted | voorschotten | te betalen |
| kept from a payment | te betalen | voorschotten, vorderingen, te betalen derdenbeslag or vaste lasten |

The period of a booking is the month of the run that makes it: a closed month does not change. A claim on an
earlier calendar year stays net, and the wage tax of that year stays a cost: whether it is grossed up
(art. 58 lid 5) is a decision of its own.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import NamedTuple

from django.utils.timezone import localdate

from opstap.financien.grootboek import Post, Regel
from opstap.financien.rekeningschema import (
    AF_TE_DRAGEN,
    BIJSTANDSVERLENING,
    RESERVERING_VAKANTIETOESLAG,
    TE_BETALEN_UITKERINGEN,
    TERUGVORDERING,
    UITKERINGEN,
    VORDERINGEN,
)
from opstap.inkomen.models import Maandrun, Vordering


class Maandgevolg(NamedTuple):
    """What one computation of one month changes, in cents; all but `vordering` signed, `vordering` >= 0."""

    dossier_id: int
    besluit_id: int
    betalen: int
    """To the household now: month or supplementary payment, and holiday allowance that is already due; less
    what no longer has to be paid of what did not arrive."""
    reserveren: int
    afdragen: int
    """Wage tax and Zvw contribution."""
    vordering: int


def verdeel(
    *, maandbetaling: int, vakantietoeslag: int, heffing: int, vakantiegeld_betaald: bool, zelfde_jaar: bool
) -> tuple[int, int, int, int, int]:
    """(nabetaling, vakantietoeslag te betalen, reserveren, afdragen, vordering) of these differences.

    `vakantiegeld_betaald`: the holiday allowance of that month was already paid out, so that its difference
    can no longer be kept ready. `zelfde_jaar`: the month lies in the calendar year of the run.
    """
    te_betalen = max(maandbetaling, 0)
    vordering = max(-maandbetaling, 0)
    toeslag, reserveren = 0, vakantietoeslag
    if vakantiegeld_betaald:
        toeslag, reserveren = max(vakantietoeslag, 0), 0
        vordering += max(-vakantietoeslag, 0)
    afdragen = heffing if zelfde_jaar else max(heffing, 0)
    return te_betalen, toeslag, reserveren, afdragen, vordering


Gehouden = tuple[int, int, str, int]
"""(dossier, decision, account, cents) of what is kept for others from what a household gets."""


def maandpost(run: Maandrun, sleutel: str, maand: date, gevolgen: Iterable[Maandgevolg]) -> Post:
    """One posting for all computations of one month in one part of a run; claims are posted on their own."""
    regels: list[Regel] = []
    for dossier, besluit, betalen, reserveren, afdragen, _ in gevolgen:
        last = betalen + reserveren + afdragen
        regels += (
            Regel(UITKERINGEN, last, BIJSTANDSVERLENING, dossier, besluit),
            Regel(TE_BETALEN_UITKERINGEN, -betalen, None, dossier, besluit),
            Regel(RESERVERING_VAKANTIETOESLAG, -reserveren, None, dossier, besluit),
            Regel(AF_TE_DRAGEN, -afdragen, None, dossier, besluit),
        )
    soort = "Uitkeringen" if maand == run.maand else "Nieuwe berekening"
    return _van_run(run, sleutel, f"{soort} bijstand {maand:%m-%Y}", regels)


def inhoudingspost(run: Maandrun, sleutel: str, bedragen: Iterable[Gehouden]) -> Post:
    """What is kept from payments for others than the claims."""
    regels: list[Regel] = []
    for dossier, besluit, rekening, bedrag in bedragen:
        regels += (
            Regel(TE_BETALEN_UITKERINGEN, bedrag, None, dossier, besluit),
            Regel(rekening, -bedrag, None, dossier, besluit),
        )
    return _van_run(run, sleutel, f"Inhoudingen {run.maand:%m-%Y}", regels)


def vervallenpost(run: Maandrun, sleutel: str, bedragen: Iterable[Gehouden]) -> Post:
    """What was kept for others and neither arrived nor is due now."""
    regels: list[Regel] = []
    for dossier, besluit, rekening, bedrag in bedragen:
        regels += (
            Regel(rekening, bedrag, None, dossier, besluit),
            Regel(UITKERINGEN, -bedrag, BIJSTANDSVERLENING, dossier, besluit),
        )
    return _van_run(run, sleutel, f"Vervallen doorbetalingen {run.maand:%m-%Y}", regels)


def vakantiegeldpost(run: Maandrun, sleutel: str, bedragen: Iterable[tuple[int, int, int]]) -> Post:
    """Pay out holiday reservations: (dossier, decision, cents)."""
    regels: list[Regel] = []
    for dossier, besluit, bedrag in bedragen:
        regels += (
            Regel(RESERVERING_VAKANTIETOESLAG, bedrag, None, dossier, besluit),
            Regel(TE_BETALEN_UITKERINGEN, -bedrag, None, dossier, besluit),
        )
    return _van_run(run, sleutel, f"Uitbetaling vakantietoeslag {run.maand:%m-%Y}", regels)


def vorderingpost(run: Maandrun, vordering: Vordering) -> Post:
    """The posting that begins the account of a claim on a month of which too much was paid."""
    bedrag, wie = vordering.bedrag_cent, (vordering.dossier_id, vordering.besluit_id)
    return _op_vordering(
        run,
        vordering.pk,
        f"vordering/{run.gemeente_id}/{vordering.nummer}",
        f"Vordering {vordering.nummer}: te veel betaald over {vordering.maand:%m-%Y}",
        Regel(VORDERINGEN, bedrag, None, *wie),
        Regel(TERUGVORDERING, -bedrag, BIJSTANDSVERLENING, *wie),
    )


def verrekenpost(
    run: Maandrun, vordering_id: int, sleutel: str, omschrijving: str, betaling: tuple[int, int, int]
) -> Post:
    """What is kept from a payment for a claim of the municipality: (dossier, decision, cents)."""
    dossier, besluit, bedrag = betaling
    return _op_vordering(
        run,
        vordering_id,
        sleutel,
        omschrijving,
        Regel(TE_BETALEN_UITKERINGEN, bedrag, None, dossier, besluit),
        Regel(VORDERINGEN, -bedrag, None, dossier, besluit),
    )


def _van_run(run: Maandrun, sleutel: str, omschrijving: str, regels: list[Regel]) -> Post:
    """A posting of a run over many households, in the period of its month."""
    return _post(run, omschrijving, "maandrun", run.pk, sleutel, tuple(regels))


def _op_vordering(run: Maandrun, vordering_id: int, sleutel: str, omschrijving: str, *regels: Regel) -> Post:
    """A posting on the account of one claim, in the period of the run."""
    return _post(run, omschrijving, "vordering", vordering_id, sleutel, regels)


def _post(
    run: Maandrun, omschrijving: str, bron: str, bron_id: int, sleutel: str, regels: tuple[Regel, ...]
) -> Post:
    dag = localdate(run.bekend_op)
    return Post(run.gemeente_id, dag, f"{run.maand:%Y-%m}", omschrijving, bron, bron_id, sleutel, regels)
