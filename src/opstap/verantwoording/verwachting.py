"""What a year will come to by the months that are known: one stated method, and no model behind it.

Verwachting = booked + open months × the mean of the known months. The range takes the lowest and the highest
known month for the open ones: it shows how much months differed, and is not a probability.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from opstap.financien.begroting import MAANDEN_PER_JAAR
from opstap.verantwoording.teken import rond_af

MINSTE_MAANDEN = 2
"""With one month there is nothing to say how much months differ."""


@dataclass(frozen=True, slots=True)
class Verwachting:
    """A forecast of a whole year, in cents, with the range that the known months themselves give."""

    bekend: int
    """Months on which it rests."""
    geboekt: int
    bedrag: int
    laagst: int
    hoogst: int

    @property
    def open(self) -> int:
        return MAANDEN_PER_JAAR - self.bekend


def verwacht(maanden: Sequence[int]) -> Verwachting | None:
    """The forecast from the known months of a year, in cents; None for a closed year or a single month."""
    bekend = len(maanden)
    if not MINSTE_MAANDEN <= bekend < MAANDEN_PER_JAAR:
        return None
    geboekt, open_ = sum(maanden), MAANDEN_PER_JAAR - bekend
    return Verwachting(
        bekend=bekend,
        geboekt=geboekt,
        bedrag=rond_af(Fraction(geboekt * MAANDEN_PER_JAAR, bekend)),
        laagst=geboekt + open_ * min(maanden),
        hoogst=geboekt + open_ * max(maanden),
    )


def methode(bekend: int, tot: str) -> tuple[str, ...]:
    """How a forecast on this many months was made, how unsure it is, and what it does not know."""
    open_ = MAANDEN_PER_JAAR - bekend
    maanden = "maand" if open_ == 1 else "maanden"
    return (
        (
            f"Verwacht = geboekt tot en met {tot}, plus {open_} open {maanden} × het gemiddelde van de "
            f"{bekend} bekende maanden."
        ),
        (
            "De bandbreedte rekent de open maanden met de laagste en met de hoogste bekende maand. Zij is "
            "geen kans: het jaar kan ook daarbuiten uitkomen."
        ),
        (
            "De verwachting weet niets van nieuwe normen per 1 januari en 1 juli, van meer of minder "
            "uitkeringen, van het seizoen, van eenmalige bedragen en van wat Opstap nog niet boekt."
        ),
    )
