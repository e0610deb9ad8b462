"""A page of a long list, with how much there is in each state; and one by its number."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Generic, TypeVar

from django.db.models import Count, Model, QuerySet

from opstap.kern import toegang
from opstap.kern.toegang import Gebruiker
from opstap.regels.fouten import OpstapFout

R = TypeVar("R")
M = TypeVar("M", bound=Model)


@dataclass(frozen=True)
class Blad(Generic[R]):
    """A page; `geteld`: how many there are in each state, whatever state is asked for."""

    rijen: tuple[R, ...]
    geteld: Mapping[str, int]
    totaal: int
    pagina: int
    paginas: int


def van_stand(alle: QuerySet[Any], stand: str, standen: Collection[str]) -> QuerySet[Any]:
    """Those in one state; all of them when there is no such state."""
    return alle.filter(stand=stand) if stand in standen else alle


def blad(
    alle: QuerySet[Any], gekozen: QuerySet[Any], regel: Callable[[Any], R], *, pagina: int, per_pagina: int
) -> Blad[R]:
    """A page of those that were chosen, in their order; past the end it is the last one."""
    totaal = gekozen.count()
    deel, pagina, paginas = knip(totaal, pagina, per_pagina)
    geteld = dict(alle.order_by().values_list("stand").annotate(Count("id")))
    return Blad(tuple(map(regel, gekozen[deel])), geteld, totaal, pagina, paginas)


def knip(totaal: int, pagina: int, per_pagina: int) -> tuple[slice, int, int]:
    """What part of so many stands on a page, which page that is (past the end the last), and of how many."""
    paginas = max(1, -(-totaal // per_pagina))
    pagina = min(max(pagina, 1), paginas)
    return slice((pagina - 1) * per_pagina, pagina * per_pagina), pagina, paginas


def open_nummer(
    gebruiker: Gebruiker,
    gemeente: str,
    rijen: QuerySet[Any],
    nummer: str,
    doel: str,
    *,
    waarom: str,
    onbekend: tuple[str, str],
    nu: datetime,
) -> Any:
    """The row with this number, which is the reason (`waarom`) to open its dossier.

    Errors: those of the gate, and `onbekend` (code and sentence) when there is none.
    """
    toegang.betreed(gebruiker, gemeente, doel)
    gevonden = rijen.filter(nummer=nummer).select_related("dossier").first()
    if gevonden is None:
        raise OpstapFout(*onbekend)
    toegang.open_dossier(
        gebruiker, gemeente, gevonden.dossier.nummer, doel, toelichting=f"{waarom} {nummer}", moment=nu
    )
    return gevonden


def open_rij(
    gebruiker: Gebruiker,
    gemeente: str,
    rijen: QuerySet[M],
    id_: int,
    doel: str,
    *,
    toelichting: str,
    mits: Callable[[M], bool] = lambda rij: True,
) -> M:
    """The row with this id, through the gate of its dossier, which refuses what is not there too."""
    toegang.betreed(gebruiker, gemeente, doel)
    gevonden = rijen.filter(gemeente=gemeente, pk=id_).select_related("dossier").first()
    if gevonden is not None and not mits(gevonden):
        gevonden = None
    dossier = gevonden.dossier.nummer if gevonden is not None else ""  # type: ignore[attr-defined]
    toegang.open_dossier(gebruiker, gemeente, dossier, doel, toelichting=toelichting)
    assert gevonden is not None
    return gevonden
