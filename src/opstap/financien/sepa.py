"""The bank file: ISO 20022 pain.001.001.09, made, checked and read back.

`bouw` writes the same bytes for the same order, always. `controleer` is a check of its own that knows the
elements, their order, number, length and characters, and the sums; it reads the file as the bank would and
does not trust the builder. It is stricter than the ISO schema: what Opstap never writes is refused.
`vergelijk` reads the file back and lays it beside the payments, line by line.

Sources: ISO 20022 message definition CustomerCreditTransferInitiationV09; European Payments Council, SEPA
Credit Transfer customer-to-bank guidelines (characters, amounts, name of 70, remittance of 140).
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple
from xml.sax.saxutils import escape
from zoneinfo import ZoneInfo

from lxml import etree

from opstap.kern.iban import iban_klopt
from opstap.regels.fouten import OpstapFout

NAAMRUIMTE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"
_NS = f"{{{NAAMRUIMTE}}}"
_TIJDZONE = ZoneInfo("Europe/Amsterdam")
HOOGSTE_BEDRAG_CENT = 999_999_999_99
LENGTE_NAAM = 70
LENGTE_OMSCHRIJVING = 140

_TEKENS = re.compile(r"[A-Za-z0-9/?:().,'+ -]+")
_BEDRAG = re.compile(r"(?:0|[1-9][0-9]{0,8})\.[0-9]{2}")
_SOM = re.compile(r"(?:0|[1-9][0-9]{0,15})\.[0-9]{2}")
_BIC = re.compile(r"[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?")
_TIJD = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}")
_DATUM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_AANTAL = re.compile(r"[0-9]{1,15}")
# Letters that are not a letter plus an accent.
_LETTERS = str.maketrans(
    {
        "ß": "ss", "Æ": "AE", "æ": "ae", "Œ": "OE", "œ": "oe", "Ø": "O", "ø": "o", "Đ": "D", "đ": "d",
        "Ð": "D", "ð": "d", "Þ": "TH", "þ": "th", "Ł": "L", "ł": "l", "ı": "i", "Ħ": "H", "ħ": "h",
        "Ŧ": "T", "ŧ": "t", "Ŋ": "N", "ŋ": "n", "ĸ": "k", "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'",
        "–": "-", "—": "-", "&": "+",
    }
)  # fmt: skip


class Overboeking(NamedTuple):
    """One transfer; `bedrag_cent` positive."""

    end_to_end_id: str
    bedrag_cent: int
    naam: str
    iban: str
    omschrijving: str


@dataclass(frozen=True)
class Bankopdracht:
    """What the file must say. `gemaakt_op` is aware; `bic` may be empty inside SEPA."""

    kenmerk: str
    gemaakt_op: datetime
    uitvoerdatum: date
    opdrachtgever: str
    iban: str
    bic: str
    overboekingen: tuple[Overboeking, ...]

    @property
    def totaal_cent(self) -> int:
        return sum(overboeking.bedrag_cent for overboeking in self.overboekingen)


class Bevinding(NamedTuple):
    """What is wrong in a file: a code, where (path of elements with numbers) and a Dutch sentence."""

    code: str
    pad: str
    zin: str


class SepaFout(OpstapFout):
    """A bank file that may not leave; `bevindingen` holds all that is wrong with it."""

    def __init__(self, bevindingen: list[Bevinding]) -> None:
        eerste = bevindingen[0]
        meer = f" Er zijn nog {len(bevindingen) - 1} andere bevindingen." if len(bevindingen) > 1 else ""
        super().__init__(eerste.code, f"Het betaalbestand is niet goed: {eerste.zin} ({eerste.pad}).{meer}")
        self.bevindingen = bevindingen

    def __reduce__(self) -> tuple[type[SepaFout], tuple[list[Bevinding]]]:
        return type(self), (self.bevindingen,)


def transcribeer(tekst: str, lengte: int) -> str:
    """Text in the characters that every bank knows: accents off, ß as ss …, cut to length.

    Raises OpstapFout SEPA-TEKENS when a letter has no Latin form; a letter is never dropped silently.
    """
    tekens = tekst.translate(_LETTERS)
    if not tekens.isascii():
        ontleed = unicodedata.normalize("NFKD", tekens)
        tekens = "".join(teken for teken in ontleed if not unicodedata.combining(teken))
    kaal = " ".join(tekens.split())[:lengte].rstrip()
    if not _TEKENS.fullmatch(kaal):
        raise OpstapFout(
            "SEPA-TEKENS",
            "Een naam of omschrijving heeft tekens die een bank niet verwerkt. Gebruik Latijnse letters.",
        )
    return kaal


def euro_tekst(cent: int) -> str:
    """Cents as the bank wants them: 12345 becomes "123.45". Not for negative amounts."""
    if cent < 0:
        raise ValueError("a bank file holds no negative amounts")
    return f"{cent // 100}.{cent % 100:02d}"


def bouw(opdracht: Bankopdracht) -> bytes:
    """The file, UTF-8, the same bytes for the same order. Checks nothing but characters: see `controleer`."""
    aantal, som = len(opdracht.overboekingen), euro_tekst(opdracht.totaal_cent)
    naam = transcribeer(opdracht.opdrachtgever, LENGTE_NAAM)
    gemaakt = opdracht.gemaakt_op.astimezone(_TIJDZONE).replace(tzinfo=None).isoformat(timespec="seconds")
    bank = f"<BICFI>{opdracht.bic}</BICFI>" if opdracht.bic else "<Othr><Id>NOTPROVIDED</Id></Othr>"
    kop = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<Document xmlns="{NAAMRUIMTE}">\n<CstmrCdtTrfInitn>\n'
        f"<GrpHdr><MsgId>{escape(opdracht.kenmerk)}</MsgId><CreDtTm>{gemaakt}</CreDtTm>"
        f"<NbOfTxs>{aantal}</NbOfTxs><CtrlSum>{som}</CtrlSum>"
        f"<InitgPty><Nm>{escape(naam)}</Nm></InitgPty></GrpHdr>\n"
        f"<PmtInf><PmtInfId>{escape(opdracht.kenmerk)}</PmtInfId><PmtMtd>TRF</PmtMtd>"
        f"<BtchBookg>true</BtchBookg><NbOfTxs>{aantal}</NbOfTxs><CtrlSum>{som}</CtrlSum>"
        "<PmtTpInf><SvcLvl><Cd>SEPA</Cd></SvcLvl></PmtTpInf>"
        f"<ReqdExctnDt><Dt>{opdracht.uitvoerdatum.isoformat()}</Dt></ReqdExctnDt>"
        f"<Dbtr><Nm>{escape(naam)}</Nm></Dbtr>"
        f"<DbtrAcct><Id><IBAN>{opdracht.iban}</IBAN></Id><Ccy>EUR</Ccy></DbtrAcct>"
        f"<DbtrAgt><FinInstnId>{bank}</FinInstnId></DbtrAgt><ChrgBr>SLEV</ChrgBr>\n"
    )
    regels = "".join(_transactie(_geschreven(overboeking)) for overboeking in opdracht.overboekingen)
    return f"{kop}{regels}</PmtInf>\n</CstmrCdtTrfInitn>\n</Document>\n".encode()


def _geschreven(overboeking: Overboeking) -> Overboeking:
    """The transfer with its name and description in the characters of the bank."""
    return overboeking._replace(
        naam=transcribeer(overboeking.naam, LENGTE_NAAM),
        omschrijving=transcribeer(overboeking.omschrijving, LENGTE_OMSCHRIJVING),
    )


def _transactie(overboeking: Overboeking) -> str:
    return (
        f"<CdtTrfTxInf><PmtId><EndToEndId>{escape(overboeking.end_to_end_id)}</EndToEndId></PmtId>"
        f'<Amt><InstdAmt Ccy="EUR">{euro_tekst(overboeking.bedrag_cent)}</InstdAmt></Amt>'
        f"<Cdtr><Nm>{escape(overboeking.naam)}</Nm></Cdtr>"
        f"<CdtrAcct><Id><IBAN>{overboeking.iban}</IBAN></Id></CdtrAcct>"
        f"<RmtInf><Ustrd>{escape(overboeking.omschrijving)}</Ustrd></RmtInf></CdtTrfTxInf>\n"
    )


_Controle = Callable[[str], str | None]
"""Given a text, the code of what is wrong with it, or None."""

_ZINNEN = {
    "SEPA-LENGTE": "de tekst is leeg of te lang",
    "SEPA-TEKENS": "de tekst heeft tekens die een bank niet verwerkt",
    "SEPA-KENMERK": "een kenmerk begint of eindigt niet met een schuine streep en heeft er geen twee samen",
    "SEPA-TIJD": "het tijdstip is geen bestaand moment in de vorm jjjj-mm-ddTuu:mm:ss",
    "SEPA-DATUM": "de datum is geen bestaande dag in de vorm jjjj-mm-dd",
    "SEPA-AANTAL": "het aantal klopt niet",
    "SEPA-SOM": "de controlesom klopt niet",
    "SEPA-BEDRAG": "het bedrag ligt niet tussen 0.01 en 999999999.99, of heeft geen twee decimalen",
    "SEPA-VALUTA": "de valuta is niet EUR",
    "SEPA-IBAN": "het rekeningnummer (IBAN) voldoet niet aan het controlegetal",
    "SEPA-BIC": "de bankcode (BIC) heeft niet de juiste vorm",
    "SEPA-CODE": "hier staat een andere code dan het betaalbestand mag hebben",
    "SEPA-ONTBREEKT": "dit onderdeel ontbreekt",
    "SEPA-ONVERWACHT": "dit onderdeel hoort hier niet, staat op de verkeerde plaats of komt te vaak voor",
    "SEPA-TEKST": "hier staat tekst of een kenmerk buiten de onderdelen",
    "SEPA-XML": "het bestand is geen leesbare XML",
    "SEPA-NAAMRUIMTE": "het bestand is geen pain.001.001.09",
    "SEPA-DUBBEL": "dit kenmerk komt vaker voor",
    "SEPA-UITVOERDATUM": "de uitvoerdatum ligt voor de dag waarop het bestand is gemaakt",
    "SEPA-BETALING-MIST": "een betaling staat niet in het bestand",
    "SEPA-BETALING-EXTRA": "het bestand heeft een betaling die niet in de opdracht staat",
    "SEPA-BETALING-ANDERS": "een betaling heeft in het bestand een ander bedrag, andere naam of rekening",
    "SEPA-OPDRACHT-ANDERS": "kenmerk, uitvoerdatum of rekening van de opdrachtgever is anders dan opgedragen",
}


def _bevinding(code: str, pad: str) -> Bevinding:
    return Bevinding(code, pad, _ZINNEN[code])


def _tekst(lengte: int) -> _Controle:
    def controle(tekst: str) -> str | None:
        if not 1 <= len(tekst) <= lengte or tekst != tekst.strip():
            return "SEPA-LENGTE"
        return None if _TEKENS.fullmatch(tekst) else "SEPA-TEKENS"

    return controle


_TEKST_35 = _tekst(35)


def _kenmerk(tekst: str) -> str | None:
    slecht = tekst.startswith("/") or tekst.endswith("/") or "//" in tekst
    return _TEKST_35(tekst) or ("SEPA-KENMERK" if slecht else None)


def _vast(waarde: str) -> _Controle:
    return lambda tekst: None if tekst == waarde else "SEPA-CODE"


def _patroon(patroon: re.Pattern[str], code: str) -> _Controle:
    return lambda tekst: None if patroon.fullmatch(tekst) else code


def _tijd(tekst: str) -> str | None:
    return None if _TIJD.fullmatch(tekst) and _bestaat(datetime.fromisoformat, tekst) else "SEPA-TIJD"


def _datum(tekst: str) -> str | None:
    return None if _DATUM.fullmatch(tekst) and _bestaat(date.fromisoformat, tekst) else "SEPA-DATUM"


def _bestaat(lees_moment: Callable[[str], object], tekst: str) -> bool:
    try:
        lees_moment(tekst)
    except ValueError:
        return False
    return True


def _bedrag(tekst: str) -> str | None:
    goed = _BEDRAG.fullmatch(tekst) and 1 <= int(tekst.replace(".", "")) <= HOOGSTE_BEDRAG_CENT
    return None if goed else "SEPA-BEDRAG"


def _iban(tekst: str) -> str | None:
    return None if iban_klopt(tekst) else "SEPA-IBAN"


@dataclass(frozen=True)
class _Onderdeel:
    """An element of the message: its children in their order, or the check of its text."""

    naam: str
    kinderen: tuple[_Onderdeel, ...] = ()
    controle: _Controle | None = None
    minimaal: int = 1
    maximaal: int | None = 1
    valuta: bool = False
    keuze: bool = False


def _groep(naam: str, *kinderen: _Onderdeel, minimaal: int = 1, maximaal: int | None = 1) -> _Onderdeel:
    return _Onderdeel(naam, kinderen, minimaal=minimaal, maximaal=maximaal)


def _keuze(naam: str, *kinderen: _Onderdeel) -> _Onderdeel:
    return _Onderdeel(naam, kinderen, keuze=True)


def _waarde(naam: str, controle: _Controle, *, minimaal: int = 1, valuta: bool = False) -> _Onderdeel:
    return _Onderdeel(naam, controle=controle, minimaal=minimaal, valuta=valuta)


_AANTAL_EN_SOM = (
    _waarde("NbOfTxs", _patroon(_AANTAL, "SEPA-AANTAL")),
    _waarde("CtrlSum", _patroon(_SOM, "SEPA-SOM")),
)
_REKENING = _groep("Id", _waarde("IBAN", _iban))
_TRANSACTIE = _groep(
    "CdtTrfTxInf",
    _groep("PmtId", _waarde("InstrId", _kenmerk, minimaal=0), _waarde("EndToEndId", _kenmerk)),
    _groep("Amt", _waarde("InstdAmt", _bedrag, valuta=True)),
    _groep("Cdtr", _waarde("Nm", _tekst(LENGTE_NAAM))),
    _groep("CdtrAcct", _REKENING),
    _groep("RmtInf", _waarde("Ustrd", _tekst(LENGTE_OMSCHRIJVING)), minimaal=0),
    maximaal=None,
)
_BERICHT = _groep(
    "Document",
    _groep(
        "CstmrCdtTrfInitn",
        _groep(
            "GrpHdr",
            _waarde("MsgId", _kenmerk),
            _waarde("CreDtTm", _tijd),
            *_AANTAL_EN_SOM,
            _groep("InitgPty", _waarde("Nm", _tekst(LENGTE_NAAM))),
        ),
        _groep(
            "PmtInf",
            _waarde("PmtInfId", _kenmerk),
            _waarde("PmtMtd", _vast("TRF")),
            _waarde("BtchBookg", _vast("true"), minimaal=0),
            *_AANTAL_EN_SOM,
            _groep("PmtTpInf", _groep("SvcLvl", _waarde("Cd", _vast("SEPA")))),
            _groep("ReqdExctnDt", _waarde("Dt", _datum)),
            _groep("Dbtr", _waarde("Nm", _tekst(LENGTE_NAAM))),
            _groep("DbtrAcct", _REKENING, _waarde("Ccy", _vast("EUR"), minimaal=0)),
            _groep(
                "DbtrAgt",
                _keuze(
                    "FinInstnId",
                    _waarde("BICFI", _patroon(_BIC, "SEPA-BIC")),
                    _groep("Othr", _waarde("Id", _vast("NOTPROVIDED"))),
                ),
            ),
            _waarde("ChrgBr", _vast("SLEV")),
            _TRANSACTIE,
            maximaal=None,
        ),
    ),
)


def controleer(bestand: bytes) -> list[Bevinding]:
    """All that is wrong with a file, in reading order; an empty list means that it may leave."""
    try:
        wortel = _lees_xml(bestand)
    except (etree.XMLSyntaxError, ValueError):
        return [_bevinding("SEPA-XML", "bestand")]
    if wortel.tag != f"{_NS}Document":
        return [_bevinding("SEPA-NAAMRUIMTE", "Document")]
    bevindingen = list(_controleer_onderdeel(wortel, _BERICHT, "Document"))
    return bevindingen or list(_controleer_sommen(wortel))


def eis_goed(bestand: bytes) -> None:
    """Raise SepaFout with everything that is wrong with a file."""
    if bevindingen := controleer(bestand):
        raise SepaFout(bevindingen)


def vergelijk(bestand: bytes, opdracht: Bankopdracht) -> list[Bevinding]:
    """Read a file back and lay it beside the order, line by line; an empty list means that they are equal.

    The file must have passed `controleer`.
    """
    wortel = _lees_xml(bestand)
    bevindingen = []
    kop = (
        _lees(wortel, "GrpHdr/MsgId"),
        _lees(wortel, "PmtInf/ReqdExctnDt/Dt"),
        _lees(wortel, "PmtInf/DbtrAcct/Id/IBAN"),
    )
    if kop != ([opdracht.kenmerk], [opdracht.uitvoerdatum.isoformat()], [opdracht.iban]):
        bevindingen.append(_bevinding("SEPA-OPDRACHT-ANDERS", "GrpHdr en PmtInf"))
    gelezen = {transactie.end_to_end_id: transactie for transactie in lees_overboekingen(bestand)}
    for verwacht in opdracht.overboekingen:
        gevonden = gelezen.pop(verwacht.end_to_end_id, None)
        if gevonden is None:
            bevindingen.append(_bevinding("SEPA-BETALING-MIST", verwacht.end_to_end_id))
        elif gevonden != _geschreven(verwacht):
            bevindingen.append(_bevinding("SEPA-BETALING-ANDERS", verwacht.end_to_end_id))
    bevindingen.extend(_bevinding("SEPA-BETALING-EXTRA", kenmerk) for kenmerk in gelezen)
    return bevindingen


def lees_overboekingen(bestand: bytes) -> Iterator[Overboeking]:
    """The transfers of a file that passed `controleer`, so that every part is in its place."""
    for transactie in _lees_xml(bestand).iter(f"{_NS}CdtTrfTxInf"):
        kenmerken, bedrag, ontvanger, rekening, *bericht = transactie
        yield Overboeking(
            end_to_end_id=kenmerken[-1].text or "",
            bedrag_cent=int((bedrag[0].text or "").replace(".", "")),
            naam=ontvanger[0].text or "",
            iban=rekening[0][0].text or "",
            omschrijving=bericht[0][0].text or "" if bericht else "",
        )


def _lees_xml(bestand: bytes) -> etree._Element:
    """Parse without fetching or expanding anything; a document type is refused (ValueError)."""
    wortel = etree.fromstring(bestand, etree.XMLParser(resolve_entities=False, no_network=True))
    if wortel.getroottree().docinfo.doctype:
        raise ValueError("a bank file has no document type")
    return wortel


def _pad(pad: str) -> str:
    return "/".join(f"{_NS}{naam}" for naam in pad.split("/"))


def _lees(wortel: etree._Element, pad: str) -> list[str]:
    return [element.text or "" for element in wortel.iterfind(f"{_NS}CstmrCdtTrfInitn/{_pad(pad)}")]


def _veld(element: etree._Element, pad: str) -> str:
    return element.findtext(_pad(pad)) or ""


def _controleer_onderdeel(element: etree._Element, verwacht: _Onderdeel, pad: str) -> Iterator[Bevinding]:
    kenmerken = dict(element.attrib)
    if verwacht.valuta and kenmerken.pop("Ccy", None) != "EUR":
        yield _bevinding("SEPA-VALUTA", pad)
    if kenmerken:
        yield _bevinding("SEPA-TEKST", pad)
    if verwacht.controle is not None:
        code = verwacht.controle(element.text or "") if len(element) == 0 else "SEPA-ONVERWACHT"
        if code:
            yield _bevinding(code, pad)
        return
    losse_tekst = [element.text, *(kind.tail for kind in element)]
    if any(tekst and not tekst.isspace() for tekst in losse_tekst):
        yield _bevinding("SEPA-TEKST", pad)
    yield from _controleer_kinderen(list(element), verwacht, pad)


def _controleer_kinderen(
    kinderen: list[etree._Element], verwacht: _Onderdeel, pad: str
) -> Iterator[Bevinding]:
    plaats = 0
    gekozen = False
    for onderdeel in verwacht.kinderen:
        naam, aantal = f"{_NS}{onderdeel.naam}", 0
        while plaats < len(kinderen) and kinderen[plaats].tag == naam:
            if aantal == onderdeel.maximaal or (verwacht.keuze and gekozen):
                break
            aantal += 1
            volgnummer = f"[{aantal}]" if onderdeel.maximaal is None else ""
            deelpad = f"{pad}/{onderdeel.naam}{volgnummer}"
            yield from _controleer_onderdeel(kinderen[plaats], onderdeel, deelpad)
            plaats += 1
        gekozen = gekozen or aantal > 0
        if aantal < onderdeel.minimaal and not verwacht.keuze:
            yield _bevinding("SEPA-ONTBREEKT", f"{pad}/{onderdeel.naam}")
    if verwacht.keuze and not gekozen:
        yield _bevinding("SEPA-ONTBREEKT", pad)
    for kind in kinderen[plaats:]:
        naam = etree.QName(kind).localname if isinstance(kind.tag, str) else "commentaar"
        yield _bevinding("SEPA-ONVERWACHT", f"{pad}/{naam}")


def _controleer_sommen(wortel: etree._Element) -> Iterator[Bevinding]:
    """Counts, sums, unique references and dates of a file whose elements are all right."""
    inhoud = wortel.find(f"{_NS}CstmrCdtTrfInitn")
    if inhoud is None:
        raise ValueError("the structure must be checked first")
    kenmerken: list[str] = []
    groepskenmerken: list[str] = []
    aantal = som = 0
    gemaakt = date.fromisoformat(_veld(inhoud, "GrpHdr/CreDtTm")[:10])
    for nummer, groep in enumerate(inhoud.iterfind(f"{_NS}PmtInf"), start=1):
        pad = f"Document/CstmrCdtTrfInitn/PmtInf[{nummer}]"
        bedragen = [int((bedrag.text or "").replace(".", "")) for bedrag in groep.iter(f"{_NS}InstdAmt")]
        yield from _vergelijk_sommen(groep, len(bedragen), sum(bedragen), pad)
        aantal, som = aantal + len(bedragen), som + sum(bedragen)
        kenmerken += [kenmerk.text or "" for kenmerk in groep.iter(f"{_NS}EndToEndId")]
        groepskenmerken.append(_veld(groep, "PmtInfId"))
        if date.fromisoformat(_veld(groep, "ReqdExctnDt/Dt")) < gemaakt:
            yield _bevinding("SEPA-UITVOERDATUM", f"{pad}/ReqdExctnDt/Dt")
    kop = inhoud.find(f"{_NS}GrpHdr")
    if kop is not None:
        yield from _vergelijk_sommen(kop, aantal, som, "Document/CstmrCdtTrfInitn/GrpHdr")
    yield from _dubbele(kenmerken, "EndToEndId")
    yield from _dubbele(groepskenmerken, "PmtInfId")


def _vergelijk_sommen(element: etree._Element, aantal: int, som: int, pad: str) -> Iterator[Bevinding]:
    if int(_veld(element, "NbOfTxs")) != aantal:
        yield _bevinding("SEPA-AANTAL", f"{pad}/NbOfTxs")
    if int(_veld(element, "CtrlSum").replace(".", "")) != som:
        yield _bevinding("SEPA-SOM", f"{pad}/CtrlSum")


def _dubbele(kenmerken: Iterable[str], soort: str) -> Iterator[Bevinding]:
    for kenmerk, aantal in Counter(kenmerken).items():
        if aantal > 1:
            yield _bevinding("SEPA-DUBBEL", f"{soort} {kenmerk}")
