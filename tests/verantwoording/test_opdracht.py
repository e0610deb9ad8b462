"""`opstap jaarrekening`: the same figures without a browser."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from datetime import date

import pytest
from tests.verantwoording.conftest import Stadje

from opstap.financien.begroting import boek_voorbeeld_rijksbijdrage, stel_begroting_vast
from opstap.kern.models import Gemeente


def opstap(*argumenten: str, databank: str = "postgresql://niemand@127.0.0.1:1/niets") -> str:
    uitkomst = subprocess.run(
        [sys.executable, "-m", "opstap", "jaarrekening", *argumenten],
        env={**os.environ, "DATABASE_URL": databank},
        capture_output=True,
        text=True,
        check=False,
    )
    return uitkomst.stdout if uitkomst.returncode == 0 else f"{uitkomst.returncode}: {uitkomst.stderr}"


def test_2019_is_het_gepubliceerde_jaarverslag_en_vraagt_geen_databank() -> None:
    tekst = opstap("2019").replace("\u00a0", " ")
    assert "Werk en inkomen 2019: € 4,0 mln voordeliger dan begroot" in tekst
    assert "2.841 N*" in tekst
    assert "4.255 V" in tekst
    assert "Nagerekend: 71 sommen. Niet precies sluitend: 27." in tekst
    assert "365.298.516" in tekst


def test_2019_als_csv_en_als_json() -> None:
    assert opstap("2019", "--csv").count("\n") == 1 + 12 + 5 + 1
    beeld = json.loads(opstap("2019", "--json"))
    assert beeld["tabel"]["totaal"]["resultaat"]["gedrukt"] == {
        "getal": "4.006",
        "letter": "V",
        "waarde": 4006,
    }
    assert beeld["tabel"]["totaal"]["resultaat"]["wijkt_af"] is True


def test_2019_van_een_andere_gemeente_is_er_niet() -> None:
    assert "JAARVERSLAG-ONTBREEKT" in opstap("2019", "--gemeente", "GM0629")


@pytest.mark.parametrize("jaar", ["19", "tweeduizend", "2024-05", "-2024"])
def test_wat_geen_jaar_is_wordt_geweigerd(jaar: str) -> None:
    assert opstap(jaar).startswith("2: ")


@pytest.mark.django_db(transaction=True)
def test_een_gespeeld_jaar_uit_het_grootboek(databank_url: str) -> None:
    gemeente = Gemeente.objects.create(code="GM0518", naam="Den Haag")
    stel_begroting_vast(gemeente, 2024, 11_500)
    stadje = Stadje(gemeente)
    stadje.uitkering()
    stadje.run(1, 1_400_00)
    boek_voorbeeld_rijksbijdrage(gemeente, date(2024, 1, 1))
    tekst = opstap("2024", databank=databank_url).replace("\u00a0", " ")
    for zin in (
        "Den Haag 2024, stand 31 januari 2024",
        "schaal 1 : 11500",
        "De rijksbijdrage is een voorbeeld",
        "Nog niet geboekt: IOAW, IOAZ en de kosten van de uitvoering",
        "niet geboekt",
        "raming van Opstap: bestand en normen van 1 januari",
    ):
        assert zin in " ".join(tekst.split())
    assert opstap("2024", "--csv", databank=databank_url).count("\n") == 1 + 11 + 1
    beeld = json.loads(opstap("2024", "--json", databank=databank_url))
    assert beeld["cluster"]["schaal"] == 11_500
    assert beeld["cluster"]["maanden"][0]["lasten"] == 140_000


@pytest.mark.django_db(transaction=True)
def test_een_jaar_zonder_begroting_zegt_wat_er_ontbreekt(databank_url: str) -> None:
    Gemeente.objects.create(code="GM0518", naam="Den Haag")
    assert "BEGROTING-NIET-VASTGESTELD" in opstap("2023", databank=databank_url)
