"""Movements that nobody recognised: a list of questions; the answer books them where they belong."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.db.models import QuerySet
from django.utils.timezone import localdate

from opstap.financien import grootboek
from opstap.financien.models import Afschriftregel, Vraagpostoplossing
from opstap.financien.rekeningschema import VRAAGPOSTEN
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.redenen import eis_reden
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "financien_vraagpostoplossing_regel_id_key": (
        "VRAAGPOST-OPGELOST",
        "Deze vraagpost is al opgelost. Ververs de lijst.",
    ),
}


def open_vraagposten(gemeente: str) -> QuerySet[Afschriftregel]:
    """Questions without an answer, oldest first."""
    return (
        Afschriftregel.objects.filter(
            afschrift__gemeente=gemeente,
            uitkomst=Afschriftregel.Uitkomst.VRAAGPOST,
            vraagpostoplossing=None,
        )
        .select_related("afschrift")
        .order_by("datum", "id")
    )


def los_op(
    regel: Afschriftregel,
    *,
    rekening: str,
    product: str | None = None,
    dossier_id: int | None = None,
    door: str,
    reden: str,
    moment: datetime,
) -> None:
    """Book a question to the account where it belongs, with the reason, once.

    Errors: REDEN-ONTBREEKT, VRAAGPOST-GEEN, VRAAGPOST-OPGELOST, BOEKING-REKENING.
    """
    dag = localdate(moment)
    with transaction.atomic():
        beantwoord(regel, door=door, reden=reden, moment=moment)
        grootboek.boek(
            grootboek.Post(
                gemeente=regel.afschrift.gemeente_id,
                datum=dag,
                periode=f"{dag:%Y-%m}",
                omschrijving=f"Vraagpost opgelost: {regel.afschrift.kenmerk}, beweging {regel.nummer}",
                bron_soort="vraagpost",
                bron_id=regel.pk,
                sleutel=f"vraagpost/{regel.pk}",
                regels=(
                    grootboek.Regel(VRAAGPOSTEN, regel.bedrag_cent),
                    grootboek.Regel(rekening, -regel.bedrag_cent, product, dossier_id),
                ),
            )
        )


def beantwoord(regel: Afschriftregel, *, door: str, reden: str, moment: datetime) -> None:
    """Say what one question turned out to be; errors are those of `beantwoord_veel`."""
    beantwoord_veel([(regel, reden)], door=door, moment=moment)


def beantwoord_veel(antwoorden: Sequence[tuple[Afschriftregel, str]], *, door: str, moment: datetime) -> None:
    """Say what questions turned out to be, once; whoever says so books them from the suspense account.

    Errors: REDEN-ONTBREEKT, VRAAGPOST-GEEN, VRAAGPOST-OPGELOST.
    """
    for regel, reden in antwoorden:
        eis_reden(reden)
        if regel.uitkomst != Afschriftregel.Uitkomst.VRAAGPOST:
            raise OpstapFout("VRAAGPOST-GEEN", "Deze regel van het afschrift is al herkend en geboekt.")
    with duidelijke_fouten(), transaction.atomic():
        Vraagpostoplossing.objects.bulk_create(
            [
                Vraagpostoplossing(regel=regel, door=door, reden=reden.strip(), moment=moment)
                for regel, reden in antwoorden
            ],
            batch_size=5_000,
        )
