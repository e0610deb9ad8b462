"""Does the synthetic city look like the published one? Simulates 2019 with the law of 2019 and compares.

The compiled rules of both halves of 2019 decide every unit; a half counts for its six months. What the law
cannot decide because a parameter of 2019 is not confirmed is counted, named and left out.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from opstap import gemeenten
from opstap.beleidslab.bevolking import ZAAD
from opstap.beleidslab.eenheden import (
    AANVRAGER,
    GEZIN_KOLOMMEN,
    PARTNER,
    PERSOON_KOLOMMEN,
    Eenheden,
    maak_eenheden,
)
from opstap.beleidslab.ijkcijfers import Ijkcijfer, Ijkcijfers, laad
from opstap.beleidslab.pensioenleeftijd import laatste_geboortedatum_met_aow
from opstap.beleidslab.trekking import Masker
from opstap.regels.boek import BoekOpDatum
from opstap.regels.datum import toon_datum
from opstap.regels.fouten import Ontbreekt

HALVEN = (date(2019, 1, 1), date(2019, 7, 1))
MAANDEN_PER_HALF = 6
MARGE_PRIJS = 30  # per mille: the project's own demand
GEVRAAGD = (
    "leefvorm",
    "aantal_kostendelers",
    "iemand_heeft_aow_leeftijd",
    "recht_op_bijstand",
    "lasten",
)


@dataclass(frozen=True)
class Vergelijking:
    """One line: what was simulated, what was published, and how far they may lie apart.

    `eenheid` is "euro" (whole cents) or "promille"; `marge` is per mille of the published figure for amounts,
    and points per mille for shares. An assumption (`gepubliceerd` is None) has nothing to be compared with.
    """

    titel: str
    eenheid: str
    gesimuleerd: int
    gepubliceerd: int | None
    marge: int

    @property
    def binnen(self) -> bool:
        """Whether the simulated figure lies within the margin; always so if nothing was published."""
        if self.gepubliceerd is None:
            return True
        afstand = abs(self.gesimuleerd - self.gepubliceerd)
        if self.eenheid == "euro":
            return afstand * 1000 <= self.marge * self.gepubliceerd
        return afstand <= self.marge


@dataclass(frozen=True)
class Ijkuitslag:
    """All comparisons of one simulation, and what was left out."""

    eenheden: int
    zaad: int
    vergelijkingen: tuple[Vergelijking, ...]
    geweigerd: tuple[tuple[str, int], ...]
    maanden: int
    aannamen: tuple[Ijkcijfer, ...]

    @property
    def binnen(self) -> bool:
        """Whether every comparison is within its margin."""
        return all(regel.binnen for regel in self.vergelijkingen)

    @property
    def geweigerde_maanden(self) -> int:
        """Months of benefits that the rule book refused."""
        return sum(aantal * MAANDEN_PER_HALF for _, aantal in self.geweigerd)


def ijk(zaad: int = ZAAD, aantal: int | None = None) -> Ijkuitslag:
    """Simulate 2019 for as many units as The Hague had on average, or `aantal`."""
    cijfers = laad()
    aantal = aantal or cijfers.waarde("uitkeringen_gemiddeld_2019")
    eenheden = maak_eenheden(
        aantal, peildatum=HALVEN[0], zaad=zaad, tot_geboortedatum=laatste_geboortedatum_met_aow, ijk=cijfers
    )
    halven = [_Half(eenheden, peildatum) for peildatum in HALVEN]
    return Ijkuitslag(
        eenheden=aantal,
        zaad=zaad,
        vergelijkingen=tuple(_vergelijk(eenheden, halven, cijfers)),
        geweigerd=tuple(sum((half.geweigerd for half in halven), Counter[str]()).most_common()),
        maanden=2 * MAANDEN_PER_HALF * aantal,
        aannamen=cijfers.aannamen,
    )


class _Half:
    """One half-year: the outcomes of the rules, and which units count as a benefit in it."""

    def __init__(self, eenheden: Eenheden, peildatum: date) -> None:
        boek = gemeenten.regelboek("GM0518").op(peildatum)
        kern = boek.kern([*GEZIN_KOLOMMEN, *PERSOON_KOLOMMEN], GEVRAAGD, zeker=True)
        uit = kern.reken(eenheden.gezin, eenheden.persoon, eenheden.offsets)
        geweigerd = uit["weigering"]
        # A household with somebody of pension age is paid by the SVB and is no benefit of the municipality.
        hier = uit["iemand_heeft_aow_leeftijd"] != 1
        self.uit = uit
        self.telt: Masker = (geweigerd == 0) & (uit["recht_op_bijstand"] != 0) & hier
        self.geweigerd = Counter(
            {
                _wat(boek, kern.weigeringen[int(code)]): int(((geweigerd == code) & hier).sum())
                for code in np.unique(geweigerd[geweigerd != 0])
            }
        )


def _wat(boek: BoekOpDatum, weigering: Ontbreekt) -> str:
    """What the law of that day lacks, by its title and article."""
    verklaring = boek.plan.knoop(weigering.naam).verklaring
    return f"{verklaring.titel} ({verklaring.artikel}) op {toon_datum(boek.dagnummer)}"


def _vergelijk(eenheden: Eenheden, halven: list[_Half], cijfers: Ijkcijfers) -> Iterator[Vergelijking]:
    lasten = sum(int(half.uit["lasten"][half.telt].sum()) for half in halven)
    uitkeringen = sum(int(half.telt.sum()) for half in halven)
    # Each half counts for six months; the price is per benefit per year.
    prijs = 12 * lasten // uitkeringen
    yield Vergelijking(
        "Prijs per uitkering per jaar", "euro", prijs, cijfers.waarde("prijs_2019"), MARGE_PRIJS
    )
    telt = halven[0].telt
    leefvorm = halven[0].uit["leefvorm"][telt]
    yield from _aandelen(
        ("Alleenstaanden", "Alleenstaande ouders", "Gehuwden en samenwonenden"),
        [int((leefvorm == vorm).sum()) for vorm in (1, 2, 3)],
        list(cijfers.verdeling("leefvorm").values()),
        marge=10,
    )
    bij_telt = np.repeat(telt, np.diff(eenheden.offsets))
    volwassen = np.isin(eenheden.persoon["rol"], (AANVRAGER, PARTNER)) & bij_telt
    leeftijd = eenheden.leeftijden()[volwassen]
    yield from _aandelen(
        ("Personen jonger dan 27", "Personen van 27 tot 45", "Personen van 45 en ouder"),
        [
            int((leeftijd < 27).sum()),
            int(((leeftijd >= 27) & (leeftijd < 45)).sum()),
            int((leeftijd >= 45).sum()),
        ],
        list(cijfers.verdeling("leeftijd").values()),
        marge=15,
    )
    loon = eenheden.persoon["netto_loon"][volwassen]
    yield Vergelijking(
        "Uitkeringen met inkomsten uit werk",
        "promille",
        1000 * int((loon > 0).sum()) // int(telt.sum()),
        cijfers.waarde("werkt_naast_bijstand"),
        10,
    )
    yield Vergelijking(
        "Gemiddeld inkomen uit werk per maand",
        "euro",
        int(loon.sum()) // int((loon > 0).sum()),
        cijfers.waarde("loon_naast_bijstand"),
        50,
    )
    deelt = halven[0].uit["aantal_kostendelers"][telt] > np.where(leefvorm == 3, 2, 1)
    yield Vergelijking(
        "Uitkeringen met kostendelende medebewoners (aanname)",
        "promille",
        1000 * int(deelt.sum()) // int(telt.sum()),
        None,
        0,
    )


def _aandelen(
    titels: tuple[str, ...], gesimuleerd: list[int], gepubliceerd: list[int], marge: int
) -> Iterator[Vergelijking]:
    for titel, hier, daar in zip(titels, gesimuleerd, gepubliceerd, strict=True):
        yield Vergelijking(
            titel,
            "promille",
            (2000 * hier + sum(gesimuleerd)) // (2 * sum(gesimuleerd)),
            (2000 * daar + sum(gepubliceerd)) // (2 * sum(gepubliceerd)),
            marge,
        )
