"""A run that is killed half-way and started again pays nobody twice and misses nobody."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

import pytest
from django.db import connection

from opstap.financien.models import Betaling, Boeking
from opstap.inkomen import maandrun
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.models import Maandberekening, Maandrun
from opstap.kern.models import Gemeente
from opstap.regels.fouten import OpstapFout

from .conftest import HAAG, Dorp, moment

JAN = date(2024, 1, 1)
AANTAL, BLOK = 12, 2

DRAAI = f"""
from datetime import UTC, date, datetime
import django
django.setup()
from opstap.inkomen import maandrun

def voortgang(klaar, totaal):
    print(klaar, flush=True)
    input()

maandrun.draai("{HAAG}", date(2024, 1, 1), datetime(2024, 1, 20, 9, tzinfo=UTC), voortgang, blok={BLOK})
"""


@contextmanager
def run_in_eigen_proces(url: str) -> Iterator[subprocess.Popen[str]]:
    """A month run that says how far it is after every part, and goes on at every line it gets."""
    proces = subprocess.Popen(
        [sys.executable, "-c", DRAAI],
        env={**os.environ, "DATABASE_URL": url, "DJANGO_SETTINGS_MODULE": "opstap.project.settings"},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        yield proces
    finally:
        proces.kill()
        proces.wait()


def hoor(proces: subprocess.Popen[str]) -> int:
    assert proces.stdout is not None
    return int(proces.stdout.readline())


def ga_door(proces: subprocess.Popen[str]) -> None:
    assert proces.stdin is not None
    proces.stdin.write("\n")
    proces.stdin.flush()


def wacht_tot_de_databank_het_merkt() -> None:
    """The server ends the session of a dead client at once, or after the statement that it was in."""
    with connection.cursor() as cursor:
        for _ in range(100):
            cursor.execute("SELECT FROM pg_locks WHERE locktype = 'advisory'")
            if not cursor.fetchall():
                return
            time.sleep(0.05)


def maak_uitkeringen() -> None:
    Gemeente.objects.create(code=HAAG, naam="Den Haag")
    dorp = Dorp()
    dossiers = [dorp.huishouden() for _ in range(AANTAL)]
    aanvragen.beslis_veel([Verzoek(d, JAN) for d in dossiers], door="k.jansen", nu=moment(2023, 12, 20))


def test_halverwege_gedood_en_opnieuw_gestart_betaalt_iedereen_een_keer(databank_url: str) -> None:
    maak_uitkeringen()
    with run_in_eigen_proces(databank_url) as proces:
        for deel in range(1, random.randint(2, AANTAL // BLOK)):
            assert hoor(proces) == deel * BLOK
            ga_door(proces)
        time.sleep(random.random() / 20)
        os.kill(proces.pid, signal.SIGKILL)
    wacht_tot_de_databank_het_merkt()
    assert Maandrun.objects.get().status == Maandrun.Status.BEZIG
    half = Betaling.objects.count()
    assert BLOK <= half <= AANTAL

    # Another moment is given, but the run goes on with its own.
    run = maandrun.draai(HAAG, JAN, moment(2024, 1, 25), blok=BLOK)
    assert run.status == Maandrun.Status.KLAAR
    assert run.bekend_op == moment(2024, 1, 20)
    assert Maandberekening.objects.count() == Betaling.objects.count() == AANTAL
    assert Betaling.objects.values("dossier_id").distinct().count() == AANTAL
    assert {rij.bekend_op for rij in Maandberekening.objects.all()} == {run.bekend_op}
    te_betalen = Boeking.objects.filter(rekening__code="te-betalen-uitkeringen")
    assert sorted(-rij.bedrag_cent for rij in te_betalen) == sorted(
        rij.bedrag_cent for rij in Betaling.objects.all()
    )


def test_twee_runs_tegelijk_kan_niet(databank_url: str) -> None:
    maak_uitkeringen()
    with run_in_eigen_proces(databank_url) as proces:
        assert hoor(proces) == BLOK
        with pytest.raises(OpstapFout, match="MAANDRUN-BEZIG"):
            maandrun.draai(HAAG, JAN, moment(2024, 1, 20))
    # The part after the one that is done was worked on meanwhile; no more than that.
    assert Betaling.objects.count() in (BLOK, 2 * BLOK)
