"""Paying with a credit at a partner, once per key however often it is sent; and taking a payment back."""

from __future__ import annotations

from datetime import datetime, timedelta

from django.db import transaction
from django.utils.timezone import localdate

from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.minima import toekenningen
from opstap.minima.models import Partnerafspraak, Tegoed, Tegoedmutatie
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "tegoedmutatie_sleutel_uniek": (
        "VERZILVERING-TEGELIJK",
        "Deze betaling wordt op hetzelfde moment al verwerkt. Probeer het opnieuw.",
    ),
    "minima_tegoedmutatie_terug_van_id_key": (
        "VERZILVERING-TERUG",
        "Deze betaling is al teruggedraaid.",
    ),
}
Soort = Tegoedmutatie.Soort


@transaction.atomic
def verzilver(
    tegoed: Tegoed,
    afspraak: Partnerafspraak,
    *,
    bedrag_cent: int,
    sleutel: str,
    omschrijving: str,
    door: str,
    nu: datetime,
) -> Tegoedmutatie:
    """Pay this many cents with a credit. The same key pays once and gives the payment that is there.

    Errors: VERZILVERING-BEDRAG, VERZILVERING-ANDERS, TEGOED-GEEN-RECHT, TEGOED-NIET-HIER, TEGOED-TE-LAAG.
    """
    if bedrag_cent <= 0:
        raise OpstapFout("VERZILVERING-BEDRAG", "Vul een bedrag boven nul in.")
    # Whoever pays with this credit waits here for the other.
    Tegoed.objects.select_for_update(no_key=True).get(pk=tegoed.pk)
    eerder = Tegoedmutatie.objects.filter(sleutel=sleutel).first()
    if eerder is not None:
        if (eerder.tegoed_id, eerder.afspraak_id, -eerder.bedrag_cent) != (
            tegoed.pk,
            afspraak.pk,
            bedrag_cent,
        ):
            raise OpstapFout(
                "VERZILVERING-ANDERS",
                "Met dit kenmerk is al een andere betaling gedaan. Begin opnieuw.",
            )
        return eerder
    datum = localdate(nu)
    if not toekenningen.geldend(tegoed.gemeente_id, datum).filter(pk=tegoed.toekenning_id).exists():
        raise OpstapFout("TEGOED-GEEN-RECHT", "Dit tegoed kan nu niet worden gebruikt.")
    with duidelijke_fouten():
        return Tegoedmutatie.objects.create(
            gemeente_id=tegoed.gemeente_id,
            tegoed=tegoed,
            soort=Soort.VERZILVERING,
            bedrag_cent=-bedrag_cent,
            afspraak=afspraak,
            datum=datum,
            moment=nu,
            door=door,
            omschrijving=omschrijving,
            sleutel=sleutel,
        )


@transaction.atomic
def draai_terug(betaling: Tegoedmutatie, *, reden: str, door: str, nu: datetime) -> Tegoedmutatie:
    """Take back a whole payment within the term of the agreement.

    Errors: VERZILVERING-SOORT, VERZILVERING-TERMIJN, VERZILVERING-TERUG.
    """
    if betaling.soort != Soort.VERZILVERING or betaling.afspraak is None:
        raise OpstapFout("VERZILVERING-SOORT", "Alleen een betaling kan worden teruggedraaid.")
    laatste = betaling.datum + timedelta(days=betaling.afspraak.terugdraaien_dagen)
    if localdate(nu) > laatste:
        raise OpstapFout(
            "VERZILVERING-TERMIJN",
            f"Terugdraaien kon tot en met {laatste:%d-%m-%Y}. Neem contact op met de gemeente.",
        )
    with duidelijke_fouten():
        return Tegoedmutatie.objects.create(
            gemeente_id=betaling.gemeente_id,
            tegoed=betaling.tegoed,
            soort=Soort.TERUGDRAAIING,
            bedrag_cent=-betaling.bedrag_cent,
            afspraak=betaling.afspraak,
            terug_van=betaling,
            datum=localdate(nu),
            moment=nu,
            door=door,
            omschrijving=reden,
            sleutel=f"terug/{betaling.pk}",
        )
