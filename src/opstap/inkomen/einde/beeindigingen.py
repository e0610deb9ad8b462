"""Ending a benefit: from a day on, with the reason and the code that the statistics ask for.

The code is chosen at the decision: whoever derives it afterwards gets "unknown".
"""

from __future__ import annotations

from datetime import date, datetime

from django.db import transaction

from opstap.inkomen.beoordeling.besluitvorming import inhoud
from opstap.inkomen.beoordeling.deelmaand import weigering
from opstap.inkomen.models import RedenEinde, Uitkering
from opstap.inkomen.tijdlijn import schrijf_in_tijdlijn
from opstap.inkomen.wijziging.wijzigingen import markeer_vanaf
from opstap.kern import besluiten, tijdvak
from opstap.kern.databank import ZINNEN, duidelijke_fouten
from opstap.kern.models import Besluit, Dossier, Zaak
from opstap.kern.redenen import eis_reden
from opstap.kern.tijdvak import vanaf
from opstap.regels.fouten import OpstapFout

ZINNEN |= {
    "uitkering_verloop": (
        "UITKERING-BEEINDIGD",
        "Deze uitkering is al beëindigd. Ververs de pagina om te zien wanneer.",
    ),
}


def uitkering_in(dossier: Dossier, maand: date) -> Uitkering:
    """The benefit that runs in this month. Errors: UITKERING-ONBEKEND."""
    gevonden = (
        Uitkering.objects.filter(dossier=dossier, geldig__overlap=tijdvak.maand(maand.year, maand.month))
        .order_by("-id")
        .first()
    )
    if gevonden is None:
        raise OpstapFout("UITKERING-ONBEKEND", "In die maand loopt er geen uitkering van dit huishouden.")
    return gevonden


def beeindig(
    uitkering: Uitkering,
    *,
    per: date,
    code: RedenEinde,
    reden: str,
    door: str,
    nu: datetime,
    zaak: Zaak | None = None,
) -> Besluit:
    """End a benefit: `per` is the first day without. The next run pays out what stands ready as holiday pay.

    Days from then on that were already paid are computed again and become a claim. Errors: EINDDATUM,
    REDEN-ONTBREEKT, UITKERING-BEEINDIGD.
    """
    if per <= uitkering.geldig.lower:
        raise OpstapFout(
            "EINDDATUM", "Een uitkering eindigt na haar begin. Kies de eerste dag zonder uitkering."
        )
    gat = weigering(uitkering.gemeente_id, per) if per.day != 1 else None
    if gat is not None:
        raise OpstapFout(
            "EINDDATUM",
            "Een uitkering eindigt hier op de eerste dag van een maand. Kies de eerste dag van de maand "
            f"waarin er geen uitkering meer is. {gat.zin}",
        )
    eis_reden(reden, "Schrijf op waarom de uitkering eindigt. De inwoner leest dit terug.")
    with duidelijke_fouten(), transaction.atomic():
        besluit = besluiten.neem(
            dossier=uitkering.dossier,
            zaak=zaak,
            soort=Besluit.Soort.BEEINDIGING,
            ingangsdatum=per,
            genomen_op=nu,
            genomen_door=door,
            bekend_op=nu,
            **inhoud([], grond=reden, regels="beeindiging", voorbehoud="", reden_einde=code.value),
        )
        markeer_vanaf(uitkering.gemeente_id, uitkering.dossier_id, per, moment=nu, reden="beëindiging")
        Uitkering.objects.filter(pk=uitkering.pk).update(
            geldig=vanaf(uitkering.geldig.lower, per), beeindigd_door=besluit, reden_einde=code
        )
        uitkering.refresh_from_db()
        schrijf_in_tijdlijn([besluit], nu)
    return besluit
