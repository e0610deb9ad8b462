"""Asking: only what can matter is asked, and what was asked is enough."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from types import ModuleType

import miniland
import pytest
from gevallen import BOOTGEZIN, MEI_2022, VISSER, gewone_gevallen
from hypothesis import given, settings
from hypothesis import strategies as st

from opstap.regels.beslissen import Geval
from opstap.regels.boek import BoekOpDatum, Regelboek
from opstap.regels.fouten import FeitOntbreekt, Ontbreekt
from opstap.regels.graaf import Wet
from opstap.regels.proef import doorvragen
from opstap.regels.vragen import Vraag

Maak = Callable[..., ModuleType]

GEVRAAGD = [
    "havenbijdrage", "bijdrage_na_korting", "half_verschil", "iemand_aan_het_roer", "toeslag_wonen",
    "verdienste_samen",
]  # fmt: skip
BOEKEN = [
    miniland.LANDELIJK.op(date(2020, 5, 1)),
    MEI_2022,
    miniland.PLAATSELIJK.op(date(2022, 5, 1)),
]


def _namen(boek: BoekOpDatum, begin: Geval, antwoorden: Geval, gevraagd: list[str]) -> list[str]:
    namen = []
    while (vraag := boek.volgende_vraag(begin, gevraagd)) is not None:
        namen.append(vraag.naam)
        bron = antwoorden.gezin if vraag.persoon_index is None else antwoorden.personen[vraag.persoon_index]
        begin = begin.met(vraag.naam, bron[vraag.naam], vraag.persoon_index)
    return namen


def test_een_vraag_zegt_wat_wie_en_waarvoor() -> None:
    vraag = MEI_2022.volgende_vraag(Geval({}, ({"is_zeemeermin": False},)), ["volwassen"])
    assert isinstance(vraag, Vraag)
    assert (vraag.naam, vraag.persoon_index, vraag.nodig_voor) == ("geboren", 0, "Leeftijd")
    assert vraag.keuzes == ()
    vraag = MEI_2022.volgende_vraag(
        Geval({}, ({"geboren": VISSER["geboren"], "is_zeemeermin": False},)), ["werkt"]
    )
    assert isinstance(vraag, Vraag)
    assert vraag.vraag == "Wat is het beroep?"
    assert vraag.keuzes == ((0, "geen"), (1, "visser"), (2, "smid"), (5, "loods"))


def test_wie_aan_de_wal_woont_krijgt_geen_vraag_over_de_boot() -> None:
    wal = BOOTGEZIN.met("woont_op_boot", False).met("heeft_vuurtoren", False)
    begin = Geval({}, ({}, {}))
    assert "boot_lek" in _namen(MEI_2022, begin, BOOTGEZIN, ["havenbijdrage"])
    assert "boot_lek" not in _namen(MEI_2022, begin, wal, ["havenbijdrage"])


def test_wie_te_rijk_is_krijgt_geen_enkele_vraag_meer() -> None:
    rijk = Geval({"spaargeld": 100_000_000}, ({"is_zeemeermin": False},))
    assert MEI_2022.volgende_vraag(rijk, ["havenbijdrage"]) is None
    assert MEI_2022.beslis(rijk, ["havenbijdrage"]).waarde("havenbijdrage") == 0


def test_als_een_van_twee_al_ja_is_wordt_de_ander_niet_gevraagd() -> None:
    persoon = {name: value for name, value in VISSER.items() if name != "heeft_bemanning"}
    geval = Geval(BOOTGEZIN.gezin, (persoon,))
    assert MEI_2022.volgende_vraag(geval, ["iemand_aan_het_roer"]) is None
    uitkomst = MEI_2022.beslis(geval, ["iemand_aan_het_roer"])
    assert uitkomst.waarde("iemand_aan_het_roer") is True
    assert uitkomst.maakt_niet_uit == (("heeft_bemanning", 0),)
    stap = uitkomst.spoor.stap("heeft_bemanning", 0)
    assert stap.uitkomst is None
    assert stap.zin == "Heeft bemanning: niet bekend, maar dat maakt voor de uitkomst niet uit."
    niet_zelf = geval.met("vaart_zelf", False, 0)
    vraag = MEI_2022.volgende_vraag(niet_zelf, ["iemand_aan_het_roer"])
    assert vraag is not None
    assert vraag.naam == "heeft_bemanning"


def test_wat_een_onbekend_feit_raakt_staat_niet_als_waarde_in_het_spoor(module: Maak) -> None:
    wet = module("""
        feit("zon", soort="bool")
        feit("wind", soort="bool")
        @regel("art. 1", vanaf="2020-01-01")
        def zonpunten(zon: bool) -> int:
            return 5 if zon else 0
        @regel("art. 2", vanaf="2020-01-01")
        def mooi(zonpunten: int, wind: bool) -> bool:
            return zonpunten > 7 or not wind
    """)
    boek = Regelboek(Wet("Weer", regels=[wet])).op(date(2024, 1, 1))
    uitkomst = boek.beslis(Geval({"wind": False}), ["mooi"])
    assert uitkomst.waarden == {"mooi": True, "wind": False}
    assert uitkomst.spoor.stap("zonpunten").uitkomst is None
    assert uitkomst.maakt_niet_uit == (("zon", None),)


def test_een_feit_achter_een_onbekende_voorwaarde_telt_mee(module: Maak) -> None:
    """`b` looks irrelevant through one way, but matters through the other as soon as `a` is known."""
    wet = module("""
        feit("a", soort="bool")
        feit("b", soort="bool")
        @regel("art. 1", vanaf="2020-01-01", als="a")
        def achter(b: bool) -> int:
            return 3 if b else 4
        @regel("art. 2", vanaf="2020-01-01")
        def zonder(b: bool) -> int:
            return 1 if b else 1
        @regel("art. 3", vanaf="2020-01-01")
        def samen(zonder: int, achter: int) -> int:
            return zonder + achter
    """)
    boek = Regelboek(Wet("Proef", regels=[wet])).op(date(2024, 1, 1))
    for a in (False, True):
        for b in (False, True):
            alles = Geval({"a": a, "b": b})
            geval = doorvragen(boek, Geval(), alles, ["samen"])
            assert boek.beslis(geval, ["samen"]).waarde("samen") == boek.beslis(alles, ["samen"]).waarde(
                "samen"
            )


def test_bij_een_weigering_die_vaststaat_wordt_niets_meer_gevraagd() -> None:
    zeemeermin = Geval({}, ({"is_zeemeermin": True}, {}))
    assert MEI_2022.volgende_vraag(zeemeermin, ["havenbijdrage"]) is None
    with pytest.raises(Ontbreekt) as fout:
        MEI_2022.beslis(zeemeermin, ["havenbijdrage"])
    assert fout.value.code == "NIET-GEMODELLEERD"
    zonder_prijs = miniland.LANDELIJK.op(date(2023, 5, 1))
    visser = Geval({}, ({key: VISSER[key] for key in ("geboren", "beroep", "is_zeemeermin")},))
    assert zonder_prijs.volgende_vraag(visser, ["meetellend_loon"]) is None


@settings(max_examples=60)
@given(st.integers(0, 10**9), st.floats(0, 1), st.integers(0, 2))
def test_wie_alle_vragen_beantwoordt_krijgt_een_beslissing(zaad: int, deel: float, nummer: int) -> None:
    boek = BOEKEN[nummer]
    (alles,) = gewone_gevallen(boek, 1, zaad, personen=(0, 3))
    geval = doorvragen(boek, _weet_minder(alles, deel, zaad), alles, GEVRAAGD)
    met_alles, met_antwoorden = boek.probeer(alles, GEVRAAGD), boek.probeer(geval, GEVRAAGD)
    for naam in GEVRAAGD:
        assert not isinstance(met_antwoorden.gaten.get(naam), FeitOntbreekt)
        if naam in met_alles.gaten:
            assert met_antwoorden.gaten[naam].code == met_alles.gaten[naam].code
        else:
            assert met_antwoorden.waarde(naam) == met_alles.waarde(naam)


@settings(max_examples=60)
@given(st.integers(0, 10**9), st.floats(0.2, 1), st.integers(0, 2), st.sampled_from(GEVRAAGD))
def test_wat_niemand_weet_wordt_niet_nog_eens_gevraagd(
    zaad: int, deel: float, nummer: int, naam: str
) -> None:
    """Skipping every question ends, asks each once, and leaves the outcome as unknown as it was."""
    boek = BOEKEN[nummer]
    (alles,) = gewone_gevallen(boek, 1, zaad, personen=(0, 2))
    geval = _weet_minder(alles, deel, zaad)
    overgeslagen: list[tuple[str, int | None]] = []
    while (vraag := boek.volgende_vraag(geval, [naam], overgeslagen)) is not None:
        assert (vraag.naam, vraag.persoon_index) not in overgeslagen
        overgeslagen.append((vraag.naam, vraag.persoon_index))
    onbekend = boek.probeer(geval, [naam]).gaten.get(naam)
    assert bool(overgeslagen) == isinstance(onbekend, FeitOntbreekt)


@settings(max_examples=60)
@given(st.integers(0, 10**9), st.floats(0.2, 1), st.integers(0, 2), st.sampled_from(GEVRAAGD))
def test_elke_vraag_met_keuzes_kan_de_uitkomst_veranderen(
    zaad: int, deel: float, nummer: int, naam: str
) -> None:
    """Exactly so when all that is unknown is a yes/no or a choice: then all answers can be tried."""
    boek = BOEKEN[nummer]
    (alles,) = gewone_gevallen(boek, 1, zaad, personen=(0, 2))
    geval = _weet_minder(alles, deel, zaad, KEUZES)
    vraag = boek.volgende_vraag(geval, [naam])
    if vraag is not None:
        assert len(_uitkomsten(boek, geval, vraag, naam)) > 1


@settings(max_examples=60)
@given(st.integers(0, 10**9), st.floats(0.2, 1), st.integers(0, 2), st.sampled_from(GEVRAAGD))
def test_zonder_vraag_is_er_ook_niets_dat_de_uitkomst_verandert(
    zaad: int, deel: float, nummer: int, naam: str
) -> None:
    boek = BOEKEN[nummer]
    (alles,) = gewone_gevallen(boek, 1, zaad, personen=(0, 2))
    geval = _weet_minder(alles, deel, zaad)
    if boek.volgende_vraag(geval, [naam]) is None:
        zonder = _uitkomst(boek, geval, naam)
        for ingevuld in _invullingen(boek, geval, 50):
            met = _uitkomst(boek, ingevuld, naam)
            assert met == zonder or (met.startswith(GEWEIGERD) and zonder.startswith(GEWEIGERD))


@settings(max_examples=60)
@given(st.integers(0, 10**9), st.floats(0.2, 1), st.integers(0, 2), st.sampled_from(GEVRAAGD))
def test_naar_elk_gevraagd_bedrag_wordt_gekeken(zaad: int, deel: float, nummer: int, naam: str) -> None:
    boek = BOEKEN[nummer]
    (alles,) = gewone_gevallen(boek, 1, zaad, personen=(0, 2))
    geval = _weet_minder(alles, deel, zaad)
    vraag = boek.volgende_vraag(geval, [naam])
    if vraag is not None:
        assert any(
            (stap.naam, stap.persoon_index) == (vraag.naam, vraag.persoon_index)
            for ingevuld in _invullingen(boek, geval, 200)
            for stap in boek.probeer(ingevuld, [naam]).spoor.alle()
        )


GEWEIGERD = "geweigerd"
KEUZES = frozenset(knoop.naam for knoop in MEI_2022.plan.knopen if knoop.verklaring.soort.mogelijke_waarden)


def _weet_minder(geval: Geval, deel: float, zaad: int, namen: frozenset[str] | None = None) -> Geval:
    """The same case with a share of its facts (of these names) forgotten."""
    loting = random.Random(zaad + 1)

    def rij(bekend: Mapping[str, int | bool]) -> dict[str, int | bool]:
        return {
            naam: waarde
            for naam, waarde in bekend.items()
            if loting.random() > deel or (namen is not None and naam not in namen)
        }

    return Geval(rij(geval.gezin), tuple(rij(persoon) for persoon in geval.personen))


def _invullingen(boek: BoekOpDatum, geval: Geval, aantal: int) -> Iterator[Geval]:
    """The case with its unknown facts filled in, in many ways."""
    wie = (len(geval.personen),) * 2
    for invulling in gewone_gevallen(boek, aantal, 5, personen=wie):
        personen = zip(invulling.personen, geval.personen, strict=True)
        yield Geval({**invulling.gezin, **geval.gezin}, tuple({**nieuw, **oud} for nieuw, oud in personen))


def _uitkomsten(boek: BoekOpDatum, geval: Geval, vraag: Vraag, naam: str) -> set[str]:
    """The different outcomes that answers to a question give, all else equal; stops at two."""
    for ingevuld in _invullingen(boek, geval, 500):
        uitkomsten = {
            _uitkomst(boek, ingevuld.met(vraag.naam, antwoord, vraag.persoon_index), naam)
            for antwoord, _ in vraag.keuzes
        }
        if len(uitkomsten) > 1:
            return uitkomsten
    return set()


def _uitkomst(boek: BoekOpDatum, geval: Geval, naam: str) -> str:
    uitkomst = boek.probeer(geval, [naam])
    if naam in uitkomst.gaten:
        return f"{GEWEIGERD}: {uitkomst.gaten[naam].naam}"
    return str([stap.uitkomst for stap in uitkomst.gevraagd[naam]])
