"""The counter in a browser: a pass is shown, refused in one sentence, paid with once, and accounted for."""

from __future__ import annotations

from datetime import timedelta

import pytest
from django.core import signing
from django.test import Client
from django.utils import timezone

from opstap.kern.models import Inzage
from opstap.minima import passen, tegoeden
from opstap.minima.models import Tegoedmutatie
from opstap.portalen.partner import balie as bladzijde

from ...tegelijk import SAMEN, tegelijk  # noqa: TID252
from .aan_de_balie import ANDERE_PARTNER, Bad, aan_de_balie
from .conftest import NU, Partner, Rol, blad, bouw_zwembad

NIET_GELDIG = "Deze pas is nu niet geldig"


def test_een_goede_pas_toont_alleen_naam_foto_en_het_eigen_saldo(bad: Bad, balie: Partner) -> None:
    tegoeden.geef(
        bad.pas.toekenning, doel="sport", bedrag_cent=77_00, geldig=bad.tegoed.geldig, door="t", nu=NU
    )
    antwoord = balie.stuur(pas=bad.pas.nummer)
    assert antwoord.url == "/partner/klant/"
    pagina = blad(balie.open("klant/"))
    assert "Sam Voorbeeld" in pagina
    assert "€ 450,00" in pagina
    assert "Zwemles" in pagina
    for verborgen in ("77,00", "Sport", bad.pas.nummer, bad.pas.dossier.nummer, "2015"):
        assert verborgen not in pagina


def test_de_foto_komt_alleen_mee_met_de_pas_die_wordt_getoond(bad: Bad, balie: Partner) -> None:
    assert balie.open("klant/foto/").url == "/partner/?opnieuw=1"
    balie.stuur(pas=bad.pas.nummer)
    foto = balie.open("klant/foto/")
    assert (foto.status_code, foto["Content-Type"], foto["Cache-Control"]) == (200, "image/png", "no-store")
    balie.open()
    assert balie.open("klant/foto/").url == "/partner/?opnieuw=1"


def test_de_code_op_een_telefoon_is_ook_een_pas(bad: Bad, balie: Partner) -> None:
    assert balie.stuur(pas=passen.code(bad.pas)).url == "/partner/klant/"


