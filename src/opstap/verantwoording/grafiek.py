"""Charts as SVG text: pure functions on whole numbers, without script or style attribute.

Every chart starts at zero, names its unit and carries its contents as text (`title` and `desc`). The classes
`grafiek__…` take their colours from the style sheet; the attributes are what it looks like without one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

BREEDTE = 460
HOOGTE = 236
_LINKS, _RECHTS, _BOVEN, _ONDER = 34, 8, 26, 30
_LETTER = 13
_STAPPEN = (1, 2, 5)
_BRUG_LINKS, _BRUG_RECHTS = 150, 330


class Svg(str):
    """SVG that a template may show as it stands: every text in it is escaped here."""

    __slots__ = ()

    def __html__(self) -> str:
        return self


@dataclass(frozen=True, slots=True)
class Staaf:
    """A bar: its short label, its name in full, its value (None: not known yet) and that value as text."""

    label: str
    naam: str
    waarde: int | None
    tekst: str


@dataclass(frozen=True, slots=True)
class Streep:
    """A level across the chart, such as the budget."""

    naam: str
    waarde: int
    tekst: str


@dataclass(frozen=True, slots=True)
class Trede:
    """A step of the bridge: what it adds to (or takes from) the lasten, and that as text."""

    naam: str
    waarde: int
    tekst: str


def staafgrafiek(
    kenmerk: str,
    titel: str,
    staven: Sequence[Staaf],
    *,
    eenheid: str,
    per_eenheid: int,
    streep: Streep | None = None,
) -> Svg:
    """Bars from zero with a level across. `per_eenheid`: how much of `waarde` is one unit on the axis."""
    top = max([staaf.waarde or 0 for staaf in staven] + [streep.waarde if streep else 0, 1])
    streepjes = schaalstreepjes(top, per_eenheid)
    vlak = _Vlak(streepjes[-1])
    plaats = vlak.breedte // max(len(staven), 1)
    dikte = plaats * 6 // 10
    delen = [_as(vlak, streepjes, per_eenheid), _tekst(0, 12, eenheid, "grafiek__tekst grafiek__eenheid")]
    for nummer, staaf in enumerate(staven):
        links = _LINKS + nummer * plaats + (plaats - dikte) // 2
        if staaf.waarde is not None:
            hoog = vlak.hoog(staaf.waarde)
            delen.append(
                f'<rect class="grafiek__balk" x="{links}" y="{vlak.bodem - hoog}" width="{dikte}" '
                f'height="{hoog}" rx="1" fill="currentColor"><title>{_naam(staaf)}</title></rect>'
            )
        delen.append(_tekst(links + dikte // 2, vlak.bodem + 17, staaf.label, "grafiek__tekst", "middle"))
    if streep:
        y = vlak.bodem - vlak.hoog(streep.waarde)
        naam = f"{streep.naam} {streep.tekst}"
        delen.append(_begrootlijn(_LINKS, y))
        delen.append(_begrootlijn(BREEDTE - _RECHTS - 24, _LETTER - 5))
        delen.append(_tekst(BREEDTE - _RECHTS - 30, 12, naam, "grafiek__begroottekst", "end"))
    beschrijving = "; ".join(_naam(staaf) for staaf in staven)
    if streep:
        beschrijving = f"{escape(streep.naam)} per maand: {escape(streep.tekst)}. {beschrijving}"
    return _svg(kenmerk, titel, f"{beschrijving} ({escape(eenheid)}).", delen)


def brug(
    kenmerk: str, titel: str, begin: Trede, treden: Sequence[Trede], einde: Trede, *, eenheid: str
) -> Svg:
    """From budgeted to actual lasten: each step begins where the last one ended, from a zero line.

    The steps are small beside the totals, and a bar must start at zero; so the totals stand as text at both
    ends and the axis counts the difference with the budget. To the right is more spent (nadelig).
    """
    standen = [0]
    for trede in treden:
        standen.append(standen[-1] + trede.waarde)
    laag, hoog = min(standen), max(standen)
    ruimte = max(hoog - laag, 1)

    def x(stand: int) -> int:
        return _BRUG_LINKS + (stand - laag) * (_BRUG_RECHTS - _BRUG_LINKS) // ruimte

    rij = 36
    hoogte = 24 + rij * (len(treden) + 2)
    delen = [_tekst(0, 12, eenheid, "grafiek__tekst grafiek__eenheid")]
    delen.append(
        f'<line class="grafiek__as" x1="{x(0)}" y1="{24 + rij}" x2="{x(0)}" y2="{hoogte - rij}" '
        'stroke="currentColor" stroke-width="1"/>'
    )
    for nummer, trede in enumerate((begin, *treden, einde)):
        y = 24 + rij * nummer
        uiteinde = trede is begin or trede is einde
        klasse = "grafiek__tekst grafiek__totaal" if uiteinde else "grafiek__tekst"
        delen.append(_tekst(0, y + 23, trede.naam, klasse))
        delen.append(_tekst(BREEDTE, y + 23, trede.tekst, klasse, "end"))
        if not uiteinde:
            van, tot = sorted((x(standen[nummer - 1]), x(standen[nummer])))
            soort = "nadelig" if trede.waarde > 0 else "voordelig"
            delen.append(
                f'<rect class="grafiek__{soort}" x="{van}" y="{y + 7}" width="{max(tot - van, 1)}" '
                f'height="22" rx="1" fill="currentColor"/>'
            )
    beschrijving = "; ".join(
        f"{escape(trede.naam)}: {escape(trede.tekst)}" for trede in (begin, *treden, einde)
    )
    return _svg(kenmerk, titel, f"{beschrijving} ({escape(eenheid)}).", delen, hoogte=hoogte)


def vonk(kenmerk: str, titel: str, staven: Sequence[Staaf]) -> Svg:
    """A line of small bars from zero, for beside a figure."""
    bekend = [staaf.waarde for staaf in staven if staaf.waarde is not None]
    top = max([*bekend, 1])
    hoogte, dikte = 28, 6
    delen = []
    for nummer, staaf in enumerate(staven):
        if staaf.waarde is not None:
            hoog = max(staaf.waarde, 0) * hoogte // top
            delen.append(
                f'<rect class="grafiek__balk" x="{nummer * (dikte + 3)}" y="{hoogte - hoog}" '
                f'width="{dikte}" height="{hoog}" fill="currentColor"/>'
            )
    beschrijving = "; ".join(_naam(staaf) for staaf in staven)
    breedte = max(len(staven) * (dikte + 3) - 3, 1)
    return _svg(kenmerk, titel, beschrijving, delen, breedte=breedte, hoogte=hoogte, soort="grafiek--vonk")


def schaalstreepjes(top: int, per_eenheid: int) -> list[int]:
    """Round marks from zero to at least `top`: at most five steps of 1, 2 or 5 times a power of ten.

    The step is a whole number of units; below one unit it is counted in tenths and then hundredths.
    """
    eenheid = per_eenheid
    while eenheid % 10 == 0 and top < 5 * eenheid:
        eenheid //= 10
    macht = eenheid
    while True:
        for factor in _STAPPEN:
            stap = factor * macht
            if 5 * stap >= top:
                aantal = -(-top // stap)
                return [stap * nummer for nummer in range(aantal + 1)]
        macht *= 10


@dataclass(frozen=True, slots=True)
class _Vlak:
    top: int

    @property
    def bodem(self) -> int:
        return HOOGTE - _ONDER

    @property
    def breedte(self) -> int:
        return BREEDTE - _LINKS - _RECHTS

    def hoog(self, waarde: int) -> int:
        return max(waarde, 0) * (self.bodem - _BOVEN) // self.top


def _as(vlak: _Vlak, streepjes: Sequence[int], per_eenheid: int) -> str:
    delen = []
    for waarde in streepjes:
        y = vlak.bodem - vlak.hoog(waarde)
        klasse = "grafiek__as" if waarde == 0 else "grafiek__rooster"
        zwaarte = "" if waarde == 0 else ' stroke-opacity="0.15"'
        delen.append(
            f'<line class="{klasse}" x1="{_LINKS}" y1="{y}" x2="{BREEDTE - _RECHTS}" y2="{y}" '
            f'stroke="currentColor" stroke-width="1"{zwaarte}/>'
        )
        delen.append(_tekst(_LINKS - 6, y + 4, _op_de_as(waarde, per_eenheid), "grafiek__tekst", "end"))
    return "".join(delen)


def _begrootlijn(x: int, y: int) -> str:
    """A dashed line to the right edge: the level itself, and its sample beside the name."""
    return (
        f'<line class="grafiek__begroot" x1="{x}" y1="{y}" x2="{BREEDTE - _RECHTS}" y2="{y}" '
        'stroke="currentColor" stroke-width="1.5" stroke-dasharray="5 4"/>'
    )


def _op_de_as(waarde: int, per_eenheid: int) -> str:
    heel, rest = divmod(waarde, per_eenheid)
    cijfers = f"{heel:,}".replace(",", ".")
    if not rest:
        return cijfers
    decimalen = len(str(per_eenheid)) - 1
    return f"{cijfers},{str(rest).rjust(decimalen, '0').rstrip('0')}"


def _naam(staaf: Staaf) -> str:
    return f"{escape(staaf.naam)}: {escape(staaf.tekst)}"


def _tekst(x: int, y: int, tekst: str, klasse: str, anker: str = "start") -> str:
    return (
        f'<text class="{klasse}" x="{x}" y="{y}" text-anchor="{anker}" font-size="{_LETTER}" '
        f'fill="currentColor">{escape(tekst)}</text>'
    )


def _svg(
    kenmerk: str,
    titel: str,
    beschrijving: str,
    delen: Sequence[str],
    *,
    breedte: int = BREEDTE,
    hoogte: int = HOOGTE,
    soort: str = "",
) -> Svg:
    klasse = f"grafiek {soort}".strip()
    namen = quoteattr(f"{kenmerk}-titel {kenmerk}-beschrijving")
    return Svg(
        f'<svg class="{klasse}" viewBox="0 0 {breedte} {hoogte}" role="img" aria-labelledby={namen} '
        f'focusable="false"><title id={quoteattr(f"{kenmerk}-titel")}>{escape(titel)}</title>'
        f"<desc id={quoteattr(f'{kenmerk}-beschrijving')}>{beschrijving}</desc>{''.join(delen)}</svg>"
    )
