"""Student finance and the allowance for school: what counts as income (art. 33 paragraphs 2 and 3)."""

from __future__ import annotations

from opstap.recht.participatiewet.feiten import MAX_MAANDBEDRAG
from opstap.regels import Netto, feit, regel

feit(
    "studiefinanciering_als_inkomen",
    soort="bool",
    per="persoon",
    titel="Heeft studiefinanciering als inkomen",
    vraag="Krijgt deze persoon studiefinanciering, of kan hij die krijgen?",
    artikel="Participatiewet art. 33 lid 2",
)
feit(
    "normbedrag_studiefinanciering",
    soort="Netto",
    per="persoon",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Normbedrag voor levensonderhoud bij studiefinanciering",
    vraag="Welk normbedrag voor levensonderhoud geldt, met een eventuele toeslag (art. 3.18 WSF 2000)?",
    artikel="Participatiewet art. 33 lid 2",
)
feit(
    "ontvangt_wtos_tegemoetkoming",
    soort="bool",
    per="persoon",
    titel="Ontvangt een tegemoetkoming voor school",
    vraag="Krijgt deze persoon een tegemoetkoming volgens hoofdstuk 4 van de Wtos?",
    artikel="Participatiewet art. 33 lid 3",
)
feit(
    "normbedrag_basistoelage",
    soort="Netto",
    per="persoon",
    bereik=(0, MAX_MAANDBEDRAG),
    titel="Normbedrag van de basistoelage",
    vraag="Welk normbedrag voor de basistoelage geldt (art. 4.3 Wtos)?",
    artikel="Participatiewet art. 33 lid 3",
)


@regel(
    "Participatiewet art. 33 lid 2",
    titel="Studiefinanciering die meetelt",
    uitleg={
        "overig": "Bij studiefinanciering telt het normbedrag van {meetellende_studiefinanciering} mee, wat "
        "er ook is opgenomen.",
        "anders": "Er is geen studiefinanciering.",
    },
    per="persoon",
    als="studiefinanciering_als_inkomen",
    vanaf="2015-01-01",
)
def meetellende_studiefinanciering(normbedrag_studiefinanciering: Netto) -> Netto:
    """The amount for living costs counts, not what is really taken up."""
    return normbedrag_studiefinanciering


@regel(
    "Participatiewet art. 33 lid 3",
    titel="Tegemoetkoming voor school die meetelt",
    uitleg={
        "overig": "Van de tegemoetkoming telt de basistoelage van {meetellende_wtos_tegemoetkoming} mee.",
        "anders": "Er is geen tegemoetkoming voor school.",
    },
    per="persoon",
    als="ontvangt_wtos_tegemoetkoming",
    vanaf="2015-01-01",
)
def meetellende_wtos_tegemoetkoming(normbedrag_basistoelage: Netto) -> Netto:
    return normbedrag_basistoelage
