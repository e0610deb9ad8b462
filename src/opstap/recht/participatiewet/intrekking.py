"""Suspending, revising and withdrawing the right to assistance (art. 54)."""

from __future__ import annotations

from opstap.recht.participatiewet.handhavingssoorten import Terugvorderingsgrond
from opstap.regels import Datum, regel

INGEVOERD = "2015-01-01"
DAGEN_PER_WEEK = 7


@regel(
    "Participatiewet art. 54 lid 1",
    titel="Verwijtbaar niets verstrekt",
    uitleg={
        True: "De gegevens zijn niet op tijd gegeven en dat is te verwijten.",
        False: "De gegevens zijn niet op tijd gegeven, maar dat is niet te verwijten.",
        "anders": "De gegevens zijn gegeven.",
    },
    als="gegevens_niet_verstrekt",
    vanaf=INGEVOERD,
)
def verwijtbaar_verzuim(verzuim_verwijtbaar: bool) -> bool:
    return verzuim_verwijtbaar


@regel(
    "Participatiewet art. 54 lid 1",
    titel="Opschorten mogelijk",
    uitleg={
        True: "De gemeente mag het recht op bijstand tijdelijk stilzetten.",
        False: "Er is geen reden om het recht op bijstand stil te zetten.",
    },
    vanaf=INGEVOERD,
)
def opschorten_mogelijk(verwijtbaar_verzuim: bool, onvoldoende_medewerking: bool) -> bool:
    return verwijtbaar_verzuim or onvoldoende_medewerking


@regel(
    "Participatiewet art. 54 lid 1",
    titel="Laatste dag van de opschorting",
    uitleg="De opschorting vanaf {opgeschort_vanaf} duurt hoogstens {opschorting_weken} weken: tot en met "
    "{opschorting_hoogstens_tot_en_met}.",
    vanaf=INGEVOERD,
)
def opschorting_hoogstens_tot_en_met(opgeschort_vanaf: Datum, opschorting_weken: int) -> Datum:
    """Eight weeks in which the first day counts."""
    return Datum(opgeschort_vanaf + opschorting_weken * DAGEN_PER_WEEK - 1)


@regel(
    "Participatiewet art. 54 lid 4",
    titel="Intrekken na opschorten mogelijk",
    uitleg={
        True: "De termijn is voorbij en het is niet goedgemaakt. De gemeente mag de bijstand intrekken "
        "vanaf de eerste dag van de opschorting.",
        False: "Het is op tijd goedgemaakt. De gemeente mag de bijstand niet om deze reden intrekken.",
        "anders": "De termijn om het goed te maken is nog niet voorbij.",
    },
    als="hersteltermijn_voorbij",
    vanaf=INGEVOERD,
)
def intrekken_na_opschorten_mogelijk(verzuim_hersteld: bool) -> bool:
    return not verzuim_hersteld


@regel(
    "Participatiewet art. 54 lid 3",
    titel="Herzien of intrekken is verplicht",
    uitleg={
        True: "Door het schenden van de inlichtingenplicht is te veel bijstand verleend. De gemeente moet "
        "het besluit herzien of intrekken.",
        False: "De gemeente is niet verplicht het besluit te herzien of in te trekken.",
    },
    vanaf=INGEVOERD,
)
def herzien_verplicht(terugvorderingsgrond: Terugvorderingsgrond) -> bool:
    return terugvorderingsgrond == Terugvorderingsgrond.INLICHTINGENPLICHT


@regel(
    "Participatiewet art. 54 lid 3",
    titel="Herzien of intrekken mag",
    uitleg={
        True: "Er is om een andere reden te veel bijstand verleend. De gemeente mag het besluit herzien of "
        "intrekken.",
        False: "Er is geen reden om het besluit te herzien of in te trekken, of het is verplicht.",
    },
    vanaf=INGEVOERD,
)
def herzien_mogelijk(terugvorderingsgrond: Terugvorderingsgrond) -> bool:
    return terugvorderingsgrond == Terugvorderingsgrond.TE_VEEL_VERLEEND
