"""Kill -9 at a random moment of a month run, recover, and look whether all is as in the undisturbed twin."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from random import Random
from typing import NamedTuple

from opstap.inkomen import maandrun
from opstap.inkomen.models import Maandberekening, Maandrun
from opstap.opdrachten.faalproef import stand
from opstap.opdrachten.faalproef.proefbank import BASIS, PROEF, TWEELING, Proefbank
from opstap.opdrachten.faalproef.proefstad import GEMEENTE, JUNI, RUN_JUNI, Opzet
from opstap.opdrachten.faalproef.uitslag import Meld, Uitslag

_SOORTEN = (
    "kill -9 van het rekenproces",
    "kill -9 van alle processen van de databank",
    "kill -9 van één sessie van de databank",
    "kill -9 van het hoofdproces van de databank",
)
_NA_HERSTEL = timedelta(hours=3)


class Tweeling(NamedTuple):
    """The undisturbed run: what it left, how many months it computed, its seconds, and its bytes of log."""

    stand: stand.Stand
    maanden: int
    seconden: float
    logboek: int


def ongestoord(bank: Proefbank, opzet: Opzet) -> Tweeling:
    """Run June in a copy that nobody disturbs."""
    bank.maak(TWEELING, van=BASIS)
    with werker(bank, opzet) as proces:
        logboek, begin = bank.logboek(), time.perf_counter()
        ga(proces)
        if hoor(proces) != "klaar":
            raise RuntimeError("De ongestoorde run is mislukt.")
        seconden = time.perf_counter() - begin
    maanden = Maandberekening.objects.filter(maandrun__maand=JUNI).count()
    return Tweeling(stand.lees(), maanden, seconden, bank.logboek() - logboek)


def dood(
    bank: Proefbank, opzet: Opzet, tweeling: Tweeling, kans: Random, keren: int, meld: Meld
) -> list[Uitslag]:
    """Kill `keren` times, each kind in turn, each in a fresh copy at a random moment of the run."""
    gebeurd: dict[str, list[str]] = {soort: [] for soort in _SOORTEN}
    gebreken: dict[str, list[str]] = {soort: [] for soort in _SOORTEN}
    for keer in range(keren):
        soort = _SOORTEN[keer % len(_SOORTEN)]
        deel = kans.random()
        meld(f"{keer + 1} van {keren}: {soort} na {100 * deel:.0f}% van de run")
        bank.maak(PROEF, van=BASIS)
        with werker(bank, opzet) as proces:
            ga(proces)
            time.sleep(deel * tweeling.seconden)
            _stoot(bank, soort, proces)
        gebeurd[soort].append(f"{gedaan(tweeling)}%")
        herstel(bank, opzet)
        gebreken[soort] += stand.gebreken(tweeling.stand, GEMEENTE)
    return [
        Uitslag(
            soort, len(gebeurd[soort]), f"vast stond: {', '.join(gebeurd[soort])}", tuple(gebreken[soort])
        )
        for soort in _SOORTEN
        if gebeurd[soort]
    ]


def _stoot(bank: Proefbank, soort: str, proces: subprocess.Popen[str]) -> None:
    """Kill, and wait until whoever comes next can look."""
    if soort == _SOORTEN[0]:
        os.kill(proces.pid, signal.SIGKILL)
    elif soort == _SOORTEN[2]:
        bank.dood_sessie()
    else:
        bank.dood_server(alles=soort == _SOORTEN[1])
        bank.herstart()
    proces.wait()
    bank.wacht()


def gedaan(tweeling: Tweeling) -> int:
    """How much of the run was kept, in per cent of what the undisturbed one computed."""
    return 100 * Maandberekening.objects.filter(maandrun__maand=JUNI).count() // tweeling.maanden


def herstel(bank: Proefbank, opzet: Opzet) -> None:
    """Somebody starts the run again, later and in another process: once begun it goes on with its own moment.

    A run that was killed before it was begun is started at the moment of the twin, to be compared with it.
    """
    bank.kijk_in(bank.naam)
    begonnen = Maandrun.objects.filter(gemeente=GEMEENTE, maand=JUNI).exists()
    moment = RUN_JUNI + _NA_HERSTEL if begonnen else RUN_JUNI
    maandrun.draai(GEMEENTE, JUNI, moment, blok=opzet.blok)


@contextmanager
def werker(bank: Proefbank, opzet: Opzet) -> Iterator[subprocess.Popen[str]]:
    """A process that stands ready to run June in the database looked at."""
    proces = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "opstap.opdrachten.faalproef.werker",
            JUNI.isoformat(),
            RUN_JUNI.isoformat(),
            str(opzet.blok),
        ],
        env={**os.environ, "DATABASE_URL": bank.start().url},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    try:
        if hoor(proces) != "gereed":
            raise RuntimeError("Het rekenproces start niet.")
        yield proces
    finally:
        proces.kill()
        proces.wait()


def hoor(proces: subprocess.Popen[str]) -> str:
    assert proces.stdout is not None
    return proces.stdout.readline().strip()


def ga(proces: subprocess.Popen[str]) -> None:
    assert proces.stdin is not None
    proces.stdin.write("\n")
    proces.stdin.flush()
