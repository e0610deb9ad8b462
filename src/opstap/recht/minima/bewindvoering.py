"""Fees of protective administration: set by the state, paid by the municipality as special assistance.

Who does it as a profession has the fee of art. 3, "without VAT as far as it applies": VAT comes on top only
when this administrator has to charge it. Who does it for a relative has the lower fee of art. 1, without VAT.
"""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Keuze
from opstap.regels import Basispunt, Bruto, deel_afgerond, feit, keuze, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

REGELING = "Regeling beloning curatoren, bewindvoerders en mentoren"
ARTIKEL = f"{REGELING} art. 3"
ARTIKELEN = f"{REGELING} art. 1 en 3"
MAANDEN_PER_JAAR = 12
ZONDER_GEPUBLICEERD_MAANDTARIEF = "2026-01-01"
"""Until this day the month with VAT is as published; after it, it follows from the year without VAT."""


class Bewindsoort(Keuze):
    """For whom the administration is, and by whom: that sets the fee."""

    ALLEENSTAANDE = 1, "een persoon"
    ALLEENSTAANDE_SCHULDEN = 2, "een persoon met problematische schulden"
    PAAR = 3, "een paar"
    PAAR_EEN_SCHULDEN = 4, "een paar, een met problematische schulden"
    PAAR_SCHULDEN = 5, "een paar, beiden met problematische schulden"
    FAMILIE = 6, "een persoon, door familie of een bekende"
    FAMILIE_PAAR = 7, "een paar, door familie of een bekende"


feit(
    "bewindsoort",
    soort=Bewindsoort,
    titel="Soort bewind",
    vraag="Voor wie is het bewind, en zijn er problematische schulden?",
    artikel=ARTIKELEN,
)
feit(
    "bewindvoerder_rekent_btw",
    soort="bool",
    titel="De bewindvoerder rekent btw",
    vraag="Rekent de bewindvoerder btw? Dat staat op de rekening.",
    artikel=ARTIKEL,
)


@regel(
    ARTIKELEN,
    titel="Bewindvoerder van beroep",
    uitleg={
        True: "De bewindvoerder doet dit als beroep.",
        False: "De bewindvoerder is familie of een bekende, en rekent geen btw.",
    },
    vanaf="2015-01-01",
)
def bewindvoerder_van_beroep(bewindsoort: Bewindsoort) -> bool:
    return bewindsoort != Bewindsoort.FAMILIE and bewindsoort != Bewindsoort.FAMILIE_PAAR


@regel(
    ARTIKEL,
    titel="Bewind met btw",
    uitleg={
        True: "Er komt btw over de beloning.",
        False: "De bewindvoerder hoeft geen btw te rekenen.",
        "anders": "Over deze beloning komt geen btw.",
    },
    als="bewindvoerder_van_beroep",
    vanaf="2015-01-01",
)
def bewind_met_btw(bewindvoerder_rekent_btw: bool) -> bool:
    return bewindvoerder_rekent_btw


keuze(
    "bewind_tarief_met_btw",
    uit="bewindsoort",
    waarden={
        Bewindsoort.ALLEENSTAANDE: "bewind_tarief_een",
        Bewindsoort.ALLEENSTAANDE_SCHULDEN: "bewind_tarief_een_schulden",
        Bewindsoort.PAAR: "bewind_tarief_paar",
        Bewindsoort.PAAR_EEN_SCHULDEN: "bewind_tarief_paar_een_schulden",
        Bewindsoort.PAAR_SCHULDEN: "bewind_tarief_paar_schulden",
    },
    anders=0,
    titel="Beloning van de bewindvoerder per maand, met btw",
    artikel=ARTIKEL,
    uitleg={
        "overig": "Met btw is het tarief {bewind_tarief_met_btw} per maand: voor {bewindsoort}.",
        "anders": "Voor {bewindsoort} is er geen tarief met btw.",
    },
    vanaf="2015-01-01",
    tot=ZONDER_GEPUBLICEERD_MAANDTARIEF,
)


