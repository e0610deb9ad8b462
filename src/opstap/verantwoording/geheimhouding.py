"""Disclosure control: which sums are withheld, so that no published one says something about a few people.

Primary: a sum over too few households, or of which one household makes up most. Secondary: further sums,
until none of those withheld can be computed from what is published. Both are decided over one system: cells,
and every sum that a reader can check between them (months and their year, accounts and their total, the
standings of two months and the month between them). What this prevents and what not: docs/verantwoording.md.
"""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, TypeVar

KLEINSTE_CEL = 10
"""Fewer people than this are not published by number (the house rule for every public table)."""

K = TypeVar("K", bound=Hashable)
Som = Mapping[K, int]
"""Cells with a factor each, that add up to nil: a total 1, its parts −1."""


@dataclass(frozen=True, slots=True)
class Cel:
    """A sum that may be published: over how many households, and what the largest of them adds to it.

    `bedrag` and `grootste` are cents without a sign; `grootste` None: not known, so not looked at.
    `openbaar`: is published whatever it says. `bekend`: can be known from elsewhere, so that withholding it
    protects nobody. `volgorde`: of two cells that protect equally, the lower one is withheld.
    """

    huishoudens: int
    bedrag: int = 0
    grootste: int | None = None
    openbaar: bool = False
    bekend: bool = False
    volgorde: int = 0

    @property
    def genoeg(self) -> bool:
        """Enough households; a sum over nobody says nothing about anybody."""
        return not 0 < self.huishoudens < KLEINSTE_CEL

    @property
    def veilig(self) -> bool:
        """May be published as far as this cell itself goes."""
        overheerst = self.grootste is not None and 2 * self.grootste > self.bedrag and self.huishoudens > 0
        return self.genoeg and not overheerst


def verberg(cellen: Mapping[K, Cel], sommen: Sequence[Som[K]]) -> frozenset[K]:
    """The cells to withhold. A cell that is in no sum of `sommen` is judged by itself."""
    eerst = {naam for naam, cel in cellen.items() if not (cel.veilig or cel.openbaar or cel.bekend)}
    verborgen = set(eerst)
    opgegeven: set[frozenset[K]] = set()
    while lek := _lek(cellen, sommen, frozenset(verborgen), opgegeven):
        groep, via = lek
        kandidaten = {
            naam
            for som in via
            for naam in som
            if naam not in verborgen and not (cellen[naam].openbaar or cellen[naam].bekend)
        }
        beste = {naam for naam in kandidaten if cellen[naam].huishoudens >= KLEINSTE_CEL} or kandidaten
        if beste:
            verborgen.add(min(beste, key=lambda naam: (cellen[naam].volgorde, repr(naam))))
        else:
            opgegeven.add(groep)  # what is published anyway gives it away
    for naam in sorted(verborgen - eerst, key=lambda naam: (cellen[naam].volgorde, repr(naam))):
        if not _lek(cellen, sommen, frozenset(verborgen - {naam}), opgegeven):
            verborgen.remove(naam)  # what was chosen after it protects enough
    return frozenset(verborgen)


def af_te_leiden(sommen: Sequence[Som[K]], verborgen: Iterable[K]) -> frozenset[K]:
    """The withheld cells that follow exactly from everything else, by any combination of sums."""
    rijen = _uitgewerkt(sommen, frozenset(verborgen))
    return frozenset(next(iter(rij.cellen)) for rij in rijen if len(rij.cellen) == 1)


@dataclass(slots=True)
class _Rij:
    """A combination of sums as it speaks of withheld cells alone, and which sums it combines."""

    cellen: dict[Any, int | Fraction]
    sommen: dict[Any, int | Fraction]

    def deel(self, door: int | Fraction) -> None:
        factor = door if abs(door) == 1 else 1 / Fraction(door)
        self.cellen = {naam: waarde * factor for naam, waarde in self.cellen.items()}
        self.sommen = {naam: waarde * factor for naam, waarde in self.sommen.items()}

    def trek_af(self, ander: _Rij, factor: int | Fraction) -> None:
        for deel, van in ((self.cellen, ander.cellen), (self.sommen, ander.sommen)):
            for naam, waarde in van.items():
                rest = deel.get(naam, 0) - factor * waarde
                if rest:
                    deel[naam] = rest
                else:
                    deel.pop(naam, None)


