"""The site of `opstap wetboek`, in a real browser: readable by all, on a screen and on a phone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from opstap.opdrachten.wetboek.bladen import schrijf_site
from opstap.opdrachten.wetboek.inhoud import lees_wetboek
from opstap.opdrachten.wetboek.voorbeeldbeeld import EIGEN_VOORBEELDEN, reken_voorbeelden

pytestmark = pytest.mark.browser

BREED, SMAL = 1280, 375

BLADEN = {
    "voorpagina": "index.html",
    "wet": "participatiewet/index.html",
    "artikel met grafiek": "participatiewet/artikel-21.html",
    "artikel met leemten": "participatiewet/artikel-8.html",
    "beleid van een gemeente": "ooievaarspas-den-haag/index.html",
    "regelingen": "regelingen.html",
    "regeling": "regelingen/stadspas.html",
    "van A tot Z": "namen.html",
    "bedragen": "bedragen.html",
    "voorbeelden": "voorbeelden.html",
    "niet": "niet.html",
    "algoritmeregister": "algoritmeregister.html",
}
"""One page of each kind."""
IN_LIJST = ("8", "21", "22a", "31")
"""Articles of the Participatiewet with rules, choices, amounts, judgments, gaps and local policy."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the site: all pages of all laws; its lists hold a part that has all kinds of names."""
    naar = tmp_path_factory.mktemp("wetboek")
    bestanden = [pad for pad in EIGEN_VOORBEELDEN if pad.stem in ("norm", "vrijlating")]
    boek = lees_wetboek(reken_voorbeelden(bestanden), date(2026, 3, 1))
    namen = {
        naam: beeld
        for naam, beeld in boek.namen.items()
        if any(artikel.wet == "Participatiewet" and artikel.nummer in IN_LIJST for artikel in beeld.artikelen)
    }
    schrijf_site(replace(boek, namen=namen), naar)
    return Path(naar).as_uri()


@pytest.fixture(scope="module")
def raam(browser: Browser) -> Iterator[BrowserContext]:
    """One window for all tests."""
    context = browser.new_context(locale="nl-NL")
    yield context
    context.close()


@pytest.fixture
def scherm(raam: BrowserContext) -> Iterator[Page]:
    """An empty page at desktop width."""
    pagina = raam.new_page()
    pagina.set_viewport_size({"width": BREED, "height": 900})
    yield pagina
    pagina.close()


@pytest.mark.parametrize("naam", BLADEN)
def test_elk_soort_blad_is_voor_iedereen_te_lezen_op_elk_scherm(
    naam: str, site: str, scherm: Page, keur: Callable[[Page], list[str]]
) -> None:
    gevraagd: list[str] = []
    scherm.on("request", lambda vraag: gevraagd.append(vraag.url))
    scherm.goto(f"{site}/{BLADEN[naam]}")
    assert [adres for adres in gevraagd if not adres.startswith(site)] == []
    assert scherm.locator("script").count() == 0
    assert scherm.locator("html").get_attribute("lang") == "nl"
    assert scherm.locator("h1").count() == 1
    assert keur(scherm) == []
    assert scherm.evaluate("document.documentElement.scrollWidth") <= BREED

    scherm.set_viewport_size({"width": SMAL, "height": 900})
    scherm.evaluate("document.querySelectorAll('details').forEach(deel => { deel.open = true })")
    assert keur(scherm) == []
    assert scherm.evaluate("document.documentElement.scrollWidth") <= SMAL


def test_een_jurist_vindt_een_onderdeel_van_een_artikel_in_drie_stappen(site: str, scherm: Page) -> None:
    scherm.goto(f"{site}/index.html")
    scherm.get_by_role("main").get_by_role("link", name="Participatiewet", exact=True).click()
    scherm.get_by_role("link", name="Artikel 31", exact=True).click()
    scherm.get_by_role("navigation", name="Op deze bladzijde").get_by_role(
        "link", name="Lid 2 onder n", exact=True
    ).click()

    kop = scherm.get_by_role("heading", name="Lid 2 onder n", exact=True)
    assert 0 <= kop.evaluate("kop => kop.getBoundingClientRect().top") < 200
    deel = scherm.locator("section", has=kop)
    assert deel.get_by_role("heading", name="Onderdeel n geldt").is_visible()
    assert deel.get_by_role("img", name="Hoogste vrijlating per maand, eerste zes maanden").is_visible()
    tekst = deel.get_by_role("link", name="Wettekst van die dag").first.get_attribute("href")
    assert tekst is not None
    assert "BWBR0015703&artikel=31" in tekst


def test_een_woord_is_zonder_script_te_vinden_van_a_tot_z(site: str, browser: Browser) -> None:
    context = browser.new_context(java_script_enabled=False)
    scherm = context.new_page()
    scherm.goto(f"{site}/index.html")
    scherm.get_by_role("link", name="Zoeken van A tot Z").click()
    scherm.get_by_role("navigation", name="Letters").get_by_role("link", name="K", exact=True).click()
    scherm.get_by_role("link", name="Kostendelersnorm", exact=True).first.click()

    assert scherm.get_by_role("heading", name="Kostendelersnorm", exact=True).first.is_visible()
    context.close()


def test_het_toetsenbord_springt_naar_de_inhoud(site: str, scherm: Page) -> None:
    scherm.goto(f"{site}/niet.html")
    scherm.keyboard.press("Tab")
    assert scherm.evaluate("document.activeElement.textContent") == "Naar de inhoud"
    assert scherm.evaluate("document.activeElement.getBoundingClientRect().top") >= 0

    scherm.keyboard.press("Enter")
    assert scherm.evaluate("document.activeElement.id") == "inhoud"
