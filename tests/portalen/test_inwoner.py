"""The resident: every line adds up to the bank amount, and it shows who looked."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page

from opstap.financien.models import Betaling
from opstap.financien.specificaties.ontvangen import ontvangsten, van_maand
from opstap.inkomen.jaaropgaven import jaaropgaven
from opstap.kern.models import Dossier
from opstap.portalen.templatetags.notatie import euro

pytestmark = pytest.mark.django_db


def test_de_regels_van_elke_betaling_tellen_op_tot_het_bedrag_in_het_bankbestand(
    stad: Any, client: Client
) -> None:
    for naam in (naam for naam in stad.bladzijden if naam.startswith(("voorbeeld", "betaling"))):
        antwoord = client.get(stad.bladzijden[naam])
        bladzijde = antwoord.content.decode()
        for een in antwoord.context["specificatie"].betalingen:
            assert sum(regel.bedrag for regel in een.regels) == een.bedrag
            if een.overboeking is not None:
                assert Betaling.objects.get(end_to_end_id=een.overboeking.kenmerk).bedrag_cent == een.bedrag
                assert een.overboeking.kenmerk in bladzijde


def test_elke_betaling_van_de_stad_heeft_haar_specificatie(stad: Any) -> None:
    aan_inwoners = Betaling.objects.filter(dossier_id__isnull=False)
    betaald = {(b.dossier_id, b.end_to_end_id): b for b in aan_inwoners}
    dossiers = Dossier.objects.in_bulk({dossier for dossier, _ in betaald})
    gevonden = {}
    for dossier in dossiers.values():
        for maand in {een.maand for een in ontvangsten(dossier, op=date(2024, 12, 31))}:
            for een in van_maand(dossier, maand):
                if een.overboeking is not None:
                    gevonden[dossier.pk, een.overboeking.kenmerk] = een.bedrag
    assert gevonden == {wie: betaling.bedrag_cent for wie, betaling in betaald.items()}


def test_de_specificatie_is_te_bewaren_als_toegankelijke_pdf(stad: Any, client: Client) -> None:
    antwoord = client.get(f"{stad.bladzijden['betaling juni']}pdf/")
    assert antwoord["Content-Type"] == "application/pdf"
    for kenmerk in (b"/StructTreeRoot", b"/Marked true", b"<pdfuaid:part>1</pdfuaid:part>", b"/Lang(nl-NL)"):
        assert kenmerk in antwoord.content


def test_de_jaaropgave_staat_op_het_scherm_en_als_toegankelijke_pdf(stad: Any, client: Client) -> None:
    antwoord = client.get(stad.bladzijden["jaaropgave"])
    (wie, *_) = antwoord.context["beeld"].personen
    assert euro(wie.opgave.loon) in antwoord.content.decode()
    pdf = client.get(f"{stad.bladzijden['jaaropgave']}pdf/")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf.content
    for jaar in (2025, 0, 10_000):
        adres = f"/inwoner/{stad.dossier}/jaaropgave/{jaar}/"
        assert "JAAROPGAVE-JAAR-LOOPT" in client.get(adres).content.decode()


def test_de_jaaropgaven_van_de_stad_zijn_gelijk_aan_het_grootboek(stad: Any) -> None:
    alle = jaaropgaven("GM0518", 2024)
    assert alle.afwijkingen == ()
    assert [aangifte.verschil for aangifte in alle.aangiften] == [0] * 12


def test_in_juni_staat_het_vakantiegeld_als_eigen_betaling_met_zijn_opbouw(stad: Any, client: Client) -> None:
    specificatie = client.get(stad.bladzijden["betaling juni"]).context["specificatie"]
    dossier = Dossier.objects.get(nummer=stad.dossier)
    betaald = Betaling.objects.get(dossier_id=dossier.pk, soort="vakantietoeslag")

    (vakantiegeld,) = [een for een in specificatie.betalingen if een.soort == "vakantietoeslag"]
    assert vakantiegeld.bedrag == betaald.bedrag_cent
    assert len(vakantiegeld.regels) > 1


def test_een_maand_zonder_betaling_zegt_dat_met_een_code(stad: Any, client: Client) -> None:
    antwoord = client.get(f"/inwoner/{stad.dossier}/betaling/2019-01/")

    assert antwoord.status_code == 400
    assert "SPECIFICATIE-ONTBREEKT" in antwoord.content.decode()


@pytest.mark.parametrize("maand", ["2024-13", "mei", "2024", "2024-5x"])
def test_een_onbestaande_maand_wordt_geweigerd_met_een_zin(stad: Any, client: Client, maand: str) -> None:
    antwoord = client.get(f"/inwoner/{stad.dossier}/betaling/{maand}/")

    assert antwoord.status_code == 400
    assert "MAAND-ONLEESBAAR" in antwoord.content.decode()


def test_de_inwoner_ziet_wie_er_keek_en_waarvoor(stad: Any, client: Client) -> None:
    pad = f"/inwoner/{stad.dossier}/inzagen/"
    assert "Niemand anders heeft in uw gegevens gekeken" in client.get(pad).content.decode()

    client.get(f"/medewerker/dossier/{stad.dossier}/?reden=uitkering")
    client.get(f"/medewerker/dossier/{stad.dossier}/?reden=uitkering")

    antwoord = client.get(pad)
    assert antwoord.context["kop"] == "Er is 2\u00a0keer door een ander in uw gegevens gekeken"
    anderen = [regel for regel in antwoord.context["inzagen"] if regel.rol != "inwoner"]
    assert [(regel.gebruiker, regel.doel, regel.aantal) for regel in anderen] == [
        ("Democonsulent", "uitkering uitvoeren", 2)
    ]


@pytest.mark.browser
def test_op_papier_staat_alleen_de_specificatie(stad: Any, scherm: Page) -> None:
    scherm.goto(stad.url + stad.bladzijden["voorbeeld 1"])
    scherm.emulate_media(media="print")

    assert scherm.locator("h1").is_visible()
    assert scherm.locator(".som__regel--totaal").first.is_visible()
    assert scherm.locator("nav:visible, .knoppen:visible, footer:visible").count() == 0


@pytest.mark.browser
def test_een_vraag_gaat_open_zonder_script(stad: Any, kaal_scherm: Page) -> None:
    kaal_scherm.goto(stad.url + stad.bladzijden["voorbeeld 1"])
    kaal_scherm.click("text=Ik ben het er niet mee eens")

    assert kaal_scherm.get_by_text("binnen zes weken").is_visible()
