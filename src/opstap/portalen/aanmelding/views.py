"""The pages of signing in and out."""

from __future__ import annotations

from urllib.parse import urlencode

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from opstap.kern import aanmeldpogingen, accounts
from opstap.kern.toegang import Rol
from opstap.portalen import demo
from opstap.portalen.aanmelding import bewaard, eigen_sessies, openid, personas
from opstap.portalen.aanmelding.aanbieders import aanbieder
from opstap.portalen.aanmelding.demonstratie import is_demonstratie
from opstap.portalen.aanmelding.sessie import BEWAARD, WAS, gebruiker, meld_aan, meld_af
from opstap.portalen.aanmelding.sessie import wie as wie_is
from opstap.portalen.aanmelding.toelaten import laat_toe, wanneer_bewezen
from opstap.portalen.scherm import gemeentecode, met_foutbladzijde
from opstap.regels.fouten import OpstapFout

_BEGIN = {
    Rol.INWONER: "inwoner:begin",
    Rol.MEDEWERKER: "medewerker:werkvoorraad",
    Rol.BETAALMEDEWERKER: "medewerker:betalen",
    Rol.CONTROLLER: "bestuur:overzicht",
    Rol.BESTUUR: "bestuur:overzicht",
    Rol.BEHEERDER: "aanmelding:accounts",
    Rol.PARTNERBALIE: "partner:balie",
    Rol.PARTNERADMINISTRATIE: "partner:balie",
}
_FOUT = "aanmeldfout"
_OPNIEUW = "opnieuw"
"""In the session: that the service was asked to let somebody prove anew who they are."""
_NAAR = "naar"
"""In the session: where somebody was going before they went to sign in."""


@require_safe
@never_cache
def begin(request: HttpRequest) -> HttpResponse:
    """Who are you? By which service one signs in; in a demonstration the invented people to choose from."""
    demonstratie = is_demonstratie()
    return render(
        request,
        "aanmelding/begin.html",
        {
            "demonstratie": demonstratie,
            "medewerkers": personas.medewerkers() if demonstratie else (),
            "partners": personas.partners() if demonstratie else (),
            "inwoners": (*personas.inwoners(), personas.nieuw()) if demonstratie else (),
            "diensten": [
                soort for soort in ("inwoner", "medewerker", "partner") if soort in settings.OPSTAP_OIDC
            ],
            "naar": _veilig(request, request.GET.get(_NAAR, "")),
            "verlopen": WAS in request.session,
            "bewaard": BEWAARD in request.session,
        },
    )


@require_safe
@never_cache
@met_foutbladzijde
def ga(request: HttpRequest, soort: str) -> HttpResponse:
    """On the way to the service; in a demonstration `als` says whom to be there."""
    if soort not in settings.OPSTAP_OIDC:
        return redirect("aanmelding:begin")
    request.session[_NAAR] = _veilig(request, request.GET.get(_NAAR, ""))
    request.session[_OPNIEUW] = "opnieuw" in request.GET
    als = request.GET.get("als", "") if is_demonstratie() else ""
    return openid.ga(request, aanbieder(soort), wie=als, opnieuw=request.session[_OPNIEUW])


@require_safe
@never_cache
@met_foutbladzijde
def terug(request: HttpRequest, soort: str) -> HttpResponse:
    """Back from the service: let in who proved who they are, and who may be here."""
    if soort not in settings.OPSTAP_OIDC:
        return redirect("aanmelding:begin")
    van, nu = aanbieder(soort), timezone.now()
    try:
        bewijs = openid.kom_terug(request, van)
    except OpstapFout as fout:
        aanmeldpogingen.noteer("", fout.code, nu=nu)
        return _mislukt(request, fout)
    try:
        bewezen = wanneer_bewezen(van, bewijs, opnieuw=request.session.get(_OPNIEUW, False), nu=nu)
        sleutel, binnen = laat_toe(van, bewijs, nu=nu, stand=demo.nu())
    except OpstapFout as fout:
        return _mislukt(request, fout)
    naar = request.session.get(_NAAR) or reverse(_BEGIN[binnen.rol])
    meld_aan(request, binnen, sleutel, bewezen=bewezen)
    return redirect("aanmelding:verder" if bewaard.wat_wacht(request) else naar)


