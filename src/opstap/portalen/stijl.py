"""Which style sheets a page loads, and which theme belongs to which municipality."""

from __future__ import annotations

from dataclasses import dataclass

_VOORAF = (
    "pakket/@fontsource-variable/source-sans-3/wght.css",
    "pakket/@utrecht/component-library-css/index.css",
)
_ONDERDELEN = (
    "demostrook",
    "kop",
    "menu",
    "voet",
    "kruimels",
    "titel",
    "tussenkop",
    "kaart",
    "indeling",
    "deur",
    "tijdkeuze",
    "vouw",
    "label",
    "som",
    "betalingen",
    "maanden",
    "waarom",
    "uitleg",
    "gegevens",
    "bon",
    "regels",
    "tabel",
    "standen",
    "inhoudsopgave",
    "tijdlijn",
    "stappen",
    "gesprek",
    "kengetal",
    "grafiek",
    "bestuur",
    "onder",
    "effecten",
    "noten",
    "filter",
    "veld",
    "keuze",
    "knoppen",
    "bladwijzer",
    "vraagveld",
    "melding",
    "handelingen",
    "taalkeuze",
    "belofte",
    "voortgang",
    "vraaggesprek",
    "invoer",
    "uitslag",
    "werkbeeld",
    "werkgrafiek",
    "pas",
    "balie",
    "klant",
    "aanbod",
)
_ERNA = (
    "opstap/utrecht.css",
    "opstap/basis.css",
    *(f"opstap/onderdelen/{naam}.css" for naam in _ONDERDELEN),
    "opstap/afdruk.css",
)


@dataclass(frozen=True, slots=True)
class Thema:
    """How a municipality looks: the class on the root element and the sheets that give it its values."""

    klasse: str
    bladen: tuple[str, ...]


_STANDAARD = Thema("opstap-standaard", ("opstap/thema/standaard.css",))
_THEMAS = {
    "GM0518": Thema(
        "denhaag-theme",
        ("pakket/@gemeente-denhaag/design-tokens-components/theme/index.css", "opstap/thema/GM0518.css"),
    ),
}


def thema(gemeente: str) -> Thema:
    """The theme of a municipality; the neutral one when it has published none."""
    return _THEMAS.get(gemeente, _STANDAARD)


def stijlbladen(gemeente: str) -> tuple[str, ...]:
    """All style sheets in loading order: font, components, theme, then Opstap's own thin layer."""
    return (*_VOORAF, *thema(gemeente).bladen, *_ERNA)
