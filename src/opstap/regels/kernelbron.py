"""Writing the source of a kernel: all rules that an outcome needs, in one loop over households.

The text is ordinary Python, meant to be read. Values are whole numbers; persons of household `h` are
the rows `offsets[h]` to `offsets[h + 1]`. What goes up from persons to the household makes a new
round over those persons; what a later round needs of an earlier one waits in `bewaard`.

A name that may have no outcome carries a second variable `w_`, the code of its refusal (0: none).
Rules are called with known values only, so no stand-in number ever takes part in a computation.

All choices stand in small functions of their own; the loop itself has none. That keeps the time to
compile in proportion to the number of rules.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from types import FunctionType

from opstap.regels import kernelhulp
from opstap.regels.afdruk import machinewijze, rekenwijze
from opstap.regels.graaf import PEILDATUM, Knoop
from opstap.regels.kernelontwerp import Ontwerp, kan_delen_door_nul
from opstap.regels.parameters import Parameter
from opstap.regels.regel import Bepaling, Feit, Keuze, Leemte, Opgaande, Regel

INSPRINGING = "    "

KERN = "kern"
GETALLEN = ("van", "tot", "peildatum")
"""What a kernel takes before its arrays: the first household, the one after the last, and the day."""

HULP = tuple(deel for deel in vars(kernelhulp).values() if isinstance(deel, FunctionType))
"""The functions of `kernelhulp`, which every kernel calls by their own name."""


def schrijf(ontwerp: Ontwerp) -> str:
    """The source text of the kernel, with the fingerprints of all rules that it calls at the top."""
    return "\n".join(_Schrijver(ontwerp).tekst()) + "\n"


def bewaarplaatsen(ontwerp: Ontwerp) -> int:
    """How many numbers of each person wait for a later round: the rows of `bewaard`."""
    return len(_Schrijver(ontwerp).bewaard)


def kolom_in(knoop: Knoop) -> str:
    return f"in_{knoop.naam}"


def functie_van(knoop: Knoop) -> FunctionType:
    """The rule's own function."""
    if not isinstance(knoop.verklaring, Regel):
        raise TypeError(f"{knoop.naam} is no rule")
    return knoop.verklaring.functie


def functie_naam(knoop: Knoop) -> str:
    return f"regel_{knoop.naam}"


@dataclass(frozen=True)
class _Ronde:
    """One round over persons: what is computed, what is counted for the household, what is written out."""

    nieuw: list[Knoop]
    opgaand: list[Knoop]
    uit: list[Knoop]


