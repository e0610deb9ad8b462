"""The insurance that was granted to a household, at the desk: who takes part, and writing that down."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from opstap.kern.toegang import Doel
from opstap.minima.beelden.deelname import Deelnamebeeld, open_deelname
from opstap.portalen import demo
from opstap.portalen.medewerker.handelingen import Plek, doe, verzekering
from opstap.portalen.medewerker.pagina import naar_voorraad, pagina, wie
from opstap.portalen.scherm import Pad, gemeentecode, met_foutbladzijde

_TERZIJDE = "medewerker/delen/deelnamekort.html"


@require_safe
@met_foutbladzijde
def deelname(request: HttpRequest, nummer: str) -> HttpResponse:
    """Each adult of the household, and what can be written down."""
    beeld = _open(request, nummer)
    return pagina(
        request,
        "medewerker/deelname.html",
        "werkvoorraad",
        kruimels=(naar_voorraad(), Pad("Zorgverzekering")),
        reden=Doel.REGELINGEN,
        beeld=beeld,
        terzijde=_TERZIJDE,
        doet=True,
        handelingen=[
            (een, reverse("medewerker:deelname_handeling", args=(nummer, een.naam)))
            for een in verzekering.van(beeld.deelnemers)
        ],
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def handel(request: HttpRequest, nummer: str, naam: str) -> HttpResponse:
    """Write down whether somebody takes part: the form, and doing it."""
    beeld = _open(request, nummer)
    hier = Pad("Zorgverzekering", reverse("medewerker:deelname", args=(nummer,)))
    return doe(
        request,
        verzekering.van(beeld.deelnemers),
        naam,
        beeld,
        Plek(
            kruimels=(naar_voorraad(), hier),
            actief="werkvoorraad",
            reden=Doel.REGELINGEN,
            terzijde=_TERZIJDE,
            inhoud={"beeld": beeld},
        ),
    )


def _open(request: HttpRequest, nummer: str) -> Deelnamebeeld:
    return open_deelname(wie(request), gemeentecode(), nummer, Doel.REGELINGEN, nu=demo.nu())
