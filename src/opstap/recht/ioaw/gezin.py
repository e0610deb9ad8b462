"""Who counts, and which basis holds: the part that IOAW and IOAZ word in the same way (art. 4, 5 and 6).

A spouse who is shut out makes the other count as single (art. 6). Adults in the same home lower the basis
to half that of a couple, however many they are; whom the law leaves out is the same as in art. 19a of the
Participatiewet, so the count of that law is used.
"""

from __future__ import annotations

from opstap.recht.ioaw.soorten import Grondslag
from opstap.recht.participatiewet.soorten import Rol
from opstap.regels import een_van, keuze, regel

BEIDE_ART_4 = "IOAW art. 4; IOAZ art. 4"
BEIDE_ART_5 = "IOAW art. 5 lid 1; IOAZ art. 5 lid 1"
BEIDE_ART_6 = "IOAW art. 6 lid 2; IOAZ art. 6 lid 3"


@regel(
    BEIDE_ART_4,
    titel="Vraagt de uitkering aan",
    uitleg={True: "Deze persoon vraagt de uitkering aan.", False: "Deze persoon vraagt niet aan."},
    per="persoon",
    vanaf="2018-01-01",
)
def ioaw_ioaz_is_aanvrager(rol: Rol) -> bool:
    return rol == Rol.AANVRAGER


@regel(
    BEIDE_ART_6,
    titel="Partner die uitgesloten is",
    uitleg={
        True: "De partner is uitgesloten van de uitkering.",
        False: "De partner is niet uitgesloten.",
        "anders": "Deze persoon is niet de partner.",
    },
    per="persoon",
    als="is_partner",
    vanaf="2018-01-01",
)
def ioaw_ioaz_is_uitgesloten_partner(ioaw_ioaz_uitgesloten: bool) -> bool:
    return ioaw_ioaz_uitgesloten


een_van(
    "ioaw_ioaz_partner_uitgesloten",
    als="ioaw_ioaz_is_uitgesloten_partner",
    titel="De partner is uitgesloten",
    artikel=BEIDE_ART_6,
    uitleg={
        True: "Uw partner is uitgesloten van de uitkering. U telt dan als alleenstaande.",
        False: "Er is geen partner die uitgesloten is.",
    },
)


@regel(
    BEIDE_ART_4,
    titel="Met een echtgenoot die meetelt",
    uitleg={
        True: "U en uw partner tellen samen.",
        False: "Uw partner telt niet mee. U telt als alleenstaande.",
        "anders": "U bent alleenstaande.",
    },
    als="is_gehuwd",
    vanaf="2018-01-01",
)
def ioaw_ioaz_heeft_echtgenoot(ioaw_ioaz_partner_uitgesloten: bool) -> bool:
    return not ioaw_ioaz_partner_uitgesloten


@regel(
    BEIDE_ART_5,
    titel="Telt als alleenstaande",
    uitleg={True: "U telt als alleenstaande.", False: "U en uw partner tellen samen."},
    vanaf="2018-01-01",
)
def ioaw_ioaz_is_alleenstaande(ioaw_ioaz_heeft_echtgenoot: bool) -> bool:
    return not ioaw_ioaz_heeft_echtgenoot


@regel(
    BEIDE_ART_5,
    titel="Uitgesloten partner in de woning",
    uitleg={
        True: "Uw partner, die geen recht heeft, woont bij u.",
        False: "Uw partner, die geen recht heeft, woont niet bij u.",
        "anders": "Er is geen partner die uitgesloten is.",
    },
    als="ioaw_ioaz_partner_uitgesloten",
    vanaf="2018-01-01",
)
def ioaw_ioaz_uitgesloten_partner_in_woning(ioaw_ioaz_uitgesloten_partner_woont_mee: bool) -> bool:
    return ioaw_ioaz_uitgesloten_partner_woont_mee


@regel(
    "IOAW art. 5 lid 1 onder c en lid 8; IOAZ art. 5 lid 1 onder c en lid 7",
    titel="Deelt de woning met een volwassene",
    uitleg={
        True: "U woont met een of meer volwassenen die meetellen.",
        False: "U woont niet met een volwassene die meetelt.",
        "anders": "Voor een paar maken medebewoners niet uit.",
    },
    als="ioaw_ioaz_is_alleenstaande",
    vanaf="2018-01-01",
)
def ioaw_ioaz_deelt_woning(
    aantal_kostendelende_medebewoners: int, ioaw_ioaz_uitgesloten_partner_in_woning: bool
) -> bool:
    return aantal_kostendelende_medebewoners > 0 or ioaw_ioaz_uitgesloten_partner_in_woning


