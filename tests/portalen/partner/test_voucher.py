"""A voucher at the counter of a vet: shown, divided before it is paid, used once, and settled."""

from __future__ import annotations

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from django.test import Client

from opstap.kern import personen
from opstap.kern.bsn import synthetische_bsns
from opstap.kern.iban import synthetisch_iban
from opstap.kern.models import Gemeente, Inzage
from opstap.minima import afrekenen, partners, passen, tegoeden, toekenningen, voucherbeeld, vouchers
from opstap.minima.models import Tegoedmutatie, Voucher

from ...minima.conftest import JAAR, maak_afspraak, maak_besluit  # noqa: TID252
from ...minima.dierenarts import laat_gelden  # noqa: TID252
from .aan_de_balie import PARTNER, aan_de_balie
from .conftest import NU, Partner, Rol, blad

pytestmark = pytest.mark.django_db
NIET_GELDIG = "Deze voucher is nu niet geldig"
REKENING = {"dierenarts_behandeling": "60,00", "dierenarts_medicijnen": "80,00"}


@pytest.fixture
def voucher(vandaag: None, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Voucher:
    """Of a household in a municipality that pays at most € 300 a year, with a vet that takes it."""
    laat_gelden(monkeypatch, tmp_path)
    Gemeente.objects.get_or_create(code="GM0518", defaults={"naam": "Den Haag"})
    afspraak = maak_afspraak(kvk=PARTNER, doel="dierenarts")
    partners.leg_rekening_vast(
        afspraak.partner,
        iban=synthetisch_iban(7),
        tenaamstelling="Dierenarts",
        door="Ana",
        gecontroleerd_door="Ben",
        nu=NU,
    )
    besluit = maak_besluit(personen.nieuw_dossier("GM0518"))
    toekenning = toekenningen.ken_toe(besluit, regeling="dierenarts", geldig=JAAR, nu=NU)
    return vouchers.geef([toekenning], door="Ana", nu=NU)[0]


@pytest.fixture
def balie(voucher: Voucher) -> Partner:
    return Partner(aan_de_balie(Rol.PARTNERBALIE))


def toon(balie: Partner, voucher: Voucher) -> Any:
    return balie.stuur(pas=voucherbeeld.beeld(voucher, op=NU.date()).nummer)


def gebruik(balie: Partner, rekening: dict[str, str] = REKENING, **anders: str) -> Any:
    """Let the bill be divided, and go on with what is shown."""
    gegeven = {**rekening, "sleutel": balie.sleutel("voucher/")}
    formulier = balie.stuur("voucher/", **gegeven).context["formulier"]
    gezien = {naam: str(formulier[naam].value()) for naam in ("gezien_gemeente", "gezien_klant")}
    return balie.stuur("voucher/", **{**gegeven, **gezien, **anders})


def test_de_balie_ziet_waarvoor_en_wie_wat_betaalt_en_niet_van_wie(voucher: Voucher, balie: Partner) -> None:
    assert "Scan of typ een voucher of pas" in blad(balie.open())
    assert toon(balie, voucher).url == "/partner/voucher/"
    geldig = blad(balie.open("voucher/"))
    assert "Dierenarts, voor één rekening, tot en met 31 december 2024" in geldig
    verdeeld = blad(balie.stuur("voucher/", **REKENING, sleutel=balie.sleutel("voucher/")))
    assert "De klant betaalt zelf € 40,00" in verdeeld
    assert "€ 100,00" in verdeeld
    for verborgen in (voucher.dossier.nummer, "300,00", voucher.nummer):
        assert verborgen not in geldig + verdeeld
    assert tegoeden.saldo(voucher.tegoed) == 300_00


def test_wat_is_getoond_wordt_een_keer_betaald_en_met_de_maand_afgerekend(
    voucher: Voucher, balie: Partner
) -> None:
    toon(balie, voucher)
    sleutel = balie.sleutel("voucher/")
    antwoord = gebruik(balie, sleutel=sleutel)
    betaald = blad(balie.client.get(antwoord.url))
    assert "De gemeente betaalt" in betaald
    assert "€ 100,00" in betaald
    assert "€ 40,00" in betaald
    assert gebruik_nog_eens(balie, sleutel).url == antwoord.url
    assert NIET_GELDIG in blad(toon(balie, voucher), 422)
    april = datetime(2024, 4, 1, 10, 0, tzinfo=UTC)
    assert afrekenen.reken_af("GM0518", date(2024, 3, 1), door="Ana", nu=april).totaal_cent == 100_00


def gebruik_nog_eens(balie: Partner, sleutel: str) -> Any:
    return balie.stuur("voucher/", **REKENING, sleutel=sleutel, gezien_gemeente="10000", gezien_klant="4000")


def test_wie_na_het_tonen_een_bedrag_verandert_ziet_eerst_de_nieuwe_uitkomst(
    voucher: Voucher, balie: Partner
) -> None:
    toon(balie, voucher)
    assert "De klant betaalt zelf € 50,00" in blad(gebruik(balie, dierenarts_medicijnen="100,00"))
    assert not Tegoedmutatie.objects.filter(soort="verzilvering").exists()


@pytest.mark.parametrize(
    ("rekening", "zin", "veld"),
    [
        (
            {"dierenarts_behandeling": "", "dierenarts_medicijnen": ""},
            "Vul in wat er op de rekening staat",
            "id_dierenarts_behandeling",
        ),
        (
            {"dierenarts_behandeling": "60,00", "dierenarts_medicijnen": "tien"},
            "Schrijf een bedrag als",
            "id_dierenarts_medicijnen",
        ),
    ],
)
def test_een_rekening_die_niet_kan_staat_bij_het_veld(
    voucher: Voucher, balie: Partner, rekening: dict[str, str], zin: str, veld: str
) -> None:
    toon(balie, voucher)
    pagina = blad(balie.stuur("voucher/", **rekening, sleutel=balie.sleutel("voucher/")), 422)
    assert zin in pagina
    assert f'href="#{veld}"' in pagina


def test_een_voucher_die_niet_goed_is_krijgt_steeds_dezelfde_zin(voucher: Voucher, balie: Partner) -> None:
    """Unknown, blocked, or at a partner without the agreement: nobody at the counter can tell which."""
    onbekend = blad(balie.stuur(pas="V000000000000"), 422)
    vouchers.blokkeer(voucher, reden="misbruik", door="Chef", nu=NU)
    geblokkeerd = blad(toon(balie, voucher), 422)
    vouchers.geef_vrij(voucher, reden="in orde", door="Chef", nu=NU)
    maak_afspraak(kvk="87654321")
    elders = Partner(aan_de_balie(Rol.PARTNERBALIE, kvk="87654321"))
    assert "Scan of typ een pas" in blad(elders.open())
    for pagina in (onbekend, geblokkeerd, blad(toon(elders, voucher), 422)):
        assert NIET_GELDIG in pagina
        for verborgen in ("misbruik", "geblokkeerd", voucher.nummer):
            assert verborgen not in pagina
    assert toon(balie, voucher).status_code == 302


def test_een_tikfout_staat_bij_het_veld(voucher: Voucher, balie: Partner) -> None:
    fout = f"V{voucher.nummer[:-1]}{(int(voucher.nummer[-1]) + 1) % 10}"
    assert "vergissing" in blad(balie.stuur(pas=fout), 422)


def test_na_terugdraaien_staat_het_bedrag_er_weer_en_vraagt_de_inwoner_een_nieuwe(
    voucher: Voucher, balie: Partner, client: Client
) -> None:
    toon(balie, voucher)
    betaling = gebruik(balie).url.removeprefix("/partner/")
    administratie = Partner(aan_de_balie(Rol.PARTNERADMINISTRATIE))
    sleutel = administratie.sleutel(f"{betaling}terugdraaien/")
    administratie.stuur(f"{betaling}terugdraaien/", sleutel=sleutel, reden="verkeerd dier")
    assert tegoeden.saldo(voucher.tegoed) == 300_00
    assert "Vraag een nieuwe voucher" in blad(client.get(f"/inwoner/{voucher.dossier.nummer}/passen/"))


def test_de_inwoner_leest_welke_dierenarts_keek(voucher: Voucher, balie: Partner, client: Client) -> None:
    toon(balie, voucher)
    gebruik(balie)
    assert "partnerbalie van 12345678" in blad(client.get(f"/inwoner/{voucher.dossier.nummer}/inzagen/"))
    assert Inzage.objects.filter(dossier=voucher.dossier, rol="partnerbalie").count() == 1


def test_met_een_pas_wordt_het_bedrag_van_de_vouchers_niet_betaald(voucher: Voucher, balie: Partner) -> None:
    """Else the own contribution would be passed over."""
    persoon = personen.schrijf_in(
        "GM0518",
        bsn=next(synthetische_bsns()),
        voornamen="Sam",
        achternaam="Voorbeeld",
        geboortedatum=date(2015, 5, 1),
        vandaag=NU.date(),
    )
    pas = passen.maak(voucher.tegoed.toekenning, persoon, door="x", nu=NU)
    passen.voeg_foto_toe(pas, "a" * 64, door="x", nu=NU)
    passen.geef_uit(pas, door="x", nu=NU)
    assert balie.stuur(pas=pas.nummer).url == "/partner/klant/"
    assert "geen tegoed voor uw organisatie" in blad(balie.open("klant/"))
