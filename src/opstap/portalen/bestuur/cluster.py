"""A cluster in the year that is kept now: budget, realised, forecast, and why it differs."""

from __future__ import annotations

from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from opstap.portalen.bestuur.bladen import clusterblad
from opstap.portalen.bestuur.cijfers import clusterbeeld
from opstap.portalen.bestuur.meenemen import bestand, vormen
from opstap.portalen.bestuur.pagina import bestuurder, pagina, weg
from opstap.portalen.scherm import Pad, gekozen_maand, gemeentecode, met_foutbladzijde
from opstap.verantwoording import uitvoer


@require_safe
@met_foutbladzijde
def inkomen(request: HttpRequest, jaar: int) -> HttpResponse:
    bestuurder(request)
    maand = _maand(request)
    beeld = clusterbeeld(gemeentecode(), jaar, maand)
    vraag = f"maand={maand:%Y-%m}" if maand else ""
    return pagina(
        request,
        "bestuur/cluster.html",
        "inkomen",
        kruimels=(Pad(f"Cluster {beeld.cluster} {beeld.cluster_naam} {jaar}"),),
        **clusterblad(beeld, weg),
        standen=beeld.standen,
        bestanden={
            tabel: vormen("inkomen_bestand", jaar, tabel, vraag=vraag)
            for tabel in ("begroting", "rekening", "maanden", "buig", "kerngetallen")
        },
    )


@require_safe
@met_foutbladzijde
def inkomen_bestand(request: HttpRequest, jaar: int, tabel: str, vorm: str) -> HttpResponse:
    bestuurder(request)
    beeld = clusterbeeld(gemeentecode(), jaar, _maand(request))
    match tabel:
        case "begroting":
            return bestand(uitvoer.begroting(beeld), vorm)
        case "rekening":
            return bestand(uitvoer.rekening(beeld.tabel, "inkomen"), vorm)
        case "maanden":
            return bestand(uitvoer.maanden(beeld), vorm)
        case "kerngetallen":
            return bestand(uitvoer.kerngetallen(beeld), vorm)
        case "buig" if beeld.buig:
            return bestand(uitvoer.buig(beeld.buig), vorm)
    raise Http404


def _maand(request: HttpRequest) -> date | None:
    """The month that was chosen; None for the last one."""
    tekst = request.GET.get("maand", "")
    return gekozen_maand(tekst) if tekst else None
