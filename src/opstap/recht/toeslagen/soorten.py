"""The choices that the allowances work with."""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Keuze


class Partnergrond(Keuze):
    """Why somebody is the allowance partner (Awir art. 3 paragraphs 1 and 2), in the order of the law."""

    GEEN = 0, "geen van deze"
    GEHUWD = 1, "gehuwd of geregistreerd partner"
    SAMEN_KIND = 2, "samen een kind"
    KIND_ERKEND = 3, "een kind van de ander erkend"
    PENSIOENPARTNER = 4, "aangemeld als partner voor het pensioen"
    SAMEN_WONING = 5, "samen eigenaar van de woning"
    MINDERJARIG_KIND_OP_ADRES = 6, "er woont een minderjarig kind van een van beiden"
    PARTNER_VORIG_JAAR = 7, "vorig jaar ook al toeslagpartner"


class Huishoudtype(Keuze):
    """Household type of the rent allowance (Wht art. 2)."""

    EENPERSOONS = 1, "eenpersoonshuishouden"
    MEERPERSOONS = 2, "meerpersoonshuishouden"
    EENPERSOONS_OUDEREN = 3, "eenpersoonsouderenhuishouden"
    MEERPERSOONS_OUDEREN = 4, "meerpersoonsouderenhuishouden"


class Bijslagleeftijd(Keuze):
    """Age class of child benefit (AKW art. 12)."""

    GEEN = 0, "geen kinderbijslag"
    JONGSTE = 1, "jongste groep"
    MIDDELSTE = 2, "middelste groep"
    OUDSTE = 3, "oudste groep"
