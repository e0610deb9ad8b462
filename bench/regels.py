"""The same rules for a million households: compiled, in Polars and in OpenFisca, one core, in turns.

Prints one JSON object. Run by `make bench`, which sets the environment to one thread.
"""

from __future__ import annotations

import argparse
import json
import statistics
import time
from collections.abc import Callable
from datetime import date

import numpy as np
from in_openfisca import InOpenFisca
from in_polars import InPolars
from rekengraaf import graaf

from opstap import gemeenten
from opstap.beleidslab.eenheden import maak_eenheden
from opstap.beleidslab.pensioenleeftijd import laatste_geboortedatum_met_aow
from opstap.gemeenten import MAANDRESULTAAT

MAAND = date(2024, 5, 1)


def main() -> None:
    lezer = argparse.ArgumentParser()
    lezer.add_argument("--huishoudens", type=int, default=1_000_000)
    lezer.add_argument("--rondes", type=int, default=5)
    args = lezer.parse_args()

    eenheden = maak_eenheden(
        args.huishoudens, peildatum=MAAND, zaad=2024, tot_geboortedatum=laatste_geboortedatum_met_aow
    )
    boek = gemeenten.regelboek("GM0518").op(MAAND)
    berekening = graaf(boek, MAANDRESULTAAT, (*eenheden.gezin, *eenheden.persoon))
    namen = {knoop.naam for knoop in berekening.invoer}
    gezin = {naam: kolom for naam, kolom in eenheden.gezin.items() if naam in namen}
    persoon = {naam: kolom for naam, kolom in eenheden.persoon.items() if naam in namen}
    kern = boek.kern(sorted(namen), MAANDRESULTAAT)
    polars = InPolars(berekening, gezin, persoon, eenheden.offsets)
    openfisca = InOpenFisca(berekening, gezin, persoon, eenheden.offsets, f"{MAAND:%Y-%m}")
    wegen: dict[str, Callable[[], dict[str, np.ndarray]]] = {
        "Opstap": lambda: kern.reken(gezin, persoon, eenheden.offsets),
        "Polars": polars.reken,
        "OpenFisca": openfisca.reken,
    }

    uitkomsten = {naam: weg() for naam, weg in wegen.items()}  # also compiles and warms up
    seconden: dict[str, list[float]] = {naam: [] for naam in wegen}
    for _ in range(args.rondes):
        for naam, weg in wegen.items():
            begin = time.perf_counter()
            weg()
            seconden[naam].append(time.perf_counter() - begin)

    goed = uitkomsten["Opstap"]["weigering"] == 0
    uit = {
        "huishoudens": args.huishoudens,
        "personen": int(eenheden.offsets[-1]),
        "regels": len(berekening.regels),
        "geweigerd": int((~goed).sum()),
        "seconden": seconden,
        "mediaan": {naam: statistics.median(tijden) for naam, tijden in seconden.items()},
        "anders": {
            naam: int(
                np.logical_or.reduce(
                    [uitkomst[node][goed] != uitkomsten["Opstap"][node][goed] for node in MAANDRESULTAAT]
                ).sum()
            )
            for naam, uitkomst in uitkomsten.items()
        },
        "grootste_verschil_cent": {
            naam: max(
                int(np.abs(uitkomst[node][goed] - uitkomsten["Opstap"][node][goed]).max())
                for node in MAANDRESULTAAT
            )
            for naam, uitkomst in uitkomsten.items()
        },
    }
    print(json.dumps(uit))


if __name__ == "__main__":
    main()
