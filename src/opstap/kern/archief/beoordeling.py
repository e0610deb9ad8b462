"""Which dossiers may be destroyed on a day, and why the others stay. A dossier goes as a whole, or not yet.

The record whose term ends last decides. What runs, what is held back, and what has no term stays.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from opstap.kern.archief.sporen import Spoor, sporen
from opstap.kern.archief.termijnen import Termijn, Termijnen
from opstap.kern.archief.vasthouden import vastgehouden
from opstap.kern.models import Dossier


@dataclass(frozen=True, slots=True)
class Dossierstand:
    """A dossier on a day: it may go after `tot`, the end of `termijn`; or it stays, and `blijft` says why."""

    dossier: int
    nummer: str
    termijn: Termijn | None
    tot: date | None
    blijft: str


def beoordeel(gemeente: str, op: date, termijnen: Termijnen) -> list[Dossierstand]:
    """Every dossier of a municipality as it stands on a day, by number."""
    per_dossier: dict[int, list[Spoor]] = {}
    for spoor in sporen(gemeente):
        per_dossier.setdefault(spoor.dossier, []).append(spoor)
    vast = vastgehouden(gemeente)
    return [
        _een(pk, nummer, per_dossier.get(pk, ()), vast.get(pk, ""), op, termijnen)
        for pk, nummer in Dossier.objects.filter(gemeente=gemeente)
        .order_by("nummer")
        .values_list("pk", "nummer")
    ]


def _een(
    pk: int, nummer: str, gevonden: Iterable[Spoor], vast: str, op: date, termijnen: Termijnen
) -> Dossierstand:
    laatste: tuple[date, Termijn] | None = None
    for spoor in gevonden:
        if spoor.sinds is None:
            return Dossierstand(pk, nummer, None, None, spoor.loopt)
        termijn = termijnen.van(spoor.soort, spoor.sinds)
        einde = termijn.einde(spoor.sinds)
        if einde is None:
            return Dossierstand(
                pk, nummer, termijn, None, f"{termijn.titel}: wordt niet vernietigd, de termijn ontbreekt."
            )
        if laatste is None or einde > laatste[0]:
            laatste = einde, termijn
    if laatste is None:
        return Dossierstand(pk, nummer, None, None, "Er is niets waaruit volgt wanneer een termijn begint.")
    einde, termijn = laatste
    if vast:
        return Dossierstand(pk, nummer, termijn, einde, f"Vastgehouden: {vast}")
    if einde >= op:
        return Dossierstand(pk, nummer, termijn, einde, "De termijn is nog niet voorbij.")
    return Dossierstand(pk, nummer, termijn, einde, "")
