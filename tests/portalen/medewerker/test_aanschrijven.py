"""The list of households to offer a scheme: only for schemes that are granted without an application."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page

from opstap import gemeenten
from opstap.gemeenten.regelingen import Route
from opstap.inkomen.models import Uitkering
from opstap.kern.models import Gezinslid, Inzage
from opstap.kern.tijdvak import vanaf
from opstap.kern.toegang import Doel, Gebruiker, Rol
from opstap.minima import toekenningen
from opstap.minima.models import Toekenning
from opstap.regels.fouten import OpstapFout
from opstap.verantwoording.bereik import aanschrijven
from opstap.verantwoording.bereik.aanschrijven import Aanschrijflijst, aanschrijflijst

pytestmark = pytest.mark.django_db

HAAG = "GM0518"
ADRES = "/medewerker/aanschrijven/"
OP = date(2024, 12, 31)
NU = datetime(2024, 12, 31, 12, tzinfo=UTC)
POLIS = "gemeentepolis"
CONSULENT = Gebruiker("Democonsulent", Rol.MEDEWERKER, HAAG)


@pytest.fixture
def automatisch(monkeypatch: pytest.MonkeyPatch) -> None:
    """As if the city gave its health insurance without an application."""

    def zonder_aanvraag(een: gemeenten.Regeling) -> gemeenten.Regeling:
        if een.sleutel != POLIS:
            return een
        return replace(een, uitvoering=replace(een.uitvoering, route=Route.AUTOMATISCH))

    regelingen = tuple(map(zonder_aanvraag, gemeenten.lokale_regelingen(HAAG)))
    monkeypatch.setattr(gemeenten, "lokale_regelingen", lambda code: regelingen)


def lijst(wie: Gebruiker = CONSULENT, sleutel: str = POLIS) -> Aanschrijflijst:
    return aanschrijflijst(wie, HAAG, sleutel, OP, moment=NU)


def test_zonder_zulke_regeling_is_er_niets_te_kiezen(
    stad: Any, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    op_aanvraag = tuple(
        een for een in gemeenten.lokale_regelingen(HAAG) if een.uitvoering.route is not Route.AUTOMATISCH
    )
    monkeypatch.setattr(gemeenten, "lokale_regelingen", lambda code: op_aanvraag)
    scherm = client.get(ADRES).content.decode()

    assert "geen regeling die zij zonder aanvraag toekent" in scherm
    assert "Aanbieden</a>" not in scherm


def test_wat_bij_de_pas_hoort_wordt_alleen_aangeboden_aan_wie_de_pas_heeft(stad: Any) -> None:
    """Sport for children is not asked for, the pass is: without a pass there is nothing to offer."""

    def met_pas() -> set[str]:
        passen = toekenningen.geldend(HAAG, OP).filter(regeling="stadspas")
        return set(passen.values_list("dossier__nummer", flat=True))

    eerst = lijst(sleutel="sport")
    assert set(eerst.nummers) <= met_pas()

    gezinnen = Gezinslid.objects.filter(rol=3, geldig__contains=OP).values("dossier")
    hebben = Toekenning.objects.filter(regeling="stadspas").values("dossier")
    zonder = Uitkering.objects.filter(dossier__in=gezinnen, geldig__contains=OP).exclude(dossier__in=hebben)
    for uitkering in zonder:
        toekenningen.ken_toe(uitkering.besluit, regeling="stadspas", geldig=vanaf(date(2024, 12, 1)), nu=NU)
    daarna = lijst(sleutel="sport")

    assert eerst.totaal < daarna.totaal
    assert set(daarna.nummers) <= met_pas()


@pytest.mark.parametrize("sleutel", ["stadspas", "inkomenstoeslag", POLIS])
def test_op_aanvraag_is_er_geen_lijst_en_wordt_niets_gelezen(stad: Any, sleutel: str) -> None:
    eerder = Inzage.objects.count()

    with pytest.raises(OpstapFout) as fout:
        lijst(sleutel=sleutel)
    assert fout.value.code == "AANSCHRIJVEN-OP-AANVRAAG"
    assert Inzage.objects.count() == eerder


def test_ook_aan_de_balie_is_er_dan_geen_lijst(stad: Any, client: Client) -> None:
    antwoord = client.get(ADRES, {"regeling": "stadspas"})

    assert antwoord.status_code == 400
    assert "op aanvraag" in antwoord.content.decode()


def test_op_de_lijst_staat_wie_bijstand_en_recht_heeft_op_dossiernummer(stad: Any, automatisch: None) -> None:
    gevonden = lijst()
    bijstand = set(
        Uitkering.objects.filter(gemeente=HAAG, geldig__contains=OP).values_list("dossier__nummer", flat=True)
    )

    assert gevonden.totaal == len(gevonden.nummers) > 10
    assert set(gevonden.nummers) < bijstand
    assert list(gevonden.nummers) == sorted(gevonden.nummers)
    hebben = toekenningen.geldend(HAAG, OP).filter(regeling=POLIS).values_list("dossier__nummer", flat=True)
    assert gevonden.totaal + gevonden.onbeslist == len(bijstand - set(hebben))


def test_wie_de_regeling_heeft_staat_er_niet_op(stad: Any, automatisch: None) -> None:
    eerste = lijst().nummers[0]
    uitkering = Uitkering.objects.filter(dossier__nummer=eerste, geldig__contains=OP).get()
    toekenningen.ken_toe(uitkering.besluit, regeling=POLIS, geldig=vanaf(date(2024, 12, 1)), nu=NU)

    assert eerste not in lijst().nummers


def test_elk_huishouden_dat_getoond_is_ziet_dat_terug_met_het_doel(stad: Any, automatisch: None) -> None:
    gevonden = lijst()
    regels = Inzage.objects.filter(doel=Doel.AANBOD, dossier__isnull=False)

    assert set(regels.values_list("dossier__nummer", flat=True)) == set(gevonden.nummers)
    assert set(regels.values_list("gebruiker", "rol")) == {("Democonsulent", "medewerker")}
    assert all("aan te bieden" in regel.toelichting for regel in regels)


def test_niet_meer_dan_wat_een_keer_getoond_wordt_wordt_gelezen(
    stad: Any, automatisch: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(aanschrijven, "HOOGSTENS", 5)
    gevonden = lijst()

    assert len(gevonden.nummers) == 5 < gevonden.totaal
    assert Inzage.objects.filter(doel=Doel.AANBOD, dossier__isnull=False).count() == 5


@pytest.mark.parametrize("rol", [rol for rol in Rol if rol is not Rol.MEDEWERKER])
def test_alleen_een_medewerker_ziet_de_lijst(stad: Any, automatisch: None, rol: Rol) -> None:
    with pytest.raises(OpstapFout, match=r".") as fout:
        lijst(Gebruiker("Iemand", rol, HAAG))
    assert fout.value.code.startswith("TOEGANG-")


def test_een_medewerker_van_elders_ziet_de_lijst_niet(stad: Any, automatisch: None) -> None:
    with pytest.raises(OpstapFout) as fout:
        lijst(Gebruiker("Iemand", Rol.MEDEWERKER, "GM0629"))
    assert fout.value.code == "TOEGANG-GEMEENTE"


def test_de_balie_toont_de_lijst_pas_als_er_een_regeling_is_gekozen(
    stad: Any, automatisch: None, client: Client
) -> None:
    eerst = client.get(ADRES)
    daarna = client.get(ADRES, {"regeling": POLIS})

    assert eerst.context["lijst"] is None
    assert daarna.context["lijst"].totaal > 10
    assert "Aanbieden</a>" in daarna.content.decode()


@pytest.mark.browser
@pytest.mark.parametrize("breedte", [360, 1280])
def test_iedereen_kan_de_lijst_lezen(
    stad: Any, automatisch: None, scherm: Page, keur: Callable[[Page], list[str]], breedte: int
) -> None:
    scherm.set_viewport_size({"width": breedte, "height": 900})
    scherm.goto(f"{stad.url}{ADRES}?regeling={POLIS}")

    assert scherm.locator("ul.regels li").count() > 10
    assert keur(scherm) == []
    assert scherm.evaluate("document.documentElement.scrollWidth") <= breedte
