"""What would have changed an outcome: for one fact at a time, the nearest value at which it turns.

An outcome turns when it becomes true or more than nothing, or the other way round. Only what was given for
this case is tried, everything else staying as it is; who somebody in the household is (a choice per person)
is no value that could have been another. A value that needs facts that are not known turns nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from opstap.regels.beslissen import Beslissing, Geval, bereik, uitkomst_van
from opstap.regels.graaf import Plan
from opstap.regels.spoor import Stap


@dataclass(frozen=True)
class Omslag:
    """With `waarde` for the fact of `stap` the outcome turns; one step nearer it does not."""

    stap: Stap
    waarde: int

    @property
    def hoger(self) -> bool:
        """Whether the fact must be at least this value; otherwise at most."""
        return self.stap.uitkomst is not None and self.waarde > int(self.stap.uitkomst)


def omslagen(plan: Plan, geval: Geval, peildatum: int, uitkomst: Stap) -> Iterator[Omslag]:
    """The facts in this case that alone turn this outcome, each once, in the order of the explanation."""
    for stap in _gegeven(geval, uitkomst):
        proef = _Proef(plan, geval, peildatum, uitkomst, stap)
        waarde = proef.dichtstbij()
        if waarde is not None:
            yield Omslag(stap, waarde)


def _gegeven(geval: Geval, uitkomst: Stap) -> Iterator[Stap]:
    """The facts and given outcomes under a step that this case holds, each once."""
    gezien: set[int] = set()
    wachtrij = [uitkomst]
    while wachtrij:
        stap = wachtrij.pop()
        if id(stap) in gezien:
            continue
        gezien.add(id(stap))
        wachtrij.extend(reversed(stap.kinderen))
        persoon = stap.persoon_index
        rij = geval.gezin if persoon is None else geval.personen[persoon]
        wie_iemand_is = stap.soort.keuzes is not None and persoon is not None
        if stap.naam in rij and stap.uitkomst is not None and not wie_iemand_is and stap is not uitkomst:
            yield stap


class _Proef:
    """Tries other values for one fact."""

    def __init__(self, plan: Plan, geval: Geval, peildatum: int, uitkomst: Stap, stap: Stap) -> None:
        self.plan = plan
        self.geval = geval
        self.peildatum = peildatum
        self.uitkomst = uitkomst
        self.stap = stap
        assert stap.uitkomst is not None
        self.nu = int(stap.uitkomst)

    def dichtstbij(self) -> int | None:
        """The value nearest to the present one at which the outcome turns; None when there is none."""
        mogelijk = self.stap.soort.mogelijke_waarden
        if mogelijk:
            return next((waarde for waarde in mogelijk if self._slaat_om(waarde)), None)
        laagst, hoogst = bereik(self.stap.knoop)
        gevonden = [waarde for grens in (laagst, hoogst) if (waarde := self._zoek(grens)) is not None]
        return min(gevonden, key=lambda waarde: abs(waarde - self.nu), default=None)

    def _zoek(self, grens: int) -> int | None:
        """The first value on the way to `grens`: found by doubling steps, then by halving the last one."""
        richting = 1 if grens > self.nu else -1
        ver, dichtbij, stap = abs(grens - self.nu), 0, 1
        while dichtbij < ver:
            afstand = min(stap, ver)
            if self._slaat_om(self.nu + richting * afstand):
                break
            dichtbij, stap = afstand, stap * 2
        else:
            return None
        while afstand - dichtbij > 1:
            midden = (afstand + dichtbij) // 2
            if self._slaat_om(self.nu + richting * midden):
                afstand = midden
            else:
                dichtbij = midden
        return self.nu + richting * afstand

    def _slaat_om(self, waarde: int) -> bool:
        anders = self.geval.met(self.stap.naam, self.stap.soort.als_waarde(waarde), self.stap.persoon_index)
        naam, persoon = self.uitkomst.naam, self.uitkomst.persoon_index
        gevraagd = uitkomst_van(self.plan, [naam], Beslissing(anders, self.peildatum)).gevraagd[naam]
        nieuw = next(stap.uitkomst for stap in gevraagd if stap.persoon_index == persoon)
        return nieuw is not None and bool(nieuw) != bool(self.uitkomst.uitkomst)
