"""Subsidies to partners at the desk: granted, paid, accounted for and settled; agreed beside delivered."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from opstap.kern.toegang import Doel, Rol
from opstap.minima import partnervoorstellen
from opstap.minima.partnervoorstellen import Soort
from opstap.minima.subsidies import stand
from opstap.minima.subsidies.stand import Subsidielijst
from opstap.portalen.medewerker.handelingen import voer_uit
from opstap.portalen.medewerker.handelingen.subsidie import BETALEN, HANDELINGEN, VERLENEN
from opstap.portalen.medewerker.onderwerp import Onderwerp
from opstap.portalen.scherm import Keuze, csv_bestand, gemeentecode, met_foutbladzijde

SUBSIDIES = Onderwerp(
    naam="Subsidies",
    lijst="subsidies",
    een="subsidie",
    doel=Doel.PARTNERS,
    standen=stand.STANDEN,
    open=stand.open_subsidie,
    handelingen=HANDELINGEN,
    sjabloon="medewerker/subsidie.html",
    terzijde="medewerker/delen/subsidiekort.html",
    woord="subsidie,subsidies",
)


@require_safe
@met_foutbladzijde
def subsidies(request: HttpRequest) -> HttpResponse:
    """A page of the subsidies of a year, by partner, and what waits for a colleague."""
    behandelt = SUBSIDIES.open_lijst(request).rol is Rol.MEDEWERKER
    gevonden, vandaag = _subsidies(request), SUBSIDIES.vandaag
    jaren = {vandaag.year - 1, vandaag.year, vandaag.year + 1, _jaar(request)}
    return SUBSIDIES.toon_lijst(
        request,
        "medewerker/subsidies.html",
        gevonden,
        jaar=str(_jaar(request)),
        jaren=[Keuze(str(jaar), str(jaar)) for jaar in sorted(jaren)],
        te_betalen=gevonden.te_betalen if behandelt else 0,
        mag_verlenen=behandelt,
        voorstellen=partnervoorstellen.wachtend(gemeentecode(), soorten=(Soort.SUBSIDIE, Soort.VASTSTELLING))
        if behandelt
        else (),
    )


@require_safe
@met_foutbladzijde
def subsidies_csv(request: HttpRequest) -> HttpResponse:
    """Every agreement of the subsidies of a year, as the list is filtered."""
    SUBSIDIES.open_lijst(request)
    return csv_bestand(
        f"subsidies-{_jaar(request)}",
        (
            "nummer",
            "organisatie",
            "onderwerp",
            "van",
            "tot",
            "verleend_cent",
            "klaargezet_cent",
            "vastgesteld_cent",
            "afspraak",
            "afgesproken",
            "geleverd",
            "besteed_cent",
        ),
        (
            (
                een.nummer,
                een.partner,
                een.onderwerp,
                een.van.isoformat(),
                een.tot.isoformat(),
                een.verleend_cent,
                een.betaald_cent,
                "" if een.vastgesteld_cent is None else een.vastgesteld_cent,
                deel.omschrijving,
                deel.afgesproken,
                "" if deel.geleverd is None else deel.geleverd,
                deel.besteed_cent,
            )
            for een in _subsidies(request, alles=True).rijen
            for deel in een.prestaties
        ),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def verlenen(request: HttpRequest) -> HttpResponse:
    """Prepare a subsidy for a colleague: the form, and doing it."""
    gebruiker = SUBSIDIES.open_lijst(request)
    begin = {"partner": request.GET["partner"]} if "partner" in request.GET else {}
    return voer_uit(request, VERLENEN, gemeentecode(), SUBSIDIES.plek(gebruiker, begin=begin))


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def betalen(request: HttpRequest) -> HttpResponse:
    """Put every instalment ready that is due."""
    gebruiker = SUBSIDIES.open_lijst(request)
    return voer_uit(request, BETALEN, gemeentecode(), SUBSIDIES.plek(gebruiker))


@require_safe
@met_foutbladzijde
def subsidie(request: HttpRequest, nummer: str) -> HttpResponse:
    """One subsidy, and what can be done."""
    return SUBSIDIES.toon(request, nummer)


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def handel(request: HttpRequest, nummer: str, naam: str) -> HttpResponse:
    """One thing to do with a subsidy: its form, and doing it."""
    return SUBSIDIES.handel(request, nummer, naam)


def _jaar(request: HttpRequest) -> int:
    tekst = request.GET.get("jaar", "")
    jaar = int(tekst) if tekst.isdecimal() else 0
    return jaar if 2000 <= jaar < 2100 else SUBSIDIES.vandaag.year


def _subsidies(request: HttpRequest, *, alles: bool = False) -> Subsidielijst:
    return stand.subsidies(gemeentecode(), _jaar(request), **SUBSIDIES.keuzes(request, alles=alles))
