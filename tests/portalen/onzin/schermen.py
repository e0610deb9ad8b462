"""What a page offers, read from its HTML as a browser does: addresses to go to, and forms to fill."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import parse_qsl, urldefrag, urljoin, urlsplit

import lxml.html

_KLEIN = "input", "select", "textarea", "button"


@dataclass(frozen=True)
class Veld:
    """A field as it stands in the page; `keuzes` are the values that one can choose."""

    naam: str
    soort: str
    keuzes: tuple[str, ...] = ()


@dataclass(frozen=True)
class Scherm:
    """A form: where it goes and what is in it."""

    adres: str
    methode: str
    velden: tuple[Veld, ...]


@dataclass(frozen=True)
class Inhoud:
    """All that a page leads to."""

    adressen: tuple[str, ...]
    schermen: tuple[Scherm, ...]

    @property
    def vraagnamen(self) -> frozenset[str]:
        """The names that this page puts after the question mark of an address."""
        uit_adressen = {
            naam
            for adres in self.adressen
            for naam, _ in parse_qsl(urlsplit(adres).query, keep_blank_values=True)
        }
        uit_velden = {veld.naam for een in self.schermen if een.methode == "get" for veld in een.velden}
        return frozenset(uit_adressen | uit_velden)


def lees(html: bytes, adres: str) -> Inhoud:
    """The addresses and forms of the page at this address; only those of this site."""
    boom = lxml.html.document_fromstring(html.decode())
    gevonden = (urldefrag(urljoin(adres, een.get("href")))[0] for een in boom.iter("a"))
    eigen = dict.fromkeys(een for een in gevonden if een.startswith("/") and not een.startswith("//"))
    return Inhoud(tuple(eigen), tuple(_scherm(een, adres) for een in boom.iter("form")))


def _scherm(form: lxml.html.HtmlElement, adres: str) -> Scherm:
    velden: dict[str, Veld] = {}
    for een in form.iter(*_KLEIN):
        naam = een.get("name")
        if not naam:
            continue
        soort = een.get("type", "text") if een.tag == "input" else een.tag
        if een.tag == "select":
            keuzes = tuple(keuze.get("value", "") for keuze in een.iter("option"))
        else:
            keuzes = (een.get("value"),) if een.get("value") is not None else ()
        eerder = velden.get(naam, Veld(naam, soort))
        velden[naam] = Veld(naam, soort, eerder.keuzes + keuzes)
    return Scherm(
        urljoin(adres, form.get("action") or adres), form.get("method", "get"), tuple(velden.values())
    )
