"""The customisation budget at the desk: spent by one, looked at by another, accounted for, and listed."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from opstap.financien import rekeningschema
from opstap.financien.models import Betaling
from opstap.kern.models import Dossier, Inzage
from opstap.kern.toegang import Gebruiker, Rol, teams
from opstap.minima.models import Maatwerkbesteding

from ...bezoeker import sessiesleutel  # noqa: TID252
from .conftest import HAAG, NU, Bureau, Dorp, moment

pytestmark = pytest.mark.django_db

TEAM = "Sociaal Casemanagement"
LIJST = "/medewerker/maatwerk/"
PLAFOND = {"team": TEAM, "jaar": "2024", "bedrag": "100,00", "dagen": "30", "grondslag": "Besluit 2024-1"}


def controller() -> Client:
    client = Client()
    client.cookies[settings.SESSION_COOKIE_NAME] = sessiesleutel(Gebruiker("Cora", Rol.CONTROLLER, HAAG))
    return client


@pytest.fixture
def dossier(bureau: Bureau, dorp: Dorp) -> Dossier:
    """A household, and a team of Anna and Bram with a ceiling of 100 euros that a controller set."""
    rekeningschema.werk_bij()
    for naam in ("Anna", "Bram"):
        teams.zet_in_team(HAAG, naam, TEAM, door="Chef", nu=NU)
    assert bureau.vul_in(controller(), f"{LIJST}plafond/", **PLAFOND).status_code == 302
    return dorp.huishouden()


def besteed(bureau: Bureau, waarop: Dossier, **anders: str) -> Any:
    gegeven = {
        "team": TEAM,
        "dossier": waarop.nummer,
        "waarvoor": "koelkast",
        "bedrag": "75,00",
        "reden": "De koelkast is stuk.",
        "geen_regeling": "Het duurt te lang.",
        "wijze": "inwoner",
    }
    return bureau.vul_in(bureau.als("Anna"), f"{LIJST}besteden/", **{**gegeven, **anders})


def fouten(antwoord: Any) -> list[str]:
    assert antwoord.status_code == 422
    return list(antwoord.context["formulier"].errors)


def test_een_consulent_besteedt_en_verantwoordt_achteraf_met_de_bon(
    bureau: Bureau, dossier: Dossier, settings: Any, tmp_path: Any
) -> None:
    settings.STUKKEN_MAP = tmp_path
    antwoord = besteed(bureau, dossier)
    een = Maatwerkbesteding.objects.get()
    assert antwoord["Location"] == f"{LIJST}{een.nummer}/"
    assert Betaling.objects.get().bedrag_cent == 75_00
    gelezen = Inzage.objects.filter(dossier=dossier, toelichting__contains="maatwerkbudget: koelkast")
    assert {een.doel for een in gelezen} == {"maatwerkbudget besteden en verantwoorden"}

    bram, pad = bureau.als("Bram"), f"{LIJST}{een.nummer}/verantwoorden/"
    assert fouten(bureau.vul_in(bram, pad, opbrengst="Weer koel eten.")) == ["zonder_stuk"]
    bon = SimpleUploadedFile("bon.pdf", b"%PDF-1.7 bon", "application/pdf")
    assert bureau.vul_in(bram, pad, opbrengst="Weer koel eten.", bewijs=bon).status_code == 302
    blad = bram.get(f"{LIJST}{een.nummer}/").content.decode()
    assert "Weer koel eten." in blad
    assert f"/medewerker/stuk/{een.verantwoording.stuk.nummer}/" in blad
    assert bram.get(pad).status_code == 400


WINKEL = {
    "wijze": "leverancier",
    "iban": "NL20INGB0001234567",
    "tenaamstelling": "Witgoed BV",
    "kenmerk": "F-17",
}


def voorraad(client: Client, **vraag: str) -> list[Any]:
    """The customisation money in the worklist."""
    antwoord = client.get("/medewerker/", {"soort": "maatwerk", **vraag})
    return list(antwoord.context["rijen"])


@pytest.mark.parametrize(
    ("vandaag", "stand"),
    [(moment(2024, 4, 11), "ruim"), (moment(2024, 4, 19), "bijna"), (moment(2024, 4, 20), "te laat")],
)
def test_wat_nog_niet_is_verantwoord_staat_met_zijn_laatste_dag_bij_wie_het_besteedde(
    bureau: Bureau, dossier: Dossier, vandaag: Any, stand: str
) -> None:
    besteed(bureau, dossier)
    een = Maatwerkbesteding.objects.get()
    bureau.nu = vandaag
    ((taak, adres),) = voorraad(bureau.als("Anna"), behandelaar="mij", team=TEAM)
    assert (taak.nummer, taak.waarover) == (een.nummer, "maatwerkbudget: besteding verantwoorden")
    assert (taak.termijn.beslissen_voor, taak.termijn.stand) == (een.verantwoorden_voor, stand)
    assert adres == f"{LIJST}{een.nummer}/"
    assert voorraad(bureau.als("Bram"), behandelaar="mij") == []
    bureau.vul_in(bureau.als("Anna"), f"{adres}verantwoorden/", opbrengst="Weer koel.", zonder_stuk="Kwijt.")
    assert voorraad(bureau.als("Anna")) == []


def test_een_rekening_die_een_collega_nakijkt_wacht_op_het_team_en_verdwijnt_als_zij_niet_klopt(
    bureau: Bureau, dossier: Dossier
) -> None:
    besteed(bureau, dossier, **WINKEL)
    ((taak, adres),) = voorraad(bureau.als("Bram"), team=TEAM, behandelaar="niemand")
    assert taak.waarover == "maatwerkbudget: rekening van een leverancier nakijken"
    assert bureau.vul_in(bureau.als("Bram"), f"{adres}goedkeuren/").status_code == 302
    ((taak, _),) = voorraad(bureau.als("Anna"), behandelaar="mij")
    assert taak.waarover == "maatwerkbudget: besteding verantwoorden"
    besteed(bureau, dossier, **WINKEL, bedrag="5,00")
    tweede = Maatwerkbesteding.objects.latest("id")
    bureau.vul_in(bureau.als("Bram"), f"{LIJST}{tweede.nummer}/afkeuren/", reden="Andere winkel.")
    assert [taak.nummer for taak, _ in voorraad(bureau.als("Bram"))] == [taak.nummer]


def test_boven_het_plafond_staat_bij_het_bedrag_dat_het_niet_past(bureau: Bureau, dossier: Dossier) -> None:
    assert fouten(besteed(bureau, dossier, bedrag="100,01")) == ["bedrag"]
    assert besteed(bureau, dossier, bedrag="100,00").status_code == 302


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"dossier": "D-999999"}, "dossier"),
        ({"wijze": "aankooppas"}, "kenmerk"),
        ({"wijze": "leverancier", "kenmerk": "F-1"}, "tenaamstelling"),
        ({"wijze": "leverancier", "kenmerk": "F-1", "tenaamstelling": "Witgoed", "iban": "NL1"}, "iban"),
    ],
)
def test_een_fout_staat_bij_het_veld_waarover_zij_gaat(
    bureau: Bureau, dossier: Dossier, anders: dict[str, str], veld: str
) -> None:
    assert fouten(besteed(bureau, dossier, **anders)) == [veld]


def test_een_leverancier_wordt_betaald_als_een_collega_de_rekening_nakeek(
    bureau: Bureau, dossier: Dossier
) -> None:
    besteed(
        bureau,
        dossier,
        wijze="leverancier",
        kenmerk="F-1",
        tenaamstelling="Witgoed",
        iban="NL20INGB0001234567",
    )
    pad = f"{LIJST}{Maatwerkbesteding.objects.get().nummer}/"
    assert bureau.als("Anna").get(f"{pad}goedkeuren/").status_code == 400
    assert bureau.vul_in(bureau.als("Bram"), f"{pad}goedkeuren/").status_code == 302
    assert Betaling.objects.get().iban == "NL20INGB0001234567"


def test_wie_niet_in_het_team_werkt_kan_er_niet_uit_besteden(bureau: Bureau, dossier: Dossier) -> None:
    assert bureau.als("Zoe").get(f"{LIJST}besteden/").context["formulier"].fields["team"].choices == []


def test_na_de_termijn_staat_een_besteding_bovenaan_als_te_laat(bureau: Bureau, dossier: Dossier) -> None:
    besteed(bureau, dossier)
    anna = bureau.als("Anna")
    bureau.nu = moment(2024, 4, 19)
    assert anna.get(LIJST).context["te_laat"] == 0
    bureau.nu = moment(2024, 4, 20)
    blad = anna.get(LIJST)
    assert [een.stand for een in blad.context["lijst"].rijen] == ["te laat"]
    assert blad.context["te_laat"] == 1
    deur = anna.get("/medewerker/minima/").context["deuren"][0]
    assert deur.titel == "1\xa0besteding nog te verantwoorden"


def test_de_lijst_wordt_gefilterd_en_gaat_zo_mee_als_bestand(bureau: Bureau, dossier: Dossier) -> None:
    besteed(bureau, dossier)
    anna = bureau.als("Anna")
    for vraag, aantal in (
        ("stand=open", 1),
        ("stand=verantwoord", 0),
        ("team=Ander", 0),
        ("zoek=MW-2024", 1),
    ):
        assert len(anna.get(f"{LIJST}?{vraag}").context["lijst"].rijen) == aantal
        rijen = anna.get(f"/medewerker/maatwerk.csv?{vraag}").content.decode("utf-8-sig").splitlines()
        assert len(rijen) == 1 + aantal
    kop, rij = anna.get("/medewerker/maatwerk.csv").content.decode("utf-8-sig").splitlines()
    assert dict(zip(kop.split(";"), rij.split(";"), strict=True)) == {
        "nummer": "MW-2024-00001",
        "dossier": dossier.nummer,
        "team": TEAM,
        "datum": NU.date().isoformat(),
        "bedrag_cent": "7500",
        "manier": "op de rekening van de inwoner",
        "verantwoorden_voor": date(2024, 4, 19).isoformat(),
        "stand": "nog te verantwoorden",
    }


def test_een_consulent_stelt_geen_plafond_vast(bureau: Bureau, dossier: Dossier) -> None:
    assert bureau.als("Anna").get(f"{LIJST}plafond/").status_code == 403
    assert fouten(bureau.vul_in(controller(), f"{LIJST}plafond/", **{**PLAFOND, "grondslag": " "})) == [
        "grondslag"
    ]
