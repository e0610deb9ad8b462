"""The demonstration: the moment at which it stands, and how big the invented city is."""

from __future__ import annotations

from datetime import date, datetime, time

from django.utils import timezone

from opstap.beleidslab.demo import stand
from opstap.gemeenten import GEMEENTEN
from opstap.portalen.scherm import gemeentecode
from opstap.verantwoording.jaarrekening import schaalzin as verantwoording_schaalzin

JAAR = 2024
"""The year that the demonstration plays."""


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
