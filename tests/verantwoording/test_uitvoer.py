"""Tables as files: whole numbers, signed, and nothing filled in that is not known."""

from __future__ import annotations

import csv
from io import BytesIO, StringIO
from typing import TYPE_CHECKING
from xml.etree.ElementTree import fromstring
from zipfile import ZipFile

from opstap.verantwoording import uitvoer
from opstap.verantwoording.bestanden import CENT, DUIZEND, Kolom, Papier, Uitvoertabel, als_csv, als_xlsx
from opstap.verantwoording.bestuursbeeld import clusterbeeld
from opstap.verantwoording.buig import bijstand_2019, buigbeeld_2019
from opstap.verantwoording.gepubliceerd import jaarrekening_2019
from opstap.verantwoording.jaarrekening import jaarrekening

if TYPE_CHECKING:
    from tests.verantwoording.conftest import Stadje


def lees(tabel: Uitvoertabel) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(als_csv(tabel)), delimiter=";"))


def test_de_rekening_2019_als_csv() -> None:
    rijen = lees(uitvoer.rekening(jaarrekening_2019()))
    assert len(rijen) == 12 + 5 + 1
    krediet = next(rij for rij in rijen if rij["product"] == "kredietfaciliteiten-gkb")
    assert (krediet["saldo_x1000"], krediet["saldo_letter"]) == ("-4255", "V")
    assert (krediet["resultaat_x1000"], krediet["resultaat_letter"]) == ("-202", "N")
    assert sum(rij["afwijkingen"] != "" for rij in rijen) == 10


def test_elke_afwijking_een_regel() -> None:
    rijen = lees(uitvoer.afwijkingen(jaarrekening_2019().afwijkingen))
    assert len(rijen) == 27
    assert {rij["afronding"] for rij in rijen} == {"ja"}


def test_aantal_maal_prijs_in_honderdsten_en_centen() -> None:
    rijen = {rij["naam"]: rij for rij in lees(uitvoer.buig(buigbeeld_2019()))}
    assert rijen["Gemiddeld aantal uitkeringen"]["werkelijk"] == "2469200"
    assert rijen["Prijs per uitkering"]["begroot"] == "1468700"
    assert rijen["Volume-effect"]["verschil"] == "-171837900"


def test_de_aantallen_2019() -> None:
    [rij] = lees(uitvoer.bijstand(bijstand_2019()))
    assert (rij["begin"], rij["einde"], rij["verschil"]) == ("2511400", "2413900", "-97500")


def test_een_onbekende_maand_is_leeg_en_geen_nul(stadje: Stadje) -> None:
    stadje.uitkering()
    stadje.run(1, 1_400_00)
    rijen = lees(uitvoer.maanden(clusterbeeld(stadje.gemeente, 2024)))
    assert [rij["lasten_cent"] for rij in rijen] == ["140000"] + [""] * 11
    assert all(rij["begroot_lasten_cent"] for rij in rijen)


def test_een_product_dat_niet_wordt_geboekt_is_leeg_en_geen_nul(stadje: Stadje) -> None:
    stadje.uitkering()
    stadje.run(1, 1_400_00)
    rijen = [
        rij for rij in lees(uitvoer.rekening(jaarrekening(stadje.gemeente, 2024))) if rij["geboekt"] == "nee"
    ]
    assert len(rijen) == 10
    assert {rij["lasten_x1000"] for rij in rijen} == {""}
    assert all(rij["begroot_saldo_x1000"] for rij in rijen)


def test_kerngetallen_met_hun_uitleg(stadje: Stadje) -> None:
    stadje.uitkering()
    stadje.run(1, 1_400_00)
    rijen = lees(uitvoer.kerngetallen(clusterbeeld(stadje.gemeente, 2024)))
    assert len(rijen) == 4
    assert all(rij["hoe_geteld"] for rij in rijen)


TABEL = Uitvoertabel(
    "toets",
    "Toets",
    (Kolom("naam", "Naam"), Kolom("bedrag_cent", "Bedrag", CENT), Kolom("saldo_x1000", "Saldo", DUIZEND)),
    (("gewoon", 1_084_983_789_07, -5), ("=1+1", -1, None), ("@SUM(A1)", None, 0)),
    Papier(("Naam", "Bedrag"), (("gewoon", "1"),)),
    noten=("=HYPERLINK(1)",),
)


def cellen(inhoud: bytes, blad: int) -> dict[str, tuple[str, str]]:
    """What is in a sheet: per cell its type and its value, as the file has it."""
    ruimte = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
    with ZipFile(BytesIO(inhoud)) as boek:
        teksten = [
            "".join(deel.itertext())
            for deel in fromstring(boek.read("xl/sharedStrings.xml")).iter(f"{ruimte}si")
        ]
        gevonden = {}
        for cel in fromstring(boek.read(f"xl/worksheets/sheet{blad}.xml")).iter(f"{ruimte}c"):
            assert cel.find(f"{ruimte}f") is None, "a formula"
            waarde = cel.findtext(f"{ruimte}v") or ""
            soort = cel.get("t", "n")
            gevonden[cel.attrib["r"]] = (soort, teksten[int(waarde)] if soort == "s" else waarde)
        return gevonden


def test_in_xlsx_staan_centen_als_getal_in_euros() -> None:
    blad = cellen(als_xlsx(TABEL), 1)
    assert blad["B2"] == ("n", "1084983789.07")
    assert blad["B3"] == ("n", "-0.01")
    assert blad["C2"] == ("n", "-5")
    assert blad["C4"] == ("n", "0")
    assert "C3" not in blad


def test_tekst_wordt_nergens_een_formule() -> None:
    inhoud = als_xlsx(TABEL)
    assert cellen(inhoud, 1)["A3"] == ("s", "=1+1")
    assert ("s", "=HYPERLINK(1)") in cellen(inhoud, 2).values()
    rijen = lees(TABEL)
    assert [rij["naam"] for rij in rijen] == ["gewoon", "'=1+1", "'@SUM(A1)"]
    assert rijen[1]["bedrag_cent"] == "-1"


def test_elke_tabel_van_2019_past_in_xlsx_met_dezelfde_rijen() -> None:
    for tabel in (
        uitvoer.rekening(jaarrekening_2019()),
        uitvoer.afwijkingen(jaarrekening_2019().afwijkingen),
        uitvoer.buig(buigbeeld_2019()),
        uitvoer.bijstand(bijstand_2019()),
    ):
        blad = cellen(als_xlsx(tabel), 1)
        assert len({"".join(filter(str.isdigit, plek)) for plek in blad}) == len(tabel.rijen) + 1
        assert {len(rij) for rij in tabel.rijen} == {len(tabel.kolommen)}
        assert {len(rij) for rij in tabel.papier.rijen} == {len(tabel.papier.kolommen)}
