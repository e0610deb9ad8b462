"""Who can have assistance (art. 11, 13, 15, 16), and who counts as a partner (art. 3)."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from opstap import gemeenten
from opstap.recht.participatiewet.soorten import Plaats, Rol, Uitsluiting
from opstap.regels import dag
from opstap.regels.beslissen import Geval
from opstap.regels.datum import als_datum

Reken = Callable[..., int | bool]

KRING = {
    "woont_in_nederland": True,
    "is_nederlander": True,
    "gelijkgesteld_met_nederlander": False,
    "rechtens_vrijheid_ontnomen": False,
    "onttrekt_zich_aan_straf": False,
    "straf_of_zorg_buiten_gevangenis": False,
    "vervult_dienstplicht": False,
    "zonder_middelen_door_staking": False,
    "dagen_buitenland_in_kalenderjaar": 0,
    "dagen_buitenland_aaneengesloten": 0,
    "bijstand_voor_schuldenlast": False,
    "is_uitreiziger": False,
    "zonder_middelen_door_onbetaald_verlof": False,
    "verlof_is_ouderschapsverlof": False,
    "kan_bekostigd_onderwijs_volgen": False,
    "aanspraak_op_studiefinanciering": False,
    "volgt_dat_onderwijs": False,
    "wil_verplichtingen_niet_nakomen": False,
    "voorliggende_voorziening_toereikend": False,
    "zeer_dringende_redenen": False,
}


@pytest.fixture
def wie(m: type) -> Callable[..., dict[str, int | bool]]:
    """An applicant of whom every smaller fact is known, and `rechthebbend` is not given."""

    def maak(leeftijd: int = 40, **anders: int | bool) -> dict[str, int | bool]:
        persoon = {**m.aanvrager(leeftijd), **KRING, **anders}
        del persoon["rechthebbend"]
        return persoon

    return maak


def test_wie_hier_woont_en_nergens_door_wordt_uitgesloten_hoort_bij_de_kring(reken: Reken, wie) -> None:
    assert reken("rechthebbend", "2024-03-01", wie(), persoon=0) is True
    assert reken("uitsluiting", "2024-03-01", wie(), persoon=0) == Uitsluiting.GEEN
    assert reken("recht_op_bijstand", "2024-03-01", wie()) is True


@pytest.mark.parametrize(
    ("feit", "waarde", "grond"),
    [
        ("woont_in_nederland", False, Uitsluiting.WOONT_NIET_IN_NEDERLAND),
        ("is_nederlander", False, Uitsluiting.GEEN_VERBLIJFSRECHT),
        ("rechtens_vrijheid_ontnomen", True, Uitsluiting.VRIJHEID_ONTNOMEN),
        ("onttrekt_zich_aan_straf", True, Uitsluiting.ONTTREKT_ZICH_AAN_STRAF),
        ("vervult_dienstplicht", True, Uitsluiting.DIENSTPLICHT),
        ("zonder_middelen_door_staking", True, Uitsluiting.STAKING),
        ("dagen_buitenland_in_kalenderjaar", 29, Uitsluiting.BUITENLAND),
        ("bijstand_voor_schuldenlast", True, Uitsluiting.SCHULDENLAST),
        ("is_uitreiziger", True, Uitsluiting.UITREIZIGER),
        ("zonder_middelen_door_onbetaald_verlof", True, Uitsluiting.ONBETAALD_VERLOF),
        ("voorliggende_voorziening_toereikend", True, Uitsluiting.VOORLIGGENDE_VOORZIENING),
    ],
)
def test_elke_grond_sluit_uit_en_wordt_genoemd(reken: Reken, wie, feit, waarde, grond) -> None:
    assert reken("uitsluiting", "2024-03-01", wie(**{feit: waarde}), persoon=0) == grond
    assert reken("maandbetaling", "2024-03-01", wie(**{feit: waarde})) == 0


def test_een_gelijkgestelde_vreemdeling_hoort_bij_de_kring(reken: Reken, wie) -> None:
    vreemdeling = wie(is_nederlander=False, gelijkgesteld_met_nederlander=True)
    assert reken("rechthebbend", "2024-03-01", vreemdeling, persoon=0) is True


def test_precies_vier_weken_buitenland_mag_en_een_dag_meer_niet(reken: Reken, wie) -> None:
    for feit in ("dagen_buitenland_in_kalenderjaar", "dagen_buitenland_aaneengesloten"):
        assert reken("rechthebbend", "2024-03-01", wie(**{feit: 28}), persoon=0) is True
        assert reken("rechthebbend", "2024-03-01", wie(**{feit: 29}), persoon=0) is False


def test_met_de_aow_leeftijd_zijn_het_dertien_weken(reken: Reken, wie) -> None:
    for dagen, recht in ((91, True), (92, False)):
        oud = wie(70, dagen_buitenland_in_kalenderjaar=dagen)
        assert reken("rechthebbend", "2024-03-01", oud, persoon=0) is recht


def test_onder_27_gaat_onderwijs_voor(reken: Reken, wie) -> None:
    school = {"kan_bekostigd_onderwijs_volgen": True}
    met = {**school, "aanspraak_op_studiefinanciering": True, "volgt_dat_onderwijs": True}
    zonder = {**school, "aanspraak_op_studiefinanciering": False}
    grond = {
        leeftijd: reken("uitsluiting", "2024-03-01", wie(leeftijd, **met), persoon=0) for leeftijd in (26, 27)
    }
    assert grond == {26: Uitsluiting.ONDERWIJS, 27: Uitsluiting.GEEN}
    for volgt, recht in ((True, True), (False, False)):
        jong = wie(26, **zonder, volgt_dat_onderwijs=volgt)
        assert reken("rechthebbend", "2024-03-01", jong, persoon=0) is recht


def test_onwil_sluit_alleen_wie_jonger_is_dan_27_uit(reken: Reken, wie) -> None:
    for leeftijd, recht in ((26, False), (27, True)):
        persoon = wie(leeftijd, wil_verplichtingen_niet_nakomen=True)
        assert reken("rechthebbend", "2024-03-01", persoon, persoon=0) is recht


def test_ouderschapsverlof_van_een_alleenstaande_ouder_sluit_niet_uit(reken: Reken, wie, m) -> None:
    verlof = {"zonder_middelen_door_onbetaald_verlof": True, "verlof_is_ouderschapsverlof": True}
    assert reken("rechthebbend", "2024-03-01", wie(**verlof), m.kind(3), persoon=0) is True
    assert reken("rechthebbend", "2024-03-01", wie(**verlof), persoon=0) is False


def test_verlof_van_de_een_sluit_ook_de_ander_uit(reken: Reken, wie, m) -> None:
    paar = (wie(), {**wie(zonder_middelen_door_onbetaald_verlof=True), "rol": int(Rol.PARTNER)})
    assert reken("rechthebbend", "2024-03-01", *paar, persoon=0) is False


def test_straf_buiten_de_gevangenis_sluit_niet_uit(reken: Reken, wie) -> None:
    buiten = wie(rechtens_vrijheid_ontnomen=True, straf_of_zorg_buiten_gevangenis=True)
    assert reken("rechthebbend", "2024-03-01", buiten, persoon=0) is True


def test_zeer_dringende_redenen_zetten_een_uitsluiting_opzij(reken: Reken, wie) -> None:
    dringend = {"zeer_dringende_redenen": True}
    assert reken("rechthebbend", "2024-03-01", wie(vervult_dienstplicht=True, **dringend), persoon=0) is True
    vreemdeling = wie(is_nederlander=False, **dringend)
    assert reken("rechthebbend", "2024-03-01", vreemdeling, persoon=0) is False


def test_een_oordeel_over_het_geheel_wint_van_de_kleinere_feiten(reken: Reken, wie) -> None:
    assert reken("recht_op_bijstand", "2024-03-01", {**wie(), "rechthebbend": False}) is False


def test_wie_niet_hier_woont_wordt_niet_naar_uitsluiting_gevraagd(probeer, m) -> None:
    weg = {
        **m.aanvrager(),
        "woont_in_nederland": False,
        "is_nederlander": True,
        "zeer_dringende_redenen": False,
    }
    del weg["rechthebbend"]
    assert probeer(["rechthebbend"], "2024-03-01", Geval({}, (weg,))).gaten == {}


HUISGENOOT = {
    "plaats_in_huishouden": int(Plaats.HUISGENOOT),
    "familie_eerste_graad": False,
    "bloedverwant_tweede_graad": False,
    "een_van_beiden_heeft_zorg_nodig": False,
    "zorg_is_aanleiding_om_samen_te_wonen": False,
    "eerder_met_elkaar_gehuwd": False,
    "in_twee_jaar_gehuwd": False,
    "in_twee_jaar_als_gehuwd_bijstand": False,
    "samen_een_kind": False,
    "geldend_samenlevingscontract": False,
    "registratie_als_gezamenlijke_huishouding": False,
    "zorgen_voor_elkaar": False,
}


def _rol(dagtekst: str, **anders: int | bool) -> int:
    boek = gemeenten.regelboek().op(als_datum(dag(dagtekst)))
    return int(boek.beslis(Geval({}, ({**HUISGENOOT, **anders},)), ["rol"]).waarde("rol", 0))


@pytest.mark.parametrize(
    ("plaats", "rol"),
    [
        (Plaats.AANVRAGER, Rol.AANVRAGER),
        (Plaats.KIND, Rol.KIND),
        (Plaats.HUISGENOOT, Rol.MEDEBEWONER),
    ],
)
def test_wie_wat_is_zonder_bijzonderheden(plaats: Plaats, rol: Rol) -> None:
    assert _rol("2025-12-31", plaats_in_huishouden=int(plaats)) == rol


def test_een_echtgenoot_is_partner_tenzij_duurzaam_gescheiden() -> None:
    echtgenoot = {"plaats_in_huishouden": int(Plaats.ECHTGENOOT)}
    assert _rol("2025-12-31", **echtgenoot, duurzaam_gescheiden=False) == Rol.PARTNER
    assert _rol("2025-12-31", **echtgenoot, duurzaam_gescheiden=True) == Rol.MEDEBEWONER


@pytest.mark.parametrize(
    "feit",
    [
        "samen_een_kind",
        "geldend_samenlevingscontract",
        "registratie_als_gezamenlijke_huishouding",
        "in_twee_jaar_als_gehuwd_bijstand",
        "zorgen_voor_elkaar",
    ],
)
def test_elk_vermoeden_en_zorg_voor_elkaar_maken_partners(feit: str) -> None:
    assert _rol("2025-12-31", **{feit: True}) == Rol.PARTNER
    assert _rol("2025-12-31", **{feit: True}, familie_eerste_graad=True) == Rol.MEDEBEWONER


def test_een_huwelijk_van_lang_geleden_telt_sinds_2026_niet_meer() -> None:
    assert _rol("2025-12-31", eerder_met_elkaar_gehuwd=True) == Rol.PARTNER
    assert _rol("2026-01-01", eerder_met_elkaar_gehuwd=True) == Rol.MEDEBEWONER
    assert _rol("2026-01-01", in_twee_jaar_gehuwd=True) == Rol.PARTNER


def test_zorg_is_sinds_2026_een_uitzondering_voor_iedereen() -> None:
    zorg = {
        "zorgen_voor_elkaar": True,
        "een_van_beiden_heeft_zorg_nodig": True,
        "zorg_is_aanleiding_om_samen_te_wonen": True,
    }
    assert _rol("2025-12-31", **zorg) == Rol.PARTNER
    assert _rol("2025-12-31", **zorg, bloedverwant_tweede_graad=True) == Rol.MEDEBEWONER
    assert _rol("2026-01-01", **zorg) == Rol.MEDEBEWONER
    assert _rol("2026-01-01", **{**zorg, "zorg_is_aanleiding_om_samen_te_wonen": False}) == Rol.PARTNER


def test_een_partner_uit_feiten_maakt_de_norm_van_gehuwden(reken: Reken, m) -> None:
    partner = {**m.partner(), **HUISGENOOT, "zorgen_voor_elkaar": True}
    del partner["rol"]
    assert reken("norm", "2024-03-01", m.aanvrager(), partner) == 183404
