"""Giving any name of the rule book instead of computing it, and asking any name."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from opstap import gemeenten
from opstap.opdrachten import main
from opstap.opdrachten.gevalbestand import lees_geval, lees_gevalbestand
from opstap.opdrachten.gevalbestand.tegenspraak import AOW, PLAATS, SAMENSTELLING
from opstap.opdrachten.gevalbestand.waarde import BEREIKEN, schrijf_waarde
from opstap.opdrachten.invoerlezer import lees
from opstap.regels.beslissen import bereik, mag_gegeven_worden

GOED = """gemeente: Den Haag
maand: 2024-03
personen:
  - rol: aanvrager
    geboortedatum: 1984-05-02
vermogen: "500,00"
"""


@pytest.fixture
def bereken(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Any:
    def draai(tekst: str, *opties: str) -> tuple[int, str, str]:
        pad = tmp_path / "geval.yaml"
        pad.write_text(tekst, encoding="utf-8")
        code = main(["bereken", str(pad), *opties])
        uit = capsys.readouterr()
        return code, uit.out.replace("\u00a0", " "), uit.err.replace("\u00a0", " ")

    return draai


def _json(bereken: Any, tekst: str, *opties: str) -> dict[str, Any]:
    code, uit, fout = bereken(tekst, "--json", *opties)
    assert (code, fout) == (0, "")
    gegevens = json.loads(uit)
    assert isinstance(gegevens, dict)
    return gegevens


@pytest.mark.parametrize("extra", ['norm: "1000,00"\n', 'gegeven:\n  norm: "1000,00"\n'])
def test_een_uitkomst_kan_worden_gegeven_in_plaats_van_berekend(bereken: Any, extra: str) -> None:
    gegevens = _json(bereken, GOED + extra)
    assert gegevens["uitkomst"]["bijstand"]["waarde"] == 100000
    stap = next(stap for stap in gegevens["uitleg"] if stap["naam"] == "norm")
    assert (stap["wijze"], stap["kinderen"], stap["bron"]) == ("opgegeven", [], "opgegeven")
    assert "zoals opgegeven" in stap["zin"]


def test_wat_anders_is_dan_wat_volgt_wordt_gezegd_en_telt(bereken: Any) -> None:
    code, uit, _ = bereken(GOED + 'norm: "1000,00"\n')
    assert code == 0
    assert (
        "Norm is opgegeven als € 1.000,00, en zo is gerekend. Uit de andere gegevens volgt € 1.283,83." in uit
    )
    _, uit, _ = bereken(GOED + 'norm: "1283,83"\n')
    assert "Let op" not in uit


def test_een_tussenwaarde_van_een_persoon(bereken: Any) -> None:
    gegevens = _json(bereken, GOED.replace("vermogen", "    is_rechthebbende: nee\nvermogen"))
    assert gegevens["uitkomst"]["recht_op_bijstand"]["waarde"] is False


def test_een_bedrag_van_de_wet_kan_worden_gegeven(bereken: Any) -> None:
    gegevens = _json(bereken, GOED + 'norm_alleenstaande: "1200,00"\n')
    assert gegevens["uitkomst"]["norm"]["waarde"] == 120000


def test_een_oordeel_draagt_naam_reden_en_dag(bereken: Any) -> None:
    werkt = GOED.replace(
        "vermogen",
        """    inkomen: [{soort: loon, netto: "400,00", vakantieaanspraak: "0,00"}]
    maanden_n_verbruikt: 1
    draagt_bij_aan_arbeidsinschakeling:
      {waarde: ja, door: A. Jansen, datum: 2024-02-20, reden: een stap naar meer uren}
