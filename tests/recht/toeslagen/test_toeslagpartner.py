"""Awir art. 3 and 7: who is the allowance partner, and whose income and wealth count."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from opstap.recht.toeslagen import Partnergrond
from opstap.regels import dag
from opstap.regels.fouten import NietGemodelleerd

Reken = Callable[..., int | bool]


@pytest.mark.parametrize("grond", list(Partnergrond))
def test_elke_reden_van_de_wet_maakt_toeslagpartner(reken: Reken, m: type, grond: Partnergrond) -> None:
    ander = m.medebewoner(
        grond_toeslagpartner=int(grond),
        is_ouder_of_kind_van_aanvrager=False,
        zakelijke_huur_met_contract=False,
    )
    verwacht = grond != Partnergrond.GEEN
    assert reken("heeft_toeslagpartner", "2026-01-01", m.aanvrager(), ander) is verwacht


def test_de_partner_van_de_participatiewet_is_niet_vanzelf_de_toeslagpartner(reken: Reken, m: type) -> None:
    samen = (m.aanvrager(), m.partner(grond_toeslagpartner=int(Partnergrond.GEEN)))
    assert reken("heeft_toeslagpartner", "2026-01-01", *samen) is False
    assert reken("is_gehuwd", "2026-01-01", *samen) is True


def test_een_minderjarige_is_nooit_toeslagpartner_en_wordt_niets_gevraagd(reken: Reken, m: type) -> None:
    assert reken("heeft_toeslagpartner", "2026-01-01", m.aanvrager(), m.kind(17)) is False


@pytest.mark.parametrize(
    ("op", "geboren", "partner"),
    [
        ("2024-01-01", "1997-01-01", True), ("2024-01-01", "1997-01-02", False),
        ("2024-12-01", "1997-01-02", False), ("2025-01-01", "1990-01-01", False),
    ],
)  # fmt: skip
def test_ouder_en_kind_waren_tot_2025_partners_als_beiden_27_waren(
    reken: Reken, m: type, op: str, geboren: str, partner: bool
) -> None:
    ouder = {**m.aanvrager(), "geboortedatum": int(dag("1960-05-05"))}
    kind = {
        "rol": int(m.medebewoner()["rol"]),
        "geboortedatum": int(dag(geboren)),
        "grond_toeslagpartner": int(Partnergrond.SAMEN_WONING),
        "is_ouder_of_kind_van_aanvrager": True,
    }
    assert reken("heeft_toeslagpartner", op, ouder, kind) is partner


def test_een_jonge_aanvrager_is_geen_partner_van_zijn_ouder(reken: Reken, m: type) -> None:
    jong = {**m.aanvrager(26), "geboortedatum": int(dag("1997-06-01"))}
    ouder = m.medebewoner(
        55,
        geboortedatum=int(dag("1968-06-01")),
        grond_toeslagpartner=int(Partnergrond.PARTNER_VORIG_JAAR),
        is_ouder_of_kind_van_aanvrager=True,
    )
    assert reken("heeft_toeslagpartner", "2024-01-01", jong, ouder) is False


@pytest.mark.parametrize(("contract", "partner"), [(True, False), (False, True)])
def test_een_zakelijk_huurcontract_telt_alleen_bij_een_kind_op_het_adres(
    reken: Reken, m: type, contract: bool, partner: bool
) -> None:
    huurder = m.medebewoner(
        grond_toeslagpartner=int(Partnergrond.MINDERJARIG_KIND_OP_ADRES),
        is_ouder_of_kind_van_aanvrager=False,
        zakelijke_huur_met_contract=contract,
    )
    assert reken("heeft_toeslagpartner", "2026-01-01", m.aanvrager(), huurder) is partner


def test_meer_dan_een_mogelijke_partner_wordt_geweigerd(reken: Reken, m: type) -> None:
    gehuwd = m.partner(grond_toeslagpartner=int(Partnergrond.GEHUWD))
    ander = m.medebewoner(
        grond_toeslagpartner=int(Partnergrond.SAMEN_KIND), is_ouder_of_kind_van_aanvrager=False
    )
    with pytest.raises(NietGemodelleerd, match="hoogstens één toeslagpartner"):
        reken("heeft_toeslagpartner", "2026-01-01", m.aanvrager(), gehuwd, ander)


def test_alleen_inkomen_en_vermogen_van_aanvrager_en_toeslagpartner_tellen(reken: Reken, m: type) -> None:
    eigen = {"toetsingsinkomen_persoon": 20_000_00, "vermogen_1_januari": 5_000_00}
    gezin = (
        m.aanvrager(**eigen),
        m.partner(is_toeslagpartner=True, **eigen),
        m.medebewoner(is_toeslagpartner=False, **eigen),
    )
    assert reken("toetsingsinkomen", "2026-01-01", *gezin) == 40_000_00
    assert reken("vermogen_toeslagen", "2026-01-01", *gezin) == 10_000_00
