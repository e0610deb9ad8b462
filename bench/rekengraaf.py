"""The rules of one day as a list of stages that any column engine can go through.

A stage is a run of nodes on one level (household or person); between stages values go up (sum, count, any) or
down (household to its persons). The same graph feeds NumPy, Polars, DuckDB and OpenFisca.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from vertaling import Rekentaal, vertaal

from opstap.regels.boek import BoekOpDatum
from opstap.regels.graaf import Knoop
from opstap.regels.parameters import Parameter
from opstap.regels.regel import Bepaling, Feit, Keuze, Leemte, Opgaande, Regel

Stap = tuple[str, tuple[tuple[Knoop, ...], ...]]


@dataclass(frozen=True)
class Rekengraaf:
    """The nodes that the asked outcomes rest on, in order, and what is known before any row is read."""

    gevraagd: tuple[str, ...]
    knopen: tuple[Knoop, ...]
    vast: dict[str, int]
    gegeven: frozenset[str] = frozenset()
    """Rules whose outcome is given in a column instead of computed."""

    @property
    def invoer(self) -> tuple[Knoop, ...]:
        return tuple(
            knoop for knoop in self.knopen if isinstance(knoop.verklaring, Feit) or knoop.naam in self.gegeven
        )

    @property
    def regels(self) -> tuple[Knoop, ...]:
        """The nodes that are computed: rules, choices, and values that go up."""
        return tuple(
            knoop
            for knoop in self.knopen
            if isinstance(knoop.verklaring, Bepaling | Opgaande) and knoop.naam not in self.gegeven
        )

    def stappen(self) -> list[Stap]:
        """What an engine that computes whole layers does, in order.

        "gezin" and "persoon": layers of rules, each needing earlier layers only. "op": values that go up, by
        sum, count or any. "neer": values of the household that the next step reads beside its persons.
        """
        stappen: list[Stap] = []
        klaar = {knoop.naam for knoop in self.invoer} | set(self.vast)
        bij_persoon = {knoop.naam for knoop in self.knopen if knoop.per_persoon} | set(self.vast)
        te_doen = list(self.regels)

        def neem(soort: type[Bepaling] | type[Opgaande], per_persoon: bool) -> tuple[Knoop, ...]:
            laag = tuple(
                knoop
                for knoop in te_doen
                if isinstance(knoop.verklaring, soort)
                and knoop.per_persoon == per_persoon
                and all(ander.naam in klaar for ander in nodig(knoop))
            )
            for knoop in laag:
                te_doen.remove(knoop)
                klaar.add(knoop.naam)
            return laag

        while te_doen:
            for per_persoon, naam in ((True, "persoon"), (False, "gezin")):
                lagen = tuple(iter(lambda per=per_persoon: neem(Bepaling, per), ()))
                if per_persoon:
                    neer = {ander.naam: ander for laag in lagen for knoop in laag for ander in nodig(knoop)}
                    neer = {ander: knoop for ander, knoop in neer.items() if ander not in bij_persoon}
                    bij_persoon |= set(neer)
                    stappen += [("neer", (tuple(neer.values()),))] if neer else []
                stappen += [(naam, lagen)] if lagen else []
            op = neem(Opgaande, False)
            stappen += [("op", (op,))] if op else []
        return stappen


def graaf(boek: BoekOpDatum, gevraagd: Sequence[str], kolommen: Iterable[str] = ()) -> Rekengraaf:
    """What is needed for the asked outcomes, in the order of the rule book; `kolommen` need no computing."""
    bereikt: set[str] = set()
    gegeven = frozenset(kolommen)

    def bezoek(knoop: Knoop) -> None:
        if knoop.naam not in bereikt:
            bereikt.add(knoop.naam)
            for ander in () if knoop.naam in gegeven else nodig(knoop):
                bezoek(ander)

    for naam in gevraagd:
        bezoek(boek.plan.knoop(naam))
    knopen = tuple(knoop for knoop in boek.plan.knopen if knoop.naam in bereikt)
    vast = {"peildatum": boek.dagnummer}
    for knoop in knopen:
        if isinstance(knoop.verklaring, Parameter):
            # A parameter without a confirmed value is out of reach for the households that are compared.
            vast[knoop.naam] = 0 if knoop.gat or knoop.waarde is None else knoop.waarde.bedrag
        elif knoop.gat or isinstance(knoop.verklaring, Leemte):
            vast[knoop.naam] = knoop.verklaring.soort.als_waarde(0)
    bekend = tuple(knoop for knoop in knopen if knoop.naam not in vast)
    return Rekengraaf(tuple(gevraagd), bekend, vast, gegeven & bereikt)


def uitdrukking(knoop: Knoop, waarden: dict[str, Any], taal: Rekentaal) -> Any:
    """The expression of a rule, guard included, or of a choice, in the engine's own terms."""
    if isinstance(knoop.verklaring, Keuze) and knoop.als is not None:
        return _keuze(knoop.verklaring, knoop.als.verklaring.soort.is_janee, waarden, taal)
    regel = knoop.verklaring
    assert isinstance(regel, Regel)
    uitkomst = vertaal(regel.functie, {naam: waarden[naam] for naam in regel.parameters}, taal)
    if regel.als is None:
        return uitkomst
    voorwaarde, anders = waarden[regel.als], regel.soort.als_waarde(regel.anders)
    if isinstance(voorwaarde, int):
        return uitkomst if voorwaarde else anders
    return taal.kies(voorwaarde, uitkomst, anders)


def _keuze(keuze: Keuze, op_janee: bool, waarden: dict[str, Any], taal: Rekentaal) -> Any:
    """The expression of a choice: one condition per name that can be chosen."""
    uit, uitkomst = waarden[keuze.als], keuze.soort.als_waarde(keuze.anders)
    if isinstance(uit, int):
        return waarden[keuze.waarden[uit]] if uit in keuze.waarden else uitkomst
    for waarde, naam in reversed(keuze.waarden.items()):
        nee = op_janee and not waarde
        voorwaarde = taal.niet(uit) if nee else uit if op_janee else uit == waarde
        uitkomst = taal.kies(voorwaarde, waarden[naam], uitkomst)
    return uitkomst


def nodig(knoop: Knoop) -> list[Knoop]:
    """What a node needs to be computed (a declared gap is not computed)."""
    return [ander for ander in (knoop.als, *knoop.invoer) if ander is not None]
