"""The offers at the desk: what stands on the site, and writing it. It is about nobody: nothing is logged."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from opstap.kern.toegang import Doel, betreed
from opstap.minima import aanbod as minima_aanbod
from opstap.minima import doelen
from opstap.portalen import demo
from opstap.portalen.medewerker.handelingen import Plek, doe, voer_uit
from opstap.portalen.medewerker.handelingen.aanbod import AANBOD, NIEUW
from opstap.portalen.medewerker.pagina import pagina, wie
from opstap.portalen.scherm import Pad, gemeentecode, met_foutbladzijde


@require_safe
@met_foutbladzijde
def aanbod(request: HttpRequest) -> HttpResponse:
    """Every offer that was not withdrawn, also of other days."""
    betreed(wie(request), gemeentecode(), Doel.PARTNERS)
    alles = minima_aanbod.laatste(gemeentecode()).filter(ingetrokken=False).order_by("titel", "kenmerk")
    vandaag = timezone.localdate(demo.nu())
    return pagina(
        request,
        "medewerker/aanbod.html",
        "aanbod",
        rijen=[(een, doelen.titel(een.doel), vandaag in een.geldig) for een in alles],
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def nieuw(request: HttpRequest) -> HttpResponse:
    """Write an offer."""
    betreed(wie(request), gemeentecode(), Doel.PARTNERS)
    return voer_uit(request, NIEUW, None, _plek())


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def handeling(request: HttpRequest, kenmerk: str, naam: str) -> HttpResponse:
    """Change an offer, or show it no more."""
    betreed(wie(request), gemeentecode(), Doel.PARTNERS)
    return doe(request, AANBOD, naam, minima_aanbod.zoek(gemeentecode(), kenmerk), _plek())


def _plek() -> Plek:
    return Plek(kruimels=(Pad("Aanbod", reverse("medewerker:aanbod")),), actief="aanbod", reden="")
