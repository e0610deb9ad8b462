"""Through which month one looks at a year."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from opstap.regels.datum import MAANDNAMEN
from opstap.regels.fouten import OpstapFout
from opstap.verantwoording.sluier import Sluier


def toonbare_standen(uitgevoerd: Iterable[date], sluiers: Iterable[Sluier]) -> tuple[date, ...]:
    """The months through which lasten and baten of every product may be shown."""
    dicht = tuple(sluiers)
    return tuple(maand for maand in uitgevoerd if not any(sluier.stand(f"{maand:%Y-%m}") for sluier in dicht))


def kies_stand(alle: Sequence[date], standen: Sequence[date], tot: date | None) -> date | None:
    """The month to look through: the one asked for, or the last that may be shown; None without any.

    Errors: STAND-ONBEKEND (that month was not run), STAND-VERBORGEN.
    """
    if tot is None:
        return standen[-1] if standen else None
    if tot not in alle:
        raise OpstapFout(
            "STAND-ONBEKEND",
            f"De maand {MAANDNAMEN[tot.month - 1]} {tot.year} is niet uitgevoerd. Kies een maand uit de "
            "lijst.",
        )
    if tot not in standen:
        raise OpstapFout(
            "STAND-VERBORGEN",
            f"De stand tot en met {MAANDNAMEN[tot.month - 1]} is niet te tonen: zij zou iets zeggen over "
            "minder dan tien huishoudens. Kies een andere maand uit de lijst.",
        )
    return tot
