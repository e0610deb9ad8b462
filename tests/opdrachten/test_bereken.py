"""`opstap bereken` on a household: outcome, what is missing, what is refused, as text and as JSON."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from opstap.opdrachten import main

GEWOON = """
gemeente: Den Haag
maand: 2024-03
personen:
  - rol: aanvrager
    geboortedatum: 1984-05-02
vermogen: "500,00"
"""

WERKT = """
gemeente: GM0518
maand: 2024-03
personen:
  - rol: aanvrager
    naam: mevrouw A.
    geboortedatum: 1984-05-02
    inkomen:
      - {soort: loon, netto: "1.200,00", vakantieaanspraak: "0,00"}
      - {soort: kinderbijslag, netto: "90,00"}
    maanden_n_verbruikt: 1
    draagt_bij_aan_arbeidsinschakeling: ja
    heffingskorting_bij_gemeente: nee
vermogen: {bezittingen: "3000,00", schulden: "500,00"}
"""

ONVOLLEDIG = """
maand: 2024-03
personen:
  - rol: aanvrager
    leeftijd: 40
"""


class Scherm:
    """Runs the command on a text and keeps what came out."""

    def __init__(self, capsys: pytest.CaptureFixture[str], map_: Path) -> None:
        self.capsys = capsys
        self.map = map_

    def __call__(self, tekst: str, *opties: str, naam: str = "geval.yaml") -> tuple[int, str, str]:
        pad = self.map / naam
        pad.write_text(tekst, encoding="utf-8")
        code = main(["bereken", str(pad), *opties])
        uit = self.capsys.readouterr()
        return code, uit.out.replace("\u00a0", " "), uit.err.replace("\u00a0", " ")

    def json(self, tekst: str, *opties: str, naam: str = "geval.yaml") -> tuple[int, dict[str, Any]]:
        code, uit, fout = self(tekst, "--json", *opties, naam=naam)
        assert fout == ""
        return code, json.loads(uit)


@pytest.fixture
def bereken(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Scherm:
    return Scherm(capsys, tmp_path)


def test_een_gewoon_huishouden(bereken: Scherm) -> None:
    code, uit, fout = bereken(GEWOON)
    assert (code, fout) == (0, "")
    for regel in (
        "Bijstand in maart 2024, Den Haag (GM0518)",
        "Norm                                          € 1.283,83",
        "Recht op bijstand                             ja",
        "Reservering vakantietoeslag                   € 64,19",
        "Maandbetaling                                 € 1.219,64",
        "Loonheffing                                   € 308,53",
        "Lasten voor de gemeente                       € 1.696,98",
    ):
        assert regel in uit


def test_de_uitleg_loopt_van_de_uitkomst_tot_de_feiten_met_artikelen(bereken: Scherm) -> None:
    _, uit, _ = bereken(WERKT)
    for regel in (
        (
            "Op uw rekening komt € 330,44: € 347,83 bijstand min € 17,39 vakantietoeslag. (Participatiewet "
            "art. 45 lid 1)"
        ),
        (
            "25% van € 1.200,00, met een maximum van € 264,00: € 264,00 van het loon telt niet mee. "
            "(Participatiewet art. 31 lid 2"
        ),
        "[mevrouw A.] Geboortedatum: 2 mei 1984.",
        "bron: Gemeente Velsen, bijstandsnormen per 1 januari 2024",
        "kinderbijslag (Participatiewet art. 31 lid 2 onder b en d)",
        "Bon: motor ",
    ):
        assert regel in uit


def test_wat_niet_genoemd_is_wordt_gezegd(bereken: Scherm) -> None:
    _, uit, _ = bereken(GEWOON)
    assert "Niet genoemd, dus niet meegenomen:" in uit
    for wat in ("kinderen", "medebewoners", "inkomen", "een eigen woning", "lagere of geen woonlasten"):
        assert f"  - {wat}" in uit


def test_zonder_vermogen_is_het_bedrag_voorwaardelijk_en_niet_geraden(bereken: Scherm) -> None:
    code, uit, _ = bereken(ONVOLLEDIG)
    assert code == 0
    assert "Hoogte van de bijstand                        € 1.283,83" in uit
    assert "Recht op bijstand                             nog niet bekend" in uit
    assert "Maandbetaling                                 € 1.219,64  voorwaardelijk: alleen bij recht" in uit
    assert "Nog nodig:\n  - Bezittingen: Hoeveel zijn uw bezittingen waard" in uit


def test_onbekende_maanden_van_de_vrijlating_worden_gevraagd(bereken: Scherm) -> None:
    zonder = WERKT.replace("    maanden_n_verbruikt: 1\n", "")
    code, uit, _ = bereken(zonder)
    assert code == 0
    assert "Vrijlating van loon                           nog niet bekend" in uit
    assert "Maanden vrijlating onderdeel n al gebruikt (mevrouw A.)" in uit


def test_een_onbekende_vakantieaanspraak_wordt_gevraagd(bereken: Scherm) -> None:
    code, uitkomst = bereken.json(WERKT.replace(', vakantieaanspraak: "0,00"', ""))
    assert code == 0
    assert [feit["naam"] for feit in uitkomst["nog_nodig"]] == ["vakantieaanspraak_volgens_specificatie"]
    assert uitkomst["nog_nodig"][0]["wie"] == "mevrouw A."


def test_json_heeft_centen_als_gehele_getallen_en_als_tekst(bereken: Scherm) -> None:
    code, uitkomst = bereken.json(WERKT)
    assert code == 0
    betaling = uitkomst["uitkomst"]["maandbetaling"]
    assert (betaling["waarde"], betaling["tekst"], betaling["soort"]) == (33044, "€ 330,44", "Netto")
    assert uitkomst["volledig"] is True
    assert uitkomst["gemeente"] == {"code": "GM0518", "naam": "Den Haag"}
    assert uitkomst["knopen"]["vrijlating_persoon"] == [26400]
    assert uitkomst["knopen"]["norm_alleenstaande"] == 128383
    assert uitkomst["bon"]["peildatum"] == "2024-03-01"


def test_json_uitleg_is_een_boom_met_nummers(bereken: Scherm) -> None:
    _, uitkomst = bereken.json(GEWOON)
    stappen = uitkomst["uitleg"]
    assert [stap["nummer"] for stap in stappen] == list(range(len(stappen)))
    genoemd = {kind for stap in stappen for kind in stap["kinderen"]}
    assert all(kind < len(stappen) for kind in genoemd)
    gegeven = {stap["naam"] for stap in stappen if stap["wijze"] in ("feit", "opgegeven")}
    assert gegeven >= {"geboortedatum", "rol", "vermogen"}


def test_dezelfde_invoer_als_json_en_van_de_standaardinvoer(
    bereken: Scherm, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    als_json = json.dumps(
        {
            "gemeente": "GM0518",
            "maand": "2024-03",
            "personen": [{"rol": "aanvrager", "geboortedatum": "1984-05-02"}],
            "vermogen": "500,00",
        },
        indent="\t",
    )
    code, uit, _ = bereken(als_json, naam="geval.json")
    assert code == 0
    monkeypatch.setattr("sys.stdin", io.StringIO(GEWOON))
    assert main(["bereken", "-"]) == 0
    assert capsys.readouterr().out.replace("\u00a0", " ") == uit


def test_maand_en_gemeente_op_de_opdrachtregel_gaan_voor(bereken: Scherm) -> None:
    code, uit, _ = bereken(GEWOON, "--maand", "2024-07", "--gemeente", "Wassenaar")
    assert code == 0
    assert "Bijstand in juli 2024, Wassenaar (GM0629)" in uit
    assert "Norm                                          € 1.308,45" in uit


def test_zonder_gemeente_gelden_de_landelijke_regels(bereken: Scherm) -> None:
    code, uit, _ = bereken(ONVOLLEDIG)
    assert code == 0
    assert "Bijstand in maart 2024, landelijke regels" in uit
    assert "de gemeente, dus alleen de landelijke regels gelden" in uit


def test_geen_recht_zegt_waarom(bereken: Scherm) -> None:
    code, uit, _ = bereken(GEWOON.replace("500,00", "9.000,00"))
    assert code == 0
    assert "Recht op bijstand                             nee" in uit
    assert "U hebt € 1.425,00 te veel vermogen. Daarom is er geen recht op bijstand." in uit


def test_wat_de_wet_niet_zegt_wordt_bij_naam_geweigerd(bereken: Scherm) -> None:
    code, uit, _ = bereken(GEWOON + "woonsituatie: geen woonlasten\n")
    assert code == 2
    assert "Norm                                          € 1.283,83" in uit
    assert "Maandbetaling                                 kan niet [NIET-GEMODELLEERD]" in uit
    assert "Het percentage waarmee Den Haag de norm verlaagt" in uit


def test_belasting_bij_aow_wordt_geweigerd_maar_de_betaling_niet(bereken: Scherm) -> None:
    tekst = GEWOON.replace("1984-05-02", "1950-05-02").replace("2024-03", "2024-07")
    code, uit, _ = bereken(tekst)
    assert code == 0
    assert "Maandbetaling                                 € 1.384,01" in uit
    assert "Loonheffing                                   kan niet [NIET-GEMODELLEERD]" in uit
    assert "Let op: U of uw partner heeft de AOW-leeftijd. Dan betaalt de Sociale verzekeringsbank" in uit


@pytest.mark.parametrize(
    ("maand", "code"),
    [
        ("2026-07", "PARAMETER-ONTBREEKT"),
        ("2031-01", "PARAMETER-ONTBREEKT"),
        ("2017-12", "MAAND-TE-VROEG"),
        ("2024-13", "MAAND-ONLEESBAAR"),
        ("maart", "MAAND-ONLEESBAAR"),
    ],
)
def test_een_maand_die_niet_kan_geeft_geen_half_resultaat(bereken: Scherm, maand: str, code: str) -> None:
    for opties in ((GEWOON.replace("2024-03", maand),), (GEWOON, "--maand", maand)):
        uitgang, uit, fout = bereken(*opties)
        assert (uitgang, uit) == (2, "")
        assert f"[{code}]" in fout


def test_een_maand_met_een_gat_weigert_wie_het_raakt_en_niemand_anders(bereken: Scherm) -> None:
    jong = GEWOON.replace("2024-03", "2020-03").replace("1984-05-02", "2000-05-02")
    code, uit, fout = bereken(jong)
    assert (code, uit) == (2, "")
    assert "Norm alleenstaande jongere" in fout
    assert "1 maart 2020" in fout
    code, uit, _ = bereken(GEWOON.replace("2024-03", "2020-03"))
    assert code == 0
    assert "€ 1.052,32" in uit


def test_een_partner_kinderen_en_medebewoners(bereken: Scherm) -> None:
    tekst = """
