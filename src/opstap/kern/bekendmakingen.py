"""When a decision was made known: the day after which the term to object or appeal starts (Awb art. 6:8)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Bekendmaking, Besluit
from opstap.recht.awb.soorten import Termijn
from opstap.recht.awb.termijnen import uiterste_dag
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "bekendmaking_een_per_besluit": (
        "BEKENDMAKING-BESTAAT",
        "Van dit besluit staat al vast wanneer het bekend is gemaakt. Die dag verandert niet meer.",
    ),
}


def maak_bekend(besluit: Besluit, *, op: date, wijze: str, door: str, nu: datetime) -> Bekendmaking:
    """Record how and when a decision was made known; errors are those of `maak_veel_bekend`."""
    return maak_veel_bekend([besluit], op=op, wijze=wijze, door=door, nu=nu)[0]


def maak_veel_bekend(
    besluiten: Sequence[Besluit], *, op: date, wijze: str, door: str, nu: datetime
) -> list[Bekendmaking]:
    """Record of many decisions that they were made known on this day; all, or none.

    Errors: BEKENDMAKING-DATUM, BEKENDMAKING-BESTAAT.
    """
    if any(op < localdate(besluit.genomen_op) for besluit in besluiten):
        raise OpstapFout(
            "BEKENDMAKING-DATUM",
            "Een besluit wordt bekendgemaakt op of na de dag waarop het is genomen. Controleer de datum.",
        )
    with duidelijke_fouten(), transaction.atomic():
        return Bekendmaking.objects.bulk_create(
            [
                Bekendmaking(
                    gemeente_id=besluit.gemeente_id, besluit=besluit, op=op, wijze=wijze, moment=nu, door=door
                )
                for besluit in besluiten
            ],
            batch_size=5_000,
        )


def van_besluit(besluit: Besluit) -> Bekendmaking | None:
    """When and how this decision was made known; None: not yet."""
    return Bekendmaking.objects.filter(besluit=besluit).first()


def laatste_dag(besluit: Besluit) -> date:
    """The last day to object to this decision, or to appeal against it (Awb art. 6:7).

    Errors: BEKENDMAKING-ONTBREEKT.
    """
    bekend = van_besluit(besluit)
    if bekend is None:
        raise OpstapFout(
            "BEKENDMAKING-ONTBREEKT",
            "Van dit besluit is niet vastgelegd wanneer het bekend is gemaakt. Leg dat eerst vast; daarna "
            "begint de termijn voor bezwaar of beroep.",
        )
    return laatste_dag_na(bekend.op)


def laatste_dag_na(bekend_op: date) -> date:
    """The last day to object to, or appeal against, what was made known on this day (Awb art. 6:7)."""
    return uiterste_dag(Termijn.INDIENEN, bekend_op)


def op_tijd(uiterlijk: date, *, ontvangen: date, gepost_op: date | None) -> bool:
    """Received within the term; or posted within it and received within a week after it (Awb art. 6:9)."""
    if ontvangen <= uiterlijk:
        return True
    if gepost_op is None or gepost_op > uiterlijk:
        return False
    return ontvangen <= uiterste_dag(Termijn.BEZORGING_PER_POST, uiterlijk)
