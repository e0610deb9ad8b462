"""The choices that IOAW and IOAZ work with."""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Keuze


class Grondslag(Keuze):
    """Which of the three bases holds (IOAW art. 5 paragraph 1, IOAZ art. 5 paragraph 1)."""

    GEHUWDEN = 1, "gehuwden"
    ALLEENSTAANDE = 2, "alleenstaande"
    MET_MEDEBEWONERS = 3, "alleenstaande met medebewoners"


class Inkomensvrijlating(Keuze):
    """By which paragraph income from work is not counted (IOAW art. 8, IOAZ art. 8)."""

    GEEN = 0, "geen vrijlating"
    BEGIN = 1, "de eerste maanden werk"
    OUDER = 2, "alleenstaande ouder"
    URENBEPERKT = 3, "medisch urenbeperkt"
    LOONKOSTENSUBSIDIE = 4, "doelgroep loonkostensubsidie"
