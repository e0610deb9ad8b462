"""A month with a right over part of it, and the month after a death (art. 45 paragraphs 3 and 5)."""

from __future__ import annotations

from opstap.regels import Datum, Netto, feit, niet_gemodelleerd, regel
from opstap.regels.datum import MAANDEN_PER_JAAR, dag_in_maand, datum_van, jaar, maand

feit(
    "recht_over_hele_maand",
    soort="bool",
    titel="Recht over de hele maand",
    vraag="Bestaat er recht op bijstand over de hele maand?",
    artikel="Participatiewet art. 45 lid 3",
)
feit(
    "dagen_zonder_bijstand",
    soort="int",
    bereik=(0, 36_525),
    titel="Dagen zonder bijstand ervoor of erna",
    vraag="Hoeveel dagen ervoor of erna is er geen bijstand?",
    artikel="Participatiewet art. 45 lid 3 onder a",
)
feit(
    "anderszins_geen_recht",
    soort="bool",
    titel="Om een andere reden geen recht",
    vraag="Is er ervoor of erna om een andere reden geen recht op bijstand?",
    artikel="Participatiewet art. 45 lid 3 onder b",
)
feit(
    "dag_van_overlijden",
    soort="Datum",
    titel="Dag van overlijden",
    vraag="Op welke dag is de partner, de alleenstaande ouder of het laatste kind overleden?",
    artikel="Participatiewet art. 45 lid 5",
)


@regel(
    "Participatiewet art. 45 lid 3",
    titel="Recht over een deel van de maand",
    uitleg={
        True: "Er is niet over de hele maand recht op bijstand.",
        False: "Er is over de hele maand recht op bijstand.",
    },
    vanaf="2015-01-01",
)
def recht_over_deel_van_maand(recht_over_hele_maand: bool) -> bool:
    return not recht_over_hele_maand


@regel(
    "Participatiewet art. 45 lid 3",
    titel="Alleen bijstand over het deel van de maand",
    uitleg={
        True: "Ervoor of erna is er lang genoeg geen bijstand, of geen recht. Dan telt alleen het deel van "
        "de maand.",
        False: "De onderbreking van {dagen_zonder_bijstand} dagen is korter dan {dagen_onderbreking}. Dan "
        "telt de hele maand.",
        "anders": "Er is over de hele maand recht op bijstand.",
    },
    als="recht_over_deel_van_maand",
    vanaf="2015-01-01",
)
def alleen_deel_van_maand(
    dagen_zonder_bijstand: int, dagen_onderbreking: int, anderszins_geen_recht: bool
) -> bool:
    return dagen_zonder_bijstand >= dagen_onderbreking or anderszins_geen_recht


niet_gemodelleerd(
    "Participatiewet art. 45 lid 3",
    als="alleen_deel_van_maand",
    voor="bijstand_in_maand",
    zin="De bijstand geldt over het deel van de maand met recht. De wet zegt niet met welke breuk. "
    "Laat een medewerker het bedrag vaststellen.",
)


@regel(
    "Participatiewet art. 45 lid 1 en 3",
    titel="Bijstand in deze maand",
    uitleg="De bijstand over deze maand is {bijstand_in_maand}.",
    vanaf="2015-01-01",
)
def bijstand_in_maand(bijstand: Netto) -> Netto:
    """A fraction would be made up: the law gives none."""
    return bijstand


@regel(
    "Participatiewet art. 45 lid 5",
    titel="Laatste dag met de norm van voor het overlijden",
    uitleg="Na het overlijden op {dag_van_overlijden} loopt de norm van toen door tot en met "
    "{oude_norm_tot_en_met}.",
    vanaf="2015-01-01",
)
def oude_norm_tot_en_met(dag_van_overlijden: Datum) -> Datum:
    """One month after the day; where that day does not exist, the last day of that month."""
    nummer = jaar(dag_van_overlijden) * MAANDEN_PER_JAAR + maand(dag_van_overlijden)
    volgende = nummer + 1
    einde = datum_van(volgende // MAANDEN_PER_JAAR, volgende % MAANDEN_PER_JAAR + 1, 1) - 1
    begin = datum_van(nummer // MAANDEN_PER_JAAR, nummer % MAANDEN_PER_JAAR + 1, 1)
    return min(Datum(begin + dag_in_maand(dag_van_overlijden) - 1), Datum(einde))
