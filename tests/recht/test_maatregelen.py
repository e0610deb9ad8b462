"""Measures (art. 18) and the language requirement (art. 18b): when, how much, how long, who decides."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from opstap.recht.participatiewet.handhavingssoorten import Maatregelgedraging, Maatregeltrede
from opstap.regels import als_datum, dag
from opstap.regels.fouten import NietGemodelleerd

Reken = Callable[..., int | bool]
MEI = "2024-05-01"
NORM = {"bijstandsnorm": 1283_83, "inkomen_na_vrijlating": 0, "recht_op_bijstand": True}
LID_4 = {
    **NORM,
    "maatregelgedraging": int(Maatregelgedraging.ARTIKEL_18_LID_4),
    "maatregel_verwijtbaar": True,
    "maatregel_dringende_redenen": False,
    "eerdere_maatregelen_op_rij": 0,
}
LICHT = {
    **LID_4,
    "maatregelgedraging": int(Maatregelgedraging.VERORDENING),
    "maatregeltrede": int(Maatregeltrede.LICHT),
}
VERORDENING = {"maatregelduur_eerste_keer": 1, "maatregelduur_tweede_keer": 2}


def herhaald(gedraging: str, keer: int = 2) -> dict[str, int]:
    """The same duty not met again, after a measure of 15 January 2024."""
    return {
        "eerdere_maatregelen_op_rij": keer - 1,
        "vorige_maatregel_op": int(dag("2024-01-15")),
        "gedraging_op": int(dag(gedraging)),
    }


def test_een_verplichting_van_lid_4_kost_de_hele_bijstand(reken: Reken) -> None:
    assert reken("maatregelpercentage", MEI, **LID_4) == 100_00
    assert reken("bijstand_na_maatregel", MEI, **LID_4) == 0


def test_zonder_verwijt_geen_maatregel(reken: Reken) -> None:
    geen = {**LID_4, "maatregel_verwijtbaar": False}
    assert reken("maatregel_geldt", MEI, **geen) is False
    assert reken("maatregelpercentage", MEI, **geen) == 0
    assert reken("bijstand_na_maatregel", MEI, **geen) == 1283_83


def test_de_inlichtingenplicht_geeft_een_boete_en_nooit_een_maatregel(reken: Reken) -> None:
    """Lid 2 excepts art. 17 lid 1: a fine and a measure never go together."""
    verzwegen = {**LID_4, "maatregelgedraging": int(Maatregelgedraging.INLICHTINGENPLICHT)}
    assert reken("maatregel_geldt", MEI, **verzwegen) is False


def test_dringende_redenen_zijn_het_oordeel_van_een_mens(reken: Reken) -> None:
    redenen = {**LID_4, "maatregel_dringende_redenen": True, "maatregelpercentage_na_afstemming": 40_00}
    assert reken("maatregelpercentage", MEI, **redenen) == 40_00
    assert reken("maatregelbedrag_per_maand", MEI, **redenen) == 513_53


def test_een_maatregel_gaat_over_de_bijstand_en_niet_over_de_norm(reken: Reken) -> None:
    met_inkomen = {**LICHT, "inkomen_na_vrijlating": 283_83}
    assert reken("maatregelbedrag_per_maand", MEI, gemeente="GM0518", **met_inkomen) == 300_00
    assert reken("bijstand_na_maatregel", MEI, gemeente="GM0518", **met_inkomen) == 700_00


@pytest.mark.parametrize("keer", [3, 4, 7])
def test_vanaf_de_derde_keer_zegt_de_wet_drie_maanden(reken: Reken, keer: int) -> None:
    assert reken("maatregel_duur_maanden", MEI, **{**LID_4, **herhaald("2024-04-01", keer)}) == 3


def test_de_verordening_kiest_de_duur_van_de_eerste_en_de_tweede_keer(reken: Reken) -> None:
    assert reken("maatregel_duur_maanden", MEI, **LID_4, **VERORDENING) == 1
    assert reken("maatregel_duur_maanden", MEI, **{**LID_4, **VERORDENING, **herhaald("2024-04-01")}) == 2


def test_wat_de_verordening_zegt_wordt_nooit_geraden(reken: Reken) -> None:
    with pytest.raises(NietGemodelleerd, match="verordening van de gemeente"):
        reken("maatregel_duur_maanden", MEI, **LID_4)


@pytest.mark.parametrize(
    ("gedraging", "duur"),
    [("2025-01-14", 2), ("2025-01-15", 2), ("2025-01-16", 1)],
)
def test_herhaling_telt_tot_en_met_twaalf_maanden_na_de_maatregel(
    reken: Reken, gedraging: str, duur: int
) -> None:
    geval = {**LID_4, **VERORDENING, **herhaald(gedraging)}
    assert reken("maatregel_duur_maanden", "2025-02-01", **geval) == duur


@pytest.mark.parametrize(("eerste", "mag"), [(0, False), (1, True), (3, True), (4, False)])
def test_de_eerste_duur_ligt_van_een_tot_en_met_drie_maanden(reken: Reken, eerste: int, mag: bool) -> None:
    if mag:
        assert reken("maatregel_duur_maanden", MEI, **LID_4, maatregelduur_eerste_keer=eerste) == eerste
    else:
        with pytest.raises(NietGemodelleerd, match="past niet bij artikel 18"):
            reken("maatregel_duur_maanden", MEI, **LID_4, maatregelduur_eerste_keer=eerste)


@pytest.mark.parametrize(
    ("eerste", "tweede", "mag"), [(1, 1, False), (1, 2, True), (2, 3, True), (2, 4, False)]
)
def test_de_tweede_duur_is_langer_dan_de_eerste_en_hoogstens_drie_maanden(
    reken: Reken, eerste: int, tweede: int, mag: bool
) -> None:
    duur = {"maatregelduur_eerste_keer": eerste, "maatregelduur_tweede_keer": tweede}
    geval = {**LID_4, **duur, **herhaald("2024-04-01")}
    if mag:
        assert reken("maatregel_duur_maanden", MEI, **geval) == tweede
    else:
        with pytest.raises(NietGemodelleerd):
            reken("maatregel_duur_maanden", MEI, **geval)


SPREIDEN = {**LID_4, **VERORDENING, "maatregel_spreiding_maanden": 3, "maatregel_spreiden_mag": True}


def test_bij_spreiden_gaat_in_de_eerste_maand_minstens_een_derde_eraf(reken: Reken) -> None:
    assert reken("maatregelbedrag_totaal", MEI, **SPREIDEN) == 1283_83
    assert reken("maatregel_minimum_eerste_maand", MEI, **SPREIDEN) == 427_94
    assert reken("maatregel_hoogstens_daarna", MEI, **SPREIDEN) == 855_89


def test_zonder_spreiden_gaat_alles_er_in_de_maand_zelf_af(reken: Reken) -> None:
    assert reken("maatregel_minimum_eerste_maand", MEI, **{**SPREIDEN, "maatregel_spreiding_maanden": 1}) == (
        1283_83
    )


@pytest.mark.parametrize("anders", [{"maatregel_spreiding_maanden": 4}, {"maatregel_spreiden_mag": False}])
def test_langer_dan_drie_maanden_of_zonder_verordening_mag_niet_worden_gespreid(
    reken: Reken, anders: dict[str, int]
) -> None:
    with pytest.raises(NietGemodelleerd, match="Zo mag de verlaging niet worden verdeeld"):
        reken("maatregel_minimum_eerste_maand", MEI, **{**SPREIDEN, **anders})


# --- Den Haag -------------------------------------------------------------------------------------------


def test_den_haag_kent_een_waarschuwing_30_en_100_procent(reken: Reken) -> None:
    for trede, percentage in (
        (Maatregeltrede.WAARSCHUWING, 0),
        (Maatregeltrede.LICHT, 30_00),
        (Maatregeltrede.ZWAAR, 100_00),
    ):
        geval = {**LICHT, "maatregeltrede": int(trede)}
        assert reken("maatregelpercentage", MEI, gemeente="GM0518", **geval) == percentage


def test_de_duur_van_een_zware_maatregel_in_den_haag_is_niet_gevonden(reken: Reken) -> None:
    zwaar = {**LICHT, "maatregeltrede": int(Maatregeltrede.ZWAAR)}
    assert reken("maatregel_duur_maanden", MEI, gemeente="GM0518", **LICHT) == 1
    with pytest.raises(NietGemodelleerd, match="Hoe lang deze maatregel duurt"):
        reken("maatregel_duur_maanden", MEI, gemeente="GM0518", **zwaar)


@pytest.mark.parametrize("gemeente", ["GM0626", "GM0629", "GM1916"])
def test_de_andere_gemeenten_hebben_geen_bekende_treden(reken: Reken, gemeente: str) -> None:
    with pytest.raises(NietGemodelleerd, match="Het percentage van deze maatregel"):
        reken("maatregelpercentage", MEI, gemeente=gemeente, **LICHT)


@pytest.mark.parametrize(
    ("besluit", "ingang"),
    [
        ("2019-12-13", "2020-01-01"),
        ("2024-01-31", "2024-02-01"),
        ("2024-02-01", "2024-03-01"),
        ("2023-02-28", "2023-03-01"),
    ],
)
def test_in_den_haag_gaat_een_maatregel_in_op_de_eerste_van_de_volgende_maand(
    reken: Reken, besluit: str, ingang: str
) -> None:
    dagnummer = reken("maatregel_gaat_in_op", MEI, gemeente="GM0518", maatregelbesluit_op=int(dag(besluit)))
    assert als_datum(int(dagnummer)).isoformat() == ingang


# --- Taaleis --------------------------------------------------------------------------------------------

TAAL = {
    **NORM,
    "taaleis_kennisgeving_op": int(dag("2024-01-10")),
    "taaleis_toets_onvoldoende": True,
    "taaleis_bewijs_getoond": False,
    "taaleis_bereid_en_begonnen": False,
    "taaleis_voldoende_voortgang": False,
    "taaleis_verwijtbaar": True,
    "taaleis_dringende_redenen": False,
}


@pytest.mark.parametrize(
    ("peildag", "percentage"),
    [
        ("2024-01-10", 20_00),
        ("2024-07-09", 20_00),
        ("2024-07-10", 40_00),
        ("2025-01-09", 40_00),
        ("2025-01-10", 100_00),
        ("2026-01-01", 100_00),
    ],
)
def test_de_taaleis_loopt_op_van_20_naar_40_en_100_procent(
    reken: Reken, peildag: str, percentage: int
) -> None:
    assert reken("taaleis_percentage", peildag, **TAAL) == percentage


def test_de_taaleis_gaat_over_de_norm_en_neemt_nooit_meer_dan_de_bijstand(reken: Reken) -> None:
    met_inkomen = {**TAAL, "inkomen_na_vrijlating": 1183_83}
    assert reken("taaleis_verlaging", "2024-02-01", **met_inkomen) == 256_77
    assert reken("bijstand_na_taaleis", "2024-02-01", **met_inkomen) == 0


@pytest.mark.parametrize(
    "anders",
    [
        {"taaleis_toets_onvoldoende": False},
        {"taaleis_bewijs_getoond": True},
        {"taaleis_verwijtbaar": False},
        {"taaleis_bereid_en_begonnen": True, "taaleis_voldoende_voortgang": True},
    ],
)
def test_geen_verlaging_bij_bewijs_inspanning_of_zonder_verwijt(
    reken: Reken, anders: dict[str, bool]
) -> None:
    assert reken("taaleis_percentage", "2024-02-01", **{**TAAL, **anders}) == 0


def test_na_zes_maanden_telt_alleen_nog_de_voortgang(reken: Reken) -> None:
    """Lid 6 asks for a timely start; lid 10 and 11 look at progress alone."""
    te_laat_begonnen = {**TAAL, "taaleis_voldoende_voortgang": True}
    assert reken("taaleis_percentage", "2024-06-01", **te_laat_begonnen) == 20_00
    assert reken("taaleis_percentage", "2024-08-01", **te_laat_begonnen) == 0


@pytest.mark.parametrize(
    ("besluit", "uiterlijk"),
    [("2024-01-08", "2024-04-08"), ("2024-10-31", "2025-01-31"), ("2023-11-30", "2024-03-01")],
)
def test_een_maatregel_van_de_verordening_wordt_binnen_drie_maanden_opnieuw_bekeken(
    reken: Reken, besluit: str, uiterlijk: str
) -> None:
    naam = "maatregel_heroverwegen_uiterlijk"
    assert reken(naam, MEI, maatregelbesluit_op=int(dag(besluit))) == dag(uiterlijk)
