"""A decision in plain words, and objecting to it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
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

from opstap.inkomen.beelden.besluit import besluitbeeld
from opstap.inkomen.beelden.eigen_zaken import EigenBesluit, eigen_besluit
from opstap.inkomen.beelden.huishouden import enveloppen
from opstap.kern import bezwaren, brieven
from opstap.kern.models import Besluit, Bezwaar
from opstap.minima.beelden.toegekend import van_besluit
from opstap.portalen import demo
from opstap.portalen.formulieren import Formulier, Tekstveld
from opstap.portalen.inwoner.pagina import eigen_dossier, pagina
from opstap.portalen.inwoner.versturen import toon_formulier, verwerk
from opstap.portalen.inwoner.waarom import vragen_over, zonder_huisgenoten
from opstap.portalen.scherm import met_foutbladzijde
from opstap.portalen.templatetags.notatie import datum
from opstap.regels.fouten import OpstapFout

REDENEN = (
    (Bezwaar.Reden.FEITEN, gettext_lazy("De gegevens over mij kloppen niet")),
    (Bezwaar.Reden.BEDRAG, gettext_lazy("Het bedrag klopt niet")),
    (Bezwaar.Reden.REGELS, gettext_lazy("De regels zijn verkeerd gebruikt")),
    (Bezwaar.Reden.OMSTANDIGHEDEN, gettext_lazy("Er is niet gekeken naar mijn situatie")),
    (Bezwaar.Reden.UITLEG, gettext_lazy("Ik begrijp niet waarom dit is besloten")),
    (Bezwaar.Reden.ANDERS, gettext_lazy("Iets anders")),
)


class Bezwaarformulier(Formulier):
    """Why the resident disagrees; who is late also says why (`te_laat`)."""

    reden = forms.ChoiceField(
        label=gettext_lazy("Waarover gaat het?"), choices=REDENEN, widget=forms.RadioSelect
    )
    gronden = Tekstveld(
        label=gettext_lazy("Waarom bent u het er niet mee eens?"),
        help_text=gettext_lazy("Schrijf het in uw eigen woorden. Het mag in elke taal."),
        regels=8,
    )
    waarom_laat = Tekstveld(
        label=gettext_lazy("Waarom lukte het niet eerder?"),
        help_text=gettext_lazy("Wij kijken of u daar iets aan kon doen."),
        regels=3,
    )

    def __init__(self, *args: Any, te_laat: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if not te_laat:
            del self.fields["waarom_laat"]


@require_safe
@met_foutbladzijde
def besluit(request: HttpRequest, nummer: str, besluit: str) -> HttpResponse:
    """A decision that was made known, why it is so, and what the resident can do about it."""
    dossier = eigen_dossier(request, nummer)
    gevonden, eigen = eigen_besluit(dossier, besluit)
    beeld = besluitbeeld(gevonden)
    maanden = [(maand, zonder_huisgenoten(maand.uitleg)) for maand in beeld.maanden]
    return pagina(
        request,
        "inwoner/besluit.html",
        dossier,
        "zaken",
        hier=eigen.nummer,
        besluit=eigen,
        beeld=beeld,
        toegekend=van_besluit(gevonden, op=localdate(demo.nu())) if eigen.soort == "toekenning" else None,
        maanden=maanden,
        vragen=vragen_over(beeld.maanden[0].uitleg) if beeld.maanden else (),
        brief=brieven.van_besluit(gevonden),
        op_tijd=localdate(demo.nu()) <= eigen.laatste_dag,
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def bezwaar(request: HttpRequest, nummer: str, besluit: str) -> HttpResponse:
    """Object to a decision: late too, with the reason why. Error: BEZWAAR-KAN-NIET."""
    dossier = eigen_dossier(request, nummer)
    gevonden, eigen = eigen_besluit(dossier, besluit)
    if eigen.bezwaar_nummer:
        return redirect("inwoner:zaak", nummer, eigen.bezwaar_nummer)
    if eigen.naar_rechter:
        raise OpstapFout(
            "BEZWAAR-KAN-NIET",
            "Tegen deze beslissing gaat u in beroep bij de rechtbank. In de brief staat hoe dat gaat.",
        )
    te_laat = localdate(demo.nu()) > eigen.laatste_dag
    formulier = Bezwaarformulier(request.POST or None, te_laat=te_laat)

    def doe(gegeven: Mapping[str, Any], door: str, nu: datetime) -> str:
        zaak = _dien_in(gevonden, gegeven, door, nu)
        messages.success(
            request, _("Wij hebben uw bezwaar ontvangen. Het nummer is %(nummer)s.") % {"nummer": zaak}
        )
        return naar

    naar = reverse("inwoner:besluit", args=(nummer, besluit))
    klaar = verwerk(request, formulier, doe, al_gedaan=naar, velden={"BEZWAAR-GRONDEN": "gronden"})
    return klaar or toon_formulier(
        request,
        dossier,
        "zaken",
        formulier,
        hier=_("Bezwaar maken"),
        kop=_("U maakt bezwaar"),
        kopzin=_kopzin(eigen, te_laat),
        onderwerp=eigen.samenvatting,
        knop=_("Verstuur mijn bezwaar"),
        terug=naar,
    )


def _kopzin(eigen: EigenBesluit, te_laat: bool) -> str:
    if te_laat:
        zin = _("U kon bezwaar maken tot en met %(dag)s. U bent dus te laat, maar u mag het nog sturen.")
    else:
        zin = _("U kunt bezwaar maken tot en met %(dag)s. Het kost niets.")
    return zin % {"dag": datum(eigen.laatste_dag)}


def _dien_in(besluit: Besluit, gegeven: Mapping[str, Any], door: str, nu: datetime) -> str:
    """Register the objection and confirm its receipt in a letter (Awb art. 6:14); the number of its case."""
    gronden = str(gegeven["gronden"])
    if gegeven.get("waarom_laat"):
        gronden = f"{gronden}\n\nWaarom later ingediend: {gegeven['waarom_laat']}"
    vandaag = localdate(nu)
    gemaakt = bezwaren.dien_in(
        besluit,
        ontvangen=vandaag,
        reden=gegeven["reden"],
        gronden=gronden,
        met_commissie=False,
        door=door,
        nu=nu,
    )
    aan = enveloppen([besluit.dossier_id], dag=vandaag, bekend_op=nu)
    brieven.schrijf_over_zaak(
        gemaakt.zaak,
        aan=aan.get(besluit.dossier_id, door),
        onderwerp="Wij hebben uw bezwaar ontvangen",
        alineas=[
            f"U maakte bezwaar via Mijn Opstap. Wij ontvingen het op {brieven.datum(vandaag)}.",
            f"Wij beslissen uiterlijk op {brieven.datum(gemaakt.zaak.beslissen_voor)}.",
            "Voor die tijd mag u vertellen waarom u het niet eens bent met het besluit.",
            "U kunt uw bezwaar altijd intrekken. Dat kan in Mijn Opstap of met een brief.",
        ],
        op=vandaag,
        door=door,
        nu=nu,
    )
    return gemaakt.zaak.nummer
