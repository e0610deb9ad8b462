"""What the municipality owes because it was late itself: a penalty (Awb 4:17), legal interest (Awb 4:98).

General law decides on the amount; here it is booked and put ready to pay, once per decision, to the account
of the dossier. A decision without an account to pay to waits in `te_betalen` until there is one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from opstap.financien import betalingen, grootboek
from opstap.financien.betalingen import NieuweBetaling
from opstap.financien.grootboek import Post, Regel
from opstap.financien.models import Betaling
from opstap.financien.rekeningschema import (
    DWANGSOMMEN,
    TE_BETALEN_UITKERINGEN,
    WETTELIJKE_RENTE,
)
from opstap.inkomen.betalen import betaalsoorten
from opstap.inkomen.betalen.betaalsleutels import besluit_sleutel
from opstap.kern import feiten, gebeurtenissen, zaken
from opstap.kern.models import Bankrekening, Besluit
from opstap.recht.algemeen.verjaring import uiterste_betaaldag
from opstap.regels.fouten import OpstapFout

BRON = "besluit"
"""`bron_soort` of these postings."""


@dataclass(frozen=True, slots=True)
class _Soort:
    betaalsoort: str
    rekening: str
    bedrag: str
    """The name of the amount in the outcome of the decision."""


SOORTEN = {
    Besluit.Soort.DWANGSOM.value: _Soort(betaalsoorten.DWANGSOM, DWANGSOMMEN, "awb_dwangsom"),
    Besluit.Soort.WETTELIJKE_RENTE.value: _Soort(
        betaalsoorten.WETTELIJKE_RENTE, WETTELIJKE_RENTE, "awb_rente_verschuldigd"
    ),
}


@dataclass(frozen=True, slots=True)
class TeBetalen:
    """A decision of which nothing was put ready yet, and the last day to pay it (Awb art. 4:87)."""

    besluit: Besluit
    bedrag_cent: int
    uiterlijk: date


def bedrag_van(besluit: Besluit) -> int:
    """What a decision on penalty or interest gives, in cents; nil when nothing is due."""
    return int(besluit.uitkomst[SOORTEN[besluit.soort].bedrag])


def wacht(besluit: Besluit) -> bool:
    """Whether a decision gives money of which nothing was put ready to pay yet."""
    sleutel = besluit_sleutel(besluit.gemeente_id, besluit.nummer)
    return bedrag_van(besluit) > 0 and not Betaling.objects.filter(sleutel=sleutel).exists()


@gebeurtenissen.bij(gebeurtenissen.VERZUIM_VASTGESTELD)
def bij_besluit(*, besluit: Besluit, moment: datetime) -> None:
    """Pay what was decided at once, when it is known where to."""
    if bedrag_van(besluit) == 0:
        return
    if _rekening(besluit, moment) is None:
        zaken.gebeurtenis(
            besluit.dossier,
            moment=moment,
            soort="verzuim",
            tekst=f"Besluit {besluit.nummer} wacht op een bankrekening om naar te betalen",
        )
        return
    zet_klaar(besluit, nu=moment)


@transaction.atomic
def zet_klaar(besluit: Besluit, *, nu: datetime) -> int:
    """Book what was decided and put it ready to pay; doing it again changes nothing. The amount in cents.

    Errors: VERZUIM-SOORT, VERZUIM-NIETS, REKENING-ONTBREEKT.
    """
    soort = SOORTEN.get(besluit.soort)
    if soort is None:
        raise OpstapFout("VERZUIM-SOORT", "Dit besluit gaat niet over een dwangsom of wettelijke rente.")
    bedrag = bedrag_van(besluit)
    if bedrag == 0:
        raise OpstapFout("VERZUIM-NIETS", "Volgens dit besluit is er niets te betalen.")
    sleutel = besluit_sleutel(besluit.gemeente_id, besluit.nummer)
    if Betaling.objects.filter(sleutel=sleutel).exists():
        return bedrag
    rekening = _rekening(besluit, nu)
    if rekening is None:
        raise OpstapFout(
            "REKENING-ONTBREEKT",
            "Er is geen bankrekening bekend waarop wordt betaald. Leg de rekening van de inwoner vast.",
        )
    dag = localdate(nu)
    maand = localdate(besluit.genomen_op).replace(day=1)
    wie = (besluit.dossier_id, besluit.pk)
    grootboek.boek(
        Post(
            besluit.gemeente_id,
            dag,
            f"{dag:%Y-%m}",
            f"{besluit.get_soort_display().capitalize()}, besluit {besluit.nummer}",
            BRON,
            besluit.pk,
            sleutel,
            (
                Regel(soort.rekening, bedrag, None, *wie),
                Regel(TE_BETALEN_UITKERINGEN, -bedrag, None, *wie),
            ),
        )
    )
    betalingen.zet_klaar(
        besluit.gemeente_id,
        [
            NieuweBetaling(
                besluit.dossier_id,
                maand,
                soort.betaalsoort,
                bedrag,
                rekening.iban,
                rekening.tenaamstelling,
                sleutel,
            )
        ],
    )
    return bedrag


def te_betalen(gemeente: str) -> list[TeBetalen]:
    """Decisions that give money of which nothing was put ready yet, by the last day to pay."""
    besluiten = Besluit.objects.filter(gemeente=gemeente, soort__in=SOORTEN).select_related("dossier")
    klaar = set(
        Betaling.objects.filter(
            gemeente=gemeente, soort__in=[soort.betaalsoort for soort in SOORTEN.values()]
        ).values_list("sleutel", flat=True)
    )
    wachtend = [
        TeBetalen(besluit, bedrag, uiterste_betaaldag(localdate(besluit.genomen_op)))
        for besluit in besluiten.order_by("genomen_op", "id")
        if (bedrag := bedrag_van(besluit)) and besluit_sleutel(gemeente, besluit.nummer) not in klaar
    ]
    return sorted(wachtend, key=lambda een: een.uiterlijk)


def _rekening(besluit: Besluit, nu: datetime) -> Bankrekening | None:
    """The account of the dossier on the day of the decision, as it is known now."""
    dag = localdate(besluit.genomen_op)
    return feiten.op(Bankrekening, dag, nu).filter(dossier=besluit.dossier_id).first()
