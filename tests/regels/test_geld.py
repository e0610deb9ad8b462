"""Reading, showing and rounding money, and keeping net and gross apart."""

from __future__ import annotations

import re
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opstap.regels.fouten import BedragOnleesbaar
from opstap.regels.geld import Netto, deel_afgerond, lees_bedrag, toon_euro

BRON = Path(__file__).parents[2] / "src"


@pytest.mark.parametrize(
    ("tekst", "cent"),
    [
        ("1234.00", 123_400),
        ("1.234,56", 123_456),
        ("1,234.56", 123_456),
        ("1234,5", 123_450),
        ("1234", 123_400),
        ("0.05", 5),
        ("1.234.567", 123_456_700),
        ("€ 1.283,83", 128_383),
        ("€\u00a01.283,83", 128_383),
        ("-390,00", -39_000),
        ("\u2212 € 390,00", -39_000),
        (" 12.30 ", 1_230),
    ],
)
def test_een_bedrag_in_gewone_schrijfwijzen_is_leesbaar(tekst: str, cent: int) -> None:
    assert lees_bedrag(tekst) == cent


@pytest.mark.parametrize("tekst", ["1.234", "1,234", "12.345", "999.999", "-1.234"])
def test_een_bedrag_met_twee_lezingen_wordt_geweigerd(tekst: str) -> None:
    with pytest.raises(BedragOnleesbaar) as fout:
        lees_bedrag(tekst)
    assert fout.value.code == "BEDRAG-DUBBELZINNIG"


def test_de_weigering_noemt_beide_lezingen() -> None:
    with pytest.raises(BedragOnleesbaar) as fout:
        lees_bedrag("1.234")
    assert "als €\u00a01.234,00 of als €\u00a01,234" in fout.value.zin


@pytest.mark.parametrize(
    "tekst", ["", "abc", "1.2.3", "1234.567", "0.123", "12,34,56", "1.23,45", "--1", "1e3", "1,"]
)
def test_wat_geen_bedrag_is_wordt_geweigerd(tekst: str) -> None:
    with pytest.raises(BedragOnleesbaar) as fout:
        lees_bedrag(tekst)
    assert fout.value.code == "BEDRAG-ONLEESBAAR"


@pytest.mark.parametrize("geen_tekst", [1234, 12.5, None])
def test_een_getal_is_geen_tekst_en_wordt_geweigerd(geen_tekst: object) -> None:
    with pytest.raises(BedragOnleesbaar) as fout:
        lees_bedrag(geen_tekst)  # type: ignore[arg-type]
    assert fout.value.code == "BEDRAG-GEEN-TEKST"


@pytest.mark.parametrize(
    ("cent", "tekst"),
    [
        (128_383, "€\u00a01.283,83"),
        (0, "€\u00a00,00"),
        (5, "€\u00a00,05"),
        (-39_000, "\u2212\u00a0€\u00a0390,00"),
    ],
)
def test_een_bedrag_wordt_getoond_zoals_het_hoort(cent: int, tekst: str) -> None:
    assert toon_euro(cent) == tekst


@given(st.integers(-(10**12), 10**12))
def test_een_getoond_bedrag_is_weer_te_lezen(cent: int) -> None:
    assert lees_bedrag(toon_euro(cent)) == cent


@pytest.mark.parametrize(
    ("teller", "noemer", "uitkomst"), [(1, 2, 1), (-1, 2, 0), (-3, 2, -1), (5, 2, 3), (7, 3, 2)]
)
def test_een_half_gaat_omhoog_ook_onder_nul(teller: int, noemer: int, uitkomst: int) -> None:
    assert deel_afgerond(Netto(teller), noemer) == uitkomst


@given(st.integers(-(10**9), 10**9), st.integers(1, 10**6))
def test_afronden_wijkt_hoogstens_een_half_af(teller: int, noemer: int) -> None:
    verschil = deel_afgerond(teller, noemer) - Fraction(teller, noemer)
    assert Fraction(-1, 2) < verschil <= Fraction(1, 2)


MENGSELS = """
from opstap.regels.geld import Basispunt, Bruto, Cent, Netto, deel_afgerond

def goed(netto: Netto, bruto: Bruto, deel: Basispunt) -> Netto:
    return deel_afgerond(netto * deel, 10_000) + max(Netto(0), netto - netto * 2)

def optellen(netto: Netto, bruto: Bruto) -> Netto:
    return netto + bruto  # fout

def aftrekken(netto: Netto, bruto: Bruto) -> Bruto:
    return bruto - netto  # fout

def vermenigvuldigen(netto: Netto) -> Netto:
    return netto * netto  # fout

def verwisselen(netto: Netto) -> Bruto:
    return netto  # fout

def vergeten(netto: Netto) -> Netto:
    return max(0, netto)  # fout

def vermogen(cent: Cent) -> Netto:
    return cent  # fout
"""


def test_netto_en_bruto_zijn_niet_te_mengen(tmp_path: Path) -> None:
    proef = tmp_path / "proef.py"
    proef.write_text(MENGSELS)
    uitvoer = subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy",
            "--strict",
            "--config-file=",
            "--cache-dir",
            str(tmp_path),
            str(proef),
        ],
        env={"MYPYPATH": str(BRON), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    gevonden = {int(regel) for regel in re.findall(r"proef\.py:(\d+): error", uitvoer)}
    verwacht = {nummer for nummer, regel in enumerate(MENGSELS.splitlines(), 1) if regel.endswith("# fout")}
    assert gevonden == verwacht, uitvoer
