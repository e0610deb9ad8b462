"""Wet IB 2001: brackets, credits and what is left, on both sides of each limit."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import floor

import pytest

from opstap.recht.belasting import AowInJaar
from opstap.regels import dag
from opstap.regels.fouten import NietGemodelleerd, ParameterOntbreekt

Reken = Callable[..., int | bool]
GEEN = {
    "bruto_jaarloon": 0,
    "pensioenpremie_jaar": 0,
    "aow_en_pensioen_jaar": 0,
    "overige_uitkering_jaar": 0,
    "netto_bijstand_jaar": 0,
    "aow_voor_alleenstaande": False,
}


@pytest.fixture
def belasting(reken: Reken, m: type) -> Reken:
    """`belasting("arbeidskorting", 2024, loon=30000)`: one outcome of the applicant; `anderen` live there "
    "too."""

    def doe(
        wat: str, jaar: int, *anderen: dict[str, int | bool], loon: int = 0, leeftijd: int = 40, **feiten: int
    ) -> int | bool:
        zelf = m.aanvrager(leeftijd, **{**GEEN, "bruto_jaarloon": loon * 100, **feiten})
        return reken(wat, f"{jaar}-01-01", zelf, *anderen, persoon=0)

    return doe


@pytest.fixture
def ander(m: type) -> Callable[..., dict[str, int | bool]]:
    def doe(soort: str, leeftijd: int, loon: int = 0) -> dict[str, int | bool]:
        partner = soort == "partner"
        return getattr(m, soort)(leeftijd, **GEEN | {"bruto_jaarloon": loon * 100}, is_toeslagpartner=partner)

    return doe


@pytest.mark.parametrize(
    ("jaar", "inkomen", "heffing"),
    [
        (2022, 69398, "25725.84"), (2022, 69399, "25726.33"),
        (2024, 0, "0"), (2024, 38098, "14084.83"), (2024, 38099, "14085.20"), (2024, 75518, "27919.00"),
        (2024, 75519, "27919.50"), (2025, 38441, "13769.57"), (2025, 38442, "13769.94"),
        (2025, 76817, "28152.89"), (2025, 76818, "28153.39"), (2026, 38883, "13900.67"),
        (2026, 78426, "28753.02"), (2026, 100000, "39432.15"),
    ],
)  # fmt: skip
def test_drie_schijven(belasting: Reken, jaar: int, inkomen: int, heffing: str) -> None:
    assert belasting("heffing_box_1", jaar, loon=inkomen) == Fraction(heffing) * 100


@pytest.mark.parametrize(
    ("inkomen", "korting"),
    [(0, 336200), (24812, 336200), (24813, 336193), (75518, 19), (75521, 0), (200000, 0)],
)
def test_algemene_heffingskorting_2024_wordt_lager_en_nooit_negatief(
    belasting: Reken, inkomen: int, korting: int
) -> None:
    """The published rate leaves some cents at the end of the second bracket."""
    assert belasting("algemene_heffingskorting_jaar", 2024, loon=inkomen) == korting


def met_de_hand(inkomen: int) -> Fraction:
    """Art. 8.11 lid 2 in 2024, in fractions of a euro."""
    a = min(inkomen * Fraction("0.08425"), Fraction(968))
    b = min(a + max(0, inkomen - 11490) * Fraction("0.31433"), Fraction(5158))
    c = min(b + max(0, inkomen - 24820) * Fraction("0.02471"), Fraction(5532))
    return max(Fraction(0), c - max(0, inkomen - 39957) * Fraction("0.0651"))


@pytest.mark.parametrize(
    "inkomen",
    [
        1,
        11489,
        11490,
        11491,
        20000,
        24819,
        24820,
        24821,
        30000,
        39956,
        39957,
        39958,
        80000,
        124933,
        124934,
        130000,
    ],
)
def test_arbeidskorting_2024_is_die_van_de_wet(belasting: Reken, inkomen: int) -> None:
    verwacht = floor(met_de_hand(inkomen) * 100 + Fraction(1, 2))
    assert belasting("arbeidskorting", 2024, loon=inkomen) == verwacht


