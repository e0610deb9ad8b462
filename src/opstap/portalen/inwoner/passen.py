"""The passes of the household: the code to show, the picture, what is left per purpose, and losing one."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any

from django import forms
from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from opstap.kern.models import Dossier
from opstap.minima import pasbeeld, pasfotos, voucherbeeld
from opstap.minima import passen as minimapassen
from opstap.minima.pasbeeld import Huishoudpassen, Pasbeeld, Stand
from opstap.portalen import demo, pascode
from opstap.portalen.formulieren import Formulier
from opstap.portalen.inwoner.pagina import eigen_dossier, pagina
from opstap.portalen.inwoner.versturen import toon_formulier, verwerk
from opstap.portalen.inwoner.vouchers import VOUCHERSTANDEN, eigen_vouchers
from opstap.portalen.scherm import beeld_antwoord, met_foutbladzijde
from opstap.portalen.uploads import Fotoveld, fotohulp
from opstap.regels.fouten import OpstapFout

_STANDEN = {
    Stand.GOED: gettext_lazy("U kunt deze pas gebruiken."),
    Stand.FOTO_NODIG: gettext_lazy("Er is nog geen foto. Stuur een foto, dan kunt u de pas gebruiken."),
    Stand.FOTO_WACHT: gettext_lazy("Wij kijken naar de foto. Daarna kunt u de pas gebruiken."),
    Stand.GEBLOKKEERD: gettext_lazy("Deze pas werkt nu niet."),
    Stand.NOG_NIET: gettext_lazy("Deze pas werkt nog niet."),
    Stand.VOORBIJ: gettext_lazy("Deze pas is niet meer geldig."),
}
_SOORTEN = {
    "opening": gettext_lazy("Gekregen"),
    "verzilvering": gettext_lazy("Betaald"),
    "terugdraaiing": gettext_lazy("Teruggekregen"),
    "verval": gettext_lazy("Niet gebruikt, niet meer geldig"),
}


class Fotoformulier(Formulier):
    """One picture."""

    foto = Fotoveld(label=gettext_lazy("Uw foto"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["foto"].help_text = fotohulp()


class Verlorenformulier(Formulier):
    """What happened, so that nobody blocks a pass by a slip."""

    wat = forms.ChoiceField(
        label=gettext_lazy("Wat is er met de pas gebeurd?"),
        choices=[
            ("verloren", gettext_lazy("Ik ben de pas of de telefoon kwijt")),
            ("gestolen", gettext_lazy("De pas of de telefoon is gestolen")),
            ("nummer bekend", gettext_lazy("Iemand anders kent het nummer")),
        ],
        widget=forms.RadioSelect,
    )


@require_safe
@met_foutbladzijde
def passen(request: HttpRequest, nummer: str) -> HttpResponse:
    """Every pass of the household, and the credits with their movements."""
    dossier = eigen_dossier(request, nummer)
    alle = _passen(dossier)
    return pagina(
        request,
        "inwoner/passen.html",
        dossier,
        "passen",
        passen=[(een, _STANDEN[een.stand]) for een in alle.passen],
        volwassen=alle.volwassen,
        vouchers=[(een, _(een.titel), VOUCHERSTANDEN[een.stand]) for een in eigen_vouchers(dossier)],
        nieuwe_voucher=voucherbeeld.voor_volgende(dossier, op=_vandaag()) is not None,
        tegoeden=[
            (
                _(een.titel),
                een,
                [(_SOORTEN.get(beweging.soort, beweging.soort), beweging) for beweging in een.bewegingen],
            )
            for een in pasbeeld.tegoeden_van(dossier, op=_vandaag())
        ],
    )


@require_safe
@met_foutbladzijde
def pas(request: HttpRequest, nummer: str, pas: int) -> HttpResponse:
    """One pass, to show at a counter; the code is good for a minute and asks for a new one by itself."""
    dossier, een = open_pas(request, nummer, pas)
    return pagina(
        request,
        "inwoner/pas.html",
        dossier,
        "passen",
        hier=_("Pas"),
        pas=een,
        zin=_STANDEN[een.stand],
        **pascode.inhoud(request, een),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def foto(request: HttpRequest, nummer: str, pas: int) -> HttpResponse:
    """Send a picture; an officer looks at it before it counts."""
    dossier, een = open_pas(request, nummer, pas)
    formulier = Fotoformulier(request.POST or None, request.FILES or None)

    def doe(gegeven: Mapping[str, Any], door: str, nu: datetime) -> str:
        pasfotos.stuur_in(een.pas, gegeven["foto"][0], door=door, nu=nu)
        messages.success(request, _("Wij hebben de foto. Een medewerker kijkt ernaar."))
        return naar

    naar = reverse("inwoner:pas", args=(nummer, pas))
    klaar = verwerk(request, formulier, doe, al_gedaan=naar, velden={"PAS-FOTO": "foto"})
    return klaar or toon_formulier(
        request,
        dossier,
        "passen",
        formulier,
        hier=_("Foto"),
        kop=_("Een foto voor de pas van %(naam)s") % {"naam": een.naam},
        kopzin=_("Het gezicht is goed te zien. Er staat niemand anders op de foto."),
        knop=_("Stuur de foto"),
        terug=naar,
    )


@require_safe
@met_foutbladzijde
def beeld(request: HttpRequest, nummer: str, pas: int) -> HttpResponse:
    """The picture that belongs to a pass, or else the one that waits. Error: PAS-FOTO-ONBEKEND."""
    een = open_pas(request, nummer, pas)[1]
    afdruk = een.foto.goede or een.foto.afdruk
    if not afdruk:
        raise OpstapFout("PAS-FOTO-ONBEKEND", "Bij deze pas is nog geen foto.")
    mediasoort, inhoud = pasfotos.lees(afdruk)
    return beeld_antwoord(inhoud, mediasoort)


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def verloren(request: HttpRequest, nummer: str, pas: int) -> HttpResponse:
    """The pass is lost: it is never good again, and another one comes in its place."""
    dossier = eigen_dossier(request, nummer)
    alle = reverse("inwoner:passen", args=(nummer,))
    formulier = Verlorenformulier(request.POST or None)

    def doe(gegeven: Mapping[str, Any], door: str, nu: datetime) -> str:
        oud = pasbeeld.zoek(_passen(dossier), pas).pas
        nieuw = minimapassen.vervang(oud, door=door, nu=nu, reden=gegeven["wat"])
        messages.success(
            request, _("De oude pas werkt niet meer. Dit is de nieuwe pas, met een ander nummer.")
        )
        return reverse("inwoner:pas", args=(nummer, nieuw.pk))

    klaar = verwerk(request, formulier, doe, al_gedaan=alle)
    if klaar:
        return klaar
    een = pasbeeld.zoek(_passen(dossier), pas)
    return toon_formulier(
        request,
        dossier,
        "passen",
        formulier,
        hier=_("Pas kwijt"),
        kop=_("Is de pas van %(naam)s kwijt of gestolen?") % {"naam": een.naam},
        kopzin=_("Wij blokkeren deze pas meteen. U krijgt een nieuwe pas. Het tegoed blijft staan."),
        knop=_("Blokkeer deze pas en vraag een nieuwe"),
        terug=reverse("inwoner:pas", args=(nummer, pas)),
    )


def _passen(dossier: Dossier) -> Huishoudpassen:
    return pasbeeld.van_dossier(dossier, op=_vandaag(), bekend_op=demo.nu())


def _vandaag() -> date:
    return timezone.localdate(demo.nu())


def open_pas(request: HttpRequest, nummer: str, pas: int) -> tuple[Dossier, Pasbeeld]:
    """A pass that this household sees, through the gate. Errors: those of the gate, PAS-ONBEKEND."""
    dossier = eigen_dossier(request, nummer)
    return dossier, pasbeeld.zoek(_passen(dossier), pas)
