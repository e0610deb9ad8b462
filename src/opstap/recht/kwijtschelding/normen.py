"""What is already in the costs of living for a home and for care insurance, and the norm they come from."""

from __future__ import annotations

from opstap.recht.participatiewet.soorten import Leefvorm, Normgrond
from opstap.regels import Cent, keuze, niet_gemodelleerd, regel

REGELING = "Uitvoeringsregeling Invorderingswet 1990"
INGEVOERD = "2019-01-01"
MET_CORRECTIE = "2024-01-01"
"""From this year the own share of the rent allowance is lower, and waivers reckon with that lower amount.

The text that says how was read as it stands in 2026; for 2024 and 2025 it has not been found.
"""
BASISHUUR = "2026-01-01"


@regel(
    f"{REGELING} art. 15 lid 1 onder b; Wet op de huurtoeslag art. 17 lid 2",
    titel="Normhuur per maand",
    uitleg="Van de huur zit {kwijtschelding_normhuur} al in de norm: de laagste normhuur van de huurtoeslag.",
    vanaf=INGEVOERD,
    tot=MET_CORRECTIE,
)
def kwijtschelding_normhuur(minimum_normhuur: Cent) -> Cent:
    """As published for waivers in 2020, 2022 and 2023."""
    return minimum_normhuur


@regel(
    f"{REGELING} art. 15 lid 1 onder b; Wet op de huurtoeslag art. 16 en art. 17 lid 2; "
    "Wet verlaging eigen bijdrage huurtoeslag art. 1",
    naam="kwijtschelding_normhuur",
    titel="Normhuur per maand",
    uitleg="Van de huur zit {kwijtschelding_normhuur} al in de norm: de basishuur bij een normhuur van "
    "{huurtoeslag_normhuur_bij_ijkpunt}, aangepast met {huurtoeslag_aanpassing_basishuur}.",
    vanaf=BASISHUUR,
)
def kwijtschelding_normhuur_vanaf_2026(
    huurtoeslag_normhuur_bij_ijkpunt: Cent, huurtoeslag_aanpassing_basishuur: Cent
) -> Cent:
    """The amount of paragraph 2 alone: the reductions of paragraph 3 for one or more persons do not count."""
    return huurtoeslag_normhuur_bij_ijkpunt + huurtoeslag_aanpassing_basishuur


keuze(
    "kwijtschelding_normpremie",
    uit="leefvorm",
    waarden={
        Leefvorm.ALLEENSTAANDE: "kwijtschelding_normpremie_alleen",
        Leefvorm.ALLEENSTAANDE_OUDER: "kwijtschelding_normpremie_alleen",
        Leefvorm.GEHUWDEN: "kwijtschelding_normpremie_paar",
    },
    titel="Normpremie per maand",
    artikel=f"{REGELING} art. 15 lid 1 onder c; Leidraad Invordering 2008 art. 26.2.19",
    uitleg="Van de zorgpremie zit {kwijtschelding_normpremie} al in de norm.",
    vanaf="2015-01-01",
)


@regel(
    f"{REGELING} art. 16 lid 2 en 3",
    titel="Kosten van bestaan zonder eigen norm",
    uitleg={
        True: "De kosten van bestaan staan hier niet in een norm van de bijstand.",
        False: "De kosten van bestaan komen van een norm van de bijstand.",
    },
    vanaf="2016-01-01",
)
def kwijtschelding_zonder_norm(normgrond: Normgrond) -> bool:
    return (
        normgrond == Normgrond.ARTIKEL_22A_LID_3
        or normgrond == Normgrond.ARTIKEL_23
        or normgrond == Normgrond.ARTIKEL_23_LID_3
        or normgrond == Normgrond.ARTIKEL_24
    )


niet_gemodelleerd(
    f"{REGELING} art. 16 lid 2 en 3",
    als="kwijtschelding_zonder_norm",
    voor="kwijtschelding_norm",
    zin="Voor een verblijf in een inrichting, een jonge partner naast kostendelers of een partner zonder "
    "recht staan de kosten van bestaan niet in een norm van de bijstand. Laat een medewerker ze "
    "vaststellen.",
)

keuze(
    "kwijtschelding_norm_jongere",
    uit="is_gehuwd",
    waarden={True: "norm_gehuwden", False: "norm_alleenstaande"},
    titel="Norm voor een jongere",
    artikel=f"{REGELING} art. 16 lid 1",
    uitleg={
        True: "Ook voor jongeren telt de gewone norm: {norm_gehuwden}.",
        False: "Ook voor jongeren telt de gewone norm: {norm_alleenstaande}.",
    },
    vanaf="2016-01-01",
)

keuze(
    "kwijtschelding_norm",
    uit="normgrond",
    waarden={
        Normgrond.ARTIKEL_20: "kwijtschelding_norm_jongere",
        Normgrond.ARTIKEL_21: "norm_uit_tabel",
        Normgrond.ARTIKEL_22: "norm_uit_tabel",
        Normgrond.ARTIKEL_22A: "norm_met_kostendelers",
    },
    anders=0,
    titel="Norm voor de kosten van bestaan",
    artikel=f"{REGELING} art. 16 lid 1 en 2; Participatiewet art. 21, 22 en 22a",
    uitleg={
        "overig": "De kosten van bestaan komen van een norm van {kwijtschelding_norm}. Een verlaging van de "
        "bijstand telt hier niet.",
        "anders": "Er is niemand voor wie een norm geldt.",
    },
    vanaf="2016-01-01",
)
