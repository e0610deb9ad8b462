"""For whom IOAW and IOAZ are, and the return that IOAZ counts on wealth."""

from __future__ import annotations

from datetime import date

import pytest
from oudere_werklozen import BOEK, NAJAAR, Bekend, mens, reken

from opstap.recht.participatiewet import Rol
from opstap.regels import dag
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import ParameterOntbreekt

# --- voor wie


def _kring(**anders: int | bool) -> int:
    gewoon: Bekend = {
        "rol": int(Rol.AANVRAGER),
        "geboortedatum": dag("1964-12-31"),
        "ioaw_werkloos_sinds": dag("2016-03-01"),
        "ioaw_duur_ww_in_maanden": 24,
        "ioaw_ww_volledig_doorlopen": True,
        "ioaw_ww_blijvend_geweigerd": False,
        "ioaw_had_wga": False,
    }
    naam = "ioaw_hoort_bij_kring"
    uitkomst = BOEK.op(date.fromisoformat(NAJAAR)).beslis(Geval({}, ({**gewoon, **anders},)), [naam])
    return int(uitkomst.waarde(naam))


@pytest.mark.parametrize(
    ("anders", "hoort_erbij"),
    [
        ({}, 1),
        ({"geboortedatum": dag("1965-01-01")}, 0),
        ({"ioaw_werkloos_sinds": dag("2014-12-30")}, 0),
        ({"ioaw_werkloos_sinds": dag("2014-12-31")}, 1),
        ({"ioaw_duur_ww_in_maanden": 3}, 0),
        ({"ioaw_duur_ww_in_maanden": 4}, 1),
        ({"ioaw_ww_volledig_doorlopen": False}, 0),
        ({"ioaw_ww_blijvend_geweigerd": True}, 0),
    ],
)
def test_ioaw_na_de_ww_voor_wie_op_tijd_geboren_en_na_vijftig_werkloos_werd(
    anders: Bekend, hoort_erbij: int
) -> None:
    assert _kring(**anders) == hoort_erbij


@pytest.mark.parametrize(
    ("sinds", "te_weinig", "hoort_erbij"),
    [("2014-12-31", True, 1), ("2014-12-30", True, 0), ("2014-12-31", False, 0)],
)
def test_ioaw_na_een_wga_die_eindigde_omdat_iemand_te_weinig_arbeidsongeschikt_werd(
    sinds: str, te_weinig: bool, hoort_erbij: int
) -> None:
    wga: Bekend = {"ioaw_duur_ww_in_maanden": 0, "ioaw_had_wga": True, "ioaw_wga_sinds": dag(sinds)}
    assert _kring(**wga, ioaw_wga_beeindigd_te_weinig_arbeidsongeschikt=te_weinig) == hoort_erbij


def _zelfstandige(op: str, **anders: int | bool) -> int:
    gewoon: Bekend = {
        "rol": int(Rol.AANVRAGER),
        "geboortedatum": dag("1969-06-15"),
        "ioaz_bedrijf_beeindigd_op": dag("2025-02-01"),
        "ioaz_aangevraagd_op": dag("2024-11-01"),
        "ioaz_bedrijf_hervat": False,
        "ioaz_voldeed_aan_urencriterium": True,
        "ioaz_drie_jaar_bedrijf": True,
        "ioaz_zeven_jaar_gewerkt": True,
        "ioaz_inkomen_laatste_boekjaren": 1_500_000,
        "ioaz_inkomen_bij_voortzetting": 1_500_000,
    }
    naam = "ioaz_hoort_bij_kring"
    uitkomst = BOEK.op(date.fromisoformat(op)).beslis(Geval({}, ({**gewoon, **anders},)), [naam])
    return int(uitkomst.waarde(naam))


@pytest.mark.parametrize(
    ("anders", "hoort_erbij"),
    [
        ({}, 1),
        ({"geboortedatum": dag("1970-02-01")}, 1),
        ({"geboortedatum": dag("1970-02-02")}, 0),
        ({"ioaz_bedrijf_hervat": True}, 0),
        ({"ioaz_voldeed_aan_urencriterium": False}, 0),
        ({"ioaz_zeven_jaar_gewerkt": False}, 0),
        ({"ioaz_inkomen_laatste_boekjaren": 3_096_799}, 1),
        ({"ioaz_inkomen_laatste_boekjaren": 3_096_800}, 0),
        ({"ioaz_inkomen_bij_voortzetting": 3_580_699}, 1),
        ({"ioaz_inkomen_bij_voortzetting": 3_580_700}, 0),
        ({"ioaz_aangevraagd_op": dag("2023-08-01")}, 1),
        ({"ioaz_aangevraagd_op": dag("2023-07-31")}, 0),
        ({"ioaz_aangevraagd_op": dag("2025-02-01")}, 0),
    ],
)
def test_ioaz_na_een_bedrijf_dat_na_55_eindigde_met_een_laag_inkomen(
    anders: Bekend, hoort_erbij: int
) -> None:
    assert _zelfstandige(NAJAAR, **anders) == hoort_erbij


