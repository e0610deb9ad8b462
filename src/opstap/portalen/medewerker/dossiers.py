"""All dossiers of the municipality, by number: states only, never a name."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from opstap.inkomen.beelden.dossierlijst import Dossierlijst, dossierlijst
from opstap.kern.toegang import Doel, open_lijst
from opstap.portalen import demo
from opstap.portalen.medewerker.pagina import ALLES, pagina, wie
from opstap.portalen.scherm import (
    Keuze,
    bladzijde,
    csv_bestand,
    gekozen_pagina,
    gemeentecode,
    met_foutbladzijde,
)

DOSSIERSORTERINGEN = (Keuze("nummer", "laagste nummer eerst"), Keuze("-nummer", "hoogste nummer eerst"))
DOSSIERSTANDEN = (
    Keuze("loopt", "uitkering loopt"),
    Keuze("gestopt", "uitkering gestopt"),
    Keuze("geen", "geen uitkering gehad"),
)


@require_safe
@met_foutbladzijde
def dossiers(request: HttpRequest) -> HttpResponse:
    """All dossiers of the municipality, by number."""
    lijst = _dossiers(request)
    return pagina(
        request,
        "medewerker/dossiers.html",
        "dossiers",
        lijst=lijst,
        standen=DOSSIERSTANDEN,
        sorteringen=DOSSIERSORTERINGEN,
        bladzijde=bladzijde(request, lijst, woord="dossier,dossiers", csv=reverse("medewerker:dossiers_csv")),
    )


@require_safe
@met_foutbladzijde
def dossiers_csv(request: HttpRequest) -> HttpResponse:
    rijen = _dossiers(request, per_pagina=ALLES).rijen
    return csv_bestand(
        "dossiers",
        ("dossier", "stadsdeel", "uitkering", "vanaf", "tot", "open_zaken"),
        (
            (
                rij.nummer,
                rij.stadsdeel,
                rij.stand,
                rij.van.isoformat() if rij.van else "",
                rij.tot.isoformat() if rij.tot else "",
                rij.open_zaken,
            )
            for rij in rijen
        ),
    )


def _dossiers(request: HttpRequest, per_pagina: int = 25) -> Dossierlijst:
    open_lijst(wie(request), gemeentecode(), Doel.UITKERING)
    nu = demo.nu()
    return dossierlijst(
        gemeentecode(),
        stand=request.GET.get("stand", ""),
        zoek=request.GET.get("zoek", ""),
        sortering=request.GET.get("sortering", "nummer"),
        pagina=gekozen_pagina(request),
        per_pagina=per_pagina,
        vandaag=timezone.localdate(nu),
        bekend_op=nu,
    )
