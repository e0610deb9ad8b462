"""Granting a subsidy: the amount and its decision, what is delivered for it, and when it is paid."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime

from django.db import transaction

from opstap.kern import nummers
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.minima.models import Partner, Prestatieafspraak, Subsidie, Subsidietermijn
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "subsidie_volledig": (
        "SUBSIDIE-ONVOLLEDIG",
        "Een subsidie heeft een onderwerp, een periode, een bedrag boven nul en een besluit.",
    ),
    "subsidie_vier_ogen": ("VIER-OGEN", "Een ander dan wie de subsidie maakt, kijkt haar na."),
    "prestatieafspraak_uniek": ("SUBSIDIE-AFSPRAAK-DUBBEL", "Deze afspraak staat er al."),
    "prestatieafspraak_aantal": ("SUBSIDIE-AANTAL", "Een afspraak heeft een aantal boven nul."),
    "subsidietermijn_bedrag_positief": ("SUBSIDIE-TERMIJN", "Een termijn heeft een bedrag boven nul."),
    "subsidie_termijnen_hoogstens": (
        "SUBSIDIE-TERMIJNEN",
        "De termijnen zijn samen meer dan de subsidie. Er is niets vastgelegd.",
    ),
}
_REEKS = nummers.reeks("SU")


@transaction.atomic
def verleen(
    partner: Partner,
    *,
    onderwerp: str,
    van: date,
    tot: date,
    bedrag_cent: int,
    grondslag: str,
    afspraken: Mapping[str, int],
    termijnen: Sequence[tuple[date, int]],
    door: str,
    gecontroleerd_door: str,
    nu: datetime,
) -> Subsidie:
    """Grant a subsidy from `van` until `tot`: agreed numbers by what they count, and (day, cents) in advance.

    Errors: SUBSIDIE-ONVOLLEDIG, SUBSIDIE-ZONDER-AFSPRAAK, SUBSIDIE-AANTAL, SUBSIDIE-TERMIJN, -TERMIJNEN,
    VIER-OGEN.
    """
    if not afspraken:
        raise OpstapFout(
            "SUBSIDIE-ZONDER-AFSPRAAK", "Leg vast wat de partner voor deze subsidie doet, met een aantal."
        )
    with duidelijke_fouten():
        subsidie = Subsidie.objects.create(
            gemeente_id=partner.gemeente_id,
            nummer=nummers.volgend(partner.gemeente_id, _REEKS, jaar=van.year),
            partner=partner,
            onderwerp=onderwerp.strip(),
            van=van,
            tot=tot,
            bedrag_cent=bedrag_cent,
            grondslag=grondslag.strip(),
            moment=nu,
            door=door,
            gecontroleerd_door=gecontroleerd_door,
        )
        for wat, aantal in afspraken.items():
            Prestatieafspraak.objects.create(subsidie=subsidie, omschrijving=wat, aantal=aantal)
        for volgnummer, (vanaf, cent) in enumerate(termijnen, start=1):
            Subsidietermijn.objects.create(
                subsidie=subsidie, volgnummer=volgnummer, vanaf=vanaf, bedrag_cent=cent
            )
    return subsidie
