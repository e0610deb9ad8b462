"""Amsterdam, 2013: EUR 188 million instead of 1.88 million went to people with a low income.

Every amount was a hundred times too high. No line looks wrong when all are; the batch beside the previous one
does.
"""

from __future__ import annotations

from datetime import date

from opstap.financien import betalingen
from opstap.financien.betalingen import NieuweBetaling
from opstap.financien.iban import synthetisch_iban
from opstap.financien.models import Betaalopdracht
from opstap.inkomen import maandrun

from ..inkomen.conftest import moment  # noqa: TID252
from .betaaldag import HAAG, Balie

MENSEN = 200


def zet_klaar(maand: int, keer: int) -> None:
    eerste = date(2024, maand, 1)
    betalingen.zet_klaar(
        HAAG,
        [
            NieuweBetaling(
                nummer,
                eerste,
                "minima",
                (56_00 + nummer) * keer,
                synthetisch_iban(nummer),
                "S. Voorbeeld",
                f"minima/{maand}/{nummer}",
            )
            for nummer in range(MENSEN)
        ],
    )
    maandrun.draai(HAAG, eerste, moment(2024, maand, 20))


def test_amsterdam_2013_188_miljoen_naast_de_vorige_opdracht(balie: Balie) -> None:
    zet_klaar(1, 1)
    balie.geef_vrij("2024-01")
    zet_klaar(2, 100)
    getoond = balie.opstap("betaalopdracht", "toon", "2024-02")
    assert getoond.code == 1
    assert "[VERGELIJKING-TOTAAL] Het totaal over de maand is nu €\u00a01.139.900,00" in getoond.tekst
    assert "was dat €\u00a011.399,00. Dat verschilt meer dan 100%." in getoond.tekst
    assert "[VERGELIJKING-GEMIDDELDE]" in getoond.tekst
    assert "[VERGELIJKING-KLASSE]" in getoond.tekst
    assert "VERGELIJKING-AANTAL" not in getoond.tekst
    assert Betaalopdracht.objects.latest("id").status == "gestopt"


def test_amsterdam_2013_een_gewone_maand_gaat_door(balie: Balie) -> None:
    zet_klaar(1, 1)
    balie.geef_vrij("2024-01")
    zet_klaar(2, 1)
    assert balie.geef_vrij("2024-02").status == "verzonden"
