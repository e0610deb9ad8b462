"""For whom the IOAW is (art. 2): older workers after the whole WW, or after a WGA that ended.

Born before 1965 and out of work after reaching 50. The conditions are a sieve; who falls through the first
road (WW) is asked about the second (WGA).
"""

from __future__ import annotations

from opstap.regels import Datum, een_van, regel, volle_jaren


@regel(
    "IOAW art. 2 onder a, 1° en onder b, 1°",
    titel="Geboren voor de grens",
    uitleg={
        True: "Geboren op {geboortedatum}, voor {ioaw_geboren_voor}.",
        False: "Geboren op {geboortedatum}. De IOAW is er voor wie geboren is voor {ioaw_geboren_voor}.",
        "anders": "Deze persoon vraagt de uitkering niet aan.",
    },
    per="persoon",
    als="ioaw_ioaz_is_aanvrager",
    vanaf="2018-01-01",
)
def ioaw_geboren_voor_grens(geboortedatum: Datum, ioaw_geboren_voor: Datum) -> bool:
    return geboortedatum < ioaw_geboren_voor


@regel(
    "IOAW art. 2 onder a, 2°",
    titel="Lang genoeg WW",
    uitleg={
        True: "De WW duurde {ioaw_duur_ww_in_maanden} maanden, langer dan {ioaw_duur_ww_meer_dan}.",
        False: "De WW duurde {ioaw_duur_ww_in_maanden} maanden, niet langer dan {ioaw_duur_ww_meer_dan}.",
        "anders": "Deze persoon is niet voor de grens geboren.",
    },
    per="persoon",
    als="ioaw_geboren_voor_grens",
    vanaf="2018-01-01",
)
def ioaw_ww_duurde_lang_genoeg(ioaw_duur_ww_in_maanden: int, ioaw_duur_ww_meer_dan: int) -> bool:
    return ioaw_duur_ww_in_maanden > ioaw_duur_ww_meer_dan


@regel(
    "IOAW art. 2 onder a, 1°",
    titel="Oud genoeg bij het begin van de werkloosheid",
    uitleg={
        True: "Geboren op {geboortedatum} en werkloos sinds {ioaw_werkloos_sinds}: toen "
        "{ioaw_leeftijd_bij_werkloosheid} jaar of ouder.",
        False: "Geboren op {geboortedatum} en werkloos sinds {ioaw_werkloos_sinds}: toen jonger dan "
        "{ioaw_leeftijd_bij_werkloosheid} jaar.",
        "anders": "De WW duurde niet lang genoeg.",
    },
    per="persoon",
    als="ioaw_ww_duurde_lang_genoeg",
    vanaf="2018-01-01",
)
def ioaw_oud_genoeg_bij_werkloosheid(
    geboortedatum: Datum, ioaw_werkloos_sinds: Datum, ioaw_leeftijd_bij_werkloosheid: int
) -> bool:
    return volle_jaren(geboortedatum, ioaw_werkloos_sinds) >= ioaw_leeftijd_bij_werkloosheid


@regel(
    "IOAW art. 2 onder a, 3°",
    titel="De hele WW doorlopen",
    uitleg={
        True: "De volledige duur van de WW is bereikt.",
        False: "De volledige duur van de WW is niet bereikt.",
        "anders": "Aan een eerdere voorwaarde over de WW is niet voldaan.",
    },
    per="persoon",
    als="ioaw_oud_genoeg_bij_werkloosheid",
    vanaf="2018-01-01",
)
def ioaw_ww_is_op(ioaw_ww_volledig_doorlopen: bool) -> bool:
    return ioaw_ww_volledig_doorlopen


@regel(
    "IOAW art. 2 onder a",
    titel="Werkloze werknemer na de WW",
    uitleg={
        True: "Deze persoon is werkloze werknemer na de volledige WW.",
        False: "De WW was aan het einde blijvend geheel geweigerd.",
        "anders": "Deze persoon is geen werkloze werknemer na de volledige WW.",
    },
    per="persoon",
    als="ioaw_ww_is_op",
    vanaf="2018-01-01",
)
def ioaw_werkloos_na_ww(ioaw_ww_blijvend_geweigerd: bool) -> bool:
    return not ioaw_ww_blijvend_geweigerd


