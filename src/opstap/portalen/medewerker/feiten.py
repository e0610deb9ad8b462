"""The facts of a household: what is missing, what can be recorded, and the history of each."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from opstap.inkomen.beelden.feitgeschiedenis import SOORTEN
from opstap.inkomen.beelden.feitgeschiedenis import geschiedenis as versies_van
from opstap.inkomen.beelden.gaten import gaten_nu, rekenmaand
from opstap.inkomen.wijziging.huishoudens import bewoners
from opstap.kern.models import Dossier
from opstap.kern.toegang import Doel, open_dossier
from opstap.portalen import demo
from opstap.portalen.medewerker.dossier import DOELEN, REDENEN
from opstap.portalen.medewerker.handelingen import mogelijk
from opstap.portalen.medewerker.handelingen.dossier import HANDELINGEN, Dossierwerk
from opstap.portalen.medewerker.pagina import naar_dossier, pagina, wie
from opstap.portalen.medewerker.waarom import geschreven, vraag, vraagt_waarom
from opstap.portalen.rechten import mag
from opstap.portalen.scherm import Pad, gemeentecode, met_foutbladzijde


@require_safe
@met_foutbladzijde
@vraagt_waarom
def feiten(request: HttpRequest, nummer: str) -> HttpResponse:
    """What the rules still miss today, what can be recorded, and each kind of fact with its history."""
    sleutel = request.GET.get("reden", "")
    if sleutel not in REDENEN:
        return vraag(request, doelen=DOELEN)
    dossier, doel = _open(request, nummer, sleutel)
    nu = demo.nu()
    vandaag = timezone.localdate(nu)
    werk = Dossierwerk(dossier, bewoners(dossier, op=vandaag, bekend_op=nu), vandaag)
    kijker = wie(request)
    kan = mogelijk(HANDELINGEN, werk, kijker) if mag(kijker.rol, "medewerker:dossier_handeling") else []
    return pagina(
        request,
        "medewerker/feiten.html",
        "dossiers",
        kruimels=(*naar_dossier(nummer, sleutel), Pad("Feiten")),
        reden=doel,
        redensleutel=sleutel,
        dossiernummer=nummer,
        hier=reverse("medewerker:dossier", args=(nummer,)),
        gaten=gaten_nu(dossier, vandaag, nu),
        maand=rekenmaand(vandaag),
        kan=kan,
        vult={een.naam for _, keuzes in kan for een in keuzes},
        soorten=SOORTEN.values(),
    )


@require_safe
@met_foutbladzijde
@vraagt_waarom
def geschiedenis(request: HttpRequest, nummer: str, soort: str) -> HttpResponse:
    """Every version of one fact, on both time axes, with where it came from."""
    sleutel = request.GET.get("reden", "")
    if sleutel not in REDENEN:
        return vraag(request, doelen=DOELEN)
    dossier, doel = _open(request, nummer, sleutel)
    nu = demo.nu()
    persoon = request.GET.get("persoon", "")
    gevraagd, versies = versies_van(
        dossier,
        soort,
        int(persoon) if persoon.isdecimal() and len(persoon) < 19 else None,
        op=timezone.localdate(nu),
        bekend_op=nu,
    )
    naar = f"{reverse('medewerker:feiten', args=(nummer,))}?reden={sleutel}"
    return pagina(
        request,
        "medewerker/feit.html",
        "dossiers",
        kruimels=(*naar_dossier(nummer, sleutel), Pad("Feiten", naar), Pad(gevraagd.titel)),
        reden=doel,
        soort=gevraagd,
        versies=versies,
    )


def _open(request: HttpRequest, nummer: str, sleutel: str) -> tuple[Dossier, Doel]:
    doel = REDENEN[sleutel][0]
    return open_dossier(wie(request), gemeentecode(), nummer, doel, toelichting=geschreven(request)), doel
