"""`opstap bereken` on worked examples: equal, different or refused, and never a made-up answer."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from opstap import recht
from opstap.opdrachten import main
from opstap.opdrachten.voorbeelden.onderwerpen import ONDERWERPEN

MAP = Path(recht.__file__).parent / "rekenvoorbeelden"


def _draai(
    capsys: pytest.CaptureFixture[str], pad: Path, *regels: str, opties: tuple[str, ...] = ()
) -> tuple[int, str]:
    pad.write_text("gevallen:\n" + "".join(f"- {regel}\n" for regel in regels), encoding="utf-8")
    code = main(["bereken", str(pad), *opties])
    return code, capsys.readouterr().out.replace("\u00a0", " ")


def _geval(onderwerp: str, invoer: str, verwacht: str | None = None, datum: str = "2024-02-01") -> str:
    einde = f", verwacht: {{{verwacht}}}" if verwacht is not None else ""
    return f"{{id: T, onderwerp: '{onderwerp}', datum: {datum}, invoer: {{{invoer}}}{einde}}}"


@pytest.mark.parametrize("bestand", sorted(MAP.glob("*.yaml")), ids=lambda pad: pad.stem)
def test_de_eigen_voorbeelden_draaien_als_bestand(capsys: pytest.CaptureFixture[str], bestand: Path) -> None:
    assert main(["bereken", str(bestand)]) == 0
    laatste = capsys.readouterr().out.strip().splitlines()[-1]
    assert laatste.endswith(" gelijk")


@pytest.mark.parametrize(
    ("onderwerp", "invoer", "verwacht"),
    [
        ("norm", "leefvorm: gehuwden, leeftijden: [40, 41], partner_zonder_recht: ja", 'norm: "917.02"'),
        ("norm", "leefvorm: alleenstaande_ouder, leeftijd: 20, kinderen: [1, 2]", 'norm: "316.94"'),
        (
            "norm inrichting",
            "leefvorm: gehuwden, leeftijden: [40, 41], een_inrichting: ja",
            'totaal: "1732.34"',
        ),
        ("kostendelers", "aantal_A: 3, gehuwd: ja", 'norm_per_persoon: "794.75", norm_samen: "1589.50"'),
        (
            "kostendelers",
            "leefvorm: gehuwden, leeftijden: [19, 30], kinderen: 1, aantal_A: 2",
            'norm: "1600.77"',
        ),
        (
            "kostendelers",
            (
                "belanghebbende_leeftijd: 30, overige_bewoners: [{rol: zus, leeftijd: 31, bbl: ja}, "
                "{rol: oom, leeftijd: 50}], gehuwd: nee"
            ),
            'aantal_A: 2, norm: "917.02"',
        ),
        (
            "kostendelers",
            (
                "belanghebbende_leeftijd: 40, overige_bewoners: [{rol: broer, leeftijd: 40, "
                "commercieel: ja}, {rol: kamerhuurder, leeftijd: 40}]"
            ),
            "aantal_A: 2",
        ),
        (
            "kostendelers tellen",
            (
                "echtpaar_bijstand: ja, kinderen_meerderjarig: [19, 23, 28], studerend: [19, 23], "
                "inwonende_neef: 29"
            ),
            'aantal_A: 4, norm_echtpaar_samen: "1467.24"',
        ),
        (
            "kostendelers tellen",
            "alleenstaande: ja, medebewoners: [{rol: student}, {rol: verhuurder, commercieel: ja}]",
            'aantal_A: geen, norm: "1283.83"',
        ),
        (
            "kostendelers tellen",
            "bewoners: [{id: a, leeftijd: 50}, {id: b, leeftijd: 26}, {id: c, leeftijd: 24}]",
            'norm_a: "1283.83", norm_b: "917.02", norm_c: "917.02", aantal_A_b: 2',
        ),
        ("vermogen", 'leefvorm: alleenstaande, vermogen: "7575.01"', "recht_gelet_op_vermogen: nee"),
        (
            "vermogen",
            'leefvorm: gehuwden, bezittingen: "9000.00", schulden: "9500.00"',
            "recht_gelet_op_vermogen: ja",
        ),
        (
            "vermogensruimte",
            'leefvorm: alleenstaande, aanvangsvermogen: "3000.00"',
            'resterende_ruimte: "4575.00"',
        ),
        ("eigen woning", 'overwaarde_woning: "63900.01"', 'overwaarde_boven_vrijstelling: "0.01"'),
    ],
)
def test_andere_woorden_voor_dezelfde_soorten(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, onderwerp: str, invoer: str, verwacht: str
) -> None:
    code, uit = _draai(capsys, tmp_path / "v.yaml", _geval(onderwerp, invoer, verwacht))
    assert "T  " + onderwerp + ": gelijk" in uit, uit
    assert code == 0


@pytest.mark.parametrize(
    ("invoer", "verwacht"),
    [
        ('netto_loon: "1000.00", leeftijd: 35, onderdeel: z', 'vrijlating: "150.00"'),
        ('netto_loon: "1300.00", leeftijd: 35, onderdeel: aa', 'vrijlating: "170.18"'),
        ('netto_loon: "1000.00", leeftijd: 35, onderdeel: z, maanden_z_verbruikt: 12', 'vrijlating: "0.00"'),
        (
            'netto_loon: "1000.00", leeftijd: 35, onderdeel: n, maand_van_vrijlating: 6',
            'vrijlating: "250.00"',
        ),
        ('netto_loon: "1000.00", leeftijd: 35, onderdeel: n, maand_van_vrijlating: 7', 'vrijlating: "0.00"'),
        (
            'netto_loon: "800.00", leeftijd: 33, onderdeel: r, alleenstaande_ouder: ja, jongste_kind: 12',
            'vrijlating: "0.00"',
        ),
        (
            'norm: "1308.45", netto_loon: "800.00", leeftijd: 26, onderdeel: y, medisch_urenbeperkt: ja',
            'vrijlating: "120.00", bijstand_inclusief_vt: "628.45", maandbetaling: "597.03"',
        ),
    ],
)
def test_vrijlatingen_in_andere_maanden_en_onderdelen(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, invoer: str, verwacht: str
) -> None:
    geval = _geval("vrijlating arbeidsinkomen", invoer, verwacht, "2024-09-01")
    code, uit = _draai(capsys, tmp_path / "v.yaml", geval)
    assert (code, "gelijk" in uit) == (0, True), uit


def test_een_verschil_van_een_cent_geeft_uitgang_1(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    goed = _geval("norm", "leefvorm: alleenstaande, leeftijd: 40", 'norm: "1283.83"')
    fout = _geval("norm", "leefvorm: alleenstaande, leeftijd: 40", 'norm: "1283.84"')
    code, uit = _draai(capsys, tmp_path / "v.yaml", goed, fout)
    assert code == 1
    assert "norm: € 1.283,83, verwacht 1283.84" in uit
    assert uit.strip().endswith("1 gelijk, 1 anders")


@pytest.mark.parametrize(
    ("geval", "code"),
    [
        (
            _geval("hondenbelasting", 'benadelingsbedrag: "100.00"', 'boete: "50.00"'),
            "ONDERWERP-NIET-IN-REGELBOEK",
        ),
        (_geval("norm", "leefvorm: alleenstaande, leeftyd: 40", 'norm: "1.00"'), "INVOER-ONBEKEND"),
        (_geval("norm", "leefvorm: alleenstaande, leeftijd: 40", 'nrom: "1.00"'), "INVOER-ONBEKEND"),
        (_geval("norm", "leefvorm: lat, leeftijd: 40", 'norm: "1.00"'), "INVOER-KEUZE"),
        (_geval("norm", "leefvorm: gehuwden, leeftijden: [40]", 'norm: "1.00"'), "LEEFTIJDEN-AANTAL"),
        (_geval("norm", "leefvorm: gehuwden, alleenstaande: ja", 'norm: "1.00"'), "LEEFVORM-TEGENSTRIJDIG"),
        (
            _geval("norm", "leefvorm: alleenstaande, leeftijd: 20", 'norm: "1.00"', "2020-03-01"),
            "PARAMETER-ONTBREEKT",
        ),
        (
            _geval("vermogen", 'leefvorm: alleenstaande, vermogen: "1.234"', "recht_gelet_op_vermogen: ja"),
            "BEDRAG-DUBBELZINNIG",
        ),
        (
            _geval(
                "kostendelers", "belanghebbende_leeftijd: 40, overige_bewoners: [{rol: broer}]", "aantal_A: 2"
            ),
            "LEEFTIJD-ONTBREEKT",
        ),
        ("{id: T, onderwerp: norm, invoer: {leeftijd: 40}}", "VOORBEELD-ONVOLLEDIG"),
        (_geval("norm", "leeftijd: 40", 'norm: "1.00"', "gisteren"), "INVOER-DATUM"),
    ],
)
def test_wat_niet_te_vertalen_is_wordt_bij_naam_geweigerd(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, geval: str, code: str
) -> None:
    uitgang, uit = _draai(capsys, tmp_path / "v.yaml", geval)
    assert "geweigerd" in uit
    assert f"[{code}]" in uit
    assert uitgang == 0


def test_een_geweigerd_voorbeeld_houdt_de_andere_niet_tegen(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    goed = _geval("norm", "leefvorm: alleenstaande, leeftijd: 40", 'norm: "1283.83"')
    code, uit = _draai(capsys, tmp_path / "v.yaml", _geval("hondenbelasting", "x: 1"), goed)
    assert (code, uit.strip().splitlines()[-1]) == (0, "1 gelijk, 1 geweigerd")


def test_zonder_verwachting_wordt_uitgerekend(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, uit = _draai(capsys, tmp_path / "v.yaml", _geval("norm", "leefvorm: alleenstaande, leeftijd: 40"))
    assert code == 0
    assert "norm: € 1.283,83" in uit
    assert "exclusief_vakantietoeslag: € 1.219,64" in uit


def test_wat_een_voorbeeld_openlaat_wordt_gezegd(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    geval = _geval("kostendelers tellen", "echtpaar_bijstand: ja, kinderen_meerderjarig: [29]", "aantal_A: 3")
    _, uit = _draai(capsys, tmp_path / "v.yaml", geval)
    assert "gelezen als: zonder leeftijd: 21 jaar of ouder" in uit


def test_een_enkel_voorbeeld_en_json(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    pad = tmp_path / "een.yaml"
    pad.write_text(_geval("norm", "leefvorm: alleenstaande, leeftijd: 40", 'norm: "1283.83"'))
    assert main(["bereken", str(pad), "--json"]) == 0
    uit = json.loads(capsys.readouterr().out)
    assert uit["gelijk"] == 1
    assert uit["voorbeelden"][0]["uitkomsten"]["norm"]["gelijk"] is True


def test_elk_onderwerp_noemt_wat_er_in_mag_staan(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["bereken", "--onderwerpen", "--json"]) == 0
    delen = json.loads(capsys.readouterr().out)["onderwerpen"]
    assert {naam for deel in delen for naam in deel["onderwerpen"]} == set(ONDERWERPEN)
    norm = next(deel for deel in delen if "norm" in deel["onderwerpen"])
    assert {"leefvorm", "leeftijden", "kinderen"} <= set(norm["invoer"])
    assert {"norm", "vakantietoeslag"} <= set(norm["verwacht"])
    assert all(deel["invoer"] for deel in delen)


def test_een_voorbeeld_in_de_woorden_van_het_regelboek(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    begin = "onderwerp: regelboek, datum: 2024-03-01"
    uitgang, uit = _draai(
        capsys,
        tmp_path / "v.yaml",
        f'{{id: los, {begin}, invoer: {{bijstandsnorm: "1000,00", inkomen_na_vrijlating: "400,00"}}, '
        'verwacht: {hoogte_bijstand: "600,00"}}',
        f"{{id: gezin, gemeente: GM0518, {begin}, "
        "invoer: {personen: [{rol: aanvrager, leeftijd: 40}], vermogen: 0}, "
        'verwacht: {leefvorm: 1, maandbetaling: "1219.64", aow_leeftijd_bereikt: nee}}',
        f'{{id: leeg, {begin}, invoer: {{vermogen: 0}}, verwacht: {{maandbetaling: "1219.64"}}}}',
    )
    assert uitgang == 0
    assert "2 gelijk, 1 geweigerd" in uit
