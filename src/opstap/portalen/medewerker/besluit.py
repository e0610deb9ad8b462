"""One decision with its whole explanation, made again from its receipt; and the letter about it."""

from __future__ import annotations

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from opstap.gevallen import besluitwoorden
from opstap.inkomen.beelden.besluit import besluitbeeld
from opstap.kern import bekendmakingen, brieven
from opstap.kern.models import Besluit
from opstap.kern.toegang import Doel, open_besluit
from opstap.minima.beelden.toegekend import van_besluit
from opstap.portalen import demo
from opstap.portalen.medewerker.handelingen import Plek, voer_uit
from opstap.portalen.medewerker.handelingen.besluit import BEKENDMAKEN
from opstap.portalen.medewerker.handelingen.bezwaar import BEZWAAR_INDIENEN
from opstap.portalen.medewerker.pagina import naar_dossier, pagina, wie
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
        kruimels=(*naar_dossier(gevonden.dossier.nummer, "controle"), Pad(f"Besluit {nummer}")),
        reden=Doel.CONTROLE,
        besluit=besluitbeeld(gevonden),
        toegekend=van_besluit(gevonden, op=timezone.localdate(demo.nu())),
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
    alineas = besluitwoorden.alineas(gevonden)
    plek = _plek(gevonden, Doel.AANVRAAG, besluit=gevonden, alineas=alineas)
    return voer_uit(request, BEKENDMAKEN, gevonden, plek)


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
@vraagt_waarom
def bezwaar(request: HttpRequest, nummer: str) -> HttpResponse:
    """Register an objection against a decision."""
    gevonden = _open(request, nummer, Doel.BEZWAAR)
    return voer_uit(request, BEZWAAR_INDIENEN, gevonden, _plek(gevonden, Doel.BEZWAAR))


@require_safe
@met_foutbladzijde
@vraagt_waarom
def brief(request: HttpRequest, nummer: str) -> HttpResponse:
    """A letter as it left."""
    gevonden = brieven.open_brief(wie(request), gemeentecode(), nummer, Doel.AANVRAAG, moment=timezone.now())
    return pagina(
        request,
        "medewerker/brief.html",
        "dossiers",
        kruimels=(*naar_dossier(gevonden.dossier.nummer, "aanvraag"), Pad(f"Brief {nummer}")),
        reden=Doel.AANVRAAG,
        brief=gevonden,
    )


def _open(request: HttpRequest, nummer: str, doel: Doel) -> Besluit:
    return open_besluit(wie(request), gemeentecode(), nummer, doel, toelichting=geschreven(request))


def _plek(gevonden: Besluit, doel: Doel, **inhoud: Any) -> Plek:
    """Where something is done about a decision."""
    hier = Pad(f"Besluit {gevonden.nummer}", reverse("medewerker:besluit", args=(gevonden.nummer,)))
    return Plek(
        kruimels=(*naar_dossier(gevonden.dossier.nummer, "controle"), hier),
        actief="dossiers",
        reden=doel,
        inhoud=inhoud,
    )
