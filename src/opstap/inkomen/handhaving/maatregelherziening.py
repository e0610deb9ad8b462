"""Looking at a measure again: on renewed cooperation (art. 18 lid 11), or within the term of the law (lid 3).

Either way it can only become lighter. The months that were paid already are computed again by the next run.
"""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from opstap.inkomen.beoordeling.besluitvorming import inhoud
from opstap.inkomen.models import Maatregel, Maatregelherziening, Maatregelverlaging
from opstap.inkomen.tijdlijn import schrijf_in_tijdlijn
from opstap.kern import besluiten, feiten
from opstap.kern.databank import duidelijke_fouten
from opstap.kern.models import OPEN_EINDE, Besluit, Dossier
from opstap.kern.tijdvak import vanaf
from opstap.recht.participatiewet.handhavingssoorten import Maatregelgedraging
from opstap.regels.fouten import OpstapFout

Grond = Maatregelherziening.Grond


def herzie_bij_inkeer(
    maatregel: Maatregel, *, verzoek_op: date, per: date, percentage: int, reden: str, door: str, nu: datetime
) -> Maatregelherziening:
    """Lower the measure from a month on, at the request of who meets the duties of art. 18 lid 4 again.

    Errors: INKEER-ALLEEN-LID-4, INKEER-VERZOEK and those of a revision.
    """
    if maatregel.gedraging != Maatregelgedraging.ARTIKEL_18_LID_4:
        raise OpstapFout(
            "INKEER-ALLEEN-LID-4",
            "Herzien bij inkeer kan alleen bij een maatregel om een verplichting van artikel 18 lid 4. "
            "Heroverweeg deze maatregel (art. 18 lid 3).",
        )
    if not maatregel.opgelegd_op <= verzoek_op <= localdate(nu):
        raise OpstapFout(
            "INKEER-VERZOEK", "Het verzoek komt na de maatregel en niet na vandaag. Controleer de dag."
        )
    return _herzie(maatregel, Grond.INKEER, verzoek_op, per, percentage, reden, door, nu)


def heroverweeg(
    maatregel: Maatregel, *, per: date, percentage: int | None, reden: str, door: str, nu: datetime
) -> Maatregelherziening:
    """Look at a measure again; without a percentage it stays as it is. Errors: those of a revision."""
    return _herzie(maatregel, Grond.HEROVERWEGING, None, per, percentage, reden, door, nu)


@transaction.atomic
def _herzie(
    maatregel: Maatregel,
    grond: Maatregelherziening.Grond,
    verzoek_op: date | None,
    per: date,
    percentage: int | None,
    reden: str,
    door: str,
    nu: datetime,
) -> Maatregelherziening:
    """Errors: HERZIENING-REDEN, HERZIENING-MAAND (not the first day of a month of this measure),
    HERZIENING-HOGER.
    """
    dossier = Dossier.objects.select_for_update(no_key=True).get(pk=maatregel.dossier_id)
    geldend = list(
        Maatregelverlaging.objects.filter(
            maatregel=maatregel, bekend_tot=OPEN_EINDE, geldig__endswith__gt=per
        ).order_by("geldig")
    )
    if not reden.strip():
        raise OpstapFout(
            "HERZIENING-REDEN", "Schrijf op waarom de maatregel zo wordt. De inwoner leest dit terug."
        )
    if per.day != 1 or not any(per in verlaging.geldig for verlaging in geldend):
        raise OpstapFout(
            "HERZIENING-MAAND", "Kies de eerste dag van een maand waarin deze maatregel de bijstand verlaagt."
        )
    if percentage is not None and not 0 <= percentage <= min(v.percentage for v in geldend):
        raise OpstapFout(
            "HERZIENING-HOGER",
            "Een maatregel wordt bij een herziening niet hoger. Kies een lager percentage.",
        )
    with duidelijke_fouten():
        besluit = besluiten.neem(
            dossier=dossier,
            soort=Besluit.Soort.MAATREGEL,
            ingangsdatum=per,
            genomen_op=nu,
            genomen_door=door,
            bekend_op=nu,
            **inhoud([], grond=reden, regels=grond.value, voorbehoud="", percentage=percentage),
        )
        for verlaging in geldend:
            if percentage is not None and verlaging.percentage != percentage:
                feiten.leg_vast(
                    Maatregelverlaging,
                    geldig=vanaf(max(per, verlaging.geldig.lower), verlaging.geldig.upper),
                    bron=f"besluit {besluit.nummer}",
                    nu=nu,
                    dossier=dossier,
                    maatregel=maatregel,
                    percentage=percentage,
                )
        herzien = Maatregelherziening.objects.create(
            gemeente_id=dossier.gemeente_id,
            maatregel=maatregel,
            besluit=besluit,
            grond=grond,
            verzoek_op=verzoek_op,
            per=per,
            percentage=percentage,
            reden=reden,
            door=door,
            moment=nu,
        )
    schrijf_in_tijdlijn([besluit], nu)
    return herzien
