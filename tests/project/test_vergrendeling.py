"""What gets installed is fixed to the byte; no file says from where, as the installer knows that."""

from __future__ import annotations

import json
import re
import tomllib
from pathlib import Path

import pytest
from django.conf import settings

WORTEL = Path(settings.BASE_DIR)
VERGRENDELD = sorted((WORTEL / "requirements").glob("*.txt"))


@pytest.mark.parametrize("bestand", VERGRENDELD, ids=lambda pad: pad.name)
def test_elk_pakket_heeft_een_versie_en_een_controlegetal(bestand: Path) -> None:
    eisen = re.split(r"\n(?=[a-z])", re.sub(r"(?m)^#.*\n", "", bestand.read_text()).strip())
    assert eisen
    for eis in eisen:
        assert re.match(r"[a-z0-9.-]+(\[[a-z]+\])?==", eis), eis
        assert "--hash=sha256:" in eis, eis


@pytest.mark.parametrize("bestand", VERGRENDELD, ids=lambda pad: pad.name)
def test_geen_vergrendelbestand_noemt_een_adres(bestand: Path) -> None:
    assert "://" not in bestand.read_text()
    assert "index-url" not in bestand.read_text()


def test_de_stijlpakketten_zijn_vast_en_zonder_adres() -> None:
    pakketten = json.loads((WORTEL / "package-lock.json").read_text())["packages"]
    for naam, pakket in pakketten.items():
        if naam:
            assert pakket["integrity"].startswith("sha512-"), naam
            assert "resolved" not in pakket, naam


def test_elke_laag_neemt_dezelfde_versies() -> None:
    versies: dict[str, set[str]] = {}
    for bestand in VERGRENDELD:
        for naam, versie in re.findall(
            r"(?m)^([a-z0-9.-]+(?:\[[a-z]+\])?==\S+ ?(?:;[^\\]*)?)()", bestand.read_text()
        ):
            pakket, _, rest = naam.partition("==")
            versies.setdefault(f"{pakket}{rest.partition(';')[2]}", set()).add(rest + versie)
    assert {pakket for pakket, gekozen in versies.items() if len(gekozen) > 1} == set()


def test_elke_afhankelijkheid_uit_pyproject_is_vergrendeld() -> None:
    project = tomllib.loads((WORTEL / "pyproject.toml").read_text())["project"]
    namen = {re.split(r"[\[<>=]", eis)[0].lower() for eis in project["dependencies"]}
    vast = set(re.findall(r"(?m)^([a-z0-9-]+)", (WORTEL / "requirements" / "run.txt").read_text()))
    assert namen <= vast
