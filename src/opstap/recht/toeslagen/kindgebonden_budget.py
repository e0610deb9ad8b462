"""Child budget (Wet op het kindgebonden budget): an amount per child, more from 12, 16 and without partner.

All of it, also the increase for a single parent, goes down with income above the threshold.
"""

from __future__ import annotations

from opstap.recht.toeslagen.afronding import maand_omlaag, op_cent, op_hele_euro
from opstap.regels import (
    Basispunt,
    Bruto,
    Cent,
    Datum,
    Netto,
    aantal,
    dag_in_maand,
    keuze,
    regel,
    volle_jaren,
)
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL


@regel(
    "Wet op het kindgebonden budget art. 2 lid 1, 3 en 5",
    titel="Leeftijd op een grens",
    uitleg={
        True: "Met {leeftijd} jaar is de dag waarop dit kind jarig is van belang.",
        False: "Met {leeftijd} jaar maakt de verjaardag van dit kind niet uit.",
        "anders": "Deze persoon is geen kind van het gezin.",
    },
    per="persoon",
    als="is_kind",
    vanaf="2019-01-01",
)
def leeftijd_op_grens_kindgebonden_budget(
    leeftijd: int,
    kindgebonden_budget_leeftijd_extra: int,
    kindgebonden_budget_leeftijd_meer_extra: int,
    leeftijd_meerderjarig: int,
) -> bool:
    """Only at birth and at 12, 16 and 18 does it matter whether the age was reached in this month."""
    return leeftijd == 0 or leeftijd in (
        kindgebonden_budget_leeftijd_extra,
        kindgebonden_budget_leeftijd_meer_extra,
        leeftijd_meerderjarig,
    )


@regel(
    "Wet op het kindgebonden budget art. 2 lid 1, 3 en 5",
    titel="Jarig of geboren in deze maand",
    uitleg={
        True: "Geboren op {geboortedatum}: dit kind is in deze maand jarig of geboren. De nieuwe leeftijd "
        "telt vanaf de volgende maand.",
        False: "Geboren op {geboortedatum}: de leeftijd is al vóór deze maand bereikt.",
        "anders": "De verjaardag maakt niet uit.",
    },
    per="persoon",
    als="leeftijd_op_grens_kindgebonden_budget",
    vanaf="2019-01-01",
)
def leeftijd_deze_maand_bereikt(geboortedatum: Datum, peildatum: Datum) -> bool:
    """The law counts from the month after the one in which the age is reached, or the child is born."""
    einde_vorige_maand = Datum(peildatum - dag_in_maand(peildatum))
    return volle_jaren(geboortedatum, einde_vorige_maand) < max(0, volle_jaren(geboortedatum, peildatum))


@regel(
    "Wet op het kindgebonden budget art. 2 lid 1",
    titel="Kind voor het kindgebonden budget",
    uitleg={
        True: "Voor dit kind van {leeftijd} jaar kan er kindgebonden budget zijn.",
        False: "Voor dit kind van {leeftijd} jaar is er geen kindgebonden budget: dat is er van de maand "
        "na de geboorte tot en met de maand waarin het {leeftijd_meerderjarig} jaar wordt.",
        "anders": "Deze persoon is geen kind van het gezin.",
    },
    per="persoon",
    als="is_kind",
    vanaf="2019-01-01",
)
def kind_telt_voor_kindgebonden_budget(
    leeftijd: int, leeftijd_deze_maand_bereikt: bool, leeftijd_meerderjarig: int
) -> bool:
    if leeftijd_deze_maand_bereikt:
        return 0 < leeftijd <= leeftijd_meerderjarig
    return leeftijd < leeftijd_meerderjarig


@regel(
    "Wet op het kindgebonden budget art. 2 lid 4 en 5",
    titel="Leeftijd die telt voor de verhoging",
    uitleg={
        "overig": "Voor de verhoging telt dit kind als {kindgebonden_budget_leeftijd} jaar.",
        "anders": "Voor dit kind is er geen kindgebonden budget.",
    },
    per="persoon",
    als="kind_telt_voor_kindgebonden_budget",
    vanaf="2019-01-01",
)
def kindgebonden_budget_leeftijd(leeftijd: int, leeftijd_deze_maand_bereikt: bool) -> int:
    return leeftijd - 1 if leeftijd_deze_maand_bereikt else leeftijd


