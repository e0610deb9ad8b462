"""A command that reads people's data does so under a name, for a purpose, and leaves a line in the log."""

from __future__ import annotations

import argparse
import json
from typing import Any

import pytest

from opstap import opdrachten
from opstap.kern import personen
from opstap.kern.models import Gemeente, Inzage
from opstap.opdrachten import bediening
from opstap.project.databank import DatabankAdres


def _opdrachten(lezer: argparse.ArgumentParser) -> dict[str, bool]:
    """Each subcommand, and whether it or one of its steps opens the database."""

    def opent(een: argparse.ArgumentParser) -> bool:
        stappen = [actie for actie in een._actions if isinstance(actie, argparse._SubParsersAction)]
        return bool(een.get_default("databank")) or any(
            opent(stap) for actie in stappen for stap in actie.choices.values()
        )

    (sub,) = (actie for actie in lezer._actions if isinstance(actie, argparse._SubParsersAction))
    return {naam: opent(een) for naam, een in sub.choices.items()}


def test_elke_opdracht_met_de_databank_zegt_waarvoor_zij_leest() -> None:
    """A new command fails here until somebody has said what it reads of people, and what for."""
    openen = {naam for naam, opent in _opdrachten(opdrachten._lezer([])).items() if opent}
    assert openen == set(bediening.LEEST) | set(bediening.LEEST_NIEMAND)
    assert not set(bediening.LEEST) & set(bediening.LEEST_NIEMAND)


@pytest.fixture
def den_haag(databank_url: str, monkeypatch: pytest.MonkeyPatch) -> Gemeente:
    monkeypatch.setenv("DATABASE_URL", DatabankAdres.uit_url(databank_url).url)
    monkeypatch.setattr("getpass.getuser", lambda: "j.jansen")
    return Gemeente.objects.create(code="GM0518", naam="Den Haag")


@pytest.mark.parametrize(
    ("opdracht", "rol", "doel"),
    [
        (["bank", "open"], "betaalmedewerker", "uitkering uitvoeren"),
        (["jaaropgaven", "2024"], "beheerder", "bestanden en statistieken maken"),
        (["minima", "betaal", "2024-05"], "beheerder", "regelingen toekennen en betalen"),
        (["naspelen"], "beheerder", "bestanden en statistieken maken"),
    ],
)
def test_wie_een_opdracht_geeft_staat_in_het_logboek(
    opdracht: list[str], rol: str, doel: str, den_haag: Gemeente
) -> None:
    opdrachten.main(opdracht)
    regel = Inzage.objects.get()
    assert (regel.gebruiker, regel.rol, regel.doel) == ("j.jansen (opdrachtregel)", rol, doel)


def test_wie_een_rekening_bevestigt_staat_bij_het_dossier(den_haag: Gemeente, capsys: Any) -> None:
    dossier = personen.nieuw_dossier(den_haag.pk)
    vraag = ["NL91ABNA0417164300", "--gemeld-via", "brief", "--bevestigd-via", "telefoon", "--door", "J"]
    assert opdrachten.main(["bank", "bevestig", dossier.nummer, *vraag]) == 0, capsys.readouterr().err
    assert Inzage.objects.filter(dossier=dossier, gebruiker="j.jansen (opdrachtregel)").exists()
    assert opdrachten.main(["bank", "bevestig", "D-999999", *vraag]) == 1
    assert "TOEGANG-DOSSIER" in capsys.readouterr().err


def test_een_opdracht_die_nergens_staat_wordt_niet_uitgevoerd(
    den_haag: Gemeente, monkeypatch: pytest.MonkeyPatch, capsys: Any
) -> None:
    monkeypatch.setattr(bediening, "LEEST", {})
    assert opdrachten.main(["jaaropgaven", "2024"]) == 1
    assert "TOEGANG-OPDRACHT" in capsys.readouterr().err
    assert not Inzage.objects.exists()


def test_het_logboek_wordt_een_regel_json_per_inzage(den_haag: Gemeente, capsys: Any) -> None:
    opdrachten.main(["bank", "open"])
    capsys.readouterr()
    assert opdrachten.main(["logboek", "2000-01-01", "2999-12-31"]) == 0
    (regel,) = map(json.loads, capsys.readouterr().out.splitlines())
    assert regel["name"] == "lijst openen"
    assert "j.jansen" not in str(regel)
