"""Hours of work in one unit, and the minimum wage that belongs to them. The only place that converts hours.

Hours per week are whole hundredths (36 hours is 3600, 25.5 hours is 2550), so that parts of an hour stay
exact. A year is 52 weeks and a month a twelfth of a year, as the Wml counted until 2024 (art. 12) and its
published hourly amounts for 36, 38 and 40 hours show. Amounts are gross cents.
"""

from __future__ import annotations

from opstap.regels import Basispunt, Bruto, deel_afgerond, feit, niet_gemodelleerd, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

WEKEN_PER_JAAR = 52
MAANDEN_PER_JAAR = 12
HONDERDSTEN_PER_UUR = 100

feit(
    "arbeidsuren_per_week_honderdsten",
    soort="int",
    per="persoon",
    bereik=(0, 6_000),
    titel="Uren werk per week, in honderdsten van een uur",
    vraag="Hoeveel uur per week werkt deze persoon volgens het contract? (in honderdsten van een uur)",
    artikel="Wet minimumloon en minimumvakantiebijslag art. 12",
)
feit(
    "normale_arbeidsduur_honderdsten",
    soort="int",
    per="persoon",
    bereik=(2_400, 4_800),
    titel="Volledige werkweek in dit werk, in honderdsten van een uur",
    vraag="Hoeveel uur is een volledige werkweek in dit werk? (in honderdsten van een uur)",
    artikel="Wet minimumloon en minimumvakantiebijslag art. 12",
)


def loon_per_maand(uurloon: Bruto, uren_per_week_honderdsten: int) -> Bruto:
    """The wage of an average month for an hourly wage, to the cent.

    >>> loon_per_maand(1327, 3600)
    207012
    """
    return deel_afgerond(
        uurloon * uren_per_week_honderdsten * WEKEN_PER_JAAR, MAANDEN_PER_JAAR * HONDERDSTEN_PER_UUR
    )


def loon_per_uur(maandloon: Bruto, uren_per_week_honderdsten: int) -> Bruto:
    """The hourly wage that belongs to a month's wage, to the cent.

    >>> [loon_per_uur(193440, uren) for uren in (3600, 3800, 4000)]
    [1240, 1175, 1116]
    """
    return deel_afgerond(
        maandloon * MAANDEN_PER_JAAR * HONDERDSTEN_PER_UUR, WEKEN_PER_JAAR * uren_per_week_honderdsten
    )


def uren_per_jaar_honderdsten(uren_per_week_honderdsten: int) -> int:
    """Hours a year: 36 a week is 1872 a year."""
    return uren_per_week_honderdsten * WEKEN_PER_JAAR


def uren_per_maand_honderdsten(uren_per_week_honderdsten: int) -> int:
    """Hours in an average month, to the hundredth: 36 a week is 156 a month."""
    return deel_afgerond(uren_per_week_honderdsten * WEKEN_PER_JAAR, MAANDEN_PER_JAAR)


def uren_per_week_uit_maand_honderdsten(uren_per_maand_honderdsten: int) -> int:
    """Hours a week for hours in an average month, to the hundredth: 156 a month is 36 a week."""
    return deel_afgerond(uren_per_maand_honderdsten * MAANDEN_PER_JAAR, WEKEN_PER_JAAR)


@regel(
    "Wet minimumloon en minimumvakantiebijslag art. 8 lid 1 en art. 12",
    titel="Minimumloon per uur",
    uitleg="Het minimumloon is {minimumloon_per_maand} per maand. Dat is {minimumloon_per_uur} per uur.",
    per="persoon",
    naam="minimumloon_per_uur",
    vanaf="2018-01-01",
    tot="2024-01-01",
)
def minimumloon_per_uur_uit_maand(
    minimumloon_per_maand: Bruto, normale_arbeidsduur_honderdsten: int
) -> Bruto:
    """Until 2024 the minimum wage was one per month; the hourly wage followed from the full working week."""
    return loon_per_uur(minimumloon_per_maand, normale_arbeidsduur_honderdsten)


@regel(
    "Wet minimumloon en minimumvakantiebijslag art. 8 lid 1",
    titel="Minimumloon per uur",
    uitleg="Het minimumloon is {minimumloon_per_uur} per uur, hoe lang de werkweek ook is.",
    per="persoon",
    vanaf="2024-01-01",
)
def minimumloon_per_uur(minimumuurloon: Bruto) -> Bruto:
    return minimumuurloon


