"""Subsidies to partners at the desk: agreed beside delivered, and granted beside paid."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from opstap.kern.toegang import Doel, open_lijst
from opstap.minima.subsidies.stand import standen
from opstap.portalen import demo
from opstap.portalen.medewerker.pagina import doel_van, pagina, wie
from opstap.portalen.scherm import Pad, gemeentecode, met_foutbladzijde


@require_safe
@met_foutbladzijde
def subsidies(request: HttpRequest) -> HttpResponse:
    """The subsidies of this year, by partner."""
    gebruiker = wie(request)
    open_lijst(gebruiker, gemeentecode(), doel_van(gebruiker, Doel.PARTNERS))
    jaar = timezone.localdate(demo.nu()).year
    return pagina(
        request,
        "medewerker/subsidies.html",
        "minima",
        kruimels=(Pad("Minima", reverse("medewerker:minima")), Pad("Subsidies")),
        jaar=jaar,
        subsidies=standen(gemeentecode(), jaar),
    )
