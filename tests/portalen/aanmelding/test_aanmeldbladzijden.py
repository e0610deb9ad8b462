"""Every page of signing in, in each state, wide and narrow: readable by all, and nothing sticks out."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any

import pytest
from django.utils import timezone
from playwright.sync_api import Browser, BrowserContext, Page
from pytest_django import Settings

from opstap.portalen.aanmelding.nagebootst import start_voor

pytestmark = [pytest.mark.browser, pytest.mark.django_db]


@pytest.fixture
def site(stad: Any, settings: Settings) -> Iterator[str]:
    dienst, settings.OPSTAP_OIDC = start_voor(stad.url)
    yield stad.url
    dienst.stop()


@pytest.fixture
def scherm(venster: BrowserContext) -> Page:
    """A page in a window without memory, in which nobody is signed in."""
    return venster.new_page()


@pytest.fixture
def is_te_lezen(scherm: Page, keur: Callable[[Page], list[str]]) -> Callable[[str], bool]:
    """Whether this page has that title, and nothing is wrong with it at either width."""

    def gekeurd(kop: str) -> bool:
        assert scherm.locator("h1").inner_text() == kop
        for breedte in (1280, 360):
            scherm.set_viewport_size({"width": breedte, "height": 900})
            assert keur(scherm) == []
            assert scherm.evaluate("document.documentElement.scrollWidth") <= breedte
        return True

    return gekeurd


def test_het_aanmelden_met_een_tweede_stap(
    site: str, scherm: Page, is_te_lezen: Callable[[str], bool]
) -> None:
    scherm.goto(f"{site}/aanmelden/")
    assert is_te_lezen("Wie bent u in deze demonstratie?")

    scherm.click("text=met een code als tweede stap")
    assert is_te_lezen("Wie bent u?")

    scherm.click("text=Beheerder")
    assert is_te_lezen("Uw tweede stap")

    scherm.fill("#code", "geen")
    scherm.click("text=Verder")
    assert scherm.locator("[aria-invalid=true][aria-describedby=code-fout]").count() == 1
    assert is_te_lezen("Uw tweede stap")

    scherm.fill("#code", scherm.locator(".melding .cijfer").inner_text())
    scherm.click("text=Verder")
    scherm.wait_for_url(f"{site}/**")
    scherm.goto(f"{site}/aanmelden/accounts/")
    assert is_te_lezen("Wie mag hier werken?")


def test_het_aanmelden_dat_niet_lukt(site: str, scherm: Page, is_te_lezen: Callable[[str], bool]) -> None:
    scherm.goto(f"{site}/aanmelden/terug/medewerker/?error=access_denied")

    assert is_te_lezen("Aanmelden is niet gelukt")


def test_het_aanmelden_buiten_een_demonstratie(
    site: str, scherm: Page, is_te_lezen: Callable[[str], bool], settings: Settings
) -> None:
    settings.OPSTAP_DEMO = False
    scherm.goto(f"{site}/aanmelden/")
    assert is_te_lezen("Meld u aan")

    settings.OPSTAP_OIDC = {}
    scherm.goto(f"{site}/aanmelden/")
    assert is_te_lezen("Aanmelden kan nu niet")


def test_een_nieuwkomer_is_in_drie_klikken_bij_een_besluit_met_zijn_uitleg(
    site: str, browser: Browser
) -> None:
    """From the page that `make demo` names, without a script, and without knowing where anything is."""
    venster = browser.new_context(locale="nl-NL", java_script_enabled=False)
    scherm = venster.new_page()
    scherm.goto(site)
    for klik in (
        "main a:text-is('Kwaliteitsmedewerker')",
        "#lijst tbody a",
        "main a[href^='/medewerker/besluit/']",
    ):
        scherm.locator(klik).first.click()

    assert "Besluit BS-" in scherm.title()
    assert scherm.locator("main .uitleg .uitleg__artikel").first.is_visible()
    assert "nagerekend: gelijk" in scherm.locator("main").inner_text()
    venster.close()


def test_wat_iemand_schreef_terwijl_de_sessie_afliep(
    site: str,
    stad: Any,
    scherm: Page,
    is_te_lezen: Callable[[str], bool],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """In a real browser: typed, sent too late, signed in again, and sent after all."""
    pad = f"/medewerker/dossier/{stad.dossier}/"
    scherm.goto(f"{site}/aanmelden/ga/medewerker/?als=consulent&naar={pad}")
    scherm.fill("#waarom", "Een lange tekst,\nover twee regels")
    straks = timezone.now() + timedelta(minutes=31)
    monkeypatch.setattr(timezone, "now", lambda: straks)

    scherm.click("text=Open het dossier")
    assert "Wat u wilde versturen is bewaard." in scherm.locator(".melding").inner_text()
    assert is_te_lezen("Wie bent u in deze demonstratie?")
    scherm.click("text=Consulent")
    assert is_te_lezen("Wat u wilde versturen is bewaard")

    scherm.get_by_role("button", name="Versturen", exact=True).click()
    scherm.wait_for_url(f"**{pad}?reden=*")
    assert scherm.locator(".kop__terzijde").count() == 1


def test_waar_iemand_is_aangemeld_en_het_afmelden(
    site: str, scherm: Page, venster: BrowserContext, browser: Browser, is_te_lezen: Callable[[str], bool]
) -> None:
    anderen = [browser.new_context() for _ in range(2)]
    for blad in (*(ander.new_page() for ander in anderen), scherm):
        blad.goto(f"{site}/aanmelden/ga/medewerker/?als=consulent")
        blad.wait_for_url(f"{site}/medewerker/**")
    scherm.click("text=Waar ben ik aangemeld?")
    assert is_te_lezen("Waar bent u aangemeld?")
    assert scherm.get_by_role("button", name="Daar afmelden").count() == 2

    scherm.get_by_role("button", name="Overal anders afmelden").click()
    assert scherm.locator("text=Alleen hier.").count() == 1
    assert is_te_lezen("Waar bent u aangemeld?")

    scherm.get_by_role("button", name="Afmelden", exact=True).click()
    assert is_te_lezen("U bent afgemeld")
    scherm.click("text=Ook daar afmelden")
    scherm.wait_for_url(f"{site}/")
    for ander in anderen:
        ander.close()
