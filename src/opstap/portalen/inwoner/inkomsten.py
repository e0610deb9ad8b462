"""Passing on the income of a month: what was earned, and the payslip when there is one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import partial
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods

from opstap.inkomen.beelden.opgegeven import Opgavemaand, opgavemaanden
from opstap.inkomen.inkomsten import inkomstenopgaven
from opstap.inkomen.inkomsten.inkomensstand import Aard, NieuweOpgave
from opstap.kern import ingezonden
from opstap.kern.models import Dossier, Stuk
from opstap.portalen import demo
from opstap.portalen.formulieren import Bedragveld, Formulier
from opstap.portalen.inwoner.pagina import eigen_dossier, pagina
from opstap.portalen.inwoner.versturen import verstuur
from opstap.portalen.scherm import met_foutbladzijde
from opstap.portalen.templatetags.notatie import euro, maand
from opstap.portalen.uploads import Bestandenveld, hulp
from opstap.regels.datum import MAANDNAMEN

_BRON = "eigen opgave in Mijn Opstap"


class Inkomstenformulier(Formulier):
    maand = forms.ChoiceField(label=gettext_lazy("Over welke maand?"), widget=forms.RadioSelect)
    netto = Bedragveld(
        label=gettext_lazy("Hoeveel loon kreeg u netto?"),
        help_text=gettext_lazy("Dit is wat u op uw rekening kreeg, zonder vakantiegeld. Niets? Vul 0 in."),
    )
    vakantiegeld = Bedragveld(
        label=gettext_lazy("Hoeveel vakantiegeld spaarde u?"),
        help_text=gettext_lazy("Kijk op uw loonstrook. Kreeg u het al bij uw loon? Vul dan 0 in."),
    )
    loonstrook = Bestandenveld(meer=True, required=False, label=gettext_lazy("Uw loonstrook"))

    def __init__(self, *args: Any, open_: Sequence[Opgavemaand], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.kies("maand", [(een.sleutel, _naam(een)) for een in open_])
        self.fields["loonstrook"].help_text = hulp(meer=True)


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def inkomsten(request: HttpRequest, nummer: str) -> HttpResponse:
    """The months of each job with what is known, and the form for those without a payslip."""
    dossier = eigen_dossier(request, nummer)
    maanden = opgavemaanden(dossier, nu=demo.nu())
    open_ = [een for een in maanden if not een.bevestigd]
    toon = partial(_toon, request, dossier, maanden, open_)
    if request.method != "POST" or not open_:
        return toon(Inkomstenformulier(open_=open_), 200)
    adres = reverse("inwoner:inkomsten", args=(nummer,))

    def doe(gegeven: Mapping[str, Any], door: str, nu: datetime) -> str:
        gekozen = next(een for een in open_ if een.sleutel == gegeven["maand"])
        _ontvang(dossier, gekozen, gegeven, door, nu)
        zin = _("Wij hebben uw inkomen over %(maand)s ontvangen: %(bedrag)s.")
        messages.success(request, zin % {"maand": maand(gekozen.maand), "bedrag": euro(gegeven["netto"])})
        return adres

    formulier = Inkomstenformulier(request.POST, request.FILES, open_=open_)
    return verstuur(request, formulier, doe, toon=toon, al_gedaan=adres)


def _ontvang(
    dossier: Dossier, gekozen: Opgavemaand, gegeven: Mapping[str, Any], door: str, nu: datetime
) -> None:
    over = f"{MAANDNAMEN[gekozen.maand.month - 1]} {gekozen.maand.year}"
    stukken = ingezonden.bij_dossier(
        dossier,
        gegeven["loonstrook"],
        soort=Stuk.Soort.OVERIG,
        toelichting=f"Loonstrook over {over} van {gekozen.naam}, {gekozen.kenmerk}",
        door=door,
        nu=nu,
    )
    inkomstenopgaven.ontvang(
        NieuweOpgave(
            persoon_id=gekozen.persoon_id,
            kenmerk=gekozen.kenmerk,
            aard=Aard.EIGEN_OPGAVE,
            van=gekozen.van,
            tot_en_met=gekozen.tot_en_met,
            netto=gegeven["netto"],
            vakantieaanspraak=gegeven["vakantiegeld"],
            ontvangen=localdate(nu),
            bron=_BRON,
            inhoud={"stukken": ", ".join(stuk.nummer for stuk in stukken)} if stukken else {},
        ),
        gemeente=dossier.gemeente_id,
        door=door,
        nu=nu,
    )


def _naam(een: Opgavemaand) -> str:
    return f"{maand(een.maand)} · {een.naam} · {een.kenmerk}"


def _toon(
    request: HttpRequest,
    dossier: Dossier,
    maanden: Sequence[Opgavemaand],
    open_: Sequence[Opgavemaand],
    formulier: Formulier,
    status: int,
) -> HttpResponse:
    return pagina(
        request,
        "inwoner/inkomsten.html",
        dossier,
        "doorgeven",
        hier=_("Inkomen doorgeven"),
        status=status,
        maanden=maanden,
        open=bool(open_),
        formulier=formulier,
    )
