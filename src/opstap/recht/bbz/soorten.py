"""The choices that the Bbz 2004 works with."""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Keuze


class Zelfstandige(Keuze):
    """The kind of self-employed person, by part of art. 2 paragraph 1."""

    GEVESTIGD = 1, "gevestigde zelfstandige (onderdeel a)"
    BEGINNEND = 2, "beginnende zelfstandige (onderdeel b)"
    OUDER = 3, "oudere zelfstandige (onderdeel c)"
    BEEINDIGEND = 4, "beëindigende zelfstandige (onderdeel d)"


class Vorm(Keuze):
    """In which form assistance is given (art. 10, 14 and 29)."""

    RENTELOZE_LENING = 1, "lening zonder rente"
    OM_NIET = 2, "bedrag om niet"
    RENTEDRAGENDE_LENING = 3, "lening met rente"
