"""The shelter for the council: counted by month, and nothing that tells something about a few families."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from opstap.minima.opvang.verblijven import Verblijf
from opstap.verantwoording.geheimhouding import af_te_leiden
from opstap.verantwoording.opvang import telling as tellingen
from opstap.verantwoording.opvang import uitvoer
from opstap.verantwoording.opvang.beeld import Opvangbeeld, opvangbeeld
from opstap.verantwoording.opvang.sluier import sluier, stelsel
from opstap.verantwoording.opvang.telling import KORT, LANG, MIDDEN, gesloten_maanden, tel
from opstap.verantwoording.sluier import VERBORGEN

EIND = date(2024, 12, 31)
PLAATSEN = 40


def verblijf(gezin: int, van: date, vertrek: date | None = None, termijn: date | None = None) -> Verblijf:
    return Verblijf(gezin, van, vertrek, ((van, termijn or date(2026, 1, 1)),))


def groep(
    aantal: int, van: date, vertrek: date | None = None, eerste: int = 0, **anders: Any
) -> list[Verblijf]:
    return [verblijf(eerste + nummer, van, vertrek, **anders) for nummer in range(aantal)]


@pytest.fixture
def kijk(monkeypatch: pytest.MonkeyPatch) -> Any:
    """The page over these stays in a shelter of forty places."""

    def stel(alle: list[Verblijf], vandaag: date = EIND) -> Opvangbeeld:
        _stel(monkeypatch, alle)
        return opvangbeeld("GM0518", 2024, vandaag=vandaag)

    return stel


def _stel(monkeypatch: pytest.MonkeyPatch, alle: list[Verblijf]) -> None:
    def kies(gemeente: str, *, van: date, tot: date) -> tuple[Verblijf, ...]:
        return tuple(een for een in alle if een.van < tot and (een.vertrek is None or een.vertrek >= van))

    monkeypatch.setattr(tellingen, "verblijven", kies)
    monkeypatch.setattr(tellingen.bezetting, "verblijven", kies)
    monkeypatch.setattr(tellingen.bezetting, "_plaatsen", lambda gemeente: [[(date(2020, 1, 1), PLAATSEN)]])


@pytest.mark.parametrize(("aantal", "tekst", "bezetting"), [(10, "10", "25%"), (9, VERBORGEN, VERBORGEN)])
def test_de_grens_ligt_bij_tien_gezinnen(kijk: Any, aantal: int, tekst: str, bezetting: str) -> None:
    beeld = kijk(groep(aantal, date(2023, 6, 1)))
    assert {een.aanwezig.tekst for een in beeld.maanden} == {tekst}
    assert {een.bezetting for een in beeld.maanden} == {bezetting}
    assert {een.gekomen.tekst for een in beeld.maanden} == {"0"}
    assert (beeld.gekomen.aantal, beeld.vertrokken.aantal, beeld.gemiddeld) == (0, 0, "–")


def test_wie_in_een_maand_komt_is_niet_uit_twee_standen_te_halen(kijk: Any) -> None:
    """Three come in May and nobody leaves: with the standings around it they would stand there."""
    beeld = kijk(groep(20, date(2023, 6, 1)) + groep(3, date(2024, 5, 10), eerste=100))
    mei = beeld.maanden[4]
    assert mei.gekomen.verborgen
    assert mei.vertrokken.aantal == 0
    assert beeld.maanden[3].aanwezig.verborgen or mei.aanwezig.verborgen
    assert mei.bezetting == VERBORGEN
    assert beeld.gekomen.verborgen


def test_wie_over_de_termijn_is_telt_vanaf_de_laatste_dag_van_zijn_maand(kijk: Any) -> None:
    alle = groep(12, date(2023, 6, 1), termijn=date(2024, 3, 31)) + groep(15, date(2023, 6, 1), eerste=100)
    beeld = kijk(alle)
    assert [een.over.aantal for een in beeld.maanden[:4]] == [0, 0, 12, 12]
    weinig = kijk(groep(3, date(2023, 6, 1), termijn=date(2024, 3, 31)) + alle[12:])
    assert [een.over.tekst for een in weinig.maanden[:3]] == ["0", "0", VERBORGEN]
    bijna_allen = kijk(alle[:12] + groep(3, date(2023, 6, 1), eerste=200))
    assert bijna_allen.maanden[2].over.verborgen


@pytest.mark.parametrize(
    ("vertrek", "duur"),
    [
        (date(2024, 4, 14), KORT),
        (date(2024, 4, 15), MIDDEN),
        (date(2024, 7, 14), MIDDEN),
        (date(2024, 7, 15), LANG),
    ],
)
def test_de_verblijfsduur_telt_in_hele_maanden(kijk: Any, vertrek: date, duur: str) -> None:
    beeld = kijk(groep(12, date(2024, 1, 15), vertrek))
    assert {een.naam: een.gezinnen.aantal for een in beeld.duren} == {
        naam: 12 if naam == duur else 0 for naam in (KORT, MIDDEN, LANG)
    }
    assert beeld.gemiddeld == f"{(vertrek - date(2024, 1, 15)).days} nachten"


def test_een_gezin_dat_tien_keer_terugkomt_is_een_gezin(kijk: Any) -> None:
    begin = date(2024, 1, 2)
    keren = [begin + timedelta(days=2 * nummer) for nummer in range(12)]
    beeld = kijk([verblijf(1, dag, dag + timedelta(days=1)) for dag in keren])
    assert beeld.maanden[0].gekomen.verborgen
    assert beeld.gekomen.verborgen
    assert beeld.gemiddeld == VERBORGEN


@pytest.mark.parametrize(
    ("vandaag", "maanden"),
    [
        (date(2024, 3, 30), 0),
        (date(2024, 3, 31), 3),
        (date(2024, 12, 30), 9),
        (EIND, 12),
        (date(2025, 2, 1), 12),
        (date(2023, 12, 30), 0),
    ],
)
def test_een_maand_staat_er_als_haar_kwartaal_voorbij_is(vandaag: date, maanden: int) -> None:
    assert gesloten_maanden(2024, vandaag) == maanden


def test_een_jaar_zonder_kwartaal_heeft_geen_cijfers(kijk: Any) -> None:
    beeld = kijk([], date(2024, 2, 1))
    assert (beeld.maanden, beeld.titel) == (
        (),
        "Over de noodopvang in 2024 is nog geen kwartaal voorbij",
    )


def test_het_bestand_zegt_wat_er_niet_in_staat(kijk: Any) -> None:
    beeld = kijk(groep(20, date(2023, 6, 1)) + groep(3, date(2024, 5, 10), date(2024, 5, 20), eerste=100))
    tabel = uitvoer.maanden(beeld)
    kop = [kolom.naam for kolom in tabel.kolommen]
    mei = dict(zip(kop, tabel.rijen[4], strict=True))
    assert (mei["maand"], mei["aanwezig"], mei["gekomen"], mei["vertrokken"]) == ("2024-05", 20, None, None)
    assert mei["niet_getoond"] == "gekomen, vertrokken"
    assert [rij[1] for rij in uitvoer.duren(beeld).rijen] == [beeld.duren[0].gezinnen.aantal, 0, 0]


_DAGEN = st.dates(date(2023, 6, 1), EIND)
_VERBLIJVEN = st.lists(
    st.tuples(st.integers(1, 40), _DAGEN, st.none() | st.integers(0, 250), st.integers(1, 200)), max_size=60
)


@given(_VERBLIJVEN)
@settings(max_examples=40, deadline=None)
def test_niemand_rekent_een_klein_aantal_gezinnen_terug(
    rijen: list[tuple[int, date, int | None, int]],
) -> None:
    """Whatever families come and go: no withheld number follows from those that are shown."""
    alle = [
        verblijf(
            gezin, van, None if dagen is None else van + timedelta(days=dagen), van + timedelta(days=termijn)
        )
        for gezin, van, dagen, termijn in rijen
    ]
    with pytest.MonkeyPatch.context() as lap:
        _stel(lap, alle)
        telling = tel("GM0518", 2024, 12)
    cellen, sommen = stelsel(telling)
    verborgen = sluier(telling).verborgen
    klein = {naam for naam, cel in cellen.items() if not cel.genoeg}
    assert klein <= verborgen
    assert not klein & af_te_leiden(sommen, verborgen)


def test_de_sommen_van_het_stelsel_kloppen_met_de_getallen(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each family once, so that numbers and families are the same: every sum adds up to nil."""
    alle = [
        verblijf(nummer, date(2023, 10, 1) + timedelta(days=7 * nummer), vertrek, date(2024, 4, 1))
        for nummer in range(60)
        for vertrek in [
            date(2023, 10, 1) + timedelta(days=7 * nummer + 31 * (nummer % 9)) if nummer % 4 else None
        ]
    ]
    _stel(monkeypatch, alle)
    cellen, sommen = stelsel(tel("GM0518", 2024, 12))
    for som in sommen:
        assert sum(factor * cellen[naam].huishoudens for naam, factor in som.items()) == 0, som


