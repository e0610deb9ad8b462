"""Letters and messages: what the municipality wrote, what I wrote, and writing a message."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from opstap.inkomen.beelden.eigen_zaken import EigenZaak, eigen_zaken
from opstap.kern import berichten, brieven, zaken
from opstap.kern.models import Brief
from opstap.kern.toegang import Doel
from opstap.portalen import demo
from opstap.portalen.documenten import pdf
from opstap.portalen.formulieren import Formulier, Tekstveld
from opstap.portalen.inwoner import koppen, papier
from opstap.portalen.inwoner.pagina import eigen_dossier, pagina, wie
from opstap.portalen.inwoner.versturen import toon_formulier, verwerk
from opstap.portalen.scherm import gemeentecode, met_foutbladzijde, pdf_antwoord
from opstap.regels.fouten import OpstapFout


class Berichtformulier(Formulier):
    """A message, on one of the own cases or on something else."""

    zaak = forms.ChoiceField(label=gettext_lazy("Waarover gaat het?"), required=False)
    tekst = Tekstveld(label=gettext_lazy("Uw bericht"), regels=8, max_length=berichten.LANGSTE)

    def __init__(self, *args: Any, zaken: tuple[EigenZaak, ...], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kies("zaak", [("", _("Iets anders")), *((een.nummer, _naam(een)) for een in zaken)])


@require_safe
@met_foutbladzijde
def post(request: HttpRequest, nummer: str) -> HttpResponse:
    """All letters and messages; whoever opens this page has read the messages."""
    dossier = eigen_dossier(request, nummer)
    alle = berichten.van_dossier(dossier)
    nieuw = berichten.nieuw(dossier)
    berichten.lees_berichten(dossier, nu=demo.nu())
    return pagina(
        request,
        "inwoner/post.html",
        dossier,
        "post",
        brieven=brieven.van_dossier(dossier),
        ongelezen=berichten.ongelezen_brieven(dossier),
        berichten=list(reversed(alle)),
        kop=koppen.post(nieuw),
    )


@require_safe
@met_foutbladzijde
def brief(request: HttpRequest, nummer: str, brief: str) -> HttpResponse:
    """One letter, as it was sent; from now on it is read."""
    gevonden = _open(request, nummer, brief)
    berichten.lees_brief(gevonden, nu=demo.nu())
    return pagina(
        request, "inwoner/brief.html", gevonden.dossier, "post", hier=gevonden.nummer, brief=gevonden
    )


@require_safe
@met_foutbladzijde
def brief_pdf(request: HttpRequest, nummer: str, brief: str) -> HttpResponse:
    """The same letter as a document to keep."""
    gevonden = _open(request, nummer, brief)
    berichten.lees_brief(gevonden, nu=demo.nu())
    document = papier.brief(gevonden, demo.gemeentenaam())
    return pdf_antwoord(f"brief-{gevonden.nummer}", pdf(document, moment=gevonden.moment))


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def bericht(request: HttpRequest, nummer: str) -> HttpResponse:
    """Write a message, on a case (`?zaak=`) or on something else."""
    dossier = eigen_dossier(request, nummer)
    eigen = eigen_zaken(dossier, localdate(demo.nu()))
    formulier = Berichtformulier(
        request.POST or None, zaken=eigen, initial={"zaak": request.GET.get("zaak", "")}
    )

    def doe(gegeven: Mapping[str, Any], door: str, nu: datetime) -> str:
        zaak = zaken.met_nummer(dossier, gegeven["zaak"])
        berichten.stuur(dossier, gegeven["tekst"], van_inwoner=True, door=door, nu=nu, zaak=zaak)
        messages.success(request, _("Uw bericht is verstuurd. U krijgt hier antwoord."))
        return naar

    naar = reverse("inwoner:post", args=(nummer,))
    klaar = verwerk(request, formulier, doe, al_gedaan=naar, velden={"BERICHT": "tekst"})
    return klaar or toon_formulier(
        request,
        dossier,
        "post",
        formulier,
        hier=_("Nieuw bericht"),
        kop=_("Schrijf ons een bericht"),
        kopzin=_("Wilt u een wijziging doorgeven of bezwaar maken? Doe dat dan niet met een bericht."),
        knop=_("Verstuur het bericht"),
        terug=naar,
    )


def _open(request: HttpRequest, nummer: str, brief: str) -> Brief:
    """The letter through the gate; a letter of another dossier is not here."""
    gevonden = brieven.open_brief(wie(request), gemeentecode(), brief, Doel.EIGEN_GEGEVENS, moment=demo.nu())
    if gevonden.dossier.nummer != nummer:
        raise OpstapFout("BRIEF-ONBEKEND", "Deze brief is er niet, of u mag hem niet lezen.")
    return gevonden


def _naam(zaak: EigenZaak) -> str:
    return f"{koppen.zaaksoort(zaak.soort)} ({zaak.nummer})"
