"""The desk: worklist, dossiers, cases and decisions. Every page about people names why it was opened."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime, time
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from opstap.inkomen.beelden.besluit import besluitbeeld
from opstap.inkomen.beelden.dossier import dossierbeeld
from opstap.inkomen.beelden.dossierlijst import Dossierlijst, dossierlijst
from opstap.inkomen.beelden.werkvoorraad import Werkvoorraad, werkvoorraad
from opstap.inkomen.beelden.zaak import zaakbeeld
from opstap.kern import termijnen
from opstap.kern.models import Zaak
from opstap.kern.toegang import Doel, open_besluit, open_dossier, open_lijst, open_zaak
from opstap.portalen import demo
from opstap.portalen.medewerker import koppen
from opstap.portalen.medewerker.termijn import termijnzinnen
from opstap.portalen.scherm import (
    Keuze,
    Pad,
    bladzijde,
    csv_antwoord,
    gekozen_datum,
    gekozen_pagina,
    gemeentecode,
    met_foutbladzijde,
)
from opstap.portalen.templatetags.notatie import hoofdletter

REDENEN: Mapping[str, tuple[Doel, str]] = {
    "uitkering": (Doel.UITKERING, "U doet een betaling of beantwoordt een vraag van de inwoner."),
    "aanvraag": (Doel.AANVRAAG, "U behandelt een aanvraag of een wijziging van dit huishouden."),
    "controle": (Doel.CONTROLE, "U gaat na of een besluit of een betaling klopt."),
}
"""Why a case worker may open a dossier: word in the address -> purpose at the gate, and what it covers."""

ZAAKSORTERINGEN = (
    Keuze("termijn", "eerst wat het eerst moet"),
    Keuze("-termijn", "eerst wat nog tijd heeft"),
    Keuze("ontvangen", "oudste aanvraag eerst"),
    Keuze("-ontvangen", "nieuwste aanvraag eerst"),
    Keuze("nummer", "op zaaknummer"),
)
DOSSIERSORTERINGEN = (Keuze("nummer", "laagste nummer eerst"), Keuze("-nummer", "hoogste nummer eerst"))
DOSSIERSTANDEN = (
    Keuze("loopt", "uitkering loopt"),
    Keuze("gestopt", "uitkering gestopt"),
    Keuze("geen", "geen uitkering gehad"),
)
ALLES = 1_000_000
"""Rows in an export: all of them."""


def _menu(actief: str) -> tuple[Pad, ...]:
    return tuple(
        Pad(naam, reverse(f"medewerker:{plek}"), plek == actief)
        for naam, plek in (("Werkvoorraad", "werkvoorraad"), ("Dossiers", "dossiers"))
    )


def _pagina(request: HttpRequest, sjabloon: str, actief: str, **inhoud: Any) -> HttpResponse:
    return render(request, sjabloon, {"gebruiker": demo.medewerker(), "menu": _menu(actief), **inhoud})


# -- lists: numbers and states, never a name -------------------------------------------------------


@require_safe
@met_foutbladzijde
def voorraad(request: HttpRequest) -> HttpResponse:
    """The worklist, earliest lawful deadline first."""
    gevonden = _voorraad(request)
    kop, kopzin = koppen.werkvoorraad(gevonden)
    open_ = sum(gevonden.tellingen.get(status, 0) for status in koppen.OPEN)
    statussen = [
        Keuze("", "alles wat openstaat", aantal=open_),
        *(
            Keuze(status.value, status.label, aantal=gevonden.tellingen[status.value])
            for status in Zaak.Status
        ),
        Keuze("alle", "alle zaken", aantal=sum(gevonden.tellingen.values())),
    ]
    return _pagina(
        request,
        "medewerker/werkvoorraad.html",
        "werkvoorraad",
        voorraad=gevonden,
        kop=kop,
        kopzin=kopzin,
        statussen=statussen,
        sorteringen=ZAAKSORTERINGEN,
        bladzijde=bladzijde(
            request, gevonden, woord="zaak,zaken", csv=reverse("medewerker:werkvoorraad_csv")
        ),
    )


@require_safe
@met_foutbladzijde
def voorraad_csv(request: HttpRequest) -> HttpResponse:
    rijen = _voorraad(request, per_pagina=ALLES).rijen
    return _csv(
        "werkvoorraad",
        (
            "zaak",
            "soort",
            "status",
            "ontvangen",
            "beslissen_voor",
            "dagen_over",
            "termijn",
            "dossier",
            "stadsdeel",
        ),
        (
            (
                rij.nummer,
                rij.soort,
                rij.status,
                rij.ontvangen.isoformat(),
                rij.termijn.beslissen_voor.isoformat(),
                rij.termijn.dagen_over,
                rij.termijn.stand,
                rij.dossier_nummer,
                rij.stadsdeel,
            )
            for rij in rijen
        ),
    )


@require_safe
@met_foutbladzijde
def dossiers(request: HttpRequest) -> HttpResponse:
    """All dossiers of the municipality, by number."""
    lijst = _dossiers(request)
    return _pagina(
        request,
        "medewerker/dossiers.html",
        "dossiers",
        lijst=lijst,
        standen=DOSSIERSTANDEN,
        sorteringen=DOSSIERSORTERINGEN,
        bladzijde=bladzijde(request, lijst, woord="dossier,dossiers", csv=reverse("medewerker:dossiers_csv")),
    )


@require_safe
@met_foutbladzijde
def dossiers_csv(request: HttpRequest) -> HttpResponse:
    rijen = _dossiers(request, per_pagina=ALLES).rijen
    return _csv(
        "dossiers",
        ("dossier", "stadsdeel", "uitkering", "vanaf", "tot", "open_zaken"),
        (
            (
                rij.nummer,
                rij.stadsdeel,
                rij.stand,
                rij.van.isoformat() if rij.van else "",
                rij.tot.isoformat() if rij.tot else "",
                rij.open_zaken,
            )
            for rij in rijen
        ),
    )


def _voorraad(request: HttpRequest, per_pagina: int = 25) -> Werkvoorraad:
    open_lijst(demo.medewerker(), gemeentecode(), Doel.AANVRAAG)
    return werkvoorraad(
        gemeentecode(),
        status=request.GET.get("status", ""),
        zoek=request.GET.get("zoek", ""),
        sortering=request.GET.get("sortering", "termijn"),
        pagina=gekozen_pagina(request),
        per_pagina=per_pagina,
        vandaag=timezone.localdate(demo.nu()),
    )


def _dossiers(request: HttpRequest, per_pagina: int = 25) -> Dossierlijst:
    open_lijst(demo.medewerker(), gemeentecode(), Doel.UITKERING)
    nu = demo.nu()
    return dossierlijst(
        gemeentecode(),
        stand=request.GET.get("stand", ""),
        zoek=request.GET.get("zoek", ""),
        sortering=request.GET.get("sortering", "nummer"),
        pagina=gekozen_pagina(request),
        per_pagina=per_pagina,
        vandaag=timezone.localdate(nu),
        bekend_op=nu,
    )


def _csv(naam: str, kop: Sequence[str], rijen: Iterable[Sequence[object]]) -> HttpResponse:
    uit = io.StringIO()
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(kop)
    schrijver.writerows(rijen)
    return csv_antwoord(naam, uit.getvalue())


# -- one household, one case, one decision: through the gate, with the purpose on screen -----------


@require_safe
@met_foutbladzijde
def dossier(request: HttpRequest, nummer: str) -> HttpResponse:
    """The household's file, as true on one day and as known on another; first the reason, then the data."""
    sleutel = request.GET.get("reden", "")
    if sleutel not in REDENEN:
        return _vraag_reden(request, nummer)
    gold_op = gekozen_datum(request, "gold_op", "Gold op")
    bekend_dag = gekozen_datum(request, "bekend_op", "Bekend op")
    nu = demo.nu()
    bekend_op = timezone.make_aware(datetime.combine(bekend_dag, time.max)) if bekend_dag else nu
    doel = REDENEN[sleutel][0]
    gevonden = open_dossier(demo.medewerker(), gemeentecode(), nummer, doel)
    beeld = dossierbeeld(gevonden, gold_op=gold_op or timezone.localdate(nu), bekend_op=bekend_op)
    kop, kopzin = koppen.dossier(beeld)
    return _pagina(
        request,
        "medewerker/dossier.html",
        "dossiers",
        kruimels=(Pad("Dossiers", reverse("medewerker:dossiers")), Pad(nummer)),
        reden=doel,
        redensleutel=sleutel,
        tijd_gekozen=gold_op or bekend_dag,
        dossier=beeld,
        kop=kop,
        kopzin=kopzin,
    )


