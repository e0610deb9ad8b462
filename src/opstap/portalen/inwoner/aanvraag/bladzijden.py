"""The pages of an application: the start, one thing at a time, and everything together before it is sent."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, datetime
from functools import partial
from typing import Any

from django.forms import Field
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from opstap.inkomen.aanvraag import concepten
from opstap.inkomen.aanvraag.zelf_aanvragen import heeft_bijstand, lopende_aanvraag, vraag_aan
from opstap.kern import eigen_dossier as eigen
from opstap.kern.eigen_dossier import Aanmelder
from opstap.kern.models import Dossier
from opstap.portalen import demo
from opstap.portalen.aanmelding.sessie import MEEGENOMEN, voeg_dossier_toe
from opstap.portalen.formulieren import Datumveld, Formulier
from opstap.portalen.inwoner.aanvraag.gesprek import Concept, Gesprek, begonnen, overgenomen
from opstap.portalen.inwoner.aanvraag.stappen import Stapformulier, Versturen
from opstap.portalen.inwoner.aanvraag.verklaring import verklaring
from opstap.portalen.inwoner.pagina import eigen_dossier, pagina, wie
from opstap.portalen.inwoner.versturen import verstuur
from opstap.portalen.publiek.antwoorden import Antwoorden, Gegeven
from opstap.portalen.publiek.velden import Getypt, getypt, lees, vooraf
from opstap.portalen.publiek.vraagbeeld import Vraagbeeld
from opstap.portalen.scherm import met_foutbladzijde
from opstap.portalen.templatetags.notatie import datum
from opstap.regels.fouten import OpstapFout

_BEGIN, _VRAGEN, _CONTROLE = "inwoner:aanvragen", "inwoner:aanvraag_vragen", "inwoner:aanvraag_controle"


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def begin(request: HttpRequest) -> HttpResponse:
    """What to expect; to begin, to go on with what was kept, or to throw that away."""
    dossier = _dossier(request)
    mag = dossier is None or not (lopende_aanvraag(dossier) or heeft_bijstand(dossier, demo.nu().date()))
    stap = request.POST.get("stap", "")
    if mag and stap in ("begin", "overnemen"):
        concepten.bewaar(wie(request), _nieuw(request, stap).als_json())
        request.session.pop(MEEGENOMEN, None)
        return redirect(_VRAGEN)
    if stap == "weggooien":
        concepten.gooi_weg(wie(request))
        return redirect(_BEGIN)
    return _toon(
        request,
        dossier,
        "begin",
        lopend=lopende_aanvraag(dossier) if dossier is not None else None,
        mag=mag,
        concept=concepten.lees(wie(request)) is not None,
        meegenomen=MEEGENOMEN in request.session,
        dag=concepten.bewaard_tot(),
    )


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def vragen(request: HttpRequest) -> HttpResponse:
    """One step or question; `plek` names one that was filled in before."""
    gesprek = _gesprek(request)
    if gesprek is None:
        return redirect(_BEGIN)
    plek = _plek(request, gesprek)
    namen = list(gesprek.formulieren)
    if plek is None:
        plek = gesprek.plek()
    if plek < len(namen):
        return _stap(request, gesprek, plek, namen[plek])
    vraag = gesprek.vraag_op(plek) or gesprek.vraag[0]
    if vraag is None:
        return redirect(_CONTROLE)
    return _vraag(request, gesprek, plek, vraag)


@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def controle(request: HttpRequest) -> HttpResponse:
    """Everything that was filled in, to check; and sending it, once."""
    gesprek = _gesprek(request)
    if gesprek is None:
        return redirect(_BEGIN)
    if not gesprek.klaar:
        return redirect(_VRAGEN)
    toon = partial(_toon_controle, request, gesprek)
    met_dossier = gesprek.dossier is not None
    if request.method != "POST":
        return toon(Versturen(met_dossier=met_dossier), 200)
    formulier = Versturen(request.POST, met_dossier=met_dossier)
    doe = partial(_verstuur, request, gesprek)
    return verstuur(request, formulier, doe, toon=toon, al_gedaan=reverse(_BEGIN))


def _verstuur(
    request: HttpRequest, gesprek: Gesprek, gegeven: Mapping[str, Any], door: str, nu: datetime
) -> str:
    gebruiker, dossier = wie(request), gesprek.dossier
    if dossier is None:
        naam = gesprek.concept.stappen["naam"]
        aanmelder = Aanmelder(
            gegeven["bsn"],
            naam["voornamen"],
            naam["achternaam"],
            date.fromisoformat(naam["geboortedatum"]),
        )
        dossier, gebruiker = eigen.open_eigen(gebruiker, aanmelder, nu=nu)
    zaak = vraag_aan(dossier, verklaring(gesprek), nu=nu)
    concepten.gooi_weg(gebruiker)
    voeg_dossier_toe(request, dossier.nummer)
    return reverse("inwoner:ontvangen", args=(dossier.nummer, zaak.nummer))


def _stap(request: HttpRequest, gesprek: Gesprek, plek: int, naam: str) -> HttpResponse:
    soort = gesprek.formulieren[naam]
    if request.method == "POST":
        formulier = soort(request.POST)
        if formulier.is_valid():
            concepten.bewaar(wie(request), gesprek.met_stap(naam, _ingevuld(formulier)).als_json())
            return redirect(_VRAGEN)
    else:
        formulier = soort(initial=dict(gesprek.concept.stappen.get(naam, {})))
    return _toon_vraag(
        request,
        gesprek,
        "stap",
        plek,
        status=422 if formulier.errors else 200,
        stap=naam,
        formulier=formulier.vernieuwd,
        bekend=gesprek.bekend,
    )


def _vraag(request: HttpRequest, gesprek: Gesprek, plek: int, vraag: Vraagbeeld) -> HttpResponse:
    eerder = plek - len(gesprek.formulieren)
    is_eerder = eerder < len(gesprek.concept.lijst)
    if request.method != "POST":
        invoer = vooraf(vraag, gesprek.concept.lijst[eerder].waarde) if is_eerder else Getypt()
        return _toon_vraag(request, gesprek, "vraag", plek, vraag=vraag, invoer=invoer)
    if request.POST.get("vraag", "") != vraag.naam:
        return redirect(_VRAGEN)  # sent twice: the answer is there already
    waarde, invoer = None, getypt(vraag, request.POST)
    if not (request.POST.get("stap") == "weetniet" and vraag.mag_onbekend):
        waarde, fout = lees(vraag, invoer)
        if fout:
            invoer = replace(invoer, fout=fout)
            return _toon_vraag(request, gesprek, "vraag", plek, status=422, vraag=vraag, invoer=invoer)
    gegeven = Gegeven(vraag.naam, vraag.persoon, waarde)
    concepten.bewaar(wie(request), gesprek.met_antwoord(gegeven, plek if is_eerder else None).als_json())
    return redirect(_VRAGEN)


def _ingevuld(formulier: Stapformulier) -> dict[str, str]:
    """What was filled in, as text that the form can show again."""
    return {
        naam: ("ja" if waarde else "nee") if isinstance(waarde, bool) else str(waarde)
        for naam, waarde in formulier.cleaned_data.items()
        if naam not in Formulier.base_fields
    }


def _nieuw(request: HttpRequest, stap: str) -> Concept:
    mee = request.session.get(MEEGENOMEN, "")
    if stap != "overnemen" or not mee:
        return begonnen(demo.nu())
    try:
        return overgenomen(Antwoorden.gelezen(mee), demo.nu())
    except OpstapFout:
        return begonnen(demo.nu())


def _dossier(request: HttpRequest) -> Dossier | None:
    """The own file through the gate; None for who has none yet."""
    nummers = wie(request).dossiers
    return eigen_dossier(request, min(nummers)) if nummers else None


def _gesprek(request: HttpRequest) -> Gesprek | None:
    """The conversation as it was kept; None when there is none, or there is nothing to apply for."""
    inhoud = concepten.lees(wie(request))
    if inhoud is None:
        return None
    dossier = _dossier(request)
    if dossier is not None and (lopende_aanvraag(dossier) or heeft_bijstand(dossier, demo.nu().date())):
        return None
    return Gesprek(Concept.uit_json(inhoud), dossier, demo.nu())


def _plek(request: HttpRequest, gesprek: Gesprek) -> int | None:
    """The place that the address or the form names, when something was filled in there."""
    tekst = request.POST.get("plek") or request.GET.get("plek", "")
    if not (tekst.isascii() and tekst.isdecimal()) or int(tekst) > gesprek.plek():
        return None
    return int(tekst)


def _toon_vraag(
    request: HttpRequest, gesprek: Gesprek, blad: str, plek: int, *, status: int = 200, **inhoud: Any
) -> HttpResponse:
    gedaan, totaal = gesprek.voortgang
    return _toon(
        request,
        gesprek.dossier,
        blad,
        status=status,
        plek=plek,
        nummer_vraag=plek + 1,
        vorige=plek - 1,
        gedaan=gedaan,
        totaal=totaal,
        **inhoud,
    )


def _toon_controle(request: HttpRequest, gesprek: Gesprek, formulier: Formulier, status: int) -> HttpResponse:
    stappen = []
    for plek, (naam, soort) in enumerate(gesprek.formulieren.items()):
        ingevuld = gesprek.concept.stappen[naam]
        velden = [
            (veld.label, _getoond(veld.field, ingevuld.get(veld.name, ""))) for veld in soort().zichtbaar
        ]
        stappen.append((plek, soort.kop, [(label, waarde) for label, waarde in velden if waarde]))
    eerste = len(gesprek.formulieren)
    antwoorden = [
        (eerste + index, vraag, antwoord) for index, (vraag, antwoord) in enumerate(gesprek.gegeven())
    ]
    return _toon(
        request,
        gesprek.dossier,
        "controle",
        status=status,
        formulier=formulier,
        stappen=stappen,
        antwoorden=antwoorden,
    )


def _getoond(veld: Field, waarde: str) -> str:
    if isinstance(veld, Datumveld) and waarde:
        return datum(date.fromisoformat(waarde))
    return {"ja": _("Ja"), "nee": _("Nee")}.get(waarde, waarde)


def _toon(
    request: HttpRequest, dossier: Dossier | None, blad: str, *, status: int = 200, **inhoud: Any
) -> HttpResponse:
    sjabloon = f"inwoner/aanvraag/{blad}.html"
    if dossier is None:
        return render(request, sjabloon, {"gebruiker": wie(request), **inhoud}, status=status)
    return pagina(
        request, sjabloon, dossier, "doorgeven", hier=_("Bijstand aanvragen"), status=status, **inhoud
    )
