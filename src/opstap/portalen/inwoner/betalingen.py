"""My payments, month by month, as a picture with the table behind it; holiday pay and annual statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.template.defaultfilters import date as datumnotatie
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from opstap.inkomen.beelden.jaaropgave import jaren
from opstap.inkomen.beelden.maanden import Maandbeeld, maandbeelden
from opstap.inkomen.specificaties.vakantiegeldrekening import mutaties
from opstap.portalen.inwoner.pagina import eigen_dossier, pagina
from opstap.portalen.scherm import met_foutbladzijde
from opstap.portalen.templatetags.notatie import euro, maand

MAANDEN = 12
"""As many months as the picture shows at most."""
_BREEDTE, _HOOGTE, _ONDER = 40, 150, 26


@dataclass(frozen=True, slots=True)
class Balk:
    """One month in the picture, in the measures of the picture."""

    x: int
    y: int
    hoog: int
    midden: int
    naam: str


@dataclass(frozen=True, slots=True)
class Grafiek:
    """What was paid in the last months, as bars; the first is the oldest."""

    breed: int
    hoog: int
    bodem: int
    onder: int
    """Where the names of the months stand."""
    dik: int
    balken: tuple[Balk, ...]
    hoogste: str


@require_safe
@met_foutbladzijde
def betalingen(request: HttpRequest, nummer: str) -> HttpResponse:
    """Every month with its amount; each leads to how it is built up, also before it is paid."""
    dossier = eigen_dossier(request, nummer)
    maanden = maandbeelden(dossier)
    vakantiegeld = mutaties(dossier.pk)
    return pagina(
        request,
        "inwoner/betalingen.html",
        dossier,
        "betalingen",
        maanden=maanden,
        grafiek=grafiek(maanden),
        vakantiegeld=vakantiegeld,
        klaar=sum(een.bedrag for een in vakantiegeld),
        jaren=jaren(dossier),
        kop=_kop(maanden),
    )


def grafiek(maanden: Sequence[Maandbeeld]) -> Grafiek | None:
    """The last months as bars, each a share of the highest; None when there is nothing to see."""
    gekozen = list(reversed(maanden[:MAANDEN]))
    hoogste = max((een.betaald for een in gekozen), default=0)
    if len(gekozen) < 2 or hoogste <= 0:
        return None
    return Grafiek(
        breed=_BREEDTE * len(gekozen),
        hoog=_HOOGTE + _ONDER,
        bodem=_HOOGTE,
        onder=_HOOGTE + _ONDER - 6,
        dik=_BREEDTE - 10,
        balken=tuple(_balk(plek, een, hoogste) for plek, een in enumerate(gekozen)),
        hoogste=euro(hoogste),
    )


def _balk(plek: int, een: Maandbeeld, hoogste: int) -> Balk:
    hoog = _HOOGTE * max(0, een.betaald) // hoogste
    links = plek * _BREEDTE
    return Balk(links + 5, _HOOGTE - hoog, hoog, links + _BREEDTE // 2, _kort(een.maand))


def _kort(eerste_dag: date) -> str:
    """The month as short as the language writes it."""
    return str(datumnotatie(eerste_dag, "M"))


def _kop(maanden: Sequence[Maandbeeld]) -> str:
    if not maanden:
        return _("Wij hebben u nog niets betaald")
    laatste = maanden[0]
    return _("Over %(maand)s: %(bedrag)s") % {"maand": maand(laatste.maand), "bedrag": euro(laatste.betaald)}
