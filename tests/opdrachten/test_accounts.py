"""`opstap accounts`: made, given a role, withdrawn and signed out from the command line."""

from __future__ import annotations

from argparse import ArgumentParser

import pytest

from opstap.kern import accounts
from opstap.kern.models import Gemeente, Sessie
from opstap.kern.sessies import SessionStore
from opstap.opdrachten import accounts as opdracht
from opstap.regels.fouten import OpstapFout

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def gemeente() -> None:
    Gemeente.objects.get_or_create(code="GM0518", defaults={"naam": "Den Haag"})


def draai(*woorden: str) -> None:
    lezer = ArgumentParser()
    opdracht.registreer(lezer.add_subparsers())
    args = lezer.parse_args(["accounts", *woorden])
    args.uitvoeren(args)


def sessie(onderwerp: str) -> str:
    een = SessionStore()
    een["wie"] = {"sleutel": accounts.sleutel("medewerker", onderwerp)}
    een.create()
    een.save()
    return str(een.session_key)


def test_een_account_van_begin_tot_eind(capsys: pytest.CaptureFixture[str]) -> None:
    draai("maak", "Consulent Een", "sub-1")
    draai("verleen", "Consulent Een", "medewerker", "--door", "Beheer")
    open_ = sessie("sub-1")
    draai("intrekken", "Consulent Een", "--door", "Beheer")
    draai("lijst")
    draai("lijst", "Consulent Een")

    uit = capsys.readouterr().out
    assert "Consulent Een is nu medewerker." in uit
    assert "Consulent Een is geen medewerker meer." in uit
    assert "geen rol" in uit
    assert "verleend door Beheer" in uit
    assert "ingetrokken door Beheer" in uit
    assert not Sessie.objects.filter(pk=open_).exists()


def test_een_tweede_rol_wordt_geweigerd() -> None:
    draai("maak", "Consulent Een", "sub-1")
    draai("verleen", "Consulent Een", "betaalmedewerker", "--door", "Beheer")

    with pytest.raises(OpstapFout, match="ROL-ONVERENIGBAAR"):
        draai("verleen", "Consulent Een", "controller", "--door", "Beheer")


def test_een_onbekende_naam_wordt_geweigerd() -> None:
    with pytest.raises(OpstapFout, match="ACCOUNT-ONBEKEND"):
        draai("verleen", "Niemand", "medewerker", "--door", "Beheer")


def test_een_of_allen_worden_afgemeld() -> None:
    for nummer in (1, 2, 3):
        draai("maak", f"Consulent {nummer}", f"sub-{nummer}")
    een, twee, drie = (sessie(f"sub-{nummer}") for nummer in (1, 2, 3))

    draai("afmelden", "Consulent 1")
    over = set(Sessie.objects.values_list("pk", flat=True))
    assert over == {twee, drie}
    assert een not in over

    draai("afmelden")
    assert not Sessie.objects.exists()
