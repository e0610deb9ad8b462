"""The insurance through the municipality: who of the household takes part, and choosing that oneself."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from opstap.kern.models import Dossier
from opstap.minima.zorgverzekering import aanmelden
from opstap.minima.zorgverzekering.aanmelden import Deelnemer, Stap
from opstap.portalen import demo
from opstap.portalen.formulieren import Formulier
from opstap.portalen.inwoner.pagina import eigen_dossier, pagina
from opstap.portalen.inwoner.versturen import toon_formulier, verwerk
from opstap.portalen.scherm import met_foutbladzijde
from opstap.portalen.templatetags.notatie import datum

STANDEN = {
    Stap.KEUZE: gettext_lazy("U hebt nog niet gekozen."),
    Stap.BAND: gettext_lazy("U hebt gekozen. Een medewerker moet nog iets vastleggen."),
    Stap.TOEKENNING: gettext_lazy("U hebt gekozen. Wij melden u aan als u deze hulp op die dag nog krijgt."),
    Stap.KLAAR: gettext_lazy("U hebt gekozen. Wij melden u aan."),
    Stap.DOET_MEE: gettext_lazy("Doet mee."),
    Stap.NIET: gettext_lazy("Doet niet mee."),
}
_NIET = "niet"


class Keuze(Formulier):
    """Whether somebody takes part, at which insurer, and from which day."""

    keuze = forms.ChoiceField(
        label=gettext_lazy("Wat kiest u?"),
        help_text=gettext_lazy("Een pakket kiest u hier niet. Vraag de verzekeraar welke pakketten er zijn."),
        widget=forms.RadioSelect,
    )
    vanaf = forms.ChoiceField(
        label=gettext_lazy("Vanaf welke dag?"),
        help_text=gettext_lazy("Vraag de verzekeraar op welke dag u kunt beginnen."),
        required=False,
    )

    def __init__(
        self, *args: Any, verzekeraars: Sequence[tuple[str, str]], dagen: Sequence[date], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        ja = [(kvk, _("Ja, bij %(verzekeraar)s") % {"verzekeraar": naam}) for kvk, naam in verzekeraars]
        self.kies("keuze", [*ja, (_NIET, _("Nee, niet meedoen"))])
        self.kies("vanaf", [("", _("Kies een dag")), *((een.isoformat(), datum(een)) for een in dagen)])

    def clean(self) -> None:
        doet_mee = self.cleaned_data.get("keuze") not in (None, _NIET)
        if doet_mee and not self.cleaned_data.get("vanaf") and "vanaf" not in self.errors:
            self.add_error("vanaf", _("Kies vanaf welke dag u wilt meedoen."))


@require_safe
@met_foutbladzijde
def verzekering(request: HttpRequest, nummer: str) -> HttpResponse:
    """Who of the household takes part, and who can still choose."""
    dossier = eigen_dossier(request, nummer)
    nu = demo.nu()
    kan = {een.persoon.pk for een in aanmelden.kan_kiezen(dossier, nu=nu)}
    return pagina(
        request,
        "inwoner/verzekering.html",
        dossier,
        "regelingen",
        hier=_("Zorgverzekering"),
        toegekend=aanmelden.is_toegekend(dossier, localdate(nu)),
        zonder_verzekeraar=not aanmelden.verzekeraars(dossier.gemeente_id, localdate(nu)),
        deelnemers=[
            (een, STANDEN[een.stap], een.persoon.pk in kan) for een in aanmelden.van_dossier(dossier, nu=nu)
        ],
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def kiezen(request: HttpRequest, nummer: str, persoon: int) -> HttpResponse:
    """Choose for one adult; back to all of them when there is nothing to choose now."""
    dossier = eigen_dossier(request, nummer)
    terug = reverse("inwoner:verzekering", args=(nummer,))
    nu = demo.nu()
    wie = _van(aanmelden.kan_kiezen(dossier, nu=nu), persoon)
    if wie is None:
        return redirect(terug)
    verzekeraars = {een.kvk_nummer: een for een in aanmelden.verzekeraars(dossier.gemeente_id, localdate(nu))}
    formulier = Keuze(
        request.POST or None,
        verzekeraars=[(kvk, str(een)) for kvk, een in verzekeraars.items()],
        dagen=aanmelden.eerste_dagen(localdate(nu)),
    )

    def doe(gegeven: Mapping[str, Any], door: str, nu: datetime) -> str:
        bij = verzekeraars.get(gegeven["keuze"])
        aanmelden.kies(
            dossier,
            wie.persoon,
            verzekeraar=bij,
            vanaf=date.fromisoformat(gegeven["vanaf"]) if bij else None,
            bron=aanmelden.EIGEN_KEUZE,
            door=door,
            nu=nu,
        )
        messages.success(request, _gekozen(dossier, persoon, nu))
        return terug

    klaar = verwerk(
        request,
        formulier,
        doe,
        al_gedaan=terug,
        velden={"VERZEKERING-VERZEKERAAR": "vanaf", "VERZEKERING-PER-DAG": "vanaf"},
    )
    return klaar or toon_formulier(
        request,
        dossier,
        "regelingen",
        formulier,
        hier=_("Zorgverzekeraar kiezen"),
        kop=_("Doet %(naam)s mee met de zorgverzekering via de gemeente?") % {"naam": wie.persoon},
        kopzin=_(
            "Wij melden %(naam)s dan aan. De verzekeraar krijgt van ons het burgerservicenummer, de "
            "geboortedatum en of het inkomen laag of hoog is."
        )
        % {"naam": wie.persoon},
        knop=_("Leg mijn keuze vast"),
        terug=terug,
    )


def _gekozen(dossier: Dossier, persoon: int, nu: datetime) -> str:
    """What the choice came to."""
    een = _van(aanmelden.van_dossier(dossier, nu=nu), persoon)
    assert een is not None, "who chose is in the household"
    return f"{een.persoon}: {STANDEN[een.stap]}"


def _van(deelnemers: Sequence[Deelnemer], persoon: int) -> Deelnemer | None:
    return next((een for een in deelnemers if een.persoon.pk == persoon), None)
