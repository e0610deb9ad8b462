"""Which numbers of families are withheld, so that none of them says something about fewer than ten.

All that is shown of a year is one system: who stays on each last day, who came and left between two of them,
who is beyond the term, and how long those stayed that left; also as it was published after earlier quarters.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from opstap.verantwoording.geheimhouding import Cel, verberg
from opstap.verantwoording.opvang.telling import (
    DUREN,
    GEKOMEN,
    PER_KWARTAAL,
    VERTROKKEN,
    Groep,
    Telling,
)

Naam = tuple[str | int, ...]
STAND, OVER, BINNEN = "stand", "over", "binnen"
MAAND, KWARTAAL, TOT_EN_MET = "maand", "kwartaal", "tot en met"
_VOLGORDE = {BINNEN: 0, KWARTAAL: 50, MAAND: 100, OVER: 150, STAND: 200, TOT_EN_MET: 300}
"""What is withheld first, and what last, when one of them must be."""


@dataclass(frozen=True, slots=True)
class Dicht:
    """The withheld numbers; months count from 0, `STAND` 0 is the day before the year."""

    verborgen: frozenset[Naam] = field(default=frozenset())

    def stand(self, maand: int) -> bool:
        return (STAND, maand + 1) in self.verborgen

    def over(self, maand: int) -> bool:
        return (OVER, maand) in self.verborgen

    def maand(self, stroom: str, maand: int) -> bool:
        return (MAAND, stroom, maand) in self.verborgen

    def tot_en_met(self, stroom: str, kwartalen: int) -> bool:
        return (TOT_EN_MET, stroom, kwartalen) in self.verborgen


def stelsel(telling: Telling) -> tuple[dict[Naam, Cel], list[dict[Naam, int]]]:
    """The cells, and every sum that a reader can check between them."""
    cellen: dict[Naam, Cel] = {}
    sommen: list[dict[Naam, int]] = []
    maanden = range(len(telling.maanden))
    for nummer, groep in enumerate(telling.standen):
        cellen[STAND, nummer] = _cel(groep, STAND)
    for nummer in maanden:
        cellen[OVER, nummer] = _cel(telling.over[nummer], OVER)
        cellen[BINNEN, nummer] = _cel(telling.binnen[nummer], BINNEN)
        sommen.append(_som((STAND, nummer + 1), [(OVER, nummer), (BINNEN, nummer)]))
        for stroom in (GEKOMEN, VERTROKKEN):
            cellen[MAAND, stroom, nummer] = _cel(telling.stroom(stroom, nummer, nummer + 1), MAAND)
        sommen.append(
            _som((STAND, nummer + 1), [(STAND, nummer), (MAAND, GEKOMEN, nummer)])
            | {(MAAND, VERTROKKEN, nummer): 1}
        )
    for stroom in telling.stromen:
        _kwartalen(telling, stroom, cellen, sommen)
    for nummer in range(1, len(maanden) // PER_KWARTAAL + 1):
        for soort in (KWARTAAL, TOT_EN_MET):
            sommen.append(_som((soort, VERTROKKEN, nummer), ((soort, duur, nummer) for duur in DUREN)))
    return cellen, sommen


def sluier(telling: Telling) -> Dicht:
    """What is withheld of a year."""
    return Dicht(verberg(*stelsel(telling)))


def _kwartalen(telling: Telling, stroom: str, cellen: dict[Naam, Cel], sommen: list[dict[Naam, int]]) -> None:
    """A flow per quarter, and through each quarter as it is published when that is over."""
    for nummer in range(1, len(telling.maanden) // PER_KWARTAAL + 1):
        begin, eind = PER_KWARTAAL * (nummer - 1), PER_KWARTAAL * nummer
        cellen[KWARTAAL, stroom, nummer] = _cel(telling.stroom(stroom, begin, eind), KWARTAAL)
        cellen[TOT_EN_MET, stroom, nummer] = _cel(telling.stroom(stroom, 0, eind), TOT_EN_MET, -nummer)
        if stroom not in DUREN:
            maanden: list[Naam] = [(MAAND, stroom, maand) for maand in range(begin, eind)]
            sommen.append(_som((KWARTAAL, stroom, nummer), maanden))
        for vorige in range(nummer):
            tussen: list[Naam] = [(KWARTAAL, stroom, een) for een in range(vorige + 1, nummer + 1)]
            eerder: list[Naam] = [(TOT_EN_MET, stroom, vorige)] if vorige else []
            sommen.append(_som((TOT_EN_MET, stroom, nummer), (*tussen, *eerder)))


def _cel(groep: Groep, soort: str, bij: int = 0) -> Cel:
    return Cel(groep.gezinnen, volgorde=_VOLGORDE[soort] + bij)


def _som(totaal: Naam, delen: Iterable[Naam]) -> dict[Naam, int]:
    return {totaal: 1} | dict.fromkeys(delen, -1)
