"""Being paid on another account: asked for here, and confirmed with a code that comes on paper."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any
from uuid import uuid4

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from opstap.financien import rekeningwijzigingen
from opstap.financien.rekeningwijzigingen import Stand, Wijzigingbeeld
from opstap.kern.iban import iban_klopt
from opstap.kern.models import Dossier
from opstap.portalen import demo
from opstap.portalen.formulieren import Formulier
from opstap.portalen.inwoner.codebrief import Codebrief
from opstap.portalen.inwoner.pagina import eigen_dossier
from opstap.portalen.inwoner.versturen import toon_formulier, verwerk
from opstap.portalen.scherm import met_foutbladzijde
from opstap.portalen.templatetags.notatie import datum
from opstap.regels.fouten import OpstapFout

KANAAL = Codebrief
"""How the code reaches the resident; a municipality with another safe way puts it here."""


class Rekeningformulier(Formulier):
    """An account and the name on it."""

    iban = forms.CharField(
        label=gettext_lazy("Rekeningnummer (IBAN)"),
        help_text=gettext_lazy("Bijvoorbeeld NL00 BANK 0123 4567 89."),
        max_length=42,
        widget=forms.TextInput(attrs={"autocomplete": "off", "spellcheck": "false", "dir": "ltr"}),
    )
    tenaamstelling = forms.CharField(label=gettext_lazy("Op welke naam staat de rekening?"), max_length=70)

    def clean_iban(self) -> str:
        kaal = "".join(self.cleaned_data["iban"].split()).upper()
        if not iban_klopt(kaal):
            raise forms.ValidationError(
                _("Dit rekeningnummer klopt niet. Kijk of er een teken mist of verwisseld is.")
            )
        return kaal


class Codeformulier(Formulier):
    """The code from the letter."""

    code = forms.CharField(
        label=gettext_lazy("De code uit de brief"),
        help_text=gettext_lazy("Acht letters en cijfers. Grote of kleine letters maakt niet uit."),
        max_length=20,
        widget=forms.TextInput(attrs={"autocomplete": "one-time-code", "spellcheck": "false", "dir": "ltr"}),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def rekening(request: HttpRequest, nummer: str) -> HttpResponse:
    """Ask for another account; it does not count before the code."""
    dossier = eigen_dossier(request, nummer)
    formulier = Rekeningformulier(request.POST or None)

    def doe(gegeven: Mapping[str, Any], door: str, nu: datetime) -> str:
        rekeningwijzigingen.vraag_aan(
            dossier,
            iban=gegeven["iban"],
            tenaamstelling=gegeven["tenaamstelling"],
            kanaal=KANAAL(),
            door=door,
            nu=nu,
        )
        messages.success(
            request, _("Wij sturen u een brief met een code. Vul die hier in als u de brief hebt.")
        )
        return naar

    naar = reverse("inwoner:gegevens", args=(nummer,))
    velden = {"IBAN": "iban", "REKENING-NAAM": "tenaamstelling", "REKENING": "iban"}
    klaar = verwerk(request, formulier, doe, al_gedaan=naar, velden=velden)
    return klaar or toon_formulier(
        request,
        dossier,
        "gegevens",
        formulier,
        hier=_("Andere rekening"),
        kop=_("Op welke rekening wilt u betaald worden?"),
        kopzin=_("Wij sturen een brief met een code. Tot u die invult, betalen wij op uw oude rekening."),
        knop=_("Verstuur"),
        terug=naar,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def code(request: HttpRequest, nummer: str) -> HttpResponse:
    """Confirm with the code. Error: REKENING-GEEN."""
    dossier = eigen_dossier(request, nummer)
    lopend = _lopend(dossier)
    formulier = Codeformulier(request.POST or None)
    uitkomst: list[Wijzigingbeeld] = []

    def doe(gegeven: Mapping[str, Any], door: str, nu: datetime) -> str:
        na = rekeningwijzigingen.bevestig(lopend.wijziging, gegeven["code"], door=door, nu=nu)
        uitkomst.append(na)
        if na.stand is Stand.BEVESTIGD:
            messages.success(request, _("Vanaf nu betalen wij op uw nieuwe rekening."))
        return naar

    naar = reverse("inwoner:gegevens", args=(nummer,))
    klaar = verwerk(request, formulier, doe, al_gedaan=naar, velden={"REKENING": "code"})
    if uitkomst and uitkomst[0].stand is Stand.WACHT:
        klaar = None
        zin = _("Deze code klopt niet. U mag nog %(keer)s keer proberen.")
        formulier.add_error("code", zin % {"keer": uitkomst[0].pogingen_over})
        formulier.zet("sleutel", uuid4())
    return klaar or toon_formulier(
        request,
        dossier,
        "gegevens",
        formulier,
        hier=_("Code invullen"),
        kop=_("Vul de code uit de brief in"),
        kopzin=_("De code geldt tot en met %(dag)s.") % {"dag": datum(lopend.wijziging.geldig_tot_en_met)},
        knop=_("Bevestig mijn rekening"),
        terug=naar,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def intrekken(request: HttpRequest, nummer: str) -> HttpResponse:
    """Not another account after all. Error: REKENING-GEEN."""
    dossier = eigen_dossier(request, nummer)
    lopend = _lopend(dossier)
    formulier = Formulier(request.POST or None)

    def doe(gegeven: Mapping[str, Any], door: str, nu: datetime) -> str:
        rekeningwijzigingen.trek_in(lopend.wijziging, door=door, nu=nu)
        messages.success(
            request, _("Uw nieuwe rekening is ingetrokken. Wij blijven op uw oude rekening betalen.")
        )
        return naar

    naar = reverse("inwoner:gegevens", args=(nummer,))
    klaar = verwerk(request, formulier, doe, al_gedaan=naar)
    return klaar or toon_formulier(
        request,
        dossier,
        "gegevens",
        formulier,
        hier=_("Intrekken"),
        kop=_("Wilt u de nieuwe rekening intrekken?"),
        kopzin=_("Dan geldt de code niet meer. Wij blijven op uw oude rekening betalen."),
        knop=_("Trek de nieuwe rekening in"),
        terug=naar,
    )


def _lopend(dossier: Dossier) -> Wijzigingbeeld:
    gevonden = rekeningwijzigingen.beeld(dossier, nu=demo.nu())
    if gevonden is None or gevonden.stand is not Stand.WACHT:
        raise OpstapFout("REKENING-GEEN", "U hebt geen nieuwe rekening doorgegeven die wacht op een code.")
    return gevonden
