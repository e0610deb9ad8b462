"""The small customisation budget at the desk: how teams stand, what was spent, and accounting for it."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from opstap.kern import toewijzingen
from opstap.kern.toegang import Doel, Rol, open_lijst
from opstap.kern.toegang.teams import teams_van
from opstap.minima.maatwerk import lijst
from opstap.minima.maatwerk.beeld import Bestedingsbeeld, open_besteding
from opstap.minima.maatwerk.lijst import Bestedingslijst
from opstap.portalen import demo
from opstap.portalen.medewerker.handelingen import Plek, doe, voer_uit
from opstap.portalen.medewerker.handelingen.maatwerk import BESTEDEN, HANDELINGEN, PLAFOND, Teamwerk
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


def naar_maatwerk() -> tuple[Pad, ...]:
    """The crumbs to the list of spendings."""
    return (
        Pad("Minima", reverse("medewerker:minima")),
        Pad("Maatwerkbudget", reverse("medewerker:maatwerk")),
    )


@require_safe
@met_foutbladzijde
def maatwerk(request: HttpRequest) -> HttpResponse:
    """How each team stands this year, and a page of what was spent."""
    gebruiker = wie(request)
    gevonden = _lijst(request)
    vandaag = timezone.localdate(demo.nu())
    teams = lijst.teamstanden(gemeentecode(), vandaag.year, vandaag=vandaag)
    return pagina(
        request,
        "medewerker/maatwerk.html",
        "minima",
        kruimels=(naar_maatwerk()[0], Pad("Maatwerkbudget")),
        lijst=gevonden,
        teams=teams,
        jaar=vandaag.year,
        te_laat=sum(een.te_laat for een in teams),
        open=sum(een.te_verantwoorden for een in teams),
        standen=[
            Keuze(naam, zin, aantal=gevonden.geteld.get(naam, 0)) for naam, zin in lijst.STANDEN.items()
        ],
        teamkeuzes=[Keuze(een.team, een.team) for een in teams],
        stand=request.GET.get("stand", ""),
        team=request.GET.get("team", ""),
        zoek=request.GET.get("zoek", ""),
        mag_besteden=gebruiker.rol is Rol.MEDEWERKER,
        mag_plafond=gebruiker.rol is Rol.CONTROLLER,
        bladzijde=bladzijde(
            request, gevonden, woord="besteding,bestedingen", csv=reverse("medewerker:maatwerk_csv")
        ),
    )


@require_safe
@met_foutbladzijde
def maatwerk_csv(request: HttpRequest) -> HttpResponse:
    """The whole list as it is filtered."""
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
            for een in _lijst(request, per_pagina=ALLES).rijen
        ),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def besteden(request: HttpRequest) -> HttpResponse:
    """Spend on a household: the form, and doing it."""
    gebruiker = wie(request)
    open_lijst(gebruiker, gemeentecode(), Doel.MAATWERK)
    werk = Teamwerk(gebruiker, tuple(sorted(teams_van(gebruiker))))
    begin = {"dossier": request.GET["dossier"]} if "dossier" in request.GET else {}
    return voer_uit(request, BESTEDEN, werk, _plek(Doel.MAATWERK, begin))


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def plafond(request: HttpRequest) -> HttpResponse:
    """Set the ceiling of a team: the form, and doing it."""
    gebruiker = wie(request)
    open_lijst(gebruiker, gemeentecode(), Doel.CONTROLE)
    werk = Teamwerk(gebruiker, toewijzingen.teams(gemeentecode()))
    return voer_uit(request, PLAFOND, werk, _plek(Doel.CONTROLE, {}))


@require_safe
@met_foutbladzijde
def besteding(request: HttpRequest, nummer: str) -> HttpResponse:
    """One spending, what was done with it, and what can be done."""
    gevonden, doel = _open(request, nummer)
    return pagina(
        request,
        "medewerker/besteding.html",
        "minima",
        kruimels=(*naar_maatwerk(), Pad(nummer)),
        reden=doel,
        beeld=gevonden,
        besteding=gevonden.besteding,
        handelingen=[
            (een, reverse("medewerker:besteding_handeling", args=(nummer, een.naam)))
            for een in HANDELINGEN
            if een.kan(gevonden, gevonden.gebruiker)
        ],
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def handel(request: HttpRequest, nummer: str, naam: str) -> HttpResponse:
    """One thing to do with a spending: its form, and doing it."""
    gevonden, doel = _open(request, nummer)
    terug = Pad(nummer, reverse("medewerker:besteding", args=(nummer,)))
    return doe(
        request,
        HANDELINGEN,
        naam,
        gevonden,
        Plek(
            kruimels=(*naar_maatwerk(), terug),
            actief="minima",
            reden=doel,
            terzijde="medewerker/delen/bestedingkort.html",
            inhoud={"beeld": gevonden, "besteding": gevonden.besteding},
        ),
    )


def _lijst(request: HttpRequest, per_pagina: int = 25) -> Bestedingslijst:
    gebruiker = wie(request)
    open_lijst(gebruiker, gemeentecode(), doel_van(gebruiker, Doel.MAATWERK))
    return lijst.bestedingen(
        gemeentecode(),
        vandaag=timezone.localdate(demo.nu()),
        stand=request.GET.get("stand", ""),
        team=request.GET.get("team", ""),
        zoek=request.GET.get("zoek", "")[:80],
        pagina=gekozen_pagina(request),
        per_pagina=per_pagina,
    )


def _open(request: HttpRequest, nummer: str) -> tuple[Bestedingsbeeld, Doel]:
    gebruiker = wie(request)
    doel = doel_van(gebruiker, Doel.MAATWERK)
    return open_besteding(gebruiker, gemeentecode(), nummer, doel, nu=demo.nu()), doel


def _plek(doel: Doel, begin: dict[str, str]) -> Plek:
    return Plek(
        kruimels=naar_maatwerk(),
        actief="minima",
        reden=doel,
        begin=begin,
        terzijde="medewerker/delen/maatwerkuitleg.html",
    )
