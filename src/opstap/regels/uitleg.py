"""Rendering a decision: as text for a terminal or a letter, with a proof that no number is made up."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from opstap.regels.spoor import Spoor, Stap, Uitkomst, wat
from opstap.regels.zin import toon

_GETAL = re.compile(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True)
class Uitlegregel:
    """One line of an explanation: how deep, about whom, the sentence, its article and its source.

    `eerder`: the step was explained above and is not opened again.
    """

    diepte: int
    stap: Stap
    eerder: bool

    @property
    def zin(self) -> str:
        wie = self.stap.persoon_index
        return self.stap.zin if wie is None else f"Persoon {wie + 1}: {self.stap.zin}"


def uitlegregels(spoor: Iterable[Stap]) -> Iterator[Uitlegregel]:
    """The steps of a trace as an outline, from what was asked down to the facts; each opened once."""
    geopend: set[int] = set()
    wachtrij = [(0, stap) for stap in reversed(list(spoor))]
    while wachtrij:
        diepte, stap = wachtrij.pop()
        eerder = id(stap) in geopend and bool(stap.kinderen)
        yield Uitlegregel(diepte, stap, eerder)
        if not eerder:
            geopend.add(id(stap))
            wachtrij.extend((diepte + 1, kind) for kind in reversed(stap.kinderen))


def als_tekst(uitkomst: Uitkomst | Spoor) -> str:
    """The whole explanation as indented text."""
    spoor = uitkomst.spoor if isinstance(uitkomst, Uitkomst) else uitkomst
    return "\n".join(_tekstregel(regel) for regel in uitlegregels(spoor))


def getallen_in(tekst: str) -> tuple[str, ...]:
    """All numbers in a text, as written."""
    return tuple(_GETAL.findall(tekst))


def vreemde_getallen(stap: Stap) -> tuple[str, ...]:
    """Numbers in the sentence of a step that are neither its values nor in its title or article.

    Empty for every honest explanation: a number in a sentence comes from the trace.
    """
    bekend = set(getallen_in(f"{stap.titel} {stap.artikel}"))
    if stap.knoop.als is not None:
        bekend.update(getallen_in(stap.knoop.als.verklaring.titel))
    for deel in (stap, *stap.kinderen):
        bekend.update(getallen_in(toon(deel.soort, deel.uitkomst)))
    return tuple(getal for getal in getallen_in(stap.zin) if getal not in bekend)


def _tekstregel(regel: Uitlegregel) -> str:
    inspringing = "  " * regel.diepte
    if regel.eerder:
        return f"{inspringing}- {wat(regel.stap.knoop, regel.stap.persoon_index)}: zie hierboven."
    herkomst = "; ".join(deel for deel in (regel.stap.artikel, regel.stap.bron) if deel)
    return f"{inspringing}- {regel.zin}" + (f" [{herkomst}]" if herkomst else "")
