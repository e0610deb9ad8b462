"""Income beside wage, gifts, wealth, and the disregard of 2027 (art. 31 to 34b, 50)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from opstap import gemeenten
from opstap.recht.participatiewet.soorten import Rol, Vrijlating
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import NietGemodelleerd, Ontbreekt, ParameterOntbreekt, RegelOntbreekt

Reken = Callable[..., int | bool]
Bekend = dict[str, int | bool]

GEEN_INKOMEN: Bekend = {
    "volledig_meetellend_inkomen": 0,
    "uitkering_vroegere_arbeid": 0,
    "studiefinanciering_als_inkomen": False,
    "ontvangt_wtos_tegemoetkoming": False,
    "particuliere_oudedagsvoorziening": 0,
    "premie_arbeidsinschakeling": 0,
    "premie_draagt_bij_aan_werk": True,
    "premies_eerder_dit_jaar": 0,
    "vrijgelaten_premies_eerder_dit_jaar": 0,
    "doelgroep_loonkostensubsidie": False,
    "vrijwilligersvergoeding": 0,
    "vrijwilligersvergoeding_eerder_dit_jaar": 0,
    "opgeofferd_bedrag_natura": 0,
    "huurders_en_kostgangers_zonder_kostendeling": 0,
    "giften_in_maand": 0,
    "giften_eerder_dit_jaar": 0,
}


@pytest.fixture
def wie(m: type) -> Callable[..., Bekend]:
    """An applicant whose income beside wage is known in parts."""

    def maak(leeftijd: int = 40, **anders: int | bool) -> Bekend:
        persoon = {**m.aanvrager(leeftijd), **GEEN_INKOMEN, **anders}
        del persoon["overig_inkomen"]
        return persoon

    return maak


def _overig(reken: Reken, dagtekst: str, *personen: Bekend, **gezin: int) -> int:
    return int(reken("overig_inkomen", dagtekst, *personen, persoon=0, **gezin))


def test_zonder_iets_is_er_geen_overig_inkomen(reken: Reken, wie) -> None:
    assert _overig(reken, "2026-03-01", wie()) == 0


def test_studiefinanciering_telt_naar_het_normbedrag_en_niet_naar_wat_is_opgenomen(reken: Reken, wie) -> None:
    student = wie(studiefinanciering_als_inkomen=True, normbedrag_studiefinanciering=90000)
    assert _overig(reken, "2026-03-01", student) == 90000


def test_van_een_kostganger_telt_wat_de_gemeente_bepaalt_en_anders_niets_verzonnen(reken: Reken, wie) -> None:
    met = wie(huurders_en_kostgangers_zonder_kostendeling=2)
    assert _overig(reken, "2026-03-01", met, lagere_kosten_per_huurder_of_kostganger=10000) == 20000
    with pytest.raises(NietGemodelleerd, match="bepaalt de gemeente"):
        _overig(reken, "2026-03-01", met)


@pytest.mark.parametrize(("pensioen", "telt"), [(2649, 0), (2650, 0), (2651, 1)])
def test_een_klein_pensioen_telt_boven_de_grens(reken: Reken, wie, pensioen: int, telt: int) -> None:
    assert _overig(reken, "2026-03-01", wie(70, particuliere_oudedagsvoorziening=pensioen)) == telt


def test_voor_de_aow_leeftijd_telt_het_hele_pensioen(reken: Reken, wie) -> None:
    assert _overig(reken, "2026-03-01", wie(60, particuliere_oudedagsvoorziening=2650)) == 2650


def test_een_paar_heeft_samen_een_grens_voor_pensioen(reken: Reken, wie) -> None:
    paar = (
        wie(70, particuliere_oudedagsvoorziening=3000),
        {**wie(60, particuliere_oudedagsvoorziening=4000), "rol": int(Rol.PARTNER)},
    )
    assert reken("vrij_pensioen_samen", "2026-03-01", *paar) == 5300
    assert reken("meetellend_pensioen_samen", "2026-03-01", *paar) == 1700


@pytest.mark.parametrize(
    ("anders", "telt"),
    [
        ({}, 0),
        ({"vrijgelaten_premies_eerder_dit_jaar": 339800}, 50000),
        ({"vrijgelaten_premies_eerder_dit_jaar": 300000}, 10200),
        ({"premies_eerder_dit_jaar": 1}, 0),
        ({"premies_eerder_dit_jaar": 2}, 50000),
        ({"premie_draagt_bij_aan_werk": False}, 50000),
    ],
)
def test_premie_is_een_of_twee_keer_per_jaar_vrij_tot_het_maximum(reken: Reken, wie, anders, telt) -> None:
    assert _overig(reken, "2026-03-01", wie(premie_arbeidsinschakeling=50000, **anders)) == telt


@pytest.mark.parametrize(("leeftijd", "doelgroep", "telt"), [(26, 0, 50000), (26, 1, 0), (27, 0, 0)])
def test_premie_onder_27_alleen_voor_de_doelgroep(reken: Reken, wie, leeftijd, doelgroep, telt) -> None:
    jong = wie(leeftijd, premie_arbeidsinschakeling=50000, doelgroep_loonkostensubsidie=bool(doelgroep))
    assert _overig(reken, "2026-03-01", jong) == telt
    if leeftijd < 27:
        assert _overig(reken, "2022-03-01", jong) == 50000


@pytest.mark.parametrize(
    ("leeftijd", "bedrag", "eerder", "telt"),
    [(40, 22000, 0, 0), (40, 22001, 0, 1), (40, 22000, 210000, 12000), (26, 5000, 0, 5000)],
)
def test_vrijwilligersvergoeding_heeft_een_maximum_per_maand_en_per_jaar(
    reken: Reken, wie, leeftijd: int, bedrag: int, eerder: int, telt: int
) -> None:
    persoon = wie(leeftijd, vrijwilligersvergoeding=bedrag, vrijwilligersvergoeding_eerder_dit_jaar=eerder)
    assert _overig(reken, "2026-03-01", persoon) == telt


@pytest.mark.parametrize(
    ("loon", "aanspraak"),
    [(87638, 7011), (87639, 4934), (105925, 6397), (105926, 8207), (217547, 17137), (217548, 10753)],
)
def test_vakantieaanspraak_over_loon_volgt_de_schijven(reken: Reken, wie, loon: int, aanspraak: int) -> None:
    werkt = wie(netto_loon=loon, bouwt_vakantiegeld_op=True)
    del werkt["vakantieaanspraak_loon"]
    assert reken("vakantieaanspraak", "2026-03-01", werkt, persoon=0) == aanspraak
    assert reken("vakantieaanspraak", "2026-03-01", {**werkt, "bouwt_vakantiegeld_op": False}, persoon=0) == 0


@pytest.mark.parametrize(
    ("uitkering", "aanspraak"),
    [(67237, 5379), (67238, 3456), (72615, 3732), (173380, 11793), (173381, 10613), (185175, 11468)],
)
def test_vakantieaanspraak_over_een_uitkering_volgt_de_schijven(
    reken: Reken, wie, uitkering: int, aanspraak: int
) -> None:
    persoon = wie(uitkering_vroegere_arbeid=uitkering)
    assert _overig(reken, "2026-03-01", persoon) == uitkering + aanspraak


def test_voor_2026_komt_de_vakantieaanspraak_van_de_specificatie(reken: Reken, wie) -> None:
    werkt = wie(netto_loon=80000, vakantieaanspraak_volgens_specificatie=6000)
    del werkt["vakantieaanspraak_loon"]
    assert reken("vakantieaanspraak", "2025-12-01", werkt, persoon=0) == 6000


@pytest.mark.parametrize(
    ("eerder", "gift", "vrij"), [(0, 120000, 120000), (0, 120001, 120000), (120000, 1, 0)]
)
def test_giften_zijn_sinds_2026_vrij_tot_het_bedrag_per_kalenderjaar(
    reken: Reken, wie, eerder: int, gift: int, vrij: int
) -> None:
    persoon = wie(giften_in_maand=gift, giften_eerder_dit_jaar=eerder)
    assert reken("vrije_giften", "2026-01-01", persoon) == vrij


def test_voor_2026_bepaalt_de_gemeente_wat_aan_giften_vrij_is(reken: Reken, wie) -> None:
    persoon = wie(giften_in_maand=130000)
    assert reken("vrije_giften", "2025-12-31", persoon, gemeente="GM0518") == 120000
    with pytest.raises(Ontbreekt):
        reken("vrije_giften", "2025-12-31", persoon, gemeente="GM0629")


def test_giften_boven_de_grens_zijn_inkomen_of_vermogen_en_nooit_allebei(reken: Reken, wie) -> None:
    persoon = wie(giften_in_maand=150000)
    for inkomen in (False, True):
        uitkomst = [
            reken(naam, "2026-03-01", persoon, giften_hebben_aard_van_inkomen=inkomen)
            for naam in ("giften_als_inkomen", "giften_als_vermogen")
        ]
        assert uitkomst == ([30000, 0] if inkomen else [0, 30000])
    assert _overig(reken, "2026-03-01", persoon, giften_hebben_aard_van_inkomen=True) == 30000


def test_van_een_paar_boven_de_grens_wordt_niet_geraden_hoeveel_vrij_is(reken: Reken, wie) -> None:
    paar = (wie(giften_in_maand=100000), {**wie(giften_in_maand=20000), "rol": int(Rol.PARTNER)})
    assert reken("vrije_giften", "2026-03-01", *paar) == 120000
    with pytest.raises(NietGemodelleerd, match="per persoon"):
        reken("vrije_giften", "2026-03-01", {**paar[0], "giften_eerder_dit_jaar": 1}, paar[1])


BEZIT = {
    "bezittingen": 1_000_000,
    "schulden": 200_000,
    "spaargeld_tijdens_bijstand": 0,
    "vergoeding_immateriele_schade": 0,
}


def _gezin(naam: str, dagtekst: str, m: type, **gezin: int) -> int:
    boek = gemeenten.regelboek().op(date.fromisoformat(dagtekst))
    return int(boek.beslis(Geval(gezin, (m.aanvrager(),)), [naam]).waarde(naam))


def test_vermogen_is_bezittingen_min_schulden_en_min_wat_niet_telt(m) -> None:
    assert _gezin("vermogen", "2024-05-01", m, **BEZIT) == 800_000
    gespaard = {**BEZIT, "spaargeld_tijdens_bijstand": 100_000, "vergoeding_immateriele_schade": 50_000}
    assert _gezin("vermogen", "2024-05-01", m, **gespaard) == 650_000
    alles = {**BEZIT, "spaargeld_tijdens_bijstand": 2_000_000}
    assert _gezin("vermogen", "2024-05-01", m, **alles) == -200_000


def test_wie_niets_bezit_wordt_niet_naar_spaargeld_gevraagd(m) -> None:
    assert _gezin("vermogen", "2024-05-01", m, bezittingen=0, schulden=0) == 0


def test_overwaarde_is_waarde_min_hypotheek_en_nooit_onder_nul(m) -> None:
    woning = {"heeft_eigen_woning": True, "waarde_woning": 30_000_000, "hypotheek": 25_000_000}
    assert _gezin("overwaarde_woning", "2024-05-01", m, **woning) == 5_000_000
    assert _gezin("overwaarde_woning", "2024-05-01", m, **{**woning, "hypotheek": 31_000_000}) == 0
    assert _gezin("overwaarde_woning", "2024-05-01", m, heeft_eigen_woning=False) == 0


@pytest.mark.parametrize(("verlangen", "boven", "lening"), [(0, 1, 1_610_000), (0, 0, 0), (1, 1, 0)])
def test_de_lening_op_de_woning_is_hoogstens_wat_boven_de_vrijstelling_uitkomt(
    m, verlangen: int, boven: int, lening: int
) -> None:
    woning = {
        "overwaarde_woning": 8_000_000,
        "tegeldemaken_woning_te_verlangen": bool(verlangen),
        "jaarbijstand_boven_minimumloon": bool(boven),
    }
    assert _gezin("hoogste_lening_op_woning", "2024-05-01", m, **woning) == lening


@pytest.mark.parametrize(
    ("aanvang", "eerder", "ontvangen", "vrij", "telt"),
    [
        (300_000, 0, 457_500, 457_500, 0),
        (300_000, 0, 457_501, 457_500, 1),
        (300_000, 457_500, 100, 0, 100),
        (-500_000, 0, 757_501, 757_500, 1),
    ],
)
def test_ruimte_voor_vermogen_wordt_een_keer_gebruikt(m, aanvang, eerder, ontvangen, vrij, telt) -> None:
    """The limit of 2024 for a single person is 7,575; debts at the start use no room and make none."""
    gezin = {
        "aanvangsvermogen": aanvang,
        "eerder_vrijgelaten_aanwas": eerder,
        "ontvangen_vermogen": ontvangen,
        "giften_als_vermogen": 0,
    }
    assert _gezin("vrijgelaten_aanwas", "2024-05-01", m, **gezin) == vrij
    assert _gezin("in_aanmerking_te_nemen_aanwas", "2024-05-01", m, **gezin) == telt


def test_sinds_2026_is_er_geen_ruimte_die_wordt_bewaard(m) -> None:
    with pytest.raises(RegelOntbreekt):
        _gezin("ruimte_voor_aanwas", "2026-01-01", m, aanvangsvermogen=0, eerder_vrijgelaten_aanwas=0)


def _vanaf_2027(naam: str, m: type, **anders: int | bool) -> int:
    persoon = {**m.aanvrager(anders.pop("leeftijd", 24)), "maanden_34a_verbruikt": 0, **anders}
    boek = gemeenten.regelboek().op(date(2027, 1, 1))
    return int(boek.beslis(Geval({}, (persoon,)), [naam]).waarde(naam, 0))


@pytest.mark.parametrize(
    ("anders", "vrij"),
    [
        ({}, 15000),
        ({"maanden_34a_verbruikt": 11}, 15000),
        ({"maanden_34a_verbruikt": 12}, 0),
        ({"maanden_34a_verbruikt": 12, "geen_uitbreiding_van_uren_mogelijk": True}, 15000),
        ({"draagt_bij_aan_arbeidsinschakeling": False}, 0),
        ({"maanden_34a_verbruikt": 99, "medisch_urenbeperkt": True}, 15000),
    ],
)
def test_vanaf_2027_is_er_een_vrijlating_ook_onder_27(m, anders, vrij: int) -> None:
    assert _vanaf_2027("vrijlating_persoon", m, netto_loon=100000, **anders) == vrij
    onderdeel = _vanaf_2027("vrijlating_onderdeel", m, netto_loon=100000, **anders)
    assert onderdeel == (Vrijlating.ARTIKEL_34A if vrij else Vrijlating.GEEN)


def test_tot_2027_gelden_de_onderdelen_van_artikel_31(m, reken: Reken) -> None:
    jong = m.aanvrager(24, netto_loon=100000)
    assert reken("vrijlating_onderdeel", "2026-12-31", jong, persoon=0) == Vrijlating.GEEN


def test_het_bedrag_voor_de_aow_leeftijd_in_2027_is_nog_niet_bekend(m) -> None:
    with pytest.raises(ParameterOntbreekt, match="nog niet bevestigd"):
        _vanaf_2027("vrijlating_persoon", m, leeftijd=70, netto_loon=100000)


@pytest.mark.parametrize(("eerder", "over"), [(0, 100000), (99999, 1), (100000, 0), (100001, 0)])
def test_het_bufferbudget_is_hoogstens_duizend_euro_per_kalenderjaar(m, eerder: int, over: int) -> None:
    gezin = {
        "inkomen_wisselt_door_verrekening": True,
        "bufferbudget_draagt_bij": True,
        "bufferbudget_eerder_dit_jaar": eerder,
    }
    assert _gezin("bufferbudget_over", "2027-01-01", m, **gezin) == over
    assert _gezin("bufferbudget_over", "2027-01-01", m, **{**gezin, "bufferbudget_draagt_bij": False}) == 0
