"""Measures what Opstap claims about speed and memory, and prints it beside the claim. Run by `make bench`.

Every measurement runs in a process of its own; databases live in a cluster that is thrown away afterwards.
Times on a shared machine are noise: look at the ratios, which are measured in turns. The load is printed.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import psycopg
from draaien import Regel, draai, getal, spreiding
from meet_drukte import bestaande_stad, meet_drukte
from meet_regels import meet_land, meet_regels, meet_wetten

from opstap.project import omgeving
from opstap.project.databank import Cluster, DatabankAdres

STAD, TIEN_STEDEN = 23_000, 230_000
MEER_DAN_LINEAIR = 1.15
"""A caseload may take this much more than its share of the time of the city."""
GEHEUGEN_MB = 1_500
VERZEKERDE_HUISHOUDENS, VERZEKERDEN = 59_000, 60_000
"""So many households have at least so many adults."""
PASHUISHOUDENS, PER_SECONDE, BALIE_MS = 52_000, 200, 100
KINDEREN = 19_000
"""Households with the pass, payments a second, and the milliseconds within which 99 of 100 are done."""
SCHALEN = (2_000, 400)


def main() -> int:
    lezer = argparse.ArgumentParser(prog="opstap meet")
    lezer.add_argument("--alleen", choices=tuple(METINGEN), nargs="+", help="alleen deze metingen")
    lezer.add_argument(
        "--huishoudens",
        type=int,
        nargs="+",
        default=(100_000, 1_000_000),
        help="aantallen bij de vergelijking",
    )
    lezer.add_argument("--land", type=int, default=8_400_000, help="aantal huishoudens van heel het land")
    lezer.add_argument(
        "--groei", type=int, default=TIEN_STEDEN, help="aantal uitkeringen naast dat van de stad"
    )
    lezer.add_argument("--schaal", type=int, default=1, help="schaal van de stad bij 'drukte'")
    lezer.add_argument("--bestaand", action="store_true", help="'drukte' op een kopie van de gebouwde demo")
    lezer.add_argument("--medewerkers", type=int, default=500, help="aantal medewerkers bij 'drukte'")
    lezer.add_argument("--inwoners", type=int, default=5_000, help="aantal inwoners bij 'drukte'")
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


def meet_geval(args: argparse.Namespace) -> list[Regel]:
    uit = draai("geval.py")
    return [
        (
            f"een geval met volledig spoor ({uit['stappen']:.0f} stappen)",
            f"{uit['alles_ms']['mediaan']:.2f} ms (95% onder {uit['alles_ms']['p95']:.2f})",
            "eis: minder dan 1 ms",
            uit["alles_ms"]["mediaan"] < 1,
        ),
        (
            "een beurt van een gesprek: beslissen, spoor en volgende vraag",
            f"{uit['gesprek_ms']['mediaan']:.2f} ms (95% onder {uit['gesprek_ms']['p95']:.2f})",
            "eis: minder dan 2 ms",
            uit["gesprek_ms"]["mediaan"] < 2,
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
        draai("maandrun.py", "opzet", str(STAD), adres=adres)
        run = draai("maandrun.py", "run", "1", "2", "3", adres=adres)
        rondes = draai("maandrun.py", "kopie", adres=adres)["rondes"]
    seconden = [ronde["run"] for ronde in rondes]
    keer = {
        soort: statistics.median(ronde["run"] / ronde[soort] for ronde in rondes)
        for soort in ("echt", "kaal")
    }
    return [
        (
            f"maandrun van {getal(STAD)} uitkeringen ({getal(sum(run['rijen'].values()))} rijen)",
            f"{statistics.median(seconden):.2f} s ({spreiding(seconden)})",
            "",
            None,
        ),
        *(
            (
                f"  COPY van dezelfde rijen: {waar}",
                f"{statistics.median(ronde[soort] for ronde in rondes):.2f} s",
                f"de run duurt {keer[soort]:.1f}x{eis}",
                keer[soort] <= 2 if eis else None,
            )
            for soort, waar, eis in (
                ("echt", "in dezelfde tabellen", " (eis 2x)"),
                ("kaal", "in lege tabellen zonder sleutels en bewaking", ""),
            )
        ),
        ("  piekgeheugen van de run", f"{run['piek_mb']} MB", "eis: minder dan 600 MB", run["piek_mb"] < 600),
    ]


def meet_herrekening(args: argparse.Namespace) -> list[Regel]:
    """36 months by another rule book, and the run that settles them beside an ordinary one."""
    regels: list[Regel] = []
    for een_op, wie in ((10, "een op de tien anders"), (1, "iedereen anders")):
        with _databank(f"herrekening_{een_op}") as adres:
            draai("herrekening.py", "opzet", str(STAD), str(een_op), adres=adres)
            uit = draai("herrekening.py", "meet", adres=adres)
        samen = uit["zoeken"] + uit["verrekenen"]
        regels += [
            (
                f"herrekenen van {getal(uit['bekeken'])} maanden van {getal(STAD)} uitkeringen, {wie}",
                f"{samen:.0f} s, {samen / uit['gewone_maand']:.1f}x een gewone maandrun",
                "eis: minder dan 300 s",
                samen < 300,
            ),
            ("  zoeken wat anders uitkomt", f"{uit['zoeken']:.1f} s", "", None),
            (
                f"  besluiten, betalen en boeken van {getal(uit['anders'])} maanden in de run erna",
                f"{uit['verrekenen']:.1f} s",
                "",
                None,
            ),
            ("  piekgeheugen", f"{uit['piek_mb']} MB", "", None),
        ]
    return regels


def meet_groei(args: argparse.Namespace) -> list[Regel]:
    """Both caseloads in turns; the first month of each process also loads the compiled rules."""
    veel: int = args.groei
    seconden: dict[int, list[float]] = {STAD: [], veel: []}
    piek = 0
    with _databanken("groei", "groei_tien") as adressen:
        for aantal, adres in zip(seconden, adressen, strict=True):
            draai("maandrun.py", "opzet", str(aantal), adres=adres)
        for maanden in (("1", "2", "3"), ("4", "5"), ("7", "8", "9")):
            for aantal, adres in zip(seconden, adressen, strict=True):
                if maanden[0] == "7":
                    draai("maandrun.py", "run", "6", adres=adres)  # pays the holiday allowance as well
                run = draai("maandrun.py", "run", *maanden, adres=adres)
                seconden[aantal] += run["seconden"][1:]
                piek = max(piek, run["piek_mb"])
    mediaan = {aantal: statistics.median(tijden) for aantal, tijden in seconden.items()}
    keer, meer = mediaan[veel] / mediaan[STAD], veel / STAD
    hoogstens = MEER_DAN_LINEAIR * meer
    return [
        (
            f"maandrun van {getal(STAD)} naar {getal(veel)} uitkeringen",
            " en ".join(f"{mediaan[n]:.2f} s ({spreiding(tijden)})" for n, tijden in seconden.items()),
            f"{keer:.1f}x bij {meer:.1f}x zoveel (eis hoogstens {hoogstens:.1f}x)",
            keer <= hoogstens,
        ),
        (
            f"  piekgeheugen bij {getal(veel)}",
            f"{piek} MB",
            f"eis: minder dan {GEHEUGEN_MB} MB",
            piek < GEHEUGEN_MB,
        ),
    ]


def meet_zorgverzekering(args: argparse.Namespace) -> list[Regel]:
    """A month and the yearly check of a city's insured beside half of them, each in a database of its own."""
    maanden, toetsen = [], []
    for deel in (2, 1):
        with _databank(f"zorg_{deel}") as adres:
            aantallen = (str(VERZEKERDE_HUISHOUDENS // deel), str(VERZEKERDEN // deel))
            draai("zorgverzekering.py", "opzet", *aantallen, adres=adres)
            maanden.append(draai("zorgverzekering.py", "premies", adres=adres))
            toetsen.append(draai("zorgverzekering.py", "toets", adres=adres))
    heel, meer = toetsen[1], toetsen[1]["verzekerden"] / toetsen[0]["verzekerden"]
    maand = maanden[1]
    keer_maand = maand["seconden"] / maanden[0]["seconden"]
    keer = heel["seconden"][1] / toetsen[0]["seconden"][1]
    eis = f"(eis hoogstens {MEER_DAN_LINEAIR * meer:.1f}x)"
    return [
        (
            f"premies van een maand, {getal(maand['verzekerden'])} verzekerden",
            f"{maand['seconden']:.1f} s, {maand['vragen']} vragen aan de databank, {maand['piek_mb']} MB",
            "de maand sluit aan",
            maand["sluit"],
        ),
        (
            f"  naast {getal(maanden[0]['verzekerden'])} verzekerden",
            f"{maanden[0]['seconden']:.1f} s, {maanden[0]['vragen']} vragen",
            f"{keer_maand:.1f}x bij {meer:.1f}x zoveel {eis}",
            keer_maand <= MEER_DAN_LINEAIR * meer,
        ),
        (
            f"toets van {getal(heel['verzekerden'])} verzekerden, van wie {getal(heel['aangepast'])} anders",
            f"{heel['seconden'][1]:.1f} s, {heel['vragen']} vragen aan de databank, {heel['piek_mb']} MB",
            "",
            None,
        ),
        (
            f"  naast {getal(toetsen[0]['verzekerden'])} verzekerden",
            f"{toetsen[0]['seconden'][1]:.1f} s, {toetsen[0]['vragen']} vragen",
            f"{keer:.1f}x bij {meer:.1f}x zoveel {eis}",
            keer <= MEER_DAN_LINEAIR * meer,
        ),
    ]


def meet_minima(args: argparse.Namespace) -> list[Regel]:
    """The renewal of the pass and what children get, each beside half as many; payments at many counters."""
    uitkomsten, kindpakket = [], []
    for huishoudens, kinderen in ((PASHUISHOUDENS // 2, KINDEREN // 2), (PASHUISHOUDENS, KINDEREN)):
        with _databank(f"minima_{huishoudens}") as adres:
            draai("minima.py", "opzet", str(huishoudens), adres=adres)
            uitkomsten.append(draai("minima.py", "verleng", adres=adres))
            kindpakket.append(draai("kindpakket.py", "lever", str(kinderen), adres=adres))
            if huishoudens == PASHUISHOUDENS:
                balie = draai("minima.py", "verzilver", str(PER_SECONDE), adres=adres)
    half, heel = uitkomsten
    keer, meer = heel["seconden"] / half["seconden"], heel["huishoudens"] / half["huishoudens"]
    van_half, van_heel = kindpakket
    keer_kind = _leverduur(van_heel) / _leverduur(van_half)
    return [
        (
            f"kindpakket van {getal(KINDEREN)} kinderen: doorgeven, en verantwoorden met factuur",
            f"{van_heel['doorgegeven']:.1f} en {van_heel['verantwoord']:.1f} s, {van_heel['piek_mb']} MB",
            f"{keer_kind:.1f}x bij 2,0x zoveel (eis hoogstens {MEER_DAN_LINEAIR * 2:.1f}x)",
            keer_kind <= MEER_DAN_LINEAIR * 2,
        ),
        (
            f"verlenging van de pas, {getal(heel['huishoudens'])} huishoudens",
            f"{heel['seconden']:.0f} s, {getal(heel['verlengd'])} verlengd, {heel['piek_mb']} MB",
            f"{keer:.1f}x bij {meer:.1f}x zoveel (eis hoogstens {MEER_DAN_LINEAIR * meer:.1f}x)",
            keer <= MEER_DAN_LINEAIR * meer,
        ),
        (
            f"betalen met een tegoed, {balie['per_seconde']:.0f} keer per seconde",
            f"p50 {balie['p50_ms']:.1f} ms, p99 {balie['p99_ms']:.1f} ms",
            f"eis: p99 minder dan {BALIE_MS} ms bij {PER_SECONDE} per seconde",
            balie["p99_ms"] < BALIE_MS,
        ),
    ]


def _leverduur(uitkomst: Mapping[str, float]) -> float:
    return uitkomst["doorgegeven"] + uitkomst["verantwoord"]


def meet_paginas(args: argparse.Namespace) -> list[Regel]:
    geteld = []
    for schaal in SCHALEN:
        with _databank(f"paginas_{schaal}") as adres:
            draai("paginas.py", "bouw", str(schaal), adres=adres)
            geteld.append(draai("paginas.py", "tel", adres=adres))
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


def meet_veel_bezoekers(args: argparse.Namespace) -> list[Regel]:
    if args.bestaand:
        with bestaande_stad() as adres:
            return meet_drukte(adres, args)
    with _databank("drukte") as adres:
        draai("paginas.py", "bouw", str(args.schaal), adres=adres)
        return meet_drukte(adres, args)


METINGEN: dict[str, Callable[[argparse.Namespace], list[Regel]]] = {
    "regels": meet_regels,
    "land": meet_land,
    "wetten": meet_wetten,
    "geval": meet_geval,
    "maandrun": meet_maandrun,
    "herrekening": meet_herrekening,
    "groei": meet_groei,
    "zorgverzekering": meet_zorgverzekering,
    "minima": meet_minima,
    "paginas": meet_paginas,
    "drukte": meet_veel_bezoekers,
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


def _lees(pad: str) -> str:
    try:
        return Path(pad).read_text(encoding="utf-8")
    except OSError:
        return ""


if __name__ == "__main__":
    sys.exit(main())
