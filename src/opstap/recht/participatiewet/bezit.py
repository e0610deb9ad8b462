"""What the household owns and owes, and what of it isn't counted (art. 34 and art. 50 paragraph 2).

The outcomes are `vermogen` and `overwaarde_woning`. Both may also be given as a whole.
"""

from __future__ import annotations

from opstap.recht.participatiewet.feiten import MAX_VERMOGEN
from opstap.regels import Cent, feit, regel

for _naam, _titel, _vraag, _artikel in (
    (
        "bezittingen",
        "Bezittingen",
        "Hoeveel zijn uw bezittingen waard, zonder de eigen woning en zonder gewone huisraad?",
        "Participatiewet art. 34 lid 1 onder a en lid 2 onder a",
    ),
    (
        "schulden",
        "Schulden",
        "Hoeveel schulden hebt u, zonder de hypotheek van de eigen woning?",
        "Participatiewet art. 34 lid 1 onder a",
    ),
    (
        "spaargeld_tijdens_bijstand",
        "Spaargeld uit de bijstand",
        "Hoeveel van de bezittingen is gespaard in de tijd dat u bijstand kreeg?",
        "Participatiewet art. 34 lid 2 onder c",
    ),
    (
        "vergoeding_immateriele_schade",
        "Vergoeding van immateriële schade",
        "Hoeveel van de bezittingen is een vergoeding van immateriële schade die niet meetelt?",
        "Participatiewet art. 34 lid 2 onder e",
    ),
    (
        "waarde_woning",
        "Waarde van de eigen woning",
        "Hoeveel is de eigen woning waard, vrij van huur en leeg?",
        "Participatiewet art. 34 lid 2 onder d",
    ),
    (
        "hypotheek",
        "Hypotheek",
        "Hoeveel hypotheek rust er op de eigen woning?",
        "Participatiewet art. 34 lid 2 onder d",
    ),
):
    feit(_naam, soort="Cent", bereik=(0, MAX_VERMOGEN), titel=_titel, vraag=_vraag, artikel=_artikel)

feit(
    "heeft_eigen_woning",
    soort="bool",
    titel="Woont in een eigen woning",
    vraag="Woont u in een eigen woning?",
    artikel="Participatiewet art. 34 lid 2 onder d en art. 50",
)
feit(
    "jaarbijstand_boven_minimumloon",
    soort="bool",
    titel="Bijstand over een jaar is meer dan het netto minimumloon",
    vraag="Is de bijstand over een jaar naar verwachting meer dan het netto minimumloon van artikel 37?",
    artikel="Participatiewet art. 50 lid 2 onder a",
    oordeel=True,
)


@regel(
    "Participatiewet art. 34 lid 1 onder a",
    titel="Heeft bezittingen",
    uitleg={True: "U hebt {bezittingen} aan bezittingen.", False: "U hebt geen bezittingen die tellen."},
    vanaf="2015-01-01",
)
def heeft_bezittingen(bezittingen: Cent) -> bool:
    return bezittingen > 0


@regel(
    "Participatiewet art. 34 lid 2 onder c en e",
    titel="Bezittingen die niet meetellen",
    uitleg={
        "overig": "Spaargeld uit de bijstand van {spaargeld_tijdens_bijstand} en schadevergoeding van "
        "{vergoeding_immateriele_schade} tellen niet mee.",
        0: "Alle bezittingen tellen mee.",
        "anders": "Er zijn geen bezittingen.",
    },
    als="heeft_bezittingen",
    vanaf="2015-01-01",
)
def vrijgestelde_bezittingen(
    bezittingen: Cent, spaargeld_tijdens_bijstand: Cent, vergoeding_immateriele_schade: Cent
) -> Cent:
    """Never more than what is there."""
    return min(bezittingen, spaargeld_tijdens_bijstand + vergoeding_immateriele_schade)


@regel(
    "Participatiewet art. 34 lid 1",
    titel="Vermogen",
    uitleg="Bezittingen van {bezittingen}, min {vrijgestelde_bezittingen} dat niet meetelt en {schulden} "
    "schulden, is een vermogen van {vermogen}.",
    vanaf="2015-01-01",
)
def vermogen(bezittingen: Cent, vrijgestelde_bezittingen: Cent, schulden: Cent) -> Cent:
    """May be below nil. May be given as a whole; then none of the parts is asked."""
    return bezittingen - vrijgestelde_bezittingen - schulden


@regel(
    "Participatiewet art. 34 lid 2 onder d",
    titel="Overwaarde van de eigen woning",
    uitleg={
        "overig": "De woning is {waarde_woning} waard en de hypotheek is {hypotheek}. De overwaarde is "
        "{overwaarde_woning}.",
        0: "De hypotheek van {hypotheek} is niet lager dan de waarde van de woning.",
        "anders": "U hebt geen eigen woning.",
    },
    als="heeft_eigen_woning",
    vanaf="2015-01-01",
)
def overwaarde_woning(waarde_woning: Cent, hypotheek: Cent) -> Cent:
    return max(Cent(0), waarde_woning - hypotheek)


@regel(
    "Participatiewet art. 50 lid 2",
    titel="De bijstand is een lening op de woning",
    uitleg={
        True: "De bijstand is een lening, voor zover de woning meer overwaarde heeft dan vrij is.",
        False: "De bijstand over een jaar is naar verwachting niet meer dan het netto minimumloon. Daarom is "
        "het geen lening.",
        "anders": "De woning is geen reden om de bijstand als lening te geven.",
    },
    als="lening_op_woning_mogelijk",
    vanaf="2015-01-01",
)
def bijstand_is_lening_op_woning(jaarbijstand_boven_minimumloon: bool) -> bool:
    return jaarbijstand_boven_minimumloon


@regel(
    "Participatiewet art. 50 lid 2 onder b",
    titel="Hoogste lening op de woning",
    uitleg={
        "overig": "De lening is nooit meer dan de overwaarde boven wat vrij is: {hoogste_lening_op_woning}.",
        "anders": "De bijstand is geen lening op de woning.",
    },
    als="bijstand_is_lening_op_woning",
    vanaf="2015-01-01",
)
def hoogste_lening_op_woning(overwaarde_boven_vrijstelling: Cent) -> Cent:
    """Assistance above this is given without having to pay it back."""
    return overwaarde_boven_vrijstelling
