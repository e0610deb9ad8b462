"""The first page of Mijn Opstap: what I get, when, and what I must do now."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.timezone import localdate
from django.views.decorators.http import require_safe

from opstap.financien import rekeningwijzigingen
from opstap.financien.rekeningwijzigingen import Stand
from opstap.inkomen.beelden.dossier import uitkeringen
from opstap.inkomen.beelden.eigen_zaken import eigen_zaken
from opstap.kern import berichten, toegang
from opstap.minima import pasbeeld
from opstap.minima.zorgverzekering import aanmelden
from opstap.portalen import demo
from opstap.portalen.inwoner import koppen
from opstap.portalen.inwoner.betalingen import alle_maanden, laatste_van
from opstap.portalen.inwoner.pagina import eigen_dossier, pagina, wie
from opstap.portalen.scherm import met_foutbladzijde


@require_safe
@met_foutbladzijde
def begin(request: HttpRequest) -> HttpResponse:
    """The resident's own file: the first one, for who has more; who has none can apply."""
    eigen = wie(request).dossiers
    return redirect("inwoner:overzicht", min(eigen)) if eigen else redirect("inwoner:aanvragen")


@require_safe
@met_foutbladzijde
def overzicht(request: HttpRequest, nummer: str) -> HttpResponse:
    dossier = eigen_dossier(request, nummer)
    nu = demo.nu()
    vandaag = localdate(nu)
    laatste = laatste_van(alle_maanden(dossier), vandaag)
    kop, kopzin = koppen.overzicht(laatste, uitkeringen(dossier, vandaag), vandaag)
    zaken = [een for een in eigen_zaken(dossier, vandaag) if een.loopt]
    rekening = rekeningwijzigingen.beeld(dossier, nu=nu)
    return pagina(
        request,
        "inwoner/overzicht.html",
        dossier,
        "overzicht",
        kop=kop,
        kopzin=kopzin,
        laatste=laatste,
        zaken=zaken,
        te_sturen=[(zaak, een) for zaak in zaken for een in zaak.te_sturen],
        rekening=rekening if rekening and rekening.stand is Stand.WACHT else None,
        nieuw=berichten.nieuw(dossier),
        zonder_verzekeraar=[een for een in aanmelden.kan_kiezen(dossier, nu=nu) if een.open],
        zonder_foto=pasbeeld.zonder_foto(dossier, op=vandaag, bekend_op=nu),
        inzagezin=koppen.inzagezin(toegang.keren_door_anderen(dossier)),
    )
