"""The stand-in itself: when it starts, whom it serves, and its second step."""

from __future__ import annotations

import os
import re
import socket
from typing import Any

import pytest
import requests
from django.test import Client
from pytest_django import Settings

from opstap.opdrachten.dienst import start_aanmelddienst
from opstap.portalen.aanmelding.nagebootst import Nagebootst, start_voor
from opstap.project import omgeving
from opstap.regels.fouten import OpstapFout

from .conftest import pad

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("debug", [True, False])
def test_start_niet_op_een_site_die_geen_demonstratie_is(stad: Any, settings: Settings, debug: bool) -> None:
    settings.OPSTAP_DEMO, settings.DEBUG = False, debug

    with pytest.raises(OpstapFout, match="AANBIEDER-ALLEEN-DEMO"):
        start_voor("http://localhost")


def test_start_niet_op_een_databank_zonder_verzonnen_stad(
    stad: Any, monkeypatch: pytest.MonkeyPatch, settings: Settings
) -> None:
    settings.OPSTAP_DEMO = settings.DEBUG = True
    monkeypatch.setattr("opstap.portalen.aanmelding.demonstratie.stand", lambda: None)

    with pytest.raises(OpstapFout, match="AANBIEDER-ALLEEN-DEMO"):
        start_voor("http://localhost")


def test_is_alleen_van_deze_machine_te_bereiken(dienst: Nagebootst) -> None:
    poort = int(dienst.adres.rsplit(":", 1)[1])
    with socket.create_connection(("127.0.0.1", poort), timeout=5):
        pass
    adressen = {adres[4][0] for adres in socket.getaddrinfo(socket.gethostname(), poort, socket.AF_INET)}
    for elders in adressen - {"127.0.0.1"}:
        with pytest.raises(ConnectionError), socket.create_connection((elders, poort), timeout=2):
            pass


def test_de_opdracht_dienst_vertelt_het_elk_proces_van_de_site(
    stad: Any, settings: Settings, monkeypatch: pytest.MonkeyPatch
) -> None:
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        poort = int(proef.getsockname()[1])
    monkeypatch.setattr(os, "environ", dict(os.environ))
    settings.OPSTAP_OIDC = {}

    gestart = start_aanmelddienst(poort - 1)
    gestart.stop()

    assert set(settings.OPSTAP_OIDC) == {"medewerker", "inwoner", "partner"}
    assert settings.OPSTAP_OIDC["medewerker"]["uitgever"] == f"http://localhost:{poort}"
    for soort, gelezen in omgeving.aanmelddiensten().items():
        leeg = {"niveaus": frozenset(), "methoden": frozenset()}
        assert gelezen == {**leeg, **settings.OPSTAP_OIDC[soort]}


def test_stuurt_een_code_alleen_naar_het_adres_dat_het_kent(dienst: Nagebootst, client: Client) -> None:
    naar = client.get("/aanmelden/ga/medewerker/?als=consulent")["Location"]
    elders = naar.replace("terug%2Fmedewerker", "terug%2Fiemand-anders")

    antwoord = requests.get(elders, allow_redirects=False, timeout=10)

    assert antwoord.status_code == 400
    assert "Location" not in antwoord.headers


@pytest.mark.parametrize("weglaten", ["code_challenge", "nonce", "scope"])
def test_vraagt_om_alles_wat_het_aanmelden_veilig_maakt(
    weglaten: str, dienst: Nagebootst, client: Client
) -> None:
    naar = client.get("/aanmelden/ga/medewerker/?als=consulent")["Location"]
    zonder = re.sub(rf"[?&]{weglaten}=[^&]*", "", naar)

    antwoord = requests.get(zonder, allow_redirects=False, timeout=10)

    assert "code=" not in antwoord.headers.get("Location", "").replace("error_code", "")


def test_een_inwoner_wordt_geen_medewerker(dienst: Nagebootst, client: Client) -> None:
    inwoner = next(
        een.sleutel for een in dienst.uitgever.identiteiten.values() if een.afnemer == "opstap-inwoner"
    )
    naar = client.get(f"/aanmelden/ga/medewerker/?als={inwoner}")["Location"]

    antwoord = requests.get(naar, allow_redirects=False, timeout=10)

    assert antwoord.status_code == 200
    assert "Wie bent u?" in antwoord.text


def _tweede_stap(client: Client) -> str:
    naar = client.get("/aanmelden/ga/medewerker/")["Location"]
    assert "Consulent" in requests.get(naar, timeout=10).text
    return str(naar)


def test_vraagt_een_medewerker_om_een_code_en_laat_dan_binnen(dienst: Nagebootst, client: Client) -> None:
    naar = _tweede_stap(client)
    scherm = requests.post(naar, data={"wie": "consulent"}, timeout=10).text
    (code,) = re.findall(r"\b\d{6}\b", scherm)

    terug = requests.post(naar, data={"wie": "consulent", "code": code}, allow_redirects=False, timeout=10)

    assert terug.status_code == 302
    assert client.get(pad(terug.headers["Location"]))["Location"] == "/medewerker/"


def test_een_foute_code_en_een_gebruikte_code_laten_niemand_binnen(
    dienst: Nagebootst, client: Client
) -> None:
    naar = _tweede_stap(client)
    scherm = requests.post(naar, data={"wie": "consulent"}, timeout=10).text
    (code,) = re.findall(r"\b\d{6}\b", scherm)
    fout = f"{(int(code) + 1) % 1_000_000:06d}"

    def probeer(met: str) -> requests.Response:
        naar = _tweede_stap(client)
        return requests.post(naar, data={"wie": "consulent", "code": met}, allow_redirects=False, timeout=10)

    assert "Deze code klopt niet" in probeer(fout).text
    assert probeer(code).status_code == 302
    assert "al gebruikt" in probeer(code).text


def test_na_vijf_foute_codes_helpt_ook_de_goede_niet(dienst: Nagebootst, client: Client) -> None:
    naar = _tweede_stap(client)
    for _ in range(5):
        requests.post(naar, data={"wie": "consulent", "code": "geen"}, timeout=10)
    scherm = requests.post(naar, data={"wie": "consulent"}, timeout=10).text
    (code,) = re.findall(r"\b\d{6}\b", scherm)

    antwoord = requests.post(naar, data={"wie": "consulent", "code": code}, allow_redirects=False, timeout=10)

    assert "te vaak fout" in antwoord.text
