"""What a rule may be written with: only what means the same in Python and compiled.

A rule is a pure function over whole numbers, yes/no and choices. Division, rounding, texts, dates,
loops and everything that compiles into something else, or into nothing, is refused here by name.
"""

from __future__ import annotations

import ast
import builtins
import re
import textwrap
from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum
from types import FunctionType

from opstap.regels.afdruk import gebruikte_namen
from opstap.regels.graaf import Bundel
from opstap.regels.regel import Regel, Verklaring, bron_van

TOEGESTAAN = (min, max, abs, int, bool)
GETAL_IN_TEKST = re.compile(r"\d")
IN_EEN_ARTIKEL = re.compile(r"\b(?:artikel|art\.|lid|onder|paragraaf)\s+\d+\w*(?:\.\d+\w*)?", re.IGNORECASE)

_BEWERKINGEN = (
    ast.Add, ast.Sub, ast.Mult, ast.FloorDiv, ast.Mod, ast.USub, ast.Not, ast.And, ast.Or,
    ast.Eq, ast.NotEq, ast.Lt, ast.LtE, ast.Gt, ast.GtE, ast.In, ast.NotIn,
)  # fmt: skip

_WAAROM: dict[type[ast.AST], str] = {
    ast.Div: "deling met / geeft een kommagetal; gebruik deel_afgerond of //",
    ast.Pow: "machtsverheffen wordt gecompileerd iets anders; schrijf de vermenigvuldiging uit",
    ast.Invert: "~ is gecompileerd iets anders dan in Python; schrijf not",
    ast.Is: "is vergelijkt objecten; schrijf ==",
    ast.IsNot: "is not vergelijkt objecten; schrijf !=",
    ast.Dict: "een dict kan niet worden gecompileerd",
    ast.List: "een lijst hoort niet in een regel; gebruik som, aantal of een_van",
    ast.For: "een lus hoort niet in een regel; gebruik som, aantal of een_van",
    ast.While: "een lus hoort niet in een regel",
    ast.Raise: "een regel weigert niet zelf; gebruik niet_gemodelleerd of een voorwaarde",
    ast.Assert: "een regel controleert niet; zet een bereik op het feit",
    ast.JoinedStr: "tekst hoort in de uitleg, niet in de regel",
    ast.Import: "een regel importeert niets",
    ast.ImportFrom: "een regel importeert niets",
    ast.Global: "een regel verandert niets buiten zichzelf",
    ast.Lambda: "schrijf een gewone functie",
    ast.Subscript: "een tabel hoort in een parameter of in een reeks voorwaarden",
}


@dataclass(frozen=True)
class Bevinding:
    """Something that a rule may not do: where, and why."""

    plek: str
    regel: int
    zin: str

    def __str__(self) -> str:
        return f"{self.plek}, regel {self.regel}: {self.zin}"


def controleer_bundel(bundel: Bundel) -> list[Bevinding]:
    """All findings in the rules of a law or of a municipality, and in the words of all declarations."""
    bevindingen: list[Bevinding] = []
    for verklaring in bundel.verklaringen:
        if isinstance(verklaring, Regel):
            bevindingen += controleer_regel(verklaring.functie)
        bevindingen += _controleer_uitleg(verklaring)
    return bevindingen


def controleer_regel(functie: Callable[..., int]) -> list[Bevinding]:
    """All findings in one rule and in the helper functions that it calls."""
    if not isinstance(functie, FunctionType):
        return [Bevinding(repr(functie), 0, "een regel is een gewone functie")]
    return list(_Lezer(functie, {functie}).bevindingen())