@regel(
    "Wet op het kindgebonden budget art. 2 lid 4",
    titel="Kind met de eerste verhoging",
    uitleg={
        True: "Dit kind telt als {kindgebonden_budget_leeftijd} jaar. Er is een verhoging.",
        False: "Dit kind telt als {kindgebonden_budget_leeftijd} jaar. Deze verhoging geldt niet.",
        "anders": "Voor dit kind is er geen kindgebonden budget.",
    },
    per="persoon",
    als="kind_telt_voor_kindgebonden_budget",
    vanaf="2019-01-01",
)
def kind_met_extra(
    kindgebonden_budget_leeftijd: int,
    kindgebonden_budget_leeftijd_extra: int,
    kindgebonden_budget_leeftijd_meer_extra: int,
) -> bool:
    return (
        kindgebonden_budget_leeftijd_extra
        <= kindgebonden_budget_leeftijd
        < kindgebonden_budget_leeftijd_meer_extra
    )


@regel(
    "Wet op het kindgebonden budget art. 2 lid 5",
    titel="Kind met de tweede verhoging",
    uitleg={
        True: "Dit kind telt als {kindgebonden_budget_leeftijd} jaar. Er is een hogere verhoging.",
        False: "Dit kind telt als {kindgebonden_budget_leeftijd} jaar. De hogere verhoging geldt niet.",
        "anders": "Voor dit kind is er geen kindgebonden budget.",
    },
    per="persoon",
    als="kind_telt_voor_kindgebonden_budget",
    vanaf="2019-01-01",
)
def kind_met_meer_extra(
    kindgebonden_budget_leeftijd: int, kindgebonden_budget_leeftijd_meer_extra: int
) -> bool:
    return kindgebonden_budget_leeftijd >= kindgebonden_budget_leeftijd_meer_extra


aantal(
    "aantal_kinderen_kindgebonden_budget",
    als="kind_telt_voor_kindgebonden_budget",
    titel="Kinderen voor het kindgebonden budget",
    artikel="Wet op het kindgebonden budget art. 2 lid 2",
)
aantal(
    "aantal_kinderen_met_extra",
    als="kind_met_extra",
    titel="Kinderen met de eerste verhoging",
    artikel="Wet op het kindgebonden budget art. 2 lid 4",
)
aantal(
    "aantal_kinderen_met_meer_extra",
    als="kind_met_meer_extra",
    titel="Kinderen met de tweede verhoging",
    artikel="Wet op het kindgebonden budget art. 2 lid 5",
)


@regel(
    "Wet op het kindgebonden budget art. 2 lid 1",
    titel="Er is een kind",
    uitleg={
        True: "Er is kindgebonden budget mogelijk voor {aantal_kinderen_kindgebonden_budget} kinderen.",
        False: "Er is geen kind voor wie kindgebonden budget mogelijk is.",
    },
    vanaf="2019-01-01",
)
def kindgebonden_budget_mogelijk(aantal_kinderen_kindgebonden_budget: int) -> bool:
    return aantal_kinderen_kindgebonden_budget >= 1


@regel(
    "Wet op het kindgebonden budget art. 2 lid 2",
    titel="Bedrag voor de kinderen",
    uitleg={
        "overig": "Voor {aantal_kinderen_kindgebonden_budget} kinderen is het bedrag samen "
        "{kindgebonden_budget_kinderen}.",
        "anders": "Er is geen kind.",
    },
    als="kindgebonden_budget_mogelijk",
    vanaf="2019-01-01",
)
def kindgebonden_budget_kinderen(
    aantal_kinderen_kindgebonden_budget: int,
    kindgebonden_budget_eerste_kind: Netto,
    kindgebonden_budget_tweede_kind: Netto,
    kindgebonden_budget_volgend_kind: Netto,
) -> Netto:
    """Until 2023 the first, second and further children had amounts of their own; now they are the same."""
    tweede = min(1, aantal_kinderen_kindgebonden_budget - 1)
    volgende = max(0, aantal_kinderen_kindgebonden_budget - 2)
    samen = kindgebonden_budget_eerste_kind + kindgebonden_budget_tweede_kind * tweede
    return samen + kindgebonden_budget_volgend_kind * volgende


@regel(
    "Wet op het kindgebonden budget art. 2 lid 4 en 5",
    titel="Verhoging voor oudere kinderen",
    uitleg={
        "overig": "De verhoging voor oudere kinderen is {kindgebonden_budget_oudere_kinderen}.",
        0: "Er zijn geen kinderen met een verhoging.",
        "anders": "Er is geen kind.",
    },
    als="kindgebonden_budget_mogelijk",
    vanaf="2019-01-01",
)
def kindgebonden_budget_oudere_kinderen(
    aantal_kinderen_met_extra: int,
    kindgebonden_budget_extra: Netto,
    aantal_kinderen_met_meer_extra: int,
    kindgebonden_budget_meer_extra: Netto,
) -> Netto:
    return (
        kindgebonden_budget_extra * aantal_kinderen_met_extra
        + kindgebonden_budget_meer_extra * aantal_kinderen_met_meer_extra
    )


