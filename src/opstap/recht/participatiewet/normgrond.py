"""Which article gives the norm (art. 20 to 24): by who lives at home, their ages, and with whom."""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Normgrond
from opstap.regels import een_van, regel


@regel(
    "Participatiewet art. 20 tot en met 22a",
    titel="Woont thuis en telt mee voor de norm",
    uitleg={
        True: "Deze persoon woont thuis en telt mee voor de norm.",
        False: "Deze persoon verblijft in een inrichting.",
        "anders": "De norm is niet voor deze persoon bedoeld.",
    },
    per="persoon",
    als="telt_voor_norm",
    vanaf="2015-01-01",
)
def telt_thuis(verblijft_in_inrichting: bool) -> bool:
    return not verblijft_in_inrichting


@regel(
    "Participatiewet art. 20",
    titel="Jongere thuis",
    uitleg={
        True: "Deze persoon is een jongere.",
        False: "Deze persoon is geen jongere.",
        "anders": "Deze persoon telt hier niet mee.",
    },
    per="persoon",
    als="telt_thuis",
    vanaf="2015-01-01",
)
def is_jongere_thuis(is_jongere: bool) -> bool:
    return is_jongere


@regel(
    "Participatiewet art. 21",
    titel="Volwassene thuis",
    uitleg={
        True: "Deze persoon is oud genoeg voor de gewone norm.",
        False: "Deze persoon is een jongere.",
        "anders": "Deze persoon telt hier niet mee.",
    },
    per="persoon",
    als="telt_thuis",
    vanaf="2015-01-01",
)
def is_volwassene_thuis(is_jongere: bool) -> bool:
    return not is_jongere


@regel(
    "Participatiewet art. 22",
    titel="AOW-leeftijd, thuis",
    uitleg={
        True: "Deze persoon heeft de AOW-leeftijd bereikt.",
        False: "Deze persoon is jonger dan de AOW-leeftijd.",
        "anders": "Deze persoon telt hier niet mee.",
    },
    per="persoon",
    als="is_volwassene_thuis",
    vanaf="2015-01-01",
)
def heeft_aow_leeftijd_thuis(aow_leeftijd_bereikt: bool) -> bool:
    return aow_leeftijd_bereikt


een_van(
    "heeft_jongere",
    als="is_jongere_thuis",
    titel="U of uw partner is een jongere",
    artikel="Participatiewet art. 20",
    uitleg={True: "U of uw partner is een jongere.", False: "U en uw eventuele partner zijn geen jongeren."},
)

een_van(
    "heeft_volwassene",
    als="is_volwassene_thuis",
    titel="U of uw partner is oud genoeg voor de gewone norm",
    artikel="Participatiewet art. 21",
    uitleg={
        True: "U of uw partner is oud genoeg voor de gewone norm.",
        False: "Niemand van u is oud genoeg voor de gewone norm.",
    },
)

een_van(
    "heeft_aow_leeftijd",
    als="heeft_aow_leeftijd_thuis",
    titel="AOW-leeftijd",
    artikel="Participatiewet art. 22",
    uitleg={
        True: "De AOW-norm geldt: u of uw partner heeft de AOW-leeftijd bereikt.",
        False: "U hebt de AOW-leeftijd nog niet bereikt.",
    },
)


@regel(
    "Participatiewet art. 20, 21, 22, 22a en 24",
    titel="Artikel dat thuis geldt",
    uitleg={
        Normgrond.ARTIKEL_20: "Omdat u of uw partner nog jong is, geldt de jongerennorm.",
        Normgrond.ARTIKEL_21: "De gewone norm geldt: u bent volwassen en hebt de AOW-leeftijd nog niet "
        "bereikt.",
        Normgrond.ARTIKEL_22: "De norm voor mensen met de AOW-leeftijd geldt.",
        Normgrond.ARTIKEL_22A: "U deelt de woonkosten met anderen. Daarom geldt de kostendelersnorm.",
        Normgrond.ARTIKEL_22A_LID_3: "U deelt de woonkosten met anderen en een van u is een jongere. "
        "Daarom geldt de kostendelersnorm plus een vast bedrag voor de jongste.",
        Normgrond.ARTIKEL_24: "Uw partner heeft geen recht op bijstand. Daarom geldt een deel van de norm "
        "voor gehuwden.",
        "anders": "U of uw partner verblijft in een inrichting.",
    },
    als="niemand_in_inrichting",
    anders=Normgrond.GEEN,
    vanaf="2016-01-01",
)
def normgrond_thuis(
    heeft_volwassene: bool,
    heeft_jongere: bool,
    heeft_kostendelers: bool,
    heeft_aow_leeftijd: bool,
    partner_zonder_recht: bool,
) -> Normgrond:
    """The article for those who live at home. Young people do not fall under art. 22a."""
    if heeft_volwassene and heeft_kostendelers:
        return Normgrond.ARTIKEL_22A_LID_3 if heeft_jongere else Normgrond.ARTIKEL_22A
    if partner_zonder_recht:
        return Normgrond.ARTIKEL_24
    if heeft_jongere:
        return Normgrond.ARTIKEL_20
    return Normgrond.ARTIKEL_22 if heeft_aow_leeftijd else Normgrond.ARTIKEL_21


@regel(
    "Participatiewet art. 20 tot en met 24",
    titel="Artikel van de norm",
    uitleg={
        Normgrond.ARTIKEL_20: "Uw norm is de norm voor jongeren.",
        Normgrond.ARTIKEL_21: "Uw norm is de gewone norm voor volwassenen.",
        Normgrond.ARTIKEL_22: "Uw norm is de norm voor mensen met de AOW-leeftijd.",
        Normgrond.ARTIKEL_22A: "Uw norm is de kostendelersnorm.",
        Normgrond.ARTIKEL_22A_LID_3: "Uw norm is de kostendelersnorm, met een vast bedrag voor de jongste "
        "van u beiden.",
        Normgrond.ARTIKEL_23: "Uw norm is de norm voor een verblijf in een inrichting.",
        Normgrond.ARTIKEL_23_LID_3: "Een van u verblijft in een inrichting. Uw norm is de som van twee "
        "losse normen.",
        Normgrond.ARTIKEL_24: "Uw norm is een deel van de norm voor gehuwden, omdat uw partner geen recht "
        "heeft.",
    },
    vanaf="2016-01-01",
)
def normgrond(
    allen_in_inrichting: bool, een_van_beiden_in_inrichting: bool, normgrond_thuis: Normgrond
) -> Normgrond:
    if allen_in_inrichting:
        return Normgrond.ARTIKEL_23
    if een_van_beiden_in_inrichting:
        return Normgrond.ARTIKEL_23_LID_3
    return normgrond_thuis
