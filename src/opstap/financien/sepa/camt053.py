"""camt.053.001.08: the statement of the municipality's own account, movement by movement."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

from lxml import etree

from opstap.financien.sepa.bevindingen import SepaFout
from opstap.financien.sepa.schema import (
    Bericht,
    Gezien,
    banktijd,
    bedrag,
    cent,
    datum,
    een_van,
    groep,
    iban,
    keuze,
    met_regels,
    patroon,
    regelnummers,
    ruime_tekst,
    vrij,
    waarde,
)

NAAMRUIMTE = "urn:iso:std:iso:20022:tech:xsd:camt.053.001.08"
BEGINSALDO = ("OPBD", "PRCD")
EINDSALDO = ("CLBD",)
BIJ = "CRDT"
NIET_GEGEVEN = "NOTPROVIDED"

_TEKST_35 = ruime_tekst(35)
# A balance may be nil, a movement may not.
_SALDO = patroon(re.compile(r"(?:0|[1-9][0-9]{0,14})\.[0-9]{2}"), "SEPA-BEDRAG")
_BIJ_AF = waarde("CdtDbtInd", een_van(BIJ, "DBIT"))
_DAG = keuze("Dt", waarde("Dt", datum), waarde("DtTm", banktijd))
_TRANSACTIE = groep(
    "TxDtls",
    groep(
        "Refs",
        waarde("MsgId", _TEKST_35, minimaal=0),
        *vrij("AcctSvcrRef"),
        waarde("PmtInfId", _TEKST_35, minimaal=0),
        *vrij("InstrId"),
        waarde("EndToEndId", _TEKST_35, minimaal=0),
        *vrij("UETR", "TxId", "MndtId", "ChqNb", "ClrSysRef", "AcctOwnrTxId", "AcctSvcrTxId", "Prtry"),
        minimaal=0,
    ),
    waarde("Amt", bedrag, valuta=True),
    _BIJ_AF,
    *vrij("AmtDtls", "Avlbty", "BkTxCd", "Chrgs", "Intrst", "RltdPties", "RltdAgts", "LclInstrm", "Purp"),
    *vrij("RltdRmtInf"),
    groep(
        "RmtInf",
        waarde("Ustrd", ruime_tekst(140), minimaal=0, maximaal=None),
        groep(
            "Strd",
            *vrij("RfrdDocInf", "RfrdDocAmt"),
            groep("CdtrRefInf", *vrij("Tp"), waarde("Ref", _TEKST_35, minimaal=0), minimaal=0),
            *vrij("Invcr", "Invcee", "TaxRmt", "GrnshmtRmt", "AddtlRmtInf"),
            minimaal=0,
            maximaal=None,
        ),
        minimaal=0,
    ),
    *vrij("RltdDts", "RltdPric", "RltdQties", "FinInstrmId", "Tax"),
    groep(
        "RtrInf",
        *vrij("OrgnlBkTxCd", "Orgtr"),
        keuze(
            "Rsn",
            waarde("Cd", patroon(re.compile(r"[A-Z0-9]{4}"), "SEPA-CODE")),
            waarde("Prtry", _TEKST_35),
            minimaal=0,
        ),
        waarde("AddtlInf", ruime_tekst(105), minimaal=0, maximaal=None),
        minimaal=0,
    ),
    *vrij("CorpActn", "SfkpgAcct", "CshDpst", "CardTx", "AddtlTxInf", "SplmtryData"),
    minimaal=0,
    maximaal=None,
)
_REGEL = groep(
    "Ntry",
    *vrij("NtryRef"),
    waarde("Amt", bedrag, valuta=True),
    _BIJ_AF,
    waarde("RvslInd", een_van("true", "false"), minimaal=0),
    keuze("Sts", waarde("Cd", een_van("BOOK"))),
    keuze("BookgDt", waarde("Dt", datum), waarde("DtTm", banktijd)),
    *vrij("ValDt", "AcctSvcrRef", "Avlbty", "BkTxCd", "ComssnWvrInd", "AddtlInfInd", "AmtDtls", "Chrgs"),
    *vrij("TechInptChanl", "Intrst", "CardTx"),
    groep(
        "NtryDtls",
        groep(
            "Btch",
            waarde("MsgId", _TEKST_35, minimaal=0),
            waarde("PmtInfId", _TEKST_35, minimaal=0),
            *vrij("NbOfTxs", "TtlAmt", "CdtDbtInd"),
            minimaal=0,
        ),
        _TRANSACTIE,
        minimaal=0,
        maximaal=None,
    ),
    waarde("AddtlNtryInf", ruime_tekst(500), minimaal=0),
    minimaal=0,
    maximaal=None,
)
_BERICHT = Bericht(
    NAAMRUIMTE,
    groep(
        "BkToCstmrStmt",
        groep(
            "GrpHdr",
            waarde("MsgId", _TEKST_35),
            waarde("CreDtTm", banktijd),
            *vrij("MsgRcpt", "MsgPgntn", "OrgnlBizQry", "AddtlInf"),
        ),
        groep(
            "Stmt",
            waarde("Id", _TEKST_35),
            *vrij("StmtPgntn", "ElctrncSeqNb", "RptgSeq", "LglSeqNb", "CreDtTm", "FrToDt", "CpyDplctInd"),
            *vrij("RptgSrc"),
            groep(
                "Acct",
                groep("Id", waarde("IBAN", iban)),
                *vrij("Tp"),
                waarde("Ccy", een_van("EUR"), minimaal=0),
                *vrij("Nm", "Prxy", "Ownr", "Svcr"),
            ),
            *vrij("RltdAcct", "Intrst"),
            groep(
                "Bal",
                groep("Tp", groep("CdOrPrtry", waarde("Cd", ruime_tekst(4))), *vrij("SubTp")),
                *vrij("CdtLine"),
                waarde("Amt", _SALDO, valuta=True),
                _BIJ_AF,
                _DAG,
                *vrij("Avlbty"),
                maximaal=None,
            ),
            *vrij("TxsSummry"),
            _REGEL,
            *vrij("AddtlStmtInf"),
            maximaal=None,
        ),
    ),
)


@dataclass(frozen=True, order=True)
class Beweging:
    """One movement: signed cents, received positive. `retour`: it is a payment that comes back.

    `opdracht` is the batch that the bank names, `end_to_end_id` the payment; '' when it names none.
    """

    datum: date
    bedrag_cent: int
    opdracht: str
    end_to_end_id: str
    retour: bool
    code: str
    reden: str
    omschrijving: str


@dataclass(frozen=True)
class Rekeningafschrift:
    """A statement: where it began and ended, in signed cents, and its movements in a fixed order."""

    kenmerk: str
    iban: str
    datum: date
    beginsaldo_cent: int
    eindsaldo_cent: int
    bewegingen: tuple[Beweging, ...]
    regel: int = field(compare=False, repr=False)


@dataclass(frozen=True)
class Afschriftbestand:
    kenmerk: str
    afschriften: tuple[Rekeningafschrift, ...]


def lees(bestand: bytes) -> Afschriftbestand:
    """The statements in a file, when all of it is right and adds up. Errors: SepaFout."""
    wortel, bevindingen = _BERICHT.lees(bestand)
    if wortel is None or bevindingen:
        raise SepaFout(bevindingen)
    if verkeerd := list(_controleer_sommen(wortel)):
        raise SepaFout(met_regels(bestand, wortel, verkeerd))
    return Afschriftbestand(
        _BERICHT.veld(wortel[0], "GrpHdr/MsgId"),
        tuple(
            _afschrift(element, regel)
            for element, regel in zip(
                wortel.iter(f"{_BERICHT.ns}Stmt"), regelnummers(bestand, "Stmt"), strict=True
            )
        ),
    )


def _controleer_sommen(wortel: etree._Element) -> Iterator[Gezien]:
    for nummer, element in enumerate(wortel.iter(f"{_BERICHT.ns}Stmt"), start=1):
        pad = f"Document/BkToCstmrStmt/Stmt[{nummer}]"
        begin, eind = _saldi(element, BEGINSALDO), _saldi(element, EINDSALDO)
        if len(begin) != 1 or len(eind) != 1:
            yield Gezien("SEPA-SALDO", f"{pad}/Bal", element)
            continue
        regels = list(element.iterfind(f"{_BERICHT.ns}Ntry"))
        if begin[0] + sum(map(_getekend, regels)) != eind[0]:
            yield Gezien("SEPA-SLUIT-NIET", pad, element)
        for plaats, regel in enumerate(regels, start=1):
            delen = list(regel.iter(f"{_BERICHT.ns}TxDtls"))
            if delen and sum(map(_getekend, delen)) != _getekend(regel):
                yield Gezien("SEPA-DEELBEDRAGEN", f"{pad}/Ntry[{plaats}]", regel)


def _afschrift(element: etree._Element, regel: int) -> Rekeningafschrift:
    einde = next(rij for rij in element.iterfind(f"{_BERICHT.ns}Bal") if _soort(rij) in EINDSALDO)
    return Rekeningafschrift(
        _BERICHT.veld(element, "Id"),
        _BERICHT.veld(element, "Acct/Id/IBAN"),
        _dag(einde, "Dt"),
        _saldi(element, BEGINSALDO)[0],
        _saldi(element, EINDSALDO)[0],
        tuple(
            sorted(
                beweging for rij in element.iterfind(f"{_BERICHT.ns}Ntry") for beweging in _bewegingen(rij)
            )
        ),
        regel,
    )


def _bewegingen(regel: etree._Element) -> Iterator[Beweging]:
    """The transactions of an entry; the entry itself when the bank gives none."""
    dag, terug = _dag(regel, "BookgDt"), _BERICHT.veld(regel, "RvslInd") == "true"
    opdracht = _BERICHT.veld(regel, "NtryDtls/Btch/PmtInfId") or _BERICHT.veld(regel, "NtryDtls/Btch/MsgId")
    tekst = _BERICHT.veld(regel, "AddtlNtryInf")
    delen = list(regel.iter(f"{_BERICHT.ns}TxDtls"))
    if not delen:
        yield Beweging(dag, _getekend(regel), opdracht, "", terug, "", "", tekst)
    for deel in delen:
        reden = deel.find(f"{_BERICHT.ns}RtrInf")
        kenmerk = _BERICHT.veld(deel, "Refs/EndToEndId")
        yield Beweging(
            dag,
            _getekend(deel),
            _BERICHT.veld(deel, "Refs/PmtInfId") or opdracht,
            "" if kenmerk == NIET_GEGEVEN else kenmerk,
            terug or reden is not None,
            _BERICHT.veld(deel, "RtrInf/Rsn/Cd") or _BERICHT.veld(deel, "RtrInf/Rsn/Prtry"),
            _BERICHT.veld(deel, "RtrInf/AddtlInf"),
            _BERICHT.veld(deel, "RmtInf/Ustrd") or _BERICHT.veld(deel, "RmtInf/Strd/CdtrRefInf/Ref") or tekst,
        )


def _saldi(element: etree._Element, soorten: tuple[str, ...]) -> list[int]:
    return [_getekend(rij) for rij in element.iterfind(f"{_BERICHT.ns}Bal") if _soort(rij) in soorten]


def _soort(saldo: etree._Element) -> str:
    return _BERICHT.veld(saldo, "Tp/CdOrPrtry/Cd")


def _getekend(element: etree._Element) -> int:
    """The amount of an element in cents, received positive."""
    som = cent(_BERICHT.veld(element, "Amt"))
    return som if _BERICHT.veld(element, "CdtDbtInd") == BIJ else -som


def _dag(element: etree._Element, naam: str) -> date:
    tekst = _BERICHT.veld(element, f"{naam}/Dt") or _BERICHT.veld(element, f"{naam}/DtTm")
    return date.fromisoformat(tekst[:10])
