"""Read the rules of the law as expressions of another column engine, one expression per rule.

The benchmark compares engines, not authors: Polars and OpenFisca get exactly the rules that Opstap has, each
rule once, translated from the same source. What an engine has of its own (dates, minimum, choice) it may use.
"""

from __future__ import annotations

import ast
import inspect
import operator
import textwrap
from collections.abc import Callable, Mapping
from enum import IntEnum
from typing import Any, Protocol

from opstap.regels import datum, geld

_REKENEN: dict[type[ast.AST], Callable[[Any, Any], Any]] = {
    ast.Add: operator.add,
    ast.Sub: operator.sub,
    ast.Mult: operator.mul,
    ast.FloorDiv: operator.floordiv,
    ast.Mod: operator.mod,
}
_VERGELIJKEN: dict[type[ast.AST], Callable[[Any, Any], Any]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}


class Rekentaal(Protocol):
    """What an engine must offer for columns; plain numbers never reach it."""

    def kies(self, voorwaarde: Any, dan: Any, anders: Any) -> Any:
        """`dan` where the condition holds, otherwise `anders`."""

    def en(self, links: Any, rechts: Any) -> Any: ...

    def of(self, links: Any, rechts: Any) -> Any: ...

    def niet(self, waarde: Any) -> Any: ...

    def kleinste(self, links: Any, rechts: Any) -> Any: ...

    def grootste(self, links: Any, rechts: Any) -> Any: ...

    def deel_afgerond(self, teller: Any, noemer: Any) -> Any: ...

    def jaar(self, dag: Any) -> Any: ...

    def maand(self, dag: Any) -> Any: ...

    def dag_in_maand(self, dag: Any) -> Any: ...


class NietVertaald(Exception):
    """A rule uses something that this translator does not know; the benchmark then has nothing to compare."""


def vertaal(functie: Callable[..., Any], waarden: Mapping[str, Any], taal: Rekentaal) -> Any:
    """The outcome of a rule as an expression, given the expressions (or plain numbers) of its parameters."""
    boom = ast.parse(textwrap.dedent(inspect.getsource(functie))).body[0]
    if not isinstance(boom, ast.FunctionDef):
        raise NietVertaald(f"{functie.__qualname__} is geen gewone functie")
    return _Vertaler(functie, taal).loop(boom.body, dict(waarden))


def is_getal(waarde: Any) -> bool:
    """Whether this is known now, and need not be computed per row."""
    return isinstance(waarde, int)


