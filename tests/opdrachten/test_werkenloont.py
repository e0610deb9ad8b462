"""`opstap werkenloont`: what a household has to spend at each number of hours, and what it loses."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from datetime import date
from pathlib import Path

import pytest

from opstap.opdrachten import main
from opstap.opdrachten.gevalbestand import lees_geval
from opstap.opdrachten.invoerlezer import lees
from opstap.opdrachten.werkenloont import lees_uren
from opstap.regels.fouten import OpstapFout
from opstap.verkenning.werk.situatie import (
    Situatie,
    Vraagstelling,
    bruto_jaarloon,
    minimumloon,
    reken_situatie,
)
from opstap.verkenning.werk.vergelijking import Vergelijking, toon_uren, vergelijk

VOORBEELD = Path(__file__).parents[2] / "voorbeelden" / "alleenstaande-ouder-werk.yaml"
UREN = [0, 800, 1600, 2400, 3200, 4000]


@pytest.fixture(scope="module")
def vraag() -> Vraagstelling:
    gelezen = lees_geval(lees(VOORBEELD.read_text(encoding="utf-8"), "voorbeeld"), maand=None, gemeente=None)
    return Vraagstelling(
        gelezen.geval, gelezen.maand, gelezen.gemeente, minimumloon(gelezen.geval, gelezen.maand)
    )


@pytest.fixture(scope="module")
def met(vraag: Vraagstelling) -> Vergelijking:
    return vergelijk(vraag, UREN, met_vrijlating=True)


@pytest.fixture(scope="module")
def zonder(vraag: Vraagstelling) -> Vergelijking:
    return vergelijk(vraag, UREN, met_vrijlating=False)


def test_het_uurloon_is_het_minimumloon_van_die_maand(vraag: Vraagstelling) -> None:
    assert (vraag.maand, vraag.uurloon_cent) == (date(2024, 7, 1), 13_68)


def test_het_jaarloon_is_tweeenvijftig_weken_met_vakantiebijslag() -> None:
    assert bruto_jaarloon(13_27, 36_00, 8_00) == 26_828_76
    assert bruto_jaarloon(13_27, 0, 8_00) == 0


def test_zonder_werk_is_het_bijstand_met_toeslagen(met: Vergelijking) -> None:
    geen = met.situaties[0]
    assert geen.delen["Loon"] == 0
    assert geen.delen["Bijstand"] == 12 * 1_308_45
    assert geen.delen["Kinderbijslag"] == 4 * 342_05
    assert all((geen.delen[naam] or 0) > 0 for naam in ("Zorgtoeslag", "Huurtoeslag", "Kindgebonden budget"))


def test_met_vrijlating_loont_elk_uur_en_zonder_pas_boven_de_bijstand(
    met: Vergelijking, zonder: Vergelijking
) -> None:
    bedragen = [situatie.besteedbaar for situatie in met.situaties]
    assert bedragen == sorted(bedragen)
    eerste, acht, zestien, *_, laatste = (situatie.besteedbaar for situatie in zonder.situaties)
    assert abs(acht - eerste) <= 12
    assert abs(zestien - eerste) <= 12
    assert laatste > eerste


def test_van_het_loon_blijft_een_kwart_zolang_de_vrijlating_loopt(met: Vergelijking) -> None:
    geen, acht = met.situaties[:2]
    erbij = acht.besteedbaar - geen.besteedbaar
    assert erbij / (acht.delen["Loon"] or 0) == pytest.approx(0.25, abs=0.001)
    assert met.druk(0) is None
    assert met.druk(1) == pytest.approx(7_500, abs=10)


def test_meer_loon_geeft_nooit_meer_bijstand(met: Vergelijking, zonder: Vergelijking) -> None:
    for vergelijking in (met, zonder):
        bijstand = [situatie.delen["Bijstand"] or 0 for situatie in vergelijking.situaties]
        assert bijstand == sorted(bijstand, reverse=True)


def test_wat_wegvalt_wordt_genoemd(met: Vergelijking) -> None:
    zinnen = [klip.zin for klip in met.klippen]
    assert "Bij 32 uur is er geen bijstand meer." in zinnen
    assert any("vervalt" in zin for zin in zinnen)


def test_minder_overhouden_bij_meer_uren_is_een_klip_en_een_afronding_niet() -> None:
    def verloop(*bedragen: int) -> list[str]:
        situaties = tuple(Situatie(100 * plek, plek, {"Loon": b}) for plek, b in enumerate(bedragen))
        return [klip.zin for klip in Vergelijking(situaties, True).klippen]

    assert verloop(1000, 988) == []
    assert verloop(1000, 987) == ["Bij 1 uur houdt u minder over dan bij 0 uur."]


def test_wat_niet_te_bepalen_is_telt_niet_mee_en_wordt_genoemd(met: Vergelijking) -> None:
    assert met.situaties[0].delen["Individuele inkomenstoeslag"] is None
    assert "niet gevonden" in met.weigeringen["Individuele inkomenstoeslag"]


def test_een_jaar_zonder_bevestigde_bedragen_wordt_niet_gevuld(vraag: Vraagstelling) -> None:
    later = Vraagstelling(vraag.geval, date(2027, 7, 1), vraag.gemeente, vraag.uurloon_cent)
    situatie = reken_situatie(later, 0, vrijlating=True)
    assert (situatie.delen, situatie.passen, situatie.besteedbaar) == ({"Loon": None}, {}, 0)
    assert "geen waarde bekend" in situatie.weigeringen["Loon"]


@pytest.mark.parametrize(
    ("tekst", "uren"),
    [("0..3", [0, 100, 200, 300]), ("0..40/20", [0, 2000, 4000]), ("8, 25.5", [800, 2550]), ("36", [3600])],
)
def test_uren_zijn_een_reeks_of_een_rij(tekst: str, uren: list[int]) -> None:
    assert lees_uren(tekst) == uren


@pytest.mark.parametrize("tekst", ["", "40..0", "0..40/0", "8,8", "16,8", "8;16", "0..61", "-8"])
def test_andere_uren_worden_geweigerd(tekst: str) -> None:
    with pytest.raises(OpstapFout) as fout:
        lees_uren(tekst)
    assert fout.value.code == "WERKENLOONT-UREN"


def test_uren_staan_er_zoals_mensen_ze_schrijven() -> None:
    assert [toon_uren(uren) for uren in (0, 800, 2550, 2525)] == ["0", "8", "25,5", "25,25"]


@pytest.fixture
def uitvoer(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> tuple[str, Path]:
    svg = tmp_path / "grafiek.svg"
    assert main(["werkenloont", str(VOORBEELD), "--uren", "0,24", "--svg", str(svg)]) == 0
    return capsys.readouterr().out, svg


def test_de_tekst_noemt_maand_jaar_aannamen_en_waarschuwingen(uitvoer: tuple[str, Path]) -> None:
    tekst = uitvoer[0]
    for kop in ("Per maand", "Per jaar", "Niet genoemd, dus zo gelezen", "Goed om te weten", "Den Haag"):
        assert kop in tekst


def test_de_grafiek_heeft_een_titel_en_zegt_alles_ook_in_woorden(uitvoer: tuple[str, Path]) -> None:
    for pad in (uitvoer[1], uitvoer[1].with_name("grafiek-zonder-vrijlating.svg")):
        wortel = ET.fromstring(pad.read_text(encoding="utf-8"))
        naamruimte = "{http://www.w3.org/2000/svg}"
        assert wortel.findtext(f"{naamruimte}title")
        assert "bij 24 uur" in (wortel.findtext(f"{naamruimte}desc") or "")


def test_als_json_staat_alles_er_in_centen(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["werkenloont", str(VOORBEELD), "--uren", "0,8", "--json"]) == 0
    met, zonder = json.loads(capsys.readouterr().out)
    assert (met["met_vrijlating"], zonder["met_vrijlating"]) == (True, False)
    for situatie in met["situaties"]:
        bekend = [bedrag for bedrag in situatie["delen_jaar_cent"].values() if bedrag is not None]
        assert sum(bekend) == situatie["besteedbaar_jaar_cent"]
