"""Officers who spend at the same moment never pass the ceiling of their team together."""

from __future__ import annotations

import pytest

from opstap.financien import rekeningschema
from opstap.kern.models import Gemeente
from opstap.kern.toegang import teams
from opstap.minima.maatwerk import besteden, plafonds
from opstap.minima.models import Maatwerkbesteding
from opstap.regels.fouten import OpstapFout

from ..tegelijk import tegelijk  # noqa: TID252
from .test_maatwerk import ANA, NAAR_INWONER, NU, TEAM, _dossier, _plafond


@pytest.mark.django_db(transaction=True)
def test_wie_tegelijk_besteden_gaan_samen_niet_boven_het_plafond() -> None:
    Gemeente.objects.create(code="GM0518", naam="Den Haag")
    rekeningschema.werk_bij()
    teams.zet_in_team("GM0518", "Ana", TEAM, door="Chef", nu=NU)
    plafond = _plafond(150_00)
    dossiers = [_dossier() for _ in range(4)]
    uitkomsten = tegelijk(lambda nummer: besteden.besteed(ANA, dossiers[nummer], NAAR_INWONER, nu=NU))
    assert sum(isinstance(een, Maatwerkbesteding) for een in uitkomsten) == 2
    assert {een.code for een in uitkomsten if isinstance(een, OpstapFout)} == {"MAATWERK-PLAFOND-OP"}
    assert plafonds.besteed_cent(plafond.budget) == 150_00
