"""Agreements with executors and insurers at the desk: proposed by one, signed by another, in one list."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from opstap.kern.tijdvak import vanaf
from opstap.minima import partners
from opstap.minima.models import Partner, Partnervoorstel, Premieafspraak, Uitvoerafspraak

from .conftest import HAAG, NU, Bureau

pytestmark = pytest.mark.django_db
LIJST = "/medewerker/afspraken/"
LEERGELD, POLIS = "/medewerker/partners/11111111/", "/medewerker/partners/22222222/"
JAAR = vanaf(date(2024, 1, 1), date(2025, 1, 1))
DAGEN = {"vanaf": "2024-01-01", "tot_en_met": "2024-12-31", "grond": "Overeenkomst van 4 december 2023"}
UITVOERING = {"regeling": "laptop", "bedrag": "300,00", "maanden": "48", **DAGEN}
BIJDRAGE = {"band": "1", "bedrag": "30,00", **DAGEN}


@pytest.fixture(autouse=True)
def _organisaties(bureau: Bureau) -> None:
    for kvk, naam in (("11111111", "Leergeld Proef"), ("22222222", "Verzekeraar Proef")):
        partners.neem_op(HAAG, kvk_nummer=kvk, naam=naam)


def stel_voor(bureau: Bureau, pad: str, gegeven: dict[str, str], **anders: str) -> Any:
    return bureau.vul_in(bureau.als("Anna"), pad, **{**gegeven, **anders})


def onderteken(bureau: Bureau, naam: str) -> Any:
    nummer = Partnervoorstel.objects.latest("id").pk
    pad = f"/medewerker/partners/voorstel/{nummer}/"
    client = bureau.als(naam)
    bladzijde = client.get(pad).content.decode()
    assert "Overeenkomst van 4 december 2023" in bladzijde
    assert "01-01-2024 tot en met 31-12-2024" in bladzijde
    return client.post(f"{pad}ondertekenen/", bureau.formulier(bureau.als("Bert"), f"{pad}ondertekenen/"))


@pytest.mark.parametrize(
    ("pad", "gegeven", "afspraak", "wat"),
    [
        (
            f"{LEERGELD}uitvoering/",
            UITVOERING,
            Uitvoerafspraak,
            {"hoogste_cent": 300_00, "herhaal_maanden": 48},
        ),
        (f"{POLIS}bijdrage/", BIJDRAGE, Premieafspraak, {"bijdrage_cent": 30_00, "band": 1}),
    ],
)
def test_een_afspraak_is_er_pas_als_een_ander_ondertekent(
    bureau: Bureau, pad: str, gegeven: dict[str, str], afspraak: Any, wat: dict[str, int]
) -> None:
    assert stel_voor(bureau, pad, gegeven).url == f"{pad.rsplit('/', 2)[0]}/"
    assert not afspraak.objects.exists()
    assert "voorgesteld door Anna" in bureau.als("Bert").get(LIJST).content.decode()
    onderteken(bureau, "Anna")
    assert not afspraak.objects.exists()
    assert onderteken(bureau, "Bert").status_code == 302
    een = afspraak.objects.get()
    assert {naam: getattr(een, naam) for naam in wat} == wat
    assert (een.geldig, een.vastgelegd_door, een.gecontroleerd_door) == (JAAR, "Anna", "Bert")
    nog_eens = stel_voor(bureau, pad, gegeven, vanaf="2024-12-31", tot_en_met="")
    assert nog_eens.status_code == 422
    assert "in deze periode al" in nog_eens.content.decode()


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"tot_en_met": "2023-12-31"}, "tot_en_met"),
        ({"bedrag": "0"}, "bedrag"),
        ({"grond": " "}, "grond"),
        ({"regeling": "stadspas"}, "regeling"),
    ],
)
def test_wat_niet_kan_staat_bij_het_veld_en_wordt_niet_voorgelegd(
    bureau: Bureau, anders: dict[str, str], veld: str
) -> None:
    fout = stel_voor(bureau, f"{LEERGELD}uitvoering/", UITVOERING, **anders)
    assert list(fout.context["formulier"].errors) == [veld]
    assert not Partnervoorstel.objects.exists()


def test_alle_afspraken_zijn_te_filteren_te_sorteren_en_mee_te_nemen(bureau: Bureau) -> None:
    anna = bureau.als("Anna")
    partners.spreek_af(
        Partner.objects.get(kvk_nummer="11111111"),
        doel="zwemles",
        geldig=vanaf(date(2023, 1, 1), date(2024, 1, 1)),
        terugdraaien_dagen=14,
        door="Anna",
        nu=NU,
    )
    for pad, gegeven, anders in (
        (f"{LEERGELD}uitvoering/", UITVOERING, {"tot_en_met": "", "maanden": ""}),
        (f"{POLIS}bijdrage/", BIJDRAGE, {}),
        (f"{POLIS}bijdrage/", BIJDRAGE, {"vanaf": "2025-01-01", "tot_en_met": "2025-12-31"}),
    ):
        stel_voor(bureau, pad, gegeven, **anders)
        nummer = Partnervoorstel.objects.latest("id").pk
        bureau.vul_in(bureau.als("Bert"), f"/medewerker/partners/voorstel/{nummer}/ondertekenen/")

    def wat(vraag: str) -> list[tuple[str, int]]:
        rijen = anna.get(f"{LIJST}?{vraag}").context["lijst"].rijen
        return [(een.wat, een.vanaf.year) for een in rijen]

    laptop, zwemles = ("Computer of laptop", 2024), ("Zwemles", 2023)
    nu, straks = ("lage inkomensband", 2024), ("lage inkomensband", 2025)
    assert wat("") == [zwemles, laptop, nu, straks]
    assert wat("sortering=einde") == [zwemles, nu, straks, laptop]
    assert wat("stand=loopt") == [laptop, nu]
    assert wat("stand=komt") == [straks]
    assert wat("soort=verzekeraar&stand=loopt") == [nu]
    assert wat("zoek=ZWEM") == [zwemles]
    csv = anna.get("/medewerker/afspraken.csv?soort=verzekeraar&stand=loopt").content.decode()
    assert "2024-01-01;2024-12-31;loopt nu;3000;" in csv
    assert "Overeenkomst van 4 december 2023;Anna;Bert" in csv
    assert "Leergeld" not in csv
    assert "opnieuw: niet bekend" in anna.get(LEERGELD).content.decode()
