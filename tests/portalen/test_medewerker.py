"""The desk: the worklist by deadline, a dossier only with a reason, a decision down to the facts."""

from __future__ import annotations

import csv
import io
from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils.html import conditional_escape
from playwright.sync_api import Page

from opstap.inkomen.aanvraag import aanvragen
from opstap.inkomen.aanvraag.aanvragen import Afwijking
from opstap.kern.models import Besluit, Inzage, Zaak
from opstap.portalen import demo
from opstap.regels.geld import toon_euro

from ..bezoeker import WAAROM, sessiesleutel, wie_hoort_bij  # noqa: TID252

pytestmark = pytest.mark.django_db

MEDEWERKER = "Democonsulent"


def csv_van(antwoord: Any) -> list[dict[str, str]]:
    tekst = antwoord.content.decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(tekst), delimiter=";"))


def test_de_werkvoorraad_begint_bij_de_eerste_wettelijke_termijn(stad: Any, client: Client) -> None:
    rijen = csv_van(client.get("/medewerker/werkvoorraad.csv"))

    termijnen = [rij["beslissen_voor"] for rij in rijen]
    met = [termijn for termijn in termijnen if termijn]
    assert met
    assert termijnen[: len(met)] == sorted(met)  # what has no lawful deadline comes after all that has
    assert {rij["status"] for rij in rijen} <= {
        "ontvangen",
        "in behandeling",
        "wacht op gegevens van de inwoner",
    }


def test_het_scherm_en_het_bestand_tellen_dezelfde_zaken(stad: Any, client: Client) -> None:
    rijen = csv_van(client.get("/medewerker/werkvoorraad.csv?status=afgerond"))
    scherm = client.get("/medewerker/?status=afgerond").content.decode()

    assert len(rijen) == Zaak.objects.filter(status="afgerond").count()
    assert f"{len(rijen)}\u00a0taken" in scherm


def test_zoeken_vindt_een_zaak_op_nummer(stad: Any, client: Client) -> None:
    zaak = Zaak.objects.earliest("nummer")

    rijen = csv_van(client.get(f"/medewerker/werkvoorraad.csv?status=alle&zoek={zaak.nummer}"))

    assert {rij["zaak"] for rij in rijen} == {zaak.nummer}


def test_in_lijsten_staat_geen_naam(stad: Any, client: Client) -> None:
    namen = {
        naam
        for naam in Zaak.objects.values_list("dossier__gezinslid__persoon__achternaam", flat=True)
        if naam
    }

    for pad in ("/medewerker/", "/medewerker/?status=alle", "/medewerker/dossiers/", "/aanmelden/"):
        scherm = client.get(pad).content.decode()
        assert not [naam for naam in namen if naam in scherm]


@pytest.mark.browser
def test_kiezen_ververst_de_lijst_en_het_adres(stad: Any, scherm: Page) -> None:
    scherm.goto(stad.url + "/medewerker/")
    scherm.select_option("#status", "afgerond")
    scherm.wait_for_url("**/medewerker/*status=afgerond*")

    assert "afgerond" in scherm.locator("tbody tr").first.inner_text()
    assert scherm.locator("#status").input_value() == "afgerond"


@pytest.mark.browser
def test_kiezen_werkt_ook_zonder_script(stad: Any, kaal_scherm: Page) -> None:
    kaal_scherm.goto(stad.url + "/medewerker/")
    kaal_scherm.select_option("#status", "afgerond")
    kaal_scherm.click("text=Toon")

    assert "afgerond" in kaal_scherm.locator("tbody tr").first.inner_text()


def test_een_dossier_gaat_pas_open_met_een_reden_en_die_wordt_bewaard(stad: Any, client: Client) -> None:
    naam = Inzage.objects.filter(dossier__nummer=stad.dossier)
    voor = naam.count()

    vraag = client.get(f"/medewerker/dossier/{stad.dossier}/")
    assert "Waarom opent u dit dossier" in vraag.content.decode()
    assert naam.count() == voor

    antwoord = client.get(f"/medewerker/dossier/{stad.dossier}/?reden=controle").content.decode()
    assert "Reden van inzage: <strong>besluit controleren</strong>" in antwoord
    laatste = naam.latest("id")
    assert naam.count() == voor + 1
    assert (laatste.gebruiker, laatste.doel, laatste.toelichting) == (
        MEDEWERKER,
        "besluit controleren",
        WAAROM,
    )


