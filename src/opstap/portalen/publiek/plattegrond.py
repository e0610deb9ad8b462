"""Where offers are, as points on a plain grid of the national coordinates: no map of anybody else, no script.

North is up and both axes have the same scale. Points that would cover each other are one, named after all of
them. The list beside it says the same in words.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

BREEDTE = 400
_LAAGST, _HOOGST = 240, 440
_RAND = 28
_STRAAL = 16
_MINST = 400
"""Metres that are always shown."""
_STAPPEN = tuple(basis * 10**macht for macht in range(2, 6) for basis in (1, 2, 5))


@dataclass(frozen=True, slots=True)
class Punt:
    """A point to draw: `nummer` is that of the list (0: none), `adres` where it leads to (or nowhere)."""

    nummer: int
    naam: str
    x: int
    y: int
    adres: str = ""
    gekozen: bool = False


@dataclass(frozen=True, slots=True)
class _Raam:
    """How metres become places in the picture."""

    links: int
    onder: int
    schaal: float
    hoogte: int

    def plek(self, x: int, y: int) -> tuple[int, int]:
        return (
            _RAND + round((x - self.links) * self.schaal),
            self.hoogte - _RAND - round((y - self.onder) * self.schaal),
        )


def teken(punten: Sequence[Punt], overig: Sequence[tuple[int, int]] = ()) -> SafeString:
    """The picture of these points, with those of other pages as dots; '' without a point."""
    if not punten:
        return SafeString("")
    return mark_safe("".join(_delen(punten, overig)))  # noqa: S308 only numbers and escaped texts


def _delen(punten: Sequence[Punt], overig: Sequence[tuple[int, int]]) -> Iterator[str]:
    raam = _raam([*((een.x, een.y) for een in punten), *overig])
    titel = _("Waar het is, op een raster met het noorden boven")
    yield f'<svg class="plattegrond" viewBox="0 0 {BREEDTE} {raam.hoogte}" role="group" direction="ltr" '
    yield f'aria-labelledby="plattegrond-titel"><title id="plattegrond-titel">{escape(titel)}</title>'
    stap = _stap(raam.schaal)
    yield from _rooster(raam, stap)
    for x, y in overig:
        cx, cy = raam.plek(x, y)
        yield f'<circle class="plattegrond__stip" cx="{cx}" cy="{cy}" r="3"/>'
    for groep in _groepen(punten, raam):
        yield from _groep(groep, raam)
    yield from _schaalbalk(raam, stap)
    yield "</svg>"


def _raam(plekken: Sequence[tuple[int, int]]) -> _Raam:
    """All points with room around them; a picture that is neither flat nor endlessly high."""
    links, rechts = min(x for x, _y in plekken), max(x for x, _y in plekken)
    onder, boven = min(y for _x, y in plekken), max(y for _x, y in plekken)
    breed, hoog = max(rechts - links, _MINST), max(boven - onder, _MINST)
    binnen = BREEDTE - 2 * _RAND
    schaal = min(binnen / breed, (_HOOGST - 2 * _RAND) / hoog)
    hoogte = max(_LAAGST, round(hoog * schaal) + 2 * _RAND)
    midden_x, midden_y = (links + rechts) / 2, (onder + boven) / 2
    return _Raam(
        round(midden_x - binnen / schaal / 2),
        round(midden_y - (hoogte - 2 * _RAND) / schaal / 2),
        schaal,
        hoogte,
    )


def _stap(schaal: float) -> int:
    """Metres between two lines: a round number that leaves room to see the points."""
    return next((stap for stap in _STAPPEN if stap * schaal >= 60), _STAPPEN[-1])


def _rooster(raam: _Raam, stap: int) -> Iterator[str]:
    breed = round((BREEDTE - 2 * _RAND) / raam.schaal)
    hoog = round((raam.hoogte - 2 * _RAND) / raam.schaal)
    marge = round(_RAND / raam.schaal)
    for x in range(-(-(raam.links - marge) // stap) * stap, raam.links + breed + marge, stap):
        cx = raam.plek(x, raam.onder)[0]
        yield f'<line class="plattegrond__lijn" x1="{cx}" x2="{cx}" y1="0" y2="{raam.hoogte}"/>'
    for y in range(-(-(raam.onder - marge) // stap) * stap, raam.onder + hoog + marge, stap):
        cy = raam.plek(raam.links, y)[1]
        yield f'<line class="plattegrond__lijn" x1="0" x2="{BREEDTE}" y1="{cy}" y2="{cy}"/>'


def _groepen(punten: Sequence[Punt], raam: _Raam) -> list[list[Punt]]:
    """Points that lie so close together that one would cover the other."""
    groepen: list[list[Punt]] = []
    for een in sorted(punten, key=lambda punt: not punt.gekozen):
        x, y = raam.plek(een.x, een.y)
        for groep in groepen:
            gx, gy = raam.plek(groep[0].x, groep[0].y)
            if (x - gx) ** 2 + (y - gy) ** 2 < (2 * _STRAAL + 2) ** 2:
                groep.append(een)
                break
        else:
            groepen.append([een])
    return groepen


def _groep(groep: Sequence[Punt], raam: _Raam) -> Iterator[str]:
    een = groep[0]
    x, y = raam.plek(een.x, een.y)
    namen = ", ".join(f"{punt.nummer} {punt.naam}" for punt in sorted(groep, key=lambda punt: punt.nummer))
    tekst = f"{een.nummer or ''}{'+' if len(groep) > 1 else ''}"
    klasse = "plattegrond__punt" + (" plattegrond__punt--gekozen" if een.gekozen else "")
    begin, einde = f'<g class="{klasse}">', "</g>"
    if een.adres:
        begin = f'<a class="{klasse}" href="{escape(een.adres)}" aria-label="{escape(namen)}">'
        einde = "</a>"
    straal = _STRAAL + (4 if een.gekozen else 0)
    yield f'{begin}<circle cx="{x}" cy="{y}" r="{straal}"/>'
    yield f'<text x="{x}" y="{y + 5}" text-anchor="middle">{tekst}</text>{einde}'


def _schaalbalk(raam: _Raam, stap: int) -> Iterator[str]:
    lang, y = round(stap * raam.schaal), raam.hoogte - 10
    naam = f"{stap // 1000} km" if stap >= 1000 else f"{stap} m"
    yield f'<path class="plattegrond__schaal" d="M10 {y - 5}v5h{lang}v-5"/>'
    yield f'<text class="plattegrond__tekst" x="{16 + lang}" y="{y}">{naam}</text>'
    yield f'<path class="plattegrond__noord" d="M{BREEDTE - 14} 24v-16l-5 7m5 -7l5 7"/>'
