"""The own contribution to child care: the municipality adds a share of the rate, up to the maximum."""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Keuze
from opstap.regels import Basispunt, Cent, deel_afgerond, feit, keuze, niet_gemodelleerd, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

ARTIKEL = "Wet kinderopvang art. 1.13; gemeentelijk minimabeleid"
HONDERDSTEN_PER_UUR = 100


class Opvangsoort(Keuze):
    """The kinds of child care that have a highest hourly rate of their own."""

    DAGOPVANG = 1, "dagopvang"
    BUITENSCHOOLSE_OPVANG = 2, "buitenschoolse opvang"
    GASTOUDEROPVANG = 3, "gastouderopvang"


niet_gemodelleerd(
    ARTIKEL,
    naam="kinderopvang_aanvulling_percentage",
    soort="Basispunt",
    titel="Kinderopvang: deel van het uurtarief dat de gemeente bijlegt",
    zin="Of deze gemeente bijlegt aan de kosten van kinderopvang, is niet gevonden. Vraag het na bij de "
    "gemeente.",
)
niet_gemodelleerd(
    ARTIKEL,
    naam="kinderopvang_boven_maximum_deel",
    soort="Basispunt",
    titel="Kinderopvang: deel van het tarief boven het maximum dat de gemeente betaalt",
    zin="Of en hoeveel deze gemeente betaalt van een uurtarief boven het maximum van het rijk, is niet "
    "gevonden. Vraag het na bij de gemeente.",
)
feit(
    "opvangsoort",
    soort=Opvangsoort,
    titel="Soort kinderopvang",
    vraag="Wat voor kinderopvang is het?",
    artikel="Besluit kinderopvangtoeslag art. 4",
)
keuze(
    "kinderopvang_maximumuurprijs",
    uit="opvangsoort",
    waarden={
        Opvangsoort.DAGOPVANG: "kinderopvang_maximumprijs_dagopvang",
        Opvangsoort.BUITENSCHOOLSE_OPVANG: "kinderopvang_maximumprijs_buitenschoolse_opvang",
        Opvangsoort.GASTOUDEROPVANG: "kinderopvang_maximumprijs_gastouderopvang",
    },
    titel="Hoogste uurprijs van het rijk",
    artikel="Besluit kinderopvangtoeslag art. 4",
    uitleg="Voor deze opvang ({opvangsoort}) telt hoogstens {kinderopvang_maximumuurprijs} per uur mee.",
    vanaf="2015-01-01",
)
feit(
    "kinderopvang_honderdste_uren",
    soort="int",
    bereik=(0, 10_000_000),
    titel="Uren kinderopvang, in honderdsten",
    vraag="Hoeveel honderdsten van een uur kinderopvang staan op de factuur (60 uur: 6000)?",
    artikel=ARTIKEL,
)
feit(
    "kinderopvang_uurtarief",
    soort="Cent",
    bereik=(0, 100_000),
    titel="Uurtarief van de kinderopvang",
    vraag="Hoeveel kost een uur kinderopvang?",
    artikel=ARTIKEL,
)
feit(
    "kinderopvang_met_traject",
    soort="bool",
    titel="Bijstand met traject of werk, en kinderopvangtoeslag",
    vraag="Hebt u bijstand met een traject naar werk of met parttime werk, en krijgt u kinderopvangtoeslag?",
    artikel=ARTIKEL,
)


@regel(
    ARTIKEL,
    titel="Uurtarief dat meetelt",
    uitleg="Van het uurtarief van {kinderopvang_uurtarief} telt hoogstens {kinderopvang_maximumuurprijs} "
    "mee: "
    "{kinderopvang_meetellend_tarief}.",
    vanaf="2015-01-01",
)
def kinderopvang_meetellend_tarief(kinderopvang_uurtarief: Cent, kinderopvang_maximumuurprijs: Cent) -> Cent:
    return min(kinderopvang_uurtarief, kinderopvang_maximumuurprijs)


@regel(
    ARTIKEL,
    titel="Aanvulling op de kinderopvangtoeslag",
    uitleg={
        "overig": "De gemeente legt {kinderopvang_aanvulling_percentage} bij van "
        "{kinderopvang_meetellend_tarief} "
        "per uur: {kinderopvang_aanvulling}.",
        "anders": "De gemeente legt niets bij: u hebt geen bijstand met een traject of werk, of geen "
        "kinderopvangtoeslag.",
    },
    als="kinderopvang_met_traject",
    vanaf="2015-01-01",
)
def kinderopvang_aanvulling(
    kinderopvang_honderdste_uren: int,
    kinderopvang_meetellend_tarief: Cent,
    kinderopvang_aanvulling_percentage: Basispunt,
) -> Cent:
    """Paid to the child care organisation; rounded half up on the whole bill."""
    kosten_maal_honderd = kinderopvang_meetellend_tarief * kinderopvang_honderdste_uren
    return deel_afgerond(
        kosten_maal_honderd * kinderopvang_aanvulling_percentage, HONDERDSTEN_PER_UUR * BASISPUNTEN_PER_GEHEEL
    )


@regel(
    ARTIKEL,
    titel="Vergoeding boven het hoogste uurtarief",
    uitleg={
        "overig": "Van wat {kinderopvang_uurtarief} hoger is dan {kinderopvang_maximumuurprijs} betaalt de "
        "gemeente {kinderopvang_boven_maximum_deel}: {kinderopvang_boven_maximum}.",
        0: "Het uurtarief van {kinderopvang_uurtarief} is niet hoger dan {kinderopvang_maximumuurprijs}.",
        "anders": "De gemeente legt niets bij: u hebt geen bijstand met een traject of werk, of geen "
        "kinderopvangtoeslag.",
    },
    als="kinderopvang_met_traject",
    vanaf="2024-01-01",
)
def kinderopvang_boven_maximum(
    kinderopvang_honderdste_uren: int,
    kinderopvang_uurtarief: Cent,
    kinderopvang_maximumuurprijs: Cent,
    kinderopvang_boven_maximum_deel: Basispunt,
) -> Cent:
    """What no allowance covers: the part of the rate above the highest, of the whole bill."""
    boven = max(Cent(0), kinderopvang_uurtarief - kinderopvang_maximumuurprijs)
    return deel_afgerond(
        boven * kinderopvang_honderdste_uren * kinderopvang_boven_maximum_deel,
        HONDERDSTEN_PER_UUR * BASISPUNTEN_PER_GEHEEL,
    )
