"""The text of one function for LLVM: registers, places and jumps, and arithmetic as Python does it.

All numbers have 64 bits; yes is 1 and no is 0.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

INSTRUCTIES = """\
declare i64 @llvm.smin.i64(i64, i64)
declare i64 @llvm.smax.i64(i64, i64)
declare i64 @llvm.abs.i64(i64, i1)
"""
"""What the text of a function may call without translating it."""


@dataclass(frozen=True)
class Rij:
    """An array: where it begins, and the length of its last dimension."""

    begin: str
    lengte: str


class Romp:
    """The body of a function while it is written. A number is the name of a register, or a constant."""

    def __init__(self) -> None:
        self.fout = "%fout"
        """Where a division by zero is noted; it does not stop anything."""
        self._plaatsen: dict[str, str] = {}
        self._regels: list[str] = []
        self._nummer = 0
        self._hier = "begin"

    def tekst(self, hoofd: str) -> str:
        plaatsen = (f"  {naam} = alloca {soort}" for naam, soort in self._plaatsen.items())
        return "\n".join((f"define {hoofd} {{", "begin:", *plaatsen, *self._regels, "}"))

    def schrijf(self, tekst: str) -> None:
        self._regels.append(f"  {tekst}")

    def register(self, tekst: str) -> str:
        """Give a value a register of its own."""
        register = f"%t.{self._volgende()}"
        self.schrijf(f"{register} = {tekst}")
        return register

    def plaats(self, naam: str, soort: str = "i64") -> str:
        """A place that lives as long as the call; the same name is the same place."""
        self._plaatsen[naam] = soort
        return naam

    def nieuwe_plaats(self, begin: str) -> str:
        """A new place with a number in it."""
        plaats = self.plaats(f"%p.{self._volgende()}")
        self.zet(plaats, begin)
        return plaats

    def zet(self, plaats: str, getal: str) -> None:
        self.schrijf(f"store i64 {getal}, ptr {plaats}")

    def lees(self, plaats: str) -> str:
        return self.register(f"load i64, ptr {plaats}")

    def cel(self, rij: Rij, *index: str) -> str:
        """The place of a cell of an array; no index is checked."""
        *hoog, plaats = index
        if hoog:
            begin = self.register(f"mul nsw i64 {hoog[0]}, {rij.lengte}")
            plaats = self.register(f"add nsw i64 {begin}, {plaats}")
        return self.register(f"getelementptr inbounds i64, ptr {rij.begin}, i64 {plaats}")

    # --- jumps

    def labels(self, *namen: str) -> list[str]:
        nummer = self._volgende()
        return [f"{naam}.{nummer}" for naam in namen]

    def begin(self, label: str) -> None:
        """What follows is where this label leads."""
        self._regels.append(f"{label}:")
        self._hier = label

    def ga(self, label: str) -> None:
        self.schrijf(f"br label %{label}")

    def splits(self, bit: str, dan: str, anders: str) -> None:
        self.schrijf(f"br i1 {bit}, label %{dan}, label %{anders}")

    def keuze(self, bit: str, dan: Callable[[], str], anders: Callable[[], str]) -> str:
        """One of two numbers; the other is not worked out."""
        label_dan, label_anders, einde = self.labels("dan", "anders", "einde")
        self.splits(bit, label_dan, label_anders)
        uitkomsten = []
        for label, deel in ((label_dan, dan), (label_anders, anders)):
            self.begin(label)
            uitkomsten.append(f"[{deel()}, %{self._hier}]")
            self.ga(einde)
        self.begin(einde)
        return self.register(f"phi i64 {', '.join(uitkomsten)}")

    def kortsluiting(self, en: bool, delen: Sequence[Callable[[], str]]) -> str:
        """`and` or `or`: the first number that settles it, or the last. None after it is worked out."""
        (einde,) = self.labels("einde")
        uitkomsten = []
        for deel in delen[:-1]:
            (verder,) = self.labels("verder")
            getal = deel()
            uitkomsten.append(f"[{getal}, %{self._hier}]")
            self.splits(self.bit(getal), *((verder, einde) if en else (einde, verder)))
            self.begin(verder)
        uitkomsten.append(f"[{delen[-1]()}, %{self._hier}]")
        self.ga(einde)
        self.begin(einde)
        return self.register(f"phi i64 {', '.join(uitkomsten)}")

    # --- arithmetic

    def bit(self, getal: str) -> str:
        """Whether a number counts as yes, as the one bit on which LLVM jumps."""
        return self.vergelijk("ne", getal, "0")

    def vergelijk(self, hoe: str, een: str, ander: str) -> str:
        return self.register(f"icmp {hoe} i64 {een}, {ander}")

    def janee(self, bit: str) -> str:
        """One bit as a number."""
        return self.register(f"zext i1 {bit} to i64")

    def niet(self, bit: str) -> str:
        return self.register(f"xor i1 {bit}, true")

    def kies(self, bit: str, dan: str, anders: str) -> str:
        """One of two numbers that are both known."""
        return self.register(f"select i1 {bit}, i64 {dan}, i64 {anders}")

    def reken(self, bewerking: str, een: str, ander: str) -> str:
        return self.register(f"{bewerking} i64 {een}, {ander}")

    def deel(self, teller: str, noemer: str, *, rest: bool) -> str:
        """The quotient rounded down, or what is left: Python's `//` and `%`; a processor rounds to zero."""
        deler, min_een = noemer, ""
        if noemer.startswith("%") or int(noemer) in (0, -1):
            nul, min_een = self.vergelijk("eq", noemer, "0"), self.vergelijk("eq", noemer, "-1")
            self.zet(self.fout, self.reken("or", self.lees(self.fout), self.janee(nul)))
            # The lowest number divided by -1 does not fit; a processor stops the program for it.
            deler = self.kies(self.register(f"or i1 {nul}, {min_een}"), "1", noemer)
        quotient = self.reken("sdiv", teller, deler)
        over = self.reken("sub", teller, self.reken("mul", quotient, deler))
        ander_teken = self.vergelijk("slt", self.reken("xor", over, deler), "0")
        omlaag = self.register(f"and i1 {self.bit(over)}, {ander_teken}")
        if rest:
            return self.reken("add", over, self.kies(omlaag, deler, "0"))
        heel = self.reken("sub", quotient, self.janee(omlaag))
        return self.kies(min_een, self.reken("sub", "0", teller), heel) if min_een else heel

    def _volgende(self) -> int:
        self._nummer += 1
        return self._nummer
