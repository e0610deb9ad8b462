"""What I have to pay back: the balance, every movement, what comes next, and how to ask for another way."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from opstap.inkomen.beelden.eigen_vorderingen import EigenVordering, eigen_vordering, eigen_vorderingen
from opstap.portalen import demo
from opstap.portalen.documenten import pdf
from opstap.portalen.inwoner import papier
from opstap.portalen.inwoner.pagina import eigen_dossier, pagina
from opstap.portalen.scherm import csv_bestand, met_foutbladzijde, pdf_antwoord
from opstap.portalen.templatetags.notatie import euro


@require_safe
@met_foutbladzijde
def vorderingen(request: HttpRequest, nummer: str) -> HttpResponse:
    """All claims, and what is owed in all."""
    dossier = eigen_dossier(request, nummer)
    gevonden = eigen_vorderingen(dossier, localdate(demo.nu()))
    totaal = sum(een.saldo for een in gevonden)
    kop = _("U hoeft niets terug te betalen")
    if totaal:
        kop = _("U moet nog %(bedrag)s terugbetalen") % {"bedrag": euro(totaal)}
    return pagina(request, "inwoner/vorderingen.html", dossier, "vorderingen", vorderingen=gevonden, kop=kop)


@require_safe
@met_foutbladzijde
def vordering(request: HttpRequest, nummer: str, vordering: str) -> HttpResponse:
    """One claim as an account."""
    dossier = eigen_dossier(request, nummer)
    gevonden = eigen_vordering(dossier, vordering, localdate(demo.nu()))
    return pagina(
        request,
        "inwoner/vordering.html",
        dossier,
        "vorderingen",
        hier=gevonden.nummer,
        vordering=gevonden,
    )


@require_safe
@met_foutbladzijde
def vordering_pdf(request: HttpRequest, nummer: str, vordering: str) -> HttpResponse:
    """The same account as a document to keep."""
    gevonden = _open(request, nummer, vordering)
    document = papier.vordering(gevonden, demo.gemeentenaam())
    return pdf_antwoord(f"vordering-{gevonden.nummer}", pdf(document, moment=demo.nu()))


@require_safe
@met_foutbladzijde
def vordering_csv(request: HttpRequest, nummer: str, vordering: str) -> HttpResponse:
    """The same account as a table; amounts in cents."""
    gevonden = _open(request, nummer, vordering)
    return csv_bestand(
        f"vordering-{gevonden.nummer}",
        ("datum", "soort", "grond", "artikel", "bedrag_cent", "saldo_cent", "besluit"),
        (
            (
                regel.datum.isoformat(),
                regel.soort,
                regel.grond,
                regel.artikel,
                regel.bedrag,
                regel.saldo,
                regel.besluit_nummer,
            )
            for regel in gevonden.overzicht.regels
        ),
    )


def _open(request: HttpRequest, nummer: str, vordering: str) -> EigenVordering:
    return eigen_vordering(eigen_dossier(request, nummer), vordering, localdate(demo.nu()))
