"""What one can do with a pass: found without signing in, as a list and as points on a grid."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from opstap.minima import aanbodlijst
from opstap.minima.aanbodlijst import Aanbodrij
from opstap.minima.doelen import DOELEN
from opstap.portalen import demo
from opstap.portalen.publiek.plattegrond import Punt, teken
from opstap.portalen.scherm import Keuze, Pad, gekozen_pagina, gemeentecode, met_foutbladzijde
from opstap.portalen.templatetags.notatie import euro

_LANGST = 80


@dataclass(frozen=True, slots=True)
class Regel:
    """An offer in the words of the page."""

    rij: Aanbodrij
    doel: str
    prijs: str
    voor: str
    afstand: str


@require_safe
@met_foutbladzijde
def lijst(request: HttpRequest) -> HttpResponse:
    """The offers of today, as far as they fit what is asked."""
    vraag, doel, bij = (request.GET.get(naam, "")[:_LANGST] for naam in ("zoek", "doel", "bij"))
    gevonden = aanbodlijst.zoek(
        gemeentecode(),
        op=timezone.localdate(demo.nu()),
        vraag=vraag,
        doel=doel,
        bij=bij,
        pagina=gekozen_pagina(request),
    )
    keuzes = [
        Keuze(sleutel, _(naam), aantal=gevonden.doelen.get(sleutel, 0))
        for sleutel, naam in DOELEN.items()
        if gevonden.doelen.get(sleutel) or sleutel == doel
    ]
    return render(
        request,
        "publiek/aanbod.html",
        {
            "lijst": gevonden,
            "regels": [_regel(rij) for rij in gevonden.rijen],
            "kaart": teken([_punt(rij) for rij in gevonden.rijen], gevonden.overig),
            "zoek": vraag,
            "doel": doel,
            "bij": bij,
            "doelen": keuzes,
            "plekken": [Keuze(plek.kenmerk, plek.naam) for plek in gevonden.plekken],
            "vorige": _bladzijde(request, gevonden.pagina - 1) if gevonden.pagina > 1 else "",
            "volgende": _bladzijde(request, gevonden.pagina + 1)
            if gevonden.pagina < gevonden.paginas
            else "",
        },
    )


@require_safe
@met_foutbladzijde
def een(request: HttpRequest, kenmerk: str) -> HttpResponse:
    """One offer, with its point among the others. Errors: AANBOD-ONBEKEND."""
    rij, anderen = aanbodlijst.toon(gemeentecode(), kenmerk, op=timezone.localdate(demo.nu()))
    punt = Punt(0, rij.aanbod.titel, rij.aanbod.rd_x, rij.aanbod.rd_y, gekozen=True)
    return render(
        request,
        "publiek/aanbod_een.html",
        {
            "regel": _regel(rij),
            "tot_en_met": tot - timedelta(days=1) if (tot := rij.aanbod.geldig.upper) else None,
            "kaart": teken([punt], anderen),
            "kruimels": (Pad(_("Al het aanbod"), reverse("publiek:aanbod")), Pad(_("Dit aanbod"))),
            "dichtbij": f"{reverse('publiek:aanbod')}?{urlencode({'bij': kenmerk})}",
        },
    )


def _regel(rij: Aanbodrij) -> Regel:
    aanbod = rij.aanbod
    prijs = _("gratis met de pas")
    if aanbod.prijs_cent:
        prijs = _("%(bedrag)s met de pas") % {"bedrag": euro(aanbod.prijs_cent)}
    return Regel(
        rij, _(rij.doel), prijs, _voor(aanbod.leeftijd_van, aanbod.leeftijd_tot_en_met), _ver(rij.meter)
    )


def _voor(van: int | None, tot: int | None) -> str:
    if van is not None and tot is not None:
        return _("van %(van)s tot en met %(tot)s jaar") % {"van": van, "tot": tot}
    if van is not None:
        return _("vanaf %(van)s jaar") % {"van": van}
    return _("tot en met %(tot)s jaar") % {"tot": tot} if tot is not None else _("voor iedereen")


def _ver(meter: int | None) -> str:
    """How far, no more exact than it is of use: to a hundred metres."""
    if meter is None:
        return ""
    if meter < 100:
        return _("op deze plek")
    honderd = (meter + 50) // 100
    return _("%(km)s km verder") % {"km": f"{honderd // 10},{honderd % 10}"}


def _punt(rij: Aanbodrij) -> Punt:
    aanbod = rij.aanbod
    return Punt(
        rij.nummer,
        aanbod.titel,
        aanbod.rd_x,
        aanbod.rd_y,
        f"#{aanbod.kenmerk}",
        gekozen=rij.meter == 0,
    )


def _bladzijde(request: HttpRequest, pagina: int) -> str:
    vraag = request.GET.copy()
    vraag["pagina"] = str(pagina)
    return f"{request.path}?{vraag.urlencode()}"
