"""One decision with its whole explanation, made again from its receipt."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_safe

from opstap.inkomen.beelden.besluit import besluitbeeld
from opstap.kern.toegang import Doel, open_besluit
from opstap.portalen.medewerker.pagina import pagina, wie
from opstap.portalen.medewerker.waarom import geschreven, vraagt_waarom
from opstap.portalen.scherm import Pad, gemeentecode, met_foutbladzijde


@require_safe
@met_foutbladzijde
@vraagt_waarom
def besluit(request: HttpRequest, nummer: str) -> HttpResponse:
    """A decision with its whole explanation, made again from its receipt."""
    gevonden = open_besluit(
        wie(request), gemeentecode(), nummer, Doel.CONTROLE, toelichting=geschreven(request)
    )
    beeld = besluitbeeld(gevonden)
    return pagina(
        request,
        "medewerker/besluit.html",
        "dossiers",
        kruimels=(
            Pad("Dossiers", reverse("medewerker:dossiers")),
            Pad(
                f"Dossier {beeld.dossier_nummer}",
                reverse("medewerker:dossier", args=(beeld.dossier_nummer,)) + "?reden=controle",
            ),
            Pad(f"Besluit {beeld.nummer}"),
        ),
        reden=Doel.CONTROLE,
        besluit=beeld,
    )
