"""A session ends by itself, at signing out and with the role; and what was being sent is not lost."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

import pytest
from django.conf import settings as instellingen
from django.test import Client
from django.utils import timezone
from pytest_django import Settings

from opstap.kern import accounts
from opstap.kern.models import Inzage, Sessie
from opstap.kern.sessies import SessionStore
from opstap.portalen.aanmelding.nagebootst import Nagebootst
from opstap.project import omgeving

pytestmark = pytest.mark.django_db

BEGIN = timezone.now()


@pytest.fixture
def klok(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Sets the clock to so many minutes after the beginning."""

    def op(minuten: float) -> None:
        moment: datetime = BEGIN + timedelta(minutes=minuten)
        monkeypatch.setattr(timezone, "now", lambda: moment)

    op(0)
    return op


@pytest.fixture
def inwoner(dienst: Nagebootst) -> str:
    return next(
        wie.sleutel for wie in dienst.uitgever.identiteiten.values() if wie.afnemer == "opstap-inwoner"
    )


def is_binnen(client: Client, pad: str) -> bool:
    return client.get(pad).status_code == 200


def koekje(client: Client) -> Any:
    return client.cookies[instellingen.SESSION_COOKIE_NAME]


def test_een_inwoner_is_na_een_kwartier_zonder_iets_te_doen_afgemeld(
    inwoner: str, meld_aan: Callable[..., Any], client: Client, klok: Callable[[float], None]
) -> None:
    pad = f"/inwoner/{inwoner}/"
    meld_aan(inwoner, "inwoner")

    klok(14.9)
    assert is_binnen(client, pad)
    klok(14.9 + 14.9)
    assert is_binnen(client, pad)
    klok(14.9 + 14.9 + 15)
    assert not is_binnen(client, pad)


def test_wie_bezig_blijft_is_na_de_langste_duur_toch_afgemeld(
    inwoner: str, meld_aan: Callable[..., Any], client: Client, klok: Callable[[float], None]
) -> None:
    pad = f"/inwoner/{inwoner}/"
    meld_aan(inwoner, "inwoner")

    for minuut in range(10, 120, 10):
        klok(minuut)
        assert is_binnen(client, pad)
    klok(119.9)
    assert is_binnen(client, pad)
    klok(120)
    assert not is_binnen(client, pad)


def test_de_grenzen_van_een_medewerker_komen_uit_de_instellingen(
    meld_aan: Callable[..., Any], client: Client, klok: Callable[[float], None], settings: Settings
) -> None:
    settings.OPSTAP_SESSIE = {**settings.OPSTAP_SESSIE, "medewerker": {"stil": 5, "langst": 8}}
    meld_aan("consulent")

    klok(4.9)
    assert is_binnen(client, "/medewerker/")
    klok(7.9)
    assert is_binnen(client, "/medewerker/")
    klok(8)
    assert not is_binnen(client, "/medewerker/")


