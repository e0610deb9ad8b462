"""The real law: calling, deciding and compiling agree; asking leads to an answer; no number is made up."""

from __future__ import annotations

from datetime import date

import pytest

from opstap import gemeenten
from opstap.recht.participatiewet import MAANDRESULTAAT
from opstap.recht.wetboek import WETTEN
from opstap.regels.beslissen import Geval
from opstap.regels.boek import BoekOpDatum
from opstap.regels.kolommen import kolommen_van
from opstap.regels.lint import controleer_bundel
from opstap.regels.proef import (
    GROOTSTE_INT64,
    alleen_voor,
    doorvragen,
    grootste_tussenwaarden,
    vergelijk_wegen,
    willekeurige_gevallen,
)
from opstap.regels.regel import Bepaling, Keuze
from opstap.regels.uitleg import vreemde_getallen

DAGEN = (date(2022, 3, 1), date(2026, 3, 1))
"""One day under the text until 2023 and until 2026, one under the text of today."""


def _gevallen(boek: BoekOpDatum) -> list[Geval]:
    """Arbitrary households: all known, partly unknown, and with the most extreme facts."""
    gevallen = willekeurige_gevallen(boek, 150, 1, personen=(1, 5))
    gevallen += willekeurige_gevallen(boek, 100, 2, personen=(0, 5), onbekend=0.15)
    return gevallen + willekeurige_gevallen(boek, 50, 3, personen=(1, 4), uiterst=True)


@pytest.mark.duurt_lang
def test_bellen_beslissen_en_compileren_zijn_het_eens() -> None:
    """Every intermediate value of a month of assistance under the text of today, refusals included."""
    boek = alleen_voor(gemeenten.regelboek("GM0518").op(DAGEN[1]), MAANDRESULTAAT)
    verslag = vergelijk_wegen(boek, _gevallen(boek))
    assert verslag.waarden > 50_000
    assert verslag.weigeringen > 1_000


@pytest.mark.duurt_lang
def test_beslissen_en_compileren_zijn_het_eens_over_de_oude_wettekst() -> None:
    """What was worded otherwise until 2023 and until 2026."""
    namen = ("vrijlating", "resterende_vermogensruimte")
    boek = alleen_voor(gemeenten.regelboek("GM0518").op(DAGEN[0]), namen)
    gevallen = _gevallen(boek)
    gezin, persoon, offsets = kolommen_van(gevallen)
    uit = boek.kern([*gezin, *persoon], namen).reken(gezin, persoon, offsets)
    bekend = 0
    for rij, geval in enumerate(gevallen):
        uitkomst = boek.probeer(geval, namen)
        if int(uit["weigering"][rij]) == 0:
            assert [int(uit[naam][rij]) for naam in namen] == [int(uitkomst.waarde(naam)) for naam in namen]
            bekend += 1
    assert bekend > 50


@pytest.mark.parametrize("dag", DAGEN, ids=str)
def test_geen_tussenwaarde_loopt_over(dag: date) -> None:
    boek = gemeenten.regelboek().op(dag)
    gevallen = willekeurige_gevallen(boek, 60, 4, personen=(1, 5), uiterst=True)
    assert max(grootste_tussenwaarden(boek, gevallen).values()) < GROOTSTE_INT64 // 1000


@pytest.mark.parametrize("dag", DAGEN, ids=str)
def test_elk_getal_in_de_uitleg_komt_uit_het_spoor(dag: date) -> None:
    boek = gemeenten.regelboek().op(dag)
    for geval in willekeurige_gevallen(boek, 120, 5, personen=(1, 5), onbekend=0.05):
        for stap in boek.probeer(geval, MAANDRESULTAAT).spoor.alle():
            assert vreemde_getallen(stap) == (), stap.zin
            assert stap.zin.endswith((".", "?"))
            assert "{" not in stap.zin


@pytest.mark.parametrize("zaad", range(6))
def test_vragen_tot_er_een_antwoord_is_geeft_hetzelfde_als_alles_weten(zaad: int) -> None:
    boek = gemeenten.regelboek().op(date(2024, 9, 1))
    for alles in willekeurige_gevallen(boek, 4, zaad, personen=(1, 4)):
        begin = type(alles)({}, tuple({} for _ in alles.personen))
        beantwoord = doorvragen(boek, begin, alles, ["maandbetaling"])
        een, twee = (boek.probeer(geval, ["maandbetaling"]) for geval in (beantwoord, alles))
        assert een.gaten.keys() == twee.gaten.keys()
        if not een.gaten:
            assert een.waarde("maandbetaling") == twee.waarde("maandbetaling")


def test_de_regels_zijn_geschreven_met_wat_overal_hetzelfde_betekent() -> None:
    for wet in WETTEN:
        assert controleer_bundel(wet) == []
    for code in gemeenten.GEMEENTEN:
        assert controleer_bundel(gemeenten.laad(code)) == []


def test_elke_regel_heeft_een_artikel_een_titel_en_een_uitleg() -> None:
    for verklaring in (verklaring for wet in WETTEN for verklaring in wet.verklaringen):
        assert verklaring.artikel, verklaring.naam
        assert verklaring.titel, verklaring.naam
        if isinstance(verklaring, Bepaling):
            heeft_anders = not verklaring.volledig if isinstance(verklaring, Keuze) else verklaring.als
            assert verklaring.uitleg, verklaring.naam
            assert not heeft_anders or "anders" in verklaring.uitleg, verklaring.naam


def test_een_beslissing_is_uit_de_bon_te_herhalen() -> None:
    boek = gemeenten.regelboek("GM0518").op(date(2024, 5, 1))
    geval = willekeurige_gevallen(boek, 1, 7, personen=(1, 3))[0]
    een, twee = (boek.probeer(geval, MAANDRESULTAAT) for _ in range(2))
    assert boek.bon(geval) == boek.bon(geval)
    assert een.spoor.digest == twee.spoor.digest
