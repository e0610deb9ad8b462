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

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

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


def maandpost(
    gemeente: str,
    *,
    run: date,
    maand: date,
    datum: date,
    run_id: int,
    sleutel: str,
    gevolgen: Sequence[Maandgevolg],
) -> Post:
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
    soort = "Uitkeringen" if maand == run else "Nieuwe berekening"
    return _van_run(gemeente, run, datum, run_id, sleutel, f"{soort} bijstand {maand:%m-%Y}", regels)


def vorderingpost(
    gemeente: str, *, run: date, maand: date, datum: date, vordering_id: int, nummer: str, gevolg: Maandgevolg
) -> Post:
    """The posting that begins the account of a claim."""
    return Post(
        gemeente,
        datum,
        f"{run:%Y-%m}",
        f"Vordering {nummer}: te veel betaald over {maand:%m-%Y}",
        "vordering",
        vordering_id,
        f"vordering/{gemeente}/{nummer}",
        (
            Regel(VORDERINGEN, gevolg.vordering, None, gevolg.dossier_id, gevolg.besluit_id),
            Regel(
                TERUGVORDERING, -gevolg.vordering, BIJSTANDSVERLENING, gevolg.dossier_id, gevolg.besluit_id
            ),
        ),
    )


def inhoudingspost(
    gemeente: str,
    *,
    run: date,
    datum: date,
    run_id: int,
    sleutel: str,
    bedragen: Sequence[tuple[int, int, str, int]],
) -> Post:
    """What is kept from payments for others than the claims: (dossier, decision, account, cents)."""
    regels: list[Regel] = []
    for dossier, besluit, rekening, bedrag in bedragen:
        regels += (
            Regel(TE_BETALEN_UITKERINGEN, bedrag, None, dossier, besluit),
            Regel(rekening, -bedrag, None, dossier, besluit),
        )
    return _van_run(gemeente, run, datum, run_id, sleutel, f"Inhoudingen {run:%m-%Y}", regels)


def vervallenpost(
    gemeente: str,
    *,
    run: date,
    datum: date,
    run_id: int,
    sleutel: str,
    bedragen: Sequence[tuple[int, int, str, int]],
) -> Post:
    """What was kept for others and neither arrived nor is due now: (dossier, decision, account, cents)."""
    regels: list[Regel] = []
    for dossier, besluit, rekening, bedrag in bedragen:
        regels += (
            Regel(rekening, bedrag, None, dossier, besluit),
            Regel(UITKERINGEN, -bedrag, BIJSTANDSVERLENING, dossier, besluit),
        )
    return _van_run(gemeente, run, datum, run_id, sleutel, f"Vervallen doorbetalingen {run:%m-%Y}", regels)


def verrekenpost(
    gemeente: str,
    *,
    run: date,
    datum: date,
    vordering_id: int,
    sleutel: str,
    omschrijving: str,
    dossier_id: int,
    besluit_id: int,
    bedrag: int,
) -> Post:
    """What is kept from a payment for a claim of the municipality."""
    return Post(
        gemeente,
        datum,
        f"{run:%Y-%m}",
        omschrijving,
        "vordering",
        vordering_id,
        sleutel,
        (
            Regel(TE_BETALEN_UITKERINGEN, bedrag, None, dossier_id, besluit_id),
            Regel(VORDERINGEN, -bedrag, None, dossier_id, besluit_id),
        ),
    )


def vakantiegeldpost(
    gemeente: str,
    *,
    run: date,
    datum: date,
    run_id: int,
    sleutel: str,
    bedragen: Sequence[tuple[int, int, int]],
) -> Post:
    """Pay out holiday reservations: (dossier, decision, cents)."""
    regels: list[Regel] = []
    for dossier, besluit, bedrag in bedragen:
        regels += (
            Regel(RESERVERING_VAKANTIETOESLAG, bedrag, None, dossier, besluit),
            Regel(TE_BETALEN_UITKERINGEN, -bedrag, None, dossier, besluit),
        )
    return _van_run(gemeente, run, datum, run_id, sleutel, f"Uitbetaling vakantietoeslag {run:%m-%Y}", regels)


def _van_run(
    gemeente: str, run: date, datum: date, run_id: int, sleutel: str, omschrijving: str, regels: list[Regel]
) -> Post:
    """A posting of a run over many households, in the period of its month."""
    return Post(gemeente, datum, f"{run:%Y-%m}", omschrijving, "maandrun", run_id, sleutel, tuple(regels))
