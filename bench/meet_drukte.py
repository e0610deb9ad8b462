"""Many visitors at once on the real server, and its heaviest page beside a bare Django page."""

from __future__ import annotations

import argparse
import http.client
import os
import socket
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import replace

import psycopg
from bezoekers import Bezoek, bezoek, percentiel
from draaien import HIER, Regel, draai, getal
from psycopg import sql

from opstap.project import omgeving
from opstap.project.databank import DatabankAdres, democluster
from opstap.project.webtoegang import ROL

VERBINDINGEN = 16
"""Connections at once in the crowd: four times what the server handles at the same moment."""
SAMEN = 4
"""Connections at once when a page is measured alone: what the server handles (2 workers of 2 threads)."""
RONDES = 5
PER_RONDE = 400
BETALINGEN = 2_000
HOOGSTENS = 2.0
_WACHT = 60


def meet_drukte(adres: str, args: argparse.Namespace) -> list[Regel]:
    """`adres`: the owner's login in a city that may be dirtied."""
    web = _webadres(adres)
    omgeving_erbij = {"OPSTAP_WEB_DATABASE_URL": web, "OPSTAP_DEMO": "", "OPSTAP_HTTPS": ""}
    queries = draai("drukte.py", "tel", adres=adres, omgeving_erbij=omgeving_erbij)
    rauw = draai("drukte.py", "bezoeken", str(args.medewerkers), str(args.inwoners), adres=adres)
    alles = [Bezoek(**een) for een in rauw]
    betalingen = [Bezoek(**een) for een in draai("drukte.py", "betalingen", str(BETALINGEN), adres=adres)]
    dossiers, kaal = ([een for een in alles if een.soort == soort] for soort in ("dossier", "kaal"))
    with _dienst(adres, omgeving_erbij) as poort:
        bezoek(poort, alles[:400], SAMEN)  # each worker has loaded its code and its templates
        apart: dict[str, list[list[float]]] = {"dossier": [], "kaal": []}
        for ronde in range(RONDES):
            for soort, wie in (("dossier", dossiers), ("kaal", kaal)):
                apart[soort].append(bezoek(poort, _deel(wie, ronde), SAMEN)[soort])
        begin = time.perf_counter()
        drukte = bezoek(poort, alles, VERBINDINGEN)
        seconden = time.perf_counter() - begin
        begin = time.perf_counter()
        betaald = bezoek(poort, betalingen, SAMEN)["betalen aan de balie"]
        betaalduur = time.perf_counter() - begin
    return [
        *_drukteregels(drukte, queries, seconden, args),
        *_apart(apart, drukte),
        (
            f"betalen met een pas, door de bladzijde van de partner, {SAMEN} balies zonder pauze",
            " / ".join(f"{percentiel(betaald, procent):.0f}" for procent in (50, 95, 99))
            + " ms (p50/p95/p99)",
            f"{len(betaald) / betaalduur:.0f} per seconde",
            None,
        ),
    ]


def _deel(bezoeken: Sequence[Bezoek], ronde: int) -> list[Bezoek]:
    """Other views in each round, as far as there are."""
    return [bezoeken[(ronde * PER_RONDE + nummer) % len(bezoeken)] for nummer in range(PER_RONDE)]


def _drukteregels(
    drukte: Mapping[str, Sequence[float]],
    queries: Mapping[str, int],
    seconden: float,
    args: argparse.Namespace,
) -> Iterator[Regel]:
    totaal = sum(map(len, drukte.values()))
    yield (
        f"{getal(args.medewerkers)} medewerkers en {getal(args.inwoners)} inwoners, {VERBINDINGEN} tegelijk",
        f"{getal(totaal)} bladzijden in {seconden:.0f} s: {totaal / seconden:.0f} per seconde",
        "",
        None,
    )
    for soort, tijden in sorted(drukte.items()):
        yield (
            f"  {soort}",
            _percentielen(tijden),
            f"{queries[soort]} opdrachten aan de databank" if soort in queries else "3 queries",
            None,
        )


def _percentielen(tijden: Sequence[float], cijfers: int = 0) -> str:
    return (
        " / ".join(f"{percentiel(tijden, procent):.{cijfers}f}" for procent in (50, 95, 99))
        + " ms (p50/p95/p99)"
    )


