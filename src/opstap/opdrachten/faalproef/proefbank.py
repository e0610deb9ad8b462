"""A database server of its own to break: started, killed and started again, with copies to break in turn."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace

import psutil
import psycopg
from django.db import connection, connections

from opstap.project import omgeving
from opstap.project.databank import Cluster, DatabankAdres, django_databank

LEEG, BASIS, TWEELING, PROEF = "proef_leeg", "proef_basis", "proef_tweeling", "proef"
_WACHT_SECONDEN = 30


class Proefbank:
    """The server, and the database on it that this process looks at."""

    def __init__(self, *, wegwerp: bool) -> None:
        self.cluster = Cluster(omgeving.datamap() / "faalproef", wegwerp=wegwerp)
        self.naam = BASIS

    def start(self) -> DatabankAdres:
        """The address of the database looked at; the server is started when it does not run."""
        return replace(self.cluster.gebruik(), naam=self.naam)

    def herstart(self) -> None:
        """After the server was killed: start it as whoever comes next would, and look again."""
        connection.close()
        self.cluster.laat_los()
        self.kijk_in(self.naam)

    def kijk_in(self, naam: str) -> None:
        """From now on Django works in this database."""
        connection.close()
        self.naam = naam
        adres = django_databank(self.start())
        connections["default"].settings_dict.update(
            {sleutel: adres[sleutel] for sleutel in ("NAME", "HOST", "PORT", "USER", "PASSWORD")}
        )

    def maak(self, naam: str, *, van: str = "", ruimte: str = "") -> None:
        """A new database under this name, empty or as a copy of another one; Django then works in it."""
        connection.close()
        self.verwijder(naam)
        opties = (f" TEMPLATE {van} STRATEGY FILE_COPY" if van else "") + (
            f" TABLESPACE {ruimte}" if ruimte else ""
        )
        with self.beheer() as beheer:
            beheer.execute(f"CREATE DATABASE {naam}{opties}")
        self.kijk_in(naam)

    def verwijder(self, naam: str) -> None:
        with self.beheer() as beheer:
            beheer.execute(f"DROP DATABASE IF EXISTS {naam} WITH (FORCE)")

    @contextmanager
    def beheer(self) -> Iterator[psycopg.Connection]:
        """A session beside the databases."""
        with psycopg.connect(replace(self.start(), naam="postgres").url, autocommit=True) as verbinding:
            yield verbinding

    def logboek(self) -> int:
        """How many bytes the server ever wrote to its log (WAL)."""
        with self.beheer() as beheer:
            rij = beheer.execute("SELECT pg_current_wal_insert_lsn() - '0/0'").fetchone()
        assert rij is not None
        return int(rij[0])

    # -- breaking it ----------------------------------------------------------------------------------------

    def server(self) -> psutil.Process:
        """The server's first process."""
        return psutil.Process(int((self.cluster.data / "postmaster.pid").read_text().split("\n", 1)[0]))

    def dood_server(self, *, alles: bool) -> None:
        """Kill -9 of the server's first process, or of all its processes at once."""
        server = self.server()
        processen = [server, *(server.children() if alles else ())]
        for proces in processen:
            _dood(proces.pid)
        psutil.wait_procs(processen, timeout=_WACHT_SECONDEN)

    def dood_sessie(self) -> bool:
        """Kill -9 of a server process that serves the database looked at; the server then recovers itself."""
        with self.beheer() as beheer:
            rij = beheer.execute(
                "SELECT pid FROM pg_stat_activity WHERE datname = %s AND backend_type = 'client backend'",
                [self.naam],
            ).fetchone()
        if rij is None:
            return False
        _dood(rij[0])
        return True

    def wacht(self) -> None:
        """Until the server answers again and nobody is busy in the database looked at."""
        uiterlijk = time.monotonic() + _WACHT_SECONDEN
        while True:
            try:
                with self.beheer() as beheer:
                    bezig = beheer.execute(
                        "SELECT FROM pg_stat_activity WHERE datname = %s AND pid <> pg_backend_pid()",
                        [self.naam],
                    ).fetchall()
                if not bezig:
                    return
            except psycopg.OperationalError:
                pass
            if time.monotonic() > uiterlijk:
                return
            time.sleep(0.02)


def _dood(pid: int) -> None:
    """Kill -9; what ended by itself just before does not have to be killed."""
    with suppress(ProcessLookupError):
        os.kill(pid, signal.SIGKILL)
