"""Bad case files: each mistake with file, line, column, path and code; no half result; exit code 2."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opstap.opdrachten import main
from opstap.opdrachten.gevalbestand import lees_gevalbestand
from opstap.opdrachten.invoerlezer import lees
from opstap.opdrachten.voorbeelden import reken_na, zijn_voorbeelden
from opstap.regels.fouten import OpstapFout

GOED = """gemeente: Den Haag
maand: 2024-03
personen:
  - rol: aanvrager
    geboortedatum: 1984-05-02
vermogen: "500,00"
"""


def _bereken(capsys: pytest.CaptureFixture[str], pad: Path, tekst: str | bytes) -> str:
    """Run on a bad file; returns what was reported, after checking that nothing else came out."""
    pad.write_bytes(tekst if isinstance(tekst, bytes) else tekst.encode())
    code = main(["bereken", str(pad)])
    uit = capsys.readouterr()
    assert (code, uit.out) == (2, "")
    return uit.err.replace("\u00a0", " ").replace(f"{pad.parent}/", "")


@pytest.mark.parametrize(
    ("oud", "nieuw", "melding"),
    [
        ("gemeente: Den Haag", "gemeente: Utrecht", "regel 1, kolom 11, gemeente: De gemeente"),
        ("maand: 2024-03", "mand: 2024-03", 'regel 2, kolom 1: "mand" is hier geen gegeven. Bedoelt u maand'),
        (
            "    geboortedatum: 1984-05-02",
            "    geboortedatum: 31-12-1984",
            "kolom 20, personen[1].geboortedatum",
        ),
        ("    geboortedatum: 1984-05-02", "    geboortedatum: 1984-02-30", "[INVOER-DATUM]"),
        ("    geboortedatum: 1984-05-02", "    geboortedatum: 2024-04-01", "[GEBOORTEDATUM-TOEKOMST]"),
        ("    geboortedatum: 1984-05-02", "    geboortedatum: 1884-05-02", "[GEBOORTEDATUM-ONGELOOFLIJK]"),
        (
            "    geboortedatum: 1984-05-02",
            "    leeftijd: 40\n    geboortedatum: 1984-05-02",
            "[LEEFTIJD-TEGENSTRIJDIG]",
        ),
        (
            "    geboortedatum: 1984-05-02",
            "    leeftijd: veertig",
            "personen[1].leeftijd: hier hoort een geheel getal",
        ),
        ("    geboortedatum: 1984-05-02", "    leeftijd: 121", "[INVOER-BEREIK]"),
        ("    geboortedatum: 1984-05-02", "    in_inrichting: ja", "[LEEFTIJD-ONTBREEKT]"),
        ("rol: aanvrager", "rol: partner", "[ROL-AANVRAGER]"),
        ("rol: aanvrager", "rol: kind", 'Zet kinderen in de lijst "kinderen".'),
        ('"500,00"', '"1.234"', "als € 1.234,00 of als € 1,234"),
        ('"500,00"', "1.234", "regel 6, kolom 11, vermogen: Het bedrag"),
        ('"500,00"', "vijfhonderd", "[BEDRAG-ONLEESBAAR]"),
        ('"500,00"', "", "[INVOER-LEEG]"),
        ('"500,00"', "{bezittingen: 5}", '"schulden" ontbreekt'),
        ('"500,00"', "[1, 2]", "hier hoort één waarde te staan, geen lijst of groep"),
        ('vermogen: "500,00"', 'vermogen: "1,00"\nvermogen: "2,00"', '"vermogen" staat er twee keer'),
        ('vermogen: "500,00"', "inkomen: 800", 'Zet "inkomen" bij een van de personen.'),
        ('vermogen: "500,00"', "kinderen: 3", "hier hoort een lijst te staan"),
        ('vermogen: "500,00"', "kinderen: [jan]", "kinderen[1]: hier hoort een geheel getal"),
        ('vermogen: "500,00"', "woonsituatie: geen woonlaste", "Bedoelt u geen_woonlasten"),
        ('vermogen: "500,00"', "medebewoners: [{relatie: oma}]", "medebewoners[1]: geef de geboortedatum"),
        ('vermogen: "500,00"', "medebewoners: [{relatie: buurman, leeftijd: 30}]", "[INVOER-KEUZE]"),
        ('vermogen: "500,00"', "recente_schoolverlater: misschien", 'hier hoort "ja" of "nee" te staan'),
    ],
)
def test_elke_fout_noemt_plek_en_wat_er_hoort(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, oud: str, nieuw: str, melding: str
) -> None:
    assert oud in GOED
    fout = _bereken(capsys, tmp_path / "geval.yaml", GOED.replace(oud, nieuw))
    assert fout.startswith("geval.yaml regel ")
    assert melding in fout


@pytest.mark.parametrize(
    ("inkomen", "melding"),
    [
        ("{soort: loon}", "het nettobedrag ontbreekt"),
        ('{netto: "1,00"}', "de soort ontbreekt"),
        ('{soort: loon, netto: "-1,00"}', "[BEDRAG-NEGATIEF]"),
        ('{soort: loon, bruto: "1,00"}', "Bijstand rekent netto."),
        ('{soort: ww, netto: "1,00", vakantieaanspraak: "0,08"}', "[INKOMEN-VAKANTIE]"),
        ('{soort: studiefinanciering, netto: "1,00"}', "normbedrag_studiefinanciering (art. 33 lid 2)"),
        ('{soort: winst, netto: "1,00"}', "staat in het Bbz"),
        ('{soort: kostgeld, netto: "1,00"}', "huurders_en_kostgangers_zonder_kostendeling (art. 33 lid 4)"),
    ],
)
def test_inkomen_dat_niet_kan(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, inkomen: str, melding: str
) -> None:
    tekst = GOED.replace("vermogen:", f"    inkomen:\n      - {inkomen}\nvermogen:")
    assert melding in _bereken(capsys, tmp_path / "geval.yaml", tekst)


def test_alle_fouten_worden_tegelijk_genoemd(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    tekst = GOED.replace("2024-03", "maart").replace("1984-05-02", "gisteren").replace('"500,00"', '"1.234"')
    fout = _bereken(capsys, tmp_path / "geval.yaml", tekst)
    assert [regel.split("[")[-1].rstrip("]") for regel in fout.splitlines()] == [
        "MAAND-ONLEESBAAR",
        "INVOER-DATUM",
        "BEDRAG-DUBBELZINNIG",
    ]


@pytest.mark.parametrize(
    ("tekst", "code"),
    [
        ("", "INVOER-LEEG"),
        ("maand: [2024-03", "INVOER-YAML"),
        ("maand: 2024-03\n\tpersonen: 1", "INVOER-YAML"),
        ('{"maand": "2024-03",}', "INVOER-JSON"),
        ('{"maand": NaN\n "x": 1}', "INVOER-JSON"),
        ("maand: 2024-03\n---\nmaand: 2024-04", "INVOER-YAML"),
        ("maand: *x", "INVOER-YAML"),
        ("naam: \x07", "INVOER-TEKEN"),
        (b"naam: \xff\xfe", "BESTAND-GEEN-TEKST"),
        ("gewoon een zin", "INVOER-VORM"),
        ("[" * 3000, "INVOER-"),
    ],
)
def test_een_onleesbaar_bestand(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, tekst: str | bytes, code: str
) -> None:
    fout = _bereken(capsys, tmp_path / "geval.yaml", tekst)
    assert f"[{code}" in fout
    assert "Traceback" not in fout


def test_een_json_fout_noemt_regel_en_kolom(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    fout = _bereken(capsys, tmp_path / "geval.json", '{\n  "maand": "2024-03"\n  "personen": []\n}')
    assert fout.startswith("geval.json regel 3, kolom 3: dit is geen geldige JSON")


def test_een_bestand_dat_er_niet_is(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["bereken", str(tmp_path / "weg.yaml")]) == 2
    assert "[BESTAND-ONLEESBAAR]" in capsys.readouterr().err


def test_fouten_als_json_voor_programmas(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    pad = tmp_path / "geval.yaml"
    pad.write_text(GOED.replace('"500,00"', '"1.234"'))
    assert main(["bereken", str(pad), "--json"]) == 2
    uit = json.loads(capsys.readouterr().out)
    assert uit["fout"]["code"] == "BEDRAG-DUBBELZINNIG"
    assert (uit["meldingen"][0]["regel"], uit["meldingen"][0]["kolom"], uit["meldingen"][0]["pad"]) == (
        6,
        11,
        "vermogen",
    )


def test_een_kind_dat_in_de_maand_geboren_wordt_mag(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    pad = tmp_path / "geval.yaml"
    pad.write_text(GOED + "kinderen:\n  - geboortedatum: 2024-03-31\n")
    assert main(["bereken", str(pad), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["uitkomst"]["leefvorm"]["waarde"] == 2


VOORBEELDEN = """gevallen:
- {id: a, onderwerp: norm, datum: 2024-02-01, invoer: {leefvorm: gehuwden, leeftijden: [19, 30], kinderen: 1}}
- {id: b, onderwerp: kostendelers tellen, datum: 2024-02-01, invoer: {bewoners: [{id: a, leeftijd: 50}]}}
- {id: c, onderwerp: vermogen, datum: 2024-05-01, invoer: {leefvorm: alleenstaande, vermogen: "9.000,00"}}
"""
SCHERVEN = st.sampled_from(
    [
        "ja",
        "null",
        "[]",
        "{}",
        "1.234",
        "-5",
        "2024-02-30",
        '"',
        "\t",
        ":",
        "- ",
        "&a ",
        "*a",
        "!!x ",
        "9" * 30,
        "\x00",
    ]
)


@settings(max_examples=150)
@given(st.sampled_from([GOED, VOORBEELDEN]), st.lists(st.tuples(st.integers(0, 400), SCHERVEN), max_size=4))
def test_een_beschadigd_bestand_geeft_een_uitkomst_of_een_nette_weigering(
    tekst: str, scherven: list[tuple[int, str]]
) -> None:
    for plaats, scherf in scherven:
        tekst = tekst[:plaats] + scherf + tekst[plaats + len(scherf) :]
    try:
        wortel = lees(tekst, "geval.yaml")
        if zijn_voorbeelden(wortel):
            assert all(uitslag.status for uitslag in reken_na(wortel))
        else:
            lees_gevalbestand(tekst, "geval.yaml")
    except OpstapFout:
        return  # a refusal with a code is fine; anything else fails the test
