"""N and V, dashes and thousands: exactly as the annual account prints them."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opstap.regels.fouten import OpstapFout
from opstap.verantwoording import teken

BEDRAG = st.integers(-(10**12), 10**12)


@pytest.mark.parametrize(
    ("lasten", "baten", "gedrukt"),
    [
        (47_194, 8_605, "38.589\u00a0N"),
        (635, 4_890, "4.255\u00a0V"),
        (114, 0, "114\u00a0N"),
        (300, 300, "–"),
    ],
)
def test_een_saldo_is_nadelig_als_de_lasten_hoger_zijn(lasten: int, baten: int, gedrukt: str) -> None:
    assert str(teken.druk_saldo(teken.saldo(lasten, baten))) == gedrukt


@pytest.mark.parametrize(
    ("begroot", "werkelijk", "gedrukt"),
    [
        ("40.233 N", "38.589 N", "1.644\u00a0V"),
        ("4.487 N", "5.000 N", "513\u00a0N"),
        ("4.457 V", "4.255 V", "202\u00a0N"),
        ("4.255 V", "4.457 V", "202\u00a0V"),
        ("100 N", "100 V", "200\u00a0V"),
        ("100 N", "100 N", "–"),
    ],
)
def test_een_resultaat_is_voordelig_als_het_saldo_gunstiger_is(
    begroot: str, werkelijk: str, gedrukt: str
) -> None:
    uitkomst = teken.resultaat(teken.lees_saldo(begroot).waarde, teken.lees_saldo(werkelijk).waarde)
    assert str(teken.druk_resultaat(uitkomst)) == gedrukt


def test_lasten_en_baten_hebben_geen_letter_en_nul_is_nul() -> None:
    assert str(teken.druk_bedrag(0)) == "0"
    assert str(teken.druk_bedrag(608_854)) == "608.854"


@pytest.mark.parametrize(
    ("cent", "duizend"),
    [
        (49_999, 0),
        (50_000, 1),
        (-49_999, 0),
        (-50_000, -1),
        (149_999, 1),
        (150_000, 2),
        (-150_000, -2),
    ],
)
def test_duizendtallen_ronden_naar_beide_kanten_gelijk_af(cent: int, duizend: int) -> None:
    assert teken.duizendtallen(cent) == duizend


@given(BEDRAG)
def test_wat_gedrukt_is_wordt_zo_teruggelezen(waarde: int) -> None:
    for druk, lees in (
        (teken.druk_saldo, teken.lees_saldo),
        (teken.druk_resultaat, teken.lees_resultaat),
    ):
        if waarde:
            assert lees(str(druk(waarde)).replace("\u00a0", " ")) == druk(waarde)


@given(BEDRAG, BEDRAG)
def test_v_en_n_wisselen_als_begroot_en_werkelijk_wisselen(begroot: int, werkelijk: int) -> None:
    heen = teken.druk_resultaat(teken.resultaat(begroot, werkelijk))
    terug = teken.druk_resultaat(teken.resultaat(werkelijk, begroot))
    assert heen.getal == terug.getal
    assert {heen.letter, terug.letter} in ({"N", "V"}, {""})


def test_een_minteken_in_de_begroting_is_een_voordelig_saldo() -> None:
    assert teken.lees_saldo("-3.283").waarde == teken.lees_saldo("3.283 V").waarde == -3_283


@pytest.mark.parametrize("tekst", ["", "38589", "38.58", "38.589 X", "-38.589 N", "38,589 N", "N", "1.0000"])
def test_wat_geen_gedrukt_getal_is_wordt_geweigerd(tekst: str) -> None:
    with pytest.raises(OpstapFout) as fout:
        teken.lees_saldo(tekst)
    assert fout.value.code == "GEDRUKT-ONLEESBAAR"


def test_lasten_met_een_letter_worden_geweigerd() -> None:
    with pytest.raises(OpstapFout, match="GEDRUKT-ONLEESBAAR"):
        teken.lees_bedrag("114 N")


@pytest.mark.parametrize(
    ("teller", "noemer", "tekst"),
    [
        (401, 23_718, "+1,7%"),
        (-975, 25_114, "−3,9%"),
        (0, 25_098, "0,0%"),
        (1, 2_000, "+0,1%"),
        (1, 2_001, "0,0%"),
        (5, 0, "–"),
    ],
)
def test_procenten_met_een_decimaal(teller: int, noemer: int, tekst: str) -> None:
    assert teken.procent(teller, noemer) == tekst


@pytest.mark.parametrize(
    ("cent", "tekst"),
    [
        (170_000_000, "€\u00a01,7\u00a0mln"),
        (-170_000_000, "€\u00a01,7\u00a0mln"),
        (99_949_999, "€\u00a0999.000"),
        (99_999_999, "€\u00a01,0\u00a0mln"),
        (40_000, "€\u00a0400"),
        (0, "€\u00a00"),
    ],
)
def test_bedragen_in_een_zin(cent: int, tekst: str) -> None:
    assert teken.miljoen(cent) == tekst


def test_afronden_van_een_breuk() -> None:
    assert [teken.rond_af(Fraction(n, 2)) for n in (-3, -1, 0, 1, 3)] == [-2, -1, 0, 1, 2]
