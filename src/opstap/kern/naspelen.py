"""Taking again the decisions that every cluster shares, from the facts that they hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from opstap.kern import ingebrekestellingen, wettelijke_rente
from opstap.kern.models import Besluit

NASPELERS: Mapping[str, Callable[[Besluit], bool]] = {
    Besluit.Soort.DWANGSOM: ingebrekestellingen.speel_na,
    Besluit.Soort.WETTELIJKE_RENTE: wettelijke_rente.speel_na,
}
"""Per kind of decision: whether it comes out equal."""
