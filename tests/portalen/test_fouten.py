"""When something is wrong: a page in the same voice, and nothing about anyone."""

from __future__ import annotations

from typing import Any

import pytest
from django.template.loader import render_to_string
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("code", ["400", "403", "403_csrf", "404", "405", "500"])
def test_elke_fout_heeft_een_bladzijde_die_niets_nodig_heeft(code: str) -> None:
    bladzijde = render_to_string(f"{code}.html")

    assert f"Foutcode {code[:3]}" in bladzijde
    assert "<h1" in bladzijde
    assert "Naar het begin" in bladzijde


def test_een_kapotte_bladzijde_toont_geen_binnenkant(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def breek(*args: object, **opties: object) -> None:
        raise RuntimeError("geheim van D-000001")

    monkeypatch.setattr("opstap.portalen.bestuur.rekening.jaarverslagbeeld", breek)
    client.raise_request_exception = False
    antwoord = client.get("/bestuur/2019/")

    assert antwoord.status_code == 500
    assert "Er ging bij ons iets mis" in antwoord.content.decode()
    assert "geheim" not in antwoord.content.decode()


@pytest.mark.parametrize("pad", ["/medewerker/", "/aanmelden/", "/bestuur/", "/medewerker/dossiers/"])
def test_zonder_stad_staat_er_wat_er_ontbreekt(pad: str, client: Client) -> None:
    antwoord: Any = client.get(pad)

    assert antwoord.status_code in (200, 403)
    assert "<h1" in antwoord.content.decode()


def test_een_bladzijde_neemt_niets_aan(client: Client) -> None:
    antwoord = client.post("/medewerker/")

    assert antwoord.status_code == 405
    assert "Foutcode 405" in antwoord.content.decode()
    assert antwoord["Content-Length"] == str(len(antwoord.content))


def test_zonder_verzonnen_stad_is_niemand_te_kiezen(client: Client) -> None:
    assert "consulent" not in client.get("/aanmelden/").content.decode()
    assert client.get("/aanmelden/ga/medewerker/?als=consulent")["Location"] == "/aanmelden/"


@pytest.mark.parametrize(
    ("inhoud", "soort"),
    [
        (b"&".join(b"veld%d=1" % nummer for nummer in range(1_001)), "application/x-www-form-urlencoded"),
        (b"vraag=1", "application/x-www-form-urlencoded; charset=utf-16"),
        (b"------grens\r\n", "multipart/form-data; boundary="),
        (b"vraag=%00", "application/x-www-form-urlencoded"),
    ],
)
def test_een_formulier_dat_niet_te_lezen_is_wordt_geweigerd_en_niet_onze_fout(
    client: Client, inhoud: bytes, soort: str
) -> None:
    antwoord = client.generic("POST", "/medewerker/zoeken/", inhoud, soort)

    assert antwoord.status_code == 400
    assert "Foutcode 400" in antwoord.content.decode()


@pytest.mark.parametrize("pad", ["/medewerker/dossier/D-1%00/?reden=uitkering", "/medewerker/?zoek=%00"])
def test_een_adres_met_een_nulteken_bestaat_niet(client: Client, pad: str) -> None:
    assert client.get(pad).status_code == 400


@pytest.mark.parametrize("naar", ["geen-adres", "", "//elders.voorbeeld/", "http://elders.voorbeeld/"])
def test_na_de_reden_gaat_men_alleen_naar_een_bladzijde_van_deze_site(client: Client, naar: str) -> None:
    antwoord = client.post("/medewerker/waarom/", {"naar": naar, "waarom": "Toets"})

    assert antwoord["Location"] == "/medewerker/"
