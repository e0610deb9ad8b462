"""`opstap vraag`: an interview that asks only what matters, explains, goes back, and ends."""

from __future__ import annotations

import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from opstap import gemeenten
from opstap.opdrachten import main
from opstap.opdrachten.gevalbestand import Gevalbestand, lees_geval
from opstap.opdrachten.gevalbestand.schrijven import schrijf
from opstap.opdrachten.invoerlezer import lees
from opstap.opdrachten.voorbeelden import reken_na
from opstap.opdrachten.vraaggesprek.meting import meet, vat_samen
from opstap.regels.proef import willekeurige_gevallen
from opstap.verkenning.niet_genoemd import HUISHOUDING

Vraag = Callable[..., tuple[int, str, str]]

VERMOGEN = """maand: 2024-03
gemeente: Den Haag
personen:
  - {rol: aanvrager, leeftijd: 40}
"""


@pytest.fixture
def vraag(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path) -> Vraag:
    def draai(antwoorden: str, *opties: str, bestand: str = "") -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.StringIO(antwoorden))
        if bestand:
            (tmp_path / "geval.yaml").write_text(bestand, encoding="utf-8")
            opties = (str(tmp_path / "geval.yaml"), *opties)
        code = main(["vraag", *opties])
        uit = capsys.readouterr()
        return code, uit.out.replace("\u00a0", " "), uit.err.replace("\u00a0", " ")

    return draai


def _gesteld(uit: str) -> list[str]:
    return re.findall(r"^\d+\. (.*)$", uit, re.MULTILINE)


def test_zonder_bestand_vraagt_het_eerst_maand_gemeente_en_wie_er_wonen(vraag: Vraag) -> None:
    code, uit, _ = vraag("2024-03\nDen Haag\nnee\n1\n0\n5\n", "--vraag", "vermogensgrens")
    assert code == 0
    assert [regel.split("?")[0].split(" (")[0] for regel in _gesteld(uit)[:5]] == [
        "Voor welke maand",
        "Welke gemeente",
        "Hebt u een partner met wie u een huishouden vormt",
        "Hoeveel kinderen van u of uw partner wonen bij u",
        "Hoeveel anderen wonen in dezelfde woning",
    ]


def test_wie_er_wonen_wordt_niet_gevraagd_als_het_niet_uitmaakt(vraag: Vraag) -> None:
    code, uit, _ = vraag("2024-03\ngeen\n100\n40\n", "--vraag", "hoogte_bijstand", bestand="")
    assert "partner" in uit
    los = 'maand: 2024-03\nbijstandsnorm: "100,00"\ngegeven: {inkomen_na_vrijlating: "40,00"}\n'
    code, uit, _ = vraag("", "--vraag", "hoogte_bijstand", bestand=los)
    assert (code, _gesteld(uit)) == (0, [])
    assert "Hoogte van de bijstand                        € 60,00" in uit


def test_wat_al_bekend_is_wordt_niet_gevraagd(vraag: Vraag) -> None:
    bestand = VERMOGEN + 'kinderen: []\nmedebewoners: []\nvermogen: "500,00"\n'
    code, uit, _ = vraag("nee\n0\n", "--vraag", "recht_gelet_op_vermogen", bestand=bestand)
    assert code == 0
    assert not any("bezittingen" in regel for regel in _gesteld(uit))
    assert "Recht, gelet op het vermogen                  ja" in uit


def test_wat_niet_meer_uitmaakt_wordt_niet_gevraagd(vraag: Vraag) -> None:
    """Without a home of one's own nobody asks what it is worth."""
    bestand = (
        VERMOGEN + 'kinderen: []\nmedebewoners: []\nvermogen: "500,00"\nvermogensvrijlating_verbruikt: 0\n'
    )
    _, zonder, _ = vraag("nee\n", "--vraag", "recht_gelet_op_vermogen", bestand=bestand)
    _, met, _ = vraag("ja\n300000\n250000\n", "--vraag", "recht_gelet_op_vermogen", bestand=bestand)
    assert len(_gesteld(zonder)) < len(_gesteld(met))


def test_een_vraagteken_legt_uit_met_het_artikel(vraag: Vraag) -> None:
    bestand = VERMOGEN + "kinderen: []\nmedebewoners: []\n"
    _, uit, _ = vraag("?\n", "--vraag", "norm", bestand=bestand)
    assert "Dit is nodig voor: " in uit
    assert "Het staat in Participatiewet art. 1 onder f." in uit


def test_terug_gaat_een_vraag_terug(vraag: Vraag) -> None:
    """The second answer to the same question counts."""
    antwoorden = "terug\n2023-03\nterug\n2024-03\nWassenaar\n"
    _, uit, _ = vraag(antwoorden, "--vraag", "vermogensgrens_alleenstaande")
    assert "Dit is de eerste vraag." in uit
    assert "Uitkomst in maart 2024, Wassenaar (GM0629)" in uit


def test_onbekend_blijft_onbekend_en_wordt_niet_nog_eens_gevraagd(vraag: Vraag) -> None:
    bestand = VERMOGEN + "kinderen: []\nmedebewoners: []\n"
    code, uit, _ = vraag("\n" * 40, "--vraag", "recht_gelet_op_vermogen", bestand=bestand)
    assert code == 0
    gesteld = _gesteld(uit)
    assert len(gesteld) == len(set(gesteld)) > 1
    assert "Recht, gelet op het vermogen                  nog niet bekend" in uit
    assert "Nog nodig:" in uit


