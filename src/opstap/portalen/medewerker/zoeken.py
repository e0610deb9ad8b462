"""Finding a household: the question is in the body, so that no name or BSN is in an address or a log."""

from __future__ import annotations

from django import forms
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from opstap.kern import zoeken
from opstap.kern.toegang import Doel
from opstap.kern.zoeken import HOOGSTENS, Treffer
from opstap.portalen.medewerker.dossier import REDENEN
from opstap.portalen.medewerker.pagina import pagina, wie
from opstap.portalen.scherm import gemeentecode, met_foutbladzijde
from opstap.portalen.templatetags.notatie import hoofdletter
from opstap.regels.fouten import OpstapFout


class Zoekvraag(forms.Form):
    """What is asked, and what for."""

    vraag = forms.CharField(
        label="Naam, adres, BSN of nummer",
        max_length=80,
        help_text="Een tikfout is niet erg. Een dossiernummer is bijvoorbeeld D-000123.",
        widget=forms.TextInput(
            attrs={
                "class": "utrecht-textbox utrecht-textbox--html-input",
                "type": "search",
                "autocomplete": "off",
                "spellcheck": "false",
            }
        ),
        error_messages={"required": "Typ waarnaar u zoekt."},
    )
    reden = forms.ChoiceField(
        label="Waarvoor?",
        choices=[(sleutel, hoofdletter(doel)) for sleutel, (doel, _) in REDENEN.items()],
        widget=forms.Select(attrs={"class": "utrecht-select utrecht-select--html-select"}),
        error_messages={"invalid_choice": "Kies waarvoor u zoekt."},
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def zoek(request: HttpRequest) -> HttpResponse:
    """The question, and below it what was found."""
    wie(request)
    formulier = Zoekvraag(request.POST or None, label_suffix="", initial={"reden": "aanvraag"})
    treffers: tuple[Treffer, ...] | None = None
    if request.method == "POST" and formulier.is_valid():
        doel: Doel = REDENEN[formulier.cleaned_data["reden"]][0]
        try:
            treffers = zoeken.zoek(
                wie(request), gemeentecode(), formulier.cleaned_data["vraag"], doel, moment=timezone.now()
            )
        except OpstapFout as fout:
            if not fout.code.startswith("ZOEKEN-"):
                raise
            formulier.add_error("vraag", fout.zin)
    return pagina(
        request,
        "medewerker/zoeken.html",
        "zoeken",
        status=422 if formulier.is_bound and formulier.errors else 200,
        formulier=formulier,
        treffers=treffers,
        hoogstens=HOOGSTENS,
        redensleutel=request.POST.get("reden", ""),
    )
