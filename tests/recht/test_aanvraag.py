"""Applying: the waiting period of the young, the advance, the first day, and the language test."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from opstap.opdrachten.invoerlezer import lees
from opstap.opdrachten.voorbeelden import GELIJK, GEWEIGERD, reken_na
from opstap.recht.algemeen.termijnen import uiterste_voorschotdata
from opstap.recht.participatiewet.ingang import maanden_ervoor
from opstap.regels import FeitOntbreekt, als_datum, dag

Reken = Callable[..., int | bool]
GEEN_UITZONDERING = {
    "recent_praktijkonderwijs_of_vso": False,
    "medisch_urenbeperkt": False,
    "doelgroep_loonkostensubsidie": False,
}


def jong(leeftijd: int = 24, rol: int = 1, **anders: bool) -> dict[str, int | bool]:
    return {"rol": rol, "leeftijd": leeftijd, **GEEN_UITZONDERING, **anders}


def eerste_dag(reken: Reken, melding: str, *mensen: dict[str, int | bool], **anders: object) -> str:
    gezin = {"meldingsdatum": dag(melding), "omstandigheden_vragen_eerdere_behandeling": False, **anders}
    return als_datum(int(reken("vroegste_aanvraagdatum", melding, *mensen, **gezin))).isoformat()


@pytest.mark.parametrize(
    ("leeftijden", "vroegste"),
    [
        ((24,), "2025-03-31"),
        ((26, 26), "2025-03-31"),
        ((27,), "2025-03-03"),
        ((24, 27), "2025-03-03"),
        ((27, 24), "2025-03-03"),
    ],
)
def test_zoektermijn_alleen_als_iedereen_jonger_is_dan_27(
    reken: Reken, leeftijden: tuple[int, ...], vroegste: str
) -> None:
    mensen = [jong(leeftijd, rol) for rol, leeftijd in enumerate(leeftijden, start=1)]
    assert eerste_dag(reken, "2025-03-03", *mensen) == vroegste


def test_een_jonge_huisgenoot_of_kind_maakt_niet_uit(reken: Reken) -> None:
    assert eerste_dag(reken, "2025-03-03", jong(30), jong(19, 4), jong(3, 3)) == "2025-03-03"


@pytest.mark.parametrize("uitzondering", GEEN_UITZONDERING)
def test_uitzonderingen_op_de_zoektermijn_gelden_vanaf_2026(reken: Reken, uitzondering: str) -> None:
    mens = jong(**{uitzondering: True})
    assert eerste_dag(reken, "2025-12-31", mens) == "2026-01-28"
    assert eerste_dag(reken, "2026-01-01", mens) == "2026-01-01"
    assert eerste_dag(reken, "2026-01-01", jong()) == "2026-01-29"


def test_de_uitzondering_van_een_van_beiden_is_genoeg(reken: Reken) -> None:
    assert eerste_dag(reken, "2026-02-02", jong(), jong(25, 2, medisch_urenbeperkt=True)) == "2026-02-02"


def test_de_gemeente_mag_vanaf_2026_om_omstandigheden_eerder_behandelen(reken: Reken) -> None:
    eerder = {"omstandigheden_vragen_eerdere_behandeling": True}
    assert eerste_dag(reken, "2025-12-31", jong(), **eerder) == "2026-01-28"
    assert eerste_dag(reken, "2026-01-01", jong(), **eerder) == "2026-01-01"


def test_wassenaar_past_de_zoektermijn_niet_meer_toe(reken: Reken) -> None:
    assert eerste_dag(reken, "2024-10-24", jong(), gemeente="GM0629") == "2024-11-21"
    assert eerste_dag(reken, "2024-10-25", jong(), gemeente="GM0629") == "2024-10-25"
    assert eerste_dag(reken, "2024-10-25", jong(), gemeente="GM0518") == "2024-11-22"


def test_wie_ww_heeft_meldt_zich_vier_weken_voor_het_einde(reken: Reken) -> None:
    vroegste = reken("vroegste_melding_na_ww", "2025-03-01", einde_ww_uitkering=dag("2025-04-30"))
    assert als_datum(int(vroegste)).isoformat() == "2025-04-02"


AANVRAAG = {
    "aanvraagdatum": dag("2025-04-01"),
    "recht_is_vastgesteld": False,
    "duidelijk_geen_recht": False,
    "gegevens_verwijtbaar_onvolledig": False,
    "hoogte_bijstand": 1000_01,
}


@pytest.mark.parametrize(("dag_", "bedrag"), [("2025-12-31", 900_01), ("2026-01-01", 950_01)])
def test_voorschot_is_90_procent_en_vanaf_2026_95_procent(reken: Reken, dag_: str, bedrag: int) -> None:
    assert reken("voorschot_minimum", dag_, **AANVRAAG) == bedrag


@pytest.mark.parametrize(
    "reden", ["recht_is_vastgesteld", "duidelijk_geen_recht", "gegevens_verwijtbaar_onvolledig"]
)
def test_wanneer_de_gemeente_geen_voorschot_hoeft_te_geven(reken: Reken, reden: str) -> None:
    gezin = {**AANVRAAG, reden: True}
    assert reken("voorschot_verplicht", "2025-05-01", **gezin) == 0
    assert reken("voorschot_minimum", "2025-05-01", **gezin) == 0


def test_voorschotten_zijn_er_elke_vier_weken_en_schuiven_om_een_feestdag_op() -> None:
    """Four weeks after 30 March 2026 is the Monday on which the King's day is held."""
    assert uiterste_voorschotdata(date(2026, 3, 30), 3) == (
        date(2026, 4, 28),
        date(2026, 5, 26),
        date(2026, 6, 22),
    )


