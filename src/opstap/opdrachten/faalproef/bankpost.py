"""Files of the bank that come twice and in another order: the end is as if each came once, in its turn."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, date, datetime
from random import Random

from opstap.beleidslab import bank as verzonnen_bank
from opstap.beleidslab import betaaldag
from opstap.financien.bank import lees_bestand
from opstap.financien.models import Betaalopdracht, Betaalrekening
from opstap.financien.sepa import pain002
from opstap.opdrachten.faalproef import stand
from opstap.opdrachten.faalproef.proefbank import PROEF, TWEELING, Proefbank
from opstap.opdrachten.faalproef.proefstad import GEMEENTE, JAAR, JUNI, RUN_JUNI
from opstap.opdrachten.faalproef.uitslag import Meld, Uitslag
from opstap.regels.fouten import OpstapFout

_VERZONDEN = "proef_verzonden"
_BETAALDAG = date(JAAR, 6, 24)
_GELEZEN = datetime(JAAR, 6, 26, 7, tzinfo=UTC)
_AFGEKEURD = 5
_ONBEKEND_CENT = 123_45
_RONDES = 3
"""A statement waits for the one before it, so that three statements need three rounds at most."""


def dubbel_en_door_elkaar(bank: Proefbank, kans: Random, keren: int, meld: Meld) -> list[Uitslag]:
    """Send June, and read the answers of the bank twice each, in random orders, until all were taken."""
    meld("juni verzenden, en de antwoorden van de bank dubbel en door elkaar lezen")
    bank.maak(_VERZONDEN, van=TWEELING)
    betaaldag.richt_in(GEMEENTE, JAAR)
    opdracht = betaaldag.verstuur(GEMEENTE, JUNI, op=_BETAALDAG, moment=RUN_JUNI)
    assert opdracht is not None
    _lees(_stand_van_de_rekening(opdracht))
    bestanden = _antwoorden(opdracht)
    bank.maak(PROEF, van=_VERZONDEN)
    for bestand in bestanden:
        _lees(bestand)
    hoort = stand.lees()
    gebreken = stand.boeken(GEMEENTE, naspelen=False)
    gebeurd: Counter[str] = Counter()
    for _ in range(keren):
        bank.maak(PROEF, van=_VERZONDEN)
        wachtrij = [*bestanden, *bestanden, _omgekeerd(bestanden[0])]
        kans.shuffle(wachtrij)
        for _ in range(_RONDES):
            over = []
            for bestand in wachtrij:
                voor = stand.lees()
                uitkomst = _lees(bestand)
                gebeurd[uitkomst] += 1
                if uitkomst == "AFSCHRIFT-GAT":
                    over.append(bestand)
                if uitkomst != "gelezen" and stand.lees() != voor:
                    gebreken.append(f"{uitkomst} veranderde toch iets")
            wachtrij = over
        if wachtrij:
            gebreken.append(f"{len(wachtrij)} bestanden nooit gelezen")
        gebreken += stand.gebreken(hoort, GEMEENTE, naspelen=False)
    bank.kijk_in(PROEF)
    bank.verwijder(_VERZONDEN)
    telling = ", ".join(f"{aantal}x {wat}" for wat, aantal in sorted(gebeurd.items()))
    return [Uitslag("bestanden van de bank dubbel en door elkaar", keren, telling, tuple(gebreken))]


def _lees(bestand: bytes) -> str:
    try:
        gelezen = lees_bestand(
            bestand, gemeente=GEMEENTE, door="Financieel medewerker Proef", moment=_GELEZEN
        )
    except OpstapFout as fout:
        return fout.code
    return "gelezen" if gelezen.nieuw else "al gelezen"


def _stand_van_de_rekening(opdracht: Betaalopdracht) -> bytes:
    """The statement of the day before: of the very first one nobody can tell what went before it."""
    iban = Betaalrekening.objects.get(gemeente=GEMEENTE).iban
    gestort = [verzonnen_bank.Boeking(opdracht.totaal_cent, "Storting voor de betaaldag")]
    return verzonnen_bank.afschrift("PROEF-0", iban, _BETAALDAG.replace(day=23), 0, gestort)


def _antwoorden(opdracht: Betaalopdracht) -> list[bytes]:
    """What the bank sends: some payments refused, the batch debited, and the day after something unknown."""
    iban = Betaalrekening.objects.get(gemeente=GEMEENTE).iban
    totaal = opdracht.totaal_cent
    afgekeurd = [b.end_to_end_id for b in opdracht.betalingen.order_by("id")[:_AFGEKEURD]]
    return [
        _statusbericht(opdracht.kenmerk, afgekeurd),
        verzonnen_bank.afschrift(
            "PROEF-1",
            iban,
            _BETAALDAG,
            totaal,
            [verzonnen_bank.Boeking(-totaal, "Verzamelopdracht", opdracht.kenmerk)],
        ),
        verzonnen_bank.afschrift(
            "PROEF-2",
            iban,
            _BETAALDAG.replace(day=25),
            0,
            [verzonnen_bank.Boeking(_ONBEKEND_CENT, "Onbekende ontvangst")],
        ),
    ]


def _statusbericht(opdracht: str, afgekeurd: list[str]) -> bytes:
    regels = "".join(
        f"<TxInfAndSts><OrgnlEndToEndId>{kenmerk}</OrgnlEndToEndId><TxSts>{pain002.AFGEKEURD}</TxSts>"
        "<StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf></TxInfAndSts>\n"
        for kenmerk in afgekeurd
    )
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<Document xmlns="{pain002.NAAMRUIMTE}">\n<CstmrPmtStsRpt>'
        f"<GrpHdr><MsgId>PROEF-STATUS</MsgId><CreDtTm>{_BETAALDAG}T10:00:00+02:00</CreDtTm></GrpHdr>\n"
        f"<OrgnlGrpInfAndSts><OrgnlMsgId>{opdracht}</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>"
        f"<GrpSts>{pain002.DEELS}</GrpSts></OrgnlGrpInfAndSts>\n"
        f"<OrgnlPmtInfAndSts><OrgnlPmtInfId>{opdracht}</OrgnlPmtInfId>\n{regels}</OrgnlPmtInfAndSts>"
        "</CstmrPmtStsRpt></Document>\n"
    ).encode()


def _omgekeerd(statusbericht: bytes) -> bytes:
    """The same status report with its payments in the opposite order."""
    begin, *regels = statusbericht.split(b"<TxInfAndSts>")
    laatste, eind = regels[-1].split(b"</OrgnlPmtInfAndSts>")
    omgekeerd = [laatste, *reversed(regels[:-1])]
    return b"<TxInfAndSts>".join([begin, *omgekeerd]) + b"</OrgnlPmtInfAndSts>" + eind
