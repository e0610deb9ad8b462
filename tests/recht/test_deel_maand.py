"""A month with a right over part of it, and what is paid over that part (Participatiewet art. 45)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta
from pathlib import Path

import pytest

from opstap import gemeenten
from opstap.gemeenten import Gemeente
from opstap.recht import wetboek
from opstap.recht.participatiewet.bijstand_in_maand import norm_naar_kalenderdagen
from opstap.recht.participatiewet.deel_maand import dagen_in_kalendermaand, dagen_met_recht_in_maand
from opstap.regels import Geval, Regelboek, als_datum, dag
from opstap.regels.fouten import NietGemodelleerd, ParameterOntbreekt
from opstap.regels.uitleg import als_tekst

Bekend = dict[str, int | bool]

UITKOMSTEN = ("bijstand_in_maand", "vakantietoeslag_in_maand", "betaling_in_maand")
NORM = 1_283_83
LANG_GEEN_BIJSTAND: Bekend = {"dagen_zonder_bijstand": 30, "anderszins_geen_recht": False}
IN_KALENDERDAGEN: Bekend = {"deel_van_maand_in_kalenderdagen": True}
ALLEEN_DE_NORM: Bekend = {
    "bijstandsnorm": NORM,
    "bijstand": NORM,
    "inkomen_na_vrijlating": 0,
    "aantal_rechthebbenden": 1,
    "recht_gelet_op_vermogen": True,
    **LANG_GEEN_BIJSTAND,
    **IN_KALENDERDAGEN,
}

BELEID = """bronnen:
  beleid: {titel: "Beleidsregels uitkering Proefdorp", url: "https://voorbeeld.nl"}

parameters:
  - naam: deel_van_maand_in_kalenderdagen
    titel: "Een deel van een maand telt in kalenderdagen"
    soort: bool
    artikel: "Participatiewet art. 45 lid 3; beleid van Proefdorp"
    ritme: vast
    waarden:
      - {vanaf: 2024-02-01, waarde: ja, bron: [beleid], zeker: ja}
