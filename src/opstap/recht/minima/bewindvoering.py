"""Fees of protective administration: set by the state, paid by the municipality as special assistance."""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Keuze
from opstap.regels import Basispunt, Bruto, deel_afgerond, feit, keuze, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

ARTIKEL = "Regeling beloning curatoren, bewindvoerders en mentoren art. 3"
MAANDEN_PER_JAAR = 12


class Bewindsoort(Keuze):
    """For whom the administration is: that sets the monthly fee."""

    ALLEENSTAANDE = 1, "een persoon"
    ALLEENSTAANDE_SCHULDEN = 2, "een persoon met problematische schulden"
    PAAR = 3, "een paar"
    PAAR_EEN_SCHULDEN = 4, "een paar, een met problematische schulden"
    PAAR_SCHULDEN = 5, "een paar, beiden met problematische schulden"


feit(
    "bewindsoort",
    soort=Bewindsoort,
    titel="Soort bewind",
    vraag="Voor wie is het bewind, en zijn er problematische schulden?",
    artikel=ARTIKEL,
)
feit(
    "bewind_jaarbedrag_zonder_btw",
    soort="Bruto",
    bereik=(0, 10_000_000),
    titel="Jaarbedrag van het bewind zonder btw",
    vraag="Hoeveel is de beloning per jaar, zonder btw?",
    artikel=ARTIKEL,
)


keuze(
    "bewind_maandtarief",
    uit="bewindsoort",
    waarden={
        Bewindsoort.ALLEENSTAANDE: "bewind_tarief_een",
        Bewindsoort.ALLEENSTAANDE_SCHULDEN: "bewind_tarief_een_schulden",
        Bewindsoort.PAAR: "bewind_tarief_paar",
        Bewindsoort.PAAR_EEN_SCHULDEN: "bewind_tarief_paar_een_schulden",
        Bewindsoort.PAAR_SCHULDEN: "bewind_tarief_paar_schulden",
    },
    titel="Beloning van de bewindvoerder per maand",
    artikel=ARTIKEL,
    uitleg="De bewindvoerder kost {bewind_maandtarief} per maand, met btw: het tarief voor {bewindsoort}.",
    vanaf="2015-01-01",
)


@regel(
    ARTIKEL,
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
