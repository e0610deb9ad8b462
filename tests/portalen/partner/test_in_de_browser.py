"""The counter by keyboard only, on a telephone and on a desk, readable by all in every state; the camera."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings as instellingen
from django.test import override_settings
from playwright.sync_api import Browser, BrowserContext, Page
from pytest_django import DjangoDbBlocker

from opstap.kern.models import Dossier, Gezinslid
from opstap.kern.toegang import Rol
from opstap.minima import afrekenen, partners, passen, tegoeden, toekenningen, voucherbeeld, vouchers
from opstap.portalen import demo

from ...bezoeker import sessiesleutel  # noqa: TID252
from ...minima.dierenarts import laat_gelden  # noqa: TID252
from .aan_de_balie import Bad, aan_de_balie, betaal, zwembad

pytestmark = [pytest.mark.browser, pytest.mark.django_db]

BREED, SMAL = 1280, 360
CAMERA = """
window.BarcodeDetector = class { async detect() { return [{ rawValue: "%s" }] } }
navigator.mediaDevices.getUserMedia = async () => document.createElement("canvas").captureStream()
"""
"""A browser with a camera before which a code is held."""
GEEN_CAMERA = "navigator.mediaDevices.getUserMedia = async () => { throw new Error('NotAllowedError') }"


@pytest.fixture(autouse=True)
def vandaag() -> None:
    """It is the day at which the played city stands."""


@pytest.fixture(scope="module")
def zwem(
    stad: Any, django_db_blocker: DjangoDbBlocker, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Bad]:
    """A pool in the played city that takes two purposes, with payments of this and an earlier month."""
    with django_db_blocker.unblock(), override_settings(STUKKEN_MAP=tmp_path_factory.mktemp("stukken")):
        dossier = Dossier.objects.get(nummer=stad.dossier)
        bewoner = Gezinslid.objects.filter(dossier=dossier, rol=1).latest("bekend_van").persoon
        nu = demo.nu()
        bad = zwembad(dossier, bewoner, nu)
        jaar = bad.tegoed.geldig
        partners.spreek_af(bad.partner, doel="sport", geldig=jaar, terugdraaien_dagen=3, door="x", nu=nu)
        tegoeden.geef(bad.pas.toekenning, doel="sport", bedrag_cent=99_95, geldig=jaar, door="x", nu=nu)
        eerder = nu - timedelta(days=60)
        betaal(bad, 12_50, eerder, "Zwemles blok 3, met een heel lange omschrijving voor de factuur " * 2)
        afrekenen.reken_af("GM0518", eerder.date().replace(day=1), door="x", nu=nu)
        yield bad


@pytest.fixture
def open_als(browser: Browser, stad: Any) -> Iterator[Callable[..., Page]]:
    """A window of somebody who works for the pool, at a width; `script` runs before each page."""
    ramen: list[BrowserContext] = []

    def maak(rol: Rol, breedte: int, script: str = "") -> Page:
        raam = browser.new_context(locale="nl-NL", viewport={"width": breedte, "height": 800})
        ramen.append(raam)
        if script:
            raam.add_init_script(script)
        koekje = {"name": instellingen.SESSION_COOKIE_NAME, "value": sessiesleutel(aan_de_balie(rol))}
        raam.add_cookies([{**koekje, "url": stad.url}])
        pagina = raam.new_page()
        pagina.goto(f"{stad.url}/partner/")
        return pagina

    yield maak
    for raam in ramen:
        raam.close()


def typ(pagina: Page, naam: str, tekst: str) -> None:
    """Reach a field with the keyboard and type in it, and send its form with Enter."""
    ga_naar(pagina, f"[name={naam}]")
    pagina.keyboard.press("Control+A")
    pagina.keyboard.type(tekst)


def ga_naar(pagina: Page, doel: str) -> None:
    """Tab from the start of the page until the keyboard stands on this."""
    pagina.evaluate("document.activeElement.blur()")
    pagina.locator("body").evaluate("deel => deel.focus()")
    for _ in range(60):
        pagina.keyboard.press("Tab")
        if pagina.evaluate("doel => document.activeElement.matches(doel)", doel):
            return
    raise AssertionError(f"met het toetsenbord niet te bereiken: {doel}")


@pytest.mark.parametrize("breedte", [SMAL, BREED])
def test_de_hele_balie_gaat_met_het_toetsenbord_en_elke_stand_is_te_lezen(
    breedte: int, zwem: Bad, open_als: Callable[..., Page], keur: Callable[[Page], list[str]]
) -> None:
    pagina = open_als(Rol.PARTNERADMINISTRATIE, breedte)

    def goed(kop: str) -> None:
        assert kop in pagina.locator("h1").inner_text().replace("\u00a0", " ")
        assert keur(pagina) == []
        assert pagina.evaluate("document.documentElement.scrollWidth") <= breedte
        assert pagina.locator("[style], style, script:not([src])").count() == 0

    def stuur(naam: str, tekst: str) -> None:
        typ(pagina, naam, tekst)
        with pagina.expect_navigation():
            pagina.keyboard.press("Enter")

    def volg(doel: str) -> None:
        ga_naar(pagina, doel)
        with pagina.expect_navigation():
            pagina.keyboard.press("Enter")

    goed("Scan of typ een pas")
    stuur("pas", "1")
    goed("Scan of typ een pas")
    assert pagina.locator("#fouten a[href='#id_pas']").count() == 1
    stuur("pas", "000000000000")
    goed("Deze pas is nu niet geldig")
    stuur("pas", zwem.pas.nummer)
    goed("Deze pas is geldig")
    assert pagina.locator(".klant__foto").evaluate("foto => foto.naturalWidth") > 0
    typ(pagina, "omschrijving", "les 4")
    stuur("bedrag", "9999,00")
    goed("Deze pas is geldig")
    assert pagina.locator("#fouten a[href='#id_tegoed_0']").count() == 1
    ga_naar(pagina, "[name=tegoed]")
    pagina.keyboard.press("Space")
    stuur("bedrag", "9999,00")
    goed("Deze pas is geldig")
    assert pagina.locator("#fouten a[href='#id_bedrag']").count() == 1
    stuur("bedrag", "10,00")
    goed("€ 10,00 betaald")
    volg("a[href$='/terugdraaien/']")
    goed("Betaling van € 10,00 terugdraaien")
    volg("main button[type=submit]")
    goed("Betaling van € 10,00 terugdraaien")
    typ(pagina, "reden", "verkeerd bedrag")
    volg("main button[type=submit]")
    goed("€ 10,00 teruggedraaid")


@pytest.mark.parametrize("breedte", [SMAL, BREED])
@pytest.mark.parametrize(
    ("pad", "kop"),
    [
        ("?opnieuw=1", "Scan of typ een pas"),
        ("betalingen/", "samen"),
        ("betalingen/?zoek=bestaat-niet", "Geen betaling gevonden"),
        ("afrekeningen/", "1 afrekening"),
        ("afspraken/", "Afspraken met de gemeente"),
    ],
)
def test_elke_bladzijde_van_de_administratie_is_te_lezen(
    pad: str,
    kop: str,
    breedte: int,
    zwem: Bad,
    stad: Any,
    open_als: Callable[..., Page],
    keur: Callable[[Page], list[str]],
) -> None:
    pagina = open_als(Rol.PARTNERADMINISTRATIE, breedte)
    pagina.goto(f"{stad.url}/partner/{pad}")
    assert kop in pagina.locator("h1").inner_text().replace("\u00a0", " ")
    assert keur(pagina) == []
    assert pagina.evaluate("document.documentElement.scrollWidth") <= breedte


def test_een_verlopen_code_vraagt_om_een_nieuwe(
    zwem: Bad,
    open_als: Callable[..., Page],
    monkeypatch: pytest.MonkeyPatch,
    keur: Callable[[Page], list[str]],
) -> None:
    monkeypatch.setattr(passen, "CODE_SECONDEN", -1)
    pagina = open_als(Rol.PARTNERBALIE, SMAL)
    pagina.fill("[name=pas]", passen.code(zwem.pas))
    pagina.click("main button[type=submit]")
    assert pagina.locator("h1").inner_text() == "Deze code is verlopen"
    assert keur(pagina) == []


def test_de_camera_leest_de_code_en_opent_de_pas(zwem: Bad, open_als: Callable[..., Page]) -> None:
    pagina = open_als(Rol.PARTNERBALIE, SMAL, CAMERA % passen.code(zwem.pas))
    with pagina.expect_navigation(url="**/partner/klant/"):
        pagina.get_by_role("button", name="Scan met de camera").click()
    assert "Deze pas is geldig" in pagina.content()


def test_wie_de_camera_niet_toelaat_typt_het_nummer(zwem: Bad, open_als: Callable[..., Page]) -> None:
    pagina = open_als(Rol.PARTNERBALIE, SMAL, CAMERA % "" + GEEN_CAMERA)
    pagina.get_by_role("button", name="Scan met de camera").click()
    pagina.get_by_text("De camera werkt hier niet. Typ het nummer van de pas.").wait_for()
    assert pagina.locator("video").is_hidden()


def test_zonder_lezer_in_de_browser_staat_er_geen_knop_voor_de_camera(
    zwem: Bad, open_als: Callable[..., Page]
) -> None:
    pagina = open_als(Rol.PARTNERBALIE, SMAL, "delete window.BarcodeDetector")
    assert pagina.locator("[data-scan]").is_hidden()
    assert pagina.get_by_label("Nummer van de pas").is_visible()


def test_een_handscanner_typt_de_code_en_drukt_op_enter(zwem: Bad, open_als: Callable[..., Page]) -> None:
    """The field has the focus as soon as the page stands."""
    pagina = open_als(Rol.PARTNERBALIE, BREED)
    with pagina.expect_navigation(url="**/partner/klant/"):
        pagina.keyboard.type(passen.code(zwem.pas))
        pagina.keyboard.press("Enter")


def test_een_voucher_laat_de_eigen_bijdrage_zien_voordat_er_wordt_betaald(
    zwem: Bad,
    open_als: Callable[..., Page],
    keur: Callable[[Page], list[str]],
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
) -> None:
    """On the telephone of a vet and on a desk; the resident's own page holds what is typed here."""
    laat_gelden(monkeypatch, tmp_path)
    nu, jaar = demo.nu(), zwem.tegoed.geldig
    partners.spreek_af(zwem.partner, doel="dierenarts", geldig=jaar, terugdraaien_dagen=3, door="x", nu=nu)
    toekenning = toekenningen.ken_toe(zwem.pas.toekenning.besluit, regeling="dierenarts", geldig=jaar, nu=nu)
    (voucher,) = vouchers.geef([toekenning], door="x", nu=nu)
    pagina = open_als(Rol.PARTNERBALIE, SMAL)

    def goed(kop: str) -> None:
        assert kop in pagina.locator("h1").inner_text().replace("\u00a0", " ")
        for breedte in (SMAL, BREED):
            pagina.set_viewport_size({"width": breedte, "height": 800})
            assert keur(pagina) == []
            assert pagina.evaluate("document.documentElement.scrollWidth") <= breedte

    def stuur() -> None:
        with pagina.expect_navigation():
            pagina.click("main button[type=submit]")

    pagina.fill("[name=pas]", voucherbeeld.beeld(voucher, op=nu.date()).nummer)
    stuur()
    goed("Deze voucher is geldig")
    stuur()
    goed("Deze voucher is geldig")
    assert pagina.locator("#fouten a[href='#id_dierenarts_behandeling']").count() == 1
    pagina.fill("[name=dierenarts_behandeling]", "60,00")
    pagina.fill("[name=dierenarts_medicijnen]", "80,00")
    stuur()
    goed("De klant betaalt zelf € 40,00")
    stuur()
    goed("€ 100,00 betaald")
