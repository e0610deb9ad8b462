"""The allowances and the tax: calling, deciding and compiling agree, nothing overflows, no jump is hidden."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from math import ceil

import numpy as np
import pytest

from opstap.recht.participatiewet import Rol
from opstap.recht.toeslagen import WET
from opstap.recht.toeslagen.normhuur_tot_2026 import HALF, PLAFOND, tienmiljoensten_cent
from opstap.recht.wetboek import regelboek
from opstap.regels.beslissen import Beslissing, Geval, uitkomst_van
from opstap.regels.kolommen import kolommen_van
from opstap.regels.proef import GROOTSTE_INT64, willekeurige_gevallen
from opstap.regels.regel import bron_van

UITKOMSTEN = {
    date(2024, 5, 1): ("huurtoeslag_jaar",),
    date(2026, 5, 1): ("kindgebonden_budget_maand", "kinderopvangtoeslag_maand", "kinderbijslag_kwartaal"),
}
FACTOREN = [(413370, 2393492603), (559775, -2120192534), (800848, -3802527235), (298184, -1382497146)]
"""Some pairs of a and b of the regulations 2022 to 2025, in 10^-12."""


@pytest.mark.duurt_lang
@pytest.mark.parametrize("dag", UITKOMSTEN, ids=str)
def test_beslissen_en_compileren_zijn_het_eens(dag: date) -> None:
    """Arbitrary households, partly unknown and with the most extreme facts; refusals are answers too."""
    boek, namen = regelboek().op(dag), UITKOMSTEN[dag]
    gevallen = willekeurige_gevallen(boek, 60, 1, personen=(1, 5))
    gevallen += willekeurige_gevallen(boek, 30, 2, personen=(0, 5), onbekend=0.05)
    gevallen += willekeurige_gevallen(boek, 30, 3, personen=(1, 4), uiterst=True)
    gezin, persoon, offsets = kolommen_van(gevallen)
    uit = boek.kern([*gezin, *persoon], namen).reken(gezin, persoon, offsets, vlot=False)
    bekend = 0
    for rij, geval in enumerate(gevallen):
        beslist = uitkomst_van(boek.plan, namen, Beslissing(geval, boek.dagnummer))
        assert (int(uit["weigering"][rij]) != 0) == bool(beslist.gaten)
        for naam in set(namen) - set(beslist.gaten):
            assert int(uit[naam][rij]) == int(beslist.waarde(naam)), naam
            bekend += 1
    assert bekend > 50


@pytest.mark.parametrize("dag", [date(2024, 1, 1), date(2025, 1, 1), date(2026, 1, 1)], ids=str)
def test_huurtoeslag_van_0_tot_200_000_euro_is_gecompileerd_gelijk_aan_beslist(dag: date) -> None:
    """Every 137.31 euros, alone and with four, at a rent in each of the three parts."""
    boek = regelboek().op(dag)
    gewoon = {
        "huurt_zelfstandige_woning": 1, "subsidiabele_servicekosten": 0, "vermogen_toeslagen": 0,
        "handicap_in_huishouden": 0, "woning_aangepast_voor_handicap": 0, "heeft_toeslagpartner": 0,
        "eerder_huurtoeslag_voor_woning": 0, "inkomen_medebewoners": 0, "medebewoner_met_te_veel_vermogen": 0,
    }  # fmt: skip
    if dag.year >= 2026:
        del gewoon["subsidiabele_servicekosten"]
    persoon = {"rol": int(Rol.AANVRAGER), "leeftijd": 40}
    kind = {"rol": int(Rol.KIND), "leeftijd": 6}
    namen = ("huurtoeslag_maand", "huurtoeslag_jaar", "huurtoeslag_maand_onafgerond")
    for personen in ((persoon,), (persoon, kind, kind, kind)):
        for huur in (40000, 60000, 85000):
            inkomens = np.arange(0, 200_000_00, 137_31)
            rijen = len(inkomens)
            gezin = {naam: np.full(rijen, waarde) for naam, waarde in gewoon.items()}
            gezin |= {"toetsingsinkomen": inkomens, "kale_huur": np.full(rijen, huur)}
            kolommen = {naam: np.tile([p[naam] for p in personen], rijen) for naam in persoon}
            offsets = np.arange(rijen + 1) * len(personen)
            uit = boek.kern([*gezin, *kolommen], namen).reken(gezin, kolommen, offsets, vlot=True)
            assert not uit["weigering"].any()
            for rij in range(0, rijen, 7):
                bekend = {naam: int(kolom[rij]) for naam, kolom in gezin.items()}
                beslist = boek.beslis(Geval(bekend, personen), namen)
                for naam in namen:
                    assert int(uit[naam][rij]) == int(beslist.waarde(naam)), (naam, bekend)


@pytest.mark.parametrize(("a", "b"), FACTOREN)
def test_de_kwadratische_normhuur_is_exact_en_past_in_64_bits(a: int, b: int) -> None:
    for inkomen in (20_000_00, 20_000_01, 33_333_33, 47_999_99, 123_456_78, 200_000_00, PLAFOND):
        exact = (Fraction(a, 10**12) * inkomen**2 / 100 + Fraction(b, 10**12) * inkomen) * HALF
        assert tienmiljoensten_cent(inkomen, a, b) == ceil(exact)
        p = a * inkomen + 100 * b
        assert max(abs(p), inkomen * (abs(p) // HALF + 1), inkomen * HALF) < GROOTSTE_INT64 // 1000
    assert tienmiljoensten_cent(10 * PLAFOND, a, b) == tienmiljoensten_cent(PLAFOND, a, b)


def test_boven_het_plafond_is_de_eigen_huur_al_hoger_dan_elke_huur() -> None:
    assert all(tienmiljoensten_cent(PLAFOND, a, b) // HALF > 1_000_000 for a, b in FACTOREN)


@pytest.mark.parametrize("jaar", [2023, 2024, 2025, 2026])
def test_meer_inkomen_geeft_nooit_meer_toeslag(jaar: int) -> None:
    boek = regelboek().op(date(jaar, 1, 1))
    gezin = {
        "huurt_zelfstandige_woning": True, "kale_huur": 70000, "vermogen_toeslagen": 0,
        "subsidiabele_servicekosten": 0, "handicap_in_huishouden": False, "heeft_toeslagpartner": False,
        "inkomen_medebewoners": 0, "medebewoner_met_te_veel_vermogen": False, "aantal_verzekerden": 1,
        "woning_aangepast_voor_handicap": False, "eerder_huurtoeslag_voor_woning": False,
    }  # fmt: skip
    personen = (
        {"rol": int(Rol.AANVRAGER), "leeftijd": 40},
        {"rol": int(Rol.KIND), "leeftijd": 8, "leeftijd_deze_maand_bereikt": False},
    )
    namen = ("zorgtoeslag_jaar", "huurtoeslag_jaar", "kindgebonden_budget_jaar")
    vorige = dict.fromkeys(namen, 10**9)
    for inkomen in range(15_000_00, 130_000_00, 613_00):
        uitkomst = boek.beslis(Geval({**gezin, "toetsingsinkomen": inkomen}, personen), namen)
        nu = {naam: int(uitkomst.waarde(naam)) for naam in namen}
        assert all(nu[naam] <= vorige[naam] for naam in namen), inkomen
        vorige = nu
    assert not any(vorige.values())


def test_een_tabel_is_een_gewone_regel_met_broncode_en_een_versie_per_jaar() -> None:
    versies = [v for v in WET.verklaringen if v.naam == "kinderopvang_percentage_eerste_kind"]
    assert [date.fromordinal(v.vanaf + date(1970, 1, 1).toordinal()).year for v in versies] == [
        2023,
        2024,
        2026,
    ]
    bron = bron_van(versies[-1].functie)
    assert "if toetsingsinkomen < 5641300:\n        return Basispunt(9600)" in bron


def test_in_een_vraaggesprek_over_zorgtoeslag_wordt_naar_geen_huur_gevraagd() -> None:
    boek = regelboek().op(date(2026, 1, 1))
    geval, gevraagd = Geval({}, ({"rol": int(Rol.AANVRAGER), "leeftijd": 40},)), []
    antwoorden = {"zorgverzekerd": 1, "vermogen_1_januari": 0, "bruto_jaarloon": 0}
    while (vraag := boek.volgende_vraag(geval, ["zorgtoeslag_maand"])) is not None:
        gevraagd.append(vraag.naam)
        geval = geval.met(vraag.naam, antwoorden.get(vraag.naam, 0), vraag.persoon_index)
    assert set(gevraagd) == {
        "zorgverzekerd", "bruto_jaarloon", "aow_en_pensioen_jaar", "overige_uitkering_jaar",
        "netto_bijstand_jaar", "vermogen_1_januari",
    }  # fmt: skip
