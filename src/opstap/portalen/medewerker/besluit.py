"""One decision with its whole explanation, made again from its receipt; and the letter about it."""

from __future__ import annotations

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from opstap.inkomen import besluitbrieven
from opstap.inkomen.beelden.besluit import besluitbeeld
from opstap.inkomen.beelden.dossier import dossierbeeld
from opstap.inkomen.beelden.huishouden import envelop
from opstap.kern import bekendmakingen, brieven
from opstap.kern.models import Besluit
from opstap.kern.toegang import Doel, open_besluit
from opstap.portalen import demo
from opstap.portalen.formulieren import Formulier
from opstap.portalen.medewerker.handelingen import voer_uit
from opstap.portalen.medewerker.handelingen.besluit import BEKENDMAKEN
from opstap.portalen.medewerker.handelingen.bezwaar import BEZWAAR_INDIENEN
from opstap.portalen.medewerker.pagina import pagina, wie
from opstap.portalen.medewerker.waarom import geschreven, vraagt_waarom
from opstap.portalen.scherm import Pad, gemeentecode, met_foutbladzijde
from opstap.regels.fouten import OpstapFout


@require_safe
@met_foutbladzijde
@vraagt_waarom
def besluit(request: HttpRequest, nummer: str) -> HttpResponse:
    gevonden = _open(request, nummer, Doel.CONTROLE)
    return pagina(
        request,
        "medewerker/besluit.html",
        "dossiers",
        kruimels=(*_kruimels(gevonden), Pad(f"Besluit {nummer}")),
        reden=Doel.CONTROLE,
        besluit=besluitbeeld(gevonden),
        bekend=bekendmakingen.van_besluit(gevonden),
        brief=brieven.van_besluit(gevonden),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
@vraagt_waarom
def bekendmaken(request: HttpRequest, nummer: str) -> HttpResponse:
    """Make a decision known: what the letter will say, and to whom it goes."""
    gevonden = _open(request, nummer, Doel.AANVRAAG)
    if request.method != "POST" and bekendmakingen.van_besluit(gevonden) is not None:
        raise OpstapFout(
            "BEKENDMAKING-BESTAAT", "Dit besluit is al bekendgemaakt. Open het om de brief te lezen."
        )
    return voer_uit(
        request,
        BEKENDMAKEN,
        gevonden,
        terug=reverse("medewerker:besluit", args=(nummer,)),
        toon=partial(_toon, request, gevonden),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
@vraagt_waarom
def bezwaar(request: HttpRequest, nummer: str) -> HttpResponse:
    """Register an objection against a decision."""
    gevonden = _open(request, nummer, Doel.BEZWAAR)
    return voer_uit(
        request,
        BEZWAAR_INDIENEN,
        gevonden,
        terug=reverse("medewerker:besluit", args=(nummer,)),
        toon=partial(_toon_bezwaar, request, gevonden),
    )


@require_safe
@met_foutbladzijde
@vraagt_waarom
def brief(request: HttpRequest, nummer: str) -> HttpResponse:
    """A letter as it left."""
    gevonden = brieven.open_brief(wie(request), gemeentecode(), nummer, Doel.AANVRAAG, moment=timezone.now())
    dossier = gevonden.dossier.nummer
    return pagina(
        request,
        "medewerker/brief.html",
        "dossiers",
        kruimels=(
            Pad("Dossiers", reverse("medewerker:dossiers")),
            Pad(f"Dossier {dossier}", reverse("medewerker:dossier", args=(dossier,)) + "?reden=aanvraag"),
            Pad(f"Brief {nummer}"),
        ),
        reden=Doel.AANVRAAG,
        brief=gevonden,
    )


def _open(request: HttpRequest, nummer: str, doel: Doel) -> Besluit:
    return open_besluit(wie(request), gemeentecode(), nummer, doel, toelichting=geschreven(request))


def _toon(request: HttpRequest, gevonden: Besluit, formulier: Formulier, status: int) -> HttpResponse:
    if not formulier.is_bound:
        formulier.initial["aan"] = _geadresseerde(gevonden)
    terug = reverse("medewerker:besluit", args=(gevonden.nummer,))
    return pagina(
        request,
        BEKENDMAKEN.sjabloon,
        "dossiers",
        status=status,
        kruimels=(*_kruimels(gevonden), Pad(f"Besluit {gevonden.nummer}", terug), Pad("Bekendmaken")),
        reden=Doel.AANVRAAG,
        besluit=gevonden,
        alineas=besluitbrieven.alineas(gevonden),
        handeling=BEKENDMAKEN,
        formulier=formulier,
        terug=terug,
    )


def _toon_bezwaar(request: HttpRequest, gevonden: Besluit, formulier: Formulier, status: int) -> HttpResponse:
    terug = reverse("medewerker:besluit", args=(gevonden.nummer,))
    return pagina(
        request,
        BEZWAAR_INDIENEN.sjabloon,
        "dossiers",
        status=status,
        kruimels=(*_kruimels(gevonden), Pad(f"Besluit {gevonden.nummer}", terug), Pad("Bezwaar")),
        reden=Doel.BEZWAAR,
        handeling=BEZWAAR_INDIENEN,
        formulier=formulier,
        terug=terug,
    )


def _geadresseerde(gevonden: Besluit) -> str:
    beeld = dossierbeeld(gevonden.dossier, bekend_op=demo.nu())
    return envelop(beeld.huishouden, beeld.adres)


def _kruimels(gevonden: Besluit) -> tuple[Pad, ...]:
    nummer = gevonden.dossier.nummer
    return (
        Pad("Dossiers", reverse("medewerker:dossiers")),
        Pad(f"Dossier {nummer}", reverse("medewerker:dossier", args=(nummer,)) + "?reden=controle"),
    )
