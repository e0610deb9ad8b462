"""Post and the own account: what is new is counted, a message is a task, an account waits for its code."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from opstap.financien import rekeningwijzigingen
from opstap.financien.models import Rekeningwijziging
from opstap.kern import berichten, personen, zaken
from opstap.kern.iban import synthetisch_iban
from opstap.kern.models import Bericht, Bewoning, Brief, Dossier, Inzage, Zaak
from opstap.kern.tijdvak import vanaf

from ...inkomen.conftest import HAAG  # noqa: TID252
from .conftest import NU, Inwoner, moment

NIEUW = synthetisch_iban(4711)
REKENING = {"iban": NIEUW, "tenaamstelling": "S. Voorbeeld"}


@pytest.fixture(autouse=True)
def printbak(settings: Any, tmp_path: Path) -> Path:
    settings.PRINTBAK_MAP = tmp_path / "printbak"
    return tmp_path / "printbak"


@pytest.fixture
def code(monkeypatch: pytest.MonkeyPatch) -> str:
    """The code that goes into the letter on paper."""
    monkeypatch.setattr(rekeningwijzigingen.secrets, "choice", lambda tekens: tekens[0])
    return "AAAA-AAAA"


def blad(antwoord: Any) -> str:
    assert antwoord.status_code == 200, antwoord.content.decode()[-1500:]
    return str(antwoord.content.decode()).replace("\u00a0", " ")


# -- letters and messages ----------------------------------------------------------------------------------


def test_een_bericht_wordt_een_taak_en_het_antwoord_komt_terug(
    inwoner: Inwoner, dossier: Dossier, client: Client
) -> None:
    zaak = zaken.open_zaak(
        dossier, soort=Zaak.Soort.WIJZIGING, ontvangen=date(2024, 3, 1), moment=NU, tekst="Ontvangen"
    )
    antwoord = inwoner.stuur("post/bericht/", zaak=zaak.nummer, tekst="Wanneer hoor ik iets?")
    assert antwoord.url == f"{inwoner.pad}post/"
    bericht = Bericht.objects.get()
    assert (bericht.zaak, bericht.van_inwoner) == (zaak, True)

    taak = f"/medewerker/bericht/{bericht.nummer}/"
    assert taak in client.get("/medewerker/?soort=bericht").content.decode()
    assert "Wanneer hoor ik iets?" in client.get(taak).content.decode()
    assert Inzage.objects.filter(toelichting=f"taak {bericht.nummer}").exists()
    formulier = f"{taak}beantwoorden/"
    sleutel = re.findall(r'name="sleutel" value="([^"]+)"', client.get(formulier).content.decode())[0]
    client.post(formulier, {"sleutel": sleutel, "tekst": "Volgende week."})
    assert taak not in client.get("/medewerker/?soort=bericht").content.decode()

    assert "Post (1)" in blad(inwoner.open(""))
    assert "Volgende week." in blad(inwoner.open("post/"))
    assert "Post (1)" not in blad(inwoner.open(""))


def test_een_leeg_bericht_blijft_staan_met_de_fout_bij_het_veld(inwoner: Inwoner) -> None:
    antwoord = inwoner.stuur("post/bericht/", tekst=" ")
    assert antwoord.status_code == 422
    assert 'href="#id_tekst"' in antwoord.content.decode()
    assert not Bericht.objects.exists()


def test_over_een_zaak_van_een_ander_schrijft_niemand(inwoner: Inwoner, dorp: Any) -> None:
    ander = zaken.open_zaak(
        dorp.huishouden(), soort=Zaak.Soort.WIJZIGING, ontvangen=NU.date(), moment=NU, tekst="Ontvangen"
    )
    assert inwoner.stuur("post/bericht/", zaak=ander.nummer, tekst="Hallo").status_code == 422
    assert not Bericht.objects.exists()


def test_een_brief_is_te_lezen_en_te_bewaren_en_daarna_niet_meer_nieuw(inwoner: Inwoner, dorp: Any) -> None:
    inwoner.stuur("gegevens/rekening/", **REKENING)
    brief = Brief.objects.get()
    assert ">nieuw<" in blad(inwoner.open("post/"))
    assert brief.onderwerp in blad(inwoner.open(f"post/{brief.nummer}/"))
    assert ">nieuw<" not in blad(inwoner.open("post/"))
    pdf = inwoner.open(f"post/{brief.nummer}/pdf/")
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf.content
    buur = Inwoner(dorp.huishouden())
    for begin in (inwoner.pad, buur.pad):
        assert buur.client.get(f"{begin}post/{brief.nummer}/").status_code == 404


def test_wie_twee_dossiers_heeft_leest_een_brief_alleen_bij_zijn_eigen_dossier(
    dossier: Dossier, dorp: Any
) -> None:
    tweede = dorp.huishouden()
    beide = Inwoner(dossier, tweede)
    beide.stuur("gegevens/rekening/", **REKENING)
    brief = Brief.objects.get()
    assert beide.client.get(f"/inwoner/{tweede.nummer}/post/{brief.nummer}/").status_code == 404
    assert berichten.nieuw(dossier) == 1


# -- another account ---------------------------------------------------------------------------------------


def test_een_nieuwe_rekening_telt_pas_na_de_code_uit_de_brief(
    inwoner: Inwoner, dossier: Dossier, printbak: Path, code: str
) -> None:
    oud = rekeningwijzigingen.huidige_iban(dossier, NU.date())
    assert inwoner.stuur("gegevens/rekening/", **REKENING).url == f"{inwoner.pad}gegevens/"
    assert rekeningwijzigingen.huidige_iban(dossier, NU.date()) == oud
    (papier,) = printbak.iterdir()
    assert papier.name == f"{Brief.objects.get().nummer}.pdf"
    assert papier.stat().st_mode & 0o077 == 0
    for pad in ("", "gegevens/", "post/", f"post/{Brief.objects.get().nummer}/"):
        assert code not in blad(inwoner.open(pad))
        assert NIEUW not in blad(inwoner.open(pad))
    assert inwoner.stuur("gegevens/rekening/code/", code=code.lower()).status_code == 302
    assert rekeningwijzigingen.huidige_iban(dossier, NU.date()) == NIEUW


def test_een_verkeerde_code_wordt_geteld_en_zegt_hoe_vaak_het_nog_mag(inwoner: Inwoner, code: str) -> None:
    inwoner.stuur("gegevens/rekening/", **REKENING)
    for over in (4, 3, 2, 1):
        antwoord = inwoner.stuur("gegevens/rekening/code/", code="FOUT-FOUT")
        assert antwoord.status_code == 422
        assert f"U mag nog {over} keer proberen" in antwoord.content.decode()
    assert inwoner.stuur("gegevens/rekening/code/", code="FOUT-FOUT").status_code == 302
    assert "De code was te vaak fout" in blad(inwoner.open("gegevens/"))
    assert inwoner.open("gegevens/rekening/code/").status_code == 400


def test_een_verkeerde_code_twee_keer_verstuurd_telt_een_keer(inwoner: Inwoner, code: str) -> None:
    inwoner.stuur("gegevens/rekening/", **REKENING)
    sleutel = inwoner.sleutel("gegevens/rekening/code/")
    for _ in range(2):
        inwoner.stuur("gegevens/rekening/code/", sleutel=sleutel, code="FOUT-FOUT")
    assert Rekeningwijziging.objects.get().stappen.count() == 1


def test_een_rekeningnummer_dat_niet_klopt_wordt_bij_het_veld_geweigerd(
    inwoner: Inwoner, printbak: Path
) -> None:
    antwoord = inwoner.stuur("gegevens/rekening/", iban="NL00 TEST 0000 0000 01", tenaamstelling="Ik")
    assert antwoord.status_code == 422
    pagina = antwoord.content.decode()
    assert 'href="#id_iban"' in pagina
    assert "NL00 TEST 0000 0000 01" in pagina
    assert not printbak.exists()


def test_twee_keer_drukken_stuurt_een_brief(inwoner: Inwoner, printbak: Path) -> None:
    sleutel = inwoner.sleutel("gegevens/rekening/")
    for _ in range(2):
        assert inwoner.stuur("gegevens/rekening/", sleutel=sleutel, **REKENING).status_code == 302
    assert len(list(printbak.iterdir())) == 1


def test_een_nieuwe_rekening_is_in_te_trekken(inwoner: Inwoner, dossier: Dossier, code: str) -> None:
    inwoner.stuur("gegevens/rekening/", **REKENING)
    inwoner.stuur("gegevens/rekening/intrekken/")
    assert inwoner.open("gegevens/rekening/code/").status_code == 400
    assert rekeningwijzigingen.huidige_iban(dossier, NU.date()) != NIEUW


def test_een_ander_verandert_de_rekening_niet(inwoner: Inwoner, dorp: Any) -> None:
    buur = Inwoner(dorp.huishouden())
    sleutel = inwoner.sleutel("gegevens/rekening/")
    antwoord = buur.client.post(f"{inwoner.pad}gegevens/rekening/", {**REKENING, "sleutel": sleutel})
    assert antwoord.status_code == 404
    assert not Rekeningwijziging.objects.exists()


def test_van_medebewoners_staat_er_alleen_hoeveel_het_er_zijn(
    inwoner: Inwoner, dossier: Dossier, dorp: Any
) -> None:
    kamer = personen.schrijf_in(
        HAAG,
        bsn=next(dorp.bsns),
        voornamen="Onbekende",
        achternaam="Kamerhuurder",
        geboortedatum=date(1990, 1, 1),
        vandaag=NU.date(),
    )
    adres = Bewoning.objects.get(persoon=dorp.aanvrager(dossier)).adres_id
    dorp.leg(Bewoning, moment(2024, 1, 2), vanaf(date(2024, 1, 1)), persoon=kamer, adres_id=adres)
    pagina = blad(inwoner.open("gegevens/"))
    assert str(dorp.aanvrager(dossier)) in pagina
    assert "Op uw adres wonen nog meer mensen die meetellen: 1." in pagina
    assert "Kamerhuurder" not in pagina