@pytest.mark.parametrize(("aantal", "tekst"), [(9, VERBORGEN), (10, "0")])
def test_bij_minder_dan_tien_plaatsen_staat_er_ook_geen_nul(
    monkeypatch: pytest.MonkeyPatch, kijk: Any, aantal: int, tekst: str
) -> None:
    """With one place, a number that is not shown beside one that is nil would be one family."""
    monkeypatch.setattr(f"{__name__}.PLAATSEN", aantal)
    beeld = kijk([])
    getallen = {een.tekst for maand in beeld.maanden for een in (maand.aanwezig, maand.over, maand.gekomen)}
    assert getallen == {tekst}
    assert {een.plaatsen for een in beeld.maanden} == {aantal}
    assert {beeld.gekomen.tekst, beeld.vertrokken.tekst} == {tekst}
    assert beeld.gemiddeld == ("–" if tekst == "0" else VERBORGEN)


def test_zonder_plaatsen_staat_er_dat_er_niets_is_vastgelegd(
    monkeypatch: pytest.MonkeyPatch, kijk: Any
) -> None:
    monkeypatch.setattr(f"{__name__}.PLAATSEN", 0)
    beeld = kijk([])
    assert (beeld.maanden, beeld.titel) == ((), "Over 2024 is in Opstap geen noodopvang vastgelegd")
    gesloten = kijk(groep(12, date(2023, 6, 1), date(2024, 2, 1)))
    assert {(een.plaatsen, een.bezetting) for een in gesloten.maanden} == {(0, "–")}
    assert gesloten.titel == "Eind december 2024 zijn er geen plaatsen in de noodopvang"
