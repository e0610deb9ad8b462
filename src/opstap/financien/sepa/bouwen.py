"""Writing pain.001.001.09: the same bytes for the same order, always. Checks nothing but characters."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple
from xml.sax.saxutils import escape
from zoneinfo import ZoneInfo

from opstap.financien.sepa.tekens import LENGTE_NAAM, LENGTE_OMSCHRIJVING, euro_tekst, transcribeer

NAAMRUIMTE = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"
_TIJDZONE = ZoneInfo("Europe/Amsterdam")


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


def bouw(opdracht: Bankopdracht) -> bytes:
    """The file, UTF-8, the same bytes for the same order."""
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
    regels = "".join(_transactie(geschreven(overboeking)) for overboeking in opdracht.overboekingen)
    return f"{kop}{regels}</PmtInf>\n</CstmrCdtTrfInitn>\n</Document>\n".encode()


def geschreven(overboeking: Overboeking) -> Overboeking:
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
