"""What a month was computed from stays what was known then, also when a clock runs behind."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from opstap.inkomen import maandrun
from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Verzoek
from opstap.inkomen.herziening.naspelen import speel_na
from opstap.inkomen.models import TeHerrekenen
from opstap.kern.models import Dossier
from opstap.regels.fouten import OpstapFout

from .conftest import HAAG, Dorp, maand, moment

JAN = date(2024, 1, 1)
RUN = moment(2024, 1, 20)
EVEN = timedelta(milliseconds=1)


@pytest.fixture
def betaald(dorp: Dorp) -> Dossier:
    """A household of which January was paid."""
    dossier = dorp.huishouden()
    aanvragen.beslis_veel([Verzoek(dossier, JAN)], door="k.jansen", nu=moment(2023, 12, 20))
    maandrun.draai(HAAG, JAN, RUN)
    return dossier


@pytest.mark.parametrize("eerder", [timedelta(0), EVEN, timedelta(days=3)])
def test_een_feit_van_voor_de_run_komt_er_na_de_run_niet_meer_bij(
    dorp: Dorp, betaald: Dossier, eerder: timedelta
) -> None:
    with pytest.raises(OpstapFout, match="FEIT-VOOR-MAANDRUN"):
        dorp.loon(dorp.aanvrager(betaald), 50_000, maand(2024, 1), RUN - eerder)
    assert not TeHerrekenen.objects.exists()
    assert speel_na(HAAG).gelijk


def test_een_feit_van_vlak_na_de_run_telt_in_de_volgende(dorp: Dorp, betaald: Dossier) -> None:
    dorp.loon(dorp.aanvrager(betaald), 50_000, maand(2024, 1), RUN + EVEN)
    assert TeHerrekenen.objects.get().maand == JAN
    assert speel_na(HAAG).gelijk


def test_een_feit_over_een_maand_die_niet_is_berekend_mag_van_eerder_zijn(
    dorp: Dorp, betaald: Dossier
) -> None:
    dorp.loon(dorp.aanvrager(betaald), 50_000, maand(2024, 2), RUN - EVEN)
    assert not TeHerrekenen.objects.exists()
    assert speel_na(HAAG).gelijk