def test_zonder_zaak_van_het_team_schrijft_een_medewerker_op_waarom(stad: Any, client: Client) -> None:
    consulent = Client()
    consulent.cookies[settings.SESSION_COOKIE_NAME] = sessiesleutel(wie_hoort_bij("/medewerker/"))
    pad = f"/medewerker/dossier/{stad.dossier}/"
    for zonder in (f"{pad}?reden=controle", stad.bladzijden["besluit"]):
        antwoord = consulent.get(zonder)
        assert antwoord.status_code == 403
        assert "loopt geen zaak van uw team" in antwoord.content.decode()
    assert not Inzage.objects.filter(dossier__nummer=stad.dossier).exists()

    antwoord = consulent.post("/medewerker/waarom/", {"naar": pad, "reden": "controle", "waarom": WAAROM})
    assert antwoord["Location"] == f"{pad}?reden=controle"
    assert consulent.get(antwoord["Location"]).status_code == 200
    assert Inzage.objects.latest("id").toelichting == WAAROM
    assert consulent.get(stad.bladzijden["besluit"]).status_code == 200
    assert WAAROM in client.get(f"/inwoner/{stad.dossier}/inzagen/").content.decode()


def test_vanuit_het_dossier_gaat_een_maand_open_met_wat_de_inwoner_daarvan_ziet(
    stad: Any, client: Client
) -> None:
    dossier = client.get(f"/medewerker/dossier/{stad.dossier}/?reden=uitkering").content.decode()
    pad = f"/medewerker/dossier/{stad.dossier}/maand/2024-03/"
    assert f'href="{pad}?reden=uitkering"' in dossier
    voor = Inzage.objects.filter(dossier__nummer=stad.dossier).count()
    maand = client.get(f"{pad}?reden=uitkering")
    assert maand.status_code == 200
    assert Inzage.objects.filter(dossier__nummer=stad.dossier).count() == voor + 1
    van_inwoner = client.get(f"/inwoner/{stad.dossier}/betaling/2024-03/").context["specificatie"]
    assert maand.context["specificatie"] == van_inwoner
    assert toon_euro(van_inwoner.totaal) in maand.content.decode()


@pytest.mark.parametrize("naar", ["https://elders.example/", "//elders.example/", ""])
def test_een_reden_stuurt_niemand_naar_een_andere_site(naar: str, stad: Any, client: Client) -> None:
    antwoord = client.post("/medewerker/waarom/", {"naar": naar, "waarom": WAAROM})
    assert antwoord["Location"] == "/medewerker/"


def test_een_verzonnen_reden_opent_niets(stad: Any, client: Client) -> None:
    antwoord = client.get(f"/medewerker/dossier/{stad.dossier}/?reden=nieuwsgierig")

    assert "Waarom opent u dit dossier" in antwoord.content.decode()
    assert not Inzage.objects.filter(dossier__nummer=stad.dossier, gebruiker=MEDEWERKER).exists()


def test_wie_vroeger_kijkt_ziet_alleen_wat_toen_bekend_was(stad: Any, client: Client) -> None:
    pad = f"/medewerker/dossier/{stad.dossier}/?reden=uitkering"
    nu = client.get(pad).context["dossier"]
    eerder = client.get(f"{pad}&bekend_op=2024-01-31&gold_op=2024-12-31").context["dossier"]

    assert max(feit.bekend_van for feit in eerder.feiten) < max(feit.bekend_van for feit in nu.feiten)
    assert eerder.gold_op.isoformat() == "2024-12-31"


def test_een_onbestaande_datum_wordt_geweigerd_met_een_zin(stad: Any, client: Client) -> None:
    antwoord = client.get(f"/medewerker/dossier/{stad.dossier}/?reden=uitkering&gold_op=2024-02-30")

    assert antwoord.status_code == 400
    assert "DATUM-ONLEESBAAR" in antwoord.content.decode()


def test_de_zaak_legt_de_termijn_uit(stad: Any, client: Client) -> None:
    zaak = Zaak.objects.filter(status="ontvangen").earliest("nummer")
    beeld = client.get(f"/medewerker/zaak/{zaak.nummer}/")

    assert zaak.beslissen_voor >= zaak.ontvangen + timedelta(weeks=8)
    assert "Awb art.\u00a04:13" in beeld.content.decode()
    assert Inzage.objects.latest("id").doel == "aanvraag behandelen"


