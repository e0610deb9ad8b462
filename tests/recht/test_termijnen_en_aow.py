"""Deadlines, holidays and AOW dates."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from opstap.recht.algemeen.aow import aow_datum, maanden_later
from opstap.recht.algemeen.termijnen import (
    eerste_werkdag,
    feestdagen,
    koningsdag,
    paaszondag,
    uiterste_voorschotdatum,
)
from opstap.recht.awb.soorten import Termijn
from opstap.recht.awb.termijnen import uiterste_dag
from opstap.regels import dag
from opstap.regels.fouten import ParameterOntbreekt


def test_beslissen_binnen_acht_weken_en_voorschot_binnen_vier() -> None:
    assert uiterste_dag(Termijn.AANVRAAG, date(2025, 4, 1)) == date(2025, 5, 27)
    assert uiterste_voorschotdatum(date(2025, 4, 1)) == date(2025, 4, 29)


@pytest.mark.parametrize(
    ("aanvraag", "uiterlijk"),
    [
        (date(2024, 2, 24), date(2024, 4, 22)),  # Saturday 20 April
        (date(2024, 2, 25), date(2024, 4, 22)),  # Sunday 21 April
        (date(2024, 2, 26), date(2024, 4, 22)),  # Monday itself
        (date(2024, 2, 5), date(2024, 4, 2)),  # Easter Monday 1 April
        (date(2024, 2, 2), date(2024, 4, 2)),  # Good Friday 29 March, then the whole Easter weekend
        (date(2024, 3, 14), date(2024, 5, 10)),  # Ascension 9 May
        (date(2024, 3, 25), date(2024, 5, 21)),  # Whit Monday 20 May
        (date(2024, 10, 30), date(2024, 12, 27)),  # Christmas Day and Boxing Day
        (date(2024, 11, 6), date(2025, 1, 2)),  # New Year
        (date(2024, 3, 10), date(2024, 5, 6)),  # Sunday 5 May
        (date(2025, 3, 10), date(2025, 5, 6)),  # Monday 5 May
    ],
)
def test_een_termijn_die_op_een_vrije_dag_eindigt_loopt_door(aanvraag: date, uiterlijk: date) -> None:
    assert uiterste_dag(Termijn.AANVRAAG, aanvraag) == uiterlijk


def test_paaszondag_van_bekende_jaren() -> None:
    bekend = {
        2018: (4, 1),
        2019: (4, 21),
        2020: (4, 12),
        2022: (4, 17),
        2024: (3, 31),
        2025: (4, 20),
        2038: (4, 25),
    }
    assert {jaar: (paaszondag(jaar).month, paaszondag(jaar).day) for jaar in bekend} == bekend


def test_koningsdag_gaat_een_dag_eerder_als_het_zondag_is() -> None:
    assert koningsdag(2024) == date(2024, 4, 27)
    assert koningsdag(2025) == date(2025, 4, 26)


def test_er_zijn_negen_feestdagen_per_jaar() -> None:
    assert len(feestdagen(2024)) == 9
    assert feestdagen(2024)[date(2024, 3, 29)] == "Goede Vrijdag"


def test_een_termijn_eindigt_altijd_op_een_werkdag() -> None:
    dagen = [date(2023, 1, 1) + timedelta(days=n) for n in range(1200)]
    for begin in dagen:
        einde = eerste_werkdag(begin)
        assert begin <= einde <= begin + timedelta(days=4)
        assert einde.weekday() < 5
        assert einde not in feestdagen(einde.year)


@pytest.mark.parametrize(
    ("geboren", "bereikt"),
    [
        (date(1952, 12, 31), date(2018, 12, 31)),
        (date(1953, 1, 1), date(2019, 5, 1)),
        (date(1955, 8, 31), date(2021, 12, 31)),
        (date(1955, 9, 1), date(2022, 4, 1)),
        (date(1955, 9, 15), date(2022, 4, 15)),
        (date(1957, 2, 28), date(2023, 12, 28)),
        (date(1957, 3, 1), date(2024, 3, 1)),
        (date(1960, 12, 31), date(2027, 12, 31)),
    ],
)
def test_aow_datum(geboren: date, bereikt: date) -> None:
    assert aow_datum(geboren)[0] == bereikt


def test_aow_datum_van_wie_te_jong_is_wordt_niet_verzonnen() -> None:
    with pytest.raises(ParameterOntbreekt):
        aow_datum(date(1984, 5, 2))


def test_een_maand_zonder_die_dag_loopt_door_naar_de_volgende() -> None:
    assert maanden_later(date(2024, 1, 31), 1) == date(2024, 3, 1)
    assert maanden_later(date(2024, 1, 29), 1) == date(2024, 2, 29)


@pytest.mark.parametrize(
    ("geboren", "peildatum", "bereikt"),
    [
        ("1957-03-01", "2024-03-01", 1),
        ("1957-03-02", "2024-03-01", 0),
        ("1952-11-15", "2018-12-01", 1),
        ("1952-11-15", "2019-01-01", 1),  # reached at 66; the higher age of 2019 does not take it back
        ("1953-01-01", "2019-04-01", 0),
        ("1953-01-01", "2019-05-01", 1),
        ("1984-05-02", "2024-03-01", 0),
    ],
)
def test_aow_leeftijd_in_het_regelboek(m, reken, geboren: str, peildatum: str, bereikt: int) -> None:
    wie = m.aanvrager()
    del wie["leeftijd"]
    wie["geboortedatum"] = int(dag(geboren))
    assert reken("aow_leeftijd_bereikt", peildatum, wie, persoon=0) == bereikt


def test_regelboek_en_aow_datum_zijn_het_eens(m, reken) -> None:
    wie = m.aanvrager()
    del wie["leeftijd"]
    for maanden in range(110):
        geboren = maanden_later(date(1952, 1, 15), maanden)
        try:
            bereikt, _ = aow_datum(geboren)
        except ParameterOntbreekt:
            continue
        for peildatum in (
            date(2022, 4, 1),
            date(2022, 5, 1),
            date(2023, 1, 1),
            date(2024, 1, 1),
            date(2026, 3, 1),
        ):
            uit = reken(
                "aow_leeftijd_bereikt",
                peildatum.isoformat(),
                {**wie, "geboortedatum": int(dag(geboren))},
                persoon=0,
            )
            assert bool(uit) == (bereikt <= peildatum), (geboren, peildatum)
