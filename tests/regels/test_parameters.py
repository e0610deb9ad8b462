"""Parameter files: what they say, what they refuse, and what they never fill in."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from opstap.regels.datum import als_datum, dag
from opstap.regels.fouten import ParameterFout
from opstap.regels.parameters import Parameter, lees_bestand, lees_parameters
from opstap.regels.regel import Leemte

Schrijf = Callable[[str], Path]

BESTAND = """
bronnen:
  krant: {{titel: "De krant", url: "https://example.org"}}
parameters:
  - naam: norm
    titel: "De norm"
    soort: {soort}
    artikel: "Wet art. 1"
    ritme: {ritme}
    waarden:
{waarden}
"""


def _bestand(*waarden: str, soort: str = "Netto", ritme: str = "halfjaar") -> str:
    return BESTAND.format(soort=soort, ritme=ritme, waarden="\n".join(f"      - {{{w}}}" for w in waarden))


def _een(vanaf: str, waarde: str = '"10.00"', rest: str = "bron: [krant], zeker: ja") -> str:
    return f"vanaf: {vanaf}, waarde: {waarde}, {rest}"


def _lees(schrijf: Schrijf, tekst: str) -> Parameter:
    (parameter,) = lees_parameters(schrijf(tekst))
    return parameter


def _bedrag(parameter: Parameter, datum: str) -> int | None:
    waarde = parameter.op(dag(datum))
    return None if waarde is None else waarde.bedrag


def test_een_waarde_geldt_tot_de_volgende(yaml_bestand: Schrijf) -> None:
    norm = _lees(yaml_bestand, _bestand(_een("2024-01-01"), _een("2024-07-01", '"11.50"')))
    assert _bedrag(norm, "2023-12-31") is None
    assert _bedrag(norm, "2024-01-01") == 1000
    assert _bedrag(norm, "2024-06-30") == 1000
    assert _bedrag(norm, "2024-07-01") == 1150
    assert _bedrag(norm, "2024-12-31") == 1150
    assert _bedrag(norm, "2025-01-01") is None


@pytest.mark.parametrize(
    ("ritme", "laatste", "eerste_zonder"),
    [("halfjaar", "2024-06-30", "2024-07-01"), ("jaar", "2024-12-31", "2025-01-01")],
)
def test_een_waarde_overleeft_haar_ritme_niet(
    yaml_bestand: Schrijf, ritme: str, laatste: str, eerste_zonder: str
) -> None:
    norm = _lees(yaml_bestand, _bestand(_een("2024-01-01"), _een("2030-01-01"), ritme=ritme))
    assert _bedrag(norm, laatste) == 1000
    assert _bedrag(norm, eerste_zonder) is None


def test_een_vaste_waarde_geldt_tot_de_volgende_hoe_lang_ook(yaml_bestand: Schrijf) -> None:
    norm = _lees(yaml_bestand, _bestand(_een("2015-01-01"), _een("2023-01-01", '"7"'), ritme="vast"))
    assert _bedrag(norm, "2022-12-31") == 1000
    assert _bedrag(norm, "2099-01-01") == 700


def test_een_waarde_kan_zelf_zeggen_tot_wanneer(yaml_bestand: Schrijf) -> None:
    einde = "bron: [krant], zeker: ja, tot: 2020-01-01"
    norm = _lees(yaml_bestand, _bestand(_een("2015-01-01", rest=einde), ritme="vast"))
    assert _bedrag(norm, "2019-12-31") == 1000
    assert _bedrag(norm, "2020-01-01") is None


@pytest.mark.parametrize(
    ("soort", "waarde", "getal"),
    [
        ("Basispunt", '"25.00"', 2500),
        ("Basispunt", '"36,97"', 3697),
        ("Milliprocent", '"8.425"', 8425),
        ("Milliprocent", '"13,7"', 13_700),
        ("Milliprocent", '"6"', 6000),
        ("Cent", '"1.234,50"', 123_450),
        ("int", '"27"', 27),
        ("int", "27", 27),
        ("bool", "ja", 1),
        ("bool", "nee", 0),
        ("Datum", "2024-05-01", dag("2024-05-01")),
    ],
)
def test_elke_soort_heeft_haar_eigen_schrijfwijze(
    yaml_bestand: Schrijf, soort: str, waarde: str, getal: int
) -> None:
    assert (
        _bedrag(_lees(yaml_bestand, _bestand(_een("2024-01-01", waarde), soort=soort)), "2024-01-01") == getal
    )


def test_gaten_worden_gevonden_ook_wat_niet_zeker_is(yaml_bestand: Schrijf) -> None:
    onzeker = _een("2024-07-01", rest="bron: [krant], zeker: nee, noot: nog te meten")
    norm = _lees(yaml_bestand, _bestand(_een("2023-07-01"), onzeker, _een("2025-01-01")))
    gaten = [
        (als_datum(a).isoformat(), als_datum(b).isoformat())
        for a, b in norm.gaten(dag("2023-01-01"), dag("2026-01-01"))
    ]
    assert gaten == [
        ("2023-01-01", "2023-07-01"),
        ("2024-01-01", "2025-01-01"),
        ("2025-07-01", "2026-01-01"),
    ]


def test_de_weigering_zegt_wat_er_wel_bekend_is(yaml_bestand: Schrijf) -> None:
    onzeker = _een("2024-07-01", rest="bron: [krant], zeker: nee, noot: nog te meten")
    norm = _lees(yaml_bestand, _bestand(_een("2024-01-01"), onzeker))
    niet_bevestigd = norm.ontbreekt_op(dag("2024-08-01"))
    assert niet_bevestigd.code == "PARAMETER-ONTBREEKT"
    assert niet_bevestigd.naam == "norm"
    assert "1 augustus 2024 is nog niet bevestigd (nog te meten)" in niet_bevestigd.zin
    assert "gold tot 1 januari 2025" in norm.ontbreekt_op(dag("2025-03-01")).zin
    assert "eerste bekende waarde geldt vanaf 1 januari 2024" in norm.ontbreekt_op(dag("2020-03-01")).zin


@pytest.mark.parametrize(
    ("tekst", "code", "regel"),
    [
        (_bestand(_een("2024-01-01"), _een("2024-01-01")), "PARAMETER-OVERLAP", 12),
        (_bestand(_een("2024-07-01"), _een("2024-01-01")), "PARAMETER-OVERLAP", 12),
        (_bestand(_een("2024-01-01", rest="bron: [blad], zeker: ja")), "PARAMETER-BRON", 11),
        (_bestand(_een("2024-01-01", rest="zeker: ja")), "PARAMETER-VELD-ONTBREEKT", 11),
        (_bestand(_een("2024-01-01", rest="bron: [], zeker: ja")), "PARAMETER-VORM", 11),
        (_bestand(_een("2024-01-01", "10.5")), "PARAMETER-GETAL", 11),
        (_bestand(_een("2024-01-01", "10")), "PARAMETER-GETAL", 11),
        (_bestand(_een("2024-01-01", '"1.234"')), "BEDRAG-DUBBELZINNIG", 11),
        (_bestand(_een("2024-02-30")), "DATUM-ONLEESBAAR", 11),
        (_bestand(_een("2024-01-01", '"x"'), soort="int"), "PARAMETER-WAARDE", 11),
        (_bestand(_een("2024-01-01"), soort="Gulden"), "PARAMETER-SOORT", 7),
        (_bestand(_een("2024-01-01"), ritme="kwartaal"), "PARAMETER-RITME", 9),
        (_bestand(_een("2024-01-01", rest="bron: [krant], zeker: ja, nut: x")), "PARAMETER-VELD", 11),
    ],
)
def test_een_fout_noemt_bestand_en_regel(yaml_bestand: Schrijf, tekst: str, code: str, regel: int) -> None:
    pad = yaml_bestand(tekst)
    with pytest.raises(ParameterFout) as fout:
        lees_parameters(pad)
    assert fout.value.code == code
    assert f"{pad.name} regel {regel}" in fout.value.zin


def test_een_dubbele_naam_wordt_geweigerd(yaml_bestand: Schrijf) -> None:
    tekst = _bestand(_een("2024-01-01"))
    dubbel = tekst + tekst[tekst.index("  - naam") :]
    with pytest.raises(ParameterFout) as fout:
        lees_parameters(yaml_bestand(dubbel))
    assert fout.value.code == "PARAMETER-DUBBEL"


def test_een_bestand_dat_er_niet_is_wordt_genoemd(tmp_path: Path) -> None:
    with pytest.raises(ParameterFout, match=r"weg\.yaml"):
        lees_parameters(tmp_path / "weg.yaml")


LEEMTE = """leemten:
  - naam: percentage_zonder_woonlasten
    titel: Verlaging zonder woonlasten
    soort: Basispunt
    artikel: Participatiewet art. 27; beleid van Havendorp
    zin: Het percentage van Havendorp is niet gevonden.
"""


def test_een_bestand_kan_zeggen_wat_niet_bekend_is(yaml_bestand: Schrijf) -> None:
    (leemte,) = lees_bestand(yaml_bestand(LEEMTE))
    assert isinstance(leemte, Leemte)
    assert (leemte.naam, leemte.als, leemte.soort.naam) == ("percentage_zonder_woonlasten", None, "Basispunt")
    assert "niet gevonden" in leemte.zin


def test_waarden_en_leemten_kunnen_in_een_bestand_staan(yaml_bestand: Schrijf) -> None:
    pad = yaml_bestand(_bestand(_een("2024-01-01")) + LEEMTE)
    assert [type(verklaring) for verklaring in lees_bestand(pad)] == [Parameter, Leemte]
    assert len(lees_parameters(pad)) == 1


def test_een_leemte_zonder_zin_wordt_geweigerd(yaml_bestand: Schrijf) -> None:
    zonder = "\n".join(regel for regel in LEEMTE.splitlines() if "zin:" not in regel)
    with pytest.raises(ParameterFout, match='"zin" ontbreekt'):
        lees_bestand(yaml_bestand(zonder))
