"""What was agreed with an executor: which scheme, the highest amount, and after how long again."""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.redenen import eis_reden
from opstap.kern.tijdvak import Tijdvak
from opstap.minima.models import Partner, Uitvoerafspraak
from opstap.minima.perioden import maanden_later
from opstap.minima.toekenningen import declaratie

ZINNEN |= {
    "uitvoerafspraak_overlapt_niet": (
        "AFSPRAAK-BESTAAT",
        "Deze regeling wordt in deze periode al door een organisatie uitgevoerd. Kies een andere periode.",
    ),
    "uitvoerafspraak_bedrag_positief": (
        "AFSPRAAK-BEDRAG",
        "Vul het hoogste bedrag in dat voor een kind is afgesproken. Het is meer dan nul.",
    ),
    "uitvoerafspraak_vier_ogen": (
        "VIER-OGEN",
        "Een afspraak wordt gecontroleerd door iemand anders dan wie haar vastlegt.",
    ),
}


@transaction.atomic
def spreek_af(
    partner: Partner,
    *,
    regeling: str,
    geldig: Tijdvak,
    hoogste_cent: int,
    herhaal_maanden: int | None,
    grond: str,
    door: str,
    gecontroleerd_door: str,
    nu: datetime,
) -> Uitvoerafspraak:
    """Let a partner carry out a scheme. `grond` says where amount and months stand; None: months not known.

    Errors: REGELING-ONBEKEND, REDEN-ONTBREEKT, AFSPRAAK-BESTAAT, AFSPRAAK-BEDRAG, VIER-OGEN.
    """
    declaratie(partner.gemeente_id, regeling)
    with duidelijke_fouten():
        return Uitvoerafspraak.objects.create(
            gemeente_id=partner.gemeente_id,
            partner=partner,
            regeling=regeling,
            geldig=geldig,
            hoogste_cent=hoogste_cent,
            herhaal_maanden=herhaal_maanden,
            grond=eis_reden(grond, "Schrijf op waar het bedrag en de termijn zijn afgesproken."),
            vastgelegd_op=nu,
            vastgelegd_door=door,
            gecontroleerd_door=gecontroleerd_door,
        )


def weer_vanaf(afspraak: Uitvoerafspraak, geleverd_op: date) -> date | None:
    """From which day a child can have it again that had it on this day; None when that is not known."""
    if afspraak.herhaal_maanden is None:
        return None
    return maanden_later(geleverd_op, afspraak.herhaal_maanden)
