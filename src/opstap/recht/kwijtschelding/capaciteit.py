"""What a household can pay of an assessment in a year, and what is waived (art. 11 and 13)."""

from __future__ import annotations

from opstap.regels import Basispunt, Cent, deel_afgerond, regel
from opstap.regels.datum import MAANDEN_PER_JAAR
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

INGEVOERD = "2015-01-01"


@regel(
    "Uitvoeringsregeling Invorderingswet 1990 art. 13",
    titel="Betalingscapaciteit in een jaar",
    uitleg={
        "overig": "Van {netto_besteedbaar_inkomen} per maand is {kwijtschelding_kosten_van_bestaan} nodig. "
        "In een jaar blijft {betalingscapaciteit} over.",
        0: "Van {netto_besteedbaar_inkomen} per maand blijft niets over boven "
        "{kwijtschelding_kosten_van_bestaan}.",
    },
    vanaf=INGEVOERD,
)
def betalingscapaciteit(netto_besteedbaar_inkomen: Cent, kwijtschelding_kosten_van_bestaan: Cent) -> Cent:
    """Only a positive difference counts, over twelve months."""
    return max(Cent(0), netto_besteedbaar_inkomen - kwijtschelding_kosten_van_bestaan) * MAANDEN_PER_JAAR


@regel(
    "Uitvoeringsregeling Invorderingswet 1990 art. 11 lid 1 onder b, 2°",
    titel="Aan te wenden deel",
    uitleg={
        "overig": "Van {betalingscapaciteit} moet {kwijtschelding_aan_te_wenden} naar de aanslag: "
        "{kwijtschelding_aanwendpercentage}.",
        0: "Er is geen ruimte om van het inkomen te betalen.",
    },
    vanaf=INGEVOERD,
)
def kwijtschelding_aan_te_wenden(
    betalingscapaciteit: Cent, kwijtschelding_aanwendpercentage: Basispunt
) -> Cent:
    return deel_afgerond(betalingscapaciteit * kwijtschelding_aanwendpercentage, BASISPUNTEN_PER_GEHEEL)


@regel(
    "Uitvoeringsregeling Invorderingswet 1990 art. 11",
    titel="Zelf te betalen",
    uitleg={
        "overig": "Van de aanslag van {kwijtschelding_aanslag} betaalt het huishouden zelf "
        "{aanslag_zelf_te_betalen}.",
        0: "Het huishouden hoeft zelf niets te betalen.",
    },
    vanaf=INGEVOERD,
)
def aanslag_zelf_te_betalen(
    kwijtschelding_aanslag: Cent, kwijtschelding_vermogen: Cent, kwijtschelding_aan_te_wenden: Cent
) -> Cent:
    """Wealth first, then the share of the yearly capacity; never more than the assessment."""
    return min(kwijtschelding_aanslag, kwijtschelding_vermogen + kwijtschelding_aan_te_wenden)


@regel(
    "Invorderingswet 1990 art. 26; Gemeentewet art. 255",
    titel="Kwijtschelding mogelijk",
    uitleg={
        True: "Er is geen reden om kwijtschelding te weigeren.",
        False: "Er is een reden om geen kwijtschelding te geven.",
    },
    vanaf=INGEVOERD,
)
def kwijtschelding_mogelijk(kwijtschelding_uitgesloten: bool) -> bool:
    return not kwijtschelding_uitgesloten


@regel(
    "Uitvoeringsregeling Invorderingswet 1990 art. 11",
    titel="Kwijtschelding",
    uitleg={
        "overig": "Van de aanslag van {kwijtschelding_aanslag} wordt {kwijtschelding} kwijtgescholden.",
        0: "Er wordt niets kwijtgescholden.",
        "anders": "Er is geen kwijtschelding.",
    },
    als="kwijtschelding_mogelijk",
    vanaf=INGEVOERD,
)
def kwijtschelding(kwijtschelding_aanslag: Cent, aanslag_zelf_te_betalen: Cent) -> Cent:
    return kwijtschelding_aanslag - aanslag_zelf_te_betalen
