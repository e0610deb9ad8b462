"""A household with a city pass of Den Haag, and a swimming pool that takes credits for lessons."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from opstap.kern import besluiten, personen
from opstap.kern.models import Besluit, Dossier, Gemeente
from opstap.kern.tijdvak import vanaf
from opstap.minima import partners, tegoeden, toekenningen
from opstap.minima.models import Partnerafspraak, Tegoed, Toekenning

NU = datetime(2024, 3, 1, 10, 0, tzinfo=UTC)
JAAR = vanaf(date(2024, 1, 1), date(2025, 1, 1))
ZWEMLES = "zwemles"


def maak_besluit(dossier: Dossier) -> Besluit:
    return besluiten.neem(
        dossier=dossier,
        soort=Besluit.Soort.TOEKENNING,
        ingangsdatum=date(2024, 1, 1),
        genomen_op=NU,
        genomen_door="t.test",
        feiten={},
        bon={},
        uitkomst={},
        spoor=[],
        bekend_op=NU,
    )


def maak_toekenning(gemeente: str = "GM0518") -> Toekenning:
    dossier = personen.nieuw_dossier(gemeente)
    return toekenningen.ken_toe(maak_besluit(dossier), regeling="stadspas", geldig=JAAR, nu=NU)


def maak_tegoed(toekenning: Toekenning, cent: int = 100_00) -> Tegoed:
    return tegoeden.geef(toekenning, doel=ZWEMLES, bedrag_cent=cent, geldig=JAAR, door="t.test", nu=NU)


def maak_afspraak(gemeente: str = "GM0518", kvk: str = "12345678", doel: str = ZWEMLES) -> Partnerafspraak:
    partner = partners.neem_op(gemeente, kvk_nummer=kvk, naam="Zwembad De Proef")
    return partners.spreek_af(partner, doel=doel, geldig=JAAR, terugdraaien_dagen=14, door="t.test", nu=NU)


@pytest.fixture
def den_haag(db: None) -> Gemeente:
    return Gemeente.objects.create(code="GM0518", naam="Den Haag")


@pytest.fixture
def toekenning(den_haag: Gemeente) -> Toekenning:
    return maak_toekenning()


@pytest.fixture
def tegoed(toekenning: Toekenning) -> Tegoed:
    return maak_tegoed(toekenning)


@pytest.fixture
def afspraak(den_haag: Gemeente) -> Partnerafspraak:
    return maak_afspraak()
