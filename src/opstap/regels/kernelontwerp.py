"""The design of a kernel: which names it computes, in which round over persons, and which may be refused."""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from types import FunctionType

from opstap.regels.afdruk import gebruikte_namen
from opstap.regels.geld import deel_afgerond
from opstap.regels.graaf import PEILDATUM, Knoop, Plan
from opstap.regels.parameters import Parameter
from opstap.regels.regel import Bepaling, Feit, Leemte, Opgaande, Regel, bron_van


@dataclass(frozen=True, eq=False)
class Ontwerp:
    """Which knots a kernel computes, in which round, and which of them may be refused.

    `voorzichtig`: any fact and any parameter may be unknown, and a division by zero refuses its row. The
    bold variant expects every cell to be known and is faster. `zeker`: of these inputs every cell is
    known, so that what they would follow from is not computed.
    """

    plan: Plan
    invoer: tuple[str, ...]
    gevraagd: tuple[str, ...]
    voorzichtig: bool
    zeker: frozenset[str]
    knopen: tuple[Knoop, ...] = field(init=False)
    weigeraars: Mapping[int, Knoop] = field(init=False)
    codes: Mapping[int, int] = field(init=False)
    onzeker: frozenset[int] = field(init=False)
    ronde: Mapping[int, int] = field(init=False)
    uit_gezin: tuple[str, ...] = field(init=False)
    uit_persoon: tuple[str, ...] = field(init=False)

    def __post_init__(self) -> None:
        zet = object.__setattr__
        zet(self, "knopen", self._bereikt(self.zeker))
        zet(self, "weigeraars", self._nummer())
        zet(self, "codes", {knoop.index: code for code, knoop in self.weigeraars.items()})
        onzeker: set[int] = set()
        ronde: dict[int, int] = {}
        for knoop in self.knopen:
            nodig = self.nodig(knoop)
            zelf = self._kan_weigeren(knoop, self.voorzichtig, self.zeker)
            if zelf or any(n.index in onzeker for n in nodig):
                onzeker.add(knoop.index)
            hoogste = max((ronde[n.index] for n in nodig), default=0)
            ronde[knoop.index] = hoogste + 1 if nodig and isinstance(knoop.verklaring, Opgaande) else hoogste
        zet(self, "onzeker", frozenset(onzeker))
        zet(self, "ronde", ronde)
        per_persoon = {naam: self.plan.knoop(naam).per_persoon for naam in self.gevraagd}
        zet(self, "uit_gezin", tuple(naam for naam in self.gevraagd if not per_persoon[naam]))
        zet(self, "uit_persoon", tuple(naam for naam in self.gevraagd if per_persoon[naam]))

    @property
    def parameters(self) -> tuple[Knoop, ...]:
        """The parameters whose value the kernel is given when it runs."""
        return tuple(
            knoop
            for knoop in self.knopen
            if isinstance(knoop.verklaring, Parameter) and (self.voorzichtig or not knoop.gat)
        )

    def gegeven(self, knoop: Knoop) -> bool:
        return knoop.naam in self.invoer

    def misschien_gegeven(self, knoop: Knoop) -> bool:
        """Whether there is a column in which some cells may be unknown."""
        return self.gegeven(knoop) and knoop.naam not in self.zeker

    def nodig(self, knoop: Knoop) -> tuple[Knoop, ...]:
        """What is needed to compute a knot here; nothing when its value is certainly given."""
        return self._nodig(knoop, self.zeker)

    def bepalingen(self) -> tuple[Knoop, ...]:
        """The rules and choices that this kernel may work out."""
        return tuple(
            knoop
            for knoop in self.knopen
            if isinstance(knoop.verklaring, Bepaling) and not knoop.gat and knoop.naam not in self.zeker
        )

    def regels(self) -> tuple[Knoop, ...]:
        """The rules that this kernel may call."""
        return tuple(knoop for knoop in self.bepalingen() if isinstance(knoop.verklaring, Regel))

    def _nummer(self) -> dict[int, Knoop]:
        """What can refuse, by code: below zero what the law itself refuses, above zero a missing fact.

        All variants number alike.
        """
        niets: frozenset[str] = frozenset()
        weigeraars = [knoop for knoop in self._bereikt(niets) if self._kan_weigeren(knoop, True, niets)]
        feiten = [knoop for knoop in weigeraars if isinstance(knoop.verklaring, Feit)]
        wet = [knoop for knoop in weigeraars if not isinstance(knoop.verklaring, Feit)]
        return {
            **dict(enumerate(feiten, start=1)),
            **{-code: knoop for code, knoop in enumerate(wet, start=1)},
        }

    def _nodig(self, knoop: Knoop, zeker: frozenset[str]) -> tuple[Knoop, ...]:
        if knoop.gat or knoop.naam in zeker:
            return ()
        return tuple(knoop.nodig())

    def _bereikt(self, zeker: frozenset[str]) -> tuple[Knoop, ...]:
        bereikt: set[Knoop] = set()
        wachtrij = [*self.plan.blokkades, *(self.plan.knoop(naam) for naam in self.gevraagd)]
        while wachtrij:
            knoop = wachtrij.pop()
            if knoop not in bereikt:
                bereikt.add(knoop)
                wachtrij.extend(self._nodig(knoop, zeker))
        return tuple(sorted(bereikt, key=lambda knoop: knoop.rangorde))

    def _kan_weigeren(self, knoop: Knoop, voorzichtig: bool, zeker: frozenset[str]) -> bool:
        """Whether a knot can be without outcome for a reason of its own."""
        if knoop.naam == PEILDATUM.naam or knoop.naam in zeker:
            return False
        if knoop.gat or isinstance(knoop.verklaring, Feit | Leemte):
            return True
        return voorzichtig and (isinstance(knoop.verklaring, Parameter) or kan_delen_door_nul(knoop))


def kan_delen_door_nul(knoop: Knoop) -> bool:
    """Whether a rule, or a helper that it calls, may divide by zero."""
    return isinstance(knoop.verklaring, Regel) and _kan_delen(knoop.verklaring.functie)


@cache
def _kan_delen(functie: FunctionType) -> bool:
    """Whether a function divides by anything but a fixed number, itself or through what it calls."""
    lokaal = functie.__code__.co_varnames
    namen = dict(gebruikte_namen(functie))

    def vast(deler: ast.expr) -> bool:
        if isinstance(deler, ast.Name) and deler.id not in lokaal:
            deel = namen.get(deler.id)
            return isinstance(deel, int) and deel != 0
        return isinstance(deler, ast.Constant) and bool(deler.value)

    for deel in ast.walk(ast.parse(textwrap.dedent(bron_van(functie)))):
        if (
            isinstance(deel, ast.BinOp)
            and isinstance(deel.op, ast.FloorDiv | ast.Mod)
            and not vast(deel.right)
        ):
            return True
        if isinstance(deel, ast.Call) and isinstance(deel.func, ast.Name):
            geroepen = namen.get(deel.func.id)
            if geroepen is deel_afgerond:
                if not (len(deel.args) == 2 and vast(deel.args[1])):
                    return True
            elif isinstance(geroepen, FunctionType) and _kan_delen(geroepen):
                return True
    return False
