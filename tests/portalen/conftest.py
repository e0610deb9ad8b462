"""A small played city, shown by the real site to a real headless Chromium."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.contrib.staticfiles.handlers import StaticFilesHandler
from django.core.servers.basehttp import ThreadedWSGIServer
from django.db import connection, connections, transaction
from django.test.testcases import LiveServerThread
from playwright.sync_api import Browser, BrowserContext, Page, Response
from pytest_django import DjangoDbBlocker

from opstap.inkomen.beelden.dossierlijst import voorbeelden
from opstap.inkomen.models import Vordering
from opstap.kern.models import Besluit, Dossier, Zaak

from ..bezoeker import sessiesleutel, wie_hoort_bij  # noqa: TID252


class _Bediening(ThreadedWSGIServer):
    """Leaves the connection open: the tests and the site share it, with all that is not committed."""

    def _close_connections(self) -> None: ...


class _Dienst(LiveServerThread):
    server_class = _Bediening


@dataclass(frozen=True)
class Stad:
    """Where the site answers, and the addresses of one page of each kind."""

    url: str
    dossier: str
    bladzijden: dict[str, str]


@pytest.fixture(scope="module")
def stad(
    browser: Browser,
    stadsdatabank: Any,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Iterator[Stad]:
    """The site on a played city; all of it is undone after the tests of one module.

    The browser comes first: once its event loop runs, Django gives this thread another connection.
    """
    with (
        django_db_blocker.unblock(),
        stadsdatabank.geopend(tmp_path_factory.mktemp("stad")),
        transaction.atomic(),
        pytest.MonkeyPatch.context() as zolang,
    ):
        # Django closes a connection that it finds inside a transaction when a request begins or ends.
        zolang.setattr(connections["default"], "close_if_unusable_or_obsolete", lambda: None)
        connection.inc_thread_sharing()
        dienst = _Dienst("localhost", StaticFilesHandler, {"default": connections["default"]})
        dienst.daemon = True
        dienst.start()
        dienst.is_ready.wait()
        assert dienst.error is None
        yield _stad(f"http://localhost:{dienst.port}")
        dienst.terminate()
        connection.dec_thread_sharing()
        transaction.set_rollback(True)


def _stad(url: str) -> Stad:
    dossier = Dossier.objects.filter(
        pk__in=Vordering.objects.values("dossier"), besluit__zaak__isnull=True
    ).earliest("nummer")
    besluit = Besluit.objects.filter(dossier=dossier).earliest("id")
    open_, dicht = (
        Zaak.objects.filter(status=status).earliest("nummer") for status in ("ontvangen", "afgerond")
    )
    bladzijden = {
        "voorpagina": "/",
        "werkvoorraad": "/medewerker/",
        "werkvoorraad leeg": "/medewerker/?zoek=bestaat-niet",
        "dossiers": "/medewerker/dossiers/",
        "reden": f"/medewerker/dossier/{dossier.nummer}/",
        "dossier": f"/medewerker/dossier/{dossier.nummer}/?reden=uitkering",
        "dossier vroeger": f"/medewerker/dossier/{dossier.nummer}/?reden=controle&bekend_op=2020-01-01",
        "zaak open": f"/medewerker/zaak/{open_.nummer}/",
        "zaak afgerond": f"/medewerker/zaak/{dicht.nummer}/",
        "besluit": f"/medewerker/besluit/{besluit.nummer}/",
        "aanmelden": "/aanmelden/",
        "inwoner overzicht": f"/inwoner/{dossier.nummer}/",
        "inwoner inzagen": f"/inwoner/{dossier.nummer}/inzagen/",
        "betaling juni": f"/inwoner/{dossier.nummer}/betaling/2024-06/",
        "jaaropgave": f"/inwoner/{dossier.nummer}/jaaropgave/2024/",
        "bestuur": "/bestuur/",
        "bestuur inkomen": "/bestuur/2024/inkomen/",
        "bestuur 2019": "/bestuur/2019/",
        "bestuur buig": "/bestuur/2019/buig/",
        "onbekend dossier": "/inwoner/D-999999/",
        "onbekend adres": "/bestaat/niet/",
    }
    for nummer, voorbeeld in enumerate(voorbeelden(dossier.gemeente_id), start=1):
        bladzijden[f"voorbeeld {nummer}"] = f"/inwoner/{voorbeeld.nummer}/betaling/{voorbeeld.maand:%Y-%m}/"
    return Stad(url, dossier.nummer, bladzijden)


@pytest.fixture(scope="module")
def ramen(browser: Browser) -> Iterator[tuple[BrowserContext, BrowserContext]]:
    """Two windows for a whole module, with and without a script: style is loaded once."""
    met, zonder = (
        browser.new_context(locale="nl-NL", java_script_enabled=script) for script in (True, False)
    )
    yield met, zonder
    met.close()
    zonder.close()


@pytest.fixture
def scherm(ramen: tuple[BrowserContext, BrowserContext]) -> Iterator[Page]:
    """An empty page at desktop width."""
    yield from _pagina(ramen[0])


@pytest.fixture
def kaal_scherm(ramen: tuple[BrowserContext, BrowserContext]) -> Iterator[Page]:
    """An empty page in which no script runs."""
    yield from _pagina(ramen[1])


def _pagina(raam: BrowserContext) -> Iterator[Page]:
    """Every address that is gone to is opened as whoever it is for."""
    pagina = raam.new_page()
    ga = pagina.goto

    def ga_als_wie_er_hoort(adres: str, **opties: Any) -> Response | None:
        delen = urlsplit(adres)
        if wie := wie_hoort_bij(delen.path):
            plek = f"{delen.scheme}://{delen.netloc}"
            koekje = {
                "name": settings.SESSION_COOKIE_NAME,
                "value": sessiesleutel(wie, delen.path),
                "url": plek,
            }
            raam.add_cookies([koekje])
        else:
            raam.clear_cookies()
        return ga(adres, **opties)

    pagina.goto = ga_als_wie_er_hoort
    pagina.set_viewport_size({"width": 1280, "height": 900})
    yield pagina
    pagina.close()
