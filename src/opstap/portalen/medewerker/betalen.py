"""Paying at the desk: what waits, the batches, and one batch from what was found in it to the bank's file."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from opstap.financien.vrijgave import beeld
from opstap.financien.vrijgave.beeld import Opdrachtregel
from opstap.kern.bladeren import Blad
from opstap.kern.toegang import Doel, Rol
from opstap.portalen import demo
from opstap.portalen.medewerker.handelingen import voer_uit
from opstap.portalen.medewerker.handelingen.betaalopdracht import HANDELINGEN, MAKEN
from opstap.portalen.medewerker.onderwerp import Onderwerp
from opstap.portalen.medewerker.pagina import doel_van, wie
from opstap.portalen.scherm import bestand_antwoord, csv_bestand, gemeentecode, met_foutbladzijde

BETALEN = Onderwerp(
    naam="Betalen",
    lijst="betalen",
    een="betaalopdracht",
    doel=Doel.UITKERING,
    standen=beeld.STANDEN,
    open=beeld.open_opdracht,
    handelingen=HANDELINGEN,
    sjabloon="medewerker/betaalopdracht.html",
    terzijde="medewerker/delen/betaalopdrachtkort.html",
    woord="betaalopdracht,betaalopdrachten",
    menu="betalen",
    noem=lambda een: f"Opdracht {een.opdracht.kenmerk}",
)


@require_safe
@met_foutbladzijde
def betalen(request: HttpRequest) -> HttpResponse:
    """What waits for a batch, and a page of the batches."""
    gebruiker = BETALEN.open_lijst(request)
    wacht = beeld.wacht(gemeentecode())
    return BETALEN.toon_lijst(
        request,
        "medewerker/betalen.html",
        _opdrachten(request),
        wacht=wacht,
        wacht_aantal=sum(een.aantal for een in wacht),
        wacht_cent=sum(een.cent for een in wacht),
        mag_maken=gebruiker.rol is Rol.BETAALMEDEWERKER,
    )


@require_safe
@met_foutbladzijde
def betalen_csv(request: HttpRequest) -> HttpResponse:
    """The whole list as it is filtered."""
    BETALEN.open_lijst(request)
    return csv_bestand(
        "betaalopdrachten",
        (
            "kenmerk",
            "maand",
            "uitvoerdatum",
            "tussentijds",
            "aantal",
            "totaal_cent",
            "stand",
            "te_beoordelen",
        ),
        (
            (
                een.kenmerk,
                f"{een.maand:%Y-%m}",
                een.uitvoerdatum.isoformat(),
                "ja" if een.tussentijds else "nee",
                een.aantal,
                een.totaal_cent,
                een.standnaam,
                een.open,
            )
            for een in _opdrachten(request, alles=True).rijen
        ),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def maken(request: HttpRequest) -> HttpResponse:
    """Make a batch of what waits: the form, and doing it."""
    gebruiker = BETALEN.open_lijst(request)
    return voer_uit(request, MAKEN, gemeentecode(), BETALEN.plek(gebruiker))


@require_safe
@met_foutbladzijde
def betaalopdracht(request: HttpRequest, kenmerk: str) -> HttpResponse:
    """One batch: its figures, what was found in it, and what can be done."""
    return BETALEN.toon(request, kenmerk)


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def handel(request: HttpRequest, kenmerk: str, naam: str) -> HttpResponse:
    """One thing to do with a batch: its form, and doing it."""
    return BETALEN.handel(request, kenmerk, naam)


@require_safe
@met_foutbladzijde
def bestand(request: HttpRequest, kenmerk: str) -> HttpResponse:
    """The file for the bank of a batch that was released."""
    gebruiker = wie(request)
    inhoud = beeld.bestand(
        gebruiker, gemeentecode(), kenmerk, doel_van(gebruiker, BETALEN.doel), nu=demo.nu()
    )
    return bestand_antwoord(f"{kenmerk}.xml", inhoud, "application/xml")


def _opdrachten(request: HttpRequest, *, alles: bool = False) -> Blad[Opdrachtregel]:
    return beeld.opdrachten(gemeentecode(), **BETALEN.keuzes(request, alles=alles))
