"""The choices that the income tax works with."""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Keuze


class AowInJaar(Keuze):
    """When in a calendar year somebody has the AOW age: it decides on rates and credits."""

    NIET = 1, "de AOW-leeftijd nog niet"
    DEEL_VAN_JAAR = 2, "de AOW-leeftijd in de loop van het jaar"
    HELE_JAAR = 3, "de AOW-leeftijd het hele jaar"
