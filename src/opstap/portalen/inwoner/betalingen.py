"""All my payments, month by month, as a picture with the table behind it; holiday pay, annual statements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.http import HttpRequest, HttpResponse
from django.template.defaultfilters import date as datumnotatie
from django.utils.timezone import localdate
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from opstap.financien.specificaties.ontvangen import Maand, Ontvangst, ontvangsten, per_maand
from opstap.inkomen.beelden.jaaropgave import jaren
from opstap.inkomen.beelden.maanden import maandbeelden
from opstap.inkomen.specificaties.vakantiegeldrekening import mutaties
from opstap.kern.models import Dossier
from opstap.portalen import demo
from opstap.portalen.inwoner.pagina import eigen_dossier, pagina
from opstap.portalen.scherm import met_foutbladzijde
from opstap.portalen.templatetags.notatie import euro, maand

MAANDEN = 12
"""As many months as the picture shows at most."""
_BREEDTE, _HOOGTE, _ONDER = 40, 150, 26
_SOORTEN = {
    "maandbetaling": gettext_lazy("Bijstand"),
    "nabetaling": gettext_lazy("Nabetaling"),
    "vakantietoeslag": gettext_lazy("Vakantiegeld"),
    "voorschot": gettext_lazy("Voorschot"),
    "lening": gettext_lazy("Lening"),
    "leenbijstand": gettext_lazy("Lening"),
    "dwangsom": gettext_lazy("Dwangsom"),
    "wettelijke_rente": gettext_lazy("Wettelijke rente"),
    "bbz": gettext_lazy("Levensonderhoud als zelfstandige"),
}
"""What a resident calls a kind of payment; a scheme goes by its own name."""


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
    """Every month with its amounts; each leads to how it is built up, also before it is paid."""
    dossier = eigen_dossier(request, nummer)
    maanden = alle_maanden(dossier)
    vakantiegeld = mutaties(dossier.pk)
    return pagina(
        request,
        "inwoner/betalingen.html",
        dossier,
        "betalingen",
        maanden=[(een, [(_naam(deel), deel) for deel in een.delen]) for een in maanden],
        opnieuw={een.maand for een in maandbeelden(dossier) if een.keren_berekend > 1},
        grafiek=grafiek(maanden),
        vakantiegeld=vakantiegeld,
        klaar=sum(een.bedrag for een in vakantiegeld),
        jaren=jaren(dossier),
        kop=_kop(maanden),
    )


def alle_maanden(dossier: Dossier) -> tuple[Maand, ...]:
    """What the household gets in each month, newest first; also what is decided and follows."""
    return per_maand(ontvangsten(dossier, op=localdate(demo.nu())))


def _naam(deel: Ontvangst) -> str:
    return _(deel.wat) if deel.wat else str(_SOORTEN.get(deel.soort, deel.omschrijving))


def grafiek(maanden: Sequence[Maand]) -> Grafiek | None:
    """The last months as bars, each a share of the highest; None when there is nothing to see."""
    gekozen = list(reversed([een for een in maanden if een.klaar][:MAANDEN]))
    hoogste = max((een.bedrag for een in gekozen), default=0)
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


def _balk(plek: int, een: Maand, hoogste: int) -> Balk:
    hoog = _HOOGTE * max(0, een.bedrag) // hoogste
    links = plek * _BREEDTE
    return Balk(links + 5, _HOOGTE - hoog, hoog, links + _BREEDTE // 2, _kort(een.maand))


def _kort(eerste_dag: date) -> str:
    """The month as short as the language writes it."""
    return str(datumnotatie(eerste_dag, "M"))


def _kop(maanden: Sequence[Maand]) -> str:
    laatste = laatste_van(maanden, localdate(demo.nu()))
    if laatste is None:
        return _("Wij hebben u nog niets betaald")
    return _("Over %(maand)s: %(bedrag)s") % {"maand": maand(laatste.maand), "bedrag": euro(laatste.bedrag)}


def laatste_van(maanden: Sequence[Maand], vandaag: date) -> Maand | None:
    """The last month until now in which something was computed or put ready; else the first after it."""
    klaar = [een for een in maanden if een.klaar]
    return next((een for een in klaar if een.maand <= vandaag), klaar[-1] if klaar else None)