@pytest.mark.parametrize(
    ("gekozen", "minuten"), [("10", 10), ("15", 15), ("60", 15), ("0", 15), ("", 15), ("x", 15)]
)
def test_een_gemeente_kiest_voor_inwoners_nooit_langer_dan_een_kwartier(
    gekozen: str, minuten: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("OPSTAP_SESSIE_INWONER_STIL", gekozen)

    assert omgeving.getal("OPSTAP_SESSIE_INWONER_STIL", 15, hoogstens=15) == minuten


def test_wie_vanzelf_is_afgemeld_krijgt_dat_te_lezen(
    meld_aan: Callable[..., Any], client: Client, klok: Callable[[float], None]
) -> None:
    meld_aan("consulent")
    klok(31)

    assert "U was afgemeld" in client.get("/medewerker/", follow=True).content.decode()


def test_afmelden_sluit_de_deur_ook_voor_wie_de_sleutel_bewaarde(
    meld_aan: Callable[..., Any], client: Client
) -> None:
    meld_aan("consulent")
    sleutel = koekje(client).value

    afgemeld = client.post("/aanmelden/afmelden/")
    assert afgemeld["Clear-Site-Data"] == '"cache", "storage"'
    client.cookies[instellingen.SESSION_COOKIE_NAME] = sleutel

    assert not is_binnen(client, "/medewerker/")
    assert not Sessie.objects.filter(pk=sleutel).exists()


def test_aanmelden_geeft_de_sessie_een_nieuwe_sleutel_en_wist_de_oude(
    naar_de_dienst: Callable[..., str], meld_aan: Callable[..., Any], client: Client
) -> None:
    naar_de_dienst("consulent")
    ervoor = koekje(client).value
    meld_aan("consulent")
    erna = koekje(client).value

    assert ervoor != erna
    assert not Sessie.objects.filter(pk=ervoor).exists()


def test_een_verzonnen_sleutel_opent_niets(stad: Any, client: Client) -> None:
    client.cookies[instellingen.SESSION_COOKIE_NAME] = "0" * 32

    assert not is_binnen(client, "/medewerker/")


def test_wie_zijn_rol_verliest_ligt_er_meteen_uit(
    stad: Any, meld_aan: Callable[..., Any], client: Client
) -> None:
    meld_aan("consulent")
    assert is_binnen(client, "/medewerker/")

    accounts.trek_in(accounts.zoek("GM0518", "Consulent Voorbeeld"), door="Beheer", nu=timezone.now())

    assert not is_binnen(client, "/medewerker/")
    assert "AANMELDEN-GEEN-TOEGANG" in meld_aan("consulent").content.decode()


def test_de_browser_bewaart_een_sleutel_en_niets_anders(meld_aan: Callable[..., Any], client: Client) -> None:
    meld_aan("consulent")
    bewaard = koekje(client)

    assert bewaard["httponly"]
    assert bewaard["samesite"] == "Lax"
    assert not bewaard["expires"]
    assert len(bewaard.value) >= 32
    assert bewaard.value.isalnum()


def test_wie_is_aangemeld_staat_in_de_databank_niet_met_naam_of_nummer(
    inwoner: str, dienst: Nagebootst, meld_aan: Callable[..., Any]
) -> None:
    meld_aan(inwoner, "inwoner")
    rij = Sessie.objects.exclude(wie="").get()

    assert rij.wie.startswith("inwoner:")
    assert str(dienst.uitgever.identiteiten[inwoner].beweert["bsn"]) not in rij.wie + str(
        SessionStore(rij.pk).load()
    )


# -- what was being sent ------------------------------------------------------------------------------------


ADRES = "/medewerker/waarom/"


@pytest.fixture
def verstuurd_na_afloop(
    stad: Any, meld_aan: Callable[..., Any], client: Client, klok: Callable[[float], None]
) -> dict[str, str]:
    """An officer wrote a reason, and the session had ended when it was sent."""
    formulier = {
        "naar": f"/medewerker/dossier/{stad.dossier}/",
        "reden": "controle",
        "waarom": "Een vraag van de inwoner\nover twee regels: é & <b>",
    }
    meld_aan("consulent")
    klok(31)
    antwoord = client.post(ADRES, formulier)
    assert antwoord.status_code == 302
    assert antwoord["Location"].startswith("/aanmelden/")
    return formulier


def test_wat_werd_verstuurd_na_het_einde_van_de_sessie_wacht_op_dezelfde_persoon(
    stad: Any, verstuurd_na_afloop: dict[str, str], meld_aan: Callable[..., Any], client: Client
) -> None:
    assert "is bewaard" in client.get("/aanmelden/").content.decode()

    assert meld_aan("consulent")["Location"] == "/aanmelden/verder/"
    wacht = client.get("/aanmelden/verder/").context["wacht"]
    assert (wacht.adres, dict(wacht.velden)) == (ADRES, verstuurd_na_afloop)

    verder = client.post(wacht.adres, dict(wacht.velden))
    assert verder["Location"] == f"/medewerker/dossier/{stad.dossier}/?reden=controle"
    client.get(verder["Location"])
    assert Inzage.objects.latest("id").toelichting == verstuurd_na_afloop["waarom"]


def test_een_ander_krijgt_niet_wat_werd_verstuurd(
    verstuurd_na_afloop: dict[str, str], meld_aan: Callable[..., Any], client: Client
) -> None:
    assert meld_aan("kwaliteitsmedewerker")["Location"] == "/medewerker/"
    assert client.get("/aanmelden/verder/")["Location"] == "/medewerker/"
    assert meld_aan("consulent")["Location"] == "/medewerker/"


def test_wat_werd_verstuurd_wacht_niet_langer_dan_een_half_uur(
    verstuurd_na_afloop: dict[str, str],
    meld_aan: Callable[..., Any],
    client: Client,
    klok: Callable[[float], None],
) -> None:
    klok(31 + 30)

    assert meld_aan("consulent")["Location"] == "/medewerker/"


def test_wie_het_toch_niet_wil_versturen_gooit_het_weg(
    verstuurd_na_afloop: dict[str, str], meld_aan: Callable[..., Any], client: Client
) -> None:
    meld_aan("consulent")
    client.post("/aanmelden/weggooien/")

    assert client.get("/aanmelden/verder/").status_code == 302


def test_van_wie_nooit_was_aangemeld_wordt_niets_bewaard(stad: Any, client: Client) -> None:
    client.post(ADRES, {"waarom": "zomaar"})

    assert "is bewaard" not in client.get("/aanmelden/").content.decode()


def test_wat_een_andere_site_verstuurt_wordt_niet_bewaard(
    stad: Any, meld_aan: Callable[..., Any], client: Client, klok: Callable[[float], None]
) -> None:
    meld_aan("consulent")
    klok(31)
    client.handler.enforce_csrf_checks = True

    client.post(ADRES, {"waarom": "namens een ander"})

    assert "is bewaard" not in client.get("/aanmelden/").content.decode()


@pytest.mark.parametrize(
    ("wie", "pad"),
    [
        ("consulent", "/medewerker/"),
        ("consulent", "/medewerker/dossier/{}/?reden=uitkering"),
        ("raadslid", "/bestuur/"),
        ("beheerder", "/aanmelden/accounts/"),
    ],
)
def test_op_elke_bladzijde_achter_de_deur_kan_men_zich_afmelden(
    wie: str, pad: str, stad: Any, meld_aan: Callable[..., Any], client: Client
) -> None:
    meld_aan(wie)

    assert 'action="/aanmelden/afmelden/"' in client.get(pad.format(stad.dossier)).content.decode()


def test_een_deel_van_een_bladzijde_stuurt_de_hele_bladzijde_naar_het_aanmelden(
    stad: Any, client: Client
) -> None:
    antwoord = client.get("/medewerker/", headers={"HX-Request": "true"})

    assert antwoord.status_code == 204
    assert antwoord["HX-Redirect"].startswith("/aanmelden/")
