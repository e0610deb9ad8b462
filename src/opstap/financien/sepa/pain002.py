"""pain.002.001.10: the bank says which payments of a file it accepted and which it refused, and why."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml import etree

from opstap.financien.sepa.bevindingen import SepaFout
from opstap.financien.sepa.schema import (
    Bericht,
    banktijd,
    cent,
    een_van,
    groep,
    kenmerk,
    keuze,
    patroon,
    regelnummers,
    ruime_tekst,
    vrij,
    waarde,
)

NAAMRUIMTE = "urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"
AFGEKEURD = "RJCT"
GEACCEPTEERD = frozenset({"ACCP", "ACSC", "ACSP", "ACTC", "ACWC", "ACFC", "RCVD", "PDNG"})
DEELS = "PART"
"""Only of a whole file or batch: some were refused, and these are named one by one."""

_AANTAL = patroon(re.compile(r"[0-9]{1,15}"), "SEPA-AANTAL")
_SOM = patroon(re.compile(r"(?:0|[1-9][0-9]{0,15})(?:\.[0-9]{1,2})?"), "SEPA-SOM")
_REDENCODE = patroon(re.compile(r"[A-Z0-9]{4}"), "SEPA-CODE")
_REDEN = groep(
    "StsRsnInf",
    *vrij("Orgtr"),
    keuze("Rsn", waarde("Cd", _REDENCODE), waarde("Prtry", ruime_tekst(35)), minimaal=0),
    waarde("AddtlInf", ruime_tekst(105), minimaal=0, maximaal=None),
    minimaal=0,
    maximaal=None,
)
_BERICHT = Bericht(
    NAAMRUIMTE,
    groep(
        "CstmrPmtStsRpt",
        groep(
            "GrpHdr",
            waarde("MsgId", kenmerk),
            waarde("CreDtTm", banktijd),
            *vrij("InitgPty", "FwdgAgt", "DbtrAgt", "CdtrAgt"),
        ),
        groep(
            "OrgnlGrpInfAndSts",
            waarde("OrgnlMsgId", kenmerk),
            waarde("OrgnlMsgNmId", een_van("pain.001.001.09", "pain.001")),
            waarde("OrgnlCreDtTm", banktijd, minimaal=0),
            waarde("OrgnlNbOfTxs", _AANTAL, minimaal=0),
            waarde("OrgnlCtrlSum", _SOM, minimaal=0),
            waarde("GrpSts", een_van(AFGEKEURD, DEELS, *GEACCEPTEERD), minimaal=0),
            _REDEN,
            *vrij("NbOfTxsPerSts"),
        ),
        groep(
            "OrgnlPmtInfAndSts",
            waarde("OrgnlPmtInfId", kenmerk),
            waarde("OrgnlNbOfTxs", _AANTAL, minimaal=0),
            waarde("OrgnlCtrlSum", _SOM, minimaal=0),
            waarde("PmtInfSts", een_van(AFGEKEURD, DEELS, *GEACCEPTEERD), minimaal=0),
            _REDEN,
            *vrij("NbOfTxsPerSts"),
            groep(
                "TxInfAndSts",
                waarde("StsId", kenmerk, minimaal=0),
                waarde("OrgnlInstrId", kenmerk, minimaal=0),
                waarde("OrgnlEndToEndId", kenmerk),
                *vrij("OrgnlUETR"),
                waarde("TxSts", een_van(AFGEKEURD, *GEACCEPTEERD)),
                _REDEN,
                *vrij(
                    "ChrgsInf",
                    "AccptncDtTm",
                    "PrcgDt",
                    "FctvIntrBkSttlmDt",
                    "AcctSvcrRef",
                    "ClrSysRef",
                    "OrgnlTxRef",
                ),
                minimaal=0,
                maximaal=None,
            ),
            minimaal=0,
            maximaal=None,
        ),
    ),
)


@dataclass(frozen=True, order=True)
class Transactiestatus:
    """What the bank says of one payment. `regel`: the line of the file."""

    end_to_end_id: str
    status: str
    code: str
    reden: str
    regel: int = field(compare=False, repr=False)


@dataclass(frozen=True)
class Statusbericht:
    """A status report on one file. `status` is of the whole file; '' when the bank gives none."""

    kenmerk: str
    opdracht: str
    aantal: int | None
    som_cent: int | None
    status: str
    code: str
    reden: str
    transacties: tuple[Transactiestatus, ...]


def lees(bestand: bytes) -> Statusbericht:
    """The report in a file, when all of it is right. Errors: SepaFout."""
    wortel, bevindingen = _BERICHT.lees(bestand)
    if wortel is None or bevindingen:
        raise SepaFout(bevindingen)
    inhoud = wortel[0]
    kop = inhoud.find(f"{_BERICHT.ns}OrgnlGrpInfAndSts")
    assert kop is not None
    groepen = inhoud.findall(f"{_BERICHT.ns}OrgnlPmtInfAndSts")
    # A file of Opstap holds one group, so that a refusal of the group is one of the file.
    bron = next((g for g in groepen if _BERICHT.veld(g, "PmtInfSts") == AFGEKEURD), kop)
    status = _BERICHT.veld(bron, "PmtInfSts") or _BERICHT.veld(kop, "GrpSts")
    aantal, som = _BERICHT.veld(kop, "OrgnlNbOfTxs"), _BERICHT.veld(kop, "OrgnlCtrlSum")
    return Statusbericht(
        _BERICHT.veld(inhoud, "GrpHdr/MsgId"),
        _BERICHT.veld(kop, "OrgnlMsgId"),
        int(aantal) if aantal else None,
        _som_cent(som) if som else None,
        status,
        *_reden(bron),
        tuple(
            sorted(
                Transactiestatus(
                    _BERICHT.veld(rij, "OrgnlEndToEndId"),
                    _BERICHT.veld(rij, "TxSts"),
                    *_reden(rij),
                    regel,
                )
                for rij, regel in zip(
                    inhoud.iter(f"{_BERICHT.ns}TxInfAndSts"),
                    regelnummers(bestand, "TxInfAndSts"),
                    strict=True,
                )
            )
        ),
    )


def _reden(element: etree._Element) -> tuple[str, str]:
    """The code and the words of the first reason that is given."""
    code = _BERICHT.veld(element, "StsRsnInf/Rsn/Cd") or _BERICHT.veld(element, "StsRsnInf/Rsn/Prtry")
    return code, _BERICHT.veld(element, "StsRsnInf/AddtlInf")


def _som_cent(tekst: str) -> int:
    """A sum with nought to two decimals, as the ISO schema allows, in cents."""
    heel, _, deel = tekst.partition(".")
    return cent(f"{heel}.{deel:0<2}")
