"""IOAW is gross: net amounts do not fit (a real error of four big cities). The ways to an outcome agree."""

from __future__ import annotations

import re
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from oudere_werklozen import BOEK, GEZIN, NAJAAR, mens, reken

import opstap
from opstap.recht.wetboek import WETTEN
from opstap.regels import Regelboek
from opstap.regels.beslissen import Geval
from opstap.regels.fouten import FeitOntbreekt, WetFout
from opstap.regels.geld import Bruto
from opstap.regels.graaf import Wet
from opstap.regels.kolommen import kolommen_van
from opstap.regels.proef import doorvragen, willekeurige_gevallen
from opstap.regels.regel import regel
from opstap.regels.uitleg import als_tekst, vreemde_getallen

# --- bruto is bruto


MENGSELS = """
from __future__ import annotations
from opstap.recht.ioaw.uitkering import ioaw_uitkering, ioaw_vakantietoeslag
from opstap.recht.ioaz.uitkering import ioaz_uitkering
from opstap.recht.participatiewet.hoogte import hoogte_bijstand
from opstap.regels import Basispunt, Bruto, Netto

def goed(grondslag: Bruto, loon: Bruto) -> Bruto:
    return ioaw_uitkering(grondslag, loon, Bruto(0))

def netto_loon_van_bruto_grondslag(grondslag: Bruto, netto_loon: Netto) -> Bruto:
    return ioaw_uitkering(grondslag, netto_loon, Bruto(0))  # fout

def netto_loon_in_ioaz(grondslag: Bruto, netto_loon: Netto) -> Bruto:
    return ioaz_uitkering(grondslag, netto_loon, Bruto(0))  # fout

def bruto_uitkering_als_bijstand(norm: Netto, uitkering: Bruto) -> Netto:
    return hoogte_bijstand(norm, uitkering)  # fout

def bijstand_met_vakantietoeslag_van_ioaw(bijstand: Netto) -> Bruto:
    return ioaw_vakantietoeslag(bijstand, Basispunt(800))  # fout

def verschil(grondslag: Bruto, netto_loon: Netto) -> Bruto:
    return grondslag - netto_loon  # fout
"""


def test_g4_ioaw_bruto_en_netto_zijn_niet_te_mengen(tmp_path: Path) -> None:
    """Four big cities, over two years: systems made for net amounts paid IOAW; the kinds do not fit here."""
    proef = tmp_path / "proef.py"
    proef.write_text(MENGSELS)
    uitvoer = subprocess.run(
        [
            sys.executable,
            "-m",
            "mypy",
            "--strict",
            "--config-file=",
            "--cache-dir",
            str(tmp_path),
            str(proef),
        ],
        env={"MYPYPATH": str(Path(opstap.__file__).parent.parent), "PATH": ""},
        capture_output=True,
        text=True,
        check=False,
    ).stdout
    gevonden = {int(nummer) for nummer in re.findall(r"proef\.py:(\d+): error", uitvoer)}
    verwacht = {nummer for nummer, r in enumerate(MENGSELS.splitlines(), 1) if r.endswith("# fout")}
    assert gevonden == verwacht, uitvoer


def test_g4_een_regel_die_netto_loon_als_bruto_neemt_wordt_geweigerd() -> None:
    @regel("IOAW art. 9", vanaf="2018-01-01", per="persoon", titel="Gemengd", uitleg="Zie {netto_loon}.")
    def gemengde_uitkering(netto_loon: Bruto) -> Bruto:
        return netto_loon

    gemengd = Wet("Gemengd", regels=[sys.modules[__name__]])
    with pytest.raises(WetFout, match="netto_loon") as fout:
        Regelboek(*WETTEN, gemengd)
    assert fout.value.code == "REGEL-SOORT"


def test_g4_een_netto_loon_vult_het_bruto_inkomen_niet_in() -> None:
    wie = {**mens(), "netto_loon": 70000, "vakantieaanspraak_loon": 0, "overig_inkomen": 0}
    del wie["ioaw_ioaz_inkomen_uit_arbeid"]
    with pytest.raises(FeitOntbreekt) as fout:
        reken("ioaw_uitkering", NAJAAR, wie)
    assert "ioaw_ioaz_inkomen_uit_arbeid" in fout.value.zin or "Bruto inkomen uit arbeid" in fout.value.zin


