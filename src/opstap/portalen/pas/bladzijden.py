"""The pages of that telephone: put the pass on it, show it, take it off."""

from __future__ import annotations

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_safe

from opstap.kern.toegang import Gebruiker
from opstap.minima import toestellen
from opstap.minima.pasbeeld import Stand
from opstap.portalen import demo, pascode
from opstap.portalen.pas import telefoon
from opstap.portalen.scherm import beeld_antwoord, gemeentecode, met_foutbladzijde
from opstap.regels.fouten import OpstapFout

_STANDEN = {
    Stand.GOED: gettext_lazy("Laat deze code scannen."),
    Stand.FOTO_NODIG: gettext_lazy("Deze pas werkt nog niet."),
    Stand.FOTO_WACHT: gettext_lazy("Deze pas werkt nog niet."),
    Stand.GEBLOKKEERD: gettext_lazy("Deze pas werkt nu niet."),
    Stand.NOG_NIET: gettext_lazy("Deze pas werkt nog niet."),
    Stand.VOORBIJ: gettext_lazy("Deze pas is niet meer geldig."),
}


@require_safe
@met_foutbladzijde
def pas(request: HttpRequest) -> HttpResponse:
    """The pass, and nothing else of whose it is. Why it does not work, the household reads."""
    een = toestellen.open_pas(_wie(request), nu=demo.nu())
    inhoud = {"pas": een, "zin": _STANDEN[een.stand], **pascode.inhoud(request, een)}
    antwoord = render(request, "pas/pas.html", inhoud)
    telefoon.bewaar(antwoord, request.COOKIES[settings.OPSTAP_PASKOEKJE])
    return antwoord


@require_safe
@met_foutbladzijde
def beeld(request: HttpRequest) -> HttpResponse:
    """The picture on the pass."""
    mediasoort, inhoud = toestellen.foto(_wie(request), nu=demo.nu())
    return beeld_antwoord(inhoud, mediasoort)


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def weg(request: HttpRequest) -> HttpResponse:
    """Take the pass off this telephone."""
    wie = _wie(request)
    if request.method != "POST":
        return render(request, "pas/weg.html", {"pas": toestellen.open_pas(wie, nu=demo.nu())})
    toestellen.haal_van_eigen(wie, nu=demo.nu())
    antwoord = redirect("pas:geen")
    telefoon.vergeet(antwoord)
    return antwoord


@require_safe
@never_cache
def geen(request: HttpRequest) -> HttpResponse:
    """There is no pass on this telephone, or no longer."""
    return render(request, "pas/geen.html")


@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
@met_foutbladzijde
def zetten(request: HttpRequest, code: str) -> HttpResponse:
    """Put a pass on this telephone. To look at the page uses nothing up: programs look at links too."""
    hier = telefoon.wie(request)
    if request.method != "POST":
        return render(request, "pas/zetten.html", {"heeft_al": hier is not None})
    nu = demo.nu()
    try:
        geheim = toestellen.zet_op_telefoon(gemeentecode(), code, nu=nu, klok=timezone.now())
    except OpstapFout as fout:
        if fout.code != "PAS-LINK":
            raise
        return render(request, "pas/zetten.html", {"mislukt": True}, status=422)
    if hier is not None:
        _maak_plaats(hier)
    antwoord = redirect("pas:pas")
    telefoon.bewaar(antwoord, geheim)
    return antwoord


def _maak_plaats(hier: Gebruiker) -> None:
    """The pass that stood on this telephone before is off it, when it still was on it."""
    try:
        toestellen.haal_van_eigen(hier, nu=demo.nu())
    except OpstapFout as fout:
        if fout.code != "PAS-TELEFOON":
            raise


def _wie(request: HttpRequest) -> Gebruiker:
    wie = telefoon.wie(request)
    assert wie is not None  # the door of the site looked
    return wie
