"""The invoices of executors: each paid once, in one amount, for the deliveries on it that were accepted."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from django.db import transaction
from django.db.models import Exists, OuterRef, QuerySet, Sum

from opstap.financien import betalingen
from opstap.financien.betalingen import NieuweBetaling
from opstap.kern import nummers
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.minima.models import Levering, Partner, Uitvoerfactuur
from opstap.minima.uitvoerders.betaalsoort import UITVOERFACTUUR

ZINNEN["uitvoerfactuur_eenmaal"] = (
    "FACTUUR-TEGELIJK",
    "Iemand anders zet deze factuur op hetzelfde moment klaar. Er is niets gedaan; probeer het opnieuw.",
)
_REEKS = "UF"


@dataclass
class Verslag:
    """Which invoices were put ready to pay; `zonder_rekening` are partners that can't be paid yet."""

    facturen: list[Uitvoerfactuur] = field(default_factory=list)
    zonder_rekening: list[Partner] = field(default_factory=list)

    @property
    def totaal_cent(self) -> int:
        return sum(een.bedrag_cent for een in self.facturen)


@transaction.atomic
def zet_klaar(gemeente: str, maand: date, *, door: str, nu: datetime) -> Verslag:
    """Put every invoice ready that was not yet, to be paid with this month. Again changes nothing.

    Errors: FACTUUR-TEGELIJK, and those of `financien.betalingen.zet_klaar`.
    """
    verslag = Verslag()
    open_ = _open(gemeente)
    partners = Partner.objects.select_for_update(no_key=True).filter(pk__in=open_.values("partner"))
    for partner in partners.order_by("kvk_nummer"):
        rekening = partner.rekeningen.order_by("-id").first()
        if rekening is None:
            verslag.zonder_rekening.append(partner)
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
            verslag.facturen.append(factuur)
    betalingen.zet_klaar(
        gemeente,
        [
            NieuweBetaling(
                None,
                maand,
                UITVOERFACTUUR.code,
                een.bedrag_cent,
                een.rekening.iban,
                een.rekening.tenaamstelling,
                UITVOERFACTUUR.sleutel(een.gemeente_id, een.nummer),
            )
            for een in verslag.facturen
        ],
    )
    return verslag


def _open(gemeente: str) -> QuerySet[Levering]:
    al_klaar = Uitvoerfactuur.objects.filter(partner=OuterRef("partner"), kenmerk=OuterRef("factuur"))
    return Levering.objects.filter(~Exists(al_klaar), gemeente=gemeente)
