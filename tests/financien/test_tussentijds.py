"""What can't wait for the month's run leaves before it, and is still laid beside the month before."""

from __future__ import annotations

from datetime import date

import pytest
from django.db import IntegrityError, transaction

from opstap.financien import betalingen, vrijgave
from opstap.financien.betaalsoorten import HERBETALING
from opstap.financien.betalingen import NieuweBetaling
from opstap.financien.models import Betaalopdracht
from opstap.financien.vrijgave import Instelling, beeld
from opstap.kern.toegang import Doel, Gebruiker, Rol

from .conftest import MEI, MOMENT, betaling, keur, opdracht

pytestmark = pytest.mark.usefixtures("rekening", "mensen")
APRIL = date(2024, 4, 1)
UITKERING = 100_00
AANTAL = 10


def klaar(*nieuwe: NieuweBetaling) -> None:
    betalingen.zet_klaar("GM0518", nieuwe)


def los(nummer: int, bedrag: int = 50_00, *, maand: date = MEI, soort: str = "proef") -> NieuweBetaling:
    return betaling(nummer, bedrag, maand=maand, soort=soort, sleutel=f"los/{maand}/{nummer}")


def run(maand: date) -> list[NieuweBetaling]:
    return [
        betaling(nummer, UITKERING, maand=maand, soort="run", sleutel=f"run/{maand}/{nummer}")
        for nummer in range(AANTAL)
    ]


def weg(gemaakt: Betaalopdracht) -> list[str]:
    codes = keur(gemaakt)
    vrijgave.geef_vrij(gemaakt, door="Ben", moment=MOMENT)
    return codes


def bevindingen(gemaakt: Betaalopdracht) -> list[tuple[str, str]]:
    return [(een.zwaarte, een.code) for een in vrijgave.controleer(gemaakt, moment=MOMENT)]


@pytest.fixture
def april() -> None:
    """A month that was paid: ten benefits, and one payment besides."""
    grenzen = Instelling(100, 1_000, 100, 0, 1_000_000_00, "Besluit")
    vrijgave.stel_in("GM0518", grenzen, vanaf=date(2024, 4, 2), door="Eva")
    klaar(*run(APRIL), los(1, maand=APRIL))
    weg(opdracht(APRIL, MOMENT.replace(month=4)))


def test_tussentijds_vertrekt_wat_geen_run_maakt_en_wat_opnieuw_wordt_betaald() -> None:
    terug = betaling(2, soort="run", sleutel=f"run/eerder{HERBETALING}")
    klaar(*run(MEI), los(1), terug, los(3, maand=date(2024, 6, 1)))
    gemaakt = opdracht(tussentijds=True)
    assert set(gemaakt.betalingen.values_list("sleutel", flat=True)) == {los(1).sleutel, terug.sleutel}
    assert opdracht().aantal == AANTAL


def test_een_kleine_tussentijdse_opdracht_stopt_niet_naast_een_hele_maand(april: None) -> None:
    klaar(los(1))
    assert bevindingen(opdracht(tussentijds=True)) == []


def test_de_maand_telt_mee_wat_tussentijds_al_vertrok(april: None) -> None:
    klaar(los(1))
    assert weg(opdracht(tussentijds=True)) == []
    klaar(*run(MEI))
    assert bevindingen(opdracht()) == []


def test_wat_na_de_maand_nog_vertrekt_wordt_bij_de_maand_geteld(april: None) -> None:
    klaar(*run(MEI), los(1))
    assert weg(opdracht()) == []
    klaar(los(2))
    assert bevindingen(opdracht()) == []


@pytest.mark.parametrize(("aantal", "stopt"), [(22, False), (23, True)])
def test_tussentijds_kan_te_veel_zijn_voor_de_hele_maand(april: None, aantal: int, stopt: bool) -> None:
    """April paid eleven; twice as many may go with a reason, more stops."""
    klaar(*(los(nummer, 50_00) for nummer in range(aantal)))
    assert (("stopt", "VERGELIJKING-AANTAL") in bevindingen(opdracht(tussentijds=True))) is stopt


@pytest.mark.parametrize(("bedrag", "opvalt"), [(55_00, False), (55_01, True)])
def test_het_gemiddelde_van_een_soort_valt_ook_tussentijds_op(april: None, bedrag: int, opvalt: bool) -> None:
    klaar(los(1, bedrag))
    gevonden = bevindingen(opdracht(tussentijds=True))
    assert gevonden == ([("reden", "VERGELIJKING-SOORT-GEMIDDELDE")] if opvalt else [])


def test_twee_soorten_met_dezelfde_tekst_staan_elk_naast_hun_eigen_vorige_maand() -> None:
    """A household and a supplier are paid with the same words on the bank statement."""
    klaar(los(1, 10_00, maand=APRIL), los(2, 99_00, maand=APRIL, soort="ander"))
    weg(opdracht(APRIL, MOMENT.replace(month=4)))
    klaar(los(1, 20_00), los(2, 98_00, soort="ander"))
    wie = Gebruiker("Cor", Rol.CONTROLLER, "GM0518")
    gezien = beeld.open_opdracht(wie, "GM0518", opdracht().kenmerk, Doel.CONTROLE, nu=MOMENT)
    assert [(een.naam, een.cent, een.cent_toen) for een in gezien.soorten] == [
        ("Proefbetaling", 20_00, 10_00),
        ("Proefbetaling, aan een ander", 98_00, 99_00),
    ]


def test_een_soort_die_vorige_maand_niet_is_betaald_vraagt_tussentijds_een_reden(april: None) -> None:
    klaar(los(1, soort="premie"))
    assert bevindingen(opdracht(tussentijds=True)) == [("reden", "VERGELIJKING-SOORT-NIEUW")]


def test_een_maand_met_alleen_tussentijds_is_geen_maand_om_naast_te_leggen(april: None) -> None:
    klaar(los(1))
    weg(opdracht(tussentijds=True))
    juni = date(2024, 6, 1)
    klaar(*run(juni), los(1, maand=juni))
    assert bevindingen(opdracht(juni, MOMENT.replace(month=6))) == []


def test_een_tussentijdse_opdracht_wordt_geen_maandopdracht() -> None:
    klaar(los(1))
    gemaakt = opdracht(tussentijds=True)
    with pytest.raises(IntegrityError, match="geen andere opdracht"), transaction.atomic():
        Betaalopdracht.objects.filter(pk=gemaakt.pk).update(tussentijds=False)
