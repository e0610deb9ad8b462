"""Gross income of a year, person by person (Wet IB 2001 chapter 3; Awir art. 8), and assistance grossed up.

Box 2 and 3 are not here: who has income there gives the `toetsingsinkomen` itself.
"""

from __future__ import annotations

from opstap.regels import Basispunt, Bruto, Netto, deel_afgerond, feit, niet_gemodelleerd, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

MAX_JAARINKOMEN = 1_000_000_000

feit(
    "bruto_jaarloon",
    soort="Bruto",
    per="persoon",
    bereik=(0, MAX_JAARINKOMEN),
    titel="Brutoloon per jaar",
    vraag="Hoeveel brutoloon heeft deze persoon in het hele jaar, met vakantiegeld (geen loon: 0)?",
    artikel="Wet inkomstenbelasting 2001 art. 3.81",
)
feit(
    "pensioenpremie_jaar",
    soort="Bruto",
    per="persoon",
    bereik=(0, MAX_JAARINKOMEN),
    titel="Eigen pensioenpremie per jaar",
    vraag="Hoeveel pensioenpremie betaalt deze persoon in het hele jaar zelf van het loon?",
    artikel="Wet op de loonbelasting 1964 art. 11",
)
feit(
    "aow_en_pensioen_jaar",
    soort="Bruto",
    per="persoon",
    bereik=(0, MAX_JAARINKOMEN),
    titel="AOW en pensioen per jaar",
    vraag="Hoeveel AOW en pensioen krijgt deze persoon bruto in het hele jaar (niets: 0)?",
    artikel="Wet inkomstenbelasting 2001 art. 3.100; Zorgverzekeringswet art. 43",
)
feit(
    "overige_uitkering_jaar",
    soort="Bruto",
    per="persoon",
    bereik=(0, MAX_JAARINKOMEN),
    titel="Andere uitkering per jaar",
    vraag="Hoeveel andere uitkering (WW, WIA, ziektewet; geen bijstand) krijgt deze persoon bruto in het "
    "hele jaar (niets: 0)?",
    artikel="Wet inkomstenbelasting 2001 art. 3.81 en 3.100",
)
feit(
    "netto_bijstand_jaar",
    soort="Netto",
    per="persoon",
    bereik=(0, 10_000_000),
    titel="Netto bijstand per jaar",
    vraag="Hoeveel netto bijstand krijgt deze persoon in het hele jaar, met vakantietoeslag (van een paar: "
    "de helft; geen bijstand: 0)?",
    artikel="Participatiewet art. 19 lid 4; Wet op de loonbelasting 1964",
)


@regel(
    "Participatiewet art. 19 lid 4; Wet op de loonbelasting 1964",
    titel="Bijstand in het jaar",
    uitleg={
        True: "Deze persoon krijgt in het jaar {netto_bijstand_jaar} bijstand.",
        False: "Deze persoon krijgt in het jaar geen bijstand.",
    },
    per="persoon",
    vanaf="2015-01-01",
)
def heeft_bijstand_in_jaar(netto_bijstand_jaar: Netto) -> bool:
    return netto_bijstand_jaar > 0


@regel(
    "Wet op de loonbelasting 1964 art. 20a en 23",
    titel="Er is belasting over de bijstand van het jaar",
    uitleg={
        True: "De bijstand van {netto_bijstand_jaar} is hoger dan de heffingskorting van "
        "{heffingskorting_persoon} onbelast laat.",
        False: "De bijstand van {netto_bijstand_jaar} blijft onbelast door de heffingskorting van "
        "{heffingskorting_persoon}.",
        "anders": "Deze persoon krijgt geen bijstand.",
    },
    per="persoon",
    als="heeft_bijstand_in_jaar",
    vanaf="2015-01-01",
)
def bijstand_is_belast(
    netto_bijstand_jaar: Netto, heffingskorting_persoon: Bruto, tarief_eerste_schijf: Basispunt
) -> bool:
    belast = int(netto_bijstand_jaar) * int(tarief_eerste_schijf)
    return belast > int(heffingskorting_persoon) * BASISPUNTEN_PER_GEHEEL


@regel(
    "Participatiewet art. 19 lid 4; Wet op de loonbelasting 1964",
    titel="Bruto bijstand per jaar, berekend",
    uitleg={
        "overig": "De bijstand van {netto_bijstand_jaar} netto is {bruto_bijstand_jaar_berekend} bruto: "
        "min de heffingskorting, gedeeld door wat na {tarief_eerste_schijf} overblijft.",
        "anders": "De bijstand is onbelast, of er is geen bijstand.",
    },
    per="persoon",
    als="bijstand_is_belast",
    vanaf="2015-01-01",
)
def bruto_bijstand_jaar_berekend(
    netto_bijstand_jaar: Netto, heffingskorting_persoon: Bruto, tarief_eerste_schijf: Basispunt
) -> Bruto:
    """Gross g with g - t·g + credit = net: only the general credit, as assistance is no wage from work."""
    teller = (int(netto_bijstand_jaar) - int(heffingskorting_persoon)) * BASISPUNTEN_PER_GEHEEL
    return Bruto(deel_afgerond(teller, BASISPUNTEN_PER_GEHEEL - int(tarief_eerste_schijf)))


