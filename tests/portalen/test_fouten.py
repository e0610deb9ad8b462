"""When something is wrong: a page in the same voice, and nothing about anyone."""

from __future__ import annotations

from typing import Any

import pytest
from django.template.loader import render_to_string
from django.test import Client

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("code", ["400", "403", "403_csrf", "404", "500"])
def test_elke_fout_heeft_een_bladzijde_die_niets_nodig_heeft(code: str) -> None:
    bladzijde = render_to_string(f"{code}.html")

    assert f"Foutcode {code[:3]}" in bladzijde
    assert "<h1" in bladzijde
    assert "Naar het begin" in bladzijde


def test_een_kapotte_bladzijde_toont_geen_binnenkant(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def breek(*args: object, **opties: object) -> None:
        raise RuntimeError("geheim van D-000001")

    monkeypatch.setattr("opstap.portalen.bestuur.views.jaarverslagbeeld", breek)
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
    assert client.post("/medewerker/").status_code == 405


def test_zonder_verzonnen_stad_is_niemand_te_kiezen(client: Client) -> None:
    assert "consulent" not in client.get("/aanmelden/").content.decode()
    assert client.get("/aanmelden/ga/medewerker/?als=consulent")["Location"] == "/aanmelden/"
