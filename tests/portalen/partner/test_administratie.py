"""The administration of a partner: payments to choose and to keep, taking back, settlements, agreements."""

from __future__ import annotations

import csv
import io
from datetime import date, timedelta
from typing import Any
from zipfile import ZipFile

import pytest

from opstap.kern.toegang import Rol
from opstap.minima import afrekenen, tegoeden
from opstap.portalen import demo

from .aan_de_balie import ANDERE_PARTNER, Bad, aan_de_balie, betaal
from .conftest import NU, Partner, blad


def rijen(antwoord: Any) -> list[dict[str, str]]:
    """The rows of a file with semicolons."""
    assert antwoord["Content-Type"].startswith("text/csv")
    return list(csv.DictReader(io.StringIO(antwoord.content.decode("utf-8-sig")), delimiter=";"))


@pytest.fixture
def betalingen(bad: Bad) -> tuple[int, int]:
    """Two payments, of € 12.50 in February and of € 30.00 today."""
    return betaal(bad, 12_50, NU - timedelta(days=30), "februari"), betaal(bad, 30_00, NU, "=maart")


def test_de_lijst_zegt_hoeveel_er_is_betaald_en_laat_zich_kiezen(
    betalingen: tuple[int, int], balie: Partner
) -> None:
    assert "2 betalingen, samen € 42,50" in blad(balie.open("betalingen/"))
    assert "1 betaling, samen € 12,50" in blad(balie.open("betalingen/?zoek=februari"))
    assert "1 betaling, samen € 30,00" in blad(balie.open("betalingen/?van=2024-03-01&tot=2024-03-31"))
    assert "Geen betaling gevonden" in blad(balie.open("betalingen/?stand=teruggedraaid"))
    assert blad(balie.open("betalingen/?van=morgen"), 400)


def test_het_bestand_bevat_wat_is_gekozen_en_niemands_naam(
    betalingen: tuple[int, int], balie: Partner, bad: Bad
) -> None:
    antwoord = balie.open("betalingen.csv?sortering=hoog")
    gelezen = rijen(antwoord)
    assert [(rij["datum"], rij["bedrag_cent"]) for rij in gelezen] == [
        ("2024-03-20", "3000"),
        ("2024-02-19", "1250"),
    ]
    assert gelezen[0]["omschrijving"] == "'=maart"
    assert "Voorbeeld" not in antwoord.content.decode()
    assert bad.pas.nummer not in antwoord.content.decode()
    assert len(rijen(balie.open("betalingen.csv?zoek=februari"))) == 1
    with ZipFile(io.BytesIO(balie.open("betalingen.xlsx").content)) as boek:
        assert "xl/worksheets/sheet1.xml" in boek.namelist()
    assert balie.open("betalingen.exe").status_code == 404


def test_de_administratie_draait_een_betaling_terug_met_een_reden(
    betalingen: tuple[int, int], administratie: Partner, bad: Bad
) -> None:
    adres = f"betalingen/{betalingen[1]}/terugdraaien/"
    sleutel = administratie.sleutel(adres)
    assert "Vul dit in" in blad(administratie.stuur(adres, sleutel=sleutel, reden=" "), 422)
    klaar = administratie.stuur(adres, sleutel=sleutel, reden="verkeerd bedrag")
    pagina = blad(administratie.client.get(klaar.url))
    assert "€ 30,00 teruggedraaid" in pagina
    assert "verkeerd bedrag" in pagina
    assert administratie.stuur(adres, sleutel=sleutel, reden="verkeerd bedrag").url == klaar.url
    assert tegoeden.saldo(bad.tegoed) == 437_50


def test_de_balie_draait_niet_terug_en_ziet_geen_afrekening(
    betalingen: tuple[int, int], balie: Partner
) -> None:
    for adres in (f"betalingen/{betalingen[1]}/terugdraaien/", "afrekeningen/", "afspraken/"):
        assert balie.open(adres).status_code == 403
        assert f'href="/partner/{adres}"' not in blad(balie.open(f"betalingen/{betalingen[1]}/"))


def test_na_de_termijn_is_terugdraaien_geen_keuze_meer(
    betalingen: tuple[int, int], administratie: Partner, bad: Bad
) -> None:
    laat, adres = betalingen[0], f"betalingen/{betalingen[0]}/"
    assert "terugdraaien" not in blad(administratie.open(adres)).lower()
    assert administratie.open(f"{adres}terugdraaien/").url == f"/partner/{adres}"
    assert administratie.stuur(f"{adres}terugdraaien/", reden="x").url == f"/partner/{adres}"
    assert laat
    assert tegoeden.saldo(bad.tegoed) == 407_50


def test_een_afrekening_telt_haar_regels_op_en_gaat_mee_als_bestand(
    betalingen: tuple[int, int], administratie: Partner, bad: Bad, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "Nog geen afrekening" in blad(administratie.open("afrekeningen/"))
    adres = f"betalingen/{betalingen[1]}/terugdraaien/"
    administratie.stuur(adres, sleutel=administratie.sleutel(adres), reden="verkeerd")
    april = NU + timedelta(days=20)
    monkeypatch.setattr(demo, "nu", lambda: april)
    (een,) = afrekenen.reken_af("GM0518", date(2024, 3, 1), door="Financiën", nu=april).posten

    assert "maart 2024" in blad(administratie.open("afrekeningen/")).lower()
    pagina = blad(administratie.open(f"afrekeningen/{een.nummer}/"))
    assert "U krijgt € 12,50 over maart 2024" in pagina
    regels = rijen(administratie.open(f"afrekeningen/{een.nummer}.csv"))
    assert [(rij["wat"], rij["bedrag_cent"]) for rij in regels] == [
        ("betaald", "1250"),
        ("betaald", "3000"),
        ("teruggedraaid", "-3000"),
    ]
    assert sum(int(rij["bedrag_cent"]) for rij in regels) == een.bedrag_cent
    assert administratie.open(f"afrekeningen/{een.nummer}.pdf").content.startswith(b"%PDF-")
    assert administratie.open(f"afrekeningen/{een.nummer}.xlsx").status_code == 200
    assert administratie.open("afrekeningen/AF-2024-99999/").status_code == 404

    elders = Partner(aan_de_balie(Rol.PARTNERADMINISTRATIE, kvk=ANDERE_PARTNER))
    for vorm in ("/", ".csv", ".pdf", ".xlsx"):
        assert elders.open(f"afrekeningen/{een.nummer}{vorm}").status_code == 404
    assert "Nog geen afrekening" in blad(elders.open("afrekeningen/"))


def test_de_afspraken_zeggen_wat_mag_en_waar_het_geld_heen_gaat(administratie: Partner) -> None:
    pagina = blad(administratie.open("afspraken/"))
    assert "Zwemles" in pagina
    assert "14 dagen" in pagina
    assert "NL" in pagina
    elders = Partner(aan_de_balie(Rol.PARTNERADMINISTRATIE, kvk=ANDERE_PARTNER))
    assert "kent uw rekening nog niet" in blad(elders.open("afspraken/"))


def test_een_organisatie_die_niet_meedoet_leest_dat(bad: Bad) -> None:
    vreemde = Partner(aan_de_balie(Rol.PARTNERADMINISTRATIE, kvk="99998888"))
    for adres in ("", "betalingen/", "afrekeningen/", "afspraken/"):
        assert "doet in deze gemeente niet mee" in blad(vreemde.open(adres), 404)
