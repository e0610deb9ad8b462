"""The choices that the Participatiewet works with."""

from __future__ import annotations

from enum import IntEnum


class Keuze(IntEnum):
    """A choice with the Dutch words by which people know it."""

    titel: str

    def __new__(cls, waarde: int, titel: str) -> Keuze:
        keuze = int.__new__(cls, waarde)
        keuze._value_ = waarde
        keuze.titel = titel
        return keuze


class Rol(Keuze):
    """What a person is to the one who applies. `MEDEBEWONER`: lives there, is not in the family unit."""

    AANVRAGER = 1, "aanvrager"
    PARTNER = 2, "partner"
    KIND = 3, "kind"
    MEDEBEWONER = 4, "medebewoner"


class Leefvorm(Keuze):
    """Household type (Participatiewet art. 3 and 4)."""

    ALLEENSTAANDE = 1, "alleenstaande"
    ALLEENSTAANDE_OUDER = 2, "alleenstaande ouder"
    GEHUWDEN = 3, "gehuwden"


class Woonsituatie(Keuze):
    """Housing cost as far as art. 27 looks at it."""

    GEWOON = 0, "gewone woonlasten"
    GEEN_WOONLASTEN = 1, "geen woonlasten"
    DEELS_WOONLASTEN = 2, "lagere woonlasten"


class Normgrond(Keuze):
    """The article from which the norm comes."""

    GEEN = 0, "geen"
    ARTIKEL_20 = 1, "artikel 20 (jongeren)"
    ARTIKEL_21 = 2, "artikel 21 (volwassenen tot de AOW-leeftijd)"
    ARTIKEL_22 = 3, "artikel 22 (AOW-leeftijd)"
    ARTIKEL_22A = 4, "artikel 22a (kostendelers)"
    ARTIKEL_22A_LID_3 = 5, "artikel 22a lid 3 (kostendelers, met een jonge partner)"
    ARTIKEL_23 = 6, "artikel 23 (inrichting)"
    ARTIKEL_23_LID_3 = 7, "artikel 23 lid 3 (een van beiden in een inrichting)"
    ARTIKEL_24 = 8, "artikel 24 (partner zonder recht)"


class Tabelnorm(Keuze):
    """A line in the table of norms of art. 20, 21 and 22."""

    GEEN = 0, "geen"
    ARTIKEL_20_1A = 1, "artikel 20 lid 1 onder a"
    ARTIKEL_20_1B = 2, "artikel 20 lid 1 onder b"
    ARTIKEL_20_1C = 3, "artikel 20 lid 1 onder c"
    ARTIKEL_20_2A = 4, "artikel 20 lid 2 onder a"
    ARTIKEL_20_2B = 5, "artikel 20 lid 2 onder b"
    ARTIKEL_20_2C = 6, "artikel 20 lid 2 onder c"
    ARTIKEL_21_A = 7, "artikel 21 onder a"
    ARTIKEL_21_B = 8, "artikel 21 onder b"
    ARTIKEL_22_A = 9, "artikel 22 onder a"
    ARTIKEL_22_BC = 10, "artikel 22 onder b en c"


class Vrijlating(Keuze):
    """The part of art. 31 paragraph 2 by which wage is disregarded."""

    GEEN = 0, "geen vrijlating"
    ONDERDEEL_N = 1, "onderdeel n (eerste zes maanden)"
    ONDERDEEL_R = 2, "onderdeel r (alleenstaande ouder)"
    ONDERDEEL_Y = 3, "onderdeel y (medisch urenbeperkt)"
    ONDERDEEL_Z = 4, "onderdeel z (loonkostensubsidie)"
    ONDERDEEL_AA = 5, "onderdeel aa (loonkostensubsidie, verlengd)"
    ARTIKEL_34A = 6, "artikel 34a (vanaf 2027)"


class Plaats(Keuze):
    """What a person is in the household, before the law has looked at it (art. 3)."""

    AANVRAGER = 1, "vraagt de bijstand aan"
    ECHTGENOOT = 2, "echtgenoot of geregistreerd partner van de aanvrager"
    KIND = 3, "eigen kind of stiefkind"
    HUISGENOOT = 4, "andere huisgenoot"


class Uitsluiting(Keuze):
    """Why a person has no right of their own (art. 11, 13 and 15), in the order of the law."""

    GEEN = 0, "geen uitsluiting"
    WOONT_NIET_IN_NEDERLAND = 1, "woont niet in Nederland"
    GEEN_VERBLIJFSRECHT = 2, "geen Nederlander en niet gelijkgesteld"
    VRIJHEID_ONTNOMEN = 3, "vrijheid ontnomen"
    ONTTREKT_ZICH_AAN_STRAF = 4, "onttrekt zich aan een straf"
    DIENSTPLICHT = 5, "vervult dienstplicht"
    STAKING = 6, "staking of uitsluiting van werk"
    BUITENLAND = 7, "te lang in het buitenland"
    SCHULDENLAST = 8, "bijstand voor schulden"
    UITREIZIGER = 9, "uitreiziger"
    ONBETAALD_VERLOF = 10, "onbetaald verlof"
    ONDERWIJS = 11, "kan onderwijs volgen"
    WIL_NIET_MEEWERKEN = 12, "wil niet meewerken"
    VOORLIGGENDE_VOORZIENING = 13, "andere voorziening is genoeg"
