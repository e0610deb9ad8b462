"""Duties towards work and community, and who is exempt (art. 9 and 9a). Each exemption that weighs a person's
situation is a judgement: the rule book asks for it and draws only the conclusion.
"""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Leefvorm
from opstap.regels import een_van, niet_gemodelleerd, regel


@regel(
    "Participatiewet art. 9 lid 1",
    titel="Jonger dan de AOW-leeftijd",
    uitleg={
        True: "Deze persoon is volwassen en heeft de AOW-leeftijd nog niet.",
        False: "Deze persoon heeft de AOW-leeftijd. Dan gelden er geen verplichtingen naar werk.",
        "anders": "Deze persoon is niet volwassen, of de bijstand is niet voor deze persoon.",
    },
    per="persoon",
    als="oud_genoeg_voor_bijstand",
    vanaf="2015-01-01",
)
def verplichtingen_mogelijk(aow_leeftijd_bereikt: bool) -> bool:
    return not aow_leeftijd_bereikt


@regel(
    "Participatiewet art. 9 lid 1, 3 en 5",
    titel="De verplichtingen gelden",
    uitleg={
        True: "Voor deze persoon gelden de verplichtingen naar werk.",
        False: "Wie volledig en blijvend arbeidsongeschikt is, heeft geen verplichtingen naar werk.",
        "anders": "Er gelden geen verplichtingen naar werk.",
    },
    per="persoon",
    als="verplichtingen_mogelijk",
    vanaf="2015-01-01",
)
def verplichtingen_gelden(volledig_en_duurzaam_arbeidsongeschikt: bool) -> bool:
    """For each of a couple apart."""
    return not volledig_en_duurzaam_arbeidsongeschikt


@regel(
    "Participatiewet art. 9 lid 1 onder b",
    titel="Plicht om hulp naar werk te gebruiken",
    uitleg={
        True: "U gebruikt de hulp naar werk die de gemeente aanbiedt, en werkt mee aan onderzoek en een "
        "plan.",
        False: "U hoeft geen hulp naar werk te gebruiken.",
    },
    per="persoon",
    vanaf="2015-01-01",
)
def reintegratieplicht(verplichtingen_gelden: bool) -> bool:
    """Urgent reasons and a young child do not lift this one (art. 9 lid 2 and 9a name only a and c)."""
    return verplichtingen_gelden


@regel(
    "Participatiewet art. 9a lid 1",
    titel="Kind tot vijf jaar",
    uitleg={
        True: "Het kind is {leeftijd} jaar, jonger dan {leeftijd_kind_ontheffing_tot}.",
        False: "Het kind is {leeftijd} jaar, niet jonger dan {leeftijd_kind_ontheffing_tot}.",
        "anders": "Deze persoon is geen kind dat ten laste komt.",
    },
    per="persoon",
    als="ten_laste_komend_kind",
    vanaf="2015-01-01",
)
def is_kind_voor_ontheffing(leeftijd: int, leeftijd_kind_ontheffing_tot: int) -> bool:
    return leeftijd < leeftijd_kind_ontheffing_tot


een_van(
    "heeft_kind_voor_ontheffing",
    als="is_kind_voor_ontheffing",
    titel="Een kind tot vijf jaar in het gezin",
    artikel="Participatiewet art. 9a lid 1",
    uitleg={True: "Er is een kind tot vijf jaar.", False: "Er is geen kind tot vijf jaar."},
)


@regel(
    "Participatiewet art. 9a lid 1",
    titel="Alleenstaande ouder met een kind tot vijf jaar",
    uitleg={
        True: "U zorgt alleen voor een heel jong kind.",
        False: "U bent geen alleenstaande ouder van een heel jong kind.",
        "anders": "Er gelden geen verplichtingen naar werk.",
    },
    per="persoon",
    als="verplichtingen_gelden",
    vanaf="2015-01-01",
)
def ontheffing_jong_kind_mogelijk(leefvorm: Leefvorm, heeft_kind_voor_ontheffing: bool) -> bool:
    return leefvorm == Leefvorm.ALLEENSTAANDE_OUDER and heeft_kind_voor_ontheffing


