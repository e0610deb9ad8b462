"""The pages without sign-in in a real browser: each state, wide and narrow, Dutch and Arabic, by keyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from opstap.portalen.vertalen import catalogus

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

Keur = Callable[[Page], list[str]]
BREED, SMAL = 1280, 360


@pytest.fixture(scope="module", autouse=True)
def klaar() -> None:
    catalogus.compileer()


TALEN = pytest.mark.parametrize("taal", ["nl", "ar"])


def _goed(scherm: Page, keur: Keur) -> None:
    for breedte in (BREED, SMAL):
        scherm.set_viewport_size({"width": breedte, "height": 800})
        assert keur(scherm) == []
        assert scherm.evaluate("document.documentElement.scrollWidth") <= breedte
    assert scherm.locator("h1").count() == 1
    assert scherm.locator("[style], style, script:not([src])").count() == 0


def _antwoord(scherm: Page) -> None:
    """Answer the question on the page: no, nothing, zero, and born in 1985."""
    if scherm.locator("#antwoord-dag").count():
        for deel, waarde in (("dag", "3"), ("maand", "4"), ("jaar", "1985")):
            scherm.fill(f"#antwoord-{deel}", waarde)
    elif scherm.locator("#antwoord-niets").count():
        scherm.check("#antwoord-niets")
    elif scherm.locator("input[type=radio]").count():
        scherm.check("input[type=radio] >> nth=1")
    else:
        scherm.fill("#antwoord", "0")
    scherm.click("main button[value=antwoord]")


@TALEN
def test_elke_soort_vraag_en_de_uitslag_is_voor_iedereen_te_lezen(
    stad: Any, taal: str, scherm: Page, keur: Keur
) -> None:
    scherm.goto(f"{stad.url}/waar-heb-ik-recht-op/?taal={taal}")
    assert scherm.locator("html").get_attribute("dir") == ("rtl" if taal == "ar" else "ltr")
    _goed(scherm, keur)
    scherm.click("button[value=begin]")
    gezien: set[str] = set()
    regelingen = scherm.locator("progress").get_attribute("max")
    while scherm.locator("input[name=vraag]").count():
        soort = str(
            scherm.evaluate(
                "document.querySelector('#antwoord-dag, #antwoord-niets, [type=radio], #antwoord').name"
            )
        )
        if scherm.locator("#antwoord-niets").count():
            soort = "bundel"
        elif scherm.locator("input[type=radio]").count():
            soort = "keuze"
        if soort not in gezien:
            gezien.add(soort)
            _goed(scherm, keur)
            scherm.click("main button[value=antwoord]")
            assert scherm.locator("[role=alert] a").count() == 1
            scherm.evaluate("document.querySelectorAll('details').forEach(deel => { deel.open = true })")
            _goed(scherm, keur)
        _antwoord(scherm)
    assert gezien == {"antwoord", "antwoord-dag", "keuze", "bundel"}
    assert str(scherm.locator(".uitslag__regeling").count()) == regelingen
    scherm.evaluate("document.querySelectorAll('details').forEach(deel => { deel.open = true })")
    _goed(scherm, keur)


@TALEN
def test_als_ik_ga_werken_is_voor_iedereen_te_lezen_leeg_fout_en_goed(
    stad: Any, taal: str, scherm: Page, keur: Keur
) -> None:
    scherm.goto(f"{stad.url}/als-ik-ga-werken/?taal={taal}")
    _goed(scherm, keur)
    scherm.click("main button[type=submit]")
    assert scherm.locator("[role=alert] a").count() == 2
    _goed(scherm, keur)
    _vul_werk_in(scherm)
    scherm.click("main button[type=submit]")
    assert scherm.locator("#uitkomst svg[role=img] title").count() == 1
    scherm.evaluate("document.querySelectorAll('details').forEach(deel => { deel.open = true })")
    _goed(scherm, keur)


def test_de_schuif_rekent_meteen_opnieuw(stad: Any, scherm: Page) -> None:
    scherm.goto(f"{stad.url}/als-ik-ga-werken/")
    _vul_werk_in(scherm)
    scherm.click("main button[type=submit]")
    scherm.locator(".schuif").press("ArrowRight")
    expect(scherm.locator("#werkuitkomst")).to_contain_text("25 uur")
    assert scherm.input_value("#id_uren_straks") == "25"


def test_met_alleen_het_toetsenbord_van_de_voorpagina_naar_de_eerste_antwoorden(
    stad: Any, scherm: Page
) -> None:
    scherm.goto(stad.url)
    _tab_naar(scherm, "Waar heb ik recht op?")
    scherm.keyboard.press("Enter")
    scherm.wait_for_url("**/waar-heb-ik-recht-op/")
    _tab_naar(scherm, "Begin met de vragen")
    scherm.keyboard.press("Enter")
    scherm.wait_for_selector("input[name=vraag][value=partner]", state="attached")
    scherm.locator("#antwoord-1").focus()
    scherm.keyboard.press("ArrowDown")
    assert scherm.locator("#antwoord-2").is_checked()
    scherm.keyboard.press("Enter")
    scherm.wait_for_selector("input[name=vraag][value=kinderen]", state="attached")
    scherm.locator("#antwoord").focus()
    scherm.keyboard.type("0")
    scherm.keyboard.press("Enter")
    scherm.wait_for_selector("input[name=vraag][value=medebewoners]", state="attached")


def test_zonder_script_werkt_het_gesprek_en_de_berekening(stad: Any, kaal_scherm: Page) -> None:
    kaal_scherm.goto(stad.url)
    kaal_scherm.click("text=Waar heb ik recht op?")
    kaal_scherm.click("button[value=begin]")
    for _ in range(4):
        _antwoord(kaal_scherm)
    kaal_scherm.click("main button[value=terug]")
    assert kaal_scherm.input_value("#antwoord-jaar") == "1985"
    regelingen = kaal_scherm.locator("progress").get_attribute("max")
    kaal_scherm.click("main button[value=uitslag]")
    assert str(kaal_scherm.locator(".uitslag__regeling").count()) == regelingen
    kaal_scherm.goto(f"{stad.url}/als-ik-ga-werken/")
    assert kaal_scherm.locator(".schuif").is_hidden()
    _vul_werk_in(kaal_scherm)
    kaal_scherm.click("main button[type=submit]")
    assert "24 uur" in kaal_scherm.locator("#werkuitkomst").inner_text()
    assert kaal_scherm.locator("#uitkomst tbody tr").count() == 6


def test_een_andere_taal_houdt_de_plaats_in_het_gesprek(stad: Any, kaal_scherm: Page) -> None:
    kaal_scherm.goto(f"{stad.url}/waar-heb-ik-recht-op/")
    kaal_scherm.click("button[value=begin]")
    _antwoord(kaal_scherm)
    kaal_scherm.click("text=English")
    assert kaal_scherm.locator("html").get_attribute("lang") == "en"
    assert kaal_scherm.input_value("input[name=vraag]") == "kinderen"


def _vul_werk_in(scherm: Page) -> None:
    for veld, waarde in (("leeftijd", "34"), ("kinderen", "4, 9"), ("huur", "650"), ("uren_straks", "24")):
        scherm.fill(f"#id_{veld}", waarde)


def _tab_naar(scherm: Page, tekst: str) -> None:
    for _ in range(40):
        scherm.keyboard.press("Tab")
        if scherm.evaluate("document.activeElement.textContent.trim()") == tekst:
            return
    raise AssertionError(tekst)
