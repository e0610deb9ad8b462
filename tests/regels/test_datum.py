"""The calendar in whole numbers equals the calendar of Python, and ages change on the right day."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opstap.regels.datum import (
    als_datum,
    dag,
    dag_in_maand,
    datum_van,
    jaar,
    maand,
    toon_datum,
    volle_jaren,
    volle_maanden,
)
from opstap.regels.fouten import GevalFout

DATUMS = st.dates(date(1600, 1, 1), date(2400, 12, 31))


@given(DATUMS)
def test_jaar_maand_en_dag_kloppen_met_de_kalender(datum: date) -> None:
    nummer = dag(datum)
    assert (jaar(nummer), maand(nummer), dag_in_maand(nummer)) == (datum.year, datum.month, datum.day)
    assert datum_van(datum.year, datum.month, datum.day) == nummer
    assert als_datum(nummer) == datum


def test_elke_dag_van_een_eeuw_klopt() -> None:
    for nummer in range(dag("1950-01-01"), dag("2050-01-01")):
        datum = als_datum(nummer)
        assert (jaar(nummer), maand(nummer), dag_in_maand(nummer)) == (datum.year, datum.month, datum.day)


@pytest.mark.parametrize(
    ("geboren", "peildatum", "leeftijd"),
    [
        ("1990-05-02", "2024-05-01", 33),
        ("1990-05-01", "2024-05-01", 34),
        ("1990-04-30", "2024-05-01", 34),
        ("2000-02-29", "2018-02-28", 17),
        ("2000-02-29", "2018-03-01", 18),
        ("2000-02-29", "2020-02-28", 19),
        ("2000-02-29", "2020-02-29", 20),
        ("2024-06-01", "2024-05-01", -1),
    ],
)
def test_leeftijd_op_de_dag_ervoor_erop_en_erna(geboren: str, peildatum: str, leeftijd: int) -> None:
    assert volle_jaren(dag(geboren), dag(peildatum)) == leeftijd


@pytest.mark.parametrize(
    ("begin", "einde", "maanden"),
    [
        ("2024-01-31", "2024-02-29", 0),
        ("2024-01-31", "2024-03-01", 1),
        ("2024-01-15", "2024-04-14", 2),
        ("2024-01-15", "2024-04-15", 3),
        ("2024-04-15", "2024-01-15", -3),
    ],
)
def test_een_maand_is_vol_op_dezelfde_dag(begin: str, einde: str, maanden: int) -> None:
    assert volle_maanden(dag(begin), dag(einde)) == maanden


def test_een_datum_wordt_getoond_in_woorden() -> None:
    assert toon_datum(dag("2024-05-01")) == "1 mei 2024"


def test_een_onmogelijke_datum_wordt_geweigerd() -> None:
    with pytest.raises(GevalFout) as fout:
        dag("2023-02-29")
    assert fout.value.code == "DATUM-ONLEESBAAR"
