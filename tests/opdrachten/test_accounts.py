"""`opstap accounts`: made, given a role, withdrawn and signed out from the command line."""

from __future__ import annotations

from argparse import ArgumentParser
from datetime import timedelta

import pytest
from django.utils import timezone
from django.utils.timezone import localdate

from opstap.financien import vrijgave
from opstap.financien.models import Vrijgaverol
from opstap.financien.vrijgave.rollen import rol_van
from opstap.kern import accounts
from opstap.kern.models import Gemeente, Sessie
from opstap.kern.sessies import SessionStore
from opstap.kern.tijdvak import vanaf
from opstap.kern.toegang import Rol
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


def test_wie_betaalmedewerker_wordt_mag_in_dezelfde_stap_vrijgeven_en_verliest_dat_ook_zo(
    capsys: pytest.CaptureFixture[str],
) -> None:
    draai("maak", "Ben", "sub-ben")
    draai("verleen", "Ben", "betaalmedewerker", "--door", "Beheer")
    assert "en mag betalingen vrijgeven" in capsys.readouterr().out
    assert rol_van("GM0518", "Ben", localdate()) == "betaalmedewerker"

    draai("intrekken", "Ben", "--door", "Beheer")
    with pytest.raises(OpstapFout, match="ROL-ONTBREEKT"):
        rol_van("GM0518", "Ben", localdate())
    assert Vrijgaverol.objects.get().geldig.upper == localdate() + timedelta(days=1)


def test_een_rol_die_al_langer_liep_eindigt_vandaag() -> None:
    draai("maak", "Cor", "sub-cor")
    gisteren = timezone.now() - timedelta(days=1)
    vrijgave.verleen(accounts.zoek("GM0518", "Cor"), Rol.CONTROLLER, door="Beheer", nu=gisteren)

    draai("intrekken", "Cor", "--door", "Beheer")

    assert Vrijgaverol.objects.get().geldig.upper == localdate()


def test_een_rol_die_bij_het_vrijgeven_niet_past_wordt_in_haar_geheel_geweigerd() -> None:
    vrijgave.geef_rol("GM0518", "Dee", Rol.CONTROLLER, geldig=vanaf(localdate()), door="Beheer")
    draai("maak", "Dee", "sub-dee")

    with pytest.raises(OpstapFout, match="ROL-ONVERENIGBAAR"):
        draai("verleen", "Dee", "betaalmedewerker", "--door", "Beheer")
    assert accounts.rol_van(accounts.zoek("GM0518", "Dee")) is None


def test_een_andere_rol_geeft_niets_vrij() -> None:
    draai("maak", "Mia", "sub-mia")
    draai("verleen", "Mia", "medewerker", "--door", "Beheer")
    assert not Vrijgaverol.objects.exists()
