"""Which part of income from work is not counted (IOAW art. 8, IOAZ art. 8): the conditions, per person.

The order differs from the Participatiewet: medical limitation (paragraph 7) holds unless the first months
(2) or the single parent (5) apply, in the text of every year. At most one of them holds.
"""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Leefvorm
from opstap.regels import Bruto, niet_gemodelleerd, regel

BEGIN = "IOAW art. 8 lid 2; IOAZ art. 8 lid 3"
OUDER = "IOAW art. 8 lid 5; IOAZ art. 8 lid 9"
URENBEPERKT = "IOAW art. 8 lid 7; IOAZ art. 8 lid 11"
SUBSIDIE = "IOAW art. 8 lid 9 en 10; IOAZ art. 8 lid 13 en 14"
INKOMEN = "IOAW art. 8 lid 1; IOAZ art. 8 lid 1"
SUBSIDIE_VANAF = "2024-01-01"
"""The first text that has the disregard for wage-cost subsidy; that of 2023-07-01 does not."""


@regel(
    INKOMEN,
    titel="Inkomen van deze persoon telt",
    uitleg={
        True: "Het inkomen van deze persoon telt mee.",
        False: "Deze persoon is uitgesloten. Het inkomen telt niet mee.",
        "anders": "Het inkomen van deze persoon telt niet mee.",
    },
    per="persoon",
    als="is_belanghebbende",
    vanaf="2018-01-01",
)
def ioaw_ioaz_telt_mee(ioaw_ioaz_is_uitgesloten_partner: bool) -> bool:
    return not ioaw_ioaz_is_uitgesloten_partner


@regel(
    INKOMEN,
    titel="Heeft inkomen uit arbeid",
    uitleg={
        True: "Deze persoon verdient {ioaw_ioaz_inkomen_uit_arbeid} bruto met werk.",
        False: "Deze persoon verdient niets met werk.",
        "anders": "Het inkomen van deze persoon telt niet mee.",
    },
    per="persoon",
    als="ioaw_ioaz_telt_mee",
    vanaf="2018-01-01",
)
def ioaw_ioaz_heeft_inkomen_uit_arbeid(ioaw_ioaz_inkomen_uit_arbeid: Bruto) -> bool:
    return ioaw_ioaz_inkomen_uit_arbeid > 0


@regel(
    BEGIN,
    titel="Eerste vrijlating nog niet op",
    uitleg={
        True: "Gebruikt: {ioaw_ioaz_maanden_begin_verbruikt} van de "
        "{ioaw_ioaz_vrijlating_begin_maanden} maanden.",
        False: "De {ioaw_ioaz_vrijlating_begin_maanden} maanden zijn op: er zijn er "
        "{ioaw_ioaz_maanden_begin_verbruikt} gebruikt.",
        "anders": "Er is geen inkomen uit werk.",
    },
    per="persoon",
    als="ioaw_ioaz_heeft_inkomen_uit_arbeid",
    vanaf="2018-01-01",
)
def ioaw_ioaz_begin_heeft_maanden_over(
    ioaw_ioaz_maanden_begin_verbruikt: int, ioaw_ioaz_vrijlating_begin_maanden: int
) -> bool:
    return ioaw_ioaz_maanden_begin_verbruikt < ioaw_ioaz_vrijlating_begin_maanden


@regel(
    BEGIN,
    titel="Eerste vrijlating geldt",
    uitleg={
        True: "De vrijlating voor de eerste maanden werk geldt.",
        False: "Dit werk draagt volgens de gemeente niet bij aan werk zonder uitkering.",
        "anders": "De vrijlating voor de eerste maanden werk geldt niet of is op.",
    },
    per="persoon",
    als="ioaw_ioaz_begin_heeft_maanden_over",
    vanaf="2018-01-01",
)
def ioaw_ioaz_begin_geldt(draagt_bij_aan_arbeidsinschakeling: bool) -> bool:
    return draagt_bij_aan_arbeidsinschakeling


