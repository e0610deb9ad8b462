"""What a month brings, line by line with its reason, on the screen and as a document to keep."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from opstap.inkomen.beelden.eigen_zaken import eigen_besluiten
from opstap.inkomen.beelden.specificatie import betaalspecificatie
from opstap.kern import toegang
from opstap.portalen import demo
from opstap.portalen.documenten import pdf
from opstap.portalen.inwoner import koppen, papier
from opstap.portalen.inwoner.betalingen import alle_maanden
from opstap.portalen.inwoner.pagina import eigen_dossier, pagina
from opstap.portalen.inwoner.waarom import vragen, zonder_huisgenoten
from opstap.portalen.scherm import gekozen_maand, met_foutbladzijde, pdf_antwoord
from opstap.portalen.templatetags import notatie


@require_safe
@met_foutbladzijde
def betaling(request: HttpRequest, nummer: str, maand: str) -> HttpResponse:
    """The specification of one month: every line with its reason, up to the amount in the bank file."""
    eerste_dag = gekozen_maand(maand)
    dossier = eigen_dossier(request, nummer)
    vandaag = timezone.localdate(demo.nu())
    specificatie = betaalspecificatie(dossier, eerste_dag, op=vandaag)
    kop, kopzin = koppen.betaling(specificatie, vandaag)
    return pagina(
        request,
        "inwoner/betaling.html",
        dossier,
        "betalingen",
        hier=notatie.maand(eerste_dag),
        specificatie=specificatie,
        kop=kop,
        kopzin=kopzin,
        maanden=[een.maand for een in reversed(alle_maanden(dossier))],
        besluiten={een.nummer for een in eigen_besluiten(dossier)},
        vragen=vragen(specificatie),
        uitleg=zonder_huisgenoten(specificatie.uitleg),
        inzagezin=koppen.inzagezin(toegang.keren_door_anderen(dossier)),
    )


@require_safe
@met_foutbladzijde
def betaling_pdf(request: HttpRequest, nummer: str, maand: str) -> HttpResponse:
    """The same specification as a document to keep."""
    eerste_dag = gekozen_maand(maand)
    vandaag = timezone.localdate(demo.nu())
    specificatie = betaalspecificatie(eigen_dossier(request, nummer), eerste_dag, op=vandaag)
    kop, kopzin = koppen.betaling(specificatie, vandaag)
    document = papier.betaalspecificatie(specificatie, demo.gemeentenaam(), kop, kopzin)
    return pdf_antwoord(f"betaalspecificatie-{eerste_dag:%Y-%m}-{nummer}", pdf(document, moment=demo.nu()))
