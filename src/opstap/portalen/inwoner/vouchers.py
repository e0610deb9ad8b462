"""The vouchers of the household: to show and to print, to lose one, and to ask for the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from opstap.kern.models import Dossier
from opstap.minima import voucherbeeld
from opstap.minima import vouchers as minimavouchers
from opstap.minima.voucherbeeld import Stand, Voucherbeeld
from opstap.portalen import demo, qr
from opstap.portalen.formulieren import Formulier
from opstap.portalen.inwoner.pagina import eigen_dossier, pagina
from opstap.portalen.inwoner.versturen import toon_formulier, verwerk
from opstap.portalen.scherm import met_foutbladzijde

VOUCHERSTANDEN = {
    Stand.OPEN: gettext_lazy("U kunt deze voucher gebruiken."),
    Stand.NOG_NIET: gettext_lazy("Deze voucher werkt nog niet."),
    Stand.GEBRUIKT: gettext_lazy("Deze voucher is gebruikt."),
    Stand.TERUGGEDRAAID: gettext_lazy("De betaling met deze voucher is teruggedraaid."),
    Stand.GEBLOKKEERD: gettext_lazy("Deze voucher werkt nu niet."),
    Stand.VERLOREN: gettext_lazy("Deze voucher is kwijt. Hij werkt niet meer."),
    Stand.VERLOPEN: gettext_lazy("Deze voucher is niet meer geldig."),
}


class Verlorenformulier(Formulier):
    """What happened, so that nobody loses a voucher by a slip."""

    wat = forms.ChoiceField(
        label=gettext_lazy("Wat is er met de voucher gebeurd?"),
        choices=[
            ("verloren", gettext_lazy("Ik ben de voucher kwijt")),
            ("gestolen", gettext_lazy("De voucher is gestolen")),
            ("nummer bekend", gettext_lazy("Iemand anders kent het nummer")),
        ],
        widget=forms.RadioSelect,
    )


def eigen_vouchers(dossier: Dossier) -> Sequence[Voucherbeeld]:
    """Every voucher of the household that is not lost."""
    return voucherbeeld.van_dossier(dossier.pk, op=_vandaag())


@require_safe
@met_foutbladzijde
def voucher(request: HttpRequest, nummer: str, voucher: int) -> HttpResponse:
    """One voucher, to show or to print; its code stays the same, as it is used once."""
    dossier = eigen_dossier(request, nummer)
    een = voucherbeeld.zoek(eigen_vouchers(dossier), voucher)
    return pagina(
        request,
        "inwoner/voucher.html",
        dossier,
        "passen",
        hier=_("Voucher"),
        voucher=een,
        titel=_(een.titel),
        zin=VOUCHERSTANDEN[een.stand],
        code=qr.teken(een.code) if een.stand in (Stand.OPEN, Stand.NOG_NIET) else "",
        kan_kwijt=een.stand in (Stand.OPEN, Stand.NOG_NIET, Stand.GEBLOKKEERD),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def verloren(request: HttpRequest, nummer: str, voucher: int) -> HttpResponse:
    """The voucher is lost: it is never good again, and another one comes in its place."""
    dossier = eigen_dossier(request, nummer)
    formulier = Verlorenformulier(request.POST or None)

    def doe(gegeven: Mapping[str, Any], door: str, nu: datetime) -> str:
        oud = voucherbeeld.zoek(eigen_vouchers(dossier), voucher).voucher
        nieuw = minimavouchers.vervang(oud, reden=gegeven["wat"], door=door, nu=nu)
        messages.success(
            request, _("De oude voucher werkt niet meer. Dit is de nieuwe, met een ander nummer.")
        )
        return _adres(dossier, nieuw.pk)

    klaar = verwerk(request, formulier, doe, al_gedaan=_alle(dossier))
    if klaar:
        return klaar
    voucherbeeld.zoek(eigen_vouchers(dossier), voucher)
    return toon_formulier(
        request,
        dossier,
        "passen",
        formulier,
        hier=_("Voucher kwijt"),
        kop=_("Is de voucher kwijt of gestolen?"),
        kopzin=_("Deze voucher werkt dan meteen niet meer. U krijgt een nieuwe."),
        knop=_("Meld de voucher kwijt en vraag een nieuwe"),
        terug=_adres(dossier, voucher),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def nieuw(request: HttpRequest, nummer: str) -> HttpResponse:
    """The next voucher, for the next bill; back to all of them when there is none to have now."""
    dossier = eigen_dossier(request, nummer)
    formulier = Formulier(request.POST or None)

    tegoed = voucherbeeld.voor_volgende(dossier, op=_vandaag())
    if tegoed is None:
        return redirect(_alle(dossier))

    def doe(gegeven: Mapping[str, Any], door: str, nu: datetime) -> str:
        volgende = minimavouchers.geef_uit(tegoed.toekenning, door=door, nu=nu)
        messages.success(request, _("Dit is uw nieuwe voucher. U kunt hem meteen gebruiken."))
        return _adres(dossier, volgende.pk)

    klaar = verwerk(request, formulier, doe, al_gedaan=_alle(dossier))
    return klaar or toon_formulier(
        request,
        dossier,
        "passen",
        formulier,
        hier=_("Nieuwe voucher"),
        kop=_("Wilt u een nieuwe voucher?"),
        kopzin=_("Met een voucher betaalt u één rekening. De gemeente betaalt een deel."),
        knop=_("Vraag een nieuwe voucher"),
        terug=_alle(dossier),
    )


def _alle(dossier: Dossier) -> str:
    return reverse("inwoner:passen", args=(dossier.nummer,))


def _adres(dossier: Dossier, voucher: int) -> str:
    return reverse("inwoner:voucher", args=(dossier.nummer, voucher))


def _vandaag() -> date:
    return timezone.localdate(demo.nu())
