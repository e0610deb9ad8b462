"""Officers who place families at the same moment never fill more places than there are."""

from __future__ import annotations

import pytest

from opstap.minima.models import Opvangplaatsing
from opstap.regels.fouten import OpstapFout

from ..tegelijk import tegelijk  # noqa: TID252
from .test_opvang import APRIL, MAART, maak_locatie, vraag, zet


@pytest.mark.django_db(transaction=True)
def test_tegelijk_worden_niet_meer_gezinnen_geplaatst_dan_er_plaatsen_zijn() -> None:
    locatie = maak_locatie(2)
    verzoeken = [vraag() for _ in range(4)]
    uitkomsten = tegelijk(lambda nummer: zet(locatie, MAART, APRIL, verzoeken[nummer]))
    assert sum(isinstance(een, Opvangplaatsing) for een in uitkomsten) == 2
    assert {een.code for een in uitkomsten if isinstance(een, OpstapFout)} == {"OPVANG-VOL"}
