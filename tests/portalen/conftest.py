"""A real headless Chromium in front of the running site."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as instellingen
from playwright.sync_api import Browser, Page, sync_playwright

# Playwright's own event loop runs in the thread of the tests; Django then thinks that it is in async code.
os.environ.setdefault("DJANGO_ALLOW_ASYNC_UNSAFE", "true")

CHROMIUM = os.environ.get("OPSTAP_CHROMIUM") or shutil.which("chromium") or "/usr/bin/chromium"
ZUINIG = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
AXE = Path(instellingen.BASE_DIR) / "node_modules" / "axe-core" / "axe.min.js"
NORMEN = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as spel:
        chromium = spel.chromium.launch(executable_path=CHROMIUM, args=ZUINIG)
        yield chromium
        chromium.close()


@pytest.fixture(autouse=True)
def gewone_bestandsnamen(settings: Any) -> None:
    """Serve style sheets from where they stand: a test run has not collected them."""
    settings.STORAGES = {
        **settings.STORAGES,
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
    }


@pytest.fixture
def bekijk(browser: Browser, live_server: Any) -> Iterator[Callable[..., Page]]:
    """Open a page; what the browser complains about (console, failed loads) stands in `page.klachten`."""
    ramen = []

    def open_(pad: str, breedte: int = 1280, script: bool = True) -> Page:
        raam = browser.new_context(
            viewport={"width": breedte, "height": 900}, locale="nl-NL", java_script_enabled=script
        )
        ramen.append(raam)
        pagina = raam.new_page()
        klachten: list[str] = []
        pagina.klachten = klachten  # type: ignore[attr-defined]
        pagina.on(
            "console", lambda bericht: klachten.append(bericht.text) if bericht.type == "error" else None
        )
        pagina.on("pageerror", lambda fout: klachten.append(str(fout)))
        pagina.on("requestfailed", lambda vraag: klachten.append(f"niet geladen: {vraag.url}"))
        pagina.goto(live_server.url + pad)
        return pagina

    yield open_
    for raam in ramen:
        raam.close()


@pytest.fixture(scope="session")
def keur() -> Callable[[Page], list[str]]:
    """What axe-core finds wrong on a page, a line each."""
    bron = AXE.read_text()

    def gekeurd(pagina: Page) -> list[str]:
        # Through the debugger: the content policy of the page forbids a script that the site did not serve.
        pagina.context.new_cdp_session(pagina).send("Runtime.evaluate", {"expression": bron})
        uitslag = pagina.evaluate("normen => axe.run(document, {runOnly: normen})", NORMEN)
        return [
            f"{overtreding['id']}: {knoop['html'][:160]}"
            for overtreding in uitslag["violations"]
            for knoop in overtreding["nodes"]
        ]

    return gekeurd
