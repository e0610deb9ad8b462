"""Payments that came back: owed again at once, and an open item until paid again (`financien.opnieuw`)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import NamedTuple

from django.db.models import F, QuerySet, Sum

from opstap.financien import grootboek, rekeningschema
from opstap.financien.betaalsoorten import betaalsoort
from opstap.financien.models import Bankbestand, Betaling, TeruggekomenBetaling
from opstap.financien.opnieuw import niet_aangekomen
from opstap.kern.models import Dossier, ZaakGebeurtenis
from opstap.regels.datum import MAANDNAMEN
from opstap.regels.fouten import OpstapFout

Wijze = TeruggekomenBetaling.Wijze

# Reason codes of ISO 20022 (ExternalStatusReason, ExternalReturnReason) that banks give most.
REDENEN = {
    "AC01": "Het rekeningnummer bestaat niet.",
    "AC03": "Het rekeningnummer bestaat niet.",
    "AC04": "De rekening is opgeheven.",
    "AC06": "De rekening is geblokkeerd.",
    "AG01": "Op deze rekening kan niet worden overgemaakt.",
    "BE04": "Het adres van de ontvanger ontbreekt.",
    "CNOR": "De bank van de ontvanger doet niet mee.",
    "FOCR": "De betaling is op verzoek teruggehaald.",
    "MD07": "De ontvanger is overleden.",
    "MS02": "De ontvanger weigerde de betaling.",
    "MS03": "De bank noemt geen reden.",
    "NARR": "De bank noemt geen vaste reden.",
    "RC01": "De bankcode klopt niet.",
}


class Terug(NamedTuple):
    """A payment that came back. `rekening_onzeker`: it concerned this payment alone, not a whole file."""

    betaling: Betaling
    wijze: Wijze
    code: str
    reden: str
    rekening_onzeker: bool


def registreer(bestand: Bankbestand, terug: Sequence[Terug], *, datum: date) -> int:
    """Keep and book what came back; how many were new. What came back before changes nothing.

    Errors: BETALING-AL-TERUG when a payment that was returned is now said to be refused.
    """
    eerder = dict(
        TeruggekomenBetaling.objects.filter(betaling__in=[een.betaling.pk for een in terug]).values_list(
            "betaling", "wijze"
        )
    )
    for een in terug:
        if eerder.get(een.betaling.pk, een.wijze) != een.wijze:
            raise OpstapFout(
                "BETALING-AL-TERUG",
                f"Betaling {een.betaling.end_to_end_id} kwam al terug op een andere manier. Er is niets "
                "gelezen. Vraag de bank wat er met deze betaling is gebeurd.",
            )
    nieuw = [een for een in terug if een.betaling.pk not in eerder]
    TeruggekomenBetaling.objects.bulk_create(
        [
            TeruggekomenBetaling(
                betaling=een.betaling,
                bankbestand=bestand,
                wijze=een.wijze,
                code=een.code,
                reden=een.reden or REDENEN.get(een.code, ""),
                rekening_onzeker=een.rekening_onzeker,
                datum=datum,
                moment=bestand.gelezen_op,
            )
            for een in nieuw
        ],
        batch_size=5_000,
    )
    grootboek.boek_veel(_post(een, datum) for een in nieuw)
    ZaakGebeurtenis.objects.bulk_create(
        [
            ZaakGebeurtenis(
                gemeente_id=bestand.gemeente_id,
                dossier_id=een.betaling.dossier_id,
                moment=bestand.gelezen_op,
                soort="betaling terug",
                tekst=_tekst(een),
            )
            for een in nieuw
            if een.betaling.dossier_id is not None
        ],
        batch_size=5_000,
    )
    niet_aangekomen([een.betaling for een in nieuw], datum=datum, moment=bestand.gelezen_op)
    return len(nieuw)


def open_posten(gemeente: str) -> QuerySet[TeruggekomenBetaling]:
    """What came back, was not paid again and is still owed, oldest first."""
    vervallen = Sum("betaling__vervallen__bedrag_cent", default=0)
    return (
        TeruggekomenBetaling.objects.filter(betaling__gemeente=gemeente, opnieuw=None)
        .alias(vervallen=vervallen)
        .filter(vervallen__lt=F("betaling__bedrag_cent"))
        .select_related("betaling")
        .order_by("moment", "id")
    )


def dossiernummers(posten: Sequence[TeruggekomenBetaling]) -> dict[int, str]:
    """The number of the dossier of each of these, by its key."""
    return dict(
        Dossier.objects.filter(pk__in={een.betaling.dossier_id for een in posten}).values_list("pk", "nummer")
    )


def _post(een: Terug, datum: date) -> grootboek.Post:
    """Owed again: what was refused never left; what came back is on the account again."""
    betaling = een.betaling
    van = rekeningschema.BANK if een.wijze == Wijze.RETOUR else rekeningschema.BETALINGEN_ONDERWEG
    return grootboek.Post(
        gemeente=betaling.gemeente_id,
        datum=datum,
        periode=f"{datum:%Y-%m}",
        omschrijving=f"Betaling {betaling.end_to_end_id} {een.wijze.label}",
        bron_soort=BRON,
        bron_id=betaling.pk,
        sleutel=f"teruggekomen/{betaling.end_to_end_id}",
        regels=(
            grootboek.Regel(van, betaling.bedrag_cent),
            grootboek.Regel(
                betaalsoort(betaling.soort).rekening, -betaling.bedrag_cent, None, betaling.dossier_id
            ),
        ),
    )


BRON = "teruggekomen"
"""`bron_soort` of the postings of what came back."""


def _tekst(een: Terug) -> str:
    maand = f"{MAANDNAMEN[een.betaling.maand.month - 1]} {een.betaling.maand.year}"
    reden = een.reden or REDENEN.get(een.code, "De bank noemt geen reden.")
    return f"Betaling over {maand} {een.wijze.label}. {reden}"