@regel(
    "Wet minimumloon en minimumvakantiebijslag art. 7 lid 3",
    titel="Krijgt een jeugdloon",
    uitleg={
        True: "Met {leeftijd} jaar geldt een lager minimumloon: {minimumjeugdloon_percentage}.",
        False: "Met {leeftijd} jaar geldt het hele minimumloon.",
    },
    per="persoon",
    vanaf="2018-01-01",
)
def heeft_minimumjeugdloon(leeftijd: int, minimumjeugdloon_percentage: Basispunt) -> bool:
    return minimumjeugdloon_percentage < BASISPUNTEN_PER_GEHEEL


@regel(
    "Wet minimumloon en minimumvakantiebijslag art. 7 lid 3; Besluit minimumjeugdloonregeling",
    titel="Deel van het minimumloon bij deze leeftijd",
    uitleg="Bij {leeftijd} jaar hoort {minimumjeugdloon_percentage} van het minimumloon.",
    per="persoon",
    vanaf="2018-01-01",
)
def minimumjeugdloon_percentage(
    leeftijd: int,
    minimumjeugdloon_percentage_15: Basispunt,
    minimumjeugdloon_percentage_16: Basispunt,
    minimumjeugdloon_percentage_17: Basispunt,
    minimumjeugdloon_percentage_18: Basispunt,
    minimumjeugdloon_percentage_19: Basispunt,
    minimumjeugdloon_percentage_20: Basispunt,
    minimumjeugdloon_percentage_21: Basispunt,
) -> Basispunt:
    """The step for an age; below 15 the law has no minimum wage."""
    if leeftijd >= 22:
        return Basispunt(BASISPUNTEN_PER_GEHEEL)
    if leeftijd == 21:
        return minimumjeugdloon_percentage_21
    if leeftijd == 20:
        return minimumjeugdloon_percentage_20
    if leeftijd == 19:
        return minimumjeugdloon_percentage_19
    if leeftijd == 18:
        return minimumjeugdloon_percentage_18
    if leeftijd == 17:
        return minimumjeugdloon_percentage_17
    if leeftijd == 16:
        return minimumjeugdloon_percentage_16
    if leeftijd == 15:
        return minimumjeugdloon_percentage_15
    return Basispunt(0)


@regel(
    "Wet minimumloon en minimumvakantiebijslag art. 7 lid 3",
    titel="Jeugdloon van een leerling in de beroepsbegeleidende leerweg",
    uitleg={
        True: "Deze persoon volgt een beroepsbegeleidende leerweg.",
        False: "Deze persoon volgt geen beroepsbegeleidende leerweg.",
        "anders": "Er geldt geen jeugdloon.",
    },
    per="persoon",
    als="heeft_minimumjeugdloon",
    vanaf="2018-01-01",
)
def minimumjeugdloon_als_bbl_leerling(bbl_leerling: bool) -> bool:
    return bbl_leerling


niet_gemodelleerd(
    "Besluit minimumjeugdloonregeling",
    als="minimumjeugdloon_als_bbl_leerling",
    voor="minimumloon_per_uur_op_leeftijd",
    per="persoon",
    zin="Voor jonge leerlingen in de beroepsbegeleidende leerweg gelden andere percentages van het "
    "minimumloon. Vanaf welke dag is niet bevestigd. Geef het minimumloon per uur.",
)


@regel(
    "Wet minimumloon en minimumvakantiebijslag art. 7 en 8",
    titel="Minimumloon per uur bij deze leeftijd",
    uitleg="Van {minimumloon_per_uur} geldt bij deze leeftijd {minimumjeugdloon_percentage}: "
    "{minimumloon_per_uur_op_leeftijd} per uur.",
    per="persoon",
    vanaf="2018-01-01",
)
def minimumloon_per_uur_op_leeftijd(
    minimumloon_per_uur: Bruto, minimumjeugdloon_percentage: Basispunt
) -> Bruto:
    """To the cent, half up, as the published hourly youth wages of 2025 and 2026 are."""
    return deel_afgerond(minimumloon_per_uur * minimumjeugdloon_percentage, BASISPUNTEN_PER_GEHEEL)


@regel(
    "Wet minimumloon en minimumvakantiebijslag art. 7 en 8",
    titel="Minimumloon per maand bij deze uren",
    uitleg="Bij {minimumloon_per_uur_op_leeftijd} per uur is het minimumloon bij deze uren "
    "{minimumloon_bij_arbeidsuren} per maand.",
    per="persoon",
    vanaf="2018-01-01",
)
def minimumloon_bij_arbeidsuren(
    minimumloon_per_uur_op_leeftijd: Bruto, arbeidsuren_per_week_honderdsten: int
) -> Bruto:
    """An average month, without holiday allowance."""
    return loon_per_maand(minimumloon_per_uur_op_leeftijd, arbeidsuren_per_week_honderdsten)
