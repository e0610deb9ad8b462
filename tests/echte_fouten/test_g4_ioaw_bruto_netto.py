"""Four big cities, over two years: IOAW with varying wage was up to EUR 300 a month wrong.

The system was made for net amounts; repairs were done by hand and could not be followed. Here the basis
belongs to the scheme: each line says that it is gross, the lines can be added up by hand, a net wage is no
answer, and a specification with both does not exist.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from opstap.financien.specificaties.vormen import Basis, Regel, Specificatie
from opstap.opdrachten import main
from opstap.regels.fouten import OpstapFout

from ..inkomen.test_specificaties import MEI  # noqa: TID252

GEVAL = """
maand: 2025-09
personen:
  - rol: aanvrager
    geboortedatum: 1962-05-01
    ioaw_ioaz_uitgesloten: nee
    {loon}
    ioaw_ioaz_overig_inkomen: "0.00"
    ioaw_ioaz_maanden_begin_verbruikt: 6
    ioaw_ioaz_maanden_ouder_verbruikt: 0
    ioaw_ioaz_maanden_subsidie_verbruikt: 0
    draagt_bij_aan_arbeidsinschakeling: ja
    medisch_urenbeperkt: nee
    loonkostensubsidie: nee
    geen_uitbreiding_van_uren_mogelijk: nee
gegeven:
  ioaw_hoort_bij_kring: ja
  ioaw_maandloon_lager_dan_grondslag: nee
  ioaw_ioaz_verlies_door_onbetaald_verlof: "0.00"
"""
_BEDRAG = re.compile(r"(−?)\s*€\s([\d.]+),(\d\d)$")


def cent(tekst: str) -> int:
    gevonden = _BEDRAG.search(tekst)
    assert gevonden is not None
    bedrag = int(gevonden[2].replace(".", "") + gevonden[3])
    return -bedrag if gevonden[1] else bedrag


def bereken(map_: Path, loon: str, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    bestand = map_ / "ioaw.yaml"
    bestand.write_text(GEVAL.format(loon=loon), encoding="utf-8")
    code = main(["bereken", str(bestand), "--vraag", "ioaw_maandbetaling"])
    return code, capsys.readouterr().out


@pytest.mark.parametrize("loon", [0, 312_45, 1_000_00, 1_733_21, 1_733_22, 2_500_00])
def test_g4_ioaw_elke_maand_is_met_de_hand_na_te_rekenen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], loon: int
) -> None:
    """A wage that changes every month, below, at and above the gross basis."""
    bedrag = f'ioaw_ioaz_inkomen_uit_arbeid: "{loon // 100}.{loon % 100:02}"'
    code, uitvoer = bereken(tmp_path, bedrag, capsys)
    assert code == 0
    betaald = next(cent(regel) for regel in uitvoer.splitlines() if regel.startswith("  IOAW per maand"))
    if loon >= 1_733_22:
        assert betaald == 0
        return
    regels = {
        regel.split(" (bruto)")[0].strip(): cent(regel)
        for regel in uitvoer.splitlines()
        if " (bruto) " in regel
    }
    uitkering = regels["Uw grondslag"] + regels.get("Uw bruto inkomen", 0)
    assert uitkering == 1_733_22 - loon
    assert -regels.get("Apart gezet als vakantie-uitkering", 0) == (2 * uitkering * 8 + 108) // (2 * 108)
    assert betaald == sum(regels.values())


def test_g4_ioaw_een_netto_loon_is_geen_antwoord_op_de_vraag_naar_bruto(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    code, uitvoer = bereken(tmp_path, 'netto_loon: "800.00"', capsys)
    assert code == 0 or "Opbouw" not in uitvoer
    assert "Bruto inkomen uit arbeid" in uitvoer
    assert "Opbouw" not in uitvoer


def test_g4_ioaw_bruto_en_netto_staan_nooit_in_een_specificatie() -> None:
    grondslag = Regel("grondslag", "Uw grondslag", 173_322, "", "IOAW art. 5", Basis.BRUTO)
    netto_loon = Regel("inkomen", "Uw inkomen", -80_000, "", "", Basis.NETTO)
    with pytest.raises(OpstapFout, match="SPECIFICATIE-BASIS"):
        Specificatie("maandbetaling", "IOAW", MEI, Basis.BRUTO, (grondslag, netto_loon), 93_322)