@dataclass(frozen=True)
class _Schrijver:
    ontwerp: Ontwerp

    def tekst(self) -> Iterator[str]:
        yield '"""A compiled law. Written by opstap.regels.kernelbron; never changed by hand.'
        yield ""
        for knoop in self.ontwerp.regels():
            functie = functie_van(knoop)
            yield f"{functie_naam(knoop)}: {knoop.verklaring.plek}"
            yield f"{INSPRINGING}{rekenwijze(functie)} {machinewijze(functie)}"
        for functie in HULP:
            yield f"{functie.__name__}: {rekenwijze(functie)}"
        yield '"""'
        for knoop in self.ontwerp.bepalingen():
            if self._heeft_stap(knoop):
                yield ""
                yield ""
                yield from self._stap(knoop)
        yield ""
        yield ""
        yield f"def {KERN}({', '.join(self.argumenten())}):"
        yield from _in(1, self._vooraf())
        yield f"{INSPRINGING}for h in range(van, tot):"
        yield from _in(2, self._gezin())

    def argumenten(self) -> list[str]:
        gegeven = [kolom_in(knoop) for knoop in self.ontwerp.knopen if self.ontwerp.gegeven(knoop)]
        return [*GETALLEN, "parameters", "offsets", *gegeven, "uit_gezin", "uit_persoon", "bewaard"]

    # --- one rule or choice

    def _heeft_stap(self, knoop: Knoop) -> bool:
        """Whether there is more to do than to call a rule."""
        return knoop.als is not None or self._onzeker(knoop) or self.ontwerp.misschien_gegeven(knoop)

    def _stap_argumenten(self, knoop: Knoop) -> list[str]:
        argumenten = [kolom_in(knoop)] if self.ontwerp.misschien_gegeven(knoop) else []
        for nodig in dict.fromkeys(knoop.nodig()):
            argumenten += [_w(nodig)] if self._onzeker(nodig) else []
            argumenten += [_v(nodig)] if nodig in knoop.invoer or nodig is knoop.als else []
        return argumenten

    def _stap(self, knoop: Knoop) -> Iterator[str]:
        """The function that decides what is chosen, or whether and how a rule is called, as one reads it."""
        janee = knoop.verklaring.soort.is_janee
        leeg = "False" if janee else "0"
        geen = ", 0" if self._onzeker(knoop) else ""
        yield f"def stap_{knoop.naam}({', '.join(self._stap_argumenten(knoop))}):"
        if self.ontwerp.misschien_gegeven(knoop):
            cel = kolom_in(knoop)
            yield f"    if {cel} != ONBEKEND_GETAL:"
            yield f"        return {f'{cel} != 0' if janee else cel}{geen}"
        if knoop.als is not None and self._onzeker(knoop.als):
            yield f"    if {_w(knoop.als)} != 0:"
            yield f"        return {leeg}, {self._code([knoop.als, *knoop.gestopt_door(None)])}"
        if isinstance(knoop.verklaring, Regel):
            yield from self._roep_regel(knoop, knoop.verklaring, leeg, geen)
        elif isinstance(knoop.verklaring, Keuze) and knoop.als is not None:
            yield from self._kies(knoop, knoop.verklaring, knoop.als)

    def _kies(self, knoop: Knoop, keuze: Keuze, uit: Knoop) -> Iterator[str]:
        """The value and the refusal of what is chosen; nothing of the other names."""
        per_tak: dict[Knoop, list[str]] = {}
        for waarde, (tak,) in knoop.takken.items():
            per_tak.setdefault(tak, []).append(f"{_v(uit)} == {waarde}")
        for tak, voorwaarden in per_tak.items():
            yield f"    if {' or '.join(voorwaarden)}:"
            yield f"        return {self._met_code(knoop, _v(tak), tak)}"
        yield f"    return {self._met_code(knoop, str(keuze.soort.als_waarde(keuze.anders)))}"

    def _met_code(self, knoop: Knoop, waarde: str, *takken: Knoop) -> str:
        """What a choice returns: a value, with its refusal when the choice can be refused at all."""
        code = self._code([*knoop.blokkades, *takken])
        return f"{waarde}, {code}" if self._onzeker(knoop) else waarde

    def _roep_regel(self, knoop: Knoop, regel: Regel, leeg: str, geen: str) -> Iterator[str]:
        """The call of a rule, when its guard holds and all that it needs is known."""
        janee = regel.soort.is_janee
        if knoop.als is not None:
            yield f"    if not {_v(knoop.als)}:"
            yield f"        return {regel.soort.als_waarde(regel.anders)}{geen}"
        code = self._code([*knoop.blokkades, *knoop.invoer])
        if code != "0":
            yield f"    code = {code}"
            yield "    if code != 0:"
            yield f"        return {leeg}, code"
        roep = f"{functie_naam(knoop)}({', '.join(_v(nodig) for nodig in knoop.invoer)})"
        roep = f"bool({roep})" if janee else f"int64({roep})"
        if not (self.ontwerp.voorzichtig and kan_delen_door_nul(knoop)):
            yield f"    return {roep}{geen}"
            return
        yield "    try:"
        yield f"        waarde = {roep}"
        yield "        code = 0"
        yield "    except Exception:"
        yield f"        waarde = {leeg}"
        yield f"        code = {self.ontwerp.codes[knoop.index]}"
        yield "    return waarde, code"

    # --- the loop

    def _vooraf(self) -> Iterator[str]:
        """What is the same for every household: the day, the parameters, and what is missing for all."""
        for knoop in self.ontwerp.knopen:
            if knoop.naam == PEILDATUM.naam:
                yield f"{_v(knoop)} = peildatum"
            elif self._is_parameter(knoop):
                yield self._lees(knoop, self._parameter(knoop))
            elif self._voor_allen_weg(knoop):
                yield f"{_v(knoop)} = {'False' if knoop.verklaring.soort.is_janee else '0'}"
                yield f"{_w(knoop)} = {self.ontwerp.codes[knoop.index]}"
        if self._geweigerd:
            yield f"geweigerd = empty({len(self._geweigerd)}, int64)"

    def _gezin(self) -> Iterator[str]:
        ontwerp = self.ontwerp
        if self._geweigerd:
            yield "wis(geweigerd)"
        for ronde in range(self._rondes()):
            for knoop in ontwerp.knopen:
                if (
                    not knoop.per_persoon
                    and ontwerp.ronde[knoop.index] == ronde
                    and not self._is_vooraf(knoop)
                ):
                    yield from self._waarde(knoop, "h")
            yield from self._eigen_namen(ronde)
        for naam in ontwerp.uit_gezin:
            knoop = ontwerp.plan.knoop(naam)
            code = self._code_gevraagd(knoop)
            yield self._schrijf_uit(knoop, code)
        weigering = "eerste_weigering(geweigerd)" if self._geweigerd else "0"
        yield f"uit_gezin[{len(ontwerp.uit_gezin)}, h] = {weigering}"

    def _rondes(self) -> int:
        return max(self.ontwerp.ronde.values(), default=0) + 1

    def _in_ronde(self, ronde: int) -> _Ronde:
        """What one round over the persons does."""
        ontwerp = self.ontwerp
        laatste_stop = max((ontwerp.ronde[knoop.index] for knoop in ontwerp.plan.blokkades), default=0)
        return _Ronde(
            nieuw=[
                knoop
                for knoop in ontwerp.knopen
                if knoop.per_persoon and ontwerp.ronde[knoop.index] == ronde and not self._is_vooraf(knoop)
            ],
            opgaand=[
                knoop
                for knoop in ontwerp.knopen
                if isinstance(knoop.verklaring, Opgaande)
                and ontwerp.nodig(knoop)
                and ontwerp.ronde[knoop.index] == ronde + 1
            ],
            uit=[
                knoop
                for knoop in (ontwerp.plan.knoop(naam) for naam in ontwerp.uit_persoon)
                if max(laatste_stop, ontwerp.ronde[knoop.index]) == ronde
            ],
        )

    def _eerder(self, ronde: _Ronde) -> list[Knoop]:
        """What a round needs of earlier rounds."""
        gebruikt = {nodig for knoop in (*ronde.nieuw, *ronde.opgaand) for nodig in self.ontwerp.nodig(knoop)}
        gebruikt.update(ronde.uit)
        return [
            knoop
            for knoop in self.ontwerp.knopen
            if knoop in gebruikt
            and knoop.per_persoon
            and knoop not in ronde.nieuw
            and not self._is_vooraf(knoop)
        ]

    @cached_property
    def bewaard(self) -> dict[str, int]:
        """The variables that wait for a later round, each with its row in `bewaard`."""
        namen: dict[str, int] = {}
        for nummer in range(self._rondes()):
            for knoop in self._eerder(self._in_ronde(nummer)):
                if not self._is_kolom(knoop):
                    for naam in self._namen(knoop):
                        namen.setdefault(naam, len(namen))
        return namen

    def _personen(self, ronde: _Ronde) -> Iterator[str]:
        """One round over the persons of a household."""
        if not (ronde.nieuw or ronde.opgaand or ronde.uit):
            return
        for knoop in ronde.opgaand:
            yield f"{_s(knoop)} = {'False' if _bewerking(knoop) == 'een_van' else '0'}"
            if self._onzeker(knoop):
                yield f"{_w(knoop)} = 0"
        yield "for p in range(offsets[h], offsets[h + 1]):"
        if self.bewaard:
            yield f"{INSPRINGING}i = p - offsets[h]"
        for knoop in self._eerder(ronde):
            yield from _in(1, self._haal(knoop))
        for knoop in ronde.nieuw:
            yield from _in(1, self._waarde(knoop, "p"))
            for naam in self._namen(knoop):
                if naam in self.bewaard:
                    yield f"{INSPRINGING}bewaard[{self.bewaard[naam]}, i] = {naam}"
        for knoop in ronde.opgaand:
            yield f"{INSPRINGING}{self._tel(knoop)}"
        for knoop in ronde.uit:
            code = self._code_gevraagd(knoop)
            yield f"{INSPRINGING}{self._schrijf_uit(knoop, code)}"

    def _eigen_namen(self, nummer: int) -> Iterator[str]:
        """One round over the persons, in which what it takes from earlier rounds has a name of its own.

        A variable that is given a value in two places takes the compiler a walk through the whole kernel.
        """
        ronde = self._in_ronde(nummer)
        namen = [naam for knoop in self._eerder(ronde) for naam in self._namen(knoop)]
        eerder = re.compile(rf"\b({'|'.join(namen)})\b") if namen else None
        for regel in self._personen(ronde):
            # v_norm becomes v1_norm: no name of a rule can make the same variable.
            yield eerder.sub(lambda m: f"{m[0][0]}{nummer}{m[0][1:]}", regel) if eerder else regel

    def _haal(self, knoop: Knoop) -> Iterator[str]:
        """A value of an earlier round: from its column when it has one, else from where it waits."""
        if self._is_kolom(knoop):
            yield from self._waarde(knoop, "p")
            return
        for naam in self._namen(knoop):
            waarde = f"bewaard[{self.bewaard[naam]}, i]"
            janee = naam == _v(knoop) and knoop.verklaring.soort.is_janee
            yield f"{naam} = {waarde} != 0" if janee else f"{naam} = {waarde}"

    def _is_kolom(self, knoop: Knoop) -> bool:
        """Whether the value is simply read from a column."""
        return self.ontwerp.gegeven(knoop) and (
            isinstance(knoop.verklaring, Feit) or knoop.naam in self.ontwerp.zeker
        )

    def _namen(self, knoop: Knoop) -> tuple[str, ...]:
        """The variables of a knot."""
        return (_v(knoop), _w(knoop)) if self._onzeker(knoop) else (_v(knoop),)

    def _waarde(self, knoop: Knoop, rij: str) -> Iterator[str]:
        """The line that gives a knot its value."""
        verklaring = knoop.verklaring
        janee = verklaring.soort.is_janee
        cel = f"{kolom_in(knoop)}[{rij}]"
        if isinstance(verklaring, Bepaling) and not knoop.gat and not self._is_kolom(knoop):
            yield self._roep(knoop, cel)
        elif isinstance(verklaring, Leemte) and knoop.als is not None:
            code = self.ontwerp.codes[knoop.index]
            yield f"{_w(knoop)} = leemte({self._w_of_nul(knoop.als)}, {_v(knoop.als)}, {code})"
            yield f"{_v(knoop)} = {'False' if janee else '0'}"
        elif isinstance(verklaring, Opgaande) and not self._is_kolom(knoop):
            yield from self._klaar(knoop, cel)
        elif isinstance(verklaring, Parameter) and self.ontwerp.misschien_gegeven(knoop):
            yield self._lees(knoop, f"gegeven({cel}, {self._parameter(knoop)})")
        else:
            yield self._lees(knoop, cel)

    def _lees(self, knoop: Knoop, cel: str) -> str:
        """Read a cell as the kind of a knot."""
        janee = knoop.verklaring.soort.is_janee
        if self._onzeker(knoop):
            functie = "janee" if janee else "getal"
            return f"{_v(knoop)}, {_w(knoop)} = {functie}({cel}, {self.ontwerp.codes[knoop.index]})"
        return f"{_v(knoop)} = {cel} != 0" if janee else f"{_v(knoop)} = {cel}"

    def _roep(self, knoop: Knoop, cel: str) -> str:
        if not self._heeft_stap(knoop):
            roep = f"{functie_naam(knoop)}({', '.join(_v(nodig) for nodig in knoop.invoer)})"
            return f"{_v(knoop)} = {'bool' if knoop.verklaring.soort.is_janee else 'int64'}({roep})"
        argumenten = [cel if naam == kolom_in(knoop) else naam for naam in self._stap_argumenten(knoop)]
        links = f"{_v(knoop)}, {_w(knoop)}" if self._onzeker(knoop) else _v(knoop)
        return f"{links} = stap_{knoop.naam}({', '.join(argumenten)})"

    def _tel(self, knoop: Knoop) -> str:
        """Add one person to a value of the household."""
        w = _w(knoop) if self._onzeker(knoop) else "_"
        delen = [_s(knoop), self._w_of_nul(knoop)]
        delen += [self._w_of_nul(knoop.als), _v(knoop.als)] if knoop.als is not None else ["0", "True"]
        for van in knoop.invoer:
            delen += [self._w_of_nul(van), _v(van)]
        return f"{_s(knoop)}, {w} = {_bewerking(knoop)}({', '.join(delen)})"

    def _klaar(self, knoop: Knoop, cel: str) -> Iterator[str]:
        """The value of the household when all persons were counted."""
        if self._onzeker(knoop) and _bewerking(knoop) == "een_van":
            yield f"{_v(knoop)}, {_w(knoop)} = een_van_klaar({_s(knoop)}, {_w(knoop)})"
        else:
            yield f"{_v(knoop)} = {_s(knoop)}"
        if self.ontwerp.misschien_gegeven(knoop):
            kies = "gegeven_janee" if knoop.verklaring.soort.is_janee else "gegeven"
            yield f"{_v(knoop)} = {kies}({cel}, {_v(knoop)})"
            if self._onzeker(knoop):
                yield f"{_w(knoop)} = gegeven_code({cel}, {_w(knoop)})"

    def _schrijf_uit(self, knoop: Knoop, code: str) -> str:
        if knoop.per_persoon:
            uit, rij, cel = "uit_persoon", self.ontwerp.uit_persoon.index(knoop.naam), "p"
        else:
            uit, rij, cel = "uit_gezin", self.ontwerp.uit_gezin.index(knoop.naam), "h"
        if code == "0":
            return f"{uit}[{rij}, {cel}] = {_v(knoop)}"
        return f"noteer({uit}, {rij}, {cel}, {_v(knoop)}, {code}, geweigerd, {self._geweigerd[knoop.naam]})"

    # --- refusals

    @cached_property
    def _geweigerd(self) -> dict[str, int]:
        """Where the refusal of each asked name waits that can be refused, in the order of asking.

        In an array, as a variable for each name takes the compiler time that grows with their square.
        """
        plan = self.ontwerp.plan
        namen = [n for n in self.ontwerp.gevraagd if self._code_gevraagd(plan.knoop(n)) != "0"]
        return {naam: plaats for plaats, naam in enumerate(namen)}

    def _code_gevraagd(self, knoop: Knoop) -> str:
        return self._code([*self.ontwerp.plan.blokkades, knoop])

    def _code(self, knopen: Iterable[Knoop]) -> str:
        """The expression for the first refusal of several knots; "0" when none can refuse."""
        uitdrukking = ""
        for knoop in dict.fromkeys(knopen):
            if self._onzeker(knoop):
                uitdrukking = f"eerst({uitdrukking}, {_w(knoop)})" if uitdrukking else _w(knoop)
        return uitdrukking or "0"

    def _w_of_nul(self, knoop: Knoop) -> str:
        return _w(knoop) if self._onzeker(knoop) else "0"

    def _onzeker(self, knoop: Knoop) -> bool:
        return knoop.index in self.ontwerp.onzeker

    def _voor_allen_weg(self, knoop: Knoop) -> bool:
        """Missing for every row: a gap of this period, or a fact for which there is no column."""
        if self.ontwerp.gegeven(knoop):
            return False
        if isinstance(knoop.verklaring, Feit):
            return knoop.naam != PEILDATUM.naam
        return knoop.gat and not self._is_parameter(knoop)

    def _is_parameter(self, knoop: Knoop) -> bool:
        return knoop in self.ontwerp.parameters and not self.ontwerp.gegeven(knoop)

    def _parameter(self, knoop: Knoop) -> str:
        return f"parameters[{self.ontwerp.parameters.index(knoop)}]"

    def _is_vooraf(self, knoop: Knoop) -> bool:
        """Whether the value was set before the loop."""
        return knoop.naam == PEILDATUM.naam or self._is_parameter(knoop) or self._voor_allen_weg(knoop)


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
