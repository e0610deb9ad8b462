"""Dividing the worklist: many tasks at once, by who may, written down, and only once."""

from __future__ import annotations

from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from opstap.kern.models import Toewijzing, Zaak, ZaakGebeurtenis, Zaaktoewijzing
from opstap.kern.toegang import teams

from .conftest import HAAG, NU, Bureau, Dorp, aanvraag
from .test_werkvoorraad import nummers, stuk

pytestmark = pytest.mark.django_db

LIJST = "soort=aanvraag&sortering=nummer"


@pytest.fixture
def zaken(bureau: Bureau, dorp: Dorp) -> list[Zaak]:
    """Three applications; Anna and Bram work in one team, Cor in another."""
    gevonden = [aanvraag(dorp.huishouden()) for _ in range(3)]
    for naam, team in (("Anna", "Noord"), ("Bram", "Noord"), ("Cor", "Zuid")):
        teams.zet_in_team(HAAG, naam, team, door="Chef", nu=NU)
    return gevonden


def pad(*nummers_: str) -> str:
    keuze = "".join(f"&nummer={een}" for een in nummers_)
    return f"/medewerker/verdelen/?lijst={LIJST.replace('&', '%26').replace('=', '%3D')}{keuze}"


def verdeel(bureau: Bureau, wie: str, *nummers_: str, **gegeven: Any) -> Any:
    return bureau.vul_in(bureau.als(wie), pad(*nummers_), **gegeven)


def test_gekozen_taken_gaan_in_een_keer_naar_wie_ze_doet(bureau: Bureau, zaken: list[Zaak]) -> None:
    gekozen = [zaak.nummer for zaak in zaken[:2]]
    antwoord = verdeel(bureau, "Anna", *gekozen, behandelaar="Anna")

    assert urlsplit(antwoord.url).path == "/medewerker/"
    assert parse_qs(urlsplit(antwoord.url).query) == {"soort": ["aanvraag"], "sortering": ["nummer"]}
    assert nummers(bureau, behandelaar="Anna") == gekozen
    assert nummers(bureau, behandelaar="niemand") == [zaken[2].nummer]
    regels = ZaakGebeurtenis.objects.filter(soort="toegewezen").values_list("zaak__nummer", "tekst")
    assert list(regels) == [(een, "Gegeven aan Anna, door Anna") for een in gekozen]


def test_twee_keer_verstuurd_is_een_keer_verdeeld(bureau: Bureau, zaken: list[Zaak]) -> None:
    anna, adres = bureau.als("Anna"), pad(zaken[0].nummer)
    formulier = {**bureau.formulier(anna, adres), "behandelaar": "Anna"}
    assert [anna.post(adres, formulier).status_code for _ in range(2)] == [302, 302]

    assert Toewijzing.objects.count() == 1


def test_een_zaak_van_een_ander_team_verdeelt_niemand(bureau: Bureau, zaken: list[Zaak]) -> None:
    teams.wijs_toe(zaken[0], "Zuid", door="Chef", nu=NU)
    geweigerd = verdeel(bureau, "Anna", zaken[0].nummer, zaken[1].nummer, behandelaar="Anna")

    assert "Er is een zaak bij van een ander team." in geweigerd.content.decode()
    assert geweigerd.context["formulier"]["behandelaar"].value() == "Anna"
    assert not Toewijzing.objects.exists()


def test_een_team_krijgt_zaken_en_geen_andere_taken(bureau: Bureau, zaken: list[Zaak]) -> None:
    brief = stuk()
    geweigerd = verdeel(bureau, "Anna", zaken[0].nummer, brief.nummer, team="Noord")
    assert list(geweigerd.context["formulier"].errors) == ["team"]
    assert not Zaaktoewijzing.objects.exists()

    verdeel(bureau, "Anna", zaken[0].nummer, team="Zuid")
    assert Zaaktoewijzing.objects.get().team == "Zuid"
    assert nummers(bureau, team="Zuid") == [zaken[0].nummer]
    assert [keuze.waarde for keuze in bureau.als("Anna").get("/medewerker/").context["teams"]] == ["Zuid"]


@pytest.mark.parametrize("gegeven", [{}, {"behandelaar": "Iemand die er niet is"}])
def test_zonder_bestaande_collega_wordt_niets_verdeeld(
    bureau: Bureau, zaken: list[Zaak], gegeven: dict[str, str]
) -> None:
    geweigerd = verdeel(bureau, "Anna", zaken[0].nummer, **gegeven)
    assert list(geweigerd.context["formulier"].errors) == ["behandelaar"]
    assert not Toewijzing.objects.exists()


@pytest.mark.parametrize("keuze", [(), ("B-2024-99999",)])
def test_zonder_gekozen_taak_gaat_het_terug_naar_de_lijst(
    bureau: Bureau, zaken: list[Zaak], keuze: tuple[str, ...]
) -> None:
    antwoord = bureau.als("Anna").get(pad(*keuze), follow=True)
    assert antwoord.status_code == 200
    assert "Kies eerst de taken die u wilt verdelen." in antwoord.content.decode()


def test_de_lijst_heeft_bij_elke_taak_een_vakje_en_kan_alles_tegelijk(
    bureau: Bureau, zaken: list[Zaak]
) -> None:
    blad = bureau.als("Anna").get(f"/medewerker/?{LIJST}")
    assert blad.content.decode().count('name="nummer"') == 3
    alles = bureau.als("Anna").get(blad.context["alles_verdelen"])
    assert [taak.nummer for taak in alles.context["taken"]] == [zaak.nummer for zaak in zaken]
