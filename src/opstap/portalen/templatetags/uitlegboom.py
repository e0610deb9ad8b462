"""The explanation tree as HTML: a page has hundreds of steps, so made in one go, not template by template."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from django import template
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from opstap.gevallen.uitleg import Stapbeeld
from opstap.portalen.templatetags.notatie import artikelkort, telwoord

register = template.Library()

_OPEN_TOT = 4
"""Above this depth what comes to an amount stands open; the question itself always does."""
_INGEKLAPT = 9
_NIET_GOLDEN = "regel die hier niet gold,regels die hier niet golden"


@register.simple_tag
def uitlegboom(stappen: Iterable[Stapbeeld]) -> SafeString:
    """Each step with what it rests on, down to the facts, as the items of a list.

    The amounts stand open, the conditions closed. What did not apply stands last, folded; what was explained
    above is not explained again.
    """
    return mark_safe("".join(deel for stap in stappen for deel in _stap(stap, 0)))  # noqa: S308 - all escaped


def _stap(stap: Stapbeeld, diepte: int) -> Iterator[str]:
    yield '<li class="uitleg__herhaald">' if stap.herhaald else "<li>"
    if stap.kinderen:
        is_open = diepte == 0 or (diepte < _OPEN_TOT and stap.waarde.startswith("€"))
        yield f"<details{' open' if is_open else ''}><summary>{_kop(stap)}</summary>{_zin(stap.zin)}<ul>"
        for kind in stap.kinderen:
            if kind.van_toepassing:
                yield from _stap(kind, diepte + 1)
        yield from _rest([kind for kind in stap.kinderen if not kind.van_toepassing])
        yield "</ul></details>"
    else:
        zin = stap.zin if stap.soort in ("regel", "som") and not stap.herhaald else ""
        bron = f"Bron: {stap.bron}" if stap.bron and stap.soort != "feit" else ""
        yield f'<div class="uitleg__blad">{_kop(stap)}{_zin(zin)}{_zin(bron)}</div>'
    yield "</li>"


def _rest(vervallen: list[Stapbeeld]) -> Iterator[str]:
    """The rules that were looked at and did not apply."""
    if vervallen:
        aantal = telwoord(len(vervallen), _NIET_GOLDEN)
        kop = f'<span class="uitleg__kop"><span class="uitleg__naam">{aantal}</span></span>'
        yield f'<li class="uitleg__rest"><details><summary>{kop}</summary><ul>'
        for kind in vervallen:
            yield from _stap(kind, _INGEKLAPT)
        yield "</ul></details></li>"


def _kop(stap: Stapbeeld) -> str:
    """Title, whom it is about, where a fact comes from; then the value and the article."""
    persoon = f' <span class="stil">({escape(stap.persoon)})</span>' if stap.persoon else ""
    is_feit = stap.soort == "feit"
    bron = (
        f' <span class="utrecht-data-badge label label--bron">{escape(stap.bron)}</span>'
        if stap.bron and is_feit
        else ""
    )
    waarvan = "zie hierboven" if stap.herhaald else artikelkort(stap.artikel) if stap.artikel else stap.soort
    return (
        f'<span class="uitleg__kop"><span class="uitleg__naam">{escape(stap.titel)}{persoon}{bron}</span> '
        f'<span class="uitleg__waarde">{escape(stap.waarde)}</span> '
        f'<span class="uitleg__artikel">{escape(waarvan)}</span></span>'
    )


def _zin(tekst: str) -> str:
    return f'<p class="uitleg__zin">{escape(tekst)}</p>' if tekst else ""