@regel(
    OUDER,
    titel="Andere vrijlating mogelijk",
    uitleg={
        True: "Een andere vrijlating kan gelden.",
        False: "Zolang de eerste vrijlating loopt, geldt geen andere.",
        "anders": "Er is geen inkomen uit werk.",
    },
    per="persoon",
    als="ioaw_ioaz_heeft_inkomen_uit_arbeid",
    vanaf="2018-01-01",
)
def ioaw_ioaz_andere_vrijlating_mogelijk(ioaw_ioaz_begin_geldt: bool) -> bool:
    return not ioaw_ioaz_begin_geldt


@regel(
    OUDER,
    titel="Alleenstaande ouder",
    uitleg={
        True: "U bent alleenstaande ouder.",
        False: "U bent geen alleenstaande ouder.",
        "anders": "De vrijlating voor alleenstaande ouders speelt niet.",
    },
    per="persoon",
    als="ioaw_ioaz_andere_vrijlating_mogelijk",
    vanaf="2018-01-01",
)
def ioaw_ioaz_is_alleenstaande_ouder(leefvorm: Leefvorm) -> bool:
    return leefvorm == Leefvorm.ALLEENSTAANDE_OUDER


@regel(
    "IOAW art. 8 lid 5 onder a; IOAZ art. 8 lid 9 onder a",
    titel="Zorg voor een jong kind",
    uitleg={
        True: "U zorgt voor een jong kind.",
        False: "U zorgt niet voor een jong kind.",
        "anders": "De vrijlating voor alleenstaande ouders speelt niet.",
    },
    per="persoon",
    als="ioaw_ioaz_is_alleenstaande_ouder",
    vanaf="2018-01-01",
)
def ioaw_ioaz_ouder_met_jong_kind(heeft_jong_kind: bool) -> bool:
    return heeft_jong_kind


@regel(
    "IOAW art. 8 lid 5 onder b; IOAZ art. 8 lid 9 onder b",
    titel="Alleenstaande ouder, na de eerste maanden",
    uitleg={
        True: "De eerste maanden zijn voorbij. Gebruikt: {ioaw_ioaz_maanden_ouder_verbruikt} van de "
        "{ioaw_ioaz_vrijlating_ouder_maanden} maanden.",
        False: "De eerste {ioaw_ioaz_vrijlating_begin_maanden} maanden zijn nog niet voorbij, of de "
        "{ioaw_ioaz_vrijlating_ouder_maanden} maanden daarna zijn op.",
        "anders": "De vrijlating voor alleenstaande ouders speelt niet.",
    },
    per="persoon",
    als="ioaw_ioaz_ouder_met_jong_kind",
    vanaf="2018-01-01",
)
def ioaw_ioaz_ouder_heeft_maanden_over(
    ioaw_ioaz_maanden_begin_verbruikt: int,
    ioaw_ioaz_vrijlating_begin_maanden: int,
    ioaw_ioaz_maanden_ouder_verbruikt: int,
    ioaw_ioaz_vrijlating_ouder_maanden: int,
) -> bool:
    return (
        ioaw_ioaz_maanden_begin_verbruikt >= ioaw_ioaz_vrijlating_begin_maanden
        and ioaw_ioaz_maanden_ouder_verbruikt < ioaw_ioaz_vrijlating_ouder_maanden
    )


@regel(
    "IOAW art. 8 lid 5 onder c; IOAZ art. 8 lid 9 onder c",
    titel="Vrijlating voor alleenstaande ouders geldt",
    uitleg={
        True: "De vrijlating voor alleenstaande ouders geldt.",
        False: "Dit werk draagt volgens de gemeente niet bij aan werk zonder uitkering.",
        "anders": "De vrijlating voor alleenstaande ouders geldt niet.",
    },
    per="persoon",
    als="ioaw_ioaz_ouder_heeft_maanden_over",
    vanaf="2018-01-01",
)
def ioaw_ioaz_ouder_geldt(draagt_bij_aan_arbeidsinschakeling: bool) -> bool:
    return draagt_bij_aan_arbeidsinschakeling


