"""A pass of the household on other telephones: put it there with a code that works once, and take it off."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from opstap.minima import toestellen
from opstap.minima.toestellen import Link
from opstap.portalen.formulieren import Formulier
from opstap.portalen.inwoner.pagina import pagina
from opstap.portalen.inwoner.passen import open_pas
from opstap.portalen.inwoner.versturen import status, toon_formulier, verwerk
from opstap.portalen.pascode import koppelcode
from opstap.portalen.scherm import met_foutbladzijde


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def telefoons(request: HttpRequest, nummer: str, pas: int) -> HttpResponse:
    """On which telephones the pass stands; a code for another is shown in the answer, and kept nowhere."""
    dossier, een = open_pas(request, nummer, pas)
    hier = reverse("inwoner:pas_telefoons", args=(nummer, pas))
    formulier = Formulier(request.POST or None)
    gemaakt: list[Link] = []

    def doe(gegeven: Mapping[str, Any], door: str, nu: datetime) -> str:
        gemaakt.append(toestellen.maak_link(een.pas, door=door, nu=nu, klok=timezone.now()))
        return hier

    klaar = verwerk(request, formulier, doe, al_gedaan=hier)
    if gemaakt:
        return pagina(
            request,
            "inwoner/telefooncode.html",
            dossier,
            "passen",
            hier=_("Code"),
            pas=een,
            **koppelcode(request, gemaakt[0]),
        )
    return klaar or pagina(
        request,
        "inwoner/telefoons.html",
        dossier,
        "passen",
        hier=_("Andere telefoon"),
        status=status(formulier),
        formulier=formulier,
        pas=een,
        telefoons=[
            (_("Telefoon %(nummer)s") % {"nummer": telefoon.nummer}, telefoon)
            for telefoon in toestellen.telefoons(een.pas)
        ],
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def weg(request: HttpRequest, nummer: str, pas: int, toestel: int) -> HttpResponse:
    """Take the pass off a telephone."""
    dossier, een = open_pas(request, nummer, pas)
    alle = reverse("inwoner:pas_telefoons", args=(nummer, pas))
    formulier = Formulier(request.POST or None)

    def doe(gegeven: Mapping[str, Any], door: str, nu: datetime) -> str:
        toestellen.haal_weg(een.pas, toestel, door=door, nu=nu)
        messages.success(request, _("De pas staat niet meer op die telefoon."))
        return alle

    klaar = verwerk(request, formulier, doe, al_gedaan=alle)
    if klaar:
        return klaar
    gevonden = toestellen.zoek(een.pas, toestel)
    return toon_formulier(
        request,
        dossier,
        "passen",
        formulier,
        hier=_("Andere telefoon"),
        kop=_("Wilt u de pas van telefoon %(nummer)s halen?") % {"nummer": gevonden.nummer},
        kopzin=_("De pas is daar meteen niet meer te zien. De pas zelf blijft werken."),
        knop=_("Haal de pas eraf"),
        terug=alle,
    )
