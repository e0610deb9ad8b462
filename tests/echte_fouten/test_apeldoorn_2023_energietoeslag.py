"""Apeldoorn, 2023, with the energy allowance itself: one group was wrongly paid, another wrongly not.

Granted without an application, everybody is counted once, with the reason; paid, every line is laid beside
its grant.
"""

from __future__ import annotations

from datetime import date

import pytest

from opstap.financien import betalingen
from opstap.financien.betalingen import NieuweBetaling
from opstap.financien.models import Betaalopdracht, Betaling, Bevinding
from opstap.gevallen.dagoordelen import Gegeven
from opstap.inkomen import maandrun
from opstap.kern import feiten
from opstap.kern.models import Bankrekening, Dossier
from opstap.kern.tijdvak import vanaf
from opstap.minima import automatisch
from opstap.minima.automatisch import Verslag
from opstap.minima.uitbetalen import REGELING

from ..inkomen.conftest import BEGIN, HAAG, IBAN, Dorp, moment  # noqa: TID252
from .betaaldag import Balie
from .test_apeldoorn_2023_regel_zonder_controle import bewerk

JULI, NU = date(2023, 7, 1), moment(2023, 7, 20)
BRON = "besluit van de proefgemeente"
TOESLAG = 800_00


def ken_toe(*dossiers: Dossier) -> Verslag:
    return automatisch.ken_toe(
        HAAG,
        "energietoeslag",
        {dossier.pk: "bijstand op 01-07-2023" for dossier in dossiers},
        peildatum=JULI,
        gegeven={
            "eigen_woning_of_huurcontract": Gegeven(True, BRON),
            "aanvrager_is_student": Gegeven(False, BRON),
        },
        grond=BRON,
        door="Ana",
        medeondertekenaar="Ben",
        nu=NU,
    )


@pytest.fixture
def dossiers(dorp: Dorp, balie: Balie) -> list[Dossier]:
    """Three households to whom the allowance was granted and is ready to be paid."""
    gezinnen = [dorp.huishouden() for _ in range(3)]
    assert ken_toe(*gezinnen).regels.gegeven == len(gezinnen)
    maandrun.draai(HAAG, JULI, NU)
    return gezinnen


def codes(balie: Balie) -> set[str]:
    balie.opstap("betaalopdracht", "toon", "2023-07")
    return set(Bevinding.objects.filter(zwaarte="stopt").values_list("code", flat=True))


def test_apeldoorn_2023_wie_niet_kreeg_staat_in_het_verslag_met_de_reden(dorp: Dorp) -> None:
    """Nobody falls between two groups: paid, no right, not known, and without an account are all of them."""
    goed, rijk, nieuw, zonder = (
        dorp.huishouden(),
        dorp.huishouden(),
        dorp.huishouden(begin=date(2023, 7, 2)),
        dorp.huishouden(),
    )
    dorp.overig(dorp.aanvrager(rijk), 10_000_00, vanaf(BEGIN), moment(2023, 6, 2))
    feiten.beeindig(Bankrekening, per=JULI, bron="test", nu=moment(2023, 7, 1), dossier=zonder)

    verslag = ken_toe(goed, rijk, nieuw, zonder)

    assert [een.dossier_id for een in Betaling.objects.all()] == [goed.pk]
    assert verslag.regels.geen_recht == [rijk.nummer]
    assert [*verslag.regels.niet_bekend.values()] == [[nieuw.nummer]]
    assert {reden: n for reden, n in verslag.anders.items() if n} == {automatisch.ZONDER_REKENING: 1}
    assert verslag.bekend == len((goed, rijk, nieuw, zonder))


def test_apeldoorn_2023_de_toeslag_zoals_toegekend_gaat_door(dossiers: list[Dossier], balie: Balie) -> None:
    assert codes(balie) == set()
    opdracht = balie.geef_vrij("2023-07")
    assert (opdracht.aantal, opdracht.totaal_cent) == (3, 3 * TOESLAG)


def test_apeldoorn_2023_een_toeslag_die_niemand_toekende_stopt_de_opdracht(
    dossiers: list[Dossier], balie: Balie
) -> None:
    met_de_hand = NieuweBetaling(
        dossiers[0].pk, JULI, REGELING, TOESLAG, IBAN, "Test Persoon", "met-de-hand/1"
    )
    betalingen.zet_klaar(HAAG, [met_de_hand])
    assert "REGEL-ZONDER-TOEKENNING" in codes(balie)
    assert Betaalopdracht.objects.get().status == "gestopt"


@pytest.mark.parametrize(
    ("wijziging", "verwacht"),
    [
        ({"bedrag_cent": TOESLAG - 1}, "REGEL-BEDRAG"),
        ({"bedrag_cent": TOESLAG + 1}, "PLAFOND-OVERSCHREDEN"),
        ({"iban": "NL86INGB0002445588"}, "REGEL-REKENING"),
    ],
)
def test_apeldoorn_2023_een_bewerkte_toeslag_wordt_gezien(
    dossiers: list[Dossier], balie: Balie, wijziging: dict[str, object], verwacht: str
) -> None:
    bewerk(f"dossier_id = {dossiers[0].pk}", **wijziging)
    if "iban" in wijziging:
        bevestig = ("bank", "bevestig", dossiers[0].nummer, str(wijziging["iban"]), "--door", "Dirk")
        assert balie.opstap(*bevestig, "--gemeld-via", "brief", "--bevestigd-via", "balie").code == 0
    assert verwacht in codes(balie)


def test_apeldoorn_2023_een_toeslag_op_een_ander_dossier_wordt_gezien(
    dossiers: list[Dossier], balie: Balie
) -> None:
    bewerk(f"dossier_id = {dossiers[0].pk}", dossier_id=dossiers[1].pk)
    assert "REGEL-DOSSIER" in codes(balie)
