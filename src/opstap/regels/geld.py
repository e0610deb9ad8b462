"""Money: whole cents, and nothing else.

At run time an amount is a plain int, so that a rule is compiled unchanged. For mypy `Netto` and
`Bruto` are different kinds: adding one to the other does not type-check, nor does multiplying two
amounts. Rounding happens only in `deel_afgerond`, where a rule calls it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Self, TypeVar, overload

from opstap.regels.fouten import BedragOnleesbaar

if TYPE_CHECKING:

    class Cent(int):
        """An amount in cents of which net or gross does not matter (wealth, for example)."""

        def __add__(self, other: Self) -> Self: ...  # type: ignore[override]
        def __radd__(self, other: Self) -> Self: ...  # type: ignore[override]
        def __sub__(self, other: Self) -> Self: ...  # type: ignore[override]
        def __rsub__(self, other: Self) -> Self: ...  # type: ignore[override]
        @overload
        def __mul__(self, other: Cent) -> object: ...  # type: ignore[overload-overlap]
        @overload
        def __mul__(self, other: int) -> Self: ...
        def __mul__(self, other: int) -> object: ...
        @overload
        def __rmul__(self, other: Cent) -> object: ...  # type: ignore[overload-overlap]
        @overload
        def __rmul__(self, other: int) -> Self: ...
        def __rmul__(self, other: int) -> object: ...
        @overload
        def __floordiv__(self, other: Cent) -> int: ...  # type: ignore[overload-overlap]
        @overload
        def __floordiv__(self, other: int) -> Self: ...
        def __floordiv__(self, other: int) -> int: ...
        def __mod__(self, other: int) -> Self: ...
        def __neg__(self) -> Self: ...
        def __abs__(self) -> Self: ...

    class Netto(Cent):
        """Cents that reach the resident: after wage tax and contributions."""

    class Bruto(Cent):
        """Cents before wage tax and contributions, or what the municipality pays in all."""

    class Basispunt(int):
        """A share in ten-thousandths: 25.00% is 2500."""

    class Milliprocent(int):
        """A share in hundred-thousandths, for rates with three decimals: 8.425% is 8425."""

else:
    Cent = Netto = Bruto = Basispunt = Milliprocent = int

BASISPUNTEN_PER_GEHEEL = 10_000
MILLIPROCENT_PER_GEHEEL = 100_000

Getal = TypeVar("Getal", bound=int)


def deel_afgerond(teller: Getal, noemer: int) -> Getal:
    """Divide and round to a whole number, half up: the one rounding that rules may use.

    Half up holds below zero too (-0.5 becomes 0), the same in Python and compiled. `noemer` is positive.

    >>> deel_afgerond(101990 * 5, 100)
    5100
    """
    return (2 * teller + noemer) // (2 * noemer)  # type: ignore[return-value]


_BEDRAG = re.compile(r"(?P<min>[-\u2212]?)\s*(?:€\s*)?(?P<min2>[-\u2212]?)(?P<rest>\d[\d.,]*)")
_IN_GROEPEN = re.compile(r"[1-9]\d{0,2}(?:[.,]\d{3})+")


def lees_bedrag(tekst: str) -> Cent:
    """Read an amount in euros as cents: "1234.00", "1.234,56", "€ 1.234,5", "-390,00", "1234".

    Refuses what has two readings ("1.234") and what is not text: a number has already lost its
    decimals. Raises `BedragOnleesbaar`.
    """
    if not isinstance(tekst, str):
        raise BedragOnleesbaar(
            "BEDRAG-GEEN-TEKST",
            'Een bedrag moet als tekst tussen aanhalingstekens staan, bijvoorbeeld "1234.00"; '
            f"hier staat {tekst!r}.",
        )
    gevonden = _BEDRAG.fullmatch(tekst.strip().replace("\u00a0", " "))
    if gevonden is None or (gevonden["min"] and gevonden["min2"]):
        raise _geen_bedrag(tekst)
    rest = gevonden["rest"]
    tekens = [teken for teken in rest if teken in ".,"]
    if len(tekens) == 1 and _IN_GROEPEN.fullmatch(rest):
        heel, deel = re.split(r"[.,]", rest)
        raise BedragOnleesbaar(
            "BEDRAG-DUBBELZINNIG",
            f'Het bedrag "{tekst}" is op twee manieren te lezen: '
            f"als {toon_euro(int(heel + deel) * 100)} "
            f'of als €\u00a0{heel},{deel}. Schrijf de centen erbij, bijvoorbeeld "{heel}{deel},00".',
        )
    euro, cent = rest, "00"
    if tekens and not (len(tekens) > 1 and len(set(tekens)) == 1):
        euro, _, cent = rest.rpartition(tekens[-1])
        groepteken = "." if tekens[-1] == "," else ","
        if tekens[-1] in euro or not 1 <= len(cent) <= 2:
            raise _geen_bedrag(tekst)
        cent = cent.ljust(2, "0")
    else:
        groepteken = tekens[0] if tekens else ""
    if groepteken and groepteken in euro:
        if not _IN_GROEPEN.fullmatch(euro):
            raise _geen_bedrag(tekst)
        euro = euro.replace(groepteken, "")
    bedrag = Cent(int(euro) * 100 + int(cent))
    return -bedrag if gevonden["min"] or gevonden["min2"] else bedrag


def _geen_bedrag(tekst: str) -> BedragOnleesbaar:
    return BedragOnleesbaar(
        "BEDRAG-ONLEESBAAR",
        f'"{tekst}" is geen bedrag in euro\'s. Schrijf het met hoogstens twee decimalen, '
        'bijvoorbeeld "1234.00" of "1.234,56".',
    )


def toon_euro(cent: int) -> str:
    """Write cents as Dutch text: "€ 1.283,83", below zero "− € 390,00" (no line break inside)."""
    heel, rest = divmod(abs(int(cent)), 100)
    bedrag = f"€\u00a0{heel:,}".replace(",", ".") + f",{rest:02d}"
    return f"\u2212\u00a0{bedrag}" if cent < 0 else bedrag
