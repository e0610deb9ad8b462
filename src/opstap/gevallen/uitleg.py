"""From the trace of a decision to the explanation that a screen shows: a tree without repetition."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from opstap.kern.models import Rol
from opstap.regels.beslissen import Geval
from opstap.regels.regel import Opgaande
from opstap.regels.spoor import Stap, Uitkomst
from opstap.regels.zin import (
    BEREKEND,
    FEIT,
    MAAKT_NIET_UIT,
    OPGEGEVEN,
    OPGETELD,
    PARAMETER,
    VOORWAARDE_NEE,
)

_SOORT = {
    BEREKEND: "regel",
    VOORWAARDE_NEE: "regel",
    OPGETELD: "som",
    FEIT: "feit",
    OPGEGEVEN: "opgegeven",
    PARAMETER: "parameter",
}


@dataclass(frozen=True, slots=True)
class Stapbeeld:
    """One step of the explanation, ready to be shown: a node of the tree from result to facts."""

    naam: str
    titel: str
    artikel: str
    """'' for a fact."""
    soort: str
    """'regel', 'feit', 'parameter', 'som', 'opgegeven' or 'onbekend'."""
    persoon: str
    """Whom it is about ('aanvrager', 'partner', 'kind 2'); '' for the household."""
    waarde: str
    """The outcome in Dutch notation: '€ 1.283,83', 'ja', '25%', '34'."""
    zin: str
    """The sentence that explains it."""
    bron: str
    """Where a fact or amount comes from; '' for a rule."""
    invoer: Mapping[str, str]
    """Title of each input -> its value in Dutch notation."""
    kinderen: tuple[Stapbeeld, ...]
    van_toepassing: bool = True
    """False when a condition that is not met kept the rule from applying."""
    herhaald: bool = False
    """True when this step stands earlier in the tree, with what it rests on; here without children."""


def boom(uitkomst: Uitkomst, geval: Geval, gevraagd: Iterable[str]) -> tuple[Stapbeeld, ...]:
    """The explanation of these outcomes, each step written out where it stands first."""
    personen = persoonslabels([int(persoon.get("rol", 0)) for persoon in geval.personen])
    gezien: set[int] = set()
    return tuple(
        _beeld(stap, personen, gezien) for naam in gevraagd for stap in uitkomst.gevraagd.get(naam, ())
    )


def persoonslabels(rollen: list[int]) -> list[str]:
    """What each person is called in an explanation: 'aanvrager', 'kind 2'; numbered where there are more."""
    aantallen = Counter(rollen)
    gehad: Counter[int] = Counter()
    labels = []
    for rol in rollen:
        gehad[rol] += 1
        label = Rol(rol).label if rol in Rol.values else "persoon"
        labels.append(f"{label} {gehad[rol]}" if aantallen[rol] > 1 else label)
    return labels


def _beeld(stap: Stap, personen: list[str], gezien: set[int]) -> Stapbeeld:
    herhaald = id(stap) in gezien and bool(stap.kinderen)
    gezien.add(id(stap))
    is_feit = stap.wijze == FEIT
    return Stapbeeld(
        naam=stap.naam,
        titel=stap.titel,
        artikel="" if is_feit else stap.artikel,
        soort=_SOORT.get(stap.wijze, "onbekend"),
        persoon="" if stap.persoon_index is None else personen[stap.persoon_index],
        waarde=_waarde(stap),
        zin=stap.zin,
        bron=stap.bron,
        invoer={kind.titel: _waarde(kind) for kind in stap.kinderen if kind.persoon_index is None},
        kinderen=() if herhaald else tuple(_beeld(kind, personen, gezien) for kind in _volgorde(stap)),
        van_toepassing=stap.wijze not in (VOORWAARDE_NEE, MAAKT_NIET_UIT),
        herhaald=herhaald,
    )


def _volgorde(stap: Stap) -> list[Stap]:
    """What the outcome is made of first, then the condition that was met, then what did not apply."""
    if isinstance(stap.knoop.verklaring, Opgaande):
        return list(stap.kinderen)
    voorwaarde = stap.knoop.als
    return sorted(
        stap.kinderen,
        key=lambda kind: 2 if kind.wijze == VOORWAARDE_NEE else int(kind.knoop is voorwaarde),
    )


def _waarde(stap: Stap) -> str:
    if stap.uitkomst is None:
        return "maakt niet uit" if stap.wijze == MAAKT_NIET_UIT else "onbekend"
    return stap.soort.toon(stap.uitkomst)
