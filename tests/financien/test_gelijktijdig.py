"""Two people at once: each waits for the other, or is told to try again; nothing is lost or doubled."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest
from django.db import transaction

from opstap.financien import betaalopdrachten, betalingen, grootboek, rekeningschema
from opstap.financien.grootboek import Geboekt, Post, Regel
from opstap.financien.iban import synthetisch_iban
from opstap.financien.models import Boeking
from opstap.kern import feiten, nummers, personen
from opstap.kern.models import Gemeente, Vermogen
from opstap.kern.tijdvak import vanaf

from ..tegelijk import SAMEN, tegelijk  # noqa: TID252

pytestmark = pytest.mark.django_db(transaction=True)

MOMENT = datetime(2024, 5, 1, 9, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def gemeente(transactional_db: None) -> Gemeente:
    return Gemeente.objects.create(code="GM0518", naam="Den Haag")


def test_nummers_zonder_gaten_en_zonder_dubbele() -> None:
    def werk(nummer: int) -> list[int]:
        uitgegeven = []
        for ronde in range(10):
            with transaction.atomic():
                getal = nummers.volgende("GM0518", "X", jaar=2024).start
                if (nummer + ronde) % 3 == 0:
                    transaction.set_rollback(True)
                else:
                    uitgegeven.append(getal)
        return uitgegeven

    alle = sorted(getal for deel in tegelijk(werk) for getal in deel)
    assert alle == list(range(1, len(alle) + 1))
    assert alle


def test_dezelfde_gebeurtenis_wordt_een_keer_geboekt() -> None:
    regels = (
        Regel(rekeningschema.UITKERINGEN, 100, rekeningschema.BIJSTANDSVERLENING),
        Regel(rekeningschema.TE_BETALEN_UITKERINGEN, -100),
    )
    post = Post("GM0518", date(2024, 5, 31), "2024-05", "Proef", "proef", None, "proef/1", regels)
    uitkomsten = tegelijk(lambda _: grootboek.boek(post))
    assert uitkomsten.count(Geboekt(1, 0, 0)) == 1
    for uitkomst in uitkomsten:
        assert uitkomst in (Geboekt(1, 0, 0), Geboekt(0, 1, 0)) or uitkomst.code == "BOEKING-TEGELIJK"
    assert Boeking.objects.count() == 2
    assert grootboek.boek(post) == Geboekt(0, 1, 0)


def test_twee_feiten_over_hetzelfde_spreken_elkaar_niet_tegen() -> None:
    dossier = personen.nieuw_dossier("GM0518")

    def werk(nummer: int) -> Vermogen:
        return feiten.leg_vast(
            Vermogen,
            dossier=dossier,
            vermogen_cent=nummer,
            overwaarde_woning_cent=0,
            geldig=vanaf(date(2024, 1, 1)),
            bron="proef",
            nu=MOMENT,
        )

    uitkomsten = tegelijk(werk)
    assert all(isinstance(uitkomst, Vermogen) for uitkomst in uitkomsten)
    assert Vermogen.objects.count() == SAMEN
    assert feiten.op(Vermogen, date(2024, 5, 1), datetime(2024, 5, 2, tzinfo=UTC)).count() == 1


def test_een_betaling_komt_in_een_opdracht() -> None:
    mei = date(2024, 5, 1)
    betalingen.zet_klaar(
        "GM0518",
        [
            betalingen.NieuweBetaling(
                nummer, mei, "proef", 100, synthetisch_iban(nummer), "X", f"mei/{nummer}"
            )
            for nummer in range(10)
        ],
    )
    opdrachten = tegelijk(
        lambda nummer: betaalopdrachten.maak_opdracht(
            "GM0518", mei, uitvoerdatum=mei, door=f"medewerker {nummer}", moment=MOMENT
        )
    )
    assert [opdracht.aantal for opdracht in opdrachten if opdracht] == [10]
