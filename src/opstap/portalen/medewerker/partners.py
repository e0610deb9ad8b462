"""Organisations at the desk: clubs, shops, executors, insurers; a page each, and what two people do."""

from __future__ import annotations

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.views.decorators.http import require_http_methods, require_safe

from opstap.kern.toegang import Doel, Rol
from opstap.minima import partnerlijst, partnervoorstellen
from opstap.minima.partnerblad import open_partner
from opstap.minima.partnerlijst import Partnerlijst
from opstap.portalen.medewerker.handelingen import voer_uit
from opstap.portalen.medewerker.handelingen.partner import HANDELINGEN, NIEUW, VOORSTEL
from opstap.portalen.medewerker.onderwerp import Onderwerp
from opstap.portalen.scherm import Keuze, csv_bestand, gemeentecode, met_foutbladzijde
from opstap.regels.fouten import OpstapFout

PARTNERS = Onderwerp(
    naam="Partners",
    lijst="partners",
    een="partner",
    doel=Doel.PARTNERS,
    standen=partnerlijst.STANDEN,
    open=open_partner,
    handelingen=HANDELINGEN,
    sjabloon="medewerker/partner.html",
    terzijde="medewerker/delen/partnerkort.html",
    woord="organisatie,organisaties",
    filters=("soort", "sortering"),
    noem=lambda blad: blad.partner.naam,
)
VOORSTELLEN = Onderwerp(
    naam="Partners",
    lijst="partners",
    een="partnervoorstel",
    doel=Doel.PARTNERS,
    standen={},
    open=partnervoorstellen.open_voorstel,
    handelingen=VOORSTEL,
    sjabloon="medewerker/partnervoorstel.html",
    terzijde="medewerker/delen/partnervoorstelkort.html",
    woord="voorstel,voorstellen",
    noem=lambda voorstel: "Voorstel",
)
_SORTERINGEN = (Keuze("naam", "naam"), Keuze("kvk", "nummer"), Keuze("stand", "geblokkeerd eerst"))


@require_safe
@met_foutbladzijde
def partners(request: HttpRequest) -> HttpResponse:
    """A page of organisations, and what waits for a colleague."""
    behandelt = PARTNERS.open_lijst(request).rol is Rol.MEDEWERKER
    gevonden = _organisaties(request)
    return PARTNERS.toon_lijst(
        request,
        "medewerker/partners.html",
        gevonden,
        soorten=[
            Keuze(naam, zin, aantal=gevonden.per_soort[naam]) for naam, zin in partnerlijst.SOORTEN.items()
        ],
        sorteringen=_SORTERINGEN,
        mag_opnemen=behandelt,
        voorstellen=partnervoorstellen.wachtend(gemeentecode()) if behandelt else (),
    )


@require_safe
@met_foutbladzijde
def partners_csv(request: HttpRequest) -> HttpResponse:
    """The whole list as it is filtered."""
    PARTNERS.open_lijst(request)
    return csv_bestand(
        "partners",
        ("kvk_nummer", "naam", "wat", "stand"),
        ((een.kvk, een.naam, een.wat, een.standnaam) for een in _organisaties(request, alles=True).rijen),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def nieuw(request: HttpRequest) -> HttpResponse:
    """Let an organisation take part: the form, and doing it."""
    gebruiker = PARTNERS.open_lijst(request)
    return voer_uit(request, NIEUW, gemeentecode(), PARTNERS.plek(gebruiker))


@require_safe
@met_foutbladzijde
def partner(request: HttpRequest, kvk: str) -> HttpResponse:
    """One organisation: what was agreed, what it did and is paid, and what can be done."""
    return PARTNERS.toon(request, kvk)


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def handel(request: HttpRequest, kvk: str, naam: str) -> HttpResponse:
    """One thing to do with an organisation: its form, and doing it."""
    return PARTNERS.handel(request, kvk, naam)


@require_safe
@met_foutbladzijde
def voorstel(request: HttpRequest, nummer: int) -> HttpResponse:
    """What a colleague prepared, and signing it."""
    return _zolang_het_wacht(lambda: VOORSTELLEN.toon(request, nummer))


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def beoordeel(request: HttpRequest, nummer: int, naam: str) -> HttpResponse:
    """Sign what a colleague prepared, or not: the form, and doing it."""
    return _zolang_het_wacht(lambda: VOORSTELLEN.handel(request, nummer, naam))


def _zolang_het_wacht(toon: Callable[[], HttpResponse]) -> HttpResponse:
    """A proposal that is done leads to the organisations."""
    try:
        return toon()
    except OpstapFout as fout:
        if fout.code != "VOORSTEL-ONBEKEND":
            raise
        return redirect("medewerker:partners")


def _organisaties(request: HttpRequest, *, alles: bool = False) -> Partnerlijst:
    return partnerlijst.partners(gemeentecode(), **PARTNERS.keuzes(request, alles=alles))
