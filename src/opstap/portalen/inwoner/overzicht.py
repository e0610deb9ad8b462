"""The first page of Mijn Opstap: what I get, when, and what I must do now."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from opstap.inkomen.beelden.dossier import dossierbeeld
from opstap.inkomen.beelden.jaaropgave import jaren
from opstap.kern import toegang
from opstap.portalen import demo
from opstap.portalen.inwoner import koppen
from opstap.portalen.inwoner.pagina import eigen_dossier, pagina, wie
from opstap.portalen.scherm import met_foutbladzijde
from opstap.regels.fouten import OpstapFout


@require_safe
@met_foutbladzijde
def begin(request: HttpRequest) -> HttpResponse:
    """The resident's own file: the first one, for who has more. Error: DOSSIER-ONBEKEND."""
    eigen = wie(request).dossiers
    if not eigen:
        raise OpstapFout(
            "DOSSIER-ONBEKEND", "U hebt bij ons nog geen dossier. Er is dus niets te laten zien."
        )
    return redirect("inwoner:overzicht", min(eigen))


@require_safe
@met_foutbladzijde
def overzicht(request: HttpRequest, nummer: str) -> HttpResponse:
    dossier = eigen_dossier(request, nummer)
    nu = demo.nu()
    beeld = dossierbeeld(dossier, gold_op=timezone.localdate(nu), bekend_op=nu)
    kop, kopzin = koppen.overzicht(beeld)
    return pagina(
        request,
        "inwoner/overzicht.html",
        dossier,
        "overzicht",
        dossier=beeld,
        kop=kop,
        kopzin=kopzin,
        jaren=jaren(dossier),
        inzagezin=koppen.inzagen(toegang.inzagen(dossier))[0],
    )
