"""Tables as files: whole numbers, signed, and nothing filled in that is not known."""

from __future__ import annotations

import csv
from io import StringIO
from typing import TYPE_CHECKING

from opstap.verantwoording.bestuursbeeld import clusterbeeld
from opstap.verantwoording.buig import bijstand_2019, buigbeeld_2019
from opstap.verantwoording.gepubliceerd import jaarrekening_2019
from opstap.verantwoording.jaarrekening import jaarrekening
from opstap.verantwoording.uitvoer import (
    csv_afwijkingen,
    csv_bijstand,
    csv_buig,
    csv_kerngetallen,
    csv_maanden,
    csv_rekening,
)

if TYPE_CHECKING:
    from tests.verantwoording.conftest import Stadje


def lees(tekst: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(tekst), delimiter=";"))


def test_de_rekening_2019_als_csv() -> None:
    rijen = lees(csv_rekening(jaarrekening_2019()))
    assert len(rijen) == 12 + 5 + 1
    krediet = next(rij for rij in rijen if rij["product"] == "kredietfaciliteiten-gkb")
    assert (krediet["saldo_x1000"], krediet["saldo_letter"]) == ("-4255", "V")
    assert (krediet["resultaat_x1000"], krediet["resultaat_letter"]) == ("-202", "N")
    assert sum(rij["afwijkingen"] != "" for rij in rijen) == 10


def test_elke_afwijking_een_regel() -> None:
    rijen = lees(csv_afwijkingen(jaarrekening_2019().afwijkingen))
    assert len(rijen) == 27
    assert {rij["afronding"] for rij in rijen} == {"ja"}


def test_aantal_maal_prijs_in_honderdsten_en_centen() -> None:
    rijen = {rij["naam"]: rij for rij in lees(csv_buig(buigbeeld_2019()))}
    assert rijen["Gemiddeld aantal uitkeringen"]["werkelijk"] == "2469200"
    assert rijen["Prijs per uitkering"]["begroot"] == "1468700"
    assert rijen["Volume-effect"]["verschil"] == "-171837900"


def test_de_aantallen_2019() -> None:
    [rij] = lees(csv_bijstand(bijstand_2019()))
    assert (rij["begin"], rij["einde"], rij["verschil"]) == ("2511400", "2413900", "-97500")


def test_een_onbekende_maand_is_leeg_en_geen_nul(stadje: Stadje) -> None:
    stadje.uitkering()
    stadje.run(1, 1_400_00)
    rijen = lees(csv_maanden(clusterbeeld(stadje.gemeente, 2024).maanden))
    assert [rij["lasten_cent"] for rij in rijen] == ["140000"] + [""] * 11
    assert all(rij["begroot_lasten_cent"] for rij in rijen)


def test_een_product_dat_niet_wordt_geboekt_is_leeg_en_geen_nul(stadje: Stadje) -> None:
    stadje.uitkering()
    stadje.run(1, 1_400_00)
    rijen = [
        rij for rij in lees(csv_rekening(jaarrekening(stadje.gemeente, 2024))) if rij["geboekt"] == "nee"
    ]
    assert len(rijen) == 10
    assert {rij["lasten_x1000"] for rij in rijen} == {""}
    assert all(rij["begroot_saldo_x1000"] for rij in rijen)


def test_kerngetallen_met_hun_uitleg(stadje: Stadje) -> None:
    stadje.uitkering()
    stadje.run(1, 1_400_00)
    rijen = lees(csv_kerngetallen(clusterbeeld(stadje.gemeente, 2024)))
    assert len(rijen) == 4
    assert all(rij["hoe_geteld"] for rij in rijen)
