"""An invented bank: it carries out what it is asked and sends a statement (camt.053) about it."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from opstap.financien.sepa import euro_tekst
from opstap.financien.sepa.camt053 import NAAMRUIMTE


class Boeking(NamedTuple):
    """A movement on the account in cents, received positive; the batch that it pays, if any."""

    bedrag_cent: int
    omschrijving: str
    opdracht: str = ""


def afschrift(kenmerk: str, iban: str, dag: date, begin_cent: int, boekingen: list[Boeking]) -> bytes:
    """The statement of one day."""
    eind = begin_cent + sum(boeking.bedrag_cent for boeking in boekingen)
    saldi = "".join(
        f"<Bal><Tp><CdOrPrtry><Cd>{soort}</Cd></CdOrPrtry></Tp>{_bedrag(saldo)}{_dag('Dt', dag)}</Bal>\n"
        for soort, saldo in (("OPBD", begin_cent), ("CLBD", eind))
    )
    regels = "".join(
        f"<Ntry>{_bedrag(boeking.bedrag_cent)}<Sts><Cd>BOOK</Cd></Sts>{_dag('BookgDt', dag)}"
        + (
            f"<NtryDtls><Btch><PmtInfId>{boeking.opdracht}</PmtInfId></Btch></NtryDtls>"
            if boeking.opdracht
            else ""
        )
        + f"<AddtlNtryInf>{boeking.omschrijving}</AddtlNtryInf></Ntry>\n"
        for boeking in boekingen
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="{NAAMRUIMTE}"><BkToCstmrStmt>\n'
        f"<GrpHdr><MsgId>{kenmerk}</MsgId><CreDtTm>{dag}T20:00:00</CreDtTm></GrpHdr>\n"
        f"<Stmt><Id>{kenmerk}</Id><Acct><Id><IBAN>{iban}</IBAN></Id><Ccy>EUR</Ccy></Acct>\n"
        f"{saldi}{regels}</Stmt></BkToCstmrStmt></Document>\n"
    ).encode()


def _bedrag(cent: int) -> str:
    soort = "CRDT" if cent >= 0 else "DBIT"
    return f'<Amt Ccy="EUR">{euro_tekst(abs(cent))}</Amt><CdtDbtInd>{soort}</CdtDbtInd>'


def _dag(naam: str, dag: date) -> str:
    return f"<{naam}><Dt>{dag}</Dt></{naam}>"
