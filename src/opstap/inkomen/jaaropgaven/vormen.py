"""What an annual statement and a wage-tax return are. Amounts are cents."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Maandloon:
    """What one run gave one person, with the corrections of earlier months that it made."""

    maand: date
    loon: int
    """Taxable wage: the person's part of the assistance, with the wage tax over it."""
    loonheffing: int
    zvw: int
    """The employer's levy of the Zvw: borne by the municipality, no part of the wage."""
    korting: bool
    """The municipality applied the tax credit in this month."""

    def plus(self, ander: Maandloon) -> Maandloon:
        """Both together."""
        return Maandloon(
            self.maand,
            self.loon + ander.loon,
            self.loonheffing + ander.loonheffing,
            self.zvw + ander.zvw,
            self.korting or ander.korting,
        )


@dataclass(frozen=True, slots=True)
class Jaaropgave:
    """What one person got from one dossier in a calendar year, as the tax office needs it."""

    jaar: int
    persoon_id: int
    dossier_id: int
    maanden: tuple[Maandloon, ...]

    @property
    def loon(self) -> int:
        return sum(maand.loon for maand in self.maanden)

    @property
    def loonheffing(self) -> int:
        return sum(maand.loonheffing for maand in self.maanden)

    @property
    def zvw(self) -> int:
        return sum(maand.zvw for maand in self.maanden)

    @property
    def met_korting(self) -> tuple[date, ...]:
        """The months in which the municipality applied the tax credit."""
        return tuple(maand.maand for maand in self.maanden if maand.korting)


@dataclass(frozen=True, slots=True)
class Aangifte:
    """The totals of the wage-tax return of one month, beside what the ledger booked as owed."""

    maand: date
    personen: int
    loon: int
    loonheffing: int
    zvw: int
    grootboek: int

    @property
    def verschil(self) -> int:
        """What the return says more than the ledger; nil when they agree."""
        return self.loonheffing + self.zvw - self.grootboek


@dataclass(frozen=True, slots=True)
class Jaaropgaven:
    """The statements of a municipality over a year, with the returns that they add up with."""

    jaar: int
    opgaven: tuple[Jaaropgave, ...]
    aangiften: tuple[Aangifte, ...]
    afwijkingen: tuple[str, ...]
    """Computations whose tax per person does not add up to what was booked, a sentence each."""

    @property
    def sluit(self) -> bool:
        """Every month agrees with the ledger, and every person with the household."""
        return not self.afwijkingen and not any(aangifte.verschil for aangifte in self.aangiften)