@pytest.mark.parametrize("fout", ["gisteren", "31-12-1984", "2024-02-30"])
def test_een_antwoord_dat_niet_kan_wordt_opnieuw_gevraagd(vraag: Vraag, fout: str) -> None:
    bestand = "maand: 2024-03\npersonen: [{rol: aanvrager}]\nkinderen: []\nmedebewoners: []\n"
    code, uit, _ = vraag(f"{fout}\n1984-05-02\n", "--vraag", "leeftijd", bestand=bestand)
    assert code == 0
    assert "[INVOER-DATUM]" in uit
    assert "Leeftijd (de aanvrager)                       39" in uit


def test_een_keuze_mag_met_een_woord_of_een_nummer(vraag: Vraag) -> None:
    bestand = VERMOGEN + "kinderen: []\nmedebewoners: []\n"
    for antwoord in ("2", "geen woonlasten"):
        _, uit, _ = vraag(f"{antwoord}\n", "--vraag", "woonsituatie", bestand=bestand)
        assert "geen woonlasten" in uit.split("Uitkomst in")[1]


def test_het_antwoord_is_hetzelfde_als_van_bereken(
    vraag: Vraag, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """Who answers every question with the facts of a file gets what `opstap bereken` makes of that file."""
    bewaard = tmp_path / "bewaard.yaml"
    code, _, _ = vraag(
        "2024-03\nDen Haag\nnee\n0\n0\n" + "nee\n1984-05-02\n" + "stop\n", "--bewaar", str(bewaard)
    )
    assert code == 0
    assert main(["bereken", str(bewaard), "--vraag", "leeftijd", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["uitkomst"]["leeftijd"]["waarde"] == [39]
    assert "in_inrichting: nee" in bewaard.read_text(encoding="utf-8")


def test_bewaren_overschrijft_geen_ander_bestand(vraag: Vraag, tmp_path: Path) -> None:
    ander = tmp_path / "ander.yaml"
    ander.write_text("maand: 2024-03\n", encoding="utf-8")
    code, _, fout = vraag("", "--bewaar", str(ander))
    assert code == 2
    assert "[BESTAND-BESTAAT]" in fout
    assert ander.read_text(encoding="utf-8") == "maand: 2024-03\n"


def test_json_houdt_de_vragen_van_de_uitkomst_gescheiden(vraag: Vraag) -> None:
    bestand = VERMOGEN + 'kinderen: []\nmedebewoners: []\nvermogen: "500,00"\n'
    code, uit, vragen = vraag("nee\n0\n", "--vraag", "recht_gelet_op_vermogen", "--json", bestand=bestand)
    assert code == 0
    assert json.loads(uit)["uitkomst"]["recht_gelet_op_vermogen"]["waarde"] is True
    assert "1. " in vragen


def test_een_onbekende_uitkomst_wordt_geweigerd_voor_er_iets_wordt_gevraagd(vraag: Vraag) -> None:
    code, uit, fout = vraag("2024-03\n", "--vraag", "vermogensgrenz", "--maand", "2024-03")
    assert (code, _gesteld(uit)) == (2, [])
    assert "Bedoelt u vermogensgrens" in fout


def test_zonder_antwoorden_is_er_niets_uit_te_rekenen(vraag: Vraag) -> None:
    code, _, fout = vraag("")
    assert code == 2
    assert "[MAAND-ONTBREEKT]" in fout


def test_wat_wordt_bewaard_wordt_hetzelfde_gelezen() -> None:
    boek = gemeenten.regelboek("GM0518").op(gemeenten.regelboek("GM0518").grenzen()[-1])
    for geval in willekeurige_gevallen(boek, 20, zaad=3, onbekend=0.5):
        personen = tuple({**rij, "rol": min(nummer + 1, 4)} for nummer, rij in enumerate(geval.personen))
        for rij in personen:
            for naam in ("leeftijd", "geboortedatum", "plaats_in_huishouden"):
                rij.pop(naam, None)
        zonder_datums = tuple(
            {n: w for n, w in rij.items() if boek.plan.knoop(n).verklaring.soort.naam != "Datum"}
            for rij in personen
        )
        alles = Gevalbestand("GM0518", boek.peildatum, type(geval)(geval.gezin, zonder_datums))
        tekst = schrijf(alles, boek.plan)
        gelezen = lees_geval(lees(tekst, "proef"), mag_onvolledig=True, vul_aan=False)
        assert gelezen.geval.gezin == geval.gezin
        for voor, na in zip(zonder_datums, gelezen.geval.personen, strict=True):
            if any(naam in voor for naam, _ in HUISHOUDING):
                na = {**na, "rol": na.get("rol", na.get("plaats_in_huishouden", 0))}
                na.pop("plaats_in_huishouden", None)
            assert na == voor


def test_de_meting_telt_vragen_en_de_volledige_lijst() -> None:
    voorbeeld = """gevallen:
- id: a
  onderwerp: vermogen
  datum: 2024-05-01
  invoer: {leefvorm: alleenstaande, vermogen: "9000.00"}
  verwacht: {in_aanmerking_te_nemen_vermogen: "1425.00"}
"""
    metingen = list(meet(reken_na(lees(voorbeeld, "proef"))))
    assert len(metingen) == 1
    assert 0 <= metingen[0].gevraagd <= metingen[0].volledig
    samen = vat_samen(metingen)
    assert [deel.onderwerp for deel in samen] == ["vermogen", "alles samen"]
    assert samen[0].volledig == metingen[0].volledig
