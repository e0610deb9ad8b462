"""Somebody sees where they are signed in and ends that elsewhere, after proving anew who they are; and signs
out at the service too."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
import requests
from django.test import Client
from django.utils import timezone

from opstap.portalen.aanmelding.nagebootst import Nagebootst

from .conftest import pad, uitkomst, vraag
from .test_openid import beweert

pytestmark = pytest.mark.django_db

SESSIES, BEEINDIGEN = "/aanmelden/sessies/", "/aanmelden/sessies/beeindigen/"


@pytest.fixture
def elders(dienst: Nagebootst) -> Callable[..., Client]:
    """Another browser, in which somebody is signed in."""

    def aangemeld(als: str) -> Client:
        ander = Client(SERVER_NAME="localhost")
        weg = ander.get(f"/aanmelden/ga/medewerker/?als={als}")
        terug = requests.get(weg["Location"], allow_redirects=False, timeout=10).headers["Location"]
        assert ander.get(pad(terug)).status_code == 302
        return ander

    return aangemeld


def is_binnen(client: Client) -> bool:
    return client.get("/medewerker/").status_code == 200


def later(monkeypatch: pytest.MonkeyPatch, minuten: float) -> None:
    moment = timezone.now() + timedelta(minutes=minuten)
    monkeypatch.setattr(timezone, "now", lambda: moment)


def test_iemand_ziet_waar_die_is_aangemeld_en_van_een_ander_niets(
    meld_aan: Callable[..., Any], client: Client, elders: Callable[..., Client]
) -> None:
    meld_aan("consulent")
    assert "Alleen hier." in client.get(SESSIES).content.decode()
    elders("consulent")
    elders("controller")

    scherm = client.get(SESSIES).content.decode()

    assert (scherm.count("Deze browser"), scherm.count("Een andere browser")) == (1, 1)
    for sleutel in client.session.model.objects.values_list("pk", flat=True):
        assert sleutel not in scherm


def test_wie_zich_net_bewees_meldt_een_andere_browser_af(
    meld_aan: Callable[..., Any], client: Client, elders: Callable[..., Client]
) -> None:
    meld_aan("consulent")
    een, twee, vreemd = elders("consulent"), elders("consulent"), elders("controller")
    kenmerken = [sessie.kenmerk for sessie in client.get(SESSIES).context["sessies"] if not sessie.hier]

    client.post(BEEINDIGEN, {"kenmerk": "van een ander"})
    assert is_binnen(een)
    client.post(BEEINDIGEN, {"kenmerk": kenmerken[0]})
    assert [is_binnen(een), is_binnen(twee)].count(True) == 1
    client.post(BEEINDIGEN)

    assert (is_binnen(een), is_binnen(twee), is_binnen(client)) == (False, False, True)
    assert vreemd.get("/bestuur/").status_code == 200


@pytest.mark.parametrize(("minuten", "mag"), [(4.9, True), (5.5, False)])
def test_wie_zich_langer_geleden_bewees_doet_dat_eerst_opnieuw(
    minuten: float,
    mag: bool,
    meld_aan: Callable[..., Any],
    client: Client,
    elders: Callable[..., Client],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    meld_aan("consulent")
    ander = elders("consulent")
    later(monkeypatch, minuten)

    antwoord = client.post(BEEINDIGEN)

    assert is_binnen(ander) is not mag
    if not mag:
        naar = client.get(antwoord["Location"])["Location"]
        assert (vraag(naar, "max_age"), vraag(naar, "prompt")) == ("0", "login")


def test_na_opnieuw_aanmelden_komt_iemand_terug_bij_de_eigen_sessies(
    meld_aan: Callable[..., Any], client: Client
) -> None:
    meld_aan("consulent")
    antwoord = meld_aan("consulent", opnieuw="1", naar=SESSIES)

    assert antwoord["Location"] == SESSIES
    assert "Alleen hier." in client.get(SESSIES).content.decode()


@pytest.mark.parametrize(("minuten", "mag"), [(600, True), (602, False)])
def test_een_dienst_die_iemand_te_lang_onthoudt_laat_niemand_binnen(
    minuten: int, mag: bool, dienst: Nagebootst, meld_aan: Callable[..., Any]
) -> None:
    toen = timezone.now() - timedelta(minutes=minuten)
    beweert(dienst, "consulent", auth_time=int(toen.timestamp()))

    scherm = meld_aan("consulent")

    assert scherm.status_code == (302 if mag else 403)
    assert mag or "AANMELDEN-TE-LANG-GELEDEN" in scherm.content.decode()


@pytest.mark.parametrize(("opnieuw", "mag"), [({}, True), ({"opnieuw": "1"}, False)])
def test_een_dienst_die_niet_zegt_wanneer_telt_niet_als_opnieuw(
    opnieuw: dict[str, str], mag: bool, dienst: Nagebootst, meld_aan: Callable[..., Any]
) -> None:
    beweert(dienst, "consulent", auth_time=0)

    assert meld_aan("consulent", **opnieuw).status_code == (302 if mag else 403)


def test_gewoon_aanmelden_vraagt_hoogstens_zo_oud_als_een_sessie_duurt(
    dienst: Nagebootst, client: Client
) -> None:
    assert vraag(client.get("/aanmelden/ga/medewerker/")["Location"], "max_age") == str(600 * 60)


def test_wie_zich_afmeldt_kan_dat_ook_bij_de_dienst(
    dienst: Nagebootst, meld_aan: Callable[..., Any], client: Client
) -> None:
    meld_aan("consulent")
    antwoord = client.post("/aanmelden/afmelden/")
    assert antwoord["Location"] == "/aanmelden/afgemeld/medewerker/"

    adres = client.get(antwoord["Location"]).context["adres"]

    assert adres.startswith(f"{dienst.adres}/afmelden?")
    terug = requests.get(adres, allow_redirects=False, timeout=10)
    assert (terug.status_code, terug.headers["Location"]) == (302, "http://localhost/")
    vreemd = adres.replace("localhost%2F", "een-ander.example%2F")
    assert vreemd != adres
    assert requests.get(vreemd, allow_redirects=False, timeout=10).status_code == 400


def test_een_dienst_zonder_afmelden_laat_het_bij_hier(
    dienst: Nagebootst, meld_aan: Callable[..., Any], client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    zonder = {k: v for k, v in dienst.uitgever.beschrijving().items() if k != "end_session_endpoint"}
    monkeypatch.setattr(dienst.uitgever, "beschrijving", lambda: zonder)
    meld_aan("consulent")

    assert client.post("/aanmelden/afmelden/")["Location"] == "/"
    assert "U kunt dit venster sluiten." in client.get("/aanmelden/afgemeld/medewerker/").content.decode()
    assert uitkomst(client, meld_aan("consulent")).status_code == 302