@regel(
    "Participatiewet art. 9a lid 1",
    titel="Ontheffing gevraagd",
    uitleg={
        True: "U hebt om ontheffing gevraagd.",
        False: "U hebt niet om ontheffing gevraagd. De gemeente geeft haar alleen op verzoek.",
        "anders": "Deze ontheffing is er alleen voor alleenstaande ouders van een heel jong kind.",
    },
    per="persoon",
    als="ontheffing_jong_kind_mogelijk",
    vanaf="2015-01-01",
)
def ontheffing_jong_kind_gevraagd(vraagt_ontheffing_jong_kind: bool) -> bool:
    return vraagt_ontheffing_jong_kind


@regel(
    "Participatiewet art. 9a lid 4",
    titel="Er is nog ontheffing over",
    uitleg={
        True: "U had {maanden_ontheffing_jong_kind_verbruikt} van de {ontheffing_jong_kind_maanden} maanden "
        "ontheffing.",
        False: "U had al {maanden_ontheffing_jong_kind_verbruikt} maanden ontheffing. Meer dan "
        "{ontheffing_jong_kind_maanden} kan niet.",
        "anders": "Er is geen ontheffing gevraagd.",
    },
    per="persoon",
    als="ontheffing_jong_kind_gevraagd",
    vanaf="2015-01-01",
)
def ontheffing_jong_kind_over(
    maanden_ontheffing_jong_kind_verbruikt: int, ontheffing_jong_kind_maanden: int
) -> bool:
    """Five years in all, wherever they were used; suspended months do not count."""
    return maanden_ontheffing_jong_kind_verbruikt < ontheffing_jong_kind_maanden


@regel(
    "Participatiewet art. 9a lid 1, 3 en 5",
    titel="Ontheffing om een jong kind",
    uitleg={
        True: "U hoeft geen werk te zoeken, om uw jonge kind. Hulp naar werk gebruikt u wel.",
        False: "U wilt de hulp naar werk niet gebruiken. Daarom is er geen ontheffing.",
        "anders": "Er is geen ontheffing om een jong kind.",
    },
    per="persoon",
    als="ontheffing_jong_kind_over",
    vanaf="2015-01-01",
)
def ontheffing_jong_kind(wil_voorziening_niet_gebruiken: bool) -> bool:
    return not wil_voorziening_niet_gebruiken


@regel(
    "Participatiewet art. 9 lid 1 onder a en art. 9a",
    titel="Geen ontheffing om een jong kind",
    uitleg={
        True: "Er is geen ontheffing om een jong kind.",
        False: "U hebt ontheffing om uw jonge kind.",
        "anders": "Er gelden geen verplichtingen naar werk.",
    },
    per="persoon",
    als="verplichtingen_gelden",
    vanaf="2015-01-01",
)
def zonder_ontheffing_jong_kind(ontheffing_jong_kind: bool) -> bool:
    return not ontheffing_jong_kind


@regel(
    "Participatiewet art. 9 lid 1 onder a en lid 2",
    titel="Plicht om werk te zoeken",
    uitleg={
        True: "U zoekt naar vermogen werk, en houdt werk dat u hebt.",
        False: "U hoeft tijdelijk geen werk te zoeken, om dringende redenen.",
        "anders": "U hoeft geen werk te zoeken.",
    },
    per="persoon",
    als="zonder_ontheffing_jong_kind",
    vanaf="2015-01-01",
)
def arbeidsplicht(dringende_redenen_geen_arbeidsplicht: bool) -> bool:
    return not dringende_redenen_geen_arbeidsplicht


@regel(
    "Participatiewet art. 9 lid 4",
    titel="Kind voor wie eerst opvang geregeld moet zijn",
    uitleg={
        True: "Het kind is {leeftijd} jaar, jonger dan {leeftijd_kind_opvang_tot}.",
        False: "Het kind is {leeftijd} jaar, niet jonger dan {leeftijd_kind_opvang_tot}.",
        "anders": "Deze persoon is geen kind dat ten laste komt.",
    },
    per="persoon",
    als="ten_laste_komend_kind",
    vanaf="2015-01-01",
)
def is_kind_dat_opvang_vraagt(leeftijd: int, leeftijd_kind_opvang_tot: int) -> bool:
    return leeftijd < leeftijd_kind_opvang_tot


