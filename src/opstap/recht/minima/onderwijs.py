"""Children at school: which school, and how old on 1 August. Used by the schemes for children."""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Keuze
from opstap.regels import Datum, aantal, een_van, feit, jaar, maand, niet_gemodelleerd, regel, volle_jaren
from opstap.regels.datum import datum_van

EERSTE_MAAND_SCHOOLJAAR = 8


class Schoolsoort(Keuze):
    """The school of a child, as far as a scheme looks at it."""

    GEEN = 0, "geen school"
    BASISSCHOOL = 1, "basisschool tot en met groep 6"
    BASISSCHOOL_BOVENBOUW = 2, "basisschool groep 7 of 8"
    BRUGKLAS = 3, "eerste klas van het voortgezet onderwijs"
    VOORTGEZET_ONDERWIJS = 4, "voortgezet onderwijs, hogere klas"
    MBO_BOL = 5, "mbo, voltijd op school (BOL)"
    MBO_OVERIG = 6, "mbo, anders"


feit(
    "schoolsoort",
    soort=Schoolsoort,
    per="persoon",
    titel="School van het kind",
    vraag="Naar welke school gaat dit kind?",
    artikel="Gemeentelijk minimabeleid",
)

niet_gemodelleerd(
    "Gemeentelijk minimabeleid",
    naam="schoolregeling_leeftijd_onder",
    soort="int",
    titel="Leeftijd waaronder een kind meetelt voor de schoolregeling",
    zin="Tot welke leeftijd een kind meetelt voor deze regeling, is hier niet bekend.",
)


@regel(
    "Gemeentelijk minimabeleid",
    titel="Jong genoeg op de eerste dag van het schooljaar",
    uitleg={
        True: "Dit kind is op de eerste dag van het schooljaar jonger dan {schoolregeling_leeftijd_onder} "
        "jaar.",
        False: "Dit kind is op de eerste dag van het schooljaar al {schoolregeling_leeftijd_onder} jaar of "
        "ouder.",
        "anders": "Deze persoon is geen kind van het gezin.",
    },
    per="persoon",
    als="is_kind",
    vanaf="2015-01-01",
)
def jong_genoeg_in_schooljaar(
    geboortedatum: Datum, peildatum: Datum, schoolregeling_leeftijd_onder: int
) -> bool:
    """The age on 1 August of the school year decides (1 August up to and including 31 July)."""
    begonnen = maand(peildatum) >= EERSTE_MAAND_SCHOOLJAAR
    schooljaar = jaar(peildatum) if begonnen else jaar(peildatum) - 1
    return volle_jaren(geboortedatum, datum_van(schooljaar, EERSTE_MAAND_SCHOOLJAAR, 1)) < (
        schoolregeling_leeftijd_onder
    )


@regel(
    "Gemeentelijk minimabeleid",
    titel="Kind op de basisschool",
    uitleg={
        True: "Dit kind gaat naar de basisschool.",
        False: "Dit kind gaat niet naar de basisschool.",
        "anders": "Dit kind telt niet mee voor de schoolregeling.",
    },
    per="persoon",
    als="jong_genoeg_in_schooljaar",
    vanaf="2015-01-01",
)
def zit_op_basisschool(schoolsoort: Schoolsoort) -> bool:
    return schoolsoort == Schoolsoort.BASISSCHOOL or schoolsoort == Schoolsoort.BASISSCHOOL_BOVENBOUW


@regel(
    "Gemeentelijk minimabeleid",
    titel="Kind in het voortgezet onderwijs",
    uitleg={
        True: "Dit kind gaat naar het voortgezet onderwijs.",
        False: "Dit kind gaat niet naar het voortgezet onderwijs.",
        "anders": "Dit kind telt niet mee voor de schoolregeling.",
    },
    per="persoon",
    als="jong_genoeg_in_schooljaar",
    vanaf="2015-01-01",
)
def zit_in_voortgezet_onderwijs(schoolsoort: Schoolsoort) -> bool:
    return schoolsoort == Schoolsoort.BRUGKLAS or schoolsoort == Schoolsoort.VOORTGEZET_ONDERWIJS


een_van(
    "heeft_kind_in_gezin",
    als="is_kind",
    titel="Er zijn kinderen in het gezin",
    artikel="Gemeentelijk minimabeleid",
    uitleg={True: "Er zijn kinderen in het gezin.", False: "Er zijn geen kinderen in het gezin."},
)
aantal(
    "kinderen_op_basisschool",
    als="zit_op_basisschool",
    titel="Kinderen op de basisschool",
    artikel="Gemeentelijk minimabeleid",
    uitleg="Er gaan {kinderen_op_basisschool} kinderen naar de basisschool.",
)
aantal(
    "kinderen_in_voortgezet_onderwijs",
    als="zit_in_voortgezet_onderwijs",
    titel="Kinderen in het voortgezet onderwijs",
    artikel="Gemeentelijk minimabeleid",
    uitleg="Er gaan {kinderen_in_voortgezet_onderwijs} kinderen naar het voortgezet onderwijs.",
)


@regel(
    "Gemeentelijk minimabeleid",
    titel="Kind na de basisschool",
    uitleg={
        True: "Dit kind zit in het voortgezet onderwijs of op het mbo.",
        False: "Dit kind zit niet in het voortgezet onderwijs of op het mbo.",
        "anders": "Deze persoon is geen kind van het gezin.",
    },
    per="persoon",
    als="is_kind",
    vanaf="2015-01-01",
)
def zit_na_de_basisschool(schoolsoort: Schoolsoort) -> bool:
    return schoolsoort in (
        Schoolsoort.BRUGKLAS,
        Schoolsoort.VOORTGEZET_ONDERWIJS,
        Schoolsoort.MBO_BOL,
        Schoolsoort.MBO_OVERIG,
    )


@regel(
    "Gemeentelijk minimabeleid",
    titel="Kind in groep zeven of hoger",
    uitleg={
        True: "Dit kind zit in groep zeven of acht, in het voortgezet onderwijs of op het mbo.",
        False: "Dit kind zit niet in groep zeven of hoger.",
        "anders": "Deze persoon is geen kind van het gezin.",
    },
    per="persoon",
    als="is_kind",
    vanaf="2015-01-01",
)
def zit_in_groep_7_of_hoger(schoolsoort: Schoolsoort, zit_na_de_basisschool: bool) -> bool:
    return zit_na_de_basisschool or schoolsoort == Schoolsoort.BASISSCHOOL_BOVENBOUW
