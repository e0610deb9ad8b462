"""Bbz 2004: who, how long, and living costs settled after the book year."""

from __future__ import annotations

from datetime import date

import pytest
from zelfstandigen import ARM, BEEINDIGEND, BEGINNEND, BOEK, GEVESTIGD, JAAR, OUDER, Bekend, reken

from opstap.recht.bbz import Vorm, levensonderhoud
from opstap.recht.participatiewet import Rol
from opstap.regels import dag
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import NietGemodelleerd, ParameterOntbreekt
from opstap.regels.geld import Basispunt, Bruto, Netto
from opstap.regels.kolommen import kolommen_van
from opstap.regels.proef import doorvragen, willekeurige_gevallen
from opstap.regels.uitleg import vreemde_getallen

# --- voor wie en hoe lang


def _kring(op: str, soort: int, **anders: int | bool) -> int:
    gewoon: Bekend = {
        "bbz_soort_zelfstandige": soort,
        "bbz_leeftijd_past": True,
        "bbz_voldoet_aan_wettelijke_vereisten": True,
        "bbz_voldoet_aan_urencriterium": True,
        "bbz_heeft_zeggenschap_en_risico": True,
        "bbz_levensvatbaar": soort in (GEVESTIGD, BEGINNEND),
        "bbz_redelijke_termijn_werkzaam": True,
        "bbz_uitkering_wegens_werkloosheid": True,
        "bbz_jaren_bedrijf": 10,
        "bbz_inkomen_duurzaam_te_laag": True,
        "bbz_beeindigt_op_tijd": True,
    }
    wie = {"rol": int(Rol.AANVRAGER), "geboortedatum": dag("1959-12-31"), "leeftijd": 59}
    persoon = {naam: waarde for naam, waarde in {**wie, **anders}.items() if naam in wie}
    gezin = {naam: waarde for naam, waarde in anders.items() if naam not in wie}
    return reken("bbz_hoort_bij_soort", op, persoon, **{**gewoon, **gezin})


@pytest.mark.parametrize("soort", [GEVESTIGD, BEGINNEND, OUDER, BEEINDIGEND])
def test_elke_soort_heeft_eigen_voorwaarden(soort: int) -> None:
    assert _kring(JAAR, soort) == 1
    assert _kring(JAAR, soort, bbz_leeftijd_past=False) == 0
    assert _kring(JAAR, soort, bbz_levensvatbaar=soort in (OUDER, BEEINDIGEND)) == 0


@pytest.mark.parametrize(
    ("soort", "anders"),
    [
        (GEVESTIGD, {"bbz_redelijke_termijn_werkzaam": False}),
        (GEVESTIGD, {"bbz_voldoet_aan_urencriterium": False}),
        (BEGINNEND, {"bbz_uitkering_wegens_werkloosheid": False}),
        (OUDER, {"bbz_jaren_bedrijf": 9}),
        (OUDER, {"bbz_inkomen_duurzaam_te_laag": False}),
        (BEEINDIGEND, {"bbz_beeindigt_op_tijd": False}),
    ],
)
def test_wie_een_voorwaarde_mist_hoort_er_niet_bij(soort: int, anders: Bekend) -> None:
    assert _kring(JAAR, soort, **anders) == 0


def test_wie_begint_hoeft_nog_niet_aan_het_urencriterium_te_voldoen() -> None:
    assert _kring(JAAR, BEGINNEND, bbz_voldoet_aan_urencriterium=False) == 1


@pytest.mark.parametrize(
    ("op", "anders", "hoort_erbij"),
    [
        ("2019-12-31", {"leeftijd": 54}, 0),
        ("2019-12-31", {"leeftijd": 55}, 1),
        ("2020-01-01", {"geboortedatum": dag("1959-12-31")}, 1),
        ("2020-01-01", {"geboortedatum": dag("1960-01-01")}, 0),
    ],
)
def test_ouder_was_55_jaar_en_is_sinds_2020_geboren_voor_1960(
    op: str, anders: Bekend, hoort_erbij: int
) -> None:
    assert _kring(op, OUDER, **anders) == hoort_erbij


