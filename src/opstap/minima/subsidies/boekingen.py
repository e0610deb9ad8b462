"""What is booked of a subsidy: an instalment costs and is owed; what was paid too much becomes a claim."""

from __future__ import annotations

from datetime import date

from opstap.financien import grootboek
from opstap.financien.grootboek import Post, Regel
from opstap.financien.rekeningschema import (
    MINIMABELEID,
    SUBSIDIES,
    TE_BETALEN_SUBSIDIES,
    VORDERINGEN_SUBSIDIES,
)
from opstap.minima.models import Subsidie, Subsidiebetaling, Subsidievaststelling


def boek_betaling(betaling: Subsidiebetaling, dag: date) -> None:
    """An instalment, or what was left: it is owed from the day on which it is put ready."""
    _boek(
        betaling.subsidie,
        dag,
        "subsidiebetaling",
        betaling.pk,
        f"Subsidie {betaling.subsidie.nummer}, {betaling.kenmerk}",
        TE_BETALEN_SUBSIDIES,
        betaling.bedrag_cent,
    )


def boek_terug(vaststelling: Subsidievaststelling) -> None:
    """What was paid above what the subsidy became is claimed back."""
    _boek(
        vaststelling.subsidie,
        vaststelling.op,
        "subsidievaststelling",
        vaststelling.pk,
        f"Subsidie {vaststelling.subsidie.nummer}, teruggevorderd",
        VORDERINGEN_SUBSIDIES,
        -vaststelling.terug_cent,
    )


def _boek(
    subsidie: Subsidie, dag: date, bron: str, bron_id: int, tekst: str, tegenrekening: str, cent: int
) -> None:
    grootboek.boek(
        Post(
            subsidie.gemeente_id,
            dag,
            f"{dag:%Y-%m}",
            tekst,
            bron,
            bron_id,
            f"{bron}/{bron_id}",
            (Regel(SUBSIDIES, cent, MINIMABELEID), Regel(tegenrekening, -cent)),
        )
    )
