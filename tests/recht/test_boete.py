"""Fine (art. 18a): share by culpability, capacity, category, repetition, warning; before and after 2017."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from opstap.recht.participatiewet.handhavingssoorten import Verwijtbaarheid
from opstap.regels import dag
from opstap.regels.fouten import NietGemodelleerd, ParameterOntbreekt

Reken = Callable[..., int | bool]
ZOMER = "2024-09-01"
OVERTREDING = {
    "inlichtingenplicht_geschonden": True,
    "verwijtbaarheid": int(Verwijtbaarheid.NORMAAL),
    "benadelingsbedrag": 2000_00,
    "boeterecidive": False,
    "zelf_gemeld_voor_ontdekking": False,
    "eerder_gewaarschuwd": False,
    "gemeente_volstaat_met_waarschuwing": False,
    "boete_dringende_redenen": False,
    "afwijkende_boete_nodig": False,
    "financiele_omstandigheden_bekend": False,
}
BIJSTAND = {
    "financiele_omstandigheden_bekend": True,
    "inkomen_op_bijstandsniveau": True,
    "vermogen_beschikbaar_voor_boete": 0,
    "bijstandsnorm": 1308_45,
}


def boete_van(**anders: int) -> dict[str, int]:
    return {**OVERTREDING, **{naam: int(waarde) for naam, waarde in anders.items()}}


@pytest.mark.parametrize(
    ("verwijt", "boete"),
    [
        (Verwijtbaarheid.OPZET, 2000_00),
        (Verwijtbaarheid.GROVE_SCHULD, 1500_00),
        (Verwijtbaarheid.NORMAAL, 1000_00),
        (Verwijtbaarheid.VERMINDERD, 500_00),
        (Verwijtbaarheid.GEEN, 0),
    ],
)
def test_boete_is_100_75_50_of_25_procent_naar_verwijt(
    reken: Reken, verwijt: Verwijtbaarheid, boete: int
) -> None:
    assert reken("boete", ZOMER, **boete_van(verwijtbaarheid=verwijt)) == boete


@pytest.mark.parametrize(
    ("verwijt", "grens"),
    [
        (Verwijtbaarheid.OPZET, 1570_14),
        (Verwijtbaarheid.GROVE_SCHULD, 1177_61),
        (Verwijtbaarheid.NORMAAL, 785_07),
    ],
)
def test_draagkracht_is_24_18_of_12_maanden_vijf_procent_van_de_norm(
    reken: Reken, verwijt: Verwijtbaarheid, grens: int
) -> None:
    geval = boete_van(**BIJSTAND, verwijtbaarheid=verwijt)
    assert reken("boete_draagkrachtgrens", ZOMER, **{**geval, **BIJSTAND}) == grens


def test_hoeveel_maanden_bij_verminderd_verwijt_is_niet_bevestigd(reken: Reken) -> None:
    geval = {**boete_van(verwijtbaarheid=Verwijtbaarheid.VERMINDERD), **BIJSTAND}
    with pytest.raises(NietGemodelleerd, match="niet bevestigd"):
        reken("boete", ZOMER, **geval)
    assert reken("boete", ZOMER, **{**geval, "boete_draagkracht_maanden": 6}) == 392_54


@pytest.mark.parametrize(("datum", "grens"), [("2020-08-03", 12 * 100_00), ("2020-08-04", 12 * 50_00)])
def test_de_draagkracht_halveert_op_de_dag_van_de_uitspraak_van_2020(
    reken: Reken, datum: str, grens: int
) -> None:
    geval = {**boete_van(), **BIJSTAND, "bijstandsnorm": 1000_00}
    assert reken("boete_draagkrachtgrens", datum, **geval) == grens


def test_vermogen_en_hoger_inkomen_tellen_mee_voor_de_draagkracht(reken: Reken) -> None:
    geval = {**boete_van(), **BIJSTAND, "vermogen_beschikbaar_voor_boete": 100_00}
    assert reken("boete", ZOMER, **geval) == 885_07
    hoger = {**geval, "inkomen_op_bijstandsniveau": False, "ruimte_boven_beslagvrije_voet": 250_00}
    assert reken("boete_draagkrachtgrens", ZOMER, **hoger) == 3100_00
    assert reken("boete", ZOMER, **hoger) == 1000_00


# --- Category -------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("verwijt", "benadeling", "boete"),
    [
        (Verwijtbaarheid.GROVE_SCHULD, 11066_66, 8300_00),
        (Verwijtbaarheid.GROVE_SCHULD, 30000_00, 8300_00),
        (Verwijtbaarheid.NORMAAL, 11066_66, 5533_33),
        (Verwijtbaarheid.NORMAAL, 18259_76, 5533_33),
        (Verwijtbaarheid.VERMINDERD, 18259_76, 2766_67),
        (Verwijtbaarheid.OPZET, 18259_76, 18259_76),
        (Verwijtbaarheid.OPZET, 83000_01, 83000_00),
    ],
)
def test_de_categorie_begrenst_de_boete_naar_verwijt(
    reken: Reken, verwijt: Verwijtbaarheid, benadeling: int, boete: int
) -> None:
    """Boetebesluit art. 2 lid 7; ECLI:NL:RBZWB:2021:3177 has 5,533 for 18,259.76 too much in 2019."""
    geval = boete_van(verwijtbaarheid=verwijt, benadelingsbedrag=benadeling)
    assert reken("boete", "2019-05-02", **geval) == boete


def test_een_onbevestigde_categorie_stopt_alleen_wie_er_boven_kan_komen(reken: Reken) -> None:
    laag, hoog = boete_van(benadelingsbedrag=11066_66), boete_van(benadelingsbedrag=11066_68)
    assert reken("boete", ZOMER, **laag) == 5533_33
    with pytest.raises(ParameterOntbreekt, match="nog niet bevestigd"):
        reken("boete", ZOMER, **hoog)


# --- No disadvantage, repetition ------------------------------------------------------------------------


def test_zonder_benadelingsbedrag_is_het_uitgangspunt_150_euro(reken: Reken) -> None:
    geval = boete_van(benadelingsbedrag=0)
    assert reken("boete", ZOMER, **geval) == 150_00
    anders = {**geval, "afwijkende_boete_nodig": True, "afwijkende_boete": 60_00}
    assert reken("boete", ZOMER, **anders) == 60_00
    assert reken("hoogste_boete", "2018-03-01", **geval) == 4150_00


def test_bij_herhaling_gaat_het_percentage_over_anderhalf_keer_het_benadelingsbedrag(reken: Reken) -> None:
    geval = boete_van(benadelingsbedrag=100_00, boeterecidive=True)
    assert reken("boete", ZOMER, **geval) == 75_00
    assert reken("hoogste_boete", ZOMER, **geval) == 150_00


@pytest.mark.parametrize(
    ("eerder", "gevangenis", "herhaling"),
    [
        ("2019-03-10", False, True),
        ("2019-03-09", False, False),
        ("2019-03-09", True, True),
        ("2014-03-10", True, True),
        ("2014-03-09", True, False),
    ],
)
def test_herhaling_telt_vijf_jaar_en_na_gevangenisstraf_tien_jaar(
    reken: Reken, eerder: str, gevangenis: bool, herhaling: bool
) -> None:
    assert (
        reken(
            "boeterecidive",
            ZOMER,
            eerder_bestraft_zelfde_gedraging=True,
            eerder_bestraft_op=int(dag(eerder)),
            eerder_gevangenisstraf=gevangenis,
            overtreding_begaan_op=int(dag("2024-03-10")),
        )
        is herhaling
    )


# --- Warning --------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("benadeling", "mag"), [(0, True), (150_00, True), (150_01, False)])
def test_tot_en_met_150_euro_mag_een_waarschuwing(reken: Reken, benadeling: int, mag: bool) -> None:
    assert reken("waarschuwing_mogelijk", ZOMER, **boete_van(benadelingsbedrag=benadeling)) is mag


@pytest.mark.parametrize(("dagen", "mag"), [(60, True), (61, False)])
def test_wie_het_binnen_60_dagen_zelf_meldt_mag_een_waarschuwing_krijgen(
    reken: Reken, dagen: int, mag: bool
) -> None:
    geval = boete_van(zelf_gemeld_voor_ontdekking=True, dagen_te_laat_gemeld=dagen)
    assert reken("waarschuwing_mogelijk", ZOMER, **geval) is mag


@pytest.mark.parametrize(("eerder", "mag"), [("2022-09-01", True), ("2022-09-02", False)])
def test_geen_tweede_waarschuwing_binnen_twee_jaar(reken: Reken, eerder: str, mag: bool) -> None:
    geval = boete_van(
        benadelingsbedrag=0,
        eerder_gewaarschuwd=True,
        eerder_gewaarschuwd_op=dag(eerder),
        overtreding_begaan_op=dag("2024-09-01"),
    )
    assert reken("waarschuwing_mogelijk", ZOMER, **geval) is mag


def test_een_waarschuwing_of_dringende_redenen_in_plaats_van_een_boete(reken: Reken) -> None:
    klein = boete_van(benadelingsbedrag=100_00)
    assert reken("boete", ZOMER, **klein) == 50_00
    assert reken("boete", ZOMER, **{**klein, "gemeente_volstaat_met_waarschuwing": True}) == 0
    assert reken("boete", ZOMER, **{**klein, "boete_dringende_redenen": True}) == 0


@pytest.mark.parametrize(
    ("verwijt", "opnieuw", "mag"),
    [
        (Verwijtbaarheid.NORMAAL, False, True),
        (Verwijtbaarheid.NORMAAL, True, False),
        (Verwijtbaarheid.GROVE_SCHULD, False, False),
        (Verwijtbaarheid.OPZET, False, False),
    ],
)
def test_kwijtschelden_mag_niet_bij_opzet_grove_schuld_of_een_nieuwe_overtreding(
    reken: Reken, verwijt: Verwijtbaarheid, opnieuw: bool, mag: bool
) -> None:
    geval = {
        "werkt_mee_aan_schuldregeling": True,
        "verwijtbaarheid": int(verwijt),
        "nieuwe_overtreding_binnen_jaar": opnieuw,
    }
    assert reken("boete_kwijtschelden_mogelijk", ZOMER, **geval) is mag


# --- Before 2017 ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("datum", "boete"), [("2016-12-31", 510_00), ("2017-01-01", 500_50)])
def test_tot_2017_werd_naar_boven_afgerond_op_tien_euro(reken: Reken, datum: str, boete: int) -> None:
    assert reken("boete", datum, **boete_van(benadelingsbedrag=1001_00)) == boete


def test_tot_2017_was_er_geen_categorie_als_maximum(reken: Reken) -> None:
    geval = boete_van(benadelingsbedrag=23940_00, verwijtbaarheid=Verwijtbaarheid.GROVE_SCHULD)
    assert reken("boete", "2016-12-31", **geval) == 17960_00
    assert reken("boete", "2017-01-01", **geval) == 8200_00


def test_het_oude_minimum_van_150_euro_wordt_niet_stil_toegepast(reken: Reken) -> None:
    with pytest.raises(NietGemodelleerd, match="minimum"):
        reken("boete", "2016-06-01", **boete_van(benadelingsbedrag=200_00))
    assert reken("boete", "2016-06-01", **boete_van(benadelingsbedrag=300_00)) == 150_00
