"""The synthetic city: reproducible, in the published shares, of numbers that pass their checks."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest

from opstap.beleidslab import bevolking, eenheden, ijkcijfers, namen
from opstap.beleidslab.eenheden import AANVRAGER, KIND, MEDEBEWONER, PARTNER, Soort

NIEUWJAAR = date(2024, 1, 1)


def zonder_aow(op: date) -> date:
    """A stand-in for the law: the pension age is 67."""
    return op.replace(year=op.year - 67)


@pytest.fixture(scope="module")
def stad() -> bevolking.Bevolking:
    return bevolking.teken(jaar=2024, schaal=20, tot_geboortedatum=zonder_aow)


def maak(aantal: int, zaad: int = 5) -> eenheden.Eenheden:
    return eenheden.maak_eenheden(aantal, peildatum=NIEUWJAAR, zaad=zaad, tot_geboortedatum=zonder_aow)


def test_zelfde_zaad_geeft_dezelfde_stad(stad: bevolking.Bevolking) -> None:
    nogmaals = bevolking.teken(jaar=2024, schaal=20, tot_geboortedatum=zonder_aow)
    assert np.array_equal(stad.bsn, nogmaals.bsn)
    assert np.array_equal(stad.geboortedatum, nogmaals.geboortedatum)
    for naam in eenheden.PERSOON_KOLOMMEN:
        assert np.array_equal(stad.bestand.persoon[naam], nogmaals.bestand.persoon[naam]), naam


def test_ander_zaad_geeft_een_andere_stad(stad: bevolking.Bevolking) -> None:
    ander = bevolking.teken(jaar=2024, schaal=20, tot_geboortedatum=zonder_aow, zaad=1)
    assert not np.array_equal(stad.geboortedatum, ander.geboortedatum)


def test_stad_heeft_de_omvang_van_de_bronnen_op_schaal(stad: bevolking.Bevolking) -> None:
    assert len(stad.bestand) == 1150  # 23.000 in the budget
    assert len(stad.aanvragers) == 350  # 7.000 applications
    assert stad.inwoners == 28311  # 566.221 residents
    assert (stad.aanvragers.soort == Soort.RECHT).sum() == 212  # 4.636 of 7.664 granted


def test_leefvormen_hebben_de_landelijke_aandelen(stad: bevolking.Bevolking) -> None:
    aandelen = np.bincount(stad.bestand.opzet) / len(stad.bestand)
    assert aandelen == pytest.approx([0.648, 0.206, 0.145], abs=0.002)


def test_leeftijden_hebben_de_landelijke_aandelen() -> None:
    alle = maak(20_000)
    leeftijd = alle.leeftijden()[np.isin(alle.persoon["rol"], (AANVRAGER, PARTNER))]
    assert (leeftijd < 27).mean() == pytest.approx(0.102, abs=0.01)
    assert ((leeftijd >= 27) & (leeftijd < 45)).mean() == pytest.approx(0.340, abs=0.01)
    assert leeftijd.min() >= 18
    assert leeftijd.max() < 67


@pytest.mark.parametrize("zaad", [1, 2, 3])
def test_werk_naast_bijstand_heeft_aandeel_en_gemiddelde_van_de_bron(zaad: int) -> None:
    alle = maak(23_000, zaad)
    lonen = alle.persoon["netto_loon"]
    assert (lonen > 0).sum() == 1840  # 8 procent
    assert lonen[lonen > 0].mean() == pytest.approx(53_000, rel=0.01)


def test_iedere_eenheid_begint_met_de_aanvrager_en_heeft_hooguit_een_partner() -> None:
    alle = maak(2_000)
    rol = alle.persoon["rol"]
    assert (rol[alle.offsets[:-1]] == AANVRAGER).all()
    partners = np.bincount(alle.eenheid_van_persoon, weights=rol == PARTNER)
    assert set(partners.tolist()) <= {0.0, 1.0}


def test_kinderen_zijn_jonger_dan_18_en_medebewoners_niet() -> None:
    alle = maak(5_000)
    leeftijd = alle.leeftijden()
    assert leeftijd[alle.persoon["rol"] == KIND].max() < 18
    assert leeftijd[alle.persoon["rol"] == KIND].min() >= 0
    assert leeftijd[alle.persoon["rol"] == MEDEBEWONER].min() >= 18


def test_jong_en_oud_zijn_verdeeld_als_in_de_stad(stad: bevolking.Bevolking) -> None:
    leeftijd = eenheden.leeftijd_op(stad.geboortedatum, NIEUWJAAR)
    assert (leeftijd < 20).mean() == pytest.approx(0.230, abs=0.02)
    assert (leeftijd >= 65).mean() == pytest.approx(0.129, abs=0.02)
    assert leeftijd.min() >= 0


def test_alleen_het_bevestigde_stadsdeel_heeft_een_eigen_aandeel(stad: bevolking.Bevolking) -> None:
    aandelen = np.bincount(stad.stadsdeel) / stad.adressen
    assert aandelen[0] == pytest.approx(0.196, abs=0.001)
    assert aandelen[1:] == pytest.approx(np.full(7, 0.804 / 7), abs=0.001)


def test_ieder_adres_is_een_ander_adres(stad: bevolking.Bevolking) -> None:
    adressen = set(zip(stad.stadsdeel.tolist(), stad.straat.tolist(), stad.huisnummer.tolist(), strict=True))
    assert len(adressen) == stad.adressen


def test_leeftijd_telt_volle_jaren_op_de_kalender() -> None:
    geboren = np.array([eenheden.dagnummer(date(1997, 3, 2)), eenheden.dagnummer(date(1997, 3, 1))])
    assert eenheden.leeftijd_op(geboren, date(2024, 3, 1)).tolist() == [26, 27]


@pytest.mark.parametrize("aantal", [1, 28_311, 120_000])
def test_bsn_is_uniek_doorstaat_de_elfproef_en_begint_met_9(aantal: int) -> None:
    nummers = namen.bsn_nummers(aantal, np.random.default_rng(1))
    assert len(np.unique(nummers)) == aantal
    cijfers = nummers[:, None] // 10 ** np.arange(8, -1, -1) % 10
    assert ((cijfers @ np.array([9, 8, 7, 6, 5, 4, 3, 2, -1])) % 11 == 0).all()
    assert (nummers // 10**8 == 9).all()
    if aantal <= 80_000:
        assert (nummers // 10**6 == 999).all()


def test_iban_heeft_een_juist_controlegetal() -> None:
    for iban in namen.ibans(500):
        getal = "".join(str(int(teken, 36)) for teken in iban[4:] + iban[:4])
        assert int(getal) % 97 == 1


def test_aannamen_staan_apart_van_gepubliceerde_cijfers() -> None:
    ijk = ijkcijfers.laad()
    assert all(cijfer.bron for cijfer in ijk.gepubliceerd)
    assert not any(cijfer.bron for cijfer in ijk.aannamen)
    assert all(cijfer.toelichting for cijfer in ijk.aannamen)
    assert {bron for cijfer in ijk.gepubliceerd for bron in cijfer.bron} <= set(ijk.bronnen)
    assert ijk["kostendelend_27"].is_aanname
