"""The council's page of reach: what is known, what is not, another limit, and the same as files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from playwright.sync_api import Page
from pytest_django import DjangoDbBlocker

from opstap.inkomen.models import Uitkering
from opstap.kern.tijdvak import vanaf
from opstap.minima import toekenningen
from opstap.minima.models import Toekenning
from opstap.portalen.bestuur import bereik

pytestmark = pytest.mark.django_db

ADRES = "/bestuur/bereik/"
NU = datetime(2024, 2, 1, 9, tzinfo=UTC)
JAAR = vanaf(date(2024, 1, 1), date(2025, 1, 1))


@pytest.fixture(scope="module", autouse=True)
def passen(stad: Any, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Twenty households with assistance more than there were have a pass."""
    with django_db_blocker.unblock(), transaction.atomic():
        lopend = Uitkering.objects.filter(geldig__contains=date(2024, 12, 31)).order_by("id")
        hebben = Toekenning.objects.filter(regeling="stadspas").values("dossier")
        for uitkering in lopend.exclude(dossier__in=hebben)[:20]:
            toekenningen.ken_toe(uitkering.besluit, regeling="stadspas", geldig=JAAR, nu=NU)
        yield
        transaction.set_rollback(True)


def test_de_bladzijde_zegt_doelgroep_gebruikers_en_marge(stad: Any, client: Client) -> None:
    antwoord = client.get(ADRES)
    scherm = antwoord.content.decode()
    pas = next(een for een in antwoord.context["beeld"].telbaar if een.regeling.sleutel == "stadspas")

    met_pas = toekenningen.geldend("GM0518", date(2024, 12, 31)).filter(regeling="stadspas")
    assert pas.samen.gebruikers.aantal == met_pas.values("dossier").distinct().count() >= 20
    assert pas.samen.bereik is not None
    assert pas.samen.bereik.tekst in scherm
    assert pas.samen.bereik.band in scherm
    assert "een model met aannamen, geen telling van mensen" in scherm
    assert "Niet te tellen" in scherm


def test_de_grafiek_zegt_in_woorden_wat_zij_tekent(stad: Any, client: Client) -> None:
    scherm = client.get(ADRES).content.decode()

    assert 'aria-labelledby="bereik-titel bereik-beschrijving"' in scherm
    assert "Ooievaarspas: " in scherm.split('id="bereik-beschrijving"')[1].split("</desc>")[0]


def test_een_thema_toont_alleen_zijn_regelingen(stad: Any, client: Client) -> None:
    antwoord = client.get(ADRES, {"thema": "kinderen"})
    themas = {een.regeling.thema for een in antwoord.context["beeld"].regelingen}

    assert {een.value for een in themas} == {"kinderen"}
    assert client.get(ADRES, {"thema": "onzin"}).status_code == 404


def test_van_130_naar_150_staat_er_vanzelf_naast_de_begroting(stad: Any, client: Client) -> None:
    scherm = client.get(ADRES).content.decode()

    assert "circa 8.000" in scherm
    assert "circa 5.000" in scherm
    assert "Programmabegroting 2024" in scherm


@pytest.mark.parametrize(
    ("naar", "zin"),
    [
        ("140", "van 130% naar 140%"),
        ("201", "van 100 tot 200 procent"),
        ("honderd", "Vul hele procenten in"),
        ("", "Vul hele procenten in"),
        ("9" * 5000, "Vul hele procenten in"),
    ],
)
def test_een_andere_grens_geeft_een_antwoord_of_een_zin(
    stad: Any, client: Client, naar: str, zin: str
) -> None:
    antwoord = client.get(ADRES, {"regeling": "stadspas", "van": "130", "naar": naar})

    assert antwoord.status_code == 200
    assert zin in antwoord.content.decode()


@pytest.mark.parametrize("vorm", ["csv", "xlsx", "pdf"])
@pytest.mark.parametrize("tabel", ["regelingen", "stadsdelen"])
def test_elke_tabel_is_mee_te_nemen(stad: Any, client: Client, tabel: str, vorm: str) -> None:
    antwoord = client.get(f"{ADRES}{tabel}.{vorm}")

    assert antwoord.status_code == 200
    assert antwoord["Content-Disposition"].endswith(f'.{vorm}"')


@pytest.mark.parametrize(
    ("vandaag", "dag"),
    [
        (datetime(2024, 12, 30, 12, tzinfo=UTC), date(2024, 9, 30)),
        (datetime(2024, 12, 31, 12, tzinfo=UTC), date(2024, 12, 31)),
        (datetime(2025, 3, 30, 12, tzinfo=UTC), date(2024, 12, 31)),
    ],
)
def test_de_stand_is_de_laatste_dag_van_een_kwartaal(
    monkeypatch: pytest.MonkeyPatch, vandaag: datetime, dag: date
) -> None:
    monkeypatch.setattr("opstap.portalen.demo.nu", lambda: vandaag)

    assert bereik.peildag() == dag


@pytest.mark.browser
@pytest.mark.parametrize("breedte", [360, 1280])
@pytest.mark.parametrize("vraag", ["", "?naar=honderd"])
def test_iedereen_kan_de_bladzijde_lezen(
    stad: Any, scherm: Page, keur: Callable[[Page], list[str]], breedte: int, vraag: str
) -> None:
    scherm.set_viewport_size({"width": breedte, "height": 900})
    scherm.goto(stad.url + ADRES + vraag)
    scherm.evaluate("document.querySelectorAll('details').forEach(deel => { deel.open = true })")

    assert keur(scherm) == []
    assert scherm.evaluate("document.documentElement.scrollWidth") <= breedte
