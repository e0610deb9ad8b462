"""The pages of signing in and out."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import url_has_allowed_host_and_scheme
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from opstap.portalen.aanmelding import personas
from opstap.portalen.aanmelding.sessie import meld_aan, meld_af
from opstap.portalen.scherm import met_foutbladzijde
from opstap.regels.fouten import OpstapFout


@require_safe
@never_cache
def begin(request: HttpRequest) -> HttpResponse:
    """Who are you? In a demonstration the invented people to choose from."""
    demonstratie = personas.is_demonstratie()
    return render(
        request,
        "aanmelding/begin.html",
        {
            "demonstratie": demonstratie,
            "medewerkers": personas.medewerkers() if demonstratie else (),
            "inwoners": personas.inwoners() if demonstratie else (),
            "naar": _naar(request, request.GET.get("naar", "")),
        },
    )


@require_POST
@met_foutbladzijde
def als(request: HttpRequest) -> HttpResponse:
    """Sign in as somebody of the demonstration. Errors: PERSONA-ONBEKEND."""
    sleutel = request.POST.get("wie", "")
    gevonden = personas.is_demonstratie() and next(
        (wie for wie in (*personas.medewerkers(), *personas.inwoners()) if wie.sleutel == sleutel), None
    )
    if not gevonden:
        raise OpstapFout("PERSONA-ONBEKEND", "Deze persoon is er niet in deze demonstratie. Kies een ander.")
    meld_aan(request, gevonden.gebruiker)
    return redirect(_naar(request, request.POST.get("naar", "")) or gevonden.begin)


@require_POST
def afmelden(request: HttpRequest) -> HttpResponse:
    meld_af(request)
    return redirect("voorpagina")


def _naar(request: HttpRequest, adres: str) -> str:
    """Where somebody was going, when that is a page of this site; otherwise ''."""
    veilig = url_has_allowed_host_and_scheme(adres, allowed_hosts=None, require_https=request.is_secure())
    return adres if veilig else ""
