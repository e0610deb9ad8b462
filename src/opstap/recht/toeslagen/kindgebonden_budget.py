"""Child budget (Wet op het kindgebonden budget): an amount per child, more from 12, 16 and without partner.

All of it, also the increase for a single parent, goes down with income above the threshold.
"""

from __future__ import annotations

from opstap.recht.toeslagen.afronding import maand_omlaag, op_cent, op_hele_euro
from opstap.regels import (
    Basispunt,
    Bruto,
    Cent,
    Netto,
    keuze,
    regel,
)
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL


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
