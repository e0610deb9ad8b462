"""Tax credits of a year (Wet IB 2001 art. 8.10 to 8.18), each to the cent."""

from __future__ import annotations

from opstap.recht.belasting.soorten import AowInJaar
from opstap.regels import Bruto, Milliprocent, keuze, regel
from opstap.regels.geld import MILLIPROCENT_PER_GEHEEL, deel_afgerond


def na_afbouw(maximum: Bruto, percentage: Milliprocent, inkomen: Bruto, vanaf: Bruto) -> Bruto:
    """A credit that goes down by a percentage of what is above a limit, never below nil; rounded once."""
    boven = max(0, int(inkomen) - int(vanaf))
    rest = int(maximum) * MILLIPROCENT_PER_GEHEEL - boven * int(percentage)
    return Bruto(max(0, deel_afgerond(rest, MILLIPROCENT_PER_GEHEEL)))


def opbouw_en_afbouw(
    inkomen: Bruto,
    percentage_1: Milliprocent,
    maximum_1: Bruto,
    grens_1: Bruto,
    percentage_2: Milliprocent,
    maximum_2: Bruto,
    grens_2: Bruto,
    percentage_3: Milliprocent,
    maximum_3: Bruto,
    grens_3: Bruto,
    percentage_4: Milliprocent,
) -> Bruto:
    """The credit for work: three steps up, each to a joint maximum, and one down (art. 8.11 lid 2)."""
    y = int(inkomen)
    geheel = MILLIPROCENT_PER_GEHEEL
    een = min(y * int(percentage_1), int(maximum_1) * geheel)
    twee = min(een + max(0, y - int(grens_1)) * int(percentage_2), int(maximum_2) * geheel)
    drie = min(twee + max(0, y - int(grens_2)) * int(percentage_3), int(maximum_3) * geheel)
    vier = max(0, drie - max(0, y - int(grens_3)) * int(percentage_4))
    return Bruto(deel_afgerond(vier, geheel))


@regel(
    "Wet inkomstenbelasting 2001 art. 8.10",
    titel="Algemene heffingskorting onder de AOW-leeftijd",
    uitleg="De algemene heffingskorting is {algemene_heffingskorting}, min "
    "{algemene_heffingskorting_afbouw} van het inkomen boven {algemene_heffingskorting_afbouwpunt}. Dat "
    "geeft {algemene_heffingskorting_onder_aow}.",
    per="persoon",
    vanaf="2019-01-01",
)
def algemene_heffingskorting_onder_aow(
    belastbaar_inkomen: Bruto,
    algemene_heffingskorting: Bruto,
    algemene_heffingskorting_afbouw: Milliprocent,
    algemene_heffingskorting_afbouwpunt: Bruto,
) -> Bruto:
    """Over the taxable income of box 1; since 2025 over all boxes, which here is the same."""
    return na_afbouw(
        algemene_heffingskorting,
        algemene_heffingskorting_afbouw,
        belastbaar_inkomen,
        algemene_heffingskorting_afbouwpunt,
    )


@regel(
    "Wet inkomstenbelasting 2001 art. 8.7 en 8.10",
    titel="Algemene heffingskorting vanaf de AOW-leeftijd",
    uitleg="De algemene heffingskorting is {algemene_heffingskorting_aow}, min "
    "{algemene_heffingskorting_afbouw_aow} van het inkomen boven {algemene_heffingskorting_afbouwpunt}. "
    "Dat geeft {algemene_heffingskorting_vanaf_aow}.",
    per="persoon",
    vanaf="2019-01-01",
)
def algemene_heffingskorting_vanaf_aow(
    belastbaar_inkomen: Bruto,
    algemene_heffingskorting_aow: Bruto,
    algemene_heffingskorting_afbouw_aow: Milliprocent,
    algemene_heffingskorting_afbouwpunt: Bruto,
) -> Bruto:
    """Without the part for the AOW contribution, which is no longer due; as published."""
    return na_afbouw(
        algemene_heffingskorting_aow,
        algemene_heffingskorting_afbouw_aow,
        belastbaar_inkomen,
        algemene_heffingskorting_afbouwpunt,
    )


