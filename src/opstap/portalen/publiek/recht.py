""" "Waar heb ik recht op?": the interview over all schemes, without sign-in and without keeping anything.

Every page is the answer to a form: the answers so far travel in it, signed. No address holds an answer.
"""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from opstap.gemeenten import Thema
from opstap.portalen import demo
from opstap.portalen.aanmelding.sessie import MEEGENOMEN
from opstap.portalen.publiek import uitslag
from opstap.portalen.publiek.antwoorden import Antwoorden, Gegeven
from opstap.portalen.publiek.velden import Getypt, getypt, lees, vooraf
from opstap.portalen.publiek.vraagbeeld import Vraagbeeld, per_antwoord, van_gegeven, van_vraag
from opstap.portalen.scherm import met_foutbladzijde
from opstap.verkenning.regelingen import volgende
from opstap.verkenning.stand import Stand

THEMAS = {
    Thema.TOESLAGEN: ("Toeslagen", "Zorgtoeslag en huurtoeslag"),
    Thema.KINDEREN: ("Geld voor uw kinderen", "Kinderbijslag, kinderopvang en school"),
    Thema.BIJSTAND: ("Bijstand", "Geld om van te leven als u te weinig inkomen hebt"),
    Thema.GEMEENTE: ("Hulp van de gemeente", "Een stadspas, toeslagen en kwijtschelding"),
    Thema.BEDRIJF: ("Eigen bedrijf", "Hulp voor ondernemers"),
}


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def waar_heb_ik_recht_op(request: HttpRequest) -> HttpResponse:
    """The start, the question at hand or the list of outcomes, as the form says."""
    if "antwoorden" not in request.POST:
        return _begin(request)
    antwoorden = Antwoorden.gelezen(request.POST["antwoorden"])
    stap, plek = _stap(request, len(antwoorden.lijst))
    if stap == "terug":
        if not antwoorden.lijst:
            return _keuze(request, [str(thema) for thema in antwoorden.themas])
        laatste = antwoorden.lijst[-1]
        return _vraag(request, antwoorden.zonder_laatste(), vorige=laatste)
    if stap == "wijzig" and plek is not None:
        return _vraag(request, antwoorden, plek)
    if stap == "meenemen":
        request.session[MEEGENOMEN] = antwoorden.getekend()
        return redirect("inwoner:aanvragen")
    if stap in ("uitslag", "taal-uitslag"):
        return _uitslag(request, antwoorden)
    if stap in ("antwoord", "weetniet"):
        return _antwoord(request, antwoorden, plek, onbekend=stap == "weetniet")
    return _vraag(request, antwoorden, plek, taal=stap == "taal")


def _stap(request: HttpRequest, aantal: int) -> tuple[str, int | None]:
    """What the form asks for, and at which answer, when that was given before."""
    stap = request.POST.get("stap", "taal" if "taal" in request.POST else "")
    if stap == "taal" and request.POST.get("blad") == "uitslag":
        stap = "taal-uitslag"
    stap, _streep, nummer = stap.partition(":")
    nummer = nummer or request.POST.get("plek", "")
    plek = int(nummer) if nummer.isascii() and nummer.isdecimal() else None
    return stap, plek if plek is not None and plek < aantal else None


def _begin(request: HttpRequest) -> HttpResponse:
    if request.method != "POST" or request.POST.get("stap") != "begin":
        return _keuze(request, request.POST.getlist("thema") or [str(thema) for thema in Thema])
    gekozen = tuple(thema for thema in Thema if thema in request.POST.getlist("thema"))
    if not gekozen:
        return _keuze(request, [], _("Kies ten minste één onderwerp."))
    return _vraag(request, Antwoorden(demo.nu().date().replace(day=1), gekozen))


def _keuze(request: HttpRequest, gekozen: list[str], fout: str = "") -> HttpResponse:
    themas = [(thema, _(naam), _(uitleg), thema in gekozen) for thema, (naam, uitleg) in THEMAS.items()]
    return _toon(request, "begin", themas=themas, fout=fout, maand=demo.nu().date())


def _antwoord(
    request: HttpRequest, antwoorden: Antwoorden, plek: int | None, *, onbekend: bool
) -> HttpResponse:
    """Take the answer to the question on the page, and go on; or show what is wrong with it."""
    _stand, vraag, _duidelijk = _aan_de_orde(antwoorden, plek)
    if vraag is None or vraag.naam != request.POST.get("vraag", ""):
        return _vraag(request, antwoorden)  # sent twice: the answer is there already
    waarde = None
    if not (onbekend and vraag.mag_onbekend):
        invoer = getypt(vraag, request.POST)
        waarde, fout = lees(vraag, invoer)
        if fout:
            return _vraag(request, antwoorden, plek, invoer=replace(invoer, fout=fout))
    return _vraag(request, antwoorden.met(Gegeven(vraag.naam, vraag.persoon, waarde), plek))


def _aan_de_orde(antwoorden: Antwoorden, plek: int | None) -> tuple[Stand, Vraagbeeld | None, int]:
    """The question at a place, or else the next one; and how many schemes are settled."""
    stand = antwoorden.stand()
    if plek is not None:
        return stand, van_gegeven(antwoorden.lijst[plek], stand), 0
    verder, volgend = volgende(stand, antwoorden.regelingen, antwoorden.bundels)
    if volgend is None:
        return stand, None, len(antwoorden.regelingen)
    return stand, van_vraag(volgend.vraag, verder), volgend.duidelijk


def _vraag(
    request: HttpRequest,
    antwoorden: Antwoorden,
    plek: int | None = None,
    *,
    invoer: Getypt | None = None,
    vorige: Gegeven | None = None,
    taal: bool = False,
) -> HttpResponse:
    _stand, vraag, duidelijk = _aan_de_orde(antwoorden, plek)
    if vraag is None:
        return _uitslag(request, antwoorden)
    if invoer is None and taal:
        invoer = getypt(vraag, request.POST)
    eerder = antwoorden.lijst[plek] if plek is not None else vorige
    if invoer is None and eerder is not None and (eerder.naam, eerder.persoon) == (vraag.naam, vraag.persoon):
        invoer = vooraf(vraag, eerder.waarde)
    return _toon(
        request,
        "vraag",
        vraag=vraag,
        invoer=invoer or Getypt(),
        plek=plek,
        vraagnummer=(len(antwoorden.lijst) if plek is None else plek) + 1,
        duidelijk=duidelijk,
        regelingen=len(antwoorden.regelingen),
        antwoorden=antwoorden.getekend(),
        gegeven=per_antwoord(antwoorden),
        in_formulier=True,
    )


def _uitslag(request: HttpRequest, antwoorden: Antwoorden) -> HttpResponse:
    stand, vraag, _duidelijk = _aan_de_orde(antwoorden, None)
    return _toon(
        request,
        "uitslag",
        groepen=uitslag.groepen(stand, antwoorden.regelingen),
        klaar=vraag is None,
        antwoorden=antwoorden.getekend(),
        gegeven=per_antwoord(antwoorden),
        bijstand=Thema.BIJSTAND in antwoorden.themas,
        maand=antwoorden.maand,
        in_formulier=True,
    )


def _toon(request: HttpRequest, blad: str, **inhoud: Any) -> HttpResponse:
    status = 422 if inhoud.get("fout") or (inhoud.get("invoer") and inhoud["invoer"].fout) else 200
    return render(request, f"publiek/recht_{blad}.html", {"blad": blad, **inhoud}, status=status)
