"""Dividing tasks that were chosen in the worklist; the list is afterwards as it was."""

from __future__ import annotations

from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from opstap.inkomen.beelden.werkvoorraad import Keuzes, werkvoorraad
from opstap.kern.toegang import Doel, open_lijst
from opstap.portalen import demo
from opstap.portalen.medewerker.handelingen import Plek, voer_uit
from opstap.portalen.medewerker.handelingen.verdelen import VERDELEN, Verdeling
from opstap.portalen.medewerker.pagina import wie
from opstap.portalen.medewerker.voorraad import met_regeling
from opstap.portalen.scherm import Pad, gemeentecode, met_foutbladzijde

HOOGSTENS = 200
"""Tasks that are divided at once."""


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def verdelen(request: HttpRequest) -> HttpResponse:
    """To whom the chosen tasks go, and giving them."""
    gebruiker = wie(request)
    open_lijst(gebruiker, gemeentecode(), Doel.AANVRAAG)
    keuze = QueryDict(request.GET.get("lijst", ""))
    terug = f"{reverse('medewerker:werkvoorraad')}?{keuze.urlencode()}"
    nummers = tuple(request.GET.getlist("nummer"))[:HOOGSTENS]
    gevonden = werkvoorraad(
        gemeentecode(),
        Keuzes(nummers=nummers),
        per_pagina=HOOGSTENS * 2,
        vandaag=timezone.localdate(demo.nu()),
    )
    if not gevonden.rijen:
        messages.warning(request, "Kies eerst de taken die u wilt verdelen.")
        return redirect(terug)
    return voer_uit(
        request,
        VERDELEN,
        Verdeling(gevonden.rijen, gebruiker),
        Plek(
            kruimels=(Pad("Werkvoorraad", terug),),
            actief="werkvoorraad",
            reden=Doel.AANVRAAG,
            inhoud={"taken": met_regeling(gevonden.rijen)},
        ),
    )
