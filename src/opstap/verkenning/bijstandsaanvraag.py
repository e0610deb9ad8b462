"""What has to be asked of somebody who applies for assistance: the parts of the right, each to its end.

The right as a whole stops at the first judgement that only the municipality can make. For an application
the answers to all its parts are needed, whatever is judged later.
"""

from __future__ import annotations

from opstap.gemeenten import Thema
from opstap.regels.graaf import Plan
from opstap.regels.regel import Feit
from opstap.verkenning.bundels import OP_SLEUTEL
from opstap.verkenning.regelingen import GEMEENTE, Regeling

ONDERDELEN = tuple(
    Regeling(naam, naam, naam, Thema.BIJSTAND, GEMEENTE, naam, None)
    for naam in (
        "recht_gelet_op_persoon",
        "recht_gelet_op_inkomen",
        "recht_gelet_op_vermogen",
        "maandbetaling",
    )
)
"""The parts, as something that can be asked about like a scheme."""


def feiten(plan: Plan) -> frozenset[str]:
    """The facts under all parts: nothing else is asked, or taken along from another conversation."""
    wachtrij = [plan.knoop(deel.sleutel) for deel in ONDERDELEN if deel.sleutel in plan.op_naam]
    gezien: set[str] = set()
    gevonden: set[str] = set()
    while wachtrij:
        knoop = wachtrij.pop()
        if knoop.naam in gezien:
            continue
        gezien.add(knoop.naam)
        wachtrij.extend(knoop.nodig())
        if isinstance(knoop.verklaring, Feit) and not knoop.verklaring.oordeel:
            gevonden.add(knoop.naam)
    return frozenset(gevonden)


def bundels(plan: Plan) -> frozenset[str]:
    """The bundles with one of those facts."""
    nodig = feiten(plan)
    return frozenset(
        sleutel for sleutel, bundel in OP_SLEUTEL.items() if nodig & {deel.naam for deel in bundel.delen}
    )
