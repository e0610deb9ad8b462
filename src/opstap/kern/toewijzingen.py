"""Who does what: a task of the worklist is taken, given to somebody, or given back, by its number."""

from __future__ import annotations

from datetime import datetime

from opstap.kern.models import Toewijzing


def wijs_toe(gemeente: str, nummer: str, *, behandelaar: str, door: str, nu: datetime) -> Toewijzing:
    """Give a task to somebody; without `behandelaar` to nobody in particular."""
    return Toewijzing.objects.create(
        gemeente_id=gemeente,
        nummer=nummer,
        behandelaar=behandelaar.strip(),
        moment=nu,
        door=door,
    )


def behandelaar(gemeente: str, nummer: str) -> str:
    """Who does this now; '' when nobody does."""
    laatste = Toewijzing.objects.filter(gemeente=gemeente, nummer=nummer).order_by("-id").first()
    return laatste.behandelaar if laatste is not None else ""
