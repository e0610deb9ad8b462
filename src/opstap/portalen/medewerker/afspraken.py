"""Agreements with organisations at the desk: all of them in one list, each at its organisation."""

from __future__ import annotations

from dataclasses import replace

from django.http import HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from opstap.kern.toegang import Rol
from opstap.minima import afsprakenlijst, partnervoorstellen
from opstap.minima.afsprakenlijst import Afsprakenlijst
from opstap.minima.partnervoorstellen import Soort
from opstap.portalen.medewerker.partners import PARTNERS
from opstap.portalen.scherm import Keuze, csv_bestand, gemeentecode, met_foutbladzijde

AFSPRAKEN = replace(
    PARTNERS,
    naam="Afspraken",
    lijst="afspraken",
    standen=afsprakenlijst.STANDEN,
    woord="afspraak,afspraken",
)
_SORTERINGEN = (
    Keuze("naam", "organisatie"),
    Keuze("wat", "waarvoor"),
    Keuze("einde", "eerst wat afloopt"),
    Keuze("nieuw", "nieuwste eerst"),
)


@require_safe
@met_foutbladzijde
def afspraken(request: HttpRequest) -> HttpResponse:
    """A page of agreements, and what waits for a colleague."""
    behandelt = AFSPRAKEN.open_lijst(request).rol is Rol.MEDEWERKER
    gevonden = _afspraken(request)
    return AFSPRAKEN.toon_lijst(
        request,
        "medewerker/afspraken.html",
        gevonden,
        soorten=[
            Keuze(naam, zin, aantal=gevonden.per_soort[naam]) for naam, zin in afsprakenlijst.SOORTEN.items()
        ],
        sorteringen=_SORTERINGEN,
        mag_voorstellen=behandelt,
        voorstellen=partnervoorstellen.wachtend(gemeentecode(), soorten=(Soort.UITVOERING, Soort.BIJDRAGE))
        if behandelt
        else (),
    )


@require_safe
@met_foutbladzijde
def afspraken_csv(request: HttpRequest) -> HttpResponse:
    """The whole list as it is filtered."""
    AFSPRAKEN.open_lijst(request)
    return csv_bestand(
        "afspraken",
        (
            "kvk_nummer",
            "organisatie",
            "soort",
            "waarvoor",
            "van",
            "tot_en_met",
            "stand",
            "bedrag_cent",
            "verder",
            "waar_het_staat",
            "vastgelegd_door",
            "gecontroleerd_door",
        ),
        (
            (
                een.kvk,
                een.naam,
                een.soortnaam,
                een.wat,
                een.vanaf.isoformat(),
                een.tot_en_met.isoformat() if een.tot_en_met else "",
                een.standnaam,
                "" if een.cent is None else een.cent,
                een.bij,
                een.grond,
                *(*een.door, "")[:2],
            )
            for een in _afspraken(request, alles=True).rijen
        ),
    )


def _afspraken(request: HttpRequest, *, alles: bool = False) -> Afsprakenlijst:
    return afsprakenlijst.afspraken(gemeentecode(), **AFSPRAKEN.keuzes(request, alles=alles))
