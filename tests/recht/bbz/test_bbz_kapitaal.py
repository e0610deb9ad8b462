"""Bbz 2004: wealth up to where assistance is for nothing, and business capital."""

from __future__ import annotations

import pytest
from zelfstandigen import ARM, BEEINDIGEND, BEGINNEND, GEVESTIGD, JAAR, OUDER, Bekend, reken

from opstap.recht.bbz import Vorm
from opstap.regels.fouten import ParameterOntbreekt, RegelOntbreekt

# --- vermogen en kapitaal


@pytest.mark.parametrize(
    ("totaal", "schulden", "boven"),
    [
        (5_978_200, 0, 0),
        (5_978_201, 0, 1),
        (20_000_000, 14_000_000, 0),
        (20_000_000, 13_999_999, 1),
        (83_744_334, 58_621_034, 0),
        (100_000_000, 74_876_700, 0),
        (100_000_000, 74_876_699, 1),
        (1_000_000, 2_000_000, 0),
    ],
    ids=[
        "laag", "boven laag", "30 procent", "meer dan 30 procent", "hoog", "hoogste grens", "boven hoogste",
        "meer schuld dan bezit",
    ],
)  # fmt: skip
def test_eigen_vermogen_boven_de_lage_grens_mag_hoogstens_30_procent_van_het_totaal_zijn(
    totaal: int, schulden: int, boven: int
) -> None:
    feiten: Bekend = {"bbz_totaal_vermogen": totaal, "bbz_schulden": schulden}
    assert reken("bbz_vermogen_boven_grens", JAAR, bbz_soort_zelfstandige=GEVESTIGD, **feiten) == boven


@pytest.mark.parametrize(("eigen", "mogelijk"), [(17_586_400, 1), (17_586_401, 0)])
def test_voor_een_oudere_zelfstandige_geldt_een_eigen_grens(eigen: int, mogelijk: int) -> None:
    feiten: Bekend = {"bbz_soort_zelfstandige": OUDER, "bbz_eigen_vermogen": eigen}
    assert reken("bbz_om_niet_mogelijk", JAAR, **feiten) == mogelijk
    vorm = Vorm.OM_NIET if mogelijk else Vorm.RENTELOZE_LENING
    assert reken("bbz_vorm_bedrijfskapitaal", JAAR, **feiten) == vorm


@pytest.mark.parametrize(
    ("op", "soort", "maximum"),
    [
        ("2018-05-01", GEVESTIGD, 19_638_100),
        ("2021-05-01", BEGINNEND, 3_781_700),
        ("2023-12-31", GEVESTIGD, 24_806_400),
        ("2024-01-01", GEVESTIGD, 24_704_700),
        (JAAR, GEVESTIGD, 26_104_800),
        (JAAR, BEGINNEND, 4_806_000),
        (JAAR, OUDER, 1_305_200),
        (JAAR, BEEINDIGEND, 0),
    ],
)
def test_het_hoogste_bedrijfskapitaal_per_soort(op: str, soort: int, maximum: int) -> None:
    assert reken("bbz_bedrijfskapitaal_maximum", op, bbz_soort_zelfstandige=soort) == maximum


@pytest.mark.parametrize(
    ("gevraagd", "eerder", "kapitaal"),
    [
        (4_806_000, 0, 4_806_000),
        (4_806_001, 0, 4_806_000),
        (1_000_000, 4_000_000, 806_000),
        (1, 9_000_000, 0),
    ],
)
def test_wat_eerder_is_verstrekt_telt_mee(gevraagd: int, eerder: int, kapitaal: int) -> None:
    feiten: Bekend = {"bbz_bedrijfskapitaal_gevraagd": gevraagd, "bbz_bedrijfskapitaal_eerder": eerder}
    begin: Bekend = {"bbz_hoort_bij_soort": True, "bbz_soort_zelfstandige": BEGINNEND}
    assert reken("bbz_bedrijfskapitaal", JAAR, **begin, **feiten) == kapitaal


