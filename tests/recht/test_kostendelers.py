"""Who counts as a cost sharer (art. 19a), each exception by itself, and the formula of art. 22a."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from opstap.recht.participatiewet.kostendelers import kostendelersnorm
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import FeitOntbreekt, ParameterOntbreekt
from opstap.regels.geld import Basispunt, Netto

MAART = "2024-03-01"
Reken = Callable[..., int | bool]
VAST, PER_PERSOON = Basispunt(4000), Basispunt(3000)


@pytest.mark.parametrize(
    ("rekennorm", "aantal", "norm"),
    [
        (157403, 3, 68208),  # a rounded 43,33% would give 682.03
        (183404, 2, 91702),
        (183404, 3, 79475),
        (183404, 4, 73362),
        (183404, 5, 69694),
        (183404, 6, 67248),
        (154100, 7, 55036),
        (200213, 2, 100107),  # half a cent, up
    ],
)
def test_de_formule_met_onafgeronde_breuk(rekennorm: int, aantal: int, norm: int) -> None:
    assert kostendelersnorm(Netto(rekennorm), aantal, VAST, PER_PERSOON) == norm


@pytest.mark.parametrize(
    ("dag", "leeftijd", "telt"),
    [
        ("2022-12-01", 20, False),
        ("2022-12-01", 21, True),
        ("2022-12-01", 26, True),
        ("2023-01-01", 21, False),
        ("2023-01-01", 26, False),
        ("2023-01-01", 27, True),
    ],
)
def test_de_leeftijdsgrens_ging_in_2023_van_21_naar_27(
    m, reken: Reken, dag: str, leeftijd: int, telt: bool
) -> None:
    wie = m.medebewoner(leeftijd)
    assert reken("aantal_kostendelers", dag, m.aanvrager(50), wie) == (2 if telt else 1)


@pytest.mark.parametrize(
    ("bijzonder", "telt"),
    [
        ({}, True),
        ({"familie_eerste_of_tweede_graad": True}, True),
        ({"commerciele_relatie": True}, False),
        ({"commerciele_relatie": True, "familie_eerste_of_tweede_graad": True}, True),
        ({"medehuurder_bij_derde": True}, False),
        ({"student": True}, False),
        ({"bbl_leerling": True}, False),
        ({"student": True, "familie_eerste_of_tweede_graad": True}, False),
    ],
    ids=str,
)
def test_elke_uitzondering_van_artikel_19a(m, reken: Reken, bijzonder: dict[str, bool], telt: bool) -> None:
    assert reken("aantal_kostendelers", MAART, m.aanvrager(), m.medebewoner(40, **bijzonder)) == (
        2 if telt else 1
    )


def test_een_eigen_kind_telt_mee_vanaf_27_ook_als_het_huur_betaalt(m, reken: Reken) -> None:
    assert reken("aantal_kostendelers", MAART, m.aanvrager(), m.kind(26)) == 1
    assert reken("aantal_kostendelers", MAART, m.aanvrager(), m.kind(27)) == 2
    assert reken("aantal_kostendelers", MAART, m.aanvrager(), m.kind(27, commerciele_relatie=True)) == 2


def test_de_telling_is_per_belanghebbende_en_niet_per_adres(m, reken: Reken) -> None:
    oud, jong = m.aanvrager(50), m.aanvrager(26)
    assert reken("norm", "2023-03-01", oud, m.medebewoner(26)) == 119566
    assert reken("norm", "2023-03-01", jong, m.medebewoner(50)) == 85404


def test_een_partner_telt_niet_als_medebewoner_maar_wel_in_a(m, reken: Reken) -> None:
    assert reken("aantal_kostendelende_medebewoners", MAART, m.aanvrager(), m.partner()) == 0
    assert reken("aantal_kostendelers", MAART, m.aanvrager(), m.partner()) == 2
    assert reken("norm", MAART, m.aanvrager(), m.partner()) == 183404


def test_gehuwden_krijgen_de_som_van_twee_normen_op_de_cent(m, reken: Reken) -> None:
    mensen = (m.aanvrager(), m.partner(), m.kind(30), m.kind(31))
    assert reken("kostendelersnorm", MAART, *mensen) == 73362
    assert reken("norm", MAART, *mensen) == 2 * 73362


@pytest.mark.parametrize(("kinderen", "deel"), [(0, 31694), (1, 68375)])
def test_een_jonge_partner_krijgt_een_vast_deel(m, reken: Reken, kinderen: int, deel: int) -> None:
    """Art. 22a paragraph 3; the partner under 21 does not count in A."""
    mensen = (m.aanvrager(40), m.partner(20), m.medebewoner(40), *[m.kind()] * kinderen)
    assert reken("aantal_kostendelers", MAART, *mensen) == 2
    assert reken("norm", MAART, *mensen) == 91702 + deel


def test_voor_jongeren_maken_kostendelers_niet_uit(m, reken: Reken) -> None:
    assert reken("norm", MAART, m.aanvrager(20), m.medebewoner(40)) == 31694
    assert reken("norm", MAART, m.aanvrager(21), m.medebewoner(40)) == 91702
    assert reken("norm", MAART, m.aanvrager(20), m.partner(20), m.medebewoner(40)) == 63388


def test_bij_aow_van_een_van_beiden_is_de_rekennorm_de_aow_norm(m, reken: Reken) -> None:
    herfst = "2024-09-01"
    assert reken("rekennorm", herfst, m.aanvrager(64), m.partner(68), m.medebewoner()) == 197664
    assert reken("rekennorm", herfst, m.aanvrager(68), m.medebewoner()) == 197664
    assert reken("rekennorm", herfst, m.aanvrager(64), m.medebewoner(68)) == 186921


def test_een_rekennorm_die_niet_bevestigd_is_weigert(m, reken: Reken) -> None:
    with pytest.raises(ParameterOntbreekt, match="Norm gehuwden"):
        reken("norm", "2020-09-01", m.aanvrager(), m.medebewoner())
    assert reken("norm", "2020-09-01", m.aanvrager()) == 105903


def test_wie_al_afvalt_wordt_niet_verder_bevraagd(m, probeer) -> None:
    """A housemate who is too young is not asked whether he studies; a child is not asked for rent."""
    jong = {"rol": 4, "leeftijd": 26}
    assert probeer(["norm"], MAART, Geval({}, (m.aanvrager(), jong))).gaten == {}
    student = {"rol": 4, "leeftijd": 30, "commerciele_relatie": True, "familie_eerste_of_tweede_graad": False}
    assert probeer(["norm"], MAART, Geval({}, (m.aanvrager(), student))).gaten == {}
    kind = {"rol": 3, "leeftijd": 30, "medehuurder_bij_derde": False, "student": False, "bbl_leerling": True}
    assert probeer(["norm"], MAART, Geval({}, (m.aanvrager(), kind))).gaten == {}


def test_een_onbekende_huisgenoot_wordt_gevraagd_en_niet_geraden(m, probeer) -> None:
    gat = probeer(["norm"], MAART, Geval({}, (m.aanvrager(), {"rol": 4, "leeftijd": 30}))).gaten["norm"]
    assert isinstance(gat, FeitOntbreekt)
    assert gat.feiten == (("commerciele_relatie", 1),)
