"""What is being recorded while a run begins or goes on is counted by it, or marked for the next one."""

from __future__ import annotations

import threading
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import connection, connections, transaction

from opstap.inkomen import maandrun
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.einde import beeindigingen
from opstap.inkomen.herziening.naspelen import speel_na
from opstap.inkomen.maandrun import run as maandrunrun
from opstap.inkomen.models import Maandberekening, RedenEinde, TeHerrekenen, Uitkering
from opstap.kern.models import Dossier, Gemeente
from opstap.regels.fouten import OpstapFout

from .conftest import HAAG, Dorp, maand, moment

JAN, FEB = date(2024, 1, 1), date(2024, 2, 1)
RUN = moment(2024, 1, 20)
EVEN = timedelta(milliseconds=1)
LOON = 40_000
GETELD = 43_200
"""Wage with the holiday allowance that is built up over it."""


@pytest.fixture
def dossier(databank_url: str) -> Dossier:
    """A household with assistance from January on, in a database that other connections see too."""
    Gemeente.objects.create(code=HAAG, naam="Den Haag")
    gezin = Dorp().huishouden()
    aanvragen.beslis_veel([Verzoek(gezin, JAN)], door="k.jansen", nu=moment(2023, 12, 20))
    return gezin


def inkomen(maand_: date = JAN) -> int:
    """The income that the last computation of the month counted."""
    return Maandberekening.objects.filter(maand=maand_).latest("volgnummer").inkomen_cent


def leg_loon_vast(dossier: Dossier, nu: datetime) -> None:
    dorp = Dorp()
    dorp.loon(dorp.aanvrager(dossier), LOON, maand(2024, 1), nu)


def in_eigen_draad(doe: Callable[[], None]) -> threading.Thread:
    def werk() -> None:
        try:
            doe()
        finally:
            connections.close_all()

    draad = threading.Thread(target=werk)
    draad.start()
    return draad


def test_een_run_wacht_op_wat_wordt_vastgelegd_als_hij_begint(dossier: Dossier) -> None:
    """Known before the moment of the run, and there after it began: else the run would miss it for good."""
    with transaction.atomic():
        leg_loon_vast(dossier, RUN - EVEN)
        run = in_eigen_draad(lambda: maandrun.draai(HAAG, JAN, RUN) and None)
        run.join(0.5)
        assert run.is_alive()
    run.join(60)
    assert inkomen() == GETELD
    assert not TeHerrekenen.objects.exists()
    assert speel_na(HAAG).gelijk


@pytest.fixture
def tijdens_de_run(monkeypatch: pytest.MonkeyPatch) -> Callable[..., None]:
    """Run a month, and do this when the run knows whom to pay but has stored nothing yet."""

    def draai(doe: Callable[[], None], eerste: date = JAN, nu: datetime = RUN) -> None:
        def lees_en_doe(*gegeven: Any) -> Any:
            gelezen = lees(*gegeven)
            draad = in_eigen_draad(doe)
            draad.join()
            return gelezen

        lees = maandrunrun.lees_uitkeringen
        with monkeypatch.context() as tijdelijk:
            tijdelijk.setattr(maandrunrun, "lees_uitkeringen", lees_en_doe)
            maandrun.draai(HAAG, eerste, nu)

    return draai


def test_wat_tijdens_een_run_bekend_wordt_telt_in_de_volgende(
    dossier: Dossier, tijdens_de_run: Callable[..., None]
) -> None:
    tijdens_de_run(lambda: leg_loon_vast(dossier, RUN + EVEN))
    assert inkomen() == 0
    assert TeHerrekenen.objects.get().maand == JAN
    maandrun.draai(HAAG, FEB, moment(2024, 2, 20))
    assert inkomen() == GETELD
    assert speel_na(HAAG).gelijk


def test_tijdens_een_run_komt_er_niets_van_voor_de_run_bij(
    dossier: Dossier, tijdens_de_run: Callable[..., None]
) -> None:
    fouten: list[str] = []

    def te_laat() -> None:
        try:
            leg_loon_vast(dossier, RUN)
        except OpstapFout as fout:
            fouten.append(fout.code)

    tijdens_de_run(te_laat)
    assert fouten == ["FEIT-VOOR-MAANDRUN"]
    assert inkomen() == 0
    assert speel_na(HAAG).gelijk


def test_een_einde_tijdens_een_run_wordt_in_de_volgende_verrekend(
    dossier: Dossier, tijdens_de_run: Callable[..., None]
) -> None:
    def beeindig() -> None:
        beeindigingen.beeindig(
            Uitkering.objects.get(),
            per=FEB,
            code=RedenEinde.WERK,
            reden="Betaald werk.",
            door="k.jansen",
            nu=moment(2024, 2, 20) + EVEN,
        )

    maandrun.draai(HAAG, JAN, RUN)
    tijdens_de_run(beeindig, FEB, moment(2024, 2, 20))
    assert Maandberekening.objects.get(maand=FEB).maandbetaling_cent > 0
    maandrun.draai(HAAG, date(2024, 3, 1), moment(2024, 3, 20))
    assert Maandberekening.objects.filter(maand=FEB).latest("volgnummer").maandbetaling_cent == 0
    assert speel_na(HAAG).gelijk


def test_wat_al_na_het_moment_van_de_run_bekend_was_telt_in_de_volgende(dossier: Dossier) -> None:
    """A run with a moment that is past doesn't count it, and leaves it to the next run."""
    leg_loon_vast(dossier, RUN + EVEN)
    assert not TeHerrekenen.objects.exists()
    maandrun.draai(HAAG, JAN, RUN)
    assert inkomen() == 0
    assert TeHerrekenen.objects.get().maand == JAN
    maandrun.draai(HAAG, FEB, moment(2024, 2, 20))
    assert inkomen() == GETELD
    assert speel_na(HAAG).gelijk


def test_een_proefrun_houdt_niemand_tegen_die_daarna_vastlegt(dossier: Dossier) -> None:
    with transaction.atomic():
        maandrun.draai(HAAG, JAN, RUN)
        transaction.set_rollback(True)
    leg_loon_vast(dossier, RUN - EVEN)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database "
            "WHERE l.locktype = 'advisory' AND d.datname = current_database()"
        )
        assert cursor.fetchone() == (0,)
