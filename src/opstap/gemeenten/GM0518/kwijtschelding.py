"""Waiver of municipal taxes in Den Haag: the free balance also holds the highest kindgebonden budget."""

from __future__ import annotations

from opstap.regels import Cent, regel


@regel(
    "Uitvoeringsregeling Invorderingswet 1990 art. 12; denhaag.nl, vermogen of bezittingen",
    titel="Vrij saldo in Den Haag",
    uitleg="Vrij zijn {kwijtschelding_kosten_van_bestaan}, de huur boven {kwijtschelding_normhuur}, de "
    "zorgpremie boven {kwijtschelding_normpremie} en het kindgebonden budget van "
    "{kwijtschelding_kindgebonden_budget}: {kwijtschelding_vrij_saldo}.",
    vanaf="2018-01-01",
)
def kwijtschelding_vrij_saldo(
    kwijtschelding_kosten_van_bestaan: Cent,
    kwijtschelding_huur: Cent,
    kwijtschelding_normhuur: Cent,
    kwijtschelding_zorgpremie: Cent,
    kwijtschelding_normpremie: Cent,
    kwijtschelding_kindgebonden_budget: Cent,
) -> Cent:
    """The sum of monthly amounts that the city names on its page."""
    huur = max(Cent(0), kwijtschelding_huur - kwijtschelding_normhuur)
    premie = max(Cent(0), kwijtschelding_zorgpremie - kwijtschelding_normpremie)
    return kwijtschelding_kosten_van_bestaan + huur + premie + kwijtschelding_kindgebonden_budget
