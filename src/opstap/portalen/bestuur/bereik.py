"""Reach of the schemes for people on a low income, and what another income limit would mean."""

from __future__ import annotations

from datetime import date, timedelta

from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from opstap.gemeenten import Thema
from opstap.portalen import demo
from opstap.portalen.bestuur.bladen import bereikblad
from opstap.portalen.bestuur.cijfers import andere_grens, bereikbeeld, regelingen_met_grens
from opstap.portalen.bestuur.meenemen import bestand, vormen
from opstap.portalen.bestuur.pagina import bestuurder, pagina
from opstap.portalen.scherm import Keuze, Pad, gemeentecode, met_foutbladzijde
from opstap.regels.fouten import OpstapFout
from opstap.verantwoording.bereik import uitvoer
from opstap.verantwoording.bereik.andere_grens import STANDAARD, Grensbeeld
from opstap.verantwoording.bereik.beeld import Bereikbeeld, kies_thema

_GEEN_GETAL = "Vul hele procenten in, zonder komma en zonder procentteken. Bijvoorbeeld 150."


@require_safe
@met_foutbladzijde
def bereik(request: HttpRequest) -> HttpResponse:
    bestuurder(request)
    beeld, thema = _beeld(request)
    grens, fout = _grens(request)
    regeling, van, naar = _gevraagd(request)
    return pagina(
        request,
        "bestuur/bereik.html",
        "bereik",
        kruimels=(Pad("Bereik"),),
        **bereikblad(beeld, grens),
        themas=[Keuze(een.value, een.value.capitalize()) for een in Thema],
        thema=thema,
        grensfout=fout,
        grenskeuzes=[Keuze(een.sleutel, een.naam) for een in regelingen_met_grens(gemeentecode(), peildag())],
        regeling=regeling,
        van=van,
        naar=naar,
        bestanden=vormen("bereik_bestand", "regelingen", vraag=f"thema={thema}" if thema else ""),
        bestanden_stadsdelen=vormen("bereik_bestand", "stadsdelen", vraag=f"thema={thema}" if thema else ""),
    )


@require_safe
@met_foutbladzijde
def bereik_bestand(request: HttpRequest, tabel: str, vorm: str) -> HttpResponse:
    bestuurder(request)
    beeld, _ = _beeld(request)
    match tabel:
        case "regelingen":
            return bestand(uitvoer.bereik(beeld), vorm)
        case "stadsdelen":
            return bestand(uitvoer.stadsdelen(beeld), vorm)
    raise Http404


def peildag() -> date:
    """The last day of the last quarter that is over: one day per quarter, so that few people do not show."""
    vandaag = demo.nu().date() + timedelta(days=1)
    return date(vandaag.year, 3 * ((vandaag.month - 1) // 3) + 1, 1) - timedelta(days=1)


def _beeld(request: HttpRequest) -> tuple[Bereikbeeld, str]:
    """All schemes, or those of the chosen theme."""
    thema = request.GET.get("thema", "")
    if thema and thema not in set(Thema):
        raise Http404
    beeld = bereikbeeld(gemeentecode(), peildag())
    return (kies_thema(beeld, Thema(thema)) if thema else beeld), thema


def _gevraagd(request: HttpRequest) -> tuple[str, str, str]:
    """The scheme and the two limits of the form, as they were typed."""
    regeling, van, naar = STANDAARD
    return (
        request.GET.get("regeling", regeling),
        request.GET.get("van", str(van)),
        request.GET.get("naar", str(naar)),
    )


def _grens(request: HttpRequest) -> tuple[Grensbeeld | None, str]:
    """The other limit, or the sentence that says why not."""
    regeling, van, naar = _gevraagd(request)
    if not (van.isdecimal() and naar.isdecimal() and len(van + naar) <= 6):
        return None, _GEEN_GETAL
    try:
        return andere_grens(gemeentecode(), regeling, int(van), int(naar), peildag()), ""
    except OpstapFout as fout:
        return None, fout.zin
