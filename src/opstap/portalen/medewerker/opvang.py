"""Emergency shelter at the desk: how full it is, who waits and stays, and every step of one family."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from opstap.kern.toegang import Doel
from opstap.minima.opvang import bezetting, lijst
from opstap.minima.opvang.beeld import open_verzoek
from opstap.portalen.medewerker.handelingen import voer_uit
from opstap.portalen.medewerker.handelingen.opvang import AANMELDEN, HANDELINGEN, LOCATIE, Opvangwerk
from opstap.portalen.medewerker.onderwerp import Onderwerp
from opstap.portalen.scherm import csv_bestand, gemeentecode, met_foutbladzijde

OPVANG = Onderwerp(
    naam="Noodopvang",
    lijst="opvang",
    een="opvangverzoek",
    doel=Doel.OPVANG,
    standen=lijst.STANDEN,
    open=open_verzoek,
    handelingen=HANDELINGEN,
    sjabloon="medewerker/opvangverzoek.html",
    terzijde="medewerker/delen/opvangkort.html",
    woord="gezin,gezinnen",
)


@require_safe
@met_foutbladzijde
def opvang(request: HttpRequest) -> HttpResponse:
    """The locations today, the months of the year, and a page of families."""
    OPVANG.open_lijst(request)
    vandaag = OPVANG.vandaag
    locaties = bezetting.op_dag(gemeentecode(), vandaag, vandaag=vandaag)
    maanden = bezetting.per_maand(gemeentecode(), vandaag.year, vandaag=vandaag)
    return OPVANG.toon_lijst(
        request,
        "medewerker/opvang.html",
        lijst.gezinnen(gemeentecode(), **OPVANG.keuzes(request)),
        jaar=vandaag.year,
        locaties=locaties,
        plaatsen=sum(een.plaatsen for een in locaties),
        vrij=sum(een.vrij for een in locaties),
        maanden=[een for een in maanden if een.nachten or een.bezet],
    )


@require_safe
@met_foutbladzijde
def opvang_csv(request: HttpRequest) -> HttpResponse:
    """The whole list as it is filtered."""
    OPVANG.open_lijst(request)
    return csv_bestand(
        "noodopvang",
        ("nummer", "dossier", "aangemeld", "personen", "eerste_dag", "plaats_vrij_op", "stand"),
        (
            (
                een.nummer,
                een.dossier,
                een.aangemeld.isoformat(),
                een.personen,
                een.begin.isoformat() if een.begin else "",
                een.tot.isoformat() if een.tot else "",
                een.standnaam,
            )
            for een in lijst.gezinnen(gemeentecode(), **OPVANG.keuzes(request, alles=True)).rijen
        ),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def aanmelden(request: HttpRequest) -> HttpResponse:
    """A family asks for shelter: the form, and writing it down."""
    gebruiker = OPVANG.open_lijst(request)
    return voer_uit(request, AANMELDEN, Opvangwerk(gebruiker), OPVANG.plek(gebruiker))


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def locatie(request: HttpRequest) -> HttpResponse:
    """Places at a location from a day on: the form, and writing it down."""
    gebruiker = OPVANG.open_lijst(request)
    return voer_uit(request, LOCATIE, Opvangwerk(gebruiker), OPVANG.plek(gebruiker))


@require_safe
@met_foutbladzijde
def verzoek(request: HttpRequest, nummer: str) -> HttpResponse:
    """One family, every step, and what can be done."""
    return OPVANG.toon(request, nummer)


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def handel(request: HttpRequest, nummer: str, naam: str) -> HttpResponse:
    """One thing to do for a family: its form, and doing it."""
    return OPVANG.handel(request, nummer, naam)
