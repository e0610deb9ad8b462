"""Allowance for school, culture and sports: an amount per child, in full or in part by band of income."""

from __future__ import annotations

from opstap.recht.minima.vorm import procent_van
from opstap.regels import Basispunt, Netto, niet_gemodelleerd, regel

ARTIKEL = "Gemeentelijk minimabeleid: school, cultuur en sport"

for _naam, _soort, _titel in (
    ("schoolregeling_bestaat", "bool", "De gemeente geeft geld voor school, cultuur en sport"),
    ("schoolregeling_ongedateerd", "bool", "De bedragen voor school, cultuur en sport hebben geen jaartal"),
    ("schoolregeling_basisschool", "Netto", "School, cultuur en sport: bedrag per kind op de basisschool"),
    (
        "schoolregeling_voortgezet",
        "Netto",
        "School, cultuur en sport: bedrag per kind in het voortgezet onderwijs",
    ),
    ("schoolregeling_grens_volledig", "Basispunt", "School, cultuur en sport: grens voor het hele bedrag"),
    ("schoolregeling_grens_gedeeltelijk", "Basispunt", "School, cultuur en sport: grens voor een deel"),
    ("schoolregeling_deel_volledig", "Basispunt", "School, cultuur en sport: deel onder de eerste grens"),
    ("schoolregeling_deel_gedeeltelijk", "Basispunt", "School, cultuur en sport: deel onder de tweede grens"),
):
    niet_gemodelleerd(
        ARTIKEL,
        naam=_naam,
        soort=_soort,
        titel=_titel,
        zin="De regeling voor school, cultuur en sport van deze gemeente is hier niet bekend.",
    )


@regel(
    ARTIKEL,
    titel="Nog na te gaan of de bedragen gelden",
    uitleg={
        True: "Niemand heeft nagegaan of de bedragen zonder jaartal op deze dag gelden.",
        False: "Nagegaan is dat de bedragen zonder jaartal op deze dag gelden.",
        "anders": "De bedragen hebben een begindatum.",
    },
    als="schoolregeling_ongedateerd",
    vanaf="2015-01-01",
)
def schoolregeling_na_te_gaan(ongedateerde_bedragen_nagegaan: bool) -> bool:
    return not ongedateerde_bedragen_nagegaan


niet_gemodelleerd(
    ARTIKEL,
    als="schoolregeling_na_te_gaan",
    voor="schoolregeling_deel",
    zin="De bedragen voor school, cultuur en sport komen van een pagina zonder jaartal. Laat een medewerker "
    "nagaan of ze op deze dag gelden.",
)


@regel(
    ARTIKEL,
    titel="Deel van het bedrag, gelet op het inkomen",
    uitleg={
        "overig": "Met een inkomen van {minima_inkomen} krijgt u {schoolregeling_deel} van het bedrag.",
        0: "Met een inkomen van {minima_inkomen} krijgt u niets: het is hoger dan "
        "{schoolregeling_grens_gedeeltelijk} van {minimanorm}.",
        "anders": "Deze gemeente geeft hiervoor geen geld.",
    },
    als="schoolregeling_bestaat",
    vanaf="2015-01-01",
)
def schoolregeling_deel(
    minima_inkomen: Netto,
    minimanorm: Netto,
    schoolregeling_grens_volledig: Basispunt,
    schoolregeling_grens_gedeeltelijk: Basispunt,
    schoolregeling_deel_volledig: Basispunt,
    schoolregeling_deel_gedeeltelijk: Basispunt,
) -> Basispunt:
    """Bands with an outcome per band; exactly at a limit is within it."""
    if minima_inkomen <= procent_van(minimanorm, schoolregeling_grens_volledig):
        return schoolregeling_deel_volledig
    if minima_inkomen <= procent_van(minimanorm, schoolregeling_grens_gedeeltelijk):
        return schoolregeling_deel_gedeeltelijk
    return Basispunt(0)


@regel(
    ARTIKEL,
    titel="Inkomen laag genoeg voor school, cultuur en sport",
    uitleg={
        True: "Uw inkomen is laag genoeg.",
        False: "Er is bij dit inkomen geen geld voor school, cultuur en sport.",
    },
    vanaf="2015-01-01",
)
def schoolregeling_gelet_op_inkomen(schoolregeling_deel: Basispunt) -> bool:
    return schoolregeling_deel > 0


@regel(
    ARTIKEL,
    titel="Recht op geld voor school, cultuur en sport",
    uitleg={
        True: "Uw inkomen en vermogen zijn laag genoeg.",
        False: "Uw vermogen is te hoog.",
        "anders": "Er is bij dit inkomen geen geld voor school, cultuur en sport.",
    },
    als="schoolregeling_gelet_op_inkomen",
    vanaf="2015-01-01",
)
def schoolregeling_recht(minima_vermogen_binnen_grens: bool) -> bool:
    return minima_vermogen_binnen_grens


@regel(
    ARTIKEL,
    titel="Geld voor school, cultuur en sport",
    uitleg={
        "overig": "U krijgt {schoolregeling_deel} van {schoolregeling_basisschool} voor elk van "
        "{kinderen_op_basisschool} kinderen op de basisschool en van {schoolregeling_voortgezet} voor elk "
        "van "
        "{kinderen_in_voortgezet_onderwijs} kinderen in het voortgezet onderwijs: "
        "{schoolregeling_tegemoetkoming} per schooljaar.",
        0: "Er zijn geen kinderen voor wie u dit geld krijgt.",
        "anders": "U krijgt geen geld voor school, cultuur en sport.",
    },
    als="schoolregeling_recht",
    vanaf="2015-01-01",
)
def schoolregeling_tegemoetkoming(
    schoolregeling_deel: Basispunt,
    schoolregeling_basisschool: Netto,
    kinderen_op_basisschool: int,
    schoolregeling_voortgezet: Netto,
    kinderen_in_voortgezet_onderwijs: int,
) -> Netto:
    """Once per school year; the share is taken of the sum and rounded half up."""
    vol = (
        schoolregeling_basisschool * kinderen_op_basisschool
        + schoolregeling_voortgezet * kinderen_in_voortgezet_onderwijs
    )
    return procent_van(vol, schoolregeling_deel)
