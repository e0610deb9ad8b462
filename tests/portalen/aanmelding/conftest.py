"""The stand-in sign-in beside a played city, and a browser that really goes there and back."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
import requests
from django.test import Client
from pytest_django import Settings

from opstap.portalen.aanmelding.nagebootst import Nagebootst, start_voor


@pytest.fixture
def client() -> Client:
    """A browser in which nobody is signed in."""
    return Client(SERVER_NAME="localhost")


@pytest.fixture
def dienst(stad: Any, settings: Settings) -> Iterator[Nagebootst]:
    """The stand-in, trusted by the site."""
    gestart, settings.OPSTAP_OIDC = start_voor("http://localhost")
    yield gestart
    gestart.stop()


@pytest.fixture
def naar_de_dienst(dienst: Nagebootst, client: Client) -> Callable[..., str]:
    """Go to the stand-in over HTTP as somebody; gives the address to which it sends the browser back."""

    def ga(als: str, soort: str = "medewerker", **extra: str) -> str:
        weg = client.get(f"/aanmelden/ga/{soort}/?{urlencode({'als': als, **extra})}")
        assert weg.status_code == 302, weg.content.decode()
        antwoord = requests.get(weg["Location"], allow_redirects=False, timeout=10)
        assert antwoord.status_code == 302, antwoord.text
        return antwoord.headers["Location"]

    return ga


@pytest.fixture
def meld_aan(naar_de_dienst: Callable[..., str], client: Client) -> Callable[..., Any]:
    """Sign in as somebody, all the way; gives the answer of the site."""

    def aangemeld(als: str, soort: str = "medewerker", **extra: str) -> Any:
        return uitkomst(client, client.get(pad(naar_de_dienst(als, soort, **extra))))

    return aangemeld


def uitkomst(client: Client, antwoord: Any) -> Any:
    """The page that says why somebody was not let in, or the way on."""
    return client.get("/aanmelden/mislukt/") if antwoord["Location"] == "/aanmelden/mislukt/" else antwoord


def pad(adres: str) -> str:
    """The address without its site."""
    delen = urlsplit(adres)
    return f"{delen.path}?{delen.query}"


def vraag(adres: str, naam: str) -> str:
    """One value from the query of an address."""
    return parse_qs(urlsplit(adres).query)[naam][0]
