"""What the site promises around its pages: nothing from elsewhere, nothing leaking, nothing left in a log."""

from __future__ import annotations

import logging
import os
import subprocess
import sys
from pathlib import Path

import pytest
from django.db import IntegrityError
from django.http import HttpRequest, HttpResponse
from django.test import Client, override_settings
from django.urls import path

from opstap.project import omgeving
from opstap.project.logboek import ZonderPersoonsgegevens, maskeer


def _leeg(request: HttpRequest) -> HttpResponse:
    return HttpResponse("leeg")


urlpatterns = [path("leeg/", _leeg, name="voorpagina")]


@override_settings(ROOT_URLCONF=__name__)
def test_elke_bladzijde_laadt_alleen_wat_van_deze_site_komt() -> None:
    antwoord = Client().get("/leeg/", headers={"host": "localhost"})
    regels = dict(
        (deel.strip() + " ").split(" ", 1) for deel in antwoord["Content-Security-Policy"].split(";")
    )
    assert regels["default-src"].strip() == "'self'"
    assert regels["object-src"].strip() == "'none'"
    assert regels["frame-ancestors"].strip() == "'none'"
    assert "unsafe" not in antwoord["Content-Security-Policy"]


@override_settings(ROOT_URLCONF=__name__)
def test_elke_bladzijde_verklapt_niet_waar_de_lezer_vandaan_komt() -> None:
    antwoord = Client().get("/leeg/", headers={"host": "localhost"})
    assert antwoord["Referrer-Policy"] == "same-origin"
    assert antwoord["X-Content-Type-Options"] == "nosniff"
    assert antwoord["X-Frame-Options"] == "DENY"


@override_settings(ALLOWED_HOSTS=["localhost"])
def test_een_vreemde_hostnaam_wordt_geweigerd_met_een_bladzijde_die_geen_databank_vraagt() -> None:
    antwoord = Client().get("/", headers={"host": "elders.voorbeeld"})
    assert antwoord.status_code == 400
    assert "Foutcode 400" in antwoord.content.decode()


@pytest.mark.parametrize(
    ("tekst", "gemaskeerd"),
    [
        ("bsn 999990019 is onbekend", "bsn ••••• is onbekend"),
        ("/inwoner/999990019/", "/inwoner/•••••/"),
        ("naar NL91ABNA0417164300.", "naar •••••."),
        ("dossier D-000123 in 2024-05", "dossier D-000123 in 2024-05"),
        ("bedrag 12345678 cent", "bedrag 12345678 cent"),
    ],
)
def test_het_logboek_maskeert_burgerservicenummers_en_rekeningen(tekst: str, gemaskeerd: str) -> None:
    assert maskeer(tekst) == gemaskeerd


def test_een_bericht_in_het_logboek_blijft_een_regel() -> None:
    regel = logging.LogRecord("opstap", logging.ERROR, "", 0, "fout: %s", ("a\r\nERROR verzonnen",), None)
    assert ZonderPersoonsgegevens().filter(regel)
    assert regel.getMessage() == "fout: a\\r\\nERROR verzonnen"


def test_wat_de_databank_van_een_rij_aanhaalt_komt_niet_in_het_logboek() -> None:
    try:
        raise IntegrityError("Failing row contains (Truus Jansma).")
    except IntegrityError:
        regel = logging.LogRecord("opstap", logging.ERROR, "", 0, "fout", (), sys.exc_info())
    assert ZonderPersoonsgegevens().filter(regel)
    geschreven = logging.Formatter("%(message)s").format(regel)
    assert geschreven.endswith("\nIntegrityError")


def test_ook_de_tekst_van_een_fout_in_het_logboek_is_gemaskeerd() -> None:
    try:
        raise ValueError("Key (bsn)=(999990019) already exists")
    except ValueError:
        regel = logging.LogRecord(
            "opstap", logging.ERROR, "", 0, "fout bij %s", ("999990019",), sys.exc_info()
        )
    assert ZonderPersoonsgegevens().filter(regel)
    geschreven = logging.Formatter("%(message)s").format(regel)
    assert "999990019" not in geschreven
    assert "already exists" in geschreven


def test_de_datamap_is_te_kiezen(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("OPSTAP_DATA", str(tmp_path / "elders"))
    assert omgeving.datamap() == tmp_path / "elders"


@pytest.mark.parametrize(("gekozen", "cache"), [(None, "elders/cache"), ("/ergens", "/ergens")])
def test_kernen_staan_bij_de_rest_tenzij_anders_gekozen(
    gekozen: str | None, cache: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("OPSTAP_DATA", str(tmp_path / "elders"))
    monkeypatch.setenv("OPSTAP_CACHE", gekozen or "")
    if gekozen is None:
        monkeypatch.delenv("OPSTAP_CACHE")
    omgeving.wijs_cache_aan()
    assert Path(os.environ["OPSTAP_CACHE"]) == tmp_path / cache


def _instelling(uitdrukking: str, **omgeving: str) -> str:
    """What a setting is in a process of its own, with this in its environment."""
    klaar = subprocess.run(
        [sys.executable, "-c", f"from opstap.project import settings as s; print({uitdrukking})"],
        env={**os.environ, "DATABASE_URL": "postgresql://x:x@localhost/x", **omgeving},
        capture_output=True,
        text=True,
        check=True,
    )
    return klaar.stdout.strip()


def test_over_https_gaan_de_koekjes_en_de_hele_site_alleen_over_https() -> None:
    vraag = (
        "s.SESSION_COOKIE_NAME, s.CSRF_COOKIE_NAME, s.SESSION_COOKIE_SECURE, s.CSRF_COOKIE_SECURE, "
        "s.SECURE_SSL_REDIRECT, s.SECURE_HSTS_SECONDS >= 31_536_000, s.SECURE_HSTS_INCLUDE_SUBDOMAINS, "
        "s.LANGUAGE_COOKIE_NAME, s.OPSTAP_PASKOEKJE, 'session' in s.MESSAGE_STORAGE"
    )
    assert _instelling(vraag, OPSTAP_HTTPS="1") == (
        "__Host-sessie __Host-csrf True True True True True __Host-taal __Host-pas True"
    )


def test_een_aanmelddienst_komt_uit_de_omgeving() -> None:
    gelezen = _instelling(
        "sorted(s.OPSTAP_OIDC), sorted(s.OPSTAP_OIDC['medewerker']['methoden'])",
        OPSTAP_OIDC_MEDEWERKER_UITGEVER="https://sso.example",
        OPSTAP_OIDC_MEDEWERKER_METHODEN="mfa, hwk",
    )
    assert gelezen == "['medewerker'] ['hwk', 'mfa']"


def test_zonder_meer_is_een_site_geen_demonstratie() -> None:
    assert _instelling("s.OPSTAP_DEMO, s.DEBUG, s.OPSTAP_OIDC") == "False False {}"
