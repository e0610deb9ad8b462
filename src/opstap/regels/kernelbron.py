"""Writing the source of a kernel: all rules that an outcome needs, in one loop over households.

The text is ordinary Python, meant to be read. Values are whole numbers; persons of household `h` are
the rows `offsets[h]` to `offsets[h + 1]`. What goes up from persons to the household makes a new
round over those persons, in which what they need is computed again instead of stored.

A name that may have no outcome carries a second variable `w_`, the code of its refusal (0: none).
Rules are called with known values only, so no stand-in number ever takes part in a computation.
"""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import FunctionType

from opstap.regels.afdruk import hulpfuncties, machinewijze, rekenwijze
from opstap.regels.graaf import PEILDATUM, Knoop, Plan
from opstap.regels.regel import Feit, Leemte, Opgaande, Regel, bron_van

INSPRINGING = "    "
ONBEKEND_GETAL = -(2**63)


@dataclass(frozen=True, eq=False)
class Ontwerp:
    """Which knots a kernel computes, in which round, and which of them may be refused.

    `voorzichtig`: any cell of an input may be unknown, and a division by zero refuses its row. The
    bold variant expects every cell to be known and is faster.
    """

    plan: Plan
    invoer: tuple[str, ...]
    gevraagd: tuple[str, ...]
    voorzichtig: bool
    knopen: tuple[Knoop, ...] = field(init=False)
    bronnen: tuple[Knoop, ...] = field(init=False)
    aantal_vast: int = field(init=False)
    codes: Mapping[int, int] = field(init=False)
    onzeker: frozenset[int] = field(init=False)
    ronde: Mapping[int, int] = field(init=False)

    def __post_init__(self) -> None:
        zet = object.__setattr__
        zet(self, "knopen", self._bereikt(self.voorzichtig))
        # Both variants number refusals alike: those of the law first, then the missing facts.
        bronnen = [knoop for knoop in self._bereikt(True) if self._kan_weigeren(knoop, True)]
        bronnen.sort(key=lambda knoop: isinstance(knoop.verklaring, Feit))
        zet(self, "bronnen", tuple(bronnen))
        zet(self, "aantal_vast", sum(not isinstance(knoop.verklaring, Feit) for knoop in bronnen))
        zet(self, "codes", {knoop.index: code for code, knoop in enumerate(bronnen, start=1)})
        onzeker: set[int] = set()
        ronde: dict[int, int] = {}
        for knoop in self.knopen:
            nodig = self.nodig(knoop)
            if self._kan_weigeren(knoop, self.voorzichtig) or any(n.index in onzeker for n in nodig):
                onzeker.add(knoop.index)
            hoogste = max((ronde[n.index] for n in nodig), default=0)
            ronde[knoop.index] = hoogste + 1 if nodig and isinstance(knoop.verklaring, Opgaande) else hoogste
        zet(self, "onzeker", frozenset(onzeker))
        zet(self, "ronde", ronde)

    @property
    def blokkades(self) -> tuple[Knoop, ...]:
        return self.plan.blokkades

    @property
    def parameters(self) -> tuple[Knoop, ...]:
        """The parameters whose value the kernel is given when it runs."""
        return tuple(knoop for knoop in self.knopen if knoop.waarde is not None and not knoop.gat)

    def gegeven(self, knoop: Knoop) -> bool:
        return knoop.naam in self.invoer

    def nodig(self, knoop: Knoop) -> tuple[Knoop, ...]:
        """What is needed to compute a knot here; nothing when its value is certainly given."""
        return self._nodig(knoop, self.voorzichtig)

    def regels(self) -> tuple[Knoop, ...]:
        """The rules that this kernel may call."""
        return tuple(
            knoop
            for knoop in self.knopen
            if isinstance(knoop.verklaring, Regel)
            and not knoop.gat
            and (self.voorzichtig or not self.gegeven(knoop))
        )

    def _nodig(self, knoop: Knoop, voorzichtig: bool) -> tuple[Knoop, ...]:
        if knoop.gat or (self.gegeven(knoop) and not voorzichtig):
            return ()
        return tuple(knoop.nodig())

    def _bereikt(self, voorzichtig: bool) -> tuple[Knoop, ...]:
        bereikt: set[Knoop] = set()
        wachtrij = [*self.plan.blokkades, *(self.plan.knoop(naam) for naam in self.gevraagd)]
        while wachtrij:
            knoop = wachtrij.pop()
            if knoop not in bereikt:
                bereikt.add(knoop)
                wachtrij.extend(self._nodig(knoop, voorzichtig))
        return tuple(sorted(bereikt, key=lambda knoop: knoop.rangorde))

    def _kan_weigeren(self, knoop: Knoop, voorzichtig: bool) -> bool:
        """Whether a knot can be without outcome for a reason of its own."""
        if knoop.naam == PEILDATUM.naam or (self.gegeven(knoop) and not voorzichtig):
            return False
        if knoop.gat or isinstance(knoop.verklaring, Feit | Leemte):
            return True
        return voorzichtig and kan_delen_door_nul(knoop)


