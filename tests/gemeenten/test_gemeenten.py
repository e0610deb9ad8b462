"""Local policy: what is not known refuses by name, and only who it touches."""

from __future__ import annotations

from datetime import date

import pytest

from opstap import gemeenten
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import NietGemodelleerd, OpstapFout

WIE = {"rol": 1, "leeftijd": 40, "in_inrichting": False}


@pytest.mark.parametrize("code", gemeenten.GEMEENTEN)
def test_onbekend_percentage_weigert_met_de_naam_van_de_gemeente(code: str) -> None:
    boek = gemeenten.regelboek(code).op(date(2024, 3, 1))
    for gezin in (
        {"woonsituatie": 1, "recente_schoolverlater": False},
        {"woonsituatie": 2, "recente_schoolverlater": False},
        {"woonsituatie": 0, "recente_schoolverlater": True},
    ):
        with pytest.raises(NietGemodelleerd) as fout:
            boek.beslis(Geval(gezin, (WIE,)), ["bijstandsnorm"])
        assert gemeenten.GEMEENTEN[code] in fout.value.zin


@pytest.mark.parametrize("code", gemeenten.GEMEENTEN)
def test_met_gewone_woonlasten_is_de_norm_overal_gelijk(code: str) -> None:
    boek = gemeenten.regelboek(code).op(date(2024, 3, 1))
    geval = Geval({"woonsituatie": 0, "recente_schoolverlater": False}, (WIE,))
    assert boek.beslis(geval, ["bijstandsnorm"]).waarde("bijstandsnorm") == 128383
    assert boek.bon(geval)["gemeente"] == code


def test_een_gemeente_is_te_vinden_op_code_en_op_naam() -> None:
    assert gemeenten.code_van("GM0518") == "GM0518"
    assert gemeenten.code_van(" den haag ") == "GM0518"
    assert gemeenten.code_van("'s-Gravenhage") == "GM0518"
    assert gemeenten.code_van("Leidschendam-Voorburg") == "GM1916"


def test_een_onbekende_gemeente_wordt_geweigerd() -> None:
    with pytest.raises(OpstapFout) as fout:
        gemeenten.laad("GM0363")
    assert fout.value.code == "GEMEENTE-ONBEKEND"


def test_een_regelboek_wordt_een_keer_gemaakt() -> None:
    assert gemeenten.regelboek("GM0518") is gemeenten.regelboek("GM0518")