vermogen""",
    )
    _, uit, _ = bereken(werkt)
    assert "[bron: oordeel van A. Jansen, 20 februari 2024: een stap naar meer uren]" in uit


def test_onbekend_is_iets_anders_dan_niet_genoemd(bereken: Any) -> None:
    assert _json(bereken, GOED)["nog_nodig"] == []
    gegevens = _json(bereken, GOED.replace("vermogen", "    in_inrichting: onbekend\nvermogen"))
    assert [feit["naam"] for feit in gegevens["nog_nodig"]] == ["in_inrichting"]
    assert gegevens["uitkomst"]["norm"]["waarde"] is None


@pytest.mark.parametrize(
    ("extra", "waar"),
    [
        ('gegeven: {vermogen: "600,00"}\n', "regel 6, kolom 11 (vermogen)"),
        (
            'eigen_woning: {overwaarde: "1,00"}\noverwaarde_woning: "2,00"\n',
            "regel 7, kolom 28 (eigen_woning.overwaarde)",
        ),
    ],
)
def test_hetzelfde_op_twee_manieren_noemt_beide_plaatsen(bereken: Any, extra: str, waar: str) -> None:
    code, uit, fout = bereken(GOED + extra)
    assert (code, uit) == (2, "")
    assert "[INVOER-TEGENSTRIJDIG]" in fout
    assert waar in fout


def test_een_loon_in_de_lijst_en_een_ander_loon_bij_naam(bereken: Any) -> None:
    tekst = GOED.replace(
        "vermogen", '    inkomen: [{soort: loon, netto: "400,00"}]\n    netto_loon: "500,00"\nvermogen'
    )
    code, _, fout = bereken(tekst)
    assert code == 2
    assert "regel 7, kolom 17, personen[1].netto_loon" in fout
    assert "regel 6, kolom 14 (personen[1].inkomen) € 400,00" in fout
    assert bereken(tekst.replace('500,00"\nvermogen', '400,00"\nvermogen'))[0] == 0


def test_tweemaal_hetzelfde_mag(bereken: Any) -> None:
    assert _json(bereken, GOED + 'gegeven: {vermogen: "500,00"}\n')["volledig"]
    jong = GOED.replace("1984-05-02", "1984-05-02\n    leeftijd: 39")
    assert _json(bereken, jong)["uitkomst"]["norm"]["waarde"] == 128383


@pytest.mark.parametrize(
    ("extra", "melding"),
    [
        ("noorm: 5\n", "Bedoelt u norm"),
        ("netto_loon: 5\n", 'Zet het bij een van de "personen"'),
        ("gegeven: {netto_loon: 5}\n", 'zet het bij een van de "personen"'),
        ("gegeven: {recente_schoolverlatr: ja}\n", "Bedoelt u recente_schoolverlater"),
        ("leefvorm: samen\n", "[INVOER-KEUZE]"),
        ('vakantietoeslag_percentage: "5,555"\n', "[INVOER-PROCENT]"),
        ("recente_schoolverlater: {bron: x}\n", "[INVOER-WAARDE]"),
        ('vermogensvrijlating_verbruikt: "-5,00"\n', "[BEDRAG-NEGATIEF]"),
        ("peildatum: 2024-03-04\n", 'Schrijf "maand"'),
        ('rekenhuur: "-600,00"\n', '"Rekenhuur" kan niet lager dan nul zijn'),
        ('kale_huur: "-600,00"\n', "kan niet lager dan nul zijn"),
    ],
)
def test_een_naam_of_waarde_die_niet_kan(bereken: Any, extra: str, melding: str) -> None:
    code, uit, fout = bereken(GOED + extra)
    assert (code, uit) == (2, "")
    assert melding.casefold() in fout.casefold()


@pytest.mark.parametrize(
    ("extra", "code"),
    [
        ("kinderen: [39]\n", "KIND-OUDER-DAN-OUDER"),
        ("kinderen: [{geboortedatum: 1984-05-01}]\n", "KIND-OUDER-DAN-OUDER"),
        ("medebewoners: [{relatie: moeder, leeftijd: 39}]\n", "RELATIE-LEEFTIJD"),
        ("medebewoners: [{relatie: zoon, leeftijd: 40}]\n", "KIND-OUDER-DAN-OUDER"),
        ("medebewoners: [{relatie: kleinkind, leeftijd: 39}]\n", "RELATIE-LEEFTIJD"),
        ('kinderen: [{geboortedatum: 2024-04-01, netto_loon: "5,00"}]\n', "INKOMEN-VOOR-GEBOORTE"),
        ("kinderen: [{geboortedatum: 2024-04-01}]\n", "GEBOORTEDATUM-TOEKOMST"),
    ],
)
def test_een_huishouden_dat_niet_kan_bestaan(bereken: Any, extra: str, code: str) -> None:
    uitgang, uit, fout = bereken(GOED + extra)
    assert (uitgang, uit) == (2, "")
    assert f"[{code}]" in fout


@pytest.mark.parametrize("extra", ["kinderen: [38]\n", "medebewoners: [{relatie: moeder, leeftijd: 40}]\n"])
def test_een_huishouden_dat_nog_net_kan(bereken: Any, extra: str) -> None:
    assert bereken(GOED + extra)[0] == 0


def test_een_kind_van_de_aanvrager_mag_ouder_zijn_dan_de_partner(bereken: Any) -> None:
    partner = GOED.replace("vermogen", "  - {rol: partner, leeftijd: 22}\nvermogen")
    assert bereken(partner + "kinderen: [23]\n")[0] == 0


def test_bezittingen_en_schulden_zijn_feiten_waaruit_het_vermogen_volgt(bereken: Any) -> None:
    delen = GOED.replace('vermogen: "500,00"', 'vermogen: {bezittingen: "9000,00", schulden: "8500,00"}')
    gegevens = _json(bereken, delen)
    assert gegevens["knopen"]["vermogen"] == 50000
    assert (gegevens["knopen"]["bezittingen"], gegevens["knopen"]["schulden"]) == (900000, 850000)
    assert "spaargeld uit de bijstand" in gegevens["niet_genoemd"]


def test_twee_partners_worden_geweigerd(bereken: Any) -> None:
    partner = "  - {rol: partner, leeftijd: 22}\n"
    _, _, fout = bereken(GOED.replace("vermogen", partner + partner + "vermogen"))
    assert "[ROL-PARTNER]" in fout


def test_een_vraag_bij_naam_geeft_alleen_die_uitkomst(bereken: Any) -> None:
    code, uit, _ = bereken(GOED, "--vraag", "vermogensgrens", "--vraag", "leeftijd")
    assert code == 0
    assert "Vermogensgrens                                € 7.575,00" in uit
    assert "Leeftijd (de aanvrager)                       39" in uit
    assert "Maandbetaling" not in uit
    gegevens = _json(bereken, GOED, "--vraag", "leeftijd")
    assert gegevens["uitkomst"] == {
        "leeftijd": {
            "titel": "Leeftijd",
            "soort": "int",
            "waarde": [39],
            "tekst": ["39"],
            "personen": ["de aanvrager"],
        }
    }


def test_een_onbekende_vraag_noemt_wat_erop_lijkt(bereken: Any) -> None:
    code, uit, fout = bereken(GOED, "--vraag", "vermogensgrenz")
    assert (code, uit) == (2, "")
    assert "Bedoelt u vermogensgrens" in fout
    assert "[VRAAG-ONBEKEND]" in fout


def test_een_vraag_zonder_personen_als_niemand_telt(bereken: Any) -> None:
    los = 'maand: 2024-03\nbijstandsnorm: "1000,00"\ninkomen_na_vrijlating: "400,00"\n'
    assert _json(bereken, los, "--vraag", "hoogte_bijstand")["uitkomst"]["hoogte_bijstand"]["waarde"] == 60000
    code, _, fout = bereken(los, "--vraag", "leefvorm")
    assert code == 2
    assert "[PERSONEN-ONTBREKEN]" in fout


def test_wat_een_vraag_nog_mist_wordt_genoemd(bereken: Any) -> None:
    zonder = GOED.replace('vermogen: "500,00"\n', "")
    code, uit, _ = bereken(zonder, "--vraag", "recht_gelet_op_vermogen")
    assert code == 0
    assert "Recht, gelet op het vermogen                  nog niet bekend" in uit
    assert "Nog nodig:\n  - Bezittingen" in uit


def test_een_vraag_die_de_wet_weigert_geeft_uitgang_2(bereken: Any) -> None:
    code, uit, _ = bereken(GOED, "--vraag", "norm", "--maand", "2031-01")
    assert code == 2
    assert "kan niet [PARAMETER-ONTBREEKT]" in uit


def test_elke_naam_wordt_gelezen_zoals_hij_is_geschreven() -> None:
    """Every name of the rule book, with the extremes of its kind, goes out and comes back the same.

    What follows from who live there, is read where nobody is named.
    """
    plan = gemeenten.regelboek("GM0518").op(gemeenten.regelboek("GM0518").grenzen()[-1]).plan
    anders = ("leeftijd", "rol", "plaats_in_huishouden", "geboortedatum", AOW, *PLAATS)
    knopen = [
        knoop
        for knoop in plan.knopen
        if mag_gegeven_worden(knoop) and knoop.naam.isidentifier() and knoop.naam not in anders
    ]
    waarden = {
        knoop.naam: knoop.verklaring.soort.mogelijke_waarden or BEREIKEN.get(knoop.naam, bereik(knoop))
        for knoop in knopen
    }
    for ronde in range(max(len(mogelijk) for mogelijk in waarden.values())):
        regels: dict[bool, list[str]] = {False: [], True: []}
        los: list[str] = []
        for knoop in knopen:
            waarde = waarden[knoop.naam][ronde % len(waarden[knoop.naam])]
            regel = f'{knoop.naam}: "{schrijf_waarde(knoop.verklaring.soort, waarde)}"'
            (los if knoop.naam in SAMENSTELLING else regels[knoop.per_persoon]).append(regel)
        tekst = "maand: 2024-03\npersonen: [{rol: aanvrager, leeftijd: 40}]\n"
        tekst += f"kinderen: [{{leeftijd: 5, gegeven: {{{', '.join(regels[True])}}}}}]\n"
        tekst += f"gegeven: {{{', '.join(regels[False])}}}\n"
        geval = lees_gevalbestand(tekst, "proef.yaml", gemeente="GM0518").geval
        zonder = lees_geval(
            lees("\n".join(["maand: 2024-03", *los]), "proef.yaml"), mag_onvolledig=True
        ).geval
        for knoop in knopen:
            gezin = zonder.gezin if knoop.naam in SAMENSTELLING else geval.gezin
            rij = geval.personen[-1] if knoop.per_persoon else gezin
            assert rij[knoop.naam] == waarden[knoop.naam][ronde % len(waarden[knoop.naam])], knoop.naam
