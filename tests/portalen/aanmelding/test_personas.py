"""The demonstration: choose who to be, and see what that person may see."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page
from pytest_django import Settings

from opstap.beleidslab.partners import KVK_NUMMER, NAAM
from opstap.portalen.aanmelding.aanbieders import KVK
from opstap.portalen.aanmelding.nagebootst import Nagebootst, start_voor

pytestmark = pytest.mark.django_db


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
        ("consulent", "/aanmelden/accounts/", 403),
        ("kwaliteitsmedewerker", "/medewerker/", 200),
        ("betaalmedewerker", "/medewerker/betalen/", 200),
        ("financieel-medewerker", "/medewerker/betalen/", 200),
        ("betaalmedewerker", "/medewerker/", 403),
        ("controller", "/bestuur/2019/", 200),
        ("raadslid", "/bestuur/", 200),
        ("raadslid", "/medewerker/", 403),
        ("raadslid", "/medewerker/dossiers/", 403),
        ("beheerder", "/aanmelden/accounts/", 200),
        ("beheerder", "/medewerker/", 403),
        ("beheerder", "/bestuur/", 403),
    ],
)
def test_ieder_ziet_wat_bij_de_rol_hoort(
    wie: str, pad: str, status: int, meld_aan: Callable[..., Any], client: Client
) -> None:
    meld_aan(wie)

    assert client.get(pad).status_code == status


@pytest.mark.parametrize(
    ("werk", "mag", "mag_niet"),
    [
        ("balie", ["/partner/", "/partner/betalingen/"], ["/partner/afrekeningen/", "/partner/afspraken/"]),
        ("administratie", ["/partner/", "/partner/afrekeningen/", "/partner/afspraken/"], []),
    ],
)
def test_wie_bij_een_partner_werkt_komt_met_eherkenning_binnen(
    werk: str, mag: list[str], mag_niet: list[str], meld_aan: Callable[..., Any], client: Client
) -> None:
    begin = meld_aan(f"{werk}-{KVK_NUMMER}", "partner")

    assert begin["Location"] == "/partner/"
    assert NAAM in client.get("/partner/").content.decode()
    assert {client.get(pad).status_code for pad in mag} == {200}
    assert {client.get(pad).status_code for pad in [*mag_niet, "/medewerker/", "/bestuur/"]} == {403}


@pytest.mark.parametrize(
    ("bewering", "code"),
    [
        ({KVK: "12345678"}, "AANMELDEN-GEEN-TOEGANG"),
        ({KVK: ""}, "AANMELDEN-GEEN-ORGANISATIE"),
        ({"act": {"sub": "een ander"}}, "AANMELDEN-NAMENS"),
        ({"acr": "laag"}, "AANMELDEN-NIVEAU"),
    ],
)
def test_een_partner_komt_alleen_binnen_voor_de_organisatie_van_het_account(
    bewering: dict[str, Any],
    code: str,
    dienst: Nagebootst,
    meld_aan: Callable[..., Any],
    client: Client,
) -> None:
    wie = dienst.uitgever.identiteiten[f"balie-{KVK_NUMMER}"]
    dienst.uitgever.identiteiten[wie.sleutel] = replace(wie, beweert={**wie.beweert, **bewering})

    assert code in meld_aan(wie.sleutel, "partner").content.decode()
    assert client.get("/partner/").status_code == 302


def test_een_account_van_een_partner_opent_de_deur_van_de_gemeente_niet(
    dienst: Nagebootst, meld_aan: Callable[..., Any], client: Client
) -> None:
    """The same subject at the single sign-on of the municipality is somebody else."""
    partner = dienst.uitgever.identiteiten[f"balie-{KVK_NUMMER}"]
    consulent = dienst.uitgever.identiteiten["consulent"]
    beweert = {**consulent.beweert, "sub": partner.beweert["sub"]}
    dienst.uitgever.identiteiten["consulent"] = replace(consulent, beweert=beweert)

    assert "AANMELDEN-GEEN-TOEGANG" in meld_aan("consulent").content.decode()
    assert client.get("/partner/").status_code == 302


def test_een_inwoner_ziet_het_eigen_dossier_en_geen_ander(
    meld_aan: Callable[..., Any], client: Client
) -> None:
    een, ander = client.get("/aanmelden/").context["inwoners"][:2]
    begin = meld_aan(een.sleutel, "inwoner", naar=een.begin)

    assert client.get(begin["Location"]).status_code == 200
    assert client.get(f"/inwoner/{een.sleutel}/").status_code == 200
    assert client.get(f"/inwoner/{ander.sleutel}/").status_code == 404
    assert client.get("/medewerker/").status_code == 403
    assert client.get(f"/medewerker/dossier/{een.sleutel}/?reden=controle").status_code == 403


def test_na_het_aanmelden_gaat_men_verder_waar_men_heen_wilde(
    stad: Any, meld_aan: Callable[..., Any]
) -> None:
    naar = f"/medewerker/dossier/{stad.dossier}/?reden=controle"

    assert meld_aan("consulent", naar=naar)["Location"] == naar


@pytest.mark.parametrize(
    "naar", ["https://elders.example/", "//elders.example", "javascript:alert(1)", "geen-adres"]
)
def test_aanmelden_stuurt_niemand_naar_een_andere_site(naar: str, meld_aan: Callable[..., Any]) -> None:
    assert meld_aan("consulent", naar=naar)["Location"] == "/medewerker/"


def test_buiten_een_demonstratie_is_niemand_te_kiezen(stad: Any, client: Client, settings: Settings) -> None:
    settings.OPSTAP_DEMO = False

    assert "consulent" not in client.get("/aanmelden/").content.decode()
    assert client.get("/aanmelden/ga/medewerker/?als=consulent")["Location"] == "/aanmelden/"


def test_buiten_een_demonstratie_zegt_de_site_niet_zelf_wie_men_is(
    dienst: Nagebootst, client: Client, settings: Settings
) -> None:
    settings.OPSTAP_DEMO = False
    ingesteld = {**settings.OPSTAP_OIDC["medewerker"], "uitgever": "https://sso.example"}
    settings.OPSTAP_OIDC = {"medewerker": ingesteld}

    assert "AANMELDEN-ONBEREIKBAAR" in client.get("/aanmelden/ga/medewerker/?als=consulent").content.decode()


def test_de_inwoners_om_te_kiezen_zijn_verschillende_huishoudens(dienst: Nagebootst, client: Client) -> None:
    inwoners = client.get("/aanmelden/").context["inwoners"]

    assert len(inwoners) >= 4
    assert len({wie.sleutel for wie in inwoners}) == len(inwoners)
    assert len({wie.naam for wie in inwoners}) == len(inwoners)


@pytest.mark.browser
def test_in_drie_klikken_van_de_voorpagina_naar_een_besluit_met_uitleg(
    stad: Any, settings: Settings, kaal_scherm: Page
) -> None:
    dienst, settings.OPSTAP_OIDC = start_voor(stad.url)
    kaal_scherm.goto(stad.url)
    kaal_scherm.click("text=Kwaliteitsmedewerker")
    kaal_scherm.locator("tbody th a").first.click()
    kaal_scherm.locator("main a[href^='/medewerker/besluit/']").first.click()
    dienst.stop()

    assert "/medewerker/besluit/" in kaal_scherm.url
    assert kaal_scherm.locator(".uitleg__kop").count() > 0