def _apart(
    apart: Mapping[str, Sequence[Sequence[float]]], drukte: Mapping[str, Sequence[float]]
) -> Iterator[Regel]:
    for soort, rondes in apart.items():
        alles = [tijd for ronde in rondes for tijd in ronde]
        yield (
            f"alleen de bladzijde {soort}, {SAMEN} tegelijk, om en om",
            _percentielen(alles, 1),
            "",
            None,
        )
    keer = statistics.median(
        percentiel(dossier, 99) / percentiel(kaal, 99)
        for dossier, kaal in zip(apart["dossier"], apart["kaal"], strict=True)
    )
    samen = percentiel(drukte["dossier"], 99) / percentiel(drukte["kaal"], 99)
    eis = f"eis: hoogstens {HOOGSTENS:.0f}x een kale bladzijde"
    yield (
        "  p99 van het dossier in de drukte, naast kaal in dezelfde rij",
        f"{samen:.1f}x",
        eis,
        samen <= HOOGSTENS,
    )
    yield "  p99 van het dossier apart, naast kaal apart", f"{keer:.1f}x", eis, keer <= HOOGSTENS


@contextmanager
def bestaande_stad() -> Iterator[str]:
    """A copy of the demonstration of this checkout (OPSTAP_DATA), thrown away afterwards."""
    cluster = democluster()
    adres: DatabankAdres = cluster.gebruik()
    kopie = replace(adres, naam="meting_drukte")
    try:
        with psycopg.connect(replace(adres, naam="postgres").url, autocommit=True) as verbinding:
            verbinding.execute(f"DROP DATABASE IF EXISTS {kopie.naam} WITH (FORCE)")
            try:
                verbinding.execute(f"CREATE DATABASE {kopie.naam} TEMPLATE {adres.naam}")
            except psycopg.errors.ObjectInUse:
                sys.exit("De demo is in gebruik. Stop 'opstap dienst' en meet opnieuw.")
            try:
                yield kopie.url
            finally:
                verbinding.execute(f"DROP DATABASE IF EXISTS {kopie.naam} WITH (FORCE)")
    finally:
        cluster.laat_los()


def _webadres(adres: str) -> str:
    """The login of the web server in this cluster, as the embedded database has it."""
    eigenaar = DatabankAdres.uit_url(adres)
    wachtwoord = omgeving.bewaard_geheim(omgeving.datamap() / "wachtwoord-web")
    with psycopg.connect(adres, autocommit=True) as verbinding:
        verbinding.execute(
            sql.SQL("ALTER ROLE {} LOGIN PASSWORD {}").format(sql.Identifier(ROL), sql.Literal(wachtwoord))
        )
    return replace(eigenaar, gebruiker=ROL, wachtwoord=wachtwoord).url


@contextmanager
def _dienst(adres: str, omgeving_erbij: Mapping[str, str]) -> Iterator[int]:
    """The server in a process of its own, until the end of the block."""
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        poort = int(proef.getsockname()[1])
    proces = subprocess.Popen(
        [sys.executable, "-W", "ignore", str(HIER / "drukte.py"), "dien", str(poort)],
        env={**os.environ, **omgeving_erbij, "DATABASE_URL": adres, "PYTHONPATH": _zoekpad()},
        stdout=subprocess.DEVNULL,
    )
    try:
        _wacht_op(proces, poort)
        yield poort
    finally:
        proces.terminate()
        proces.wait(timeout=_WACHT)


def _zoekpad() -> str:
    """Where the workers, that start anew, find the site of the measurement."""
    return os.pathsep.join(filter(None, (str(HIER), os.environ.get("PYTHONPATH", ""))))


def _wacht_op(proces: subprocess.Popen[bytes], poort: int) -> None:
    tot = time.monotonic() + _WACHT
    while time.monotonic() < tot and proces.poll() is None:
        verbinding = http.client.HTTPConnection("localhost", poort, timeout=_WACHT)
        with suppress(OSError, http.client.HTTPException):
            verbinding.request("GET", "/aanmelden/")
            verbinding.getresponse().read()
            return
        time.sleep(0.3)
    sys.exit("De server van de meting startte niet.")
