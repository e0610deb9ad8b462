"""Every page of the site, as somebody it is for, wide and narrow: readable by all, in any state.

The list is the site's own (`rechten.RECHTEN`): a new page takes part by itself, and fails without an address
to try (`test_rechten`). The town holds the longest of everything: names, notes, and words that don't break.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.urls import resolve
from playwright.sync_api import Browser, BrowserContext, Page
from pytest_django import DjangoDbBlocker

from opstap.kern import notities
from opstap.kern.models import Besluit, Dossier, Persoon, Zaak
from opstap.portalen import demo
from opstap.portalen.taal import VERTAALD
from opstap.portalen.vertalen import catalogus

from ..bezoeker import sessiesleutel  # noqa: TID252
from .test_rechten import ROUTES, Iemand, Plaats, _adres, _verwacht, mensen, plaats

__all__ = ["mensen", "plaats"]

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

BREED, SMAL = 1280, 360
LANG = "Een heel lange toelichting die niet past op een regel en ook nietopeenwoordgeknipthoeftteworden. "
Keur = Callable[[Page], list[str]]
_OPEN = "document.querySelectorAll('details').forEach(deel => { deel.open = true })"
_LEEG = """() => {
    const formulier = document.querySelector("main form[method=post]:has([name=sleutel])")
    if (!formulier) return false
    for (const veld of formulier.elements) {
        if (veld.type === "radio" || veld.type === "checkbox") veld.checked = false
        else if (veld.name !== "csrfmiddlewaretoken") veld.value = ""
    }
    formulier.noValidate = true
    formulier.submit()
    return true
}"""
"""Sends the form of the page with nothing in it, not even the key without which nothing is ever done."""


class Rondgang:
    """One window that goes everywhere, as whoever a page is for, and hears every complaint of the browser."""

    def __init__(self, raam: BrowserContext, url: str, keur: Keur) -> None:
        self.raam, self.url, self._keur = raam, url, keur
        self.pagina = raam.new_page()
        self.klachten: list[str] = []
        self.pagina.on("console", lambda een: self.klachten.append(een.text) if een.type == "error" else None)
        self.pagina.on("pageerror", lambda een: self.klachten.append(str(een)))
        self.pagina.on("request", self._vraag)

    def _vraag(self, vraag: Any) -> None:
        if not vraag.url.startswith(self.url):
            self.klachten.append(f"van elders: {vraag.url}")

    def ga(self, iemand: Iemand, adres: str, *, taal: str = "nl", status: int = 200) -> Page:
        """Open a page as somebody, in a language, at the width of a desk."""
        koekjes = {settings.LANGUAGE_COOKIE_NAME: taal}
        if iemand.geheim:
            koekjes[settings.OPSTAP_PASKOEKJE] = iemand.geheim
        elif iemand.gebruiker:
            koekjes[settings.SESSION_COOKIE_NAME] = sessiesleutel(iemand.gebruiker)
        self.raam.clear_cookies()
        self.raam.add_cookies(
            [{"name": naam, "value": waarde, "url": self.url} for naam, waarde in koekjes.items()]
        )
        self.pagina.set_viewport_size({"width": BREED, "height": 900})
        self.klachten.clear()
        antwoord = self.pagina.goto(self.url + adres)
        assert antwoord is not None
        assert (antwoord.status, antwoord.url) == (status, self.url + adres)
        return self.pagina

    def is_goed(self, taal: str = "nl", breedtes: Sequence[int] = (BREED, SMAL)) -> None:
        """Nothing is wrong with the page: as it comes on a desk, and with all opened on a telephone."""
        for breedte in breedtes:
            self.pagina.set_viewport_size({"width": breedte, "height": 900})
            if breedte == SMAL:
                self.pagina.evaluate(_OPEN)
            assert self._keur(self.pagina) == []
            assert self.pagina.evaluate("document.documentElement.scrollWidth") <= breedte
        html = self.pagina.locator("html")
        assert html.get_attribute("lang") == taal
        assert html.get_attribute("dir") == ("rtl" if taal == "ar" else "ltr")
        assert self.pagina.locator("h1").count() == 1
        assert self.pagina.title().split(" · ")[0].strip()
        assert self.pagina.locator("[style], style, script:not([src])").count() == 0
        assert [een for een in self.klachten if "status of 4" not in een] == []


@pytest.fixture(scope="module")
def lang(plaats: Plaats, django_db_blocker: DjangoDbBlocker) -> Plaats:
    """The place that all addresses are about, with the longest names and words there are."""
    catalogus.compileer()
    with django_db_blocker.unblock():
        Persoon.objects.update(
            voornamen="Wilhelmina Alexandrina Petronella Maximiliana",
            achternaam="van der Hoogenbandschrijversburgermeestervanzuylenkerkhoven",
        )
        dossier = Dossier.objects.get(nummer=plaats.dossier)
        notities.schrijf(dossier, LANG * 3, door="Democonsulent", nu=demo.nu())
    return plaats


@pytest.fixture(scope="module")
def rondgang(stad: Any, browser: Browser, keur: Keur) -> Iterator[Rondgang]:
    raam = browser.new_context(locale="nl-NL")
    yield Rondgang(raam, stad.url, keur)
    raam.close()


def _bladzijde(route: str, plaats: Plaats, mensen: tuple[Iemand, ...]) -> tuple[Iemand, str] | None:
    """Who this page is for and its address; None where the address gives no page (a file, a step onwards)."""
    iemand = next(een for een in mensen if _verwacht(route, een) == "mag")
    adres = _adres(route, plaats, iemand)
    antwoord = iemand.client().get(adres)
    is_pagina = antwoord.status_code == 200 and antwoord["Content-Type"].startswith("text/html")
    assert is_pagina or antwoord.status_code in (200, 302, 405), f"{route}: {antwoord.status_code}"
    return (iemand, adres) if is_pagina else None


@pytest.mark.parametrize("route", ROUTES)
def test_elke_bladzijde_is_voor_iedereen_te_lezen(
    route: str, lang: Plaats, mensen: tuple[Iemand, ...], rondgang: Rondgang
) -> None:
    """In Dutch and where it is spoken in Arabic; a form also as it comes back when it was empty."""
    gevonden = _bladzijde(route, lang, mensen)
    if gevonden is None:
        return
    rondgang.ga(*gevonden)
    rondgang.is_goed()
    _keur_leeg(rondgang)
    if route == "voorpagina" or route.split(":")[0] in VERTAALD:
        rondgang.ga(*gevonden, taal="ar")
        rondgang.is_goed("ar")


WAAR = {
    "medewerker:dossier_handeling": "medewerker:feiten",
    "medewerker:pas_handeling": "medewerker:dossier_passen",
    "medewerker:voucher_handeling": "medewerker:dossier_passen",
}
"""Actions that another page offers than that of their subject."""


@pytest.mark.parametrize("route", [een for een in ROUTES if een.endswith("_handeling")])
def test_elke_handeling_die_een_bladzijde_aanbiedt_zegt_wat_er_mist(
    route: str, lang: Plaats, mensen: tuple[Iemand, ...], rondgang: Rondgang
) -> None:
    gevonden = _bladzijde(WAAR.get(route, route.removesuffix("_handeling")), lang, mensen)
    assert gevonden is not None
    iemand, onderwerp = gevonden
    for adres in {onderwerp, f"/medewerker/zaak/{lang.zaak}/" if "zaak" in route else onderwerp}:
        links = rondgang.ga(iemand, adres).locator("main a[href^='/']").all()
        paden = {urlsplit(een.get_attribute("href") or "").path for een in links}
        handelingen = sorted(een for een in paden if resolve(een).view_name == route)
        assert handelingen
        for handeling in handelingen:
            rondgang.ga(iemand, handeling)
            assert _keur_leeg(rondgang), handeling


def _keur_leeg(rondgang: Rondgang) -> bool:
    """Send the form of this page empty: what is wrong stands above it, and leads to each field."""
    pagina = rondgang.pagina
    if not pagina.evaluate(_LEEG):
        return False
    pagina.wait_for_selector("#fouten")
    rondgang.is_goed(breedtes=(SMAL,))
    doelen = pagina.locator("#fouten a").evaluate_all("alle => alle.map(een => een.getAttribute('href'))")
    assert all(pagina.locator(doel).count() == 1 for doel in doelen)
    return True


def _standen(plaats: Plaats) -> dict[str, tuple[str, str, int]]:
    """States that the list of addresses doesn't show: who looks, at what, and the status of the answer."""
    dicht = Zaak.objects.filter(status="afgerond").earliest("nummer").nummer
    oud = Besluit.objects.filter(dossier__nummer=plaats.dossier).earliest("id").nummer
    return {
        "onbekend adres": ("niemand", "/bestaat/niet/", 404),
        "niet voor deze rol": ("inwoner", "/medewerker/", 403),
        "onbekend dossier": ("inwoner", "/inwoner/D-999999/", 404),
        "onleesbare maand": ("inwoner", f"/inwoner/{plaats.dossier}/betaling/2024-13/", 400),
        "reden nodig": ("medewerker van een ander team", f"/medewerker/zaak/{plaats.aanvraag}/", 403),
        "lege werkvoorraad": ("medewerker van het team", "/medewerker/?zoek=bestaat-niet", 200),
        "lege lijst": ("medewerker van het team", "/medewerker/dossiers/?zoek=bestaat-niet", 200),
        "alles": ("medewerker van het team", "/medewerker/?status=alle", 200),
        "reden": ("medewerker van het team", f"/medewerker/dossier/{plaats.dossier}/", 200),
        "dossier vroeger": (
            "medewerker van het team",
            f"/medewerker/dossier/{plaats.dossier}/?reden=uitkering&bekend_op=2020-01-01",
            200,
        ),
        "zaak van het team": ("medewerker van het team", f"/medewerker/zaak/{plaats.zaak}/", 200),
        "zaak afgerond": ("controller", f"/medewerker/zaak/{dicht}/", 403),
        "besluit vroeger": ("controller", f"/medewerker/besluit/{oud}/", 200),
    }


NAMEN = (
    "onbekend adres",
    "niet voor deze rol",
    "onbekend dossier",
    "onleesbare maand",
    "reden nodig",
    "lege werkvoorraad",
    "lege lijst",
    "alles",
    "reden",
    "dossier vroeger",
    "zaak van het team",
    "zaak afgerond",
    "besluit vroeger",
)


@pytest.mark.parametrize("naam", NAMEN)
def test_elke_stand_is_voor_iedereen_te_lezen(
    naam: str, lang: Plaats, mensen: tuple[Iemand, ...], rondgang: Rondgang
) -> None:
    standen = _standen(lang)
    assert tuple(standen) == NAMEN
    wie, adres, status = standen[naam]
    (iemand,) = (een for een in mensen if een.naam == wie)
    rondgang.ga(iemand, adres, status=status)
    rondgang.is_goed()
