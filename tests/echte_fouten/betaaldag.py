"""A day of payment at the terminal, as the people of the failures would have had it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

import pytest

from opstap.financien import vrijgave
from opstap.financien.betaalsoorten import Afwijking, Betaalsoort, Plafond, Regel, registreer
from opstap.financien.models import Betaalopdracht, Betaalrekening
from opstap.financien.rekeningschema import BIJSTANDSVERLENING
from opstap.financien.vrijgave import Instelling
from opstap.kern.tijdvak import vanaf
from opstap.kern.toegang import Rol
from opstap.opdrachten import main

HAAG = "GM0518"
GRENZEN = Instelling(100, 1_000, 200, 0, 1_000_000_00, "Besluit van de proefgemeente")


@dataclass
class Uitvoer:
    """What a command printed, and its exit code."""

    code: int
    tekst: str
    fout: str


@dataclass
class Balie:
    """Somebody at a terminal of this municipality."""

    capsys: pytest.CaptureFixture[str]

    def opstap(self, *argumenten: str) -> Uitvoer:
        code = main(argumenten)
        geschreven = self.capsys.readouterr()
        return Uitvoer(code, geschreven.out, geschreven.err)

    def geef_vrij(self, maand: str) -> Betaalopdracht:
        """Check the batch of a month, give a reason for all that asks for one, release and send it."""
        self.opstap("betaalopdracht", "toon", maand)
        opdracht = Betaalopdracht.objects.exclude(status="gestopt").latest("id")
        for code in set(opdracht.bevindingen.filter(zwaarte="reden").values_list("code", flat=True)):
            reden = ("--door", "Cor", "--reden", "Nagekeken.")
            self.opstap("betaalopdracht", "oordeel", opdracht.kenmerk, code, *reden)
        for stap in ("vrijgeven", "verzenden"):
            gedaan = self.opstap("betaalopdracht", stap, opdracht.kenmerk, "--door", "Ben")
            assert gedaan.code == 0, gedaan.fout
        opdracht.refresh_from_db()
        return opdracht


@pytest.fixture
def balie(dorp: object, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Balie:
    """A terminal on the test database; Ben releases, Cor judges, and the thresholds are set."""
    monkeypatch.setattr("opstap.project.opstarten.met_django", lambda: None)
    Betaalrekening.objects.create(gemeente_id=HAAG, naam="Gemeente Den Haag", iban="NL86INGB0002445588")
    vrijgave.stel_in(HAAG, GRENZEN, vanaf=date(2024, 1, 1), door="Eva")
    for naam, rol in (("Ben", Rol.BETAALMEDEWERKER), ("Cor", Rol.CONTROLLER)):
        vrijgave.geef_rol(HAAG, naam, rol, geldig=vanaf(date(2024, 1, 1)), door="Eva")
    return Balie(capsys)


def _premie(gemeente: str, regels: Sequence[Regel]) -> list[Plafond]:
    """The premium for a trial placement of 2019: at most EUR 2,500 a year."""
    return [
        Plafond(
            2_500_00,
            "premie voor een proefplaatsing, per jaar",
            ("proefplaatsing",),
            date(regel.maand.year, 1, 1),
            date(regel.maand.year + 1, 1, 1),
        )
        for regel in regels
    ]


def _zonder_wettelijk_hoogste(gemeente: str, regels: Sequence[Regel]) -> list[Plafond]:
    return [Plafond(99_999_999_99, "geen wettelijk hoogste bedrag") for _ in regels]


def _besloten_zoals_betaald(gemeente: str, regels: Sequence[Regel]) -> Iterator[tuple[int, Afwijking]]:
    """The decision holds the same mistake as the payment: so no line differs from its decision."""
    return iter(())


registreer(
    Betaalsoort(
        "proefplaatsing",
        "Premie proefplaatsing",
        _premie,
        _besloten_zoals_betaald,
        BIJSTANDSVERLENING,
    ),
    Betaalsoort(
        "minima",
        "Minimabeleid",
        _zonder_wettelijk_hoogste,
        _besloten_zoals_betaald,
        BIJSTANDSVERLENING,
    ),
)