"""


def periode(eerste: str, laatste: str) -> Bekend:
    return {"eerste_dag_met_recht": dag(eerste), "laatste_dag_met_recht": dag(laatste)}


def _maand(dagtekst: str, gezin: Bekend, gemeente: str = "GM0518") -> dict[str, int]:
    uitkomst = gemeenten.regelboek(gemeente).op(date.fromisoformat(dagtekst)).beslis(Geval(gezin), UITKOMSTEN)
    return {naam: int(uitkomst.waarde(naam)) for naam in UITKOMSTEN}


@pytest.fixture
def proefdorp(tmp_path: Path) -> Regelboek:
    """The book of an invented municipality that counts in calendar days from 1 February 2024."""
    (tmp_path / "parameters").mkdir()
    (tmp_path / "gemeente.yaml").write_text("naam: Proefdorp\n", encoding="utf-8")
    (tmp_path / "parameters" / "deel_maand.yaml").write_text(BELEID, encoding="utf-8")
    return wetboek.regelboek(Gemeente.lees(tmp_path).overlay())


# Days.


@pytest.mark.parametrize(
    ("dag_", "dagen"),
    [
        ("2024-01-01", 31),
        ("2024-01-31", 31),
        ("2024-04-01", 30),
        ("2023-02-28", 28),
        ("2024-02-01", 29),
        ("2024-02-29", 29),
        ("2100-02-01", 28),
        ("2000-02-01", 29),
        ("2024-12-31", 31),
    ],
)
def test_een_maand_heeft_de_dagen_van_de_kalender(dag_: str, dagen: int) -> None:
    assert dagen_in_kalendermaand(dag(dag_)) == dagen


def test_elke_dag_van_acht_jaar_ligt_in_een_maand_van_de_goede_lengte() -> None:
    for nummer in range(dag("2018-01-01"), dag("2026-01-01")):
        datum = als_datum(nummer)
        volgende = (datum.replace(day=28) + timedelta(days=4)).replace(day=1)
        assert dagen_in_kalendermaand(nummer) == (volgende - timedelta(days=1)).day


@pytest.mark.parametrize(
    ("eerste", "laatste", "dagen"),
    [
        ("2024-04-01", "2024-04-30", 30),
        ("2024-04-02", "2024-04-30", 29),
        ("2024-04-01", "2024-04-29", 29),
        ("2024-04-30", "2024-04-30", 1),
        ("2024-04-01", "2024-04-01", 1),
        ("2023-11-20", "2024-04-10", 10),
        ("2024-04-21", "2025-01-01", 10),
        ("2023-01-01", "2025-01-01", 30),
        ("2024-05-01", "2024-05-31", 0),
        ("2024-03-01", "2024-03-31", 0),
        ("2024-04-20", "2024-04-19", 0),
    ],
)
def test_beide_dagen_tellen_mee_en_wat_buiten_de_maand_ligt_niet(
    eerste: str, laatste: str, dagen: int
) -> None:
    assert dagen_met_recht_in_maand(dag(eerste), dag(laatste), dag("2024-04-01")) == dagen
    assert dagen_met_recht_in_maand(dag(eerste), dag(laatste), dag("2024-04-30")) == dagen


# The fraction and the payment.


@pytest.mark.parametrize(
    ("norm", "dagen", "van", "deel"),
    [
        (1_000_01, 15, 30, 500_01),  # half a cent goes up
        (1_000_00, 15, 30, 500_00),
        (1_000_00, 1, 31, 32_26),
        (1_000_00, 0, 31, 0),
        (1_000_01, 31, 31, 1_000_01),
        (1_000_01, 32, 31, 1_000_01),  # never more than the month
    ],
)
def test_de_norm_over_een_deel_is_dagen_over_dagen_op_de_cent(
    norm: int, dagen: int, van: int, deel: int
) -> None:
    assert norm_naar_kalenderdagen(norm, dagen, van) == deel


@pytest.mark.parametrize(
    ("maand", "eerste", "laatste", "bijstand", "vakantietoeslag", "betaling"),
    [
        ("2024-04-01", "2024-04-30", "2024-04-30", 42_79, 2_14, 40_65),  # the last day
        ("2024-04-01", "2024-04-01", "2024-04-01", 42_79, 2_14, 40_65),  # the first day
        ("2024-04-01", "2024-04-02", "2024-04-30", 1_241_04, 62_05, 1_178_99),  # all days but the first
        ("2024-04-01", "2024-04-01", "2024-04-29", 1_241_04, 62_05, 1_178_99),  # all days but the last
        ("2024-04-01", "2024-04-01", "2024-04-30", 1_283_83, 64_19, 1_219_64),  # the whole month
        ("2024-05-01", "2024-05-31", "2024-05-31", 41_41, 2_07, 39_34),
        ("2024-02-01", "2024-02-29", "2024-03-10", 44_27, 2_21, 42_06),  # a leap year
        ("2024-02-01", "2024-02-01", "2024-02-28", 1_239_56, 61_98, 1_177_58),
        ("2024-02-01", "2024-01-10", "2024-02-29", 1_283_83, 64_19, 1_219_64),
        ("2023-02-01", "2023-02-28", "2023-03-10", 45_85, 2_29, 43_56),  # no leap year
        ("2023-02-01", "2023-02-01", "2023-02-28", 1_283_83, 64_19, 1_219_64),
        ("2024-04-01", "2024-05-01", "2024-05-31", 0, 0, 0),  # no day of this month
    ],
)
def test_bijstand_vakantietoeslag_en_betaling_gaan_naar_de_dagen(
    maand: str, eerste: str, laatste: str, bijstand: int, vakantietoeslag: int, betaling: int
) -> None:
    uit = _maand(maand, {**ALLEEN_DE_NORM, **periode(eerste, laatste)})
    assert tuple(uit.values()) == (bijstand, vakantietoeslag, betaling)


def test_elk_aantal_dagen_geeft_hoogstens_de_maand_en_nooit_minder_dan_een_dag_eerder() -> None:
    eerder = -1
    for dagen in range(32):
        nu = _maand("2024-05-01", {**ALLEEN_DE_NORM, "dagen_met_recht_in_maand": dagen})
        assert eerder < nu["bijstand_in_maand"] <= NORM
        assert nu["betaling_in_maand"] + nu["vakantietoeslag_in_maand"] == nu["bijstand_in_maand"]
        eerder = nu["bijstand_in_maand"]
    assert eerder == NORM


def test_een_heel_huishouden_krijgt_het_deel_van_zijn_norm(m, reken: Callable[..., int]) -> None:
    """A couple with a child, entitled from 16 April: 15 of 30 days of 1,834.04."""
    gezin = {**periode("2024-04-16", "2024-04-30"), **LANG_GEEN_BIJSTAND, **IN_KALENDERDAGEN}
    wie = (m.aanvrager(), m.partner(), m.kind(6))
    assert reken("bijstandsnorm", "2024-04-01", *wie) == 1_834_04
    assert reken("bijstand_in_maand", "2024-04-01", *wie, gemeente="GM0518", **gezin) == 917_02
    assert reken("vakantietoeslag_in_maand", "2024-04-01", *wie, gemeente="GM0518", **gezin) == 45_85
    assert reken("betaling_in_maand", "2024-04-01", *wie, gemeente="GM0518", **gezin) == 871_17


# Whether only that part counts.


@pytest.mark.parametrize(
    ("dagen", "anders", "deel"), [(29, False, False), (30, False, True), (0, True, True), (0, False, False)]
)
def test_een_maand_wordt_gedeeld_na_dertig_dagen_of_zonder_recht(
    dagen: int, anders: bool, deel: bool
) -> None:
    gezin = {
        **ALLEEN_DE_NORM,
        **periode("2024-04-16", "2024-04-30"),
        "dagen_zonder_bijstand": dagen,
        "anderszins_geen_recht": anders,
    }
    assert _maand("2024-04-01", gezin)["bijstand_in_maand"] == (641_92 if deel else NORM)


def test_wie_weet_dat_het_recht_de_hele_maand_bestaat_hoeft_geen_dagen_te_noemen() -> None:
    gezin = {"bijstand": 1_000_00, "recht_over_hele_maand": True}
    assert _maand("2024-04-01", gezin) == {
        "bijstand_in_maand": 1_000_00,
        "vakantietoeslag_in_maand": 50_00,
        "betaling_in_maand": 950_00,
    }


def test_een_recht_met_een_onderbreking_wordt_als_aantal_dagen_gegeven() -> None:
    """Detention from 11 up to and including 20 April: 20 days with a right."""
    gezin = {**ALLEEN_DE_NORM, "dagen_met_recht_in_maand": 20, "anderszins_geen_recht": True}
    assert _maand("2024-04-01", gezin)["bijstand_in_maand"] == 855_89


# The choice of the municipality.


@pytest.mark.parametrize("code", gemeenten.GEMEENTEN)
def test_zonder_keuze_van_de_gemeente_wordt_het_deel_geweigerd_met_haar_naam(code: str) -> None:
    gezin = {**ALLEEN_DE_NORM, **periode("2024-04-16", "2024-04-30")}
    del gezin["deel_van_maand_in_kalenderdagen"]
    with pytest.raises(NietGemodelleerd) as fout:
        _maand("2024-04-01", gezin, code)
    assert fout.value.naam == "deel_van_maand_in_kalenderdagen"
    assert gemeenten.GEMEENTEN[code] in fout.value.zin
    assert "niet te berekenen" in fout.value.zin


@pytest.mark.parametrize(
    ("anders", "bijstand"),
    [
        (periode("2024-04-01", "2024-04-30"), NORM),
        ({"dagen_zonder_bijstand": 29}, NORM),
        ({"recht_gelet_op_vermogen": False}, 0),
        ({"aantal_rechthebbenden": 0}, 0),
    ],
)
def test_wie_geen_breuk_nodig_heeft_wordt_niet_geweigerd(anders: Bekend, bijstand: int) -> None:
    gezin = {**ALLEEN_DE_NORM, **periode("2024-04-16", "2024-04-30"), **anders}
    del gezin["deel_van_maand_in_kalenderdagen"]
    assert _maand("2024-04-01", gezin)["bijstand_in_maand"] == bijstand


def test_een_andere_breuk_dan_kalenderdagen_is_niet_bekend() -> None:
    gezin = {**ALLEEN_DE_NORM, **periode("2024-04-16", "2024-04-30")}
    with pytest.raises(NietGemodelleerd, match="breuk") as fout:
        _maand("2024-04-01", {**gezin, "deel_van_maand_in_kalenderdagen": False})
    assert fout.value.naam == "norm_naar_andere_breuk"
    met_breuk = {**gezin, "deel_van_maand_in_kalenderdagen": False, "norm_naar_andere_breuk": 600_00}
    assert _maand("2024-04-01", met_breuk)["bijstand_in_maand"] == 600_00


def test_een_keuze_in_het_beleid_geldt_vanaf_haar_dag_en_staat_met_bron_in_de_uitleg(
    proefdorp: Regelboek,
) -> None:
    zonder_keuze = {naam: w for naam, w in ALLEEN_DE_NORM.items() if naam not in IN_KALENDERDAGEN}
    geval = Geval({**zonder_keuze, "dagen_met_recht_in_maand": 15})
    with pytest.raises(ParameterOntbreekt) as fout:
        proefdorp.op(date(2024, 1, 31)).beslis(geval, ["bijstand_in_maand"])
    assert fout.value.naam == "deel_van_maand_in_kalenderdagen"
    uitkomst = proefdorp.op(date(2024, 2, 1)).beslis(geval, ["bijstand_in_maand"])
    assert uitkomst.waarde("bijstand_in_maand") == 664_05
    uitleg = als_tekst(uitkomst)
    assert "Beleidsregels uitkering Proefdorp" in uitleg
    assert "15 van de 29 dagen" in uitleg


# Income.


@pytest.mark.parametrize(
    ("inkomen", "bij_de_dagen", "bijstand"),
    [
        (0, 0, 641_92),
        (400_00, 0, 641_92),
        (400_00, 400_00, 241_92),
        (2_000_00, 100_00, 541_92),  # a month's wage above the norm does not take the right away
        (2_000_00, 641_91, 1),
        (2_000_00, 641_92, 0),
        (2_000_00, 2_000_00, 0),
    ],
)
def test_alleen_inkomen_bij_de_dagen_met_recht_gaat_van_het_deel_af(
    inkomen: int, bij_de_dagen: int, bijstand: int
) -> None:
    gezin = {
        **ALLEEN_DE_NORM,
        **periode("2024-04-16", "2024-04-30"),
        "bijstand": max(0, NORM - inkomen),
        "inkomen_na_vrijlating": inkomen,
        "inkomen_bij_dagen_met_recht": bij_de_dagen,
    }
    assert _maand("2024-04-01", gezin)["bijstand_in_maand"] == bijstand


def test_inkomen_over_de_dagen_wordt_alleen_gevraagd_als_er_inkomen_is() -> None:
    boek = gemeenten.regelboek("GM0518").op(date(2024, 4, 1))
    gezin = {**ALLEEN_DE_NORM, **periode("2024-04-16", "2024-04-30")}
    assert boek.volgende_vraag(Geval(gezin), ["betaling_in_maand"]) is None
    vraag = boek.volgende_vraag(Geval({**gezin, "inkomen_na_vrijlating": 1}), ["betaling_in_maand"])
    assert vraag is not None
    assert vraag.naam == "inkomen_bij_dagen_met_recht"
    assert vraag.oordeel


# After a death (paragraph 5).


@pytest.mark.parametrize(
    ("overleden", "tot"),
    [
        ("2024-03-15", "2024-04-15"),
        ("2024-01-29", "2024-02-29"),
        ("2024-01-31", "2024-02-29"),
        ("2023-01-31", "2023-02-28"),
        ("2024-02-29", "2024-03-29"),
        ("2024-12-31", "2025-01-31"),
    ],
)
def test_na_een_overlijden_loopt_de_oude_norm_een_maand_door(overleden: str, tot: str) -> None:
    boek = gemeenten.regelboek().op(date(2024, 5, 1))
    uit = boek.beslis(Geval({"dag_van_overlijden": dag(overleden)}), ["oude_norm_tot_en_met"])
    assert uit.waarde("oude_norm_tot_en_met") == dag(tot)


@pytest.mark.parametrize(
    ("overleden", "maand", "bijstand"),
    [
        ("2024-03-15", "2024-03-01", 1_283_83),
        ("2024-03-15", "2024-04-01", 641_92),  # 15 of 30 days
        ("2024-03-15", "2024-05-01", 0),
        ("2024-01-31", "2024-02-01", 1_283_83),  # up to and including 29 February
        ("2024-01-28", "2024-02-01", 1_239_56),  # 28 of 29 days
        ("2024-02-29", "2024-03-01", 1_201_00),  # 29 of 31 days
    ],
)
def test_eindigt_het_recht_na_een_overlijden_dan_tellen_de_dagen_tot_en_met_een_maand_later(
    overleden: str, maand: str, bijstand: int
) -> None:
    boek = gemeenten.regelboek("GM0518").op(date.fromisoformat(maand))
    einde = boek.beslis(Geval({"dag_van_overlijden": dag(overleden)}), ["oude_norm_tot_en_met"])
    gezin = {
        **ALLEEN_DE_NORM,
        "dagen_zonder_bijstand": 0,
        "anderszins_geen_recht": True,
        "eerste_dag_met_recht": dag("2020-01-01"),
        "laatste_dag_met_recht": int(einde.waarde("oude_norm_tot_en_met")),
    }
    assert _maand(maand, gezin)["bijstand_in_maand"] == bijstand


# Asking.


def test_eerst_wordt_naar_de_dagen_gevraagd_en_niet_naar_wat_er_niet_toe_doet() -> None:
    boek = gemeenten.regelboek("GM0518").op(date(2024, 4, 1))
    geval = Geval({**ALLEEN_DE_NORM})
    gevraagd = []
    while (vraag := boek.volgende_vraag(geval, ["betaling_in_maand"])) is not None:
        gevraagd.append(vraag.naam)
        geval = geval.met(vraag.naam, dag("2024-04-10"), None)
    assert gevraagd == ["eerste_dag_met_recht", "laatste_dag_met_recht"]
    assert boek.beslis(geval, ["bijstand_in_maand"]).waarde("bijstand_in_maand") == 42_79
