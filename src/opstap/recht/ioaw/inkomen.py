"""Income of a month, gross, after what is not counted (IOAW art. 8, IOAZ art. 8).

A percentage of the income from work, up to a maximum, per person. The income is a month's; holiday pay is
part of it (Algemeen inkomensbesluit art. 2:8 paragraph 3 shuts out the exception of art. 2:5).
"""

from __future__ import annotations

from opstap.recht.ioaw.soorten import Inkomensvrijlating
from opstap.regels import Basispunt, Bruto, deel_afgerond, keuze, regel, som
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

VRIJLATING = "IOAW art. 8 lid 2 tot en met 10; IOAZ art. 8 lid 3 tot en met 14"
INKOMEN = "IOAW art. 8 lid 1; IOAZ art. 8 lid 1"


@regel(
    VRIJLATING,
    titel="Soort vrijlating",
    uitleg={
        Inkomensvrijlating.BEGIN: "De vrijlating voor de eerste maanden werk geldt.",
        Inkomensvrijlating.OUDER: "De vrijlating voor alleenstaande ouders geldt.",
        Inkomensvrijlating.URENBEPERKT: "De vrijlating bij een medische urenbeperking geldt.",
        Inkomensvrijlating.LOONKOSTENSUBSIDIE: "De vrijlating bij loonkostensubsidie geldt.",
        Inkomensvrijlating.GEEN: "Er geldt geen vrijlating.",
        "anders": "Er is geen inkomen uit werk.",
    },
    per="persoon",
    als="ioaw_ioaz_heeft_inkomen_uit_arbeid",
    anders=Inkomensvrijlating.GEEN,
    vanaf="2018-01-01",
)
def ioaw_ioaz_soort_vrijlating(
    ioaw_ioaz_begin_geldt: bool,
    ioaw_ioaz_ouder_geldt: bool,
    ioaw_ioaz_urenbeperkt_geldt: bool,
    ioaw_ioaz_subsidie_geldt: bool,
) -> Inkomensvrijlating:
    if ioaw_ioaz_begin_geldt:
        return Inkomensvrijlating.BEGIN
    if ioaw_ioaz_ouder_geldt:
        return Inkomensvrijlating.OUDER
    if ioaw_ioaz_urenbeperkt_geldt:
        return Inkomensvrijlating.URENBEPERKT
    return Inkomensvrijlating.LOONKOSTENSUBSIDIE if ioaw_ioaz_subsidie_geldt else Inkomensvrijlating.GEEN


keuze(
    "ioaw_ioaz_vrijlating_percentage",
    uit="ioaw_ioaz_soort_vrijlating",
    waarden={
        Inkomensvrijlating.BEGIN: "ioaw_ioaz_vrijlating_begin_percentage",
        Inkomensvrijlating.OUDER: "ioaw_ioaz_vrijlating_ouder_percentage",
        Inkomensvrijlating.URENBEPERKT: "ioaw_ioaz_vrijlating_urenbeperkt_percentage",
        Inkomensvrijlating.LOONKOSTENSUBSIDIE: "ioaw_ioaz_vrijlating_subsidie_percentage",
    },
    anders=0,
    per="persoon",
    titel="Percentage van de vrijlating",
    artikel=VRIJLATING,
    uitleg={
        "overig": "Van het inkomen uit werk telt {ioaw_ioaz_vrijlating_percentage} niet mee.",
        "anders": "Alle inkomen uit werk telt mee.",
    },
    vanaf="2018-01-01",
)
keuze(
    "ioaw_ioaz_vrijlating_maximum",
    uit="ioaw_ioaz_soort_vrijlating",
    waarden={
        Inkomensvrijlating.BEGIN: "ioaw_ioaz_vrijlating_begin_maximum",
        Inkomensvrijlating.OUDER: "ioaw_ioaz_vrijlating_ouder_maximum",
        Inkomensvrijlating.URENBEPERKT: "ioaw_ioaz_vrijlating_urenbeperkt_maximum",
        Inkomensvrijlating.LOONKOSTENSUBSIDIE: "ioaw_ioaz_vrijlating_subsidie_maximum",
    },
    anders=0,
    per="persoon",
    titel="Hoogste vrijlating per maand",
    artikel=VRIJLATING,
    uitleg={
        "overig": "Het deel dat niet meetelt is hoogstens {ioaw_ioaz_vrijlating_maximum} per maand.",
        "anders": "Er geldt geen vrijlating.",
    },
    vanaf="2018-01-01",
)


@regel(
    VRIJLATING,
    titel="Vrijlating van deze persoon",
    uitleg={
        "overig": "Van {ioaw_ioaz_inkomen_uit_arbeid} telt {ioaw_ioaz_vrijlating_persoon} niet mee: "
        "{ioaw_ioaz_vrijlating_percentage}, hoogstens {ioaw_ioaz_vrijlating_maximum}.",
        0: "Alle inkomen uit werk van deze persoon telt mee.",
        "anders": "Er is geen inkomen uit werk.",
    },
    per="persoon",
    als="ioaw_ioaz_heeft_inkomen_uit_arbeid",
    vanaf="2018-01-01",
)
def ioaw_ioaz_vrijlating_persoon(
    ioaw_ioaz_inkomen_uit_arbeid: Bruto,
    ioaw_ioaz_vrijlating_percentage: Basispunt,
    ioaw_ioaz_vrijlating_maximum: Bruto,
) -> Bruto:
    """The share of the gross income of the month, to the cent and half up, at most the maximum."""
    deel = deel_afgerond(
        ioaw_ioaz_inkomen_uit_arbeid * ioaw_ioaz_vrijlating_percentage, BASISPUNTEN_PER_GEHEEL
    )
    return min(deel, ioaw_ioaz_vrijlating_maximum)


som(
    "ioaw_ioaz_vrijlating",
    van="ioaw_ioaz_vrijlating_persoon",
    als="ioaw_ioaz_telt_mee",
    titel="Vrijlating",
    artikel=VRIJLATING,
    uitleg={
        "overig": "Van het inkomen telt samen {ioaw_ioaz_vrijlating} niet mee.",
        0: "Er geldt geen vrijlating.",
    },
)


@regel(
    INKOMEN,
    titel="Inkomen van deze persoon",
    uitleg={
        "overig": "Het inkomen is {ioaw_ioaz_inkomen_persoon} bruto: {ioaw_ioaz_inkomen_uit_arbeid} uit "
        "werk, min {ioaw_ioaz_vrijlating_persoon} vrijlating, plus {ioaw_ioaz_overig_inkomen} ander inkomen.",
        "anders": "Het inkomen van deze persoon telt niet mee.",
    },
    per="persoon",
    als="ioaw_ioaz_telt_mee",
    vanaf="2018-01-01",
)
def ioaw_ioaz_inkomen_persoon(
    ioaw_ioaz_inkomen_uit_arbeid: Bruto, ioaw_ioaz_vrijlating_persoon: Bruto, ioaw_ioaz_overig_inkomen: Bruto
) -> Bruto:
    return ioaw_ioaz_inkomen_uit_arbeid - ioaw_ioaz_vrijlating_persoon + ioaw_ioaz_overig_inkomen


som(
    "ioaw_ioaz_inkomen",
    van="ioaw_ioaz_inkomen_persoon",
    als="ioaw_ioaz_telt_mee",
    titel="Bruto inkomen dat meetelt",
    artikel=INKOMEN,
    uitleg={
        "overig": "Er telt {ioaw_ioaz_inkomen} bruto-inkomen mee.",
        0: "Er is geen inkomen dat meetelt.",
    },
)
