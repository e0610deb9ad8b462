"""Who is in the family unit, how old, and who of them can have assistance (art. 3, 4, 11 and 13)."""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Leefvorm, Rol
from opstap.regels import Datum, aantal, een_van, regel, volle_jaren


@regel(
    "Participatiewet art. 45 lid 1",
    titel="Leeftijd",
    uitleg="Op {peildatum} is deze persoon {leeftijd} jaar.",
    per="persoon",
    vanaf="2015-01-01",
)
def leeftijd(geboortedatum: Datum, peildatum: Datum) -> int:
    """Age in full years on the reference date; a child born later in the month counts as 0."""
    return max(0, volle_jaren(geboortedatum, peildatum))


@regel(
    "Participatiewet art. 3 en 4",
    titel="Aanvrager of partner",
    uitleg={True: "De bijstand is voor deze persoon.", False: "De bijstand is niet voor deze persoon."},
    per="persoon",
    vanaf="2015-01-01",
)
def is_belanghebbende(rol: Rol) -> bool:
    return rol == Rol.AANVRAGER or rol == Rol.PARTNER


@regel(
    "Participatiewet art. 3",
    titel="Partner",
    uitleg={True: "Deze persoon is de partner.", False: "Deze persoon is niet de partner."},
    per="persoon",
    vanaf="2015-01-01",
)
def is_partner(rol: Rol) -> bool:
    return rol == Rol.PARTNER


@regel(
    "Participatiewet art. 4 lid 1 onder d",
    titel="Kind van het gezin",
    uitleg={
        True: "Deze persoon is een kind van het gezin.",
        False: "Deze persoon is geen kind van het gezin.",
    },
    per="persoon",
    vanaf="2015-01-01",
)
def is_kind(rol: Rol) -> bool:
    return rol == Rol.KIND


@regel(
    "Participatiewet art. 4 lid 1 onder c",
    titel="Hoort bij het gezin",
    uitleg={
        True: "Deze persoon hoort bij het gezin.",
        False: "Deze persoon woont in hetzelfde huis, maar hoort niet bij het gezin.",
    },
    per="persoon",
    vanaf="2015-01-01",
)
def is_gezinslid(rol: Rol) -> bool:
    return rol != Rol.MEDEBEWONER


@regel(
    "Participatiewet art. 4 lid 1 onder e",
    titel="Kind dat ten laste komt",
    uitleg={
        True: "Het kind is {leeftijd} jaar, jonger dan {leeftijd_ten_laste_tot}. Het komt ten laste van "
        "het gezin.",
        False: "Het kind is {leeftijd} jaar. Vanaf {leeftijd_ten_laste_tot} jaar komt een kind niet meer "
        "ten laste.",
        "anders": "Deze persoon is geen kind van het gezin.",
    },
    per="persoon",
    als="is_kind",
    vanaf="2015-01-01",
)
def ten_laste_komend_kind(leeftijd: int, leeftijd_ten_laste_tot: int) -> bool:
    return leeftijd < leeftijd_ten_laste_tot


aantal(
    "aantal_kinderen",
    als="ten_laste_komend_kind",
    titel="Kinderen die ten laste komen",
    artikel="Participatiewet art. 4 lid 1 onder e",
)
een_van(
    "heeft_kinderen",
    als="ten_laste_komend_kind",
    titel="Een of meer kinderen",
    artikel="Participatiewet art. 4 lid 1 onder e",
    uitleg={
        True: "Er zijn kinderen die ten laste komen.",
        False: "Er zijn geen kinderen die ten laste komen.",
    },
)
een_van(
    "is_gehuwd",
    als="is_partner",
    titel="Gehuwd of samenwonend",
    artikel="Participatiewet art. 3",
    uitleg={
        True: "U hebt een partner. De wet noemt u dan gehuwd, ook als u samenwoont.",
        False: "U hebt geen partner.",
    },
)


@regel(
    "Participatiewet art. 3 lid 2",
    titel="Ongehuwd",
    uitleg={
        True: "U voert geen huishouden met een partner.",
        False: "U voert een huishouden met een partner.",
    },
    vanaf="2015-01-01",
)
def is_ongehuwd(is_gehuwd: bool) -> bool:
    return not is_gehuwd


@regel(
    "Participatiewet art. 4 lid 1",
    titel="Leefvorm",
    uitleg={
        Leefvorm.ALLEENSTAANDE: "U bent alleenstaande: u hebt geen partner en geen kinderen die ten laste "
        "komen.",
        Leefvorm.ALLEENSTAANDE_OUDER: "U bent alleenstaande ouder: u zorgt zonder partner voor een kind.",
        "anders": "U en uw partner vormen samen een gezin.",
    },
    als="is_ongehuwd",
    anders=Leefvorm.GEHUWDEN,
    vanaf="2015-01-01",
)
def leefvorm(heeft_kinderen: bool) -> Leefvorm:
    """Household type. A couple is a couple with or without children."""
    return Leefvorm.ALLEENSTAANDE_OUDER if heeft_kinderen else Leefvorm.ALLEENSTAANDE


