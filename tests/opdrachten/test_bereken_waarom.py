"""The deciding condition first, the legal version, and the receipt that does it again."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from opstap import gemeenten
from opstap.opdrachten import main
from opstap.regels.beslissen import Geval

GOED = """gemeente: Den Haag
maand: 2024-03
personen:
  - rol: aanvrager
    geboortedatum: 1984-05-02
vermogen: "500,00"
"""


def _bereken(capsys: pytest.CaptureFixture[str], map_: Path, tekst: str, *opties: str) -> str:
    pad = map_ / "geval.yaml"
    pad.write_text(tekst, encoding="utf-8")
    assert main(["bereken", str(pad), *opties]) == 0
    return capsys.readouterr().out.replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("oud", "nieuw", "omdat", "anders_met"),
    [
        (
            "500,00",
            "9.000,00",
            "dit geldt: u hebt € 1.425,00 te veel vermogen.",
            "Vermogen: hoogstens € 7.575,00 (nu € 9.000,00)",
        ),
        (
            "vermogen",
            '    inkomen: [{soort: ww, netto: "1.300,00"}]\nvermogen',
            "dit geldt: uw inkomen van € 1.300,00 is niet lager dan de bijstandsnorm van € 1.283,83.",
            "Inkomen dat helemaal meetelt (de aanvrager): hoogstens € 1.283,82 (nu € 1.300,00)",
        ),
        (
            "1984-05-02",
            "2007-05-02",
            "bij de aanvrager dit geldt: deze persoon is 16 jaar.",
            "Geboortedatum (de aanvrager): uiterlijk 1 maart 2006 (nu 2 mei 2007)",
        ),
    ],
)
def test_wat_beslist_staat_voorop(
    capsys: pytest.CaptureFixture[str],
    tmp_path: Path,
    oud: str,
    nieuw: str,
    omdat: str,
    anders_met: str,
) -> None:
    uit = _bereken(capsys, tmp_path, GOED.replace(oud, nieuw))
    waarom = uit.split("\nWaarom\n")[1].split("\n\n")[0]
    assert waarom.startswith(f"  U krijgt geen bijstand omdat {omdat}")
    assert f"- {anders_met}" in waarom
    assert waarom.count("  - ") == 1


def test_ook_een_toekenning_zegt_waarop_zij_rust(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    waarom = _bereken(capsys, tmp_path, GOED).split("\nWaarom\n")[1].split("\n\n")[0]
    assert "U krijgt € 1.283,83 bijstand per maand" in waarom
    assert "- Vermogen: minstens € 7.575,01 (nu € 500,00)" in waarom


def test_een_uitkomst_die_niet_omslaat_zegt_waarop_zij_rust(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    waarom = _bereken(capsys, tmp_path, GOED, "--vraag", "bijstandsnorm").split("\nWaarom\n")[1]
    assert "- Norm: nu € 1.283,83" in waarom


def test_de_juridische_uitleg_noemt_namen_artikelen_en_gelding(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    uit = _bereken(capsys, tmp_path, GOED.replace("500,00", "9.000,00"), "--juridisch")
    assert (
        "recht_gelet_op_vermogen = nee | Participatiewet art. 19 lid 1 onder b | in werking vanaf "
        "1 januari 2015 | berekend | uit in_aanmerking_te_nemen_vermogen = € 1.425,00"
    ) in uit
    assert "- vermogen, Vermogen (Participatiewet art. 34 lid 1): hoogstens € 7.575,00 (nu € 9.000,00)" in uit


def test_de_reden_staat_ook_in_json(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    uit = json.loads(_bereken(capsys, tmp_path, GOED.replace("500,00", "9.000,00"), "--json"))
    (reden,) = uit["reden"]["bijstand"]
    assert reden["beslissend"] == "recht_gelet_op_vermogen"
    assert reden["rust_op"][0]["naam"] == "vermogen"
    assert reden["anders_met"][0]["waarde"] == 757_500


def test_een_bon_wordt_door_bereken_zelf_herhaald(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    antwoord = _bereken(capsys, tmp_path, GOED, "--json")
    bon = tmp_path / "bon.json"
    for inhoud in (antwoord, json.dumps(json.loads(antwoord)["bon"])):
        bon.write_text(inhoud, encoding="utf-8")
        assert main(["bereken", str(bon)]) == 0
        uit = capsys.readouterr().out
        assert "De uitkomst is stap voor stap gelijk aan die op de bon." in uit
        assert "Veranderd" not in uit


def test_een_bon_waaraan_is_geknoeid_geeft_iets_anders(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    bon = json.loads(_bereken(capsys, tmp_path, GOED, "--json"))["bon"]
    bon["geval"]["gezin"]["vermogen"] = 900_000
    (tmp_path / "bon.json").write_text(json.dumps(bon), encoding="utf-8")
    assert main(["bereken", str(tmp_path / "bon.json")]) == 1
    uit = capsys.readouterr().out
    assert "De uitkomst is anders dan op de bon." in uit
    assert "Veranderd sinds de bon: de feiten." in uit


@pytest.mark.parametrize(
    ("naam", "waarde", "code"),
    [("gevraagd", None, "BON-ONVOLLEDIG"), ("peildatum", "gisteren", "BON-ONLEESBAAR")],
)
def test_een_bon_die_niet_te_lezen_is(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, naam: str, waarde: str | None, code: str
) -> None:
    bon = json.loads(_bereken(capsys, tmp_path, GOED, "--json"))["bon"]
    bon.pop(naam)
    if waarde is not None:
        bon[naam] = waarde
    (tmp_path / "bon.json").write_text(json.dumps(bon), encoding="utf-8")
    assert main(["bereken", str(tmp_path / "bon.json")]) == 2
    assert f"[{code}]" in capsys.readouterr().err


def test_de_bon_alleen_geeft_dezelfde_uitkomst(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    for opties in ((), ("--vraag", "recht_op_bijstand", "--vraag", "leeftijd")):
        uit = json.loads(_bereken(capsys, tmp_path, GOED, "--json", *opties))
        bon = json.loads(json.dumps(uit["bon"]))
        geval = Geval.uit_json(bon["geval"])
        boek = gemeenten.regelboek(bon["gemeente"]).op(date.fromisoformat(bon["peildatum"]))
        assert {naam: bon[naam] for naam in boek.bon(geval)} == boek.bon(geval)
        assert boek.probeer(geval, bon["gevraagd"]).spoor.digest == bon["spoor_digest"] == uit["spoor_digest"]