def _lek(
    cellen: Mapping[K, Cel],
    sommen: Sequence[Som[K]],
    verborgen: frozenset[K],
    opgegeven: Collection[frozenset[K]],
) -> tuple[frozenset[K], list[Som[K]]] | None:
    """Withheld cells whose sum can be computed though it is over too few households, and by which sums."""
    opgelost = _uitgewerkt(sommen, verborgen)
    volgt = {next(iter(rij.cellen)): rij for rij in opgelost if len(rij.cellen) == 1}
    for naam, rij in volgt.items():
        if not cellen[naam].veilig and frozenset({naam}) not in opgegeven:
            return frozenset({naam}), [sommen[nummer] for nummer in rij.sommen]
    # What is withheld and yet known (it protected others once) is taken as published from here on.
    dicht = verborgen - set(volgt)
    genoeg = {frozenset(dicht.intersection(som)) for som in sommen if _genoeg(cellen, som, dicht)}
    for rij in [*opgelost, *(_rij(sommen, nummer, dicht) for nummer in range(len(sommen)))]:
        groep: frozenset[K] = frozenset(rij.cellen)
        if len(groep) < 2 or groep in opgegeven or len({factor > 0 for factor in rij.cellen.values()}) > 1:
            continue  # of a difference between cells only the difference is known
        if groep not in genoeg and not any(cellen[naam].huishoudens >= KLEINSTE_CEL for naam in groep):
            eigen = [sommen[nummer] for nummer in rij.sommen]
            langs = {naam for som in eigen for naam in som if naam in volgt}
            return groep, [*eigen, *(sommen[nummer] for naam in langs for nummer in volgt[naam].sommen)]
    return None


def _genoeg(cellen: Mapping[K, Cel], som: Som[K], verborgen: frozenset[K]) -> bool:
    """Whether what one sum withholds is over enough households together, by its total and the rest."""
    dicht = [naam for naam in som if naam in verborgen]
    if len({som[naam] > 0 for naam in dicht}) != 1:
        return False
    teken = som[dicht[0]] > 0
    rest = {naam: cellen[naam].huishoudens for naam in som if naam not in verborgen}
    mee = sum(aantal for naam, aantal in rest.items() if (som[naam] > 0) == teken)
    totaal = max((aantal for naam, aantal in rest.items() if (som[naam] > 0) != teken), default=0)
    return totaal - mee >= KLEINSTE_CEL


def _uitgewerkt(sommen: Sequence[Som[K]], verborgen: frozenset[K]) -> list[_Rij]:
    """What the sums say about the withheld cells alone, solved: Gauss-Jordan over fractions.

    A cell is known exactly when, and only when, it is alone in a row here. Factors are
    nearly always whole numbers, and then stay so.
    """
    rijen: list[tuple[Any, _Rij]] = []
    for nummer in range(len(sommen)):
        nieuw = _rij(sommen, nummer, verborgen)
        for spil, eerder in rijen:
            if spil in nieuw.cellen:
                nieuw.trek_af(eerder, nieuw.cellen[spil])
        if not nieuw.cellen:
            continue
        spil = min(nieuw.cellen, key=repr)
        nieuw.deel(nieuw.cellen[spil])
        for _, eerder in rijen:
            if spil in eerder.cellen:
                eerder.trek_af(nieuw, eerder.cellen[spil])
        rijen.append((spil, nieuw))
    return [rij for _, rij in rijen]


def _rij(sommen: Sequence[Som[K]], nummer: int, verborgen: frozenset[K]) -> _Rij:
    cellen: dict[Any, int | Fraction] = {
        naam: factor for naam, factor in sommen[nummer].items() if factor and naam in verborgen
    }
    return _Rij(cellen, {nummer: 1})
