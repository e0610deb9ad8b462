"""The council: the printed table cell by cell, what does not add up marked, and the scale said."""

from __future__ import annotations

import csv
import re
from datetime import datetime
from io import StringIO
from typing import Any

import pytest
from django.test import Client
from playwright.sync_api import Page

from opstap.portalen.bestuur import meenemen
from opstap.portalen.documenten import Document
from opstap.verantwoording.bestuursbeeld import jaarverslagbeeld

pytestmark = pytest.mark.django_db

PRODUCT = "/bestuur/2024/product/bijstandsverlening"


@pytest.mark.browser
def test_de_tabel_van_2019_staat_er_zoals_zij_is_gedrukt(stad: Any, scherm: Page) -> None:
    scherm.goto(stad.url + "/bestuur/2019/")
    rijen = scherm.locator("tbody tr:not(.cluster)").all()
    tabel = jaarverslagbeeld(2019).tabel

    assert len(rijen) == len(tabel.regels) == 18
    for rij, regel in zip(rijen, tabel.regels, strict=True):
        assert rij.locator("th").inner_text() == regel.naam
        cellen = [
            cel.evaluate(
                "cel => { cel.querySelector('.verwijzing')?.remove(); return cel.textContent.trim() }"
            )
            for cel in rij.locator("td").all()
        ]
        assert cellen == [cel.gedrukt.getal + cel.gedrukt.letter for cel in regel.cellen]


def test_elke_som_die_niet_sluit_heeft_een_noot(stad: Any, client: Client) -> None:
    antwoord = client.get("/bestuur/2019/")
    scherm = antwoord.content.decode()
    gemerkt = sum(cel.wijkt_af for regel in jaarverslagbeeld(2019).tabel.regels for cel in regel.cellen)

    assert gemerkt == len(antwoord.context["afwijkingen"]) > 0
    for nummer in range(1, gemerkt + 1):
        assert f'id="cel-{nummer}"' in scherm
        assert f'id="noot-{nummer}"' in scherm


@pytest.mark.parametrize("pad", ["/", "/bestuur/", "/bestuur/2024/inkomen/", "/medewerker/", "/aanmelden/"])
def test_elke_bladzijde_van_de_stad_zegt_haar_schaal(stad: Any, client: Client, pad: str) -> None:
    assert "schaal 1 : 400" in client.get(pad).content.decode().replace("\u00a0", " ")


def test_het_cluster_zegt_wat_er_nog_niet_in_zit(stad: Any, client: Client) -> None:
    scherm = client.get("/bestuur/2024/inkomen/").content.decode()

    assert "Wat deze cijfers nog niet bevatten" in scherm
    assert "De rijksbijdrage is een voorbeeld" in scherm


@pytest.mark.parametrize(
    ("pad", "kop"),
    [
        ("/bestuur/2019/rekening.csv", "jaar;cluster;soort;naam"),
        ("/bestuur/2019/buig.csv", "naam;eenheid"),
        ("/bestuur/2024/inkomen/rekening.csv", "jaar;cluster;soort;naam"),
        ("/bestuur/2024/inkomen/maanden.csv", "maand;lasten_cent"),
        ("/bestuur/2024/inkomen/buig.csv", "naam;eenheid"),
        ("/bestuur/2024/inkomen/begroting.csv", "product;soort;begroot_cent"),
        ("/bestuur/2024/rekening.csv", "jaar;cluster;soort;naam"),
        (f"{PRODUCT}/boekingen.csv", "maand;4.1.1_lasten_cent"),
        (f"{PRODUCT}/4.1.1/2024-06/groottes.csv", "groep;huishoudens;boekingen;bedrag_cent"),
    ],
)
def test_elke_tabel_is_een_bestand(stad: Any, client: Client, pad: str, kop: str) -> None:
    antwoord = client.get(pad)

    assert antwoord["Content-Type"] == "text/csv; charset=utf-8"
    assert antwoord.content.decode("utf-8-sig").startswith(kop)


