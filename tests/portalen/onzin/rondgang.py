"""A walk over the site by everybody: which addresses each kind of page has, and what can be sent there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.test import Client
from django.urls import Resolver404, resolve

from opstap.kern.toegang import Gebruiker

from ...bezoeker import sessiesleutel  # noqa: TID252
from .schermen import Scherm, lees
from .verzoeken import CSRF, Verzoek

_ADRESSEN = 4
"""How many addresses of one route a visitor opens in each round."""
_RONDES = 2


@dataclass(frozen=True)
class Bezoeker:
    """Somebody in front of the site, signed in or not."""

    naam: str
    sleutel: str

    def doe(self, gevraagd: Verzoek) -> Any:
        client = Client(enforce_csrf_checks=True, raise_request_exception=False)
        client.cookies[settings.CSRF_COOKIE_NAME] = CSRF
        if self.sleutel:
            client.cookies[settings.SESSION_COOKIE_NAME] = self.sleutel
        return client.generic(
            gevraagd.methode, gevraagd.adres, gevraagd.inhoud, gevraagd.soort, **gevraagd.koppen
        )


@dataclass(frozen=True)
class Kaart:
    """What everybody found: addresses per route, the forms that each could send to it, and query names."""

    bezoekers: tuple[Bezoeker, ...]
    adressen: Mapping[str, Sequence[str]]
    schermen: Mapping[tuple[str, str], Sequence[Scherm]]
    """(route, name of the visitor) -> forms."""
    namen: tuple[str, ...]


def loop_rond(mensen: Iterable[tuple[str, Gebruiker | None]], begin: Mapping[str, str]) -> Kaart:
    """Everybody opens every address, and then what the pages led to. `begin`: route -> an address of it."""
    adressen = {route: [adres] for route, adres in begin.items()}
    paden = [urlsplit(adres).path for adres in begin.values()]
    schermen: dict[tuple[str, str], dict[Scherm, None]] = {}
    namen: set[str] = set()
    bezoekers = tuple(Bezoeker(naam, sessiesleutel(wie, *paden) if wie else "") for naam, wie in mensen)
    for bezoeker in bezoekers:
        gezien: set[str] = set()
        for _ in range(_RONDES):
            for adres in [een for alle in adressen.values() for een in alle[:_ADRESSEN] if een not in gezien]:
                gezien.add(adres)
                antwoord = bezoeker.doe(Verzoek("GET", adres))
                if antwoord.status_code != 200 or not antwoord.headers["Content-Type"].startswith(
                    "text/html"
                ):
                    continue
                inhoud = lees(antwoord.content, adres)
                namen |= inhoud.vraagnamen
                for ander in inhoud.adressen:
                    if (route := route_van(ander)) and ander not in adressen[route]:
                        adressen[route].append(ander)
                for scherm in inhoud.schermen:
                    if route := route_van(scherm.adres):
                        schermen.setdefault((route, bezoeker.naam), {})[scherm] = None
    return Kaart(
        bezoekers, adressen, {wie: tuple(alle) for wie, alle in schermen.items()}, tuple(sorted(namen))
    )


def route_van(adres: str) -> str:
    """The route that an address belongs to; '' for none."""
    try:
        return resolve(unquote(urlsplit(adres).path)).view_name
    except Resolver404:
        return ""