@regel(
    BEIDE_ART_5,
    titel="Soort grondslag",
    uitleg={
        Grondslag.ALLEENSTAANDE: "Voor u geldt de grondslag van een alleenstaande.",
        Grondslag.MET_MEDEBEWONERS: "Voor u geldt de grondslag van een alleenstaande met medebewoners.",
        "anders": "Voor u geldt de grondslag van gehuwden.",
    },
    als="ioaw_ioaz_is_alleenstaande",
    anders=Grondslag.GEHUWDEN,
    vanaf="2018-01-01",
)
def ioaw_ioaz_soort_grondslag(ioaw_ioaz_deelt_woning: bool) -> Grondslag:
    return Grondslag.MET_MEDEBEWONERS if ioaw_ioaz_deelt_woning else Grondslag.ALLEENSTAANDE


keuze(
    "ioaw_ioaz_grondslag",
    uit="ioaw_ioaz_soort_grondslag",
    waarden={
        Grondslag.GEHUWDEN: "ioaw_ioaz_grondslag_gehuwden",
        Grondslag.ALLEENSTAANDE: "ioaw_ioaz_grondslag_alleenstaande",
        Grondslag.MET_MEDEBEWONERS: "ioaw_ioaz_grondslag_met_medebewoners",
    },
    titel="Bruto grondslag",
    artikel="IOAW art. 5 lid 3 en 4; IOAZ art. 5 lid 4",
    uitleg="De bruto grondslag is {ioaw_ioaz_grondslag} per maand, met vakantie-uitkering.",
    vanaf="2018-01-01",
)


@regel(
    "IOAW art. 6 lid 1 onder f; IOAZ art. 6 lid 2 onder g",
    titel="Partner met de AOW-leeftijd",
    uitleg={
        True: "De partner heeft de AOW-leeftijd.",
        False: "De partner heeft de AOW-leeftijd niet.",
        "anders": "Deze persoon is niet de partner.",
    },
    per="persoon",
    als="is_partner",
    vanaf="2018-01-01",
)
def ioaw_ioaz_is_partner_met_aow_leeftijd(
    aow_leeftijd_bereikt: bool, ioaw_ioaz_is_uitgesloten_partner: bool
) -> bool:
    """A spouse who is shut out does not count at all, so the age does not matter then."""
    return aow_leeftijd_bereikt and not ioaw_ioaz_is_uitgesloten_partner


een_van(
    "ioaw_ioaz_partner_heeft_aow_leeftijd",
    als="ioaw_ioaz_is_partner_met_aow_leeftijd",
    titel="De partner heeft de AOW-leeftijd",
    artikel="IOAW art. 6 lid 1 onder f; IOAZ art. 6 lid 2 onder g",
    uitleg={
        True: "Uw partner heeft de AOW-leeftijd en heeft zelf geen recht.",
        False: "Er is geen partner met de AOW-leeftijd die meetelt.",
    },
)


@regel(
    "IOAW art. 6 lid 1; IOAZ art. 6 lid 2",
    titel="Onder de AOW-leeftijd en niet uitgesloten",
    uitleg={
        True: "Deze persoon is jonger dan de AOW-leeftijd en niet uitgesloten.",
        False: "Deze persoon heeft de AOW-leeftijd, of is uitgesloten van de uitkering.",
        "anders": "Deze persoon vraagt de uitkering niet aan.",
    },
    per="persoon",
    als="ioaw_ioaz_is_aanvrager",
    vanaf="2018-01-01",
)
def ioaw_ioaz_is_niet_uitgesloten(aow_leeftijd_bereikt: bool, ioaw_ioaz_uitgesloten: bool) -> bool:
    return not aow_leeftijd_bereikt and not ioaw_ioaz_uitgesloten


een_van(
    "ioaw_ioaz_geen_uitsluiting",
    als="ioaw_ioaz_is_niet_uitgesloten",
    titel="Niets sluit de uitkering uit",
    artikel="IOAW art. 6 lid 1; IOAZ art. 6 lid 2",
    uitleg={
        True: "U bent jonger dan de AOW-leeftijd en er is geen andere reden van uitsluiting.",
        False: "U hebt de AOW-leeftijd, of u bent om een andere reden uitgesloten van de uitkering.",
    },
)
