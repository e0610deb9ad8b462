"""Which norm applies (art. 20 to 24), on both sides of every age and exception."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from opstap.recht.participatiewet import Leefvorm, Normgrond
from opstap.recht.participatiewet.leefvorm import leefvorm
from opstap.recht.participatiewet.norm import norm_exclusief_vakantietoeslag, norm_vakantietoeslag
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import FeitOntbreekt, NietGemodelleerd, ParameterOntbreekt
from opstap.regels.geld import Basispunt, Netto

MAART = "2024-03-01"
Reken = Callable[..., int | bool]


def test_een_regel_is_gewoon_aan_te_roepen() -> None:
    assert leefvorm(heeft_kinderen=True) == Leefvorm.ALLEENSTAANDE_OUDER
    assert norm_vakantietoeslag(Netto(101990), Basispunt(500)) == 5100
    assert norm_exclusief_vakantietoeslag(Netto(101990), Netto(5100)) == 96890


@pytest.mark.parametrize(
    ("leeftijd", "norm", "grond"),
    [
        (18, 31694, Normgrond.ARTIKEL_20),
        (20, 31694, Normgrond.ARTIKEL_20),
        (21, 128383, Normgrond.ARTIKEL_21),
        (66, 128383, Normgrond.ARTIKEL_21),
        (67, 142576, Normgrond.ARTIKEL_22),
    ],
)
def test_norm_van_een_alleenstaande_naar_leeftijd(
    m, reken: Reken, leeftijd: int, norm: int, grond: int
) -> None:
    wie = m.aanvrager(leeftijd, **({"aow_leeftijd_bereikt": False} if leeftijd == 66 else {}))
    assert reken("norm", MAART, wie) == norm
    assert reken("normgrond", MAART, wie) == grond


@pytest.mark.parametrize(
    ("leeftijden", "kinderen", "norm"),
    [
        ((20, 20), 0, 63388),
        ((20, 20), 1, 100069),
        ((20, 21), 0, 123396),
        ((21, 20), 1, 160077),
        ((21, 21), 0, 183404),
        ((21, 21), 2, 183404),
    ],
)
def test_norm_van_gehuwden_naar_leeftijd_en_kinderen(
    m, reken: Reken, leeftijden: tuple[int, int], kinderen: int, norm: int
) -> None:
    personen = [m.aanvrager(leeftijden[0]), m.partner(leeftijden[1]), *[m.kind()] * kinderen]
    assert reken("norm", MAART, *personen) == norm


def test_een_van_beiden_aow_geeft_de_aow_norm(m, reken: Reken) -> None:
    assert reken("norm", "2024-09-01", m.aanvrager(64), m.partner(68)) == 197664
    assert reken("norm", "2024-09-01", m.aanvrager(64), m.partner(64)) == 186921


def test_kinderen_veranderen_de_norm_vanaf_21_jaar_niet_maar_de_leefvorm_wel(m, reken: Reken) -> None:
    assert reken("norm", MAART, m.aanvrager(21), m.kind()) == reken("norm", MAART, m.aanvrager(21))
    assert reken("leefvorm", MAART, m.aanvrager(21), m.kind(17)) == Leefvorm.ALLEENSTAANDE_OUDER
    assert reken("leefvorm", MAART, m.aanvrager(21), m.kind(18)) == Leefvorm.ALLEENSTAANDE
    assert reken("leefvorm", MAART, m.aanvrager(21), m.partner(), m.kind()) == Leefvorm.GEHUWDEN


def test_op_de_eerste_dag_van_de_maand_telt_de_leeftijd(m, reken: Reken) -> None:
    jarig = m.aanvrager()
    del jarig["leeftijd"]
    van = {"2003-02-29": None, "2003-03-01": 128383, "2003-03-02": 31694}
    from opstap.regels import dag

    for geboren, norm in van.items():
        if norm is not None:
            assert reken("norm", MAART, {**jarig, "geboortedatum": int(dag(geboren))}) == norm


# --- Institution (art. 23) ------------------------------------------------------------------------------


def test_norm_in_een_inrichting_is_lid_1_plus_lid_2(m, reken: Reken) -> None:
    wie = m.aanvrager(50, in_inrichting=True)
    assert reken("norm_in_inrichting", "2022-03-15", wie) == 34568
    assert reken("verhoging_in_inrichting", "2022-03-15", wie) == 3400
    assert reken("norm", "2022-03-15", wie) == 37968


def test_beiden_in_een_inrichting(m, reken: Reken) -> None:
    paar = (m.aanvrager(50, in_inrichting=True), m.partner(50, in_inrichting=True))
    assert reken("norm", "2025-10-01", *paar) == 67429 + 10100


@pytest.mark.parametrize(
    ("thuis", "norm_thuis"),
    [({"leeftijd": 40}, 128383), ({"leeftijd": 20}, 31694), ({"leeftijd": 68}, 142576)],
)
def test_een_van_beiden_in_een_inrichting_is_de_som_van_twee_losse_normen(
    m, reken: Reken, thuis: dict[str, int], norm_thuis: int
) -> None:
    paar = (m.aanvrager(**thuis), m.partner(50, in_inrichting=True))
    assert reken("norm", MAART, *paar) == norm_thuis + 40651 + 4200


def test_een_van_beiden_in_een_inrichting_en_de_ander_deelt_kosten(m, reken: Reken) -> None:
    mensen = (m.aanvrager(40), m.partner(50, in_inrichting=True), m.medebewoner(30))
    assert reken("norm", MAART, *mensen) == 91702 + 40651 + 4200


def test_een_jongere_in_een_inrichting_heeft_geen_recht(m, reken: Reken) -> None:
    """Art. 13 paragraph 2 under a."""
    assert reken("recht_op_bijstand", MAART, m.aanvrager(20, in_inrichting=True)) == 0
    assert reken("recht_op_bijstand", MAART, m.aanvrager(21, in_inrichting=True)) == 1


def test_in_een_halfjaar_zonder_inrichtingsnorm_wordt_alleen_daar_geweigerd(m, reken: Reken) -> None:
    with pytest.raises(ParameterOntbreekt) as fout:
        reken("norm", "2025-02-01", m.aanvrager(in_inrichting=True))
    assert fout.value.naam in ("norm_inrichting_alleenstaande", "verhoging_inrichting_alleenstaande")
    assert reken("norm", "2025-02-01", m.aanvrager()) == 134545


# --- Partner without right (art. 24) --------------------------------------------------------------------


def test_partner_zonder_recht_geeft_de_helft_van_de_gehuwdennorm(m, reken: Reken) -> None:
    paar = (m.aanvrager(40), m.partner(40, rechthebbend=False))
    assert reken("normgrond", MAART, *paar) == Normgrond.ARTIKEL_24
    assert reken("norm", MAART, *paar) == 91702


def test_de_helft_van_een_oneven_norm_wordt_naar_boven_afgerond(m, reken: Reken) -> None:
    assert reken("norm", "2026-02-01", m.aanvrager(40), m.partner(40, rechthebbend=False)) == 100107


def test_bij_partner_zonder_recht_telt_de_leeftijd_van_wie_recht_heeft(m, reken: Reken) -> None:
    """The norm of a couple of the entitled one's own age, whoever applies."""
    assert reken("norm", MAART, m.aanvrager(20), m.partner(40, rechthebbend=False)) == 31694
    assert reken("norm", MAART, m.aanvrager(40), m.partner(20, rechthebbend=False)) == 91702
    assert reken("norm", MAART, m.aanvrager(40, rechthebbend=False), m.partner(20)) == 31694
    assert reken("norm", MAART, m.aanvrager(20), m.partner(40, rechthebbend=False), m.kind()) == 50035


