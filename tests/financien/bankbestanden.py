"""Files as a bank sends them, with the parts that a test wants to change."""

from __future__ import annotations

from datetime import date
from xml.sax.saxutils import escape

from opstap.financien.sepa import camt053, euro_tekst, pain002


def status(
    opdracht: str,
    *transacties: tuple[str, str, str],
    kenmerk: str = "STATUS-1",
    groep: str = "PART",
    aantal: int | None = None,
    reden: str = "",
) -> bytes:
    """A status report; a transaction is (end-to-end id, status, reason code)."""
    regels = "".join(
        f"<TxInfAndSts><OrgnlEndToEndId>{kenmerk_}</OrgnlEndToEndId><TxSts>{status_}</TxSts>{_reden(code)}"
        "</TxInfAndSts>\n"
        for kenmerk_, status_, code in transacties
    )
    telling = "" if aantal is None else f"<OrgnlNbOfTxs>{aantal}</OrgnlNbOfTxs>"
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="{pain002.NAAMRUIMTE}">\n'
        f"<CstmrPmtStsRpt><GrpHdr><MsgId>{kenmerk}</MsgId><CreDtTm>2024-05-24T10:00:00+02:00</CreDtTm></GrpHdr>\n"
        f"<OrgnlGrpInfAndSts><OrgnlMsgId>{opdracht}</OrgnlMsgId>"
        f"<OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>{telling}<GrpSts>{groep}</GrpSts>{_reden(reden)}"
        f"</OrgnlGrpInfAndSts>\n<OrgnlPmtInfAndSts><OrgnlPmtInfId>{opdracht}</OrgnlPmtInfId>\n"
        f"{regels}</OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>\n"
    ).encode()


def _reden(code: str) -> str:
    return f"<StsRsnInf><Rsn><Cd>{code}</Cd></Rsn></StsRsnInf>" if code else ""


def regel(
    bedrag: int, *, opdracht: str = "", betaling: str = "", code: str = "", tekst: str = "", dag: str = ""
) -> str:
    """A movement of a statement: cents, received positive."""
    details = ""
    if opdracht:
        details = f"<NtryDtls><Btch><PmtInfId>{opdracht}</PmtInfId></Btch></NtryDtls>"
    if betaling:
        terug = f"<RtrInf><Rsn><Cd>{code}</Cd></Rsn></RtrInf>" if code else ""
        details = (
            f"<NtryDtls><TxDtls><Refs><EndToEndId>{betaling}</EndToEndId></Refs>{_bedrag(bedrag)}{terug}"
            "</TxDtls></NtryDtls>"
        )
    info = f"<AddtlNtryInf>{escape(tekst)}</AddtlNtryInf>" if tekst else ""
    return (
        f"<Ntry>{_bedrag(bedrag)}<Sts><Cd>BOOK</Cd></Sts>"
        f"<BookgDt><Dt>{dag or '2024-05-24'}</Dt></BookgDt>{details}{info}</Ntry>\n"
    )


def afschrift(
    iban: str,
    begin: int,
    eind: int,
    *regels: str,
    kenmerk: str = "AFSCHRIFT-1",
    bericht: str = "",
    dag: date = date(2024, 5, 24),
) -> bytes:
    """A statement with its opening and closing balance in cents."""
    saldi = "".join(
        f"<Bal><Tp><CdOrPrtry><Cd>{soort}</Cd></CdOrPrtry></Tp>{_bedrag(saldo)}<Dt><Dt>{dag}</Dt></Dt></Bal>\n"
        for soort, saldo in (("OPBD", begin), ("CLBD", eind))
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="{camt053.NAAMRUIMTE}">\n<BkToCstmrStmt>'
        f"<GrpHdr><MsgId>{bericht or kenmerk}</MsgId><CreDtTm>{dag}T22:00:00Z</CreDtTm></GrpHdr>\n"
        f"<Stmt><Id>{kenmerk}</Id><Acct><Id><IBAN>{iban}</IBAN></Id></Acct>\n{saldi}{''.join(regels)}"
        "</Stmt></BkToCstmrStmt></Document>\n"
    ).encode()


def _bedrag(cent: int) -> str:
    soort = "CRDT" if cent >= 0 else "DBIT"
    return f'<Amt Ccy="EUR">{euro_tekst(abs(cent))}</Amt><CdtDbtInd>{soort}</CdtDbtInd>'
