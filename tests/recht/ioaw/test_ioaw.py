"""IOAW and IOAZ: gross bases, income with own disregards, right and benefit (art. 5, 6, 8 and 9)."""

from __future__ import annotations

from datetime import date

import pytest
from oudere_werklozen import BOEK, GEZIN, NAJAAR, Bekend, huisgenoot, mens, reken

from opstap.recht.ioaw import uitkering
from opstap.recht.ioaw.soorten import Grondslag, Inkomensvrijlating
from opstap.recht.participatiewet import Rol
from opstap.regels import dag
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import NietGemodelleerd, ParameterOntbreekt
from opstap.regels.geld import Basispunt, Bruto

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


def _soort(op: str, *mensen: Bekend) -> int:
    geval = Geval(GEZIN, mensen)
    uitkomst = BOEK.op(date.fromisoformat(op)).beslis(geval, ["ioaw_ioaz_inkomen"])
    return int(uitkomst.waarde("ioaw_ioaz_soort_vrijlating", 0))


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
