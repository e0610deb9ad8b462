"""Paying employers and the self-employed, as somebody at a terminal does it."""

from __future__ import annotations

from datetime import date

from opstap.financien.models import Betaling

from ..echte_fouten.betaaldag import Balie, balie  # noqa: TID252
from ..inkomen.conftest import Dorp, dorp  # noqa: TID252
from ..inkomen.ondernemers import Zaakvoering  # noqa: TID252
from ..inkomen.werkgevers import Baan  # noqa: TID252

__all__ = ["balie", "dorp"]


def test_loonkostensubsidie_wordt_betaald_en_wat_wacht_staat_er_met_de_reden(
    dorp: Dorp, balie: Balie
) -> None:
    Baan(dorp, begin=date(2021, 2, 15)).ken_toe()
    uit = balie.opstap("loonkostensubsidies", "2021-03")
    assert uit.code == 0
    assert "Te betalen:       \u20ac\u00a0599,25" in uit.tekst
    assert "LKS-2021-00001 2021-02 [MAANDUREN-NODIG]" in uit.tekst
    assert "Berekend:         0" in balie.opstap("loonkostensubsidies", "2021-03").tekst
    assert Betaling.objects.count() == 1
    assert "Maanden loonkostensubsidie: 1" in balie.opstap("naspelen").tekst


def test_levensonderhoud_wordt_betaald_en_het_boekjaar_staat_klaar_om_af_te_rekenen(
    dorp: Dorp, balie: Balie
) -> None:
    Zaakvoering(dorp).ken_toe()
    uit = balie.opstap("zelfstandigen", "2025-02")
    assert "Beslist:     2" in uit.tekst
    assert "Te betalen:  \u20ac\u00a01.880,90" in uit.tekst
    assert "Beslist:     0" in balie.opstap("zelfstandigen", "2025-02").tekst
    assert Betaling.objects.count() == 2
    assert balie.opstap("naspelen").code == 0
