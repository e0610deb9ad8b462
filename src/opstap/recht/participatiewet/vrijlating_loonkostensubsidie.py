"""The disregard beside wage-cost subsidy, after part n: art. 31 paragraph 2 under z, and longer under aa."""

from __future__ import annotations

from opstap.recht.participatiewet.vrijlatingen import VERPLAATST
from opstap.regels import niet_gemodelleerd, regel


@regel(
    "Participatiewet art. 31 lid 2 onder z",
    titel="Onderdeel z mogelijk",
    uitleg={
        True: "De vrijlating bij loonkostensubsidie kan gelden.",
        False: "Er geldt al een andere vrijlating.",
        "anders": "Er geldt al een andere vrijlating, of er is geen loon.",
    },
    per="persoon",
    als="andere_vrijlating_mogelijk",
    vanaf=VERPLAATST,
)
def onderdeel_z_mogelijk(vrijlating_y_geldt: bool) -> bool:
    return not vrijlating_y_geldt


@regel(
    "Participatiewet art. 31 lid 2 onder z (nog niet in de wet)",
    naam="onderdeel_z_mogelijk",
    titel="Onderdeel z mogelijk",
    uitleg={
        False: "Een vrijlating bij loonkostensubsidie bestond nog niet.",
        "anders": "Er geldt al een andere vrijlating, of er is geen loon.",
    },
    per="persoon",
    als="andere_vrijlating_mogelijk",
    vanaf="2015-01-01",
    tot=VERPLAATST,
)
def onderdeel_z_mogelijk_tot_2023(andere_vrijlating_mogelijk: bool) -> bool:
    return not andere_vrijlating_mogelijk


@regel(
    "Participatiewet art. 31 lid 2 onder z",
    titel="Werk met loonkostensubsidie",
    uitleg={
        True: "Deze persoon werkt met loonkostensubsidie.",
        False: "Deze persoon werkt niet met loonkostensubsidie.",
        "anders": "De vrijlating bij loonkostensubsidie geldt niet.",
    },
    per="persoon",
    als="onderdeel_z_mogelijk",
    vanaf="2015-01-01",
)
def werkt_met_loonkostensubsidie(loonkostensubsidie: bool) -> bool:
    return loonkostensubsidie


@regel(
    "Participatiewet art. 31 lid 2 onder z",
    titel="Loonkostensubsidie: na onderdeel n",
    uitleg={
        True: "De eerste {vrijlating_n_maanden} maanden zijn voorbij.",
        False: "De eerste {vrijlating_n_maanden} maanden zijn nog niet voorbij: er zijn er "
        "{maanden_n_verbruikt} gebruikt.",
        "anders": "De vrijlating bij loonkostensubsidie geldt niet.",
    },
    per="persoon",
    als="werkt_met_loonkostensubsidie",
    vanaf="2015-01-01",
)
def loonkostensubsidie_na_n(maanden_n_verbruikt: int, vrijlating_n_maanden: int) -> bool:
    return maanden_n_verbruikt >= vrijlating_n_maanden


@regel(
    "Participatiewet art. 31 lid 2 onder z en lid 5",
    titel="Loonkostensubsidie, te jong voor onderdeel n",
    uitleg={
        True: "Onderdeel n geldt niet op deze leeftijd. Het is niet duidelijk wanneer onderdeel z dan "
        "begint.",
        False: "Onderdeel z begint na onderdeel n.",
        "anders": "De vrijlating bij loonkostensubsidie geldt niet.",
    },
    per="persoon",
    als="werkt_met_loonkostensubsidie",
    vanaf="2015-01-01",
)
def begin_van_onderdeel_z_onduidelijk(
    oud_genoeg_voor_vrijlating: bool, loonkostensubsidie_na_n: bool
) -> bool:
    return not oud_genoeg_voor_vrijlating and not loonkostensubsidie_na_n


niet_gemodelleerd(
    "Participatiewet art. 31 lid 2 onder z en lid 5",
    als="begin_van_onderdeel_z_onduidelijk",
    voor="vrijlating_persoon",
    per="persoon",
    zin="Onderdeel z begint als de maanden van onderdeel n voorbij zijn, maar onderdeel n geldt niet op "
    "deze leeftijd. "
    "De wet zegt niet wat dan geldt. Laat een medewerker de vrijlating vaststellen.",
)


@regel(
    "Participatiewet art. 31 lid 2 onder z",
    titel="Onderdeel z geldt",
    uitleg={
        True: "Gebruikt: {maanden_z_verbruikt} van de {vrijlating_z_maanden} maanden. "
        "De vrijlating bij loonkostensubsidie geldt.",
        False: "De {vrijlating_z_maanden} maanden zijn op: er zijn er {maanden_z_verbruikt} gebruikt.",
        "anders": "De vrijlating bij loonkostensubsidie geldt niet.",
    },
    per="persoon",
    als="loonkostensubsidie_na_n",
    vanaf="2015-01-01",
)
def vrijlating_z_geldt(maanden_z_verbruikt: int, vrijlating_z_maanden: int) -> bool:
    return maanden_z_verbruikt < vrijlating_z_maanden


@regel(
    "Participatiewet art. 31 lid 2 onder aa",
    titel="Onderdeel z is voorbij",
    uitleg={
        True: "De vrijlating bij loonkostensubsidie kan worden verlengd.",
        False: "De gewone vrijlating bij loonkostensubsidie loopt nog.",
        "anders": "De vrijlating bij loonkostensubsidie geldt niet.",
    },
    per="persoon",
    als="loonkostensubsidie_na_n",
    vanaf="2015-01-01",
)
def onderdeel_aa_mogelijk(vrijlating_z_geldt: bool) -> bool:
    return not vrijlating_z_geldt


@regel(
    "Participatiewet art. 31 lid 2 onder aa",
    titel="Onderdeel aa geldt",
    uitleg={
        True: "Meer uren werken is niet mogelijk. De vrijlating wordt verlengd.",
        False: "Meer uren werken is mogelijk. De vrijlating wordt niet verlengd.",
        "anders": "De vrijlating bij loonkostensubsidie wordt niet verlengd.",
    },
    per="persoon",
    als="onderdeel_aa_mogelijk",
    vanaf="2015-01-01",
)
def vrijlating_aa_geldt(geen_uitbreiding_van_uren_mogelijk: bool) -> bool:
    return geen_uitbreiding_van_uren_mogelijk
