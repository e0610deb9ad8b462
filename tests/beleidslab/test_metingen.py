"""The benchmark compares the same rules: the translations give what the compiled rules give."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from datetime import date
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from unittest.mock import MagicMock

import numpy as np
import pytest

from opstap import gemeenten
from opstap.beleidslab.eenheden import maak_eenheden
from opstap.beleidslab.pensioenleeftijd import laatste_geboortedatum_met_aow
from opstap.gemeenten import MAANDRESULTAAT
from opstap.project import omgeving

MAAND = date(2024, 5, 1)


@pytest.fixture(autouse=True)
def meetprogrammas(monkeypatch: pytest.MonkeyPatch) -> Path:
    """The programs of `make bench`, importable for one test."""
    plek = omgeving.projectmap() / "bench"
    monkeypatch.syspath_prepend(str(plek))
    eigen = {pad.stem for pad in plek.glob("*.py")}
    for naam in eigen & set(sys.modules):
        monkeypatch.delitem(sys.modules, naam)
    return plek


def test_andere_engines_rekenen_dezelfde_regels() -> None:
    pytest.importorskip("polars")
    pytest.importorskip("openfisca_core")
    pytest.importorskip("duckdb")
    from geval import geval
    from in_duckdb import InDuckdb
    from in_numpy import InNumpy
    from in_openfisca import InOpenFisca
    from in_polars import InPolars
    from rekengraaf import graaf

    eenheden = maak_eenheden(300, peildatum=MAAND, zaad=11, tot_geboortedatum=laatste_geboortedatum_met_aow)
    boek = gemeenten.regelboek("GM0518").op(MAAND)
    berekening = graaf(boek, MAANDRESULTAAT, (*eenheden.gezin, *eenheden.persoon))
    namen = {knoop.naam for knoop in berekening.invoer}
    gezin = {naam: kolom for naam, kolom in eenheden.gezin.items() if naam in namen}
    persoon = {naam: kolom for naam, kolom in eenheden.persoon.items() if naam in namen}
    in_centen = {
        engine.__name__: engine(berekening, gezin, persoon, eenheden.offsets).reken()
        for engine in (InPolars, InNumpy, InDuckdb)
    }
    openfisca = InOpenFisca(berekening, gezin, persoon, eenheden.offsets, f"{MAAND:%Y-%m}").reken()
    besloten = [boek.beslis(geval(eenheden, nummer), MAANDRESULTAAT) for nummer in range(len(eenheden))]
    for naam in MAANDRESULTAAT:
        verwacht = np.array([int(uitkomst.waarde(naam)) for uitkomst in besloten])
        for engine, uitkomst in in_centen.items():
            assert np.array_equal(uitkomst[naam], verwacht), (engine, naam)
        assert np.abs(openfisca[naam] - verwacht).max() <= 5, naam


@pytest.mark.parametrize(("teller", "noemer"), [(7, 2), (-7, 2), (7, -2), (-7, -2), (6, 3), (-6, 3), (0, 5)])
def test_sql_deelt_naar_beneden_zoals_python(teller: int, noemer: int) -> None:
    duckdb = pytest.importorskip("duckdb")
    from in_duckdb import MACROS, Sql

    with duckdb.connect() as databank:
        databank.execute(MACROS)
        gedeeld, rest = Sql("t") // noemer, Sql("t") % noemer
        databank.execute(f"SELECT {gedeeld.tekst}, {rest.tekst} FROM (SELECT {teller}::BIGINT AS t)")
        assert databank.fetchone() == (teller // noemer, teller % noemer)


def test_elke_wet_van_de_meting_is_een_wet_van_het_regelboek(meetprogrammas: Path) -> None:
    from nederland import AANTALLEN, BEDRAGEN, MEESTAL_JA
    from wetten import DAG, UITKOMSTEN

    from opstap.recht.wetboek import WETTEN

    plan = gemeenten.regelboek("GM0518").op(DAG).plan
    assert set(UITKOMSTEN) <= {wet.naam for wet in WETTEN}
    uitkomsten = [naam for namen in UITKOMSTEN.values() for naam in namen]
    for naam in (*MEESTAL_JA, *BEDRAGEN, *AANTALLEN, *uitkomsten):
        assert naam in plan.op_naam, naam


def test_getrokken_land_past_bij_wat_het_regelboek_aanneemt(meetprogrammas: Path) -> None:
    from nederland import trek
    from wetten import DAG, UITKOMSTEN, Meting

    from opstap.regels.kernel import WEIGERING

    boek = gemeenten.regelboek("GM0518").op(DAG)
    meting = Meting(boek, UITKOMSTEN["IOAW"])
    blok = trek(meting.feiten, 500, boek.dagnummer, zaad=3)
    assert len(blok.offsets) == 501
    meting.vertaal(blok)
    assert meting.anders == 0
    uit = meting.reken(blok, 2)
    assert (uit[WEIGERING] == 0).sum() > 400
    assert (uit["ioaw_uitkering"] > 0).any()


def test_vertaling_weigert_wat_zij_niet_kent(meetprogrammas: Path) -> None:
    from vertaling import NietVertaald, vertaal

    with pytest.raises(NietVertaald):
        vertaal(_met_lus, {"aantal": 3}, MagicMock())


def _met_lus(aantal: int) -> int:
    totaal = 0
    for getal in range(aantal):
        totaal += getal
    return totaal


@pytest.mark.parametrize(("procent", "waarde"), [(50, 50.0), (95, 95.0), (99, 99.0), (100, 100.0)])
def test_een_percentiel_is_een_gemeten_waarde(procent: int, waarde: float) -> None:
    from bezoekers import percentiel

    assert percentiel([float(nummer) for nummer in range(100, 0, -1)], procent) == waarde
    assert percentiel([7.0], procent) == 7.0


@pytest.fixture
def kleine_dienst() -> Iterator[int]:
    """A server that has every page but one."""

    class Antwoord(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            self.send_response(404 if self.path == "/weg/" else 200)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def log_message(self, *wat: object) -> None: ...

    with ThreadingHTTPServer(("localhost", 0), Antwoord) as dienst:
        draad = threading.Thread(target=dienst.serve_forever)
        draad.start()
        yield dienst.server_port
        dienst.shutdown()
        draad.join()


def test_bezoekers_openen_elke_bladzijde_eenmaal(kleine_dienst: int) -> None:
    from bezoekers import Bezoek, bezoek

    alles = [Bezoek("lijst" if nummer % 2 else "dossier", f"/{nummer}/", "sessie=a") for nummer in range(40)]
    duur = bezoek(kleine_dienst, alles, 3)

    assert {soort: len(tijden) for soort, tijden in duur.items()} == {"lijst": 20, "dossier": 20}
    assert all(tijd > 0 for tijden in duur.values() for tijd in tijden)


def test_een_bladzijde_die_niet_goed_gaat_is_geen_meting(kleine_dienst: int) -> None:
    from bezoekers import Bezoek, bezoek

    with pytest.raises(RuntimeError, match="dossier gaf 404"):
        bezoek(kleine_dienst, [Bezoek("dossier", "/weg/")], 1)