@regel(
    "Wet op het kindgebonden budget art. 2 lid 6",
    titel="Ouder zonder toeslagpartner",
    uitleg={True: "U hebt geen toeslagpartner.", False: "U hebt een toeslagpartner."},
    vanaf="2019-01-01",
)
def is_zonder_toeslagpartner(heeft_toeslagpartner: bool) -> bool:
    return not heeft_toeslagpartner


@regel(
    "Wet op het kindgebonden budget art. 2 lid 6",
    titel="Verhoging voor een alleenstaande ouder",
    uitleg={
        "overig": "Zonder toeslagpartner is er een verhoging van {alleenstaande_ouderkop}.",
        "anders": "Met een toeslagpartner is deze verhoging er niet.",
    },
    als="is_zonder_toeslagpartner",
    vanaf="2019-01-01",
)
def alleenstaande_ouderkop(kindgebonden_budget_alleenstaande_ouder: Netto) -> Netto:
    return kindgebonden_budget_alleenstaande_ouder


@regel(
    "Wet op het kindgebonden budget art. 2 lid 2 tot en met 6",
    titel="Hoogste kindgebonden budget",
    uitleg={
        "overig": "Het hoogste bedrag is {kindgebonden_budget_maximum}: {kindgebonden_budget_kinderen}, met "
        "{kindgebonden_budget_oudere_kinderen} voor oudere kinderen en {alleenstaande_ouderkop} voor een "
        "ouder alleen.",
        "anders": "Er is geen kind.",
    },
    als="kindgebonden_budget_mogelijk",
    vanaf="2019-01-01",
)
def kindgebonden_budget_maximum(
    kindgebonden_budget_kinderen: Netto,
    kindgebonden_budget_oudere_kinderen: Netto,
    alleenstaande_ouderkop: Netto,
) -> Netto:
    return kindgebonden_budget_kinderen + kindgebonden_budget_oudere_kinderen + alleenstaande_ouderkop


@regel(
    "Wet op het kindgebonden budget art. 2 lid 8",
    titel="Drempel met toeslagpartner",
    uitleg="Met een toeslagpartner is de drempel {drempelinkomen} en {kindgebonden_budget_verhoging_drempel} "
    "samen: {kindgebonden_budget_drempel_partners}.",
    vanaf="2019-01-01",
)
def kindgebonden_budget_drempel_partners(
    drempelinkomen: Bruto, kindgebonden_budget_verhoging_drempel: Bruto
) -> Bruto:
    return drempelinkomen + kindgebonden_budget_verhoging_drempel


keuze(
    "kindgebonden_budget_drempel",
    uit="heeft_toeslagpartner",
    waarden={True: "kindgebonden_budget_drempel_partners", False: "drempelinkomen"},
    titel="Drempel voor het kindgebonden budget",
    artikel="Wet op het kindgebonden budget art. 2 lid 7 en 8",
    uitleg={
        True: "Met een toeslagpartner is de drempel {kindgebonden_budget_drempel_partners}.",
        False: "Zonder toeslagpartner is de drempel het drempelinkomen van {drempelinkomen}.",
    },
    vanaf="2019-01-01",
)


@regel(
    "Wet op het kindgebonden budget art. 2 lid 7 en 8",
    titel="Inkomen boven de drempel van het kindgebonden budget",
    uitleg={
        "overig": "Het toetsingsinkomen van {toetsingsinkomen} is "
        "{inkomen_boven_drempel_kindgebonden_budget} hoger dan de drempel van {kindgebonden_budget_drempel}.",
        0: "Het toetsingsinkomen van {toetsingsinkomen} is niet hoger dan de drempel van "
        "{kindgebonden_budget_drempel}.",
        "anders": "Er is geen kind.",
    },
    als="kindgebonden_budget_mogelijk",
    vanaf="2019-01-01",
)
def inkomen_boven_drempel_kindgebonden_budget(
    toetsingsinkomen: Bruto, kindgebonden_budget_drempel: Bruto
) -> Bruto:
    return max(Bruto(0), toetsingsinkomen - kindgebonden_budget_drempel)


