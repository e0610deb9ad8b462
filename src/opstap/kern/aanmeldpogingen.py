"""Every time that somebody tried to sign in, and who must wait because it went wrong too often."""

from __future__ import annotations

from datetime import datetime, timedelta

from opstap.kern.models import Aanmeldpoging

MISLUKT = 5
"""So many refusals in a row, within the waiting time, and somebody must wait."""
WACHTTIJD = timedelta(minutes=15)


def noteer(wie: str, fout: str, *, nu: datetime) -> None:
    """Write down an attempt; `fout` is the code of the refusal, '' when it went well."""
    Aanmeldpoging.objects.create(wie=wie, moment=nu, fout=fout)


def geblokkeerd_tot(wie: str, *, nu: datetime, mislukt: int = MISLUKT) -> datetime | None:
    """Until when this person must wait after `mislukt` refusals in a row; None for who need not."""
    laatste = Aanmeldpoging.objects.filter(wie=wie, moment__gt=nu - WACHTTIJD, moment__lte=nu)
    pogingen = list(laatste.order_by("-id").values_list("fout", "moment")[:mislukt])
    if len(pogingen) < mislukt or not all(fout for fout, _ in pogingen):
        return None
    return max(moment for _, moment in pogingen) + WACHTTIJD
