"""The benchmark compares the same rules: the translations give what the compiled rules give."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from unittest.mock import MagicMock

import numpy as np
import pytest

from opstap import gemeenten
from opstap.beleidslab.eenheden import maak_eenheden
from opstap.beleidslab.pensioenleeftijd import laatste_geboortedatum_met_aow
from opstap.gemeenten import MAANDRESULTAAT
from opstap.project import omgeving

MAAND = date(2024, 5, 1)


@pytest.fixture(autouse=True)
def meetprogrammas(monkeypatch: pytest.MonkeyPatch) -> Path:
    """The programs of `make bench`, importable for one test."""
    plek = omgeving.projectmap() / "bench"
    monkeypatch.syspath_prepend(str(plek))
    eigen = {pad.stem for pad in plek.glob("*.py")}
    for naam in eigen & set(sys.modules):
        monkeypatch.delitem(sys.modules, naam)
    return plek


def test_polars_en_openfisca_rekenen_dezelfde_regels() -> None:
    pytest.importorskip("polars")
    pytest.importorskip("openfisca_core")
    from geval import geval
    from in_openfisca import InOpenFisca
    from in_polars import InPolars
    from rekengraaf import graaf

    eenheden = maak_eenheden(300, peildatum=MAAND, zaad=11, tot_geboortedatum=laatste_geboortedatum_met_aow)
    boek = gemeenten.regelboek("GM0518").op(MAAND)
    berekening = graaf(boek, MAANDRESULTAAT, (*eenheden.gezin, *eenheden.persoon))
    namen = {knoop.naam for knoop in berekening.invoer}
    gezin = {naam: kolom for naam, kolom in eenheden.gezin.items() if naam in namen}
    persoon = {naam: kolom for naam, kolom in eenheden.persoon.items() if naam in namen}
    polars = InPolars(berekening, gezin, persoon, eenheden.offsets).reken()
    openfisca = InOpenFisca(berekening, gezin, persoon, eenheden.offsets, f"{MAAND:%Y-%m}").reken()
    besloten = [boek.beslis(geval(eenheden, nummer), MAANDRESULTAAT) for nummer in range(len(eenheden))]
    for naam in MAANDRESULTAAT:
        verwacht = np.array([int(uitkomst.waarde(naam)) for uitkomst in besloten])
        assert np.array_equal(polars[naam], verwacht), naam
        assert np.abs(openfisca[naam] - verwacht).max() <= 5, naam


def test_vertaling_weigert_wat_zij_niet_kent(meetprogrammas: Path) -> None:
    from vertaling import NietVertaald, vertaal

    with pytest.raises(NietVertaald):
        vertaal(_met_lus, {"aantal": 3}, MagicMock())


def _met_lus(aantal: int) -> int:
    totaal = 0
    for getal in range(aantal):
        totaal += getal
    return totaal
