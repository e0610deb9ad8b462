"""The kind of payment of a subsidy: never above the subsidy, and beside what was put ready of it."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from opstap.financien.betaalsoorten import Afwijking
from opstap.financien.rekeningschema import TE_BETALEN_SUBSIDIES
from opstap.minima.models import Subsidiebetaling
from opstap.minima.partnersoort import Partnersoort, Schuld


def nummer(betaling: Subsidiebetaling) -> str:
    """What tells a payment of a subsidy: its number, and which payment of it."""
    return f"{betaling.subsidie.nummer}/{betaling.kenmerk}"


def _schulden(gemeente: str, nummers: Collection[str]) -> Mapping[str, Schuld]:
    """What was put ready; each is held to its subsidy, and the database holds all of them together to it."""
    rijen = Subsidiebetaling.objects.filter(
        subsidie__gemeente=gemeente, subsidie__nummer__in={een.rpartition("/")[0] for een in nummers}
    )
    return {
        nummer(een): Schuld(
            een.bedrag_cent, een.subsidie.bedrag_cent, een.subsidie.grondslag, een.rekening.iban
        )
        for een in rijen.select_related("subsidie", "rekening")
    }


SUBSIDIE = Partnersoort(
    "subsidie",
    "Subsidie",
    "subsidie",
    Afwijking("REGEL-ZONDER-SUBSIDIE", "Bij deze betaling is geen subsidie te vinden."),
    Afwijking("REGEL-BEDRAG", "Het bedrag is anders dan de termijn van de subsidie."),
    _schulden,
    TE_BETALEN_SUBSIDIES,
)
