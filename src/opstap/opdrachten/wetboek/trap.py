"""A series of values in time as a step chart: SVG without script, with a text alternative beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from itertools import pairwise

BREEDTE, HOOGTE = 640, 200
ONDER, BOVEN = 30, 34
LIJNBREEDTE, LIJNHOOGTE = 160, 36
_RAND = 8
_LETTER = 8
"""How wide a character of a value is at most, in units of the chart."""
_JAARTAL = 64
"""How wide a year is in the larger letters of a phone."""
_BOVEN_LIJN, _ONDER_LIJN = 8, 21


@dataclass(frozen=True)
class Trede:
    """A value on the days from `vanaf` up to `tot`, and its text; `zeker` False is drawn as a gap."""

    vanaf: int
    tot: int
    waarde: int
    zeker: bool
    tekst: str = ""


@dataclass(frozen=True)
class _Vlak:
    """Where days and values come to stand within a drawing that ends on the day `einde`."""

    treden: Sequence[Trede]
    einde: int
    breedte: int
    boven: int
    onder: int

    def x(self, dag: int) -> int:
        begin = self.treden[0].vanaf
        return _RAND + (dag - begin) * (self.breedte - 2 * _RAND) // (self.einde - begin)

    def y(self, waarde: int) -> int:
        laag, hoog = min(t.waarde for t in self.treden), max(t.waarde for t in self.treden)
        return self.onder - (waarde - laag) * (self.onder - self.boven) // max(hoog - laag, 1)

    def lijnen(self) -> Iterator[str]:
        """The steps, joined where one confirmed value follows another."""
        vorige: Trede | None = None
        for trede in self.treden:
            soort = "trap__trede" if trede.zeker else "trap__trede trap__trede--gat"
            if vorige is not None and vorige.zeker and trede.zeker and vorige.tot == trede.vanaf:
                yield (
                    f'<line class="trap__stap" x1="{self.x(trede.vanaf)}" y1="{self.y(vorige.waarde)}" '
                    f'x2="{self.x(trede.vanaf)}" y2="{self.y(trede.waarde)}"/>'
                )
            yield (
                f'<line class="{soort}" x1="{self.x(trede.vanaf)}" y1="{self.y(trede.waarde)}" '
                f'x2="{self.x(trede.tot)}" y2="{self.y(trede.waarde)}"/>'
            )
            vorige = trede

    def waarden(self) -> Iterator[str]:
        """The values at their steps: the first and the last, and between them what has room."""
        laatste = self.treden[-1]
        vrij, einde = 0, self.x(laatste.tot) - len(laatste.tekst) * _LETTER
        for trede, volgende in pairwise(self.treden):
            x = self.x(trede.vanaf)
            rechts = x + len(trede.tekst) * _LETTER
            if x >= vrij and rechts < einde:
                soort = "trap__waarde" if trede is self.treden[0] else "trap__waarde trap__waarde--midden"
                yield self._waarde(soort, x, trede, volgende)
                vrij = rechts + _LETTER
        yield self._waarde(
            "trap__waarde trap__waarde--laatste", self.x(laatste.tot), laatste, self.treden[-2]
        )

    def _waarde(self, soort: str, x: int, trede: Trede, buur: Trede) -> str:
        """Below its step when the neighbour on the side of the text is higher, so that no line crosses it."""
        naast = _ONDER_LIJN if buur.waarde > trede.waarde else -_BOVEN_LIJN
        return (
            f'<text class="{soort}" x="{x}" y="{self.y(trede.waarde) + naast}">{escape(trede.tekst)}</text>'
        )


def teken_trap(treden: Sequence[Trede], einde: int, jaren: Sequence[tuple[int, str]], titel: str) -> str:
    """The chart of a series up to the day `einde`, empty for less than two steps.

    `jaren`: the day numbers and texts below it.
    """
    if len(treden) < 2:
        return ""
    bodem = HOOGTE - ONDER
    vlak = _Vlak(treden, einde, BREEDTE, BOVEN, bodem - _ONDER_LIJN - _RAND)
    getoond = [(dag, tekst) for dag, tekst in jaren if treden[0].vanaf <= dag < einde]
    omschrijving = (
        f"{titel}: van {treden[0].tekst} naar {treden[-1].tekst}. De tabel eronder heeft alle waarden."
    )

    def delen() -> Iterator[str]:
        yield (
            f'<svg class="trap" viewBox="0 0 {BREEDTE} {HOOGTE}" role="img" '
            f'aria-label="{escape(omschrijving)}">'
        )
        yield f'<line class="trap__as" x1="{_RAND}" y1="{bodem}" x2="{BREEDTE - _RAND}" y2="{bodem}"/>'
        for plek, (dag, tekst) in enumerate(getoond):
            om = " trap__tekst--om" if plek % 2 or vlak.x(dag) > BREEDTE - _JAARTAL else ""
            x = vlak.x(dag)
            yield f'<line class="trap__jaar" x1="{x}" y1="{BOVEN}" x2="{x}" y2="{bodem}"/>'
            yield (
                f'<text class="trap__tekst{om}" x="{vlak.x(dag) + 3}" y="{HOOGTE - 6}">{escape(tekst)}</text>'
            )
        yield from vlak.lijnen()
        yield from vlak.waarden()
        yield "</svg>"

    return "".join(delen())


def teken_lijn(treden: Sequence[Trede], einde: int) -> str:
    """The same small and without words, beside a value in a list: decoration, hidden from a screen reader."""
    if len(treden) < 2:
        return ""
    vlak = _Vlak(treden, einde, LIJNBREEDTE, _RAND // 2, LIJNHOOGTE - _RAND // 2)
    lijnen = "".join(vlak.lijnen())
    return (
        f'<svg class="lijn" viewBox="0 0 {LIJNBREEDTE} {LIJNHOOGTE}" aria-hidden="true" focusable="false">'
        f"{lijnen}</svg>"
    )
