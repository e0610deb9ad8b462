"""The disregard for a single parent of a young child: art. 31 paragraph 2 under r, after part n."""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Leefvorm
from opstap.recht.participatiewet.vrijlatingen import VERPLAATST
from opstap.regels import een_van, regel


@regel(
    "Participatiewet art. 31 lid 2 onder r",
    titel="Jong kind",
    uitleg={
        True: "Het kind is {leeftijd} jaar, jonger dan {leeftijd_jong_kind_tot}.",
        False: "Het kind is {leeftijd} jaar, niet jonger dan {leeftijd_jong_kind_tot}.",
        "anders": "Deze persoon is geen kind dat ten laste komt.",
    },
    per="persoon",
    als="ten_laste_komend_kind",
    vanaf="2015-01-01",
)
def is_jong_kind(leeftijd: int, leeftijd_jong_kind_tot: int) -> bool:
    return leeftijd < leeftijd_jong_kind_tot


een_van(
    "heeft_jong_kind",
    als="is_jong_kind",
    titel="Een of meer jonge kinderen",
    artikel="Participatiewet art. 31 lid 2 onder r",
    uitleg={True: "Er is een jong kind.", False: "Er is geen jong kind."},
)


@regel(
    "Participatiewet art. 31 lid 2 onder r",
    titel="Onderdeel r: leeftijd",
    uitleg={
        True: "De vrijlating voor alleenstaande ouders kan gelden.",
        False: "De vrijlating voor alleenstaande ouders geldt nog niet op deze leeftijd.",
        "anders": "Er geldt al een andere vrijlating, of er is geen loon.",
    },
    per="persoon",
    als="andere_vrijlating_mogelijk",
    vanaf="2015-01-01",
)
def onderdeel_r_leeftijd(oud_genoeg_voor_vrijlating: bool) -> bool:
    return oud_genoeg_voor_vrijlating


@regel(
    "Participatiewet art. 31 lid 2 onder r, 1°",
    titel="Onderdeel r: alleenstaande ouder",
    uitleg={
        True: "U bent alleenstaande ouder.",
        False: "U bent geen alleenstaande ouder.",
        "anders": "De vrijlating voor alleenstaande ouders geldt niet.",
    },
    per="persoon",
    als="onderdeel_r_leeftijd",
    vanaf="2015-01-01",
)
def onderdeel_r_alleenstaande_ouder(leefvorm: Leefvorm) -> bool:
    return leefvorm == Leefvorm.ALLEENSTAANDE_OUDER


@regel(
    "Participatiewet art. 31 lid 2 onder r, 1°",
    titel="Onderdeel r: jong kind",
    uitleg={
        True: "U zorgt voor een jong kind.",
        False: "U zorgt niet voor een jong kind.",
        "anders": "De vrijlating voor alleenstaande ouders geldt niet.",
    },
    per="persoon",
    als="onderdeel_r_alleenstaande_ouder",
    vanaf="2015-01-01",
)
def onderdeel_r_jong_kind(heeft_jong_kind: bool) -> bool:
    return heeft_jong_kind


@regel(
    "Participatiewet art. 31 lid 2 onder r, 2°",
    titel="Onderdeel r: na onderdeel n",
    uitleg={
        True: "De eerste {vrijlating_n_maanden} maanden zijn voorbij.",
        False: "De eerste {vrijlating_n_maanden} maanden zijn nog niet voorbij: er zijn er "
        "{maanden_n_verbruikt} gebruikt.",
        "anders": "De vrijlating voor alleenstaande ouders geldt niet.",
    },
    per="persoon",
    als="onderdeel_r_jong_kind",
    vanaf="2015-01-01",
)
def onderdeel_r_na_n(maanden_n_verbruikt: int, vrijlating_n_maanden: int) -> bool:
    return maanden_n_verbruikt >= vrijlating_n_maanden


@regel(
    "Participatiewet art. 31 lid 2 onder r",
    titel="Onderdeel r: nog niet op",
    uitleg={
        True: "Gebruikt: {maanden_r_verbruikt} van de {vrijlating_r_maanden} maanden.",
        False: "De {vrijlating_r_maanden} maanden zijn op: er zijn er {maanden_r_verbruikt} gebruikt.",
        "anders": "De vrijlating voor alleenstaande ouders geldt niet.",
    },
    per="persoon",
    als="onderdeel_r_na_n",
    vanaf="2015-01-01",
)
def onderdeel_r_heeft_maanden_over(maanden_r_verbruikt: int, vrijlating_r_maanden: int) -> bool:
    return maanden_r_verbruikt < vrijlating_r_maanden


@regel(
    "Participatiewet art. 31 lid 2 onder r, 3°",
    titel="Voldoet aan onderdeel r",
    uitleg={
        True: "U voldoet aan de voorwaarden van de vrijlating voor alleenstaande ouders.",
        False: "Dit werk draagt volgens de gemeente niet bij aan werk zonder bijstand.",
        "anders": "De vrijlating voor alleenstaande ouders geldt niet.",
    },
    per="persoon",
    als="onderdeel_r_heeft_maanden_over",
    vanaf="2015-01-01",
)
def voldoet_aan_onderdeel_r(draagt_bij_aan_arbeidsinschakeling: bool) -> bool:
    return draagt_bij_aan_arbeidsinschakeling


@regel(
    "Participatiewet art. 31 lid 2 onder r",
    titel="Geen vrijlating die voorgaat op onderdeel r",
    uitleg={
        True: "Er is geen vrijlating die voorgaat op die voor alleenstaande ouders.",
        False: "Een andere vrijlating gaat voor op die voor alleenstaande ouders.",
        "anders": "Er is geen loon naast bijstand.",
    },
    per="persoon",
    als="andere_vrijlating_mogelijk",
    vanaf=VERPLAATST,
)
def onderdeel_r_gaat_niet_achter(
    vrijlating_y_geldt: bool, vrijlating_z_geldt: bool, vrijlating_aa_geldt: bool
) -> bool:
    return not vrijlating_y_geldt and not vrijlating_z_geldt and not vrijlating_aa_geldt


@regel(
    "Participatiewet art. 31 lid 2 onder r (tekst tot 2023)",
    naam="onderdeel_r_gaat_niet_achter",
    titel="Geen vrijlating die voorgaat op onderdeel r",
    uitleg={
        True: "Er is geen vrijlating die voorgaat op die voor alleenstaande ouders.",
        "anders": "Er is geen loon naast bijstand.",
    },
    per="persoon",
    als="andere_vrijlating_mogelijk",
    vanaf="2015-01-01",
    tot=VERPLAATST,
)
def onderdeel_r_gaat_niet_achter_tot_2023(andere_vrijlating_mogelijk: bool) -> bool:
    return andere_vrijlating_mogelijk


@regel(
    "Participatiewet art. 31 lid 2 onder r",
    titel="Onderdeel r geldt",
    uitleg={
        True: "Aan de voorwaarden voor alleenstaande ouders is voldaan.",
        False: "Aan de voorwaarden voor alleenstaande ouders is niet voldaan.",
        "anders": "Een andere vrijlating gaat voor, of er is geen loon.",
    },
    per="persoon",
    als="onderdeel_r_gaat_niet_achter",
    vanaf="2015-01-01",
)
def vrijlating_r_geldt(voldoet_aan_onderdeel_r: bool) -> bool:
    return voldoet_aan_onderdeel_r
