"""Dutch notation: what a reader sees of dates, months and numbers."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from opstap.portalen.templatetags import notatie

NBSP = "\u00a0"


def test_een_datum_breekt_niet_af_over_twee_regels() -> None:
    assert notatie.datum(date(2024, 5, 31)) == f"31{NBSP}mei{NBSP}2024"
    assert notatie.weekdag(date(2024, 5, 31)) == f"vrijdag{NBSP}31{NBSP}mei{NBSP}2024"
    assert notatie.maand(date(2024, 5, 1)) == f"mei{NBSP}2024"


def test_zonder_datum_staat_er_niets() -> None:
    assert notatie.datum(None) == ""


def test_een_moment_telt_op_de_nederlandse_kalender() -> None:
    assert notatie.datum(datetime(2024, 12, 31, 22, 59, tzinfo=UTC)) == f"31{NBSP}december{NBSP}2024"
    assert notatie.datum(datetime(2024, 12, 31, 23, 0, tzinfo=UTC)) == f"1{NBSP}januari{NBSP}2025"


@pytest.mark.parametrize(
    ("waarde", "tekst"), [(0, "0"), (999, "999"), (1000, "1.000"), (1234567, "1.234.567"), (-1234, "−1.234")]
)
def test_een_getal_heeft_punten_per_duizend_en_een_echt_minteken(waarde: int, tekst: str) -> None:
    assert notatie.getal(waarde) == tekst


@pytest.mark.parametrize(("aantal", "tekst"), [(0, "0 zaken"), (1, "1 zaak"), (2, "2 zaken")])
def test_een_is_enkelvoud(aantal: int, tekst: str) -> None:
    assert notatie.telwoord(aantal, "zaak,zaken") == tekst.replace(" ", NBSP)


def test_een_bedrag_staat_er_als_op_papier() -> None:
    assert notatie.euro(128383) == f"€{NBSP}1.283,83"
    assert notatie.euro(-39000) == f"−{NBSP}€{NBSP}390,00"


def test_een_artikel_van_de_participatiewet_noemt_haar_naam_niet_steeds_opnieuw() -> None:
    assert notatie.artikelkort("Participatiewet art. 21 onder a") == f"art.{NBSP}21 onder{NBSP}a"
    assert notatie.artikelkort("Algemene Ouderdomswet art. 7a") == f"Algemene Ouderdomswet art.{NBSP}7a"


def test_een_nummer_blijft_bij_zijn_artikel() -> None:
    assert notatie.artikel("Participatiewet art. 31 lid 2 onder n") == (
        f"Participatiewet art.{NBSP}31 lid{NBSP}2 onder{NBSP}n"
    )