@pytest.mark.parametrize(
    ("op", "aangevraagd", "hoort_erbij"),
    [
        ("2025-12-31", "2025-05-01", 0),
        ("2026-01-01", "2025-05-01", 1),
        ("2026-01-01", "2025-05-02", 0),
        ("2026-01-01", "2025-02-01", 1),
    ],
)
def test_sinds_2026_kan_ioaz_nog_drie_maanden_na_het_einde_worden_aangevraagd(
    op: str, aangevraagd: str, hoort_erbij: int
) -> None:
    assert _zelfstandige(op, ioaz_aangevraagd_op=dag(aangevraagd)) == hoort_erbij


# --- vermogen in de IOAZ

GEEN_PENSIOEN: Bekend = {"ioaz_vermogen_voor_pensioen": 0}


@pytest.mark.parametrize(
    ("vermogen", "per_jaar", "per_maand"),
    [
        (13_229_900, 0, 0),
        (13_229_901, 0, 0),
        (15_229_900, 60000, 5000),
        (13_233_233, 100, 8),
        (50_000_000, 1_103_103, 91925),
    ],
)
def test_drie_procent_van_het_vermogen_boven_de_grens_telt_als_inkomen(
    vermogen: int, per_jaar: int, per_maand: int
) -> None:
    assert reken(
        "ioaz_inkomen_uit_vermogen_per_jaar", "2018-03-01", ioaz_vermogen=vermogen, **GEEN_PENSIOEN
    ) == (per_jaar)
    assert (
        reken("ioaz_inkomen_uit_vermogen", "2018-03-01", ioaz_vermogen=vermogen, **GEEN_PENSIOEN) == per_maand
    )


@pytest.mark.parametrize(
    ("pensioen", "rendement_over"),
    [(0, 20_000_000), (5_000_000, 15_000_000), (17_258_900, 2_741_100), (17_258_901, 2_741_100)],
)
def test_vermogen_voor_pensioen_blijft_tot_een_maximum_vrij(pensioen: int, rendement_over: int) -> None:
    vermogen: Bekend = {"ioaz_vermogen": 17_586_400 + 20_000_000, "ioaz_vermogen_voor_pensioen": pensioen}
    assert reken("ioaz_vermogen_met_rendement", "2026-02-01", **vermogen) == rendement_over


def test_het_maximum_voor_pensioen_wordt_alleen_gemist_door_wie_het_nodig_heeft() -> None:
    assert reken("ioaz_inkomen_uit_vermogen", "2021-03-01", ioaz_vermogen=13_838_100) == 0
    rijk: Bekend = {"ioaz_vermogen": 20_000_000, "ioaz_vermogen_voor_pensioen": 1_000_000}
    with pytest.raises(ParameterOntbreekt, match="pensioen"):
        reken("ioaz_inkomen_uit_vermogen", "2021-03-01", **rijk)


def test_vermogen_verlaagt_de_ioaz_en_niet_de_ioaw() -> None:
    vermogen: Bekend = {"ioaz_vermogen": 17_586_400 + 4_000_000, "ioaz_vermogen_voor_pensioen": 0}
    assert reken("ioaz_uitkering", "2026-02-01", mens(), **vermogen) == 177611 - 10000
    assert reken("ioaw_uitkering", "2026-02-01", mens(), **vermogen) == 177611


@pytest.mark.parametrize(
    ("op", "per_jaar"), [("2020-09-01", 60000), ("2022-03-01", 40000), ("2026-03-01", 60000)]
)
def test_de_minister_stelt_het_rendement_per_jaar_vast(op: str, per_jaar: int) -> None:
    boven: Bekend = {"ioaz_vermogen_boven_grens": 2_000_000, **GEEN_PENSIOEN}
    assert reken("ioaz_inkomen_uit_vermogen_per_jaar", op, **boven) == per_jaar
    with pytest.raises(ParameterOntbreekt):
        reken("ioaz_inkomen_uit_vermogen_per_jaar", "2023-03-01", **boven)
