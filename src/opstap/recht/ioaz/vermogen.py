"""Wealth in the IOAZ (art. 8 paragraph 2): what is above the limit counts as if it gave a return.

It is no limit on the right: a return is added to the income. Part of the wealth may stay aside for a
pension, up to a maximum.
"""

from __future__ import annotations

from opstap.regels import Basispunt, Bruto, Cent, deel_afgerond, regel
from opstap.regels.datum import MAANDEN_PER_JAAR
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL


@regel(
    "IOAZ art. 8 lid 2",
    titel="Vermogen boven het vrije vermogen",
    uitleg={
        "overig": "Van het vermogen van {ioaz_vermogen} is {ioaz_vrij_vermogen} vrij. Daarboven blijft "
        "{ioaz_vermogen_boven_grens} over.",
        0: "Het vermogen van {ioaz_vermogen} is niet hoger dan {ioaz_vrij_vermogen}.",
    },
    vanaf="2018-01-01",
)
def ioaz_vermogen_boven_grens(ioaz_vermogen: Cent, ioaz_vrij_vermogen: Cent) -> Cent:
    return max(Cent(0), ioaz_vermogen - ioaz_vrij_vermogen)


@regel(
    "IOAZ art. 8 lid 2",
    titel="Meer vermogen dan vrij is",
    uitleg={True: "Er is meer vermogen dan vrij is.", False: "Er is niet meer vermogen dan vrij is."},
    vanaf="2018-01-01",
)
def ioaz_heeft_vermogen_boven_grens(ioaz_vermogen_boven_grens: Cent) -> bool:
    return ioaz_vermogen_boven_grens > 0


@regel(
    "IOAZ art. 8 lid 7",
    titel="Vermogen voor pensioen",
    uitleg={
        True: "Een deel van het vermogen, {ioaz_vermogen_voor_pensioen}, is bedoeld voor een pensioen.",
        False: "Er is geen vermogen voor een pensioen apart gezet.",
        "anders": "Er is niet meer vermogen dan vrij is.",
    },
    als="ioaz_heeft_vermogen_boven_grens",
    vanaf="2018-01-01",
)
def ioaz_heeft_vermogen_voor_pensioen(ioaz_vermogen_voor_pensioen: Cent) -> bool:
    return ioaz_vermogen_voor_pensioen > 0


@regel(
    "IOAZ art. 8 lid 7",
    titel="Vrij vermogen voor pensioen",
    uitleg={
        "overig": "Voor een pensioen blijft {ioaz_vrij_voor_pensioen} vrij, hoogstens "
        "{ioaz_pensioenvoorziening_maximum}.",
        "anders": "Er is geen vermogen voor een pensioen dat vrij blijft.",
    },
    als="ioaz_heeft_vermogen_voor_pensioen",
    vanaf="2018-01-01",
)
def ioaz_vrij_voor_pensioen(
    ioaz_vermogen_voor_pensioen: Cent, ioaz_pensioenvoorziening_maximum: Cent
) -> Cent:
    return min(ioaz_vermogen_voor_pensioen, ioaz_pensioenvoorziening_maximum)


@regel(
    "IOAZ art. 8 lid 2",
    titel="Vermogen waarover een rendement telt",
    uitleg={
        "overig": "Over {ioaz_vermogen_met_rendement} vermogen telt een rendement als inkomen.",
        0: "Over het vermogen telt geen rendement als inkomen.",
    },
    vanaf="2018-01-01",
)
def ioaz_vermogen_met_rendement(ioaz_vermogen_boven_grens: Cent, ioaz_vrij_voor_pensioen: Cent) -> Cent:
    return max(Cent(0), ioaz_vermogen_boven_grens - ioaz_vrij_voor_pensioen)


@regel(
    "IOAZ art. 8 lid 2",
    titel="Er telt een rendement",
    uitleg={True: "Er telt inkomen uit vermogen.", False: "Er telt geen inkomen uit vermogen."},
    vanaf="2018-01-01",
)
def ioaz_heeft_rendement(ioaz_vermogen_met_rendement: Cent) -> bool:
    return ioaz_vermogen_met_rendement > 0


@regel(
    "IOAZ art. 8 lid 2",
    titel="Inkomen uit vermogen per jaar",
    uitleg={
        "overig": "Per jaar telt {ioaz_rendement} van {ioaz_vermogen_met_rendement} als inkomen: "
        "{ioaz_inkomen_uit_vermogen_per_jaar}.",
        "anders": "Er telt geen inkomen uit vermogen.",
    },
    als="ioaz_heeft_rendement",
    vanaf="2018-01-01",
)
def ioaz_inkomen_uit_vermogen_per_jaar(ioaz_vermogen_met_rendement: Cent, ioaz_rendement: Basispunt) -> Bruto:
    return Bruto(deel_afgerond(ioaz_vermogen_met_rendement * ioaz_rendement, BASISPUNTEN_PER_GEHEEL))


@regel(
    "IOAZ art. 8 lid 2",
    titel="Inkomen uit vermogen per maand",
    uitleg={
        "overig": "Per maand telt {ioaz_inkomen_uit_vermogen} als inkomen uit vermogen: {ioaz_rendement} per "
        "jaar van {ioaz_vermogen_met_rendement}.",
        "anders": "Er telt geen inkomen uit vermogen.",
    },
    als="ioaz_heeft_rendement",
    vanaf="2018-01-01",
)
def ioaz_inkomen_uit_vermogen(ioaz_vermogen_met_rendement: Cent, ioaz_rendement: Basispunt) -> Bruto:
    """A twelfth of the year, rounded once: not from the rounded year."""
    return Bruto(
        deel_afgerond(ioaz_vermogen_met_rendement * ioaz_rendement, MAANDEN_PER_JAAR * BASISPUNTEN_PER_GEHEEL)
    )
