"""Subsidies at the desk: prepared by one and signed by another, paid, accounted for and settled."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from opstap.financien import rekeningschema
from opstap.financien.models import Betaling
from opstap.kern.iban import synthetisch_iban
from opstap.minima import partners
from opstap.minima.models import Partner, Partnervoorstel, Prestatieopgave, Subsidie, Subsidievaststelling

from .conftest import HAAG, NU, Bureau, moment

pytestmark = pytest.mark.django_db
LIJST = "/medewerker/subsidies/"
VERLENEN = {
    "partner": "12345678",
    "onderwerp": "Voedselhulp",
    "grondslag": "Beschikking van de proefgemeente",
    "bedrag": "1.000,00",
    "van": "2024-01-01",
    "tot_en_met": "2024-12-31",
    "wat_1": "voedselpakketten",
    "aantal_1": "500",
    "wat_2": "gesprekken",
    "aantal_2": "40",
    "vanaf_1": "2024-01-01",
    "cent_1": "400,00",
    "vanaf_2": "2024-07-01",
    "cent_2": "400,00",
}


@pytest.fixture
def voedselbank(bureau: Bureau) -> Partner:
    rekeningschema.werk_bij()
    partner = partners.neem_op(HAAG, kvk_nummer="12345678", naam="Voedselbank Proef")
    partners.leg_rekening_vast(
        partner,
        iban=synthetisch_iban(3),
        tenaamstelling="Voedselbank",
        door="Ana",
        gecontroleerd_door="Ben",
        nu=NU,
    )
    return partner


def verleen(bureau: Bureau, **anders: str) -> Any:
    return bureau.vul_in(bureau.als("Anna"), f"{LIJST}verlenen/", **{**VERLENEN, **anders})


def onderteken(bureau: Bureau, naam: str = "Bert") -> Any:
    nummer = Partnervoorstel.objects.latest("id").pk
    return bureau.vul_in(bureau.als(naam), f"/medewerker/partners/voorstel/{nummer}/ondertekenen/")


@pytest.fixture
def subsidie(bureau: Bureau, voedselbank: Partner) -> Subsidie:
    assert verleen(bureau).url == LIJST
    assert onderteken(bureau).status_code == 302
    return Subsidie.objects.get()


def test_een_subsidie_is_er_pas_als_een_ander_ondertekent(bureau: Bureau, voedselbank: Partner) -> None:
    verleen(bureau)
    assert not Subsidie.objects.exists()
    assert "Wacht op een collega" in bureau.als("Bert").get(LIJST).content.decode()
    nummer = Partnervoorstel.objects.get().pk
    pad = f"/medewerker/partners/voorstel/{nummer}/"
    assert "ondertekenen/" not in bureau.als("Anna").get(pad).content.decode()
    assert bureau.als("Anna").post(f"{pad}ondertekenen/").status_code == 400
    bert = bureau.als("Bert").get(pad).content.decode()
    assert "voedselpakketten" in bert
    assert "1.000,00" in bert
    onderteken(bureau)
    subsidie = Subsidie.objects.get()
    assert (subsidie.door, subsidie.gecontroleerd_door, subsidie.bedrag_cent) == ("Anna", "Bert", 1_000_00)
    assert (subsidie.van, subsidie.tot) == (date(2024, 1, 1), date(2025, 1, 1))
    assert subsidie.afspraken.count() == subsidie.termijnen.count() == 2
    assert bureau.als("Bert").get(pad).url == "/medewerker/partners/"


@pytest.mark.parametrize(
    ("anders", "veld", "zin"),
    [
        ({"cent_2": "700,00"}, "cent_1", "samen meer dan de subsidie"),
        ({"aantal_2": ""}, "aantal_2", "ook dit"),
        ({"tot_en_met": "2023-12-31"}, "tot_en_met", "ligt voor de eerste"),
        ({"bedrag": "veel"}, "bedrag", "Schrijf een bedrag als"),
        ({"wat_1": ""}, "wat_1", "Vul dit in"),
    ],
)
def test_wat_niet_kan_staat_meteen_bij_het_veld_en_niet_pas_bij_de_collega(
    bureau: Bureau, voedselbank: Partner, anders: dict[str, str], veld: str, zin: str
) -> None:
    antwoord = verleen(bureau, **anders)
    assert antwoord.status_code == 422
    assert zin in str(antwoord.context["formulier"].errors[veld])
    assert f'href="#id_{veld}"' in antwoord.content.decode()
    assert 'value="Voedselhulp"' in antwoord.content.decode()
    assert not Partnervoorstel.objects.exists()


def test_termijnen_worden_een_keer_klaargezet_als_hun_dag_er_is(bureau: Bureau, subsidie: Subsidie) -> None:
    anna = bureau.als("Anna")
    for _ in range(2):
        bureau.vul_in(anna, f"{LIJST}betalen/")
        assert [een.bedrag_cent for een in Betaling.objects.filter(soort="subsidie")] == [400_00]
    assert "Betaal de termijnen" not in anna.get(LIJST).content.decode()


def test_de_opgave_van_de_organisatie_staat_naast_wat_is_afgesproken(
    bureau: Bureau, subsidie: Subsidie
) -> None:
    anna = bureau.als("Anna")
    opgave = {
        "afspraak": str(subsidie.afspraken.get(omschrijving="voedselpakketten").pk),
        "van": "2024-01-01",
        "tot_en_met": "2024-02-29",
        "aantal": "120",
        "besteed": "350,00",
        "ontvangen": "2024-03-10",
    }
    pad = f"{LIJST}{subsidie.nummer}/opgave/"
    assert bureau.vul_in(anna, pad, **opgave).status_code == 302
    tekst = anna.get(f"{LIJST}{subsidie.nummer}/").content.decode()
    assert "120" in tekst
    assert "nog geen opgave" in tekst
    nog_eens = bureau.vul_in(anna, pad, **opgave)
    assert "raakt een eerdere opgave" in str(nog_eens.context["formulier"].errors["van"])
    assert Prestatieopgave.objects.count() == 1
    csv = anna.get("/medewerker/subsidies.csv").content.decode()
    assert f"{subsidie.nummer};Voedselbank Proef" in csv


def test_de_lijst_van_een_jaar_is_op_stand_en_op_woord_te_filteren(
    bureau: Bureau, subsidie: Subsidie
) -> None:
    anna = bureau.als("Anna")

    def gevonden(vraag: str) -> list[str]:
        return [een.nummer for een in anna.get(f"{LIJST}?{vraag}").context["lijst"].rijen]

    for vraag, er_is in {
        "": True,
        "jaar=2023": False,
        "jaar=0000": True,
        "stand=loopt": True,
        "stand=afgelopen": False,
        "zoek=VOEDSELBANK": True,
        "zoek=fiets": False,
    }.items():
        assert gevonden(vraag) == [subsidie.nummer] * er_is, vraag
    bureau.nu = moment(2025, 1, 15)
    assert gevonden("jaar=2024&stand=afgelopen") == [subsidie.nummer]


def test_vaststellen_kan_na_de_periode_met_een_reden_en_een_collega(
    bureau: Bureau, subsidie: Subsidie
) -> None:
    pad = f"{LIJST}{subsidie.nummer}/vaststellen/"
    vroeg = bureau.vul_in(bureau.als("Anna"), pad, bedrag="900,00", reden="Minder gesprekken.")
    assert "loopt nog" in str(vroeg.context["formulier"].errors["bedrag"])
    bureau.nu = moment(2025, 1, 15)
    assert bureau.vul_in(bureau.als("Anna"), pad, bedrag="900,00", reden="Minder.").status_code == 302
    assert not Subsidievaststelling.objects.exists()
    blad = bureau.als("Anna").get(f"{LIJST}{subsidie.nummer}/").content.decode()
    assert "vaststellen/" not in blad
    onderteken(bureau)
    assert Subsidievaststelling.objects.get().bedrag_cent == 900_00
    assert sum(een.bedrag_cent for een in Betaling.objects.filter(soort="subsidie")) == 900_00


def test_wie_niet_ondertekent_zegt_waarom_en_er_gebeurt_niets(bureau: Bureau, voedselbank: Partner) -> None:
    verleen(bureau)
    nummer = Partnervoorstel.objects.get().pk
    pad = f"/medewerker/partners/voorstel/{nummer}/afwijzen/"
    assert bureau.vul_in(bureau.als("Bert"), pad, reden="").status_code == 422
    bureau.vul_in(bureau.als("Bert"), pad, reden="Ander bedrag in het besluit.")
    assert not Subsidie.objects.exists()
    assert "Wacht op een collega" not in bureau.als("Bert").get(LIJST).content.decode()
