"""Applying in a real browser, on a telephone: the whole way by keyboard, and sending things in Arabic."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page
from pytest_django import DjangoDbBlocker

from opstap.inkomen.models import Aanvraagopgave, Wijzigingsmelding
from opstap.kern.accounts import sleutel
from opstap.kern.models import Stuk
from opstap.kern.toegang import Gebruiker, Rol
from opstap.portalen.aanmelding.personas import NIEUW_BSN
from opstap.portalen.vertalen import catalogus

from ...bezoeker import sessiesleutel  # noqa: TID252

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

Keur = Callable[[Page], list[str]]
GETYPT = {
    "id_voornamen": "Noor",
    "id_achternaam": "Nieuw",
    "id_geboortedatum": "05051985",
    "id_straat": "Boomlaan 3",
    "id_postcode": "2511 CB",
    "id_plaats": "Den Haag",
    "id_rekening": "NL91 ABNA 0417 1643 00",
    "id_vanaf": "12122024",
    "id_toelichting": "Mijn werk is gestopt.",
    "antwoord": "0",
    "antwoord-dag": "5",
    "antwoord-maand": "5",
    "antwoord-jaar": "1985",
    "id_bsn": NIEUW_BSN,
}
"""What is typed into each field; of the dates, day and month are the same in every order."""
_VELDEN = """() => [...document.querySelectorAll("main form :is(input, textarea)")]
    .filter(veld => veld.type !== "hidden" && veld.checkVisibility())
    .map(veld => ({id: veld.id, soort: veld.type, naam: veld.name}))"""
MEESTE = 60


@pytest.fixture(scope="module", autouse=True)
def klaar() -> None:
    catalogus.compileer()


@pytest.fixture
def telefoon(
    stad: Any, browser: Browser, settings: Any, tmp_path: Any, django_db_blocker: DjangoDbBlocker
) -> Iterator[Callable[[Gebruiker], Page]]:
    """A telephone on which somebody is signed in."""
    settings.STUKKEN_MAP = tmp_path / "stukken"
    raam = browser.new_context(locale="nl-NL", viewport={"width": 360, "height": 740})

    def als(wie: Gebruiker) -> Page:
        naam = settings.SESSION_COOKIE_NAME
        raam.add_cookies([{"name": naam, "value": sessiesleutel(wie), "url": stad.url}])
        return raam.new_page()

    yield als
    raam.close()


def _goed(pagina: Page, keur: Keur) -> None:
    assert keur(pagina) == []
    assert pagina.evaluate("document.documentElement.scrollWidth") <= 360
    assert pagina.locator("h1").count() == 1


def test_de_hele_aanvraag_met_alleen_het_toetsenbord_op_een_telefoon(
    stad: Any, telefoon: Callable[[Gebruiker], Page], keur: Keur
) -> None:
    wie = Gebruiker("De inwoner zelf", Rol.INWONER, "GM0518", sleutel=sleutel("inwoner", NIEUW_BSN))
    pagina = telefoon(wie)
    pagina.goto(f"{stad.url}/inwoner/")
    _goed(pagina, keur)
    _ga_naar(pagina, "main button[value=begin]")
    fout_gezien: set[tuple[str, ...]] = set()
    for _ in range(MEESTE):
        _enter(pagina)
        if pagina.url.endswith("/controle/") or "/ontvangen/" in pagina.url:
            break
        _goed(pagina, keur)
        velden = pagina.evaluate(_VELDEN)
        soort = tuple(sorted({veld["soort"] + veld["naam"] for veld in velden}))
        if soort not in fout_gezien:
            fout_gezien.add(soort)
            _ga_naar(pagina, "main button[value=antwoord]")
            _enter(pagina)
            assert pagina.locator("#fouten a").count()
            _goed(pagina, keur)
        _vul(pagina, velden)
        _ga_naar(pagina, "main button[value=antwoord]")
    assert pagina.url.endswith("/controle/")
    _goed(pagina, keur)
    _ga_naar(pagina, "main form button[type=submit]")
    _enter(pagina)
    assert pagina.locator("#fouten a").count()
    _goed(pagina, keur)
    _vul(pagina, pagina.evaluate(_VELDEN))
    _ga_naar(pagina, "main form button[type=submit]")
    _enter(pagina)
    assert "/ontvangen/" in pagina.url
    _goed(pagina, keur)
    assert dict(Aanvraagopgave.objects.latest("id").verklaring)["Naam"] == "Noor Nieuw"


def test_een_wijziging_met_een_foto_in_het_arabisch(
    stad: Any, telefoon: Callable[[Gebruiker], Page], keur: Keur
) -> None:
    wie = Gebruiker("De inwoner zelf", Rol.INWONER, "GM0518", frozenset({stad.dossier}))
    pagina = telefoon(wie)
    pagina.goto(f"{stad.url}/inwoner/{stad.dossier}/doorgeven/?taal=ar")
    assert pagina.locator("html").get_attribute("dir") == "rtl"
    _goed(pagina, keur)
    pagina.click("main a[href$='/doorgeven/verhuizing/']")
    pagina.set_input_files("input[type=file]", {"name": "a.svg", "mimeType": "x", "buffer": b"<svg/>"})
    pagina.fill("#id_verklaring", "سأنتقل إلى بيت آخر")
    pagina.click("main button[type=submit]")
    pagina.wait_for_selector("#fouten a")
    assert pagina.input_value("#id_verklaring") == "سأنتقل إلى بيت آخر"
    _goed(pagina, keur)
    pagina.fill("#id_ingang", "2024-12-20")
    if pagina.locator("[name=persoon][type=radio]").count():
        pagina.locator("[name=persoon]").first.check()
    foto = {"name": "عقد.png", "mimeType": "image/png", "buffer": pagina.screenshot(type="png")}
    pagina.set_input_files("input[type=file]", foto)
    pagina.click("main button[type=submit]")
    pagina.wait_for_url("**/ontvangen/**")
    _goed(pagina, keur)
    assert Wijzigingsmelding.objects.latest("id").verklaring == "سأنتقل إلى بيت آخر"
    assert Stuk.objects.latest("id").bestandsnaam == "عقد.png"


def _vul(pagina: Page, velden: list[dict[str, str]]) -> None:
    """Fill in the fields by keyboard: the second choice, nothing of a list, and text where it is typed."""
    gehad: set[str] = set()
    for veld in velden:
        if veld["soort"] == "radio" and veld["naam"] not in gehad:
            gehad.add(veld["naam"])
            _ga_naar(pagina, f"[name='{veld['naam']}']")
            pagina.keyboard.press("ArrowDown")
        elif veld["soort"] == "checkbox" and veld["id"] in ("antwoord-niets", "id_eerlijk"):
            _ga_naar(pagina, f"#{veld['id']}")
            pagina.keyboard.press("Space")
        elif veld["id"] in GETYPT:
            _ga_naar(pagina, f"#{veld['id']}")
            pagina.keyboard.press("Control+a")
            pagina.keyboard.type(GETYPT[veld["id"]])


def _enter(pagina: Page) -> None:
    with pagina.expect_navigation():
        pagina.keyboard.press("Enter")


def _ga_naar(pagina: Page, waar: str) -> None:
    """Tab until this has the focus."""
    for _ in range(80):
        if pagina.evaluate("waar => document.activeElement.matches(waar)", waar):
            return
        pagina.keyboard.press("Tab")
    raise AssertionError(waar)
