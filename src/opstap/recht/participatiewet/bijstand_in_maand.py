"""Assistance in one month, also when it is established over part of that month (art. 45 paragraphs 1 and 3).

The law does not say with which fraction. A municipality does: `deel_van_maand_in_kalenderdagen` is the choice
for days with a right over the days of that calendar month. The fraction is taken of the norm; of the income
only what belongs to those days counts (art. 32 paragraph 1 under b).
"""

from __future__ import annotations

from opstap.recht.participatiewet.feiten import MAX_MAANDBEDRAG
from opstap.regels import Basispunt, Netto, deel_afgerond, feit, keuze, niet_gemodelleerd, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

feit(
    "inkomen_bij_dagen_met_recht",
    soort="Netto",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Inkomen dat bij de dagen met recht hoort",
    vraag="Hoeveel van het inkomen dat meetelt, hoort bij de dagen met recht op bijstand?",
    artikel="Participatiewet art. 32 lid 1 onder b",
    oordeel=True,
)

niet_gemodelleerd(
    "Participatiewet art. 45 lid 3; gemeentelijk beleid",
    naam="deel_van_maand_in_kalenderdagen",
    soort="bool",
    titel="Een deel van een maand telt in kalenderdagen",
    zin="De bijstand geldt over het deel van de maand met recht. De wet zegt niet met welke breuk. Dat "
    "bepaalt de gemeente, en haar keuze is hier niet bekend. Laat een medewerker het bedrag vaststellen.",
)

niet_gemodelleerd(
    "Participatiewet art. 45 lid 3; gemeentelijk beleid",
    naam="norm_naar_andere_breuk",
    soort="Netto",
    titel="Norm over het deel van de maand, met een andere breuk",
    zin="De gemeente rekent een deel van een maand niet in kalenderdagen. Met welke breuk wel, staat niet in "
    "dit regelboek. Laat een medewerker het bedrag vaststellen.",
)


@regel(
    "Participatiewet art. 45 lid 3; gemeentelijk beleid",
    titel="Norm over het deel van de maand, in kalenderdagen",
    uitleg="De bijstandsnorm van {bijstandsnorm} over {dagen_met_recht_in_maand} van de "
    "{dagen_in_kalendermaand} dagen is {norm_naar_kalenderdagen}.",
    vanaf="2015-01-01",
)
def norm_naar_kalenderdagen(
    bijstandsnorm: Netto, dagen_met_recht_in_maand: int, dagen_in_kalendermaand: int
) -> Netto:
    """Rounded to the cent, half up: practice, as the law says nothing. Never above the norm of a month."""
    dagen = min(dagen_met_recht_in_maand, dagen_in_kalendermaand)
    return deel_afgerond(bijstandsnorm * dagen, dagen_in_kalendermaand)


keuze(
    "norm_over_deel_van_maand",
    uit="deel_van_maand_in_kalenderdagen",
    waarden={True: "norm_naar_kalenderdagen", False: "norm_naar_andere_breuk"},
    titel="Norm over het deel van de maand",
    artikel="Participatiewet art. 45 lid 3; gemeentelijk beleid",
    uitleg={
        True: "De gemeente rekent in kalenderdagen: de dagen met recht, gedeeld door de dagen van de maand. "
        "De norm over het deel van de maand is {norm_naar_kalenderdagen}.",
        False: "De gemeente rekent met een andere breuk. De norm over het deel van de maand is "
        "{norm_naar_andere_breuk}.",
    },
    vanaf="2015-01-01",
)


@regel(
    "Participatiewet art. 32 lid 1 onder b en art. 45 lid 3",
    titel="Inkomen in een maand die voor een deel telt",
    uitleg={
        True: "In deze maand telt {inkomen_na_vrijlating} inkomen mee. Alleen wat bij de dagen met recht "
        "hoort, gaat van de bijstand af.",
        False: "Er is in deze maand geen inkomen dat van de bijstand afgaat.",
        "anders": "De hele maand telt.",
    },
    als="alleen_deel_van_maand",
    vanaf="2015-01-01",
)
def inkomen_te_verdelen(inkomen_na_vrijlating: Netto) -> bool:
    return inkomen_na_vrijlating > 0


