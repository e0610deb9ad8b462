"""The language requirement (art. 18b): what proves the language, who is tested, and by when.

A failed test makes the reasonable suspicion; what that does to the assistance is in the module on its
lowering. The test covers speaking, listening, conversation, writing and reading at level 1F (lid 8).
"""

from __future__ import annotations

from opstap.regels import Datum, feit, regel

DAGEN_PER_WEEK = 7
INGEVOERD = "2016-01-01"

feit(
    "acht_jaar_nederlandstalig_onderwijs",
    soort="bool",
    per="persoon",
    titel="Acht jaar Nederlandstalig onderwijs",
    vraag="Heeft deze persoon acht jaar Nederlandstalig onderwijs gevolgd?",
    artikel="Participatiewet art. 18b lid 2 onder a",
)
feit(
    "heeft_inburgeringsdiploma",
    soort="bool",
    per="persoon",
    titel="Inburgeringsdiploma",
    vraag="Heeft deze persoon een diploma van het inburgeringsexamen of van de onderwijsroute?",
    artikel="Participatiewet art. 18b lid 2 onder b",
)
feit(
    "heeft_ander_taalbewijs",
    soort="bool",
    per="persoon",
    titel="Ander bewijs van de taal",
    vraag="Heeft deze persoon een ander document waaruit blijkt dat de taal wordt beheerst?",
    artikel="Participatiewet art. 18b lid 2 onder c",
)
feit(
    "taaltoets_uitslag_op",
    soort="Datum",
    per="persoon",
    titel="Dag van de uitslag van de taaltoets",
    vraag="Op welke dag was de uitslag van de taaltoets bekend?",
    artikel="Participatiewet art. 18b lid 4",
)


@regel(
    "Participatiewet art. 18b lid 2 onder a",
    titel="Minder dan acht jaar Nederlandstalig onderwijs",
    uitleg={
        True: "U volgde korter Nederlandstalig onderwijs dan de wet vraagt.",
        False: "U volgde lang genoeg Nederlandstalig onderwijs. Meer bewijs is niet nodig.",
        "anders": "Voor deze persoon is de bijstand niet.",
    },
    per="persoon",
    als="is_belanghebbende",
    vanaf=INGEVOERD,
)
def taalbewijs_niet_uit_onderwijs(acht_jaar_nederlandstalig_onderwijs: bool) -> bool:
    return not acht_jaar_nederlandstalig_onderwijs


@regel(
    "Participatiewet art. 18b lid 2 onder b",
    titel="Geen inburgeringsdiploma",
    uitleg={
        True: "U hebt geen inburgeringsdiploma.",
        False: "Uw inburgeringsdiploma is bewijs genoeg.",
        "anders": "Het onderwijs is al bewijs genoeg.",
    },
    per="persoon",
    als="taalbewijs_niet_uit_onderwijs",
    vanaf=INGEVOERD,
)
def taalbewijs_niet_uit_inburgering(heeft_inburgeringsdiploma: bool) -> bool:
    return not heeft_inburgeringsdiploma


@regel(
    "Participatiewet art. 18b lid 2",
    titel="Een taaltoets is nodig",
    uitleg={
        True: "U hebt geen bewijs dat u de taal beheerst. De gemeente neemt een taaltoets af.",
        False: "Uw document is bewijs genoeg. Er is geen taaltoets nodig.",
        "anders": "Er is geen taaltoets nodig.",
    },
    per="persoon",
    als="taalbewijs_niet_uit_inburgering",
    vanaf=INGEVOERD,
)
def taaltoets_nodig(heeft_ander_taalbewijs: bool) -> bool:
    """One of the three proofs is enough, and each may be shown at any moment (lid 5)."""
    return not heeft_ander_taalbewijs


@regel(
    "Participatiewet art. 18b lid 2",
    titel="Uiterste dag van de taaltoets",
    uitleg={
        "overig": "U vroeg bijstand aan op {aanvraagdatum}. De toets is uiterlijk op {taaltoets_uiterlijk}.",
        "anders": "Er is geen taaltoets nodig.",
    },
    per="persoon",
    als="taaltoets_nodig",
    vanaf=INGEVOERD,
)
def taaltoets_uiterlijk(aanvraagdatum: Datum, taaltoets_termijn_weken: int) -> Datum:
    """The longest term that the municipality may set, counted from the application."""
    return Datum(aanvraagdatum + taaltoets_termijn_weken * DAGEN_PER_WEEK)


@regel(
    "Participatiewet art. 18b lid 4",
    titel="Uiterste dag van de kennisgeving",
    uitleg={
        "overig": "De uitslag was er op {taaltoets_uitslag_op}. Was die onvoldoende, dan schrijft de "
        "gemeente dat uiterlijk op {taalkennisgeving_uiterlijk}.",
        "anders": "Er is geen taaltoets nodig.",
    },
    per="persoon",
    als="taaltoets_nodig",
    vanaf=INGEVOERD,
)
def taalkennisgeving_uiterlijk(taaltoets_uitslag_op: Datum, taaltoets_termijn_weken: int) -> Datum:
    """The lowering can start only from the notice."""
    return Datum(taaltoets_uitslag_op + taaltoets_termijn_weken * DAGEN_PER_WEEK)
