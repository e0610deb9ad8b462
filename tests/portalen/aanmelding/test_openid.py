"""Signing in by OpenID Connect against the stand-in, over real HTTP: what is let in, and what is not."""

from __future__ import annotations

import time
from base64 import urlsafe_b64encode
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
import requests
from django.test import Client
from django.utils import timezone
from joserfc.jwk import RSAKey
from pytest_django import Settings

from opstap.kern.models import Aanmeldpoging
from opstap.portalen.aanmelding import aanbieders
from opstap.portalen.aanmelding.nagebootst import Nagebootst

from .conftest import pad, uitkomst, vraag

pytestmark = pytest.mark.django_db


def beweert(dienst: Nagebootst, als: str, **claims: Any) -> None:
    """Let the stand-in say this of somebody, also where it is not true."""
    wie = dienst.uitgever.identiteiten[als]
    nieuw = {naam: waarde for naam, waarde in {**wie.beweert, **claims}.items() if waarde is not None}
    dienst.uitgever.identiteiten[als] = replace(wie, beweert=nieuw)


def is_geweigerd(antwoord: Any, client: Client, code: str = "AANMELDEN-MISLUKT") -> bool:
    scherm = antwoord.content.decode()
    laatste = Aanmeldpoging.objects.latest("id")
    return (
        antwoord.status_code == 403
        and code in scherm
        and laatste.fout == code
        and client.get("/medewerker/").status_code == 302
    )


def test_wie_de_dienst_kent_en_een_rol_heeft_komt_binnen(
    meld_aan: Callable[..., Any], client: Client
) -> None:
    antwoord = meld_aan("consulent")

    assert (antwoord.status_code, antwoord["Location"]) == (302, "/medewerker/")
    assert client.get("/medewerker/").status_code == 200
    assert Aanmeldpoging.objects.latest("id").fout == ""


def test_de_vraag_gaat_met_pkce_staat_en_eenmalig_kenmerk(dienst: Nagebootst, client: Client) -> None:
    naar = client.get("/aanmelden/ga/medewerker/")["Location"]

    assert naar.startswith(f"{dienst.adres}/aanmelden?")
    assert vraag(naar, "response_type") == "code"
    assert vraag(naar, "code_challenge_method") == "S256"
    assert len(vraag(naar, "code_challenge")) == 43
    assert len(vraag(naar, "state")) >= 20
    assert len(vraag(naar, "nonce")) >= 20
    assert vraag(naar, "scope") == "openid"


def test_twee_keer_gaan_is_twee_keer_een_ander_kenmerk(dienst: Nagebootst, client: Client) -> None:
    een, twee = (client.get("/aanmelden/ga/medewerker/")["Location"] for _ in range(2))

    for naam in ("state", "nonce", "code_challenge"):
        assert vraag(een, naam) != vraag(twee, naam)


@pytest.mark.parametrize(
    "leugen",
    [
        {"nonce": "van een ander"},
        {"aud": ["een andere site"]},
        {"aud": "opstap-inwoner"},
        {"iss": "https://een-ander.example"},
        {"exp": int(time.time()) - 3600},
        {"iat": int(time.time()) + 3600},
        {"sub": ""},
        {"at_hash": "van een ander"},
        {"azp": "een andere site"},
    ],
    ids=lambda leugen: "-".join(leugen),
)
def test_een_bewijs_dat_niet_klopt_laat_niemand_binnen(
    leugen: dict[str, Any], dienst: Nagebootst, meld_aan: Callable[..., Any], client: Client
) -> None:
    beweert(dienst, "consulent", **leugen)

    assert is_geweigerd(meld_aan("consulent"), client)


def test_een_bewijs_met_een_andere_handtekening_laat_niemand_binnen(
    dienst: Nagebootst, meld_aan: Callable[..., Any], client: Client
) -> None:
    dienst.uitgever.tekensleutel = RSAKey.generate_key(2048, {"use": "sig"})

    assert is_geweigerd(meld_aan("consulent"), client)


