"""IOAW and IOAZ: a gross basis minus gross income, with own disregards; IOAZ counts a return on wealth."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

import opstap
from opstap.recht.ioaw import uitkering
from opstap.recht.ioaw.soorten import Grondslag, Inkomensvrijlating
from opstap.recht.participatiewet import Rol
from opstap.recht.wetboek import WETTEN, regelboek
from opstap.regels import Regelboek, dag
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import FeitOntbreekt, NietGemodelleerd, ParameterOntbreekt, WetFout
from opstap.regels.geld import Basispunt, Bruto
from opstap.regels.graaf import Wet
from opstap.regels.kolommen import kolommen_van
from opstap.regels.proef import doorvragen, willekeurige_gevallen
from opstap.regels.regel import regel
from opstap.regels.uitleg import als_tekst, vreemde_getallen

BOEK = regelboek()
NAJAAR = "2025-09-01"
Bekend = dict[str, int | bool]

GEZIN: Bekend = {
    "ioaw_hoort_bij_kring": True,
    "ioaz_hoort_bij_kring": True,
    "ioaw_maandloon_lager_dan_grondslag": False,
    "ioaw_ioaz_verlies_door_onbetaald_verlof": 0,
    "ioaw_ioaz_uitgesloten_partner_woont_mee": False,
    "ioaz_vermogen": 0,
}
MENS: Bekend = {
    "ioaw_ioaz_uitgesloten": False,
    "ioaw_ioaz_inkomen_uit_arbeid": 0,
    "ioaw_ioaz_overig_inkomen": 0,
    "ioaw_ioaz_maanden_begin_verbruikt": 0,
    "ioaw_ioaz_maanden_ouder_verbruikt": 0,
    "ioaw_ioaz_maanden_subsidie_verbruikt": 0,
    "draagt_bij_aan_arbeidsinschakeling": True,
    "medisch_urenbeperkt": False,
    "loonkostensubsidie": False,
    "geen_uitbreiding_van_uren_mogelijk": False,
}


def mens(rol: Rol = Rol.AANVRAGER, leeftijd: int = 62, **anders: int | bool) -> Bekend:
    return {"rol": int(rol), "leeftijd": leeftijd, **MENS, **anders}


def huisgenoot(leeftijd: int = 30, rol: Rol = Rol.MEDEBEWONER, **anders: int | bool) -> Bekend:
    gewoon = dict.fromkeys(("commerciele_relatie", "medehuurder_bij_derde", "student", "bbl_leerling"), False)
    return {
        "rol": int(rol),
        "leeftijd": leeftijd,
        "familie_eerste_of_tweede_graad": False,
        **gewoon,
        **anders,
    }


def reken(naam: str, op: str, *mensen: Bekend, **gezin: int | bool) -> int:
    geval = Geval({**GEZIN, **gezin}, mensen)
    return int(BOEK.op(date.fromisoformat(op)).beslis(geval, [naam]).waarde(naam))


# --- grondslag


@pytest.mark.parametrize(
    ("mensen", "grondslag"),
    [
        ((mens(),), 173322),
        ((mens(), mens(Rol.PARTNER)), 224880),
        ((mens(), huisgenoot()), 112440),
        ((mens(), huisgenoot(), huisgenoot(), huisgenoot()), 112440),
        ((mens(), mens(Rol.PARTNER), huisgenoot()), 224880),
    ],
    ids=["alleen", "paar", "een medebewoner", "drie medebewoners", "paar met medebewoner"],
)
def test_drie_grondslagen_en_het_aantal_medebewoners_maakt_niet_uit(
    mensen: tuple[Bekend, ...], grondslag: int
) -> None:
    assert reken("ioaw_grondslag", NAJAAR, *mensen) == grondslag
    assert reken("ioaz_grondslag", NAJAAR, *mensen) == grondslag


@pytest.mark.parametrize(
    ("op", "leeftijd", "soort"),
    [
        ("2021-09-01", 20, Grondslag.ALLEENSTAANDE),
        ("2021-09-01", 21, Grondslag.MET_MEDEBEWONERS),
        (NAJAAR, 26, Grondslag.ALLEENSTAANDE),
        (NAJAAR, 27, Grondslag.MET_MEDEBEWONERS),
    ],
)
def test_een_medebewoner_telt_vanaf_21_en_sinds_2023_vanaf_27(op: str, leeftijd: int, soort: int) -> None:
    assert reken("ioaw_ioaz_soort_grondslag", op, mens(), huisgenoot(leeftijd)) == soort


@pytest.mark.parametrize("uitzondering", ["commerciele_relatie", "student", "bbl_leerling"])
def test_wie_huurt_of_studeert_telt_niet_als_medebewoner(uitzondering: str) -> None:
    wie = huisgenoot(**{uitzondering: True})
    assert reken("ioaw_ioaz_soort_grondslag", NAJAAR, mens(), wie) == Grondslag.ALLEENSTAANDE


def test_in_2018_is_de_grondslag_met_medebewoners_nog_hoger_dan_de_helft_van_een_paar() -> None:
    assert reken("ioaw_grondslag", "2018-02-01", mens(), huisgenoot()) == 93003
    assert reken("ioaw_grondslag", "2018-02-01", mens(), mens(Rol.PARTNER)) == 163662
    assert reken("ioaw_grondslag", "2019-02-01", mens(), huisgenoot()) == 82897


def test_een_lager_maandloon_wordt_de_grondslag() -> None:
    lager = {"ioaw_maandloon_lager_dan_grondslag": True, "ioaw_lager_door_volksvertegenwoordiging": False}
    assert reken("ioaw_grondslag", NAJAAR, mens(), **lager, ioaw_maandloon=120000) == 120000
    assert reken("ioaw_grondslag", NAJAAR, mens(), **lager, ioaw_maandloon=173321) == 173321
    assert reken("ioaw_grondslag", NAJAAR, mens(), **lager, ioaw_maandloon=173323) == 173322


def test_een_lager_maandloon_door_werk_in_de_raad_telt_niet() -> None:
    raad = {"ioaw_maandloon_lager_dan_grondslag": True, "ioaw_lager_door_volksvertegenwoordiging": True}
    assert reken("ioaw_grondslag", NAJAAR, mens(), **raad) == 173322


@pytest.mark.parametrize(("leeftijd", "weigert"), [(20, True), (21, False)])
def test_met_een_echtgenoot_onder_21_noemt_de_ioaw_geen_grondslag(leeftijd: int, weigert: bool) -> None:
    mensen = (mens(), mens(Rol.PARTNER, leeftijd))
    if weigert:
        with pytest.raises(NietGemodelleerd, match="allebei oud genoeg"):
            reken("ioaw_uitkering", NAJAAR, *mensen)
    else:
        assert reken("ioaw_uitkering", NAJAAR, *mensen) == 224880
    assert reken("ioaz_uitkering", NAJAAR, *mensen) == 224880


@pytest.mark.parametrize("op", ["2020-03-01", "2022-09-01", "2024-03-01", "2026-07-01"])
def test_zonder_bevestigde_grondslag_is_er_geen_uitkering(op: str) -> None:
    with pytest.raises(ParameterOntbreekt) as fout:
        reken("ioaw_uitkering", op, mens())
    assert fout.value.naam == "ioaw_ioaz_grondslag_alleenstaande"


# --- inkomen en vrijlating


@pytest.mark.parametrize(
    ("loon", "vrij"),
    [(100000, 25000), (173816, 43454), (173817, 43454), (300000, 43454), (102, 26), (101, 25), (0, 0)],
)
def test_een_kwart_van_het_bruto_inkomen_tot_het_maximum(loon: int, vrij: int) -> None:
    assert reken("ioaw_ioaz_vrijlating", NAJAAR, mens(ioaw_ioaz_inkomen_uit_arbeid=loon)) == vrij


@pytest.mark.parametrize(("verbruikt", "soort"), [(0, Inkomensvrijlating.BEGIN), (5, 1), (6, 0), (7, 0)])
def test_de_eerste_vrijlating_duurt_zes_maanden(verbruikt: int, soort: int) -> None:
    wie = mens(ioaw_ioaz_inkomen_uit_arbeid=100000, ioaw_ioaz_maanden_begin_verbruikt=verbruikt)
    assert _soort(NAJAAR, wie) == soort


def test_werk_dat_niet_bijdraagt_geeft_geen_vrijlating() -> None:
    wie = mens(ioaw_ioaz_inkomen_uit_arbeid=100000, draagt_bij_aan_arbeidsinschakeling=False)
    assert _soort(NAJAAR, wie) == Inkomensvrijlating.GEEN
    assert reken("ioaw_uitkering", NAJAAR, wie) == 73322


@pytest.mark.parametrize(
    ("begin", "ouder", "kind", "soort"),
    [
        (5, 0, 6, Inkomensvrijlating.BEGIN),
        (6, 0, 6, Inkomensvrijlating.OUDER),
        (6, 29, 6, Inkomensvrijlating.OUDER),
        (6, 30, 6, Inkomensvrijlating.GEEN),
        (6, 0, 11, Inkomensvrijlating.OUDER),
        (6, 0, 12, Inkomensvrijlating.GEEN),
    ],
)
def test_alleenstaande_ouder_na_zes_maanden_dertig_maanden_met_een_kind_tot_twaalf(
    begin: int, ouder: int, kind: int, soort: int
) -> None:
    wie = mens(
        ioaw_ioaz_inkomen_uit_arbeid=100000,
        ioaw_ioaz_maanden_begin_verbruikt=begin,
        ioaw_ioaz_maanden_ouder_verbruikt=ouder,
    )
    assert _soort(NAJAAR, wie, huisgenoot(kind, Rol.KIND)) == soort


@pytest.mark.parametrize("op", ["2021-03-01", NAJAAR])
def test_medisch_urenbeperkt_gaat_niet_voor_de_alleenstaande_ouder_ook_niet_na_2023(op: str) -> None:
    """Other than part y of the Participatiewet since 2023."""
    wie = mens(
        ioaw_ioaz_inkomen_uit_arbeid=100000, ioaw_ioaz_maanden_begin_verbruikt=6, medisch_urenbeperkt=True
    )
    assert _soort(op, wie) == Inkomensvrijlating.URENBEPERKT
    assert _soort(op, wie, huisgenoot(6, Rol.KIND)) == Inkomensvrijlating.OUDER


@pytest.mark.parametrize(
    ("begin", "subsidie", "vast", "soort"),
    [
        (5, 0, False, Inkomensvrijlating.GEEN),
        (6, 0, False, Inkomensvrijlating.LOONKOSTENSUBSIDIE),
        (6, 11, False, Inkomensvrijlating.LOONKOSTENSUBSIDIE),
        (6, 12, False, Inkomensvrijlating.GEEN),
        (6, 12, True, Inkomensvrijlating.LOONKOSTENSUBSIDIE),
    ],
)
def test_loonkostensubsidie_twaalf_maanden_na_de_eerste_zes_en_daarna_alleen_zonder_meer_uren(
    begin: int, subsidie: int, vast: bool, soort: int
) -> None:
    wie = mens(
        ioaw_ioaz_inkomen_uit_arbeid=100000,
        ioaw_ioaz_maanden_begin_verbruikt=begin,
        ioaw_ioaz_maanden_subsidie_verbruikt=subsidie,
        draagt_bij_aan_arbeidsinschakeling=False,
        loonkostensubsidie=True,
        geen_uitbreiding_van_uren_mogelijk=vast,
    )
    assert _soort(NAJAAR, wie) == soort
    assert _soort("2023-09-01", wie) == Inkomensvrijlating.GEEN


def test_twee_vrijlatingen_tegelijk_beslist_een_medewerker() -> None:
    wie = mens(
        ioaw_ioaz_inkomen_uit_arbeid=100000, ioaw_ioaz_maanden_begin_verbruikt=6, loonkostensubsidie=True
    )
    with pytest.raises(NietGemodelleerd, match="welke voorgaat"):
        reken("ioaw_uitkering", NAJAAR, wie, huisgenoot(6, Rol.KIND))


def test_overig_inkomen_telt_helemaal_en_het_inkomen_van_beiden_telt_samen() -> None:
    wie, partner = mens(ioaw_ioaz_overig_inkomen=50000), mens(Rol.PARTNER, ioaw_ioaz_inkomen_uit_arbeid=80000)
    assert reken("ioaw_ioaz_inkomen", NAJAAR, wie, partner) == 50000 + 80000 - 20000


# --- recht en uitkering


@pytest.mark.parametrize(
    ("inkomen", "uitkomst", "recht"),
    [(0, 173322, 1), (173321, 1, 1), (173322, 0, 0), (173323, 0, 0)],
)
def test_uitkering_is_grondslag_min_inkomen_en_daarboven_is_er_geen_recht(
    inkomen: int, uitkomst: int, recht: int
) -> None:
    wie = mens(ioaw_ioaz_overig_inkomen=inkomen)
    assert reken("ioaw_uitkering", NAJAAR, wie) == uitkomst
    assert reken("ioaw_recht", NAJAAR, wie) == recht


@pytest.mark.parametrize(
    ("bruto", "vakantie"), [(82252, 6093), (108, 8), (13, 1), (7, 1), (6, 0), (0, 0), (173322, 12839)]
)
def test_vakantie_uitkering_is_acht_honderdachtste_van_de_uitkering(bruto: int, vakantie: int) -> None:
    assert uitkering.ioaw_vakantietoeslag(Bruto(bruto), Basispunt(800)) == vakantie


def test_maandbetaling_en_vakantie_uitkering_zijn_samen_de_uitkering() -> None:
    wie = mens(ioaw_ioaz_overig_inkomen=70000)
    delen = [reken(naam, NAJAAR, wie) for naam in ("ioaw_maandbetaling", "ioaw_vakantietoeslag")]
    assert sum(delen) == reken("ioaw_uitkering", NAJAAR, wie)


def test_een_paar_krijgt_ieder_de_helft() -> None:
    paar = (mens(), mens(Rol.PARTNER))
    assert reken("ioaw_maandbetaling", NAJAAR, *paar) == 208222
    assert reken("ioaw_helft_echtgenoot", NAJAAR, *paar) == 104111
    assert reken("ioaw_helft_echtgenoot", NAJAAR, mens()) == 0


@pytest.mark.parametrize(("geboren", "uitkomst"), [("1958-09-01", 0), ("1958-09-02", 173322)])
def test_op_de_dag_van_de_aow_leeftijd_vervalt_de_uitkering(geboren: str, uitkomst: int) -> None:
    wie = {**mens(), "geboortedatum": dag(geboren)}
    del wie["leeftijd"]
    assert reken("ioaw_uitkering", NAJAAR, wie) == uitkomst


def test_met_een_partner_met_de_aow_leeftijd_zegt_de_wet_niet_wie_wat_krijgt() -> None:
    for naam in ("ioaw_uitkering", "ioaz_uitkering"):
        with pytest.raises(NietGemodelleerd, match="de hele uitkering krijgt of de helft"):
            reken(naam, NAJAAR, mens(), mens(Rol.PARTNER, 70))


def test_een_uitgesloten_partner_maakt_alleenstaande() -> None:
    weg = mens(Rol.PARTNER, ioaw_ioaz_uitgesloten=True, ioaw_ioaz_overig_inkomen=100000)
    assert reken("ioaw_uitkering", NAJAAR, mens(), weg) == 173322
    thuis = {"ioaw_ioaz_uitgesloten_partner_woont_mee": True}
    assert reken("ioaw_uitkering", NAJAAR, mens(), weg, **thuis) == 112440


def test_wie_zelf_uitgesloten_is_krijgt_niets_en_onbetaald_verlof_wordt_niet_aangevuld() -> None:
    assert reken("ioaw_uitkering", NAJAAR, mens(ioaw_ioaz_uitgesloten=True)) == 0
    verlof = {"ioaw_ioaz_verlies_door_onbetaald_verlof": 40000}
    assert reken("ioaw_uitkering", NAJAAR, mens(), **verlof) == 133322


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


# --- bruto is bruto


MENGSELS = """
from __future__ import annotations
from opstap.recht.ioaw.uitkering import ioaw_uitkering, ioaw_vakantietoeslag
from opstap.recht.ioaz.uitkering import ioaz_uitkering
from opstap.recht.participatiewet.hoogte import hoogte_bijstand
from opstap.regels import Basispunt, Bruto, Netto

