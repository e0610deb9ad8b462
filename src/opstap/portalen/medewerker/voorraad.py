"""The worklist: numbers and states, never a name; earliest lawful deadline first."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any
from urllib.parse import urlencode

from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_safe

from opstap.inkomen.beelden import taken
from opstap.inkomen.beelden.werkvoorraad import (
    GEPLAND,
    MIJ,
    NIEMAND,
    STANDEN,
    Keuzes,
    Taak,
    Werkvoorraad,
    werkvoorraad,
)
from opstap.kern.models import Zaak
from opstap.kern.toegang import Doel, open_lijst
from opstap.minima import aanvragen
from opstap.minima.maatwerk.taken import TAKEN as MAATWERK
from opstap.minima.opvang.taken import TAKEN as OPVANG
from opstap.minima.zorgverzekering.taken import TAKEN as VERZEKERING
from opstap.portalen import demo
from opstap.portalen.medewerker import koppen
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

SORTERINGEN = (
    Keuze("termijn", "eerst wat het eerst moet"),
    Keuze("-termijn", "eerst wat nog tijd heeft"),
    Keuze("ontvangen", "langst geleden binnengekomen"),
    Keuze("-ontvangen", "laatst binnengekomen"),
    Keuze("nummer", "op nummer"),
)
_BLADZIJDEN = {
    taken.STUK: "stuk",
    taken.SIGNAAL: "signaal",
    taken.OPGAVE: "opgave",
    taken.ONTBREEKT: "ontbreekt",
    taken.HERONDERZOEK: "heronderzoek",
    taken.ONDERZOEK: "onderzoek",
    taken.BERICHT: "bericht",
    MAATWERK.soort: "besteding",
    OPVANG.soort: "opvangverzoek",
    VERZEKERING.soort: "deelname",
}
"""Where a task that is no case is done."""


@require_safe
@met_foutbladzijde
def voorraad(request: HttpRequest) -> HttpResponse:
    """A page of the worklist."""
    gevonden = _voorraad(request)
    kop, kopzin = koppen.werkvoorraad(gevonden)
    return pagina(
        request,
        "medewerker/werkvoorraad.html",
        "werkvoorraad",
        voorraad=gevonden,
        rijen=[(taak, adres(taak)) for taak in gevonden.rijen],
        kop=kop,
        kopzin=kopzin,
        standen=_standen(request, gevonden),
        lijst=request.GET.urlencode(),
        alles_verdelen=_alles_verdelen(request, gevonden),
        sorteringen=SORTERINGEN,
        bladzijde=bladzijde(
            request, gevonden, woord="taak,taken", csv=reverse("medewerker:werkvoorraad_csv")
        ),
        **_filters(gevonden, wie(request).naam),
    )


@require_safe
@met_foutbladzijde
def voorraad_csv(request: HttpRequest) -> HttpResponse:
    kop = "zaak soort status ontvangen beslissen_voor dagen_over termijn dossier stadsdeel behandelaar team"
    return csv_bestand(
        "werkvoorraad",
        kop.split(),
        (
            (
                taak.nummer,
                taak.waarover,
                taak.status,
                taak.ontvangen.isoformat(),
                taak.termijn.beslissen_voor.isoformat() if taak.termijn else "",
                taak.termijn.dagen_over if taak.termijn else "",
                taak.termijn.stand if taak.termijn else STANDEN["geen"],
                taak.dossier_nummer,
                taak.stadsdeel,
                taak.behandelaar,
                taak.team,
            )
            for taak in _voorraad(request, per_pagina=ALLES).rijen
        ),
    )


def adres(taak: Taak) -> str:
    """Where a task is done."""
    if taak.soort == taken.VOORSTEL:
        return reverse("medewerker:zaak_handeling", args=(taak.nummer, "ondertekenen"))
    return reverse(f"medewerker:{_BLADZIJDEN.get(taak.soort, 'zaak')}", args=(taak.nummer,))


def _voorraad(request: HttpRequest, per_pagina: int = 25) -> Werkvoorraad:
    gebruiker = wie(request)
    open_lijst(gebruiker, gemeentecode(), Doel.AANVRAAG)
    gevonden = werkvoorraad(
        gemeentecode(),
        Keuzes(
            soort=request.GET.get("soort", ""),
            status=request.GET.get("status", ""),
            stand=request.GET.get("stand", ""),
            behandelaar=request.GET.get("behandelaar", ""),
            team=request.GET.get("team", ""),
            zoek=request.GET.get("zoek", "")[:80],
            sortering=request.GET.get("sortering", ""),
        ),
        ik=gebruiker.naam,
        pagina=gekozen_pagina(request),
        per_pagina=per_pagina,
        vandaag=timezone.localdate(demo.nu()),
    )
    return replace(gevonden, rijen=met_regeling(gevonden.rijen))


def met_regeling(taken_: Sequence[Taak]) -> tuple[Taak, ...]:
    """The tasks, each that is about a scheme with the name of it; asked at once for all of them."""
    namen = aanvragen.namen_bij(
        gemeentecode(),
        [taak.nummer for taak in taken_ if taak.soort in (Zaak.Soort.REGELING, taken.VOORSTEL)],
    )
    return tuple(
        replace(taak, waarover=f"{taak.waarover}: {namen[taak.nummer]}") if taak.nummer in namen else taak
        for taak in taken_
    )


def _alles_verdelen(request: HttpRequest, gevonden: Werkvoorraad) -> str:
    """The address at which all tasks of this page are divided, for whom choosing one by one is too much."""
    vraag = {"lijst": request.GET.urlencode(), "nummer": [taak.nummer for taak in gevonden.rijen]}
    return f"{reverse('medewerker:verdelen')}?{urlencode(vraag, doseq=True)}"


def _standen(request: HttpRequest, gevonden: Werkvoorraad) -> list[tuple[Pad, int]]:
    """How much there is by time left, each as an address that narrows the list down to it."""

    def naar(stand: str) -> str:
        vraag = request.GET.copy()
        vraag.pop("pagina", None)
        vraag["stand"] = stand
        return f"{request.path}?{vraag.urlencode()}"

    geteld = gevonden.tellingen["stand"]
    gekozen = gevonden.keuzes.stand
    apart = geteld.get(GEPLAND, 0) if gevonden.keuzes.alleen_wat_wacht else 0
    return [
        (Pad("alles", naar(""), not gekozen), sum(geteld.values()) - apart),
        *(
            (Pad(naam, naar(stand), stand == gekozen), geteld.get(stand, 0))
            for stand, naam in STANDEN.items()
            if geteld.get(stand) or stand == gekozen
        ),
    ]


def _filters(gevonden: Werkvoorraad, ik: str) -> dict[str, Any]:
    """The other filters with how much each would show."""
    soort, status, wie_ = (gevonden.tellingen[naam] for naam in ("soort", "status", "behandelaar"))
    open_ = sum(status.get(stand, 0) for stand in koppen.OPEN)
    alles = sum(status.values())
    gesloten_geteld = gevonden.keuzes.status not in ("", *koppen.OPEN)
    return {
        "soorten": [
            replace(Keuze(naam, label), aantal=soort.get(naam, 0))
            for naam, label in taken.soorten().items()
            if soort.get(naam) or naam == gevonden.keuzes.soort
        ],
        "statussen": [
            Keuze("", "alles wat openstaat", aantal=open_),
            *(
                Keuze(stand.value, stand.label, aantal=status.get(stand, 0))
                if gesloten_geteld or stand in koppen.OPEN
                else Keuze(stand.value, stand.label)
                for stand in Zaak.Status
            ),
            Keuze("alle", "alles, ook wat klaar is", aantal=alles if gesloten_geteld else None),
        ],
        "behandelaars": [
            Keuze(MIJ, "op mijn naam", aantal=wie_.get(ik, 0)),
            Keuze(NIEMAND, "van niemand", aantal=wie_.get("", 0)),
            *(
                Keuze(naam, naam, aantal=aantal)
                for naam, aantal in sorted(wie_.items())
                if naam not in ("", ik)
            ),
        ],
        "teams": [
            Keuze(naam, naam, aantal=aantal)
            for naam, aantal in sorted(gevonden.tellingen["team"].items())
            if naam
        ],
    }
