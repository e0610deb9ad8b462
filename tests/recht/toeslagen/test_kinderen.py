"""Child budget, childcare allowance and child benefit: ages on both sides of each limit, and the amounts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from opstap.regels import dag
from opstap.regels.fouten import NietGemodelleerd, ParameterOntbreekt, RegelOntbreekt

Reken = Callable[..., int | bool]
ZEKER = {"leeftijd_deze_maand_bereikt": False, "leeftijd_dit_kwartaal_bereikt": False}


@pytest.fixture
def kgb(reken: Reken, m: type) -> Reken:
    """`kgb("kindgebonden_budget_jaar", 2026, 4, 8, inkomen=45000, partner=True)`: with the ages."""

    def doe(
        wat: str, jaar: int, *leeftijden: int, inkomen: int = 20000, partner: bool = False, vermogen: int = 0
    ) -> int | bool:
        kinderen = [m.kind(leeftijd, is_toeslagpartner=False, **ZEKER) for leeftijd in leeftijden]
        gezin = {
            "heeft_toeslagpartner": partner,
            "toetsingsinkomen": inkomen * 100,
            "vermogen_toeslagen": vermogen * 100,
        }
        return reken(wat, f"{jaar}-01-01", m.aanvrager(), *kinderen, **gezin)

    return doe


@pytest.mark.parametrize(
    ("jaar", "partner", "bedragen"),
    [
        (2022, False, (4505, 5611, 6612)), (2023, False, (5501, 7033, 8565)), (2023, True,
        (1653, 3185, 4717)),
        (2024, False, (5916, 8352, 10788)), (2026, False, (5996, 8576, 11156)),
    ],
)  # fmt: skip
def test_hoogste_bedrag_voor_een_twee_en_drie_kinderen(
    kgb: Reken, jaar: int, partner: bool, bedragen: tuple[int, ...]
) -> None:
    for aantal, bedrag in enumerate(bedragen, start=1):
        assert kgb("kindgebonden_budget_maximum", jaar, *[5] * aantal, partner=partner) == bedrag * 100


@pytest.mark.parametrize(
    ("leeftijd", "verhoging"), [(11, 0), (12, 72400), (15, 72400), (16, 96400), (17, 96400)]
)
def test_verhoging_vanaf_12_en_16_jaar(kgb: Reken, leeftijd: int, verhoging: int) -> None:
    assert kgb("kindgebonden_budget_oudere_kinderen", 2026, leeftijd) == verhoging


@pytest.mark.parametrize(("leeftijd", "mogelijk"), [(0, True), (17, True), (18, False)])
def test_tot_18_jaar(kgb: Reken, leeftijd: int, mogelijk: bool) -> None:
    assert kgb("kindgebonden_budget_mogelijk", 2026, leeftijd) is mogelijk


@pytest.mark.parametrize(
    ("geboren", "op", "telt", "leeftijd"),
    [
        ("2014-02-28", "2026-03-01", True, 12), ("2014-03-01", "2026-03-01", True, 11),
        ("2014-03-01", "2026-04-01", True, 12), ("2008-03-01", "2026-03-01", True, 17),
        ("2008-02-28", "2026-03-01", False, 0), ("2026-03-01", "2026-03-01", False, 0),
        ("2026-02-28", "2026-03-01", True, 0),
    ],
)  # fmt: skip
def test_een_leeftijd_telt_vanaf_de_maand_na_de_verjaardag(
    reken: Reken, m: type, geboren: str, op: str, telt: bool, leeftijd: int
) -> None:
    kind = {"rol": int(m.kind()["rol"]), "geboortedatum": int(dag(geboren))}
    assert reken("kind_telt_voor_kindgebonden_budget", op, m.aanvrager(), kind, persoon=1) is telt
    assert reken("kindgebonden_budget_leeftijd", op, m.aanvrager(), kind, persoon=1) == leeftijd


def test_afbouw_begint_een_euro_boven_de_drempel(kgb: Reken) -> None:
    assert kgb("kindgebonden_budget_jaar_onafgerond", 2024, 5, inkomen=26819) == 591600
    assert kgb("kindgebonden_budget_jaar_onafgerond", 2024, 5, inkomen=26820) == 591593
    assert kgb("kindgebonden_budget_jaar_onafgerond", 2024, 5, inkomen=35849, partner=True) == 243600
    assert kgb("kindgebonden_budget_jaar_onafgerond", 2024, 5, inkomen=35850, partner=True) == 243593


def test_drempel_van_partners_2025_is_die_van_de_wettekst(kgb: Reken) -> None:
    """Art. 2 lid 8: the threshold income with 9,139; a published model is one euro lower."""
    assert kgb("kindgebonden_budget_drempel", 2025, 5, partner=True) == 37545_00


@pytest.mark.parametrize(("partner", "grens"), [(False, 141896), (True, 179429)])
def test_vermogensgrens(kgb: Reken, partner: bool, grens: int) -> None:
    assert kgb("recht_op_kindgebonden_budget", 2025, 6, partner=partner, vermogen=grens) is True
    assert kgb("recht_op_kindgebonden_budget", 2025, 6, partner=partner, vermogen=grens + 1) is False


def test_zonder_kind_is_er_niets_en_wordt_niets_gevraagd(reken: Reken, m: type) -> None:
    assert reken("kindgebonden_budget_maand", "2026-01-01", m.aanvrager()) == 0


def opvang(m: type, soort: str, uren: int, prijs: int, **extra: int | bool) -> dict[str, int | bool]:
    """A child in childcare of one sort: whole hours a month, cents an hour."""
    kind = m.kind(3, opvang_geregistreerd_en_betaald=True, meeste_opvanguren=False, **extra)
    for naam in ("dagopvang", "buitenschoolse_opvang", "gastouderopvang"):
        kind[f"uren_{naam}_in_honderdsten"] = uren * 100 if naam == soort else 0
        kind[f"uurprijs_{naam}"] = prijs
    return kind


@pytest.fixture
def kot(reken: Reken, m: type) -> Reken:
    def doe(
        wat: str, jaar: int, *kinderen: dict[str, int | bool], inkomen: int = 40000, werkt: bool = True
    ) -> int | bool:
        gezin = {"toetsingsinkomen": inkomen * 100, "ouders_werken_of_volgen_traject": werkt}
        return reken(wat, f"{jaar}-01-01", m.aanvrager(), *kinderen, **gezin)

    return doe


@pytest.mark.parametrize(
    ("jaar", "inkomen", "eerste"),
    [
        (2023, 26944, 9600), (2023, 26945, 9550), (2023, 132250, 3470), (2023, 132251, 3330),
        (2024, 43997, 8810), (2024, 43998, 8730), (2024, 500000, 3330), (2026, 56412, 9600),
        (2026, 56413, 9550), (2026, 0, 9600), (2026, 165657, 3850), (2026, 165658, 3650),
    ],
)  # fmt: skip
def test_percentage_van_het_eerste_kind_op_beide_zijden_van_een_klasse(
    kot: Reken, jaar: int, inkomen: int, eerste: int
) -> None:
    assert kot("kinderopvang_percentage_eerste_kind", jaar, inkomen=inkomen) == eerste


def test_percentage_van_een_volgend_kind(kot: Reken) -> None:
    assert kot("kinderopvang_percentage_volgend_kind", 2026, inkomen=60000) == 9560
    assert kot("kinderopvang_percentage_volgend_kind", 2023, inkomen=207680) == 6710


@pytest.mark.parametrize("jaar", [2022, 2025, 2027])
def test_een_jaar_zonder_bevestigde_tabel_wordt_bij_naam_geweigerd(kot: Reken, jaar: int) -> None:
    with pytest.raises(RegelOntbreekt, match="Percentage kinderopvangtoeslag, volgende kinderen"):
        kot("kinderopvang_percentage_volgend_kind", jaar)


def test_prijs_en_uren_tellen_tot_hun_maximum(kot: Reken, m: type) -> None:
    kind = opvang(m, "gastouderopvang", 240, 900)
    assert kot("opvangkosten_die_meetellen", 2026, kind) == 230 * 849
    assert kot("opvangkosten_die_meetellen", 2026, opvang(m, "dagopvang", 230, 1123)) == 230 * 1123
    assert kot("opvangkosten_die_meetellen", 2026, opvang(m, "dagopvang", 230, 1124)) == 230 * 1123


def test_het_kind_met_de_meeste_uren_is_het_eerste_kind(kot: Reken, m: type) -> None:
    eerste = {**opvang(m, "dagopvang", 140, 1000), "meeste_opvanguren": True}
    tweede = opvang(m, "buitenschoolse_opvang", 60, 900)
    exact = 1400 * 939 + 540 * 956
    maand = kot("kinderopvangtoeslag_maand_op_de_cent", 2026, eerste, tweede, inkomen=60000)
    assert maand == exact / 10
    assert kot("kinderopvangtoeslag_maand", 2026, eerste, tweede, inkomen=60000) == exact // 1000 * 100


def test_twee_of_geen_eerste_kinderen_wordt_geweigerd(kot: Reken, m: type) -> None:
    tweemaal = [{**opvang(m, "dagopvang", 100, 1000), "meeste_opvanguren": True} for _ in range(2)]
    geen = [opvang(m, "dagopvang", 100, 1000) for _ in range(2)]
    for kinderen in (tweemaal, geen):
        with pytest.raises(NietGemodelleerd, match="eerste kind"):
            kot("kinderopvangtoeslag_maand", 2026, *kinderen)


def test_te_veel_uren_in_twee_soorten_opvang_wordt_geweigerd(kot: Reken, m: type) -> None:
    kind = {**opvang(m, "dagopvang", 200, 1000), "uren_gastouderopvang_in_honderdsten": 3001}
    with pytest.raises(NietGemodelleerd, match="uren"):
        kot("kinderopvangtoeslag_maand", 2026, kind)
    kind["uren_gastouderopvang_in_honderdsten"] = 3000
    assert kot("opvangkosten_die_meetellen", 2026, kind) == 200 * 1000 + 30 * 849


def test_zonder_werk_of_traject_is_er_geen_kinderopvangtoeslag(kot: Reken, m: type) -> None:
    assert kot("kinderopvangtoeslag_maand", 2026, opvang(m, "dagopvang", 100, 1000), werkt=False) == 0


def test_kinderopvangtoeslag_kent_geen_vermogensgrens(reken: Reken, m: type) -> None:
    kind = opvang(m, "dagopvang", 100, 1000)
    gezin = {"toetsingsinkomen": 4_000_000, "ouders_werken_of_volgen_traject": True}
    rijk = m.aanvrager(vermogen_1_januari=1_000_000_000)
    assert reken("kinderopvangtoeslag_maand", "2026-01-01", rijk, kind, **gezin) == 960_00


@pytest.mark.parametrize(
    ("dag_", "bedragen"),
    [
        ("2024-01-01", (27949, 33938, 39927)), ("2024-07-01", (28169, 34205, 40241)),
        ("2025-01-01", (28645, 34783, 40921)), ("2026-01-01", (29507, 35830, 42153)),
    ],
)  # fmt: skip
def test_kinderbijslag_per_leeftijd(reken: Reken, m: type, dag_: str, bedragen: tuple[int, ...]) -> None:
    for leeftijden, bedrag in zip(((0, 5), (6, 11), (12, 17)), bedragen, strict=True):
        for leeftijd in leeftijden:
            assert reken("kinderbijslag_kwartaal", dag_, m.aanvrager(), m.kind(leeftijd)) == bedrag
    assert reken("kinderbijslag_kwartaal", dag_, m.aanvrager(), m.kind(18)) == 0


@pytest.mark.parametrize(
    ("geboren", "op", "bedrag"),
    [
        ("2018-01-01", "2024-02-01", 33938), ("2018-01-02", "2024-02-01", 27949),
        ("2018-01-02", "2024-04-01", 33938), ("2024-01-02", "2024-02-01", 0),
        ("2024-01-01", "2024-02-01", 27949),
        ("2006-01-02", "2024-02-01", 39927), ("2006-01-01", "2024-02-01", 0),
    ],
)  # fmt: skip
def test_de_leeftijd_op_de_eerste_dag_van_het_kwartaal_telt(
    reken: Reken, m: type, geboren: str, op: str, bedrag: int
) -> None:
    kind = {"rol": int(m.kind()["rol"]), "geboortedatum": int(dag(geboren))}
    assert reken("kinderbijslag_kwartaal", op, m.aanvrager(), kind) == bedrag


def test_een_halfjaar_zonder_bevestigd_bedrag_wordt_geweigerd(reken: Reken, m: type) -> None:
    with pytest.raises(ParameterOntbreekt, match="Basisbedrag van de kinderbijslag"):
        reken("kinderbijslag_kwartaal", "2025-07-01", m.aanvrager(), m.kind(8))