@pytest.mark.parametrize(
    ("soort", "verstreken", "verlengd", "loopt"),
    [
        (GEVESTIGD, 11, False, 1),
        (GEVESTIGD, 12, False, 0),
        (GEVESTIGD, 12, True, 1),
        (GEVESTIGD, 35, True, 1),
        (GEVESTIGD, 36, True, 0),
        (BEGINNEND, 35, False, 1),
        (BEGINNEND, 36, False, 0),
        (BEGINNEND, 60, True, 1),
        (BEEINDIGEND, 23, True, 1),
        (BEEINDIGEND, 24, True, 0),
        (OUDER, 200, False, 1),
    ],
)
def test_de_termijn_voor_levensonderhoud_hangt_van_de_soort_af(
    soort: int, verstreken: int, verlengd: bool, loopt: int
) -> None:
    feiten: Bekend = {"bbz_maanden_verstreken": verstreken, "bbz_verlenging_toegekend": verlengd}
    assert reken("bbz_termijn_loopt", JAAR, bbz_soort_zelfstandige=soort, **feiten) == loopt


@pytest.mark.parametrize(("inkomen", "haalt"), [(1_036_799, 0), (1_036_800, 1)])
def test_een_oudere_zelfstandige_moet_een_minimum_verdienen(inkomen: int, haalt: int) -> None:
    gegeven: Bekend = {"bbz_verwacht_bruto_inkomen_boekjaar": inkomen}
    assert reken("bbz_haalt_inkomenseis", JAAR, bbz_soort_zelfstandige=OUDER, **gegeven) == haalt
    assert reken("bbz_haalt_inkomenseis", JAAR, bbz_soort_zelfstandige=GEVESTIGD) == 1


@pytest.mark.parametrize(
    ("verbruikt", "mee", "mag"), [(0, True, 1), (11, True, 1), (12, True, 0), (0, False, 0)]
)
def test_de_voorbereiding_duurt_hoogstens_twaalf_maanden(verbruikt: int, mee: bool, mag: int) -> None:
    feiten: Bekend = {
        "bbz_ontvangt_algemene_bijstand": True,
        "bbz_maanden_voorbereiding_verbruikt": verbruikt,
        "bbz_werkt_mee_aan_begeleiding": mee,
    }
    assert reken("bbz_voorbereiding_toegestaan", JAAR, **feiten) == mag
    assert reken("bbz_voorbereiding_toegestaan", JAAR, bbz_ontvangt_algemene_bijstand=False) == 0


@pytest.mark.parametrize(
    ("begint", "nagekomen", "vorm"),
    [
        (True, True, Vorm.RENTEDRAGENDE_LENING),
        (False, True, Vorm.OM_NIET),
        (False, False, Vorm.RENTELOZE_LENING),
    ],
)
def test_voorbereidingskosten_zijn_om_niet_voor_wie_niet_begint(
    begint: bool, nagekomen: bool, vorm: int
) -> None:
    feiten: Bekend = {"bbz_begint_bedrijf": begint, "bbz_verplichtingen_nagekomen": nagekomen}
    assert reken("bbz_vorm_voorbereidingskosten", JAAR, bbz_voorbereiding_voorbij=True, **feiten) == vorm
    assert reken("bbz_vorm_voorbereidingskosten", JAAR, bbz_voorbereiding_voorbij=False) == (
        Vorm.RENTELOZE_LENING
    )


# --- levensonderhoud


RECHT: Bekend = {"bbz_recht_op_levensonderhoud": True, "bijstandsnorm": 140_150}


