"""pain.001.001.09: an independent check of the file that is sent, and reading it back.

`controleer` knows the elements, their order, number, length and characters, and the sums; it reads the file
as the bank would and does not trust the builder. It is stricter than the ISO schema: what Opstap never writes
is refused. `vergelijk` reads the file back and lays it beside the payments, line by line.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from lxml import etree

from opstap.financien.sepa.bevindingen import Bevinding, SepaFout, bevinding
from opstap.financien.sepa.bouwen import NAAMRUIMTE, Bankopdracht, Overboeking, geschreven
from opstap.financien.sepa.schema import (
    Bericht,
    bedrag,
    cent,
    datum,
    een_van,
    groep,
    iban,
    kenmerk,
    keuze,
    lees_xml,
    patroon,
    tekst,
    tijd,
    waarde,
)
from opstap.financien.sepa.tekens import LENGTE_NAAM, LENGTE_OMSCHRIJVING

_SOM = re.compile(r"(?:0|[1-9][0-9]{0,15})\.[0-9]{2}")
_BIC = re.compile(r"[A-Z0-9]{4}[A-Z]{2}[A-Z0-9]{2}(?:[A-Z0-9]{3})?")
_AANTAL = re.compile(r"[0-9]{1,15}")

_AANTAL_EN_SOM = (
    waarde("NbOfTxs", patroon(_AANTAL, "SEPA-AANTAL")),
    waarde("CtrlSum", patroon(_SOM, "SEPA-SOM")),
)
_REKENING = groep("Id", waarde("IBAN", iban))
_TRANSACTIE = groep(
    "CdtTrfTxInf",
    groep("PmtId", waarde("InstrId", kenmerk, minimaal=0), waarde("EndToEndId", kenmerk)),
    groep("Amt", waarde("InstdAmt", bedrag, valuta=True)),
    groep("Cdtr", waarde("Nm", tekst(LENGTE_NAAM))),
    groep("CdtrAcct", _REKENING),
    groep("RmtInf", waarde("Ustrd", tekst(LENGTE_OMSCHRIJVING)), minimaal=0),
    maximaal=None,
)
_BERICHT = Bericht(
    NAAMRUIMTE,
    groep(
        "CstmrCdtTrfInitn",
        groep(
            "GrpHdr",
            waarde("MsgId", kenmerk),
            waarde("CreDtTm", tijd),
            *_AANTAL_EN_SOM,
            groep("InitgPty", waarde("Nm", tekst(LENGTE_NAAM))),
        ),
        groep(
            "PmtInf",
            waarde("PmtInfId", kenmerk),
            waarde("PmtMtd", een_van("TRF")),
            waarde("BtchBookg", een_van("true"), minimaal=0),
            *_AANTAL_EN_SOM,
            groep("PmtTpInf", groep("SvcLvl", waarde("Cd", een_van("SEPA")))),
            groep("ReqdExctnDt", waarde("Dt", datum)),
            groep("Dbtr", waarde("Nm", tekst(LENGTE_NAAM))),
            groep("DbtrAcct", _REKENING, waarde("Ccy", een_van("EUR"), minimaal=0)),
            groep(
                "DbtrAgt",
                keuze(
                    "FinInstnId",
                    waarde("BICFI", patroon(_BIC, "SEPA-BIC")),
                    groep("Othr", waarde("Id", een_van("NOTPROVIDED"))),
                ),
            ),
            waarde("ChrgBr", een_van("SLEV")),
            _TRANSACTIE,
            maximaal=None,
        ),
    ),
)


def controleer(bestand: bytes) -> list[Bevinding]:
    """All that is wrong with a file, in reading order; an empty list means that it may leave."""
    wortel, bevindingen = _BERICHT.lees(bestand)
    return bevindingen if wortel is None or bevindingen else list(_controleer_sommen(wortel))


def eis_goed(bestand: bytes) -> None:
    """Raise SepaFout with everything that is wrong with a file."""
    if bevindingen := controleer(bestand):
        raise SepaFout(bevindingen)


def vergelijk(bestand: bytes, opdracht: Bankopdracht) -> list[Bevinding]:
    """Read a file back and lay it beside the order, line by line; an empty list means that they are equal.

    The file must have passed `controleer`.
    """
    wortel = lees_xml(bestand)
    bevindingen = []
    kop = (
        _lees(wortel, "GrpHdr/MsgId"),
        _lees(wortel, "PmtInf/ReqdExctnDt/Dt"),
        _lees(wortel, "PmtInf/DbtrAcct/Id/IBAN"),
    )
    if kop != ([opdracht.kenmerk], [opdracht.uitvoerdatum.isoformat()], [opdracht.iban]):
        bevindingen.append(bevinding("SEPA-OPDRACHT-ANDERS", "GrpHdr en PmtInf"))
    gelezen = {transactie.end_to_end_id: transactie for transactie in lees_overboekingen(bestand)}
    for verwacht in opdracht.overboekingen:
        gevonden = gelezen.pop(verwacht.end_to_end_id, None)
        if gevonden is None:
            bevindingen.append(bevinding("SEPA-BETALING-MIST", verwacht.end_to_end_id))
        elif gevonden != geschreven(verwacht):
            bevindingen.append(bevinding("SEPA-BETALING-ANDERS", verwacht.end_to_end_id))
    bevindingen.extend(bevinding("SEPA-BETALING-EXTRA", end_to_end_id) for end_to_end_id in gelezen)
    return bevindingen


def lees_overboekingen(bestand: bytes) -> Iterator[Overboeking]:
    """The transfers of a file that passed `controleer`, so that every part is in its place."""
    for transactie in lees_xml(bestand).iter(f"{_BERICHT.ns}CdtTrfTxInf"):
        kenmerken, som, ontvanger, rekening, *bericht = transactie
        yield Overboeking(
            end_to_end_id=kenmerken[-1].text or "",
            bedrag_cent=cent(som[0].text or ""),
            naam=ontvanger[0].text or "",
            iban=rekening[0][0].text or "",
            omschrijving=bericht[0][0].text or "" if bericht else "",
        )


def _lees(wortel: etree._Element, pad: str) -> list[str]:
    return [element.text or "" for element in wortel.iterfind(_BERICHT.pad(f"CstmrCdtTrfInitn/{pad}"))]


def _controleer_sommen(wortel: etree._Element) -> Iterator[Bevinding]:
    """Counts, sums, unique references and dates of a file whose elements are all right."""
    inhoud = wortel.find(f"{_BERICHT.ns}CstmrCdtTrfInitn")
    if inhoud is None:
        raise ValueError("the structure must be checked first")
    kenmerken: list[str] = []
    groepskenmerken: list[str] = []
    aantal = som = 0
    gemaakt = date.fromisoformat(_BERICHT.veld(inhoud, "GrpHdr/CreDtTm")[:10])
    for nummer, betaalgroep in enumerate(inhoud.iterfind(f"{_BERICHT.ns}PmtInf"), start=1):
        pad = f"Document/CstmrCdtTrfInitn/PmtInf[{nummer}]"
        bedragen = [cent(element.text or "") for element in betaalgroep.iter(f"{_BERICHT.ns}InstdAmt")]
        yield from _vergelijk_sommen(betaalgroep, len(bedragen), sum(bedragen), pad)
        aantal, som = aantal + len(bedragen), som + sum(bedragen)
        kenmerken += [element.text or "" for element in betaalgroep.iter(f"{_BERICHT.ns}EndToEndId")]
        groepskenmerken.append(_BERICHT.veld(betaalgroep, "PmtInfId"))
        if date.fromisoformat(_BERICHT.veld(betaalgroep, "ReqdExctnDt/Dt")) < gemaakt:
            yield bevinding("SEPA-UITVOERDATUM", f"{pad}/ReqdExctnDt/Dt")
    kop = inhoud.find(f"{_BERICHT.ns}GrpHdr")
    if kop is not None:
        yield from _vergelijk_sommen(kop, aantal, som, "Document/CstmrCdtTrfInitn/GrpHdr")
    yield from _dubbele(kenmerken, "EndToEndId")
    yield from _dubbele(groepskenmerken, "PmtInfId")


def _vergelijk_sommen(element: etree._Element, aantal: int, som: int, pad: str) -> Iterator[Bevinding]:
    if int(_BERICHT.veld(element, "NbOfTxs")) != aantal:
        yield bevinding("SEPA-AANTAL", f"{pad}/NbOfTxs")
    if cent(_BERICHT.veld(element, "CtrlSum")) != som:
        yield bevinding("SEPA-SOM", f"{pad}/CtrlSum")


def _dubbele(kenmerken: Iterable[str], soort: str) -> Iterator[Bevinding]:
    for inhoud, aantal in Counter(kenmerken).items():
        if aantal > 1:
            yield bevinding("SEPA-DUBBEL", f"{soort} {inhoud}")
