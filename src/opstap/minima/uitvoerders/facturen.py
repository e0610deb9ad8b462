"""The invoices of executors: each paid once, in one amount, for the deliveries on it that were accepted."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet, Sum

from opstap.financien import betalingen
from opstap.kern import nummers
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.minima.klaargezet import Klaargezet
from opstap.minima.models import Levering, Partner, Uitvoerfactuur
from opstap.minima.uitvoerders.betaalsoort import UITVOERFACTUUR

ZINNEN["uitvoerfactuur_eenmaal"] = (
    "FACTUUR-TEGELIJK",
    "Iemand anders zet deze factuur op hetzelfde moment klaar. Er is niets gedaan; probeer het opnieuw.",
)
_REEKS = nummers.reeks("UF")


@transaction.atomic
def zet_klaar(gemeente: str, maand: date, *, door: str, nu: datetime) -> Klaargezet[Uitvoerfactuur]:
    """Put every invoice ready that was not yet, to be paid with this month. Again changes nothing.

    Errors: FACTUUR-TEGELIJK, and those of `financien.betalingen.zet_klaar`.
    """
    verslag = Klaargezet[Uitvoerfactuur]()
    open_ = _open(gemeente)
    partners = Partner.objects.select_for_update(no_key=True).filter(pk__in=open_.values("partner"))
    for partner in partners.order_by("kvk_nummer"):
        rekening = verslag.rekening(partner)
        if rekening is None:
            continue
        bedragen = _open(gemeente).filter(partner=partner).values_list("factuur")
        for kenmerk, bedrag in bedragen.annotate(Sum("bedrag_cent")).order_by("factuur"):
            with duidelijke_fouten():
                factuur = Uitvoerfactuur.objects.create(
                    gemeente_id=gemeente,
                    nummer=nummers.volgend(gemeente, _REEKS, jaar=maand.year),
                    partner=partner,
                    kenmerk=kenmerk,
                    maand=maand,
                    rekening=rekening,
                    bedrag_cent=bedrag,
                    moment=nu,
                    door=door,
                )
            verslag.posten.append(factuur)
    betalingen.zet_klaar(
        gemeente,
        [
            UITVOERFACTUUR.betaling(gemeente, een.nummer, maand, een.bedrag_cent, een.rekening)
            for een in verslag.posten
        ],
    )
    return verslag


def _open(gemeente: str) -> QuerySet[Levering]:
    al_klaar = Uitvoerfactuur.objects.filter(partner=OuterRef("partner"), kenmerk=OuterRef("factuur"))
    return Levering.objects.filter(~Exists(al_klaar), gemeente=gemeente)
