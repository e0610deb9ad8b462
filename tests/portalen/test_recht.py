""" "Waar heb ik recht op?": one question at a time, back and change always possible, nothing kept."""

from __future__ import annotations

import logging
import re
from html import unescape

import pytest
from django.conf import settings
from django.core import signing
from django.http import HttpResponse
from django.test import Client

from opstap.portalen.publiek.antwoorden import Antwoorden
from opstap.portalen.publiek.velden import Getypt, bedrag_van, lees
from opstap.portalen.publiek.vraagbeeld import Vraagbeeld
from opstap.regels.fouten import OpstapFout

pytestmark = pytest.mark.django_db

ADRES = "/waar-heb-ik-recht-op/"


class Bezoeker:
    """Somebody who fills in forms: sends what the page holds, and what is chosen."""

    def __init__(self) -> None:
        self.client = Client()
        self.pagina = ""
        self.antwoord: HttpResponse | None = None

    def stuur(self, **velden: str | list[str]) -> str:
        verborgen = dict(re.findall(r'<input type="hidden" name="([^"]+)" value="([^"]*)"', self.pagina))
        gegevens = {naam: unescape(waarde) for naam, waarde in verborgen.items()}
        self.antwoord = self.client.post(ADRES, {**gegevens, **velden})
        self.pagina = self.antwoord.content.decode()
        return self.pagina

    def begin(self, *themas: str) -> str:
        return self.stuur(stap="begin", thema=list(themas or ("toeslagen",)))

    def alleen(self) -> str:
        self.begin()
        for waarde in ("0", "0", "0"):
            self.stuur(stap="antwoord", antwoord=waarde)
        return self.pagina

    @property
    def vraag(self) -> str:
        gevonden = re.search(r'name="vraag" value="([^"]*)"', self.pagina)
        return gevonden[1] if gevonden else ""

    @property
    def antwoorden(self) -> Antwoorden:
        gevonden = re.search(r'name="antwoorden" value="([^"]*)"', self.pagina)
        assert gevonden is not None
        return Antwoorden.gelezen(unescape(gevonden[1]))


@pytest.fixture
def bezoeker() -> Bezoeker:
    return Bezoeker()


def test_begint_zonder_inloggen_met_de_keuze_waarover(bezoeker: Bezoeker) -> None:
    pagina = bezoeker.client.get(ADRES).content.decode()
    assert "U hoeft niet in te loggen." in pagina
    assert pagina.count('name="thema"') == 5


def test_zonder_onderwerp_gaat_het_niet_verder(bezoeker: Bezoeker) -> None:
    bezoeker.stuur(stap="begin")
    assert bezoeker.antwoord is not None
    assert bezoeker.antwoord.status_code == 422
    assert "Kies ten minste één onderwerp." in bezoeker.pagina


def test_stelt_een_vraag_tegelijk_en_zegt_hoe_ver_het_is(bezoeker: Bezoeker) -> None:
    bezoeker.begin()
    assert bezoeker.vraag == "partner"
    assert "Vraag 1" in bezoeker.pagina
    assert "0 van 2 regelingen zijn duidelijk" in bezoeker.pagina
    bezoeker.stuur(stap="antwoord", antwoord="0")
    assert (bezoeker.vraag, "Vraag 2" in bezoeker.pagina) == ("kinderen", True)


def test_een_fout_staat_bij_het_veld_en_bovenaan_en_laat_staan_wat_is_getypt(bezoeker: Bezoeker) -> None:
    bezoeker.begin()
    bezoeker.stuur(stap="antwoord", antwoord="0")
    bezoeker.stuur(stap="antwoord", antwoord="<twee>")
    assert bezoeker.antwoord is not None
    assert bezoeker.antwoord.status_code == 422
    assert bezoeker.pagina.count("Vul een heel getal in, zoals 2.") == 2
    assert 'value="&lt;twee&gt;"' in bezoeker.pagina
    assert 'href="#antwoord"' in bezoeker.pagina
    assert bezoeker.vraag == "kinderen"


def test_terug_laat_het_vorige_antwoord_zien(bezoeker: Bezoeker) -> None:
    bezoeker.begin()
    bezoeker.stuur(stap="antwoord", antwoord="0")
    bezoeker.stuur(stap="antwoord", antwoord="3")
    bezoeker.stuur(stap="terug")
    assert bezoeker.vraag == "kinderen"
    assert 'name="antwoord" dir="ltr" inputmode="numeric" maxlength="20" value="3"' in bezoeker.pagina


def test_een_antwoord_wijzigen_laat_de_andere_staan(bezoeker: Bezoeker) -> None:
    bezoeker.alleen()
    bezoeker.stuur(stap="antwoord", **{"antwoord-dag": "3", "antwoord-maand": "4", "antwoord-jaar": "1985"})
    bezoeker.stuur(stap="antwoord", antwoord="1")
    bezoeker.stuur(stap="wijzig:3")
    assert (bezoeker.vraag, 'value="1985"' in bezoeker.pagina) == ("geboortedatum", True)
    bezoeker.stuur(stap="antwoord", **{"antwoord-dag": "3", "antwoord-maand": "4", "antwoord-jaar": "1990"})
    namen = [gegeven.naam for gegeven in bezoeker.antwoorden.lijst]
    assert namen == ["partner", "kinderen", "medebewoners", "geboortedatum", "zorgverzekerd"]


