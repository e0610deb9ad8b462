"""A product down to its accounts, its months, and groups of bookings: never to a household."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from opstap.portalen.bestuur.bladen import productblad
from opstap.portalen.bestuur.cijfers import boekingsgroepen, uitsplitsing
from opstap.portalen.bestuur.meenemen import bestand, vormen
from opstap.portalen.bestuur.pagina import bestuurder, pagina, weg
from opstap.portalen.scherm import Keuze, Pad, gekozen_maand, gemeentecode, met_foutbladzijde
from opstap.portalen.templatetags.notatie import maand as maandnaam
from opstap.verantwoording import boekingsuitvoer
from opstap.verantwoording.uitsplitsing import Maandrij, Uitsplitsing

ORDE_MAAND = "maand"


@require_safe
@met_foutbladzijde
def product(request: HttpRequest, jaar: int, product: str) -> HttpResponse:
    bestuurder(request)
    heel = uitsplitsing(gemeentecode(), jaar, product)
    rekening, orde = request.GET.get("rekening", ""), request.GET.get("orde", ORDE_MAAND)
    beeld = kies(heel, rekening, orde)
    keuze = request.GET.urlencode()
    return pagina(
        request,
        "bestuur/product.html",
        "rekening",
        kruimels=(
            Pad(f"Alle clusters {jaar}", weg("rekening", jaar)),
            Pad(beeld.naam),
        ),
        **productblad(beeld, weg),
        rekeningen=[Keuze(kolom.code, kolom.naam) for kolom in heel.kolommen],
        rekening=rekening,
        ordes=[
            Keuze(ORDE_MAAND, "maand"),
            *(Keuze(kolom.code, f"{kolom.naam}, hoogste eerst") for kolom in heel.kolommen),
        ],
        orde=orde,
        bestanden=vormen("product_bestand", jaar, product, vraag=keuze),
    )


@require_safe
@met_foutbladzijde
def product_bestand(request: HttpRequest, jaar: int, product: str, vorm: str) -> HttpResponse:
    bestuurder(request)
    beeld = uitsplitsing(gemeentecode(), jaar, product)
    beeld = kies(beeld, request.GET.get("rekening", ""), request.GET.get("orde", ORDE_MAAND))
    return bestand(boekingsuitvoer.product(beeld), vorm)


@require_safe
@met_foutbladzijde
def boekingen(request: HttpRequest, jaar: int, product: str, rekening: str, maand: str) -> HttpResponse:
    bestuurder(request)
    beeld = boekingsgroepen(gemeentecode(), product, rekening, _maand(jaar, maand))
    return pagina(
        request,
        "bestuur/boekingen.html",
        "rekening",
        kruimels=(
            Pad(f"{beeld.product_naam} {jaar}", weg("product", jaar, product)),
            Pad(f"{beeld.rekening_naam}, {maandnaam(beeld.maand)}"),
        ),
        beeld=beeld,
        bestanden={
            tabel: vormen("boekingen_bestand", jaar, product, rekening, maand, tabel)
            for tabel in ("soorten", "groottes")
        },
    )


@require_safe
@met_foutbladzijde
def boekingen_bestand(
    request: HttpRequest, jaar: int, product: str, rekening: str, maand: str, tabel: str, vorm: str
) -> HttpResponse:
    bestuurder(request)
    beeld = boekingsgroepen(gemeentecode(), product, rekening, _maand(jaar, maand))
    welke = {"soorten": beeld.soorten, "groottes": beeld.groottes}.get(tabel)
    if welke is None:
        raise Http404
    return bestand(boekingsuitvoer.groepen(beeld, welke, tabel), vorm)


def _maand(jaar: int, tekst: str) -> date:
    maand = gekozen_maand(tekst)
    if maand.year != jaar:
        raise Http404
    return maand


def kies(beeld: Uitsplitsing, rekening: str, orde: str) -> Uitsplitsing:
    """One account or all, by month or by the sums of an account; what is not shown comes last."""
    codes = [kolom.code for kolom in beeld.kolommen]
    rijen: Sequence[Maandrij] = beeld.rijen
    if orde in codes:
        plaats = codes.index(orde)
        rijen = sorted(
            rijen, key=lambda rij: (rij.cellen[plaats].cent is None, -(rij.cellen[plaats].cent or 0))
        )
    over = [plaats for plaats, code in enumerate(codes) if rekening in (code, "")] or range(len(codes))

    def smal(rij: Maandrij) -> Maandrij:
        return replace(rij, cellen=tuple(rij.cellen[plaats] for plaats in over))

    return replace(
        beeld,
        kolommen=tuple(beeld.kolommen[plaats] for plaats in over),
        rijen=tuple(smal(rij) for rij in rijen),
        totaal=smal(beeld.totaal),
    )
