""" "Als ik ga werken": what there is to spend now and then, as a chart and a table, with what falls away."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from opstap.portalen import demo
from opstap.portalen.publiek.werkformulier import Werkformulier
from opstap.portalen.publiek.werkgrafiek import LAGEN, lagen, teken
from opstap.portalen.scherm import gemeentecode, met_foutbladzijde
from opstap.recht.algemeen.uren import HONDERDSTEN_PER_UUR, MAANDEN_PER_JAAR
from opstap.regels import deel_afgerond, toon_euro
from opstap.verkenning.werk.huishouden import AANGENOMEN
from opstap.verkenning.werk.situatie import Situatie, Vraagstelling, minimumloon
from opstap.verkenning.werk.vergelijking import WAARSCHUWINGEN, Klip, Vergelijking, toon_uren, vergelijk

STAPPEN = (0, 8, 16, 24, 32, 40)
"""Hours per week that are always shown beside those of now and then."""


@dataclass(frozen=True)
class Rij:
    """One number of hours in the table; amounts as text, per month."""

    uren: str
    wat: str
    delen: tuple[str, ...]
    besteedbaar: str


@dataclass(frozen=True)
class Werkbeeld:
    """The answer first, then what it rests on. `later`: what is left when the disregard is over."""

    kop: str
    uurloon: str
    nu: str
    straks: str
    later: str
    grafiek: str
    koppen: tuple[str, ...]
    rijen: tuple[Rij, ...]
    klippen: tuple[str, ...]
    aangenomen: tuple[str, ...]
    leemten: tuple[tuple[str, str], ...]
    waarschuwingen: tuple[str, ...]


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
@met_foutbladzijde
def als_ik_ga_werken(request: HttpRequest) -> HttpResponse:
    """The form, and the outcome under it once it is filled in; no address holds an answer."""
    ingevuld = request.method == "POST"
    formulier = Werkformulier(request.POST if ingevuld else None)
    goed = ingevuld and formulier.is_valid()
    status = 422 if ingevuld and not goed else 200
    inhoud = {
        "formulier": formulier,
        "beeld": _beeld(formulier) if goed else None,
        "maand": demo.nu().date(),
        "in_formulier": ingevuld,
    }
    return render(request, "publiek/werken.html", inhoud, status=status)


def _beeld(formulier: Werkformulier) -> Werkbeeld:
    geval, maand = formulier.huishouden().geval(), demo.nu().date().replace(day=1)
    nu, straks = formulier.cleaned_data["uren_nu"], formulier.cleaned_data["uren_straks"]
    uurloon = formulier.cleaned_data["uurloon"] or minimumloon(geval, maand)
    vraag = Vraagstelling(geval, maand, gemeentecode(), uurloon)
    uren = sorted({HONDERDSTEN_PER_UUR * uur for uur in (*STAPPEN, nu, straks)})
    met = vergelijk(vraag, uren, met_vrijlating=True)
    zonder = vergelijk(vraag, [HONDERDSTEN_PER_UUR * straks], met_vrijlating=False)
    van, naar = (_bij(met.situaties, uur) for uur in (nu, straks))
    return Werkbeeld(
        _kop(van, naar),
        toon_euro(uurloon),
        _maand(van.besteedbaar),
        _maand(naar.besteedbaar),
        _maand(zonder.situaties[0].besteedbaar),
        teken(met.situaties, nu, straks),
        tuple(_(laag) for laag in LAGEN),
        tuple(_rij(situatie, nu, straks) for situatie in met.situaties),
        tuple(_klip(klip) for klip in met.klippen),
        tuple(_(zin) for zin in dict.fromkeys((*AANGENOMEN, *met.aannamen))),
        _leemten(met),
        tuple(_(zin) for zin in WAARSCHUWINGEN),
    )


def _bij(situaties: Sequence[Situatie], uur: int) -> Situatie:
    return next(situatie for situatie in situaties if situatie.uren == HONDERDSTEN_PER_UUR * uur)


def _kop(van: Situatie, naar: Situatie) -> str:
    """What the step brings in a month, as a sentence."""
    if not van.delen.get("Loon") and van.weigeringen and not van.besteedbaar:
        return _("Dit kunnen wij voor u niet uitrekenen")
    erbij = deel_afgerond(naar.besteedbaar - van.besteedbaar, MAANDEN_PER_JAAR)
    uren = {"uren": toon_uren(naar.uren), "bedrag": toon_euro(abs(erbij) // 100 * 100).removesuffix(",00")}
    if erbij >= 100:
        return _("Met %(uren)s uur werk houdt u ongeveer %(bedrag)s per maand meer over") % uren
    if erbij <= -100:
        return _("Met %(uren)s uur werk houdt u ongeveer %(bedrag)s per maand minder over") % uren
    return _("Met %(uren)s uur werk houdt u ongeveer evenveel over") % uren


def _rij(situatie: Situatie, nu: int, straks: int) -> Rij:
    wat = {nu: _("nu"), straks: _("straks")}.get(situatie.uren // HONDERDSTEN_PER_UUR, "")
    delen = tuple(_("onbekend") if deel is None else _euro(deel) for deel in lagen(situatie))
    return Rij(toon_uren(situatie.uren), wat, delen, _maand(situatie.besteedbaar))


def _klip(klip: Klip) -> str:
    titel = _(klip.titel) if klip.titel else ""
    return _(str(klip.verlies)) % klip.woorden(titel[:1].lower() + titel[1:])


def _leemten(vergelijking: Vergelijking) -> tuple[tuple[str, str], ...]:
    return tuple((_(titel), zin) for titel, zin in vergelijking.weigeringen.items())


def _maand(jaar_cent: int) -> str:
    return _euro(deel_afgerond(jaar_cent, MAANDEN_PER_JAAR))


def _euro(cent: int) -> str:
    """Whole euros, to read by."""
    return toon_euro(100 * deel_afgerond(cent, 100)).removesuffix(",00")
