"""The families at the desk: numbers and states, never a name and never where somebody stays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, CharField, DateField, F, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

from opstap.kern.bladeren import Blad, blad, van_stand
from opstap.minima.models import Opvangstap, Opvangverzoek

WACHT, KOMT, VERBLIJFT, OVER, VERTROKKEN, NIET = "wacht", "komt", "verblijft", "over", "vertrokken", "niet"
STANDEN: Mapping[str, str] = {
    WACHT: "wacht op een plaats",
    KOMT: "krijgt een plaats",
    VERBLIJFT: "verblijft in de opvang",
    OVER: "over de termijn",
    VERTROKKEN: "vertrokken",
    NIET: "niet geplaatst",
}


@dataclass(frozen=True, slots=True)
class Opvangregel:
    """A family in a list; `tot`: the first day on which its place is free, None while it waits."""

    nummer: str
    dossier: str
    aangemeld: date
    personen: int
    begin: date | None
    tot: date | None
    stand: str

    @property
    def standnaam(self) -> str:
        return STANDEN[self.stand]


def gezinnen(
    gemeente: str,
    *,
    vandaag: date,
    stand: str = "",
    zoek: str = "",
    pagina: int = 1,
    per_pagina: int = 25,
) -> Blad[Opvangregel]:
    """A page of families, the first that asked first; `zoek`: part of a number."""
    alle = met_stand(gemeente, vandaag)
    if zoek.strip():
        alle = alle.filter(nummer__icontains=zoek.strip())
    gekozen = van_stand(alle, stand, STANDEN).select_related("dossier", "plaatsing")
    return blad(alle, gekozen.order_by("aangemeld", "id"), _regel, pagina=pagina, per_pagina=per_pagina)


def _regel(een: Any) -> Opvangregel:
    return Opvangregel(
        een.nummer, een.dossier.nummer, een.aangemeld, een.personen, een.begin, een.tot, een.stand
    )


def met_stand(gemeente: str, vandaag: date) -> QuerySet[Any]:
    """All requests, each with its state on a day, and from and until when its family stays."""
    laatste = Opvangstap.objects.filter(plaatsing=OuterRef("plaatsing")).order_by("-id")
    return (
        Opvangverzoek.objects.filter(gemeente=gemeente)
        .annotate(
            begin=F("plaatsing__van"),
            laatste=Subquery(laatste.values("soort")[:1]),
            tot=Coalesce(Subquery(laatste.values("tot")[:1]), F("plaatsing__tot"), output_field=DateField()),
        )
        .annotate(
            stand=Case(
                When(afsluiting__isnull=False, then=Value(NIET)),
                When(plaatsing=None, then=Value(WACHT)),
                When(laatste=Opvangstap.Soort.EINDE, tot__lte=vandaag, then=Value(VERTROKKEN)),
                When(begin__gt=vandaag, then=Value(KOMT)),
                When(tot__lte=vandaag, then=Value(OVER)),
                default=Value(VERBLIJFT),
                output_field=CharField(),
            )
        )
    )
