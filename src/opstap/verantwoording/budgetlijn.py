"""One line of a product: what was budgeted, what was booked, and what is expected of the year."""

from __future__ import annotations

from dataclasses import dataclass

from opstap.verantwoording.grafiek import Svg
from opstap.verantwoording.teken import Gedrukt, druk_bedrag, druk_resultaat, druk_saldo, duizendtallen


@dataclass(frozen=True, slots=True)
class Budgetlijn:
    """Lasten, baten or saldo of a product; cents, and None where there is nothing to show."""

    product: str
    naam: str
    soort: str
    """'lasten', 'baten' or 'saldo'."""
    begroot: int
    werkelijk: int | None
    verwacht: int | None
    laagst: int | None
    """The range of the forecast; None when a month in it is withheld."""
    hoogst: int | None
    verloop: Svg | None
    """The months as small bars."""
    loopt: bool
    """Months are still to come: what was booked is not the year."""

    @property
    def verschil(self) -> int | None:
        """Of the forecast with the budget, and of a closed year of what was booked; positive is better."""
        uitkomst = self.verwacht if self.loopt else self.werkelijk
        if uitkomst is None:
            return None
        return uitkomst - self.begroot if self.soort == "baten" else self.begroot - uitkomst

    def druk(self, cent: int | None) -> Gedrukt:
        """An amount of this line as the account prints it, in thousands; empty for no amount."""
        if cent is None:
            return Gedrukt("", "", 0)
        return (druk_saldo if self.soort == "saldo" else druk_bedrag)(duizendtallen(cent))

    @property
    def verschil_gedrukt(self) -> Gedrukt:
        return Gedrukt("", "", 0) if self.verschil is None else druk_resultaat(duizendtallen(self.verschil))
