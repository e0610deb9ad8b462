"""Going through a page by keyboard: past the menu to the contents, and always to be seen where one is."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

pytestmark = [pytest.mark.browser, pytest.mark.django_db]


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
