"""The offers of a day as everybody may read them: found by words, narrowed by purpose, near or by name.

Words are found in Dutch (stems) and in spite of a slip of the pen (trigrams). Distance is as the crow flies,
between two points of the national grid.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.search import SearchQuery, SearchVector, TrigramWordSimilarity
from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Concat

from opstap.kern import toegang
from opstap.kern.bladeren import knip
from opstap.minima import aanbod, doelen
from opstap.minima.models import Aanbod

PER_PAGINA = 20
_DREMPEL = 0.5
"""How much of the trigrams of the question must occur (0 to 1)."""


@dataclass(frozen=True, slots=True)
class Plek:
    """A place from which a distance can be measured: an offer by its mark, and where that is."""

    kenmerk: str
    naam: str


@dataclass(frozen=True, slots=True)
class Aanbodrij:
    """An offer in the list; `meter`: how far it is, when a place was chosen."""

    nummer: int
    aanbod: Aanbod
    doel: str
    meter: int | None


@dataclass(frozen=True, slots=True)
class Aanbodlijst:
    """A page of what was found; `overig`: the points of what stands on other pages."""

    rijen: tuple[Aanbodrij, ...]
    overig: tuple[tuple[int, int], ...]
    totaal: int
    pagina: int
    paginas: int
    doelen: Mapping[str, int]
    """How many offers there are of each purpose, whatever purpose was chosen."""
    plekken: tuple[Plek, ...]
    verzonnen: bool


def zoek(
    gemeente: str, *, op: date, vraag: str = "", doel: str = "", bij: str = "", pagina: int = 1
) -> Aanbodlijst:
    """A page of the offers of a day; `bij`: the mark of the offer whose place is the nearest."""
    with toegang.voor_iedereen(gemeente):
        alles = list(aanbod.geldend(gemeente, op))
        treffers = list(_gevonden(aanbod.geldend(gemeente, op), vraag)) if vraag.strip() else alles
    punt = next((een for een in alles if een.kenmerk == bij), None)
    gevonden = [een for een in treffers if doel in ("", een.doel)]
    rijen = [(afstand(punt, een) if punt else None, een) for een in gevonden]
    rijen.sort(key=lambda paar: (paar[0] or 0, paar[1].titel.casefold(), paar[1].kenmerk))
    deel, pagina, paginas = knip(len(rijen), pagina, PER_PAGINA)
    return Aanbodlijst(
        tuple(
            Aanbodrij(nummer, een, doelen.titel(een.doel), meter)
            for nummer, (meter, een) in enumerate(rijen[deel], start=deel.start + 1)
        ),
        tuple((een.rd_x, een.rd_y) for _, een in (*rijen[: deel.start], *rijen[deel.stop :])),
        len(rijen),
        pagina,
        paginas,
        Counter(een.doel for een in treffers),
        _plekken(alles),
        any(een.voorbeeld for een in gevonden),
    )


def toon(gemeente: str, kenmerk: str, *, op: date) -> tuple[Aanbodrij, tuple[tuple[int, int], ...]]:
    """One offer, and the points of all others of the day. Errors: AANBOD-ONBEKEND."""
    with toegang.voor_iedereen(gemeente):
        een = aanbod.zoek(gemeente, kenmerk)
        anderen = tuple(aanbod.geldend(gemeente, op).exclude(pk=een.pk).values_list("rd_x", "rd_y"))
    return Aanbodrij(1, een, doelen.titel(een.doel), None), anderen


def afstand(een: Aanbod, ander: Aanbod) -> int:
    """Metres as the crow flies."""
    return round(math.hypot(een.rd_x - ander.rd_x, een.rd_y - ander.rd_y))


def _gevonden(van: QuerySet[Aanbod], vraag: str) -> QuerySet[Aanbod]:
    velden = ("titel", "aanbieder", "tekst", "adres", "plaats")
    return van.annotate(
        woorden=SearchVector(*velden, config="dutch"),
        lijkt=TrigramWordSimilarity(
            vraag,
            Concat(F("titel"), Value(" "), F("aanbieder"), Value(" "), F("adres"), Value(" "), F("plaats")),
        ),
    ).filter(Q(woorden=SearchQuery(vraag, config="dutch", search_type="websearch")) | Q(lijkt__gte=_DREMPEL))


def _plekken(alles: list[Aanbod]) -> tuple[Plek, ...]:
    """Each place once, by name."""
    gezien: dict[tuple[int, int], Plek] = {}
    for een in alles:
        gezien.setdefault((een.rd_x, een.rd_y), Plek(een.kenmerk, f"{een.aanbieder}, {een.adres}"))
    return tuple(sorted(gezien.values(), key=lambda plek: plek.naam.casefold()))
