"""The receipt of what a resident sent: its number, by when we decide, and what happens next."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from opstap.inkomen.beelden.opgegeven import opgegeven
from opstap.kern import stukvragen
from opstap.kern.models import Zaak
from opstap.minima import eigen
from opstap.portalen.inwoner.pagina import eigen_dossier, pagina
from opstap.portalen.inwoner.stukken import open_zaak
from opstap.portalen.scherm import met_foutbladzijde


@require_safe
@met_foutbladzijde
def ontvangen(request: HttpRequest, nummer: str, zaaknummer: str) -> HttpResponse:
    dossier = eigen_dossier(request, nummer)
    zaak = open_zaak(request, dossier, zaaknummer)
    aanvraag = zaak.soort in (Zaak.Soort.AANVRAAG, Zaak.Soort.REGELING)
    return pagina(
        request,
        "inwoner/ontvangen.html",
        dossier,
        "doorgeven",
        hier=_("Ontvangen"),
        zaak=zaak,
        kop=_("Uw aanvraag is binnen") if aanvraag else _("Uw wijziging is binnen"),
        bewijs=zaak.soort == Zaak.Soort.AANVRAAG,
        opgegeven=[*opgegeven(zaak), *eigen.opgegeven(zaak)],
        stukken=stukvragen.los_gestuurd(zaak),
    )
