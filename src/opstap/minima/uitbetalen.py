"""Paying what schemes granted in money: once, or every month that a grant holds; booked when it is owed."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime
from typing import NamedTuple

from django.db import transaction
from django.db.models import QuerySet
from django.utils.timezone import localdate

from opstap.financien import betalingen, grootboek
from opstap.financien.betalingen import NieuweBetaling
from opstap.financien.grootboek import Post, Regel
from opstap.financien.rekeningschema import TE_BETALEN_UITKERINGEN, UITKERINGEN
from opstap.gemeenten import lokale_regelingen
from opstap.gemeenten.regelingen import Leverwijze, Ritme
from opstap.kern import feiten
from opstap.kern.databank import reserveer_ids
from opstap.kern.models import Bankrekening
from opstap.kern.tijdvak import maand_van
from opstap.minima.models import Toekenning, Uitbetaling
from opstap.minima.toekenningen import declaratie, geldend
from opstap.regels.fouten import OpstapFout

REGELING = "regeling"
"""The kind of these payments."""


class Verslag(NamedTuple):
    """How much was put ready; `zonder_rekening` are grants (ids) of households without an account."""

    betalingen: int
    bedrag_cent: int
    zonder_rekening: tuple[int, ...]


def sleutel(toekenning_id: int, maand: date) -> str:
    """The key of the payment of a grant over a month."""
    return f"toekenning/{toekenning_id}/{maand.year}-{maand.month:02}"


def betaal_maand(gemeente: str, maand: date, *, nu: datetime) -> Verslag:
    """Pay over a month whatever is granted per month and was not paid yet. Again changes nothing."""
    return _betaal(nog_te_betalen(gemeente, maand), gemeente, maand, nu)


def nog_te_betalen(gemeente: str, maand: date) -> QuerySet[Toekenning]:
    """The grants that are paid per month, and over this month were not yet."""
    per_maand = [
        regeling.sleutel
        for regeling in lokale_regelingen(gemeente)
        if regeling.leverwijze == Leverwijze.GELD and regeling.uitvoering.ritme == Ritme.MAAND
    ]
    open_ = geldend(gemeente, maand).filter(regeling__in=per_maand, bedrag_cent__isnull=False)
    return open_.exclude(uitbetalingen__maand=maand).order_by("id")


@transaction.atomic
def betaal(toegekend: Sequence[Toekenning], *, maand: date, nu: datetime) -> Verslag:
    """Pay these grants of one municipality over a month. Errors: REKENING-ONTBREEKT."""
    verslag = _betaal(toegekend, toegekend[0].gemeente_id, maand, nu)
    if verslag.zonder_rekening:
        raise OpstapFout(
            "REKENING-ONTBREEKT",
            "Er is geen bankrekening bekend waarop wordt betaald. Leg de rekening van de inwoner vast.",
        )
    return verslag


@transaction.atomic
def _betaal(toegekend: Iterable[Toekenning], gemeente: str, maand: date, nu: datetime) -> Verslag:
    te_betalen = [(een, een.bedrag_cent) for een in toegekend if een.bedrag_cent is not None]
    rekeningen = {
        rekening.dossier_id: rekening
        for rekening in feiten.op(Bankrekening, localdate(nu), nu).filter(
            dossier__in=[een.dossier_id for een, _ in te_betalen]
        )
    }
    met = [(een, cent) for een, cent in te_betalen if een.dossier_id in rekeningen]
    nieuwe = [
        Uitbetaling(
            id=id_,
            gemeente_id=gemeente,
            dossier_id=een.dossier_id,
            toekenning=een,
            maand=maand,
            bedrag_cent=cent,
            iban=rekeningen[een.dossier_id].iban,
            moment=nu,
        )
        for id_, (een, cent) in zip(reserveer_ids(Uitbetaling, len(met)), met, strict=True)
    ]
    Uitbetaling.objects.bulk_create(nieuwe, batch_size=5_000)
    grootboek.boek_veel(_post(een, localdate(nu)) for een in nieuwe)
    betalingen.zet_klaar(
        gemeente,
        [
            NieuweBetaling(
                een.dossier_id,
                maand,
                REGELING,
                een.bedrag_cent,
                een.iban,
                rekeningen[een.dossier_id].tenaamstelling,
                sleutel(een.toekenning_id, maand),
            )
            for een in nieuwe
        ],
    )
    return Verslag(
        len(nieuwe),
        sum(een.bedrag_cent for een in nieuwe),
        tuple(een.pk for een, _ in te_betalen if een.dossier_id not in rekeningen),
    )


def _post(uitbetaling: Uitbetaling, datum: date) -> Post:
    """What is owed is a cost of the scheme's line of the budget, in the month in which it is decided."""
    toekenning = uitbetaling.toekenning
    regeling = declaratie(uitbetaling.gemeente_id, toekenning.regeling)
    wie = (uitbetaling.dossier_id, toekenning.besluit_id)
    return Post(
        uitbetaling.gemeente_id,
        datum,
        f"{maand_van(datum):%Y-%m}",
        regeling.naam,
        "uitbetaling",
        uitbetaling.pk,
        f"uitbetaling/{uitbetaling.pk}",
        (
            Regel(UITKERINGEN, uitbetaling.bedrag_cent, regeling.product, *wie),
            Regel(TE_BETALEN_UITKERINGEN, -uitbetaling.bedrag_cent, None, *wie),
        ),
    )
