"""One case: what the rules say, what is missing, until when there is time, and what can be done now."""

from __future__ import annotations

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from opstap.inkomen.beelden.behandeling import Behandeling, behandeling
from opstap.kern import inzendingen, termijnen, zaken
from opstap.kern.toegang import Doel, open_zaak
from opstap.portalen import demo
from opstap.portalen.formulieren import Formulier
from opstap.portalen.medewerker import koppen
from opstap.portalen.medewerker.handelingen import Handeling, voer_uit
from opstap.portalen.medewerker.handelingen.zaak import mogelijk
from opstap.portalen.medewerker.pagina import pagina, wie
from opstap.portalen.medewerker.termijn import termijnzinnen
from opstap.portalen.medewerker.waarom import geschreven, vraagt_waarom
from opstap.portalen.scherm import Pad, gemeentecode, met_foutbladzijde
from opstap.portalen.templatetags.notatie import hoofdletter
from opstap.regels.fouten import OpstapFout


@require_safe
@met_foutbladzijde
@vraagt_waarom
def zaak(request: HttpRequest, nummer: str) -> HttpResponse:
    """A case on the desk."""
    b = _open(request, nummer)
    handelingen = mogelijk(b, wie(request))
    return pagina(
        request,
        "medewerker/zaak.html",
        "werkvoorraad",
        kruimels=(_voorraad(), Pad(_naam(b))),
        reden=Doel.AANVRAAG,
        b=b,
        zaak=b.beeld,
        kop=koppen.zaak(b.beeld),
        handelingen=handelingen,
        termijnzinnen=termijnzinnen(b.beeld.ontvangen, termijnen.verloop(b.zaak)),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
@vraagt_waarom
def handeling(request: HttpRequest, nummer: str, naam: str) -> HttpResponse:
    """One thing to do in a case: its form, and doing it."""
    b = _open(request, nummer)
    keuze = next((keuze for keuze in mogelijk(b, wie(request)) if keuze.naam == naam), None)
    terug = reverse("medewerker:zaak", args=(nummer,))
    if keuze is None and inzendingen.is_gedaan(request.POST.get("sleutel", "")):
        return redirect(terug)
    if keuze is None:
        raise OpstapFout(
            "ZAAK-HANDELING",
            f"Dit kan nu niet in zaak {nummer}. Misschien is er intussen al iets gedaan. Open de zaak om te "
            "zien hoe zij ervoor staat.",
        )
    return voer_uit(
        request,
        keuze,
        b,
        terug=terug,
        toon=partial(_toon, request, b, keuze),
        gezien=b.gezien,
        eis=partial(zaken.eis_stand, b.zaak),
    )


def _toon(
    request: HttpRequest, b: Behandeling, keuze: Handeling, formulier: Formulier, status: int
) -> HttpResponse:
    return pagina(
        request,
        keuze.sjabloon,
        "werkvoorraad",
        status=status,
        kruimels=(
            _voorraad(),
            Pad(_naam(b), reverse("medewerker:zaak", args=(b.zaak.nummer,))),
            Pad(keuze.titel),
        ),
        reden=Doel.AANVRAAG,
        b=b,
        zaak=b.beeld,
        handeling=keuze,
        formulier=formulier,
        terug=reverse("medewerker:zaak", args=(b.zaak.nummer,)),
    )


def _open(request: HttpRequest, nummer: str) -> Behandeling:
    gevonden = open_zaak(wie(request), gemeentecode(), nummer, Doel.AANVRAAG, toelichting=geschreven(request))
    return behandeling(gevonden, nu=demo.nu())


def _voorraad() -> Pad:
    return Pad("Werkvoorraad", reverse("medewerker:werkvoorraad"))


def _naam(b: Behandeling) -> str:
    return f"{hoofdletter(b.beeld.soort)} {b.zaak.nummer}"
