"""My cases as steps with dates, and what I must do; and withdrawing an objection."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from opstap.inkomen.beelden.eigen_zaken import eigen_besluiten, eigen_bezwaar, eigen_zaak, eigen_zaken
from opstap.kern import bezwaren
from opstap.portalen import demo
from opstap.portalen.formulieren import Formulier
from opstap.portalen.inwoner import koppen
from opstap.portalen.inwoner.pagina import eigen_dossier, pagina
from opstap.portalen.inwoner.versturen import toon_formulier, verwerk
from opstap.portalen.scherm import met_foutbladzijde


@require_safe
@met_foutbladzijde
def zaken(request: HttpRequest, nummer: str) -> HttpResponse:
    """All cases, what runs first, and the decisions that were made known."""
    dossier = eigen_dossier(request, nummer)
    gevonden = eigen_zaken(dossier, localdate(demo.nu()))
    kop, kopzin = koppen.zaken(gevonden)
    return pagina(
        request,
        "inwoner/zaken.html",
        dossier,
        "zaken",
        zaken=gevonden,
        besluiten=eigen_besluiten(dossier),
        kop=kop,
        kopzin=kopzin,
    )


@require_safe
@met_foutbladzijde
def zaak(request: HttpRequest, nummer: str, zaak: str) -> HttpResponse:
    """One case: its steps, and what the resident must send."""
    dossier = eigen_dossier(request, nummer)
    vandaag = localdate(demo.nu())
    gevonden = eigen_zaak(dossier, zaak, vandaag)
    kop, kopzin = koppen.zaak(gevonden, vandaag)
    return pagina(
        request,
        "inwoner/zaak.html",
        dossier,
        "zaken",
        hier=gevonden.nummer,
        zaak=gevonden,
        kop=kop,
        kopzin=kopzin,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def intrekken(request: HttpRequest, nummer: str, zaak: str) -> HttpResponse:
    """Withdraw an objection, after saying so twice. Error: ZAAK-ONBEKEND."""
    dossier = eigen_dossier(request, nummer)
    naar = reverse("inwoner:zaak", args=(nummer, zaak))
    formulier = Formulier(request.POST or None)
    bezwaar = eigen_bezwaar(dossier, zaak)

    def doe(gegeven: object, door: str, nu: object) -> str:
        bezwaren.trek_in(bezwaar, op=localdate(demo.nu()), door=door, nu=demo.nu())
        messages.success(request, _("Uw bezwaar is ingetrokken."))
        return naar

    klaar = verwerk(request, formulier, doe, al_gedaan=naar)
    return klaar or toon_formulier(
        request,
        dossier,
        "zaken",
        formulier,
        hier=_("Bezwaar intrekken"),
        kop=_("Wilt u uw bezwaar intrekken?"),
        kopzin=_("Dan kijken wij niet meer naar uw bezwaar. Het besluit blijft zoals het is."),
        knop=_("Trek mijn bezwaar in"),
        terug=naar,
    )
