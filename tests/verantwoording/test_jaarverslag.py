"""`opstap jaarverslag`: the report as a folder that opens by itself, reads for all, and gives nobody away."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from django.db import transaction
from playwright.sync_api import Browser, Page
from pytest_django import DjangoDbBlocker
from tests.verantwoording.conftest import Stadje, speel_vier_maanden

from opstap.financien.begroting import stel_begroting_vast
from opstap.kern.models import Gemeente
from opstap.opdrachten.jaarverslag.bladen import schrijf_site
from opstap.regels.fouten import OpstapFout

pytestmark = pytest.mark.django_db

MOMENT = datetime(2025, 1, 2, 9, tzinfo=UTC)
SOORTEN = (
    "index",
    "inkomen",
    "alle-clusters",
    "product",
    "boekingen",
    "jaarrekening",
    "aantal",
    "bereik",
    "noodopvang",
    "bronnen",
)


@pytest.fixture(scope="module")
def site(
    browser: Browser,
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
) -> Path:
    """The report on four months of twelve households, of which one month has claims of three.

    The browser comes first: once its event loop runs, Django gives this thread another connection.
    """
    naar = tmp_path_factory.mktemp("jaarverslag")
    with django_db_blocker.unblock(), transaction.atomic():
        den_haag = Gemeente.objects.create(code="GM0518", naam="Den Haag")
        stel_begroting_vast(den_haag, 2024, 11_500)
        stadje = speel_vier_maanden(Stadje(den_haag))
        stadje.uitkering()
        schrijf_site("GM0518", 2024, naar, moment=MOMENT)
        transaction.set_rollback(True)
    return naar


class Verwijzingen(HTMLParser):
    """Everything that a page refers to, and what a strict content policy would refuse."""

    def __init__(self, tekst: str) -> None:
        super().__init__()
        self.adressen: list[str] = []
        self.verboden: list[str] = []
        self.feed(tekst)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in ("script", "style"):
            self.verboden.append(tag)
        for naam, waarde in attrs:
            if naam == "style" or naam.startswith("on"):
                self.verboden.append(f"{tag} {naam}")
            if naam in ("href", "src") and waarde:
                self.adressen.append(waarde)


def bladen(site: Path) -> dict[str, str]:
    return {pad.name: pad.read_text(encoding="utf-8") for pad in site.glob("*.html")}


def test_er_is_een_blad_van_elke_soort(site: Path) -> None:
    namen = bladen(site)
    assert {soort for soort in SOORTEN if any(naam.startswith(soort) for naam in namen)} == set(SOORTEN)


def test_elke_verwijzing_komt_ergens_uit_en_niets_komt_van_elders(site: Path) -> None:
    for naam, tekst in bladen(site).items():
        gelezen = Verwijzingen(tekst)
        assert gelezen.verboden == [], naam
        for adres in gelezen.adressen:
            delen = urlsplit(adres)
            if delen.scheme:
                assert f'href="{adres}" rel="external"' in tekst
            elif delen.path:
                assert (site / unquote(delen.path)).is_file(), (naam, adres)
            else:
                assert f'id="{delen.fragment}"' in tekst, (naam, adres)


def test_alle_stijl_en_letters_zitten_erbij(site: Path) -> None:
    bladen_css = list((site / "stijl").rglob("*.css"))
    assert len(bladen_css) > 10
    assert list((site / "stijl").rglob("*.woff2"))
    for blad in bladen_css:
        assert "http" not in re.sub(r"/\*.*?\*/|data:[^)]*", "", blad.read_text(encoding="utf-8"), flags=re.S)


def test_elke_tabel_ligt_er_als_csv_werkblad_en_pdf_naast(site: Path) -> None:
    vormen: dict[str, set[str]] = {}
    for pad in (site / "bestanden").iterdir():
        vormen.setdefault(pad.name.rsplit(".", 1)[0], set()).add(pad.suffix)
    assert vormen
    assert set(map(frozenset, vormen.values())) == {frozenset({".csv", ".xlsx", ".pdf"})}


def test_wat_over_drie_huishoudens_gaat_staat_nergens(site: Path) -> None:
    """February: three claims of € 50 beside the State's contribution."""
    teksten = [*bladen(site).values(), *(pad.read_text() for pad in (site / "bestanden").glob("*.csv"))]
    for tekst in teksten:
        assert not re.search(r"€\u00a0150,00|;15000;|;298329;|€\u00a02\.983,29", tekst)
        assert not re.search(r"\bD-\d{6}\b", tekst)
    assert "niet getoond" in bladen(site)["product-bijstandsverlening.html"]
    assert not (site / "boekingen-bijstandsverlening-412-2024-02.html").exists()
    assert (site / "boekingen-bijstandsverlening-412-2024-01.html").exists()


def test_gaten_en_bronnen_staan_bij_elkaar(site: Path) -> None:
    tekst = bladen(site)["bronnen.html"]
    for zin in (
        "Nog niet geboekt",
        "De rijksbijdrage is een voorbeeld",
        "schaal 1 : 11500",
        "Programmabegroting",
    ):
        assert zin in tekst


def test_over_een_jaar_van_twee_huishoudens_is_niets_te_publiceren(stadje: Stadje, tmp_path: Path) -> None:
    stadje.run(1, 0)
    stadje.boek_bij(1, 2, 1_000_00)
    with pytest.raises(OpstapFout) as fout:
        schrijf_site("GM0518", 2024, tmp_path, moment=MOMENT)
    assert fout.value.code == "STAND-VERBORGEN"
    assert not list(tmp_path.iterdir())


@pytest.mark.browser
def test_elk_blad_is_voor_iedereen_te_lezen_zonder_server(
    browser: Browser, site: Path, keur: Callable[[Page], list[str]]
) -> None:
    pagina = browser.new_page(locale="nl-NL")
    gevraagd: list[str] = []
    pagina.on("request", lambda vraag: gevraagd.append(vraag.url))
    for soort in SOORTEN:
        adres = min(site.glob(f"{soort}*.html")).as_uri()
        for breedte in (1280, 360):
            pagina.set_viewport_size({"width": breedte, "height": 900})
            pagina.goto(adres)
            pagina.evaluate("document.querySelectorAll('details').forEach(deel => { deel.open = true })")
            assert pagina.locator("h1").count() == 1
            assert keur(pagina) == [], (soort, breedte)
            assert pagina.evaluate("document.documentElement.scrollWidth") <= breedte, soort
            assert pagina.evaluate("getComputedStyle(document.body).fontFamily").startswith('"Source Sans 3')
    pagina.close()
    assert [adres for adres in gevraagd if not adres.startswith(site.as_uri())] == []
