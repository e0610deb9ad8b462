"""Kind of household by partner and age of the children, for schemes with an amount per kind."""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Keuze, Leefvorm
from opstap.regels import een_van, niet_gemodelleerd, regel

ARTIKEL = "Gemeentelijk minimabeleid"


class Huishoudtype(Keuze):
    """With or without a partner, and whether the children are young or older."""

    ALLEENSTAANDE = 1, "alleenstaande zonder kinderen"
    ALLEENSTAANDE_OUDER_JONG_KIND = 2, "alleenstaande ouder met jonge kinderen"
    ALLEENSTAANDE_OUDER_OUDER_KIND = 3, "alleenstaande ouder met oudere kinderen"
    PAAR = 4, "paar zonder kinderen"
    PAAR_JONG_KIND = 5, "paar met jonge kinderen"
    PAAR_OUDER_KIND = 6, "paar met oudere kinderen"


niet_gemodelleerd(
    ARTIKEL,
    naam="leeftijd_ouder_kind",
    soort="int",
    titel="Leeftijd vanaf wanneer een kind een ouder kind is",
    zin="Vanaf welke leeftijd deze gemeente een ander bedrag geeft voor een kind, is hier niet bekend.",
)


@regel(
    ARTIKEL,
    titel="Ouder kind",
    uitleg={
        True: "Dit kind is {leeftijd} jaar, en dus {leeftijd_ouder_kind} jaar of ouder.",
        False: "Dit kind is {leeftijd} jaar, en dus jonger dan {leeftijd_ouder_kind} jaar.",
        "anders": "Deze persoon is geen kind dat ten laste komt.",
    },
    per="persoon",
    als="ten_laste_komend_kind",
    vanaf="2015-01-01",
)
def huishoudtype_ouder_kind(leeftijd: int, leeftijd_ouder_kind: int) -> bool:
    return leeftijd >= leeftijd_ouder_kind


@regel(
    ARTIKEL,
    titel="Jong kind",
    uitleg={
        True: "Dit is een jong kind.",
        False: "Dit is geen jong kind.",
        "anders": "Deze persoon is geen kind dat ten laste komt.",
    },
    per="persoon",
    als="ten_laste_komend_kind",
    vanaf="2015-01-01",
)
def huishoudtype_jong_kind(huishoudtype_ouder_kind: bool) -> bool:
    return not huishoudtype_ouder_kind


een_van(
    "huishoudtype_heeft_ouder_kind",
    als="huishoudtype_ouder_kind",
    titel="Er is een ouder kind",
    artikel=ARTIKEL,
    uitleg={True: "Er is een ouder kind.", False: "Er is geen ouder kind."},
)
een_van(
    "huishoudtype_heeft_jong_kind",
    als="huishoudtype_jong_kind",
    titel="Er is een jong kind",
    artikel=ARTIKEL,
    uitleg={True: "Er is een jong kind.", False: "Er is geen jong kind."},
)


@regel(
    ARTIKEL,
    titel="Kinderen van beide leeftijden",
    uitleg={
        True: "Er is een jong en een ouder kind.",
        False: "Er zijn geen kinderen van beide leeftijden.",
    },
    vanaf="2015-01-01",
)
def kinderen_van_beide_leeftijden(
    huishoudtype_heeft_jong_kind: bool, huishoudtype_heeft_ouder_kind: bool
) -> bool:
    return huishoudtype_heeft_jong_kind and huishoudtype_heeft_ouder_kind


niet_gemodelleerd(
    ARTIKEL,
    als="kinderen_van_beide_leeftijden",
    voor="huishoudtype",
    zin="Er is een jong en een ouder kind. Welk bedrag de gemeente dan geeft, is niet gevonden. Laat een "
    "medewerker het bedrag vaststellen.",
)


@regel(
    ARTIKEL,
    titel="Soort huishouden",
    uitleg="Uw huishouden is: {huishoudtype}.",
    vanaf="2015-01-01",
)
def huishoudtype(
    leefvorm: Leefvorm, huishoudtype_heeft_jong_kind: bool, huishoudtype_heeft_ouder_kind: bool
) -> Huishoudtype:
    if leefvorm == Leefvorm.GEHUWDEN:
        if huishoudtype_heeft_ouder_kind:
            return Huishoudtype.PAAR_OUDER_KIND
        return Huishoudtype.PAAR_JONG_KIND if huishoudtype_heeft_jong_kind else Huishoudtype.PAAR
    if leefvorm == Leefvorm.ALLEENSTAANDE:
        return Huishoudtype.ALLEENSTAANDE
    if huishoudtype_heeft_ouder_kind:
        return Huishoudtype.ALLEENSTAANDE_OUDER_OUDER_KIND
    return Huishoudtype.ALLEENSTAANDE_OUDER_JONG_KIND
