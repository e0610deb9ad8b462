"""The own vouchers: to show and print, to lose, the next one; and the desk that helps with them."""

from __future__ import annotations

from pathlib import Path

import pytest
from django.test import Client

from opstap.kern.models import Dossier
from opstap.kern.tijdvak import vanaf
from opstap.minima import toekenningen, voucherbeeld, vouchers
from opstap.minima.models import Voucher
from opstap.portalen import qr

from ...inkomen.conftest import Dorp, date  # noqa: TID252
from ...minima.conftest import maak_afspraak, maak_besluit  # noqa: TID252
from ...minima.dierenarts import laat_gelden  # noqa: TID252
from ...minima.test_vouchers import _wissel_in  # noqa: TID252
from .conftest import NU, Inwoner
from .test_passen import blad

JAAR = vanaf(date(2024, 1, 1), date(2025, 1, 1))


@pytest.fixture
def dossier(dorp: Dorp) -> Dossier:
    return dorp.huishouden()


@pytest.fixture
def voucher(dossier: Dossier, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Voucher:
    laat_gelden(monkeypatch, tmp_path)
    toekenning = toekenningen.ken_toe(maak_besluit(dossier), regeling="dierenarts", geldig=JAAR, nu=NU)
    return vouchers.geef([toekenning], door="Ana", nu=NU)[0]


def test_een_voucher_staat_bij_de_passen_en_toont_zijn_eigen_code(inwoner: Inwoner, voucher: Voucher) -> None:
    beeld = voucherbeeld.beeld(voucher, op=NU.date())
    passen = blad(inwoner.open("passen/"))
    assert beeld.nummer in passen
    assert "300,00" not in passen
    pagina = blad(inwoner.open(f"vouchers/{voucher.pk}/"))
    assert qr.teken(f"V{voucher.nummer}") in pagina
    assert beeld.nummer in pagina
    assert "31 december 2024" in pagina


def test_van_een_gebruikte_voucher_staat_er_wie_wat_betaalde_en_geen_code(
    inwoner: Inwoner, voucher: Voucher
) -> None:
    _wissel_in(voucher, maak_afspraak(doel="dierenarts"), nu=NU)
    pagina = blad(inwoner.open(f"vouchers/{voucher.pk}/"))
    assert "€ 60,00" in pagina
    assert "<svg" not in pagina.split("<main")[1]
    assert "Zwembad De Proef" in blad(inwoner.open("passen/"))


def test_wie_een_voucher_kwijt_is_krijgt_een_andere_en_de_oude_is_er_niet_meer(
    inwoner: Inwoner, voucher: Voucher
) -> None:
    assert inwoner.open("vouchers/nieuw/").url.endswith("/passen/")
    pad = f"vouchers/{voucher.pk}/verloren/"
    antwoord = inwoner.stuur(pad, wat="verloren", sleutel=inwoner.sleutel(pad))
    nieuw = Voucher.objects.latest("id")
    assert antwoord.url.endswith(f"/vouchers/{nieuw.pk}/")
    assert nieuw != voucher
    assert inwoner.open(f"vouchers/{voucher.pk}/").status_code == 404


def test_na_gebruik_vraagt_de_inwoner_de_volgende_en_dubbel_versturen_geeft_er_een(
    inwoner: Inwoner, voucher: Voucher
) -> None:
    _wissel_in(voucher, maak_afspraak(doel="dierenarts"), nu=NU)
    sleutel = inwoner.sleutel("vouchers/nieuw/")
    for _ in range(2):
        assert inwoner.stuur("vouchers/nieuw/", sleutel=sleutel).status_code == 302
    assert Voucher.objects.count() == 2


def test_een_voucher_van_een_ander_huishouden_is_er_niet(
    inwoner: Inwoner, voucher: Voucher, dorp: Dorp
) -> None:
    ander = dorp.huishouden()
    toekenning = toekenningen.ken_toe(maak_besluit(ander), regeling="dierenarts", geldig=JAAR, nu=NU)
    vreemd = vouchers.geef([toekenning], door="Ana", nu=NU)[0]
    assert inwoner.open(f"vouchers/{vreemd.pk}/").status_code == 404
    assert inwoner.open(f"vouchers/{vreemd.pk}/verloren/").status_code == 404


def test_de_balie_blokkeert_en_de_inwoner_leest_waarom(
    inwoner: Inwoner, voucher: Voucher, client: Client
) -> None:
    pagina = blad(client.get(f"/medewerker/dossier/{voucher.dossier.nummer}/passen/"))
    assert f"/medewerker/vouchers/{voucher.pk}/blokkeren/" in pagina
    pad = f"/medewerker/vouchers/{voucher.pk}/blokkeren/"
    formulier = client.get(pad).context["formulier"]
    client.post(pad, {"sleutel": str(formulier["sleutel"].value()), "reden": "Bel ons even."})
    gelezen = blad(inwoner.open(f"vouchers/{voucher.pk}/"))
    assert "Bel ons even." in gelezen
    assert "Deze voucher werkt nu niet." in gelezen
