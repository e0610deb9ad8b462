"""Emergency shelter for families: how full it is, who came and left, and nothing about a few families."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from opstap.portalen import demo
from opstap.portalen.bestuur.bladen import opvangblad
from opstap.portalen.bestuur.cijfers import opvangbeeld
from opstap.portalen.bestuur.meenemen import bestand, vormen
from opstap.portalen.bestuur.pagina import bestuurder, pagina
from opstap.portalen.scherm import Pad, gemeentecode, met_foutbladzijde
from opstap.verantwoording.opvang import uitvoer
from opstap.verantwoording.opvang.beeld import Opvangbeeld


@require_safe
@met_foutbladzijde
def opvang(request: HttpRequest, jaar: int) -> HttpResponse:
    bestuurder(request)
    return pagina(
        request,
        "bestuur/opvang.html",
        "opvang",
        kruimels=(Pad("Noodopvang"),),
        **opvangblad(beeld_van(jaar)),
        bestanden=vormen("opvang_bestand", jaar, "maanden"),
        bestanden_duren=vormen("opvang_bestand", jaar, "verblijfsduur"),
    )


@require_safe
@met_foutbladzijde
def opvang_bestand(request: HttpRequest, jaar: int, tabel: str, vorm: str) -> HttpResponse:
    bestuurder(request)
    match tabel:
        case "maanden":
            return bestand(uitvoer.maanden(beeld_van(jaar)), vorm)
        case "verblijfsduur":
            return bestand(uitvoer.duren(beeld_van(jaar)), vorm)
    raise Http404


def beeld_van(jaar: int) -> Opvangbeeld:
    """The year as it stands at the moment of the page."""
    return opvangbeeld(gemeentecode(), jaar, timezone.localdate(demo.nu()))
