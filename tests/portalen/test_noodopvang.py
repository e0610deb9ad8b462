"""The council's page of the shelter: months, arrivals and lengths of stay, and the same as files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from django.db import transaction
from django.test import Client
from django.utils import timezone
from playwright.sync_api import Page
from pytest_django import DjangoDbBlocker

from opstap.kern.models import Dossier
from opstap.minima.opvang import locaties, plaatsen

pytestmark = pytest.mark.django_db

GEMEENTE = "GM0518"
ADRES = "/bestuur/2023/noodopvang/"
"""The year before the played one, in which other families stay."""
BEGIN = datetime(2022, 9, 1, 9, tzinfo=timezone.get_default_timezone())


@pytest.fixture(scope="module", autouse=True)
def opvang(stad: Any, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Thirty places in which 24 families stay from 2022 on; half of them leave in June for as many others."""
    with django_db_blocker.unblock(), transaction.atomic():
        huis = locaties.neem_op(GEMEENTE, naam="Huis De Proef", uitvoerder="Stichting Proef")
        locaties.stel_capaciteit(
            huis, vanaf=BEGIN.date(), plaatsen=30, grondslag="afspraak", door="Chef", nu=BEGIN
        )
        vrij = Dossier.objects.filter(gemeente=GEMEENTE, opvangverzoek=None).order_by("id")
        for nummer, dossier in enumerate(vrij[:36]):
            eerst = nummer < 24
            dag = BEGIN.date() if eerst else date(2023, 6, 12)
            verblijf = plaatsen.plaats(
                plaatsen.meld_aan(
                    dossier, aangemeld=BEGIN.date(), personen=3, reden="Uitgezet.", door="Ana", nu=BEGIN
                ),
                huis,
                begin=dag,
                tot=dag + timedelta(days=400),
                reden="Plaats.",
                door="Ana",
                nu=BEGIN,
            )
            if nummer < 12:
                vertrek = date(2023, 6, 11)
                plaatsen.beeindig(
                    verblijf, tot=vertrek, reden="Eigen huis.", door="Ana", nu=BEGIN + timedelta(days=300)
                )
        yield
        transaction.set_rollback(True)


def test_de_bladzijde_telt_per_maand_wie_er_is_komt_en_vertrekt(client: Client) -> None:
    antwoord = client.get(ADRES)
    beeld, scherm = antwoord.context["beeld"], antwoord.content.decode()
    juni, december = beeld.maanden[5], beeld.maanden[11]
    assert (juni.aanwezig.aantal, juni.gekomen.aantal, juni.vertrokken.aantal) == (24, 12, 12)
    assert (december.over.aantal, december.bezetting) == (12, "80%")
    assert (beeld.gekomen.aantal, beeld.vertrokken.aantal, beeld.gemiddeld) == (12, 12, "283 nachten")
    assert "In december 2023 was 80% van de noodopvang bezet" in scherm
    for woord in ("Huis De Proef", "Eigen huis", "Uitgezet"):
        assert woord not in scherm


def test_de_grafiek_zegt_in_woorden_wat_zij_tekent(client: Client) -> None:
    scherm = client.get(ADRES).content.decode()
    assert 'aria-labelledby="opvang-titel opvang-beschrijving"' in scherm
    assert "december 2023: 80%" in scherm.split('id="opvang-beschrijving"')[1].split("</desc>")[0]


@pytest.mark.parametrize("vorm", ["csv", "xlsx", "pdf"])
@pytest.mark.parametrize("tabel", ["maanden", "verblijfsduur"])
def test_elke_tabel_is_mee_te_nemen(client: Client, tabel: str, vorm: str) -> None:
    antwoord = client.get(f"{ADRES}{tabel}.{vorm}")
    assert antwoord.status_code == 200
    assert antwoord["Content-Disposition"].endswith(f'.{vorm}"')
    if (tabel, vorm) == ("maanden", "csv"):
        assert antwoord.content.decode("utf-8-sig").splitlines()[6] == "2023-06;30;79;24;0;12;12;"


def test_een_andere_tabel_is_er_niet(client: Client) -> None:
    assert client.get(f"{ADRES}onzin.csv").status_code == 404


@pytest.mark.browser
@pytest.mark.parametrize("breedte", [360, 1280])
@pytest.mark.parametrize("jaar", [2024, 2026])
def test_iedereen_kan_de_bladzijde_lezen(
    stad: Any, scherm: Page, keur: Callable[[Page], list[str]], jaar: int, breedte: int
) -> None:
    scherm.set_viewport_size({"width": breedte, "height": 900})
    scherm.goto(f"{stad.url}/bestuur/{jaar}/noodopvang/")
    scherm.evaluate("document.querySelectorAll('details').forEach(deel => { deel.open = true })")

    assert keur(scherm) == []
    assert scherm.evaluate("document.documentElement.scrollWidth") <= breedte
