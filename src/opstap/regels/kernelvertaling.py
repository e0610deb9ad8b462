"""Translating a kernel: from the syntax of its functions to the language of LLVM.

A kernel and its rules need little: whole numbers, conditions, and arrays of numbers to read and to write.
Only what means the same in Python is translated; all else is refused by name, like a name that is not set on
every way that leads to it.

A division by zero does not stop a computation here: it is noted, and whoever called looks at the note. A rule
has no effect but its value, so that nobody can tell the difference.
"""

from __future__ import annotations

import ast
import builtins
import textwrap
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, partial
from types import CodeType, FunctionType
from typing import Any

import numpy as np

from opstap.regels.afdruk import kale_code
from opstap.regels.fouten import WetFout
from opstap.regels.kernelbron import KERN
from opstap.regels.kernelllvm import INSTRUCTIES, Rij, Romp
from opstap.regels.regel import bron_van

_REKEN: dict[type[ast.AST], str] = {ast.Add: "add", ast.Sub: "sub", ast.Mult: "mul"}
_VERGELIJK: dict[type[ast.AST], str] = {
    ast.Eq: "eq",
    ast.NotEq: "ne",
    ast.Lt: "slt",
    ast.LtE: "sle",
    ast.Gt: "sgt",
    ast.GtE: "sge",
}


class NietTeVertalen(Exception):
    """Something that has no translation, and why."""


@dataclass(frozen=True, eq=False)
class Functie:
    """A function to translate: its syntax, what the names in it stand for, and what Python loaded of it."""

    boom: ast.FunctionDef
    omgeving: Mapping[str, Any]
    geladen: FunctionType | None = None


def vertaal(bron: str, omgeving: Mapping[str, Any], getallen: Collection[str]) -> str:
    """The text of a kernel for LLVM, with all that it calls. `omgeving`: what the names in it stand for.

    The translation takes one table: for each parameter the number (`getallen`), or of an array its address
    and the length of its last dimension. It returns whether it divided by zero. Raises `NietTeVertalen`.
    """
    namen = dict(omgeving)
    for deel in ast.parse(bron).body:
        if isinstance(deel, ast.FunctionDef):
            namen[deel.name] = Functie(deel, namen)
    kern: Functie = namen[KERN]
    rijen = tuple(arg.arg not in getallen for arg in kern.boom.args.args)
    vertaling = _Vertaling()
    naam = vertaling.naam(kern, rijen)
    romp = Romp()
    romp.zet(romp.plaats(romp.fout), "0")
    delen: list[str] = []
    for soort in (soort for is_rij in rijen for soort in (("ptr", "i64") if is_rij else ("i64",))):
        cel = romp.cel(Rij("%tabel", ""), str(len(delen)))
        delen.append(f"{soort} {romp.register(f'load {soort}, ptr {cel}')}")
    romp.schrijf(f"call void {naam}({', '.join([*delen, f'ptr {romp.fout}'])})")
    romp.schrijf(f"ret i64 {romp.lees(romp.fout)}")
    return "\n".join((INSTRUCTIES, *vertaling.teksten, romp.tekst(f"i64 @{KERN}(ptr %tabel)")))


@cache
def gelezen(functie: FunctionType) -> Functie:
    """A Python function, as its source says it."""
    romp = ast.parse(textwrap.dedent(bron_van(functie))).body[0]
    if not isinstance(romp, ast.FunctionDef):
        raise NietTeVertalen(f"{functie.__qualname__} is geen gewone functie")
    romp.decorator_list = []
    return Functie(romp, functie.__globals__, functie)


@cache
def _controleer(functie: Functie) -> None:
    """Refuse a source that changed since Python loaded it: one case would be decided by the old text."""
    if functie.geladen is None:
        return
    geladen = functie.geladen.__code__
    module = ast.Module([functie.boom], [])
    vlaggen = geladen.co_flags & annotations.compiler_flag
    delen = compile(module, "", "exec", flags=vlaggen, dont_inherit=True).co_consts
    codes = (*(deel for deel in delen if isinstance(deel, CodeType)), geladen)
    if len({kale_code(code).replace(co_qualname="") for code in codes}) != 1:
        raise WetFout(
            "KERN-VERANDERD",
            f"De tekst van {functie.geladen.__module__}.{functie.geladen.__qualname__} is veranderd sinds "
            "hij werd geladen. Start Opstap opnieuw.",
        )