keuze(
    "algemene_heffingskorting_jaar",
    uit="aow_hele_jaar",
    waarden={True: "algemene_heffingskorting_vanaf_aow", False: "algemene_heffingskorting_onder_aow"},
    titel="Algemene heffingskorting in het jaar",
    artikel="Wet inkomstenbelasting 2001 art. 8.10",
    uitleg={
        True: "De algemene heffingskorting is {algemene_heffingskorting_vanaf_aow}.",
        False: "De algemene heffingskorting is {algemene_heffingskorting_onder_aow}.",
    },
    per="persoon",
    vanaf="2019-01-01",
)


@regel(
    "Wet inkomstenbelasting 2001 art. 8.11",
    titel="Arbeidskorting onder de AOW-leeftijd",
    uitleg="Over een arbeidsinkomen van {arbeidsinkomen} is de arbeidskorting {arbeidskorting_onder_aow} "
    "(hoogstens {arbeidskorting_maximum_3}).",
    per="persoon",
    vanaf="2019-01-01",
)
def arbeidskorting_onder_aow(
    arbeidsinkomen: Bruto,
    arbeidskorting_percentage_1: Milliprocent,
    arbeidskorting_maximum_1: Bruto,
    arbeidskorting_grens_1: Bruto,
    arbeidskorting_percentage_2: Milliprocent,
    arbeidskorting_maximum_2: Bruto,
    arbeidskorting_grens_2: Bruto,
    arbeidskorting_percentage_3: Milliprocent,
    arbeidskorting_maximum_3: Bruto,
    arbeidskorting_grens_3: Bruto,
    arbeidskorting_afbouw: Milliprocent,
) -> Bruto:
    return opbouw_en_afbouw(
        arbeidsinkomen,
        arbeidskorting_percentage_1,
        arbeidskorting_maximum_1,
        arbeidskorting_grens_1,
        arbeidskorting_percentage_2,
        arbeidskorting_maximum_2,
        arbeidskorting_grens_2,
        arbeidskorting_percentage_3,
        arbeidskorting_maximum_3,
        arbeidskorting_grens_3,
        arbeidskorting_afbouw,
    )


@regel(
    "Wet inkomstenbelasting 2001 art. 8.7 en 8.11",
    titel="Arbeidskorting vanaf de AOW-leeftijd",
    uitleg="Over een arbeidsinkomen van {arbeidsinkomen} is de arbeidskorting {arbeidskorting_vanaf_aow} "
    "(hoogstens {arbeidskorting_maximum_3_aow}).",
    per="persoon",
    vanaf="2019-01-01",
)
def arbeidskorting_vanaf_aow(
    arbeidsinkomen: Bruto,
    arbeidskorting_percentage_1_aow: Milliprocent,
    arbeidskorting_maximum_1_aow: Bruto,
    arbeidskorting_grens_1: Bruto,
    arbeidskorting_percentage_2_aow: Milliprocent,
    arbeidskorting_maximum_2_aow: Bruto,
    arbeidskorting_grens_2: Bruto,
    arbeidskorting_percentage_3_aow: Milliprocent,
    arbeidskorting_maximum_3_aow: Bruto,
    arbeidskorting_grens_3: Bruto,
    arbeidskorting_afbouw_aow: Milliprocent,
) -> Bruto:
    """The same limits, lower percentages: without the part for the AOW contribution."""
    return opbouw_en_afbouw(
        arbeidsinkomen,
        arbeidskorting_percentage_1_aow,
        arbeidskorting_maximum_1_aow,
        arbeidskorting_grens_1,
        arbeidskorting_percentage_2_aow,
        arbeidskorting_maximum_2_aow,
        arbeidskorting_grens_2,
        arbeidskorting_percentage_3_aow,
        arbeidskorting_maximum_3_aow,
        arbeidskorting_grens_3,
        arbeidskorting_afbouw_aow,
    )


keuze(
    "arbeidskorting_naar_leeftijd",
    uit="aow_hele_jaar",
    waarden={True: "arbeidskorting_vanaf_aow", False: "arbeidskorting_onder_aow"},
    titel="Arbeidskorting naar leeftijd",
    artikel="Wet inkomstenbelasting 2001 art. 8.11",
    uitleg={
        True: "De arbeidskorting is {arbeidskorting_vanaf_aow}.",
        False: "De arbeidskorting is {arbeidskorting_onder_aow}.",
    },
    per="persoon",
    vanaf="2019-01-01",
)


