"""What an officer can do, as forms: each calls one process function and adds no rule of its own."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect

from opstap.kern import inzendingen
from opstap.kern.toegang import Gebruiker
from opstap.portalen import demo
from opstap.portalen.formulieren import Formulier
from opstap.portalen.medewerker.pagina import pagina, wie
from opstap.portalen.scherm import Pad, gemeentecode
from opstap.regels.fouten import OpstapFout

INTUSSEN = frozenset({"ZAAK-INTUSSEN", "ZAAK-OVERGANG", "ZAAK-KLAAR", "VOORSTEL-AFGEHANDELD"})
"""Refusals that say that somebody else was first."""


@dataclass(frozen=True)
class Gedaan:
    """What was done, in a sentence, and where to go on; without address: where the officer came from."""

    zin: str
    naar: str = ""


@dataclass(frozen=True, kw_only=True)
class Handeling:
    """One thing that can be done to a subject (a case, a document, a signal).

    `doe(subject, given, by, now)` calls the process. `kan` says whether it can be done now. `velden` tells
    at which field a refusal belongs: the beginning of its code -> name of the field.
    """

    naam: str
    titel: str
    knop: str
    formulier: type[Formulier]
    doe: Callable[[Any, Mapping[str, Any], str, datetime], Any]
    klaar: Callable[[Any, Any, Mapping[str, Any]], Gedaan | str] | str
    """What to say afterwards, of the subject, of what `doe` gave and of what was given."""
    kan: Callable[[Any, Gebruiker], bool] = lambda onderwerp, gebruiker: True
    uitleg: str = ""
    velden: Mapping[str, str] = field(default_factory=dict)
    begin: Callable[[Any, datetime], Mapping[str, Any]] = lambda onderwerp, nu: {}
    """What the form starts with."""
    keuzes: Callable[[Any], Mapping[str, Any]] = lambda onderwerp: {}
    """Arguments of the form itself, such as the choices that depend on the subject."""
    sjabloon: str = "medewerker/handeling.html"
    groep: str = ""
    """The heading under which it is folded away among what can be done; '' stands at the top."""


@dataclass(frozen=True, kw_only=True)
class Plek:
    """Where something is done: the page it belongs to, the way there, and what stands beside the form."""

    kruimels: Sequence[Pad]
    """The way to the page that the officer came from and goes back to: the last one."""
    actief: str
    """The place in the menu."""
    reden: str
    terzijde: str = ""
    """Template of what stands beside the form."""
    inhoud: Mapping[str, Any] = field(default_factory=dict)
    begin: Mapping[str, str] = field(default_factory=dict)
    """What the way here already says about the form."""
    gezien: int = 0
    eis: Callable[[int], None] | None = None
    """Refuses when the subject changed since it was seen."""

    @property
    def terug(self) -> str:
        return self.kruimels[-1].adres


def uit_adres(request: HttpRequest) -> Mapping[str, str]:
    """What a link to a form may already fill in: of whom, and from when."""
    return {naam: request.GET[naam] for naam in ("persoon", "vanaf") if naam in request.GET}


def mogelijk(
    handelingen: Sequence[Handeling], onderwerp: Any, gebruiker: Gebruiker
) -> list[tuple[str, list[Handeling]]]:
    """What can be done now, under its headings; the first one, '', holds what is done most."""
    groepen: dict[str, list[Handeling]] = {"": []}
    for een in handelingen:
        if een.kan(onderwerp, gebruiker):
            groepen.setdefault(een.groep, []).append(een)
    return list(groepen.items())


def doe(
    request: HttpRequest, handelingen: Sequence[Handeling], naam: str, onderwerp: Any, plek: Plek
) -> HttpResponse:
    """Do the one with this name, of what can be done to a subject. Errors: HANDELING-NU."""
    gebruiker = wie(request)
    keuze = next((een for een in handelingen if een.naam == naam and een.kan(onderwerp, gebruiker)), None)
    if keuze is not None:
        return voer_uit(request, keuze, onderwerp, plek)
    if inzendingen.is_gedaan(request.POST.get("sleutel", "")):
        return redirect(plek.terug)
    raise OpstapFout(
        "HANDELING-NU",
        "Dit kan nu niet. Misschien is er intussen al iets gedaan. Ga terug en kijk wat er is gebeurd: "
        f"{plek.kruimels[-1].naam}.",
    )


def voer_uit(request: HttpRequest, handeling: Handeling, onderwerp: Any, plek: Plek) -> HttpResponse:
    """Show the form, or do what it asks and go on.

    A refusal of the process comes back in the form, with everything that was typed.
    """
    nu = demo.nu()
    if request.method != "POST":
        begin = {**handeling.begin(onderwerp, nu), **plek.begin, "gezien": plek.gezien}
        return _toon(
            request, handeling, plek, handeling.formulier(initial=begin, **handeling.keuzes(onderwerp)), 200
        )
    formulier = handeling.formulier(request.POST, request.FILES, **handeling.keuzes(onderwerp))
    if not formulier.is_valid():
        return _toon(request, handeling, plek, formulier.vernieuwd, 422)
    gegeven = formulier.cleaned_data
    door = wie(request).naam
    try:
        with inzendingen.eenmaal(gemeentecode(), gegeven["sleutel"], door=door, nu=nu) as nieuw:
            if not nieuw:
                return redirect(plek.terug)
            if plek.eis is not None and gegeven["gezien"] is not None:
                plek.eis(gegeven["gezien"])
            uitkomst = handeling.doe(onderwerp, gegeven, door, nu)
    except OpstapFout as fout:
        formulier.add_error(_veld(handeling, fout.code), fout.zin)
        if fout.code in INTUSSEN:
            formulier.zet("gezien", plek.gezien)
            return _toon(request, handeling, plek, formulier, 409)
        return _toon(request, handeling, plek, formulier, 422)
    klaar = handeling.klaar
    gedaan = klaar if isinstance(klaar, str) else klaar(onderwerp, uitkomst, gegeven)
    if isinstance(gedaan, str):
        gedaan = Gedaan(gedaan)
    messages.success(request, gedaan.zin)
    return redirect(gedaan.naar or plek.terug)


def _toon(
    request: HttpRequest, handeling: Handeling, plek: Plek, formulier: Formulier, status: int
) -> HttpResponse:
    return pagina(
        request,
        handeling.sjabloon,
        plek.actief,
        status=status,
        kruimels=(*plek.kruimels, Pad(handeling.titel)),
        reden=plek.reden,
        handeling=handeling,
        formulier=formulier,
        terug=plek.terug,
        terzijde=plek.terzijde,
        **plek.inhoud,
    )


def _veld(handeling: Handeling, code: str) -> str | None:
    return next((veld for begin, veld in handeling.velden.items() if code.startswith(begin)), None)
