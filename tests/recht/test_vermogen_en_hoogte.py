"""Wealth to the cent at the limit, the amount of assistance, and what the municipality pays on top."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from opstap.recht.participatiewet.hoogte import hoogte_bijstand, maandbetaling, vakantietoeslag
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import FeitOntbreekt, NietGemodelleerd
from opstap.regels.geld import Basispunt, Netto

MEI = "2024-05-01"
Reken = Callable[..., int | bool]


# --- Wealth ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("vermogen", "te_veel", "recht"), [(757499, 0, 1), (757500, 0, 1), (757501, 1, 0)])
def test_precies_op_de_vermogensgrens_is_vrij(
    m, reken: Reken, vermogen: int, te_veel: int, recht: int
) -> None:
    assert reken("in_aanmerking_te_nemen_vermogen", MEI, m.aanvrager(), vermogen=vermogen) == te_veel
    assert reken("recht_op_bijstand", MEI, m.aanvrager(), vermogen=vermogen) == recht


def test_de_grens_volgt_de_leefvorm(m, reken: Reken) -> None:
    assert reken("vermogensgrens", MEI, m.aanvrager()) == 757500
    assert reken("vermogensgrens", MEI, m.aanvrager(), m.kind()) == 1515000
    assert reken("vermogensgrens", MEI, m.aanvrager(), m.partner()) == 1515000


def test_de_grens_kan_dalen(m, reken: Reken) -> None:
    assert reken("vermogensgrens", "2023-12-01", m.aanvrager()) == 760500
    assert reken("vermogensgrens", "2024-01-01", m.aanvrager()) == 757500


def test_meer_schulden_dan_bezittingen_is_geen_vermogen(m, reken: Reken) -> None:
    assert reken("in_aanmerking_te_nemen_vermogen", MEI, m.aanvrager(), vermogen=-100000) == 0


@pytest.mark.parametrize(("dag", "ruimte"), [("2025-12-01", 777000 - 500000), ("2026-01-01", 800000)])
def test_verbruikte_ruimte_telt_tot_2026(m, reken: Reken, dag: str, ruimte: int) -> None:
    """Since 2026 art. 34 has no paragraph 4: the whole limit is there each time."""
    assert (
        reken("resterende_vermogensruimte", dag, m.aanvrager(), vermogensvrijlating_verbruikt=500000)
        == ruimte
    )


def test_verbruikte_ruimte_komt_niet_onder_nul(m, reken: Reken) -> None:
    assert reken("resterende_vermogensruimte", MEI, m.aanvrager(), vermogensvrijlating_verbruikt=900000) == 0


@pytest.mark.parametrize(
    ("overwaarde", "te_verlangen", "te_veel"),
    [(6390000, True, 0), (6390000 + 757500, True, 0), (6390000 + 757501, True, 1), (9000000, False, 0)],
)
def test_overwaarde_van_de_woning(m, reken: Reken, overwaarde: int, te_verlangen: bool, te_veel: int) -> None:
    uit = reken(
        "in_aanmerking_te_nemen_vermogen",
        MEI,
        m.aanvrager(),
        overwaarde_woning=overwaarde,
        tegeldemaken_woning_te_verlangen=te_verlangen,
    )
    assert uit == te_veel


def test_bijstand_op_een_woning_kan_een_lening_zijn(m, reken: Reken) -> None:
    woning = {"overwaarde_woning": 9000000, "tegeldemaken_woning_te_verlangen": False}
    assert reken("lening_op_woning_mogelijk", MEI, m.aanvrager(), **woning) == 1
    assert reken("lening_op_woning_mogelijk", MEI, m.aanvrager()) == 0


# --- Amount ---------------------------------------------------------------------------------------------


def test_hoogte_is_norm_min_inkomen_en_nooit_onder_nul() -> None:
    assert hoogte_bijstand(Netto(128383), Netto(93600)) == 34783
    assert hoogte_bijstand(Netto(128383), Netto(128383)) == 0
    assert hoogte_bijstand(Netto(128383), Netto(200000)) == 0


@pytest.mark.parametrize(("inkomen", "recht"), [(128382, 1), (128383, 0), (128384, 0)])
def test_recht_bij_een_cent_onder_de_norm(m, reken: Reken, inkomen: int, recht: int) -> None:
    assert reken("recht_op_bijstand", "2024-03-01", m.aanvrager(overig_inkomen=inkomen)) == recht


def test_vakantietoeslag_is_vijf_procent_van_de_bijstand_eerst_afgerond_dan_afgetrokken() -> None:
    assert vakantietoeslag(Netto(101990), Basispunt(500)) == 5100
    assert maandbetaling(Netto(101990), Netto(5100)) == 96890
    assert vakantietoeslag(Netto(34783), Basispunt(500)) == 1739


def test_zonder_recht_door_inkomen_wordt_niet_naar_vermogen_gevraagd(m, probeer) -> None:
    rijk = m.aanvrager(overig_inkomen=200000)
    gezin = {"woonsituatie": 0, "recente_schoolverlater": False}
    uitkomst = probeer(["maandbetaling"], MEI, Geval(gezin, (rijk,)))
    assert uitkomst.waarde("maandbetaling") == 0


def test_zonder_vermogen_is_de_hoogte_bekend_en_het_recht_niet(m, probeer) -> None:
    gezin = {"woonsituatie": 0, "recente_schoolverlater": False}
    uitkomst = probeer(["hoogte_bijstand", "bijstand"], MEI, Geval(gezin, (m.aanvrager(),)))
    assert uitkomst.waarde("hoogte_bijstand") == 128383
    gat = uitkomst.gaten["bijstand"]
    assert isinstance(gat, FeitOntbreekt)
    assert {naam for naam, _ in gat.feiten} == {
        "bezittingen", "schulden", "vermogensvrijlating_verbruikt", "heeft_eigen_woning"
    }  # fmt: skip


@pytest.mark.parametrize(("leeftijd", "recht"), [(17, 0), (18, 1)])
def test_onder_de_18_is_er_geen_recht(m, reken: Reken, leeftijd: int, recht: int) -> None:
    assert reken("recht_op_bijstand", "2024-03-01", m.aanvrager(leeftijd)) == recht


def test_wie_niet_rechthebbend_is_krijgt_niets(m, reken: Reken) -> None:
    assert reken("maandbetaling", "2024-03-01", m.aanvrager(rechthebbend=False)) == 0
    assert reken("lasten", "2024-03-01", m.aanvrager(rechthebbend=False)) == 0


# --- What the municipality pays on top --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("dag", "personen", "gepubliceerd"),
    [("2019-01-01", 1, 15516), ("2019-01-01", 2, 9966), ("2024-01-01", 1, 19107), ("2024-01-01", 2, 12124)],
)
def test_bruto_jaarbedrag_komt_op_een_euro_na_uit_op_het_gepubliceerde(
    m, reken: Reken, dag: str, personen: int, gepubliceerd: int
) -> None:
    """Published taxable income of assistance, per person (Werksaam 2019; WIL and Zwolle 2024)."""
    mensen = (m.aanvrager(), m.partner())[:personen]
    bruto = reken("bijstand", dag, *mensen) + reken("loonheffing", dag, *mensen)
    assert abs(12 * bruto // (100 * personen) - gepubliceerd) <= 1


def test_onder_de_heffingskorting_is_er_geen_loonheffing(m, reken: Reken) -> None:
    """A young couple without children, 2024: taxable is what is paid, 3,803 a year each."""
    assert reken("loonheffing", "2024-01-01", m.aanvrager(20), m.partner(20)) == 0
    assert 12 * reken("bijstand", "2024-01-01", m.aanvrager(20)) // 100 == 3803


def test_zonder_heffingskorting_bij_de_gemeente_is_de_loonheffing_hoger(m, reken: Reken) -> None:
    met = m.aanvrager(netto_loon=10000, maanden_n_verbruikt=6)
    zonder = {**met, "heffingskorting_bij_gemeente": False}
    assert reken("loonheffing", "2024-03-01", met) == 24987
    assert reken("loonheffing", "2024-03-01", zonder) == 69437


def test_heffingskorting_wordt_alleen_bij_loon_gevraagd(m, probeer) -> None:
    wie = m.aanvrager()
    del wie["heffingskorting_bij_gemeente"]
    gezin = {
        "vermogen": 0, "vermogensvrijlating_verbruikt": 0, "overwaarde_woning": 0, "woonsituatie": 0,
        "recente_schoolverlater": False,
    }  # fmt: skip
    assert probeer(["loonheffing"], "2024-03-01", Geval(gezin, (wie,))).gaten == {}
    met_loon = Geval(gezin, ({**wie, "netto_loon": 100},))
    assert probeer(["loonheffing"], "2024-03-01", met_loon).gaten["loonheffing"].code == "FEIT-ONTBREEKT"


def test_lasten_zijn_netto_plus_loonheffing_plus_zvw(m, reken: Reken) -> None:
    wie = m.aanvrager()
    delen = [reken(naam, "2024-03-01", wie) for naam in ("bijstand", "loonheffing", "zvw_bijdrage")]
    assert delen == [128383, 30853, 10462]
    assert reken("lasten", "2024-03-01", wie) == sum(delen)


def test_een_paar_betaalt_ieder_over_de_helft(m, reken: Reken) -> None:
    paar = (m.aanvrager(), m.partner())
    per_persoon = [reken("loonheffing_persoon", "2024-03-01", *paar, persoon=wie) for wie in (0, 1)]
    assert per_persoon == [9338, 9338]
    assert reken("loonheffing", "2024-03-01", *paar) == 18676


def test_een_partner_zonder_recht_ontvangt_niets_en_betaalt_niets(m, reken: Reken) -> None:
    paar = (m.aanvrager(), m.partner(rechthebbend=False))
    assert reken("aantal_ontvangers", "2024-03-01", *paar) == 1
    assert reken("loonheffing_persoon", "2024-03-01", *paar, persoon=1) == 0


def test_belasting_bij_aow_leeftijd_is_niet_verzonnen(m, reken: Reken) -> None:
    with pytest.raises(NietGemodelleerd, match="Sociale verzekeringsbank"):
        reken("loonheffing", "2024-09-01", m.aanvrager(68))
    assert reken("maandbetaling", "2024-09-01", m.aanvrager(68)) == 138401
    assert reken("svb_voert_uit", "2024-09-01", m.aanvrager(68)) == 1


@pytest.mark.parametrize(
    ("jaar", "afbouwpunt", "einde_schijf"),
    [
        (2018, 20142, 20142),
        (2019, 20384, 20384),
        (2020, 20711, 34712),
        (2021, 21043, 35129),
        (2022, 21317, 35472),
        (2023, 22660, 37149),
        (2024, 24812, 38098),
        (2025, 28406, 38441),
        (2026, 29736, 38883),
    ],
)
def test_bijstand_blijft_onder_de_punten_waar_de_brutering_zou_veranderen(
    m, reken: Reken, jaar: int, afbouwpunt: int, einde_schijf: int
) -> None:
    """The credit phases out from the one, the next bracket begins at the other; the highest norm is below."""
    dag = f"{jaar}-01-01"
    met = m.aanvrager(netto_loon=1, maanden_n_verbruikt=6)
    zonder = {**met, "heffingskorting_bij_gemeente": False}
    for wie, grens in ((met, afbouwpunt), (zonder, einde_schijf)):
        bruto = reken("bijstand", dag, wie) + reken("loonheffing", dag, wie)
        assert 12 * bruto < 100 * grens


# --- Local policy ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("woonsituatie", "percentage", "verlaging"), [(1, 2000, 36681), (2, 1000, 18340), (0, 0, 0)]
)
def test_verlaging_met_een_percentage_van_de_gehuwdennorm(
    m, reken: Reken, woonsituatie: int, percentage: int, verlaging: int
) -> None:
    uit = reken(
        "verlaging",
        "2024-03-01",
        m.aanvrager(),
        woonsituatie=woonsituatie,
        percentage_geen_woonlasten=percentage,
        percentage_lagere_woonlasten=percentage,
    )
    assert uit == verlaging
    assert reken("verlaging", "2024-03-01", m.aanvrager(), m.medebewoner(), woonsituatie=woonsituatie) == 0


def test_verlaging_is_nooit_hoger_dan_de_norm(m, reken: Reken) -> None:
    jong = m.aanvrager(19)
    uit = reken("bijstandsnorm", "2024-03-01", jong, woonsituatie=1, percentage_geen_woonlasten=2000)
    assert uit == 0


def test_verlaging_voor_schoolverlaters(m, reken: Reken) -> None:
    uit = reken("verlaging", MEI, m.aanvrager(), recente_schoolverlater=True, percentage_schoolverlater=1000)
    assert uit == 18340


def test_twee_verlagingen_tegelijk_worden_niet_verzonnen(m, reken: Reken) -> None:
    with pytest.raises(NietGemodelleerd, match="twee redenen"):
        reken(
            "verlaging",
            MEI,
            m.aanvrager(),
            recente_schoolverlater=True,
            woonsituatie=1,
            percentage_schoolverlater=1000,
            percentage_geen_woonlasten=1000,
        )


def test_een_uitkomst_die_vaststaat_is_te_lezen_naast_een_die_nog_niet_vaststaat(m, probeer) -> None:
    """Whether a boarder pays a commercial price changes the amount, not that there is a right."""
    gezin = {
        "vermogen": 0, "vermogensvrijlating_verbruikt": 0, "overwaarde_woning": 0, "woonsituatie": 0,
        "recente_schoolverlater": False,
    }  # fmt: skip
    kostganger = m.medebewoner(30)
    del kostganger["commerciele_relatie"]
    uitkomst = probeer(
        ["bijstand", "recht_op_bijstand"], "2024-03-01", Geval(gezin, (m.aanvrager(), kostganger))
    )
    assert list(uitkomst.gaten) == ["bijstand"]
    assert uitkomst.waarde("recht_op_bijstand") == 1
