"""Calling, deciding and compiling give the same, for every name, every household and every refusal."""

from __future__ import annotations

import random
from collections.abc import Callable
from datetime import date
from types import ModuleType

import miniland
import pytest
from gevallen import MEI_2022, NAMEN, gewone_gevallen
from hypothesis import given, settings
from hypothesis import strategies as st

from opstap.regels.beslissen import Beslissing, Geval, uitkomst_van
from opstap.regels.boek import BoekOpDatum, Regelboek
from opstap.regels.graaf import Wet
from opstap.regels.kernel import ONBEKEND, WEIGERING
from opstap.regels.kolommen import kolommen_van
from opstap.regels.proef import (
    GROOTSTE_INT64,
    WegenVerschillen,
    grootste_tussenwaarden,
    vergelijk_wegen,
    willekeurige_gevallen,
)

# An old version of a rule, amounts that are missing, and a municipality with rules of its own.
BOEKEN = [
    miniland.LANDELIJK.op(date(2018, 3, 1)),
    miniland.LANDELIJK.op(date(2023, 1, 1)),
    miniland.PLAATSELIJK.op(date(2022, 7, 1)),
]


@settings(max_examples=40)
@given(st.integers(0, len(BOEKEN) - 1), st.integers(0, 10**9), st.floats(0, 0.5))
def test_de_drie_wegen_zijn_gelijk_ook_als_er_iets_onbekend_is(
    nummer: int, zaad: int, onbekend: float
) -> None:
    boek = BOEKEN[nummer]
    verslag = vergelijk_wegen(boek, gewone_gevallen(boek, 25, zaad, onbekend=onbekend))
    assert verslag.gevallen == 25
    assert verslag.waarden > 0


@settings(max_examples=15)
@given(st.integers(0, 10**9))
def test_de_vlotte_kern_geeft_hetzelfde(zaad: int) -> None:
    boek = BOEKEN[2]
    vergelijk_wegen(boek, gewone_gevallen(boek, 25, zaad), vlot=True)


@pytest.mark.parametrize("deel", [0.3, 1.0])
@settings(max_examples=10)
@given(st.integers(0, 10**9))
def test_ook_een_opgegeven_uitkomst_gaat_overal_voor(deel: float, zaad: int) -> None:
    """Whatever is worked out may be given for some households and persons and not for others, or for all."""
    loting = random.Random(zaad)
    bedragen = ("verschil", "gezinsloon", "visprijs", "kade_korting", "toeslag_wonen")

    def vul_in(geval: Geval) -> Geval:
        for naam in ("recht", "iemand_aan_het_roer", *bedragen):
            if loting.random() < deel:
                bedrag = loting.randint(-500, 90_000)
                geval = geval.met(naam, bedrag if naam in bedragen else loting.random() < 0.5)
        for persoon in range(len(geval.personen)):
            if loting.random() < deel:
                geval = geval.met("leeftijd", loting.randint(0, 99), persoon)
            if loting.random() < deel:
                geval = geval.met("verdienste", loting.randint(0, 90_000), persoon)
        return geval

    vergelijk_wegen(MEI_2022, [vul_in(geval) for geval in gewone_gevallen(MEI_2022, 30, zaad, onbekend=0.2)])


def test_wat_alles_stopt_stopt_ook_de_kern() -> None:
    gevallen = willekeurige_gevallen(MEI_2022, 300, 1, onbekend=0.1)
    gezin, persoon, offsets = kolommen_van(gevallen)
    kern = MEI_2022.kern([*gezin, *persoon], NAMEN)
    uit = kern.reken(gezin, persoon, offsets)
    for rij, geval in enumerate(gevallen):
        beslist = uitkomst_van(MEI_2022.plan, NAMEN, Beslissing(geval, MEI_2022.dagnummer))
        gestopt = next(iter(beslist.gaten.values()), None)
        gerekend = kern.weigeringen.get(int(uit[WEIGERING][rij]))
        assert (gestopt and gestopt.naam) == (gerekend and gerekend.naam)
        for naam in ("gezinsloon", "gemiddeld_loon", "recht", "havenbijdrage"):
            uitkomst = beslist.gevraagd[naam][0].uitkomst
            assert uit[naam][rij] == (ONBEKEND if uitkomst is None else int(uitkomst))


OVERLOOP = """
    feit("inkomen", soort="Netto", bereik=(0, 5_745_500))
    @regel("art. 1", vanaf="2020-01-01")
    def eigen_bijdrage(inkomen: Netto) -> Netto:
        return deel_afgerond(inkomen * int(inkomen) * 671_440, 1_000_000_000_000)
"""
"""The measured case of the rent allowance: a factor of twelve decimals times an income squared."""


def test_een_verschil_tussen_de_wegen_valt_op(module: Callable[..., ModuleType]) -> None:
    """Python's numbers have no end; those of a kernel begin again after 64 bits."""
    boek = Regelboek(Wet("Overloop", regels=[module(OVERLOOP)])).op(date(2024, 1, 1))
    vergelijk_wegen(boek, [Geval({"inkomen": 10_000})])
    with pytest.raises(WegenVerschillen, match="eigen_bijdrage"):
        vergelijk_wegen(boek, [Geval({"inkomen": 5_745_500})])


@pytest.mark.parametrize("boek", BOEKEN)
def test_geen_tussenwaarde_loopt_over(boek: BoekOpDatum) -> None:
    gevallen = willekeurige_gevallen(boek, 100, 1, uiterst=True)
    gevallen += willekeurige_gevallen(boek, 100, 2)
    grootste = grootste_tussenwaarden(boek, gevallen)
    assert all(hoogte < GROOTSTE_INT64 // 1000 for hoogte in grootste.values())


def test_een_overloop_die_de_kern_zou_verzwijgen_wordt_gemeten(module: Callable[..., ModuleType]) -> None:
    boek = Regelboek(Wet("Overloop", regels=[module(OVERLOOP)])).op(date(2024, 1, 1))
    gevallen = willekeurige_gevallen(boek, 10, 1, uiterst=True)
    assert grootste_tussenwaarden(boek, gevallen)["eigen_bijdrage"] > GROOTSTE_INT64
