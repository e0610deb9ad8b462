"""The way in, and how the city stands."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from opstap.portalen import demo
from opstap.portalen.aanmelding import personas, wie
from opstap.portalen.bestuur.cijfers import clusterbeeld
from opstap.portalen.scherm import gemeentecode
from opstap.regels.fouten import OpstapFout


@require_safe
def voorpagina(request: HttpRequest) -> HttpResponse:
    try:
        beeld = clusterbeeld(gemeentecode(), demo.JAAR)
    except OpstapFout:  # no city was built here: the doors are there, the figures are not
        beeld = None
    demonstratie = personas.is_demonstratie()
    return render(
        request,
        "voorpagina.html",
        {
            "beeld": beeld,
            "demonstratie": demonstratie,
            "medewerkers": personas.medewerkers() if demonstratie else (),
            "gebruiker": wie(request),
        },
    )
