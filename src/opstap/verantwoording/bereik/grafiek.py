"""Reach as bars: one per scheme, from nil, with a thin line for the ends between which it lies."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from opstap.verantwoording.bereik.beeld import Bereikrij
from opstap.verantwoording.grafiek import BREEDTE, Svg

_NAAM, _RECHTS, _RIJ, _BOVEN = 168, 48, 34, 24
_STREPEN = (0, 250, 500, 750, 1000)
_TOP = 1000
_LANGST = 24


def staven(kenmerk: str, titel: str, rijen: Sequence[Bereikrij]) -> Svg:
    """The rows that have a reach; above a hundred per cent a bar stops at the edge, its number does not."""
    getoond = [(rij.naam, rij.bereik) for rij in rijen if rij.bereik is not None]
    onder = _BOVEN + _RIJ * len(getoond)
    delen = []
    for streep in _STREPEN:
        x = _x(streep)
        soort = "rooster" if streep else "as"
        delen.append(
            f'<line class="grafiek__{soort}" x1="{x}" y1="{_BOVEN - 6}" x2="{x}" y2="{onder}" '
            'stroke="currentColor" stroke-width="1"/>'
            f'<text class="grafiek__tekst" x="{x}" y="12" text-anchor="middle">{streep // 10}%</text>'
        )
    for nummer, (naam, bereik) in enumerate(getoond):
        y = _BOVEN + _RIJ * nummer
        midden = y + _RIJ // 2
        delen.append(
            f'<text class="grafiek__tekst" x="0" y="{midden + 4}">{escape(_kort(naam))}</text>'
            f'<rect class="grafiek__balk" x="{_x(0)}" y="{y + 8}" width="{_x(bereik.midden) - _x(0)}" '
            f'height="{_RIJ - 16}" rx="1" fill="currentColor"/>'
            f'<line class="grafiek__marge" x1="{_x(bereik.laag)}" y1="{midden}" x2="{_x(bereik.hoog)}" '
            f'y2="{midden}" stroke="currentColor" stroke-width="3"/>'
            f'<text class="grafiek__tekst grafiek__totaal" x="{BREEDTE}" y="{midden + 4}" '
            f'text-anchor="end">{bereik.tekst}</text>'
        )
    beschrijving = "; ".join(f"{escape(naam)}: {bereik.tekst}, {bereik.band}" for naam, bereik in getoond)
    namen = quoteattr(f"{kenmerk}-titel {kenmerk}-beschrijving")
    return Svg(
        f'<svg class="grafiek" viewBox="0 0 {BREEDTE} {onder + 6}" role="img" aria-labelledby={namen} '
        f'focusable="false"><title id={quoteattr(f"{kenmerk}-titel")}>{escape(titel)}</title>'
        f"<desc id={quoteattr(f'{kenmerk}-beschrijving')}>{beschrijving or 'Er is nog geen bereik te tonen'}."
        f"</desc>{''.join(delen)}</svg>"
    )


def _x(promille: int) -> int:
    return _NAAM + min(promille, _TOP) * (BREEDTE - _NAAM - _RECHTS) // _TOP


def _kort(naam: str) -> str:
    return naam if len(naam) <= _LANGST else f"{naam[: _LANGST - 1].rstrip()}…"
