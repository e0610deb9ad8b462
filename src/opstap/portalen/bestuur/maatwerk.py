"""The customisation budget of the teams: what may be spent, and about how much of it was."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from opstap.kern.toegang import voor_sommen
from opstap.portalen import demo
from opstap.portalen.bestuur.pagina import bestuurder, pagina
from opstap.portalen.scherm import Pad, gemeentecode, met_foutbladzijde
from opstap.verantwoording.maatwerk import maatwerkbeeld


@require_safe
@met_foutbladzijde
def maatwerk(request: HttpRequest, jaar: int) -> HttpResponse:
    bestuurder(request)
    with voor_sommen(gemeentecode()):
        beeld = maatwerkbeeld(gemeentecode(), jaar, vandaag=timezone.localdate(demo.nu()))
    return pagina(
        request,
        "bestuur/maatwerk.html",
        "maatwerk",
        kruimels=(Pad("Maatwerkbudget"),),
        beeld=beeld,
    )
