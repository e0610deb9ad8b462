"""A resident with an own file, in a browser of their own, who fills in forms as the page offers them."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as instellingen
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from opstap.kern.models import Dossier
from opstap.kern.toegang import Gebruiker, Rol
from opstap.portalen import demo

from ...bezoeker import sessiesleutel  # noqa: TID252
from ...inkomen.conftest import HAAG, Dorp, dorp, moment  # noqa: TID252

NU = moment(2024, 3, 20)
_SLEUTEL = re.compile(r'<input type="hidden" name="sleutel" value="([^"]*)"')


class Inwoner:
    """Somebody signed in as a resident; `sleutel` is who the sign-in says they are."""

    def __init__(self, *dossiers: Dossier, sleutel: str = "") -> None:
        nummers = frozenset(een.nummer for een in dossiers)
        wie = Gebruiker("De inwoner zelf", Rol.INWONER, HAAG, nummers, sleutel)
        self.client = Client()
        self.client.cookies[instellingen.SESSION_COOKIE_NAME] = sessiesleutel(wie)
        self.pad = f"/inwoner/{dossiers[0].nummer}/" if dossiers else "/inwoner/"

    def open(self, pad: str) -> Any:
        return self.client.get(f"{self.pad}{pad}")

    def stuur(self, pad: str, **gegeven: Any) -> Any:
        """Open the form, and send it with its one-time key and what is given; the answer itself."""
        if "sleutel" not in gegeven:
            gegeven["sleutel"] = self.sleutel(pad)
        return self.client.post(f"{self.pad}{pad}", gegeven)

    def sleutel(self, pad: str) -> str:
        antwoord = self.open(pad)
        assert antwoord.status_code == 200, antwoord.content.decode()[-1500:]
        return _SLEUTEL.findall(antwoord.content.decode())[0]


def pdf(naam: str = "loonstrook.pdf", inhoud: bytes = b"%PDF-1.7 loon") -> SimpleUploadedFile:
    return SimpleUploadedFile(naam, inhoud, "application/octet-stream")


@pytest.fixture(autouse=True)
def vandaag(monkeypatch: pytest.MonkeyPatch, settings: Any, tmp_path: Path) -> None:
    """It is 20 March 2024, and documents go to a folder of this test."""
    monkeypatch.setattr(demo, "nu", lambda: NU)
    settings.STUKKEN_MAP = tmp_path / "stukken"


@pytest.fixture
def dossier(dorp: Dorp) -> Dossier:
    return dorp.huishouden()


@pytest.fixture
def inwoner(dossier: Dossier) -> Inwoner:
    return Inwoner(dossier)


__all__ = ["NU", "Dorp", "Inwoner", "dorp", "moment", "pdf"]