@regel(
    "Wet op het kindgebonden budget art. 2 lid 7 en 8",
    titel="Kindgebonden budget in tienduizendsten van een cent, zonder vermogenstoets",
    uitleg={
        "overig": "Van {kindgebonden_budget_maximum} gaat {kindgebonden_budget_afbouwpercentage} van "
        "{inkomen_boven_drempel_kindgebonden_budget} af.",
        0: "Het inkomen is zo hoog dat er van {kindgebonden_budget_maximum} niets overblijft.",
        "anders": "Er is geen kind.",
    },
    als="kindgebonden_budget_mogelijk",
    vanaf="2019-01-01",
)
def kindgebonden_budget_exact(
    kindgebonden_budget_maximum: Netto,
    kindgebonden_budget_afbouwpercentage: Basispunt,
    inkomen_boven_drempel_kindgebonden_budget: Bruto,
) -> int:
    afbouw = int(inkomen_boven_drempel_kindgebonden_budget) * int(kindgebonden_budget_afbouwpercentage)
    return max(0, int(kindgebonden_budget_maximum) * BASISPUNTEN_PER_GEHEEL - afbouw)


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 14",
    titel="Kindgebonden budget haalt het minimum",
    uitleg={
        True: "Het kindgebonden budget is ten minste {toeslag_minimum_per_jaar} per jaar.",
        False: "Het kindgebonden budget is lager dan {toeslag_minimum_per_jaar} per jaar. Dan wordt het niet "
        "toegekend.",
    },
    vanaf="2019-01-01",
)
def kindgebonden_budget_boven_minimum(
    kindgebonden_budget_exact: int, toeslag_minimum_per_jaar: Netto
) -> bool:
    return op_hele_euro(kindgebonden_budget_exact, BASISPUNTEN_PER_GEHEEL) >= toeslag_minimum_per_jaar


@regel(
    "Wet op het kindgebonden budget art. 1 lid 4",
    titel="Recht op kindgebonden budget",
    uitleg={
        True: "U hebt recht op kindgebonden budget.",
        False: "U hebt geen recht op kindgebonden budget, omdat uw vermogen te hoog is.",
        "anders": "U hebt geen recht op kindgebonden budget.",
    },
    als="kindgebonden_budget_boven_minimum",
    vanaf="2019-01-01",
)
def recht_op_kindgebonden_budget(vermogen_onder_grens_toeslagen: bool) -> bool:
    return vermogen_onder_grens_toeslagen


@regel(
    "Wet op het kindgebonden budget art. 2",
    titel="Kindgebonden budget per jaar, onafgerond",
    uitleg={
        "overig": "Het kindgebonden budget is {kindgebonden_budget_jaar_onafgerond} per jaar.",
        "anders": "U krijgt geen kindgebonden budget.",
    },
    als="recht_op_kindgebonden_budget",
    vanaf="2019-01-01",
)
def kindgebonden_budget_jaar_onafgerond(kindgebonden_budget_exact: int) -> Netto:
    return op_cent(kindgebonden_budget_exact, BASISPUNTEN_PER_GEHEEL)


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 14",
    titel="Kindgebonden budget per jaar",
    uitleg={
        "overig": "Afgerond op hele euro's krijgt u {kindgebonden_budget_jaar} kindgebonden budget per jaar.",
        "anders": "U krijgt geen kindgebonden budget.",
    },
    als="recht_op_kindgebonden_budget",
    vanaf="2019-01-01",
)
def kindgebonden_budget_jaar(kindgebonden_budget_exact: int) -> Netto:
    """Half up to whole euros (Awir art. 14)."""
    return op_hele_euro(kindgebonden_budget_exact, BASISPUNTEN_PER_GEHEEL)


@regel(
    "Wet op het kindgebonden budget art. 2 lid 11",
    titel="Kindgebonden budget per maand",
    uitleg={
        "overig": "U krijgt {kindgebonden_budget_maand} kindgebonden budget per maand.",
        "anders": "U krijgt geen kindgebonden budget.",
    },
    als="recht_op_kindgebonden_budget",
    vanaf="2019-01-01",
)
def kindgebonden_budget_maand(kindgebonden_budget_exact: int) -> Netto:
    """The advance: a twelfth of the year, down to whole euros."""
    return maand_omlaag(kindgebonden_budget_exact, BASISPUNTEN_PER_GEHEEL)


@regel(
    "Wet op het kindgebonden budget art. 2 lid 7 en 8",
    titel="Vermindering van het kindgebonden budget",
    uitleg={
        "overig": "Door het inkomen is het kindgebonden budget {kindgebonden_budget_vermindering} lager.",
        0: "Het inkomen maakt het kindgebonden budget niet lager.",
        "anders": "Er is geen kind.",
    },
    als="kindgebonden_budget_mogelijk",
    vanaf="2019-01-01",
)
def kindgebonden_budget_vermindering(
    kindgebonden_budget_afbouwpercentage: Basispunt, inkomen_boven_drempel_kindgebonden_budget: Bruto
) -> Cent:
    """To the cent, to show it; the allowance uses the exact amount."""
    afbouw = int(inkomen_boven_drempel_kindgebonden_budget) * int(kindgebonden_budget_afbouwpercentage)
    return Cent(op_cent(afbouw, BASISPUNTEN_PER_GEHEEL))
