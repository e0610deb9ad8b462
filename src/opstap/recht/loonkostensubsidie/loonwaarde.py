"""The wage value from tasks, as it was measured until the uniform method of 2021-07-01.

Regeling loonkostensubsidie Participatiewet (text of 2015): per task the speed, quality and usable time, each
against an average employee in the same function, times the share of the task; the sum in whole percents. How
the uniform method (Besluit loonkostensubsidie en minimumbedragen studietoeslag Participatiewet 2021) counts
is not confirmed.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from opstap.regels import deel_afgerond
from opstap.regels.fouten import OpstapFout

UNIFORME_METHODE = date(2021, 7, 1)
HEEL = 100


class LoonwaardeFout(OpstapFout):
    """These tasks do not make a wage value."""


@dataclass(frozen=True)
class Taak:
    """One main task: three measures in whole percents of an average employee, and its share of the work."""

    tempo: int
    kwaliteit: int
    inzetbaarheid: int
    aandeel: int


@dataclass(frozen=True)
class Loonwaarde:
    """The wage value before rounding (in hundredths of a percent, half up) and in whole percents."""

    basispunten: int
    procent: int


def loonwaarde_uit_taken(taken: Sequence[Taak], dag: date | None = None) -> Loonwaarde:
    """The sum over the tasks; raises `LoonwaardeFout` when the shares are not 100% together, or too late.

    >>> loonwaarde_uit_taken([Taak(100, 70, 85, 100)])
    Loonwaarde(basispunten=5950, procent=60)
    """
    if dag is not None and dag >= UNIFORME_METHODE:
        raise LoonwaardeFout(
            "NIET-GEMODELLEERD",
            "Sinds 1 juli 2021 geldt een landelijke methode voor de loonwaarde. De rekenwijze daarvan is "
            "niet bevestigd. Geef de vastgestelde loonwaarde.",
        )
    aandelen = sum(taak.aandeel for taak in taken)
    if aandelen != HEEL:
        raise LoonwaardeFout(
            "LOONWAARDE-AANDELEN",
            f"De aandelen van de taken zijn samen {aandelen} procent; samen horen zij {HEEL} procent te "
            "zijn.",
        )
    som = sum(taak.tempo * taak.kwaliteit * taak.inzetbaarheid * taak.aandeel for taak in taken)
    return Loonwaarde(deel_afgerond(som, HEEL * HEEL), deel_afgerond(som, HEEL**3))
