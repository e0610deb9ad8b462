"""A resident applies without the desk: the case and the statement together, and one application at a time."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime

from django.db import transaction
from django.utils.timezone import localdate

from opstap.inkomen.aanvraag import aanvraagbehandeling, aanvragen
from opstap.inkomen.models import Uitkering
from opstap.kern import zaken
from opstap.kern.models import Dossier, Zaak
from opstap.regels.fouten import OpstapFout


def lopende_aanvraag(dossier: Dossier) -> Zaak | None:
    """The application on which we have not decided yet; for whoever opened the dossier."""
    return next((zaak for zaak in zaken.lopend(dossier) if zaak.soort == Zaak.Soort.AANVRAAG), None)


def heeft_bijstand(dossier: Dossier, op: date) -> bool:
    """Whether assistance runs on this day; for whoever opened the dossier."""
    return Uitkering.objects.filter(dossier=dossier, geldig__contains=op).exists()


@transaction.atomic
def vraag_aan(dossier: Dossier, verklaring: Mapping[str, str], *, nu: datetime) -> Zaak:
    """The application comes in today, with what the resident stated. Errors: AANVRAAG-LOOPT, OPGAVE-LEEG."""
    Dossier.objects.select_for_update(no_key=True).get(pk=dossier.pk)
    eerder = lopende_aanvraag(dossier)
    if eerder is not None:
        raise OpstapFout(
            "AANVRAAG-LOOPT",
            f"U hebt al een aanvraag lopen: {eerder.nummer}. Wij beslissen eerst daarover. Wilt u iets "
            "veranderen? Stuur dan een stuk bij die aanvraag.",
        )
    zaak = aanvragen.dien_in(
        dossier, ontvangen=localdate(nu), nu=nu, tekst="Aanvraag ontvangen via Mijn Opstap"
    )
    aanvraagbehandeling.leg_opgave_vast(zaak, verklaring, nu=nu)
    return zaak
