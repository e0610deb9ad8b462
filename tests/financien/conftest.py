"""A municipality to book for, a kind of payment without a law behind it, and people who may release."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime

import pytest

from opstap.financien import betaalopdrachten, betaalsoorten, vrijgave
from opstap.financien.betaalsoorten import Afwijking, Betaalsoort, Plafond, Regel
from opstap.financien.betalingen import NieuweBetaling
from opstap.financien.iban import synthetisch_iban
from opstap.financien.models import Betaalopdracht, Betaalrekening
from opstap.financien.rekeningschema import BIJSTANDSVERLENING
from opstap.financien.vrijgave import Instelling
from opstap.kern.models import Gemeente
from opstap.kern.tijdvak import vanaf
from opstap.kern.toegang import Rol

MEI = date(2024, 5, 1)
MOMENT = datetime(2024, 5, 22, 8, 30, tzinfo=UTC)
PLAFOND = 250_000_00
RUIM = Instelling(
    reden_promille=500,
    stopt_promille=5_000,
    verdeling_promille=1_000,
    steekproef=0,
    tweede_vrijgave_cent=1_000_000_00,
    grondslag="Besluit van de proefgemeente",
)


def _plafonds(gemeente: str, regels: Sequence[Regel]) -> list[Plafond]:
    return [Plafond(PLAFOND, "proefregeling") for _ in regels]


def _controleer(gemeente: str, regels: Sequence[Regel]) -> Iterator[tuple[int, Afwijking]]:
    return (
        (regel.id, Afwijking("PROEF-FOUT", "Dit klopt niet.")) for regel in regels if "fout" in regel.sleutel
    )


PROEF = Betaalsoort("proef", "Proefbetaling", _plafonds, _controleer, BIJSTANDSVERLENING)
DERDE = Betaalsoort("derde", "Doorbetaling", _plafonds, _controleer, BIJSTANDSVERLENING, aan_derde=True)


def _plafonds_jaar(gemeente: str, regels: Sequence[Regel]) -> list[Plafond]:
    return [
        Plafond(
            2_500_00,
            "proefpremie, per jaar",
            ("premie",),
            date(regel.maand.year, 1, 1),
            date(regel.maand.year + 1, 1, 1),
        )
        for regel in regels
    ]


PREMIE = Betaalsoort("premie", "Premie proefplaatsing", _plafonds_jaar, _controleer, BIJSTANDSVERLENING)
RUN = Betaalsoort("run", "Uitkering", _plafonds, _controleer, BIJSTANDSVERLENING, van_run=True)
ANDER = Betaalsoort("ander", PROEF.omschrijving, _plafonds, _controleer, BIJSTANDSVERLENING, aan_derde=True)
betaalsoorten.registreer(PROEF, DERDE, PREMIE, RUN, ANDER)


@pytest.fixture
def den_haag(db: None) -> Gemeente:
    return Gemeente.objects.create(code="GM0518", naam="Den Haag")


@pytest.fixture
def wassenaar(db: None) -> Gemeente:
    return Gemeente.objects.create(code="GM0629", naam="Wassenaar")


@pytest.fixture
def rekening(den_haag: Gemeente) -> Betaalrekening:
    return Betaalrekening.objects.create(
        gemeente=den_haag, naam="Gemeente Den Haag", iban=synthetisch_iban(9_999)
    )


@pytest.fixture
def mensen(den_haag: Gemeente) -> None:
    """Ana makes batches; Ben is betaalmedewerker and Cor controller; the thresholds are wide."""
    vrijgave.stel_in("GM0518", RUIM, vanaf=date(2024, 1, 1), door="Eva")
    vrijgave.geef_rol("GM0518", "Ben", Rol.BETAALMEDEWERKER, geldig=vanaf(date(2024, 1, 1)), door="Eva")
    vrijgave.geef_rol("GM0518", "Cor", Rol.CONTROLLER, geldig=vanaf(date(2024, 1, 1)), door="Eva")


def betaling(nummer: int = 1, bedrag: int = 1_283_83, **anders: object) -> NieuweBetaling:
    return NieuweBetaling(
        dossier_id=nummer,
        maand=MEI,
        soort="proef",
        bedrag_cent=bedrag,
        iban=synthetisch_iban(nummer),
        naam="S. Voorbeeld",
        sleutel=f"maandrun/2024-05/{nummer}",
    )._replace(**anders)  # type: ignore[arg-type]


def opdracht(maand: date = MEI, moment: datetime = MOMENT, *, tussentijds: bool = False) -> Betaalopdracht:
    gemaakt = betaalopdrachten.maak_opdracht(
        "GM0518",
        maand,
        uitvoerdatum=maand.replace(day=24),
        door="Ana",
        moment=moment,
        tussentijds=tussentijds,
    )
    assert gemaakt is not None
    return gemaakt


def keur(gemaakt: Betaalopdracht) -> list[str]:
    """Check a batch and give a reason for whatever asks for one; the codes of the findings."""
    codes = [een.code for een in vrijgave.controleer(gemaakt, moment=MOMENT)]
    if gemaakt.status == Betaalopdracht.Status.CONCEPT:
        for code in sorted(set(codes)):
            vrijgave.beoordeel(gemaakt, code, door="Cor", reden="Nagekeken.", moment=MOMENT)
    return codes


def verzonden(maand: date = MEI) -> Betaalopdracht:
    """A batch of all that waits, gone to the bank."""
    gemaakt = opdracht(maand)
    keur(gemaakt)
    assert vrijgave.geef_vrij(gemaakt, door="Ben", moment=MOMENT)
    betaalopdrachten.verzend(gemaakt, door="Ben", datum=gemaakt.uitvoerdatum)
    return gemaakt
