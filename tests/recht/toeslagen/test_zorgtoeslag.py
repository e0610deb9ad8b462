"""Wet op de zorgtoeslag: the amount, both sides of each limit, and who has a right."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from opstap.regels.fouten import ParameterOntbreekt

Reken = Callable[..., int | bool]


@pytest.fixture
def zorg(reken: Reken, m: type) -> Reken:
    """`zorg("zorgtoeslag_jaar", 2024, inkomen=30000)`: the outcome for a single adult, or for a couple."""

    def doe(
        wat: str = "zorgtoeslag_jaar",
        jaar: int = 2024,
        *,
        inkomen: int = 20000,
        paar: bool = False,
        vermogen: int = 0,
        leeftijd: int = 40,
        verzekerd: tuple[bool, bool] = (True, True),
    ) -> int | bool:
        personen = [m.aanvrager(leeftijd, zorgverzekerd=verzekerd[0])]
        if paar:
            personen.append(m.partner(40, zorgverzekerd=verzekerd[1], is_toeslagpartner=True))
        gezin = {"toetsingsinkomen": inkomen * 100, "vermogen_toeslagen": vermogen * 100}
        return reken(wat, f"{jaar}-01-01", *personen, **gezin)

    return doe


@pytest.mark.parametrize(
    ("jaar", "paar", "grens"),
    [
        (2022, False, 31998), (2022, True, 40944), (2023, False, 38520), (2023, True, 48224),
        (2024, False, 37496), (2024, True, 47368), (2025, False, 39719), (2025, True, 50206),
        (2026, False, 40857), (2026, True, 51142),
    ],
)  # fmt: skip
def test_op_het_gepubliceerde_hoogste_inkomen_is_er_24_euro_en_een_euro_meer_niets(
    zorg: Reken, jaar: int, paar: bool, grens: int
) -> None:
    wat = "zorgtoeslag_boven_minimum"
    assert zorg(wat, jaar, inkomen=grens, paar=paar) is True
    assert zorg(wat, jaar, inkomen=grens + 1, paar=paar) is False


@pytest.mark.parametrize(
    ("jaar", "paar", "maand"),
    [
        (2023, False, 154),
        (2023, True, 265),
        (2024, False, 123),
        (2024, True, 236),
        (2025, False, 131),
        (2025, True, 250),
    ],
)
def test_hoogste_bedrag_per_maand(zorg: Reken, jaar: int, paar: bool, maand: int) -> None:
    assert zorg("zorgtoeslag_maand", jaar, paar=paar) == maand * 100


def test_ook_bij_een_laag_inkomen_telt_het_hele_drempelinkomen(zorg: Reken) -> None:
    assert zorg("zorgtoeslag_jaar_onafgerond", 2025, inkomen=0) == 157342
    assert zorg("zorgtoeslag_jaar_onafgerond", 2025, inkomen=28406) == 157342
    assert zorg("zorgtoeslag_jaar_onafgerond", 2025, inkomen=28407) == 157329


def test_een_partner_zonder_verzekering_halveert_het_bedrag_voor_partners(zorg: Reken) -> None:
    heel = zorg("zorgtoeslag_jaar_onafgerond", 2026, paar=True)
    half = zorg("zorgtoeslag_jaar_onafgerond", 2026, paar=True, verzekerd=(True, False))
    assert (heel, half) == (296262, 148131)


def test_niemand_verzekerd_is_geen_recht(zorg: Reken) -> None:
    assert zorg("recht_op_zorgtoeslag", verzekerd=(False, False)) is False
    assert zorg("zorgtoeslag_maand", verzekerd=(False, False)) == 0


@pytest.mark.parametrize(("leeftijd", "recht"), [(17, False), (18, True), (90, True)])
def test_vanaf_18_jaar(zorg: Reken, leeftijd: int, recht: bool) -> None:
    assert zorg("recht_op_zorgtoeslag", leeftijd=leeftijd) is recht


@pytest.mark.parametrize(
    ("jaar", "paar", "grens"),
    [(2022, False, 120020), (2022, True, 151767), (2024, False, 140213), (2024, True, 177301)],
)
def test_een_euro_te_veel_vermogen_is_het_hele_jaar_geen_recht(
    zorg: Reken, jaar: int, paar: bool, grens: int
) -> None:
    assert zorg("recht_op_zorgtoeslag", jaar, paar=paar, vermogen=grens) is True
    assert zorg("recht_op_zorgtoeslag", jaar, paar=paar, vermogen=grens + 1) is False


@pytest.mark.parametrize("jaar", [2019, 2020, 2021])
def test_een_jaar_zonder_bevestigde_bedragen_wordt_bij_naam_geweigerd(zorg: Reken, jaar: int) -> None:
    with pytest.raises(ParameterOntbreekt, match=r"nog niet bevestigd|Er is geen waarde bekend"):
        zorg("zorgtoeslag_jaar", jaar)
