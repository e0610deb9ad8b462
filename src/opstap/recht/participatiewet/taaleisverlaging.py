"""Lowering for the language requirement (art. 18b): 20, 40 and 100% of the norm, counted from the notice."""

from __future__ import annotations

from opstap.regels import Basispunt, Datum, Netto, deel_afgerond, keuze, regel, volle_maanden
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

INGEVOERD = "2016-01-01"


@regel(
    "Participatiewet art. 18b lid 1, 3 en 5",
    titel="Redelijk vermoeden over de taal",
    uitleg={
        True: "De toets was onvoldoende en er is geen diploma of ander bewijs.",
        False: "Met een diploma of document is bewezen dat de taal wordt beheerst.",
        "anders": "De taaltoets was niet onvoldoende.",
    },
    als="taaleis_toets_onvoldoende",
    vanaf=INGEVOERD,
)
def taaleis_vermoeden(taaleis_bewijs_getoond: bool) -> bool:
    return not taaleis_bewijs_getoond


@regel(
    "Participatiewet art. 18b lid 9 tot en met 11",
    titel="Volle maanden na de kennisgeving",
    uitleg="Na de kennisgeving van {taaleis_kennisgeving_op} zijn {taaleis_maanden} volle maanden voorbij.",
    vanaf=INGEVOERD,
)
def taaleis_maanden(taaleis_kennisgeving_op: Datum, peildatum: Datum) -> int:
    return volle_maanden(taaleis_kennisgeving_op, peildatum)


@regel(
    "Participatiewet art. 18b lid 9 en 10",
    titel="In de eerste periode",
    uitleg={
        True: "Het is korter dan {taaleis_maanden_tot_tweede_trede} maanden na de kennisgeving.",
        False: "Het is {taaleis_maanden_tot_tweede_trede} maanden of langer na de kennisgeving.",
    },
    vanaf=INGEVOERD,
)
def taaleis_eerste_periode(taaleis_maanden: int, taaleis_maanden_tot_tweede_trede: int) -> bool:
    return taaleis_maanden < taaleis_maanden_tot_tweede_trede


@regel(
    "Participatiewet art. 18b lid 10 en 11",
    titel="Voor de laatste trede",
    uitleg={
        True: "Het is korter dan {taaleis_maanden_tot_derde_trede} maanden na de kennisgeving.",
        False: "Het is {taaleis_maanden_tot_derde_trede} maanden of langer na de kennisgeving.",
    },
    vanaf=INGEVOERD,
)
def taaleis_voor_laatste_trede(taaleis_maanden: int, taaleis_maanden_tot_derde_trede: int) -> bool:
    return taaleis_maanden < taaleis_maanden_tot_derde_trede


@regel(
    "Participatiewet art. 18b lid 6 onder a",
    titel="Begonnen met de taal",
    uitleg={
        True: "Er is op tijd begonnen en het gaat goed genoeg.",
        False: "Er is op tijd begonnen, maar het gaat niet goed genoeg.",
        "anders": "Er is niet op tijd begonnen met de taal.",
    },
    als="taaleis_bereid_en_begonnen",
    vanaf=INGEVOERD,
)
def taaleis_begonnen_en_vordert(taaleis_voldoende_voortgang: bool) -> bool:
    return taaleis_voldoende_voortgang


keuze(
    "taaleis_inspanning_voldoende",
    uit="taaleis_eerste_periode",
    waarden={True: "taaleis_begonnen_en_vordert", False: "taaleis_voldoende_voortgang"},
    titel="Genoeg inspanning voor de taal",
    artikel="Participatiewet art. 18b lid 6, 10 en 11",
    uitleg={
        True: "In de eerste periode telt of iemand op tijd is begonnen en vooruitgaat.",
        False: "Na de eerste periode telt alleen of iemand genoeg vooruitgaat.",
    },
    vanaf=INGEVOERD,
)


@regel(
    "Participatiewet art. 18b lid 6 onder a",
    titel="Onvoldoende inspanning voor de taal",
    uitleg={
        True: "Er wordt niet genoeg gedaan om de taal te leren.",
        False: "Er wordt genoeg gedaan om de taal te leren.",
        "anders": "Er is geen reden om aan de taal te twijfelen.",
    },
    als="taaleis_vermoeden",
    vanaf=INGEVOERD,
)
def taaleis_inspanning_onvoldoende(taaleis_inspanning_voldoende: bool) -> bool:
    return not taaleis_inspanning_voldoende


