"""A number of households as it is published: counted, or withheld."""

from __future__ import annotations

from dataclasses import dataclass

from opstap.verantwoording.sluier import VERBORGEN
from opstap.verantwoording.teken import getal


@dataclass(frozen=True, slots=True)
class Aantal:
    """Households of the administration; `aantal` None: withheld."""

    aantal: int | None
    tekst: str

    @property
    def verborgen(self) -> bool:
        return self.aantal is None


def geteld(aantal: int, verborgen: bool) -> Aantal:
    """The number, or the words that stand in its place."""
    return Aantal(None, VERBORGEN) if verborgen else Aantal(aantal, getal(aantal))
