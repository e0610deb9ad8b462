"""The schemes of the municipality for one household, and applying for one: a question at a time, sent once.

The answers travel in the page, signed; nothing is kept until the application is sent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from typing import Any

from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods, require_safe

from opstap.gemeenten import Thema
from opstap.kern import ingezonden
from opstap.kern.models import Dossier, Stuk
from opstap.minima import eigen
from opstap.minima.eigen import BRON, Mogelijkheid
from opstap.minima.oordelen import Gegeven, Stand
from opstap.portalen import demo
from opstap.portalen.formulieren import Formulier
from opstap.portalen.inwoner.aanvraag.gesprek import stand_van_geval
from opstap.portalen.inwoner.pagina import eigen_dossier, pagina
from opstap.portalen.inwoner.versturen import verstuur
from opstap.portalen.publiek.antwoorden import GELDIG
from opstap.portalen.publiek.antwoorden import Gegeven as Antwoord
from opstap.portalen.publiek.recht import THEMAS
from opstap.portalen.publiek.velden import Getypt, getypt, lees
from opstap.portalen.publiek.vraagbeeld import Vraagbeeld, getoond, van_gegeven, van_vraag
from opstap.portalen.scherm import met_foutbladzijde
from opstap.portalen.uploads import Bestandenveld, hulp
from opstap.regels.fouten import OpstapFout

_ZOUT = "opstap.inwoner.regelingen"
Getoond = tuple[Mogelijkheid, str, str]
"""A scheme with its name and what it is, in the language of the page."""


class Versturen(Formulier):
    """The last step: evidence, when there is any."""

    bestanden = Bestandenveld(meer=True, required=False, label=gettext_lazy("Wilt u er iets bij sturen?"))

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["bestanden"].help_text = hulp(meer=True)


@dataclass(frozen=True)
class Gesprek:
    """One scheme with the answers so far, and what the rules make of them."""

    keuze: Mogelijkheid
    gegevens: tuple[Gegeven, ...]
    stand: Stand

    @property
    def getekend(self) -> str:
        return signing.dumps([list(een[:3]) for een in self.gegevens], salt=self._zout)

    @property
    def _zout(self) -> str:
        return f"{_ZOUT}.{self.keuze.regeling.sleutel}"

    @property
    def vraag(self) -> Vraagbeeld | None:
        """The question on the page; None when everything is asked, or when it is too late for this scheme."""
        if self.stand.vraag is None or self.keuze.te_laat:
            return None
        return van_vraag(self.stand.vraag, self._verkenning)

    @property
    def antwoorden(self) -> list[tuple[Vraagbeeld, str]]:
        """Every question with its answer."""
        gegeven = [
            Antwoord(een.naam, self.stand.index_van(een.persoon_id), een.waarde) for een in self.gegevens
        ]
        return [(van_gegeven(een, self._verkenning), getoond(een, self._verkenning)) for een in gegeven]

    @property
    def _verkenning(self) -> Any:
        return stand_van_geval(self.stand.geval, demo.nu().date().replace(day=1))


@require_safe
@met_foutbladzijde
def regelingen(request: HttpRequest, nummer: str) -> HttpResponse:
    """What the household gets, what it asked for, and what it can ask for."""
    dossier = eigen_dossier(request, nummer)
    alle = [
        (een, _(een.regeling.naam), _(een.regeling.wat)) for een in eigen.mogelijkheden(dossier, nu=demo.nu())
    ]
    return pagina(
        request,
        "inwoner/regelingen.html",
        dossier,
        "regelingen",
        krijgt=[een for een in alle if een[0].krijgt],
        gevraagd=[een for een in alle if een[0].zaak is not None],
        open=[(_(THEMAS[thema][0]), deel) for thema in Thema if (deel := _open(alle, thema))],
    )


def _open(alle: Sequence[Getoond], thema: Thema) -> list[Getoond]:
    """What can be asked for within a theme."""
    return [
        een for een in alle if een[0].regeling.thema is thema and not een[0].krijgt and een[0].zaak is None
    ]


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def regeling(request: HttpRequest, nummer: str, regeling: str) -> HttpResponse:
    """One scheme: what it is, its questions, and everything together before it is sent."""
    dossier = eigen_dossier(request, nummer)
    keuze = eigen.mogelijkheid(dossier, regeling, nu=demo.nu())
    if keuze.zaak is not None:
        return redirect("inwoner:ontvangen", nummer, keuze.zaak.nummer)
    if request.method != "POST" or keuze.krijgt:
        return _toon(request, dossier, keuze, "begin")
    gegevens = _gelezen(request, keuze)
    stap = request.POST.get("stap", "")
    if stap == "terug":
        if not gegevens:
            return _toon(request, dossier, keuze, "begin")
        gegevens = gegevens[:-1]
    gesprek = _gesprek(dossier, keuze, gegevens)
    if stap in ("antwoord", "weetniet") and gesprek.vraag is not None:
        return _antwoord(request, dossier, gesprek, gesprek.vraag, weetniet=stap == "weetniet")
    if stap == "versturen" and gesprek.vraag is None:
        return _verstuur(request, dossier, gesprek)
    return _verder(request, dossier, gesprek)


def _antwoord(
    request: HttpRequest, dossier: Dossier, gesprek: Gesprek, vraag: Vraagbeeld, *, weetniet: bool
) -> HttpResponse:
    """Take the answer to the question on the page, and go on; or show what is wrong with it."""
    if request.POST.get("vraag", "") != vraag.naam:
        return _verder(request, dossier, gesprek)  # sent twice: the answer is there already
    waarde, invoer = None, getypt(vraag, request.POST)
    if not weetniet:
        gelezen, fout = lees(vraag, invoer)
        if fout:
            return _toon_vraag(request, dossier, gesprek, replace(invoer, fout=fout), 422)
        assert isinstance(gelezen, int)
        waarde = int(gelezen)
    nieuw = Gegeven(vraag.naam, gesprek.stand.persoon_van_vraag, waarde, BRON)
    return _verder(request, dossier, _gesprek(dossier, gesprek.keuze, (*gesprek.gegevens, nieuw)))


def _verstuur(request: HttpRequest, dossier: Dossier, gesprek: Gesprek) -> HttpResponse:
    def doe(gegeven: Mapping[str, Any], door: str, nu: datetime) -> str:
        aanvraag = eigen.vraag_aan(
            dossier, gesprek.keuze.regeling.sleutel, gesprek.gegevens, door=door, nu=nu
        )
        ingezonden.bij_zaak(aanvraag.zaak, gegeven["bestanden"], soort=Stuk.Soort.AANVRAAG, door=door, nu=nu)
        return reverse("inwoner:ontvangen", args=(dossier.nummer, aanvraag.zaak.nummer))

    return verstuur(
        request,
        Versturen(request.POST, request.FILES),
        doe,
        toon=partial(_toon_controle, request, dossier, gesprek),
        al_gedaan=reverse("inwoner:regelingen", args=(dossier.nummer,)),
    )


def _verder(request: HttpRequest, dossier: Dossier, gesprek: Gesprek) -> HttpResponse:
    if gesprek.vraag is None:
        return _toon_controle(request, dossier, gesprek, Versturen(), 200)
    return _toon_vraag(request, dossier, gesprek, Getypt(), 200)


def _gesprek(dossier: Dossier, keuze: Mogelijkheid, gegevens: Sequence[Gegeven]) -> Gesprek:
    stand = eigen.vraag_of_oordeel(dossier, keuze.regeling.sleutel, gegevens, nu=demo.nu())
    return Gesprek(keuze, tuple(gegevens), stand)


def _gelezen(request: HttpRequest, keuze: Mogelijkheid) -> tuple[Gegeven, ...]:
    """The answers that the page carried. Errors: ANTWOORDEN-VERLOPEN."""
    getekend = request.POST.get("antwoorden", "")
    if not getekend:
        return ()
    try:
        rijen = signing.loads(getekend, salt=f"{_ZOUT}.{keuze.regeling.sleutel}", max_age=GELDIG)
    except signing.BadSignature:
        raise OpstapFout(
            "ANTWOORDEN-VERLOPEN", _("Deze bladzijde is te oud om verder te gaan. Begin opnieuw.")
        ) from None
    return tuple(Gegeven(naam, persoon, waarde, BRON) for naam, persoon, waarde in rijen)


def _toon_vraag(
    request: HttpRequest, dossier: Dossier, gesprek: Gesprek, invoer: Getypt, status: int
) -> HttpResponse:
    return _toon(
        request,
        dossier,
        gesprek.keuze,
        "vraag",
        status=status,
        vraag=gesprek.vraag,
        invoer=invoer,
        antwoorden=gesprek.getekend,
        nummer_vraag=len(gesprek.gegevens) + 1,
    )


def _toon_controle(
    request: HttpRequest, dossier: Dossier, gesprek: Gesprek, formulier: Formulier, status: int
) -> HttpResponse:
    return _toon(
        request,
        dossier,
        gesprek.keuze,
        "controle",
        status=status,
        formulier=formulier,
        antwoorden=gesprek.getekend,
        gegeven=gesprek.antwoorden,
        oordeel=None if gesprek.keuze.te_laat else gesprek.stand.oordeel,
    )


def _toon(
    request: HttpRequest,
    dossier: Dossier,
    keuze: Mogelijkheid,
    blad: str,
    *,
    status: int = 200,
    **inhoud: Any,
) -> HttpResponse:
    return pagina(
        request,
        f"inwoner/regeling/{blad}.html",
        dossier,
        "regelingen",
        hier=_(keuze.regeling.naam),
        status=status,
        keuze=keuze,
        naam=_(keuze.regeling.naam),
        wat=_(keuze.regeling.wat),
        bewijs=[_(een) for een in keuze.regeling.uitvoering.bewijs],
        **inhoud,
    )
