"""Childcare allowance (Wet kinderopvang): a percentage of the cost, from a table by income.

The percentage falls in steps, and is higher for every child after the first: the one with the most hours.
"""

from __future__ import annotations

from pathlib import Path

from opstap.recht.toeslagen import tabel
from opstap.recht.toeslagen.afronding import maand_omlaag, op_cent, op_hele_euro
from opstap.recht.toeslagen.kinderopvang_kosten import HONDERDSTEN_PER_UUR
from opstap.regels import Basispunt, Netto, aantal, keuze, niet_gemodelleerd, regel, som
from opstap.regels.datum import MAANDEN_PER_JAAR
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

DELEN = HONDERDSTEN_PER_UUR * BASISPUNTEN_PER_GEHEEL
"""The exact amount is in millionths of a cent: hundredths of hours times ten-thousandths."""


@regel(
    "Besluit kinderopvangtoeslag art. 3",
    titel="Meer dan een kind in de opvang",
    uitleg={
        True: "Er gaan {aantal_kinderen_in_opvang} kinderen naar de opvang. Het kind met de meeste uren is "
        "het eerste kind.",
        False: "Er gaat {aantal_kinderen_in_opvang} kind naar de opvang. Dat is het eerste kind.",
    },
    vanaf="2019-01-01",
)
def meer_kinderen_in_opvang(aantal_kinderen_in_opvang: int) -> bool:
    return aantal_kinderen_in_opvang > 1


@regel(
    "Besluit kinderopvangtoeslag art. 3",
    titel="Kind in de opvang, van meer kinderen",
    uitleg={
        True: "Er gaan meer kinderen naar de opvang, ook dit kind.",
        False: "Dit is het enige kind dat naar de opvang gaat.",
        "anders": "Deze persoon gaat niet naar de opvang.",
    },
    per="persoon",
    als="kind_in_opvang",
    vanaf="2019-01-01",
)
def is_een_van_meer_kinderen(meer_kinderen_in_opvang: bool) -> bool:
    return meer_kinderen_in_opvang


@regel(
    "Besluit kinderopvangtoeslag art. 3",
    titel="Eerste kind",
    uitleg={
        True: "Dit kind is het eerste kind.",
        False: "Dit kind is een volgend kind.",
        "anders": "Dit kind is het enige dat naar de opvang gaat, en daarom het eerste kind.",
    },
    per="persoon",
    als="is_een_van_meer_kinderen",
    anders=True,
    vanaf="2019-01-01",
)
def is_eerste_kind_als_opvang(meeste_opvanguren: bool) -> bool:
    """The child with the most hours; with equal hours the one with the highest costs."""
    return meeste_opvanguren


@regel(
    "Besluit kinderopvangtoeslag art. 3",
    titel="Eerste kind in de opvang",
    uitleg={
        True: "Dit kind is het eerste kind in de opvang.",
        False: "Dit kind is een volgend kind in de opvang.",
        "anders": "Deze persoon gaat niet naar de opvang.",
    },
    per="persoon",
    als="kind_in_opvang",
    vanaf="2019-01-01",
)
def is_eerste_kind_in_opvang(is_eerste_kind_als_opvang: bool) -> bool:
    return is_eerste_kind_als_opvang


aantal(
    "aantal_eerste_kinderen_in_opvang",
    als="is_eerste_kind_in_opvang",
    titel="Aantal eerste kinderen",
    artikel="Besluit kinderopvangtoeslag art. 3",
)


@regel(
    "Besluit kinderopvangtoeslag art. 3",
    titel="Niet precies een eerste kind",
    uitleg={
        True: "Er is niet precies een kind met de meeste uren: {aantal_eerste_kinderen_in_opvang}.",
        False: "Er is precies een eerste kind.",
        "anders": "Er gaat geen kind naar de opvang.",
    },
    als="kinderopvangtoeslag_mogelijk",
    vanaf="2019-01-01",
)
def eerste_kind_onduidelijk(aantal_eerste_kinderen_in_opvang: int) -> bool:
    return aantal_eerste_kinderen_in_opvang != 1


niet_gemodelleerd(
    "Besluit kinderopvangtoeslag art. 3",
    als="eerste_kind_onduidelijk",
    voor="kinderopvangtoeslag_exact",
    zin="Precies één kind kan het eerste kind zijn: dat met de meeste opvanguren, en bij evenveel uren dat "
    "met de hoogste kosten.",
)


tabel.maak_regels(Path(__file__).parent / "tabellen" / "kinderopvangtoeslag.yaml", globals())


@regel(
    "Besluit kinderopvangtoeslag art. 6",
    titel="Er is een volgend kind",
    uitleg={
        True: "Dit is een volgend kind. Het percentage voor volgende kinderen geldt.",
        False: "Dit is het eerste kind. Het percentage voor het eerste kind geldt.",
        "anders": "Deze persoon gaat niet naar de opvang.",
    },
    per="persoon",
    als="kind_in_opvang",
    vanaf="2019-01-01",
)
def is_volgend_kind_in_opvang(is_eerste_kind_als_opvang: bool) -> bool:
    return not is_eerste_kind_als_opvang


