"""Amsterdam, 2013, with a scheme: every amount for people with a low income a hundred times too high.

The month's assistance in the same batch is so much larger that neither the total nor the average stops it.
"""

from __future__ import annotations

from datetime import date

import pytest

from opstap.financien import betalingen
from opstap.financien.betalingen import NieuweBetaling
from opstap.financien.iban import synthetisch_iban
from opstap.financien.models import Betaalopdracht, Betaling, Bevinding
from opstap.inkomen import maandrun
from opstap.kern.models import Dossier
from opstap.kern.tijdvak import vanaf
from opstap.minima import toekenningen, uitbetalen

from ..inkomen.conftest import HAAG, Dorp, moment  # noqa: TID252
from ..minima.conftest import maak_besluit  # noqa: TID252
from .betaaldag import Balie
from .test_apeldoorn_2023_regel_zonder_controle import bewerk

BIJSTAND, TOESLAG = 1_200_00, 350_00
AANTAL = 500


@pytest.fixture
def dossiers(dorp: Dorp, balie: Balie) -> list[Dossier]:
    return [dorp.huishouden() for _ in range(5)]


def zet_klaar(maand: int, dossiers: list[Dossier], cent: int) -> None:
    """The other payments of a month, and an allowance for each of these households."""
    eerste, nu = date(2024, maand, 1), moment(2024, maand, 20)
    betalingen.zet_klaar(
        HAAG,
        [
            NieuweBetaling(
                nummer,
                eerste,
                "minima",
                BIJSTAND,
                synthetisch_iban(nummer),
                "V. Voorbeeld",
                f"m/{maand}/{nummer}",
            )
            for nummer in range(AANTAL)
        ],
    )
    toegekend = [
        toekenningen.ken_toe(
            maak_besluit(dossier),
            regeling="inkomenstoeslag",
            geldig=vanaf(eerste, date(2024, maand + 1, 1)),
            nu=nu,
            bedrag_cent=cent,
        )
        for dossier in dossiers
    ]
    uitbetalen.betaal(toegekend, maand=eerste, nu=nu)
    maandrun.draai(HAAG, eerste, nu)


def test_amsterdam_2013_een_regeling_honderd_keer_te_hoog_valt_op_naast_de_vorige(
    balie: Balie, dossiers: list[Dossier]
) -> None:
    """Decided wrong and paid as decided: no line differs from its decision."""
    zet_klaar(1, dossiers, TOESLAG)
    balie.geef_vrij("2024-01")
    zet_klaar(2, dossiers, TOESLAG * 100)
    getoond = balie.opstap("betaalopdracht", "toon", "2024-02")
    opdracht = Betaalopdracht.objects.latest("id")
    assert opdracht.status == "concept", "het geheel verschilt te weinig om te stoppen"
    zin = "Het gemiddelde van Gemeentelijke regeling is €\u00a035.000,00; in januari 2024"
    assert f"[VERGELIJKING-SOORT-GEMIDDELDE] {zin}" in getoond.tekst
    weg = balie.opstap("betaalopdracht", "vrijgeven", opdracht.kenmerk, "--door", "Ben")
    assert (weg.code, "BEVINDINGEN-OPEN" in weg.fout) == (1, True)


def test_amsterdam_2013_een_gewone_maand_van_een_regeling_gaat_door(
    balie: Balie, dossiers: list[Dossier]
) -> None:
    for maand in (1, 2):
        zet_klaar(maand, dossiers, TOESLAG)
        assert balie.geef_vrij(f"2024-{maand:02}").status == "verzonden"
    codes = Bevinding.objects.filter(betaalopdracht=Betaalopdracht.objects.latest("id"))
    assert "VERGELIJKING-SOORT-GEMIDDELDE" not in set(codes.values_list("code", flat=True))


def test_amsterdam_2013_wat_meer_is_dan_toegekend_stopt_bij_elke_regel(
    balie: Balie, dossiers: list[Dossier]
) -> None:
    """Decided right, and a hundred times as much put ready."""
    zet_klaar(1, dossiers, TOESLAG)
    for betaling in Betaling.objects.filter(soort=uitbetalen.REGELING):
        bewerk(f"id = {betaling.pk}", bedrag_cent=TOESLAG * 100)
    balie.opstap("betaalopdracht", "toon", "2024-01")
    stopt = Bevinding.objects.filter(zwaarte="stopt")
    assert set(stopt.values_list("code", flat=True)) == {"PLAFOND-OVERSCHREDEN", "REGEL-BEDRAG"}
    assert stopt.filter(code="PLAFOND-OVERSCHREDEN").count() == len(dossiers)
    assert Betaalopdracht.objects.get().status == "gestopt"
