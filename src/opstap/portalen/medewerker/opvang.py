"""Emergency shelter at the desk: how full it is, who waits and stays, and every step of one family."""

from __future__ import annotations

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from opstap.kern.toegang import Doel, open_lijst
from opstap.minima.opvang import bezetting, lijst
from opstap.minima.opvang.beeld import Opvangbeeld, open_verzoek
from opstap.minima.opvang.lijst import Opvanglijst
from opstap.portalen import demo
from opstap.portalen.medewerker.handelingen import Plek, doe, voer_uit
from opstap.portalen.medewerker.handelingen.opvang import AANMELDEN, HANDELINGEN, LOCATIE, Opvangwerk
from opstap.portalen.medewerker.pagina import ALLES, pagina, wie
from opstap.portalen.scherm import (
    Keuze,
    Pad,
    bladzijde,
    csv_bestand,
    gekozen_pagina,
    gemeentecode,
    met_foutbladzijde,
)


def naar_opvang() -> tuple[Pad, ...]:
    """The crumbs to the list of families."""
    return (Pad("Minima", reverse("medewerker:minima")), Pad("Noodopvang", reverse("medewerker:opvang")))


@require_safe
@met_foutbladzijde
def opvang(request: HttpRequest) -> HttpResponse:
    """The locations today, the months of the year, and a page of families."""
    gevonden = _lijst(request)
    vandaag = timezone.localdate(demo.nu())
    locaties = bezetting.op_dag(gemeentecode(), vandaag, vandaag=vandaag)
    return pagina(
        request,
        "medewerker/opvang.html",
        "minima",
        kruimels=(naar_opvang()[0], Pad("Noodopvang")),
        lijst=gevonden,
        locaties=locaties,
        plaatsen=sum(een.plaatsen for een in locaties),
        vrij=sum(een.vrij for een in locaties),
        maanden=[
            een
            for een in bezetting.per_maand(gemeentecode(), vandaag.year, vandaag=vandaag)
            if een.nachten or een.bezet
        ],
        jaar=vandaag.year,
        standen=[
            Keuze(naam, zin, aantal=gevonden.geteld.get(naam, 0)) for naam, zin in lijst.STANDEN.items()
        ],
        stand=request.GET.get("stand", ""),
        zoek=request.GET.get("zoek", ""),
        bladzijde=bladzijde(request, gevonden, woord="gezin,gezinnen", csv=reverse("medewerker:opvang_csv")),
    )


@require_safe
@met_foutbladzijde
def opvang_csv(request: HttpRequest) -> HttpResponse:
    """The whole list as it is filtered."""
    return csv_bestand(
        "noodopvang",
        ("nummer", "dossier", "aangemeld", "personen", "eerste_dag", "plaats_vrij_op", "stand"),
        (
            (
                een.nummer,
                een.dossier,
                een.aangemeld.isoformat(),
                een.personen,
                een.begin.isoformat() if een.begin else "",
                een.tot.isoformat() if een.tot else "",
                een.standnaam,
            )
            for een in _lijst(request, per_pagina=ALLES).rijen
        ),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def aanmelden(request: HttpRequest) -> HttpResponse:
    """A family asks for shelter: the form, and writing it down."""
    return voer_uit(request, AANMELDEN, _werk(request), _plek())


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def locatie(request: HttpRequest) -> HttpResponse:
    """Places at a location from a day on: the form, and writing it down."""
    return voer_uit(request, LOCATIE, _werk(request), _plek())


@require_safe
@met_foutbladzijde
def verzoek(request: HttpRequest, nummer: str) -> HttpResponse:
    """One family, every step, and what can be done."""
    gevonden = _open(request, nummer)
    return pagina(
        request,
        "medewerker/opvangverzoek.html",
        "minima",
        kruimels=(*naar_opvang(), Pad(nummer)),
        reden=Doel.OPVANG,
        beeld=gevonden,
        verzoek=gevonden.verzoek,
        handelingen=[
            (een, reverse("medewerker:opvangverzoek_handeling", args=(nummer, een.naam)))
            for een in HANDELINGEN
            if een.kan(gevonden, gevonden.gebruiker)
        ],
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def handel(request: HttpRequest, nummer: str, naam: str) -> HttpResponse:
    """One thing to do for a family: its form, and doing it."""
    gevonden = _open(request, nummer)
    return doe(
        request,
        HANDELINGEN,
        naam,
        gevonden,
        Plek(
            kruimels=(*naar_opvang(), Pad(nummer, reverse("medewerker:opvangverzoek", args=(nummer,)))),
            actief="minima",
            reden=Doel.OPVANG,
            terzijde="medewerker/delen/opvangkort.html",
            inhoud={"beeld": gevonden, "verzoek": gevonden.verzoek},
        ),
    )


def _werk(request: HttpRequest) -> Opvangwerk:
    gebruiker = wie(request)
    open_lijst(gebruiker, gemeentecode(), Doel.OPVANG)
    return Opvangwerk(gebruiker)


def _lijst(request: HttpRequest, per_pagina: int = 25) -> Opvanglijst:
    open_lijst(wie(request), gemeentecode(), Doel.OPVANG)
    return lijst.gezinnen(
        gemeentecode(),
        vandaag=timezone.localdate(demo.nu()),
        stand=request.GET.get("stand", ""),
        zoek=request.GET.get("zoek", "")[:80],
        pagina=gekozen_pagina(request),
        per_pagina=per_pagina,
    )


def _open(request: HttpRequest, nummer: str) -> Opvangbeeld:
    return open_verzoek(wie(request), gemeentecode(), nummer, Doel.OPVANG, nu=demo.nu())


def _plek() -> Plek:
    return Plek(kruimels=naar_opvang(), actief="minima", reden=Doel.OPVANG)
