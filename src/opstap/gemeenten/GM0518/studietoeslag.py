"""Student allowance (Participatiewet art. 36b) in Den Haag: for the young more than the minimum, unconfirmed.

The city's page named one amount for everybody from 15 years on; whether that still holds was not found. From
21 years on the national minimum is that amount.
"""

from __future__ import annotations

from opstap.recht.participatiewet.studietoeslag import StudietoeslagLeeftijd
from opstap.regels import niet_gemodelleerd, regel


@regel(
    "Participatiewet art. 36b; beleid van Den Haag",
    titel="Jonger dan 21 jaar in Den Haag",
    uitleg={
        True: "Den Haag noemde een hoger bedrag voor wie zo jong is.",
        False: "Vanaf deze leeftijd geldt het gewone bedrag.",
        "anders": "Er is geen recht op studietoeslag.",
    },
    per="persoon",
    als="studietoeslag_recht",
    vanaf="2022-04-01",
)
def studietoeslag_den_haag_jong(studietoeslag_leeftijd: StudietoeslagLeeftijd) -> bool:
    return studietoeslag_leeftijd != StudietoeslagLeeftijd.VANAF_21


niet_gemodelleerd(
    "Participatiewet art. 36b; beleid van Den Haag",
    als="studietoeslag_den_haag_jong",
    voor="studietoeslag_voor_stage",
    per="persoon",
    zin="Den Haag noemde een studietoeslag zonder leeftijdstrap. Of dat nog geldt, is niet bevestigd. Laat "
    "een medewerker het bedrag vaststellen.",
)
