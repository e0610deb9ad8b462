"""What the persons of a household need for their income tax, on the screen and as a document to keep."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from opstap.inkomen.beelden.jaaropgave import jaaropgavebeeld
from opstap.kern import toegang
from opstap.portalen import demo
from opstap.portalen.documenten import pdf
from opstap.portalen.inwoner import koppen, papier
from opstap.portalen.inwoner.pagina import eigen_dossier, pagina
from opstap.portalen.scherm import met_foutbladzijde, pdf_antwoord


@require_safe
@met_foutbladzijde
def jaaropgave(request: HttpRequest, nummer: str, jaar: int) -> HttpResponse:
    """What the persons of this household need for their income tax."""
    dossier = eigen_dossier(request, nummer)
    return pagina(
        request,
        "inwoner/jaaropgave.html",
        dossier,
        "betalingen",
        hier=_("Jaaropgave %(jaar)s") % {"jaar": jaar},
        beeld=jaaropgavebeeld(dossier, jaar),
        inzagezin=koppen.inzagezin(toegang.keren_door_anderen(dossier)),
    )


@require_safe
@met_foutbladzijde
def jaaropgave_pdf(request: HttpRequest, nummer: str, jaar: int) -> HttpResponse:
    """The same statement as a document to keep."""
    document = papier.jaaropgave(jaaropgavebeeld(eigen_dossier(request, nummer), jaar))
    return pdf_antwoord(f"jaaropgave-{jaar}-{nummer}", pdf(document, moment=demo.nu()))
