"""A disk that is full: of the tables, on a small disk of its own, and of the database's log, by a limit.

A small disk needs root (a tmpfs is mounted). The other way works for everybody: the system refuses the server
to write past a size. For the database both are a write that fails for lack of room.
"""

from __future__ import annotations

import os
import pwd
import resource
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from random import Random

import psutil

from opstap.opdrachten.faalproef import stand
from opstap.opdrachten.faalproef.proefbank import BASIS, PROEF, TWEELING, Proefbank
from opstap.opdrachten.faalproef.proefstad import GEMEENTE, Opzet
from opstap.opdrachten.faalproef.stoten import Tweeling, ga, gedaan, herstel, hoor, werker
from opstap.opdrachten.faalproef.uitslag import Meld, Uitslag

_RUIMTE = "kleine_schijf"
_MOUNT, _UMOUNT = "/bin/mount", "/bin/umount"
_SPELING = 32 * 2**20
_LOGDEEL = 16 * 2**20
"""PostgreSQL writes its log in parts of 16 MB."""


def vol(
    bank: Proefbank, opzet: Opzet, tweeling: Tweeling, kans: Random, keren: int, meld: Meld
) -> list[Uitslag]:
    """Let the disk run full at a random moment of the run, make room, and run again."""
    uitslagen = []
    with _kleine_schijf(bank) as plek:
        if plek is not None:
            uitslagen.append(_volle_tabellen(bank, opzet, tweeling, kans, keren, plek, meld))
    uitslagen.append(_vol_logboek(bank, opzet, tweeling, kans, keren, meld))
    return uitslagen


def _volle_tabellen(
    bank: Proefbank, opzet: Opzet, tweeling: Tweeling, kans: Random, keren: int, plek: Path, meld: Meld
) -> Uitslag:
    groei = _grootte(bank, TWEELING) - _grootte(bank, BASIS)
    gebeurd: list[str] = []
    gebreken: list[str] = []
    vulling = plek / "vulling"
    for _ in range(keren):
        deel = 0.8 * kans.random()
        meld(f"een schijf waarop nog {100 * deel:.0f}% van de run past")
        bank.maak(PROEF, van=BASIS, ruimte=_RUIMTE)
        with werker(bank, opzet) as proces:
            _vul(vulling, over=int(deel * groei))
            ga(proces)
            goed = hoor(proces) == "klaar"
            proces.wait()
        bank.wacht()
        gebeurd.append("paste toch" if goed else f"brak af bij {gedaan(tweeling)}%")
        vulling.unlink()
        herstel(bank, opzet)
        gebreken += stand.gebreken(tweeling.stand, GEMEENTE)
    bank.kijk_in(BASIS)
    return Uitslag("volle schijf van de tabellen (tmpfs)", keren, ", ".join(gebeurd), tuple(gebreken))


def _vol_logboek(
    bank: Proefbank, opzet: Opzet, tweeling: Tweeling, kans: Random, keren: int, meld: Meld
) -> Uitslag:
    gebeurd: list[str] = []
    gebreken: list[str] = []
    for _ in range(keren):
        deel = kans.random()
        meld(f"geen ruimte meer voor het logboek van de databank na {100 * deel:.0f}% van de run")
        bank.maak(PROEF, van=BASIS)
        with bank.beheer() as beheer:
            beheer.execute("SELECT pg_switch_wal()")
        server = bank.server()
        ruimte = int(deel * min(tweeling.logboek, _LOGDEEL))
        with werker(bank, opzet) as proces:
            _begrens(server, ruimte)
            ga(proces)
            goed = hoor(proces) == "klaar"
            proces.wait()
        with suppress(FileNotFoundError):  # gone by itself; else it can't write, so it can't stop
            bank.dood_server(alles=True)
        bank.herstart()
        gebeurd.append("paste toch" if goed else f"brak af bij {gedaan(tweeling)}%")
        herstel(bank, opzet)
        gebreken += stand.gebreken(tweeling.stand, GEMEENTE)
    return Uitslag(
        "geen ruimte om te schrijven (grens van het systeem op de databank)",
        keren,
        ", ".join(gebeurd),
        tuple(gebreken),
    )


def _begrens(server: psutil.Process, ruimte: int) -> None:
    """This server and all that it starts can write no file beyond this size.

    Only who a server belongs to may do so, so this is done in a child process that becomes that user.
    """
    kind = os.fork()
    if kind == 0:
        try:
            if os.geteuid() == 0:
                nobody = pwd.getpwnam("nobody")
                os.setgroups([])
                os.setgid(nobody.pw_gid)
                os.setuid(nobody.pw_uid)
            for proces in (server, *server.children()):
                resource.prlimit(proces.pid, resource.RLIMIT_FSIZE, (ruimte, resource.RLIM_INFINITY))
        finally:
            os._exit(0)
    os.waitpid(kind, 0)


def _grootte(bank: Proefbank, naam: str) -> int:
    with bank.beheer() as beheer:
        rij = beheer.execute("SELECT pg_database_size(%s)", [naam]).fetchone()
    assert rij is not None
    return int(rij[0])


def _vul(bestand: Path, *, over: int) -> None:
    """Fill the disk until this many bytes are free."""
    schijf = os.statvfs(bestand.parent)
    with open(bestand, "wb") as uit:
        os.posix_fallocate(uit.fileno(), 0, max(1, schijf.f_bavail * schijf.f_frsize - over))


@contextmanager
def _kleine_schijf(bank: Proefbank) -> Iterator[Path | None]:
    """A disk of its own with room for one copy of the database, or None where nobody may mount one."""
    if os.geteuid() != 0:
        yield None
        return
    plek = bank.cluster.data.with_suffix(".schijf")
    plek.mkdir(exist_ok=True)
    nobody = pwd.getpwnam("nobody")
    grootte = 2 * _grootte(bank, TWEELING) + _SPELING
    gelukt = subprocess.run(
        [_MOUNT, "-t", "tmpfs", "-o", f"size={grootte},uid={nobody.pw_uid},mode=0700", "tmpfs", str(plek)],
        capture_output=True,
        check=False,
    )
    if gelukt.returncode:
        plek.rmdir()
        yield None
        return
    try:
        (plek / "tabellen").mkdir()
        os.chown(plek / "tabellen", nobody.pw_uid, nobody.pw_gid)
        with bank.beheer() as beheer:
            beheer.execute(f"CREATE TABLESPACE {_RUIMTE} LOCATION '{plek / 'tabellen'}'")
        yield plek
        bank.verwijder(PROEF)
        with bank.beheer() as beheer:
            beheer.execute(f"DROP TABLESPACE {_RUIMTE}")
    finally:
        subprocess.run([_UMOUNT, "--lazy", str(plek)], capture_output=True, check=False)
        plek.rmdir()