@regel(
    URENBEPERKT,
    titel="Vrijlating bij medische urenbeperking mogelijk",
    uitleg={
        True: "De vrijlating bij een medische urenbeperking kan gelden.",
        False: "De vrijlating voor alleenstaande ouders gaat voor.",
        "anders": "Er geldt al een andere vrijlating, of er is geen inkomen uit werk.",
    },
    per="persoon",
    als="ioaw_ioaz_andere_vrijlating_mogelijk",
    vanaf="2018-01-01",
)
def ioaw_ioaz_urenbeperkt_mogelijk(ioaw_ioaz_ouder_geldt: bool) -> bool:
    return not ioaw_ioaz_ouder_geldt


@regel(
    URENBEPERKT,
    titel="Vrijlating bij medische urenbeperking geldt",
    uitleg={
        True: "De vrijlating bij een medische urenbeperking geldt.",
        False: "Er is geen medische urenbeperking vastgesteld.",
        "anders": "De vrijlating bij een medische urenbeperking geldt niet.",
    },
    per="persoon",
    als="ioaw_ioaz_urenbeperkt_mogelijk",
    vanaf="2018-01-01",
)
def ioaw_ioaz_urenbeperkt_geldt(medisch_urenbeperkt: bool) -> bool:
    return medisch_urenbeperkt


@regel(
    SUBSIDIE,
    titel="Vrijlating bij loonkostensubsidie mogelijk",
    uitleg={
        True: "De vrijlating bij loonkostensubsidie kan gelden.",
        False: "De vrijlating bij een medische urenbeperking gaat voor.",
        "anders": "Er geldt al een andere vrijlating, of er is geen inkomen uit werk.",
    },
    per="persoon",
    als="ioaw_ioaz_andere_vrijlating_mogelijk",
    vanaf=SUBSIDIE_VANAF,
)
def ioaw_ioaz_subsidie_mogelijk(ioaw_ioaz_urenbeperkt_geldt: bool) -> bool:
    return not ioaw_ioaz_urenbeperkt_geldt


@regel(
    "IOAW art. 8; IOAZ art. 8 (tekst tot 2024)",
    naam="ioaw_ioaz_subsidie_mogelijk",
    titel="Vrijlating bij loonkostensubsidie mogelijk",
    uitleg={
        False: "Een vrijlating bij loonkostensubsidie bestond nog niet.",
        "anders": "Er geldt al een andere vrijlating, of er is geen inkomen uit werk.",
    },
    per="persoon",
    als="ioaw_ioaz_andere_vrijlating_mogelijk",
    vanaf="2018-01-01",
    tot=SUBSIDIE_VANAF,
)
def ioaw_ioaz_subsidie_mogelijk_tot_2024(ioaw_ioaz_andere_vrijlating_mogelijk: bool) -> bool:
    return not ioaw_ioaz_andere_vrijlating_mogelijk


@regel(
    SUBSIDIE,
    titel="Doelgroep loonkostensubsidie",
    uitleg={
        True: "Deze persoon hoort bij de doelgroep van de loonkostensubsidie.",
        False: "Deze persoon hoort niet bij de doelgroep van de loonkostensubsidie.",
        "anders": "De vrijlating bij loonkostensubsidie speelt niet.",
    },
    per="persoon",
    als="ioaw_ioaz_subsidie_mogelijk",
    vanaf="2018-01-01",
)
def ioaw_ioaz_in_doelgroep_subsidie(loonkostensubsidie: bool) -> bool:
    return loonkostensubsidie


@regel(
    SUBSIDIE,
    titel="Loonkostensubsidie, na de eerste maanden",
    uitleg={
        True: "De eerste {ioaw_ioaz_vrijlating_begin_maanden} maanden zijn voorbij.",
        False: "De eerste {ioaw_ioaz_vrijlating_begin_maanden} maanden zijn nog niet voorbij: er zijn er "
        "{ioaw_ioaz_maanden_begin_verbruikt} gebruikt.",
        "anders": "De vrijlating bij loonkostensubsidie speelt niet.",
    },
    per="persoon",
    als="ioaw_ioaz_in_doelgroep_subsidie",
    vanaf="2018-01-01",
)
def ioaw_ioaz_subsidie_na_begin(
    ioaw_ioaz_maanden_begin_verbruikt: int, ioaw_ioaz_vrijlating_begin_maanden: int
) -> bool:
    return ioaw_ioaz_maanden_begin_verbruikt >= ioaw_ioaz_vrijlating_begin_maanden


