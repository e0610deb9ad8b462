"""The worklist: numbers and states, never a name; earliest lawful deadline first."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from opstap.inkomen.beelden.werkvoorraad import Werkvoorraad, werkvoorraad
from opstap.kern.models import Zaak
from opstap.kern.toegang import Doel, open_lijst
from opstap.portalen import demo
from opstap.portalen.medewerker import koppen
from opstap.portalen.medewerker.pagina import ALLES, csv_bestand, pagina, wie
from opstap.portalen.scherm import Keuze, bladzijde, gekozen_pagina, gemeentecode, met_foutbladzijde

ZAAKSORTERINGEN = (
    Keuze("termijn", "eerst wat het eerst moet"),
    Keuze("-termijn", "eerst wat nog tijd heeft"),
    Keuze("ontvangen", "oudste aanvraag eerst"),
    Keuze("-ontvangen", "nieuwste aanvraag eerst"),
    Keuze("nummer", "op zaaknummer"),
)


@require_safe
@met_foutbladzijde
def voorraad(request: HttpRequest) -> HttpResponse:
    """The worklist, earliest lawful deadline first."""
    gevonden = _voorraad(request)
    kop, kopzin = koppen.werkvoorraad(gevonden)
    open_ = sum(gevonden.tellingen.get(status, 0) for status in koppen.OPEN)
    statussen = [
        Keuze("", "alles wat openstaat", aantal=open_),
        *(
            Keuze(status.value, status.label, aantal=gevonden.tellingen[status.value])
            for status in Zaak.Status
        ),
        Keuze("alle", "alle zaken", aantal=sum(gevonden.tellingen.values())),
    ]
    return pagina(
        request,
        "medewerker/werkvoorraad.html",
        "werkvoorraad",
        voorraad=gevonden,
        kop=kop,
        kopzin=kopzin,
        statussen=statussen,
        sorteringen=ZAAKSORTERINGEN,
        bladzijde=bladzijde(
            request, gevonden, woord="zaak,zaken", csv=reverse("medewerker:werkvoorraad_csv")
        ),
    )


@require_safe
@met_foutbladzijde
def voorraad_csv(request: HttpRequest) -> HttpResponse:
    rijen = _voorraad(request, per_pagina=ALLES).rijen
    return csv_bestand(
        "werkvoorraad",
        (
            "zaak",
            "soort",
            "status",
            "ontvangen",
            "beslissen_voor",
            "dagen_over",
            "termijn",
            "dossier",
            "stadsdeel",
        ),
        (
            (
                rij.nummer,
                rij.soort,
                rij.status,
                rij.ontvangen.isoformat(),
                rij.termijn.beslissen_voor.isoformat(),
                rij.termijn.dagen_over,
                rij.termijn.stand,
                rij.dossier_nummer,
                rij.stadsdeel,
            )
            for rij in rijen
        ),
    )


def _voorraad(request: HttpRequest, per_pagina: int = 25) -> Werkvoorraad:
    open_lijst(wie(request), gemeentecode(), Doel.AANVRAAG)
    return werkvoorraad(
        gemeentecode(),
        status=request.GET.get("status", ""),
        zoek=request.GET.get("zoek", ""),
        sortering=request.GET.get("sortering", "termijn"),
        pagina=gekozen_pagina(request),
        per_pagina=per_pagina,
        vandaag=timezone.localdate(demo.nu()),
    )
