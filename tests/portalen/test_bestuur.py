"""The council: the printed table cell by cell, what does not add up marked, and the scale said."""

from __future__ import annotations

from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page

from opstap.verantwoording.bestuursbeeld import jaarverslagbeeld

pytestmark = pytest.mark.django_db


@pytest.mark.browser
def test_de_tabel_van_2019_staat_er_zoals_zij_is_gedrukt(stad: Any, scherm: Page) -> None:
    scherm.goto(stad.url + "/bestuur/2019/")
    rijen = scherm.locator("tbody tr:not(.cluster)").all()
    tabel = jaarverslagbeeld(2019).tabel

    assert len(rijen) == len(tabel.regels) == 18
    for rij, regel in zip(rijen, tabel.regels, strict=True):
        assert rij.locator("th").inner_text() == regel.naam
        cellen = [
            cel.evaluate(
                "cel => { cel.querySelector('.verwijzing')?.remove(); return cel.textContent.trim() }"
            )
            for cel in rij.locator("td").all()
        ]
        assert cellen == [cel.gedrukt.getal + cel.gedrukt.letter for cel in regel.cellen]


def test_elke_som_die_niet_sluit_heeft_een_noot(stad: Any, client: Client) -> None:
    antwoord = client.get("/bestuur/2019/")
    scherm = antwoord.content.decode()
    gemerkt = sum(cel.wijkt_af for regel in jaarverslagbeeld(2019).tabel.regels for cel in regel.cellen)

    assert gemerkt == len(antwoord.context["afwijkingen"]) > 0
    for nummer in range(1, gemerkt + 1):
        assert f'id="cel-{nummer}"' in scherm
        assert f'id="noot-{nummer}"' in scherm


@pytest.mark.parametrize("pad", ["/", "/bestuur/", "/bestuur/2024/inkomen/", "/medewerker/", "/aanmelden/"])
def test_elke_bladzijde_van_de_stad_zegt_haar_schaal(stad: Any, client: Client, pad: str) -> None:
    assert "schaal 1 : 400" in client.get(pad).content.decode().replace("\u00a0", " ")


def test_het_cluster_zegt_wat_er_nog_niet_in_zit(stad: Any, client: Client) -> None:
    scherm = client.get("/bestuur/2024/inkomen/").content.decode()

    assert "Wat deze cijfers nog niet bevatten" in scherm
    assert "De rijksbijdrage is een voorbeeld" in scherm


@pytest.mark.parametrize(
    ("pad", "kop"),
    [
        ("/bestuur/2019/rekening.csv", "jaar;cluster;soort;naam"),
        ("/bestuur/2019/buig.csv", "naam;eenheid"),
        ("/bestuur/2024/inkomen/rekening.csv", "jaar;cluster;soort;naam"),
        ("/bestuur/2024/inkomen/maanden.csv", "maand;lasten_cent"),
        ("/bestuur/2024/inkomen/buig.csv", "naam;eenheid"),
    ],
)
def test_elke_tabel_is_een_bestand(stad: Any, client: Client, pad: str, kop: str) -> None:
    antwoord = client.get(pad)

    assert antwoord["Content-Type"] == "text/csv; charset=utf-8"
    assert antwoord.content.decode("utf-8-sig").startswith(kop)


def test_een_jaar_zonder_begroting_zegt_dat(stad: Any, client: Client) -> None:
    antwoord = client.get("/bestuur/2031/inkomen/")

    assert antwoord.status_code == 400
    assert "begroting" in antwoord.content.decode()
    assert client.get("/bestuur/2024/inkomen/onzin.csv").status_code == 404


@pytest.mark.browser
def test_een_grafiek_heeft_haar_tabel_op_een_klik_afstand(stad: Any, kaal_scherm: Page) -> None:
    kaal_scherm.goto(stad.url + "/bestuur/2024/inkomen/")
    tabel = kaal_scherm.get_by_role("table", name="Lasten en baten per maand")
    assert not tabel.is_visible()

    kaal_scherm.click("text=Tabel bij de grafiek")

    assert tabel.locator("tbody tr").count() == 12
    assert tabel.is_visible()
