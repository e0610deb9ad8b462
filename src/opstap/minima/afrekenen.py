"""Settling with partners: once a month each gets one payment for what residents paid there with credits.

A payment that is booked late, or taken back after its month, comes along in the next settlement. A month that
comes out at nothing, or below it, waits for the next one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.db.models import Q, Sum

from opstap.financien import betalingen
from opstap.kern import nummers
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.minima import boekingen
from opstap.minima.betaalsoort import PARTNERAFREKENING
from opstap.minima.klaargezet import Klaargezet
from opstap.minima.models import Afrekening, Afrekeningregel, Partner, Tegoedmutatie
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "minima_afrekeningregel_mutatie_id_key": (
        "AFREKENING-TEGELIJK",
        "Iemand anders rekent op hetzelfde moment af. Er is niets gedaan; probeer het opnieuw.",
    ),
    "afrekening_per_maand": (
        "AFREKENING-BESTAAT",
        "Met deze partner is over deze maand al afgerekend.",
    ),
}
_REEKS_AFREKENING = nummers.reeks("AF")


@dataclass
class Maandafrekening(Klaargezet[Afrekening]):
    """What a settlement of a month came to; `wacht`: partners that took more back than they took."""

    wacht: int = 0


@transaction.atomic
def reken_af(gemeente: str, maand: date, *, door: str, nu: datetime) -> Maandafrekening:
    """Settle everything up to and including a month that was not settled yet. Again changes nothing.

    Errors: AFREKENING-MAAND for a month that is not over, AFREKENING-TEGELIJK.
    """
    einde = date(maand.year + maand.month // 12, maand.month % 12 + 1, 1)
    if nu.date() < einde:
        raise OpstapFout("AFREKENING-MAAND", "Deze maand is nog niet voorbij. Reken af als zij voorbij is.")
    te_doen = Tegoedmutatie.objects.filter(
        Q(afspraak__isnull=False), gemeente=gemeente, datum__lt=einde, afrekeningregel=None
    )
    for dag in te_doen.values_list("datum", flat=True).distinct().order_by("datum"):
        boekingen.boek_dag(gemeente, dag)
    verslag = Maandafrekening()
    partners = Partner.objects.select_for_update(no_key=True).filter(
        pk__in=te_doen.values("afspraak__partner")
    )
    for partner in partners.order_by("kvk_nummer"):
        _een(partner, maand, list(te_doen.filter(afspraak__partner=partner)), door, nu, verslag)
    return verslag


def nog_af_te_rekenen(gemeente: str) -> int:
    """Cents that partners are owed and that are in no settlement."""
    open_ = Tegoedmutatie.objects.filter(gemeente=gemeente, afspraak__isnull=False, afrekeningregel=None)
    return -int(open_.aggregate(som=Sum("bedrag_cent", default=0))["som"])


def _een(
    partner: Partner,
    maand: date,
    mutaties: list[Tegoedmutatie],
    door: str,
    nu: datetime,
    verslag: Maandafrekening,
) -> None:
    bedrag = -sum(mutatie.bedrag_cent for mutatie in mutaties)
    if bedrag <= 0:
        verslag.wacht += 1
    elif rekening := verslag.rekening(partner):
        with duidelijke_fouten():
            afrekening = Afrekening.objects.create(
                gemeente_id=partner.gemeente_id,
                nummer=nummers.volgend(partner.gemeente_id, _REEKS_AFREKENING, jaar=maand.year),
                partner=partner,
                maand=maand,
                rekening=rekening,
                bedrag_cent=bedrag,
                moment=nu,
                door=door,
            )
            Afrekeningregel.objects.bulk_create(
                [Afrekeningregel(afrekening=afrekening, mutatie=mutatie) for mutatie in mutaties],
                batch_size=5_000,
            )
        betalingen.zet_klaar(
            partner.gemeente_id,
            [PARTNERAFREKENING.betaling(partner.gemeente_id, afrekening.nummer, maand, bedrag, rekening)],
        )
        verslag.posten.append(afrekening)
