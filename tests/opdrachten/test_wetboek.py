"""`opstap wetboek`: the site shows the whole rule book, links to itself only, and hides no gap."""

from __future__ import annotations

import json
from html.parser import HTMLParser
from pathlib import Path

import pytest

from opstap.opdrachten.wetboek.algoritmeregister import (
    LANGSTE_TEKST,
    LANGSTE_WERKING,
    ZELF_INVULLEN,
    registraties,
)
from opstap.opdrachten.wetboek.artikelen import Artikel, lees_artikelen
from opstap.opdrachten.wetboek.bladen import schrijf_site
from opstap.opdrachten.wetboek.inhoud import Wetboek, lees_wetboek
from opstap.opdrachten.wetboek.trap import Trede, teken_trap
from opstap.opdrachten.wetboek.voorbeeldbeeld import EIGEN_VOORBEELDEN, reken_voorbeelden
from opstap.recht.wetboek import WETTEN


@pytest.mark.parametrize(
    ("tekst", "nummers"),
    [
        ("Participatiewet art. 20, 21 en 22", ["20", "21", "22"]),
        ("Participatiewet art. 32 lid 3 en art. 22a", ["32", "22a"]),
        ("Participatiewet art. 31 lid 2 onder r, 1°", ["31"]),
        ("Participatiewet art. 31 lid 2 onder n en r", ["31"]),
        ("Participatiewet art. 22a lid 1 en 2", ["22a"]),
        ("Participatiewet art. 20 tot en met 22a", ["20", "22a"]),
        ("Participatiewet", [""]),
    ],
)
def test_een_aanduiding_noemt_artikelen(tekst: str, nummers: list[str]) -> None:
    assert [artikel.nummer for artikel in lees_artikelen(tekst)] == nummers
    assert {artikel.wet for artikel in lees_artikelen(tekst)} == {"Participatiewet"}


def test_een_aanduiding_kan_twee_wetten_noemen() -> None:
    tekst = "Wet inkomstenbelasting 2001 art. 2.10 en 8.10; Wet op de loonbelasting 1964 art. 20a"
    assert lees_artikelen(tekst) == (
        Artikel("Wet inkomstenbelasting 2001", "2.10"),
        Artikel("Wet inkomstenbelasting 2001", "8.10"),
        Artikel("Wet op de loonbelasting 1964", "20a"),
    )


def test_een_deel_zonder_wet_hoort_bij_de_wet_ervoor() -> None:
    assert lees_artikelen("Participatiewet art. 36 lid 1; art. 8 lid 2") == (
        Artikel("Participatiewet", "36"),
        Artikel("Participatiewet", "8"),
    )


def test_een_paragraaf_is_geen_artikel() -> None:
    assert lees_artikelen("Participatiewet paragraaf 3.2")[0].naam == "paragraaf 3.2"


def test_artikelen_staan_op_volgorde_van_de_wet() -> None:
    artikelen = [Artikel("W", nummer) for nummer in ("22a", "9", "22", "10", "")]
    assert [a.nummer for a in sorted(artikelen, key=lambda a: a.volgorde)] == ["9", "10", "22", "22a", ""]


def test_een_onzekere_waarde_is_in_de_grafiek_een_onderbroken_lijn() -> None:
    svg = teken_trap([Trede(0, 100, 10, True), Trede(100, 200, 20, False)], [(0, "1970")], "Norm")
    assert svg.count("trap__trede--gat") == 1
    assert 'aria-label="Norm' in svg
    assert teken_trap([Trede(0, 100, 10, True)], [], "Eén waarde is geen lijn") == ""


class _Links(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.doelen: list[str] = []
        self.ankers: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        for naam, waarde in attrs:
            if naam == "href" and waarde:
                self.doelen.append(waarde)
            if naam == "id" and waarde:
                self.ankers.append(waarde)


@pytest.fixture(scope="module")
def boek() -> Wetboek:
    return lees_wetboek(reken_voorbeelden(EIGEN_VOORBEELDEN))


@pytest.fixture(scope="module")
def site(boek: Wetboek, tmp_path_factory: pytest.TempPathFactory) -> dict[Path, _Links]:
    naar = tmp_path_factory.mktemp("wetboek")
    schrijf_site(boek, naar)
    bladen = {}
    for pad in sorted(naar.rglob("*.html")):
        bladen[pad] = _Links()
        bladen[pad].feed(pad.read_text(encoding="utf-8"))
    return bladen


def test_elke_verwijzing_binnen_de_site_komt_ergens_uit(site: dict[Path, _Links]) -> None:
    for pad, links in site.items():
        for doel in links.doelen:
            if doel.startswith(("https://", "http://")):
                continue
            bestand, _, anker = doel.partition("#")
            blad = (pad.parent / bestand).resolve() if bestand else pad
            assert blad.exists(), f"{pad.name}: {doel}"
            assert not anker or anker in site[blad].ankers, f"{pad.name}: {doel}"


def test_een_anker_komt_op_een_blad_een_keer_voor(site: dict[Path, _Links]) -> None:
    for pad, links in site.items():
        assert len(links.ankers) == len(set(links.ankers)), pad.name


def test_elke_naam_van_elke_wet_heeft_een_plek(boek: Wetboek, site: dict[Path, _Links]) -> None:
    ankers = {anker for links in site.values() for anker in links.ankers}
    for wet in WETTEN:
        for verklaring in wet.verklaringen:
            assert boek.namen[verklaring.naam].anker in ankers, verklaring.naam


def test_wat_niet_is_gemodelleerd_staat_op_een_eigen_blad(boek: Wetboek, site: dict[Path, _Links]) -> None:
    blad = next(pad for pad in site if pad.name == "niet.html").read_text(encoding="utf-8")
    for beeld in boek.namen.values():
        if beeld.niet_gemodelleerd:
            assert beeld.adres in blad, beeld.naam


def test_alle_eigen_voorbeelden_kloppen_en_zijn_te_vinden_bij_hun_regel(boek: Wetboek) -> None:
    assert {voorbeeld.uitslag.status for voorbeeld in boek.voorbeelden} == {"gelijk"}
    assert boek.namen["norm"].voorbeelden
    assert boek.namen["norm_alleenstaande"].voorbeelden


def test_een_registratie_voor_het_algoritmeregister_past_in_de_standaard(site: dict[Path, _Links]) -> None:
    bestand = next(iter(site)).parent.resolve()
    while not (bestand / "algoritmeregister.json").exists():
        bestand = bestand.parent
    gelezen = json.loads((bestand / "algoritmeregister.json").read_text(encoding="utf-8"))
    assert gelezen == registraties()
    assert len(gelezen) == len(WETTEN)
    for registratie in gelezen:
        assert len(registratie["Naam"]) < 100
        assert len(registratie["Korte omschrijving"]) < 350
        assert registratie["Status"] in ("In gebruik", "In ontwikkeling", "Buiten gebruik")
        assert not set(ZELF_INVULLEN) & set(registratie)
        for veld in ("Doel en impact", "Afwegingen", "Menselijke tussenkomst", "Risicobeheer", "Gegevens"):
            assert 0 < len(registratie[veld]) < LANGSTE_TEKST, veld
        assert len(registratie["Technische werking"]) < LANGSTE_WERKING
