"""The wage tax and the Zvw levy of each person of a household, by the rules and facts of the month itself.

A month keeps what a household costs in all. Who of two partners bears which tax follows from the same facts,
known at the same moment; the assistance that was really granted is given, so that a measure counts too.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple

import numpy as np

from opstap.gemeenten import regelboek
from opstap.gevallen.geval import Gevallen, gevallen_op, invoer_gezin, invoer_persoon
from opstap.regels.kernel import WEIGERING

BLOK = 5_000
_GEVRAAGD = ("ontvangt_bijstand", "loonheffing_persoon", "zvw_bijdrage_persoon", "heffingskorting_persoon")


class Sleutel(NamedTuple):
    """A month of a household, as it was computed with what was known at a moment."""

    maand: date
    bekend_op: datetime
    dossier_id: int


class Gezin(NamedTuple):
    """What was computed for a household in a month, in cents."""

    bijstand: int
    loonheffing: int
    zvw: int


@dataclass(frozen=True, slots=True)
class Aandeel:
    """One person's part of a month, in cents."""

    persoon_id: int
    bijstand: int
    loonheffing: int
    zvw: int
    korting: bool


def aandelen(
    gemeente: str, gezinnen: Mapping[Sleutel, Gezin]
) -> tuple[dict[Sleutel, tuple[Aandeel, ...]], list[Sleutel]]:
    """Per computation the part of each person, and the computations where the parts are not the whole."""
    gevonden: dict[Sleutel, tuple[Aandeel, ...]] = {}
    anders: list[Sleutel] = []
    per_groep: dict[tuple[date, datetime], list[Sleutel]] = defaultdict(list)
    for sleutel in gezinnen:
        per_groep[sleutel.maand, sleutel.bekend_op].append(sleutel)
    for (maand, bekend_op), sleutels in sorted(per_groep.items()):
        for begin in range(0, len(sleutels), BLOK):
            blok = {sleutel.dossier_id: gezinnen[sleutel] for sleutel in sleutels[begin : begin + BLOK]}
            gevallen = gevallen_op(list(blok), maand, bekend_op)
            for dossier, delen in _van_blok(gemeente, gevallen, blok):
                sleutel = Sleutel(maand, bekend_op, dossier)
                gevonden[sleutel] = delen
                if not _is_heel(delen, gezinnen[sleutel]):
                    anders.append(sleutel)
    return gevonden, anders


def _is_heel(delen: Iterable[Aandeel], gezin: Gezin) -> bool:
    delen = list(delen)
    som = Gezin(*(sum(getattr(deel, naam) for deel in delen) for naam in ("bijstand", "loonheffing", "zvw")))
    return som == gezin


def _van_blok(
    gemeente: str, gevallen: Gevallen, gezinnen: Mapping[int, Gezin]
) -> Iterable[tuple[int, tuple[Aandeel, ...]]]:
    bijstand = np.array([gezinnen[int(dossier)].bijstand for dossier in gevallen.dossier_ids], dtype=np.int64)
    kern = (
        regelboek(gemeente)
        .op(gevallen.maand)
        .kern((*invoer_gezin(), *invoer_persoon(), "bijstand"), _GEVRAAGD)
    )
    uit = kern.reken({**gevallen.gezin, "bijstand": bijstand}, gevallen.persoon, gevallen.offsets)
    geweigerd = uit[WEIGERING] != 0
    kolommen = {naam: uit[naam].tolist() for naam in _GEVRAAGD}
    personen = gevallen.persoon_ids.tolist()
    for plek, dossier in enumerate(gevallen.dossier_ids.tolist()):
        van, tot = int(gevallen.offsets[plek]), int(gevallen.offsets[plek + 1])
        rijen = [rij for rij in range(van, tot) if kolommen["ontvangt_bijstand"][rij] == 1]
        if geweigerd[plek] or not rijen:
            yield dossier, ()
            continue
        deel = int(bijstand[plek]) // len(rijen)
        eerste = int(bijstand[plek]) - deel * (len(rijen) - 1)
        yield (
            dossier,
            tuple(
                Aandeel(
                    personen[rij],
                    eerste if rij == rijen[0] else deel,
                    kolommen["loonheffing_persoon"][rij],
                    kolommen["zvw_bijdrage_persoon"][rij],
                    kolommen["heffingskorting_persoon"][rij] > 0,
                )
                for rij in rijen
            ),
        )
