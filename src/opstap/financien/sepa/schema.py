"""A message described as elements in their order, and the one check of a file against such a description.

It is stricter than the ISO schemas: an element that is not described is refused. What a bank may add and
Opstap does not read is described as `vrij`: known by name and place, with any contents.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple
from xml.parsers import expat

from lxml import etree

from opstap.financien.sepa.bevindingen import Bevinding, bevinding
from opstap.financien.sepa.tekens import HOOGSTE_BEDRAG_CENT, TEKENS
from opstap.kern.iban import iban_klopt

Controle = Callable[[str], str | None]
"""Given a text, the code of what is wrong with it, or None."""

_BEDRAG = re.compile(r"(?:0|[1-9][0-9]{0,8})\.[0-9]{2}")
_TIJD = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}")
_BANKTIJD = re.compile(_TIJD.pattern + r"(?:\.[0-9]{1,6})?(?:Z|[+-][0-9]{2}:[0-9]{2})?")
_DATUM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True)
class Onderdeel:
    """An element of a message: its children in their order, or the check of its text, or free contents."""

    naam: str
    kinderen: tuple[Onderdeel, ...] = ()
    controle: Controle | None = None
    minimaal: int = 1
    maximaal: int | None = 1
    valuta: bool = False
    keuze: bool = False
    vrij: bool = False


def groep(naam: str, *kinderen: Onderdeel, minimaal: int = 1, maximaal: int | None = 1) -> Onderdeel:
    return Onderdeel(naam, kinderen, minimaal=minimaal, maximaal=maximaal)


def keuze(naam: str, *kinderen: Onderdeel, minimaal: int = 1, maximaal: int | None = 1) -> Onderdeel:
    return Onderdeel(naam, kinderen, keuze=True, minimaal=minimaal, maximaal=maximaal)


def waarde(
    naam: str, controle: Controle, *, minimaal: int = 1, maximaal: int | None = 1, valuta: bool = False
) -> Onderdeel:
    return Onderdeel(naam, controle=controle, minimaal=minimaal, maximaal=maximaal, valuta=valuta)


def vrij(*namen: str) -> tuple[Onderdeel, ...]:
    """Elements that may be there, any number of times, and are not read."""
    return tuple(Onderdeel(naam, minimaal=0, maximaal=None, vrij=True) for naam in namen)


def tekst(lengte: int) -> Controle:
    """Text in the characters of the bank, without spaces around it."""

    def controle(inhoud: str) -> str | None:
        if not 1 <= len(inhoud) <= lengte or inhoud != inhoud.strip():
            return "SEPA-LENGTE"
        return None if TEKENS.fullmatch(inhoud) else "SEPA-TEKENS"

    return controle


def ruime_tekst(lengte: int) -> Controle:
    """Text of a bank or of whoever paid: any characters."""
    return lambda inhoud: None if len(inhoud.strip()) >= 1 and len(inhoud) <= lengte else "SEPA-LENGTE"


_TEKST_35 = tekst(35)


def kenmerk(inhoud: str) -> str | None:
    slecht = inhoud.startswith("/") or inhoud.endswith("/") or "//" in inhoud
    return _TEKST_35(inhoud) or ("SEPA-KENMERK" if slecht else None)


def een_van(*waarden: str) -> Controle:
    return lambda inhoud: None if inhoud in waarden else "SEPA-CODE"


def patroon(vorm: re.Pattern[str], code: str) -> Controle:
    return lambda inhoud: None if vorm.fullmatch(inhoud) else code


def tijd(inhoud: str) -> str | None:
    return None if _TIJD.fullmatch(inhoud) and _bestaat(datetime.fromisoformat, inhoud) else "SEPA-TIJD"


def banktijd(inhoud: str) -> str | None:
    """A moment as banks write it: with or without parts of a second and a time zone."""
    goed = _BANKTIJD.fullmatch(inhoud) and _bestaat(datetime.fromisoformat, inhoud)
    return None if goed else "SEPA-TIJD"


def datum(inhoud: str) -> str | None:
    return None if _DATUM.fullmatch(inhoud) and _bestaat(date.fromisoformat, inhoud) else "SEPA-DATUM"


def _bestaat(lees_moment: Callable[[str], object], inhoud: str) -> bool:
    try:
        lees_moment(inhoud)
    except ValueError:
        return False
    return True


def bedrag(inhoud: str) -> str | None:
    goed = _BEDRAG.fullmatch(inhoud) and 1 <= int(inhoud.replace(".", "")) <= HOOGSTE_BEDRAG_CENT
    return None if goed else "SEPA-BEDRAG"


def cent(inhoud: str) -> int:
    """The cents of an amount that passed its check."""
    return int(inhoud.replace(".", ""))


def iban(inhoud: str) -> str | None:
    return None if iban_klopt(inhoud) else "SEPA-IBAN"


class Gezien(NamedTuple):
    """Something wrong: its code, the path of elements, and the element itself."""

    code: str
    pad: str
    element: etree._Element


class Bericht:
    """A kind of message: its namespace and its elements."""

    def __init__(self, naamruimte: str, *kinderen: Onderdeel) -> None:
        self.naamruimte = naamruimte
        self.ns = f"{{{naamruimte}}}"
        self.wortel = groep("Document", *kinderen)

    def lees(self, bestand: bytes) -> tuple[etree._Element | None, list[Bevinding]]:
        """The root element, and all that is wrong with the elements in reading order."""
        try:
            wortel = lees_xml(bestand)
        except etree.XMLSyntaxError as fout:
            return None, [bevinding("SEPA-XML", "bestand", fout.lineno or 0)]
        except ValueError:
            return None, [bevinding("SEPA-XML", "bestand")]
        if wortel.tag != f"{self.ns}Document":
            return None, [bevinding("SEPA-NAAMRUIMTE", "Document")]
        return wortel, met_regels(bestand, wortel, list(self._controleer(wortel, self.wortel, "Document")))

    def pad(self, pad: str) -> str:
        return "/".join(f"{self.ns}{naam}" for naam in pad.split("/"))

    def veld(self, element: etree._Element, pad: str) -> str:
        """The text at a path, or ''."""
        return (element.findtext(self.pad(pad)) or "").strip()

    def _controleer(self, element: etree._Element, verwacht: Onderdeel, pad: str) -> Iterator[Gezien]:
        if verwacht.vrij:
            return
        kenmerken = dict(element.attrib)
        if verwacht.valuta and kenmerken.pop("Ccy", None) != "EUR":
            yield Gezien("SEPA-VALUTA", pad, element)
        if kenmerken:
            yield Gezien("SEPA-TEKST", pad, element)
        if verwacht.controle is not None:
            code = verwacht.controle(element.text or "") if len(element) == 0 else "SEPA-ONVERWACHT"
            if code:
                yield Gezien(code, pad, element)
            return
        losse_tekst = [element.text, *(kind.tail for kind in element)]
        if any(inhoud and not inhoud.isspace() for inhoud in losse_tekst):
            yield Gezien("SEPA-TEKST", pad, element)
        yield from self._controleer_kinderen(element, verwacht, pad)

    def _controleer_kinderen(
        self, element: etree._Element, verwacht: Onderdeel, pad: str
    ) -> Iterator[Gezien]:
        kinderen = list(element)
        plaats = 0
        gekozen = False
        for onderdeel in verwacht.kinderen:
            naam, aantal = f"{self.ns}{onderdeel.naam}", 0
            while plaats < len(kinderen) and kinderen[plaats].tag == naam:
                if aantal == onderdeel.maximaal or (verwacht.keuze and gekozen):
                    break
                aantal += 1
                volgnummer = f"[{aantal}]" if onderdeel.maximaal is None else ""
                deelpad = f"{pad}/{onderdeel.naam}{volgnummer}"
                yield from self._controleer(kinderen[plaats], onderdeel, deelpad)
                plaats += 1
            gekozen = gekozen or aantal > 0
            if aantal < onderdeel.minimaal and not verwacht.keuze:
                yield Gezien("SEPA-ONTBREEKT", f"{pad}/{onderdeel.naam}", element)
        if verwacht.keuze and not gekozen:
            yield Gezien("SEPA-ONTBREEKT", pad, element)
        for kind in kinderen[plaats:]:
            kindnaam = etree.QName(kind).localname if isinstance(kind.tag, str) else "commentaar"
            yield Gezien("SEPA-ONVERWACHT", f"{pad}/{kindnaam}", kind)


def lees_xml(bestand: bytes) -> etree._Element:
    """Parse without fetching or expanding anything; a document type is refused (ValueError)."""
    wortel = etree.fromstring(bestand, etree.XMLParser(resolve_entities=False, no_network=True))
    if wortel.getroottree().docinfo.doctype:
        raise ValueError("a bank file has no document type")
    return wortel


def regelnummers(bestand: bytes, naam: str = "") -> list[int]:
    """The line of each element of a readable file, in reading order; with `naam` only of those elements.

    Counted by a reader of its own: libxml2 keeps line numbers in sixteen bits.
    """
    regels: list[int] = []
    lezer = expat.ParserCreate(namespace_separator=" ")

    def begin(element: str, kenmerken: dict[str, str]) -> None:
        if not naam or element.rpartition(" ")[2] == naam:
            regels.append(lezer.CurrentLineNumber)

    lezer.StartElementHandler = begin
    lezer.Parse(bestand, True)
    return regels


def met_regels(bestand: bytes, wortel: etree._Element, gezien: Sequence[Gezien]) -> list[Bevinding]:
    """What was seen in a file as findings, with the line of each."""
    if not gezien:
        return []
    elementen = list(wortel.iter(etree.Element))
    regel_van = dict(zip(elementen, regelnummers(bestand), strict=True))
    return [
        # A comment has no line of its own here: that of the element around it.
        bevinding(een.code, een.pad, regel_van.get(een.element) or _om_heen(een.element, regel_van))
        for een in gezien
    ]


def _om_heen(element: etree._Element, regel_van: dict[etree._Element, int]) -> int:
    ouder = element.getparent()
    return 0 if ouder is None else regel_van.get(ouder, 0)