@regel(
    "Participatiewet art. 18b lid 6 onder b",
    titel="Verlaging om de taal",
    uitleg={
        True: "Dat is te verwijten. De bijstand wordt verlaagd.",
        False: "Er valt niets te verwijten. De bijstand wordt niet verlaagd.",
        "anders": "Er is geen reden om te verlagen om de taal.",
    },
    als="taaleis_inspanning_onvoldoende",
    vanaf=INGEVOERD,
)
def taaleis_verlaging_geldt(taaleis_verwijtbaar: bool) -> bool:
    return taaleis_verwijtbaar


keuze(
    "taaleis_percentage_later",
    uit="taaleis_voor_laatste_trede",
    waarden={True: "taaleis_percentage_tweede_trede", False: "taaleis_percentage_derde_trede"},
    titel="Percentage na de eerste periode",
    artikel="Participatiewet art. 18b lid 10 en 11",
    uitleg="Na de eerste periode is het percentage {taaleis_percentage_later}.",
    vanaf=INGEVOERD,
)
keuze(
    "taaleis_percentage_volgens_wet",
    uit="taaleis_eerste_periode",
    waarden={True: "taaleis_percentage_eerste_trede", False: "taaleis_percentage_later"},
    titel="Percentage volgens de wet",
    artikel="Participatiewet art. 18b lid 9 tot en met 11",
    uitleg="De wet zegt: {taaleis_percentage_volgens_wet} van de norm.",
    vanaf=INGEVOERD,
)
keuze(
    "taaleis_percentage_na_omstandigheden",
    uit="taaleis_dringende_redenen",
    waarden={True: "taaleis_percentage_na_afstemming", False: "taaleis_percentage_volgens_wet"},
    titel="Percentage, gelet op de omstandigheden",
    artikel="Participatiewet art. 18b lid 7",
    uitleg={
        True: "Er zijn dringende redenen. De gemeente verlaagt met {taaleis_percentage_na_afstemming}.",
        False: "Er zijn geen dringende redenen om minder te verlagen.",
    },
    vanaf=INGEVOERD,
)


@regel(
    "Participatiewet art. 18b",
    titel="Percentage van de verlaging om de taal",
    uitleg={
        "overig": "De bijstand wordt om de taal verlaagd met {taaleis_percentage} van de norm.",
        "anders": "De bijstand wordt niet verlaagd om de taal.",
    },
    als="taaleis_verlaging_geldt",
    vanaf=INGEVOERD,
)
def taaleis_percentage(taaleis_percentage_na_omstandigheden: Basispunt) -> Basispunt:
    return taaleis_percentage_na_omstandigheden


@regel(
    "Participatiewet art. 18b lid 9 tot en met 11",
    titel="Verlaging om de taal",
    uitleg={
        "overig": "{taaleis_percentage} van de norm van {bijstandsnorm} is {taaleis_verlaging}.",
        "anders": "De bijstand wordt niet verlaagd om de taal.",
    },
    als="taaleis_verlaging_geldt",
    vanaf=INGEVOERD,
)
def taaleis_verlaging(bijstandsnorm: Netto, taaleis_percentage: Basispunt) -> Netto:
    """A share of the norm with holiday allowance (lid 9: "van de bijstandsnorm"), unlike art. 18."""
    return deel_afgerond(bijstandsnorm * taaleis_percentage, BASISPUNTEN_PER_GEHEEL)


@regel(
    "Participatiewet art. 18b",
    titel="Bijstand na de verlaging om de taal",
    uitleg={
        "overig": "Van de bijstand van {bijstand} blijft {bijstand_na_taaleis} over.",
        0: "Er blijft geen bijstand over.",
    },
    vanaf=INGEVOERD,
)
def bijstand_na_taaleis(bijstand: Netto, taaleis_verlaging: Netto) -> Netto:
    """Never below nil: who has income gets less assistance than the norm."""
    return max(Netto(0), bijstand - taaleis_verlaging)
