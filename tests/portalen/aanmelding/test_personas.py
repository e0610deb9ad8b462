"""The demonstration: choose who to be, and see what that person may see."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page
from pytest_django import Settings

pytestmark = pytest.mark.django_db


@pytest.fixture
def client() -> Client:
    """A browser in which nobody is signed in."""
    return Client()


@pytest.fixture
def demonstratie(stad: Any, settings: Settings) -> Any:
    settings.OPSTAP_DEMO = True
    return stad


@pytest.mark.parametrize(
    "naam", ["werkvoorraad", "dossier", "zaak open", "besluit", "inwoner overzicht", "bestuur"]
)
def test_wie_niet_is_aangemeld_gaat_dat_eerst_doen(naam: str, stad: Any, client: Client) -> None:
    antwoord = client.get(stad.bladzijden[naam])

    assert antwoord.status_code == 302
    assert antwoord["Location"].startswith("/aanmelden/?naar=%2F")


@pytest.mark.parametrize(
    ("wie", "pad", "status"),
    [
        ("consulent", "/medewerker/", 200),
        ("consulent", "/bestuur/", 403),
        ("kwaliteitsmedewerker", "/medewerker/", 200),
        ("betaalmedewerker", "/medewerker/dossiers/", 200),
        ("betaalmedewerker", "/medewerker/", 403),
        ("controller", "/bestuur/2019/", 200),
        ("raadslid", "/bestuur/", 200),
        ("raadslid", "/medewerker/", 403),
        ("raadslid", "/medewerker/dossiers/", 403),
    ],
)
def test_ieder_ziet_wat_bij_de_rol_hoort(
    wie: str, pad: str, status: int, demonstratie: Any, client: Client
) -> None:
    client.post("/aanmelden/als/", {"wie": wie})

    assert client.get(pad).status_code == status


def test_een_inwoner_ziet_het_eigen_dossier_en_geen_ander(demonstratie: Any, client: Client) -> None:
    een, ander = client.get("/aanmelden/").context["inwoners"][:2]
    begin = client.post("/aanmelden/als/", {"wie": een.sleutel})

    assert client.get(begin["Location"]).status_code == 200
    assert client.get(f"/inwoner/{een.sleutel}/").status_code == 200
    assert client.get(f"/inwoner/{ander.sleutel}/").status_code == 404
    assert client.get("/medewerker/").status_code == 403
    assert client.get(f"/medewerker/dossier/{een.sleutel}/?reden=controle").status_code == 403


def test_na_het_aanmelden_gaat_men_verder_waar_men_heen_wilde(demonstratie: Any, client: Client) -> None:
    naar = f"/medewerker/dossier/{demonstratie.dossier}/?reden=controle"

    verder = client.post("/aanmelden/als/", {"wie": "consulent", "naar": naar})

    assert verder["Location"] == naar


@pytest.mark.parametrize("naar", ["https://elders.example/", "//elders.example", "javascript:alert(1)"])
def test_aanmelden_stuurt_niemand_naar_een_andere_site(naar: str, demonstratie: Any, client: Client) -> None:
    verder = client.post("/aanmelden/als/", {"wie": "consulent", "naar": naar})

    assert verder["Location"] == "/medewerker/"


def test_afmelden_sluit_de_deur(demonstratie: Any, client: Client) -> None:
    client.post("/aanmelden/als/", {"wie": "consulent"})
    sleutel = client.cookies["sessionid"].value

    client.post("/aanmelden/afmelden/")
    client.cookies["sessionid"] = sleutel

    assert client.get("/medewerker/").status_code == 302


def test_aanmelden_geeft_de_sessie_een_nieuwe_sleutel(demonstratie: Any, client: Client) -> None:
    client.post("/aanmelden/als/", {"wie": "consulent"})
    eerst = client.cookies["sessionid"].value
    client.post("/aanmelden/als/", {"wie": "raadslid"})

    assert client.cookies["sessionid"].value != eerst


def test_buiten_een_demonstratie_is_niemand_te_kiezen(stad: Any, client: Client, settings: Settings) -> None:
    settings.OPSTAP_DEMO = False

    assert "consulent" not in client.get("/aanmelden/").content.decode()
    assert client.post("/aanmelden/als/", {"wie": "consulent"}).status_code == 404
    assert client.get("/medewerker/").status_code == 302


def test_de_inwoners_om_te_kiezen_zijn_verschillende_huishoudens(demonstratie: Any, client: Client) -> None:
    inwoners = client.get("/aanmelden/").context["inwoners"]

    assert len(inwoners) >= 4
    assert len({wie.sleutel for wie in inwoners}) == len(inwoners)
    assert len({wie.naam for wie in inwoners}) == len(inwoners)


@pytest.mark.browser
def test_in_drie_klikken_van_de_voorpagina_naar_een_besluit_met_uitleg(
    demonstratie: Any, kaal_scherm: Page
) -> None:
    kaal_scherm.goto(demonstratie.url)
    kaal_scherm.click("text=Kwaliteitsmedewerker")
    kaal_scherm.locator("tbody th a").first.click()
    kaal_scherm.locator("main a[href^='/medewerker/besluit/']").first.click()

    assert "/medewerker/besluit/" in kaal_scherm.url
    assert kaal_scherm.locator(".uitleg__kop").count() > 0