def kan_delen_door_nul(knoop: Knoop) -> bool:
    """Whether a rule, or a helper that it calls, divides by anything but a fixed number."""
    if not isinstance(knoop.verklaring, Regel):
        return False
    functie = knoop.verklaring.functie
    return any(_deelt(deel) for deel in (functie, *hulpfuncties(functie)))


@cache
def _deelt(functie: FunctionType) -> bool:
    boom = ast.parse(textwrap.dedent(bron_van(functie)))
    return any(
        isinstance(deel, ast.BinOp)
        and isinstance(deel.op, ast.FloorDiv | ast.Mod)
        and not isinstance(deel.right, ast.Constant)
        for deel in ast.walk(boom)
    )


def schrijf(ontwerp: Ontwerp) -> str:
    """The source text of the kernel, with the fingerprints of all rules that it calls at the top."""
    return "\n".join(_Schrijver(ontwerp).tekst()) + "\n"


def kolom_in(knoop: Knoop) -> str:
    return f"in_{knoop.naam}"


def kolom_uit(knoop: Knoop) -> str:
    return f"uit_{knoop.naam}"


def functie_van(knoop: Knoop) -> FunctionType:
    """The rule's own function."""
    if not isinstance(knoop.verklaring, Regel):
        raise TypeError(f"{knoop.naam} is no rule")
    return knoop.verklaring.functie


def functie_naam(knoop: Knoop) -> str:
    return f"regel_{knoop.naam}"


