"""What a measure costs (art. 18): per month, in all, and how it may be spread over months."""

from __future__ import annotations

from opstap.regels import Basispunt, Netto, deel_afgerond, keuze, niet_gemodelleerd, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

INGEVOERD = "2015-01-01"


@regel(
    "Participatiewet art. 18 lid 2 en 5",
    titel="Verlaging per maand",
    uitleg={
        "overig": "{maatregelpercentage} van de bijstand van {bijstand} is {maatregelbedrag_per_maand}.",
        0: "De bijstand wordt niet verlaagd.",
        "anders": "Er is geen maatregel.",
    },
    als="maatregel_geldt",
    vanaf=INGEVOERD,
)
def maatregelbedrag_per_maand(bijstand: Netto, maatregelpercentage: Basispunt) -> Netto:
    """A share of the assistance that is due, not of the norm: who has income loses no more than is paid."""
    return deel_afgerond(bijstand * maatregelpercentage, BASISPUNTEN_PER_GEHEEL)


@regel(
    "Participatiewet art. 18",
    titel="Bijstand na de maatregel",
    uitleg={
        "overig": "Na de maatregel van {maatregelbedrag_per_maand} blijft {bijstand_na_maatregel} bijstand "
        "over.",
        0: "Na de maatregel blijft er geen bijstand over.",
    },
    vanaf=INGEVOERD,
)
def bijstand_na_maatregel(bijstand: Netto, maatregelbedrag_per_maand: Netto) -> Netto:
    return bijstand - maatregelbedrag_per_maand


@regel(
    "Participatiewet art. 18 lid 5",
    titel="Verlaging in totaal",
    uitleg={
        "overig": "{maatregel_duur_maanden} maanden van {maatregelbedrag_per_maand} is samen "
        "{maatregelbedrag_totaal}.",
        "anders": "Er is geen maatregel.",
    },
    als="maatregel_geldt",
    vanaf=INGEVOERD,
)
def maatregelbedrag_totaal(maatregelbedrag_per_maand: Netto, maatregel_duur_maanden: int) -> Netto:
    return maatregelbedrag_per_maand * maatregel_duur_maanden


@regel(
    "Participatiewet art. 18 lid 5",
    titel="De verlaging wordt gespreid",
    uitleg={
        True: "De verlaging wordt verdeeld over {maatregel_spreiding_maanden} maanden.",
        False: "De verlaging wordt niet verdeeld.",
        "anders": "Er is geen maatregel.",
    },
    als="maatregel_geldt",
    vanaf=INGEVOERD,
)
def maatregel_gespreid(maatregel_spreiding_maanden: int) -> bool:
    return maatregel_spreiding_maanden > 1


niet_gemodelleerd(
    "Participatiewet art. 18 lid 5; gemeentelijke verordening",
    naam="maatregel_spreiden_mag",
    soort="bool",
    titel="De verordening laat spreiden toe",
    zin="Of een verlaging over meer maanden mag worden verdeeld, staat in de verordening van de gemeente. "
    "Die is hier niet bekend.",
)


@regel(
    "Participatiewet art. 18 lid 5",
    titel="Spreiden mag zo niet",
    uitleg={
        True: "Verdelen over {maatregel_spreiding_maanden} maanden mag niet: de verordening moet het "
        "toestaan en het mogen hoogstens {maatregel_spreiding_hoogstens_maanden} maanden zijn.",
        False: "Verdelen over {maatregel_spreiding_maanden} maanden mag.",
        "anders": "De verlaging wordt niet verdeeld.",
    },
    als="maatregel_gespreid",
    vanaf=INGEVOERD,
)
def maatregel_spreiding_buiten_wet(
    maatregel_spreiding_maanden: int, maatregel_spreiding_hoogstens_maanden: int, maatregel_spreiden_mag: bool
) -> bool:
    """The month of the measure and at most the two months after it, and only when the ordinance says so."""
    return not maatregel_spreiden_mag or maatregel_spreiding_maanden > maatregel_spreiding_hoogstens_maanden


niet_gemodelleerd(
    "Participatiewet art. 18 lid 5",
    als="maatregel_spreiding_buiten_wet",
    voor="maatregel_minimum_eerste_maand",
    zin="Zo mag de verlaging niet worden verdeeld: de verordening moet het toestaan, en het mag hoogstens "
    "over de maand van de maatregel en de twee maanden daarna.",
)


@regel(
    "Participatiewet art. 18 lid 5",
    titel="Eerste deel bij spreiden",
    uitleg="Van {maatregelbedrag_totaal} gaat in de eerste maand minstens {maatregel_eerste_deel} eraf.",
    vanaf=INGEVOERD,
)
def maatregel_eerste_deel(maatregelbedrag_totaal: Netto, maatregel_eerste_maand_een_op: int) -> Netto:
    """At least one third in the first month, rounded to the cent."""
    return deel_afgerond(maatregelbedrag_totaal, maatregel_eerste_maand_een_op)


keuze(
    "maatregel_minimum_eerste_maand",
    uit="maatregel_gespreid",
    waarden={True: "maatregel_eerste_deel", False: "maatregelbedrag_per_maand"},
    titel="Minstens in de eerste maand",
    artikel="Participatiewet art. 18 lid 5",
    uitleg={
        True: "In de eerste maand gaat er minstens {maatregel_eerste_deel} af.",
        False: "De verlaging wordt niet verdeeld: in de eerste maand gaat er {maatregelbedrag_per_maand} af.",
    },
    vanaf=INGEVOERD,
)


@regel(
    "Participatiewet art. 18 lid 5",
    titel="Hoogstens in de maanden daarna",
    uitleg={
        "overig": "In de maanden daarna gaat er samen hoogstens {maatregel_hoogstens_daarna} af.",
        0: "Na de eerste maand gaat er niets meer af.",
    },
    vanaf=INGEVOERD,
)
def maatregel_hoogstens_daarna(maatregelbedrag_totaal: Netto, maatregel_minimum_eerste_maand: Netto) -> Netto:
    return maatregelbedrag_totaal - maatregel_minimum_eerste_maand
