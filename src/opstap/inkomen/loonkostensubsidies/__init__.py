"""Wage-cost subsidy to employers (Participatiewet art. 10c and 10d): granted once, computed month by month.

| step | room |
| --- | --- |
| the employer, its account, the hours of the contract and the wage value | `vastleggen` |
| the decision to grant | `toekennen` |
| what a month is, by the rule book of that month | `berekenen` |
| pay, correct, and begin a claim on the employer | `run` |
| how what was paid too much comes back | `terugvorderen` |
| each payment beside its computation and its ceiling | `betaalcontrole` |
| what the employer reads about a payment | `specificatie` |
"""

from opstap.inkomen.loonkostensubsidies.betaalcontrole import controleer, plafonds
from opstap.inkomen.loonkostensubsidies.run import Runverslag, Wachtend, draai
from opstap.inkomen.loonkostensubsidies.specificatie import (
    Loonkostenspecificatie,
    Specificatieregel,
    specificatie,
)
from opstap.inkomen.loonkostensubsidies.terugvorderen import (
    kies_wijze,
    ontvang,
    saldo,
    te_beslissen,
)
from opstap.inkomen.loonkostensubsidies.toekennen import Oordelen, beslis
from opstap.inkomen.loonkostensubsidies.vastleggen import (
    leg_arbeidsduur_vast,
    leg_loonwaarde_vast,
    leg_maanduren_vast,
    leg_rekening_vast,
    stop_contract,
)

__all__ = [
    "Loonkostenspecificatie",
    "Oordelen",
    "Runverslag",
    "Specificatieregel",
    "Wachtend",
    "beslis",
    "controleer",
    "draai",
    "kies_wijze",
    "leg_arbeidsduur_vast",
    "leg_loonwaarde_vast",
    "leg_maanduren_vast",
    "leg_rekening_vast",
    "ontvang",
    "plafonds",
    "saldo",
    "specificatie",
    "stop_contract",
    "te_beslissen",
]
