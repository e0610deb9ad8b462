"""Pension, gifts and other income in a case file, and facts from which the right follows."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from opstap.opdrachten import main


@pytest.fixture
def reken(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Any:
    """Compute the applicant of a case file with these lines, and give the nodes."""

    def doe(*regels: str, maand: str = "2026-03", leeftijd: int = 40) -> dict[str, Any]:
        bestand = tmp_path / "geval.yaml"
        persoon = "\n".join(f"    {regel}" for regel in (f"leeftijd: {leeftijd}", *regels))
        bestand.write_text(
            f'maand: {maand}\nvermogen: "0,00"\npersonen:\n  - rol: aanvrager\n{persoon}\n', encoding="utf-8"
        )
        main(["bereken", str(bestand), "--json"])
        gelezen: dict[str, Any] = json.loads(capsys.readouterr().out)
        return gelezen

    return doe


def test_een_klein_pensioen_naast_de_aow_leeftijd_telt_boven_de_grens(reken: Any) -> None:
    met = reken('inkomen: [{soort: pensioen, netto: "80,00"}, {soort: aow, netto: "100,00"}]', leeftijd=70)
    assert met["knopen"]["overig_inkomen"] == [10000 + 8000 - 2650]


def test_een_pensioen_als_feit_wordt_niet_overgeslagen_door_een_lijst_met_loon(reken: Any) -> None:
    uitkomst = reken(
        'inkomen: [{soort: alimentatie, netto: "500,00"}]', 'particuliere_oudedagsvoorziening: "80,00"'
    )
    assert uitkomst["knopen"]["overig_inkomen"] == [58000]


def test_giften_boven_de_grens_vragen_naar_hun_aard(reken: Any) -> None:
    regels = ('inkomen: [{soort: giften, netto: "300,00"}]', 'giften_eerder_dit_jaar: "1000,00"')
    uitkomst = reken(*regels)
    assert [feit["naam"] for feit in uitkomst["nog_nodig"]] == ["giften_hebben_aard_van_inkomen"]


def test_giften_onder_de_grens_tellen_niet_mee(reken: Any) -> None:
    uitkomst = reken('inkomen: [{soort: gift, netto: "300,00"}]')
    assert uitkomst["knopen"]["overig_inkomen"] == [0]
    assert uitkomst["nog_nodig"] == []


def test_wie_vastzit_krijgt_geen_bijstand_en_wie_niets_noemt_wel(reken: Any) -> None:
    assert reken("rechtens_vrijheid_ontnomen: ja")["uitkomst"]["maandbetaling"]["waarde"] == 0
    assert reken()["uitkomst"]["maandbetaling"]["waarde"] > 0
