"""Periods: what is left when one is taken away from another."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opstap.kern.tijdvak import maand, vanaf, zonder

BEGIN = date(2024, 1, 1)
dagen = st.integers(0, 40).map(lambda nummer: BEGIN + timedelta(days=nummer))


@st.composite
def periodes(draw: st.DrawFn) -> object:
    begin = draw(dagen)
    return vanaf(begin, draw(st.none() | dagen.filter(lambda einde: einde > begin)))


@given(periodes(), periodes())
def test_wat_overblijft_zijn_precies_de_dagen_buiten_het_andere(geheel: object, weg: object) -> None:
    resten = zonder(geheel, weg)  # type: ignore[arg-type]
    for nummer in range(60):
        dag = BEGIN + timedelta(days=nummer)
        hoort = dag in geheel and dag not in weg  # type: ignore[operator]
        assert [dag in rest for rest in resten].count(True) == int(hoort)


@pytest.mark.parametrize(
    ("jaar", "nummer", "einde"),
    [(2024, 2, date(2024, 3, 1)), (2024, 12, date(2025, 1, 1)), (2024, 1, date(2024, 2, 1))],
)
def test_een_maand_loopt_tot_de_eerste_van_de_volgende(jaar: int, nummer: int, einde: date) -> None:
    assert maand(jaar, nummer) == vanaf(date(jaar, nummer, 1), einde)
