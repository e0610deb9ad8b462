"""What was put ready to pay to partners, and which of them can't be paid yet."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Generic, TypeVar

from opstap.minima.models import (
    Afrekening,
    Partner,
    Partnerrekening,
    Premiebetaling,
    Subsidiebetaling,
    Uitvoerfactuur,
)

B = TypeVar("B", Afrekening, Uitvoerfactuur, Premiebetaling, Subsidiebetaling)
"""What is paid to a partner at once, with its cents."""


@dataclass
class Klaargezet(Generic[B]):
    """What was put ready now; `zonder_rekening` are partners whose account nobody has written down yet."""

    posten: list[B] = field(default_factory=list)
    zonder_rekening: list[Partner] = field(default_factory=list)

    @property
    def totaal_cent(self) -> int:
        return sum(een.bedrag_cent for een in self.posten)

    def rekening(self, partner: Partner) -> Partnerrekening | None:
        """The account that counts now; a partner without one is named once."""
        gevonden = partner.rekeningen.order_by("-id").first()
        if gevonden is None and partner not in self.zonder_rekening:
            self.zonder_rekening.append(partner)
        return gevonden
