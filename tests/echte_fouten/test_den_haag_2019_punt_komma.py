"""Den Haag, April 2019: a full stop was read where a comma belonged. EUR 2,513,740 went to 69 people.

Each got EUR 7,419 to 108,117 as a premium of at most EUR 2,500 a year. Several people had signed.
"""

from __future__ import annotations

from datetime import date

from opstap.financien import betalingen
from opstap.financien.betalingen import NieuweBetaling
from opstap.financien.iban import synthetisch_iban
from opstap.financien.models import Betaalopdracht, Bevinding
from opstap.inkomen import maandrun
from opstap.regels.geld import lees_bedrag

from ..inkomen.conftest import moment  # noqa: TID252
from .betaaldag import HAAG, Balie

APRIL = date(2024, 4, 1)
GEDRUKT = [f"{150 + 32 * nummer},{nummer % 100:02d}" for nummer in range(69)]
"""What 69 people should have got: all of it below the ceiling."""


def zet_klaar(bedragen: list[int]) -> None:
    betalingen.zet_klaar(
        HAAG,
        [
            NieuweBetaling(
                nummer,
                APRIL,
                "proefplaatsing",
                bedrag,
                synthetisch_iban(nummer),
                "S. Voorbeeld",
                f"proefplaatsing/2024/{nummer}",
            )
            for nummer, bedrag in enumerate(bedragen)
        ],
    )


def toon(balie: Balie) -> str:
    maandrun.draai(HAAG, APRIL, moment(2024, 4, 20))
    return balie.opstap("betaalopdracht", "toon", "2024-04").tekst


def test_den_haag_2019_een_dubbelzinnig_bedrag_wordt_met_beide_lezingen_geweigerd(balie: Balie) -> None:
    geweigerd = balie.opstap(
        *("betaalopdracht", "grenzen", "--vanaf", "2024-02-01", "--reden", "50", "--stopt", "500"),
        *(
            "--verdeling",
            "50",
            "--steekproef",
            "3",
            "--twee",
            "2.500",
            "--grondslag",
            "Besluit",
            "--door",
            "Eva",
        ),
    )
    assert geweigerd.code == 1
    assert "€\u00a02.500,00" in geweigerd.fout
    assert "€\u00a02,500" in geweigerd.fout
    assert "[BEDRAG-DUBBELZINNIG]" in geweigerd.fout


def test_den_haag_2019_punt_komma_stopt_op_elke_regel_boven_het_plafond(balie: Balie) -> None:
    goed = [lees_bedrag(tekst) for tekst in GEDRUKT]
    zet_klaar([bedrag * 100 for bedrag in goed])
    getoond = toon(balie)
    assert "gestopt" in getoond
    assert "stopt de opdracht [PLAFOND-OVERSCHREDEN]: 69" in getoond
    assert "Ten hoogste mag €\u00a02.500,00 (premie voor een proefplaatsing, per jaar)" in getoond
    opdracht = Betaalopdracht.objects.get()
    weggewuifd = balie.opstap(
        *("betaalopdracht", "oordeel", opdracht.kenmerk, "PLAFOND-OVERSCHREDEN"),
        *("--door", "Cor", "--reden", "Akkoord van het hoofd"),
    )
    assert "[BEVINDING-STOPT]" in weggewuifd.fout
    vrijgegeven = balie.opstap("betaalopdracht", "vrijgeven", opdracht.kenmerk, "--door", "Ben")
    assert "[OPDRACHT-STATUS]" in vrijgegeven.fout


def test_den_haag_2019_dezelfde_bedragen_met_een_komma_gaan_door(balie: Balie) -> None:
    goed = [lees_bedrag(tekst) for tekst in GEDRUKT]
    assert max(goed) <= 2_500_00
    zet_klaar(goed)
    assert "gestopt" not in toon(balie)
    assert not Bevinding.objects.filter(zwaarte="stopt").exists()
