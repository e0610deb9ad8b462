"""What a partner delivered, and what the subsidy becomes: paid on, or claimed back (Awb 4:46, 4:57).

Nothing is lowered by itself: how an undelivered part counts is in no rule, so a person says the amount and
why, with agreed and delivered side by side.
"""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.db.models import Sum
from django.utils.timezone import localdate

from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.redenen import eis_reden
from opstap.minima.models import Prestatieafspraak, Prestatieopgave, Subsidie, Subsidievaststelling
from opstap.minima.subsidies import boekingen
from opstap.minima.subsidies.betalen import REST, betaal
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "prestatieopgave_volledig": (
        "SUBSIDIE-OPGAVE",
        "Een opgave gaat over een periode, met een aantal en wat het kostte.",
    ),
    "prestatieopgave_binnen": (
        "SUBSIDIE-OPGAVE-PERIODE",
        "Deze periode ligt niet in die van de subsidie, of raakt een eerdere opgave.",
    ),
    "subsidievaststelling_hoogstens": (
        "SUBSIDIE-BOVEN-BEDRAG",
        "Een subsidie wordt niet hoger vastgesteld dan zij is verleend.",
    ),
    "subsidievaststelling_vier_ogen": (
        "VIER-OGEN",
        "Een ander dan wie de subsidie vaststelt, kijkt dat na.",
    ),
    "minima_subsidievaststelling_subsidie_id_key": (
        "SUBSIDIE-VASTGESTELD",
        "Deze subsidie is al vastgesteld.",
    ),
}


@transaction.atomic
def neem_opgave_op(
    afspraak: Prestatieafspraak,
    *,
    van: date,
    tot: date,
    aantal: int,
    besteed_cent: int,
    ontvangen: date,
    door: str,
    nu: datetime,
) -> Prestatieopgave:
    """Write down what a partner says of a period, once.

    Errors: SUBSIDIE-OPGAVE, SUBSIDIE-OPGAVE-PERIODE, SUBSIDIE-VASTGESTELD.
    """
    with duidelijke_fouten():
        return Prestatieopgave.objects.create(
            afspraak=afspraak,
            van=van,
            tot=tot,
            aantal=aantal,
            besteed_cent=besteed_cent,
            ontvangen=ontvangen,
            moment=nu,
            door=door,
        )


@transaction.atomic
def stel_vast(
    subsidie: Subsidie, *, bedrag_cent: int, reden: str, door: str, gecontroleerd_door: str, nu: datetime
) -> Subsidievaststelling:
    """What the subsidy becomes. What was not paid of it is put ready; what was paid above it is claimed back.

    Errors: REDEN-ONTBREEKT, SUBSIDIE-LOOPT, SUBSIDIE-BOVEN-BEDRAG, SUBSIDIE-VASTGESTELD, VIER-OGEN,
    REKENING-ONTBREEKT.
    """
    waarom = eis_reden(reden, "Schrijf op waarom de subsidie dit bedrag wordt.")
    vandaag = localdate(nu)
    if vandaag < subsidie.tot:
        raise OpstapFout(
            "SUBSIDIE-LOOPT", "Deze subsidie loopt nog. Stel haar vast als de periode voorbij is."
        )
    Subsidie.objects.select_for_update(no_key=True).get(pk=subsidie.pk)
    betaald = int(subsidie.betalingen.aggregate(som=Sum("bedrag_cent", default=0))["som"])
    with duidelijke_fouten():
        gemaakt = Subsidievaststelling.objects.create(
            subsidie=subsidie,
            bedrag_cent=bedrag_cent,
            terug_cent=max(0, betaald - bedrag_cent),
            reden=waarom,
            op=vandaag,
            moment=nu,
            door=door,
            gecontroleerd_door=gecontroleerd_door,
        )
    if bedrag_cent > betaald:
        betaal(subsidie, REST, bedrag_cent - betaald, door=door, nu=nu)
    elif gemaakt.terug_cent:
        boekingen.boek_terug(gemaakt)
    return gemaakt