@require_safe
@met_foutbladzijde
def zaak(request: HttpRequest, nummer: str) -> HttpResponse:
    """An application: what the rules say, what is missing, and until when there is time."""
    gevonden = open_zaak(demo.medewerker(), gemeentecode(), nummer, Doel.AANVRAAG)
    beeld = zaakbeeld(gevonden, bekend_op=demo.nu())
    return _pagina(
        request,
        "medewerker/zaak.html",
        "werkvoorraad",
        kruimels=(
            Pad("Werkvoorraad", reverse("medewerker:werkvoorraad")),
            Pad(f"{hoofdletter(beeld.soort)} {beeld.nummer}"),
        ),
        reden=Doel.AANVRAAG,
        zaak=beeld,
        kop=koppen.zaak(beeld),
        termijnzinnen=termijnzinnen(beeld.ontvangen, termijnen.verloop(gevonden)),
    )


@require_safe
@met_foutbladzijde
def besluit(request: HttpRequest, nummer: str) -> HttpResponse:
    """A decision with its whole explanation, made again from its receipt."""
    gevonden = open_besluit(demo.medewerker(), gemeentecode(), nummer, Doel.CONTROLE)
    beeld = besluitbeeld(gevonden)
    return _pagina(
        request,
        "medewerker/besluit.html",
        "dossiers",
        kruimels=(
            Pad("Dossiers", reverse("medewerker:dossiers")),
            Pad(
                f"Dossier {beeld.dossier_nummer}",
                reverse("medewerker:dossier", args=(beeld.dossier_nummer,)) + "?reden=controle",
            ),
            Pad(f"Besluit {beeld.nummer}"),
        ),
        reden=Doel.CONTROLE,
        besluit=beeld,
    )


def _vraag_reden(request: HttpRequest, nummer: str) -> HttpResponse:
    """Ask why, before anything is read; the answer goes on to the same address."""
    return _pagina(
        request,
        "medewerker/reden.html",
        "dossiers",
        nummer=nummer,
        redenen=[Keuze(sleutel, hoofdletter(doel), uitleg) for sleutel, (doel, uitleg) in REDENEN.items()],
        meegenomen=[(naam, waarde) for naam, waarde in request.GET.items() if naam != "reden"],
    )
