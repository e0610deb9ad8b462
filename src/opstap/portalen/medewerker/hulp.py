"""How to work at the desk with the keyboard, and what the words and colours mean."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from opstap.portalen.medewerker.pagina import MENU, pagina
from opstap.portalen.scherm import met_foutbladzijde


@require_safe
@met_foutbladzijde
def hulp(request: HttpRequest) -> HttpResponse:
    """The page of help."""
    return pagina(request, "medewerker/hulp.html", "hulp", toetsen=[(toets, naam) for naam, _, toets in MENU])
