"""Duties towards work and community (art. 9 and 9a), and the distance to work as a judgement."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from opstap import gemeenten
from opstap.recht.participatiewet.arbeidsmarkt import Arbeidsmarktcategorie, Begeleiding
from opstap.regels import Geval
from opstap.regels.fouten import NietGemodelleerd
from opstap.regels.regel import Feit

Reken = Callable[..., int | bool]
MENS = {
    "rol": 1,
    "leeftijd": 30,
    "volledig_en_duurzaam_arbeidsongeschikt": False,
    "dringende_redenen_geen_arbeidsplicht": False,
    "dringende_redenen_geen_tegenprestatie": False,
    "vraagt_ontheffing_jong_kind": True,
    "maanden_ontheffing_jong_kind_verbruikt": 0,
    "wil_voorziening_niet_gebruiken": False,
    "opvang_scholing_en_belastbaarheid_in_orde": True,
    "tegenprestatie_opgedragen": True,
}
PLICHTEN = ("reintegratieplicht", "arbeidsplicht", "plicht_werk_aanvaarden", "tegenprestatieplicht")


def plichten(reken: Reken, *anderen: dict[str, int | bool], **anders: int | bool) -> tuple[bool, ...]:
    """Guidance, looking for work, taking work, and community service."""
    mens = {**MENS, **anders}
    return tuple(bool(reken(naam, "2024-05-01", mens, *anderen, persoon=0)) for naam in PLICHTEN)


def kind(leeftijd: int) -> dict[str, int | bool]:
    return {"rol": 3, "leeftijd": leeftijd}


def test_wie_alleen_is_heeft_alle_plichten(reken: Reken) -> None:
    assert plichten(reken) == (True, True, True, True)


@pytest.mark.parametrize(("leeftijd", "geldt"), [(17, False), (18, True), (65, True), (68, False)])
def test_plichten_gelden_van_18_jaar_tot_de_aow_leeftijd(reken: Reken, leeftijd: int, geldt: bool) -> None:
    assert plichten(reken, leeftijd=leeftijd) == (geldt,) * 4


def test_volledig_en_duurzaam_arbeidsongeschikt_is_helemaal_vrij(reken: Reken) -> None:
    assert plichten(reken, volledig_en_duurzaam_arbeidsongeschikt=True) == (False,) * 4


@pytest.mark.parametrize(("leeftijd", "ontheven"), [(0, True), (4, True), (5, False)])
def test_ontheffing_tot_het_jongste_kind_vijf_is(reken: Reken, leeftijd: int, ontheven: bool) -> None:
    """The duty to use guidance stays; community service is lifted too."""
    assert plichten(reken, kind(leeftijd), kind(9)) == (True, not ontheven, not ontheven, not ontheven)


@pytest.mark.parametrize(("verbruikt", "ontheven"), [(59, True), (60, False)])
def test_ontheffing_duurt_in_totaal_vijf_jaar(reken: Reken, verbruikt: int, ontheven: bool) -> None:
    assert plichten(reken, kind(3), maanden_ontheffing_jong_kind_verbruikt=verbruikt)[1] is not ontheven


@pytest.mark.parametrize(
    "anders", [{"vraagt_ontheffing_jong_kind": False}, {"wil_voorziening_niet_gebruiken": True}]
)
def test_ontheffing_alleen_op_verzoek_en_voor_wie_meewerkt(reken: Reken, anders: dict[str, bool]) -> None:
    assert plichten(reken, kind(3), **anders)[1] is True


def test_met_een_partner_is_er_geen_ontheffing_om_een_jong_kind(reken: Reken) -> None:
    assert plichten(reken, {**MENS, "rol": 2}, kind(3))[1] is True


def test_dringende_redenen_ontheffen_van_werk_of_tegenprestatie_maar_niet_van_hulp(reken: Reken) -> None:
    assert plichten(reken, dringende_redenen_geen_arbeidsplicht=True) == (True, False, False, True)
    assert plichten(reken, dringende_redenen_geen_tegenprestatie=True) == (True, True, True, False)


@pytest.mark.parametrize(("leeftijd", "moet"), [(11, False), (12, True)])
def test_werk_aannemen_wacht_op_opvang_tot_het_kind_twaalf_is(
    reken: Reken, leeftijd: int, moet: bool
) -> None:
    anders = {"opvang_scholing_en_belastbaarheid_in_orde": False}
    assert plichten(reken, kind(leeftijd), **anders) == (True, True, moet, True)
    assert plichten(reken, kind(leeftijd))[2] is True


def test_zonder_opdracht_is_er_geen_tegenprestatie(reken: Reken) -> None:
    assert plichten(reken, tegenprestatie_opgedragen=False)[3] is False


def test_hoeveel_uur_een_tegenprestatie_mag_duren_is_niet_bekend(reken: Reken) -> None:
    with pytest.raises(NietGemodelleerd):
        reken("tegenprestatie_uren_per_week_honderdsten", "2024-05-01", MENS)


def test_oordelen_zijn_als_oordeel_verklaard() -> None:
    plan = gemeenten.regelboek().op(date(2024, 5, 1)).plan
    for naam in (
        "afstand_tot_arbeidsmarkt",
        "dringende_redenen_geen_arbeidsplicht",
        "volledig_en_duurzaam_arbeidsongeschikt",
        "uitzicht_op_inkomensverbetering",
        "loonwaarde_procent",
    ):
        verklaring = plan.knoop(naam).verklaring
        assert isinstance(verklaring, Feit)
        assert verklaring.oordeel


def test_een_categorie_wordt_gegeven_met_wie_waarom_en_wanneer() -> None:
    """The engine never makes the category itself; the source of the judgement stands in the trace."""
    oordeel = "oordeel van M. de Vries op 2025-03-03: rustige opbouw na ziekte"
    geval = Geval(
        {},
        ({"afstand_tot_arbeidsmarkt": int(Arbeidsmarktcategorie.EEN_C)},),
        {"personen.0.afstand_tot_arbeidsmarkt": oordeel},
    )
    boek = gemeenten.regelboek("GM0629").op(date(2025, 3, 3))
    uitkomst = boek.beslis(geval, ["begeleiding_door"])
    assert uitkomst.waarde("begeleiding_door", 0) == Begeleiding.REINTEGRATIE
    assert uitkomst.spoor.stap("afstand_tot_arbeidsmarkt", 0).herkomst == oordeel
    with pytest.raises(NietGemodelleerd):
        gemeenten.regelboek("GM0518").op(date(2025, 3, 3)).beslis(geval, ["begeleiding_door"])


@pytest.mark.parametrize(
    ("tienden", "kenmerk", "categorie"),
    [
        (30, False, "1A"),
        (31, False, "1B"),
        (120, False, "1B"),
        (121, False, "1C"),
        (240, True, "1C"),
        (241, False, "2A"),
        (480, True, "2B"),
        (481, False, "3B"),
        (481, True, "3A"),
    ],
)
def test_het_plan_van_wassenaar_noemt_een_categorie_bij_een_oordeel(
    reken: Reken, tienden: int, kenmerk: bool, categorie: str
) -> None:
    mens = {
        "verwachte_maanden_tot_werk_tienden": tienden,
        "banenafspraak_of_beschut_werk": kenmerk,
        "vrijwilligerswerk_of_tegenprestatie_mogelijk": kenmerk,
    }
    gevonden = reken("arbeidsmarktcategorie_volgens_plan", "2025-01-01", mens, persoon=0, gemeente="GM0629")
    assert Arbeidsmarktcategorie(int(gevonden)).titel == categorie