gemeente: GM0518
maand: 2024-03
omschrijving: gezin met een inwonende broer en een kamerhuurder
personen:
  - {rol: aanvrager, leeftijd: 45}
  - {rol: partner, leeftijd: 44, inkomen: [{soort: ww, netto: "300,00"}]}
kinderen:
  - 7
  - {leeftijd: 28, student: ja}
medebewoners:
  - {relatie: broer, leeftijd: 50, commercieel: ja}
  - {relatie: kamerhuurder, leeftijd: 30, commercieel: ja}
vermogen: "0,00"
"""
    code, uitkomst = bereken.json(tekst)
    waarden = {naam: deel["waarde"] for naam, deel in uitkomst["uitkomst"].items()}
    assert code == 0
    assert waarden["aantal_kostendelers"] == 3
    assert waarden["norm"] == 2 * 79475
    assert waarden["bijstand"] == 2 * 79475 - 30000
    assert waarden["leefvorm"] == 3


def test_van_een_huurder_moet_gezegd_zijn_of_het_commercieel_is(bereken: Scherm) -> None:
    tekst = GEWOON + "medebewoners:\n  - {relatie: kostganger, leeftijd: 30}\n"
    code, uitkomst = bereken.json(tekst)
    assert code == 0
    assert uitkomst["uitkomst"]["norm"]["waarde"] is None
    assert {feit["naam"] for feit in uitkomst["nog_nodig"]} >= {"commerciele_relatie"}


def test_een_eigen_woning_met_waarde_en_hypotheek(bereken: Scherm) -> None:
    woning = 'eigen_woning: {waarde: "300000,00", hypotheek: "230000,00", tegeldemaken_te_verlangen: nee}\n'
    code, uit, _ = bereken(GEWOON + woning)
    assert code == 0
    assert "Let op: Uw woning heeft meer overwaarde dan vrij is." in uit
