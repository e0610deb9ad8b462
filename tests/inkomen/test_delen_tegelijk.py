"""Parts of a run are worked on two at a time, and leave what they would leave one after the other."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from datetime import date
from itertools import chain
from typing import Any

import psycopg
import pytest
from django.db import connections

from opstap.financien.models import Betaling, Journaalpost
from opstap.inkomen import maandrun, sloten
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.maandrun import run as maandrunrun
from opstap.inkomen.maandrun.werk import delen, werklijst
from opstap.inkomen.models import Maandberekening, Maandrun, Uitkering, Vordering
from opstap.kern.models import Besluit, Dossier, Gemeente, Gezinslid, Rol

from .conftest import HAAG, Dorp, maand, moment, vanaf

JAN, FEB = date(2024, 1, 1), date(2024, 2, 1)
AANTAL, BLOK = 6, 2


@pytest.fixture
def dossiers(databank_url: str) -> list[Dossier]:
    """Households with assistance from January on, in a database that other connections see too."""
    Gemeente.objects.create(code=HAAG, naam="Den Haag")
    dorp = Dorp()
    gezinnen = [dorp.huishouden() for _ in range(AANTAL)]
    aanvragen.beslis_veel([Verzoek(d, JAN) for d in gezinnen], door="k.jansen", nu=moment(2023, 12, 20))
    return gezinnen


def deel_van(ids: list[int]) -> int:
    """Which part of the run this is: 0, 1 or 2."""
    alle = sorted(Maandberekening.objects.values_list("uitkering_id", flat=True).distinct()) or ids
    return alle.index(ids[0]) // BLOK


def test_besluiten_en_vorderingen_zijn_genummerd_in_de_volgorde_van_de_delen(
    dossiers: list[Dossier], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Also when the first part is ready last."""
    maandrun.draai(HAAG, JAN, moment(2024, 1, 20), blok=BLOK)
    dorp = Dorp()
    for dossier in dossiers:
        dorp.loon(dorp.aanvrager(dossier), 40_000, maand(2024, 1), moment(2024, 2, 5))

    def traag(run: Maandrun, ids: list[int]) -> Any:
        if deel_van(ids) == 0:
            time.sleep(1)
        return lees(run, ids)

    lees = maandrunrun.lees_uitkeringen
    monkeypatch.setattr(maandrunrun, "lees_uitkeringen", traag)
    maandrun.draai(HAAG, FEB, moment(2024, 2, 20), blok=BLOK)
    volgorde = [dossier.pk for dossier in dossiers]
    wijzigingen = Besluit.objects.filter(soort=Besluit.Soort.WIJZIGING).order_by("nummer")
    assert list(wijzigingen.values_list("dossier_id", flat=True)) == volgorde
    assert list(Vordering.objects.order_by("nummer").values_list("dossier_id", flat=True)) == volgorde


def test_dossiers_die_iemand_delen_gaan_in_hetzelfde_deel(dossiers: list[Dossier]) -> None:
    """Months with a disregard are counted per person, also in another dossier that is computed again."""
    een, twee, drie, vier, *_ = dossiers
    dorp, verhuisd = Dorp(), date(2023, 8, 1)
    for _ in dossiers:
        next(dorp.bsns)
    for van, naar in ((een, drie), (drie, vier)):
        iemand = dorp.persoon(date(1990, 1, 1))
        for dossier, tijd in ((van, vanaf(date(2023, 6, 1), verhuisd)), (naar, vanaf(verhuisd))):
            dorp.leg(Gezinslid, moment(2023, 12, 21), tijd, dossier=dossier, persoon=iemand, rol=Rol.KIND)
    run = Maandrun.objects.create(gemeente_id=HAAG, maand=JAN, bekend_op=moment(2024, 1, 20))
    uitkering = dict(Uitkering.objects.values_list("dossier_id", "id"))
    gevonden = list(delen(werklijst(run), 1))
    assert gevonden[:2] == [[uitkering[een.pk], uitkering[drie.pk], uitkering[vier.pk]], [uitkering[twee.pk]]]
    assert sorted(chain.from_iterable(gevonden)) == sorted(uitkering.values())


@pytest.mark.parametrize("kapot", [0, 1])
def test_na_een_deel_dat_mislukt_blijft_van_de_latere_delen_niets(
    dossiers: list[Dossier], monkeypatch: pytest.MonkeyPatch, kapot: int
) -> None:
    eerste = [dossier.pk for dossier in dossiers][: kapot * BLOK]
    andere_deel_is_klaar = threading.Event()

    def mislukt(run: Maandrun, uitkeringen: list[Any]) -> None:
        if uitkeringen[0].dossier_id == dossiers[kapot * BLOK].pk:
            andere_deel_is_klaar.wait(5)
            raise OSError("schijf vol")
        if uitkeringen[0].dossier_id == dossiers[(kapot + 1) * BLOK].pk:
            andere_deel_is_klaar.set()
        schrijf(run, uitkeringen)

    schrijf: Callable[..., None] = maandrunrun.schrijf_uitval
    monkeypatch.setattr(maandrunrun, "schrijf_uitval", mislukt)
    with pytest.raises(OSError, match="schijf vol"):
        maandrun.draai(HAAG, JAN, moment(2024, 1, 20), blok=BLOK)
    assert andere_deel_is_klaar.is_set()
    assert sorted(Betaling.objects.values_list("dossier_id", flat=True)) == eerste
    assert Journaalpost.objects.filter(bron_soort="maandrun").count() == kapot
    assert Maandrun.objects.get().status == Maandrun.Status.BEZIG

    monkeypatch.setattr(maandrunrun, "schrijf_uitval", schrijf)
    assert maandrun.draai(HAAG, JAN, moment(2024, 1, 25), blok=BLOK).status == Maandrun.Status.KLAAR
    assert sorted(Betaling.objects.values_list("dossier_id", flat=True)) == [d.pk for d in dossiers]


def test_een_run_begint_pas_als_het_deel_van_een_gedode_run_weg_is(
    dossiers: list[Dossier], databank_url: str
) -> None:
    """A connection of a killed process may still be writing when the run is started again."""
    with psycopg.connect(databank_url) as van_gedode_run:
        slot = sloten._sleutel(sloten._DEEL, HAAG)
        van_gedode_run.execute("SELECT pg_advisory_xact_lock_shared(%s)", [slot])
        run = threading.Thread(target=in_eigen_draad)
        run.start()
        run.join(0.5)
        assert run.is_alive()
        assert not Maandrun.objects.exists()
        van_gedode_run.rollback()
        run.join(60)
    assert Betaling.objects.count() == AANTAL


def in_eigen_draad() -> None:
    try:
        maandrun.draai(HAAG, JAN, moment(2024, 1, 20), blok=BLOK)
    finally:
        connections.close_all()