@regel(
    "IOAW art. 2 onder b",
    titel="Niet via de WW",
    uitleg={
        True: "De weg via de WW is dicht. De weg via de WGA kan nog.",
        False: "De weg via de WW is open.",
        "anders": "Deze persoon is niet voor de grens geboren.",
    },
    per="persoon",
    als="ioaw_geboren_voor_grens",
    vanaf="2018-01-01",
)
def ioaw_niet_via_ww(ioaw_werkloos_na_ww: bool) -> bool:
    return not ioaw_werkloos_na_ww


@regel(
    "IOAW art. 2 onder b, 1°",
    titel="Had een loongerelateerde WGA",
    uitleg={
        True: "Deze persoon had een loongerelateerde WGA-uitkering.",
        False: "Deze persoon had geen loongerelateerde WGA-uitkering.",
        "anders": "De weg via de WGA is niet nodig.",
    },
    per="persoon",
    als="ioaw_niet_via_ww",
    vanaf="2018-01-01",
)
def ioaw_wga_is_gehad(ioaw_had_wga: bool) -> bool:
    return ioaw_had_wga


@regel(
    "IOAW art. 2 onder b, 1°",
    titel="Oud genoeg bij het begin van de WGA",
    uitleg={
        True: "Geboren op {geboortedatum} en WGA sinds {ioaw_wga_sinds}: toen "
        "{ioaw_leeftijd_bij_werkloosheid} jaar of ouder.",
        False: "Geboren op {geboortedatum} en WGA sinds {ioaw_wga_sinds}: toen jonger dan "
        "{ioaw_leeftijd_bij_werkloosheid} jaar.",
        "anders": "Er was geen loongerelateerde WGA-uitkering.",
    },
    per="persoon",
    als="ioaw_wga_is_gehad",
    vanaf="2018-01-01",
)
def ioaw_oud_genoeg_bij_wga(
    geboortedatum: Datum, ioaw_wga_sinds: Datum, ioaw_leeftijd_bij_werkloosheid: int
) -> bool:
    return volle_jaren(geboortedatum, ioaw_wga_sinds) >= ioaw_leeftijd_bij_werkloosheid


@regel(
    "IOAW art. 2 onder b, 2°",
    titel="Werkloze werknemer na de WGA",
    uitleg={
        True: "De WGA eindigde omdat de arbeidsongeschiktheid te laag werd.",
        False: "De WGA eindigde niet omdat de arbeidsongeschiktheid te laag werd.",
        "anders": "Deze persoon is geen werkloze werknemer na de WGA.",
    },
    per="persoon",
    als="ioaw_oud_genoeg_bij_wga",
    vanaf="2018-01-01",
)
def ioaw_werkloos_na_wga(ioaw_wga_beeindigd_te_weinig_arbeidsongeschikt: bool) -> bool:
    return ioaw_wga_beeindigd_te_weinig_arbeidsongeschikt


@regel(
    "IOAW art. 2",
    titel="Is werkloze werknemer",
    uitleg={
        True: "Deze persoon is werkloze werknemer in de zin van de IOAW.",
        False: "Deze persoon is geen werkloze werknemer in de zin van de IOAW.",
        "anders": "Deze persoon is niet voor de grens geboren.",
    },
    per="persoon",
    als="ioaw_geboren_voor_grens",
    vanaf="2018-01-01",
)
def ioaw_is_werkloze_werknemer(ioaw_werkloos_na_ww: bool, ioaw_werkloos_na_wga: bool) -> bool:
    return ioaw_werkloos_na_ww or ioaw_werkloos_na_wga


een_van(
    "ioaw_hoort_bij_kring",
    als="ioaw_is_werkloze_werknemer",
    titel="Hoort bij de mensen voor wie de IOAW is",
    artikel="IOAW art. 2",
    uitleg={
        True: "U bent een oudere werkloze werknemer voor wie de IOAW is.",
        False: "U hoort niet bij de mensen voor wie de IOAW is.",
    },
)
