"""Payments, and since when they are kept (kern.archief). The ledger stays: its sums are the account."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from django.db.models import Max

from opstap.financien.models import Betaling, TeruggekomenBetaling, VervallenBetaling
from opstap.kern.archief.sporen import Los, Spoor
from opstap.kern.archief.termijnen import Soort

VERWIJZINGEN: Mapping[tuple[str, str], str] = {
    ("financien_betaling", "dossier_id"): "kern_dossier",
    ("financien_rekeningbevestiging", "dossier_id"): "kern_dossier",
}
BLIJFT = frozenset({"financien_boeking", "financien_journaalpost"})
OUDERS: frozenset[tuple[str, str]] = frozenset()
INHOUD: frozenset[tuple[str, str]] = frozenset()
LOS: tuple[Los, ...] = ()


def sporen(gemeente: str) -> Iterator[Spoor]:
    """Payments, from the end of the year of the last one; one that came back and is still owed runs."""
    betalingen = Betaling.objects.filter(gemeente=gemeente)
    for rij in betalingen.values("dossier_id").annotate(laatste=Max("maand")).order_by():
        if rij["dossier_id"] is not None:
            yield Spoor(rij["dossier_id"], Soort.BETALING, date(rij["laatste"].year, 12, 31))
    open_ = TeruggekomenBetaling.objects.filter(betaling__gemeente=gemeente, opnieuw=None).exclude(
        betaling__in=VervallenBetaling.objects.values("betaling")
    )
    for dossier in open_.values_list("betaling__dossier_id", flat=True):
        if dossier is not None:
            yield Spoor(
                dossier, Soort.BETALING, None, "Een betaling kwam terug en is nog niet opnieuw gedaan."
            )
