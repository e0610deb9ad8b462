"""Number × price: the printed table of 2019, and two effects that always close."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from opstap.verantwoording.buig import begrote_prijs, bijstand_2019, buigbeeld, buigbeeld_2019, splits
from opstap.verantwoording.tellingen import Uitkeringstelling

AANTAL = st.fractions(0, 30_000, max_denominator=12)
CENT = st.integers(0, 10**12)


@given(AANTAL, AANTAL, CENT, CENT)
def test_volume_en_prijs_zijn_samen_precies_het_verschil(
    begroot: Fraction, werkelijk: Fraction, prijs: int, lasten: int
) -> None:
    effecten = splits(
        aantal_begroot=begroot,
        aantal_werkelijk=werkelijk,
        prijs_begroot=Fraction(prijs),
        lasten=Fraction(lasten),
    )
    assert effecten.samen == lasten - begroot * prijs
    if werkelijk:
        assert effecten.prijs == (lasten / werkelijk - prijs) * werkelijk


def test_het_voorbeeld_met_ronde_getallen() -> None:
    effecten = splits(
        aantal_begroot=Fraction(1_000),
        aantal_werkelijk=Fraction(1_020),
        prijs_begroot=Fraction(15_000),
        lasten=Fraction(15_402_000),
    )
    assert (effecten.volume, effecten.prijs, effecten.samen) == (300_000, 102_000, 402_000)


def test_de_tabel_van_2019_staat_er_zoals_gedrukt() -> None:
    assert [
        (regel.begroot_tekst, regel.werkelijk_tekst, regel.verschil_tekst, regel.procent_tekst)
        for regel in buigbeeld_2019().regels
    ] == [
        ("25.098", "25.098", "0", "0,0%"),
        ("23.718", "24.119", "401", "1,7%"),
        ("24.575", "24.692", "117", "0,5%"),
        ("14.687", "14.794", "107", "0,7%"),
        ("360.933.025", "365.298.516", "4.365.491", "1,2%"),
    ]


def test_alleen_aantal_maal_prijs_sluit_in_2019_niet_omdat_de_prijs_is_afgerond() -> None:
    gemerkt = [regel for regel in buigbeeld_2019().regels if regel.wijkt_af]
    assert [regel.naam for regel in gemerkt] == ["Totaal uitkeringslasten (gem. aantal x prijs)"]
    assert gemerkt[0].uitleg == (
        "Gedrukt 365.298.516 (realisatie); 24.692 × 14.794 is 365.293.448. "
        "De gedrukte prijs is afgerond op hele euro's."
    )


def test_de_effecten_van_2019() -> None:
    assert [(effect.naam, str(effect.gedrukt), effect.cent) for effect in buigbeeld_2019().effecten] == [
        ("Volume-effect", "1.718.379\u00a0N", -171_837_900),
        ("Prijseffect", "2.647.112\u00a0N", -264_711_200),
        ("Samen", "4.365.491\u00a0N", -436_549_100),
    ]


def test_het_aantal_uitkeringen_daalde_in_2019_met_3_9_procent() -> None:
    [regel] = bijstand_2019()
    assert (regel.begroot_tekst, regel.werkelijk_tekst) == ("25.114", "24.139")
    assert (regel.verschil_tekst, regel.procent_tekst) == ("−975", "−3,9%")
    assert not regel.wijkt_af
    assert "Bbz" in regel.uitleg


def telling(maanden: int = 12, standen: tuple[int, ...] | None = None) -> Uitkeringstelling:
    return Uitkeringstelling(
        maanden=tuple(date(2024, nummer, 1) for nummer in range(1, maanden + 1)),
        begin=100,
        standen=standen or (100,) * maanden,
        eerste_aantal=100,
        eerste_lasten=100 * 1_427_50,
        niet_berekend=0,
    )


def test_de_begrote_prijs_is_een_raming_uit_de_eerste_maand_in_hele_euros() -> None:
    assert begrote_prijs(telling()) == 17_130
    assert begrote_prijs(telling(maanden=1)) == 1_428  # 1.427,50, half naar boven


def test_de_raming_heet_overal_een_raming() -> None:
    beeld = buigbeeld(2024, telling(), 171_300_000, 100, "Begroting")
    assert beeld is not None
    prijs = next(regel for regel in beeld.regels if regel.naam == "Prijs per uitkering")
    assert "raming van Opstap: bestand en normen van 1 januari" in prijs.uitleg
    assert beeld.begroot_heet == "Begroot en geraamd"


def test_een_jaar_zoals_geraamd_heeft_geen_effecten() -> None:
    beeld = buigbeeld(2024, telling(), 17_130 * 100 * 100, 100, "Begroting")
    assert beeld is not None
    assert [str(effect.gedrukt) for effect in beeld.effecten] == ["–", "–", "–"]
    assert beeld.titel == "Uitkeringen: lasten precies zoals begroot"


def test_hogere_normen_zijn_een_prijseffect_en_minder_uitkeringen_een_volume_effect() -> None:
    halfjaar = (100,) * 6 + (88,) * 6
    lasten = (6 * 100 * 1_427_50) + (6 * 88 * 1_470_00)
    beeld = buigbeeld(2024, telling(standen=halfjaar), lasten, 100, "Begroting")
    assert beeld is not None
    volume, prijs, samen = beeld.effecten
    assert str(volume.gedrukt) == "102.780\u00a0V"  # (94 − 100) × 17.130
    assert str(prijs.gedrukt) == "22.440\u00a0N"  # 1.632.660 − 94 × 17.130
    assert str(samen.gedrukt) == "80.340\u00a0V"
    assert volume.zin == "Gemiddeld minder uitkeringen dan begroot: voordeel."
    assert volume.cent + prijs.cent == samen.cent == 8_034_000


@given(st.lists(st.integers(0, 2_000), min_size=12, max_size=12).map(tuple), CENT, st.integers(0, 2_000))
def test_de_getoonde_effecten_sluiten_altijd(standen: tuple[int, ...], lasten: int, begroot: int) -> None:
    beeld = buigbeeld(2024, telling(standen=standen), lasten, begroot, "Begroting")
    if beeld is None:
        assert not any(standen)
        return
    volume, prijs, samen = beeld.effecten
    assert volume.cent + prijs.cent == samen.cent
    assert volume.gedrukt.waarde + prijs.gedrukt.waarde == samen.gedrukt.waarde


def test_wat_de_begroting_niet_noemt_is_een_streepje_en_geen_nul() -> None:
    beeld = buigbeeld(2024, telling(), 171_300_000, 100, "Begroting")
    assert beeld is not None
    assert [regel.begroot for regel in beeld.regels[:2]] == [None, None]
    assert [regel.begroot_tekst for regel in beeld.regels[:2]] == ["–", "–"]


def test_een_jaar_dat_nog_loopt_vergelijkt_met_evenveel_maanden() -> None:
    beeld = buigbeeld(2024, telling(maanden=8), 8 * 100 * 1_427_50, 100, "Begroting")
    assert beeld is not None
    assert beeld.regels[1].naam == "Aantal uitkeringen 31 augustus"
    assert beeld.regels[3].naam == "Prijs per uitkering (8 maanden)"
    assert [effect.cent for effect in beeld.effecten] == [0, 0, 0]


def test_een_gemiddelde_dat_niet_heel_is_houdt_een_decimaal() -> None:
    beeld = buigbeeld(2024, telling(standen=(100,) * 11 + (95,)), 171_300_000, 100, "Begroting")
    assert beeld is not None
    gemiddeld = beeld.regels[2]
    assert gemiddeld.werkelijk == Fraction(1195, 12)
    assert (gemiddeld.werkelijk_tekst, gemiddeld.verschil_tekst) == ("99,6", "−0,4")
