"""What one can do with a pass: kept in versions, found by words in spite of a slip, near or by name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from django.db import IntegrityError, transaction

from opstap.kern.models import Gemeente
from opstap.kern.toegang import rijen
from opstap.minima import aanbod, aanbodlijst, partners
from opstap.minima.aanbod import Invoer
from opstap.minima.models import Aanbod
from opstap.regels.fouten import OpstapFout

from .conftest import NU

OP = NU.date()
ZWEMLES = Invoer(
    kenmerk="zwemles-a",
    aanbieder="Zwembad De Proef",
    titel="Zwemles voor diploma A",
    tekst="Elke woensdag les in kleine groepen.",
    doel="zwemles",
    prijs_cent=0,
    adres="Papierlaan 1",
    plaats="Den Haag",
    rd_x=81_000,
    rd_y=455_000,
    van=date(2024, 1, 1),
    tot_en_met=date(2024, 12, 31),
    voorbeeld=True,
)
JUDO = replace(
    ZWEMLES,
    kenmerk="judo",
    aanbieder="Judoschool Bedacht",
    titel="Judo voor beginners",
    tekst="Twee proeflessen, daarna wekelijks.",
    doel="sport",
    prijs_cent=15_00,
    adres="Fantasieplein 4",
    rd_x=81_300,
    rd_y=455_400,
)


def leg(*invoer: Invoer) -> int:
    return aanbod.leg_veel_vast("GM0518", invoer, door="t.test", nu=NU)


def vind(**keuzes: Any) -> list[str]:
    return [een.aanbod.kenmerk for een in aanbodlijst.zoek("GM0518", **{"op": OP, **keuzes}).rijen]


@pytest.fixture(autouse=True)
def gemeente(den_haag: Gemeente) -> None: ...


def test_nog_eens_hetzelfde_zegt_niets_nieuws_en_een_wijziging_is_een_versie_ernaast() -> None:
    assert leg(ZWEMLES, JUDO) == 2
    assert leg(ZWEMLES, JUDO) == 0
    assert leg(replace(JUDO, prijs_cent=12_50)) == 1
    assert aanbod.zoek("GM0518", "judo").prijs_cent == 12_50
    assert [een.prijs_cent for een in Aanbod.objects.filter(kenmerk="judo").order_by("id")] == [15_00, 12_50]


def test_wat_ingevuld_was_komt_zo_terug() -> None:
    leg(ZWEMLES)
    assert aanbod.invoer_van(aanbod.zoek("GM0518", "zwemles-a")) == ZWEMLES


def test_een_versie_wordt_nooit_overschreven() -> None:
    leg(JUDO)
    with pytest.raises(IntegrityError), transaction.atomic():
        Aanbod.objects.update(prijs_cent=0)


def test_ingetrokken_aanbod_staat_er_niet_meer_en_kan_terugkomen() -> None:
    leg(JUDO)
    gezien = aanbod.zoek("GM0518", "judo")
    aanbod.trek_in(aanbod.zoek("GM0518", "judo"), door="t.test", nu=NU)
    assert vind() == []
    with pytest.raises(OpstapFout) as fout:
        aanbod.trek_in(gezien, door="t.test", nu=NU)
    assert fout.value.code == "AANBOD-INTUSSEN"
    assert leg(JUDO) == 1
    assert vind() == ["judo"]


def test_aanbod_staat_er_op_zijn_eerste_en_laatste_dag_en_niet_erbuiten() -> None:
    leg(ZWEMLES)
    dagen = [ZWEMLES.van - timedelta(days=1), ZWEMLES.van, date(2024, 12, 31), date(2025, 1, 1)]
    assert [bool(vind(op=dag)) for dag in dagen] == [False, True, True, False]


@pytest.mark.parametrize(
    ("vraag", "gevonden"),
    [
        ("zwemles", ["zwemles-a"]),
        ("zwemlessen", ["zwemles-a"]),
        ("zwemels", ["zwemles-a"]),
        ("groep", ["zwemles-a"]),
        ("bedacht", ["judo"]),
        ("fantasieplein", ["judo"]),
        ("onderwaterhockey", []),
        ("'; DROP TABLE", []),
    ],
)
def test_zoekt_op_woorden_in_hun_vormen_en_ondanks_een_tikfout(vraag: str, gevonden: list[str]) -> None:
    leg(ZWEMLES, JUDO)
    assert vind(vraag=vraag) == gevonden


def test_op_naam_of_wat_dichtbij_is_eerst() -> None:
    leg(ZWEMLES, JUDO)
    assert vind() == ["judo", "zwemles-a"]
    bij = aanbodlijst.zoek("GM0518", op=OP, bij="zwemles-a")
    assert [(een.aanbod.kenmerk, een.meter) for een in bij.rijen] == [("zwemles-a", 0), ("judo", 500)]
    assert vind(bij="bestaat-niet") == ["judo", "zwemles-a"]


def test_een_soort_beperkt_de_lijst_maar_niet_wat_er_te_kiezen_is() -> None:
    leg(ZWEMLES, JUDO)
    lijst = aanbodlijst.zoek("GM0518", op=OP, doel="sport")
    assert [een.aanbod.kenmerk for een in lijst.rijen] == ["judo"]
    assert lijst.doelen == {"sport": 1, "zwemles": 1}


def test_een_lange_lijst_heeft_bladzijden_en_elke_plek_staat_op_de_kaart() -> None:
    leg(*(replace(JUDO, kenmerk=f"judo-{n:02}", rd_x=81_000 + n) for n in range(45)))
    lijst = aanbodlijst.zoek("GM0518", op=OP, pagina=3)
    assert [een.nummer for een in lijst.rijen] == list(range(41, 46))
    assert (lijst.totaal, lijst.paginas, len(lijst.overig)) == (45, 3, 40)
    assert aanbodlijst.zoek("GM0518", op=OP, pagina=99).pagina == 3


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"kenmerk": "Zwem les"}, "AANBOD-KENMERK"),
        ({"titel": " "}, "AANBOD-LEEG"),
        ({"doel": "vakantie"}, "AANBOD-DOEL"),
        ({"prijs_cent": -1}, "AANBOD-PRIJS"),
        ({"tot_en_met": date(2023, 12, 31)}, "AANBOD-PERIODE"),
        ({"leeftijd_van": 18, "leeftijd_tot_en_met": 17}, "AANBOD-LEEFTIJD"),
        ({"kvk_nummer": "12345678"}, "AANBOD-PARTNER"),
        ({"rd_y": 52}, "AANBOD-PLAATS"),
    ],
)
def test_wat_niet_kan_kloppen_wordt_geweigerd(anders: dict[str, Any], code: str) -> None:
    with pytest.raises(OpstapFout) as fout:
        leg(replace(ZWEMLES, **anders))
    assert fout.value.code == code
    assert not Aanbod.objects.exists()


def test_een_periode_van_een_dag_en_een_leeftijd_van_een_jaar_kan() -> None:
    leg(replace(ZWEMLES, tot_en_met=ZWEMLES.van, leeftijd_van=17, leeftijd_tot_en_met=17))
    assert vind(op=ZWEMLES.van) == ["zwemles-a"]


def test_een_partner_van_de_gemeente_kan_erbij_genoemd_worden() -> None:
    partner = partners.neem_op("GM0518", kvk_nummer="12345678", naam="Zwembad De Proef")
    leg(replace(ZWEMLES, kvk_nummer="12345678"))
    assert aanbod.zoek("GM0518", "zwemles-a").partner == partner


def test_een_nieuw_kenmerk_is_nog_niet_gebruikt() -> None:
    assert aanbod.nieuw_kenmerk("GM0518", "Judo!") == "judo"
    leg(JUDO, replace(JUDO, kenmerk="judo-2"))
    assert aanbod.nieuw_kenmerk("GM0518", "Judo!") == "judo-3"


def test_wie_niet_is_aangemeld_ziet_alleen_het_aanbod_van_deze_gemeente(den_haag: Gemeente) -> None:
    """The database itself shows the web server nothing else, and no dossier or person at all."""
    Gemeente.objects.create(code="GM0629", naam="Wassenaar")
    aanbod.leg_veel_vast("GM0629", [replace(JUDO, titel="Elders")], door="t.test", nu=NU)
    leg(ZWEMLES)
    with rijen.gesloten():
        assert vind() == ["zwemles-a"]
        assert not Aanbod.objects.exists()
