"""From the explanation of a month to the questions that a resident asks about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from opstap.inkomen.beelden import Betaalspecificatie, Stapbeeld

# Which line of the specification rests on which step of the explanation, and how the question begins.
_VRAGEN: Mapping[str, tuple[str, str]] = {
    "norm": ("norm", "Waarom is mijn norm {waarde}?"),
    "verlaging": ("verlaging", "Waarom is mijn norm verlaagd met {waarde}?"),
    "inkomen": ("inkomen_na_vrijlating", "Waarom telt {waarde} van mijn inkomen mee?"),
    "geen recht": ("recht_op_bijstand", "Waarom heb ik deze maand geen recht op bijstand?"),
    "vakantietoeslag": ("vakantietoeslag", "Waarom wordt {waarde} apart gezet?"),
}
_ZIN = 12


@dataclass(frozen=True, slots=True)
class Zin:
    tekst: str
    artikel: str


@dataclass(frozen=True, slots=True)
class Vraag:
    """A question with its answer: sentences with their article, and the facts that they rest on."""

    vraag: str
    zinnen: tuple[Zin, ...]
    feiten: tuple[Stapbeeld, ...]


def vragen(specificatie: Betaalspecificatie) -> tuple[Vraag, ...]:
    """A question for each line whose step is in the explanation, in the order of the lines."""
    stappen = {stap.naam: stap for stap in reversed(list(_alle(specificatie.uitleg)))}
    gesteld = []
    for regel in specificatie.regels:
        naam, vraag = _VRAGEN.get(regel.soort, ("", ""))
        stap = stappen.get(naam)
        if stap is not None:
            gesteld.append(_vraag(vraag.format(waarde=stap.waarde), stap))
    return tuple(gesteld)


def _vraag(vraag: str, stap: Stapbeeld) -> Vraag:
    onder = list(_alle((stap,)))
    zinnen = dict.fromkeys(Zin(deel.zin, deel.artikel) for deel in onder if deel.zin and deel.artikel)
    feiten = {(deel.titel, deel.persoon): deel for deel in onder if deel.soort == "feit"}
    return Vraag(vraag, tuple(zinnen)[:_ZIN], tuple(feiten.values()))


def _alle(stappen: Iterable[Stapbeeld]) -> Iterator[Stapbeeld]:
    for stap in stappen:
        yield stap
        yield from _alle(stap.kinderen)
