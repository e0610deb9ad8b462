"""A municipality is a folder of files: a name is enough, and what it does not know is refused by name."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from opstap import gemeenten
from opstap.gemeenten import Gemeente, GemeenteFout
from opstap.recht import wetboek
from opstap.recht.participatiewet.toerekening import Toerekening
from opstap.regels import dag
from opstap.regels.beslissen import Geval
from opstap.regels.boek import BoekOpDatum
from opstap.regels.fouten import Ontbreekt

VERLAGING = """bronnen:
  beleid: {titel: "Beleidsregels verlaging", url: "https://voorbeeld.nl"}

parameters:
  - naam: percentage_geen_woonlasten
    titel: "Verlaging bij geen woonlasten, in procenten van de norm voor gehuwden"
    soort: Basispunt
    artikel: "Participatiewet art. 27; beleid van Proefdorp"
    ritme: vast
    waarden:
      - {vanaf: 2020-01-01, waarde: "20.00", bron: [beleid], zeker: ja}
"""
ZONDER_WOONLASTEN = Geval()
GEWOON = Geval({}, ({"rol": 1, "geboortedatum": int(dag("1980-01-01")), "in_inrichting": False},))


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    nieuw = tmp_path / "GM9999"
    (nieuw / "parameters").mkdir(parents=True)
    (nieuw / "gemeente.yaml").write_text("naam: Proefdorp\n", encoding="utf-8")
    return nieuw


def _boek(map_: Path) -> BoekOpDatum:
    return wetboek.regelboek(Gemeente.lees(map_).overlay()).op(date(2024, 7, 1))


def test_een_naam_is_genoeg_om_met_de_landelijke_wet_te_rekenen(map_: Path) -> None:
    landelijk = gemeenten.regelboek().op(date(2024, 7, 1))
    assert _boek(map_).beslis(GEWOON, ["norm"]).waarde("norm") == landelijk.beslis(GEWOON, ["norm"]).waarde(
        "norm"
    )


def test_wat_de_gemeente_niet_zegt_wordt_geweigerd_en_niet_ingevuld(map_: Path) -> None:
    with pytest.raises(Ontbreekt):
        _boek(map_).beslis(ZONDER_WOONLASTEN, ["verlaging_geen_woonlasten"])


def test_een_bestand_met_een_bedrag_en_bron_vult_het_gat(map_: Path) -> None:
    (map_ / "parameters" / "verlaging.yaml").write_text(VERLAGING, encoding="utf-8")
    boek = _boek(map_)
    norm = boek.beslis(Geval(), ["norm_gehuwden"]).waarde("norm_gehuwden")
    verlaging = boek.beslis(ZONDER_WOONLASTEN, ["verlaging_geen_woonlasten"])
    assert abs(verlaging.waarde("verlaging_geen_woonlasten") - norm * 20 // 100) <= 1


def test_een_map_zonder_naam_wordt_geweigerd(map_: Path) -> None:
    (map_ / "gemeente.yaml").write_text("varianten: []\n", encoding="utf-8")
    with pytest.raises(GemeenteFout) as fout:
        Gemeente.lees(map_)
    assert fout.value.code == "GEMEENTE-BESTAND"


def test_een_variant_die_niet_bestaat_wordt_genoemd(map_: Path) -> None:
    (map_ / "gemeente.yaml").write_text("naam: Proefdorp\nvarianten: [toverstaf]\n", encoding="utf-8")
    with pytest.raises(GemeenteFout, match="toverstaf") as fout:
        Gemeente.lees(map_)
    assert "inkomenstoeslag" in fout.value.zin


def test_een_gemeente_is_te_vinden_op_code_naam_en_andere_namen() -> None:
    assert {gemeenten.code_van(naam) for naam in ("GM0518", "den haag", "'s-Gravenhage")} == {"GM0518"}


def test_hoe_loon_over_maanden_wordt_verdeeld_staat_er_met_bron_of_is_onbekend(map_: Path) -> None:
    assert Gemeente.lees(map_).toerekening is None
    keuze = 'naam: Proefstad\ntoerekening: {methode: werkdagen, bron: "Beleidsregel 2024"}\n'
    (map_ / "gemeente.yaml").write_text(keuze, encoding="utf-8")
    assert Gemeente.lees(map_).toerekening is Toerekening.WERKDAGEN


@pytest.mark.parametrize(
    "keuze",
    ["werkdagen", "{methode: werkdagen}", "{methode: werkdagen, bron: ''}", "{methode: weken, bron: x}"],
)
def test_een_toerekening_zonder_bron_of_bekende_methode_wordt_geweigerd(map_: Path, keuze: str) -> None:
    (map_ / "gemeente.yaml").write_text(f"naam: Proefstad\ntoerekening: {keuze}\n", encoding="utf-8")
    with pytest.raises(GemeenteFout) as fout:
        Gemeente.lees(map_)
    assert fout.value.code == "GEMEENTE-TOEREKENING"
