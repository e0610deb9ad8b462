"""A scheme is a declaration: a file is enough for its questions, its rules with sentences, and its amount."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from opstap.gemeenten import Gemeente
from opstap.gemeenten.regelingen import Leverwijze, Regelingfout, Ritme, Route, lees_regeling
from opstap.recht import wetboek
from opstap.regels import dag
from opstap.regels.beslissen import Geval
from opstap.regels.boek import BoekOpDatum, Regelboek
from opstap.regels.fouten import NietGemodelleerd, Ontbreekt
from opstap.regels.graaf import Bundel, Wet
from opstap.regels.lint import controleer_bundel
from opstap.regels.proef import vergelijk_wegen, willekeurige_gevallen
from opstap.regels.regel import Regel, feit
from opstap.regels.uitleg import vreemde_getallen

MUZIEKLES = """regeling:
  sleutel: muziekles
  naam: Muziekles
  zinsnaam: geld voor muziekles
  wat: Geld voor muziekles voor uw kinderen.
  thema: kinderen
  product: minimabeleid
  leverwijze: geld
  artikel: Beleidsregel muziekles Proefdorp 2024
  vanaf: 2024-01-01
  tot: 2026-01-01
  voorwaarden:
    - inkomen: {hoogstens: muziekles_grens}
    - vermogen: wettelijke grens
    - vraag:
        naam: leraar
        titel: Er is een leraar
        vraag: Hebt u een leraar gevonden?
        moet: ja
        ja: U hebt een leraar gevonden.
        nee: U hebt nog geen leraar gevonden.
  voor: {wie: kinderen, leeftijd_vanaf: muziekles_leeftijd_vanaf, leeftijd_onder: muziekles_leeftijd_onder}
  bedrag:
    vast: muziekles_per_kind
    per: per schooljaar
  uitvoering:
    route: kort
    ritme: schooljaar
    leverancier: Muziekschool Proefdorp
    bewijs: [Inschrijving bij de muziekschool]

bronnen:
  beleid: {titel: Beleidsregel muziekles Proefdorp 2024, url: "https://voorbeeld.nl"}

parameters:
  - naam: muziekles_grens
    titel: "Muziekles: inkomensgrens"
    soort: Basispunt
    artikel: Beleidsregel muziekles Proefdorp 2024
    ritme: vast
    waarden: [{vanaf: 2024-01-01, waarde: "120.00", bron: [beleid], zeker: ja}]
  - naam: muziekles_leeftijd_vanaf
    titel: "Muziekles: leeftijd vanaf"
    soort: int
    artikel: Beleidsregel muziekles Proefdorp 2024
    ritme: vast
    waarden: [{vanaf: 2024-01-01, waarde: "6", bron: [beleid], zeker: ja}]
  - naam: muziekles_leeftijd_onder
    titel: "Muziekles: leeftijd onder"
    soort: int
    artikel: Beleidsregel muziekles Proefdorp 2024
    ritme: vast
    waarden: [{vanaf: 2024-01-01, waarde: "12", bron: [beleid], zeker: ja}]
  - naam: muziekles_per_kind
    titel: "Muziekles: bedrag per kind"
    soort: Netto
    artikel: Beleidsregel muziekles Proefdorp 2024
    ritme: vast
    waarden: [{vanaf: 2024-01-01, waarde: "250.00", bron: [beleid], zeker: ja}]
