"""Why: the condition that decided an outcome, and what that condition itself rests on.

Found in the trace, not told beside it: from an outcome that does not come about, down past every guard and
every condition that alone tips the scale, to the one that no other condition explains.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from opstap.regels.graaf import PEILDATUM
from opstap.regels.regel import Keuze, Opgaande, Regel
from opstap.regels.spoor import Stap
from opstap.regels.zin import BEREKEND, OPGETELD, PARAMETER, VOORWAARDE_NEE


@dataclass(frozen=True)
class Reden:
    """What came out, the condition that decided it (the outcome itself when there is none), in steps.

    `keten`: that condition and, while it rests on one thing only, the steps under it. `invoer`: what the
    last of these rests on; another value there could have led to another outcome.
    """

    uitkomst: Stap
    keten: tuple[Stap, ...]
    invoer: tuple[Stap, ...]

    @property
    def beslissend(self) -> Stap:
        return self.keten[0]

    @property
    def door_voorwaarde(self) -> bool:
        """Whether another condition than the outcome itself decided."""
        return self.beslissend is not self.uitkomst


def reden_van(stap: Stap) -> Reden:
    """The reason of an outcome that is known."""
    beslissend = stap
    if not stap.uitkomst:
        beslissend = _onderste(stap)
    keten = [beslissend]
    while (enige := _enige_invoer(keten[-1])) is not None:
        keten.append(enige)
    return Reden(stap, tuple(keten), tuple(_invoer(keten[-1])))


def _voorwaarde(stap: Stap) -> Stap | None:
    """The one condition that explains this outcome; None when there is not exactly one."""
    if isinstance(stap.knoop.verklaring, Keuze):
        return None  # decided by a choice and by what was chosen, which is not one condition
    if stap.wijze == VOORWAARDE_NEE:
        return next((kind for kind in stap.kinderen if kind.knoop is stap.knoop.als), None)
    beslissend: list[Stap] = []
    if stap.wijze == BEREKEND and stap.soort.is_janee:
        beslissend = list(_kantelpunten(stap)) or _van_niemand(_invoer(stap))
    elif stap.wijze == OPGETELD and not stap.uitkomst:
        beslissend = _van_niemand([stap])
    return beslissend[0] if len(beslissend) == 1 and beslissend[0].kinderen else None


def _van_niemand(stappen: list[Stap]) -> list[Stap]:
    """Of a count that came to nobody: the condition, for every person for whom it could have held.

    Whom it is not about at all (a child, a housemate) fails on what they are: on a choice, and nothing else.
    """
    if len(stappen) != 1 or stappen[0].wijze != OPGETELD or stappen[0].uitkomst:
        return []
    janee = [kind for kind in stappen[0].kinderen if kind.soort.is_janee]
    return [kind for kind in janee if not _om_wie_het_is(_onderste(kind))]


def _onderste(stap: Stap) -> Stap:
    while (volgende := _voorwaarde(stap)) is not None:
        stap = volgende
    return stap


def _om_wie_het_is(stap: Stap) -> bool:
    return bool(stap.kinderen) and all(kind.soort.keuzes is not None for kind in stap.kinderen)


def _kantelpunten(stap: Stap) -> Iterator[Stap]:
    """The yes/no inputs of a rule of which the opposite alone gives the opposite outcome."""
    regel = stap.knoop.verklaring
    if not isinstance(regel, Regel):
        return
    op_knoop = {id(kind.knoop): kind for kind in stap.kinderen}
    invoer = [op_knoop[id(knoop)] for knoop in stap.knoop.invoer]
    waarden = [kind.uitkomst for kind in invoer]
    if None in waarden:
        return
    for plaats, kind in enumerate(invoer):
        if kind.soort.is_janee:
            omgedraaid = [not waarde if nummer == plaats else waarde for nummer, waarde in enumerate(waarden)]
            if bool(regel.functie(*omgedraaid)) != bool(stap.uitkomst):
                yield kind


def _invoer(stap: Stap) -> list[Stap]:
    """What a step rests on: its own inputs, without the day, the law's amounts and the guard that was met.

    A choice rests on what it chooses by as well.
    """
    if isinstance(stap.knoop.verklaring, Opgaande):
        return [kind for kind in stap.kinderen if kind.uitkomst and not kind.soort.is_janee]
    eigen = {id(knoop) for knoop in stap.knoop.invoer if knoop.naam != PEILDATUM.naam}
    if isinstance(stap.knoop.verklaring, Keuze):
        eigen.add(id(stap.knoop.als))
    return [kind for kind in stap.kinderen if id(kind.knoop) in eigen and kind.wijze != PARAMETER]


def _enige_invoer(stap: Stap) -> Stap | None:
    """The one computed thing that a computed step rests on."""
    if stap.wijze != BEREKEND:
        return None
    invoer = _invoer(stap)
    if len(invoer) == 1 and invoer[0].wijze == BEREKEND and not invoer[0].soort.is_janee:
        return invoer[0]
    return None
