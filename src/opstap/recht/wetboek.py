"""All laws that Opstap knows, as one rule book."""

from __future__ import annotations

from opstap.recht import (
    algemeen,
    archief,
    awb,
    bbz,
    belasting,
    ioaw,
    ioaz,
    jaarcijfers,
    kwijtschelding,
    loonkostensubsidie,
    minima,
    participatiewet,
    toeslagen,
)
from opstap.regels.boek import Regelboek
from opstap.regels.graaf import Overlay, Wet

WETTEN = (
    participatiewet.WET,
    algemeen.WET,
    archief.WET,
    awb.WET,
    belasting.WET,
    toeslagen.WET,
    minima.WET,
    loonkostensubsidie.WET,
    ioaw.WET,
    ioaz.WET,
    bbz.WET,
    jaarcijfers.WET,
    kwijtschelding.WET,
)


def regelboek(gemeente: Overlay | None = None, *meer: Wet) -> Regelboek:
    """The rule book of the national law, or with the local policy of one municipality on top.

    `meer`: what is the same everywhere but no law. Other rooms ask `opstap.gemeenten.regelboek(code)`, which
    knows the municipalities and the schemes that they share.
    """
    return Regelboek(*WETTEN, *meer, gemeente=gemeente)
