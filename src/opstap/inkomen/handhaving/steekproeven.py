"""Samples: benefits drawn by lot from all that run on a day, without a filter, with the seed on record."""

from __future__ import annotations

import random
from collections.abc import Sequence
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from opstap.inkomen.handhaving.onderzoeken import Melding, registreer
from opstap.inkomen.models import Onderzoek, Steekproef, Uitkering
from opstap.kern.models import Dossier
from opstap.regels.fouten import OpstapFout


@transaction.atomic
def trek(
    gemeente: str, *, aantal: int, zaad: int, onderwerp: str, peildag: date, door: str, nu: datetime
) -> Steekproef:
    """Draw benefits by lot from all that run on a day, and open an investigation for each.

    Errors: STEEKPROEF-AANTAL, STEEKPROEF-ONDERWERP.
    """
    if not onderwerp.strip():
        raise OpstapFout("STEEKPROEF-ONDERWERP", "Schrijf op wat met de steekproef wordt nagekeken.")
    lopend = _lopende_dossiers(gemeente, peildag, nu)
    if not 0 < aantal <= len(lopend):
        raise OpstapFout(
            "STEEKPROEF-AANTAL",
            f"Er lopen die dag {len(lopend)} uitkeringen. Kies een aantal van 1 tot en met {len(lopend)}.",
        )
    steekproef = Steekproef.objects.create(
        gemeente_id=gemeente,
        onderwerp=onderwerp,
        peildag=peildag,
        zaad=zaad,
        aantal=aantal,
        uit_aantal=len(lopend),
        door=door,
        moment=nu,
    )
    dossiers = Dossier.objects.in_bulk(loot(lopend, aantal, zaad))
    registreer(
        [
            Melding(
                gemeente=gemeente,
                bron=Onderzoek.Bron.STEEKPROEF,
                kanaal=Onderzoek.Kanaal.LOTING,
                ontvangen=localdate(nu),
                omschrijving=f"Geloot in een steekproef: {onderwerp}",
                dossier=dossier,
            )
            for dossier in dossiers.values()
        ],
        steekproef=steekproef,
        door=door,
        nu=nu,
    )
    return steekproef


def loot(dossier_ids: Sequence[int], aantal: int, zaad: int) -> list[int]:
    """The same draw for the same seed and the same dossiers."""
    return sorted(random.Random(zaad).sample(sorted(dossier_ids), aantal))


def lot_opnieuw(steekproef: Steekproef) -> list[int]:
    """The dossiers that the kept seed draws from what was known then, to check a draw afterwards."""
    lopend = _lopende_dossiers(steekproef.gemeente_id, steekproef.peildag, steekproef.moment)
    return loot(lopend, steekproef.aantal, steekproef.zaad)


def _lopende_dossiers(gemeente: str, peildag: date, bekend_op: datetime) -> list[int]:
    """All households with a benefit on a day, as decided on up to this moment."""
    lopend = Uitkering.objects.filter(
        gemeente_id=gemeente, geldig__startswith__lte=peildag, besluit__genomen_op__lte=bekend_op
    ).exclude(geldig__endswith__lte=peildag, beeindigd_door__genomen_op__lte=bekend_op)
    return sorted(set(lopend.values_list("dossier_id", flat=True)))
