"""Wage tax over part of a month: refused by name, until it is known over which period it is levied."""

from __future__ import annotations

from datetime import date

import pytest

from opstap import gemeenten
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import NietGemodelleerd

APRIL = date(2024, 4, 1)
KEUZE = "loonheffing_over_deel_van_maand_als_over_maand"
DEEL = {"bijstand_over_deel_van_maand": 641_92}


def bijstand_voor_loonheffing(**bekend: int) -> int:
    boek = gemeenten.regelboek("GM0518").op(APRIL)
    uitkomst = boek.beslis(Geval({**DEEL, **bekend}), ["bijstand_voor_loonheffing"])
    return int(uitkomst.waarde("bijstand_voor_loonheffing"))


@pytest.mark.parametrize("code", gemeenten.GEMEENTEN)
def test_geen_gemeente_rekent_loonheffing_over_een_deel_van_een_maand(code: str) -> None:
    with pytest.raises(NietGemodelleerd) as fout:
        gemeenten.regelboek(code).op(APRIL).beslis(Geval(DEEL), ["bijstand_voor_loonheffing"])
    assert fout.value.naam == KEUZE
    assert "loonheffing" in fout.value.zin


def test_als_over_een_maand_geldt_zij_over_de_bijstand_van_het_deel() -> None:
    assert bijstand_voor_loonheffing(**{KEUZE: True}) == 641_92


def test_over_een_ander_tijdvak_wordt_zij_geweigerd_tot_er_een_regel_is() -> None:
    with pytest.raises(NietGemodelleerd) as fout:
        bijstand_voor_loonheffing(**{KEUZE: False})
    assert fout.value.naam == "bijstand_voor_ander_loontijdvak"
    assert bijstand_voor_loonheffing(**{KEUZE: False, "bijstand_voor_ander_loontijdvak": 700_00}) == 700_00
