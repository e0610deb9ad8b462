"""One kernel per law, and all of them over a made-up Netherlands: compiled anew, on one core and on two.

The country passes by in blocks, so that its size costs time and no memory. Of some households in the first
block every outcome is decided one by one as well, and must be the same. Prints one JSON object.
"""

from __future__ import annotations

import argparse
import json
import time
from datetime import date

import numpy as np
from geheugen import Geheugen
from kernen import winst_van_tweede_kern
from nederland import Blok, trek

from opstap import gemeenten
from opstap.gemeenten import MAANDRESULTAAT
from opstap.regels.beslissen import Geval
from opstap.regels.boek import BoekOpDatum
from opstap.regels.graaf import PEILDATUM, Knoop
from opstap.regels.kernel import WEIGERING, Kern
from opstap.regels.kernelontwerp import Ontwerp
from opstap.regels.regel import Feit

DAG = date(2026, 2, 1)
"""Nearly every amount of these laws has a confirmed source on this day."""
GEMEENTE = "GM0518"
PER_BLOK = 250_000
NAGEREKEND = 200
UITKOMSTEN: dict[str, tuple[str, ...]] = {
    "Participatiewet": MAANDRESULTAAT,
    "Belastingrecht": ("netto_jaarinkomen_samen",),
    "Toeslagen en kinderbijslag": (
        "zorgtoeslag_maand",
        "huurtoeslag_maand",
        "kindgebonden_budget_maand",
        "kinderopvangtoeslag_maand",
        "kinderbijslag_kwartaal",
    ),
    "Gemeentelijk minimabeleid": ("inkomensgrens", "minima_inkomen_in_procent", "kinderopvang_aanvulling"),
    "IOAW": ("ioaw_uitkering",),
    "IOAZ": ("ioaz_uitkering",),
    "Bbz 2004": ("bbz_levensonderhoud_voorlopig", "bbz_bedrijfskapitaal"),
}
"""What is asked of a law. The other laws decide nothing about a household, or lack an amount on this day."""


class Meting:
    """The kernel of one law and how long it took."""

    def __init__(self, boek: BoekOpDatum, gevraagd: tuple[str, ...]) -> None:
        self.boek, self.gevraagd = boek, gevraagd
        self.ontwerp = Ontwerp(boek.plan, (), gevraagd, False, frozenset())
        self.feiten: list[Knoop] = [
            knoop
            for knoop in self.ontwerp.knopen
            if isinstance(knoop.verklaring, Feit) and knoop.naam != PEILDATUM.naam
        ]
        self.kern: Kern = boek.kern([knoop.naam for knoop in self.feiten], gevraagd)
        self.vertalen, self.geweigerd, self.anders = 0.0, 0, 0
        self.begin()

    def begin(self) -> None:
        """Start counting seconds, per number of cores: by the clock, and of all cores together."""
        self.seconden, self.rekentijd = {1: 0.0, 2: 0.0}, {1: 0.0, 2: 0.0}

    def vertaal(self, blok: Blok) -> None:
        """Compile by a first call, and compare with deciding one by one."""
        begin = time.perf_counter()
        uit = self.reken(blok, 1)
        self.vertalen = time.perf_counter() - begin
        for nummer in range(min(NAGEREKEND, len(blok.offsets) - 1)):
            besloten = self.boek.probeer(self._geval(blok, nummer), self.gevraagd)
            geweigerd = bool(uit[WEIGERING][nummer])
            zelfde = geweigerd == bool(besloten.gaten)
            if zelfde and not geweigerd:
                zelfde = all(int(uit[naam][nummer]) == int(besloten.waarde(naam)) for naam in self.gevraagd)
            self.anders += not zelfde

    def reken(self, blok: Blok, draden: int) -> dict[str, np.ndarray]:
        kolommen = blok.voor(knoop.naam for knoop in self.feiten)
        begin, gerekend = time.perf_counter(), time.process_time()
        uit = self.kern.reken(*kolommen, draden=draden, vlot=True)
        self.seconden[draden] += time.perf_counter() - begin
        self.rekentijd[draden] += time.process_time() - gerekend
        return uit

    def _geval(self, blok: Blok, nummer: int) -> Geval:
        gezin, persoon, offsets = blok.voor(knoop.naam for knoop in self.feiten)
        van, tot = offsets[nummer : nummer + 2]
        return Geval(
            {naam: int(kolom[nummer]) for naam, kolom in gezin.items()},
            tuple({naam: int(kolom[rij]) for naam, kolom in persoon.items()} for rij in range(van, tot)),
        )


def main() -> None:
    lezer = argparse.ArgumentParser()
    lezer.add_argument("--huishoudens", type=int, default=8_400_000)
    args = lezer.parse_args()
    boek = gemeenten.regelboek(GEMEENTE).op(DAG)
    metingen = {wet: Meting(boek, gevraagd) for wet, gevraagd in UITKOMSTEN.items()}
    feiten = {knoop.naam: knoop for meting in metingen.values() for knoop in meting.feiten}.values()
    gedaan, personen = 0, 0
    geheugen: Geheugen | None = None
    while gedaan < args.huishoudens:
        blok = trek(feiten, min(PER_BLOK, args.huishoudens - gedaan), boek.dagnummer, zaad=gedaan)
        for meting in metingen.values():
            if gedaan == 0:
                meting.vertaal(blok)
                meting.begin()
        geheugen = geheugen or Geheugen()
        for meting in metingen.values():
            meting.geweigerd += int((meting.reken(blok, 1)[WEIGERING] != 0).sum())
            meting.reken(blok, 2)
        gedaan += len(blok.offsets) - 1
        personen += int(blok.offsets[-1])
    assert geheugen is not None
    print(
        json.dumps(
            {
                "huishoudens": gedaan,
                "personen": personen,
                "feiten": len(feiten),
                "regels": len({k.naam for m in metingen.values() for k in m.ontwerp.bepalingen()}),
                "nagerekend": NAGEREKEND,
                "tweede_kern": winst_van_tweede_kern(),
                "piek_mb": geheugen.piek_mb(),
                "wetten": {
                    wet: {
                        "regels": len(meting.ontwerp.bepalingen()),
                        "vertalen": meting.vertalen,
                        "seconden": meting.seconden,
                        "rekentijd": meting.rekentijd,
                        "geweigerd": meting.geweigerd,
                        "anders": meting.anders,
                    }
                    for wet, meting in metingen.items()
                },
            }
        )
    )


if __name__ == "__main__":
    main()
