"""Recovery (art. 54, 58, 59): must, may, how far back, from whom; net within the year, gross after it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from opstap.recht.participatiewet.handhavingssoorten import Bruteringsgrond, Terugvorderingsgrond
from opstap.regels import als_datum, dag
from opstap.regels.fouten import FeitOntbreekt, NietGemodelleerd

Reken = Callable[..., int | bool]
MEI = "2024-05-01"
VERPLICHT = {
    "terugvorderingsgrond": int(Terugvorderingsgrond.INLICHTINGENPLICHT),
    "vordering_netto": 1000_00,
    "terugvordering_dringende_redenen": False,
    "vordering_betaald_in_jaar": 2024,
}
KEUZE = {
    **VERPLICHT,
    "terugvorderingsgrond": int(Terugvorderingsgrond.TE_VEEL_VERLEEND),
    "gemeente_vordert_terug": True,
}
VORIG_JAAR = {
    **VERPLICHT,
    "vordering_betaald_in_jaar": 2023,
    "vordering_afgelost_in_jaar": 0,
    "bruteringsgrond": int(Bruteringsgrond.BRUTEREN),
    "loonheffing_over_vordering": 312_50,
    "loonheffing_over_vordering_jaar": 2023,
}


@pytest.mark.parametrize("grond", list(Terugvorderingsgrond))
def test_alleen_de_inlichtingenplicht_verplicht_tot_terugvorderen(
    reken: Reken, grond: Terugvorderingsgrond
) -> None:
    verplicht = grond == Terugvorderingsgrond.INLICHTINGENPLICHT
    assert reken("terugvorderen_verplicht", MEI, terugvorderingsgrond=int(grond)) is verplicht
    assert reken("herzien_verplicht", MEI, terugvorderingsgrond=int(grond)) is verplicht


def test_wat_moet_wordt_teruggevorderd_zonder_beleid_te_vragen(reken: Reken) -> None:
    assert reken("terug_te_vorderen_netto", MEI, **VERPLICHT) == 1000_00


def test_het_kruimelbedrag_is_beleid_en_wordt_niet_geraden(reken: Reken) -> None:
    with pytest.raises(NietGemodelleerd, match="kruimelbedrag"):
        reken("terug_te_vorderen_netto", MEI, **KEUZE)


@pytest.mark.parametrize(("bedrag", "terug"), [(149_99, 0), (150_00, 150_00)])
def test_onder_het_kruimelbedrag_wordt_een_vordering_naar_keuze_niet_geind(
    reken: Reken, bedrag: int, terug: int
) -> None:
    geval = {**KEUZE, "kruimelbedrag_terugvordering": 150_00, "vordering_netto": bedrag}
    assert reken("terug_te_vorderen_netto", MEI, **geval) == terug


def test_de_gemeente_mag_kiezen_om_niet_terug_te_vorderen(reken: Reken) -> None:
    geval = {**KEUZE, "gemeente_vordert_terug": False}
    assert reken("terug_te_vorderen_netto", MEI, **geval) == 0


@pytest.mark.parametrize(
    ("kosten", "mag"), [("2022-03-09", False), ("2022-03-10", True), ("2022-03-11", True)]
)
def test_onverschuldigd_betaald_kan_tot_twee_jaar_terug(reken: Reken, kosten: str, mag: bool) -> None:
    geval = {
        "terugvorderingsgrond": int(Terugvorderingsgrond.ONVERSCHULDIGD),
        "kosten_gemaakt_op": int(dag(kosten)),
        "terugvorderingsbesluit_verzonden_op": int(dag("2024-03-10")),
    }
    assert reken("terugvorderen_mogelijk", MEI, **geval) is mag


def test_de_grens_van_twee_jaar_geldt_niet_voor_de_inlichtingenplicht(reken: Reken) -> None:
    geval = {
        "terugvorderingsgrond": int(Terugvorderingsgrond.INLICHTINGENPLICHT),
        "kosten_gemaakt_op": int(dag("2015-01-01")),
        "terugvorderingsbesluit_verzonden_op": int(dag("2024-03-10")),
    }
    assert reken("terugvorderen_mogelijk", MEI, **geval) is True


def test_dringende_redenen_maken_de_vordering_lager_en_nooit_hoger(reken: Reken) -> None:
    redenen = {**VERPLICHT, "terugvordering_dringende_redenen": True}
    assert reken("terug_te_vorderen_netto", MEI, **redenen, vordering_na_dringende_redenen=400_00) == 400_00
    assert reken("terug_te_vorderen_netto", MEI, **redenen, vordering_na_dringende_redenen=9999_00) == 1000_00


def test_gezinsleden_en_een_verzwegen_partner_zijn_hoofdelijk_aansprakelijk(reken: Reken) -> None:
    alleen = {
        "terugvorderingsgrond": int(Terugvorderingsgrond.INLICHTINGENPLICHT),
        "gezinsbijstand_verleend": False,
        "gezinsbijstand_ten_onrechte_niet_verleend": False,
    }
    assert reken("hoofdelijk_aansprakelijk", MEI, **alleen) is False
    assert reken("hoofdelijk_aansprakelijk", MEI, **{**alleen, "gezinsbijstand_verleend": True}) is True
    verzwegen = {**alleen, "gezinsbijstand_ten_onrechte_niet_verleend": True}
    assert reken("hoofdelijk_aansprakelijk", MEI, **verzwegen) is True
    ander = {**verzwegen, "terugvorderingsgrond": int(Terugvorderingsgrond.VOORSCHOT)}
    assert reken("hoofdelijk_aansprakelijk", MEI, **ander) is False


NIETS = {
    "jaren_volledig_afgelost": 0,
    "jaren_deels_afgelost_achterstand_ingehaald": 0,
    "jaren_niets_afgelost": 0,
    "betaling_later_aannemelijk": False,
    "vordering_restsom": 5000_00,
    "aflossing_ineens": 0,
}


@pytest.mark.parametrize(
    ("anders", "mag"),
    [
        ({}, False),
        ({"jaren_volledig_afgelost": 9}, False),
        ({"jaren_volledig_afgelost": 10}, True),
        ({"jaren_deels_afgelost_achterstand_ingehaald": 10}, True),
        ({"jaren_niets_afgelost": 10}, True),
        ({"jaren_niets_afgelost": 10, "betaling_later_aannemelijk": True}, False),
        ({"aflossing_ineens": 2499_99}, False),
        ({"aflossing_ineens": 2500_00}, True),
    ],
)
def test_afzien_mag_na_tien_jaar_of_bij_de_helft_in_een_keer(
    reken: Reken, anders: dict[str, int], mag: bool
) -> None:
    assert reken("afzien_van_terugvordering_mogelijk", MEI, **{**NIETS, **anders}) is mag


# --- Suspending -----------------------------------------------------------------------------------------


def test_opschorten_duurt_hoogstens_acht_weken(reken: Reken) -> None:
    einde = reken("opschorting_hoogstens_tot_en_met", MEI, opgeschort_vanaf=int(dag("2024-03-04")))
    assert als_datum(int(einde)).isoformat() == "2024-04-28"


@pytest.mark.parametrize(
    ("verzuim", "verwijt", "medewerking", "mag"),
    [
        (True, True, False, True),
        (True, False, False, False),
        (False, True, False, False),
        (False, False, True, True),
    ],
)
def test_opschorten_vraagt_verwijtbaar_verzuim_of_te_weinig_medewerking(
    reken: Reken, verzuim: bool, verwijt: bool, medewerking: bool, mag: bool
) -> None:
    geval = {
        "gegevens_niet_verstrekt": verzuim,
        "verzuim_verwijtbaar": verwijt,
        "onvoldoende_medewerking": medewerking,
    }
    assert reken("opschorten_mogelijk", MEI, **geval) is mag


@pytest.mark.parametrize(
    ("voorbij", "hersteld", "mag"), [(True, False, True), (True, True, False), (False, False, False)]
)
def test_intrekken_kan_pas_na_de_hersteltermijn(
    reken: Reken, voorbij: bool, hersteld: bool, mag: bool
) -> None:
    geval = {"hersteltermijn_voorbij": voorbij, "verzuim_hersteld": hersteld}
    assert reken("intrekken_na_opschorten_mogelijk", MEI, **geval) is mag


# --- Net and gross --------------------------------------------------------------------------------------


@pytest.mark.parametrize(("peildag", "bedrag"), [("2023-12-31", 1000_00), ("2024-01-01", 1312_50)])
def test_in_het_jaar_zelf_netto_en_daarna_bruto(reken: Reken, peildag: str, bedrag: int) -> None:
    assert reken("terug_te_vorderen", peildag, **VORIG_JAAR) == bedrag


def test_wat_in_het_jaar_zelf_is_terugbetaald_wordt_niet_bruto(reken: Reken) -> None:
    betaald = {**VORIG_JAAR, "vordering_afgelost_in_jaar": 1000_00}
    assert reken("vordering_open_na_jaar", MEI, **betaald) == 0
    assert reken("terug_te_vorderen", MEI, **betaald) == 1000_00


def test_heerlen_2013_bruteren_kan_niet_met_de_tarieven_van_een_ander_jaar(reken: Reken) -> None:
    """1,198 files were recomputed after years of grossing up by a wrong working method."""
    with pytest.raises(NietGemodelleerd, match="tarieven van een ander jaar"):
        reken("terug_te_vorderen", MEI, **{**VORIG_JAAR, "loonheffing_over_vordering_jaar": 2024})


@pytest.mark.parametrize(
    "grond", [Bruteringsgrond.FOUT_GEMEENTE, Bruteringsgrond.GEEN_VERWIJT, Bruteringsgrond.BELEID]
)
def test_amsterdam_2011_een_eigen_fout_van_de_gemeente_wordt_niet_bruto(
    reken: Reken, grond: Bruteringsgrond
) -> None:
    """All claims of 2010 were grossed up at once: the exception of policy was not in the system."""
    assert reken("terug_te_vorderen", MEI, **{**VORIG_JAAR, "bruteringsgrond": int(grond)}) == 1000_00


def test_amsterdam_2011_bruteren_gebeurt_nooit_zonder_grond(reken: Reken) -> None:
    zonder_grond = {naam: waarde for naam, waarde in VORIG_JAAR.items() if naam != "bruteringsgrond"}
    with pytest.raises(FeitOntbreekt, match="bruto of netto"):
        reken("terug_te_vorderen", MEI, **zonder_grond)
