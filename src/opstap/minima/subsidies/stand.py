"""Agreed beside delivered, per subsidy: numbers and money, as partners say and as the ledger knows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.db.models import Sum

from opstap.minima.models import Subsidie


@dataclass(frozen=True, slots=True)
class Prestatiestand:
    """One agreement: how many were agreed and delivered; `geleverd` None: nothing was reported yet."""

    omschrijving: str
    afgesproken: int
    geleverd: int | None
    besteed_cent: int


@dataclass(frozen=True, slots=True)
class Subsidiestand:
    """A subsidy: decided, paid, and what it became (None: not fixed yet)."""

    nummer: str
    partner: str
    onderwerp: str
    van: date
    tot: date
    verleend_cent: int
    betaald_cent: int
    vastgesteld_cent: int | None
    terug_cent: int
    reden: str
    grondslag: str
    prestaties: tuple[Prestatiestand, ...]


def standen(gemeente: str, jaar: int) -> Sequence[Subsidiestand]:
    """The subsidies over some part of a year, by partner."""
    rijen = Subsidie.objects.filter(gemeente=gemeente, van__lt=date(jaar + 1, 1, 1), tot__gt=date(jaar, 1, 1))
    return [
        _stand(subsidie)
        for subsidie in rijen.select_related("partner", "vaststelling").order_by("partner__naam", "nummer")
    ]


def _stand(subsidie: Subsidie) -> Subsidiestand:
    vast = getattr(subsidie, "vaststelling", None)
    afspraken = subsidie.afspraken.annotate(
        geleverd=Sum("opgaven__aantal"), besteed=Sum("opgaven__besteed_cent", default=0)
    )
    return Subsidiestand(
        subsidie.nummer,
        subsidie.partner.naam,
        subsidie.onderwerp,
        subsidie.van,
        subsidie.tot,
        subsidie.bedrag_cent,
        int(subsidie.betalingen.aggregate(som=Sum("bedrag_cent", default=0))["som"]),
        vast.bedrag_cent if vast else None,
        vast.terug_cent if vast else 0,
        vast.reden if vast else "",
        subsidie.grondslag,
        tuple(
            Prestatiestand(een.omschrijving, een.aantal, een.geleverd, int(een.besteed))
            for een in afspraken.order_by("id")
        ),
    )
