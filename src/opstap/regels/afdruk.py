"""Fingerprints: what exactly was a rule when it decided?

The fingerprint of a rule covers its own source text, the source of every helper function that it
reaches, and the value of every constant and enumeration that it uses. A changed digit anywhere in
those gives another fingerprint; that keeps receipts truthful and compiled kernels fresh.
"""

from __future__ import annotations

import hashlib
import marshal
from collections.abc import Iterable
from enum import IntEnum
from functools import cache
from pathlib import Path
from types import CodeType, FunctionType

from opstap.regels.regel import Feit, Keuze, Leemte, Opgaande, Regel, Verklaring, bron_van

LENGTE_KORT = 16


def afdruk(delen: Iterable[str]) -> str:
    """SHA-256 in hexadecimal of texts, with a separator that no text contains."""
    return hashlib.sha256("\x1f".join(delen).encode()).hexdigest()


def gebruikte_namen(functie: FunctionType) -> tuple[tuple[str, object], ...]:
    """The module-level names that a function uses, with what they stand for."""
    namen: set[str] = set()
    codes = [functie.__code__]
    while codes:
        code = codes.pop()
        namen.update(code.co_names)
        codes.extend(constante for constante in code.co_consts if isinstance(constante, CodeType))
    omgeving = functie.__globals__
    return tuple((naam, omgeving[naam]) for naam in sorted(namen) if naam in omgeving)


@cache
def hulpfuncties(functie: FunctionType) -> tuple[FunctionType, ...]:
    """All Python functions that a function calls, directly and further down, each once."""
    gevonden: dict[FunctionType, None] = {}
    wachtrij = [functie]
    while wachtrij:
        for _, ding in gebruikte_namen(wachtrij.pop()):
            if isinstance(ding, FunctionType) and ding is not functie and ding not in gevonden:
                gevonden[ding] = None
                wachtrij.append(ding)
    return tuple(gevonden)


@cache
def rekenwijze(functie: FunctionType) -> str:
    """Fingerprint of the source of a function with all helpers, constants and enumerations it uses."""
    delen = []
    for deel in (functie, *hulpfuncties(functie)):
        delen.append(bron_van(deel))
        delen.extend(f"{naam}={_constante(ding)}" for naam, ding in gebruikte_namen(deel))
    return afdruk(delen)


@cache
def machinewijze(functie: FunctionType) -> str:
    """Fingerprint of the loaded byte code: differs from `rekenwijze` when a file changed after loading."""
    codes = [marshal.dumps(kale_code(deel.__code__)) for deel in (functie, *hulpfuncties(functie))]
    return hashlib.sha256(b"\x1f".join(codes)).hexdigest()


@cache
def afdruk_verklaring(verklaring: Verklaring) -> str:
    """Fingerprint of one declaration (for a parameter see `opstap.regels.bon`)."""
    vast = [verklaring.naam, verklaring.per, verklaring.soort.naam, verklaring.titel, verklaring.artikel]
    match verklaring:
        case Regel(functie=functie):
            return afdruk(
                [*vast, str(verklaring.vanaf), str(verklaring.tot), verklaring.bron, rekenwijze(functie)]
            )
        case Keuze(als=uit, waarden=waarden, anders=anders):
            keuzes = [f"{waarde}:{gekozen}" for waarde, gekozen in waarden.items()]
            zinnen = [f"{sleutel}:{zin}" for sleutel, zin in verklaring.uitleg.items()]
            dagen = [str(verklaring.vanaf), str(verklaring.tot)]
            return afdruk([*vast, "keuze", *dagen, uit, *keuzes, str(anders), *zinnen])
        case Feit():
            return afdruk([*vast, "feit", str(verklaring.laagst), str(verklaring.hoogst)])
        case Opgaande():
            return afdruk([*vast, verklaring.bewerking, str(verklaring.van), str(verklaring.als)])
        case Leemte():
            return afdruk([*vast, "leemte", str(verklaring.als), *verklaring.voor, verklaring.zin])
        case _:
            return afdruk(vast)


@cache
def motor() -> str:
    """Short fingerprint of the engine itself: all modules of this package."""
    bestanden = sorted(Path(__file__).parent.glob("*.py"))
    return afdruk(bestand.read_text(encoding="utf-8") for bestand in bestanden)[:LENGTE_KORT]


def _constante(ding: object) -> str:
    """How a used name counts: the value of a constant, the members of an enumeration, else its kind."""
    if isinstance(ding, int | str | bool):
        return repr(int(ding) if isinstance(ding, IntEnum) else ding)
    if isinstance(ding, tuple):
        return "(" + ",".join(_constante(deel) for deel in ding) + ")"
    if isinstance(ding, type) and issubclass(ding, IntEnum):
        return ",".join(f"{keuze.name}:{int(keuze)}" for keuze in ding)
    return getattr(ding, "__qualname__", type(ding).__qualname__)


def kale_code(code: CodeType) -> CodeType:
    """The code without what does not matter: file name and line numbers."""
    kaal = tuple(kale_code(deel) if isinstance(deel, CodeType) else deel for deel in code.co_consts)
    return code.replace(co_filename="", co_firstlineno=1, co_linetable=b"", co_consts=kaal)
