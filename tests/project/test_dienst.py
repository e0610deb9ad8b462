"""The web server: serves what this site holds, and leaves nothing running behind."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from opstap.project.databank import Cluster, DatabankAdres


@pytest.fixture(scope="module")
def datamap(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """New at the first start of the server, and as that start left it at the second."""
    gegevens = tmp_path_factory.mktemp("dienst") / "gegevens"
    yield gegevens
    Cluster(gegevens / "databank").verwijder()


def _vrije_poort() -> int:
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        return int(proef.getsockname()[1])


def _aangemeld_bij_de_databank(adres: DatabankAdres) -> set[str]:
    """Who has a connection that a page has been through."""
    with psycopg.connect(adres.url) as verbinding:
        wie = verbinding.execute(
            "SELECT usename FROM pg_stat_activity WHERE datname = %s AND pid <> pg_backend_pid() "
            "AND query LIKE '%%RESET ROLE'",
            [adres.naam],
        )
        return {naam for (naam,) in wie}


def _haal(adres: str, seconden: int = 180, koek: str = "") -> tuple[int, bytes]:
    """A page; with a key of a session (`koek`) the site has to ask the database whose that is."""
    vraag = urllib.request.Request(adres, headers={"Cookie": koek} if koek else {})
    uiterlijk = time.monotonic() + seconden
    while True:
        try:
            with urllib.request.urlopen(vraag, timeout=10) as antwoord:
                return antwoord.status, antwoord.read()
        except urllib.error.HTTPError as fout:
            return fout.code, fout.read()
        except OSError:
            assert time.monotonic() < uiterlijk, f"{adres} antwoordt niet"
            time.sleep(0.1)


@pytest.mark.duurt_lang
@pytest.mark.parametrize("teken", [signal.SIGINT, signal.SIGTERM])
def test_de_dienst_geeft_stijl_en_stopt_met_zijn_databank(datamap: Path, teken: signal.Signals) -> None:
    poort = _vrije_poort()
    dienst = subprocess.Popen(
        [sys.executable, "-m", "opstap", "dienst", "--poort", str(poort), "--werkers", "1"],
        env={**os.environ, "OPSTAP_DATA": str(datamap)},
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    try:
        status, inhoud = _haal(f"http://localhost:{poort}/static/pakket/htmx.org/htmx.min.js")
        assert status == 200
        assert b"htmx" in inhoud
        assert _haal(f"http://127.0.0.1:{poort}/static/bestaat-niet.css")[0] == 404
        adres = Cluster(datamap / "databank").adres()
        assert adres is not None
        assert _haal(f"http://localhost:{poort}/", koek="sessie=onbekend")[0] == 200
        assert _aangemeld_bij_de_databank(adres) == {"opstap_web"}
    finally:
        dienst.send_signal(teken)
        uitvoer, _ = dienst.communicate(timeout=60)
    assert f"http://localhost:{poort}" in uitvoer
    assert Cluster(datamap / "databank").adres() is None
