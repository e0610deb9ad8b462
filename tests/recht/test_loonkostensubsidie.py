"""Wage-cost subsidy (art. 10d): measured or flat, by hours, set on 1 January; hours and minimum wage."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from opstap.opdrachten.invoerlezer import lees
from opstap.opdrachten.voorbeelden import GELIJK, reken_na
from opstap.recht.algemeen.uren import (
    loon_per_maand,
    loon_per_uur,
    uren_per_jaar_honderdsten,
    uren_per_maand_honderdsten,
    uren_per_week_uit_maand_honderdsten,
)
from opstap.recht.loonkostensubsidie.loonwaarde import LoonwaardeFout, Taak, loonwaarde_uit_taken
from opstap.regels import FeitOntbreekt, ParameterOntbreekt, dag
from opstap.regels.fouten import NietGemodelleerd

Reken = Callable[..., int | bool]

BAAN = {
    "leeftijd": 30,
    "doelgroep_loonkostensubsidie": True,
    "werkt_in_sociale_werkvoorziening": False,
    "andere_subsidie_voor_loonkosten": False,
    "loonwaarde_blijft_achterwege": False,
    "loonwaarde_procent": 50_00,
    "begin_dienstbetrekking": dag("2023-05-01"),
    "arbeidsuren_per_week_honderdsten": 3600,
    "normale_arbeidsduur_honderdsten": 3600,
}


def subsidie(reken: Reken, dag_: str, wat: str = "loonkostensubsidie_bedrag", **anders: int | bool) -> int:
    return int(reken(wat, dag_, {**BAAN, **anders}, persoon=0))


def test_de_subsidie_vult_aan_tot_het_minimumloon_met_vakantiebijslag(reken: Reken) -> None:
    """Half of 2069.40 × 1.08 = 2234.952."""
    assert subsidie(reken, "2024-03-01") == 1117_48


@pytest.mark.parametrize(
    ("loonwaarde", "percentage"),
    [(31_00, 69_00), (30_01, 69_99), (30_00, 70_00), (29_99, 70_00), (0, 70_00), (100_00, 0)],
)
def test_de_subsidie_is_hoogstens_70_procent(reken: Reken, loonwaarde: int, percentage: int) -> None:
    assert (
        subsidie(reken, "2024-03-01", "loonkostensubsidie_percentage", loonwaarde_procent=loonwaarde)
        == percentage
    )


@pytest.mark.parametrize(
    ("dag_", "percentage"), [("2024-07-31", 50_00), ("2024-08-01", 70_00), ("2024-08-02", 70_00)]
)
def test_het_vaste_deel_duurt_zes_maanden(reken: Reken, dag_: str, percentage: int) -> None:
    vast = {
        "loonwaarde_blijft_achterwege": True,
        "begin_dienstbetrekking": dag("2024-02-01"),
        "loonwaarde_procent": 20_00,
    }
    assert subsidie(reken, dag_, "loonkostensubsidie_percentage", **vast) == percentage


def test_bij_het_vaste_deel_wordt_niet_naar_de_loonwaarde_gevraagd(reken: Reken) -> None:
    zonder = {naam: waarde for naam, waarde in BAAN.items() if naam != "loonwaarde_procent"}
    vast = {**zonder, "loonwaarde_blijft_achterwege": True, "begin_dienstbetrekking": dag("2024-02-01")}
    assert reken("loonkostensubsidie_percentage", "2024-03-01", vast, persoon=0) == 50_00
    with pytest.raises(FeitOntbreekt):
        reken("loonkostensubsidie_percentage", "2024-08-01", vast, persoon=0)


@pytest.mark.parametrize(
    ("dag_", "voltijd", "verwacht"),
    [
        ("2023-12-31", 36_00, 1044_58),
        ("2023-12-31", 40_00, 940_12),
        ("2024-01-01", 36_00, 1117_48),
        ("2024-01-01", 40_00, 1117_48),
    ],
)
def test_tot_2024_telt_de_volledige_werkweek_en_daarna_36_uur(
    reken: Reken, dag_: str, voltijd: int, verwacht: int
) -> None:
    """36 hours of work; 1934.40 and 2069.40 a month."""
    assert subsidie(reken, dag_, normale_arbeidsduur_honderdsten=voltijd) == verwacht


@pytest.mark.parametrize(
    ("uren", "voltijd", "tellen"),
    [(40_00, 36_00, 36_00), (40_00, 40_00, 40_00), (40_00, 38_00, 38_00), (35_50, 36_00, 35_50)],
)
def test_meer_uren_dan_een_volledige_werkweek_tellen_niet(
    reken: Reken, uren: int, voltijd: int, tellen: int
) -> None:
    gegeven = {"arbeidsuren_per_week_honderdsten": uren, "normale_arbeidsduur_honderdsten": voltijd}
    assert subsidie(reken, "2025-02-01", "loonkostensubsidie_uren_honderdsten", **gegeven) == tellen


def test_wie_veertig_uur_werkt_in_een_werkweek_van_veertig_krijgt_vanaf_2024_meer_dan_het_hele_bedrag(
    reken: Reken,
) -> None:
    """The law since 2024: in proportion to 36 hours, also above it. 2234.952 × 50% × 40/36."""
    veertig = {"arbeidsuren_per_week_honderdsten": 40_00, "normale_arbeidsduur_honderdsten": 40_00}
    assert subsidie(reken, "2024-03-01", **veertig) == 1241_64


@pytest.mark.parametrize(
    ("begin", "minimumloon"),
    [("2024-06-30", 2069_40), ("2024-07-01", 2133_60), ("2024-09-01", 2133_60), ("2020-01-01", 2069_40)],
)
def test_het_minimumloon_van_juli_geldt_alleen_voor_wie_dan_begint(
    reken: Reken, begin: str, minimumloon: int
) -> None:
    wat = "loonkostensubsidie_minimumloon"
    assert subsidie(reken, "2024-10-01", wat, begin_dienstbetrekking=dag(begin)) == minimumloon


def test_op_1_januari_wordt_de_subsidie_opnieuw_vastgesteld(reken: Reken) -> None:
    wat, begin = "loonkostensubsidie_minimumloon", dag("2024-09-01")
    assert subsidie(reken, "2024-12-31", wat, begin_dienstbetrekking=begin) == 2133_60
    assert subsidie(reken, "2025-01-01", wat, begin_dienstbetrekking=begin) == 2191_80


def test_in_de_eerste_helft_van_het_jaar_maakt_het_begin_niet_uit(reken: Reken) -> None:
    zonder = {naam: waarde for naam, waarde in BAAN.items() if naam != "begin_dienstbetrekking"}
    assert reken("loonkostensubsidie_minimumloon", "2024-03-01", zonder, persoon=0) == 2069_40
    with pytest.raises(FeitOntbreekt):
        reken("loonkostensubsidie_minimumloon", "2024-08-01", zonder, persoon=0)


def test_de_vergoeding_voor_werkgeverslasten_komt_erbij_en_wordt_na_2021_geweigerd(reken: Reken) -> None:
    assert subsidie(reken, "2018-03-01", "loonkostensubsidie_totaal") == 1052_37
    assert subsidie(reken, "2021-03-01", "loonkostensubsidie_werkgeverslasten") == 213_80
    with pytest.raises(ParameterOntbreekt) as fout:
        subsidie(reken, "2024-03-01", "loonkostensubsidie_totaal")
    assert fout.value.naam == "werkgeverslasten_percentage"


@pytest.mark.parametrize(
    "anders",
    [
        {"doelgroep_loonkostensubsidie": False},
        {"werkt_in_sociale_werkvoorziening": True},
        {"andere_subsidie_voor_loonkosten": True},
    ],
)
def test_zonder_recht_is_er_geen_subsidie(reken: Reken, anders: dict[str, bool]) -> None:
    assert subsidie(reken, "2024-03-01", "loonkostensubsidie_totaal", **anders) == 0


@pytest.mark.parametrize(("dag_", "leeftijd"), [("2019-06-30", 21), ("2019-07-01", 20)])
def test_het_maandbedrag_van_een_jeugdloon_wordt_geweigerd(reken: Reken, dag_: str, leeftijd: int) -> None:
    with pytest.raises(NietGemodelleerd):
        subsidie(reken, dag_, leeftijd=leeftijd)
    assert subsidie(reken, dag_, leeftijd=leeftijd + 1) > 0
    assert subsidie(reken, dag_, leeftijd=leeftijd, loonkostensubsidie_minimumloon=1000_00) == 540_00


def test_wat_de_werkgever_zelf_betaalt(reken: Reken) -> None:
    gegeven = {"loonkosten_werkgever": 2500_00, "premiekorting_per_jaar": 2000_00}
    zelf = subsidie(reken, "2018-03-01", "loonkosten_na_subsidie", **gegeven)
    assert zelf == 2500_00 - 1052_37 - 166_67


def test_uren_per_week_maand_en_jaar() -> None:
    assert uren_per_jaar_honderdsten(36_00) == 1872_00
    assert uren_per_maand_honderdsten(36_00) == 156_00
    assert uren_per_week_uit_maand_honderdsten(156_00) == 36_00
    assert loon_per_maand(13_27, 40_00) == 2300_13


@pytest.mark.parametrize(
    ("maandloon", "per_uur"), [(1934_40, (12_40, 11_75, 11_16)), (1995_00, (12_79, 12_12, 11_51))]
)
def test_gepubliceerde_uurlonen_van_2023(maandloon: int, per_uur: tuple[int, ...]) -> None:
    assert tuple(loon_per_uur(maandloon, uren) for uren in (36_00, 38_00, 40_00)) == per_uur


@pytest.mark.parametrize(
    ("dag_", "leeftijd", "per_uur"),
    [
        ("2025-01-01", 21, 14_06),
        ("2025-01-01", 20, 11_25),
        ("2025-01-01", 19, 8_44),
        ("2025-01-01", 18, 7_03),
        ("2025-01-01", 17, 5_55),
        ("2025-01-01", 16, 4_85),
        ("2025-01-01", 15, 4_22),
        ("2026-01-01", 20, 11_77),
        ("2026-01-01", 18, 7_36),
        ("2026-01-01", 14, 0),
    ],
)
def test_gepubliceerde_jeugdlonen_per_uur(reken: Reken, dag_: str, leeftijd: int, per_uur: int) -> None:
    mens = {"leeftijd": leeftijd, "bbl_leerling": False}
    assert reken("minimumloon_per_uur_op_leeftijd", dag_, mens, persoon=0) == per_uur


def test_het_jeugdloon_van_een_bbl_leerling_wordt_geweigerd(reken: Reken) -> None:
    mens = {"leeftijd": 19, "bbl_leerling": True}
    with pytest.raises(NietGemodelleerd):
        reken("minimumloon_per_uur_op_leeftijd", "2026-01-01", mens, persoon=0)


def test_minimumloon_bij_contracturen(reken: Reken) -> None:
    mens = {"leeftijd": 40, "arbeidsuren_per_week_honderdsten": 25_50}
    assert reken("minimumloon_bij_arbeidsuren", "2024-01-01", mens, persoon=0) == 1466_34


def test_loonwaarde_uit_taken_weigert_wat_geen_heel_werk_is_en_de_methode_na_2021() -> None:
    taak = Taak(80, 90, 100, 50)
    assert loonwaarde_uit_taken([taak, taak]).procent == 72
    with pytest.raises(LoonwaardeFout, match="50 procent"):
        loonwaarde_uit_taken([taak])
    assert loonwaarde_uit_taken([taak, taak], date(2021, 6, 30)).procent == 72
    with pytest.raises(LoonwaardeFout, match="niet bevestigd"):
        loonwaarde_uit_taken([taak, taak], date(2021, 7, 1))


def test_een_voorbeeld_noemt_de_maand_van_het_dienstverband() -> None:
    """The seventh month is measured, the sixth not."""
    bestand = """
    gevallen:
      - id: M6
        onderwerp: loonkostensubsidie
        datum: "2024-03-01"
        invoer: {loonwaarde_procent: 20, forfaitair: ja, maand: 6, uren: 18}
        verwacht: {percentage: "50.00", subsidie: "558.74"}
      - id: M7
        onderwerp: loonkostensubsidie
        datum: "2024-03-01"
        invoer: {loonwaarde_procent: 20, forfaitair: ja, maand: 7, uren: 18}
        verwacht: {percentage: "70.00", subsidie: "782.23"}
    """
    assert [uitslag.status for uitslag in reken_na(lees(bestand, "x.yaml"))] == [GELIJK, GELIJK]
