"""Organisations at the desk: clubs, shops, executors, insurers; a page each, and what two people do."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from opstap.kern.toegang import Doel, Rol, open_lijst
from opstap.minima import partnerblad, partnerlijst, partnervoorstellen
from opstap.minima.partnerblad import Partnerblad
from opstap.minima.partnerlijst import Partnerlijst
from opstap.portalen import demo
from opstap.portalen.medewerker.handelingen import Plek, doe, voer_uit
from opstap.portalen.medewerker.handelingen.partner import HANDELINGEN, NIEUW, VOORSTEL
from opstap.portalen.medewerker.pagina import ALLES, doel_van, pagina, wie
from opstap.portalen.scherm import (
    Keuze,
    Pad,
    bladzijde,
    csv_bestand,
    gekozen_pagina,
    gemeentecode,
    met_foutbladzijde,
)

_SORTERINGEN = (Keuze("naam", "naam"), Keuze("kvk", "nummer"), Keuze("stand", "geblokkeerd eerst"))


def naar_partners() -> tuple[Pad, ...]:
    """The crumbs to the list of organisations."""
    return (Pad("Minima", reverse("medewerker:minima")), Pad("Partners", reverse("medewerker:partners")))


@require_safe
@met_foutbladzijde
def partners(request: HttpRequest) -> HttpResponse:
    """A page of organisations, and what waits for a colleague."""
    gevonden = _lijst(request)
    behandelt = wie(request).rol is Rol.MEDEWERKER
    return pagina(
        request,
        "medewerker/partners.html",
        "minima",
        kruimels=(naar_partners()[0], Pad("Partners")),
        lijst=gevonden,
        soorten=[
            Keuze(naam, zin, aantal=gevonden.per_soort[naam]) for naam, zin in partnerlijst.SOORTEN.items()
        ],
        standen=[
            Keuze(naam, zin, aantal=gevonden.per_stand[naam]) for naam, zin in partnerlijst.STANDEN.items()
        ],
        sorteringen=_SORTERINGEN,
        gekozen={naam: request.GET.get(naam, "") for naam in ("soort", "stand", "zoek", "sortering")},
        mag_opnemen=behandelt,
        voorstellen=partnervoorstellen.wachtend(gemeentecode()) if behandelt else (),
        bladzijde=bladzijde(
            request, gevonden, woord="organisatie,organisaties", csv=reverse("medewerker:partners_csv")
        ),
    )


@require_safe
@met_foutbladzijde
def partners_csv(request: HttpRequest) -> HttpResponse:
    """The whole list as it is filtered."""
    return csv_bestand(
        "partners",
        ("kvk_nummer", "naam", "wat", "stand"),
        ((een.kvk, een.naam, een.wat, een.standnaam) for een in _lijst(request, per_pagina=ALLES).rijen),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def nieuw(request: HttpRequest) -> HttpResponse:
    """Let an organisation take part: the form, and doing it."""
    open_lijst(wie(request), gemeentecode(), Doel.PARTNERS)
    plek = Plek(kruimels=naar_partners(), actief="minima", reden=Doel.PARTNERS)
    return voer_uit(request, NIEUW, gemeentecode(), plek)


@require_safe
@met_foutbladzijde
def partner(request: HttpRequest, kvk: str) -> HttpResponse:
    """One organisation: what was agreed, what it did and is paid, and what can be done."""
    blad = _open(request, kvk)
    behandelt = wie(request).rol is Rol.MEDEWERKER
    return pagina(
        request,
        "medewerker/partner.html",
        "minima",
        kruimels=(*naar_partners(), Pad(blad.partner.naam)),
        reden=doel_van(wie(request), Doel.PARTNERS),
        blad=blad,
        voorstellen=partnervoorstellen.wachtend(gemeentecode(), kvk=kvk) if behandelt else (),
        handelingen=[
            (een, reverse("medewerker:partner_handeling", args=(kvk, een.naam)))
            for een in HANDELINGEN
            if een.kan(blad, wie(request))
        ],
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def handel(request: HttpRequest, kvk: str, naam: str) -> HttpResponse:
    """One thing to do with an organisation: its form, and doing it."""
    blad = _open(request, kvk)
    hier = Pad(blad.partner.naam, reverse("medewerker:partner", args=(kvk,)))
    return doe(
        request,
        HANDELINGEN,
        naam,
        blad,
        Plek(
            kruimels=(*naar_partners(), hier),
            actief="minima",
            reden=Doel.PARTNERS,
            terzijde="medewerker/delen/partnerkort.html",
            inhoud={"blad": blad},
        ),
    )


@require_safe
@met_foutbladzijde
def voorstel(request: HttpRequest, nummer: int) -> HttpResponse:
    """What a colleague prepared, and signing it; one that is done leads to the organisations."""
    open_lijst(wie(request), gemeentecode(), Doel.PARTNERS)
    gevonden = partnervoorstellen.zoek(gemeentecode(), nummer)
    if gevonden is None:
        return redirect("medewerker:partners")
    return pagina(
        request,
        "medewerker/partnervoorstel.html",
        "minima",
        kruimels=(*naar_partners(), Pad("Voorstel")),
        reden=Doel.PARTNERS,
        voorstel=gevonden,
        zelf=gevonden.door == wie(request).naam,
        handelingen=[
            (een, reverse("medewerker:partnervoorstel_handeling", args=(nummer, een.naam)))
            for een in VOORSTEL
            if een.kan(gevonden, wie(request))
        ],
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def beoordeel(request: HttpRequest, nummer: int, naam: str) -> HttpResponse:
    """Sign what a colleague prepared, or not: the form, and doing it."""
    open_lijst(wie(request), gemeentecode(), Doel.PARTNERS)
    gevonden = partnervoorstellen.zoek(gemeentecode(), nummer)
    if gevonden is None:
        return redirect("medewerker:partners")
    hier = Pad(gevonden.partner, reverse("medewerker:partner", args=(gevonden.kvk,)))
    return doe(
        request,
        VOORSTEL,
        naam,
        gevonden,
        Plek(
            kruimels=(*naar_partners(), hier),
            actief="minima",
            reden=Doel.PARTNERS,
            terzijde="medewerker/delen/partnervoorstelkort.html",
            inhoud={"voorstel": gevonden},
        ),
    )


def _lijst(request: HttpRequest, per_pagina: int = 25) -> Partnerlijst:
    gebruiker = wie(request)
    open_lijst(gebruiker, gemeentecode(), doel_van(gebruiker, Doel.PARTNERS))
    return partnerlijst.partners(
        gemeentecode(),
        op=timezone.localdate(demo.nu()),
        soort=request.GET.get("soort", ""),
        stand=request.GET.get("stand", ""),
        zoek=request.GET.get("zoek", "")[:80],
        sortering=request.GET.get("sortering", ""),
        pagina=gekozen_pagina(request),
        per_pagina=per_pagina,
    )


def _open(request: HttpRequest, kvk: str) -> Partnerblad:
    gebruiker = wie(request)
    open_lijst(gebruiker, gemeentecode(), doel_van(gebruiker, Doel.PARTNERS))
    return partnerblad.blad(gemeentecode(), kvk, op=timezone.localdate(demo.nu()))
