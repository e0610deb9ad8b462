"""The small customisation budget at the desk: how teams stand, what was spent, and accounting for it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_http_methods, require_safe

from opstap.kern import toewijzingen
from opstap.kern.toegang import Doel, Rol
from opstap.kern.toegang.teams import teams_van
from opstap.minima.maatwerk import lijst
from opstap.minima.maatwerk.beeld import open_besteding
from opstap.minima.maatwerk.lijst import Bestedingslijst
from opstap.portalen.medewerker.handelingen import voer_uit
from opstap.portalen.medewerker.handelingen.maatwerk import BESTEDEN, HANDELINGEN, PLAFOND, Teamwerk
from opstap.portalen.medewerker.onderwerp import Onderwerp
from opstap.portalen.scherm import Keuze, csv_bestand, gemeentecode, met_foutbladzijde

MAATWERK = Onderwerp(
    naam="Maatwerkbudget",
    lijst="maatwerk",
    een="besteding",
    doel=Doel.MAATWERK,
    standen=lijst.STANDEN,
    open=open_besteding,
    handelingen=HANDELINGEN,
    sjabloon="medewerker/besteding.html",
    terzijde="medewerker/delen/bestedingkort.html",
    woord="besteding,bestedingen",
    filters=("team",),
)
_UITLEG = "medewerker/delen/maatwerkuitleg.html"


@require_safe
@met_foutbladzijde
def maatwerk(request: HttpRequest) -> HttpResponse:
    """How each team stands this year, and a page of what was spent."""
    gebruiker = MAATWERK.open_lijst(request)
    vandaag = MAATWERK.vandaag
    teams = lijst.teamstanden(gemeentecode(), vandaag.year, vandaag=vandaag)
    return MAATWERK.toon_lijst(
        request,
        "medewerker/maatwerk.html",
        _bestedingen(request),
        jaar=vandaag.year,
        teams=teams,
        te_laat=sum(een.te_laat for een in teams),
        open=sum(een.te_verantwoorden for een in teams),
        teamkeuzes=[Keuze(een.team, een.team) for een in teams],
        mag_besteden=gebruiker.rol is Rol.MEDEWERKER,
        mag_plafond=gebruiker.rol is Rol.CONTROLLER,
    )


@require_safe
@met_foutbladzijde
def maatwerk_csv(request: HttpRequest) -> HttpResponse:
    """The whole list as it is filtered."""
    MAATWERK.open_lijst(request)
    return csv_bestand(
        "maatwerkbudget",
        ("nummer", "dossier", "team", "datum", "bedrag_cent", "manier", "verantwoorden_voor", "stand"),
        (
            (
                een.nummer,
                een.dossier,
                een.team,
                een.datum.isoformat(),
                een.bedrag_cent,
                een.wijze,
                een.verantwoorden_voor.isoformat(),
                een.standnaam,
            )
            for een in _bestedingen(request, alles=True).rijen
        ),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def besteden(request: HttpRequest) -> HttpResponse:
    """Spend on a household: the form, and doing it."""
    gebruiker = MAATWERK.open_lijst(request)
    werk = Teamwerk(gebruiker, tuple(sorted(teams_van(gebruiker))))
    begin = {"dossier": request.GET["dossier"]} if "dossier" in request.GET else {}
    return voer_uit(request, BESTEDEN, werk, MAATWERK.plek(gebruiker, terzijde=_UITLEG, begin=begin))


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def plafond(request: HttpRequest) -> HttpResponse:
    """Set the ceiling of a team: the form, and doing it."""
    gebruiker = MAATWERK.open_lijst(request)
    werk = Teamwerk(gebruiker, toewijzingen.teams(gemeentecode()))
    return voer_uit(request, PLAFOND, werk, MAATWERK.plek(gebruiker, terzijde=_UITLEG))


@require_safe
@met_foutbladzijde
def besteding(request: HttpRequest, nummer: str) -> HttpResponse:
    """One spending, what was done with it, and what can be done."""
    return MAATWERK.toon(request, nummer)


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def handel(request: HttpRequest, nummer: str, naam: str) -> HttpResponse:
    """One thing to do with a spending: its form, and doing it."""
    return MAATWERK.handel(request, nummer, naam)


def _bestedingen(request: HttpRequest, *, alles: bool = False) -> Bestedingslijst:
    return lijst.bestedingen(gemeentecode(), **MAATWERK.keuzes(request, alles=alles))
