"""A total beside the same total from another side: equal to the cent, or the difference is named."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Aansluitregel:
    """Two sides of the same, in cents or in numbers.

    `afwijkend`: how many of the pairs below these totals are unequal. Two mistakes that cancel each other out
    leave equal totals, and still do not close.
    """

    wat: str
    links: int
    rechts: int
    afwijkend: int = 0

    @property
    def verschil(self) -> int:
        return self.links - self.rechts

    @property
    def sluit(self) -> bool:
        return self.links == self.rechts and not self.afwijkend