@pytest.mark.parametrize(("loon", "betaald"), [(70000, 76159), (121500, 28474), (0, 140974)])
def test_g4_ioaw_bij_wisselend_loon_is_met_de_hand_na_te_rekenen(loon: int, betaald: int) -> None:
    """September 2023, without a disregard: (1522.52 - wage) x 100/108, as the specification says."""
    wie = mens(ioaw_ioaz_overig_inkomen=loon)
    assert reken("ioaw_maandbetaling", "2023-09-01", wie) == betaald
    geval = Geval(GEZIN, (wie,))
    tekst = als_tekst(BOEK.op(date(2023, 9, 1)).beslis(geval, ["ioaw_maandbetaling"]))
    assert "bruto" in tekst


# --- de wegen

NAMEN = ("ioaw_maandbetaling", "ioaw_helft_echtgenoot", "ioaz_maandbetaling", "ioaz_helft_echtgenoot")


@pytest.mark.duurt_lang
def test_beslissen_en_compileren_zijn_het_eens() -> None:
    boek = BOEK.op(date(2025, 9, 1))
    gevallen = willekeurige_gevallen(boek, 150, 1, personen=(1, 4))
    gevallen += willekeurige_gevallen(boek, 50, 2, personen=(0, 4), onbekend=0.15)
    gevallen += [_met_weinig_inkomen(geval, rij) for rij, geval in enumerate(gevallen)]
    gezin, persoon, offsets = kolommen_van(gevallen)
    uit = boek.kern([*gezin, *persoon], NAMEN).reken(gezin, persoon, offsets)
    bekend = 0
    for rij, geval in enumerate(gevallen):
        uitkomst = boek.probeer(geval, NAMEN)
        if int(uit["weigering"][rij]) == 0 and not uitkomst.gaten:
            assert [int(uit[naam][rij]) for naam in NAMEN] == [int(uitkomst.waarde(naam)) for naam in NAMEN]
            bekend += 1
    assert bekend > 100
    assert max(uit[NAMEN[0]]) > 0


def _met_weinig_inkomen(geval: Geval, rij: int) -> Geval:
    """Arbitrary incomes are nearly always above the basis: the same household, with little."""
    klein = {"ioaw_ioaz_inkomen_uit_arbeid": rij * 700, "ioaw_ioaz_overig_inkomen": rij % 3 * 1000}
    in_kring = {"ioaw_hoort_bij_kring": True, "ioaz_hoort_bij_kring": True, "ioaz_vermogen": rij * 150_000}
    zonder_verlof = {"ioaw_ioaz_verlies_door_onbetaald_verlof": 0}
    personen = tuple({**persoon, **klein} for persoon in geval.personen)
    return Geval({**geval.gezin, **in_kring, **zonder_verlof}, personen)


def test_elk_getal_in_de_uitleg_komt_uit_het_spoor() -> None:
    boek = BOEK.op(date(2025, 9, 1))
    for geval in willekeurige_gevallen(boek, 60, 5, personen=(1, 4), onbekend=0.05):
        for stap in boek.probeer(geval, NAMEN).spoor.alle():
            assert vreemde_getallen(stap) == (), stap.zin


def test_vragen_tot_er_een_antwoord_is_geeft_hetzelfde_als_alles_weten() -> None:
    boek = BOEK.op(date(2025, 9, 1))
    for alles in willekeurige_gevallen(boek, 12, 3, personen=(1, 3)):
        begin = Geval({}, tuple({} for _ in alles.personen))
        beantwoord = doorvragen(boek, begin, alles, ["ioaw_uitkering"])
        een, twee = (boek.probeer(geval, ["ioaw_uitkering"]) for geval in (beantwoord, alles))
        assert een.gaten.keys() == twee.gaten.keys()
        if not een.gaten:
            assert een.waarde("ioaw_uitkering") == twee.waarde("ioaw_uitkering")