@regel(
    "IOAW art. 8 lid 10; IOAZ art. 8 lid 14",
    titel="Twaalf maanden voorbij",
    uitleg={
        True: "De {ioaw_ioaz_vrijlating_subsidie_maanden} maanden zijn op: er zijn er "
        "{ioaw_ioaz_maanden_subsidie_verbruikt} gebruikt.",
        False: "Gebruikt: {ioaw_ioaz_maanden_subsidie_verbruikt} van de "
        "{ioaw_ioaz_vrijlating_subsidie_maanden} maanden.",
        "anders": "De vrijlating bij loonkostensubsidie speelt niet.",
    },
    per="persoon",
    als="ioaw_ioaz_subsidie_na_begin",
    vanaf="2018-01-01",
)
def ioaw_ioaz_subsidie_is_op(
    ioaw_ioaz_maanden_subsidie_verbruikt: int, ioaw_ioaz_vrijlating_subsidie_maanden: int
) -> bool:
    return ioaw_ioaz_maanden_subsidie_verbruikt >= ioaw_ioaz_vrijlating_subsidie_maanden


@regel(
    "IOAW art. 8 lid 10; IOAZ art. 8 lid 14",
    titel="Vrijlating bij loonkostensubsidie verlengd",
    uitleg={
        True: "Meer uren werken is volgens de gemeente niet mogelijk. De vrijlating loopt door.",
        False: "Meer uren werken is volgens de gemeente mogelijk. De vrijlating stopt.",
        "anders": "Verlenging speelt niet.",
    },
    per="persoon",
    als="ioaw_ioaz_subsidie_is_op",
    vanaf="2018-01-01",
)
def ioaw_ioaz_subsidie_verlengd(geen_uitbreiding_van_uren_mogelijk: bool) -> bool:
    return geen_uitbreiding_van_uren_mogelijk


@regel(
    SUBSIDIE,
    titel="Vrijlating bij loonkostensubsidie geldt",
    uitleg={
        True: "De vrijlating bij loonkostensubsidie geldt.",
        False: "De vrijlating bij loonkostensubsidie is op.",
        "anders": "De vrijlating bij loonkostensubsidie geldt niet.",
    },
    per="persoon",
    als="ioaw_ioaz_subsidie_na_begin",
    vanaf="2018-01-01",
)
def ioaw_ioaz_subsidie_geldt(ioaw_ioaz_subsidie_is_op: bool, ioaw_ioaz_subsidie_verlengd: bool) -> bool:
    return not ioaw_ioaz_subsidie_is_op or ioaw_ioaz_subsidie_verlengd


@regel(
    "IOAW art. 8 lid 5 en 9; IOAZ art. 8 lid 9 en 13",
    titel="Twee vrijlatingen tegelijk",
    uitleg={
        True: "U voldoet aan twee vrijlatingen tegelijk: als alleenstaande ouder en bij loonkostensubsidie.",
        False: "Er zijn geen twee vrijlatingen tegelijk.",
        "anders": "De vrijlating voor alleenstaande ouders geldt niet.",
    },
    per="persoon",
    als="ioaw_ioaz_ouder_geldt",
    vanaf="2018-01-01",
)
def ioaw_ioaz_twee_vrijlatingen(ioaw_ioaz_subsidie_geldt: bool) -> bool:
    return ioaw_ioaz_subsidie_geldt


niet_gemodelleerd(
    "IOAW art. 8 lid 5 en 9; IOAZ art. 8 lid 9 en 13",
    als="ioaw_ioaz_twee_vrijlatingen",
    voor="ioaw_ioaz_soort_vrijlating",
    per="persoon",
    zin="Deze persoon voldoet aan de vrijlating voor alleenstaande ouders en aan die bij "
    "loonkostensubsidie. De wet zegt niet welke voorgaat. Laat een medewerker de vrijlating vaststellen.",
)