een_van(
    "heeft_kind_dat_opvang_vraagt",
    als="is_kind_dat_opvang_vraagt",
    titel="Een kind voor wie eerst opvang geregeld moet zijn",
    artikel="Participatiewet art. 9 lid 4",
    uitleg={True: "Er is een kind dat opvang vraagt.", False: "Er is geen kind dat opvang vraagt."},
)


@regel(
    "Participatiewet art. 9 lid 4",
    titel="Eerst opvang, scholing en belastbaarheid",
    uitleg={
        True: "U zorgt alleen voor een kind. Eerst moet de opvang in orde zijn.",
        False: "Er is geen reden om eerst de opvang te regelen.",
        "anders": "U hoeft geen werk te zoeken.",
    },
    per="persoon",
    als="arbeidsplicht",
    vanaf="2015-01-01",
)
def opvang_gaat_voor(leefvorm: Leefvorm, heeft_kind_dat_opvang_vraagt: bool) -> bool:
    return leefvorm == Leefvorm.ALLEENSTAANDE_OUDER and heeft_kind_dat_opvang_vraagt


@regel(
    "Participatiewet art. 9 lid 4",
    titel="Werk aanvaarden moet wachten",
    uitleg={
        True: "De opvang, de scholing of wat u aankunt is nog niet in orde. Werk aannemen hoeft nog niet.",
        False: "De opvang en de scholing zijn in orde, en u kunt het werk aan.",
        "anders": "Er is geen reden om te wachten met werk aannemen.",
    },
    per="persoon",
    als="opvang_gaat_voor",
    vanaf="2015-01-01",
)
def werk_aanvaarden_wacht(opvang_scholing_en_belastbaarheid_in_orde: bool) -> bool:
    return not opvang_scholing_en_belastbaarheid_in_orde


@regel(
    "Participatiewet art. 9 lid 1 onder a en lid 4",
    titel="Plicht om werk aan te nemen",
    uitleg={
        True: "Krijgt u passend werk aangeboden, dan neemt u dat aan.",
        False: "U hoeft nog geen werk aan te nemen.",
        "anders": "U hoeft geen werk te zoeken.",
    },
    per="persoon",
    als="arbeidsplicht",
    vanaf="2015-01-01",
)
def plicht_werk_aanvaarden(werk_aanvaarden_wacht: bool) -> bool:
    return not werk_aanvaarden_wacht


@regel(
    "Participatiewet art. 9 lid 2 en lid 7",
    titel="Tegenprestatie mogelijk",
    uitleg={
        True: "Er zijn geen dringende redenen tegen een tegenprestatie.",
        False: "Om dringende redenen is er tijdelijk geen tegenprestatie.",
        "anders": "Er is ontheffing om een jong kind, of er gelden geen verplichtingen.",
    },
    per="persoon",
    als="zonder_ontheffing_jong_kind",
    vanaf="2015-01-01",
)
def tegenprestatie_mogelijk(dringende_redenen_geen_tegenprestatie: bool) -> bool:
    return not dringende_redenen_geen_tegenprestatie


@regel(
    "Participatiewet art. 9 lid 1 onder c",
    titel="Plicht tot een tegenprestatie",
    uitleg={
        True: "De gemeente heeft u nuttig werk zonder loon opgedragen. Dat doet u naar vermogen.",
        False: "De gemeente heeft u geen tegenprestatie opgedragen.",
        "anders": "U hoeft geen tegenprestatie te doen.",
    },
    per="persoon",
    als="tegenprestatie_mogelijk",
    vanaf="2015-01-01",
)
def tegenprestatieplicht(tegenprestatie_opgedragen: bool) -> bool:
    """Only what the municipality imposed; how long and how many hours its ordinance says."""
    return tegenprestatie_opgedragen


niet_gemodelleerd(
    "Participatiewet art. 53a; beleid van de gemeente",
    naam="heronderzoek_elke_maanden",
    soort="int",
    titel="Om de hoeveel maanden de gemeente een gesprek voert",
    zin="Om de hoeveel maanden de gemeente met iemand in gesprek gaat, staat in haar beleid. Dat is hier "
    "niet bekend. Geef het aantal maanden en waar het staat.",
)
