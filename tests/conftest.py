"""What every test may use: a real PostgreSQL 18 and a real browser, started only when a test asks for one.

Several runs can go on at once: each has its own test database in one throw-away cluster.
"""

from __future__ import annotations

import gc
import os
import shutil
from collections.abc import Callable, Iterator
from itertools import chain
from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection, connections
from hypothesis import HealthCheck
from hypothesis import settings as hypothesis_settings
from playwright.sync_api import Browser, BrowserContext, Page, sync_playwright
from pytest_django import DjangoDbBlocker

from opstap.project import omgeving
from opstap.project.databank import DatabankAdres, django_databank, testcluster, zorg_voor_databank

from .bezoeker import Bezoeker  # type: ignore[import-not-found]
from .bladeren import wacht_op_bladzijden  # type: ignore[import-not-found]
from .sjablonen import Sjablonen, Stadsdatabank, in_databank  # type: ignore[import-not-found]

# How Chromium is started: as root, without a screen, and without calling anyone outside this machine.
_CHROMIUM = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

AXE = Path(settings.BASE_DIR) / "node_modules" / "axe-core" / "axe.min.js"
NORMEN = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
KEUR = """async normen => {
    const uitslag = await axe.run(document, {runOnly: normen, resultTypes: ["violations"]})
    return uitslag.violations.flatMap(
        overtreding => overtreding.nodes.map(knoop => `${overtreding.id}: ${knoop.html.slice(0, 160)}`)
    )
}"""
"""Only what is wrong leaves the browser; all that is right would take longer to send than to find."""


def pytest_configure(config: pytest.Config) -> None:
    """The site is a demonstration, with style from its sources; drawn examples have no time limit.

    Garbage is collected less often: each time Python looks through all of the law and the compiler for it.
    """
    gc.set_threshold(50_000, 20, 50)
    omgeving.wijs_cache_aan()
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }
    settings.WHITENOISE_USE_FINDERS = True
    settings.WHITENOISE_AUTOREFRESH = True
    settings.OPSTAP_DEMO = True
    hypothesis_settings.register_profile(
        "opstap", deadline=None, print_blob=True, suppress_health_check=[HealthCheck.too_slow]
    )
    hypothesis_settings.register_profile(
        "ci", parent=hypothesis_settings.get_profile("opstap"), derandomize=True
    )
    hypothesis_settings.load_profile("ci" if os.environ.get("CI") else "opstap")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes long goes first on each worker: as the last one it would keep a worker waiting for it.

    What one module has that takes long stays on one worker, which then prepares it once.
    """
    workers = int(os.environ.get("PYTEST_XDIST_WORKER_COUNT", "1"))
    rest = [item for item in items if not item.get_closest_marker("duurt_lang")]
    lang: dict[Path, list[pytest.Item]] = {}
    for item in items:
        if item.get_closest_marker("duurt_lang"):
            lang.setdefault(item.path, []).append(item)
    modules = list(lang.values())
    items[:] = [
        item
        for worker in range(workers)
        for item in (
            *chain.from_iterable(modules[worker::workers]),
            *rest[len(rest) * worker // workers : len(rest) * (worker + 1) // workers],
        )
    ]


@pytest.fixture(scope="session")
def sjablonen(tmp_path_factory: pytest.TempPathFactory, django_test_environment: None) -> Iterator[Sjablonen]:
    """The databases of this run, in the throw-away cluster (or in DATABASE_URL's)."""
    adres = DatabankAdres.uit_url(zorg_voor_databank(testcluster()))
    gegeven = {sleutel: waarde for sleutel, waarde in django_databank(adres).items() if sleutel != "TEST"}
    connections["default"].settings_dict.update(gegeven)
    werker = os.environ.get("PYTEST_XDIST_WORKER", "")
    eigen = tmp_path_factory.getbasetemp()
    gedeeld = Sjablonen(eigen.parent if werker else eigen, werker)
    yield gedeeld
    gedeeld.ruim_op()


@pytest.fixture(scope="session")
def django_db_setup(sjablonen: Sjablonen, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Django's test database is a copy of the one that the first worker made."""
    with django_db_blocker.unblock():
        naam = sjablonen.leeg()
        with in_databank(naam):
            yield


@pytest.fixture(scope="session")
def stadsdatabank(
    sjablonen: Sjablonen, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Stadsdatabank:
    """A played city, which is opened for a module at a time."""
    with django_db_blocker.unblock():
        return sjablonen.stad()


@pytest.fixture
def databank_url(transactional_db: None) -> str:
    """URL of this run's test database, for a test that starts a process of its own (as its DATABASE_URL)."""
    waarden = connection.settings_dict
    return DatabankAdres(
        waarden["HOST"], int(waarden["PORT"]), waarden["NAME"], waarden["USER"], waarden["PASSWORD"]
    ).url


@pytest.fixture
def client() -> Bezoeker:
    """A browser in which one is signed in as whoever a page is for."""
    return Bezoeker()


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Debian's Chromium without a screen (OPSTAP_CHROMIUM: another one)."""
    pad = os.environ.get("OPSTAP_CHROMIUM") or shutil.which("chromium")
    assert pad, "Chromium ontbreekt: 'make test' installeert het, of wijs het aan met OPSTAP_CHROMIUM."
    # Playwright's event loop lives in this thread; without this, Django takes every query for an async one.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"
    with pytest.MonkeyPatch.context() as patch, sync_playwright() as playwright:
        wacht_op_bladzijden(patch)
        chromium = playwright.chromium.launch(executable_path=pad, args=_CHROMIUM)
        yield chromium
        chromium.close()


@pytest.fixture
def venster(browser: Browser) -> Iterator[BrowserContext]:
    """A new window without memory that reaches this machine only."""
    context = browser.new_context(
        locale="nl-NL", timezone_id="Europe/Amsterdam", viewport={"width": 1280, "height": 900}
    )
    context.route(
        lambda adres: not adres.startswith(("http://localhost", "http://127.0.0.1")),
        lambda route: route.abort(),
    )
    yield context
    context.close()


@pytest.fixture
def pagina(venster: BrowserContext) -> Page:
    """An empty page in a new window at desktop width; `pagina.set_viewport_size` makes it a telephone."""
    return venster.new_page()


@pytest.fixture(scope="session")
def keur() -> Callable[[Page], list[str]]:
    """What axe-core finds wrong on a page, a line each."""
    bron = AXE.read_text(encoding="utf-8")

    def gekeurd(pagina: Page) -> list[str]:
        if not pagina.evaluate("'axe' in window"):
            # Through the debugger: the content policy forbids a script that the site did not serve.
            pagina.context.new_cdp_session(pagina).send("Runtime.evaluate", {"expression": bron})
        klachten: list[str] = pagina.evaluate(KEUR, NORMEN)
        return klachten

    return gekeurd
