"""What a specification is. Amounts are cents; it can't exist with lines that do not add up to its payment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from opstap.regels.fouten import OpstapFout
from opstap.regels.geld import toon_euro


class Basis(StrEnum):
    """Whether a scheme works with amounts before or after wage tax; it belongs to the scheme."""

    NETTO = "netto"
    BRUTO = "bruto"
    GEEN = ""
    """Nothing is said of it: the amount is what somebody gets."""


@dataclass(frozen=True, slots=True)
class Regel:
    """One line: the amount with its sign, and of a month that was computed again what it was and becomes."""

    soort: str
    titel: str
    bedrag: int
    zin: str
    artikel: str
    basis: Basis
    was: int = 0
    wordt: int = 0


@dataclass(frozen=True, slots=True)
class Inkomstenperiode:
    """A wage or other income as it was earned, and which part of it counts in the month."""

    van_wie: str
    """'u', 'uw partner'."""
    kenmerk: str
    van: date
    tot_en_met: date
    netto_periode: int
    dagen: int
    """Days of this period that count in the month; 0 when the whole period does."""
    netto: int
    vakantieaanspraak: int
    """Holiday allowance that grew with it; counts as income of the month, with `netto`."""
    voorlopig: bool
    verdeling: str
    """How the period was divided over months, in a sentence; '' when it lies in one month."""


@dataclass(frozen=True, slots=True)
class Overboeking:
    """Where and when a payment goes."""

    kenmerk: str
    """As it stands on the bank statement."""
    iban_gemaskeerd: str
    datum: date | None
    """Execution date of the bank file; None: not ordered yet."""
    stand: str
    """'ingetrokken' when it never leaves, 'teruggekomen' when it did not arrive; '' otherwise."""


@dataclass(frozen=True, slots=True)
class Verbetering:
    """An earlier payment about the same month, which this one corrects or replaces."""

    soort: str
    bedrag: int
    overboeking: Overboeking


@dataclass(frozen=True, slots=True)
class Specificatie:
    """One payment, line by line. Errors: SPECIFICATIE-SLUIT-NIET, SPECIFICATIE-BASIS."""

    soort: str
    """A kind of payment, or 'terugvordering': a month that came out lower, so that nothing is paid."""
    titel: str
    maand: date
    """The month that it is about."""
    basis: Basis
    regels: tuple[Regel, ...]
    bedrag: int
    """What is paid: the sum of the lines."""
    overboeking: Overboeking | None = None
    """None when nothing is paid."""
    begunstigde: str = ""
    """'' for the household itself."""
    inkomsten: tuple[Inkomstenperiode, ...] = ()
    verbetert: tuple[Verbetering, ...] = ()
    oorzaken: tuple[str, ...] = ()
    """What changed since the computation before, a sentence each."""
    besluit_nummer: str = ""
    toelichting: str = ""
    """What net or gross means for it, in a sentence."""

    def __post_init__(self) -> None:
        if any(regel.basis is not self.basis for regel in self.regels):
            raise OpstapFout(
                "SPECIFICATIE-BASIS",
                "In deze specificatie staan bruto en netto bedragen door elkaar. Zij wordt niet getoond.",
            )
        if sum(regel.bedrag for regel in self.regels) != self.bedrag:
            raise OpstapFout(
                "SPECIFICATIE-SLUIT-NIET",
                f"De regels van deze specificatie tellen niet op tot {toon_euro(self.bedrag)}. "
                "Zij wordt niet getoond. Wij zoeken uit waardoor.",
            )

    @property
    def inkomsten_tellen(self) -> bool:
        """A month was computed for it, with its income."""
        return self.soort in ("maandbetaling", "nabetaling", "terugvordering")

    @property
    def komt_aan(self) -> bool:
        """Not withdrawn, and not sent back by the bank."""
        return self.overboeking is None or not self.overboeking.stand

    @property
    def aan_ander(self) -> bool:
        """Paid to somebody else than the household."""
        return bool(self.begunstigde)

    @property
    def was(self) -> int:
        """What the month came to before, without what was kept from it."""
        return sum(regel.was for regel in self.regels)

    @property
    def wordt(self) -> int:
        """What the month comes to now, without what is kept from it."""
        return sum(regel.wordt for regel in self.regels)

    @property
    def is_nieuwe_berekening(self) -> bool:
        """The month was computed before, so that each line says what it was and what it becomes."""
        return any(regel.was for regel in self.regels)
