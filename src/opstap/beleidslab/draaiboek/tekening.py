"""What every part of the year is drawn on: the city, its figures, and a stream of chance per subject."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from opstap.beleidslab.bevolking import Bevolking
from opstap.beleidslab.draaiboek.dagen import LAATSTE_DAG, maanden, werkdag
from opstap.beleidslab.ijkcijfers import Ijkcijfers
from opstap.beleidslab.trekking import Masker, stroom


@dataclass(frozen=True)
class Tekening:
    """`met_aow_op`: per first day of a month the latest birth date of those of pension age by then."""

    stad: Bevolking
    met_aow_op: dict[date, date]
    ijk: Ijkcijfers

    @property
    def maanden(self) -> list[date]:
        return maanden(self.stad.jaar)

    @property
    def einde_jaar(self) -> date:
        return date(self.stad.jaar, 12, 31)

    @property
    def laatste_dag(self) -> date:
        return date(self.stad.jaar, 12, LAATSTE_DAG)

    @property
    def aantal(self) -> int:
        """How many units had a benefit when the year began."""
        return len(self.stad.bestand)

    def op_schaal(self, naam: str) -> int:
        """A figure of the whole city as it is at this scale, rounded to whole ones."""
        return (2 * self.ijk.waarde(naam) + self.stad.schaal) // (2 * self.stad.schaal)

    def rng(self, naam: str) -> np.random.Generator:
        return stroom(self.stad.zaad, "draaiboek " + naam)

    def voor_run(self, maand: date) -> date:
        """A working day of the month before its run, when an ending is decided."""
        return werkdag(maand.replace(day=4))

    def bekend(self, van: date, laat: bool, rng: np.random.Generator) -> date:
        """The day on which a change becomes known: in the same month, or one to three months late."""
        dagen = int(rng.integers(35, 95)) if laat else int(rng.integers(1, 12))
        return min(werkdag(van + timedelta(days=dagen)), self.laatste_dag)

    def blijvers(self, tot: Iterable[int]) -> Masker:
        """The existing units that nothing in `tot` happens to."""
        return ~np.isin(np.arange(self.aantal), list(tot))
