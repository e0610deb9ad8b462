"""Waiver of municipal taxes: what a household can pay in a year, and money that may stay on the account."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from opstap.recht.participatiewet.soorten import Leefvorm, Normgrond
from opstap.recht.toeslagen.soorten import Huishoudtype
from opstap.regels.fouten import NietGemodelleerd, ParameterOntbreekt, RegelOntbreekt

Reken = Callable[..., int | bool]
DAG = "2024-02-01"
AANSLAG = {
    "kwijtschelding_uitgesloten": False,
    "kwijtschelding_aanslag": 420_00,
    "netto_besteedbaar_inkomen": 1310_00,
    "kwijtschelding_kosten_van_bestaan": 1283_83,
    "kwijtschelding_vermogen": 0,
}
SALDO = {
    "kwijtschelding_kosten_van_bestaan": 1283_83,
    "kwijtschelding_huur": 650_00,
    "kwijtschelding_normhuur": 250_00,
    "kwijtschelding_zorgpremie": 150_00,
    "kwijtschelding_normpremie": 40_00,
    "kwijtschelding_kindgebonden_budget": 0,
    "kwijtschelding_ophoging_gemeente": 0,
    "kwijtschelding_overig_vermogen": 0,
}


def test_80_procent_van_de_jaarcapaciteit_gaat_naar_de_aanslag(reken: Reken) -> None:
    assert reken("betalingscapaciteit", DAG, **AANSLAG) == 314_04
    assert reken("aanslag_zelf_te_betalen", DAG, **AANSLAG) == 251_23
    assert reken("kwijtschelding", DAG, **AANSLAG) == 168_77


def test_wie_minder_heeft_dan_nodig_krijgt_alles_kwijtgescholden(reken: Reken) -> None:
    assert reken("kwijtschelding", DAG, **{**AANSLAG, "netto_besteedbaar_inkomen": 1283_83}) == 420_00


def test_niemand_betaalt_meer_dan_de_aanslag(reken: Reken) -> None:
    rijk = {**AANSLAG, "kwijtschelding_vermogen": 9000_00}
    assert reken("aanslag_zelf_te_betalen", DAG, **rijk) == 420_00
    assert reken("kwijtschelding", DAG, **rijk) == 0


def test_vermogen_gaat_eerst(reken: Reken) -> None:
    assert reken("kwijtschelding", DAG, **{**AANSLAG, "kwijtschelding_vermogen": 100_00}) == 68_77


def test_wie_is_uitgesloten_krijgt_niets(reken: Reken) -> None:
    assert reken("kwijtschelding", DAG, **{**AANSLAG, "kwijtschelding_uitgesloten": True}) == 0


@pytest.mark.parametrize(("saldo", "telt"), [(1793_83, 0), (1793_84, 1)])
def test_tot_het_vrije_saldo_telt_geld_niet_mee(reken: Reken, saldo: int, telt: int) -> None:
    assert reken("kwijtschelding_vermogen", DAG, **SALDO, kwijtschelding_saldo=saldo) == telt


def test_het_hoogste_kindgebonden_budget_is_ook_vrij(reken: Reken) -> None:
    assert (
        reken("kwijtschelding_vrij_saldo", DAG, **{**SALDO, "kwijtschelding_kindgebonden_budget": 200_00})
        == 1993_83
    )


@pytest.mark.parametrize(("huur", "vrij"), [(879_66, 2023_49), (879_67, 2023_49), (1500_00, 2023_49)])
def test_boven_de_hoogste_huur_telt_de_huur_niet_meer_mee(reken: Reken, huur: int, vrij: int) -> None:
    assert reken("kwijtschelding_vrij_saldo", DAG, **{**SALDO, "kwijtschelding_huur": huur}) == vrij


UITGAVEN = {
    "kwijtschelding_inkomen": 1900_00,
    "kwijtschelding_huur": 700_00,
    "kwijtschelding_huurtoeslag": 150_00,
    "kwijtschelding_normhuur": 204_34,
    "kwijtschelding_zorgpremie": 160_00,
    "kwijtschelding_normpremie": 47_00,
    "kwijtschelding_zorgtoeslag": 100_00,
    "kwijtschelding_kindgebonden_budget": 300_00,
    "kwijtschelding_kindgebonden_budget_ontvangen": 280_00,
    "kwijtschelding_andere_uitgaven": 50_00,
}


def test_van_het_inkomen_gaan_de_uitgaven_af_die_meetellen(reken: Reken) -> None:
    """345,66 for the home, 13,00 for care, 20,00 for children and 50,00 for the rest."""
    assert reken("netto_besteedbaar_inkomen", "2026-03-01", **UITGAVEN) == 1471_34


@pytest.mark.parametrize(
    ("huur", "toeslag", "telt"),
    [
        (700_00, 0, 495_66),
        (700_00, 495_66, 0),
        (700_00, 600_00, 0),
        (1400_00, 0, 728_59),
        (1400_00, 500_00, 695_66),
    ],
)
def test_de_huurtoeslag_gaat_eerst_van_de_huur_af_en_dan_geldt_de_hoogste_huur(
    reken: Reken, huur: int, toeslag: int, telt: int
) -> None:
    lasten = {**UITGAVEN, "kwijtschelding_huur": huur, "kwijtschelding_huurtoeslag": toeslag}
    assert reken("kwijtschelding_woonlasten", "2026-03-01", **lasten) == telt


def test_zonder_hoogste_huur_van_dat_jaar_wordt_niets_gerekend(reken: Reken) -> None:
    with pytest.raises(ParameterOntbreekt, match="Hoogste huur"):
        reken("kwijtschelding_woonlasten", "2020-09-01", **UITGAVEN)


@pytest.mark.parametrize(
    ("grond", "extra"),
    [
        (Normgrond.ARTIKEL_20, {"is_gehuwd": False, "norm_alleenstaande": 1283_83}),
        (Normgrond.ARTIKEL_20, {"is_gehuwd": True, "norm_gehuwden": 1283_83}),
        (Normgrond.ARTIKEL_22, {"norm_uit_tabel": 1283_83}),
        (Normgrond.ARTIKEL_22A, {"norm_met_kostendelers": 1283_83}),
    ],
)
def test_de_kosten_van_bestaan_komen_van_de_norm_zonder_verlaging_en_voor_jongeren_de_gewone(
    reken: Reken, grond: Normgrond, extra: dict[str, int]
) -> None:
    gezin = {"normgrond": grond, "kwijtschelding_percentage_kosten_van_bestaan": 90_00, **extra}
    assert reken("kwijtschelding_kosten_van_bestaan", DAG, **gezin) == 1155_45


def test_in_een_inrichting_worden_de_kosten_van_bestaan_niet_geraden(reken: Reken) -> None:
    with pytest.raises(NietGemodelleerd, match="inrichting"):
        reken("kwijtschelding_norm", DAG, normgrond=Normgrond.ARTIKEL_23)


@pytest.mark.parametrize("dag", ["2018-01-01", "2020-12-31", "2024-01-01", "2025-12-31"])
def test_den_haag_rekent_met_de_hele_norm(reken: Reken, dag: str) -> None:
    assert (
        reken("kwijtschelding_kosten_van_bestaan", dag, gemeente="GM0518", kwijtschelding_norm=1283_83)
        == 1283_83
    )


@pytest.mark.parametrize("dag", ["2021-01-01", "2023-12-31", "2026-01-01"])
def test_in_een_jaar_zonder_bron_geldt_het_percentage_van_een_ander_jaar_niet(reken: Reken, dag: str) -> None:
    with pytest.raises(ParameterOntbreekt):
        reken("kwijtschelding_kosten_van_bestaan", dag, gemeente="GM0518", kwijtschelding_norm=1283_83)


def test_tot_2024_liet_den_haag_niet_meer_geld_vrij_en_daarna_is_niet_bekend_hoeveel(reken: Reken) -> None:
    vrij = {"gemeente": "GM0518", "kwijtschelding_vrij_saldo": 1793_83}
    assert reken("kwijtschelding_saldo_vrij_met_ophoging", "2023-12-31", **vrij) == 1793_83
    with pytest.raises(ParameterOntbreekt):
        reken("kwijtschelding_saldo_vrij_met_ophoging", "2024-01-01", **vrij)


@pytest.mark.parametrize("gemeente", ["GM0626", "GM0629", "GM1916"])
def test_het_percentage_van_de_gemeente_wordt_niet_geraden(reken: Reken, gemeente: str) -> None:
    with pytest.raises(NietGemodelleerd, match="percentage van de bijstandsnorm"):
        reken("kwijtschelding_kosten_van_bestaan", DAG, gemeente=gemeente, kwijtschelding_norm=1283_83)


def test_het_voorbeeld_van_west_brabant_uit_2022(reken: Reken) -> None:
    """Someone alone may have 1.603,80: the norm, the rent above 220,68 and the premium above 34,00."""
    alleen = {
        "kwijtschelding_kosten_van_bestaan": 1091_71,
        "kwijtschelding_huur": 627_27,
        "kwijtschelding_zorgpremie": 139_50,
        "kwijtschelding_kindgebonden_budget": 0,
        "leefvorm": Leefvorm.ALLEENSTAANDE,
        "huishoudtype_huurtoeslag": Huishoudtype.EENPERSOONS,
    }
    assert reken("kwijtschelding_vrij_saldo", "2022-06-01", **alleen) == 1603_80


@pytest.mark.parametrize(("dag", "soort"), [("2023-07-01", "EENPERSOONS"), ("2023-07-01", "MEERPERSOONS")])
def test_de_normhuur_is_de_laagste_van_de_huurtoeslag(reken: Reken, dag: str, soort: str) -> None:
    """As published for 1 July 2023 (SVHW)."""
    assert reken("kwijtschelding_normhuur", dag, huishoudtype_huurtoeslag=Huishoudtype[soort]) == 225_54


@pytest.mark.parametrize(
    ("dag", "leefvorm", "premie"),
    [
        ("2020-07-01", Leefvorm.ALLEENSTAANDE_OUDER, 33_00),
        ("2020-12-31", Leefvorm.GEHUWDEN, 74_00),
        ("2022-01-01", Leefvorm.ALLEENSTAANDE, 34_00),
        ("2026-01-01", Leefvorm.ALLEENSTAANDE, 47_00),
        ("2026-01-01", Leefvorm.GEHUWDEN, 106_00),
    ],
)
def test_de_normpremie_is_de_gepubliceerde(reken: Reken, dag: str, leefvorm: Leefvorm, premie: int) -> None:
    assert reken("kwijtschelding_normpremie", dag, leefvorm=leefvorm) == premie


@pytest.mark.parametrize(
    ("dag", "leefvorm"),
    [
        ("2021-01-01", Leefvorm.ALLEENSTAANDE),
        ("2022-01-01", Leefvorm.GEHUWDEN),
        ("2023-10-01", Leefvorm.ALLEENSTAANDE),
        ("2025-01-01", Leefvorm.GEHUWDEN),
        ("2025-12-31", Leefvorm.ALLEENSTAANDE),
    ],
)
def test_een_normpremie_zonder_goede_bron_wordt_niet_geraden(
    reken: Reken, dag: str, leefvorm: Leefvorm
) -> None:
    with pytest.raises(ParameterOntbreekt):
        reken("kwijtschelding_normpremie", dag, leefvorm=leefvorm)


def test_vanaf_2026_is_de_normhuur_de_basishuur_voor_iedereen_dezelfde(reken: Reken) -> None:
    assert reken("kwijtschelding_normhuur", "2026-01-01") == 204_34


@pytest.mark.parametrize("dag", ["2024-01-01", "2025-12-31"])
def test_in_2024_en_2025_is_de_normhuur_niet_bekend_maar_wel_in_te_vullen(reken: Reken, dag: str) -> None:
    """The text of those years has not been found: only that the own share went down."""
    with pytest.raises(RegelOntbreekt):
        reken("kwijtschelding_normhuur", dag)
    assert reken("kwijtschelding_vrij_saldo", dag, **SALDO) == 1793_83
