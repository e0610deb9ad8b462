"""A series of values in time as a step chart: SVG without script, with a text alternative beside it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape

BREEDTE, HOOGTE = 640, 150
LINKS, ONDER, BOVEN = 8, 22, 10
_MARGE_DELEN = 12


@dataclass(frozen=True)
class Trede:
    """A value on the days from `vanaf` up to `tot`; `zeker` False is drawn as a gap."""

    vanaf: int
    tot: int
    waarde: int
    zeker: bool


def teken_trap(treden: Sequence[Trede], jaren: Sequence[tuple[int, str]], titel: str) -> str:
    """The chart of a series, empty for less than two steps; `jaren`: the day numbers and texts below it."""
    if len(treden) < 2:
        return ""
    links, rechts = treden[0].vanaf, treden[-1].tot
    laag, hoog = min(t.waarde for t in treden), max(t.waarde for t in treden)
    marge = max((hoog - laag) // _MARGE_DELEN, 1)
    laag, hoog = laag - marge, hoog + marge

    def x(dag: int) -> int:
        return LINKS + (dag - links) * (BREEDTE - 2 * LINKS) // (rechts - links)

    def y(waarde: int) -> int:
        return HOOGTE - ONDER - (waarde - laag) * (HOOGTE - ONDER - BOVEN) // (hoog - laag)

    def delen() -> Iterator[str]:
        yield (
            f'<svg class="trap" viewBox="0 0 {BREEDTE} {HOOGTE}" role="img" '
            f'aria-label="{escape(titel)}: de waarden staan in de tabel eronder">'
        )
        bodem = HOOGTE - ONDER
        yield f'<line class="trap__as" x1="{LINKS}" y1="{bodem}" x2="{BREEDTE - LINKS}" y2="{bodem}"/>'
        for dag, tekst in jaren:
            if links <= dag < rechts:
                yield f'<line class="trap__jaar" x1="{x(dag)}" y1="{BOVEN}" x2="{x(dag)}" y2="{bodem}"/>'
                yield f'<text class="trap__tekst" x="{x(dag) + 3}" y="{HOOGTE - 6}">{escape(tekst)}</text>'
        vorige: Trede | None = None
        for trede in treden:
            soort = "trap__trede" if trede.zeker else "trap__trede trap__trede--gat"
            if vorige is not None and vorige.zeker and trede.zeker and vorige.tot == trede.vanaf:
                yield (
                    f'<line class="trap__stap" x1="{x(trede.vanaf)}" y1="{y(vorige.waarde)}" '
                    f'x2="{x(trede.vanaf)}" y2="{y(trede.waarde)}"/>'
                )
            yield (
                f'<line class="{soort}" x1="{x(trede.vanaf)}" y1="{y(trede.waarde)}" '
                f'x2="{x(trede.tot)}" y2="{y(trede.waarde)}"/>'
            )
            vorige = trede
        yield "</svg>"

    return "".join(delen())
