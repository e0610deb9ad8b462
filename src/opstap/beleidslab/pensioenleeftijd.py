"""Who has reached the pension age (AOW) on a day: asked of the rule book, not known here."""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache

from opstap import gemeenten
from opstap.beleidslab.eenheden import AANVRAGER, dagnummer
from opstap.regels.beslissen import Geval

_JONGST, _OUDST = 60, 75


@cache
def laatste_geboortedatum_met_aow(op: date) -> date:
    """The latest birth date of those who have reached the pension age on this day (bisection)."""
    boek = gemeenten.regelboek("GM0518").op(op)

    def bereikt(geboortedatum: date) -> bool:
        aanvrager = {"rol": AANVRAGER, "geboortedatum": dagnummer(geboortedatum)}
        uitkomst = boek.beslis(Geval({}, (aanvrager,)), ["iemand_heeft_aow_leeftijd"])
        return bool(uitkomst.waarde("iemand_heeft_aow_leeftijd"))

    wel = op - timedelta(days=_OUDST * 366)
    niet = op - timedelta(days=_JONGST * 365)
    while (niet - wel).days > 1:
        midden = wel + (niet - wel) // 2
        wel, niet = (midden, niet) if bereikt(midden) else (wel, midden)
    return wel
