"""A grant of the insurance in the worklist, until it is known of everybody whether they take part."""

from __future__ import annotations

from datetime import date

import pytest

from opstap.inkomen.beelden.werkvoorraad import Keuzes, werkvoorraad
from opstap.kern.models import Besluit, Dossier, Inzage
from opstap.minima import beeindigen, beslissen
from opstap.minima.beslissen import Afwijking
from opstap.minima.models import Partner, Toekenning, Verzekeringsmutatie
from opstap.minima.zorgverzekering import aanmelden
from opstap.minima.zorgverzekering.taken import BAND, KIEZEN, TAKEN
from opstap.portalen.medewerker.voorraad import adres

from ...minima.test_zorgverzekering_aanmelden import (  # noqa: TID252
    BEGIN,
    LAAG,
    Dorp,
    ken_toe,
    kies,
    moment,
    vanaf,
    vgz,
    vraag_aan,
)
from .conftest import HAAG, NU, Bureau

__all__ = ["vgz"]
VANDAAG = NU.date()


@pytest.fixture
def den_haag(dorp: Dorp) -> None:
    """The municipality of `dorp`."""


def taken() -> set[tuple[str, str]]:
    """Dossier and what must be done, by the worklist."""
    rijen = werkvoorraad(HAAG, Keuzes(soort=TAKEN.soort), vandaag=VANDAAG, per_pagina=100).rijen
    return {(een.dossier_nummer, een.waarover) for een in rijen}


def anders_dan_de_regels(dorp: Dorp) -> Dossier:
    """Granted though the rules say no right, and so no band."""
    dossier = dorp.huishouden()
    dorp.overig(dorp.aanvrager(dossier), 9_000_00, vanaf(BEGIN), moment(2023, 6, 2))
    beslissen.beslis(
        vraag_aan(dossier),
        door="Ana",
        nu=NU,
        afwijking=Afwijking(Besluit.Soort.TOEKENNING, "Schulden."),
        medeondertekenaar="Ben",
    )
    return dossier


def test_de_werkvoorraad_toont_wat_volgens_de_aanmelding_wacht_en_niets_anders(
    dorp: Dorp, vgz: Partner
) -> None:
    niets, samen, klaar, niet, later, gestopt = (
        dorp.huishouden(partner=date(1986, 2, 1) if plek == 1 else None) for plek in range(6)
    )
    for een in (niets, samen, klaar, niet, later, gestopt):
        ken_toe(een)
    zonder_band, met_band = anders_dan_de_regels(dorp), anders_dan_de_regels(dorp)
    for een in (samen, klaar, gestopt, zonder_band):
        kies(een, dorp.aanvrager(een), vgz)
    kies(met_band, dorp.aanvrager(met_band), vgz, band=LAAG)
    kies(niet, dorp.aanvrager(niet), None)
    kies(later, dorp.aanvrager(later), vgz, vanaf=date(2025, 1, 1))
    toekenning = Toekenning.objects.get(dossier=gestopt)
    beeindigen.beeindig(gestopt, toekenning.pk, per=date(2024, 3, 18), reden="Weg.", door="Ana", nu=NU)

    def zin(bij: str) -> str:
        return f"{TAKEN.naam}: {TAKEN.bij[bij]}"

    wacht = aanmelden.wachtend(HAAG, VANDAAG, nu=NU)
    assert taken() == {
        (nummer, zin(bij))
        for bij, stap in ((KIEZEN, aanmelden.Stap.KEUZE), (BAND, aanmelden.Stap.BAND))
        for nummer in wacht[stap.value]
    }
    assert taken() == {
        (niets.nummer, zin(KIEZEN)),
        (samen.nummer, zin(KIEZEN)),
        (zonder_band.nummer, zin(BAND)),
    }


def test_een_medewerker_vindt_de_taak_legt_de_keuze_vast_en_de_taak_is_weg(
    bureau: Bureau, dorp: Dorp, vgz: Partner
) -> None:
    dossier = dorp.huishouden()
    besluit = ken_toe(dossier)
    anna = bureau.als("Anna")
    rijen = anna.get("/medewerker/?soort=zorgverzekering").context["rijen"]
    pad = f"/medewerker/zorgverzekering/{besluit.nummer}/"
    assert [(een.nummer, waar) for een, waar in rijen] == [(besluit.nummer, pad)]
    assert adres(rijen[0][0]) == pad

    blad = anna.get(pad).content.decode()
    assert "Nog vast te leggen: of deze persoon meedoet" in blad
    assert Inzage.objects.filter(dossier=dossier, toelichting=f"zorgverzekering {besluit.nummer}").exists()
    hier = f"{pad}verzekering-1/"
    assert f'href="{hier}"' in blad
    fout = bureau.vul_in(anna, hier, keuze="30000000", vanaf="2024-05-02", bron="Formulier")
    assert list(fout.context["formulier"].errors) == ["vanaf"]
    bureau.vul_in(anna, hier, keuze="30000000", vanaf="2024-05-01", bron="Formulier")

    assert Verzekeringsmutatie.objects.get().besluit == besluit
    assert "Van iedereen staat vast of hij meedoet" in anna.get(pad).content.decode()
    assert not taken()
    assert anna.get("/medewerker/zorgverzekering/BS-2024-99999/").status_code == 404
