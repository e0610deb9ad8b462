"""A small private pension beside the AOW: the part that isn't counted (art. 33 paragraph 5)."""

from __future__ import annotations

from opstap.recht.participatiewet.feiten import MAX_MAANDBEDRAG
from opstap.recht.participatiewet.soorten import Rol
from opstap.regels import Netto, feit, regel, som

feit(
    "particuliere_oudedagsvoorziening",
    soort="Netto",
    per="persoon",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Particulier pensioen",
    vraag="Hoeveel pensioen of lijfrente kreeg deze persoon netto over de maand, zonder AOW?",
    artikel="Participatiewet art. 33 lid 5",
)


@regel(
    "Participatiewet art. 3 en 4",
    titel="Aanvrager",
    uitleg={True: "Deze persoon vraagt de bijstand aan.", False: "Deze persoon is niet de aanvrager."},
    per="persoon",
    vanaf="2015-01-01",
)
def is_aanvrager(rol: Rol) -> bool:
    return rol == Rol.AANVRAGER


@regel(
    "Participatiewet art. 33 lid 5",
    titel="Klein pensioen van een alleenstaande mogelijk",
    uitleg={
        True: "U bent alleen en u hebt de AOW-leeftijd. Een klein pensioen telt dan niet mee.",
        False: "U hebt de AOW-leeftijd nog niet. Het hele pensioen telt mee.",
        "anders": "U hebt een partner.",
    },
    als="is_ongehuwd",
    vanaf="2015-01-01",
)
def klein_pensioen_alleen(iemand_heeft_aow_leeftijd: bool) -> bool:
    return iemand_heeft_aow_leeftijd


@regel(
    "Participatiewet art. 33 lid 5",
    titel="Klein pensioen van gehuwden mogelijk",
    uitleg={
        True: "U of uw partner heeft de AOW-leeftijd. Een klein pensioen telt dan niet mee.",
        False: "U en uw partner hebben de AOW-leeftijd nog niet. Het hele pensioen telt mee.",
        "anders": "U hebt geen partner.",
    },
    als="is_gehuwd",
    vanaf="2015-01-01",
)
def klein_pensioen_gehuwden(iemand_heeft_aow_leeftijd: bool) -> bool:
    return iemand_heeft_aow_leeftijd


@regel(
    "Participatiewet art. 33 lid 5 onder a",
    titel="Grens voor het pensioen van een alleenstaande",
    uitleg={
        "overig": "Van uw pensioen telt {pensioengrens_alleenstaande} per maand niet mee.",
        "anders": "Deze grens geldt niet voor u.",
    },
    als="klein_pensioen_alleen",
    vanaf="2015-01-01",
)
def grens_klein_pensioen_alleen(pensioengrens_alleenstaande: Netto) -> Netto:
    return pensioengrens_alleenstaande


@regel(
    "Participatiewet art. 33 lid 5 onder b",
    titel="Grens voor het pensioen van gehuwden",
    uitleg={
        "overig": "Van uw pensioen samen telt {pensioengrens_gehuwden} per maand niet mee.",
        "anders": "Deze grens geldt niet voor u.",
    },
    als="klein_pensioen_gehuwden",
    vanaf="2015-01-01",
)
def grens_klein_pensioen_gehuwden(pensioengrens_gehuwden: Netto) -> Netto:
    return pensioengrens_gehuwden


@regel(
    "Participatiewet art. 33 lid 5",
    titel="Grens voor een klein pensioen",
    uitleg={
        "overig": "Tot {grens_klein_pensioen} per maand telt een klein pensioen niet mee.",
        0: "Er is geen bedrag aan pensioen dat niet meetelt.",
    },
    vanaf="2015-01-01",
)
def grens_klein_pensioen(grens_klein_pensioen_alleen: Netto, grens_klein_pensioen_gehuwden: Netto) -> Netto:
    """At most one of the two is not nil."""
    return grens_klein_pensioen_alleen + grens_klein_pensioen_gehuwden


@regel(
    "Participatiewet art. 33 lid 5",
    titel="Heeft een particulier pensioen",
    uitleg={
        True: "Deze persoon heeft {particuliere_oudedagsvoorziening} pensioen.",
        False: "Deze persoon heeft geen particulier pensioen.",
        "anders": "Het pensioen van deze persoon telt niet mee.",
    },
    per="persoon",
    als="is_belanghebbende",
    vanaf="2015-01-01",
)
def heeft_particulier_pensioen(particuliere_oudedagsvoorziening: Netto) -> bool:
    return particuliere_oudedagsvoorziening > 0


som(
    "pensioen_van_aanvrager",
    van="particuliere_oudedagsvoorziening",
    als="is_aanvrager",
    titel="Particulier pensioen van de aanvrager",
    artikel="Participatiewet art. 33 lid 5",
)


@regel(
    "Participatiewet art. 33 lid 5",
    titel="Pensioen dat niet meetelt",
    uitleg={
        "overig": "Van het pensioen van {particuliere_oudedagsvoorziening} telt {vrij_pensioen} niet mee.",
        0: "Het hele pensioen van {particuliere_oudedagsvoorziening} telt mee.",
        "anders": "Er is geen particulier pensioen.",
    },
    per="persoon",
    als="heeft_particulier_pensioen",
    vanaf="2015-01-01",
)
def vrij_pensioen(
    particuliere_oudedagsvoorziening: Netto,
    grens_klein_pensioen: Netto,
    is_partner: bool,
    pensioen_van_aanvrager: Netto,
) -> Netto:
    """A couple has one amount together: the applicant uses it first, the partner what is left."""
    over = max(Netto(0), grens_klein_pensioen - pensioen_van_aanvrager)
    ruimte = over if is_partner else grens_klein_pensioen
    return min(particuliere_oudedagsvoorziening, ruimte)


@regel(
    "Participatiewet art. 33 lid 5",
    titel="Pensioen dat meetelt",
    uitleg={
        "overig": "Van het pensioen telt {meetellend_pensioen} mee als inkomen.",
        0: "Het pensioen telt niet mee.",
        "anders": "Er is geen particulier pensioen.",
    },
    per="persoon",
    als="heeft_particulier_pensioen",
    vanaf="2015-01-01",
)
def meetellend_pensioen(particuliere_oudedagsvoorziening: Netto, vrij_pensioen: Netto) -> Netto:
    return particuliere_oudedagsvoorziening - vrij_pensioen


som(
    "vrij_pensioen_samen",
    van="vrij_pensioen",
    als="is_belanghebbende",
    titel="Pensioen dat niet meetelt, samen",
    artikel="Participatiewet art. 33 lid 5",
    uitleg="Van het pensioen telt samen {vrij_pensioen_samen} niet mee.",
)
som(
    "meetellend_pensioen_samen",
    van="meetellend_pensioen",
    als="is_belanghebbende",
    titel="Pensioen dat meetelt, samen",
    artikel="Participatiewet art. 33 lid 5",
    uitleg="Van het pensioen telt samen {meetellend_pensioen_samen} mee.",
)
