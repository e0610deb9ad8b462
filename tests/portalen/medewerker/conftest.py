"""A small town at the desk: households of which all is known, and officers under their own names."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.conf import settings
from django.test import Client

from opstap.inkomen.aanvraag import aanvragen
from opstap.kern.models import Dossier, Zaak
from opstap.kern.toegang import Gebruiker, Rol
from opstap.portalen import demo

from ...bezoeker import sessiesleutel  # noqa: TID252
from ...inkomen.conftest import HAAG, Dorp, dorp, moment  # noqa: TID252

ONTVANGEN = date(2024, 3, 11)
NU = moment(2024, 3, 20)
_VERBORGEN = re.compile(r'<input type="hidden" name="(sleutel|gezien)" value="([^"]*)"')


class Bureau:
    """Officers, each with a browser of their own, who fill in forms as the page offers them."""

    def __init__(self) -> None:
        self.nu = NU

    def als(self, naam: str) -> Client:
        return aangemeld(naam)

    def vul_in(self, wie: Client, pad: str, **gegeven: Any) -> Any:
        """Open the form, and send it with what it holds and what is given."""
        return wie.post(pad, {**self.formulier(wie, pad), **gegeven})

    def formulier(self, wie: Client, pad: str) -> dict[str, str]:
        """The hidden values of a form and those it starts with."""
        antwoord = wie.get(pad)
        assert antwoord.status_code == 200, antwoord.content.decode()[-2000:]
        formulier = antwoord.context["formulier"]
        gegeven = {veld.html_name: veld.value() for veld in formulier if veld.value() is not None}
        gegeven |= dict(_VERBORGEN.findall(antwoord.content.decode()))
        return {naam: str(waarde) for naam, waarde in gegeven.items()}


def aangemeld(naam: str) -> Client:
    client = Client()
    client.cookies[settings.SESSION_COOKIE_NAME] = sessiesleutel(Gebruiker(naam, Rol.MEDEWERKER, HAAG))
    return client


@pytest.fixture
def bureau(dorp: Dorp, monkeypatch: pytest.MonkeyPatch) -> Bureau:
    """The desk on 20 March 2024."""
    gevonden = Bureau()
    monkeypatch.setattr(demo, "nu", lambda: gevonden.nu)
    return gevonden


def aanvraag(dossier: Dossier, ontvangen: date = ONTVANGEN) -> Zaak:
    """An application that came in on 11 March 2024."""
    nu: datetime = moment(ontvangen.year, ontvangen.month, ontvangen.day)
    return aanvragen.dien_in(dossier, ontvangen=ontvangen, nu=nu)


Formulier = Callable[..., Any]
__all__ = ["HAAG", "NU", "ONTVANGEN", "Bureau", "aanvraag", "dorp", "moment", "timedelta"]
