"""Distance to work in Wassenaar: which category belongs to a judged time, and which department guides.

Policy plan of 2024-10-25. How long the way to work is, is judged by a professional; the plan only names what
it is called. The plan leaves a hole between 3 and 4 months and names 12, 24 and 48 twice: the upper bound is
read as included.
"""

from __future__ import annotations

from opstap.recht.participatiewet.arbeidsmarkt import Arbeidsmarktcategorie, Begeleiding
from opstap.regels import feit, regel

VANAF = "2024-10-25"
TIENDEN_PER_MAAND = 10
LAATSTE_MAAND_1A = 3
LAATSTE_MAAND_1B = 12
LAATSTE_MAAND_1C = 24
LAATSTE_MAAND_2 = 48

feit(
    "verwachte_maanden_tot_werk_tienden",
    soort="int",
    per="persoon",
    bereik=(0, 6_000),
    titel="Verwachte tijd tot werk, in tienden van een maand",
    vraag="Hoe lang duurt het naar uw oordeel tot deze persoon werk heeft? (in tienden van een maand)",
    artikel="Beleidsplan re-integratie en participatie Wassenaar",
    oordeel=True,
)
feit(
    "banenafspraak_of_beschut_werk",
    soort="bool",
    per="persoon",
    titel="Banenafspraak of beschut werk",
    vraag="Hoort deze persoon bij de banenafspraak of bij beschut werk?",
    artikel="Beleidsplan re-integratie en participatie Wassenaar",
)
feit(
    "vrijwilligerswerk_of_tegenprestatie_mogelijk",
    soort="bool",
    per="persoon",
    titel="Vrijwilligerswerk of een andere tegenprestatie is mogelijk",
    vraag="Kan deze persoon naar uw oordeel vrijwilligerswerk of een andere tegenprestatie doen?",
    artikel="Beleidsplan re-integratie en participatie Wassenaar",
    oordeel=True,
)


@regel(
    "Participatiewet art. 7; beleidsplan re-integratie en participatie Wassenaar",
    titel="Wie begeleidt",
    uitleg={
        Begeleiding.REINTEGRATIE: "Bij categorie {afstand_tot_arbeidsmarkt} hoort begeleiding naar werk.",
        Begeleiding.PARTICIPATIE: "Bij categorie {afstand_tot_arbeidsmarkt} hoort begeleiding om mee te "
        "doen.",
    },
    per="persoon",
    vanaf=VANAF,
)
def begeleiding_door(afstand_tot_arbeidsmarkt: Arbeidsmarktcategorie) -> Begeleiding:
    if afstand_tot_arbeidsmarkt <= Arbeidsmarktcategorie.EEN_C:
        return Begeleiding.REINTEGRATIE
    return Begeleiding.PARTICIPATIE


@regel(
    "Beleidsplan re-integratie en participatie Wassenaar",
    titel="Twee tot vier jaar van werk",
    uitleg={
        True: "Naar verwachting duurt het langer dan twee jaar en hoogstens vier jaar.",
        False: "Naar verwachting duurt het korter of langer.",
    },
    per="persoon",
    vanaf=VANAF,
)
def afstand_twee_tot_vier_jaar(verwachte_maanden_tot_werk_tienden: int) -> bool:
    return (
        LAATSTE_MAAND_1C * TIENDEN_PER_MAAND
        < verwachte_maanden_tot_werk_tienden
        <= LAATSTE_MAAND_2 * TIENDEN_PER_MAAND
    )


@regel(
    "Beleidsplan re-integratie en participatie Wassenaar",
    titel="Meer dan vier jaar van werk",
    uitleg={
        True: "Naar verwachting duurt het langer dan vier jaar.",
        False: "Naar verwachting duurt het hoogstens vier jaar.",
    },
    per="persoon",
    vanaf=VANAF,
)
def afstand_meer_dan_vier_jaar(verwachte_maanden_tot_werk_tienden: int) -> bool:
    return verwachte_maanden_tot_werk_tienden > LAATSTE_MAAND_2 * TIENDEN_PER_MAAND


@regel(
    "Beleidsplan re-integratie en participatie Wassenaar",
    titel="Categorie 2B",
    uitleg={
        True: "De persoon hoort bij de banenafspraak of beschut werk.",
        False: "De persoon hoort niet bij de banenafspraak of beschut werk.",
        "anders": "Dit telt alleen bij twee tot vier jaar.",
    },
    per="persoon",
    als="afstand_twee_tot_vier_jaar",
    vanaf=VANAF,
)
def afstand_met_banenafspraak(banenafspraak_of_beschut_werk: bool) -> bool:
    return banenafspraak_of_beschut_werk


@regel(
    "Beleidsplan re-integratie en participatie Wassenaar",
    titel="Categorie 3A",
    uitleg={
        True: "Vrijwilligerswerk of een andere tegenprestatie is mogelijk.",
        False: "Vrijwilligerswerk of een andere tegenprestatie is niet mogelijk.",
        "anders": "Dit telt alleen bij meer dan vier jaar.",
    },
    per="persoon",
    als="afstand_meer_dan_vier_jaar",
    vanaf=VANAF,
)
def afstand_met_vrijwilligerswerk(vrijwilligerswerk_of_tegenprestatie_mogelijk: bool) -> bool:
    return vrijwilligerswerk_of_tegenprestatie_mogelijk


@regel(
    "Beleidsplan re-integratie en participatie Wassenaar",
    titel="Categorie die het plan bij dit oordeel noemt",
    uitleg="Bij dit oordeel noemt het plan categorie {arbeidsmarktcategorie_volgens_plan}.",
    per="persoon",
    vanaf=VANAF,
)
def arbeidsmarktcategorie_volgens_plan(
    verwachte_maanden_tot_werk_tienden: int,
    afstand_met_banenafspraak: bool,
    afstand_met_vrijwilligerswerk: bool,
) -> Arbeidsmarktcategorie:
    """A name for a judgement, no judgement itself: the category that counts is `afstand_tot_arbeidsmarkt`."""
    if verwachte_maanden_tot_werk_tienden <= LAATSTE_MAAND_1A * TIENDEN_PER_MAAND:
        return Arbeidsmarktcategorie.EEN_A
    if verwachte_maanden_tot_werk_tienden <= LAATSTE_MAAND_1B * TIENDEN_PER_MAAND:
        return Arbeidsmarktcategorie.EEN_B
    if verwachte_maanden_tot_werk_tienden <= LAATSTE_MAAND_1C * TIENDEN_PER_MAAND:
        return Arbeidsmarktcategorie.EEN_C
    if verwachte_maanden_tot_werk_tienden <= LAATSTE_MAAND_2 * TIENDEN_PER_MAAND:
        return Arbeidsmarktcategorie.TWEE_B if afstand_met_banenafspraak else Arbeidsmarktcategorie.TWEE_A
    return Arbeidsmarktcategorie.DRIE_A if afstand_met_vrijwilligerswerk else Arbeidsmarktcategorie.DRIE_B
