"""The `opstap` command: one door, clear sentences, exit codes that a program can trust."""

from __future__ import annotations

import argparse
import os
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from django.db import transaction

from opstap import opdrachten
from opstap.kern.databank import kopieer
from opstap.kern.models import Persoon
from opstap.regels.fouten import OpstapFout


def _draai(*argumenten: str, **omgeving: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "opstap", *argumenten],
        capture_output=True,
        text=True,
        timeout=300,
        env={**os.environ, **omgeving},
    )


def test_hulp_noemt_de_opdrachten() -> None:
    klaar = _draai("--help")
    assert klaar.returncode == 0
    assert {"databank", "dienst"} <= set(klaar.stdout.split())


def test_een_onbekende_opdracht_eindigt_met_code_2() -> None:
    assert _draai("bestaat-niet").returncode == 2


def test_een_bekende_fout_wordt_een_zin_met_code(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def faal(args: argparse.Namespace) -> None:
        raise OpstapFout("PROEF-FOUT", "Dit kon niet. Probeer het zo.")

    lezer = argparse.ArgumentParser()
    lezer.set_defaults(uitvoeren=faal, databank=False)
    monkeypatch.setattr(opdrachten, "_lezer", lambda argv: lezer)
    assert opdrachten.main([]) == 1
    assert capsys.readouterr().err == "Dit kon niet. Probeer het zo. [PROEF-FOUT]\n"


def faalt_met(monkeypatch: pytest.MonkeyPatch, doe: Callable[[], object]) -> int:
    """The exit code of a command that does this."""
    lezer = argparse.ArgumentParser()
    lezer.set_defaults(uitvoeren=lambda args: doe(), databank=False)
    monkeypatch.setattr(opdrachten, "_lezer", lambda argv: lezer)
    return opdrachten.main([])


@pytest.mark.parametrize("per_rij", [True, False])
def test_een_onverwachte_weigering_van_de_databank_toont_niets_van_de_rij(
    db: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], per_rij: bool
) -> None:
    """PostgreSQL quotes the row that it refuses, by INSERT and by COPY; nobody gets to read that here."""
    rij = {"gemeente_id": "GM0518", "bsn": "123456782", "voornamen": "Truus", "achternaam": "Jansma"}

    def schrijf() -> None:
        if per_rij:
            Persoon.objects.create(**rij, geboortedatum=None)
        else:
            kopieer(Persoon, (*rij, "geboortedatum"), [(*rij.values(), None)])

    with transaction.atomic():
        assert faalt_met(monkeypatch, schrijf) == 1
        transaction.set_rollback(True)
    fout = capsys.readouterr().err
    assert fout.endswith("[ONVERWACHTE-FOUT IntegrityError 23502]\n")
    assert "test_opdrachten.py" in fout
    for van_de_rij in ("Truus", "Jansma", "123456782"):
        assert van_de_rij not in fout


def test_ook_een_andere_onverwachte_fout_toont_niet_waar_het_over_ging(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert faalt_met(monkeypatch, lambda: {}["Truus " + "Jansma"]) == 1
    fout = capsys.readouterr().err
    assert fout.endswith("[ONVERWACHTE-FOUT KeyError]\n")
    assert "Truus Jansma" not in fout


def test_een_onleesbaar_adres_van_de_databank_is_een_zin_en_geen_traceback() -> None:
    klaar = _draai("databank", "bijwerken", DATABASE_URL="mysql://x@y/z")
    assert klaar.returncode == 1
    assert klaar.stderr.endswith("[DATABANK-ADRES]\n")
    assert "Traceback" not in klaar.stderr


@pytest.mark.duurt_lang
def test_databank_bijwerken_maakt_de_tabellen_en_verwijder_ruimt_alles_op(tmp_path: Path) -> None:
    plek = str(tmp_path / "gegevens")
    for _ in range(2):
        klaar = _draai("databank", "bijwerken", OPSTAP_DATA=plek)
        assert klaar.returncode == 0, klaar.stderr
    status = _draai("databank", "status", OPSTAP_DATA=plek)
    assert status.stdout == "De databank draait niet.\n"
    assert _draai("databank", "verwijder", OPSTAP_DATA=plek).returncode == 0
    assert not (tmp_path / "gegevens" / "databank").exists()


def test_een_bezette_poort_wordt_uitgelegd_voordat_er_naar_de_databank_wordt_gekeken() -> None:
    with socket.socket() as bezet:
        bezet.bind(("127.0.0.1", 0))
        bezet.listen()
        poort = str(bezet.getsockname()[1])
        klaar = _draai("dienst", "--poort", poort, DATABASE_URL="postgresql://niemand:x@127.0.0.1:1/niets")
    assert klaar.returncode == 1
    assert f"Poort {poort} is niet vrij" in klaar.stderr
    assert klaar.stderr.endswith("[DIENST-POORT]\n")
