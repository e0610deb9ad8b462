"""Every payment of assistance beside the decision, the computation and the account that it comes from.

| payment | room |
| --- | --- |
| the month, a supplementary payment, the holiday allowance | `bijstand` |
| what is kept for somebody else | `inhoudingen` |
| an advance or a loan | `leningen` |
| a penalty for a late decision, or legal interest | `verzuim` |
"""

from opstap.inkomen.betalen.betaalcontrole.bijstand import controleer_bijstand
from opstap.inkomen.betalen.betaalcontrole.inhoudingen import controleer_inhoudingen
from opstap.inkomen.betalen.betaalcontrole.leningen import controleer_leningen, controleer_voorschotten

__all__ = [
    "controleer_bijstand",
    "controleer_inhoudingen",
    "controleer_leningen",
    "controleer_voorschotten",
]
