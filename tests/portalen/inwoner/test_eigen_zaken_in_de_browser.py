"""What a resident does with decisions, in a real browser on a telephone, once in Arabic."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings as instellingen
from django.test import override_settings
from django.utils.timezone import localdate
from playwright.sync_api import Browser, Page

from opstap.financien import rekeningwijzigingen
from opstap.inkomen.beelden.eigen_zaken import eigen_besluiten
from opstap.inkomen.models import Vordering
from opstap.kern.iban import synthetisch_iban
from opstap.kern.models import Bericht, Bezwaar, Dossier
from opstap.kern.toegang import Gebruiker, Rol
from opstap.portalen import demo
from opstap.portalen.vertalen import catalogus

from ...bezoeker import GEMEENTE, sessiesleutel  # noqa: TID252

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

SMAL = 360
VRAAG = "متى أسمع منكم؟"
Keur = Callable[[Page], list[str]]


@pytest.fixture
def vandaag() -> None:
    """The played town stands at its own moment."""


@pytest.fixture
def mobiel(stad: Any, browser: Browser, tmp_path: Any) -> Iterator[Page]:
    """A telephone on which the resident of the town's household is signed in."""
    catalogus.compileer()
    raam = browser.new_context(locale="nl-NL", viewport={"width": SMAL, "height": 780})
    wie = Gebruiker("De inwoner zelf", Rol.INWONER, GEMEENTE, frozenset({stad.dossier}))
    naam = instellingen.SESSION_COOKIE_NAME
    raam.add_cookies([{"name": naam, "value": sessiesleutel(wie), "url": stad.url}])
    with override_settings(PRINTBAK_MAP=tmp_path):
        yield raam.new_page()
    raam.close()


def kies(pagina: Page, waar: str) -> None:
    """Go somewhere by the menu, as on a telephone."""
    pagina.locator("details.menu summary").click()
    pagina.locator("details.menu a", has_text=waar).click()


def is_goed(pagina: Page, keur: Keur) -> None:
    assert keur(pagina) == []
    assert pagina.evaluate("document.documentElement.scrollWidth") <= SMAL


def test_van_het_overzicht_naar_een_besluit_en_bezwaar_maken(stad: Any, mobiel: Page, keur: Keur) -> None:
    besluit = eigen_besluiten(Dossier.objects.get(nummer=stad.dossier))[0]
    mobiel.goto(f"{stad.url}/inwoner/{stad.dossier}/")
    kies(mobiel, "Mijn zaken")
    mobiel.locator(f"main a[href$='/{besluit.nummer}/']").click()
    mobiel.get_by_role("link", name="Maak bezwaar").click()
    mobiel.get_by_role("button", name="Verstuur mijn bezwaar").click()
    assert mobiel.locator("#fouten").is_visible()
    is_goed(mobiel, keur)
    mobiel.get_by_label("Het bedrag klopt niet").check()
    mobiel.get_by_label("Waarom bent u het er niet mee eens?").fill("Het bedrag is te laag.")
    if localdate(demo.nu()) > besluit.laatste_dag:
        mobiel.get_by_label("Waarom lukte het niet eerder?").fill("Ik was ziek.")
    mobiel.get_by_role("button", name="Verstuur mijn bezwaar").click()
    assert mobiel.get_by_role("status").is_visible()
    assert Bezwaar.objects.filter(besluit__nummer=besluit.nummer, gronden__startswith="Het bedrag").exists()
    is_goed(mobiel, keur)


def test_een_bericht_schrijven_in_het_arabisch(stad: Any, mobiel: Page, keur: Keur) -> None:
    taal = {"name": instellingen.LANGUAGE_COOKIE_NAME, "value": "ar", "url": stad.url}
    mobiel.context.add_cookies([taal])
    mobiel.goto(f"{stad.url}/inwoner/{stad.dossier}/post/")
    assert mobiel.locator("html").get_attribute("dir") == "rtl"
    mobiel.locator("main a[href$='/post/bericht/']").click()
    mobiel.locator("textarea").fill(VRAAG)
    mobiel.locator("main button[type=submit]").click()
    assert mobiel.get_by_text(VRAAG).is_visible()
    assert Bericht.objects.filter(tekst=VRAAG, van_inwoner=True).exists()
    is_goed(mobiel, keur)


def test_een_andere_rekening_doorgeven_en_de_code_invullen(
    stad: Any, mobiel: Page, keur: Keur, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rekeningwijzigingen.secrets, "choice", lambda tekens: tekens[0])
    mobiel.goto(f"{stad.url}/inwoner/{stad.dossier}/")
    kies(mobiel, "Mijn gegevens")
    mobiel.get_by_role("link", name="Geef een andere rekening door").click()
    mobiel.get_by_label("Rekeningnummer (IBAN)").fill("NL00 TEST 0000 0000 05")
    mobiel.get_by_label("Op welke naam staat de rekening?").fill("S. Voorbeeld")
    mobiel.get_by_role("button", name="Verstuur").click()
    assert mobiel.locator("#fouten a[href='#id_iban']").is_visible()
    is_goed(mobiel, keur)
    mobiel.get_by_label("Rekeningnummer (IBAN)").fill(synthetisch_iban(5))
    mobiel.get_by_role("button", name="Verstuur").click()
    mobiel.get_by_role("link", name="Vul de code in").click()
    mobiel.get_by_label("De code uit de brief").fill("aaaa aaaa")
    mobiel.get_by_role("button", name="Bevestig mijn rekening").click()
    assert mobiel.get_by_role("status").is_visible()
    dossier = Dossier.objects.get(nummer=stad.dossier)
    assert rekeningwijzigingen.huidige_iban(dossier, localdate(demo.nu())) == synthetisch_iban(5)
    is_goed(mobiel, keur)


def test_van_een_betaling_naar_wat_er_terug_moet(stad: Any, mobiel: Page, keur: Keur) -> None:
    mobiel.goto(f"{stad.url}/inwoner/{stad.dossier}/")
    kies(mobiel, "Betalingen")
    assert mobiel.get_by_role("img").is_visible()
    is_goed(mobiel, keur)
    mobiel.locator("main table a").first.click()
    kies(mobiel, "Vorderingen")
    mobiel.locator("main h2 a").first.click()
    assert mobiel.locator("tbody tr").count() >= 1
    nummer = mobiel.url.rstrip("/").rsplit("/", 1)[1]
    assert Vordering.objects.filter(dossier__nummer=stad.dossier, nummer=nummer).exists()
    is_goed(mobiel, keur)