def test_het_besluit_toont_elke_stap_tot_op_de_feiten_en_is_nagerekend(stad: Any, client: Client) -> None:
    antwoord = client.get(stad.bladzijden["besluit"])
    besluit, scherm = antwoord.context["besluit"], antwoord.content.decode()

    def alle(stappen: Any) -> list[Any]:
        return [stap for boven in stappen for stap in (boven, *alle(boven.kinderen))]

    stappen = alle(besluit.maanden[0].uitleg)
    assert scherm.count('class="uitleg__kop"') >= len(stappen)
    assert {stap.soort for stap in stappen} >= {"regel", "feit", "parameter"}
    assert "nagerekend: gelijk" in scherm
    assert besluit.bon["regels"] in scherm


def test_een_besluit_van_de_maandrun_noemt_per_maand_het_verschil_en_de_aanleiding(
    stad: Any, client: Client
) -> None:
    wijziging = Besluit.objects.filter(soort=Besluit.Soort.WIJZIGING).earliest("id")
    antwoord = client.get(f"/medewerker/besluit/{wijziging.nummer}/")
    besluit, scherm = antwoord.context["besluit"], antwoord.content.decode()

    for maand in besluit.maanden:
        reden = conditional_escape(maand.reden)
        verschil = f"Verschil in bijstand {toon_euro(maand.verschil)}."
        assert f"<strong>{verschil}</strong> Aanleiding: {reden}." in scherm
    assert besluit.maanden
    assert "nagerekend: gelijk" in scherm
    assert "Elke stap kwam gelijk uit." in scherm
    assert "Kenmerk uitleg" not in scherm


def test_wie_afwijkt_van_de_regels_staat_ernaast_met_zijn_reden(stad: Any, client: Client) -> None:
    voorstellen = (
        (zaak, client.get(f"/medewerker/zaak/{zaak.nummer}/").context["zaak"].voorstel)
        for zaak in Zaak.objects.filter(status__in=["ontvangen", "in_behandeling"]).order_by("nummer")
    )
    zaak = next(zaak for zaak, voorstel in voorstellen if voorstel == "toekenning")
    besluit = aanvragen.beslis(
        zaak,
        door="Consulent Een",
        nu=demo.nu(),
        afwijking=Afwijking(Besluit.Soort.AFWIJZING, "De aanvrager woont niet in deze gemeente."),
        medeondertekenaar="Consulent Twee",
    )

    scherm = client.get(f"/medewerker/besluit/{besluit.nummer}/").content.decode()

    assert "<dt>De regels komen op</dt><dd><strong>toekenning</strong></dd>" in scherm
    assert "<dt>Besloten is</dt><dd><strong>afwijzing</strong></dd>" in scherm
    assert "Hier week een mens af van de regels.</strong> De aanvrager woont niet in deze gemeente." in scherm
    assert "genomen door Consulent Een en medeondertekend door Consulent Twee" in scherm


def test_een_onbekend_nummer_verraadt_niets(stad: Any, client: Client) -> None:
    for pad in ("dossier/D-999999/?reden=uitkering", "zaak/B-2024-99999/", "besluit/BS-2024-99999/"):
        antwoord = client.get(f"/medewerker/{pad}")
        assert antwoord.status_code == 404
        assert "Er is geen dossier met dit nummer dat u mag openen." in antwoord.content.decode()


def test_het_dossier_vraagt_de_databank_hoogstens_vijftien_keer_en_twee_keer_wie_er_kijkt(
    stad: Any, client: Client
) -> None:
    client.get(f"/medewerker/dossier/{stad.dossier}/")
    with CaptureQueriesContext(connection) as vragen:
        client.get(f"/medewerker/dossier/{stad.dossier}/?reden=uitkering")

    assert len([vraag for vraag in vragen if "SAVEPOINT" not in vraag["sql"]]) <= 15 + 2


@pytest.mark.parametrize("pad", ["/medewerker/", "/medewerker/dossiers/"])
def test_een_lijst_vraagt_even_vaak_de_databank_hoe_lang_zij_ook_is(
    pad: str, stad: Any, client: Client
) -> None:
    client.get(pad)
    aantallen = []
    for zoek in ("", "1", "onvindbaar"):
        with CaptureQueriesContext(connection) as vragen:
            client.get(f"{pad}?status=alle&zoek={zoek}")
        aantallen.append(len(vragen))

    assert len(set(aantallen)) == 1
