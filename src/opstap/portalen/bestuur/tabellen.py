"""Rows as a template needs them: of an annual account, and of budget beside forecast."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from itertools import count, groupby

from opstap.verantwoording.beelden import KOLOMMEN, Rekeningregel, Rekeningtabel
from opstap.verantwoording.budgetlijn import Budgetlijn
from opstap.verantwoording.grafiek import Svg
from opstap.verantwoording.teken import Gedrukt

NaarProduct = Callable[[str], str]
"""The address of a product's page; '' when it has none."""


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
    adres: str = ""


@dataclass(frozen=True, slots=True)
class Noot:
    """What does not add up in one cell, and why."""

    nummer: int
    regel: str
    kolom: str
    uitleg: str


@dataclass(frozen=True, slots=True)
class Lijn:
    """Lasten, baten or saldo of a product, ready to be shown."""

    soort: str
    begroot: Gedrukt
    werkelijk: Gedrukt
    verwacht: Gedrukt
    band: str
    """'10.672 tot 10.768'."""
    verschil: Gedrukt
    verloop: Svg | None


@dataclass(frozen=True, slots=True)
class Productgroep:
    """A product with its lines; without address: nothing is booked on it."""

    naam: str
    adres: str
    lijnen: tuple[Lijn, ...]


def rijen_en_noten(
    tabel: Rekeningtabel, naar: NaarProduct = lambda product: ""
) -> tuple[tuple[Tabelrij, ...], tuple[Noot, ...]]:
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
        adres = naar(regel.product) if regel.product and regel.geboekt else ""
        return Tabelrij(regel.soort, regel.naam, tuple(cellen), regel.geboekt, adres)

    for sectie in tabel.secties:
        rijen.append(Tabelrij("kop", sectie.kop))
        rijen.extend(rij(regel) for regel in sectie.regels)
        if sectie.subtotaal:
            rijen.append(rij(sectie.subtotaal))
    if tabel.totaal:
        rijen.append(rij(tabel.totaal))
    return tuple(rijen), tuple(noten)


def productgroepen(lijnen: Iterable[Budgetlijn], naar: NaarProduct) -> tuple[Productgroep, ...]:
    """The lines by product."""
    groepen = []
    for product, deel in groupby(lijnen, key=lambda lijn: lijn.product):
        eigen = tuple(deel)
        geboekt = any(lijn.werkelijk is not None for lijn in eigen)
        groepen.append(
            Productgroep(eigen[0].naam, naar(product) if geboekt else "", tuple(map(_lijn, eigen)))
        )
    return tuple(groepen)


def _lijn(lijn: Budgetlijn) -> Lijn:
    band = ""
    if lijn.laagst is not None and lijn.hoogst is not None:
        band = f"{lijn.druk(lijn.laagst).getal} tot {lijn.druk(lijn.hoogst).getal}"
    return Lijn(
        lijn.soort,
        lijn.druk(lijn.begroot),
        lijn.druk(lijn.werkelijk),
        lijn.druk(lijn.verwacht),
        band,
        lijn.verschil_gedrukt,
        lijn.verloop,
    )
