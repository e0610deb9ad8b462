"""Costs of living and wealth for a waiver: what money may stay on the accounts (art. 12 and 16)."""

from __future__ import annotations

from opstap.regels import Basispunt, Cent, deel_afgerond, niet_gemodelleerd, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

INGEVOERD = "2015-01-01"

niet_gemodelleerd(
    "Regeling kwijtschelding belastingen medeoverheden art. 2",
    naam="kwijtschelding_percentage_kosten_van_bestaan",
    soort="Basispunt",
    titel="Kosten van bestaan, in procenten van de norm",
    zin="Met welk percentage van de bijstandsnorm de gemeente rekent (negentig tot honderd), staat in haar "
    "verordening. Die is hier niet bekend.",
)


@regel(
    "Uitvoeringsregeling Invorderingswet 1990 art. 16 lid 1 en 2",
    titel="Kosten van bestaan",
    uitleg="{kwijtschelding_percentage_kosten_van_bestaan} van de norm van {kwijtschelding_norm} is "
    "{kwijtschelding_kosten_van_bestaan}.",
    vanaf=INGEVOERD,
)
def kwijtschelding_kosten_van_bestaan(
    kwijtschelding_norm: Cent, kwijtschelding_percentage_kosten_van_bestaan: Basispunt
) -> Cent:
    return deel_afgerond(
        kwijtschelding_norm * kwijtschelding_percentage_kosten_van_bestaan, BASISPUNTEN_PER_GEHEEL
    )


niet_gemodelleerd(
    "Uitvoeringsregeling Invorderingswet 1990 art. 12; verordening van de gemeente",
    naam="kwijtschelding_ophoging_gemeente",
    soort="Cent",
    titel="Ophoging van het vrije saldo door de gemeente",
    zin="Of de gemeente meer geld op de rekening vrijlaat, staat in haar verordening. Die is hier niet "
    "bekend.",
)


@regel(
    "Uitvoeringsregeling Invorderingswet 1990 art. 12 lid 2 onder d en art. 15 lid 1 onder b, c en g",
    titel="Vrij saldo volgens het Rijk",
    uitleg="Vrij zijn de kosten van bestaan van {kwijtschelding_kosten_van_bestaan}, de huur boven "
    "{kwijtschelding_normhuur} en tot {huurtoeslag_maximale_huurgrens}, de zorgpremie boven "
    "{kwijtschelding_normpremie} en het hoogste kindgebonden budget van "
    "{kwijtschelding_kindgebonden_budget}: {kwijtschelding_vrij_saldo}.",
    vanaf=INGEVOERD,
)
def kwijtschelding_vrij_saldo(
    kwijtschelding_kosten_van_bestaan: Cent,
    kwijtschelding_huur: Cent,
    kwijtschelding_normhuur: Cent,
    huurtoeslag_maximale_huurgrens: Cent,
    kwijtschelding_zorgpremie: Cent,
    kwijtschelding_normpremie: Cent,
    kwijtschelding_kindgebonden_budget: Cent,
) -> Cent:
    """What a month costs. Unlike in the spending of art. 15, allowances received do not lower it."""
    huur = max(Cent(0), min(kwijtschelding_huur, huurtoeslag_maximale_huurgrens) - kwijtschelding_normhuur)
    premie = max(Cent(0), kwijtschelding_zorgpremie - kwijtschelding_normpremie)
    return kwijtschelding_kosten_van_bestaan + huur + premie + kwijtschelding_kindgebonden_budget


@regel(
    "Uitvoeringsregeling Invorderingswet 1990 art. 12; Regeling kwijtschelding belastingen medeoverheden",
    titel="Vrij saldo met ophoging",
    uitleg="Op de rekeningen mag {kwijtschelding_saldo_vrij_met_ophoging} staan: "
    "{kwijtschelding_vrij_saldo} en de ophoging van {kwijtschelding_ophoging_gemeente}.",
    vanaf=INGEVOERD,
)
def kwijtschelding_saldo_vrij_met_ophoging(
    kwijtschelding_vrij_saldo: Cent, kwijtschelding_ophoging_gemeente: Cent
) -> Cent:
    return kwijtschelding_vrij_saldo + kwijtschelding_ophoging_gemeente


@regel(
    "Uitvoeringsregeling Invorderingswet 1990 art. 12",
    titel="Geld dat meetelt als vermogen",
    uitleg={
        "overig": "Van {kwijtschelding_saldo} op de rekeningen telt {kwijtschelding_saldo_boven_vrij} mee.",
        0: "Het geld op de rekeningen is vrij: {kwijtschelding_saldo} is niet meer dan "
        "{kwijtschelding_saldo_vrij_met_ophoging}.",
    },
    vanaf=INGEVOERD,
)
def kwijtschelding_saldo_boven_vrij(
    kwijtschelding_saldo: Cent, kwijtschelding_saldo_vrij_met_ophoging: Cent
) -> Cent:
    return max(Cent(0), kwijtschelding_saldo - kwijtschelding_saldo_vrij_met_ophoging)


@regel(
    "Uitvoeringsregeling Invorderingswet 1990 art. 11 en 12",
    titel="Vermogen voor de aanslag",
    uitleg={
        "overig": "Het vermogen voor de aanslag is {kwijtschelding_vermogen}.",
        0: "Er is geen vermogen waaruit de aanslag kan worden betaald.",
    },
    vanaf=INGEVOERD,
)
def kwijtschelding_vermogen(
    kwijtschelding_saldo_boven_vrij: Cent, kwijtschelding_overig_vermogen: Cent
) -> Cent:
    return kwijtschelding_saldo_boven_vrij + kwijtschelding_overig_vermogen
