"""Visitors for tests: signed in as whoever a page is for."""

from __future__ import annotations

import re
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.test import Client

from opstap.kern.toegang import Gebruiker, Rol

GEMEENTE = "GM0518"
WAAROM = "De inwoner vroeg om uitleg aan de balie."


def wie_hoort_bij(pad: str) -> Gebruiker | None:
    """Whose page this is: a case worker's, the council's, or that of the resident of the dossier in it."""
    deel = re.match(r"/(medewerker|bestuur|inwoner)/(?:(D-\d+)/)?", pad)
    match deel and deel[1]:
        case "medewerker":
            return Gebruiker("Democonsulent", Rol.MEDEWERKER, GEMEENTE)
        case "bestuur":
            return Gebruiker("Demoraadslid", Rol.BESTUUR, GEMEENTE)
        case "inwoner":
            assert deel is not None
            return Gebruiker(
                "De inwoner zelf", Rol.INWONER, GEMEENTE, frozenset({deel[2]} if deel[2] else ())
            )
    return None


def sessiesleutel(wie: Gebruiker, *paden: str) -> str:
    """The key of a new session in which this user is signed in, and wrote why these pages are opened."""
    from opstap.kern.sessies import SessionStore
    from opstap.portalen.aanmelding import meld_aan

    request = HttpRequest()
    request.session = SessionStore()
    meld_aan(request, wie, wie.sleutel)
    request.session["waarom"] = dict.fromkeys(paden, WAAROM)
    request.session.save()
    assert request.session.session_key is not None
    return request.session.session_key


class Bezoeker(Client):
    """A browser in which one is signed in as whoever a page is for, with a reason; `anoniem`: as nobody."""

    anoniem = False

    def __init__(self, **opties: Any) -> None:
        super().__init__(**opties)
        self._sleutels: dict[tuple[Gebruiker, str], str] = {}

    def generic(self, method: str, path: str, *rest: Any, **opties: Any) -> HttpResponse:
        wie = wie_hoort_bij(str(path))
        if wie and not self.anoniem:
            pad = urlsplit(str(path)).path
            if (wie, pad) not in self._sleutels:
                self._sleutels[wie, pad] = sessiesleutel(wie, pad)
            self.cookies[settings.SESSION_COOKIE_NAME] = self._sleutels[wie, pad]
        return super().generic(method, path, *rest, **opties)
