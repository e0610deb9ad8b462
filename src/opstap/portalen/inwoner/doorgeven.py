"""Passing on what changed: choosing what it is about, and a form for each kind of change."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from django import forms
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from opstap.inkomen.beelden.opgegeven import gezin
from opstap.inkomen.wijziging import wijzigingsmeldingen
from opstap.inkomen.wijziging.wijzigingsmeldingen import Soort
from opstap.kern import ingezonden, zaken
from opstap.kern.models import Dossier, Stuk
from opstap.portalen import demo
from opstap.portalen.formulieren import Datumveld, Formulier, Tekstveld
from opstap.portalen.inwoner.pagina import eigen_dossier, pagina
from opstap.portalen.inwoner.versturen import toon_formulier, verwerk
from opstap.portalen.scherm import met_foutbladzijde
from opstap.portalen.uploads import Bestandenveld, hulp
from opstap.regels.fouten import OpstapFout


class Wijziging(NamedTuple):
    """A kind of change in the words of a resident; `tot`: it also has a last day."""

    soort: Soort
    titel: str | Promise
    hulp: str | Promise
    tot: bool = False


WIJZIGINGEN = (
    Wijziging(
        Soort.VERHUIZING,
        gettext_lazy("Ik ga verhuizen"),
        gettext_lazy("Schrijf op: het nieuwe adres, wie daar wonen, en wat u aan huur betaalt."),
    ),
    Wijziging(
        Soort.HUISHOUDEN,
        gettext_lazy("Er komt iemand bij mij wonen of er gaat iemand weg"),
        gettext_lazy(
            "Schrijf op wie het is. Bent u getrouwd, gescheiden of kreeg u een kind? Meld dat hier."
        ),
    ),
    Wijziging(
        Soort.WERK,
        gettext_lazy("Ik krijg werk of mijn werk stopt"),
        gettext_lazy("Schrijf op: bij wie u werkt, hoeveel uur, en wat u verdient. Of wanneer u stopt."),
    ),
    Wijziging(
        Soort.BUITENLAND,
        gettext_lazy("Ik ga naar het buitenland"),
        gettext_lazy("Schrijf op: naar welk land u gaat en wie er meegaan."),
        tot=True,
    ),
    Wijziging(
        Soort.STUDIEFINANCIERING,
        gettext_lazy("Ik ga naar school of ik stop met school"),
        gettext_lazy("Schrijf op: welke opleiding u doet, en of u geld van DUO krijgt."),
    ),
    Wijziging(
        Soort.VERTREK,
        gettext_lazy("Ik ga weg uit de gemeente"),
        gettext_lazy("Schrijf op: uw nieuwe adres, en wie er meegaan."),
    ),
    Wijziging(
        Soort.DETENTIE,
        gettext_lazy("Ik zit vast of moet vastzitten"),
        gettext_lazy("Schrijf op: waar u vastzit, en hoe lang."),
        tot=True,
    ),
    Wijziging(
        Soort.ANDERS,
        gettext_lazy("Er verandert iets anders"),
        gettext_lazy("Schrijf op wat er verandert. Bijvoorbeeld: u kreeg geld of een erfenis."),
    ),
)


class Wijzigingsformulier(Formulier):
    persoon = forms.TypedChoiceField(
        label=gettext_lazy("Over wie gaat het?"), widget=forms.RadioSelect, coerce=int
    )
    ingang = Datumveld(label=gettext_lazy("Vanaf welke dag?"))
    tot = Datumveld(label=gettext_lazy("Tot en met welke dag?"), required=False)
    verklaring = Tekstveld(label=gettext_lazy("Wat verandert er?"), regels=5)
    bestanden = Bestandenveld(meer=True, required=False, label=gettext_lazy("Wilt u er iets bij sturen?"))

    def __init__(
        self, *args: Any, keuze: Wijziging, personen: tuple[tuple[int, str], ...], **kwargs: Any
    ) -> None:
        super().__init__(*args, **kwargs)
        velden = self.fields
        velden["verklaring"].help_text = str(keuze.hulp)
        velden["bestanden"].help_text = hulp(meer=True)
        if not keuze.tot:
            del velden["tot"]
        wie = self.kies("persoon", personen)
        if len(personen) == 1:
            wie.widget = forms.HiddenInput()
            self.initial.setdefault("persoon", personen[0][0])

    def clean(self) -> dict[str, Any]:
        gegeven: dict[str, Any] = super().clean() or self.cleaned_data
        van, tot = gegeven.get("ingang"), gegeven.get("tot")
        if van and tot and tot < van:
            self.add_error("tot", _("De laatste dag ligt voor de eerste dag. Kijk de datums na."))
        return gegeven


@require_safe
@met_foutbladzijde
def keuzes(request: HttpRequest, nummer: str) -> HttpResponse:
    """What can be passed on, and the cases in which we wait for the resident."""
    dossier = eigen_dossier(request, nummer)
    return pagina(
        request,
        "inwoner/doorgeven.html",
        dossier,
        "doorgeven",
        wijzigingen=WIJZIGINGEN,
        lopend=zaken.lopend(dossier),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def wijziging(request: HttpRequest, nummer: str, soort: str) -> HttpResponse:
    """One kind of change: what changes, from which day, and for whom."""
    keuze = next((een for een in WIJZIGINGEN if een.soort == soort), None)
    dossier = eigen_dossier(request, nummer)
    if keuze is None:
        raise OpstapFout(
            "WIJZIGING-ONBEKEND", "Dit soort wijziging kennen wij niet. Kies er een uit de lijst."
        )
    personen = gezin(dossier, nu=demo.nu())
    if request.method != "POST":
        return _toon(request, dossier, keuze, Wijzigingsformulier(keuze=keuze, personen=personen))

    def doe(gegeven: Mapping[str, Any], door: str, nu: datetime) -> str:
        tot = gegeven.get("tot")
        slot = f"\nTot en met: {tot:%d-%m-%Y}" if tot else ""
        melding = wijzigingsmeldingen.meld(
            dossier,
            gegeven["persoon"],
            soort=keuze.soort,
            ingang=gegeven["ingang"],
            verklaring=f"{gegeven['verklaring'].strip()}{slot}",
            ontvangen=localdate(nu),
            nu=nu,
        )
        ingezonden.bij_zaak(melding.zaak, gegeven["bestanden"], soort=Stuk.Soort.WIJZIGING, door=door, nu=nu)
        return reverse("inwoner:ontvangen", args=(nummer, melding.zaak.nummer))

    formulier = Wijzigingsformulier(request.POST, request.FILES, keuze=keuze, personen=personen)
    al_gedaan = reverse("inwoner:doorgeven", args=(nummer,))
    klaar = verwerk(request, formulier, doe, al_gedaan=al_gedaan)
    return klaar or _toon(request, dossier, keuze, formulier)


def _toon(request: HttpRequest, dossier: Dossier, keuze: Wijziging, formulier: Formulier) -> HttpResponse:
    return toon_formulier(
        request,
        dossier,
        "doorgeven",
        formulier,
        hier=str(keuze.titel),
        kop=str(keuze.titel),
        kopzin=_("Geef het door zodra u het weet. Een medewerker kijkt wat het voor u betekent."),
        knop=_("Versturen"),
    )