def goed(grondslag: Bruto, loon: Bruto) -> Bruto:
    return ioaw_uitkering(grondslag, loon, Bruto(0))

def netto_loon_van_bruto_grondslag(grondslag: Bruto, netto_loon: Netto) -> Bruto:
    return ioaw_uitkering(grondslag, netto_loon, Bruto(0))  # fout

def netto_loon_in_ioaz(grondslag: Bruto, netto_loon: Netto) -> Bruto:
    return ioaz_uitkering(grondslag, netto_loon, Bruto(0))  # fout

def bruto_uitkering_als_bijstand(norm: Netto, uitkering: Bruto) -> Netto:
    return hoogte_bijstand(norm, uitkering)  # fout

def bijstand_met_vakantietoeslag_van_ioaw(bijstand: Netto) -> Bruto:
    return ioaw_vakantietoeslag(bijstand, Basispunt(800))  # fout

def verschil(grondslag: Bruto, netto_loon: Netto) -> Bruto:
    return grondslag - netto_loon  # fout
"""


def test_g4_ioaw_bruto_en_netto_zijn_niet_te_mengen(tmp_path: Path) -> None:
    """Four big cities, over two years: systems made for net amounts paid IOAW; the kinds do not fit here."""
    proef = tmp_path / "proef.py"
    proef.write_text(MENGSELS)
    uitvoer = subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy",
            "--strict",
            "--config-file=",
            "--cache-dir",
            str(tmp_path),
            str(proef),
        ],
        env={"MYPYPATH": str(Path(opstap.__file__).parent.parent), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    gevonden = {int(nummer) for nummer in re.findall(r"proef\.py:(\d+): error", uitvoer)}
    verwacht = {nummer for nummer, r in enumerate(MENGSELS.splitlines(), 1) if r.endswith("# fout")}
    assert gevonden == verwacht, uitvoer


def test_g4_een_regel_die_netto_loon_als_bruto_neemt_wordt_geweigerd() -> None:
    @regel("IOAW art. 9", vanaf="2018-01-01", per="persoon", titel="Gemengd", uitleg="Zie {netto_loon}.")
    def gemengde_uitkering(netto_loon: Bruto) -> Bruto:
        return netto_loon

    gemengd = Wet("Gemengd", regels=[sys.modules[__name__]])
    with pytest.raises(WetFout, match="netto_loon") as fout:
        Regelboek(*WETTEN, gemengd)
    assert fout.value.code == "REGEL-SOORT"


def test_g4_een_netto_loon_vult_het_bruto_inkomen_niet_in() -> None:
    wie = {**mens(), "netto_loon": 70000, "vakantieaanspraak_loon": 0, "overig_inkomen": 0}
    del wie["ioaw_ioaz_inkomen_uit_arbeid"]
    with pytest.raises(FeitOntbreekt) as fout:
        reken("ioaw_uitkering", NAJAAR, wie)
    assert "ioaw_ioaz_inkomen_uit_arbeid" in fout.value.zin or "Bruto inkomen uit arbeid" in fout.value.zin


@pytest.mark.parametrize(("loon", "betaald"), [(70000, 76159), (121500, 28474), (0, 140974)])
def test_g4_ioaw_bij_wisselend_loon_is_met_de_hand_na_te_rekenen(loon: int, betaald: int) -> None:
    """September 2023, without a disregard: (1522.52 - wage) x 100/108, as the specification says."""
    wie = mens(ioaw_ioaz_overig_inkomen=loon)
    assert reken("ioaw_maandbetaling", "2023-09-01", wie) == betaald
    geval = Geval(GEZIN, (wie,))
    tekst = als_tekst(BOEK.op(date(2023, 9, 1)).beslis(geval, ["ioaw_maandbetaling"]))
    assert "bruto" in tekst


# --- de wegen

NAMEN = ("ioaw_maandbetaling", "ioaw_helft_echtgenoot", "ioaz_maandbetaling", "ioaz_helft_echtgenoot")


def test_beslissen_en_compileren_zijn_het_eens() -> None:
    boek = BOEK.op(date(2025, 9, 1))
    gevallen = willekeurige_gevallen(boek, 150, 1, personen=(1, 4))
    gevallen += willekeurige_gevallen(boek, 50, 2, personen=(0, 4), onbekend=0.15)
    gevallen += [_met_weinig_inkomen(geval, rij) for rij, geval in enumerate(gevallen)]
    gezin, persoon, offsets = kolommen_van(gevallen)
    uit = boek.kern([*gezin, *persoon], NAMEN).reken(gezin, persoon, offsets)
    bekend = 0
    for rij, geval in enumerate(gevallen):
        uitkomst = boek.probeer(geval, NAMEN)
        if int(uit["weigering"][rij]) == 0 and not uitkomst.gaten:
            assert [int(uit[naam][rij]) for naam in NAMEN] == [int(uitkomst.waarde(naam)) for naam in NAMEN]
            bekend += 1
    assert bekend > 100
    assert max(uit[NAMEN[0]]) > 0


def _met_weinig_inkomen(geval: Geval, rij: int) -> Geval:
    """Arbitrary incomes are nearly always above the basis: the same household, with little."""
    klein = {"ioaw_ioaz_inkomen_uit_arbeid": rij * 700, "ioaw_ioaz_overig_inkomen": rij % 3 * 1000}
    in_kring = {"ioaw_hoort_bij_kring": True, "ioaz_hoort_bij_kring": True, "ioaz_vermogen": rij * 150_000}
    zonder_verlof = {"ioaw_ioaz_verlies_door_onbetaald_verlof": 0}
    personen = tuple({**persoon, **klein} for persoon in geval.personen)
    return Geval({**geval.gezin, **in_kring, **zonder_verlof}, personen)


def test_elk_getal_in_de_uitleg_komt_uit_het_spoor() -> None:
    boek = BOEK.op(date(2025, 9, 1))
    for geval in willekeurige_gevallen(boek, 60, 5, personen=(1, 4), onbekend=0.05):
        for stap in boek.probeer(geval, NAMEN).spoor.alle():
            assert vreemde_getallen(stap) == (), stap.zin


def test_vragen_tot_er_een_antwoord_is_geeft_hetzelfde_als_alles_weten() -> None:
    boek = BOEK.op(date(2025, 9, 1))
    for alles in willekeurige_gevallen(boek, 12, 3, personen=(1, 3)):
        begin = Geval({}, tuple({} for _ in alles.personen))
        beantwoord = doorvragen(boek, begin, alles, ["ioaw_uitkering"])
        een, twee = (boek.probeer(geval, ["ioaw_uitkering"]) for geval in (beantwoord, alles))
        assert een.gaten.keys() == twee.gaten.keys()
        if not een.gaten:
            assert een.waarde("ioaw_uitkering") == twee.waarde("ioaw_uitkering")


def _soort(op: str, *mensen: Bekend) -> int:
    geval = Geval(GEZIN, mensen)
    uitkomst = BOEK.op(date.fromisoformat(op)).beslis(geval, ["ioaw_ioaz_inkomen"])
    return int(uitkomst.waarde("ioaw_ioaz_soort_vrijlating", 0))
