"""Without JavaScript: everything that somebody comes for can be read and done with links and forms alone."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Page

from opstap.inkomen.beelden.zaak import zaakbeeld
from opstap.kern.models import Besluit, Zaak
from opstap.portalen import demo

pytestmark = [pytest.mark.browser, pytest.mark.django_db]


def test_een_medewerker_zoekt_uit_wat_er_wacht_en_beslist(stad: Any, kaal_scherm: Page) -> None:
    zaak = next(
        een
        for een in Zaak.objects.filter(soort="aanvraag", status="ontvangen").order_by("nummer")
        if zaakbeeld(een, bekend_op=demo.nu()).voorstel == "toekenning"
    )
    kaal_scherm.goto(f"{stad.url}/medewerker/")
    kaal_scherm.fill("#zoek", zaak.nummer)
    kaal_scherm.click("main form button[type=submit]")
    kaal_scherm.click(f"text={zaak.nummer}")
    kaal_scherm.click("text=Beslissen")
    kaal_scherm.check("input[name=keuze] >> nth=0")
    kaal_scherm.click("main button[type=submit]")
    kaal_scherm.click("main button[type=submit]")

    assert "/brief/" in kaal_scherm.url
    assert Besluit.objects.filter(zaak=zaak, soort="toekenning").exists()


def test_een_inwoner_leest_een_betaling_tot_op_de_regel_van_de_wet(stad: Any, kaal_scherm: Page) -> None:
    kaal_scherm.goto(f"{stad.url}/inwoner/{stad.dossier}/")
    kaal_scherm.locator("main a[href*='/betaling/']").first.click()
    dicht = kaal_scherm.locator(".waarom > details:not([open]) > summary")
    for _ in range(dicht.count()):
        dicht.first.click()

    assert dicht.count() == 0
    assert kaal_scherm.locator(".waarom .uitleg__artikel").first.is_visible()
    assert kaal_scherm.locator("[data-doe]:visible").count() == 0