class _Vertaling:
    """All functions that one kernel reaches, each translated once for each kind of arguments."""

    def __init__(self) -> None:
        self.teksten: list[str] = []
        self._namen: dict[tuple[Functie, tuple[bool, ...]], str] = {}

    def naam(self, functie: Functie, rijen: tuple[bool, ...]) -> str:
        """What a function is called in LLVM. `rijen`: which of its arguments are arrays."""
        sleutel = (functie, rijen)
        if sleutel not in self._namen:
            naam = self._namen[sleutel] = f'@"{functie.boom.name}.{len(self._namen)}"'
            try:
                self.teksten.append(_Functievertaling(self, functie, rijen).tekst(naam))
            except NietTeVertalen as fout:
                raise NietTeVertalen(f"{functie.boom.name}: {fout}") from fout
            _controleer(functie)
        return self._namen[sleutel]


class _Functievertaling:
    """The translation of one function."""

    def __init__(self, vertaling: _Vertaling, functie: Functie, rijen: Sequence[bool]) -> None:
        self.vertaling, self.functie, self.romp = vertaling, functie, Romp()
        self.waarden = _aantal_waarden(functie.boom)
        self.rijen: dict[str, Rij] = {}
        self.parameters: list[str] = []
        namen = [arg.arg for arg in functie.boom.args.args]
        for naam, is_rij in zip(namen, rijen, strict=True):
            if is_rij:
                self.rijen[naam] = Rij(f'%"r.{naam}"', f'%"n.{naam}"')
                self.parameters += [f'ptr noalias %"r.{naam}"', f'i64 %"n.{naam}"']
            else:
                self.parameters.append(f'i64 %"a.{naam}"')
                self.romp.zet(self._variabele(naam), f'%"a.{naam}"')
        self.gezet = set(namen)
        delen = ast.walk(functie.boom)
        gezet = {deel.id for deel in delen if isinstance(deel, ast.Name) and isinstance(deel.ctx, ast.Store)}
        self.lokaal = self.gezet | gezet

    def tekst(self, naam: str) -> str:
        if not self._blok(self.functie.boom.body):
            if self.waarden:
                raise NietTeVertalen("niet elke weg eindigt met return")
            self.romp.schrijf("ret void")
        parameters = ", ".join([*self.parameters, f"ptr noalias {self.romp.fout}"])
        return self.romp.tekst(f"internal {_soort(self.waarden)} {naam}({parameters})")

    # --- statements

    def _blok(self, regels: Iterable[ast.stmt]) -> bool:
        """Translate a block up to where it always returns; whether it does."""
        return any(self._regel(regel) for regel in regels)

    def _regel(self, regel: ast.stmt) -> bool:
        match regel:
            case ast.Return(value=waarde):
                self._geef_terug(waarde)
                return True
            case ast.If():
                return self._als(regel)
            case ast.Assign(targets=[doel], value=waarde):
                self._ken_toe(doel, waarde)
            case ast.AnnAssign(target=doel, value=ast.expr() as waarde):
                self._ken_toe(doel, waarde)
            case ast.AugAssign(target=ast.Name(id=naam) as doel, op=op, value=waarde):
                self._ken_toe(doel, ast.BinOp(ast.Name(naam, ast.Load()), op, waarde))
            case ast.For(target=ast.Name(id=naam), iter=waarin, body=body, orelse=[]):
                self._lus(naam, waarin, body)
            case ast.Try(
                body=body, handlers=[ast.ExceptHandler(name=None) as vangt], orelse=[], finalbody=[]
            ):
                self._probeer(body, vangt)
            case ast.Expr(value=ast.Call() as aanroep):
                self._roep(aanroep)
            case ast.Expr(value=ast.Constant()):
                pass  # a docstring
            case _:
                raise _geen(regel)
        return False

    def _geef_terug(self, waarde: ast.expr | None) -> None:
        delen = waarde.elts if isinstance(waarde, ast.Tuple) else [] if waarde is None else [waarde]
        if len(delen) != self.waarden:
            raise NietTeVertalen("niet elke return geeft evenveel waarden")
        soort, samen = _soort(self.waarden), "poison"
        for plaats, deel in enumerate(delen):
            getal = self._getal(deel)
            alleen = f"insertvalue {soort} {samen}, i64 {getal}, {plaats}"
            samen = self.romp.register(alleen) if self.waarden > 1 else getal
        self.romp.schrijf(f"ret {soort} {samen}" if delen else "ret void")

    def _als(self, regel: ast.If) -> bool:
        dan, anders, verder = self.romp.labels("dan", "anders", "verder")
        self.romp.splits(self._bit(regel.test), dan, anders)
        voor, na = self.gezet, []
        for label, body in ((dan, regel.body), (anders, regel.orelse)):
            self.romp.begin(label)
            self.gezet = set(voor)
            if not self._blok(body):
                self.romp.ga(verder)
                na.append(self.gezet)
        if na:
            self.romp.begin(verder)
            self.gezet = set.intersection(*na)
        return not na

    def _ken_toe(self, doel: ast.expr, waarde: ast.expr) -> None:
        match doel, waarde:
            case ast.Name(id=naam), ast.Call(func=functie, args=[ast.Constant(value=int() as lengte), _]) if (
                self._stelt_voor(functie) is np.empty
            ):
                self.rijen[naam] = Rij(self.romp.plaats(f'%"r.{naam}"', f"[{lengte} x i64]"), str(lengte))
            case ast.Name(id=naam), _:
                self._bewaar(naam, self._getal(waarde))
            case ast.Subscript(), _:
                cel = self._cel(doel)
                self.romp.zet(cel, self._getal(waarde))
            case ast.Tuple(elts=delen), ast.Call():
                samen, aantal = self._roep(waarde)
                if aantal != len(delen):
                    raise NietTeVertalen(f"{aantal} waarden voor {len(delen)} namen")
                for plaats, deel in enumerate(delen):
                    if not isinstance(deel, ast.Name):
                        raise _geen(deel)
                    getal = self.romp.register(f"extractvalue {_soort(aantal)} {samen}, {plaats}")
                    self._bewaar(deel.id, getal)
            case _:
                raise _geen(doel)

    def _bewaar(self, naam: str, getal: str) -> None:
        self.romp.zet(self._variabele(naam), getal)
        self.gezet.add(naam)

    def _variabele(self, naam: str) -> str:
        return self.romp.plaats(f'%"v.{naam}"')

    def _lus(self, naam: str, waarin: ast.expr, body: list[ast.stmt]) -> None:
        """Over the numbers of a range, or over the cells of an array."""
        rij = self._rij(waarin)
        match waarin:
            case ast.Name() if rij is not None:
                begin, einde = "0", rij.lengte
            case ast.Call(func=functie, args=[van, tot], keywords=[]) if self._stelt_voor(functie) is range:
                begin, einde = self._getal(van), self._getal(tot)
            case ast.Call(func=functie, args=[tot], keywords=[]) if self._stelt_voor(functie) is range:
                begin, einde = "0", self._getal(tot)
            case _:
                raise _geen(waarin)
        romp = self.romp
        teller = romp.nieuwe_plaats(begin)
        kijk, doe, klaar = romp.labels("kijk", "doe", "klaar")
        romp.ga(kijk)
        romp.begin(kijk)
        nu = romp.lees(teller)
        romp.splits(romp.vergelijk("slt", nu, einde), doe, klaar)
        romp.begin(doe)
        voor = set(self.gezet)
        self._bewaar(naam, nu if rij is None else romp.lees(romp.cel(rij, nu)))
        if not self._blok(body):
            romp.zet(teller, romp.reken("add nsw", nu, "1"))
            romp.ga(kijk)
        romp.begin(klaar)
        self.gezet = voor

    def _probeer(self, body: list[ast.stmt], vangt: ast.ExceptHandler) -> None:
        """After a division by zero each name that was set on the way is set by the handler."""
        if self._stelt_voor(vangt.type) not in (Exception, ZeroDivisionError):
            raise _geen(vangt)
        voor, buiten = set(self.gezet), self.romp.fout
        binnen = self.romp.fout = self.romp.nieuwe_plaats("0")
        if self._blok(body):
            raise NietTeVertalen("in een try staat geen return")
        nieuw, self.gezet, self.romp.fout = self.gezet - voor, voor, buiten
        dan, verder = self.romp.labels("deelt_door_nul", "verder")
        self.romp.splits(self.romp.bit(self.romp.lees(binnen)), dan, verder)
        self.romp.begin(dan)
        if self._blok(vangt.body) or not nieuw <= self.gezet:
            raise NietTeVertalen("een except zet alles wat in de try is gezet")
        self.romp.ga(verder)
        self.romp.begin(verder)

    # --- expressions

    def _bit(self, deel: ast.expr) -> str:
        """A condition."""
        match deel:
            case ast.Compare(left=links, ops=[op], comparators=[rechts]) if type(op) in _VERGELIJK:
                return self.romp.vergelijk(_VERGELIJK[type(op)], self._getal(links), self._getal(rechts))
            case ast.Compare(left=links, ops=[ast.In()], comparators=[ast.Tuple(elts=delen)]):
                return self._een_van(links, delen)
            case ast.Compare(left=links, ops=[ast.NotIn()], comparators=[ast.Tuple(elts=delen)]):
                return self.romp.niet(self._een_van(links, delen))
            case ast.UnaryOp(op=ast.Not(), operand=wat):
                return self.romp.niet(self._bit(wat))
        return self.romp.bit(self._getal(deel))

    def _getal(self, deel: ast.expr) -> str:
        match deel:
            case ast.Constant(value=int() as waarde):
                return _constante(waarde)
            case ast.Name(id=naam) if naam in self.gezet and naam not in self.rijen:
                return self.romp.lees(self._variabele(naam))
            case ast.Name() | ast.Attribute(value=ast.Name()):
                return self._vast_getal(deel)
            case ast.Subscript():
                return self.romp.lees(self._cel(deel))
            case ast.BinOp(left=links, op=ast.FloorDiv() | ast.Mod() as op, right=rechts):
                rest = isinstance(op, ast.Mod)
                return self.romp.deel(self._getal(links), self._getal(rechts), rest=rest)
            case ast.BinOp(left=links, op=op, right=rechts) if type(op) in _REKEN:
                return self.romp.reken(_REKEN[type(op)], self._getal(links), self._getal(rechts))
            case ast.UnaryOp(op=ast.USub(), operand=wat):
                return self.romp.reken("sub", "0", self._getal(wat))
            case ast.UnaryOp(op=ast.Not()) | ast.Compare(ops=[_]):
                return self._janee(deel)
            case ast.Compare(left=links, ops=ops, comparators=delen):
                return self._keten([links, *delen], ops)
            case ast.BoolOp(op=op, values=delen):
                getallen = [partial(self._getal, een) for een in delen]
                return self.romp.kortsluiting(isinstance(op, ast.And), getallen)
            case ast.IfExp(test=test, body=dan, orelse=anders):
                return self.romp.keuze(
                    self._bit(test), partial(self._getal, dan), partial(self._getal, anders)
                )
            case ast.Call():
                getal, aantal = self._roep(deel)
                if aantal != 1:
                    raise NietTeVertalen(f"{aantal} waarden waar er een hoort")
                return getal
        raise _geen(deel)

    def _janee(self, deel: ast.expr) -> str:
        """A condition as a number."""
        if isinstance(deel, ast.Compare) and type(deel.ops[0]) not in {*_VERGELIJK, ast.In, ast.NotIn}:
            raise _geen(deel.ops[0])
        return self.romp.janee(self._bit(deel))

    def _vast_getal(self, deel: ast.expr) -> str:
        waarde = self._stelt_voor(deel)
        if not isinstance(waarde, int):
            raise NietTeVertalen(f'"{ast.unparse(deel)}" is niet op elke weg gezet, en geen vast getal')
        return _constante(waarde)

    def _een_van(self, links: ast.expr, delen: list[ast.expr]) -> str:
        getal, gevonden = self._getal(links), "false"
        for deel in delen:
            gelijk = self.romp.vergelijk("eq", getal, self._getal(deel))
            gevonden = self.romp.register(f"or i1 {gevonden}, {gelijk}")
        return gevonden

    def _keten(self, delen: list[ast.expr], ops: list[ast.cmpop]) -> str:
        """`a <= b < c`: each part once, and none after the first that does not hold."""
        getallen = [self._getal(delen[0])]

        def paar(plaats: int) -> str:
            soort = _VERGELIJK.get(type(ops[plaats]))
            if soort is None:
                raise _geen(ops[plaats])
            getallen.append(self._getal(delen[plaats + 1]))
            return self.romp.janee(self.romp.vergelijk(soort, *getallen[-2:]))

        return self.romp.kortsluiting(True, [partial(paar, plaats) for plaats in range(len(ops))])

    def _rij(self, deel: ast.expr) -> Rij | None:
        return self.rijen.get(deel.id) if isinstance(deel, ast.Name) else None

    def _cel(self, deel: ast.Subscript) -> str:
        rij = self._rij(deel.value)
        if rij is None:
            raise _geen(deel)
        index = deel.slice.elts if isinstance(deel.slice, ast.Tuple) else [deel.slice]
        return self.romp.cel(rij, *(self._getal(een) for een in index))

    # --- calls

    def _roep(self, aanroep: ast.Call) -> tuple[str, int]:
        """What a call gives, and how many values that are."""
        geroepen = self._stelt_voor(aanroep.func)
        if aanroep.keywords:
            raise _geen(aanroep)
        match geroepen, aanroep.args:
            case Functie(), args:
                return self._roep_functie(geroepen, args)
            case FunctionType(), args:
                return self._roep_functie(gelezen(geroepen), args)
            case builtins.len, [ast.Name() as naam] if (rij := self._rij(naam)) is not None:
                return rij.lengte, 1
            case ((builtins.int | np.int64), [deel]):
                return self._getal(deel), 1
            case builtins.bool, [deel]:
                return self.romp.janee(self._bit(deel)), 1
            case builtins.abs, [deel]:
                return self.romp.register(f"call i64 @llvm.abs.i64(i64 {self._getal(deel)}, i1 false)"), 1
            case ((builtins.min | builtins.max), [eerste, _, *_]):
                soort, getal = "smin" if geroepen is min else "smax", self._getal(eerste)
                for deel in aanroep.args[1:]:
                    ander = self._getal(deel)
                    getal = self.romp.register(f"call i64 @llvm.{soort}.i64(i64 {getal}, i64 {ander})")
                return getal, 1
        raise NietTeVertalen(f"{ast.unparse(aanroep.func)} is niet aan te roepen")

    def _roep_functie(self, functie: Functie, args: list[ast.expr]) -> tuple[str, int]:
        namen = functie.boom.args
        if namen.defaults or namen.vararg or namen.kwarg or len(args) != len(namen.args):
            raise NietTeVertalen(f"{functie.boom.name} krijgt {len(args)} argumenten")
        delen: list[str] = []
        rijen = [self._rij(arg) for arg in args]
        for arg, rij in zip(args, rijen, strict=True):
            delen += [f"i64 {self._getal(arg)}"] if rij is None else [f"ptr {rij.begin}", f"i64 {rij.lengte}"]
        naam = self.vertaling.naam(functie, tuple(rij is not None for rij in rijen))
        aantal = _aantal_waarden(functie.boom)
        roep = f"call {_soort(aantal)} {naam}({', '.join([*delen, f'ptr {self.romp.fout}'])})"
        if aantal:
            return self.romp.register(roep), aantal
        self.romp.schrijf(roep)
        return "", 0

    def _stelt_voor(self, deel: ast.expr | None) -> Any:
        """What a name that is no variable stands for, or a member of it."""
        match deel:
            case ast.Name(id=naam) if naam not in self.lokaal:
                return self.functie.omgeving.get(naam, getattr(builtins, naam, None))
            case ast.Attribute(value=ast.Name() as keuzes, attr=lid):
                return getattr(self._stelt_voor(keuzes), lid, None)
        return None


@cache
def _aantal_waarden(boom: ast.FunctionDef) -> int:
    """How many values a function returns, as its first return says."""
    for deel in ast.walk(boom):
        if isinstance(deel, ast.Return) and deel.value is not None:
            return len(deel.value.elts) if isinstance(deel.value, ast.Tuple) else 1
    return 0


def _soort(aantal: int) -> str:
    """How LLVM calls so many values."""
    return {0: "void", 1: "i64"}.get(aantal) or f"{{{', '.join(['i64'] * aantal)}}}"


def _constante(waarde: int) -> str:
    if not -(2**63) <= waarde < 2**63:
        raise NietTeVertalen(f"{int(waarde)} past niet in 64 bits")
    return str(int(waarde))


def _geen(deel: ast.AST) -> NietTeVertalen:
    return NietTeVertalen(f"{type(deel).__name__} is niet te vertalen")