def test_een_bewijs_zonder_handtekening_laat_niemand_binnen(
    dienst: Nagebootst, meld_aan: Callable[..., Any], client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    def ongetekend(token: str) -> str:
        kop = urlsafe_b64encode(b'{"alg":"none"}').decode().rstrip("=")
        return ".".join((kop, token.split(".")[1], ""))

    echt = requests.Session.request

    def vervals(zelf: Any, method: str, url: str, **opties: Any) -> requests.Response:
        antwoord = echt(zelf, method, url, **opties)
        if url.endswith("/token"):
            inhoud = antwoord.json()
            inhoud["id_token"] = ongetekend(inhoud["id_token"])
            monkeypatch.setattr(antwoord, "json", lambda: inhoud)
        return antwoord

    monkeypatch.setattr(requests.Session, "request", vervals)

    assert is_geweigerd(meld_aan("consulent"), client)


def test_een_code_werkt_een_keer(naar_de_dienst: Callable[..., str], client: Client) -> None:
    terug = naar_de_dienst("consulent")
    assert client.get(pad(terug))["Location"] == "/medewerker/"
    client.post("/aanmelden/afmelden/")

    assert is_geweigerd(uitkomst(client, client.get(pad(terug))), client)


def test_de_dienst_geeft_voor_een_gebruikte_code_geen_tweede_bewijs(
    naar_de_dienst: Callable[..., str], dienst: Nagebootst, client: Client, settings: Settings
) -> None:
    terug = naar_de_dienst("consulent")
    client.get(pad(terug))
    ingesteld = settings.OPSTAP_OIDC["medewerker"]

    antwoord = requests.post(
        f"{dienst.adres}/token",
        data={
            "grant_type": "authorization_code",
            "code": vraag(terug, "code"),
            "redirect_uri": "http://localhost/aanmelden/terug/medewerker/",
            "code_verifier": "x" * 48,
        },
        auth=(ingesteld["client"], ingesteld["geheim"]),
        timeout=10,
    )

    assert antwoord.status_code == 400
    assert antwoord.json()["error"] == "invalid_grant"


def test_een_afgevangen_code_werkt_niet_in_een_andere_browser(
    naar_de_dienst: Callable[..., str], client: Client
) -> None:
    terug = naar_de_dienst("consulent")
    dief = Client(SERVER_NAME="localhost")

    assert uitkomst(dief, dief.get(pad(terug))).status_code == 403
    assert dief.get("/medewerker/").status_code == 302


def test_een_code_zonder_de_sleutel_van_pkce_geeft_niets(
    naar_de_dienst: Callable[..., str], dienst: Nagebootst, settings: Settings
) -> None:
    ingesteld = settings.OPSTAP_OIDC["medewerker"]
    antwoord = requests.post(
        f"{dienst.adres}/token",
        data={
            "grant_type": "authorization_code",
            "code": vraag(naar_de_dienst("consulent"), "code"),
            "redirect_uri": "http://localhost/aanmelden/terug/medewerker/",
            "code_verifier": "x" * 48,
        },
        auth=(ingesteld["client"], ingesteld["geheim"]),
        timeout=10,
    )

    assert antwoord.json()["error"] == "invalid_grant"


@pytest.mark.parametrize("vervanging", ["", "verzonnen"])
def test_een_andere_staat_laat_niemand_binnen(
    vervanging: str, naar_de_dienst: Callable[..., str], client: Client
) -> None:
    terug = pad(naar_de_dienst("consulent"))

    antwoord = client.get(terug.replace(vraag(terug, "state"), vervanging))

    assert is_geweigerd(uitkomst(client, antwoord), client)


def test_een_weigering_van_de_dienst_wordt_een_gewone_zin(dienst: Nagebootst, client: Client) -> None:
    weg = client.get("/aanmelden/terug/medewerker/?error=access_denied&error_description=<b>geheim</b>")
    antwoord = uitkomst(client, weg)

    assert is_geweigerd(antwoord, client)
    assert "geheim" not in antwoord.content.decode()


def test_zonder_tweede_stap_komt_een_medewerker_niet_binnen(
    dienst: Nagebootst, meld_aan: Callable[..., Any], client: Client
) -> None:
    beweert(dienst, "consulent", amr=["pwd"])

    assert is_geweigerd(meld_aan("consulent"), client, "AANMELDEN-NIVEAU")


def test_een_inwoner_op_een_te_laag_niveau_komt_niet_binnen(
    dienst: Nagebootst, meld_aan: Callable[..., Any], client: Client
) -> None:
    inwoner = next(
        een.sleutel for een in dienst.uitgever.identiteiten.values() if een.afnemer == "opstap-inwoner"
    )
    beweert(dienst, inwoner, acr="urn:opstap:demonstratie:basis")

    assert is_geweigerd(meld_aan(inwoner, "inwoner"), client, "AANMELDEN-NIVEAU")


@pytest.mark.parametrize(
    "claim",
    [
        "urn:nl-eid-gdi:1.0:LegalSubjectID",
        "urn:etoegang:core:LegalSubjectID",
        "act",
        "namens_van_de_makelaar",
    ],
)
def test_wie_namens_een_ander_komt_wordt_met_zoveel_woorden_geweigerd(
    claim: str, dienst: Nagebootst, meld_aan: Callable[..., Any], client: Client, settings: Settings
) -> None:
    inwoner = next(
        een.sleutel for een in dienst.uitgever.identiteiten.values() if een.afnemer == "opstap-inwoner"
    )
    settings.OPSTAP_OIDC["inwoner"]["namens"] = frozenset({"namens_van_de_makelaar"})
    beweert(dienst, inwoner, **{claim: {"sub": "iemand anders"}})
    antwoord = meld_aan(inwoner, "inwoner")

    assert "namens iemand anders" in antwoord.content.decode()
    assert is_geweigerd(antwoord, client, "AANMELDEN-NAMENS")


def test_een_leeg_kenmerk_van_vertegenwoordiging_is_niemand_anders(
    dienst: Nagebootst, meld_aan: Callable[..., Any]
) -> None:
    beweert(dienst, "consulent", **{"urn:etoegang:core:Representation": False})

    assert meld_aan("consulent").status_code == 302


def test_wie_geen_account_heeft_komt_niet_binnen(
    dienst: Nagebootst, meld_aan: Callable[..., Any], client: Client
) -> None:
    beweert(dienst, "consulent", sub="iemand van een andere gemeente")

    assert is_geweigerd(meld_aan("consulent"), client, "AANMELDEN-GEEN-TOEGANG")


def test_een_inwoner_zonder_dossier_kan_aanvragen_en_komt_nergens_anders(
    dienst: Nagebootst, meld_aan: Callable[..., Any], client: Client
) -> None:
    inwoner = next(
        een.sleutel for een in dienst.uitgever.identiteiten.values() if een.afnemer == "opstap-inwoner"
    )
    beweert(dienst, inwoner, bsn="999999990")

    assert meld_aan(inwoner, "inwoner").status_code == 302
    assert client.get("/inwoner/").headers["Location"] == "/inwoner/aanvragen/"
    assert client.get(f"/inwoner/{inwoner}/").status_code == 404


def test_een_inwoner_zonder_burgerservicenummer_komt_niet_binnen(
    dienst: Nagebootst, meld_aan: Callable[..., Any], client: Client
) -> None:
    inwoner = next(
        een.sleutel for een in dienst.uitgever.identiteiten.values() if een.afnemer == "opstap-inwoner"
    )
    beweert(dienst, inwoner, bsn=None)

    assert is_geweigerd(meld_aan(inwoner, "inwoner"), client, "AANMELDEN-GEEN-BSN")


def test_na_vijf_weigeringen_moet_iemand_een_kwartier_wachten(
    dienst: Nagebootst, meld_aan: Callable[..., Any], client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    beweert(dienst, "consulent", amr=["pwd"])
    for _ in range(5):
        assert "AANMELDEN-NIVEAU" in meld_aan("consulent").content.decode()
    beweert(dienst, "consulent", amr=["mfa"])

    assert "AANMELDEN-GEBLOKKEERD" in meld_aan("consulent").content.decode()
    assert meld_aan("kwaliteitsmedewerker").status_code == 302

    straks = timezone.now() + timedelta(minutes=15, seconds=1)
    monkeypatch.setattr(timezone, "now", lambda: straks)
    assert meld_aan("consulent").status_code == 302


def test_een_gelukte_aanmelding_begint_opnieuw_met_tellen(
    dienst: Nagebootst, meld_aan: Callable[..., Any], client: Client
) -> None:
    for methode in (["pwd"], ["pwd"], ["pwd"], ["pwd"], ["mfa"], ["pwd"]):
        beweert(dienst, "consulent", amr=methode)
        meld_aan("consulent")
    beweert(dienst, "consulent", amr=["mfa"])

    assert meld_aan("consulent").status_code == 302


def test_een_dienst_die_zich_voor_een_ander_uitgeeft_wordt_niet_vertrouwd(
    dienst: Nagebootst, client: Client, settings: Settings
) -> None:
    dienst.uitgever.adres = "https://een-ander.example"

    antwoord = client.get("/aanmelden/ga/medewerker/")

    assert antwoord.status_code == 400
    assert "AANMELDEN-UITGEVER" in antwoord.content.decode()


def test_een_dienst_die_niet_antwoordt_geeft_een_zin(dienst: Nagebootst, client: Client) -> None:
    dienst.stop()

    antwoord = client.get("/aanmelden/ga/medewerker/")

    assert antwoord.status_code == 400
    assert "AANMELDEN-ONBEREIKBAAR" in antwoord.content.decode()


def test_buiten_een_demonstratie_wordt_een_dienst_zonder_https_niet_vertrouwd(
    dienst: Nagebootst, client: Client, settings: Settings
) -> None:
    settings.OPSTAP_DEMO = False

    for pad_ in ("ga", "terug"):
        antwoord = client.get(f"/aanmelden/{pad_}/medewerker/")
        assert antwoord.status_code == 400
        assert "AANMELDEN-ONVEILIG" in antwoord.content.decode()


def test_alleen_een_handtekening_met_een_eigen_sleutel_van_de_dienst_telt() -> None:
    assert not {"none", "HS256", "HS384", "HS512"} & set(aanbieders.ONDERTEKENINGEN)