def test_partner_zonder_recht_met_kostendelers_telt_mee_in_a(m, reken: Reken) -> None:
    mensen = (m.aanvrager(40), m.partner(40, rechthebbend=False), m.medebewoner(40))
    assert reken("normgrond", MAART, *mensen) == Normgrond.ARTIKEL_22A
    assert reken("aantal_kostendelers", MAART, *mensen) == 3
    assert reken("norm", MAART, *mensen) == 79475


def test_een_minderjarige_partner_is_een_partner_zonder_recht(m, reken: Reken) -> None:
    assert reken("norm", MAART, m.aanvrager(40), m.partner(17)) == 91702
    assert reken("norm", MAART, m.aanvrager(40), m.partner(18)) == 123396


def test_inrichting_met_partner_zonder_recht_wordt_niet_verzonnen(m, reken: Reken) -> None:
    with pytest.raises(NietGemodelleerd, match="partner geen recht"):
        reken("norm", MAART, m.aanvrager(40, in_inrichting=True), m.partner(40, rechthebbend=False))


def test_wie_alleen_is_wordt_voor_de_norm_niet_naar_zijn_recht_gevraagd(m, probeer) -> None:
    wie = m.aanvrager()
    del wie["rechthebbend"]
    assert probeer(["norm"], MAART, Geval({}, (wie,))).gaten == {}
    gat = probeer(["norm"], MAART, Geval({}, (wie, m.partner()))).gaten["norm"]
    assert isinstance(gat, FeitOntbreekt)
    assert gat.feiten == (("woont_in_nederland", 0), ("is_nederlander", 0))


# --- Increase for young people (art. 20 paragraph 3, from 2026) -------------------------------------------


def test_verhoging_voor_een_jongere_zonder_ouders_vanaf_2026(m, reken: Reken) -> None:
    jongere = m.aanvrager(19, geen_beroep_op_ouders=True)
    assert reken("norm", "2026-01-01", jongere) == 34599 + 74645
    assert reken("norm", "2025-12-01", jongere) == 33798
    assert reken("norm", "2026-01-01", m.aanvrager(21, geen_beroep_op_ouders=True)) == 140150


def test_de_verhoogde_jongerennorm_komt_niet_boven_artikel_21(m, reken: Reken) -> None:
    jongere = m.aanvrager(19, geen_beroep_op_ouders=True)
    boven = reken("verhoging_jongere", "2026-01-01", jongere, verhoging_jongerennorm=200000)
    assert boven == 140150 - 34599


def test_verhoging_voor_een_jongere_met_een_partner_wordt_niet_verzonnen(m, reken: Reken) -> None:
    with pytest.raises(NietGemodelleerd, match="bij partners"):
        reken("norm", "2026-01-01", m.aanvrager(19, geen_beroep_op_ouders=True), m.partner(30))


def test_in_een_halfjaar_zonder_jongerennorm_wordt_alleen_daar_geweigerd(m, reken: Reken) -> None:
    with pytest.raises(ParameterOntbreekt, match="Norm alleenstaande jongere"):
        reken("norm", "2020-03-01", m.aanvrager(20))
    assert reken("norm", "2020-03-01", m.aanvrager(21)) == 105232
