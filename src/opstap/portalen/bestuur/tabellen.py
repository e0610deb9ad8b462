"""The rows of an annual account as a template needs them: every cell that does not add up gets a number."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count

from opstap.verantwoording.beelden import KOLOMMEN, Rekeningregel, Rekeningtabel


@dataclass(frozen=True, slots=True)
class Tabelcel:
    getal: str
    letter: str
    nummer: int | None
    """Number of the note below the table; None when the cell adds up."""


@dataclass(frozen=True, slots=True)
class Tabelrij:
    soort: str
    """'kop', 'product', 'subtotaal' or 'totaal'."""
    naam: str
    cellen: tuple[Tabelcel, ...] = ()
    geboekt: bool = True


@dataclass(frozen=True, slots=True)
class Noot:
    """What does not add up in one cell, and why."""

    nummer: int
    regel: str
    kolom: str
    uitleg: str


def rijen_en_noten(tabel: Rekeningtabel) -> tuple[tuple[Tabelrij, ...], tuple[Noot, ...]]:
    """The table from top to bottom, and a note for each marked cell in the same order."""
    nummers = count(1)
    rijen: list[Tabelrij] = []
    noten: list[Noot] = []

    def rij(regel: Rekeningregel) -> Tabelrij:
        cellen = []
        for kolom, cel in zip(KOLOMMEN, regel.cellen, strict=True):
            nummer = next(nummers) if cel.wijkt_af else None
            if nummer is not None:
                noten.append(Noot(nummer, regel.naam, kolom.replace("_", " "), cel.uitleg))
            cellen.append(Tabelcel(cel.gedrukt.getal, cel.gedrukt.letter, nummer))
        return Tabelrij(regel.soort, regel.naam, tuple(cellen), regel.geboekt)

    for sectie in tabel.secties:
        rijen.append(Tabelrij("kop", sectie.kop))
        rijen.extend(rij(regel) for regel in sectie.regels)
        if sectie.subtotaal:
            rijen.append(rij(sectie.subtotaal))
    if tabel.totaal:
        rijen.append(rij(tabel.totaal))
    return tuple(rijen), tuple(noten)