class _Lezer:
    """Reads one function; helpers that it calls are read in turn, each once."""

    def __init__(self, functie: FunctionType, gezien: set[FunctionType]) -> None:
        self.functie = functie
        self.gezien = gezien
        self.namen = dict(gebruikte_namen(functie))
        self.boom = ast.parse(textwrap.dedent(bron_van(functie))).body[0]

    def bevindingen(self) -> Iterator[Bevinding]:
        if not isinstance(self.boom, ast.FunctionDef):
            yield self._vondst(self.boom, "een regel is een gewone functie met def")
            return
        yield from self._handtekening(self.boom.args)
        romp = self.boom.body
        if isinstance(romp[0], ast.Expr) and isinstance(romp[0].value, ast.Constant):
            romp = romp[1:]  # the docstring
        _, klaar = yield from self._blok(romp, {arg.arg for arg in self.boom.args.args})
        if not klaar:
            yield self._vondst(self.boom, "niet elke weg eindigt met return")

    def _vondst(self, knoop: ast.AST, zin: str) -> Bevinding:
        eerste = self.functie.__code__.co_firstlineno
        plek = f"{self.functie.__module__}.{self.functie.__qualname__}"
        return Bevinding(plek, eerste + getattr(knoop, "lineno", 1) - 1, zin)

    def _handtekening(self, args: ast.arguments) -> Iterator[Bevinding]:
        if args.defaults or args.kw_defaults:
            yield self._vondst(self.boom, "een standaardwaarde vult stil iets in wat onbekend is")
        if args.vararg or args.kwarg or args.kwonlyargs or args.posonlyargs:
            yield self._vondst(self.boom, "alleen gewone parameters: hun naam is wat de regel nodig heeft")
        for arg in args.args:
            if arg.annotation is None:
                yield self._vondst(arg, f'"{arg.arg}" heeft geen soort')

    def _blok(
        self, regels: Iterable[ast.stmt], gezet: set[str]
    ) -> Generator[Bevinding, None, tuple[set[str], bool]]:
        """Findings in a block; returns the names that are certainly set after it, and whether it returned."""
        gezet = set(gezet)
        klaar = False
        for regel in regels:
            if klaar:
                yield self._vondst(regel, "deze regel wordt nooit bereikt")
                break
            match regel:
                case ast.Return(value=ast.expr() as waarde):
                    yield from self._uitdrukking(waarde, gezet)
                    klaar = True
                case ast.Assign(targets=[ast.Name(id=naam)], value=waarde):
                    yield from self._uitdrukking(waarde, gezet)
                    gezet.add(naam)
                case ast.AnnAssign(target=ast.Name(id=naam), value=ast.expr() as waarde):
                    yield from self._uitdrukking(waarde, gezet)
                    gezet.add(naam)
                case ast.AugAssign(target=ast.Name(id=naam), op=op, value=waarde):
                    if naam not in gezet:
                        yield self._vondst(regel, f'"{naam}" is niet op elke weg gezet')
                    yield from self._bewerking(regel, op)
                    yield from self._uitdrukking(waarde, gezet)
                case ast.If(test=test, body=dan, orelse=anders):
                    yield from self._uitdrukking(test, gezet)
                    na_dan, dan_klaar = yield from self._blok(dan, gezet)
                    na_anders, anders_klaar = yield from self._blok(anders, gezet)
                    klaar = dan_klaar and anders_klaar
                    gezet = na_anders if dan_klaar else na_dan if anders_klaar else na_dan & na_anders
                case _:
                    yield self._vondst(regel, self._waarom_niet(regel))
        return gezet, klaar

    def _uitdrukking(self, knoop: ast.expr, gezet: set[str]) -> Iterator[Bevinding]:
        match knoop:
            case ast.Constant(value=waarde):
                if not isinstance(waarde, int):
                    yield self._vondst(knoop, f"{waarde!r} is geen geheel getal of ja/nee")
            case ast.Name(id=naam):
                yield from self._naam(knoop, naam, gezet)
            case ast.Attribute(value=ast.Name(id=naam), attr=lid):
                keuzes = self.namen.get(naam)
                if not (
                    isinstance(keuzes, type) and issubclass(keuzes, IntEnum) and lid in keuzes.__members__
                ):
                    yield self._vondst(knoop, f"{naam}.{lid} is geen keuze van een IntEnum")
            case ast.BinOp(left=links, op=op, right=rechts):
                yield from self._bewerking(knoop, op)
                yield from self._elk((links, rechts), gezet)
            case ast.UnaryOp(op=op, operand=deel):
                yield from self._bewerking(knoop, op)
                yield from self._uitdrukking(deel, gezet)
            case ast.BoolOp(values=delen):
                yield from self._elk(delen, gezet)
            case ast.IfExp(test=test, body=dan, orelse=anders):
                yield from self._elk((test, dan, anders), gezet)
            case ast.Compare(left=links, ops=ops, comparators=delen):
                yield from self._uitdrukking(links, gezet)
                for vergelijking, deel in zip(ops, delen, strict=True):
                    yield from self._bewerking(knoop, vergelijking)
                    in_rij = isinstance(vergelijking, ast.In | ast.NotIn) and isinstance(deel, ast.Tuple)
                    yield from self._elk(
                        deel.elts if in_rij and isinstance(deel, ast.Tuple) else (deel,), gezet
                    )
            case ast.Call(func=ast.Name(id=naam), args=argumenten, keywords=[]):
                yield from self._aanroep(knoop, naam, len(argumenten))
                yield from self._elk(argumenten, gezet)
            case ast.Call(keywords=[_, *_]):
                yield self._vondst(knoop, "geef argumenten op volgorde, zonder hun naam")
            case _:
                yield self._vondst(knoop, self._waarom_niet(knoop))

    def _elk(self, delen: Iterable[ast.expr], gezet: set[str]) -> Iterator[Bevinding]:
        for deel in delen:
            yield from self._uitdrukking(deel, gezet)

    def _bewerking(self, knoop: ast.AST, op: ast.AST) -> Iterator[Bevinding]:
        if not isinstance(op, _BEWERKINGEN):
            yield self._vondst(knoop, self._waarom_niet(op))

    def _naam(self, knoop: ast.Name, naam: str, gezet: set[str]) -> Iterator[Bevinding]:
        if naam in self.functie.__code__.co_varnames:
            if naam not in gezet:
                yield self._vondst(knoop, f'"{naam}" is niet op elke weg gezet')
        elif not isinstance(self.namen.get(naam), int):
            yield self._vondst(knoop, f'"{naam}" is geen parameter van de regel en geen vast getal')

    def _aanroep(self, knoop: ast.Call, naam: str, aantal: int) -> Iterator[Bevinding]:
        geroepen = self.namen.get(naam, getattr(builtins, naam, None))
        if any(geroepen is functie for functie in TOEGESTAAN):
            if geroepen in (min, max) and aantal < 2:
                yield self._vondst(knoop, f"{naam} heeft hier twee of meer getallen nodig")
        elif hasattr(geroepen, "__regel__"):
            yield self._vondst(knoop, f'roep de regel "{naam}" niet aan; maak er een parameter van')
        elif isinstance(geroepen, FunctionType):
            if geroepen not in self.gezien:
                self.gezien.add(geroepen)
                yield from _Lezer(geroepen, self.gezien).bevindingen()
        else:
            yield self._vondst(knoop, f'"{naam}" mag een regel niet aanroepen')

    def _waarom_niet(self, knoop: ast.AST) -> str:
        return _WAAROM.get(type(knoop), f"{type(knoop).__name__} hoort niet in een regel")


def _controleer_uitleg(verklaring: Verklaring) -> Iterator[Bevinding]:
    """A number in an explanation must be a value; only the number of an article may stand in the text."""
    for tekst in verklaring.uitleg.values():
        kaal = IN_EEN_ARTIKEL.sub("", re.sub(r"\{[^}]*\}", "", tekst))
        if GETAL_IN_TEKST.search(kaal):
            yield Bevinding(verklaring.plek, 0, f'de uitleg noemt zelf een getal: "{tekst}"')