@regel(
    ARTIKEL,
    naam="bewind_tarief_met_btw",
    titel="Beloning van de bewindvoerder per maand, met btw",
    uitleg="Met btw is het tarief {bewind_tarief_met_btw} per maand.",
    vanaf=ZONDER_GEPUBLICEERD_MAANDTARIEF,
)
def bewind_tarief_uit_jaarbedrag(bewind_maandbedrag_met_btw: Bruto) -> Bruto:
    return bewind_maandbedrag_met_btw


keuze(
    "bewind_jaarbedrag_zonder_btw",
    uit="bewindsoort",
    waarden={
        Bewindsoort.ALLEENSTAANDE: "bewind_jaar_een",
        Bewindsoort.ALLEENSTAANDE_SCHULDEN: "bewind_jaar_een_schulden",
        Bewindsoort.PAAR: "bewind_jaar_paar",
        Bewindsoort.PAAR_EEN_SCHULDEN: "bewind_jaar_paar_een_schulden",
        Bewindsoort.PAAR_SCHULDEN: "bewind_jaar_paar_schulden",
        Bewindsoort.FAMILIE: "bewind_jaar_familie",
        Bewindsoort.FAMILIE_PAAR: "bewind_jaar_familie_paar",
    },
    titel="Beloning van de bewindvoerder per jaar, zonder btw",
    artikel=ARTIKELEN,
    uitleg="Zonder btw is de beloning {bewind_jaarbedrag_zonder_btw} per jaar: voor {bewindsoort}.",
    vanaf="2015-01-01",
)


@regel(
    ARTIKELEN,
    titel="Beloning van de bewindvoerder per maand, zonder btw",
    uitleg="Een twaalfde van {bewind_jaarbedrag_zonder_btw} is {bewind_tarief_zonder_btw} per maand.",
    vanaf="2015-01-01",
)
def bewind_tarief_zonder_btw(bewind_jaarbedrag_zonder_btw: Bruto) -> Bruto:
    return deel_afgerond(bewind_jaarbedrag_zonder_btw, MAANDEN_PER_JAAR)


keuze(
    "bewind_maandtarief",
    uit="bewind_met_btw",
    waarden={True: "bewind_tarief_met_btw", False: "bewind_tarief_zonder_btw"},
    titel="Beloning van de bewindvoerder per maand",
    artikel=ARTIKELEN,
    uitleg={
        True: "De bewindvoerder kost {bewind_maandtarief} per maand, met btw.",
        False: "De bewindvoerder kost {bewind_maandtarief} per maand, zonder btw.",
    },
    vanaf="2015-01-01",
)


@regel(
    ARTIKELEN,
    titel="Beloning van de bewindvoerder per jaar",
    uitleg="Twaalf maanden van {bewind_maandtarief} zijn {bewind_jaarbedrag}.",
    vanaf="2015-01-01",
)
def bewind_jaarbedrag(bewind_maandtarief: Bruto) -> Bruto:
    return bewind_maandtarief * MAANDEN_PER_JAAR


@regel(
    ARTIKEL,
    titel="Maandbedrag met btw",
    uitleg="Het jaarbedrag van {bewind_jaarbedrag_zonder_btw} met {btw_percentage} btw is "
    "{bewind_maandbedrag_met_btw} per maand.",
    vanaf="2015-01-01",
)
def bewind_maandbedrag_met_btw(bewind_jaarbedrag_zonder_btw: Bruto, btw_percentage: Basispunt) -> Bruto:
    """Rounded half up once, after VAT and division by twelve."""
    met_btw = bewind_jaarbedrag_zonder_btw * (BASISPUNTEN_PER_GEHEEL + btw_percentage)
    return deel_afgerond(met_btw, BASISPUNTEN_PER_GEHEEL * MAANDEN_PER_JAAR)
