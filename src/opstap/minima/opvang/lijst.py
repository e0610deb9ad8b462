"""The families at the desk: numbers and states, never a name and never where somebody stays."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.db.models import Case, CharField, Count, DateField, F, OuterRef, QuerySet, Subquery, Value, When
from django.db.models.functions import Coalesce

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


@dataclass(frozen=True, slots=True)
class Opvanglijst:
    """A page of families; `geteld`: how many there are in each state."""

    rijen: tuple[Opvangregel, ...]
    geteld: Mapping[str, int]
    totaal: int
    pagina: int
    paginas: int


def gezinnen(
    gemeente: str,
    *,
    vandaag: date,
    stand: str = "",
    zoek: str = "",
    pagina: int = 1,
    per_pagina: int = 25,
) -> Opvanglijst:
    """A page of families, the first that asked first; `zoek`: part of a number."""
    alle = met_stand(gemeente, vandaag)
    if zoek.strip():
        alle = alle.filter(nummer__icontains=zoek.strip())
    geteld = dict(alle.order_by().values_list("stand").annotate(Count("id")))
    gekozen = alle.filter(stand=stand) if stand in STANDEN else alle
    totaal = gekozen.count()
    paginas = max(1, -(-totaal // per_pagina))
    pagina = min(max(pagina, 1), paginas)
    begin = (pagina - 1) * per_pagina
    rijen = gekozen.select_related("dossier", "plaatsing").order_by("aangemeld", "id")
    return Opvanglijst(
        tuple(
            Opvangregel(
                een.nummer, een.dossier.nummer, een.aangemeld, een.personen, een.begin, een.tot, een.stand
            )
            for een in rijen[begin : begin + per_pagina]
        ),
        geteld,
        totaal,
        pagina,
        paginas,
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