@pytest.mark.parametrize(
    ("vorm", "begin", "soort"),
    [
        ("xlsx", b"PK", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        ("pdf", b"%PDF", "application/pdf"),
    ],
)
@pytest.mark.parametrize(
    "tabel",
    [
        "2019/rekening",
        "2019/afwijkingen",
        "2019/buig",
        "2019/bijstand",
        "2024/rekening",
        "2024/inkomen/begroting",
        "2024/inkomen/rekening",
        "2024/inkomen/maanden",
        "2024/inkomen/buig",
        "2024/inkomen/kerngetallen",
        "2024/product/bijstandsverlening/boekingen",
        "2024/product/bijstandsverlening/4.1.1/2024-06/soorten",
        "2024/product/bijstandsverlening/4.1.1/2024-06/groottes",
    ],
)
def test_elke_tabel_is_er_ook_als_werkblad_en_op_papier(
    stad: Any, client: Client, tabel: str, vorm: str, begin: bytes, soort: str
) -> None:
    antwoord = client.get(f"/bestuur/{tabel}.{vorm}")

    assert antwoord["Content-Type"] == soort
    assert antwoord["Content-Disposition"].endswith(f'.{vorm}"')
    assert antwoord.content.startswith(begin)


def test_een_papieren_tabel_is_toegankelijk_en_zegt_de_schaal(stad: Any, client: Client) -> None:
    papier = client.get("/bestuur/2024/inkomen/begroting.pdf").content

    assert b"pdfuaid" in papier
    assert b"/StructTreeRoot" in papier


def test_op_papier_van_een_gedrukt_jaarverslag_staat_niets_van_de_verzonnen_stad(
    stad: Any, client: Client, monkeypatch: pytest.MonkeyPatch
) -> None:
    papier: list[Document] = []

    def leg_neer(document: Document, *, moment: datetime) -> bytes:
        papier.append(document)
        return b"%PDF"

    monkeypatch.setattr(meenemen, "pdf", leg_neer)
    client.get("/bestuur/2019/rekening.pdf")
    client.get("/bestuur/2024/rekening.pdf")

    assert ["verzonnen stad" in document.zin for document in papier] == [False, True]


def test_wie_een_maand_kiest_ziet_die_stand_en_neemt_die_mee(stad: Any, client: Client) -> None:
    scherm = client.get("/bestuur/2024/inkomen/?maand=2024-01").content.decode()

    assert "stand 31 januari 2024" in scherm
    assert "maanden.csv?maand=2024-01" in scherm
    mee = client.get("/bestuur/2024/inkomen/maanden.csv?maand=2024-01").content.decode("utf-8-sig")
    maanden = list(csv.DictReader(StringIO(mee), delimiter=";"))
    assert [bool(maand["lasten_cent"]) for maand in maanden] == [True] + [False] * 11
    assert client.get("/bestuur/2024/inkomen/?maand=2024-13").status_code == 400


def test_het_jaar_is_om_en_heeft_dus_geen_verwachting(stad: Any, client: Client) -> None:
    scherm = client.get("/bestuur/2024/inkomen/").content.decode()

    assert "Het jaar is om: er is geen verwachting meer" in scherm
    assert "Verwacht 2024" not in scherm


def test_van_een_product_komt_men_bij_groepen_van_boekingen_en_nergens_bij_een_mens(
    stad: Any, client: Client
) -> None:
    product = client.get(f"{PRODUCT}/")
    rij, wegen = product.context["rijen"][5]
    groepen = client.get(wegen[0].adres)

    assert rij.naam == "juni"
    assert groepen.status_code == 200
    assert groepen.context["beeld"].groottes
    for scherm in (product.content.decode(), groepen.content.decode()):
        assert not re.search(r"\bD-\d{6}\b|\bBS-\d", scherm)


def test_wat_dicht_is_heeft_geen_adres_en_gaat_niet_open(stad: Any, client: Client) -> None:
    beeld = client.get(f"{PRODUCT}/").context["beeld"]
    dicht = [
        (kolom.code, rij.maand)
        for rij in beeld.rijen
        for kolom, cel in zip(beeld.kolommen, rij.cellen, strict=True)
        if cel.verborgen
    ]

    assert dicht
    rekening, maand = dicht[0]
    antwoord = client.get(f"{PRODUCT}/{rekening}/{maand:%Y-%m}/")
    assert antwoord.status_code == 400
    assert "Dit bedrag wordt niet getoond" in antwoord.content.decode()
    assert client.get(f"{PRODUCT}/4.1.1/2023-06/").status_code == 404


def test_een_product_is_te_zeven_en_te_ordenen_zonder_dat_er_iets_bij_komt(stad: Any, client: Client) -> None:
    alles = client.get(f"{PRODUCT}/").context["beeld"]
    gezeefd = client.get(f"{PRODUCT}/?rekening=4.1.1&orde=4.1.1").context["beeld"]
    bedragen = [rij.cellen[0].cent for rij in gezeefd.rijen]

    assert [kolom.code for kolom in gezeefd.kolommen] == ["4.1.1"]
    assert bedragen == sorted(bedragen, reverse=True)
    assert sorted(bedragen) == sorted(rij.cellen[0].cent for rij in alles.rijen)


def test_de_kaarten_van_het_overzicht_zeggen_eerst_de_conclusie(stad: Any, client: Client) -> None:
    scherm = client.get("/bestuur/").content.decode()

    assert re.search(r'<li class="kaart deur"><h2[^>]*><a[^>]*>Inkomen: lasten', scherm)


def test_van_het_overzicht_komt_men_bij_wat_regelingen_kosten_en_een_subsidie_staat_er_per_maand(
    stad: Any, client: Client
) -> None:
    minima = "/bestuur/2024/product/minimabeleid/"
    assert minima in {deur.adres for deur in client.get("/bestuur/").context["deuren"]}

    scherm = client.get(minima).context
    assert [pad.naam for pad in scherm["menu"] if pad.actief] == ["Alle clusters 2024"]
    plaats = [kolom.code for kolom in scherm["beeld"].kolommen].index("subsidies")
    bedragen = [rij.cellen[plaats].cent for rij in scherm["beeld"].rijen]
    assert [maand for maand, cent in enumerate(bedragen, 1) if cent] == [1, 4, 7, 10]
    assert {adres for _, wegen in scherm["rijen"] if (adres := wegen[plaats].adres)} == set()
    for pad, gaat_open in ((minima, False), (f"{PRODUCT}/", True)):
        assert ("Kies een bedrag" in client.get(pad).content.decode()) is gaat_open


def test_een_jaar_zonder_begroting_zegt_dat(stad: Any, client: Client) -> None:
    antwoord = client.get("/bestuur/2031/inkomen/")

    assert antwoord.status_code == 400
    assert "begroting" in antwoord.content.decode()
    assert client.get("/bestuur/2024/inkomen/onzin.csv").status_code == 404


@pytest.mark.browser
def test_een_grafiek_heeft_haar_tabel_op_een_klik_afstand(stad: Any, kaal_scherm: Page) -> None:
    kaal_scherm.goto(stad.url + "/bestuur/2024/inkomen/")
    tabel = kaal_scherm.get_by_role("table", name="Lasten en baten per maand")
    assert not tabel.is_visible()

    kaal_scherm.click("text=Tabel bij de grafiek")

    assert tabel.locator("tbody tr").count() == 12
    assert tabel.is_visible()
