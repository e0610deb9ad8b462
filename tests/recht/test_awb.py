"""Terms of the Awb, the penalty for a late decision, and legal interest: both sides of each boundary."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from opstap.recht.algemeen.termijnen import eerste_werkdag
from opstap.recht.awb import WET
from opstap.recht.awb.dwangsom import dagen_in_gebreke, eerste_dwangsomdag
from opstap.recht.awb.rente import Achterstand, wettelijke_rente
from opstap.recht.awb.soorten import Termijn
from opstap.recht.awb.termijnen import WEKEN, artikel, kalendereinde, uiterlijk_ombudsman, uiterste_dag
from opstap.regels import Cent, Geval, Regelboek, als_datum, dag
from opstap.regels.fouten import ParameterOntbreekt
from opstap.regels.proef import vergelijk_wegen, willekeurige_gevallen
from opstap.regels.uitleg import vreemde_getallen

Reken = Callable[..., int | bool]
BOEK = Regelboek(WET)


@pytest.mark.parametrize(
    ("termijn", "aantal_weken"),
    [
        (Termijn.AANVRAAG, 8),
        (Termijn.BEZWAAR, 6),
        (Termijn.BEZWAAR_MET_COMMISSIE, 12),
        (Termijn.VERDAGING_BEZWAAR, 6),
        (Termijn.KLACHT, 6),
        (Termijn.KLACHT_MET_ADVIES, 10),
        (Termijn.VERDAGING_KLACHT, 4),
        (Termijn.INDIENEN, 6),
        (Termijn.BEZORGING_PER_POST, 1),
        (Termijn.NIET_BEHANDELEN, 4),
        (Termijn.INGEBREKESTELLING, 2),
        (Termijn.DWANGSOM_VASTSTELLEN, 2),
        (Termijn.KLACHT_NIET_BEHANDELEN, 4),
    ],
)
def test_elke_termijn_van_de_awb(termijn: Termijn, aantal_weken: int) -> None:
    begin = date(2024, 6, 3)
    assert (kalendereinde(termijn, begin) - begin).days == aantal_weken * 7


def test_elke_termijn_heeft_een_artikel_en_een_lengte() -> None:
    assert set(WEKEN) == set(Termijn)
    assert all(artikel(termijn).startswith("Awb art. ") for termijn in Termijn)


@pytest.mark.parametrize("termijn", list(Termijn))
def test_het_regelboek_en_de_zaak_rekenen_dezelfde_dag(termijn: Termijn) -> None:
    begin = date(2024, 1, 18)
    geval = Geval({"awb_termijn": int(termijn), "awb_termijn_begin": dag(begin)})
    uitkomst = BOEK.op(begin).beslis(geval, ["awb_termijn_einde"])
    assert als_datum(uitkomst.waarde("awb_termijn_einde")) == kalendereinde(termijn, begin)


@pytest.mark.parametrize(
    ("bekendgemaakt", "laatste_dag"),
    [
        (date(2024, 1, 18), date(2024, 2, 29)),  # six weeks later is the leap day
        (date(2023, 1, 18), date(2023, 3, 1)),  # and without one 1 March
        (date(2024, 2, 18), date(2024, 4, 2)),  # Easter Sunday, then Easter Monday
        (date(2024, 2, 16), date(2024, 4, 2)),  # Good Friday and the whole weekend of Easter
        (date(2024, 3, 14), date(2024, 4, 25)),
        (date(2024, 3, 16), date(2024, 4, 29)),  # King's day, a Saturday, then Sunday
        (date(2024, 2, 15), date(2024, 3, 28)),  # summer time begins on 31 March 2024
        (date(2024, 2, 20), date(2024, 4, 2)),  # across that night: still six weeks
        (date(2024, 9, 16), date(2024, 10, 28)),  # winter time begins on 27 October 2024
        (date(2024, 11, 13), date(2024, 12, 27)),  # Christmas
    ],
)
def test_zes_weken_bezwaar_met_feestdagen_schrikkeldag_en_zomertijd(
    bekendgemaakt: date, laatste_dag: date
) -> None:
    assert uiterste_dag(Termijn.INDIENEN, bekendgemaakt) == laatste_dag
    assert eerste_werkdag(laatste_dag) == laatste_dag


@pytest.mark.parametrize(
    ("kennisgeving", "uiterlijk"),
    [
        (date(2024, 6, 3), date(2025, 6, 3)),
        (date(2024, 2, 28), date(2025, 2, 28)),
        (date(2024, 2, 29), date(2025, 3, 1)),
        (date(2023, 3, 1), date(2024, 3, 1)),
    ],
)
def test_naar_de_ombudsman_kan_tot_een_jaar_later(kennisgeving: date, uiterlijk: date) -> None:
    assert uiterlijk_ombudsman(kennisgeving) == uiterlijk


def test_voor_de_eerste_bekende_tekst_wordt_geweigerd() -> None:
    with pytest.raises(ParameterOntbreekt):
        kalendereinde(Termijn.BEZWAAR, date(2009, 12, 31))


def dwangsom(reken: Reken, dagen: int, op: str = "2024-06-03", **anders: bool) -> int:
    geval = {"awb_dwangsom_uitgesloten": False, **anders}
    return reken("awb_dwangsom", op, awb_dagen_in_gebreke=dagen, **geval)


@pytest.mark.parametrize(
    ("dagen", "bedrag"),
    [
        (0, 0),
        (1, 23_00),
        (13, 299_00),
        (14, 322_00),
        (15, 357_00),
        (28, 812_00),
        (29, 857_00),
        (41, 1397_00),
        (42, 1442_00),
        (43, 1442_00),
        (400, 1442_00),
    ],
)
def test_dwangsom_loopt_in_drie_stappen_op_tot_42_dagen(reken: Reken, dagen: int, bedrag: int) -> None:
    assert dwangsom(reken, dagen) == bedrag


def test_de_dag_van_de_ingebrekestelling_bepaalt_de_bedragen(reken: Reken) -> None:
    assert dwangsom(reken, 42, "2018-12-31") == 1260_00
    assert dwangsom(reken, 42, "2019-01-01") == 1442_00
    assert dwangsom(reken, 42, "2025-12-31") == 1442_00
    with pytest.raises(ParameterOntbreekt):
        dwangsom(reken, 1, "2026-01-01")


def test_zonder_recht_op_dwangsom_wordt_niets_berekend(reken: Reken) -> None:
    assert dwangsom(reken, 42, "2026-01-01", awb_dwangsom_uitgesloten=True) == 0


def test_de_dwangsom_begint_als_twee_weken_voorbij_zijn() -> None:
    gesteld = date(2024, 6, 3)
    assert eerste_dwangsomdag(gesteld) == date(2024, 6, 18)
    assert [dagen_in_gebreke(gesteld, date(2024, 6, dag)) for dag in (17, 18, 19)] == [0, 0, 1]


def test_twee_weken_die_op_een_feestdag_eindigen_lopen_door() -> None:
    assert eerste_dwangsomdag(date(2024, 5, 6)) == date(2024, 5, 22)  # Whit Monday 20 May


def rente(bedrag: int, vanaf: date, betaald: date) -> int:
    return wettelijke_rente([Achterstand(Cent(bedrag), vanaf)], betaald)


def test_een_heel_jaar_is_precies_het_percentage_ook_in_een_schrikkeljaar() -> None:
    assert rente(1000_00, date(2022, 1, 1), date(2022, 12, 31)) == 20_00
    assert rente(1000_00, date(2024, 1, 1), date(2024, 12, 31)) == 70_00


def test_rente_volgt_het_percentage_van_elke_dag() -> None:
    # 181 days at 4% and 184 days at 6% of a year of 365 days
    assert rente(1000_00, date(2023, 1, 1), date(2023, 12, 31)) == 50_08


def test_na_een_jaar_telt_de_rente_zelf_mee() -> None:
    assert rente(1000_00, date(2020, 1, 1), date(2021, 12, 31)) == 40_40
    assert rente(1000_00, date(2020, 1, 1), date(2022, 12, 31)) == 61_21


def test_rente_over_meer_bedragen_wordt_een_keer_afgerond() -> None:
    dag_rente = [Achterstand(Cent(5_00), date(2022, 3, 1))] * 20
    assert wettelijke_rente(dag_rente, date(2022, 3, 10)) == 5
    assert rente(5_00, date(2022, 3, 1), date(2022, 3, 10)) == 0


def test_op_de_schrikkeldag_begonnen_rente_heeft_haar_jaardag_op_1_maart() -> None:
    assert rente(1000_00, date(2020, 2, 29), date(2021, 2, 28)) == 20_00


def test_voor_de_eerste_dag_is_er_geen_rente() -> None:
    assert rente(1000_00, date(2022, 1, 1), date(2021, 12, 31)) == 0


def test_rente_over_een_halfjaar_zonder_bevestigd_percentage_wordt_geweigerd() -> None:
    assert rente(1000_00, date(2024, 12, 31), date(2024, 12, 31)) == 19
    with pytest.raises(ParameterOntbreekt):
        rente(1000_00, date(2024, 12, 31), date(2025, 1, 1))


@pytest.mark.parametrize(("berekend", "verschuldigd"), [(9_99, 0), (10_00, 10_00)])
def test_minder_dan_tien_euro_rente_is_niet_verschuldigd(
    reken: Reken, berekend: int, verschuldigd: int
) -> None:
    assert reken("awb_rente_verschuldigd", "2024-06-03", awb_rente=berekend) == verschuldigd


def test_beslissen_vragen_en_vertalen_geven_hetzelfde() -> None:
    boek = BOEK.op(date(2024, 6, 3))
    vergelijk_wegen(boek, willekeurige_gevallen(boek, 60, zaad=4, onbekend=0.1))


def test_elk_getal_in_een_uitleg_komt_uit_het_spoor() -> None:
    boek = BOEK.op(date(2024, 6, 3))
    gevraagd = [
        "awb_termijn_einde",
        "awb_ombudsman_uiterlijk",
        "awb_dwangsom",
        "awb_rente_per_jaar",
        "awb_rente_verschuldigd",
    ]
    for geval in willekeurige_gevallen(boek, 60, zaad=5):
        assert not any(vreemde_getallen(stap) for stap in boek.probeer(geval, gevraagd).spoor.alle())
