"""The forecast: one stated method on the months that are known, and none for a closed year."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.verantwoording.conftest import Stadje

from opstap.regels.fouten import OpstapFout
from opstap.verantwoording.bestuursbeeld import clusterbeeld
from opstap.verantwoording.verwachting import verwacht


def test_open_maanden_tellen_als_het_gemiddelde_van_de_bekende() -> None:
    raming = verwacht([100_00, 110_00, 120_00])
    assert raming is not None
    assert (raming.geboekt, raming.open, raming.bedrag) == (330_00, 9, 1_320_00)
    assert (raming.laagst, raming.hoogst) == (330_00 + 9 * 100_00, 330_00 + 9 * 120_00)


@pytest.mark.parametrize(("maanden", "is_er"), [(0, False), (1, False), (2, True), (11, True), (12, False)])
def test_er_is_een_verwachting_van_twee_tot_en_met_elf_maanden(maanden: int, is_er: bool) -> None:
    assert (verwacht([1] * maanden) is not None) is is_er


@given(st.lists(st.integers(-(10**9), 10**12), min_size=2, max_size=11))
def test_de_verwachting_ligt_in_haar_bandbreedte_en_kent_geen_halve_centen(maanden: list[int]) -> None:
    raming = verwacht(maanden)
    assert raming is not None
    assert isinstance(raming.bedrag, int)
    assert raming.laagst - 1 <= raming.bedrag <= raming.hoogst + 1


@pytest.fixture
def halfjaar(stadje: Stadje) -> Stadje:
    """Two benefits, and the first half of the year was run."""
    stadje.uitkering()
    stadje.uitkering()
    for maand in range(1, 7):
        stadje.run(maand, 1_400_00)
    return stadje


def test_een_lopend_jaar_zet_de_verwachting_naast_de_begroting(halfjaar: Stadje) -> None:
    beeld = clusterbeeld(halfjaar.gemeente, 2024)
    lasten, baten, saldo = beeld.lijnen
    assert (lasten.werkelijk, lasten.verwacht) == (16_800_00, 33_600_00)
    assert str(lasten.verschil_gedrukt) == "5\u00a0V"
    assert (baten.werkelijk, baten.verwacht) == (0, 0)
    assert saldo.verwacht == 33_600_00
    assert beeld.titel == "Inkomen: verwachte lasten €\u00a05.000 onder de begroting, nog niet alles geboekt"
    assert any("6 open maanden" in zin for zin in beeld.verwachting)
    assert any("weet niets van" in zin for zin in beeld.verwachting)


def test_een_gesloten_jaar_heeft_geen_verwachting(halfjaar: Stadje) -> None:
    for maand in range(7, 13):
        halfjaar.run(maand, 1_500_00)
    beeld = clusterbeeld(halfjaar.gemeente, 2024)
    assert {lijn.verwacht for lijn in beeld.lijnen} == {None}
    assert beeld.verwachting == ()
    assert beeld.lijnen[0].verschil == beeld.lijnen[0].begroot - 34_800_00


def test_met_een_maand_is_er_geen_verwachting_en_geen_verschil(stadje: Stadje) -> None:
    stadje.uitkering()
    stadje.run(1, 1_400_00)
    beeld = clusterbeeld(stadje.gemeente, 2024)
    assert (beeld.lijnen[0].werkelijk, beeld.lijnen[0].verwacht, beeld.lijnen[0].verschil) == (
        1_400_00,
        None,
        None,
    )
    assert beeld.titel == "Inkomen: €\u00a01.000 lasten tot en met januari, nog niet alles geboekt"


def test_wie_terugkijkt_ziet_de_stand_van_toen_en_hoe_goed_de_verwachting_was(halfjaar: Stadje) -> None:
    toen = clusterbeeld(halfjaar.gemeente, 2024)
    for maand in range(7, 13):
        halfjaar.run(maand, 1_500_00)
    terug = clusterbeeld(halfjaar.gemeente, 2024, tot=date(2024, 6, 1))
    assert terug.lijnen == toen.lijnen
    assert terug.buig == toen.buig
    assert (terug.stand, terug.tabel.regels[0].lasten) == (toen.stand, toen.tabel.regels[0].lasten)
    assert terug.verwachting[-1].endswith("Deze verwachting was €\u00a01.000 (3,4%) te laag.")
    assert "na deze stand" in terug.grafiek


def test_een_maand_die_niet_is_uitgevoerd_wordt_geweigerd(halfjaar: Stadje) -> None:
    with pytest.raises(OpstapFout) as fout:
        clusterbeeld(halfjaar.gemeente, 2024, tot=date(2024, 7, 1))
    assert fout.value.code == "STAND-ONBEKEND"


def test_een_product_zonder_boekingen_heeft_geen_verwachting(halfjaar: Stadje) -> None:
    lijnen = clusterbeeld(halfjaar.gemeente, 2024, "1.a").lijnen
    assert lijnen
    assert {(lijn.werkelijk, lijn.verwacht, lijn.verschil) for lijn in lijnen} == {(None, None, None)}
