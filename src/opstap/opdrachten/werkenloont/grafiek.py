"""The comparison as a chart in SVG: a stacked bar per number of hours; the table says the same."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from opstap.opdrachten.werkenloont.tekst import kop
from opstap.recht.algemeen.uren import MAANDEN_PER_JAAR
from opstap.regels import deel_afgerond
from opstap.verkenning.werk.situatie import REGELINGEN, TOESLAGEN, Situatie
from opstap.verkenning.werk.vergelijking import Vergelijking, toon_uren

BREEDTE, HOOGTE = 760, 420
LINKS, RECHTS, BOVEN, ONDER = 64, 20, 56, 74
STAP_EURO = 500
LAGEN = (
    ("Loon (netto)", "#1b6b34"),
    ("Bijstand", "#0b5cad"),
    ("Toeslagen", "#c98a00"),
    ("Kinderbijslag", "#8a4b9a"),
    ("Regelingen van de gemeente", "#b3402e"),
)


def teken(vergelijking: Vergelijking) -> str:
    """The chart of a month, with a title and a description for who cannot see it."""
    return "\n".join(_delen(vergelijking)) + "\n"


def _delen(vergelijking: Vergelijking) -> Iterator[str]:
    situaties = vergelijking.situaties
    hoogste = max((_maand(s.besteedbaar) for s in situaties), default=0)
    top = max(1, -(-hoogste // (STAP_EURO * 100))) * STAP_EURO * 100
    bodem = HOOGTE - ONDER
    wanneer = kop(vergelijking.met_vrijlating)
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {BREEDTE} {HOOGTE}" role="img" '
        f'aria-labelledby="titel uitleg" font-family="system-ui, sans-serif" font-size="13">'
    )
    yield f'<title id="titel">Te besteden per maand. {escape(wanneer)}</title>'
    yield f'<desc id="uitleg">{escape(_in_woorden(vergelijking))}</desc>'
    yield f'<text x="{LINKS}" y="20" font-size="16" font-weight="600">Te besteden per maand</text>'
    yield f'<text x="{LINKS}" y="40" fill="#5a6065">{escape(wanneer)}</text>'
    for bedrag in range(0, top + 1, STAP_EURO * 100):
        y = bodem - bedrag * (bodem - BOVEN) // top
        yield f'<line x1="{LINKS}" y1="{y}" x2="{BREEDTE - RECHTS}" y2="{y}" stroke="#d8d5cf"/>'
        euro = f"{bedrag // 100:,}".replace(",", ".")
        yield f'<text x="{LINKS - 8}" y="{y + 4}" text-anchor="end" fill="#5a6065">€ {euro}</text>'
    vak = (BREEDTE - LINKS - RECHTS) // max(1, len(situaties))
    balk = max(2, vak * 7 // 10)
    om_de = max(1, len(situaties) // 14)
    for plek, situatie in enumerate(situaties):
        x = LINKS + plek * vak + (vak - balk) // 2
        onder = 0
        for (_, kleur), bedrag in zip(LAGEN, _lagen(situatie), strict=True):
            if bedrag > 0:
                y0, y1 = (bodem - deel * (bodem - BOVEN) // top for deel in (onder, onder + bedrag))
                yield f'<rect x="{x}" y="{y1}" width="{balk}" height="{y0 - y1}" fill="{kleur}"/>'
                onder += bedrag
        if plek % om_de == 0:
            uren = toon_uren(situatie.uren)
            yield f'<text x="{x + balk // 2}" y="{bodem + 18}" text-anchor="middle">{uren}</text>'
    yield f'<text x="{LINKS}" y="{bodem + 36}" fill="#5a6065">uren werk per week</text>'
    x = LINKS
    for naam, kleur in LAGEN:
        yield f'<rect x="{x}" y="{HOOGTE - 26}" width="12" height="12" fill="{kleur}"/>'
        yield f'<text x="{x + 17}" y="{HOOGTE - 15}">{naam}</text>'
        x += 32 + 8 * len(naam)
    yield "</svg>"


def _lagen(situatie: Situatie) -> tuple[int, ...]:
    """The parts of a bar in cents per month, in the order of LAGEN."""
    toeslagen = [deel for deel in TOESLAGEN if deel.groep == "toeslagen"]
    bijslag = [deel for deel in TOESLAGEN if deel.groep == "kinderbijslag"]
    jaar = (
        situatie.delen.get("Loon") or 0,
        situatie.delen.get("Bijstand") or 0,
        situatie.groep(toeslagen),
        situatie.groep(bijslag),
        situatie.groep(REGELINGEN),
    )
    return tuple(_maand(bedrag) for bedrag in jaar)


def _in_woorden(vergelijking: Vergelijking) -> str:
    delen = (
        f"bij {toon_uren(s.uren)} uur {_maand(s.besteedbaar) // 100} euro" for s in vergelijking.situaties
    )
    return f"Per maand te besteden: {', '.join(delen)}."


def _maand(cent: int) -> int:
    return deel_afgerond(cent, MAANDEN_PER_JAAR)