@pytest.mark.parametrize(
    ("winst", "overig", "voorlopig"),
    [
        (0, 0, 140_150),
        (100_000, 0, 59_150),
        (0, 140_149, 1),
        (0, 140_150, 0),
        (173_025, 0, 0),
        (200_000, 0, 0),
    ],
)
def test_voorlopig_is_de_norm_min_het_verwachte_netto_inkomen(
    winst: int, overig: int, voorlopig: int
) -> None:
    feiten: Bekend = {
        "bbz_verwachte_winst_per_maand": winst,
        "bbz_verwacht_overig_inkomen_per_maand": overig,
    }
    assert reken("bbz_levensonderhoud_voorlopig", JAAR, **RECHT, **feiten) == voorlopig
    assert reken("bbz_levensonderhoud_voorlopig", JAAR, bbz_recht_op_levensonderhoud=False) == 0


@pytest.mark.parametrize(("winst", "netto"), [(10_000, 8_100), (0, 0), (-50_000, -50_000), (3, 2), (2, 2)])
def test_van_winst_gaat_een_vast_percentage_af_en_van_verlies_niets(winst: int, netto: int) -> None:
    assert levensonderhoud.bbz_winst_netto_boekjaar(Bruto(winst), Basispunt(1900)) == netto


def _boekjaar(verleend: int, inkomen: int, maanden: int = 12, **anders: int | bool) -> dict[str, int]:
    gezin: Bekend = {
        "bbz_jaarnorm": 1_600_000,
        "bbz_bijstand_verleend_boekjaar": verleend,
        "bbz_netto_inkomen_boekjaar": inkomen,
        "bbz_maanden_bijstand_in_boekjaar": maanden,
        **ARM,
        **anders,
    }
    namen = ["bbz_levensonderhoud_definitief", "bbz_aanvulling", "bbz_terug_te_vorderen"]
    namen += ["bbz_levensonderhoud_om_niet", "bbz_blijft_lening"]
    uitkomst = BOEK.op(date(2025, 1, 1)).beslis(Geval(gezin, ()), namen)
    return {naam.removeprefix("bbz_"): int(uitkomst.waarde(naam)) for naam in namen}


@pytest.mark.parametrize(
    ("verleend", "inkomen", "maanden", "definitief", "aanvulling", "terug"),
    [
        (900_000, 600_000, 12, 1_000_000, 100_000, 0),
        (900_000, 700_000, 12, 900_000, 0, 0),
        (900_000, 700_001, 12, 899_999, 0, 1),
        (900_000, 1_600_000, 12, 0, 0, 900_000),
        (900_000, 2_000_000, 12, 0, 0, 900_000),
        (700_000, 0, 6, 800_000, 100_000, 0),
        (800_000, 0, 6, 800_000, 0, 0),
        (700_000, 0, 12, 1_600_000, 900_000, 0),
        (1_000_000, -300_000, 12, 1_600_000, 600_000, 0),
        (0, 0, 0, 0, 0, 0),
    ],
    ids=[
        "minder: aanvullen", "gelijk", "een cent meer", "inkomen is de norm", "inkomen boven de norm",
        "half jaar: hoogstens de halve norm", "half jaar: al genoeg", "heel jaar zonder inkomen", "verlies",
        "geen bijstand",
    ],
)  # fmt: skip
def test_na_het_boekjaar_wordt_tot_de_jaarnorm_aangevuld_of_teruggevorderd(
    verleend: int, inkomen: int, maanden: int, definitief: int, aanvulling: int, terug: int
) -> None:
    uit = _boekjaar(verleend, inkomen, maanden)
    assert (uit["levensonderhoud_definitief"], uit["aanvulling"], uit["terug_te_vorderen"]) == (
        definitief,
        aanvulling,
        terug,
    )
    assert uit["levensonderhoud_om_niet"] == definitief


def test_meer_inkomen_is_nooit_meer_bijstand() -> None:
    reeks = [
        _boekjaar(900_000, inkomen, 9)["levensonderhoud_definitief"]
        for inkomen in range(0, 2_000_000, 50_000)
    ]
    assert reeks == sorted(reeks, reverse=True)