@dataclass(frozen=True)
class _Schrijver:
    ontwerp: Ontwerp

    def tekst(self) -> Iterator[str]:
        ontwerp = self.ontwerp
        yield '"""A compiled law. Written by opstap.regels.kernelbron; never changed by hand.'
        yield ""
        for knoop in ontwerp.regels():
            functie = functie_van(knoop)
            yield f"{functie_naam(knoop)}: {knoop.verklaring.plek}"
            yield f"    {rekenwijze(functie)} {machinewijze(functie)}"
        yield '"""'
        yield ""
        yield ""
        yield "def eerst(een, ander):"
        yield "    # Refusals that no fact can lift have the lowest codes and go first."
        yield f"    if een == 0 or (een > {ontwerp.aantal_vast} and 0 < ander <= {ontwerp.aantal_vast}):"
        yield "        return ander"
        yield "    return een"
        yield ""
        yield ""
        yield "def liefst_feit(een, ander):"
        yield "    # For 'one of them' an unknown fact goes first: that person may still prove to be the one."
        yield f"    if een == 0 or (een <= {ontwerp.aantal_vast} and ander > {ontwerp.aantal_vast}):"
        yield "        return ander"
        yield "    return een"
        yield ""
        yield ""
        yield f"def kern({', '.join(self.argumenten())}):"
        yield from _in(1, self.vooraf())
        yield f"{INSPRINGING}for h in range(van, tot):"
        yield from _in(2, self.gezin())

    def argumenten(self) -> list[str]:
        gegeven = [kolom_in(knoop) for knoop in self.ontwerp.knopen if self.ontwerp.gegeven(knoop)]
        uit = [kolom_uit(self.ontwerp.plan.knoop(naam)) for naam in self.ontwerp.gevraagd]
        return ["van", "tot", "peildatum", "parameters", "offsets", *gegeven, *uit, "uit_weigering"]

    def vooraf(self) -> Iterator[str]:
        """What is the same for every household: the day, the parameters, and what is missing for all."""
        for plaats, knoop in enumerate(self.ontwerp.parameters):
            if not self.ontwerp.gegeven(knoop):
                yield f"{_v(knoop)} = {self._uit_kolom(knoop, f'parameters[{plaats}]')}"
        for knoop in self.ontwerp.knopen:
            if knoop.naam == PEILDATUM.naam:
                yield f"{_v(knoop)} = peildatum"
            elif self._voor_allen_weg(knoop):
                yield from self._geweigerd(knoop, self.ontwerp.codes[knoop.index])

    def gezin(self) -> Iterator[str]:
        ontwerp = self.ontwerp
        gevraagd = [ontwerp.plan.knoop(naam) for naam in ontwerp.gevraagd]
        laatste_stop = max((ontwerp.ronde[knoop.index] for knoop in ontwerp.blokkades), default=0)
        laatste = max(ontwerp.ronde.values(), default=0)
        for knoop in gevraagd:
            if knoop.per_persoon and self._onzeker_gevraagd(knoop):
                yield f"wp_{knoop.naam} = 0"
        for ronde in range(laatste + 1):
            for knoop in ontwerp.knopen:
                if not knoop.per_persoon and ontwerp.ronde[knoop.index] == ronde and not self._vooraf(knoop):
                    yield from self._waarde(knoop, "h")
            opgaand = [k for k in ontwerp.knopen if isinstance(k.verklaring, Opgaande)
                       and ontwerp.ronde[k.index] == ronde + 1 and ontwerp.nodig(k)]  # fmt: skip
            uit = [k for k in gevraagd if k.per_persoon
                   and max(laatste_stop, ontwerp.ronde[k.index]) == ronde]  # fmt: skip
            yield from self._personen(opgaand, uit)
        yield "weigering = 0"
        for knoop in gevraagd:
            code = self._code_gevraagd(knoop)
            if knoop.per_persoon:
                code = f"wp_{knoop.naam}" if self._onzeker_gevraagd(knoop) else "0"
            else:
                yield from self._schrijf_uit(knoop, "h", code)
            if code != "0":
                yield "if weigering == 0:"
                yield f"{INSPRINGING}weigering = {code}"
        yield "uit_weigering[h] = weigering"

    def _personen(self, opgaand: list[Knoop], uit: list[Knoop]) -> Iterator[str]:
        """One round over the persons of a household."""
        if not opgaand and not uit:
            return
        nodig = self._personen_nodig([n for knoop in opgaand for n in self.ontwerp.nodig(knoop)] + uit)
        for knoop in opgaand:
            yield f"{_s(knoop)} = {'False' if _bewerking(knoop) == 'een_van' else '0'}"
            if self._onzeker(knoop):
                yield f"{_w(knoop)} = 0"
        yield "for p in range(offsets[h], offsets[h + 1]):"
        for knoop in nodig:
            if not self._vooraf(knoop):
                yield from _in(1, self._waarde(knoop, "p"))
        for knoop in opgaand:
            yield from _in(1, self._tel_op(knoop))
        for knoop in uit:
            code = self._code_gevraagd(knoop)
            yield from _in(1, self._schrijf_uit(knoop, "p", code))
            if code != "0":
                yield f"{INSPRINGING}wp_{knoop.naam} = eerst(wp_{knoop.naam}, {code})"

    def _personen_nodig(self, begin: list[Knoop]) -> list[Knoop]:
        nodig: set[int] = set()
        wachtrij = [knoop for knoop in begin if knoop.per_persoon]
        while wachtrij:
            knoop = wachtrij.pop()
            if knoop.index not in nodig:
                nodig.add(knoop.index)
                wachtrij.extend(n for n in self.ontwerp.nodig(knoop) if n.per_persoon)
        return [knoop for knoop in self.ontwerp.knopen if knoop.index in nodig]

    def _waarde(self, knoop: Knoop, rij: str) -> Iterator[str]:
        """The lines that give a knot its value, from its column when it has one."""
        if not self.ontwerp.gegeven(knoop):
            yield from self._bereken(knoop)
            return
        cel = f"{kolom_in(knoop)}[{rij}]"
        if not self.ontwerp.voorzichtig:
            yield f"{_v(knoop)} = {self._uit_kolom(knoop, cel)}"
            return
        yield f"if {cel} != ONBEKEND_GETAL:"
        yield f"{INSPRINGING}{_v(knoop)} = {self._uit_kolom(knoop, cel)}"
        if self._onzeker(knoop):
            yield f"{INSPRINGING}{_w(knoop)} = 0"
        yield "else:"
        yield from _in(1, self._bereken(knoop))

    def _bereken(self, knoop: Knoop) -> Iterator[str]:
        verklaring = knoop.verklaring
        if isinstance(verklaring, Regel) and not knoop.gat:
            yield from self._regel(knoop, verklaring)
        elif isinstance(verklaring, Opgaande):
            yield from self._opgeteld(knoop)
        elif isinstance(verklaring, Leemte) and knoop.als is not None:
            yield from self._leemte(knoop, knoop.als)
        elif knoop.waarde is not None and not knoop.gat:
            plaats = self.ontwerp.parameters.index(knoop)
            yield f"{_v(knoop)} = {self._uit_kolom(knoop, f'parameters[{plaats}]')}"
        else:
            yield from self._geweigerd(knoop, self.ontwerp.codes[knoop.index])

    def _regel(self, knoop: Knoop, regel: Regel) -> Iterator[str]:
        lichaam = list(self._aanroep(knoop, regel))
        code = self._code([*knoop.blokkades, *knoop.invoer])
        if code != "0":
            lichaam = [
                f"{_w(knoop)} = {code}",
                f"if {_w(knoop)} == 0:",
                *_in(1, lichaam),
                "else:",
                f"{INSPRINGING}{_v(knoop)} = {self._nul(knoop)}",
            ]
        if knoop.als is not None:
            anders = bool(regel.anders) if regel.soort.is_janee else regel.anders
            lichaam = [
                f"if {_v(knoop.als)}:",
                *_in(1, lichaam),
                "else:",
                f"{INSPRINGING}{_v(knoop)} = {anders}",
            ]
            if self._onzeker(knoop.als):
                lichaam = [
                    f"if {_w(knoop.als)} == 0:",
                    *_in(1, lichaam),
                    "else:",
                    *_in(1, self._geweigerd(knoop, _w(knoop.als))),
                ]
        if self._onzeker(knoop):
            yield f"{_w(knoop)} = 0"
        yield from lichaam

    def _aanroep(self, knoop: Knoop, regel: Regel) -> Iterator[str]:
        """The call of the rule itself."""
        roep = f"{functie_naam(knoop)}({', '.join(_v(nodig) for nodig in knoop.invoer)})"
        zet = f"{_v(knoop)} = {'bool' if regel.soort.is_janee else 'int64'}({roep})"
        if not (self.ontwerp.voorzichtig and kan_delen_door_nul(knoop)):
            yield zet
            return
        yield "try:"
        yield f"{INSPRINGING}{zet}"
        yield "except Exception:"
        yield from _in(1, self._geweigerd(knoop, self.ontwerp.codes[knoop.index]))

    def _opgeteld(self, knoop: Knoop) -> Iterator[str]:
        """Close the count of a round. A proven 'one of them' stands, whatever is unknown of the others."""
        yield f"{_v(knoop)} = {_s(knoop)}"
        if self._onzeker(knoop) and _bewerking(knoop) == "een_van":
            yield f"if {_v(knoop)}:"
            yield f"{INSPRINGING}{_w(knoop)} = 0"

    def _tel_op(self, knoop: Knoop) -> Iterator[str]:
        """Add one person to a count of the household."""
        bewerking = _bewerking(knoop)
        code = _w(knoop)
        tel = [f"{_s(knoop)} = True"] if bewerking == "een_van" else [f"{_s(knoop)} += 1"]
        if bewerking == "som":
            (van,) = knoop.invoer
            tel = [f"{_s(knoop)} += {_v(van)}"]
            if self._onzeker(van):
                anders = f"{INSPRINGING}{code} = eerst({code}, {_w(van)})"
                tel = [f"if {_w(van)} == 0:", *_in(1, tel), "else:", anders]
        als = knoop.als
        if als is not None:
            tel = [f"if {_v(als)}:", *_in(1, tel)]
            if self._onzeker(als):
                eerst = "liefst_feit" if bewerking == "een_van" else "eerst"
                anders = f"{INSPRINGING}{code} = {eerst}({code}, {_w(als)})"
                tel = [f"if {_w(als)} == 0:", *_in(1, tel), "else:", anders]
        yield from tel

    def _leemte(self, knoop: Knoop, als: Knoop) -> Iterator[str]:
        yield f"{_v(knoop)} = {self._nul(knoop)}"
        weigert = f"{self.ontwerp.codes[knoop.index]} if {_v(als)} else 0"
        if self._onzeker(als):
            weigert = f"{_w(als)} if {_w(als)} != 0 else ({weigert})"
        yield f"{_w(knoop)} = {weigert}"

    def _geweigerd(self, knoop: Knoop, code: int | str) -> Iterator[str]:
        yield f"{_v(knoop)} = {self._nul(knoop)}"
        yield f"{_w(knoop)} = {code}"

    def _schrijf_uit(self, knoop: Knoop, rij: str, code: str) -> Iterator[str]:
        cel = f"{kolom_uit(knoop)}[{rij}]"
        yield (
            f"{cel} = {_v(knoop)}"
            if code == "0"
            else f"{cel} = {_v(knoop)} if {code} == 0 else ONBEKEND_GETAL"
        )

    def _code_gevraagd(self, knoop: Knoop) -> str:
        return self._code([*self.ontwerp.blokkades, knoop])

    def _code(self, knopen: Iterable[Knoop]) -> str:
        """The expression for the first refusal of several knots; "0" when none can refuse."""
        uitdrukking = ""
        for knoop in dict.fromkeys(knopen):
            if self._onzeker(knoop):
                uitdrukking = f"eerst({uitdrukking}, {_w(knoop)})" if uitdrukking else _w(knoop)
        return uitdrukking or "0"

    def _uit_kolom(self, knoop: Knoop, cel: str) -> str:
        return f"{cel} != 0" if knoop.verklaring.soort.is_janee else cel

    def _nul(self, knoop: Knoop) -> str:
        """A stand-in of the right type for a value that is never used."""
        return "False" if knoop.verklaring.soort.is_janee else "0"

    def _onzeker(self, knoop: Knoop) -> bool:
        return knoop.index in self.ontwerp.onzeker

    def _onzeker_gevraagd(self, knoop: Knoop) -> bool:
        return self._code_gevraagd(knoop) != "0"

    def _voor_allen_weg(self, knoop: Knoop) -> bool:
        """Missing for every row: a gap of this period, or a fact for which there is no column."""
        if self.ontwerp.gegeven(knoop):
            return False
        return knoop.gat or (isinstance(knoop.verklaring, Feit) and knoop.naam != PEILDATUM.naam)

    def _vooraf(self, knoop: Knoop) -> bool:
        """Whether the value was set before the loop."""
        if knoop.naam == PEILDATUM.naam or self._voor_allen_weg(knoop):
            return True
        return knoop in self.ontwerp.parameters and not self.ontwerp.gegeven(knoop)


def _bewerking(knoop: Knoop) -> str:
    return knoop.verklaring.bewerking if isinstance(knoop.verklaring, Opgaande) else ""


def _v(knoop: Knoop) -> str:
    return f"v_{knoop.naam}" if knoop.naam.isidentifier() else f"v_{knoop.index}"


def _w(knoop: Knoop) -> str:
    return f"w{_v(knoop)[1:]}"


def _s(knoop: Knoop) -> str:
    return f"s{_v(knoop)[1:]}"


def _in(diepte: int, regels: Iterable[str]) -> list[str]:
    return [INSPRINGING * diepte + regel for regel in regels]
