"""What the comparisons share: drawing households with a fixed seed, and counting what agrees."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction

import numpy as np
import numpy.typing as npt
from tests.recht.naief.norm import AANVRAGER, KIND, MEDEBEWONER, PARTNER
from tests.recht.naief.tabel import NietGeregeld, Onbekend

Kolom = npt.NDArray[np.int64]
HUISHOUDENS = 100_000


@dataclass
class Telling:
    """What was compared: outcomes that are equal, refusals that both gave, and what differs."""

    gelijk: int = 0
    geweigerd: int = 0
    anders: list[str] = field(default_factory=list)

    def vergelijk(
        self, naief: Callable[[], Fraction], cent: int, weigering: int, wat: Callable[[], object]
    ) -> None:
        """Set one plain outcome in euros beside the cents, or the refusal (0: none), of the rules."""
        verwacht: Fraction | str
        try:
            verwacht = naief()
        except (Onbekend, NietGeregeld) as reden:
            verwacht = f"een weigering ({reden})"
            if weigering:
                self.geweigerd += 1
                return
        else:
            if not weigering and verwacht * 100 == cent:
                self.gelijk += 1
                return
        regels = f"een weigering ({weigering})" if weigering else Fraction(cent, 100)
        self.anders.append(f"naief {verwacht}, de regels {regels}: {wat()}")

    @property
    def aantal(self) -> int:
        """All that was compared; fails on the first differences."""
        assert not self.anders, f"{len(self.anders)} verschillen\n" + "\n".join(self.anders[:4])
        return self.gelijk + self.geweigerd


def verdeel(dagen: list[date], aantal: int) -> list[tuple[date, int]]:
    """So many households on each day, that together they are `aantal`."""
    deel, rest = divmod(aantal, len(dagen))
    return [(dag, deel + (plaats < rest)) for plaats, dag in enumerate(dagen)]


def rollen(loting: np.random.Generator, aantal: int) -> tuple[Kolom, Kolom]:
    """The role of every person and the offsets: alone or with a partner, up to 4 children and 3 others."""
    groepen = [
        np.ones(aantal, dtype=np.int64),
        loting.integers(0, 2, aantal),
        loting.choice([0, 0, 1, 2, 3, 4], aantal),
        loting.choice([0, 0, 0, 1, 2, 3], aantal),
    ]
    per_huishouden = np.column_stack(groepen)
    offsets = np.concatenate([[0], np.cumsum(per_huishouden.sum(axis=1))])
    wie = np.tile([AANVRAGER, PARTNER, KIND, MEDEBEWONER], aantal)
    return np.repeat(wie, per_huishouden.ravel()), offsets


def geboortedata(loting: np.random.Generator, rol: Kolom, dag: date) -> list[date]:
    """Birthdays: any, or on a limit of the law, on the day itself, the day before or the day after."""
    mensen = len(rol)
    kind = rol == KIND
    leeftijd = np.where(kind, loting.integers(0, 35, mensen), loting.integers(16, 85, mensen))
    op_grens = loting.random(mensen) < 0.33
    grens = np.where(
        kind,
        loting.choice([0, 4, 12, 16, 18, 21, 23, 27], mensen),
        loting.choice([17, 18, 20, 21, 22, 23, 26, 27, 65, 66, 67], mensen),
    )
    leeftijd = np.where(op_grens, grens, leeftijd)
    dagen = np.where(
        loting.random(mensen) < 0.5, loting.integers(-1, 2, mensen), -loting.integers(0, 365, mensen)
    )
    jarig = [date(dag.year - jaren, dag.month, min(dag.day, 28)).toordinal() for jaren in range(100)]
    vandaag = dag.toordinal()
    return [
        date.fromordinal(min(jarig[jaren] + meer, vandaag))
        for jaren, meer in zip(leeftijd.tolist(), dagen.tolist(), strict=True)
    ]


def ja_of_nee(loting: np.random.Generator, aantal: int, kans: float) -> Kolom:
    return (loting.random(aantal) < kans).astype(np.int64)