@pytest.mark.parametrize(
    ("te_hoog", "om_niet"), [(0, 1_000_000), (1, 999_999), (1_000_000, 0), (9_000_000, 0)]
)
def test_wat_het_vermogen_te_hoog_is_blijft_een_lening(te_hoog: int, om_niet: int) -> None:
    uit = _boekjaar(900_000, 600_000, bbz_vermogen_boven_grens=te_hoog)
    assert uit["levensonderhoud_om_niet"] == om_niet
    assert uit["blijft_lening"] + om_niet == uit["levensonderhoud_definitief"] == 1_000_000


def test_een_verlies_naast_ander_inkomen_stelt_een_medewerker_vast() -> None:
    verlies: Bekend = {"bbz_winst_boekjaar": -1, "bbz_overig_inkomen_boekjaar": 1}
    with pytest.raises(NietGemodelleerd, match="verlies"):
        reken("bbz_netto_inkomen_boekjaar", "2025-01-01", **verlies)


def test_de_jaarnorm_is_de_som_van_de_normen_en_wat_erbij_is_verleend() -> None:
    assert levensonderhoud.bbz_jaarnorm(Netto(1_500_000), Netto(1_000), Netto(20_000)) == 1_521_000


@pytest.mark.parametrize("op", ["2019-05-01", "2022-05-01", "2024-05-01"])
def test_een_percentage_dat_niet_bekend_is_gemaakt_wordt_geweigerd(op: str) -> None:
    with pytest.raises(ParameterOntbreekt) as fout:
        reken("bbz_winst_netto_boekjaar", op, bbz_winst_boekjaar=100)
    assert fout.value.naam == "bbz_belasting_percentage"


# --- de wegen

NAMEN = (
    "bbz_recht_op_levensonderhoud",
    "bbz_levensonderhoud_definitief",
    "bbz_levensonderhoud_om_niet",
    "bbz_bedrijfskapitaal",
    "bbz_bedrijfskapitaal_om_niet_maximum",
    "bbz_kwijt_te_schelden_rente",
)


@pytest.mark.duurt_lang
def test_beslissen_en_compileren_zijn_het_eens() -> None:
    boek = BOEK.op(date(2026, 2, 1))
    gevallen = willekeurige_gevallen(boek, 150, 1, personen=(1, 2))
    gevallen += willekeurige_gevallen(boek, 50, 2, personen=(0, 2), onbekend=0.1)
    gezin, persoon, offsets = kolommen_van(gevallen)
    uit = boek.kern([*gezin, *persoon], NAMEN).reken(gezin, persoon, offsets)
    bekend = 0
    for rij, geval in enumerate(gevallen):
        uitkomst = boek.probeer(geval, NAMEN)
        if int(uit["weigering"][rij]) == 0 and not uitkomst.gaten:
            assert [int(uit[naam][rij]) for naam in NAMEN] == [int(uitkomst.waarde(naam)) for naam in NAMEN]
            bekend += 1
    assert bekend > 50


def test_elk_getal_in_de_uitleg_komt_uit_het_spoor() -> None:
    boek = BOEK.op(date(2026, 2, 1))
    for geval in willekeurige_gevallen(boek, 60, 5, personen=(1, 2), onbekend=0.05):
        for stap in boek.probeer(geval, NAMEN).spoor.alle():
            assert vreemde_getallen(stap) == (), stap.zin


def test_vragen_tot_er_een_antwoord_is_geeft_hetzelfde_als_alles_weten() -> None:
    boek = BOEK.op(date(2026, 2, 1))
    for alles in willekeurige_gevallen(boek, 15, 3, personen=(1, 2)):
        begin = Geval({}, tuple({} for _ in alles.personen))
        beantwoord = doorvragen(boek, begin, alles, ["bbz_levensonderhoud_om_niet"])
        een, twee = (boek.probeer(geval, ["bbz_levensonderhoud_om_niet"]) for geval in (beantwoord, alles))
        assert een.gaten.keys() == twee.gaten.keys()
        if not een.gaten:
            assert een.waarde("bbz_levensonderhoud_om_niet") == twee.waarde("bbz_levensonderhoud_om_niet")
