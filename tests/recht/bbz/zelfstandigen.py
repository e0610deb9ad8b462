"""Cases for the tests of the Bbz 2004."""

from __future__ import annotations

from datetime import date

from opstap.recht.bbz import Zelfstandige
from opstap.recht.wetboek import regelboek
from opstap.regels.beslissen import Geval

BOEK = regelboek()
JAAR = "2026-02-01"
GEVESTIGD, BEGINNEND, OUDER, BEEINDIGEND = (
    int(Zelfstandige.GEVESTIGD),
    int(Zelfstandige.BEGINNEND),
    int(Zelfstandige.OUDER),
    int(Zelfstandige.BEEINDIGEND),
)
Bekend = dict[str, int | bool]
ARM: Bekend = {"bbz_vermogen_boven_grens": 0}


def reken(naam: str, op: str, *mensen: Bekend, **gezin: int | bool) -> int:
    uitkomst = BOEK.op(date.fromisoformat(op)).beslis(Geval(gezin, mensen), [naam])
    return int(uitkomst.waarde(naam))
