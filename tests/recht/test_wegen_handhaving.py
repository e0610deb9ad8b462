"""Deciding, asking and compiling agree on measures, fines, recovery, offsetting and waivers."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path

import pytest

from opstap.recht import kwijtschelding
from opstap.recht.kwijtschelding import capaciteit
from opstap.recht.kwijtschelding import feiten as kwijtscheldingsfeiten
from opstap.recht.kwijtschelding import uitgaven as kwijtscheldingsuitgaven
from opstap.recht.kwijtschelding import vermogen as kwijtscheldingsvermogen
from opstap.recht.participatiewet import (
    beslagvrije_voet,
    boete,
    boetedraagkracht,
    boetefeiten,
    boetehoogte,
    boetemaximum,
    brutering,
    intrekking,
    maatregelbedrag,
    maatregelen,
    maatregelfeiten,
    taaleisverlaging,
    terugvordering,
    terugvorderingsfeiten,
    verrekening,
)
from opstap.regels import Geval, Regelboek, Wet, feit
from opstap.regels.boek import BoekOpDatum
from opstap.regels.proef import (
    GROOTSTE_INT64,
    doorvragen,
    grootste_tussenwaarden,
    vergelijk_wegen,
    willekeurige_gevallen,
)
from opstap.regels.uitleg import vreemde_getallen

for _naam in ("bijstand", "bijstandsnorm", "inkomen_na_vrijlating", "voorschot_betaald"):
    feit(_naam, soort="Netto", bereik=(0, 10_000_000), titel=_naam)
for _naam in (
    "kwijtschelding_norm", "kwijtschelding_normhuur", "kwijtschelding_normpremie",
    "huurtoeslag_maximale_huurgrens",
):  # fmt: skip
    feit(_naam, soort="Cent", bereik=(0, 200_000), titel=_naam)
feit("recht_op_bijstand", soort="bool", titel="recht_op_bijstand")

PARAMETERS = Path(boete.__file__).parent / "parameters"
BOEK = Regelboek(
    Wet(
        "Handhaving",
        regels=(
            maatregelen,
            maatregelbedrag,
            taaleisverlaging,
            boete,
            boetedraagkracht,
            boetehoogte,
            boetemaximum,
            intrekking,
            terugvordering,
            brutering,
            beslagvrije_voet,
            verrekening,
            kwijtscheldingsvermogen,
            kwijtscheldingsuitgaven,
            capaciteit,
        ),
        feiten=(
            maatregelfeiten,
            boetefeiten,
            terugvorderingsfeiten,
            kwijtscheldingsfeiten,
            sys.modules[__name__],
        ),
        parameters=[
            *(
                PARAMETERS / f"{naam}.yaml"
                for naam in ("maatregelen", "boete", "terugvordering", "vakantietoeslag")
            ),
            *sorted((Path(kwijtschelding.__file__).parent / "parameters").glob("*.yaml")),
        ],
    )
)
"""These rules alone, with what they take from the rest of the law as facts: a small book compiles fast."""

DAGEN = (date(2018, 3, 1), date(2024, 9, 1))
"""A day with confirmed fine categories and a protected level of 90%, and one without and with 95%."""
GEVRAAGD = (
    "bijstand_na_maatregel", "maatregel_minimum_eerste_maand", "taaleis_verlaging", "boete", "hoogste_boete",
    "terug_te_vorderen", "uitbetaling_na_verrekening", "afzien_van_terugvordering_mogelijk", "kwijtschelding",
)  # fmt: skip


def _boek(dag: date) -> BoekOpDatum:
    return BOEK.op(dag)


@pytest.mark.duurt_lang
def test_bellen_beslissen_en_compileren_zijn_het_eens() -> None:
    boek = _boek(DAGEN[0])
    gevallen = willekeurige_gevallen(boek, 150, 1, personen=(0, 1))
    gevallen += willekeurige_gevallen(boek, 80, 2, personen=(0, 1), onbekend=0.15)
    gevallen += willekeurige_gevallen(boek, 40, 3, personen=(0, 1), uiterst=True)
    verslag = vergelijk_wegen(boek, gevallen)
    assert verslag.waarden > 20_000
    assert verslag.weigeringen > 1_000


def test_geen_tussenwaarde_loopt_over() -> None:
    boek = _boek(DAGEN[1])
    gevallen = willekeurige_gevallen(boek, 80, 4, personen=(0, 1), uiterst=True)
    assert max(grootste_tussenwaarden(boek, gevallen).values()) < GROOTSTE_INT64 // 1000


@pytest.mark.parametrize("dag", DAGEN, ids=str)
def test_elk_getal_in_de_uitleg_komt_uit_het_spoor(dag: date) -> None:
    boek = _boek(dag)
    for geval in willekeurige_gevallen(boek, 120, 5, personen=(0, 1), onbekend=0.05):
        for stap in boek.probeer(geval, GEVRAAGD).spoor.alle():
            assert vreemde_getallen(stap) == (), stap.zin
            assert stap.zin.endswith((".", "?"))
            assert "{" not in stap.zin


@pytest.mark.parametrize("naam", GEVRAAGD)
def test_vragen_tot_er_een_antwoord_is_geeft_hetzelfde_als_alles_weten(naam: str) -> None:
    boek = _boek(DAGEN[1])
    for alles in willekeurige_gevallen(boek, 12, 6, personen=(0, 1)):
        begin = Geval({}, tuple({} for _ in alles.personen))
        beantwoord = doorvragen(boek, begin, alles, [naam])
        een, twee = (boek.probeer(geval, [naam]) for geval in (beantwoord, alles))
        assert een.gaten.keys() == twee.gaten.keys()
        if not een.gaten:
            assert een.waarde(naam) == twee.waarde(naam)


def test_wie_niets_heeft_gedaan_wordt_niets_gevraagd_over_straf() -> None:
    boek = _boek(DAGEN[1])
    for naam, vraag in (
        ("boete", "inlichtingenplicht_geschonden"),
        ("maatregelpercentage", "maatregelgedraging"),
        ("taaleis_percentage", "taaleis_toets_onvoldoende"),
        ("terug_te_vorderen_netto", "terugvorderingsgrond"),
    ):
        eerste = boek.volgende_vraag(Geval(), [naam])
        assert eerste is not None
        assert eerste.naam == vraag
        niets = Geval({vraag: 0})
        assert boek.volgende_vraag(niets, [naam]) is None
        assert boek.beslis(niets, [naam]).waarde(naam) == 0
