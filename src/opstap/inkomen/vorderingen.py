"""A claim is an account: its balance is the sum of its bookings, on any date."""

from __future__ import annotations

from datetime import date

from django.db import transaction
from django.db.models import Sum

from opstap.financien import grootboek
from opstap.financien.grootboek import Post, Regel
from opstap.financien.models import Boeking
from opstap.financien.rekeningschema import BANK, VORDERINGEN
from opstap.inkomen.models import Vordering
from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import toon_euro


def saldo(vordering: Vordering, *, op: date | None = None) -> int:
    """What is still owed in cents, at the end of this day (without a day: by all that was booked)."""
    boekingen = Boeking.objects.filter(
        rekening__code=VORDERINGEN,
        journaalpost__bron_soort="vordering",
        journaalpost__bron_id=vordering.pk,
    )
    if op is not None:
        boekingen = boekingen.filter(journaalpost__datum__lte=op)
    return int(boekingen.aggregate(saldo=Sum("bedrag_cent", default=0))["saldo"])


@transaction.atomic
def ontvang(vordering: Vordering, *, bedrag: int, datum: date, kenmerk: str) -> int:
    """Book what was received on a claim, once per `kenmerk` (of the bank statement); the balance after it.

    Errors: ONTVANGST-BEDRAG for nothing, or for more than is owed.
    """
    huidig = Vordering.objects.select_for_update(no_key=True).get(pk=vordering.pk)
    sleutel = f"vordering/{huidig.gemeente_id}/{huidig.nummer}/ontvangst/{kenmerk}"
    open_ = saldo(huidig)
    if bedrag <= 0 or (bedrag > open_ and not _geboekt(sleutel)):
        raise OpstapFout(
            "ONTVANGST-BEDRAG",
            f"Op deze vordering staat nog {toon_euro(open_)} open. "
            "Boek een bedrag boven nul, en niet meer dan dat.",
        )
    grootboek.boek(
        Post(
            huidig.gemeente_id,
            datum,
            f"{datum:%Y-%m}",
            f"Ontvangen op vordering {huidig.nummer}",
            "vordering",
            huidig.pk,
            sleutel,
            (
                Regel(BANK, bedrag, None, huidig.dossier_id, huidig.besluit_id),
                Regel(VORDERINGEN, -bedrag, None, huidig.dossier_id, huidig.besluit_id),
            ),
        )
    )
    return saldo(huidig)


def _geboekt(sleutel: str) -> bool:
    """Whether this receipt was booked before; then the ledger compares the contents."""
    return Boeking.objects.filter(journaalpost__sleutel=sleutel).exists()