def test_bij_een_verlopen_code_vraagt_de_balie_om_een_nieuwe(
    bad: Bad, balie: Partner, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = passen.code(bad.pas)
    later = signing.time.time() + passen.CODE_SECONDEN + 1
    monkeypatch.setattr(signing.time, "time", lambda: later)
    pagina = blad(balie.stuur(pas=code), 422)
    assert "Deze code is verlopen" in pagina
    assert "opnieuw te laten zien" in pagina
    assert not Inzage.objects.filter(dossier=bad.pas.dossier).exists()


def test_een_tikfout_staat_bij_het_veld_en_wat_is_getypt_blijft_staan(bad: Bad, balie: Partner) -> None:
    fout = f"{bad.pas.nummer[:-1]}{(int(bad.pas.nummer[-1]) + 1) % 10}"
    pagina = blad(balie.stuur(pas=fout), 422)
    assert "vergissing" in pagina
    assert f'value="{fout}"' in pagina


def test_wat_geen_goede_pas_is_krijgt_een_en_dezelfde_bladzijde(bad: Bad, balie: Partner) -> None:
    """Unknown, blocked, or a code of another municipality: nobody at the counter can tell which."""
    vreemd = signing.TimestampSigner(salt="opstap.minima.passen.GM0629").sign(bad.pas.nummer)
    onbekend = [blad(balie.stuur(pas=tekst), 422) for tekst in ("000000000000", vreemd)]
    passen.blokkeer(bad.pas, reden="misbruik", door="Chef", nu=NU)
    geblokkeerd = blad(balie.stuur(pas=bad.pas.nummer), 422)
    for pagina in (*onbekend, geblokkeerd):
        assert NIET_GELDIG in pagina
        assert "contact op te nemen met de gemeente" in pagina
        for verborgen in ("misbruik", "geblokkeerd", "Voorbeeld", bad.pas.nummer):
            assert verborgen not in pagina


def test_betalen_gaat_van_het_tegoed_af_en_zegt_dat_het_is_gelukt(bad: Bad, balie: Partner) -> None:
    antwoord = balie.betaal(bad, "12,50")
    betaling = Tegoedmutatie.objects.get(soort="verzilvering")
    assert antwoord.url == f"/partner/betalingen/{betaling.pk}/"
    assert "€ 12,50 betaald" in blad(balie.client.get(antwoord.url))
    assert (betaling.door, betaling.omschrijving) == ("partnerbalie van 12345678", "zwemles maart")
    assert tegoeden.saldo(bad.tegoed) == 437_50


def test_hetzelfde_formulier_nog_een_keer_toont_de_betaling_die_er_is(bad: Bad, balie: Partner) -> None:
    """Also when the customer is gone and the pass is not shown any more."""
    balie.stuur(pas=bad.pas.nummer)
    gegeven = {"sleutel": balie.sleutel("klant/"), "tegoed": bad.tegoed.pk, "bedrag": "20,00"}
    eerst = balie.stuur("klant/", **gegeven)
    assert balie.stuur("klant/", **gegeven).url == eerst.url
    balie.open()
    assert balie.stuur("klant/", **gegeven).url == eerst.url
    assert tegoeden.saldo(bad.tegoed) == 430_00


@pytest.mark.parametrize(
    ("bedrag", "zin"),
    [
        ("450,01", "staat minder dan dit bedrag"),
        ("0", "boven nul"),
        ("", "Vul dit in"),
        ("tien euro", "Schrijf een bedrag als"),
    ],
)
def test_een_bedrag_dat_niet_kan_staat_bij_het_veld_en_er_gaat_niets_af(
    bedrag: str, zin: str, bad: Bad, balie: Partner
) -> None:
    pagina = blad(balie.betaal(bad, bedrag, "les 4"), 422)
    assert zin in pagina
    assert 'href="#id_bedrag"' in pagina
    assert 'value="les 4"' in pagina
    assert tegoeden.saldo(bad.tegoed) == 450_00


def test_het_hele_tegoed_kan_op(bad: Bad, balie: Partner) -> None:
    balie.betaal(bad, "450,00")
    assert tegoeden.saldo(bad.tegoed) == 0


def test_een_tegoed_dat_niet_op_de_pas_staat_is_geen_keuze(bad: Bad, balie: Partner) -> None:
    balie.stuur(pas=bad.pas.nummer)
    antwoord = balie.stuur("klant/", sleutel=balie.sleutel("klant/"), tegoed=999_999, bedrag="1,00")
    assert antwoord.status_code == 422
    assert tegoeden.saldo(bad.tegoed) == 450_00


def test_een_pas_zonder_tegoed_voor_hier_is_geldig_en_heeft_geen_formulier(bad: Bad, balie: Partner) -> None:
    ander = bouw_ander_doel(bad)
    ander.stuur(pas=bad.pas.nummer)
    pagina = blad(ander.open("klant/"))
    assert "Deze pas is geldig" in pagina
    assert "geen tegoed voor uw organisatie" in pagina
    assert "id_bedrag" not in pagina
    assert ander.stuur("klant/", tegoed=bad.tegoed.pk, bedrag="1,00").url == "/partner/klant/"
    assert tegoeden.saldo(bad.tegoed) == 450_00


def bouw_ander_doel(bad: Bad) -> Partner:
    """A partner that takes credits for something else."""
    from opstap.minima import partners

    sportclub = partners.neem_op("GM0518", kvk_nummer="11112222", naam="Sportclub")
    partners.spreek_af(
        sportclub, doel="sport", geldig=bad.tegoed.geldig, terugdraaien_dagen=1, door="Inkoop", nu=NU
    )
    return Partner(aan_de_balie(Rol.PARTNERBALIE, kvk="11112222"))


def test_een_pas_blijft_tien_minuten_openstaan(
    bad: Bad, balie: Partner, monkeypatch: pytest.MonkeyPatch
) -> None:
    balie.stuur(pas=bad.pas.nummer)
    nu = timezone.now()
    monkeypatch.setattr(bladzijde.timezone, "now", lambda: nu + timedelta(minutes=9))
    assert balie.open("klant/").status_code == 200
    monkeypatch.setattr(bladzijde.timezone, "now", lambda: nu + timedelta(minutes=11))
    assert balie.open("klant/").url == "/partner/?opnieuw=1"
    assert "staat niet meer open" in blad(balie.open("?opnieuw=1"))


def test_een_pas_die_intussen_is_geblokkeerd_betaalt_niet_meer(bad: Bad, balie: Partner) -> None:
    balie.stuur(pas=bad.pas.nummer)
    sleutel = balie.sleutel("klant/")
    passen.blokkeer(bad.pas, reden="verloren", door="Chef", nu=NU)
    antwoord = balie.stuur("klant/", sleutel=sleutel, tegoed=bad.tegoed.pk, bedrag="1,00")
    assert antwoord.url == "/partner/?opnieuw=1"
    assert tegoeden.saldo(bad.tegoed) == 450_00


def test_de_inwoner_leest_welke_partner_keek_en_waarvoor(bad: Bad, balie: Partner, client: Client) -> None:
    balie.betaal(bad, "12,50")
    balie.open()
    pagina = blad(client.get(f"/inwoner/{bad.pas.dossier.nummer}/inzagen/"))
    assert "partnerbalie van 12345678" in pagina
    assert "Pas gebruiken bij een partner" in pagina
    assert Inzage.objects.filter(dossier=bad.pas.dossier, rol="partnerbalie").count() == 1


def test_wie_bij_een_ander_werkt_ziet_de_betaling_niet(bad: Bad, balie: Partner) -> None:
    adres = balie.betaal(bad, "12,50").url.removeprefix("/partner/")
    elders = Partner(aan_de_balie(Rol.PARTNERADMINISTRATIE, kvk=ANDERE_PARTNER))
    assert elders.open(adres).status_code == 404
    assert elders.stuur(f"{adres}terugdraaien/", reden="x").status_code == 404
    assert "12,50" not in blad(elders.open("betalingen/"))


@pytest.mark.django_db(transaction=True)
def test_aan_meer_balies_tegelijk_gaat_het_tegoed_nooit_onder_nul(vandaag: None) -> None:
    """Each counter its own session and connection, as in the web server."""
    bad = bouw_zwembad()
    balies = [Partner(aan_de_balie(Rol.PARTNERBALIE)) for _ in range(SAMEN)]
    antwoorden = tegelijk(lambda nummer: balies[nummer].betaal(bad, "200,00"))
    assert sorted(antwoord.status_code for antwoord in antwoorden) == [302, 302, 422, 422]
    assert tegoeden.saldo(bad.tegoed) == 50_00


@pytest.mark.django_db(transaction=True)
def test_hetzelfde_formulier_tegelijk_gestuurd_betaalt_een_keer(vandaag: None) -> None:
    bad = bouw_zwembad()
    balie = Partner(aan_de_balie(Rol.PARTNERBALIE))
    balie.stuur(pas=bad.pas.nummer)
    gegeven = {"sleutel": balie.sleutel("klant/"), "tegoed": bad.tegoed.pk, "bedrag": "200,00"}
    antwoorden = tegelijk(lambda _: balie.stuur("klant/", **gegeven))
    assert {antwoord.status_code for antwoord in antwoorden} == {302}
    assert len({antwoord.url for antwoord in antwoorden}) == 1
    assert tegoeden.saldo(bad.tegoed) == 250_00