class _Vertaler:
    def __init__(self, functie: Callable[..., Any], taal: Rekentaal) -> None:
        self.functie, self.taal = functie, taal
        self.eigen: dict[Any, Callable[..., Any]] = {
            geld.deel_afgerond: taal.deel_afgerond,
            datum.jaar: taal.jaar,
            datum.maand: taal.maand,
            datum.dag_in_maand: taal.dag_in_maand,
        }

    def loop(self, opdrachten: list[ast.stmt], namen: dict[str, Any]) -> Any:
        """The value that a list of statements returns."""
        for plaats, opdracht in enumerate(opdrachten):
            rest = opdrachten[plaats + 1 :]
            if isinstance(opdracht, ast.Expr):  # docstring
                continue
            if isinstance(opdracht, ast.Return) and opdracht.value is not None:
                return self.waarde(opdracht.value, namen)
            if isinstance(opdracht, ast.Assign) and isinstance(opdracht.targets[0], ast.Name):
                namen[opdracht.targets[0].id] = self.waarde(opdracht.value, namen)
            elif isinstance(opdracht, ast.AugAssign) and isinstance(opdracht.target, ast.Name):
                naam = opdracht.target.id
                namen[naam] = _REKENEN[type(opdracht.op)](namen[naam], self.waarde(opdracht.value, namen))
            elif isinstance(opdracht, ast.If):
                voorwaarde = self.waarde(opdracht.test, namen)
                if is_getal(voorwaarde):
                    gekozen = opdracht.body if voorwaarde else opdracht.orelse
                    return self.loop([*gekozen, *rest], namen)
                dan = self.loop([*opdracht.body, *rest], dict(namen))
                anders = self.loop([*opdracht.orelse, *rest], dict(namen))
                return self._kies(voorwaarde, dan, anders)
            else:
                raise NietVertaald(f"{self.functie.__qualname__}: {ast.dump(opdracht)[:80]}")
        raise NietVertaald(f"{self.functie.__qualname__}: eindigt zonder return")

    def _kies(self, voorwaarde: Any, dan: Any, anders: Any) -> Any:
        if is_getal(voorwaarde):
            return dan if voorwaarde else anders
        if is_getal(dan) and is_getal(anders) and dan == anders:
            return dan
        return self.taal.kies(voorwaarde, dan, anders)

    def waarde(self, knoop: ast.expr, namen: Mapping[str, Any]) -> Any:
        """The value of one expression."""
        match knoop:
            case ast.Constant(value=waarde):
                return waarde
            case ast.Name(id=naam):
                return namen[naam] if naam in namen else self._van_buiten(naam)
            case ast.Attribute():
                return self._attribuut(knoop)
            case ast.BinOp(left=links, op=bewerking, right=rechts):
                return _REKENEN[type(bewerking)](self.waarde(links, namen), self.waarde(rechts, namen))
            case ast.UnaryOp(op=ast.Not(), operand=waarde):
                return self._niet(self.waarde(waarde, namen))
            case ast.UnaryOp(op=ast.USub(), operand=waarde):
                return -self.waarde(waarde, namen)
            case ast.BoolOp(op=bewerking, values=delen):
                return self._logisch(isinstance(bewerking, ast.And), [self.waarde(d, namen) for d in delen])
            case ast.Compare(left=links, ops=bewerkingen, comparators=rechten):
                return self._vergelijk(links, bewerkingen, rechten, namen)
            case ast.IfExp(test=voorwaarde, body=dan, orelse=anders):
                return self._kies(
                    self.waarde(voorwaarde, namen), self.waarde(dan, namen), self.waarde(anders, namen)
                )
            case ast.Call(func=functie, args=argumenten):
                return self._roep_aan(
                    self._aangeroepen(functie), [self.waarde(argument, namen) for argument in argumenten]
                )
        raise NietVertaald(f"{self.functie.__qualname__}: {ast.dump(knoop)[:80]}")

    def _van_buiten(self, naam: str) -> Any:
        gevonden = self.functie.__globals__.get(naam)
        if isinstance(gevonden, int):
            return int(gevonden)
        raise NietVertaald(f"{self.functie.__qualname__}: {naam}")

    def _attribuut(self, knoop: ast.Attribute) -> int:
        if isinstance(knoop.value, ast.Name):
            soort = self.functie.__globals__.get(knoop.value.id)
            if isinstance(soort, type) and issubclass(soort, IntEnum):
                return int(soort[knoop.attr])
        raise NietVertaald(f"{self.functie.__qualname__}: .{knoop.attr}")

    def _niet(self, waarde: Any) -> Any:
        return not waarde if is_getal(waarde) else self.taal.niet(waarde)

    def _logisch(self, is_en: bool, delen: list[Any]) -> Any:
        uit: Any = is_en
        for deel in delen:
            if is_getal(deel):
                if bool(deel) != is_en:
                    return not is_en
            elif is_getal(uit):
                uit = deel
            else:
                uit = self.taal.en(uit, deel) if is_en else self.taal.of(uit, deel)
        return uit

    def _vergelijk(
        self, links: ast.expr, bewerkingen: list[ast.cmpop], rechten: list[ast.expr], namen: Mapping[str, Any]
    ) -> Any:
        vorige, delen = self.waarde(links, namen), []
        for bewerking, knoop in zip(bewerkingen, rechten, strict=True):
            if isinstance(bewerking, ast.In | ast.NotIn):
                if not isinstance(knoop, ast.Tuple | ast.List | ast.Set):
                    raise NietVertaald(f"{self.functie.__qualname__}: in")
                een = self._logisch(False, [vorige == self.waarde(waarde, namen) for waarde in knoop.elts])
                return een if isinstance(bewerking, ast.In) else self._niet(een)
            volgende = self.waarde(knoop, namen)
            delen.append(_VERGELIJKEN[type(bewerking)](vorige, volgende))
            vorige = volgende
        return self._logisch(True, delen)

    def _aangeroepen(self, knoop: ast.expr) -> Callable[..., Any]:
        if not isinstance(knoop, ast.Name):
            raise NietVertaald(f"{self.functie.__qualname__}: {ast.dump(knoop)[:80]}")
        ingebouwd: dict[str, Callable[..., Any]] = {
            "min": min,
            "max": max,
            "abs": abs,
            "bool": bool,
            "int": int,
        }
        gevonden = self.functie.__globals__.get(knoop.id, ingebouwd.get(knoop.id))
        if gevonden is None:
            raise NietVertaald(f"{self.functie.__qualname__}: {knoop.id}()")
        return gevonden

    def _roep_aan(self, functie: Callable[..., Any], argumenten: list[Any]) -> Any:
        if functie in (int, bool) or (isinstance(functie, type) and issubclass(functie, int)):
            return argumenten[0]  # Netto(0), Leefvorm(x): a kind for people, a number for the machine
        if all(map(is_getal, argumenten)):
            return functie(*argumenten)
        if functie in (min, max):
            uit = argumenten[0]
            for volgende in argumenten[1:]:
                beide = is_getal(uit) and is_getal(volgende)
                kies = functie if beide else self.taal.kleinste if functie is min else self.taal.grootste
                uit = kies(uit, volgende)
            return uit
        if functie in self.eigen:
            return self.eigen[functie](*argumenten)
        namen = list(inspect.signature(functie).parameters)
        return vertaal(functie, dict(zip(namen, argumenten, strict=True)), self.taal)
