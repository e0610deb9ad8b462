"""The demonstration: the moment at which it stands, and how big the invented city is."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from datetime import date, datetime, time

from django.utils import timezone

from opstap.beleidslab import demo
from opstap.gemeenten import GEMEENTEN
from opstap.portalen.scherm import gemeentecode
from opstap.verantwoording.jaarrekening import schaalzin as verantwoording_schaalzin

JAAR = 2024
"""The year that the demonstration plays."""


_STAND: ContextVar[list[demo.Demo | None] | None] = ContextVar("stand", default=None)
"""What the database said of the demonstration, for as long as one request lasts."""


@contextmanager
def eenmaal_gevraagd() -> Iterator[None]:
    """From here on the database is asked once at most how the demonstration stands."""
    merk = _STAND.set([])
    try:
        yield
    finally:
        _STAND.reset(merk)


def stand() -> demo.Demo | None:
    """What this database says of a demonstration in it."""
    gevraagd = _STAND.get()
    if gevraagd is None:
        return demo.stand()
    if not gevraagd:
        gevraagd.append(demo.stand())
    return gevraagd[0]


def nu() -> datetime:
    """The moment at which the demonstration stands: the end of the played year, or simply now without one."""
    gespeeld = stand()
    if gespeeld is None or not gespeeld.klaar:
        return timezone.now()
    einde = timezone.make_aware(datetime.combine(date(gespeeld.jaar, 12, 31), time.max))
    return min(einde, timezone.now())


def schaalzin() -> str:
    """How big the invented city is; '' when it is as big as the real one, or not built yet."""
    gespeeld = stand()
    return verantwoording_schaalzin(gespeeld.schaal) if gespeeld else ""


def gemeentenaam() -> str:
    """The name of the municipality that this site serves."""
    return GEMEENTEN.get(gemeentecode(), gemeentecode())
