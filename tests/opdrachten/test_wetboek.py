"""`opstap wetboek`: the site shows the whole rule book, links to itself only, and hides no gap."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from opstap import gemeenten
from opstap.opdrachten import main
from opstap.opdrachten.wetboek.artikelen import Artikel, lees_artikelen, lees_bereiken, lees_vindplaatsen
from opstap.opdrachten.wetboek.beelden import REGELS, Artikelblad, Wetboek
from opstap.opdrachten.wetboek.bladen import schrijf_site
from opstap.opdrachten.wetboek.indeling import slug
from opstap.opdrachten.wetboek.inhoud import lees_wetboek, verklaringen_per_naam
from opstap.opdrachten.wetboek.trap import Trede, teken_lijn, teken_trap
from opstap.opdrachten.wetboek.voorbeeldbeeld import EIGEN_VOORBEELDEN, reken_voorbeelden
from opstap.opdrachten.wetboek.wettekst import wettekst
from opstap.opdrachten.wetboek.zinnen import periode
from opstap.recht.wetboek import WETTEN
from opstap.regels.datum import dag
from opstap.regels.parameters import Parameter
from opstap.regels.regel import Leemte, Verklaring

GEMAAKT = date(2026, 11, 22)


@pytest.mark.parametrize(
    ("tekst", "plaatsen"),
    [
        ("art. 20, 21 en 22", ["20", "21", "22"]),
        ("art. 32 lid 3 en art. 22a", ["32 lid 3", "22a"]),
        ("art. 31 lid 2 onder r, 1°", ["31 lid 2 onder r, 1°"]),
        ("art. 31 lid 2 onder c, 1° en 2°", ["31 lid 2 onder c, 1°", "31 lid 2 onder c, 2°"]),
        ("art. 5 lid 2 onder 4°", ["5 lid 2 onder 4°"]),
        ("art. 31 lid 2 onder n en r", ["31 lid 2 onder n", "31 lid 2 onder r"]),
        ("art. 13 lid 1 onder e en lid 4", ["13 lid 1 onder e", "13 lid 4"]),
        ("art. 22a lid 1 en 2", ["22a lid 1", "22a lid 2"]),
        ("art. 18 lid 5 tot en met 7", ["18 lid 5", "18 lid 6", "18 lid 7"]),
        ("art. 3 onder a tot en met c", ["3 onder a", "3 onder b", "3 onder c"]),
        ("art. 36 (tekst tot 2022-04-01)", ["36"]),
        ("hoofdstuk 4, 6 en 7", [""]),
        ("", [""]),
    ],
)
def test_een_aanduiding_noemt_plaatsen_in_een_wet(tekst: str, plaatsen: list[str]) -> None:
    gevonden = lees_vindplaatsen(f"Participatiewet {tekst}".strip())
    assert [f"{plaats.artikel.nummer} {plaats.deel}".strip() for plaats in gevonden] == plaatsen
    assert {plaats.artikel.wet for plaats in gevonden} == {"Participatiewet"}


@pytest.mark.parametrize(
    ("tekst", "nummers"),
    [
        ("Bbz 2004 art. 1 onder h, 7 en 8", ["1", "7", "8"]),
        ("Bbz 2004 art. 6 lid 1 en 11 lid 1", ["6", "11"]),
        ("Bbz 2004 art. 18, 23 lid 1 en 16", ["18", "23"]),
        ("Bbz 2004 art. 18, 23 lid 1 en 17", ["18", "23", "17"]),
    ],
)
def test_een_getal_achter_een_lid_kan_een_artikel_zijn(tekst: str, nummers: list[str]) -> None:
    assert [artikel.nummer for artikel in lees_artikelen(tekst)] == nummers


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


def test_een_wet_die_op_twee_manieren_heet_is_een_wet() -> None:
    assert lees_artikelen("Awb art. 6:7") == lees_artikelen("Algemene wet bestuursrecht art. 6:7")


def test_een_paragraaf_is_geen_artikel() -> None:
    assert lees_artikelen("Participatiewet paragraaf 3.2")[0].naam == "paragraaf 3.2"


def test_een_bereik_omvat_de_artikelen_ertussen_en_niet_ernaast() -> None:
    (bereik,) = lees_bereiken("Participatiewet art. 20 tot en met 22a")
    omvat = {
        nummer: bereik.omvat(Artikel("Participatiewet", nummer))
        for nummer in ("19a", "20", "21", "22a", "22b", "23", "")
    }
    assert omvat == {"19a": False, "20": True, "21": True, "22a": True, "22b": False, "23": False, "": False}
    assert not bereik.omvat(Artikel("IOAW", "21"))


def test_artikelen_staan_op_volgorde_van_de_wet() -> None:
    artikelen = [Artikel("W", nummer) for nummer in ("22a", "9", "22", "10", "")]
    assert [a.nummer for a in sorted(artikelen, key=lambda a: a.volgorde)] == ["9", "10", "22", "22a", ""]


def test_onderdelen_staan_op_volgorde_van_het_artikel() -> None:
    tekst = "W art. 1 lid 10 en lid 2 onder aa en lid 2 onder n, 2° en lid 2 onder n, 1° en lid 2"
    plaatsen = sorted(lees_vindplaatsen(tekst), key=lambda plaats: plaats.volgorde)
    assert [plaats.deel for plaats in plaatsen] == [
        "lid 2", "lid 2 onder n, 1°", "lid 2 onder n, 2°", "lid 2 onder aa", "lid 10"
    ]  # fmt: skip


def test_de_wettekst_is_die_van_een_dag_of_die_van_nu() -> None:
    artikel = Artikel("Participatiewet", "31")
    assert wettekst(artikel) == "https://wetten.overheid.nl/jci1.3:c:BWBR0015703&artikel=31"
    assert wettekst(artikel, dag("2023-01-01")).endswith("&artikel=31&z=2023-01-01&g=2023-01-01")
    assert wettekst(Artikel("ECLI:NL:CRVB:2016:8 tot en met 13", "")).endswith("?id=ECLI:NL:CRVB:2016:8")
    assert wettekst(Artikel("Wet die niemand kent", "1")) == ""


def test_een_periode_noemt_de_laatste_dag_die_meetelt() -> None:
    assert periode(dag("2024-01-01"), dag("2024-07-01")) == "1 januari 2024 tot en met 30 juni 2024"
    assert periode(dag("2024-01-01"), None) == "vanaf 1 januari 2024"


def test_een_onzekere_waarde_is_in_de_grafiek_een_onderbroken_lijn() -> None:
    treden = [Trede(0, 100, 10, True, "tien"), Trede(100, 200, 20, False, "twintig")]
    svg = teken_trap(treden, 300, [(0, "1970")], "Norm")
    assert svg.count("trap__trede--gat") == 1
    assert 'aria-label="Norm: van tien naar twintig.' in svg
    assert teken_lijn(treden, 300).count("trap__trede--gat") == 1
    assert teken_trap(treden[:1], 300, [], "Eén waarde is geen lijn") == ""


def test_een_grafiek_loopt_door_tot_waar_een_waarde_nodig_is() -> None:
    treden = [Trede(0, 100, 10, True, "tien"), Trede(100, 200, 20, True, "twintig")]
    assert 'x2="632"' in teken_trap(treden, 200, [], "Norm").split("trap__stap")[1]
    assert 'x2="424"' in teken_trap(treden, 300, [], "Norm").split("trap__stap")[1]


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
    return lees_wetboek(reken_voorbeelden(EIGEN_VOORBEELDEN), GEMAAKT)


@pytest.fixture(scope="module")
def map_(boek: Wetboek, tmp_path_factory: pytest.TempPathFactory) -> Path:
    naar = tmp_path_factory.mktemp("wetboek")
    schrijf_site(boek, naar)
    return naar


@pytest.fixture(scope="module")
def site(map_: Path) -> dict[Path, _Links]:
    bladen = {}
    for pad in sorted(map_.rglob("*.html")):
        bladen[pad] = _Links()
        bladen[pad].feed(pad.read_text(encoding="utf-8"))
    return bladen


def _verklaringen() -> Iterator[tuple[str, Verklaring]]:
    for versies in verklaringen_per_naam().values():
        yield from versies


def _bladen(boek: Wetboek) -> dict[Artikel, Artikelblad]:
    return {blad.artikel: blad for wet in boek.wetten for blad in wet.bladen}


def _tekst(pad: Path) -> str:
    return unescape(pad.read_text(encoding="utf-8"))


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


def test_elk_blad_is_te_bereiken_vanaf_de_voorpagina(map_: Path, site: dict[Path, _Links]) -> None:
    bereikt, wachtrij = set(), [map_ / "index.html"]
    while wachtrij:
        pad = wachtrij.pop()
        if pad not in bereikt and pad in site:
            bereikt.add(pad)
            wachtrij += [(pad.parent / doel.partition("#")[0]).resolve() for doel in site[pad].doelen]
    assert bereikt == set(site)


def test_elke_naam_van_elke_wet_heeft_een_plek(boek: Wetboek, site: dict[Path, _Links]) -> None:
    ankers = {anker for links in site.values() for anker in links.ankers}
    for wet in WETTEN:
        for verklaring in wet.verklaringen:
            assert boek.namen[verklaring.naam].anker in ankers, verklaring.naam


def test_wat_op_een_lid_of_onderdeel_rust_staat_op_dat_blad_onder_die_kop(
    boek: Wetboek, map_: Path, site: dict[Path, _Links]
) -> None:
    bladen = _bladen(boek)
    for _, verklaring in _verklaringen():
        beeld = boek.namen[verklaring.naam]
        for plaats in lees_vindplaatsen(verklaring.artikel):
            blad = bladen[plaats.artikel]
            assert beeld in blad.namen, (verklaring.naam, plaats)
            if not plaats.deel or len({deel.kop for deel in blad.delen}) == 1:
                continue
            deel = next((deel for deel in blad.delen if deel.anker == slug(plaats.deel)), None)
            if deel is not None:
                assert beeld in deel.namen or beeld.verwijzing in deel.elders, (verklaring.naam, plaats)
                assert deel.anker in site[map_ / blad.adres].ankers


def test_een_regel_over_een_bereik_staat_ook_bij_de_artikelen_ertussen(boek: Wetboek) -> None:
    bladen = _bladen(boek)
    bereikt = [
        (beeld, blad)
        for beeld in boek.namen.values()
        for versie in beeld.versies
        for bereik in lees_bereiken(versie.artikel)
        for artikel, blad in bladen.items()
        if bereik.omvat(artikel)
    ]
    assert bereikt
    assert all(beeld in blad.namen for beeld, blad in bereikt)


def test_zinnen_hebben_haken_waar_iets_wordt_ingevuld(boek: Wetboek) -> None:
    (versie,) = boek.namen["inkomen_persoon"].versies
    assert ">[Netto loon]</a>" in versie.zinnen[0].html
    assert '<span class="invul">[Inkomen van deze persoon]</span>' in versie.zinnen[0].html
    ingevuld = boek.namen["inkomen_persoon"].leest_als
    assert ingevuld is not None
    assert "€" in ingevuld.zin
    assert "[" not in ingevuld.zin


def test_geen_zin_op_de_site_heeft_nog_een_naam_uit_de_code_tussen_accolades(boek: Wetboek) -> None:
    zinnen = [zin for beeld in boek.namen.values() for versie in beeld.versies for zin in versie.zinnen]
    assert len(zinnen) > 1000
    assert [zin.html for zin in zinnen if "{" in zin.html or "}" in zin.html] == []


def test_elke_leemte_staat_op_het_eigen_blad_en_bij_haar_artikel(boek: Wetboek, map_: Path) -> None:
    niet = _tekst(map_ / "niet.html")
    leemten = [verklaring for _, verklaring in _verklaringen() if isinstance(verklaring, Leemte)]
    assert leemten
    bladen = _bladen(boek)
    for leemte in leemten:
        assert leemte.zin in niet, leemte.naam
        assert f'href="{boek.namen[leemte.naam].adres}"' in niet, leemte.naam
        for artikel in lees_artikelen(leemte.artikel):
            assert leemte.zin in _tekst(map_ / bladen[artikel].adres), (leemte.naam, artikel)


def test_elk_bedrag_dat_niet_is_bevestigd_staat_op_het_eigen_blad(boek: Wetboek, map_: Path) -> None:
    niet = _tekst(map_ / "niet.html")
    tot = dag(date(GEMAAKT.year + 1, 1, 1))
    met_gat = 0
    for _, verklaring in _verklaringen():
        if isinstance(verklaring, Parameter):
            begin = max(dag("2018-01-01"), verklaring.waarden[0].vanaf)
            for van, einde in verklaring.gaten(begin, tot):
                assert periode(van, einde) in niet
                assert f'href="{boek.namen[verklaring.naam].adres}"' in niet, verklaring.naam
                met_gat += 1
    assert met_gat


def test_een_bedrag_dat_nu_niet_is_bevestigd_is_een_gat(boek: Wetboek) -> None:
    (versie,) = boek.namen["norm_gehuwden"].versies
    assert versie.waarden[-1].periode == "1 januari 2026 tot en met 30 juni 2026"
    assert versie.gaten[-1] == "1 juli 2026 tot en met 31 december 2026"


def test_elke_waarde_van_elk_bedrag_staat_er_met_periode_en_bron(boek: Wetboek, map_: Path) -> None:
    bladen = _bladen(boek)
    for _, verklaring in _verklaringen():
        if isinstance(verklaring, Parameter):
            tekst = _tekst(map_ / bladen[lees_artikelen(verklaring.artikel)[0]].adres)
            for waarde in verklaring.waarden:
                assert verklaring.soort.toon(waarde.bedrag) in tekst, verklaring.naam
                assert all(bron.titel in tekst for bron in waarde.bronnen), verklaring.naam


def test_elk_artikel_noemt_alle_rekenvoorbeelden_die_langs_zijn_regels_komen(
    boek: Wetboek, map_: Path
) -> None:
    namen = {
        f"../voorbeelden.html#{voorbeeld.anker}": {
            naam for antwoord in voorbeeld.uitslag.antwoorden for naam in antwoord.namen()
        }
        for voorbeeld in boek.voorbeelden
    }
    for blad in _bladen(boek).values():
        regels = {beeld.naam for beeld in blad.namen if beeld.aard in REGELS}
        langs = {voorbeeld for voorbeeld, van in namen.items() if regels & van}
        lijst = _Links()
        lijst.feed(_tekst(map_ / blad.adres).partition('id="rekenvoorbeelden-hier"')[2])
        assert {doel for doel in lijst.doelen if "#" in doel} == langs, blad.titel


def test_alle_eigen_voorbeelden_kloppen(boek: Wetboek) -> None:
    assert {voorbeeld.uitslag.status for voorbeeld in boek.voorbeelden} == {"gelijk"}
    assert boek.namen["norm"].voorbeelden
    assert boek.namen["norm_alleenstaande"].voorbeelden


def test_een_uitkomst_binnen_de_afronding_van_de_bron_heet_niet_precies(boek: Wetboek, map_: Path) -> None:
    afgerond = [voorbeeld for voorbeeld in boek.voorbeelden if not voorbeeld.precies]
    assert afgerond
    assert all(
        regel.berekend != regel.verwacht
        for voorbeeld in afgerond
        for regel in voorbeeld.regels
        if not regel.precies
    )
    tekst = _tekst(map_ / "voorbeelden.html")
    assert f"{len(boek.voorbeelden) - len(afgerond)} voorbeelden komen precies uit" in tekst
    assert tekst.count("klopt, binnen de afronding van de bron") == len(afgerond)


def test_een_verwachting_staat_er_zoals_een_lezer_haar_schrijft(tmp_path: Path) -> None:
    bestand = tmp_path / "eigen.yaml"
    bestand.write_text(
        "- {id: E1, onderwerp: norm, datum: 2024-02-01, bron: [https://example.org/norm],\n"
        "   status: gepubliceerd, invoer: {leefvorm: alleenstaande}, verwacht: {norm: '1283.83'}}\n"
        "- {id: E2, onderwerp: norm, datum: 2024-02-01, status: afgeleid uit de wet,\n"
        "   invoer: {leefvorm: alleenstaande}, verwacht: {norm: '1283.82'}}\n",
        encoding="utf-8",
    )
    goed, fout = reken_voorbeelden([bestand])
    assert [(r.wat, r.berekend, r.verwacht, r.precies) for r in goed.regels] == [
        ("norm", "€\u00a01.283,83", "€\u00a01.283,83", True)
    ]
    assert (goed.klopt, goed.afgeleid, goed.wanneer) == (True, False, "1 februari 2024")
    assert goed.bronnen == (("example.org/norm", "https://example.org/norm"),)
    assert (fout.klopt, fout.precies, fout.afgeleid) == (False, False, True)


def test_de_opdracht_zegt_wat_zij_doet_en_telt_wat_niet_klopt(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bestand = tmp_path / "eigen.yaml"
    bestand.write_text(
        "- {id: E1, onderwerp: norm, datum: 2024-02-01, invoer: {leefvorm: alleenstaande},\n"
        "   verwacht: {norm: '1.00'}}\n",
        encoding="utf-8",
    )
    assert main(["wetboek", "--naar", str(tmp_path / "uit"), "--voorbeelden", str(bestand)]) == 0
    uitvoer = capsys.readouterr().out
    assert "0 van de 1 rekenvoorbeelden kloppen" in uitvoer
    assert "index.html" in uitvoer
    tekst = _tekst(tmp_path / "uit" / "voorbeelden.html")
    assert "0 van de 1 rekenvoorbeelden kloppen" in tekst
    assert "anders" in tekst


def test_het_bestand_voor_het_algoritmeregister_staat_naast_het_blad(map_: Path) -> None:
    gelezen = json.loads((map_ / "algoritmeregister.json").read_text(encoding="utf-8"))
    blad = _tekst(map_ / "algoritmeregister.html")
    assert gelezen
    for registratie in gelezen:
        assert registratie["name"] in blad
        assert registratie["source_data"] in blad


def test_elke_regeling_van_elke_gemeente_heeft_een_blad_met_wie_haar_geeft_en_wat_ontbreekt(
    boek: Wetboek, map_: Path
) -> None:
    op_blad = {(een.sleutel, bij.gemeente) for een in boek.regelingen for bij in een.bij}
    assert op_blad == {
        (een.sleutel, naam)
        for code, naam in gemeenten.GEMEENTEN.items()
        for een in gemeenten.lokale_regelingen(code)
    }
    fiets = _tekst(map_ / "regelingen" / "fiets.html")
    assert "Stichting Leergeld Den Haag" in fiets
    assert "Fiets: leeftijd vanaf" in fiets
    assert "1 januari 2022 tot en met 31 december 2023 (nu niet)" in _tekst(
        map_ / "regelingen" / "energietoeslag.html"
    )
