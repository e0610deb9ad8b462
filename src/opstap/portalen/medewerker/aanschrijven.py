"""Households that have a right to a scheme which the municipality grants without an application."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from opstap.portalen import demo
from opstap.portalen.medewerker.pagina import pagina, wie
from opstap.portalen.scherm import Keuze, gemeentecode, met_foutbladzijde
from opstap.verantwoording.bereik.aanschrijven import (
    HOOGSTENS,
    Aanschrijflijst,
    aanschrijflijst,
    automatische_regelingen,
)


@require_safe
@met_foutbladzijde
def aanschrijven(request: HttpRequest) -> HttpResponse:
    """The schemes to choose from; a list only when one was chosen, because showing it is a reading."""
    gebruiker, nu = wie(request), demo.nu()
    op, gekozen = timezone.localdate(nu), request.GET.get("regeling", "")
    lijst: Aanschrijflijst | None = None
    if gekozen:
        lijst = aanschrijflijst(gebruiker, gemeentecode(), gekozen, op, moment=nu)
    return pagina(
        request,
        "medewerker/aanschrijven.html",
        "aanschrijven",
        keuzes=[Keuze(een.sleutel, een.naam) for een in automatische_regelingen(gemeentecode(), op)],
        gekozen=gekozen,
        lijst=lijst,
        hoogstens=HOOGSTENS,
    )
