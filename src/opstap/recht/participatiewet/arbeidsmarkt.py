"""The distance to work in categories 1A to 3B: a judgement of a professional, never computed from a person.

The judge's name, the reason and the day stand with the fact, as its source in the case. Which category leads
to which department is local: a municipality that works with the categories says so.
"""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Keuze
from opstap.regels import feit, niet_gemodelleerd


class Arbeidsmarktcategorie(Keuze):
    """The categories of the policy plan; a higher number is a longer way to paid work."""

    EEN_A = 11, "1A"
    EEN_B = 12, "1B"
    EEN_C = 13, "1C"
    TWEE_A = 21, "2A"
    TWEE_B = 22, "2B"
    DRIE_A = 31, "3A"
    DRIE_B = 32, "3B"


class Begeleiding(Keuze):
    """The department that guides somebody."""

    REINTEGRATIE = 1, "re-integratie"
    PARTICIPATIE = 2, "participatie"


feit(
    "afstand_tot_arbeidsmarkt",
    soort=Arbeidsmarktcategorie,
    per="persoon",
    titel="Afstand tot de arbeidsmarkt",
    vraag="Welke afstand tot werk heeft deze persoon naar uw oordeel? Noem uw naam, de reden en de dag.",
    artikel="Participatiewet art. 7 en 9",
    oordeel=True,
)

niet_gemodelleerd(
    "Participatiewet art. 7 lid 1 onder a",
    naam="begeleiding_door",
    soort="Begeleiding",
    per="persoon",
    titel="Wie begeleidt",
    zin="Welke afdeling iemand begeleidt, bepaalt de gemeente. De wet kent geen indeling naar afstand tot "
    "werk.",
)
