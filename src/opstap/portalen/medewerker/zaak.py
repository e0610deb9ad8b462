"""One case: what the rules say, what is missing, until when there is time, and what can be done now."""

from __future__ import annotations

from functools import partial

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.views.decorators.http import require_http_methods, require_safe

from opstap.inkomen.beelden.behandeling import Behandeling, behandeling
from opstap.inkomen.beelden.gaten import gaten_nu
from opstap.kern import termijnen, zaken
from opstap.kern.toegang import Doel, open_zaak
from opstap.minima.beelden.aanvraag import van_zaak
from opstap.portalen import demo
from opstap.portalen.medewerker import koppen
from opstap.portalen.medewerker.handelingen import Plek, doe, mogelijk, uit_adres
from opstap.portalen.medewerker.handelingen.regeling import (
    ANTWOORDEN,
    Regelingbehandeling,
    met_aanvraag,
    vraagformulier,
)
from opstap.portalen.medewerker.handelingen.zaak import handelingen_in
from opstap.portalen.medewerker.pagina import naar_voorraad, pagina, wie
from opstap.portalen.medewerker.termijn import termijnzinnen
from opstap.portalen.medewerker.waarom import geschreven, vraagt_waarom
from opstap.portalen.scherm import Pad, gemeentecode, met_foutbladzijde
from opstap.portalen.templatetags.notatie import hoofdletter


@require_safe
@met_foutbladzijde
@vraagt_waarom
def zaak(request: HttpRequest, nummer: str) -> HttpResponse:
    """A case on the desk."""
    b = _open(request, nummer)
    kan = mogelijk(handelingen_in(b), b, wie(request))
    aanvraag = b.aanvraag if isinstance(b, Regelingbehandeling) else None
    return pagina(
        request,
        "medewerker/zaak.html",
        "werkvoorraad",
        kruimels=(naar_voorraad(), Pad(_naam(b))),
        reden=Doel.AANVRAAG,
        b=b,
        zaak=b.beeld,
        kop=koppen.regelingzaak(aanvraag, b.beeld) if aanvraag is not None else koppen.zaak(b.beeld),
        aanvraag=aanvraag,
        vraag=vraagformulier(b),
        hier=reverse("medewerker:zaak", args=(nummer,)),
        handelingen=[groep for groep in kan if groep[0] != ANTWOORDEN],
        gaten=gaten_nu(b.dossier, b.vandaag, demo.nu()) if b.vaststelling is not None and b.open else (),
        vult={een.naam for _, keuzes in kan for een in keuzes},
        termijnzinnen=termijnzinnen(b.beeld.ontvangen, termijnen.verloop(b.zaak)),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
@vraagt_waarom
def handeling(request: HttpRequest, nummer: str, naam: str) -> HttpResponse:
    """One thing to do in a case: its form, and doing it."""
    b = _open(request, nummer)
    return doe(
        request,
        handelingen_in(b),
        naam,
        b,
        Plek(
            kruimels=(naar_voorraad(), Pad(_naam(b), reverse("medewerker:zaak", args=(nummer,)))),
            actief="werkvoorraad",
            reden=Doel.AANVRAAG,
            terzijde="medewerker/delen/zaakkort.html",
            inhoud={"b": b, "zaak": b.beeld},
            begin=uit_adres(request),
            gezien=b.gezien,
            eis=partial(zaken.eis_stand, b.zaak),
        ),
    )


def _open(request: HttpRequest, nummer: str) -> Behandeling:
    gevonden = open_zaak(wie(request), gemeentecode(), nummer, Doel.AANVRAAG, toelichting=geschreven(request))
    b = behandeling(gevonden, nu=demo.nu())
    aanvraag = van_zaak(gevonden, nu=demo.nu())
    return b if aanvraag is None else met_aanvraag(b, aanvraag)


def _naam(b: Behandeling) -> str:
    return f"{hoofdletter(b.beeld.soort)} {b.zaak.nummer}"
