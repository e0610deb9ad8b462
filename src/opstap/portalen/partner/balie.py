"""The counter: a pass is shown or typed, and the customer pays with a credit; or a voucher (`voucher`).

Which pass or voucher is shown stands in the session on the server, for a short while: never in an address.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from functools import wraps
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.timezone import localdate
from django.views.decorators.http import require_http_methods, require_safe

from opstap.minima import balie as proces
from opstap.minima import voucherbalie, vouchers
from opstap.portalen import demo
from opstap.portalen.partner.formulieren import Betaalformulier, Pasformulier
from opstap.portalen.partner.pagina import pagina, wie
from opstap.portalen.scherm import beeld_antwoord, met_foutbladzijde
from opstap.regels.fouten import OpstapFout

_KLANT = "klant"
"""In the session: the number of the pass or voucher that is shown, and until when."""
_GETOOND = timedelta(minutes=10)
_NAAR_GEMEENTE = "Vraag de klant om contact op te nemen met de gemeente."
_WEIGERINGEN = {
    "PAS-ONGELDIG": ("Deze pas is nu niet geldig", _NAAR_GEMEENTE),
    "VOUCHER-ONGELDIG": ("Deze voucher is nu niet geldig", _NAAR_GEMEENTE),
    "PARTNER-GEBLOKKEERD": (
        "U kunt nu geen passen en vouchers aannemen",
        "Neem contact op met de gemeente.",
    ),
    "PAS-CODE-VERLOPEN": (
        "Deze code is verlopen",
        "Vraag de klant om de code opnieuw te laten zien, en scan hem dan meteen.",
    ),
}
"""What is said of what is not taken: never why."""
_BIJ_NUMMER = ("PAS-NUMMER", "VOUCHER-NUMMER", "PAS-TE-VAAK")
_BIJ_VELD: Mapping[str, str] = {"TEGOED-TE-LAAG": "bedrag", "VERZILVERING-BEDRAG": "bedrag"}


def getoond(
    soort: str,
) -> Callable[[Callable[[HttpRequest, str], HttpResponse]], Callable[[HttpRequest], HttpResponse]]:
    """A page of the pass or voucher (`soort`) that is shown here now: the view gets its number.

    What is shown no more, or is good no more, leads back to the counter; or to what its form paid before,
    which is not done again.
    """

    def van(bladzijde: Callable[[HttpRequest, str], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
        @wraps(bladzijde)
        def toon(request: HttpRequest) -> HttpResponse:
            nummer = _nummer(request, soort)
            try:
                if nummer is not None:
                    return bladzijde(request, nummer)
            except OpstapFout as fout:
                if fout.code not in proces.ONGELDIG:
                    raise
            eerder = _al_betaald(request)
            return _opnieuw() if eerder is None else redirect("partner:betaling", eerder)

        return toon

    return van


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def balie(request: HttpRequest) -> HttpResponse:
    """Show a pass. Whoever comes here is done with the customer before."""
    request.session.pop(_KLANT, None)
    neemt_vouchers = voucherbalie.neemt_aan(wie(request), op=localdate(demo.nu()))
    formulier = Pasformulier(request.POST if request.method == "POST" else None, vouchers=neemt_vouchers)
    weigering: tuple[str, str] | None = None
    if request.method == "POST" and formulier.is_valid():
        try:
            return _toon(request, formulier.cleaned_data["pas"])
        except OpstapFout as fout:
            if fout.code not in (*_WEIGERINGEN, *_BIJ_NUMMER):
                raise
            weigering = _WEIGERINGEN.get(fout.code)
            if weigering:
                formulier = Pasformulier(vouchers=neemt_vouchers)
            else:
                formulier.add_error("pas", fout.zin)
    return pagina(
        request,
        "partner/balie.html",
        "balie",
        status=422 if request.method == "POST" else 200,
        formulier=formulier,
        wat="voucher of pas" if neemt_vouchers else "pas",
        weigering=weigering,
        partner=proces.partner_van(wie(request)).naam,
        opnieuw="opnieuw" in request.GET,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
@getoond("pas")
def klant(request: HttpRequest, nummer: str) -> HttpResponse:
    """Whose pass it is and what is left; and pay."""
    formulier = Betaalformulier(request.POST if request.method == "POST" else None)
    if request.method == "POST":
        betaling = _betaal(request, formulier, nummer)
        if betaling is not None:
            return redirect("partner:betaling", betaling)
    beeld = proces.open_pas(wie(request), nummer, nu=demo.nu())
    if formulier.is_bound and not beeld.saldi:
        return redirect("partner:klant")
    formulier.bied_aan(beeld.saldi)
    return pagina(
        request,
        "partner/klant.html",
        "balie",
        status=422 if formulier.is_bound else 200,
        klant=beeld,
        formulier=formulier.vernieuwd,
    )


@require_safe
@met_foutbladzijde
@getoond("pas")
def foto(request: HttpRequest, nummer: str) -> HttpResponse:
    """The picture on the pass that is shown, and of no other."""
    soort, inhoud = proces.foto(wie(request), nummer, nu=demo.nu())
    return beeld_antwoord(inhoud, soort)


def _toon(request: HttpRequest, getikt: str) -> HttpResponse:
    """Keep what is shown for a while, and go to its page. Errors: why it is not taken."""
    soort, plek, kamer = (
        ("voucher", "partner:voucher", voucherbalie.toon)
        if vouchers.is_nummer(getikt)
        else ("pas", "partner:klant", proces.toon)
    )
    nummer = kamer(wie(request), getikt, nu=demo.nu(), klok=timezone.now())
    request.session[_KLANT] = {soort: nummer, "tot": (timezone.now() + _GETOOND).isoformat()}
    return redirect(plek)


def _betaal(request: HttpRequest, formulier: Betaalformulier, nummer: str) -> int | None:
    """The payment; None when the form has to be shown again."""
    if not formulier.is_valid():
        return None
    gegeven = formulier.cleaned_data
    try:
        return proces.betaal(
            wie(request),
            nummer,
            tegoed=gegeven["tegoed"],
            bedrag_cent=gegeven["bedrag"],
            omschrijving=gegeven["omschrijving"],
            sleutel=gegeven["sleutel"],
            nu=demo.nu(),
        )
    except OpstapFout as fout:
        formulier.add_error(_BIJ_VELD.get(fout.code), fout.zin)
        return None


def _al_betaald(request: HttpRequest) -> int | None:
    """The payment that this very form made before: sent twice it is shown, not done again."""
    try:
        sleutel = UUID(request.POST.get("sleutel", ""))
    except ValueError:
        return None
    return proces.gedaan(wie(request), sleutel)


def _nummer(request: HttpRequest, soort: str) -> str | None:
    """The number of the pass or voucher (`soort`) that is shown here now."""
    bewaard = request.session.get(_KLANT)
    if not bewaard or soort not in bewaard or datetime.fromisoformat(bewaard["tot"]) <= timezone.now():
        return None
    return str(bewaard[soort])


def _opnieuw() -> HttpResponse:
    """Back to the counter, which asks to show it once more."""
    antwoord = redirect("partner:balie")
    antwoord["Location"] += "?opnieuw=1"
    return antwoord
