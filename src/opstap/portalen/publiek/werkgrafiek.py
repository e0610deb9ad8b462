"""What there is to spend per number of hours, as stacked bars in SVG; the table under it says the same."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from opstap.recht.algemeen.uren import HONDERDSTEN_PER_UUR, MAANDEN_PER_JAAR
from opstap.regels import deel_afgerond
from opstap.verkenning.werk.situatie import REGELINGEN, TOESLAGEN, Situatie
from opstap.verkenning.werk.vergelijking import toon_uren

LAGEN = ("Loon", "Bijstand", "Toeslagen", "Kinderbijslag", "Van de gemeente")
"""The parts of a bar, from below."""

BREEDTE, HOOGTE = 460, 260
_LINKS, _BOVEN, _BODEM = 52, 16, 206
_STAP = 500_00


def lagen(situatie: Situatie) -> tuple[int | None, ...]:
    """The parts in cents per month, in the order of LAGEN; None where the rule book refuses."""
    toeslagen = [deel for deel in TOESLAGEN if deel.groep == "toeslagen"]
    bijslag = [deel for deel in TOESLAGEN if deel.groep == "kinderbijslag"]
    jaar = (
        situatie.delen.get("Loon"),
        situatie.delen.get("Bijstand"),
        situatie.groep(toeslagen),
        situatie.groep(bijslag),
        situatie.groep(REGELINGEN),
    )
    return tuple(None if bedrag is None else deel_afgerond(bedrag, MAANDEN_PER_JAAR) for bedrag in jaar)


def teken(situaties: Sequence[Situatie], nu: int, straks: int) -> SafeString:
    """The chart; every text in it is escaped here."""
    return mark_safe("".join(_delen(situaties, nu, straks)))  # noqa: S308 only numbers and escaped texts


def _delen(situaties: Sequence[Situatie], nu: int, straks: int) -> Iterator[str]:
    hoogste = max((sum(deel or 0 for deel in lagen(situatie)) for situatie in situaties), default=0)
    top = max(1, -(-hoogste // _STAP)) * _STAP
    titel = _("Te besteden per maand, bij een aantal uren werk per week")
    yield f'<svg class="grafiek werkgrafiek" viewBox="0 0 {BREEDTE} {HOOGTE}" role="img" direction="ltr" '
    yield 'aria-labelledby="werkgrafiek-titel werkgrafiek-zin">'
    yield f'<title id="werkgrafiek-titel">{escape(titel)}</title>'
    yield f'<desc id="werkgrafiek-zin">{escape(_zin(situaties))}</desc>'
    for bedrag in range(0, top + 1, _STAP if top <= 5 * _STAP else 2 * _STAP):
        y = _y(bedrag, top)
        yield f'<line class="grafiek__rooster" x1="{_LINKS}" x2="{BREEDTE}" y1="{y}" y2="{y}"/>'
        euro = f"€\u00a0{bedrag // 100:,}".replace(",", ".")
        yield _tekst(_LINKS - 6, y + 4, euro, "end")
    vak = (BREEDTE - _LINKS) // max(1, len(situaties))
    for plek, situatie in enumerate(situaties):
        x, dik, onder = _LINKS + plek * vak + vak // 6, vak * 2 // 3, 0
        for nummer, deel in enumerate(lagen(situatie)):
            if deel:
                y0, y1 = _y(onder, top), _y(onder + deel, top)
                yield f'<rect class="werkgrafiek__laag-{nummer}" x="{x}" y="{y1}" '
                yield f'width="{dik}" height="{y0 - y1}"/>'
                onder += deel
        midden, uur = x + dik // 2, situatie.uren // HONDERDSTEN_PER_UUR
        yield _tekst(midden, _BODEM + 18, toon_uren(situatie.uren), "middle", totaal=uur in (nu, straks))
        if uur in (nu, straks):
            woord = _("straks") if uur == straks else _("nu")
            yield _tekst(midden, _BODEM + 36, woord, "middle", totaal=True)
    yield "</svg>"


def _zin(situaties: Sequence[Situatie]) -> str:
    return "; ".join(
        _("bij %(uren)s uur %(bedrag)s euro")
        % {
            "uren": toon_uren(situatie.uren),
            "bedrag": deel_afgerond(situatie.besteedbaar, 100 * MAANDEN_PER_JAAR),
        }
        for situatie in situaties
    )


def _y(bedrag: int, top: int) -> int:
    return _BODEM - bedrag * (_BODEM - _BOVEN) // top


def _tekst(x: int, y: int, tekst: str, anker: str, *, totaal: bool = False) -> str:
    klasse = "grafiek__totaal" if totaal else "grafiek__tekst"
    return f'<text class="{klasse}" x="{x}" y="{y}" text-anchor="{anker}">{escape(tekst)}</text>'
