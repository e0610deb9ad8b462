"""Worked examples of local schemes that are refused, or that say how they were read."""

from __future__ import annotations

import pytest
import yaml

from opstap.opdrachten.invoerlezer import Lezer, Plek
from opstap.opdrachten.voorbeelden import Uitslag, reken_voorbeeld_na

DIERENARTS = """
id: D01
gemeente: GM0518
regeling: dierenartsvoucher
invoer: {{vaccinatie: "60.00", medicijnen: "80.00", al_gebruikt: "0.00"{gegeven}}}
verwacht: {{vergoeding: "100.00", eigen_bijdrage: "40.00"}}
"""


def reken(tekst: str) -> Uitslag:
    return reken_voorbeeld_na(Plek(Lezer("voorbeeld.yaml"), yaml.compose(tekst), ""))


def test_de_dierenartsvoucher_wordt_geweigerd_zolang_de_bedragen_niet_bevestigd_zijn() -> None:
    uitslag = reken(DIERENARTS.format(gegeven=""))
    assert (uitslag.status, uitslag.code) == ("geweigerd", "PARAMETER-ONTBREEKT")
    assert "nog niet bevestigd" in uitslag.zin


def test_met_gegeven_bedragen_komt_de_dierenartsvoucher_uit() -> None:
    gegeven = ', maximum: "300.00", percentage_behandeling: "100", percentage_medicijnen: "50"'
    assert reken(DIERENARTS.format(gegeven=gegeven)).status == "gelijk"


def test_een_voorbeeld_voor_drie_gemeenten_wordt_in_elk_ervan_gerekend() -> None:
    uitslag = reken(
        "{id: K, regeling: school_cultuur_sportkosten, gemeente: GM0629, ook_voor: [GM1916, GM0518],"
        ' invoer: {kinderen_basisschool: 1, inkomen_procent_van_norm: "100"}, verwacht: {totaal: "238.00"}}'
    )
    assert [(regel.sleutel, regel.gelijk) for regel in uitslag.regels] == [
        ("totaal in Wassenaar", True),
        ("totaal in Leidschendam-Voorburg", True),
        ("totaal in Den Haag", False),
    ]
    assert uitslag.status == "anders"


def test_zonder_datum_zegt_het_voorbeeld_dat_het_met_ongedateerde_bedragen_rekent() -> None:
    zonder = "{id: R, regeling: maatschappelijke_participatie, gemeente: GM0629, invoer: {volwassenen: 1}}"
    assert any("zonder datum" in zin for zin in reken(zonder).gelezen_als)
    met = zonder.replace("{volwassenen: 1}", "{volwassenen: 1, jaar: 2023}")
    assert reken(met).code == "FEIT-ONTBREEKT"
    nagegaan = zonder.replace(
        "{volwassenen: 1}", "{volwassenen: 1, jaar: 2023, ongedateerde_bedragen_nagegaan: ja}"
    )
    assert reken(nagegaan).status == "berekend"


def test_de_gedrukte_verdeling_is_een_tabel_en_geen_regel() -> None:
    voorbeeld = (
        "{{id: T, regeling: verdeelsleutel_drie_gemeenten, "
        'invoer: {{totaal: "{totaal}", procent: {{GM1916: 74}}}},'
        ' verwacht: {{gedrukt: {{GM1916: "{deel}"}}}}}}'
    )
    assert reken(voorbeeld.format(totaal="247000.00", deel="183000.00")).status == "gelijk"
    assert reken(voorbeeld.format(totaal="250000.00", deel="185000.00")).code == "NIET-GEMODELLEERD"


@pytest.mark.parametrize(
    ("invoer", "sleutel", "verwacht"),
    [
        ("{begin: 25114, eind: 24139}", "procent", "-3.9"),
        ("{begin: 24139, eind: 25114}", "procent", "4.0"),
    ],
)
def test_een_afname_is_een_negatief_percentage(invoer: str, sleutel: str, verwacht: str) -> None:
    uitslag = reken(
        f"{{id: U, regeling: uitkeringen_2019, invoer: {invoer}, verwacht: {{{sleutel}: '{verwacht}'}}}}"
    )
    assert uitslag.status == "gelijk", uitslag.regels


def test_onbekende_namen_worden_bij_naam_geweigerd() -> None:
    uitslag = reken(
        "{id: X, regeling: giften, gemeente: GM0518, invoer: {jaar: 2022, leefvorm: paar, giftje: '1'}}"
    )
    assert uitslag.code == "INVOER-ONBEKEND"
    assert "giften" in uitslag.zin
