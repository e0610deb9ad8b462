"""The annual account: the published one of 2019, and all clusters of the year that is kept now."""

from __future__ import annotations

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from opstap.portalen.bestuur.bladen import rekeningblad, verslagblad
from opstap.portalen.bestuur.cijfers import jaarrekening
from opstap.portalen.bestuur.meenemen import bestand, vormen
from opstap.portalen.bestuur.pagina import REKENING, bestuurder, pagina, weg
from opstap.portalen.scherm import Pad, gemeentecode, met_foutbladzijde
from opstap.verantwoording import uitvoer
from opstap.verantwoording.bestuursbeeld import jaarverslagbeeld


@require_safe
@met_foutbladzijde
def rekening(request: HttpRequest, jaar: int) -> HttpResponse:
    bestuurder(request)
    tabel = jaarrekening(gemeentecode(), jaar)
    return pagina(
        request,
        "bestuur/alle_clusters.html",
        "rekening",
        kruimels=(Pad(f"Alle clusters {jaar}"),),
        **rekeningblad(tabel, weg),
        bestanden=vormen("rekening_bestand", jaar),
    )


@require_safe
@met_foutbladzijde
def rekening_bestand(request: HttpRequest, jaar: int, vorm: str) -> HttpResponse:
    bestuurder(request)
    return bestand(uitvoer.rekening(jaarrekening(gemeentecode(), jaar)), vorm)


@require_safe
@met_foutbladzijde
def rekening_2019(request: HttpRequest) -> HttpResponse:
    bestuurder(request)
    beeld = jaarverslagbeeld(REKENING)
    return pagina(
        request,
        "bestuur/rekening.html",
        "rekening_2019",
        kruimels=(Pad(f"Jaarrekening {REKENING}"),),
        **verslagblad(beeld),
        bestanden=vormen("bestand_2019", "rekening"),
        bestanden_afwijkingen=vormen("bestand_2019", "afwijkingen"),
    )


@require_safe
@met_foutbladzijde
def buig_2019(request: HttpRequest) -> HttpResponse:
    bestuurder(request)
    verslag = jaarverslagbeeld(REKENING)
    return pagina(
        request,
        "bestuur/buig.html",
        "buig_2019",
        kruimels=(Pad(f"Aantal × prijs {REKENING}"),),
        beeld=verslag.buig,
        bijstand=verslag.bijstand,
        bestanden_buig=vormen("bestand_2019", "buig"),
        bestanden_bijstand=vormen("bestand_2019", "bijstand"),
    )


@require_safe
@met_foutbladzijde
def bestand_2019(request: HttpRequest, tabel: str, vorm: str) -> HttpResponse:
    bestuurder(request)
    verslag = jaarverslagbeeld(REKENING)
    match tabel:
        case "rekening":
            return bestand(uitvoer.rekening(verslag.tabel), vorm, gepubliceerd=True)
        case "afwijkingen":
            return bestand(uitvoer.afwijkingen(verslag.tabel.afwijkingen), vorm, gepubliceerd=True)
        case "buig":
            return bestand(uitvoer.buig(verslag.buig), vorm, gepubliceerd=True)
        case "bijstand":
            return bestand(uitvoer.bijstand(verslag.bijstand), vorm, gepubliceerd=True)
    raise Http404
