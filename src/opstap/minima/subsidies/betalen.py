"""Paying instalments: each once, from its day on, to the partner's account."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction
from django.utils.timezone import localdate

from opstap.financien import betalingen
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.minima.klaargezet import Klaargezet
from opstap.minima.models import Subsidie, Subsidiebetaling, Subsidietermijn
from opstap.minima.subsidies import boekingen
from opstap.minima.subsidies.betaalsoort import SUBSIDIE, nummer
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "subsidiebetaling_eenmaal": (
        "SUBSIDIE-TEGELIJK",
        "Iemand anders zet deze termijn op hetzelfde moment klaar. Er is niets gedaan; probeer het opnieuw.",
    ),
    "subsidie_niet_boven_bedrag": (
        "SUBSIDIE-BOVEN-BEDRAG",
        "Er zou meer worden betaald dan de subsidie. Er is niets gedaan.",
    ),
    "subsidie_vastgesteld": (
        "SUBSIDIE-VASTGESTELD",
        "Deze subsidie is al vastgesteld. Er kan niets meer bij.",
    ),
}
REST = "vaststelling"


@transaction.atomic
def betaal_termijnen(gemeente: str, *, door: str, nu: datetime) -> Klaargezet[Subsidiebetaling]:
    """Put ready every instalment whose day has come, once. Again changes nothing."""
    verslag = Klaargezet[Subsidiebetaling]()
    subsidies = Subsidie.objects.filter(gemeente=gemeente, vaststelling=None)
    for subsidie in subsidies.select_for_update(no_key=True, of=("self",)).order_by("id"):
        gedaan = set(subsidie.betalingen.values_list("kenmerk", flat=True))
        for termijn in subsidie.termijnen.filter(vanaf__lte=localdate(nu)).order_by("volgnummer"):
            if str(termijn.volgnummer) not in gedaan:
                _betaal_termijn(subsidie, termijn, verslag, door, nu)
    return verslag


def betaal(subsidie: Subsidie, kenmerk: str, cent: int, *, door: str, nu: datetime) -> Subsidiebetaling:
    """Put one amount of a subsidy ready, and book it. Errors: REKENING-ONTBREEKT, SUBSIDIE-BOVEN-BEDRAG."""
    dag = localdate(nu)
    rekening = subsidie.partner.rekeningen.order_by("-id").first()
    if rekening is None:
        raise OpstapFout(
            "REKENING-ONTBREEKT", "Van deze partner is geen rekening bekend. Leg die eerst vast."
        )
    with duidelijke_fouten():
        gemaakt = Subsidiebetaling.objects.create(
            subsidie=subsidie,
            kenmerk=kenmerk,
            bedrag_cent=cent,
            maand=dag.replace(day=1),
            rekening=rekening,
            moment=nu,
            door=door,
        )
    boekingen.boek_betaling(gemaakt, dag)
    nieuw = SUBSIDIE.betaling(subsidie.gemeente_id, nummer(gemaakt), gemaakt.maand, cent, rekening)
    betalingen.zet_klaar(subsidie.gemeente_id, [nieuw])
    return gemaakt


def _betaal_termijn(
    subsidie: Subsidie,
    termijn: Subsidietermijn,
    verslag: Klaargezet[Subsidiebetaling],
    door: str,
    nu: datetime,
) -> None:
    if verslag.rekening(subsidie.partner):
        verslag.posten.append(
            betaal(subsidie, str(termijn.volgnummer), termijn.bedrag_cent, door=door, nu=nu)
        )
