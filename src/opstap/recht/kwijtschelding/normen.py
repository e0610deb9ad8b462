"""What is already in the costs of living for a home and for care insurance (art. 12 and 15)."""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Leefvorm
from opstap.regels import Cent, keuze, regel

REGELING = "Uitvoeringsregeling Invorderingswet 1990"
INGEVOERD = "2019-01-01"
EINDE = "2025-01-01"
"""The lowest standard rent of the rent allowance, as published for waivers in 2020, 2022 and 2023.

From 2025 that amount also differs for one and for more persons: which one counts here has not been found.
"""


@regel(
    f"{REGELING} art. 15 onder b; Wet op de huurtoeslag art. 17 lid 2",
    titel="Normhuur per maand",
    uitleg="Van de huur zit {kwijtschelding_normhuur} al in de norm: de laagste normhuur van de huurtoeslag.",
    vanaf=INGEVOERD,
    tot=EINDE,
)
def kwijtschelding_normhuur(minimum_normhuur: Cent) -> Cent:
    return minimum_normhuur


keuze(
    "kwijtschelding_normpremie",
    uit="leefvorm",
    waarden={
        Leefvorm.ALLEENSTAANDE: "kwijtschelding_normpremie_alleen",
        Leefvorm.ALLEENSTAANDE_OUDER: "kwijtschelding_normpremie_alleen",
        Leefvorm.GEHUWDEN: "kwijtschelding_normpremie_paar",
    },
    titel="Normpremie per maand",
    artikel=f"{REGELING} art. 15; Leidraad Invordering 2008 art. 26.2.19",
    uitleg="Van de zorgpremie zit {kwijtschelding_normpremie} al in de norm.",
    vanaf="2015-01-01",
)