def test_een_klein_bedrag_om_niet_is_er_alleen_voor_gevestigden_met_een_laag_inkomen() -> None:
    goed: Bekend = {"bbz_inkomen_duurzaam_te_laag": True, **ARM}
    naam = "bbz_bedrijfskapitaal_om_niet_maximum"
    assert reken(naam, JAAR, bbz_soort_zelfstandige=GEVESTIGD, **goed) == 1_305_200
    assert reken(naam, JAAR, bbz_soort_zelfstandige=BEGINNEND, **goed) == 0
    assert reken(naam, JAAR, bbz_soort_zelfstandige=GEVESTIGD, bbz_inkomen_duurzaam_te_laag=False, **ARM) == 0


def test_rente_en_looptijd_van_een_lening() -> None:
    assert reken("bbz_rente_per_jaar", JAAR, bbz_restant_lening=1_000_000) == 80_000
    assert reken("bbz_looptijd_toegestaan", JAAR, bbz_looptijd_gevraagd=120) == 1
    assert reken("bbz_looptijd_toegestaan", JAAR, bbz_looptijd_gevraagd=121) == 0
    with pytest.raises(ParameterOntbreekt):
        reken("bbz_rente_per_jaar", "2023-05-01", bbz_restant_lening=1_000_000)


@pytest.mark.parametrize(
    ("rente", "inkomen", "kwijt"),
    [
        (80_000, 1_500_000, 80_000),
        (80_000, 1_550_000, 50_000),
        (80_000, 1_600_000, 0),
        (80_000, 1_700_000, 0),
    ],
)
def test_rente_wordt_kwijtgescholden_tot_wat_het_inkomen_onder_de_jaarnorm_blijft(
    rente: int, inkomen: int, kwijt: int
) -> None:
    feiten: Bekend = {
        "bbz_soort_zelfstandige": GEVESTIGD,
        "bbz_rente_boekjaar": rente,
        "bbz_netto_inkomen_boekjaar": inkomen,
        "bbz_jaarnorm": 1_600_000,
        **ARM,
    }
    naam = "bbz_kwijt_te_schelden_rente"
    assert reken(naam, JAAR, bbz_ook_bijstand_in_boekjaar=False, **feiten) == kwijt
    assert reken(naam, JAAR, bbz_ook_bijstand_in_boekjaar=True, **feiten) == 0
    with pytest.raises(RegelOntbreekt):
        reken(naam, "2019-12-31", bbz_ook_bijstand_in_boekjaar=False, **feiten)


@pytest.mark.parametrize(
    ("inkomen", "aflossing"), [(140_150, 0), (140_152, 1), (140_151, 1), (200_000, 29_925)]
)
def test_na_het_einde_gaat_de_helft_van_het_inkomen_boven_de_norm_naar_de_aflossing(
    inkomen: int, aflossing: int
) -> None:
    feiten: Bekend = {"bijstandsnorm": 140_150, "bbz_netto_inkomen_na_beeindiging": inkomen}
    naam = "bbz_aflossing_na_beeindiging"
    assert reken(naam, JAAR, bbz_lening_renteloos_gemaakt=True, **feiten) == aflossing
    assert reken(naam, JAAR, bbz_lening_renteloos_gemaakt=False) == 0


@pytest.mark.parametrize(("duur", "om_niet"), [(6, 1), (7, 0)])
def test_kort_levensonderhoud_bij_een_vast_te_laag_inkomen_is_meteen_om_niet(duur: int, om_niet: int) -> None:
    feiten: Bekend = {
        "bbz_verwachte_duur_in_maanden": duur,
        "bbz_inkomen_komt_regelmatig": True,
        "bbz_inkomen_duurzaam_te_laag": True,
        **ARM,
    }
    naam = "bbz_levensonderhoud_meteen_om_niet"
    assert reken(naam, JAAR, bbz_soort_zelfstandige=GEVESTIGD, **feiten) == om_niet
    assert reken(naam, JAAR, bbz_soort_zelfstandige=BEGINNEND) == 0
