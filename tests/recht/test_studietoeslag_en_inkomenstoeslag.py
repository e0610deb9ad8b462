"""Student allowance (art. 36b) and the national frame of the income allowance (art. 36)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from opstap.regels import ParameterOntbreekt, dag
from opstap.regels.fouten import NietGemodelleerd

Reken = Callable[..., int | bool]
STUDENT = {
    "leeftijd": 22,
    "ontvangt_studiefinanciering": True,
    "recht_op_wajong": False,
    "kan_naast_studie_niet_verdienen": True,
    "stagevergoeding": 0,
}


def toeslag(reken: Reken, dag_: str, gemeente: str | None = None, **anders: int | bool) -> int:
    return int(reken("studietoeslag", dag_, {**STUDENT, **anders}, persoon=0, gemeente=gemeente))


@pytest.mark.parametrize(
    ("leeftijd", "bedrag"),
    [
        (14, 0),
        (15, 115_55),
        (16, 132_88),
        (17, 152_14),
        (18, 192_57),
        (19, 231_09),
        (20, 308_12),
        (21, 385_14),
    ],
)
def test_studietoeslag_per_leeftijd(reken: Reken, leeftijd: int, bedrag: int) -> None:
    assert toeslag(reken, "2026-02-01", leeftijd=leeftijd) == bedrag


@pytest.mark.parametrize(
    ("stage", "bedrag"), [(231_09, 385_14), (231_10, 385_13), (616_22, 1), (616_23, 0), (700_00, 0)]
)
def test_een_stage_gaat_pas_boven_de_vrijlating_van_de_toeslag_af(
    reken: Reken, stage: int, bedrag: int
) -> None:
    assert toeslag(reken, "2026-02-01", stagevergoeding=stage) == bedrag


def test_het_voorbeeld_van_de_rijksoverheid_over_een_stage(reken: Reken) -> None:
    """January 2024: 352.80 − (250 − 211.67)."""
    assert toeslag(reken, "2024-01-01", stagevergoeding=250_00) == 314_47


@pytest.mark.parametrize(
    "anders",
    [
        {"ontvangt_studiefinanciering": False},
        {"recht_op_wajong": True},
        {"kan_naast_studie_niet_verdienen": False},
    ],
)
def test_zonder_een_van_de_voorwaarden_is_er_geen_toeslag(reken: Reken, anders: dict[str, bool]) -> None:
    assert toeslag(reken, "2026-02-01", **anders) == 0


def test_vermogen_telt_alleen_voor_april_2022(reken: Reken) -> None:
    rijk = {"vermogen": 100_000_00}
    assert reken("studietoeslag_recht", "2022-03-31", STUDENT | {"rol": 1}, persoon=0, **rijk) == 0
    assert reken("studietoeslag_recht", "2022-04-01", STUDENT, persoon=0, **rijk) == 1


def test_tot_april_2022_is_het_bedrag_van_de_gemeente_niet_bekend(reken: Reken) -> None:
    with pytest.raises(NietGemodelleerd):
        toeslag(reken, "2022-03-31", rol=1)
    assert toeslag(reken, "2022-04-01") == 300_00


@pytest.mark.parametrize(
    ("leeftijd", "cent"),
    [(15, 90_00), (16, 103_50), (17, 118_50), (18, 150_00), (19, 180_00), (20, 240_00), (21, 300_00)],
)
def test_vanaf_april_2022_geldt_overal_het_bedrag_van_het_rijk(
    reken: Reken, leeftijd: int, cent: int
) -> None:
    assert toeslag(reken, "2022-06-30", "GM1916", leeftijd=leeftijd) == cent


def test_van_een_stage_telt_alleen_wat_boven_het_vrije_bedrag_is(reken: Reken) -> None:
    """The example of the national government from April 2022: 250 euros is 70 above what is free."""
    assert toeslag(reken, "2022-04-01", stagevergoeding=250_00) == 230_00


def test_voor_april_2022_kon_het_pas_vanaf_18_jaar(reken: Reken) -> None:
    assert toeslag(reken, "2022-03-31", leeftijd=17, rol=1) == 0


def test_een_onbevestigd_halfjaar_wordt_geweigerd(reken: Reken) -> None:
    with pytest.raises(ParameterOntbreekt) as fout:
        toeslag(reken, "2025-03-01")
    assert fout.value.naam == "studietoeslag_vanaf_21"


def test_den_haag_noemde_voor_jongeren_een_ander_bedrag(reken: Reken) -> None:
    assert toeslag(reken, "2026-02-01", "GM0518", leeftijd=21) == 385_14
    with pytest.raises(NietGemodelleerd):
        toeslag(reken, "2026-02-01", "GM0518", leeftijd=20)
    assert toeslag(reken, "2026-02-01", "GM1916", leeftijd=20) == 308_12


LANDELIJK = {
    "inkomenstoeslag_eerder_gekregen": False,
    "inkomenstoeslag_gemiddeld_inkomen_percentage": 100_00,
    "inkomenstoeslag_inkomensgrens_percentage": 110_00,
    "inkomenstoeslag_referteperiode_maanden": 36,
    "uitzicht_op_inkomensverbetering": False,
}


def recht(reken: Reken, leeftijd: int = 40, **anders: int) -> bool:
    mens = {"rol": 1, "leeftijd": leeftijd, "geboortedatum": dag("1984-01-01")}
    return bool(reken("inkomenstoeslag_recht", "2024-06-15", mens, **{**LANDELIJK, **anders}))


@pytest.mark.parametrize(("leeftijd", "kan"), [(20, False), (21, True), (66, True), (68, False)])
def test_inkomenstoeslag_is_er_vanaf_21_tot_de_aow_leeftijd(reken: Reken, leeftijd: int, kan: bool) -> None:
    assert recht(reken, leeftijd) is kan


@pytest.mark.parametrize(
    ("vorige", "kan"), [("2023-06-15", True), ("2023-06-16", False), ("2024-06-01", False)]
)
def test_binnen_twaalf_maanden_komt_er_geen_tweede(reken: Reken, vorige: str, kan: bool) -> None:
    eerder = {"inkomenstoeslag_eerder_gekregen": True, "inkomenstoeslag_vorige_datum": dag(vorige)}
    assert recht(reken, **eerder) is kan


@pytest.mark.parametrize(("inkomen", "kan"), [(109_99, True), (110_00, True), (110_01, False)])
def test_precies_op_de_grens_is_het_inkomen_laag(reken: Reken, inkomen: int, kan: bool) -> None:
    assert recht(reken, inkomenstoeslag_gemiddeld_inkomen_percentage=inkomen) is kan


def test_uitzicht_op_meer_inkomen_is_een_oordeel_dat_beslist(reken: Reken) -> None:
    assert recht(reken, uitzicht_op_inkomensverbetering=True) is False


def test_te_veel_vermogen_sluit_uit(reken: Reken) -> None:
    assert recht(reken, vermogen=100_000_00) is False


def test_zonder_gemeente_zijn_grens_en_bedrag_onbekend(reken: Reken) -> None:
    mens = {"rol": 1, "leeftijd": 40}
    for naam in ("inkomenstoeslag_bedrag", "inkomenstoeslag_inkomensgrens_percentage"):
        with pytest.raises(NietGemodelleerd):
            reken(naam, "2024-06-15", mens)