@pytest.mark.parametrize(
    ("voorschot", "verrekend", "betaling", "rest"),
    [(900_00, 900_00, 100_00, 0), (1100_00, 1000_00, 0, 100_00)],
)
def test_voorschot_wordt_verrekend_met_de_betaling_over_dezelfde_maand(
    reken: Reken, voorschot: int, verrekend: int, betaling: int, rest: int
) -> None:
    gezin = {"maandbetaling": 1000_00, "voorschot_betaald": voorschot}
    namen = ("voorschot_te_verrekenen", "betaling_na_voorschot", "voorschot_restschuld")
    assert tuple(reken(naam, "2025-05-01", **gezin) for naam in namen) == (verrekend, betaling, rest)


def ingang(reken: Reken, dag_: str, **anders: int) -> str:
    gezin = {
        "meldingsdatum": dag(dag_),
        "dag_waarop_recht_ontstond": dag("2025-01-01"),
        "omstandigheden_vragen_eerdere_ingang": True,
        "aanvraag_verwijtbaar_laat": False,
        **anders,
    }
    return als_datum(int(reken("ingangsdatum_bijstand", dag_, **gezin))).isoformat()


def test_terug_tot_drie_maanden_voor_de_melding_kan_vanaf_2026(reken: Reken) -> None:
    assert ingang(reken, "2025-12-31") == "2025-12-31"
    assert ingang(reken, "2026-01-01") == "2025-10-01"
    assert ingang(reken, "2026-01-01", omstandigheden_vragen_eerdere_ingang=False) == "2026-01-01"
    assert ingang(reken, "2026-03-15", dag_waarop_recht_ontstond=dag("2026-02-01")) == "2026-02-01"


def test_wie_verwijtbaar_laat_aanvraagt_begint_op_de_dag_van_de_aanvraag(reken: Reken) -> None:
    laat = {"aanvraag_verwijtbaar_laat": True, "aanvraagdatum": dag("2025-06-20")}
    assert ingang(reken, "2025-05-01", **laat) == "2025-06-20"


@pytest.mark.parametrize(
    ("van", "naar"),
    [
        ("2026-05-31", "2026-03-01"),
        ("2024-05-31", "2024-03-01"),
        ("2024-05-29", "2024-02-29"),
        ("2026-03-31", "2025-12-31"),
        ("2026-01-15", "2025-10-15"),
        ("2026-07-31", "2026-05-01"),
    ],
)
def test_drie_maanden_terug_is_nooit_meer_dan_drie_maanden(van: str, naar: str) -> None:
    assert als_datum(maanden_ervoor(dag(van), 3)).isoformat() == naar


def test_een_van_drie_bewijzen_maakt_de_taaltoets_onnodig(reken: Reken) -> None:
    geen = {
        "rol": 1,
        "acht_jaar_nederlandstalig_onderwijs": False,
        "heeft_inburgeringsdiploma": False,
        "heeft_ander_taalbewijs": False,
    }
    assert reken("taaltoets_nodig", "2024-05-01", geen, persoon=0) == 1
    for bewijs in list(geen)[1:]:
        assert reken("taaltoets_nodig", "2024-05-01", {**geen, bewijs: True}, persoon=0) == 0
    uiterlijk = reken("taaltoets_uiterlijk", "2024-05-01", geen, persoon=0, aanvraagdatum=dag("2024-05-01"))
    assert als_datum(int(uiterlijk)).isoformat() == "2024-06-26"


def test_wie_hier_naar_school_ging_wordt_niet_naar_een_diploma_gevraagd(reken: Reken) -> None:
    mens = {"rol": 1, "acht_jaar_nederlandstalig_onderwijs": True}
    assert reken("taaltoets_nodig", "2024-05-01", mens, persoon=0) == 0
    with pytest.raises(FeitOntbreekt):
        reken(
            "taaltoets_nodig", "2024-05-01", {**mens, "acht_jaar_nederlandstalig_onderwijs": False}, persoon=0
        )


def test_voorbeelden_in_andere_woorden() -> None:
    bestand = """
    gevallen:
      - id: Z1
        onderwerp: zoektermijn
        invoer: {melding: 2026-02-02, leeftijd: 20, uitzondering: vso}
        verwacht: {zoektermijn: nee, aanvraag_vanaf: 2026-02-02}
      - id: Z2
        onderwerp: zoektermijn
        gemeente: Wassenaar
        datum: 2025-03-03
        invoer: {leeftijden: [20, 22]}
        verwacht: {zoektermijn: nee}
      - id: Z3
        onderwerp: zoektermijn
        datum: 2025-03-03
        invoer: {leeftijd: 20, schoenmaat: 41}
      - id: V1
        onderwerp: voorschot
        datum: 2026-09-01
        invoer: {verwachte_bijstand: "1000.00", aanvraag: 2026-09-01}
        verwacht: {minimaal_voorschot: "950.00", uiterste_voorschot: 2026-09-29, tweede_voorschot: 2026-10-27}
      - id: I1
        onderwerp: ingangsdatum
        invoer: {melding: 2026-05-31, recht_ontstaan: 2026-01-01, omstandigheden: ja}
        verwacht: {ingangsdatum: 2026-03-01}
    """
    statussen = [uitslag.status for uitslag in reken_na(lees(bestand, "x.yaml"))]
    assert statussen == [GELIJK, GELIJK, GEWEIGERD, GELIJK, GELIJK]
