"""`opstap partners`: an organisation takes part, with an account that was checked and an agreement."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import date

import pytest

from opstap.kern.iban import synthetisch_iban
from opstap.kern.models import Gemeente
from opstap.kern.tijdvak import vanaf
from opstap.minima.models import Partner
from opstap.opdrachten import partners as opdracht
from opstap.regels.fouten import OpstapFout

pytestmark = pytest.mark.django_db
KVK = "12345678"


@pytest.fixture(autouse=True)
def gemeente() -> None:
    Gemeente.objects.get_or_create(code="GM0518", defaults={"naam": "Den Haag"})


def draai(*woorden: str) -> None:
    lezer = ArgumentParser()
    opdracht.registreer(lezer.add_subparsers())
    args = lezer.parse_args(["partners", *woorden])
    args.uitvoeren(args)


def spreek_af() -> Partner:
    """A swimming pool with an agreement, made with the command."""
    draai("neem-op", KVK, "Zwembad De Proef")
    draai(
        "afspraak",
        KVK,
        "zwemles",
        "--vanaf",
        "2024-01-01",
        "--tot",
        "2025-01-01",
        "--terugdraaien-dagen",
        "7",
    )
    return Partner.objects.get()


def test_een_partner_doet_mee_met_een_rekening_en_een_afspraak(capsys: pytest.CaptureFixture[str]) -> None:
    partner = spreek_af()
    iban = synthetisch_iban(7)
    draai("rekening", KVK, iban, "--tenaamstelling", "Zwembad De Proef", "--gecontroleerd-door", "Een ander")
    draai("lijst")

    assert partner.rekeningen.get().iban == iban
    afspraak = partner.afspraken.get()
    jaar = vanaf(date(2024, 1, 1), date(2025, 1, 1))
    assert (afspraak.doel, afspraak.geldig, afspraak.terugdraaien_dagen) == ("zwemles", jaar, 7)
    uit = capsys.readouterr().out
    assert "12345678  Zwembad De Proef" in uit
    assert iban not in uit


def test_wie_een_rekening_vastlegt_controleert_haar_niet_zelf() -> None:
    spreek_af()
    eigen = ("--tenaamstelling", "Zwembad", "--gecontroleerd-door", "opdrachtregel")
    with pytest.raises(OpstapFout, match="VIER-OGEN"):
        draai("rekening", KVK, synthetisch_iban(7), *eigen)
