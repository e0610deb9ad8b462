"""Every page, wide and narrow, with and without a script: readable by all, and nothing sticks out."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import pytest
from playwright.sync_api import Page

from opstap.kern.models import Persoon

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

BLADZIJDEN = (
    "voorpagina",
    "werkvoorraad",
    "werkvoorraad leeg",
    "dossiers",
    "reden",
    "dossier",
    "dossier vroeger",
    "zaak open",
    "zaak afgerond",
    "besluit",
    "aanmelden",
    "inwoner overzicht",
    "inwoner inzagen",
    "betaling juni",
    "jaaropgave",
    *(f"voorbeeld {nummer}" for nummer in range(1, 5)),
    "bestuur",
    "bestuur inkomen",
    "bestuur 2019",
    "bestuur buig",
    "onbekend dossier",
    "onbekend adres",
)
BREED, SMAL = 1280, 375


@pytest.mark.parametrize("naam", BLADZIJDEN)
def test_is_voor_iedereen_te_lezen_op_elk_scherm_en_laadt_niets_van_elders(
    naam: str, stad: Any, scherm: Page, kaal_scherm: Page, keur: Callable[[Page], list[str]]
) -> None:
    klachten: list[str] = []
    scherm.on("console", lambda bericht: klachten.append(bericht.text) if bericht.type == "error" else None)
    scherm.on("request", lambda vraag: klachten.append(vraag.url) if stad.url not in vraag.url else None)
    antwoord = scherm.goto(stad.url + stad.bladzijden[naam])
    assert antwoord is not None
    assert [klacht for klacht in klachten if "status of 404" not in klacht] == []
    assert "default-src 'self'" in antwoord.headers["content-security-policy"]
    assert "unsafe" not in antwoord.headers["content-security-policy"]
    assert scherm.locator("[style], style, script:not([src])").count() == 0
    assert scherm.locator("html").get_attribute("lang") == "nl"
    assert scherm.locator("h1").count() == 1

    for breedte in (BREED, SMAL):
        scherm.set_viewport_size({"width": breedte, "height": 900})
        assert keur(scherm) == []
        assert scherm.evaluate("document.documentElement.scrollWidth") <= breedte

    kaal_scherm.goto(stad.url + stad.bladzijden[naam])
    assert _kop(kaal_scherm) == _kop(scherm)
    assert kaal_scherm.locator("main a").count() == scherm.locator("main a").count()
    assert kaal_scherm.locator("[data-doe]:visible").count() == 0


@pytest.mark.parametrize(
    "naam", ["dossier", "besluit", "voorbeeld 1", "jaaropgave", "inwoner overzicht", "bestuur inkomen"]
)
def test_is_voor_iedereen_te_lezen_als_alles_openstaat(
    naam: str, stad: Any, scherm: Page, keur: Callable[[Page], list[str]]
) -> None:
    scherm.set_viewport_size({"width": SMAL, "height": 900})
    scherm.goto(stad.url + stad.bladzijden[naam])
    scherm.evaluate("document.querySelectorAll('details').forEach(deel => { deel.open = true })")

    assert keur(scherm) == []
    assert scherm.evaluate("document.documentElement.scrollWidth") <= SMAL


def _kop(scherm: Page) -> str:
    """The title, without the number of times that was looked: this test looks twice."""
    return re.sub(r"\d+\s+keer", "", scherm.locator("h1").inner_text())


def test_springt_met_het_toetsenbord_naar_de_inhoud(stad: Any, scherm: Page) -> None:
    scherm.goto(stad.url + stad.bladzijden["dossier"])
    scherm.keyboard.press("Tab")
    assert scherm.evaluate("document.activeElement.textContent") == "Naar de inhoud"
    assert scherm.evaluate("document.activeElement.getBoundingClientRect().top") >= 0

    scherm.keyboard.press("Enter")
    assert scherm.evaluate("document.activeElement.id") == "inhoud"


def test_laat_zien_waar_het_toetsenbord_staat(stad: Any, scherm: Page) -> None:
    scherm.goto(stad.url + stad.bladzijden["werkvoorraad"])
    for _ in range(8):
        scherm.keyboard.press("Tab")
        omtrek = scherm.evaluate(
            "(({outlineStyle, outlineWidth}) => [outlineStyle, outlineWidth])"
            "(getComputedStyle(document.activeElement))"
        )
        assert omtrek == ["solid", "3px"]


@pytest.mark.parametrize("naam", ["dossier", "zaak open", "inwoner overzicht"])
def test_een_heel_lange_naam_past_op_een_telefoon(naam: str, stad: Any, scherm: Page) -> None:
    Persoon.objects.update(
        voornamen="Wilhelmina Alexandrina Petronella Maximiliana",
        achternaam="van der Hoogenbandschrijversburgermeestervanzuylenkerkhoven",
    )
    scherm.set_viewport_size({"width": SMAL, "height": 900})
    scherm.goto(stad.url + stad.bladzijden[naam])

    assert scherm.evaluate("document.documentElement.scrollWidth") <= SMAL