def test_rekenvoorbeeld_ib2024_30000_heeft_een_andere_grens_dan_de_wet(belasting: Reken) -> None:
    """Expected there: 5,285.97, which is 24,821 for 24,820 (see docs/rekenvoorbeelden.md)."""
    assert belasting("arbeidskorting", 2024, loon=30000) == 5286_00
    assert belasting("inkomensheffing", 2024, loon=30000) == 2786_96


def test_over_bijstand_en_uitkering_is_geen_arbeidskorting(belasting: Reken) -> None:
    assert belasting("arbeidskorting", 2024, overige_uitkering_jaar=20_000_00) == 0
    assert belasting("arbeidskorting", 2024, netto_bijstand_jaar=15_000_00) == 0


def test_pensioenpremie_gaat_van_het_loon_af(belasting: Reken) -> None:
    assert belasting("belastbaar_inkomen", 2024, loon=27500, pensioenpremie_jaar=640_00) == 26_860_00


def test_kortingen_zijn_nooit_meer_dan_de_belasting(belasting: Reken) -> None:
    assert belasting("inkomensheffing", 2024, loon=9000) == 0
    assert belasting("netto_jaarinkomen", 2024, loon=9000) == 9000_00


@pytest.mark.parametrize(
    ("leeftijd", "loon", "korting"),
    [
        (11, 6073, 0),
        (11, 6074, 11),
        (11, 31838, 295000),
        (11, 31837, 294998),
        (12, 30000, 0),
        (0, 60000, 295000),
    ],
)
def test_combinatiekorting_alleenstaande_ouder_2024(
    belasting: Reken, ander: Reken, leeftijd: int, loon: int, korting: int
) -> None:
    assert belasting("combinatiekorting", 2024, ander("kind", leeftijd), loon=loon) == korting


def test_combinatiekorting_is_voor_wie_het_minst_verdient(belasting: Reken, ander: Reken) -> None:
    kind = ander("kind", 4)
    assert belasting("combinatiekorting", 2024, ander("partner", 40, 30001), kind, loon=30000) == 2739_64
    assert belasting("combinatiekorting", 2024, ander("partner", 40, 29999), kind, loon=30000) == 0
    with pytest.raises(NietGemodelleerd, match="hetzelfde arbeidsinkomen"):
        belasting("combinatiekorting", 2024, ander("partner", 40, 30000), kind, loon=30000)


@pytest.mark.parametrize(
    ("geboren", "telt"), [("2012-01-01", False), ("2012-01-02", True), ("2012-06-01", True)]
)
def test_de_leeftijd_van_het_kind_op_1_januari_telt(reken: Reken, m: type, geboren: str, telt: bool) -> None:
    kind = {"rol": int(m.kind()["rol"]), "geboortedatum": int(dag(geboren))}
    assert reken("kind_telt_voor_combinatiekorting", "2024-07-01", m.aanvrager(), kind, persoon=1) is telt


@pytest.mark.parametrize(("inkomen", "korting"), [(44770, 201000), (44771, 200985), (58170, 0), (60000, 0)])
def test_ouderenkorting_2024(belasting: Reken, inkomen: int, korting: int) -> None:
    assert belasting("ouderenkorting", 2024, leeftijd=70, aow_en_pensioen_jaar=inkomen * 100) == korting
    assert belasting("ouderenkorting", 2024, leeftijd=60, overige_uitkering_jaar=inkomen * 100) == 0


def test_alleenstaande_ouderenkorting_alleen_bij_aow_voor_een_alleenstaande(belasting: Reken) -> None:
    assert belasting("alleenstaande_ouderenkorting", 2024, leeftijd=70, aow_voor_alleenstaande=True) == 524_00
    assert belasting("alleenstaande_ouderenkorting", 2024, leeftijd=70) == 0
    assert belasting("alleenstaande_ouderenkorting", 2024, leeftijd=40, aow_voor_alleenstaande=True) == 0


def test_vanaf_de_aow_leeftijd_is_het_eerste_tarief_lager(belasting: Reken) -> None:
    assert belasting("heffing_box_1", 2025, leeftijd=70, aow_en_pensioen_jaar=20_000_00) == 3584_00
    assert belasting("heffing_box_1", 2025, leeftijd=60, overige_uitkering_jaar=20_000_00) == 7164_00


