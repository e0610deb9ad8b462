"""What a household owes the municipality: each claim a current account.

Only business capital of the self-employed bears interest (`zelfstandigen.kapitaal`).

| step | room |
| --- | --- |
| a claim begins, on its ground and by a decision | `opleggen`, `gronden` |
| movements, the balance on a day, and the statement of the account | `rekening` |
| a loan: paid, and owed from that day | `leningen` |
| a loan that never arrived, and will not be paid | `niet_uitbetaald` |
| what comes in on it, from the statement of the bank | `ontvangsten` |
| net stays net, or tax comes on top, on a ground and with a year | `brutering` |
| arrangement, postponement, interruption, letting go | `invordering` |
"""

from opstap.inkomen.vorderingen.brutering import bruteer, te_beslissen_over_bruto
from opstap.inkomen.vorderingen.invordering import (
    Aflossing,
    Invorderingsstand,
    Wijze,
    boek_af,
    leg_gebeurtenis_vast,
    regel_aflossing,
    regel_veel_aflossingen,
    stand,
    verjaart_na,
    zie_af,
)
from opstap.inkomen.vorderingen.leningen import verstrek_lening
from opstap.inkomen.vorderingen.niet_uitbetaald import laat_vervallen, niet_aangekomen
from opstap.inkomen.vorderingen.ontvangsten import ontvang
from opstap.inkomen.vorderingen.opleggen import (
    NieuweVordering,
    controleer,
    leg_vast,
    leg_veel_vast,
    vorder_terug,
)
from opstap.inkomen.vorderingen.rekening import (
    Rekeningoverzicht,
    Rekeningregel,
    corrigeer,
    rekeningoverzicht,
    saldo,
    zoek,
)

__all__ = [
    "Aflossing",
    "Invorderingsstand",
    "NieuweVordering",
    "Rekeningoverzicht",
    "Rekeningregel",
    "Wijze",
    "boek_af",
    "bruteer",
    "controleer",
    "corrigeer",
    "laat_vervallen",
    "leg_gebeurtenis_vast",
    "leg_vast",
    "leg_veel_vast",
    "niet_aangekomen",
    "ontvang",
    "regel_aflossing",
    "regel_veel_aflossingen",
    "rekeningoverzicht",
    "saldo",
    "stand",
    "te_beslissen_over_bruto",
    "verjaart_na",
    "verstrek_lening",
    "vorder_terug",
    "zie_af",
    "zoek",
]
