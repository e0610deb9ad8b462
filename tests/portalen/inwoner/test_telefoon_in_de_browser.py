"""A child's pass: from the parent's telephone to the child's, to the counter, and off again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as instellingen
from playwright.sync_api import Browser, BrowserContext, Page

from opstap.kern.models import Gezinslid, Rol
from opstap.kern.toegang import Gebruiker
from opstap.kern.toegang import Rol as Toegangsrol
from opstap.minima import passen
from opstap.minima.models import Pas
from opstap.portalen import demo

from ...bezoeker import GEMEENTE, sessiesleutel  # noqa: TID252
from ..conftest import Stad  # noqa: TID252
from ..partner.aan_de_balie import aan_de_balie, zwembad  # noqa: TID252

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

SMAL = 360


@pytest.fixture(autouse=True)
def vandaag() -> None:
    """It is the day at which the played city stands."""


@pytest.fixture
def open_als(browser: Browser, stad: Stad) -> Iterator[Callable[[Gebruiker | None], Page]]:
    """A telephone of its own, on which somebody is signed in, or nobody."""
    ramen: list[BrowserContext] = []

    def maak(wie: Gebruiker | None) -> Page:
        raam = browser.new_context(locale="nl-NL", viewport={"width": SMAL, "height": 740})
        ramen.append(raam)
        if wie is not None:
            koekje = {"name": instellingen.SESSION_COOKIE_NAME, "value": sessiesleutel(wie)}
            raam.add_cookies([{**koekje, "url": stad.url}])
        return raam.new_page()

    yield maak
    for raam in ramen:
        raam.close()


def test_een_kind_laat_zijn_pas_zelf_zien_tot_de_ouder_hem_weghaalt(
    stad: Stad,
    open_als: Callable[[Gebruiker | None], Page],
    keur: Callable[[Page], list[str]],
    settings: Any,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settings.STUKKEN_MAP = tmp_path
    codes: list[str] = []
    maak = passen.code

    def onthoud(pas: Pas) -> str:
        codes.append(maak(pas))
        return codes[-1]

    monkeypatch.setattr(passen, "code", onthoud)
    nu = demo.nu()
    kinderen = Gezinslid.objects.filter(
        gemeente=GEMEENTE, rol=Rol.KIND, geldig__contains=nu.date(), bekend_van__lte=nu, bekend_tot__gt=nu
    )
    kind = kinderen.filter(persoon__geboortedatum__gt=date(2010, 1, 1)).earliest("id")
    bad = zwembad(kind.dossier, kind.persoon, nu)
    nummer = kind.dossier.nummer
    inwoner = Gebruiker("De inwoner zelf", Toegangsrol.INWONER, GEMEENTE, frozenset({nummer}))
    ouder, telefoon, balie = map(open_als, (inwoner, None, aan_de_balie(Toegangsrol.PARTNERBALIE)))

    def goed(pagina: Page, kop: str) -> None:
        assert kop in pagina.locator("h1").inner_text().replace("\u00a0", " ")
        assert keur(pagina) == []
        assert pagina.evaluate("document.documentElement.scrollWidth") <= SMAL
        assert pagina.locator("[style], style, script:not([src])").count() == 0

    def stuur(pagina: Page) -> None:
        with pagina.expect_navigation():
            pagina.click("main button[type=submit]")

    ouder.goto(f"{stad.url}/inwoner/{nummer}/passen/{bad.pas.pk}/")
    ouder.click("text=Zet deze pas op een andere telefoon")
    goed(ouder, "op een andere telefoon")
    stuur(ouder)
    goed(ouder, "Scan deze code met de andere telefoon")
    telefoon.goto(ouder.locator("section bdi").inner_text())
    goed(telefoon, "Een pas op deze telefoon zetten")
    stuur(telefoon)
    goed(telefoon, str(kind.persoon))
    assert telefoon.url == f"{stad.url}/pas/"
    assert telefoon.locator(".pas__foto").evaluate("foto => foto.naturalWidth") > 0
    assert telefoon.locator("#code svg").is_visible()

    balie.goto(f"{stad.url}/partner/")
    balie.fill("[name=pas]", codes[-1])
    stuur(balie)
    assert str(kind.persoon) in balie.content()
    balie.fill("[name=omschrijving]", "les 1")
    balie.fill("[name=bedrag]", "10,00")
    stuur(balie)
    assert "€ 10,00 betaald" in balie.locator("h1").inner_text().replace("\u00a0", " ")

    ouder.click("text=Klaar")
    goed(ouder, "op een andere telefoon")
    ouder.click("text=Haal de pas eraf")
    goed(ouder, "halen?")
    stuur(ouder)
    assert "Deze pas staat op geen andere telefoon." in ouder.content()
    telefoon.goto(f"{stad.url}/pas/")
    goed(telefoon, "Op deze telefoon staat nu geen pas")