@regel(
    "Participatiewet art. 32 lid 1 onder b",
    titel="Inkomen over het deel van de maand",
    uitleg={
        "overig": "Bij de dagen met recht hoort {inkomen_over_deel_van_maand} inkomen.",
        "anders": "Er is geen inkomen te verdelen.",
    },
    als="inkomen_te_verdelen",
    vanaf="2015-01-01",
)
def inkomen_over_deel_van_maand(inkomen_bij_dagen_met_recht: Netto) -> Netto:
    """Judged, not divided by days: wage is seldom earned evenly over a month."""
    return inkomen_bij_dagen_met_recht


@regel(
    "Participatiewet art. 19 lid 1 en art. 45 lid 3",
    titel="Recht over het deel van de maand",
    uitleg={
        True: "Wat de persoon en het vermogen betreft, is er recht op bijstand over het deel van de maand.",
        False: "Door de persoon of het vermogen is er geen recht op bijstand.",
        "anders": "De hele maand telt.",
    },
    als="alleen_deel_van_maand",
    vanaf="2015-01-01",
)
def recht_in_deel_van_maand(aantal_rechthebbenden: int, recht_gelet_op_vermogen: bool) -> bool:
    """Apart from income: that of the whole month says nothing about the days with a right."""
    return aantal_rechthebbenden >= 1 and recht_gelet_op_vermogen


@regel(
    "Participatiewet art. 19 lid 2 en art. 45 lid 3",
    titel="Bijstand over het deel van de maand",
    uitleg={
        "overig": "De norm van {norm_over_deel_van_maand} min het inkomen van {inkomen_over_deel_van_maand} "
        "is {bijstand_over_deel_van_maand}.",
        0: "Over het deel van de maand is er geen bijstand: het inkomen van {inkomen_over_deel_van_maand} is "
        "niet lager dan de norm van {norm_over_deel_van_maand}.",
        "anders": "Er is geen recht op bijstand.",
    },
    als="recht_in_deel_van_maand",
    vanaf="2015-01-01",
)
def bijstand_over_deel_van_maand(
    norm_over_deel_van_maand: Netto, inkomen_over_deel_van_maand: Netto
) -> Netto:
    return max(Netto(0), norm_over_deel_van_maand - inkomen_over_deel_van_maand)


keuze(
    "bijstand_in_maand",
    uit="alleen_deel_van_maand",
    waarden={True: "bijstand_over_deel_van_maand", False: "bijstand"},
    titel="Bijstand in deze maand",
    artikel="Participatiewet art. 45 lid 1 en 3",
    uitleg="De bijstand over deze maand is {bijstand_in_maand}.",
    vanaf="2015-01-01",
)


@regel(
    "Participatiewet art. 19 lid 3 en art. 45 lid 3",
    titel="Reservering vakantietoeslag in deze maand",
    uitleg={
        "overig": "Van de bijstand van {bijstand_in_maand} is {vakantietoeslag_percentage} vakantietoeslag: "
        "{vakantietoeslag_in_maand}. Die krijgt u later uitbetaald.",
        0: "Er wordt geen vakantietoeslag gereserveerd.",
    },
    vanaf="2015-01-01",
)
def vakantietoeslag_in_maand(bijstand_in_maand: Netto, vakantietoeslag_percentage: Basispunt) -> Netto:
    """A share of the assistance in the month, on the cent already; rounded to the cent, half up."""
    return deel_afgerond(bijstand_in_maand * vakantietoeslag_percentage, BASISPUNTEN_PER_GEHEEL)


@regel(
    "Participatiewet art. 45 lid 1 en 3",
    titel="Betaling in deze maand",
    uitleg={
        "overig": "Op uw rekening komt {betaling_in_maand}: {bijstand_in_maand} bijstand min "
        "{vakantietoeslag_in_maand} vakantietoeslag.",
        0: "Er wordt deze maand niets betaald.",
    },
    vanaf="2015-01-01",
)
def betaling_in_maand(bijstand_in_maand: Netto, vakantietoeslag_in_maand: Netto) -> Netto:
    return bijstand_in_maand - vakantietoeslag_in_maand
