"""What a decision leaves behind: every step, from the asked outcome down to the facts.

A `Stap` is one name for one person or for the household: what went in, what came out and why. Steps
are shared, not copied, where several rules use the same outcome.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from opstap.regels.datum import toon_datum
from opstap.regels.fouten import (
    FeitOntbreekt,
    NietGemodelleerd,
    Ontbreekt,
    RegelOntbreekt,
    RekenFout,
    WetFout,
)
from opstap.regels.graaf import Knoop
from opstap.regels.parameters import Parameter
from opstap.regels.regel import Feit, Leemte, Opgaande
from opstap.regels.soorten import Soort
from opstap.regels.zin import MAAKT_NIET_UIT, OPGEGEVEN, PARAMETER, zin


class Gat(NamedTuple):
    """What is not there: a fact of a person or of the household, or an outcome of the law itself."""

    knoop: Knoop
    persoon: int | None = None

    @property
    def is_feit(self) -> bool:
        return isinstance(self.knoop.verklaring, Feit)


@dataclass(slots=True, eq=False)
class Stap:
    """One step of a decision. Read only.

    `uitkomst` is None when it could not be determined (`gaten` says why), or when it depends on an
    unknown fact that makes no difference in the end. `vast`: no further fact can fill the gap.
    """

    knoop: Knoop
    persoon_index: int | None
    uitkomst: int | bool | None
    wijze: str
    kinderen: tuple[Stap, ...] = ()
    gaten: tuple[Gat, ...] = ()
    vast: bool = False
    herkomst: str = ""

    @property
    def naam(self) -> str:
        return self.knoop.naam

    @property
    def titel(self) -> str:
        return self.knoop.verklaring.titel

    @property
    def artikel(self) -> str:
        return self.knoop.verklaring.artikel

    @property
    def soort(self) -> Soort:
        return self.knoop.verklaring.soort

    @property
    def invoer(self) -> dict[str, int | bool | tuple[int | bool | None, ...] | None]:
        """What went in, by name; on the way up one value per person."""
        if not isinstance(self.knoop.verklaring, Opgaande):
            return {kind.naam: kind.uitkomst for kind in self.kinderen}
        per_naam: dict[str, tuple[int | bool | None, ...]] = {}
        for kind in self.kinderen:
            per_naam[kind.naam] = (*per_naam.get(kind.naam, ()), kind.uitkomst)
        return dict(per_naam)

    @property
    def bron(self) -> str:
        """Where the value comes from: the source of a fact or parameter; empty for what was computed."""
        if self.wijze == PARAMETER and self.knoop.waarde is not None:
            return self.knoop.waarde.bron
        return self.herkomst or (OPGEGEVEN if self.wijze == OPGEGEVEN else "")

    @property
    def zin(self) -> str:
        """The sentence that explains this step in plain Dutch."""
        invoer = {kind.naam: (kind.soort, kind.uitkomst) for kind in self.kinderen}
        als = self.knoop.als
        voorwaarde = als.verklaring.titel if als is not None else ""
        return zin(self.knoop.verklaring, self.wijze, self.uitkomst, invoer, voorwaarde)


class Spoor(tuple[Stap, ...]):
    """The steps of all asked outcomes, each the root of a tree."""

    __slots__ = ()

    def alle(self) -> Iterator[Stap]:
        """Every step once, each before the steps that it rests on."""
        gezien: set[int] = set()
        wachtrij = list(reversed(self))
        while wachtrij:
            stap = wachtrij.pop()
            if id(stap) not in gezien:
                gezien.add(id(stap))
                yield stap
                wachtrij.extend(reversed(stap.kinderen))

    def stap(self, naam: str, persoon: int | None = None) -> Stap:
        """The step of a name; raises `WetFout` when the decision did not pass there."""
        for stap in self.alle():
            if stap.naam == naam and stap.persoon_index == persoon:
                return stap
        raise WetFout("SPOOR-NAAM", f'De beslissing is niet langs "{naam}" gekomen.')

    @property
    def digest(self) -> str:
        """SHA-256 over all steps: equal for decisions that were taken in exactly the same way."""
        regels = sorted(
            [stap.naam, -1 if stap.persoon_index is None else stap.persoon_index, stap.artikel, stap.wijze,
             None if stap.uitkomst is None else int(stap.uitkomst)]
            for stap in self.alle()
        )  # fmt: skip
        return hashlib.sha256(json.dumps(regels).encode()).hexdigest()


@dataclass(frozen=True, eq=False)
class Uitkomst:
    """The answer to what was asked: values where there are, refusals where not, and the whole trace."""

    gevraagd: Mapping[str, tuple[Stap, ...]]
    gaten: Mapping[str, Ontbreekt]

    def waarde(self, naam: str, persoon: int | None = None) -> int | bool:
        """The value of any step; raises its refusal when it could not be determined.

        What was asked itself goes first: under another outcome the same step may rest on something unknown.
        """
        if naam in self.gaten:
            raise self.gaten[naam]
        gevraagd = (stap for stap in self.gevraagd.get(naam, ()) if stap.persoon_index == persoon)
        uitkomst = (next(gevraagd, None) or self.spoor.stap(naam, persoon)).uitkomst
        if uitkomst is None:
            raise WetFout("SPOOR-ONBEKEND", f'"{naam}" is niet bepaald: het maakt voor de uitkomst niet uit.')
        return uitkomst

    @cached_property
    def spoor(self) -> Spoor:
        return Spoor(stap for stappen in self.gevraagd.values() for stap in stappen)

    @cached_property
    def waarden(self) -> dict[str, int | bool | tuple[int | bool | None, ...]]:
        """All values that the decision passed; of persons one per person, None where it did not look."""
        personen = 1 + max(
            (s.persoon_index for s in self.spoor.alle() if s.persoon_index is not None), default=-1
        )
        waarden: dict[str, int | bool | tuple[int | bool | None, ...]] = {}
        per_persoon: dict[str, list[int | bool | None]] = {}
        for stap in self.spoor.alle():
            if stap.persoon_index is not None:
                rij = per_persoon.setdefault(stap.naam, [None] * personen)
                if (
                    stap.uitkomst is not None
                ):  # the same step may be open under one outcome, known under another
                    rij[stap.persoon_index] = stap.uitkomst
            elif stap.uitkomst is not None:
                waarden[stap.naam] = stap.uitkomst
        return {**waarden, **{naam: tuple(rij) for naam, rij in per_persoon.items()}}

    @property
    def maakt_niet_uit(self) -> tuple[tuple[str, int | None], ...]:
        """The unknown facts that were reached but cannot change what was asked."""
        return tuple(
            (stap.naam, stap.persoon_index)
            for stap in self.spoor.alle()
            if stap.wijze == MAAKT_NIET_UIT and not stap.kinderen
        )


def weigering(stappen: Iterable[Stap], peildatum: int) -> Ontbreekt | None:
    """Why steps have no outcome, as one error; None when they all have one.

    A refusal that no fact can lift goes first; otherwise all missing facts are named together.
    """
    feiten: dict[Gat, None] = {}
    for stap in stappen:
        if stap.vast:
            return wetsgat(next(gat for gat in stap.gaten if not gat.is_feit).knoop, peildatum)
        feiten.update(dict.fromkeys(stap.gaten))
    return feit_ontbreekt(feiten) if feiten else None


def feit_ontbreekt(gaten: Iterable[Gat]) -> FeitOntbreekt:
    """The refusal that names all missing facts."""
    lijst = list(gaten)
    namen = ", ".join(wat(gat.knoop, gat.persoon) for gat in lijst)
    return FeitOntbreekt(
        "FEIT-ONTBREEKT",
        lijst[0].knoop.naam,
        f"Nog niet bekend: {namen}. Vul dit aan; wat onbekend is, telt nooit als nul.",
        tuple((gat.knoop.naam, gat.persoon) for gat in lijst),
    )


def wetsgat(knoop: Knoop, peildatum: int) -> Ontbreekt:
    """The refusal of a knot that has no outcome for a reason of its own, whatever the facts are."""
    verklaring = knoop.verklaring
    if isinstance(verklaring, Parameter):
        return verklaring.ontbreekt_op(peildatum)
    if isinstance(verklaring, Leemte):
        return NietGemodelleerd("NIET-GEMODELLEERD", knoop.naam, f"{verklaring.zin} ({verklaring.artikel})")
    regel = f'De regel "{verklaring.titel}" ({verklaring.artikel})'
    if knoop.gat:
        return RegelOntbreekt(
            "REGEL-NIET-GELDIG", knoop.naam, f"{regel} geldt niet op {toon_datum(peildatum)}."
        )
    return RekenFout(
        "REGEL-DEELT-DOOR-NUL",
        knoop.naam,
        f"{regel} deelt hier door nul. Dat is een fout in de regel; meld het aan de beheerder.",
    )


def wat(knoop: Knoop, persoon: int | None) -> str:
    """A name for people: the title, and which person."""
    return knoop.verklaring.titel if persoon is None else f"{knoop.verklaring.titel} (persoon {persoon + 1})"
