"""Rent allowance: who lives there, whose income and wealth count, which limits hold (Wht art. 2 to 20)."""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Rol
from opstap.regels import aantal, een_van, keuze, regel


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 2 lid 1 onder e",
    titel="Huisgenoot buiten het gezin",
    uitleg={
        True: "Deze persoon woont bij het gezin in.",
        False: "Deze persoon hoort bij het gezin.",
    },
    per="persoon",
    vanaf="2019-01-01",
)
def is_inwonende(rol: Rol) -> bool:
    return rol == Rol.MEDEBEWONER


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 2 lid 1 onder e",
    titel="Heeft een huurcontract met de aanvrager",
    uitleg={
        True: "Deze persoon huurt met een contract een deel van de woning.",
        False: "Deze persoon huurt geen deel van de woning.",
        "anders": "Deze persoon hoort bij het gezin.",
    },
    per="persoon",
    als="is_inwonende",
    vanaf="2019-01-01",
)
def heeft_onderhuurcontract(huurt_deel_van_woning: bool) -> bool:
    return huurt_deel_van_woning


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 2 lid 1 onder e",
    titel="Onderhuurder",
    uitleg={
        True: "Deze persoon is onderhuurder. Hij telt niet mee voor de huurtoeslag.",
        False: "Een ouder of kind van de aanvrager is geen onderhuurder, ook niet met een contract.",
        "anders": "Deze persoon is geen onderhuurder.",
    },
    per="persoon",
    als="heeft_onderhuurcontract",
    vanaf="2019-01-01",
)
def is_onderhuurder(is_ouder_of_kind_van_aanvrager: bool) -> bool:
    return not is_ouder_of_kind_van_aanvrager


@regel(
    "Wet op de huurtoeslag art. 2",
    titel="Telt mee in het huishouden voor de huurtoeslag",
    uitleg={
        True: "Deze persoon telt mee in het huishouden.",
        False: "Deze persoon telt niet mee in het huishouden.",
    },
    per="persoon",
    vanaf="2019-01-01",
)
def telt_voor_huurtoeslag(is_onderhuurder: bool) -> bool:
    return not is_onderhuurder


aantal(
    "aantal_bewoners_huurtoeslag",
    als="telt_voor_huurtoeslag",
    titel="Bewoners voor de huurtoeslag",
    artikel="Wet op de huurtoeslag art. 2 en 20",
)


@regel(
    "Wet op de huurtoeslag art. 2",
    titel="Eenpersoonshuishouden",
    uitleg={
        True: "U woont alleen.",
        False: "U woont met {aantal_bewoners_huurtoeslag} personen.",
    },
    vanaf="2019-01-01",
)
def is_eenpersoonshuishouden(aantal_bewoners_huurtoeslag: int) -> bool:
    return aantal_bewoners_huurtoeslag <= 1


@regel(
    "Wet op de huurtoeslag art. 20 lid 2",
    titel="Huishouden met de hoge aftoppingsgrens",
    uitleg={
        True: "Er wonen {aantal_bewoners_huurtoeslag} personen, ten minste "
        "{huurtoeslag_personen_hoge_aftopping}. De hoge aftoppingsgrens geldt.",
        False: "Er wonen {aantal_bewoners_huurtoeslag} personen, minder dan "
        "{huurtoeslag_personen_hoge_aftopping}. De lage aftoppingsgrens geldt.",
    },
    vanaf="2019-01-01",
)
def hoge_aftopping_geldt(aantal_bewoners_huurtoeslag: int, huurtoeslag_personen_hoge_aftopping: int) -> bool:
    return aantal_bewoners_huurtoeslag >= huurtoeslag_personen_hoge_aftopping


keuze(
    "aftoppingsgrens",
    uit="hoge_aftopping_geldt",
    waarden={True: "huurtoeslag_aftoppingsgrens_hoog", False: "huurtoeslag_aftoppingsgrens_laag"},
    titel="Aftoppingsgrens",
    artikel="Wet op de huurtoeslag art. 20 lid 2",
    uitleg={
        True: "De aftoppingsgrens is {huurtoeslag_aftoppingsgrens_hoog}.",
        False: "De aftoppingsgrens is {huurtoeslag_aftoppingsgrens_laag}.",
    },
    vanaf="2019-01-01",
)


