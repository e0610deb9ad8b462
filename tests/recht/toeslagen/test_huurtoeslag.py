"""Wet op de huurtoeslag: both engines, against fractions worked out by hand, and both sides of each limit."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction
from math import ceil, floor

import pytest

from opstap.regels import dag

Reken = Callable[..., int | bool]

JAAR_2024 = {
    # type: (ijkpunt, a, b, laagste normhuur), as in the regulation
    "EP": (20700, "0.000000413370", "0.002393492603", "226.67"),
    "MP": (26975, "0.000000244490", "0.001807837711", "226.67"),
    "EPO": (22025, "0.000000559775", "-0.002120192534", "224.85"),
    "MPO": (29325, "0.000000363503", "-0.003053924481", "223.04"),
}


def met_de_hand_2024(soort: str, personen: int, huur: Fraction, inkomen: int, deel_c: bool) -> Fraction:
    """The law of 2024 in fractions of a euro, straight from its articles; the month, not yet rounded."""
    ijkpunt, a, b, laagste = JAAR_2024[soort]
    norm = Fraction(laagste)
    if inkomen > ijkpunt:
        norm = Fraction(ceil((Fraction(a) * inkomen**2 + Fraction(b) * inkomen) * 100), 100)
    basis = norm + Fraction("-37.72")
    kwaliteit, aftopping = Fraction("454.47"), Fraction("650.43" if personen <= 2 else "697.07")
    deel_a = max(Fraction(0), min(huur, kwaliteit) - basis)
    deel_b = max(Fraction(0), min(huur, aftopping) - max(kwaliteit, basis)) * Fraction("0.65")
    boven = max(Fraction(0), huur - max(aftopping, basis)) * Fraction("0.40")
    return deel_a + deel_b + (boven if deel_c else 0)


def met_de_hand_2026(personen: int, huur: Fraction, inkomen: int) -> Fraction:
    """The law of 2026 in fractions of a euro."""
    alleen = personen == 1
    huur = min(huur, Fraction("932.93"))
    basis = Fraction("202.52" if alleen else "200.71")
    kwaliteit, aftopping = Fraction("498.20"), Fraction("713.02" if personen <= 2 else "764.14")
    toeslag = max(Fraction(0), min(huur, kwaliteit) - basis)
    toeslag += max(Fraction(0), min(huur, aftopping) - max(kwaliteit, basis)) * Fraction("0.65")
    toeslag += max(Fraction(0), huur - max(aftopping, basis)) * Fraction("0.40")
    ijkpunt, afbouw = (23425, Fraction("0.27")) if alleen else (31500, Fraction("0.22"))
    return max(Fraction(0), toeslag - max(0, inkomen - ijkpunt) * afbouw / 12)


def maand_en_jaar(exact: Fraction) -> tuple[int, int]:
    """Advance of a month and award of a year, in cents; under 24 euros a year is nothing."""
    jaar = floor(exact * 12 + Fraction(1, 2))
    return (0, 0) if jaar < 24 else (floor(exact) * 100, jaar * 100)


@pytest.fixture
def huur(reken: Reken, m: type) -> Reken:
    """`huur("huurtoeslag_maand", 2024, huur=70000, inkomen=25000)`; `personen` are the others in the home."""

    def doe(
        wat: str,
        jaar: int,
        *personen: dict[str, int | bool],
        huur: int = 60000,
        inkomen: int = 20000,
        leeftijd: int = 40,
        vermogen: int = 0,
        dag: str = "01-01",
        **gezin: int | bool,
    ) -> int | bool:
        gewoon = {
            "huurt_zelfstandige_woning": True,
            "kale_huur": huur,
            "subsidiabele_servicekosten": 0,
            "toetsingsinkomen": inkomen * 100,
            "vermogen_toeslagen": vermogen,
            "handicap_in_huishouden": False,
            "woning_aangepast_voor_handicap": False,
            "eerder_huurtoeslag_voor_woning": False,
            "woning_voor_groot_huishouden": False,
        }
        return reken(wat, f"{jaar}-{dag}", m.aanvrager(leeftijd), *personen, **{**gewoon, **gezin})

    return doe


@pytest.fixture
def ander(m: type) -> Callable[..., dict[str, int | bool]]:
    def doe(soort: str = "kind", leeftijd: int = 8, **extra: int | bool) -> dict[str, int | bool]:
        eigen = {
            "toetsingsinkomen_persoon": 0,
            "vermogen_1_januari": 0,
            "is_toeslagpartner": soort == "partner",
        }
        if soort == "medebewoner":
            eigen |= {"huurt_deel_van_woning": False, "is_ouder_of_kind_van_aanvrager": False}
        return getattr(m, soort)(leeftijd, **{**eigen, **extra})

    return doe


@pytest.mark.parametrize(
    "inkomen", [0, 20699, 20700, 20701, 23456, 27000, 31999, 36000, 42000, 47000, 200000]
)
@pytest.mark.parametrize("kale_huur", [18000, 45447, 45448, 65043, 65044, 72000, 87966])
def test_2024_alleen_is_gelijk_aan_de_wet_met_de_hand(huur: Reken, inkomen: int, kale_huur: int) -> None:
    exact = met_de_hand_2024("EP", 1, Fraction(kale_huur, 100), inkomen, deel_c=True)
    maand, jaar = maand_en_jaar(exact)
    assert huur("huurtoeslag_maand", 2024, huur=kale_huur, inkomen=inkomen) == maand
    assert huur("huurtoeslag_jaar", 2024, huur=kale_huur, inkomen=inkomen) == jaar


@pytest.mark.parametrize("inkomen", [0, 26975, 26976, 34567, 45000, 52000])
@pytest.mark.parametrize("kale_huur", [45447, 69707, 69708, 87966])
def test_2024_gezin_van_vier_krijgt_niets_boven_de_aftoppingsgrens(
    huur: Reken, ander: Reken, inkomen: int, kale_huur: int
) -> None:
    gezin = [ander("partner", 40), ander(), ander()]
    exact = met_de_hand_2024("MP", 4, Fraction(kale_huur, 100), inkomen, deel_c=False)
    maand, _ = maand_en_jaar(exact)
    assert huur("huurtoeslag_maand", 2024, *gezin, huur=kale_huur, inkomen=inkomen) == maand


@pytest.mark.parametrize("inkomen", [22025, 22026, 28000, 34000, 40000])
def test_2024_oudere_alleen_heeft_een_eigen_formule(huur: Reken, inkomen: int) -> None:
    maand, _ = maand_en_jaar(met_de_hand_2024("EPO", 1, Fraction(700), inkomen, deel_c=True))
    assert huur("huurtoeslag_maand", 2024, huur=70000, inkomen=inkomen, leeftijd=70) == maand


def test_2024_paar_met_een_oudere_krijgt_wel_deel_c(huur: Reken, ander: Reken) -> None:
    exact = met_de_hand_2024("MPO", 2, Fraction(800), 30000, deel_c=True)
    maand, _ = maand_en_jaar(exact)
    assert huur("huurtoeslag_maand", 2024, ander("partner", 75), huur=80000, inkomen=30000) == maand


@pytest.mark.parametrize("inkomen", [0, 23425, 23426, 29000, 36000, 40000, 60000])
@pytest.mark.parametrize("kale_huur", [20252, 20253, 49820, 71302, 71303, 93293, 120000])
def test_2026_alleen_is_gelijk_aan_de_wet_met_de_hand(huur: Reken, inkomen: int, kale_huur: int) -> None:
    maand, jaar = maand_en_jaar(met_de_hand_2026(1, Fraction(kale_huur, 100), inkomen))
    assert huur("huurtoeslag_maand", 2026, huur=kale_huur, inkomen=inkomen) == maand
    assert huur("huurtoeslag_jaar", 2026, huur=kale_huur, inkomen=inkomen) == jaar


def test_2026_officieel_voorbeeld_partners_met_kind_en_hoge_huur(huur: Reken, ander: Reken) -> None:
    gezin = [ander("partner", 40), ander()]
    assert huur("huurtoeslag_maand", 2026, *gezin, huur=120000, inkomen=34000) == 49200


@pytest.mark.parametrize(("inkomen", "maand"), [(22000, 498), (23500, 482), (25000, 449)])
def test_2025_bedragen_uit_de_krant(huur: Reken, inkomen: int, maand: int) -> None:
    """Metronieuws, January 2025: single, 27 years, 900 euros rent."""
    assert huur("huurtoeslag_maand", 2025, huur=90000, inkomen=inkomen, leeftijd=27) == maand * 100


def test_deel_c_geldt_vanaf_2025_voor_elk_huishouden(huur: Reken, ander: Reken) -> None:
    assert huur("huurtoeslag_deel_c", 2024, ander("partner", 40), huur=80000) == 0
    assert huur("huurtoeslag_deel_c", 2025, ander("partner", 40), huur=80000) == 4682
    aangepast = huur(
        "huurtoeslag_deel_c", 2024, ander("partner"), huur=80000, woning_aangepast_voor_handicap=True
    )
    assert aangepast == 5983


@pytest.mark.parametrize(("maand", "deel_c"), [("05", 0), ("06", 5983), ("07", 5983)])
def test_deel_c_tot_2025_geldt_zodra_ook_een_huisgenoot_de_aow_leeftijd_heeft(
    huur: Reken, ander: Reken, maand: str, deel_c: int
) -> None:
    """Art. 21 names the housemate too; the type of household (art. 2) looks at the first of January."""
    leeftijd = 66 if maand == "05" else 67
    huisgenoot = ander("medebewoner", leeftijd, geboortedatum=int(dag("1957-06-01")))
    assert huur("huurtoeslag_deel_c", 2024, huisgenoot, huur=80000, dag=f"{maand}-01") == deel_c
    assert huur("oudere_in_huishouden", 2024, huisgenoot, dag=f"{maand}-01") is False


@pytest.mark.parametrize(("kale_huur", "recht"), [(87966, True), (87967, False)])
def test_tot_2026_sluit_een_te_hoge_huur_uit(huur: Reken, kale_huur: int, recht: bool) -> None:
    assert huur("recht_op_huurtoeslag", 2024, huur=kale_huur) is recht
    assert huur("recht_op_huurtoeslag", 2026, huur=kale_huur) is True


@pytest.mark.parametrize("reden", ["woning_aangepast_voor_handicap", "eerder_huurtoeslag_voor_woning"])
def test_bij_een_uitzondering_telt_alleen_het_deel_boven_de_grens_niet(huur: Reken, reden: str) -> None:
    assert huur("huurtoeslag_maand", 2024, huur=95000, **{reden: True}) == huur(
        "huurtoeslag_maand", 2024, huur=87966
    )


@pytest.mark.parametrize(("aantal", "recht"), [(6, False), (7, True)])
def test_groot_huishouden_vanaf_acht_personen(huur: Reken, ander: Reken, aantal: int, recht: bool) -> None:
    gezin = [ander() for _ in range(aantal)]
    assert huur("recht_op_huurtoeslag", 2024, *gezin, huur=95000, woning_voor_groot_huishouden=True) is recht


@pytest.mark.parametrize(
    ("jaar", "leeftijd", "recht"), [(2025, 22, False), (2025, 23, True), (2026, 20, True), (2026, 21, True)]
)
def test_jongerengrens_sluit_uit_tot_2026(huur: Reken, jaar: int, leeftijd: int, recht: bool) -> None:
    assert huur("recht_op_huurtoeslag", jaar, leeftijd=leeftijd) is recht


@pytest.mark.parametrize(("leeftijd", "rekenhuur"), [(20, 49820), (21, 60000)])
def test_vanaf_2026_telt_de_huur_van_een_jongere_tot_de_lage_grens(
    huur: Reken, leeftijd: int, rekenhuur: int
) -> None:
    assert huur("rekenhuur", 2026, leeftijd=leeftijd) == rekenhuur


def test_een_jongere_met_kind_of_handicap_heeft_de_gewone_grens(huur: Reken, ander: Reken) -> None:
    assert huur("recht_op_huurtoeslag", 2024, ander("kind", 1), leeftijd=19) is True
    assert huur("recht_op_huurtoeslag", 2024, leeftijd=19, handicap_in_huishouden=True) is True
    assert huur("recht_op_huurtoeslag", 2024, leeftijd=19) is False


@pytest.mark.parametrize(("leeftijd", "recht"), [(17, False), (18, True)])
def test_alleen_een_meerderjarige(huur: Reken, leeftijd: int, recht: bool) -> None:
    assert huur("recht_op_huurtoeslag", 2026, leeftijd=leeftijd) is recht


def test_geen_zelfstandige_woning_is_geen_recht(huur: Reken) -> None:
    assert huur("recht_op_huurtoeslag", 2026, huurt_zelfstandige_woning=False) is False


def test_aftoppingsgrens_is_hoog_vanaf_drie_personen(huur: Reken, ander: Reken) -> None:
    assert huur("aftoppingsgrens", 2024) == 65043
    assert huur("aftoppingsgrens", 2024, ander()) == 65043
    assert huur("aftoppingsgrens", 2024, ander(), ander()) == 69707


def test_een_onderhuurder_met_contract_telt_niet_mee(huur: Reken, ander: Reken) -> None:
    onderhuurder = ander("medebewoner", 30, huurt_deel_van_woning=True)
    assert huur("is_eenpersoonshuishouden", 2024, onderhuurder) is True
    ouder = ander("medebewoner", 60, huurt_deel_van_woning=True, is_ouder_of_kind_van_aanvrager=True)
    assert huur("is_eenpersoonshuishouden", 2024, ouder) is False


@pytest.mark.parametrize(("leeftijd", "telt"), [(22, 1_030_00), (23, 7_000_00)])
def test_van_het_inkomen_van_een_kind_tot_23_telt_alleen_het_meerdere(
    huur: Reken, ander: Reken, leeftijd: int, telt: int
) -> None:
    kind = ander("kind", leeftijd, toetsingsinkomen_persoon=7_000_00)
    assert huur("rekeninkomen", 2024, kind, inkomen=20000) == 20_000_00 + telt


def test_bij_een_kind_van_23_telt_de_leeftijd_op_1_januari(huur: Reken, ander: Reken) -> None:
    geboren = {"geboortedatum": 11_352, "toetsingsinkomen_persoon": 7_000_00}  # 30 January 2001
    kind = ander("kind", 23, **geboren)
    assert huur("rekeninkomen", 2024, kind, inkomen=20000, dag="03-01") == 20_000_00 + 1_030_00


@pytest.mark.parametrize(("vermogen", "recht"), [(36_952_00, True), (36_952_01, False)])
def test_vermogensgrens_per_persoon(huur: Reken, ander: Reken, vermogen: int, recht: bool) -> None:
    assert huur("recht_op_huurtoeslag", 2024, vermogen=vermogen) is recht
    bewoner = ander("medebewoner", 30, vermogen_1_januari=vermogen)
    assert huur("recht_op_huurtoeslag", 2024, bewoner) is recht


@pytest.mark.parametrize(("vermogen", "recht"), [(73_904_00, True), (73_904_01, False)])
def test_met_toeslagpartner_is_de_vermogensgrens_dubbel(
    huur: Reken, ander: Reken, vermogen: int, recht: bool
) -> None:
    assert huur("recht_op_huurtoeslag", 2024, ander("partner", 40), vermogen=vermogen) is recht


def test_servicekosten_tellen_per_post_tot_12_euro_en_vanaf_2026_niet(reken: Reken, m: type) -> None:
    posten = {
        "kale_huur": 60000,
        "servicekosten_energie": 1500,
        "servicekosten_schoonmaak": 1200,
        "servicekosten_huismeester": 300,
        "servicekosten_dienstruimten": 0,
    }
    assert reken("rekenhuur", "2025-01-01", m.aanvrager(), **posten) == 60000 + 1200 + 1200 + 300
    assert reken("rekenhuur", "2026-01-01", m.aanvrager(), **posten) == 60000


def test_de_normhuur_wordt_naar_boven_afgerond_op_centen(huur: Reken) -> None:
    assert huur("normhuur", 2024, inkomen=25000) == 31820
    assert huur("huurtoeslag_maand_op_de_cent", 2024, huur=72000, inkomen=25000) == 32919
    assert huur("huurtoeslag_maand_onafgerond", 2024, huur=72000, inkomen=25000) == 32920