def test_zvw_bijdrage_is_er_alleen_over_aow_en_pensioen_en_tot_het_maximum(belasting: Reken) -> None:
    assert belasting("zvw_bijdrage_inwoner", 2024, loon=30000) == 0
    assert belasting("zvw_bijdrage_inwoner", 2024, aow_en_pensioen_jaar=26_800_00) == 1425_76
    hoogste = round(71628 * 5.32)
    assert belasting("zvw_bijdrage_inwoner", 2024, aow_en_pensioen_jaar=71_628_00) == hoogste
    assert belasting("zvw_bijdrage_inwoner", 2024, aow_en_pensioen_jaar=88_900_00) == hoogste
    assert belasting("zvw_bijdrage_inwoner", 2024, loon=61628, aow_en_pensioen_jaar=20_000_00) == 532_00


@pytest.mark.parametrize(
    ("geboren", "wanneer"),
    [
        ("1940-01-01", AowInJaar.HELE_JAAR), ("1957-02-28", AowInJaar.HELE_JAAR),
        ("1957-03-01", AowInJaar.DEEL_VAN_JAAR), ("1957-12-31", AowInJaar.DEEL_VAN_JAAR),
        ("1958-01-01", AowInJaar.NIET), ("1990-01-01", AowInJaar.NIET),
    ],
)  # fmt: skip
def test_aow_leeftijd_in_het_jaar_2024(reken: Reken, m: type, geboren: str, wanneer: AowInJaar) -> None:
    """The age is 67 in 2024, and was 66 years and 10 months in 2023."""
    zelf = {"rol": int(m.aanvrager()["rol"]), "geboortedatum": int(dag(geboren))}
    assert reken("aow_in_jaar", "2024-01-01", zelf, persoon=0) == wanneer
    assert reken("aow_in_jaar", "2024-11-01", zelf, persoon=0) == wanneer


def test_in_het_jaar_van_de_aow_leeftijd_wordt_geweigerd(belasting: Reken) -> None:
    with pytest.raises(NietGemodelleerd, match="gemengde tarieven"):
        belasting("inkomensheffing", 2024, loon=30000, aow_in_jaar=int(AowInJaar.DEEL_VAN_JAAR))


@pytest.mark.parametrize("jaar", [2019, 2021])
def test_een_jaar_zonder_bevestigde_schijven_wordt_geweigerd(belasting: Reken, jaar: int) -> None:
    with pytest.raises(ParameterOntbreekt):
        belasting("inkomensheffing", jaar, loon=30000)


@pytest.mark.parametrize(
    ("jaar", "netto", "bruto"),
    [
        (2024, 15_405_96, 19_107),
        (2024, 11_004_24, 12_124),
        (2024, 5_282_40, 5_282),
        (2019, 12_306_60, 15_516),
    ],
)
def test_bruto_bijstand_komt_op_een_euro_na_op_wat_gemeenten_publiceren(
    belasting: Reken, jaar: int, netto: int, bruto: int
) -> None:
    berekend = belasting("bruto_bijstand_jaar", jaar, netto_bijstand_jaar=netto)
    assert abs(berekend - bruto * 100) <= 200


def test_bruto_bijstand_is_netto_zolang_de_heffingskorting_genoeg_is(belasting: Reken) -> None:
    """3,362 / 36.97% is 9,093.86."""
    assert belasting("bruto_bijstand_jaar", 2024, netto_bijstand_jaar=9_093_86) == 9_093_86
    assert belasting("bruto_bijstand_jaar", 2024, netto_bijstand_jaar=9_094_86) == 9_095_45


def test_na_brutering_en_belasting_is_de_bijstand_weer_netto(belasting: Reken) -> None:
    """Grossing up and taxing undo each other, to the cent."""
    for netto in (5_000_00, 9_100_00, 12_345_67, 15_405_96):
        assert abs(belasting("netto_jaarinkomen", 2024, netto_bijstand_jaar=netto) - netto) <= 1
