"""Claims come along with a caseload: as an account that begins with what is still owed."""

from __future__ import annotations

from datetime import date

import pytest
from django.db.models import Sum

from opstap.financien.models import Boeking
from opstap.inkomen import vorderingen
from opstap.inkomen.models import Schuldenaar, Vordering
from opstap.kern.models import Dossier
from opstap.koppelingen import bestaande_uitkeringen, bestaande_vorderingen
from opstap.koppelingen.bestand import lees
from opstap.koppelingen.ontvangst import Verslag

from .conftest import HAAG, als_csv
from .test_bestaande_uitkeringen import _BSNS, NU, PER, VOORBEELD, Rij, aanvrager, haag, niets_geladen

__all__ = ["haag"]


def vordering(plek: int = 0, **anders: str) -> Rij:
    return {
        "nummer": f"W-{plek}",
        "kenmerk": f"V-{plek}",
        "bsn": _BSNS[plek],
        "grond": "teveel_betaald",
        "ontstaansgrond": "57",
        "ontstaan_op": "2021-05-03",
        "saldo": "1234,50",
        "betaald_in_jaar": "2020",
    } | anders


def neem_over(rijen: list[Rij], eisen: list[Rij], *, zonder_geweigerde: bool = False) -> Verslag:
    soort = bestaande_uitkeringen.SOORT
    return bestaande_uitkeringen.verwerk(
        HAAG,
        lees(als_csv(soort, rijen), soort),
        per=PER,
        door="k.jansen",
        nu=NU,
        vorderingen=lees(als_csv(bestaande_vorderingen.SOORT, eisen), bestaande_vorderingen.SOORT),
        zonder_geweigerde=zonder_geweigerde,
    )


def test_een_vordering_begint_met_wat_nog_openstaat_tegen_de_beginstanden() -> None:
    verslag = neem_over(
        [aanvrager(vakantiegeld="0,00")], [vordering(), vordering(kenmerk="V-9", saldo="0,01")]
    )
    assert (verslag.geweigerd, verslag.bijlage_geweigerd) == ((), ())
    assert verslag.tellingen["vorderingen"] == 2
    eerste = Vordering.objects.order_by("id")[0]
    assert vorderingen.saldo(eerste) == 123_450
    assert (eerste.ontstaan_op, eerste.betaald_in_jaar) == (date(2021, 5, 3), 2020)
    assert Schuldenaar.objects.filter(vordering=eerste).get().persoon.bsn == _BSNS[0]
    standen = dict(Boeking.objects.values_list("rekening__code").annotate(som=Sum("bedrag_cent")))
    assert standen == {"vorderingen-bijstand": 123_451, "overgenomen-beginstanden": -123_451}
    assert set(Boeking.objects.values_list("periode", flat=True)) == {"2023-12"}, "no old period is opened"


def test_een_oude_vordering_leeft_door_haar_stuitingen() -> None:
    oud = vordering(ontstaan_op="2012-03-01", stuitingen="2016-06-01 2021-02-03")
    neem_over([aanvrager()], [oud])
    assert vorderingen.verjaart_na(Vordering.objects.get()) == date(2026, 2, 3)


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"ontstaan_op": "2012-03-01"}, "VORDERING-VERJAARD"),
        ({"ontstaan_op": "2012-03-01", "stuitingen": "2019-01-01"}, "VORDERING-VERJAARD"),
        ({"ontstaan_op": "2024-01-01"}, "VORDERING-DATUM"),
        ({"ontstaansgrond": "61"}, "ONTSTAANSGROND"),
        ({"saldo": "0,00"}, "VORDERING-BEDRAG"),
        ({"bsn": _BSNS[7]}, "SCHULDENAAR-ANDERS"),
    ],
)
def test_een_vordering_die_niet_kan_houdt_alles_tegen_met_haar_regel(anders: Rij, code: str) -> None:
    verslag = neem_over([aanvrager()], [vordering(**anders)])
    (weigering,) = verslag.geweigerd
    assert weigering.code == code
    assert "Regel 2 van het bestand met vorderingen" in weigering.zin
    assert niets_geladen()


@pytest.mark.parametrize(
    ("eisen", "code"),
    [
        ([vordering(saldo="1.234")], "BEDRAG-DUBBELZINNIG"),
        ([vordering(stuitingen="2016-06-01, 2021-02-03")], "VELD-DATUM"),
        ([vordering(nummer="W-8")], "VORDERING-HUISHOUDEN"),
        ([vordering(), vordering()], "VORDERING-DUBBEL"),
    ],
)
def test_een_foute_regel_met_een_vordering_en_er_is_niets_geladen(eisen: list[Rij], code: str) -> None:
    verslag = neem_over([aanvrager()], eisen)
    assert [een.code for een in verslag.bijlage_geweigerd] == [code]
    assert niets_geladen()


def test_zonder_geweigerde_blijft_een_huishouden_met_een_foute_vordering_achter() -> None:
    rijen = [aanvrager(0), aanvrager(1)]
    verslag = neem_over(rijen, [vordering(0, saldo="x"), vordering(1)], zonder_geweigerde=True)
    assert [(een.nummer, een.code) for een in verslag.geweigerd] == [(2, "VORDERING-GEWEIGERD")]
    assert verslag.tellingen == {"huishoudens": 1, "personen": 1, "vorderingen": 1}
    assert Dossier.objects.count() == 1


def test_het_voorbeeldbestand_gaat_mee_met_de_voorbeelduitkeringen() -> None:
    eisen = lees(VOORBEELD.with_name("bestaande-vorderingen.csv").read_bytes(), bestaande_vorderingen.SOORT)
    verslag = bestaande_uitkeringen.verwerk(
        HAAG,
        lees(VOORBEELD.read_bytes(), bestaande_uitkeringen.SOORT),
        per=PER,
        door="k.jansen",
        nu=NU,
        vorderingen=eisen,
    )
    assert (verslag.geweigerd, verslag.bijlage_geweigerd) == ((), ())
    assert sum(vorderingen.saldo(een) for een in Vordering.objects.all()) == 81_240 + 26_000
    assert Schuldenaar.objects.count() == 3