def test_wie_er_wonen_wijzigen_vraagt_de_rest_opnieuw(bezoeker: Bezoeker) -> None:
    bezoeker.alleen()
    bezoeker.stuur(stap="wijzig:0")
    bezoeker.stuur(stap="antwoord", antwoord="1")
    assert [gegeven.naam for gegeven in bezoeker.antwoorden.lijst] == ["partner"]


def test_niets_veranderen_gaat_verder_waar_het_was(bezoeker: Bezoeker) -> None:
    bezoeker.alleen()
    bezoeker.stuur(stap="wijzig:0")
    bezoeker.stuur(stap="verder", plek="")
    assert bezoeker.vraag == "geboortedatum"


def test_dat_weet_ik_niet_is_een_antwoord(bezoeker: Bezoeker) -> None:
    bezoeker.alleen()
    bezoeker.stuur(stap="weetniet")
    assert bezoeker.antwoorden.lijst[-1].waarde is None
    assert bezoeker.vraag != "geboortedatum"


def test_een_formulier_twee_keer_sturen_verandert_niets(bezoeker: Bezoeker) -> None:
    bezoeker.begin()
    eerste = bezoeker.pagina
    een = bezoeker.stuur(stap="antwoord", antwoord="0")
    bezoeker.pagina = eerste
    twee = bezoeker.stuur(stap="antwoord", antwoord="0")
    assert _zonder_merken(een) == _zonder_merken(twee)


def test_wat_nu_al_duidelijk_is_kan_altijd_worden_getoond(bezoeker: Bezoeker) -> None:
    bezoeker.alleen()
    bezoeker.stuur(stap="uitslag")
    assert "Dit is nu al duidelijk" in bezoeker.pagina
    assert "Zorgtoeslag" in bezoeker.pagina
    bezoeker.stuur(stap="verder")
    assert bezoeker.vraag == "geboortedatum"


def test_een_veranderde_bladzijde_wordt_geweigerd(bezoeker: Bezoeker) -> None:
    bezoeker.begin()
    antwoord = bezoeker.client.post(ADRES, {"antwoorden": "verzonnen", "stap": "antwoord"})
    assert antwoord.status_code == 400
    assert "Begin opnieuw met de vragen." in antwoord.content.decode()


def test_een_bladzijde_van_gisteren_is_te_oud(bezoeker: Bezoeker, monkeypatch: pytest.MonkeyPatch) -> None:
    bezoeker.begin()
    getekend = bezoeker.antwoorden.getekend()
    nu = signing.time.time()
    monkeypatch.setattr(signing.time, "time", lambda: nu + 24 * 60 * 60 + 1)
    with pytest.raises(OpstapFout, match="VRAAGGESPREK-VERLOPEN"):
        Antwoorden.gelezen(getekend)


def test_niets_wordt_bewaard_en_niets_staat_in_een_adres_of_logboek(
    bezoeker: Bezoeker, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        bezoeker.alleen()
        bezoeker.stuur(
            stap="antwoord", **{"antwoord-dag": "3", "antwoord-maand": "4", "antwoord-jaar": "1985"}
        )
    assert bezoeker.antwoord is not None
    assert "no-store" in bezoeker.antwoord["Cache-Control"]
    assert set(bezoeker.client.cookies) <= {settings.CSRF_COOKIE_NAME}
    assert "1985" not in " ".join(bericht.getMessage() for bericht in caplog.records)
    assert re.findall(r'(?:href|action)="[^"]*\?', bezoeker.pagina) == []


@pytest.mark.parametrize(
    ("getypt", "cent"),
    [
        ("1234,56", 123456), ("1.234,56", 123456), ("€ 1.234", 123400), ("12.5", 1250), ("0", 0), ("", None),
        ("١٢٣٫٥", 12350), ("20,-", 2000), ("-5", None), ("1,234", None), ("tien", None), ("1,2,3", None),
    ],
)  # fmt: skip
def test_leest_een_bedrag_zoals_mensen_het_schrijven(getypt: str, cent: int | None) -> None:
    assert bedrag_van(getypt) == cent


@pytest.mark.parametrize(("getypt", "goed"), [("0", True), ("24", True), ("25", False), ("-1", False)])
def test_een_getal_moet_mogelijk_zijn(getypt: str, goed: bool) -> None:
    vraag = Vraagbeeld("x", None, "", "", "getal", laagst=0, hoogst=24)
    waarde, fout = lees(vraag, Getypt(getypt))
    assert (waarde is not None, fout == "") == (goed, goed)


def _zonder_merken(pagina: str) -> str:
    """Without what is another text on every page: the signed answers, and the marks against forgery."""
    return re.sub(r'name="(antwoorden|csrfmiddlewaretoken)" value="[^"]*"|nonce="[^"]*"', "", pagina)
