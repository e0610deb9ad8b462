"""What a month brings a household, line by line, as its resident sees it; with every step behind it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from opstap.inkomen.beelden.specificatie import betaalspecificatie
from opstap.kern.toegang import open_dossier
from opstap.portalen.medewerker import koppen
from opstap.portalen.medewerker.dossier import DOELEN, REDENEN
from opstap.portalen.medewerker.pagina import naar_dossier, pagina, wie
from opstap.portalen.medewerker.waarom import geschreven, vraag, vraagt_waarom
from opstap.portalen.scherm import Pad, gekozen_maand, gemeentecode, met_foutbladzijde
from opstap.portalen.templatetags import notatie


@require_safe
@met_foutbladzijde
@vraagt_waarom
def maand(request: HttpRequest, nummer: str, maand: str) -> HttpResponse:
    """The specification of one month of a household."""
    sleutel = request.GET.get("reden", "")
    if sleutel not in REDENEN:
        return vraag(request, doelen=DOELEN)
    eerste_dag = gekozen_maand(maand)
    doel = REDENEN[sleutel][0]
    dossier = open_dossier(wie(request), gemeentecode(), nummer, doel, toelichting=geschreven(request))
    specificatie = betaalspecificatie(dossier, eerste_dag)
    kop, kopzin = koppen.maand(specificatie)
    return pagina(
        request,
        "medewerker/maand.html",
        "dossiers",
        kruimels=(*naar_dossier(nummer, sleutel), Pad(notatie.hoofdletter(notatie.maand(eerste_dag)))),
        reden=doel,
        specificatie=specificatie,
        kop=kop,
        kopzin=kopzin,
    )
