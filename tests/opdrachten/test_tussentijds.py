"""An advance leaves in the week in which it is decided, not with the month's benefits."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from opstap.financien import sepa
from opstap.financien.models import Betaling
from opstap.inkomen import maandrun
from opstap.inkomen.aanvraag import aanvragen, voorschotten
from opstap.regels.geld import Netto

from ..echte_fouten.betaaldag import Balie, balie  # noqa: TID252
from ..inkomen.conftest import HAAG, Dorp, dorp, moment  # noqa: TID252

__all__ = ["balie", "dorp"]
JAN = date(2024, 1, 1)


@pytest.fixture
def voorschot(dorp: Dorp, balie: Balie) -> Betaling:
    zaak = aanvragen.dien_in(dorp.huishouden(), ontvangen=date(2023, 12, 28), nu=moment(2023, 12, 28))
    voorschotten.verleen(
        zaak,
        maand=JAN,
        verwachte_bijstand=Netto(1_283_83),
        duidelijk_geen_recht=False,
        gegevens_verwijtbaar_onvolledig=False,
        door="k.jansen",
        nu=moment(2024, 1, 10),
    )
    return Betaling.objects.get()


def test_een_voorschot_gaat_voor_de_maandrun_naar_de_bank(
    balie: Balie,
    voorschot: Betaling,
    tmp_path: Path,
) -> None:
    te_vroeg = balie.opstap("betaalopdracht", "toon", "2024-01")
    assert "Wat niet kan wachten, betaalt u met 'opstap betaalopdracht tussentijds 2024-01'" in te_vroeg.fout
    gemaakt = balie.opstap("betaalopdracht", "tussentijds", "2024-01")
    assert "1 betalingen, samen €\u00a01.155,45, concept, tussentijds" in gemaakt.tekst
    assert balie.geef_vrij("2024-01").status == "verzonden"
    assert balie.opstap("sepa", "2024-01", "--map", str(tmp_path)).code == 0
    (bestand,) = tmp_path.glob("*.xml")
    assert sepa.controleer(bestand.read_bytes()) == []
    assert voorschot.end_to_end_id.encode() in bestand.read_bytes()


def test_na_de_maandrun_komt_de_rest_in_een_opdracht_van_de_maand(balie: Balie, voorschot: Betaling) -> None:
    balie.opstap("betaalopdracht", "tussentijds", "2024-01")
    balie.geef_vrij("2024-01")
    maandrun.draai(HAAG, JAN, moment(2024, 1, 20))
    alles = balie.opstap("betaalopdracht", "tussentijds", "2024-01")
    assert (alles.code, alles.tekst.count("betalingen, samen")) == (0, 1), (
        "niets blijft over, niets vertrekt twee keer"
    )
