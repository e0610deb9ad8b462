"""2019 simulated with the law of 2019 comes out near what The Hague published."""

from __future__ import annotations

from datetime import date

import pytest

from opstap import opdrachten
from opstap.beleidslab.ijking import Ijkuitslag, Vergelijking, ijk
from opstap.beleidslab.pensioenleeftijd import laatste_geboortedatum_met_aow

PRIJS = "Prijs per uitkering per jaar"


def regel(uitslag: Ijkuitslag, titel: str) -> Vergelijking:
    (gevonden,) = (regel for regel in uitslag.vergelijkingen if regel.titel == titel)
    return gevonden


@pytest.mark.parametrize("zaad", [1, 17, 2024])
def test_prijs_per_uitkering_ligt_binnen_drie_procent_van_de_gepubliceerde(zaad: int) -> None:
    prijs = regel(ijk(zaad), PRIJS)
    assert prijs.gepubliceerd == 14_794_00
    assert prijs.gesimuleerd == pytest.approx(14_794_00, rel=0.03)


def test_ook_een_twintigste_van_de_stad_past() -> None:
    assert ijk(5, aantal=1_235).binnen


def test_zelfde_zaad_geeft_dezelfde_uitslag() -> None:
    assert ijk(3, aantal=2_000).vergelijkingen == ijk(3, aantal=2_000).vergelijkingen


def test_wat_het_recht_van_2019_niet_weet_is_geteld_benoemd_en_zeldzaam() -> None:
    uitslag = ijk()
    assert uitslag.geweigerde_maanden * 100 < 2 * uitslag.maanden
    wat = " ".join(zin for zin, _ in uitslag.geweigerd)
    assert "Hoogste vrijlating per maand, eerste zes maanden" in wat
    assert "1 juli 2019" in wat


def test_marge_van_een_bedrag_telt_naar_twee_kanten() -> None:
    def past(gesimuleerd: int) -> bool:
        return Vergelijking("prijs", "euro", gesimuleerd, 100_000, 30).binnen

    assert past(103_000)
    assert past(97_000)
    assert not past(103_001)
    assert not past(96_999)


def test_marge_van_een_aandeel_is_in_procentpunten() -> None:
    def past(gesimuleerd: int) -> bool:
        return Vergelijking("aandeel", "promille", gesimuleerd, 80, 10).binnen

    assert past(90)
    assert not past(91)


def test_pensioenleeftijd_komt_uit_het_regelboek() -> None:
    # AOW age 67 in 2024 and 66 years and 4 months in 2019.
    assert laatste_geboortedatum_met_aow(date(2024, 7, 1)) == date(1957, 7, 1)
    assert laatste_geboortedatum_met_aow(date(2019, 7, 1)) == date(1953, 3, 1)


def test_opdracht_toont_de_vergelijking_en_de_aannamen(capsys: pytest.CaptureFixture[str]) -> None:
    assert opdrachten.main(["ijking", "--aannamen"]) == 0
    tekst = capsys.readouterr().out
    assert "€\u00a014.794,00" in tekst
    assert "De uitkomst past bij de gepubliceerde cijfers." in tekst
    assert "Aannamen (door geen bron gegeven):" in tekst
    assert "Uitkeringen met een of meer kostendelende medebewoners van 27 jaar of ouder: 15,5%" in tekst


def test_opdracht_eindigt_met_1_als_de_uitkomst_te_ver_afwijkt(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("opstap.beleidslab.ijking.MARGE_PRIJS", 0)
    assert opdrachten.main(["ijking"]) == 1
    assert "PAST NIET" in capsys.readouterr().out