@regel(
    "Wet op de huurtoeslag art. 8",
    titel="Meerderjarige huurder",
    uitleg={
        True: "De aanvrager is {leeftijd} jaar, ten minste {leeftijd_meerderjarig}.",
        False: "De aanvrager is {leeftijd} jaar, jonger dan {leeftijd_meerderjarig}.",
        "anders": "Deze persoon is niet de aanvrager.",
    },
    per="persoon",
    als="vraagt_toeslag_aan",
    vanaf="2019-01-01",
)
def is_meerderjarige_aanvrager(leeftijd: int, leeftijd_meerderjarig: int) -> bool:
    return leeftijd >= leeftijd_meerderjarig


een_van(
    "aanvrager_is_meerderjarig",
    als="is_meerderjarige_aanvrager",
    titel="De aanvrager is meerderjarig",
    artikel="Wet op de huurtoeslag art. 8",
    uitleg={
        True: "De aanvrager is meerderjarig.",
        False: "De aanvrager is niet meerderjarig. Dan is er geen huurtoeslag.",
    },
)


@regel(
    "Wet op de huurtoeslag art. 13 lid 1",
    titel="Oud genoeg voor de gewone huurgrens",
    uitleg={
        True: "Deze persoon is {leeftijd} jaar. Vanaf {leeftijd_jongerengrens_huur} jaar geldt de gewone "
        "huurgrens.",
        False: "Deze persoon is {leeftijd} jaar, jonger dan {leeftijd_jongerengrens_huur}.",
        "anders": "Deze persoon telt niet mee in het huishouden.",
    },
    per="persoon",
    als="telt_voor_huurtoeslag",
    vanaf="2019-01-01",
)
def oud_genoeg_voor_gewone_huurgrens(leeftijd: int, leeftijd_jongerengrens_huur: int) -> bool:
    return leeftijd >= leeftijd_jongerengrens_huur


een_van(
    "iemand_oud_genoeg_voor_gewone_huurgrens",
    als="oud_genoeg_voor_gewone_huurgrens",
    titel="Een bewoner is oud genoeg voor de gewone huurgrens",
    artikel="Wet op de huurtoeslag art. 13 lid 1 onder a",
)


een_van(
    "kind_in_de_woning",
    als="is_kind",
    titel="Er woont een kind",
    artikel="Wet op de huurtoeslag art. 13 lid 1 onder a",
)


@regel(
    "Wet op de huurtoeslag art. 13 lid 1",
    titel="Alleen jongeren, zonder kind",
    uitleg={
        True: "Er wonen alleen jongeren, zonder kind.",
        False: "Er woont iemand die oud genoeg is voor de gewone huurgrens, of een kind.",
    },
    vanaf="2019-01-01",
)
def alleen_jongeren_zonder_kind(
    iemand_oud_genoeg_voor_gewone_huurgrens: bool, kind_in_de_woning: bool
) -> bool:
    return not iemand_oud_genoeg_voor_gewone_huurgrens and not kind_in_de_woning


@regel(
    "Wet op de huurtoeslag art. 13 lid 1 onder b",
    titel="De huurgrens voor jongeren geldt",
    uitleg={
        True: "Voor jongeren zonder handicap geldt een lagere huurgrens.",
        False: "Omdat er een handicap is, geldt de gewone huurgrens.",
        "anders": "De gewone huurgrens geldt.",
    },
    als="alleen_jongeren_zonder_kind",
    vanaf="2019-01-01",
)
def jongerengrens_geldt(handicap_in_huishouden: bool) -> bool:
    return not handicap_in_huishouden


keuze(
    "maximale_huur",
    uit="jongerengrens_geldt",
    waarden={True: "huurtoeslag_jongerengrens", False: "huurtoeslag_maximale_huurgrens"},
    titel="Hoogste huur waarover toeslag mogelijk is",
    artikel="Wet op de huurtoeslag art. 13 lid 1",
    uitleg={
        True: "De huurgrens voor jongeren is {huurtoeslag_jongerengrens}.",
        False: "De huurgrens is {huurtoeslag_maximale_huurgrens}.",
    },
    vanaf="2019-01-01",
)