keuze(
    "arbeidskorting",
    uit="heeft_jaarloon",
    waarden={True: "arbeidskorting_naar_leeftijd"},
    anders=0,
    titel="Arbeidskorting",
    artikel="Wet inkomstenbelasting 2001 art. 8.11 lid 1",
    uitleg={
        True: "De arbeidskorting is {arbeidskorting_naar_leeftijd}.",
        "anders": "Zonder loon is er geen arbeidskorting. Bijstand is geen loon.",
    },
    per="persoon",
    vanaf="2019-01-01",
)


@regel(
    "Wet inkomstenbelasting 2001 art. 8.17 lid 1",
    titel="AOW-leeftijd aan het einde van het jaar",
    uitleg={
        True: "Deze persoon heeft aan het einde van het jaar de AOW-leeftijd.",
        False: "Deze persoon heeft aan het einde van het jaar de AOW-leeftijd nog niet.",
    },
    per="persoon",
    vanaf="2019-01-01",
)
def aow_aan_einde_van_jaar(aow_in_jaar: AowInJaar) -> bool:
    return aow_in_jaar != AowInJaar.NIET


@regel(
    "Wet inkomstenbelasting 2001 art. 8.17 lid 2",
    titel="Ouderenkorting",
    uitleg={
        "overig": "De ouderenkorting is {ouderenkorting_maximum}, min {ouderenkorting_afbouw} van het "
        "inkomen boven {ouderenkorting_grens}. Dat geeft {ouderenkorting}.",
        "anders": "De ouderenkorting is er alleen met de AOW-leeftijd.",
    },
    per="persoon",
    als="aow_aan_einde_van_jaar",
    vanaf="2019-01-01",
)
def ouderenkorting(
    toetsingsinkomen_persoon: Bruto,
    ouderenkorting_maximum: Bruto,
    ouderenkorting_afbouw: Milliprocent,
    ouderenkorting_grens: Bruto,
) -> Bruto:
    return na_afbouw(
        ouderenkorting_maximum, ouderenkorting_afbouw, toetsingsinkomen_persoon, ouderenkorting_grens
    )


@regel(
    "Wet inkomstenbelasting 2001 art. 8.18 lid 1",
    titel="Recht op de alleenstaande-ouderenkorting",
    uitleg={
        True: "Deze persoon heeft AOW voor een alleenstaande.",
        False: "Deze persoon heeft geen AOW voor een alleenstaande.",
        "anders": "Deze korting is er alleen met de AOW-leeftijd.",
    },
    per="persoon",
    als="aow_aan_einde_van_jaar",
    vanaf="2019-01-01",
)
def heeft_alleenstaande_ouderenkorting(aow_voor_alleenstaande: bool) -> bool:
    return aow_voor_alleenstaande


keuze(
    "alleenstaande_ouderenkorting",
    uit="heeft_alleenstaande_ouderenkorting",
    waarden={True: "alleenstaande_ouderenkorting_bedrag"},
    anders=0,
    titel="Alleenstaande-ouderenkorting",
    artikel="Wet inkomstenbelasting 2001 art. 8.18 lid 2",
    uitleg={
        True: "De alleenstaande-ouderenkorting is {alleenstaande_ouderenkorting_bedrag}.",
        "anders": "Er is geen alleenstaande-ouderenkorting.",
    },
    per="persoon",
    vanaf="2019-01-01",
)


@regel(
    "Wet inkomstenbelasting 2001 art. 8.2",
    titel="Heffingskortingen samen",
    uitleg="De heffingskortingen zijn samen {heffingskortingen}: {algemene_heffingskorting_jaar} algemeen, "
    "{arbeidskorting} voor werk, {combinatiekorting} voor werk en een jong kind, {ouderenkorting} en "
    "{alleenstaande_ouderenkorting} voor ouderen.",
    per="persoon",
    vanaf="2019-01-01",
)
def heffingskortingen(
    algemene_heffingskorting_jaar: Bruto,
    arbeidskorting: Bruto,
    combinatiekorting: Bruto,
    ouderenkorting: Bruto,
    alleenstaande_ouderenkorting: Bruto,
) -> Bruto:
    """The credits for young disabled people and green investments are not modelled."""
    werk = algemene_heffingskorting_jaar + arbeidskorting + combinatiekorting
    return werk + ouderenkorting + alleenstaande_ouderenkorting
