"""What would have changed an outcome: one fact, and the nearest value at which the outcome turns."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from opstap.regels.beslissen import Geval
from opstap.regels.boek import BoekOpDatum, Regelboek
from opstap.regels.graaf import Wet

WET = """
    feit("inkomen", soort="Netto", bereik=(0, 100_000_00))
    feit("op_boot", soort="bool")
    feit("vergunning", soort="bool")

    @regel("art. 1", titel="Recht op ligplaats", vanaf="2020-01-01")
    def recht(inkomen: Netto, op_boot: bool) -> bool:
        return inkomen < 1_200_00 and op_boot

    @regel("art. 2", titel="Ontheffing", vanaf="2020-01-01")
    def ontheffing(inkomen: Netto, vergunning: bool) -> bool:
        return inkomen < 1_200_00 or vergunning
"""


@pytest.fixture
def boek(module: Callable[..., ModuleType]) -> BoekOpDatum:
    return Regelboek(Wet("Haven", regels=[module(WET)])).op(date(2024, 1, 1))


def omslagen(boek: BoekOpDatum, naam: str, **feiten: int | bool) -> dict[str, tuple[int, bool]]:
    geval = Geval(feiten)
    (stap,) = boek.probeer(geval, [naam]).gevraagd[naam]
    return {o.stap.naam: (o.waarde, o.hoger) for o in boek.omslagen(geval, stap)}


@pytest.mark.parametrize(
    ("inkomen", "grens"),
    [
        (1_200_00, (1_199_99, False)),
        (50_000_00, (1_199_99, False)),
        (1_199_99, (1_200_00, True)),
        (0, (1_200_00, True)),
    ],
)
def test_een_bedrag_slaat_om_op_de_grens_van_beide_kanten(
    boek: BoekOpDatum, inkomen: int, grens: tuple[int, bool]
) -> None:
    assert omslagen(boek, "recht", inkomen=inkomen, op_boot=True)["inkomen"] == grens


def test_wat_alleen_niet_genoeg_is_slaat_niets_om(boek: BoekOpDatum) -> None:
    assert omslagen(boek, "recht", inkomen=2_000_00, op_boot=False) == {}


def test_elk_gegeven_dat_alleen_genoeg_is_wordt_genoemd(boek: BoekOpDatum) -> None:
    gevonden = omslagen(boek, "ontheffing", inkomen=2_000_00, vergunning=False)
    assert gevonden == {"inkomen": (1_199_99, False), "vergunning": (1, True)}


def test_een_stap_dichterbij_slaat_de_uitkomst_niet_om(boek: BoekOpDatum) -> None:
    def recht(bedrag: int) -> bool:
        return bool(boek.beslis(Geval({"inkomen": bedrag, "op_boot": True}), ["recht"]).waarde("recht"))

    @given(st.integers(0, 100_000_00))
    def op_de_grens(inkomen: int) -> None:
        waarde, hoger = omslagen(boek, "recht", inkomen=inkomen, op_boot=True)["inkomen"]
        assert recht(waarde) != recht(inkomen)
        assert recht(waarde - 1 if hoger else waarde + 1) == recht(inkomen)

    op_de_grens()