keuze(
    "kinderopvang_percentage",
    uit="is_volgend_kind_in_opvang",
    waarden={
        True: "kinderopvang_percentage_volgend_kind",
        False: "kinderopvang_percentage_eerste_kind",
    },
    titel="Percentage voor dit kind",
    artikel="Besluit kinderopvangtoeslag art. 6",
    uitleg={
        True: "Voor een volgend kind is het percentage {kinderopvang_percentage_volgend_kind}.",
        False: "Voor het eerste kind is het percentage {kinderopvang_percentage_eerste_kind}.",
    },
    per="persoon",
    vanaf="2019-01-01",
)


@regel(
    "Wet kinderopvang art. 1.7",
    titel="Kinderopvangtoeslag voor dit kind, in miljoensten van een cent",
    uitleg={
        "overig": "Van de kosten van dit kind wordt {kinderopvang_percentage} vergoed.",
        0: "Er zijn geen kosten die worden vergoed.",
        "anders": "Deze persoon gaat niet naar de opvang.",
    },
    per="persoon",
    als="kind_in_opvang",
    vanaf="2019-01-01",
)
def kinderopvangtoeslag_kind_exact(opvangkosten_kind: int, kinderopvang_percentage: Basispunt) -> int:
    return opvangkosten_kind * int(kinderopvang_percentage)


som(
    "kinderopvangtoeslag_kinderen_exact",
    van="kinderopvangtoeslag_kind_exact",
    titel="Kinderopvangtoeslag voor alle kinderen, in miljoensten van een cent",
    artikel="Wet kinderopvang art. 1.7",
)


@regel(
    "Wet kinderopvang art. 1.7",
    titel="Kinderopvangtoeslag per maand in miljoensten van een cent",
    uitleg={
        "overig": "De kinderopvangtoeslag is de som van alle kinderen.",
        "anders": "Er gaat geen kind naar de opvang.",
    },
    als="kinderopvangtoeslag_mogelijk",
    vanaf="2019-01-01",
)
def kinderopvangtoeslag_exact(kinderopvangtoeslag_kinderen_exact: int) -> int:
    return kinderopvangtoeslag_kinderen_exact


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 14",
    titel="Recht op kinderopvangtoeslag",
    uitleg={
        True: "U hebt recht op kinderopvangtoeslag.",
        False: "De kinderopvangtoeslag is lager dan {toeslag_minimum_per_jaar} per jaar. Dan wordt zij niet "
        "toegekend.",
        "anders": "U hebt geen recht op kinderopvangtoeslag.",
    },
    als="kinderopvangtoeslag_mogelijk",
    vanaf="2019-01-01",
)
def recht_op_kinderopvangtoeslag(kinderopvangtoeslag_exact: int, toeslag_minimum_per_jaar: Netto) -> bool:
    """There is no limit on wealth for this allowance. The year is taken as twelve months like this one."""
    return op_hele_euro(kinderopvangtoeslag_exact * MAANDEN_PER_JAAR, DELEN) >= toeslag_minimum_per_jaar


@regel(
    "Wet kinderopvang art. 1.7",
    titel="Kinderopvangtoeslag per maand, op de cent",
    uitleg={
        "overig": "De kinderopvangtoeslag is {kinderopvangtoeslag_maand_op_de_cent} per maand.",
        "anders": "U krijgt geen kinderopvangtoeslag.",
    },
    als="recht_op_kinderopvangtoeslag",
    vanaf="2019-01-01",
)
def kinderopvangtoeslag_maand_op_de_cent(kinderopvangtoeslag_exact: int) -> Netto:
    return op_cent(kinderopvangtoeslag_exact, DELEN)


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 14",
    titel="Kinderopvangtoeslag per jaar",
    uitleg={
        "overig": "Twaalf maanden als deze, afgerond op hele euro's, is {kinderopvangtoeslag_jaar} per jaar.",
        "anders": "U krijgt geen kinderopvangtoeslag.",
    },
    als="recht_op_kinderopvangtoeslag",
    vanaf="2019-01-01",
)
def kinderopvangtoeslag_jaar(kinderopvangtoeslag_exact: int) -> Netto:
    """Half up to whole euros (Awir art. 14)."""
    return op_hele_euro(kinderopvangtoeslag_exact * MAANDEN_PER_JAAR, DELEN)


@regel(
    "Wet kinderopvang art. 1.7",
    titel="Kinderopvangtoeslag per maand",
    uitleg={
        "overig": "U krijgt {kinderopvangtoeslag_maand} kinderopvangtoeslag per maand.",
        "anders": "U krijgt geen kinderopvangtoeslag.",
    },
    als="recht_op_kinderopvangtoeslag",
    vanaf="2019-01-01",
)
def kinderopvangtoeslag_maand(kinderopvangtoeslag_exact: int) -> Netto:
    """The advance: down to whole euros."""
    return maand_omlaag(kinderopvangtoeslag_exact * MAANDEN_PER_JAAR, DELEN)