@require_safe
@never_cache
def mislukt(request: HttpRequest) -> HttpResponse:
    """Why somebody was not let in, and the way to try again."""
    if _FOUT not in request.session:
        return redirect("aanmelding:begin")
    code, zin = request.session[_FOUT]
    return render(request, "aanmelding/mislukt.html", {"zin": zin, "code": code}, status=403)


@require_safe
@never_cache
@met_foutbladzijde
def verder(request: HttpRequest) -> HttpResponse:
    """What somebody was sending when the session had ended, to send it once more."""
    wie = gebruiker(request)
    wacht = bewaard.wat_wacht(request)
    if wacht is None:
        return redirect(_BEGIN[wie.rol])
    return render(request, "aanmelding/verder.html", {"gebruiker": wie, "wacht": wacht})


@require_POST
@met_foutbladzijde
def weggooien(request: HttpRequest) -> HttpResponse:
    """Not after all: what waited is thrown away."""
    wie = gebruiker(request)
    bewaard.gooi_weg(request)
    return redirect(_BEGIN[wie.rol])


@require_POST
def afmelden(request: HttpRequest) -> HttpResponse:
    """End the session, and let the browser forget what it kept of the pages."""
    gevonden = wie_is(request)
    meld_af(request)
    soort = gevonden.rol.soort if gevonden else ""
    if soort in settings.OPSTAP_OIDC and openid.afmeldadres(request, aanbieder(soort)):
        antwoord = redirect("aanmelding:afgemeld", soort)
    else:
        antwoord = redirect("voorpagina")
    antwoord["Clear-Site-Data"] = '"cache", "storage"'
    return antwoord


@require_safe
@never_cache
@met_foutbladzijde
def afgemeld(request: HttpRequest, soort: str) -> HttpResponse:
    """Signed out here; and the way to sign out at the service too, which may still know who somebody is."""
    adres = openid.afmeldadres(request, aanbieder(soort)) if soort in settings.OPSTAP_OIDC else ""
    return render(request, "aanmelding/afgemeld.html", {"adres": adres})


@require_safe
@never_cache
@met_foutbladzijde
def sessies(request: HttpRequest) -> HttpResponse:
    """Where somebody is signed in."""
    inhoud = {
        "gebruiker": gebruiker(request),
        "sessies": eigen_sessies.eigen(request),
        "vraagt_eerst": not eigen_sessies.bewees_zich_net(request),
    }
    return render(request, "aanmelding/sessies.html", inhoud)


@require_POST
@never_cache
@met_foutbladzijde
def beeindigen(request: HttpRequest) -> HttpResponse:
    """End the other sessions, or one of them; who did not prove just now who they are, does that first."""
    soort = gebruiker(request).rol.soort
    if not eigen_sessies.bewees_zich_net(request) and soort in settings.OPSTAP_OIDC:
        naar = urlencode({"opnieuw": "1", _NAAR: reverse("aanmelding:sessies")})
        return redirect(f"{reverse('aanmelding:ga', args=(soort,))}?{naar}")
    eigen_sessies.beeindig(request, request.POST.get("kenmerk", ""))
    return redirect("aanmelding:sessies")


@require_safe
@met_foutbladzijde
def lijst(request: HttpRequest) -> HttpResponse:
    """Who may work here, in which role, since when and by whom; it is changed with `opstap accounts`."""
    wie = gebruiker(request, Rol.BEHEERDER)
    return render(
        request, "aanmelding/accounts.html", {"gebruiker": wie, "accounts": accounts.lijst(gemeentecode())}
    )


def _mislukt(request: HttpRequest, fout: OpstapFout) -> HttpResponse:
    """On to a page of its own: the address of this one holds what the service sent."""
    request.session[_FOUT] = [fout.code, fout.zin]
    return redirect("aanmelding:mislukt")


def _veilig(request: HttpRequest, adres: str) -> str:
    """Where somebody was going, when that is a page of this site; otherwise ''."""
    eigen = url_has_allowed_host_and_scheme(adres, allowed_hosts=None, require_https=request.is_secure())
    return adres if eigen and adres.startswith("/") else ""
