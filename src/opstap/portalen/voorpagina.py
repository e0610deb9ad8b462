"""The front page: for who lives here, who works here, and who keeps watch."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_safe

from opstap.portalen.aanmelding import personas, wie
from opstap.portalen.aanmelding.demonstratie import is_demonstratie


@require_safe
def voorpagina(request: HttpRequest) -> HttpResponse:
    demonstratie = is_demonstratie()
    return render(
        request,
        "voorpagina.html",
        {
            "demonstratie": demonstratie,
            "medewerkers": personas.medewerkers() if demonstratie else (),
            "gebruiker": wie(request),
        },
    )
