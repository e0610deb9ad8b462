"""The rule book: laws and local policy together, opened on a day.

boek = Regelboek(participatiewet, gemeente=den_haag)
uitkomst = boek.op(date(2024, 5, 1)).beslis(geval, ["bijstand"])
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import date

from opstap.regels.beslissen import Beslissing, Geval, controleer, uitkomst_van
from opstap.regels.bon import bon
from opstap.regels.datum import als_datum, dag
from opstap.regels.fouten import FeitOntbreekt
from opstap.regels.graaf import Namen, Overlay, Plan, Wet
from opstap.regels.kernel import Kern
from opstap.regels.omslag import Omslag, omslagen
from opstap.regels.spoor import Stap, Uitkomst
from opstap.regels.vragen import Vraag, Wie, beantwoord


class Regelboek:
    """All rules, facts and parameters that decide, for one municipality or for the national law alone."""

    def __init__(self, *wetten: Wet, gemeente: Overlay | None = None) -> None:
        self.gemeente = gemeente
        landelijk = tuple(verklaring for wet in wetten for verklaring in wet.verklaringen)
        self.namen = Namen([gemeente.verklaringen, landelijk] if gemeente is not None else [landelijk])
        self._grenzen = self.namen.grenzen()
        self._plannen: dict[int, Plan] = {}

    def op(self, peildatum: date) -> BoekOpDatum:
        """The book as it stands on a day; days between which nothing changes share all preparation."""
        dagnummer = dag(peildatum)
        periode = bisect_right(self._grenzen, dagnummer)
        plan = self._plannen.get(periode)
        if plan is None:
            plan = self._plannen[periode] = self.namen.plan(dagnummer)
        return BoekOpDatum(plan, dagnummer, self.gemeente.code if self.gemeente is not None else None)

    def grenzen(self) -> list[date]:
        """The days on which a rule or parameter changes, in order."""
        return [als_datum(grens) for grens in self._grenzen]


@dataclass(frozen=True)
class BoekOpDatum:
    """The rule book on one day: decide, ask, compile and account for it."""

    plan: Plan
    dagnummer: int
    gemeente: str | None = None

    @property
    def peildatum(self) -> date:
        return als_datum(self.dagnummer)

    @property
    def hash(self) -> str:
        """Fingerprint of the engine, all rules and all parameters on this day."""
        return self.plan.hash

    def bon(self, geval: Geval) -> dict[str, str | None]:
        """The receipt that, with the facts, reproduces a decision on this case."""
        return bon(self.plan, geval, self.dagnummer, self.gemeente)

    def beslis(self, geval: Geval, gevraagd: Sequence[str]) -> Uitkomst:
        """Decide what is asked; raises the first refusal (`FeitOntbreekt`, `ParameterOntbreekt` …)."""
        uitkomst = self.probeer(geval, gevraagd)
        for gat in uitkomst.gaten.values():
            raise gat
        return uitkomst

    def probeer(self, geval: Geval, gevraagd: Sequence[str]) -> Uitkomst:
        """Decide what can be decided; what cannot stands in `Uitkomst.gaten` with its reason."""
        controleer(self.plan, geval)
        uitkomst = uitkomst_van(self.plan, gevraagd, Beslissing(geval, self.dagnummer))
        stappen, gaten = dict(uitkomst.gevraagd), dict(uitkomst.gaten)
        for naam, gat in uitkomst.gaten.items():
            if not isinstance(gat, FeitOntbreekt):
                continue
            alsnog, vraag = beantwoord(self.plan, geval, self.dagnummer, naam)
            if vraag is None:  # decided, or refused whatever the unknown facts are
                del gaten[naam]
                gaten.update(alsnog.gaten)
                stappen[naam] = alsnog.gevraagd[naam]
        return Uitkomst(stappen, gaten)

    def volgende_vraag(
        self, geval: Geval, gevraagd: Sequence[str], overslaan: Collection[Wie] = ()
    ) -> Vraag | None:
        """The next fact that can change what is asked; None when everything is decided or refused.

        `overslaan` holds the facts, as (name, person index or None), that were asked and nobody knows.
        """
        controleer(self.plan, geval)
        for naam in gevraagd:
            _, vraag = beantwoord(self.plan, geval, self.dagnummer, naam, overslaan)
            if vraag is not None:
                return vraag
        return None

    def omslagen(self, geval: Geval, uitkomst: Stap) -> tuple[Omslag, ...]:
        """What would have changed this outcome: the facts of the case that alone turn it, with a value."""
        return tuple(omslagen(self.plan, geval, self.dagnummer, uitkomst))

    def kern(self, invoer: Sequence[str], gevraagd: Sequence[str], *, zeker: bool = False) -> Kern:
        """The same rules compiled for columns: `invoer` names the columns that will be given.

        `zeker`: each outcome among them will be known in every row, so that it need not be worked out.
        """
        return Kern(self.plan, self.dagnummer, tuple(invoer), tuple(gevraagd), zeker=zeker)
