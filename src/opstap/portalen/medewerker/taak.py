"""Tasks that are no case: what is known, what was done, and what can be done now."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from opstap.inkomen.beelden import taakbeelden
from opstap.inkomen.beelden.taakbeelden import Taakbeeld
from opstap.kern import inzendingen
from opstap.kern.toegang import Doel
from opstap.portalen.formulieren import Formulier
from opstap.portalen.medewerker.handelingen import Handeling, taken, voer_uit
from opstap.portalen.medewerker.pagina import pagina, wie
from opstap.portalen.scherm import Pad, gemeentecode, met_foutbladzijde
from opstap.regels.fouten import OpstapFout

_SOORTEN: Mapping[str, tuple[Callable[..., Taakbeeld], Sequence[Handeling]]] = {
    "signaal": (taakbeelden.signaal, taken.SIGNAAL),
    "opgave": (taakbeelden.opgave, taken.OPGAVE),
    "heronderzoek": (taakbeelden.heronderzoek, taken.HERONDERZOEK),
    "onderzoek": (taakbeelden.onderzoek, taken.ONDERZOEK),
}
"""Per kind of task how it is opened, and what can be done with it."""


@require_safe
@met_foutbladzijde
def bekijk(request: HttpRequest, soort: str, nummer: str) -> HttpResponse:
    """A task."""
    beeld = _open(request, soort, nummer)
    return pagina(
        request,
        "medewerker/taak.html",
        "werkvoorraad",
        kruimels=(_voorraad(), Pad(f"{beeld.titel} {nummer}")),
        reden=Doel.UITKERING,
        taak=beeld,
        handelingen=[
            (handeling, _adres(soort, nummer, handeling))
            for handeling in _SOORTEN[soort][1]
            if handeling.kan(beeld, wie(request))
        ],
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def handel(request: HttpRequest, soort: str, nummer: str, naam: str) -> HttpResponse:
    """One thing to do with a task: its form, and doing it."""
    beeld = _open(request, soort, nummer)
    terug = reverse(f"medewerker:{soort}", args=(nummer,))
    keuze = next((een for een in _SOORTEN[soort][1] if een.naam == naam), None)
    if keuze is None or not keuze.kan(beeld, wie(request)):
        if inzendingen.is_gedaan(request.POST.get("sleutel", "")):
            return redirect(terug)
        raise OpstapFout(
            "TAAK-HANDELING",
            "Dit kan nu niet. Misschien is er intussen al iets gedaan. Open de taak om te zien hoe zij "
            "ervoor staat.",
        )
    return voer_uit(request, keuze, beeld, terug=terug, toon=partial(_toon, request, beeld, keuze, terug))


def _toon(
    request: HttpRequest,
    beeld: Taakbeeld,
    keuze: Handeling,
    terug: str,
    formulier: Formulier,
    status: int,
) -> HttpResponse:
    return pagina(
        request,
        "medewerker/taakhandeling.html",
        "werkvoorraad",
        status=status,
        kruimels=(_voorraad(), Pad(f"{beeld.titel} {beeld.nummer}", terug), Pad(keuze.titel)),
        reden=Doel.UITKERING,
        taak=beeld,
        handeling=keuze,
        formulier=formulier,
        terug=terug,
    )


def _open(request: HttpRequest, soort: str, nummer: str) -> Taakbeeld:
    return _SOORTEN[soort][0](wie(request), gemeentecode(), nummer, nu=timezone.now())


def _adres(soort: str, nummer: str, handeling: Handeling) -> str:
    return reverse(f"medewerker:{soort}_handeling", args=(nummer, handeling.naam))


def _voorraad() -> Pad:
    return Pad("Werkvoorraad", reverse("medewerker:werkvoorraad"))
