"""Organisations at the desk: taken in, with a purpose and an account that two people saw, and blocked."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.db import IntegrityError, transaction

from opstap.kern.iban import synthetisch_iban
from opstap.kern.tijdvak import vanaf
from opstap.minima import balie, partners, verzilveren
from opstap.minima.models import (
    Partner,
    Partnerafspraak,
    Partnerrekening,
    Partnervoorstel,
    Partnervoorstelafloop,
)
from opstap.minima.uitvoerders import afspraken
from opstap.minima.zorgverzekering import premies
from opstap.regels.fouten import OpstapFout

from ...minima.conftest import maak_tegoed, maak_toekenning  # noqa: TID252
from ...minima.test_balie import AAN_DE_BALIE, maak_pas  # noqa: TID252
from .conftest import HAAG, NU, Bureau

pytestmark = pytest.mark.django_db
LIJST = "/medewerker/partners/"
CLUB = f"{LIJST}12345678/"
JAAR = vanaf(date(2024, 1, 1), date(2025, 1, 1))


@pytest.fixture
def club(bureau: Bureau) -> Partner:
    anna = bureau.als("Anna")
    antwoord = bureau.vul_in(anna, f"{LIJST}nieuw/", kvk="1234 5678", naam="Sportclub Proef")
    assert antwoord.url == CLUB
    return Partner.objects.get()


def spreek_af(bureau: Bureau, **anders: str) -> int:
    afspraak = {"doel": "zwemles", "vanaf": "2024-01-01", "tot_en_met": "2024-12-31", "dagen": "14"}
    return bureau.vul_in(bureau.als("Anna"), f"{CLUB}afspraak/", **{**afspraak, **anders}).status_code


def test_een_organisatie_krijgt_een_doel_en_pas_met_een_collega_een_rekening(
    bureau: Bureau, club: Partner
) -> None:
    assert spreek_af(bureau) == 302
    assert spreek_af(bureau) == 422
    assert spreek_af(bureau, doel="sport", tot_en_met="2023-01-01") == 422
    assert Partnerafspraak.objects.get().geldig == JAAR
    gegeven = {
        "iban": synthetisch_iban(5),
        "tenaamstelling": "Sportclub",
        "nagegaan": "Gebeld op het oude nummer",
    }
    pad = f"{CLUB}rekening/"
    fout = bureau.vul_in(bureau.als("Anna"), pad, **{**gegeven, "iban": "NL00BANK0123456789"})
    assert "iban" in fout.context["formulier"].errors
    assert bureau.vul_in(bureau.als("Anna"), pad, **gegeven).status_code == 302
    assert not Partnerrekening.objects.exists()
    voorstel = Partnervoorstel.objects.get()
    with pytest.raises(IntegrityError), transaction.atomic():
        Partnervoorstelafloop.objects.create(voorstel=voorstel, ondertekend=True, moment=NU, door="Anna")
    bureau.vul_in(bureau.als("Bert"), f"{LIJST}voorstel/{voorstel.pk}/ondertekenen/")
    rekening = Partnerrekening.objects.get()
    assert (rekening.vastgelegd_door, rekening.gecontroleerd_door) == ("Anna", "Bert")
    tekst = bureau.als("Anna").get(CLUB).content.decode()
    assert rekening.iban not in tekst
    assert "Zwemles" in tekst


@pytest.mark.parametrize(("kvk", "veld"), [("123", "kvk"), ("12345678", "kvk")])
def test_een_nummer_dat_niet_kan_of_al_meedoet_staat_bij_het_veld(
    bureau: Bureau, club: Partner, kvk: str, veld: str
) -> None:
    antwoord = bureau.vul_in(bureau.als("Anna"), f"{LIJST}nieuw/", kvk=kvk, naam="Nog een")
    assert antwoord.status_code == 422
    assert veld in antwoord.context["formulier"].errors


def test_bij_een_geblokkeerde_organisatie_is_geen_pas_te_zien_en_niets_te_betalen(
    bureau: Bureau, club: Partner
) -> None:
    afspraak = partners.spreek_af(
        club, doel="zwemles", geldig=JAAR, terugdraaien_dagen=14, door="Anna", nu=NU
    )
    toekenning = maak_toekenning()
    tegoed, pas = maak_tegoed(toekenning), maak_pas(toekenning)

    def betaal(sleutel: str) -> object:
        return verzilveren.verzilver(
            tegoed, afspraak, bedrag_cent=5_00, sleutel=sleutel, omschrijving="", door="x", nu=NU
        )

    def toon() -> str:
        return balie.toon(AAN_DE_BALIE, pas.nummer, nu=NU, klok=datetime(2024, 3, 20, 12, tzinfo=UTC))

    eerder = betaal("eerst")
    assert bureau.vul_in(bureau.als("Anna"), f"{CLUB}blokkeren/", reden="").status_code == 422
    bureau.vul_in(bureau.als("Anna"), f"{CLUB}blokkeren/", reden="Facturen kloppen niet.")
    assert "Facturen kloppen niet." in bureau.als("Anna").get(CLUB).content.decode()
    for doe in (toon, lambda: betaal("later")):
        with pytest.raises(OpstapFout, match="PARTNER-GEBLOKKEERD"):
            doe()
    verzilveren.draai_terug(eerder, reden="vergissing", door="x", nu=NU)  # type: ignore[arg-type]
    bureau.vul_in(bureau.als("Bert"), f"{CLUB}vrijgeven/", reden="In orde.")
    assert toon() == pas.nummer
    betaal("later")


def test_de_lijst_zegt_wat_ieder_doet_en_is_te_filteren_te_sorteren_en_mee_te_nemen(
    bureau: Bureau, club: Partner
) -> None:
    anna = bureau.als("Anna")
    wie = {"door": "Anna", "gecontroleerd_door": "Bert", "nu": NU}
    leergeld = partners.neem_op(HAAG, kvk_nummer="11111111", naam="Leergeld Proef")
    afspraken.spreek_af(
        leergeld,
        regeling="laptop",
        geldig=JAAR,
        hoogste_cent=300_00,
        herhaal_maanden=48,
        grond="overeenkomst",
        **wie,
    )
    polis = partners.neem_op(HAAG, kvk_nummer="22222222", naam="Verzekeraar Proef")
    premies.spreek_af(polis, band=1, geldig=JAAR, bijdrage_cent=30_00, grond="overeenkomst", **wie)

    def namen(vraag: str) -> list[str]:
        return [een.naam for een in anna.get(f"{LIJST}?{vraag}").context["lijst"].rijen]

    assert namen("") == ["Leergeld Proef", "Sportclub Proef", "Verzekeraar Proef"]
    assert namen("sortering=kvk") == ["Leergeld Proef", "Sportclub Proef", "Verzekeraar Proef"]
    assert namen("soort=uitvoerder") == ["Leergeld Proef"]
    assert namen("soort=verzekeraar") == ["Verzekeraar Proef"]
    assert namen("stand=zonder+afspraak") == ["Sportclub Proef"]
    assert namen("zoek=LEER") == ["Leergeld Proef"]
    csv = anna.get("/medewerker/partners.csv?soort=uitvoerder").content.decode()
    assert "11111111;Leergeld Proef" in csv
    assert "Sportclub" not in csv
    uitvoerder = anna.get(f"{LIJST}11111111/").content.decode()
    assert "opnieuw na 48 maanden" in uitvoerder
    assert "lage inkomensband" in anna.get(f"{LIJST}22222222/").content.decode().lower()
    assert anna.get(f"{LIJST}99999999/").status_code == 404
    assert "3 organisaties doen mee" in anna.get("/medewerker/minima/").content.decode().replace(
        "\u00a0", " "
    )


def test_wat_is_gedaan_staat_op_de_bladzijde_van_de_organisatie_en_maar_een_keer(
    bureau: Bureau, club: Partner
) -> None:
    anna = bureau.als("Anna")
    bureau.vul_in(anna, f"{CLUB}blokkeren/", reden="Facturen kloppen niet.")
    assert anna.get(CLUB).content.decode().count("De organisatie is geblokkeerd.") == 1
