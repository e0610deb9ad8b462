"""Claims, arrangements and attachments as a test wants them, ordinary where it does not say otherwise."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from typing import Any

from opstap.financien import bank
from opstap.financien.models import Afschrift, Afschriftregel, Betaalrekening
from opstap.inkomen import vorderingen
from opstap.inkomen.maandrun import inhoudingen
from opstap.inkomen.models import Aflossingsregeling, Inhouding, Vordering
from opstap.kern.models import Dossier
from opstap.recht.participatiewet.handhavingssoorten import Terugvorderingsgrond
from opstap.regels.geld import Netto

from ..financien.bankbestanden import afschrift, regel  # noqa: TID252
from .conftest import HAAG, Dorp, maand, moment

EIGEN_REKENING = "NL86INGB0002445588"
DEURWAARDER = "NL02ABNA0123456789"
NU = moment(2023, 12, 20)
OORDELEN: dict[str, int | bool] = {
    "gemeente_vordert_terug": True,
    "gekozen_terugvordering": True,
    "terugvordering_dringende_redenen": False,
    "gezinsbijstand_verleend": False,
    "gezinsbijstand_ten_onrechte_niet_verleend": False,
}


def vorder(
    dorp: Dorp, dossier: Dossier, bedrag: int, *, verplicht: bool = False, nu: datetime = NU, **anders: Any
) -> Vordering:
    """Assistance of November 2023 is claimed back, because of a breach of the duty to inform or otherwise."""
    grond = Terugvorderingsgrond.INLICHTINGENPLICHT if verplicht else Terugvorderingsgrond.TE_VEEL_VERLEEND
    gegeven: dict[str, Any] = {
        "terugvorderingsgrond": grond,
        "ontstaansgrond": 51 if verplicht else 57,
        "te_veel": Netto(bedrag),
        "periode": maand(2023, 11),
        "betaald_in_jaar": 2023,
        "oordelen": OORDELEN,
        "schuldenaren": [dorp.aanvrager(dossier)],
        "door": "k.jansen",
        "nu": nu,
    }
    return vorderingen.vorder_terug(dossier, **{**gegeven, **anders})


def verreken(
    vordering: Vordering, per_maand: int, per: date, *, wijze: str = "verrekening", nu: datetime = NU
) -> None:
    vorderingen.regel_aflossing(
        vordering,
        wijze=Aflossingsregeling.Wijze(wijze),
        vanaf=per,
        per_maand=Netto(per_maand),
        reden="vastgesteld na gesprek",
        door="k.jansen",
        nu=nu,
    )


def beslag(
    dossier: Dossier, hoofdsom: int, per: date, *, rang: int = 1, dag: int = 1, kenmerk: str = "B-1"
) -> Inhouding:
    """An attachment that was served in December 2023."""
    return inhoudingen.leg_beslag_vast(
        dossier,
        beslaglegger=f"Deurwaarder {kenmerk}",
        iban=DEURWAARDER,
        kenmerk=kenmerk,
        rang=rang,
        gelegd_op=date(2023, 12, dag),
        vanaf=per,
        hoofdsom=Netto(hoofdsom),
        grond="executoriaal derdenbeslag, Rv art. 475",
        door="k.jansen",
        gecontroleerd_door="p.devries",
        nu=NU,
    )


def afschriftregel(cent: int, tekst: str, dag: date) -> Afschriftregel:
    """A movement of a statement that the municipality reads at the end of this day."""
    rekening, _ = Betaalrekening.objects.get_or_create(
        gemeente_id=HAAG, defaults={"naam": "Gemeente Den Haag", "iban": EIGEN_REKENING}
    )
    eerder = Afschrift.objects.filter(iban=rekening.iban).order_by("volgnummer").last()
    begin, nummer = (eerder.eindsaldo_cent, eerder.volgnummer + 1) if eerder else (0, 1)
    bank.lees_bestand(
        afschrift(
            rekening.iban,
            begin,
            begin + cent,
            regel(cent, tekst=tekst, dag=f"{dag}"),
            kenmerk=f"AFSCHRIFT-{nummer}",
            dag=dag,
        ),
        gemeente=HAAG,
        door="b.bank",
        moment=datetime.combine(dag, time(21), tzinfo=UTC),
    )
    return Afschriftregel.objects.latest("id")


def ontvang(vordering: Vordering, cent: int, dag: date) -> int:
    """Somebody pays on a claim and names it; what is still owed on it."""
    afschriftregel(cent, f"Aflossing {vordering.nummer}", dag)
    return vorderingen.saldo(vordering)
