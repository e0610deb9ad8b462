"""The desk in a real browser: searching, sliding through time, and deciding by keyboard alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from typing import Any

import pytest
from django.conf import settings
from django.utils.timezone import localdate
from playwright.sync_api import BrowserContext, Page

from opstap.inkomen.beelden.zaak import zaakbeeld
from opstap.kern.models import Besluit, Gezinslid, Zaak
from opstap.kern.toegang import Gebruiker, Rol
from opstap.minima import aanvragen
from opstap.portalen import demo

from ...bezoeker import GEMEENTE, sessiesleutel  # noqa: TID252

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

BREED, SMAL = 1280, 360


@pytest.fixture(scope="module")
def bladzijden(stad: Any, django_db_blocker: Any) -> dict[str, str]:
    """A household of the played city, and an application that the rules grant."""
    with django_db_blocker.unblock():
        return {
            "dossier": f"/medewerker/dossier/{stad.dossier}/?reden=uitkering",
            "zaak": f"/medewerker/zaak/{_toe_te_kennen().nummer}/",
        }


def _toe_te_kennen() -> Zaak:
    """An application of the played city that the rules grant."""
    zaken = Zaak.objects.filter(soort="aanvraag", status__in=["ontvangen", "in_behandeling"])
    return next(
        zaak
        for zaak in zaken.order_by("nummer")
        if zaakbeeld(zaak, bekend_op=demo.nu()).voorstel == "toekenning"
    )


@pytest.fixture
def bureau(stad: Any, ramen: tuple[BrowserContext, BrowserContext]) -> Iterator[Page]:
    """A window in which an officer is signed in."""
    raam = ramen[0]
    wie = Gebruiker("Democonsulent", Rol.MEDEWERKER, GEMEENTE)
    sleutel = sessiesleutel(wie, f"/medewerker/dossier/{stad.dossier}/")
    raam.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": sleutel, "url": stad.url}])
    pagina = raam.new_page()
    pagina.set_viewport_size({"width": BREED, "height": 900})
    yield pagina
    pagina.close()


def _tab_tot(bureau: Page, kiezer: str) -> None:
    """Tab until this is focused; never more often than there are things on the page."""
    for _ in range(200):
        bureau.keyboard.press("Tab")
        if bureau.evaluate(f"document.activeElement.matches({kiezer!r})"):
            return
    raise AssertionError(f"{kiezer} is met Tab niet te bereiken")


def test_zoeken_toont_wie_er_op_lijkt(
    stad: Any, bladzijden: dict[str, str], bureau: Page, keur: Callable[[Page], list[str]]
) -> None:
    naam = Gezinslid.objects.filter(rol=1).latest("id").persoon.achternaam
    bureau.goto(stad.url + "/medewerker/zoeken/")
    bureau.fill("#id_vraag", naam)
    bureau.keyboard.press("Enter")
    bureau.wait_for_selector("#gevonden")

    assert naam in bureau.locator("tbody").inner_text()
    assert bureau.url == stad.url + "/medewerker/zoeken/"
    for breedte in (BREED, SMAL):
        bureau.set_viewport_size({"width": breedte, "height": 900})
        assert keur(bureau) == []
        assert bureau.evaluate("document.documentElement.scrollWidth") <= breedte


def test_de_schuif_en_de_datum_kiezen_dezelfde_dag(
    stad: Any, bladzijden: dict[str, str], bureau: Page
) -> None:
    bureau.goto(stad.url + bladzijden["dossier"])
    schuiver = bureau.locator(".dagschuif__schuiver").nth(1)
    voor = bureau.locator("#bekend_op").input_value()
    schuiver.focus()
    bureau.keyboard.press("Home")
    bureau.wait_for_url("**bekend_op=*")

    na = bureau.locator("#bekend_op").input_value()
    assert na < voor
    assert f"bekend_op={na}" in bureau.url
    assert schuiver.get_attribute("aria-valuetext")


def test_alleen_met_het_toetsenbord_van_werkvoorraad_tot_besluit_en_brief(
    stad: Any, bladzijden: dict[str, str], bureau: Page
) -> None:
    bureau.goto(stad.url + "/medewerker/?soort=aanvraag&status=ontvangen")
    nummer = bladzijden["zaak"].split("/")[3]
    tot = partial(_tab_tot, bureau)

    bureau.goto(stad.url + bladzijden["zaak"])
    tot(f"a[href='/medewerker/zaak/{nummer}/beslissen/']")
    bureau.keyboard.press("Enter")
    bureau.wait_for_url("**/beslissen/")
    tot("input[name=keuze]")
    bureau.keyboard.press("Space")
    tot("main button[type=submit]")
    bureau.keyboard.press("Enter")
    bureau.wait_for_url("**/bekendmaken/")
    tot("main button[type=submit]")
    bureau.keyboard.press("Enter")
    bureau.wait_for_url("**/brief/**")

    assert Besluit.objects.filter(zaak__nummer=nummer, soort="toekenning").exists()
    assert "Bent u het niet eens met dit besluit?" in bureau.locator("article").inner_text()


def test_een_regeling_met_het_toetsenbord_van_vraag_tot_brief(
    stad: Any, bladzijden: dict[str, str], bureau: Page, keur: Callable[[Page], list[str]]
) -> None:
    nu = demo.nu()
    aanvraag = aanvragen.vraag_aan(
        Zaak.objects.get(nummer=bladzijden["zaak"].split("/")[3]).dossier,
        "stadspas",
        ontvangen=localdate(nu),
        nu=nu,
        kanaal="op papier",
    )
    tot = partial(_tab_tot, bureau)

    def past() -> None:
        for breedte in (SMAL, BREED):
            bureau.set_viewport_size({"width": breedte, "height": 900})
            assert keur(bureau) == []
            assert bureau.evaluate("document.documentElement.scrollWidth") <= breedte

    hier = f"{stad.url}/medewerker/zaak/{aanvraag.zaak.nummer}/"
    bureau.goto(hier)
    past()
    while bureau.locator("#volgende-vraag").count():
        tot("[name=waarde]")
        if bureau.locator("input[name=waarde][type=radio]").count():
            bureau.keyboard.press("Space")
        else:
            bureau.keyboard.type("0")
        tot("textarea[name=bron]")
        bureau.keyboard.type("gesprek")
        tot("main form button[type=submit]")
        with bureau.expect_navigation():
            bureau.keyboard.press("Enter")
        assert bureau.url == hier
    past()
    tot("a[href$='/beslissen/']")
    bureau.keyboard.press("Enter")
    bureau.wait_for_url("**/beslissen/")
    past()
    tot("input[name=keuze]")
    bureau.keyboard.press("Space")
    tot("main button[type=submit]")
    bureau.keyboard.press("Enter")
    bureau.wait_for_url("**/bekendmaken/")
    tot("main button[type=submit]")
    bureau.keyboard.press("Enter")
    bureau.wait_for_url("**/brief/**")

    besluit = Besluit.objects.get(zaak=aanvraag.zaak)
    assert "Ooievaarspas" in bureau.locator("article").inner_text()
    bureau.goto(f"{stad.url}/medewerker/besluit/{besluit.nummer}/")
    past()
