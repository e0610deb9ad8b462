"""The council sees per team about how much was spent, and nothing over a few households."""

from __future__ import annotations

from datetime import date

import pytest

from opstap.minima.maatwerk.lijst import Teamstand
from opstap.verantwoording import maatwerk


def _stand(huishoudens: int, besteed: int, grootste: int, open_: int = 0) -> Teamstand:
    return Teamstand("Team", 1_000_00, "besluit", 30, besteed, huishoudens, huishoudens, grootste, open_, 0)


@pytest.mark.parametrize(
    ("stand", "huishoudens", "besteed", "verantwoord"),
    [
        (_stand(0, 0, 0), "geen", "niets", "–"),
        (_stand(9, 450_00, 50_00), maatwerk.TE_WEINIG, "niet getoond", "niet getoond"),
        (
            _stand(10, 450_00, 225_00, 3),
            "ongeveer 10 huishoudens",
            "ongeveer 50% van het plafond",
            "ongeveer 70% van de bestedingen",
        ),
        (_stand(10, 450_00, 225_01), maatwerk.TE_WEINIG, "niet getoond", "niet getoond"),
    ],
    ids=["niets", "negen huishoudens", "tien huishoudens", "een huishouden overheerst"],
)
def test_een_team_staat_er_met_een_bedrag_als_dat_niets_over_een_paar_mensen_zegt(
    monkeypatch: pytest.MonkeyPatch, stand: Teamstand, huishoudens: str, besteed: str, verantwoord: str
) -> None:
    monkeypatch.setattr(maatwerk, "teamstanden", lambda *wat, **hoe: (stand,))
    (regel,) = maatwerk.maatwerkbeeld("GM0518", 2024, vandaag=date(2024, 5, 1)).regels
    assert (regel.huishoudens, regel.besteed, regel.verantwoord) == (huishoudens, besteed, verantwoord)
    assert regel.plafond == "€\xa01.000,00"
