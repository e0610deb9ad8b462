"""What shows that somebody is chronically ill or disabled, for the schemes that look at it."""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Keuze
from opstap.regels import feit, regel

ARTIKEL = "Gemeentelijk minimabeleid: chronisch zieken en gehandicapten"


class GrondChronischZiek(Keuze):
    """What shows that somebody is chronically ill or disabled; one is enough."""

    GEEN = 0, "geen van deze"
    THUISZORG = 1, "langer dan een jaar thuiszorg of een indicatie daarvoor"
    PERSOONSGEBONDEN_BUDGET = 2, "persoonsgebonden budget uit de Jeugdwet, Wlz of Zvw"
    WMO_VOORZIENING = 3, "voorziening uit de Wmo"
    ARBEIDSONGESCHIKT = 4, "uitkering uit de WAO, WIA of Wajong"
    PARKEERKAART = 5, "gehandicaptenparkeerkaart van minstens een jaar"


feit(
    "grond_chronisch_ziek",
    soort=GrondChronischZiek,
    titel="Waaruit blijkt dat iemand chronisch ziek of gehandicapt is",
    vraag="Welke van deze dingen heeft de aanvrager of een kind van het gezin?",
    artikel=ARTIKEL,
)


@regel(
    ARTIKEL,
    titel="Grond voor een tegemoetkoming wegens ziekte of handicap",
    uitleg={
        True: "Er is een grond: {grond_chronisch_ziek}.",
        False: "Er is geen grond voor een tegemoetkoming wegens ziekte of handicap.",
    },
    vanaf="2015-01-01",
)
def heeft_grond_chronisch_ziek(grond_chronisch_ziek: GrondChronischZiek) -> bool:
    return grond_chronisch_ziek != GrondChronischZiek.GEEN
