"""Somebody at the counter of a swimming pool, and of its administration, in browsers of their own."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as instellingen
from django.test import Client

from opstap.kern import personen
from opstap.kern.bsn import synthetische_bsns
from opstap.kern.models import Gemeente
from opstap.kern.toegang import Gebruiker, Rol
from opstap.portalen import demo

from ...bezoeker import sessiesleutel  # noqa: TID252
from .aan_de_balie import Bad, aan_de_balie, zwembad

NU = datetime(2024, 3, 20, 10, 0, tzinfo=UTC)
_SLEUTEL = re.compile(r'<input type="hidden" name="sleutel" value="([^"]*)"')


class Partner:
    """A browser in which somebody who works for a partner is signed in."""

    def __init__(self, wie: Gebruiker) -> None:
        self.client = Client()
        self.client.cookies[instellingen.SESSION_COOKIE_NAME] = sessiesleutel(wie)

    def open(self, pad: str = "") -> Any:
        return self.client.get(f"/partner/{pad}")

    def stuur(self, pad: str = "", **gegeven: Any) -> Any:
        """Send a form; the answer itself."""
        return self.client.post(f"/partner/{pad}", gegeven)

    def sleutel(self, pad: str) -> str:
        """The one-time key of the form on a page."""
        return _SLEUTEL.findall(blad(self.open(pad)))[0]

    def betaal(self, bad: Bad, bedrag: str, omschrijving: str = "zwemles maart") -> Any:
        """Show the pass and pay; the answer to the form."""
        assert self.stuur(pas=bad.pas.nummer).url == "/partner/klant/"
        return self.stuur(
            "klant/",
            sleutel=self.sleutel("klant/"),
            tegoed=bad.tegoed.pk,
            bedrag=bedrag,
            omschrijving=omschrijving,
        )


def blad(antwoord: Any, status: int = 200) -> str:
    """The text of a page."""
    assert antwoord.status_code == status, antwoord.content.decode()[-1500:]
    return str(antwoord.content.decode()).replace("\u00a0", " ")


@pytest.fixture(autouse=True)
def vandaag(monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path) -> None:
    """It is 20 March 2024, and pictures go to a folder of this test."""
    monkeypatch.setattr(demo, "nu", lambda: NU)
    settings.STUKKEN_MAP = tmp_path / "stukken"


def bouw_zwembad() -> Bad:
    """A household with a pass in a municipality without anything else."""
    Gemeente.objects.get_or_create(code="GM0518", defaults={"naam": "Den Haag"})
    persoon = personen.schrijf_in(
        "GM0518",
        bsn=next(synthetische_bsns()),
        voornamen="Sam",
        achternaam="Voorbeeld",
        geboortedatum=date(2015, 5, 1),
        vandaag=NU.date(),
    )
    return zwembad(personen.nieuw_dossier("GM0518"), persoon, NU)


@pytest.fixture
def bad(db: None, vandaag: None) -> Bad:
    return bouw_zwembad()


@pytest.fixture
def balie(bad: Bad) -> Partner:
    return Partner(aan_de_balie(Rol.PARTNERBALIE))


@pytest.fixture
def administratie(bad: Bad) -> Partner:
    return Partner(aan_de_balie(Rol.PARTNERADMINISTRATIE))
