"""Who looked at my data, when, what for and why."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from opstap.kern import toegang
from opstap.portalen.inwoner import koppen
from opstap.portalen.inwoner.pagina import eigen_dossier, pagina
from opstap.portalen.scherm import met_foutbladzijde


@require_safe
@met_foutbladzijde
def inzagen(request: HttpRequest, nummer: str) -> HttpResponse:
    dossier = eigen_dossier(request, nummer)
    kop, gezien = koppen.inzagen(toegang.inzagen(dossier))
    return pagina(request, "inwoner/inzagen.html", dossier, "inzagen", inzagen=gezien, kop=kop)
