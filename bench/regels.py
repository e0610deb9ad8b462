"""The same rules in five engines, cold and warm, and in Opstap alone for the whole country.

`koud ENGINE`  in a fresh process: import, build and first call, and the memory on top of the households.
`warm`         all engines in turns on one core, and in how many households an outcome differs from Opstap's.
`land`         Opstap for many households, on one core and on two in turns, and the memory that takes.

Prints one JSON object. Run by `make bench`, which sets the environment to one thread.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable
from datetime import date
from functools import cached_property
from typing import Any

import numpy as np
from geheugen import Geheugen
from kernen import winst_van_tweede_kern
from rekengraaf import Rekengraaf, graaf

from opstap import gemeenten
from opstap.beleidslab.eenheden import maak_eenheden
from opstap.beleidslab.pensioenleeftijd import laatste_geboortedatum_met_aow
from opstap.gemeenten import MAANDRESULTAAT
from opstap.regels.kernel import WEIGERING

MAAND = date(2024, 5, 1)
Uitkomsten = dict[str, np.ndarray]
Weg = Callable[[], Uitkomsten]


class Opgave:
    """The households, and what every engine is asked about them."""

    def __init__(self, huishoudens: int) -> None:
        eenheden = maak_eenheden(
            huishoudens, peildatum=MAAND, zaad=2024, tot_geboortedatum=laatste_geboortedatum_met_aow
        )
        self.boek = gemeenten.regelboek("GM0518").op(MAAND)
        namen = {
            knoop.naam
            for knoop in graaf(self.boek, MAANDRESULTAAT, (*eenheden.gezin, *eenheden.persoon)).invoer
        }
        self.gezin = {naam: kolom for naam, kolom in eenheden.gezin.items() if naam in namen}
        self.persoon = {naam: kolom for naam, kolom in eenheden.persoon.items() if naam in namen}
        self.offsets = eenheden.offsets

    @cached_property
    def graaf(self) -> Rekengraaf:
        """The rules as the other engines get them."""
        return graaf(self.boek, MAANDRESULTAAT, (*self.gezin, *self.persoon))

    def weg(self, engine: str) -> Weg:
        """Build what an engine needs, once; the answer computes the outcomes."""
        kolommen = (self.gezin, self.persoon, self.offsets)
        if engine == "Opstap":
            kern = self.boek.kern([*self.gezin, *self.persoon], MAANDRESULTAAT)
            return lambda: kern.reken(*kolommen)
        if engine == "Polars":
            from in_polars import InPolars

            return InPolars(self.graaf, *kolommen).reken
        if engine == "NumPy":
            from in_numpy import InNumpy

            return InNumpy(self.graaf, *kolommen).reken
        if engine == "DuckDB":
            from in_duckdb import InDuckdb

            return InDuckdb(self.graaf, *kolommen).reken
        from in_openfisca import InOpenFisca

        return InOpenFisca(self.graaf, *kolommen, f"{MAAND:%Y-%m}").reken


ENGINES = ("Opstap", "Polars", "OpenFisca", "NumPy", "DuckDB")


def koud(opgave: Opgave, engine: str) -> dict[str, Any]:
    geheugen = Geheugen()
    begin = time.perf_counter()
    opgave.weg(engine)()
    return {"seconden": time.perf_counter() - begin, "geheugen_mb": geheugen.erbij_mb()}


def warm(opgave: Opgave, rondes: int) -> dict[str, Any]:
    wegen = {engine: opgave.weg(engine) for engine in ENGINES}
    uitkomsten = {engine: weg() for engine, weg in wegen.items()}
    seconden, _ = om_beurten(wegen, rondes)
    ijk = uitkomsten["Opstap"]
    goed = ijk[WEIGERING] == 0
    verschil = {
        engine: np.array([np.abs(uitkomst[naam][goed] - ijk[naam][goed]) for naam in MAANDRESULTAAT])
        for engine, uitkomst in uitkomsten.items()
    }
    return {
        "regels": len(opgave.graaf.regels),
        "geweigerd": int((~goed).sum()),
        "seconden": seconden,
        "anders": {engine: int(cent.any(axis=0).sum()) for engine, cent in verschil.items()},
        "grootste_verschil_cent": {engine: int(cent.max()) for engine, cent in verschil.items()},
    }


def land(opgave: Opgave, rondes: int) -> dict[str, Any]:
    kern = opgave.boek.kern([*opgave.gezin, *opgave.persoon], MAANDRESULTAAT)
    geheugen = Geheugen()

    def op(draden: int) -> Weg:
        return lambda: kern.reken(opgave.gezin, opgave.persoon, opgave.offsets, draden=draden)

    uit = op(1)()
    erbij = geheugen.erbij_mb()
    geweigerd, gelijk = int((uit[WEIGERING] != 0).sum()), True
    for naam, kolom in op(2)().items():
        gelijk &= bool(np.array_equal(uit.pop(naam), kolom))
    seconden, rekentijd = om_beurten({"1": op(1), "2": op(2)}, rondes)
    return {
        "personen": int(opgave.offsets[-1]),
        "geweigerd": geweigerd,
        "gelijk": gelijk,
        "seconden": seconden,
        "tweede_kern": winst_van_tweede_kern(),
        "rekentijd": {naam: statistics.median(tijden) for naam, tijden in rekentijd.items()},
        "geheugen_mb": erbij,
        "piek_mb": geheugen.piek_mb(),
    }


def om_beurten(wegen: dict[str, Weg], rondes: int) -> tuple[dict[str, list[float]], dict[str, list[float]]]:
    """Seconds per way, and those of all cores together; each round all ways, so that noise hits all."""
    seconden: dict[str, list[float]] = {naam: [] for naam in wegen}
    rekentijd: dict[str, list[float]] = {naam: [] for naam in wegen}
    for _ in range(rondes):
        for naam, weg in wegen.items():
            begin, gerekend = time.perf_counter(), time.process_time()
            weg()
            seconden[naam].append(time.perf_counter() - begin)
            rekentijd[naam].append(time.process_time() - gerekend)
    return seconden, rekentijd


def main() -> None:
    lezer = argparse.ArgumentParser()
    lezer.add_argument("wat", choices=("koud", "warm", "land"))
    lezer.add_argument("--engine", choices=ENGINES, default="Opstap")
    lezer.add_argument("--huishoudens", type=int, default=100_000)
    lezer.add_argument("--rondes", type=int, default=5)
    args = lezer.parse_args()
    opgave = Opgave(args.huishoudens)
    if args.wat == "koud":
        uit = koud(opgave, args.engine)
    else:
        uit = (warm if args.wat == "warm" else land)(opgave, args.rondes)
        uit["mediaan"] = {naam: statistics.median(tijden) for naam, tijden in uit["seconden"].items()}
    print(json.dumps({"huishoudens": args.huishoudens, **uit}))


if __name__ == "__main__":
    main()
