"""Subsidies to partners at the desk: granted, paid, accounted for and settled; agreed beside delivered."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from opstap.kern.toegang import Doel, Rol, open_lijst
from opstap.minima import partnervoorstellen
from opstap.minima.partnervoorstellen import Soort
from opstap.minima.subsidies import stand
from opstap.minima.subsidies.stand import Subsidiestand, standen
from opstap.portalen import demo
from opstap.portalen.medewerker.handelingen import Plek, doe, voer_uit
from opstap.portalen.medewerker.handelingen.subsidie import BETALEN, HANDELINGEN, VERLENEN
from opstap.portalen.medewerker.pagina import doel_van, pagina, wie
from opstap.portalen.scherm import Pad, csv_bestand, gemeentecode, met_foutbladzijde


def naar_subsidies() -> tuple[Pad, ...]:
    """The crumbs to the list of subsidies."""
    return (Pad("Minima", reverse("medewerker:minima")), Pad("Subsidies", reverse("medewerker:subsidies")))


@require_safe
@met_foutbladzijde
def subsidies(request: HttpRequest) -> HttpResponse:
    """The subsidies of a year, by partner, and what waits for a colleague."""
    jaar = _jaar(request)
    rijen = _rijen(request, jaar)
    vandaag = timezone.localdate(demo.nu())
    behandelt = wie(request).rol is Rol.MEDEWERKER
    return pagina(
        request,
        "medewerker/subsidies.html",
        "minima",
        kruimels=(naar_subsidies()[0], Pad("Subsidies")),
        jaar=jaar,
        jaren=(vandaag.year - 1, vandaag.year, vandaag.year + 1),
        subsidies=rijen,
        te_betalen=sum(een.te_betalen(vandaag) for een in rijen) if behandelt else 0,
        mag_verlenen=behandelt,
        voorstellen=partnervoorstellen.wachtend(gemeentecode(), soorten=(Soort.SUBSIDIE, Soort.VASTSTELLING))
        if behandelt
        else (),
    )


@require_safe
@met_foutbladzijde
def subsidies_csv(request: HttpRequest) -> HttpResponse:
    """Every agreement of the subsidies of a year."""
    jaar = _jaar(request)
    return csv_bestand(
        f"subsidies-{jaar}",
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
            for een in _rijen(request, jaar)
            for deel in een.prestaties
        ),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def verlenen(request: HttpRequest) -> HttpResponse:
    """Prepare a subsidy for a colleague: the form, and doing it."""
    open_lijst(wie(request), gemeentecode(), Doel.PARTNERS)
    begin = {"partner": request.GET["partner"]} if "partner" in request.GET else {}
    return voer_uit(request, VERLENEN, gemeentecode(), _plek(begin))


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def betalen(request: HttpRequest) -> HttpResponse:
    """Put every instalment ready that is due."""
    open_lijst(wie(request), gemeentecode(), Doel.PARTNERS)
    return voer_uit(request, BETALEN, gemeentecode(), _plek({}))


@require_safe
@met_foutbladzijde
def subsidie(request: HttpRequest, nummer: str) -> HttpResponse:
    """One subsidy, and what can be done."""
    gevonden = _open(request, nummer)
    return pagina(
        request,
        "medewerker/subsidie.html",
        "minima",
        kruimels=(*naar_subsidies(), Pad(nummer)),
        reden=doel_van(wie(request), Doel.PARTNERS),
        een=gevonden,
        handelingen=[
            (een, reverse("medewerker:subsidie_handeling", args=(nummer, een.naam)))
            for een in HANDELINGEN
            if een.kan(gevonden, wie(request))
        ],
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def handel(request: HttpRequest, nummer: str, naam: str) -> HttpResponse:
    """One thing to do with a subsidy: its form, and doing it."""
    gevonden = _open(request, nummer)
    hier = Pad(nummer, reverse("medewerker:subsidie", args=(nummer,)))
    return doe(
        request,
        HANDELINGEN,
        naam,
        gevonden,
        Plek(
            kruimels=(*naar_subsidies(), hier),
            actief="minima",
            reden=Doel.PARTNERS,
            terzijde="medewerker/delen/subsidiekort.html",
            inhoud={"een": gevonden},
        ),
    )


def _jaar(request: HttpRequest) -> int:
    tekst = request.GET.get("jaar", "")
    return int(tekst) if len(tekst) == 4 and tekst.isdecimal() else timezone.localdate(demo.nu()).year


def _rijen(request: HttpRequest, jaar: int) -> list[Subsidiestand]:
    gebruiker = wie(request)
    open_lijst(gebruiker, gemeentecode(), doel_van(gebruiker, Doel.PARTNERS))
    return list(standen(gemeentecode(), jaar))


def _open(request: HttpRequest, nummer: str) -> Subsidiestand:
    gebruiker = wie(request)
    open_lijst(gebruiker, gemeentecode(), doel_van(gebruiker, Doel.PARTNERS))
    return stand.stand(gemeentecode(), nummer)


def _plek(begin: dict[str, str]) -> Plek:
    return Plek(kruimels=naar_subsidies(), actief="minima", reden=Doel.PARTNERS, begin=begin)
