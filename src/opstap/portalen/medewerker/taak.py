"""Tasks that are no case: what is known, what was done, and what can be done now."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from opstap.inkomen.beelden import taakbeelden
from opstap.inkomen.beelden.taakbeelden import Taakbeeld
from opstap.kern.toegang import Doel
from opstap.portalen.medewerker.handelingen import Handeling, Plek, berichten, doe, inkomsten, taken
from opstap.portalen.medewerker.pagina import naar_voorraad, pagina, wie
from opstap.portalen.scherm import Pad, gemeentecode, met_foutbladzijde

_SOORTEN: Mapping[str, tuple[Callable[..., Taakbeeld], Sequence[Handeling]]] = {
    "signaal": (taakbeelden.signaal, taken.SIGNAAL),
    "opgave": (taakbeelden.opgave, inkomsten.OPGAVE),
    "ontbreekt": (taakbeelden.ontbreekt, inkomsten.ONTBREEKT),
    "heronderzoek": (taakbeelden.heronderzoek, taken.HERONDERZOEK),
    "onderzoek": (taakbeelden.onderzoek, taken.ONDERZOEK),
    "bericht": (taakbeelden.bericht, berichten.BERICHT),
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
        kruimels=(naar_voorraad(), Pad(f"{beeld.titel} {nummer}")),
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
    terug = Pad(f"{beeld.titel} {nummer}", reverse(f"medewerker:{soort}", args=(nummer,)))
    return doe(
        request,
        _SOORTEN[soort][1],
        naam,
        beeld,
        Plek(
            kruimels=(naar_voorraad(), terug),
            actief="werkvoorraad",
            reden=Doel.UITKERING,
            terzijde="medewerker/delen/taakkort.html",
            inhoud={"taak": beeld},
        ),
    )


def _open(request: HttpRequest, soort: str, nummer: str) -> Taakbeeld:
    return _SOORTEN[soort][0](wie(request), gemeentecode(), nummer, nu=timezone.now())


def _adres(soort: str, nummer: str, handeling: Handeling) -> str:
    return reverse(f"medewerker:{soort}_handeling", args=(nummer, handeling.naam))
