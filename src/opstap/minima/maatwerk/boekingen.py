"""What is booked: spending costs the municipality at once, and is owed until it is paid."""

from __future__ import annotations

from datetime import date

from django.utils.timezone import localdate

from opstap.financien import grootboek
from opstap.financien.grootboek import Post, Regel
from opstap.financien.rekeningschema import MAATWERK, MINIMABELEID, TE_BETALEN_MAATWERK
from opstap.minima.models import Maatwerkbesteding, Maatwerkoordeel

BRON = "maatwerkbesteding"
"""`bron_soort` of the postings."""


def boek(besteding: Maatwerkbesteding) -> None:
    """Book a spending on its own day."""
    grootboek.boek(_post(besteding, besteding.datum, 1, "Maatwerkbudget", BRON))


def boek_terug(oordeel: Maatwerkoordeel) -> None:
    """Book that it was not spent after all."""
    dag = localdate(oordeel.moment)
    grootboek.boek(
        _post(oordeel.besteding, dag, -1, "Maatwerkbudget, toch niet besteed", f"{BRON}/afgekeurd")
    )


def _post(besteding: Maatwerkbesteding, dag: date, teken: int, tekst: str, sleutel: str) -> Post:
    cent, dossier = teken * besteding.bedrag_cent, besteding.dossier_id
    return Post(
        besteding.gemeente_id,
        dag,
        f"{dag:%Y-%m}",
        f"{tekst} ({besteding.nummer})",
        BRON,
        besteding.pk,
        f"{sleutel}/{besteding.pk}",
        (
            Regel(MAATWERK, cent, MINIMABELEID, dossier),
            Regel(TE_BETALEN_MAATWERK, -cent, None, dossier),
        ),
    )