@regel(
    "Wet inkomstenbelasting 2001 art. 2.10 en 8.10",
    titel="Bruto bijstand boven het afbouwpunt",
    uitleg={
        True: "De bruto bijstand van {bruto_bijstand_jaar_berekend} is hoger dan "
        "{algemene_heffingskorting_afbouwpunt}. Daarboven wordt de heffingskorting lager.",
        False: "De bruto bijstand van {bruto_bijstand_jaar_berekend} blijft in het bereik van deze "
        "berekening.",
        "anders": "De bijstand is onbelast, of er is geen bijstand.",
    },
    per="persoon",
    als="bijstand_is_belast",
    vanaf="2015-01-01",
)
def bruto_bijstand_te_hoog(
    bruto_bijstand_jaar_berekend: Bruto,
    algemene_heffingskorting_afbouwpunt: Bruto,
    heffingskorting_persoon: Bruto,
) -> bool:
    """Without the credit nothing tapers, and assistance stays within the first bracket."""
    return heffingskorting_persoon > 0 and bruto_bijstand_jaar_berekend > algemene_heffingskorting_afbouwpunt


niet_gemodelleerd(
    "Wet inkomstenbelasting 2001 art. 2.10 en 8.10",
    als="bruto_bijstand_te_hoog",
    voor="bruto_bijstand_jaar",
    per="persoon",
    zin="Bij zo veel bijstand wordt de algemene heffingskorting lager. De omrekening naar bruto is "
    "daarvoor niet opgenomen.",
)


@regel(
    "Participatiewet art. 19 lid 4; Algemene wet inkomensafhankelijke regelingen art. 8",
    titel="Bruto bijstand per jaar",
    uitleg={
        "overig": "De bijstand telt bruto mee: {bruto_bijstand_jaar}.",
        0: "Er is geen bijstand.",
    },
    per="persoon",
    vanaf="2015-01-01",
)
def bruto_bijstand_jaar(
    netto_bijstand_jaar: Netto, bijstand_is_belast: bool, bruto_bijstand_jaar_berekend: Bruto
) -> Bruto:
    """Below the amount that the credit leaves untaxed gross is net."""
    return bruto_bijstand_jaar_berekend if bijstand_is_belast else Bruto(int(netto_bijstand_jaar))


@regel(
    "Wet inkomstenbelasting 2001 art. 8.1",
    titel="Loon uit werk",
    uitleg={
        True: "Deze persoon heeft {bruto_jaarloon} loon.",
        False: "Deze persoon heeft geen loon.",
    },
    per="persoon",
    vanaf="2018-01-01",
)
def heeft_jaarloon(bruto_jaarloon: Bruto) -> bool:
    return bruto_jaarloon > 0


@regel(
    "Wet inkomstenbelasting 2001 art. 8.1 lid 1 onder e",
    titel="Arbeidsinkomen per jaar",
    uitleg={
        "overig": "Het arbeidsinkomen is {arbeidsinkomen}: {bruto_jaarloon} loon min {pensioenpremie_jaar} "
        "pensioenpremie.",
        "anders": "Deze persoon heeft geen loon.",
    },
    per="persoon",
    als="heeft_jaarloon",
    vanaf="2018-01-01",
)
def arbeidsinkomen(bruto_jaarloon: Bruto, pensioenpremie_jaar: Bruto) -> Bruto:
    """Wage from present work; assistance and other benefits are no income from work."""
    return max(Bruto(0), bruto_jaarloon - pensioenpremie_jaar)


@regel(
    "Wet inkomstenbelasting 2001 art. 3.1",
    titel="Belastbaar inkomen uit werk en woning",
    uitleg="Het belastbaar inkomen is {belastbaar_inkomen}: {arbeidsinkomen} uit werk, "
    "{aow_en_pensioen_jaar} AOW en pensioen, {overige_uitkering_jaar} andere uitkering en "
    "{bruto_bijstand_jaar} bijstand.",
    per="persoon",
    vanaf="2018-01-01",
)
def belastbaar_inkomen(
    arbeidsinkomen: Bruto,
    aow_en_pensioen_jaar: Bruto,
    overige_uitkering_jaar: Bruto,
    bruto_bijstand_jaar: Bruto,
) -> Bruto:
    return arbeidsinkomen + aow_en_pensioen_jaar + overige_uitkering_jaar + bruto_bijstand_jaar


@regel(
    "Algemene wet inkomensafhankelijke regelingen art. 8 lid 1",
    titel="Toetsingsinkomen van deze persoon",
    uitleg="Het toetsingsinkomen van deze persoon is {toetsingsinkomen_persoon}.",
    per="persoon",
    vanaf="2018-01-01",
)
def toetsingsinkomen_persoon(belastbaar_inkomen: Bruto) -> Bruto:
    """The whole year's taxable income; box 2 and 3 are not modelled, a person with those gives the total."""
    return belastbaar_inkomen