@regel(
    "Participatiewet art. 20",
    titel="Jonger dan de leeftijd voor de gewone norm",
    uitleg={
        True: "Met {leeftijd} jaar geldt de norm voor jongeren tot {leeftijd_jongerennorm_tot} jaar.",
        False: "Met {leeftijd} jaar geldt niet de norm voor jongeren tot {leeftijd_jongerennorm_tot} jaar.",
        "anders": "De bijstand is niet voor deze persoon.",
    },
    per="persoon",
    als="is_belanghebbende",
    vanaf="2015-01-01",
)
def is_jongere(leeftijd: int, leeftijd_jongerennorm_tot: int) -> bool:
    return leeftijd < leeftijd_jongerennorm_tot


@regel(
    "Participatiewet art. 23",
    titel="Verblijf in een inrichting",
    uitleg={
        True: "Deze persoon verblijft in een inrichting.",
        False: "Deze persoon verblijft niet in een inrichting.",
        "anders": "De bijstand is niet voor deze persoon.",
    },
    per="persoon",
    als="is_belanghebbende",
    vanaf="2015-01-01",
)
def verblijft_in_inrichting(in_inrichting: bool) -> bool:
    return in_inrichting


@regel(
    "Participatiewet art. 13 lid 1 onder f",
    titel="Oud genoeg voor bijstand",
    uitleg={
        True: "Deze persoon is {leeftijd} jaar. Vanaf {leeftijd_volwassen} jaar kan recht op bijstand "
        "bestaan.",
        False: "Deze persoon is {leeftijd} jaar. Onder de {leeftijd_volwassen} jaar bestaat geen recht op "
        "bijstand.",
        "anders": "De bijstand is niet voor deze persoon.",
    },
    per="persoon",
    als="is_belanghebbende",
    vanaf="2015-01-01",
)
def oud_genoeg_voor_bijstand(leeftijd: int, leeftijd_volwassen: int) -> bool:
    return leeftijd >= leeftijd_volwassen


@regel(
    "Participatiewet art. 13 lid 2 onder a",
    titel="Jongere in een inrichting",
    uitleg={
        True: "Een jongere die in een inrichting verblijft, heeft geen recht op algemene bijstand.",
        False: "Deze jongere verblijft niet in een inrichting.",
        "anders": "Deze uitsluiting geldt alleen voor jongeren.",
    },
    per="persoon",
    als="is_jongere",
    vanaf="2015-01-01",
)
def uitgesloten_als_jongere_in_inrichting(verblijft_in_inrichting: bool) -> bool:
    return verblijft_in_inrichting


@regel(
    "Participatiewet art. 11 en 13",
    titel="Rechthebbend",
    uitleg={
        True: "Deze persoon kan recht op bijstand hebben.",
        False: "Deze persoon heeft geen recht op bijstand.",
        "anders": "Deze persoon is te jong voor bijstand, of vraagt geen bijstand aan.",
    },
    per="persoon",
    als="oud_genoeg_voor_bijstand",
    vanaf="2015-01-01",
)
def is_rechthebbende(rechthebbend: bool, uitgesloten_als_jongere_in_inrichting: bool) -> bool:
    return rechthebbend and not uitgesloten_als_jongere_in_inrichting


aantal(
    "aantal_rechthebbenden",
    als="is_rechthebbende",
    titel="Personen met recht",
    artikel="Participatiewet art. 11 en 13",
)


@regel(
    "Participatiewet art. 24",
    titel="Een van beiden heeft geen recht",
    uitleg={
        True: "Van u beiden heeft er één geen recht op bijstand.",
        False: "Er is geen partner zonder recht naast een partner met recht.",
        "anders": "U hebt geen partner.",
    },
    als="is_gehuwd",
    vanaf="2016-01-01",
)
def partner_zonder_recht(aantal_rechthebbenden: int) -> bool:
    """Whether exactly one of a couple is entitled. If neither is, there is no right at all."""
    return aantal_rechthebbenden == 1


@regel(
    "Participatiewet art. 24",
    titel="Is de partner zonder recht",
    uitleg={
        True: "Deze persoon is de partner zonder recht.",
        False: "Deze persoon is de partner met recht.",
        "anders": "Er is geen partner zonder recht.",
    },
    per="persoon",
    als="partner_zonder_recht",
    vanaf="2016-01-01",
)
def is_zonder_recht_naast_partner(is_belanghebbende: bool, is_rechthebbende: bool) -> bool:
    return is_belanghebbende and not is_rechthebbende


@regel(
    "Participatiewet art. 20 tot en met 24",
    titel="De norm is voor deze persoon",
    uitleg={
        True: "De norm is (mede) voor deze persoon bedoeld.",
        False: "De norm is niet voor deze persoon bedoeld, want die heeft geen recht.",
        "anders": "De norm is niet voor deze persoon bedoeld.",
    },
    per="persoon",
    als="is_belanghebbende",
    vanaf="2015-01-01",
)
def telt_voor_norm(is_zonder_recht_naast_partner: bool) -> bool:
    return not is_zonder_recht_naast_partner


aantal(
    "aantal_ontvangers",
    als="telt_voor_norm",
    titel="Personen voor wie de bijstand is",
    artikel="Participatiewet art. 45 lid 4",
)
