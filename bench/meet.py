"""Measures what Opstap claims about speed and memory, and prints it beside the claim. Run by `make bench`.

Every measurement runs in a process of its own; databases live in a cluster that is thrown away afterwards.
Times on a shared machine are noise: look at the ratios, which are measured in turns.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import psycopg

from opstap.project import omgeving
from opstap.project.databank import Cluster, DatabankAdres

HIER = Path(__file__).parent
_DRADEN = ("POLARS_MAX_THREADS", "OMP_NUM_THREADS", "NUMBA_NUM_THREADS", "OPENBLAS_NUM_THREADS")
EEN_DRAAD = dict.fromkeys(_DRADEN, "1")
STAD, TIEN_STEDEN = 23_000, 230_000
SCHALEN = (2_000, 400)
Regel = tuple[str, str, str, bool | None]


def main() -> int:
    lezer = argparse.ArgumentParser(prog="opstap meet")
    lezer.add_argument("--alleen", choices=tuple(METINGEN), nargs="+", help="alleen deze metingen")
    lezer.add_argument("--huishoudens", type=int, default=1_000_000)
    args = lezer.parse_args()
    omgeving.wijs_cache_aan()
    print(machine())
    regels: list[Regel] = []
    for naam, meting in METINGEN.items():
        if not args.alleen or naam in args.alleen:
            print(f"Bezig met: {naam} …", flush=True)
            regels += meting(args)
    print()
    for regel in tabel(regels):
        print(regel)
    return 0


def machine() -> str:
    """What was measured on, without the name of the machine."""
    processor = next(
        (
            regel.split(":")[1].strip()
            for regel in _lees("/proc/cpuinfo").splitlines()
            if regel.startswith("model name")
        ),
        platform.machine(),
    )
    geheugen = int(_lees("/proc/meminfo").split()[1]) // 1_048_576 if _lees("/proc/meminfo") else 0
    return (
        f"{processor}, {os.cpu_count()} kernen, {geheugen} GB, {platform.system()}, "
        f"Python {platform.python_version()}, belasting bij het begin {os.getloadavg()[0]:.1f}"
    )


def meet_regels(args: argparse.Namespace) -> list[Regel]:
    uit = _draai("regels.py", "--huishoudens", str(args.huishoudens), omgeving_erbij=EEN_DRAAD)
    opstap = uit["mediaan"]["Opstap"]
    regels: list[Regel] = [
        (
            f"{uit['regels']} regels, {_getal(uit['huishoudens'])} huishoudens, 1 kern",
            f"{opstap:.2f} s ({_spreiding(uit['seconden']['Opstap'])})",
            f"{_getal(round(uit['huishoudens'] / opstap))} per seconde",
            None,
        )
    ]
    for naam in ("Polars", "OpenFisca"):
        keer = uit["mediaan"][naam] / opstap
        regels.append(
            (
                f"dezelfde regels in {naam}",
                f"{uit['mediaan'][naam]:.2f} s ({_spreiding(uit['seconden'][naam])})",
                f"Opstap is {keer:.1f}x sneller (eis 4x)",
                keer >= 4,
            )
        )
        regels.append(
            (
                f"  tot op de cent anders dan Opstap: {naam}",
                f"{_getal(uit['anders'][naam])} huishoudens",
                f"grootste verschil {uit['grootste_verschil_cent'][naam]} cent",
                None,
            )
        )
    return regels


def meet_geval(args: argparse.Namespace) -> list[Regel]:
    uit = _draai("geval.py")
    return [
        (
            f"een geval met volledig spoor ({uit['stappen']:.0f} stappen)",
            f"{uit['alles_ms']['mediaan']:.2f} ms (95% onder {uit['alles_ms']['p95']:.2f})",
            "eis: minder dan 1 ms",
            uit["alles_ms"]["mediaan"] < 1,
        ),
        (
            "  waarvan alleen de maandbetaling gevraagd",
            f"{uit['maandbetaling_ms']['mediaan']:.2f} ms",
            "",
            None,
        ),
    ]


def meet_maandrun(args: argparse.Namespace) -> list[Regel]:
    with _databank("stad") as adres:
        _draai("maandrun.py", "opzet", str(STAD), adres=adres)
        run = _draai("maandrun.py", "run", "1", "2", "3", adres=adres)
        rondes = _draai("maandrun.py", "kopie", adres=adres)["rondes"]
    seconden = [ronde["run"] for ronde in rondes]
    keer = {
        soort: statistics.median(ronde["run"] / ronde[soort] for ronde in rondes)
        for soort in ("echt", "kaal")
    }
    return [
        (
            f"maandrun van {_getal(STAD)} uitkeringen ({_getal(sum(run['rijen'].values()))} rijen)",
            f"{statistics.median(seconden):.2f} s ({_spreiding(seconden)})",
            "",
            None,
        ),
        *(
            (
                f"  COPY van dezelfde rijen: {waar}",
                f"{statistics.median(ronde[soort] for ronde in rondes):.2f} s",
                f"de run duurt {keer[soort]:.1f}x{eis}",
                keer[soort] <= 3 if eis else None,
            )
            for soort, waar, eis in (
                ("echt", "in dezelfde tabellen", " (eis 3x)"),
                ("kaal", "in lege tabellen zonder sleutels en bewaking", ""),
            )
        ),
        ("  piekgeheugen van de run", f"{run['piek_mb']} MB", "eis: minder dan 600 MB", run["piek_mb"] < 600),
    ]


def meet_groei(args: argparse.Namespace) -> list[Regel]:
    """Both caseloads in turns; the first month of each process also loads the compiled rules."""
    seconden: dict[int, list[float]] = {STAD: [], TIEN_STEDEN: []}
    piek = 0
    with _databanken("groei", "groei_tien") as adressen:
        for aantal, adres in zip(seconden, adressen, strict=True):
            _draai("maandrun.py", "opzet", str(aantal), adres=adres)
        for maanden in (("1", "2", "3"), ("4", "5"), ("7", "8", "9")):
            for aantal, adres in zip(seconden, adressen, strict=True):
                if maanden[0] == "7":
                    _draai("maandrun.py", "run", "6", adres=adres)  # pays the holiday allowance as well
                run = _draai("maandrun.py", "run", *maanden, adres=adres)
                seconden[aantal] += run["seconden"][1:]
                piek = max(piek, run["piek_mb"])
    mediaan = {aantal: statistics.median(tijden) for aantal, tijden in seconden.items()}
    keer = mediaan[TIEN_STEDEN] / mediaan[STAD]
    return [
        (
            f"maandrun van {_getal(STAD)} naar {_getal(TIEN_STEDEN)} uitkeringen",
            " en ".join(f"{mediaan[n]:.2f} s ({_spreiding(tijden)})" for n, tijden in seconden.items()),
            f"{keer:.1f}x bij 10x zoveel (eis hoogstens 11,5x)",
            keer <= 11.5,
        ),
        (f"  piekgeheugen bij {_getal(TIEN_STEDEN)}", f"{piek} MB", "", None),
    ]


def meet_paginas(args: argparse.Namespace) -> list[Regel]:
    geteld = []
    for schaal in SCHALEN:
        with _databank(f"paginas_{schaal}") as adres:
            _draai("paginas.py", "bouw", str(schaal), adres=adres)
            geteld.append(_draai("paginas.py", "tel", adres=adres))
    klein, groot = geteld
    regels: list[Regel] = []
    for naam, aantal in groot.items():
        is_lijst = "lijst" in naam
        eis = {"dossier": "eis: hoogstens 15"}.get(naam, "eis: in elke lijst evenveel" if is_lijst else "")
        goed = aantal <= 15 if naam == "dossier" else klein[naam] == aantal if is_lijst else None
        regels.append(
            (f"queries van de pagina {naam}", f"{aantal} ({klein[naam]} in een 5x kleinere stad)", eis, goed)
        )
    return regels


METINGEN: dict[str, Callable[[argparse.Namespace], list[Regel]]] = {
    "regels": meet_regels,
    "geval": meet_geval,
    "maandrun": meet_maandrun,
    "groei": meet_groei,
    "paginas": meet_paginas,
}


def tabel(regels: list[Regel]) -> Iterator[str]:
    """The results, aligned, each with its verdict."""
    breedtes = [max((len(regel[kolom]) for regel in regels), default=0) for kolom in range(3)]
    for wat, gemeten, eis, gehaald in regels:
        oordeel = {True: "gehaald", False: "NIET GEHAALD", None: ""}[gehaald]
        yield f"{wat:<{breedtes[0]}}  {gemeten:<{breedtes[1]}}  {eis:<{breedtes[2]}}  {oordeel}".rstrip()


@contextmanager
def _databank(naam: str) -> Iterator[str]:
    with _databanken(naam) as (adres,):
        yield adres


@contextmanager
def _databanken(*namen: str) -> Iterator[list[str]]:
    """The URLs of empty databases in a cluster that disappears afterwards."""
    cluster = Cluster(omgeving.datamap() / "meting")
    adres: DatabankAdres = cluster.gebruik()
    eigen = [replace(adres, naam=f"meting_{naam}") for naam in namen]
    try:
        with psycopg.connect(replace(adres, naam="postgres").url, autocommit=True) as verbinding:
            for een in eigen:  # a measurement that was killed left its database
                verbinding.execute(f"DROP DATABASE IF EXISTS {een.naam} WITH (FORCE)")
                verbinding.execute(f"CREATE DATABASE {een.naam}")
        yield [een.url for een in eigen]
    finally:
        cluster.laat_los()
        cluster.verwijder()


def _draai(
    programma: str, *argumenten: str, adres: str | None = None, omgeving_erbij: dict[str, str] | None = None
) -> Any:
    """Run one of the programs beside this one; what it prints is JSON, or nothing."""
    klaar = subprocess.run(
        [sys.executable, "-W", "ignore", str(HIER / programma), *argumenten],
        env={**os.environ, **(omgeving_erbij or {}), **({"DATABASE_URL": adres} if adres else {})},
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if klaar.returncode:
        sys.exit(f"De meting {programma} is mislukt.")
    return json.loads(klaar.stdout) if klaar.stdout.strip() else None


def _spreiding(seconden: list[float]) -> str:
    return f"{min(seconden):.2f}–{max(seconden):.2f}"


def _getal(aantal: int) -> str:
    return f"{aantal:,}".replace(",", ".")


def _lees(pad: str) -> str:
    try:
        return Path(pad).read_text(encoding="utf-8")
    except OSError:
        return ""


if __name__ == "__main__":
    sys.exit(main())