"""
OUDER = {"rol": 1, "geboortedatum": int(dag("1985-03-01")), "in_inrichting": False}
NORM = 128_383
"""Cents: the norm of the single parent in the first half of 2024, with holiday allowance."""


def _kind(geboren: str) -> dict[str, int]:
    return {"rol": 3, "geboortedatum": int(dag(geboren))}


def _geval(*kinderen: str, inkomen: int = NORM, **gezin: Any) -> Geval:
    gegeven = {"minima_inkomen": inkomen, "minimanorm": NORM, "minima_vermogen_binnen_grens": True}
    gegeven["muziekles_leraar"] = True
    return Geval({**gegeven, **gezin}, (OUDER, *(_kind(geboren) for geboren in kinderen)))


def _schrijf(map_: Path, tekst: str = MUZIEKLES) -> Path:
    (map_ / "GM9999" / "regelingen").mkdir(parents=True)
    (map_ / "GM9999" / "gemeente.yaml").write_text("naam: Proefdorp\n", encoding="utf-8")
    bestand = map_ / "GM9999" / "regelingen" / "muziekles.yaml"
    bestand.write_text(tekst, encoding="utf-8")
    return bestand


@pytest.fixture
def bestand(tmp_path: Path) -> Path:
    return _schrijf(tmp_path)


def _boek(bestand: Path, op: date = date(2024, 3, 1)) -> BoekOpDatum:
    return wetboek.regelboek(Gemeente.lees(bestand.parents[1]).overlay()).op(op)


def _beslis(boek: BoekOpDatum, geval: Geval, naam: str) -> int:
    return int(boek.beslis(geval, [naam]).waarde(naam))


def test_een_bestand_zegt_wat_iemand_krijgt_en_hoe(bestand: Path) -> None:
    regeling = lees_regeling(bestand)
    assert (regeling.recht, regeling.persoon, regeling.bedrag) == (
        "muziekles_recht",
        "muziekles_voor_persoon",
        "muziekles_bedrag",
    )
    assert regeling.leverwijze is Leverwijze.GELD
    assert (regeling.uitvoering.route, regeling.uitvoering.ritme) == (Route.KORT, Ritme.SCHOOLJAAR)
    assert regeling.uitvoering.bewijs == ("Inschrijving bij de muziekschool",)


@pytest.mark.parametrize(("inkomen", "recht"), [(154_060, True), (154_061, False)])
def test_precies_op_de_grens_is_er_recht_en_een_cent_daarboven_niet(
    bestand: Path, inkomen: int, recht: bool
) -> None:
    assert bool(_beslis(_boek(bestand), _geval(inkomen=inkomen), "muziekles_recht")) is recht


@pytest.mark.parametrize(
    ("anders", "zin"),
    [
        ({"inkomen": 200_000}, "Daarom krijgt u geen geld voor muziekles."),
        ({"minima_vermogen_binnen_grens": False}, "Uw vermogen is te hoog."),
        ({"muziekles_leraar": False}, "U hebt nog geen leraar gevonden."),
    ],
)
def test_een_afwijzing_zegt_waarom(bestand: Path, anders: dict[str, Any], zin: str) -> None:
    uitkomst = _boek(bestand).beslis(_geval(**anders), ["muziekles_recht"])
    assert not uitkomst.waarde("muziekles_recht")
    assert any(zin in stap.zin for stap in uitkomst.spoor.alle())


def test_het_bedrag_is_voor_elk_kind_van_de_goede_leeftijd(bestand: Path) -> None:
    """On 1 March 2024: five, six, eleven and twelve years old."""
    geval = _geval("2018-03-02", "2018-03-01", "2012-03-02", "2012-03-01")
    assert _beslis(_boek(bestand), geval, "muziekles_bedrag") == 50_000


def test_alleen_wat_nog_uitmaakt_wordt_gevraagd(bestand: Path) -> None:
    boek = _boek(bestand)
    rijk = _geval(inkomen=200_000).zonder("muziekles_leraar")
    arm = _geval().zonder("muziekles_leraar")
    assert boek.volgende_vraag(rijk, ["muziekles_recht"]) is None
    vraag = boek.volgende_vraag(arm, ["muziekles_recht"])
    assert vraag is not None
    assert vraag.vraag == "Hebt u een leraar gevonden?"


@pytest.mark.parametrize("op", [date(2023, 12, 31), date(2026, 1, 1)])
def test_buiten_haar_tijd_is_er_geen_regeling(bestand: Path, op: date) -> None:
    with pytest.raises(Ontbreekt):
        _beslis(_boek(bestand, op), _geval(), "muziekles_recht")


def test_wat_zonder_jaartal_is_gepubliceerd_telt_pas_als_iemand_het_heeft_nagegaan(tmp_path: Path) -> None:
    tekst = MUZIEKLES.replace(
        "  voorwaarden:", "  ongedateerd: Laat een medewerker dit nagaan.\n  voorwaarden:"
    )
    boek = _boek(_schrijf(tmp_path, tekst))
    with pytest.raises(NietGemodelleerd, match="Laat een medewerker dit nagaan"):
        _beslis(boek, _geval(ongedateerde_bedragen_nagegaan=False), "muziekles_recht")
    assert _beslis(boek, _geval(ongedateerde_bedragen_nagegaan=True), "muziekles_recht")


def test_een_waarde_die_niet_zeker_is_wordt_geweigerd_en_niet_gebruikt(tmp_path: Path) -> None:
    boek = _boek(
        _schrijf(
            tmp_path,
            MUZIEKLES.replace('"250.00", bron: [beleid], zeker: ja', '"250.00", bron: [beleid], zeker: nee'),
        )
    )
    with pytest.raises(Ontbreekt, match="nog niet bevestigd"):
        _beslis(boek, _geval("2015-01-01"), "muziekles_bedrag")


def test_bellen_beslissen_en_compileren_zijn_het_eens(bestand: Path) -> None:
    """On a book of the scheme alone, so that the kernel is small."""
    verslag = vergelijk_wegen(boek := _klein_boek(bestand), willekeurige_gevallen(boek, 200, 1, onbekend=0.1))
    assert verslag.waarden > 1_000
    assert verslag.weigeringen > 100


def test_elk_getal_in_de_uitleg_komt_uit_het_spoor(bestand: Path) -> None:
    boek = _klein_boek(bestand)
    namen = [knoop.naam for knoop in boek.plan.knopen if isinstance(knoop.verklaring, Regel)]
    for geval in willekeurige_gevallen(boek, 60, 3):
        for stap in boek.probeer(geval, namen).spoor.alle():
            assert vreemde_getallen(stap) == (), stap.zin
            assert "{" not in stap.zin


def _klein_boek(bestand: Path) -> BoekOpDatum:
    """The scheme, with what it takes from elsewhere as facts."""
    van_elders = (
        *(feit(naam, soort="Netto", bereik=(0, 300_000)) for naam in ("minima_inkomen", "minimanorm")),
        feit("minima_vermogen_binnen_grens", soort="bool"),
        feit("is_kind", soort="bool", per="persoon"),
        feit("leeftijd", soort="int", bereik=(0, 20), per="persoon"),
    )
    overlay = Gemeente.lees(bestand.parents[1]).overlay()
    return Regelboek(Wet("Elders", feiten=van_elders), gemeente=overlay).op(date(2024, 3, 1))


def test_de_regels_houden_zich_aan_alles_waaraan_een_regel_zich_houdt(bestand: Path) -> None:
    assert controleer_bundel(Bundel(lees_regeling(bestand).verklaringen)) == []


@pytest.mark.parametrize(
    ("oud", "nieuw", "code"),
    [
        ("  leverwijze: geld", "  leverwijze: goud", "REGELING-KEUZE"),
        ("  sleutel: muziekles", "  sleutel: muziek les", "REGELING-NAAM"),
        ("    - vermogen: wettelijke grens", "    - vermogen: mijn grens", "REGELING-VERMOGEN"),
        ("{hoogstens: muziekles_grens}", "{hoogstens: muziekles_grens, methode: gok}", "REGELING-METHODE"),
        ("        moet: ja", "        moet: soms", "REGELING-MOET"),
        ("{wie: kinderen,", "{wie: huisdieren,", "REGELING-WIE"),
        ("  vanaf: 2024-01-01\n  tot", "  vanaf: 2024-13-01\n  tot", "REGELING-DATUM"),
        ("    vast: muziekles_per_kind\n", "", "REGELING-BEDRAG"),
        ("  naam: Muziekles", "  bijnaam: Muziekles", "REGELING-VELD-ONTBREEKT"),
        ("  thema: kinderen", "  thema: kinderen\n  kleur: rood", "REGELING-VELD"),
        ("  leverwijze: geld", "  leverwijze: pas\n  als_lening: bijstand_als_lening", "REGELING-LENING"),
        ("  voorwaarden:", "  rust_op: {recht: norm}\n  voorwaarden:", "REGELING-RECHT"),
    ],
)
def test_een_fout_in_het_bestand_noemt_bestand_en_regel(
    tmp_path: Path, oud: str, nieuw: str, code: str
) -> None:
    assert oud in MUZIEKLES
    with pytest.raises(Regelingfout, match=r"muziekles\.yaml regel \d+") as fout:
        lees_regeling(_schrijf(tmp_path, MUZIEKLES.replace(oud, nieuw, 1)))
    assert fout.value.code == code
