"""One case: what the rules say, what is missing, and until when there is time."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from opstap.inkomen.beelden.zaak import zaakbeeld
from opstap.kern import termijnen
from opstap.kern.toegang import Doel, open_zaak
from opstap.portalen import demo
from opstap.portalen.medewerker import koppen
from opstap.portalen.medewerker.pagina import pagina, wie
from opstap.portalen.medewerker.termijn import termijnzinnen
from opstap.portalen.medewerker.waarom import geschreven, vraagt_waarom
from opstap.portalen.scherm import Pad, gemeentecode, met_foutbladzijde
from opstap.portalen.templatetags.notatie import hoofdletter


@require_safe
@met_foutbladzijde
@vraagt_waarom
def zaak(request: HttpRequest, nummer: str) -> HttpResponse:
    """An application: what the rules say, what is missing, and until when there is time."""
    gevonden = open_zaak(wie(request), gemeentecode(), nummer, Doel.AANVRAAG, toelichting=geschreven(request))
    beeld = zaakbeeld(gevonden, bekend_op=demo.nu())
    return pagina(
        request,
        "medewerker/zaak.html",
        "werkvoorraad",
        kruimels=(
            Pad("Werkvoorraad", reverse("medewerker:werkvoorraad")),
            Pad(f"{hoofdletter(beeld.soort)} {beeld.nummer}"),
        ),
        reden=Doel.AANVRAAG,
        zaak=beeld,
        kop=koppen.zaak(beeld),
        termijnzinnen=termijnzinnen(beeld.ontvangen, termijnen.verloop(gevonden)),
    )
