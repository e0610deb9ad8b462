"""Assistance to the self-employed (Besluit bijstandverlening zelfstandigen 2004).

| step | room |
| --- | --- |
| application, the expert's study, the decision, and what changes later | `toekennen` |
| living costs of a month, paid as a provisional loan | `maanden` |
| after the annual figures: gift, loan, or too much | `boekjaar` |
| business capital, its interest and its instalments | `kapitaal` |
| each payment beside its decision and its ceiling | `betaalcontrole` |
"""

from opstap.inkomen.zelfstandigen.betaalcontrole import controleer, plafonds
from opstap.inkomen.zelfstandigen.boekjaar import Jaarcijfers, af_te_rekenen, reken_af
from opstap.inkomen.zelfstandigen.kapitaal import (
    Termijnstand,
    boek_rente,
    stel_uit,
    termijnstand,
    verstrek_kapitaal,
)
from opstap.inkomen.zelfstandigen.maanden import Runverslag, Wachtend, draai
from opstap.inkomen.zelfstandigen.toekennen import (
    beeindig,
    beslis,
    dien_in,
    leg_onderzoek_vast,
    wijzig,
)

__all__ = [
    "Jaarcijfers",
    "Runverslag",
    "Termijnstand",
    "Wachtend",
    "af_te_rekenen",
    "beeindig",
    "beslis",
    "boek_rente",
    "controleer",
    "dien_in",
    "draai",
    "leg_onderzoek_vast",
    "plafonds",
    "reken_af",
    "stel_uit",
    "termijnstand",
    "verstrek_kapitaal",
    "wijzig",
]
