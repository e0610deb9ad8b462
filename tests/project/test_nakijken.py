"""`make nakijken`: a vulnerability stops the build, and what could not be looked at is said out loud."""

from __future__ import annotations

import json
from importlib.machinery import SourceFileLoader
from importlib.util import module_from_spec, spec_from_loader
from pathlib import Path
from types import ModuleType

import pytest
from django.conf import settings


@pytest.fixture(scope="module")
def nakijken() -> ModuleType:
    lader = SourceFileLoader("nakijken", str(Path(settings.BASE_DIR) / ".ci" / "nakijken"))
    spec = spec_from_loader("nakijken", lader)
    assert spec is not None
    module = module_from_spec(spec)
    lader.exec_module(module)
    return module


def uitvoer(*pakketten: dict[str, object]) -> str:
    return json.dumps({"dependencies": pakketten})


GOED = {"name": "django", "version": "5.2.19", "vulns": []}
LEK = {"name": "x", "version": "1.0", "vulns": [{"id": "PYSEC-2026-1", "fix_versions": ["1.1"]}]}
OVERGESLAGEN = {"name": "y", "skip_reason": "Dependency not found"}


@pytest.mark.parametrize("streng", [False, True])
def test_zonder_bekende_kwetsbaarheden_is_het_goed(nakijken: ModuleType, streng: bool) -> None:
    gezien = nakijken.kwetsbaarheden(uitvoer(GOED))
    assert nakijken.oordeel(*gezien, streng=streng) == (0, ["Geen bekende kwetsbaarheden."])


def test_een_kwetsbaarheid_stopt_de_bouw_en_noemt_de_versie_die_helpt(nakijken: ModuleType) -> None:
    code, regels = nakijken.oordeel(*nakijken.kwetsbaarheden(uitvoer(GOED, LEK)), streng=False)
    assert code == 1
    assert regels == ["Kwetsbaar: x 1.0: PYSEC-2026-1, verholpen in 1.1"]


@pytest.mark.parametrize("tekst", ["", "geen verbinding", "{}", uitvoer(GOED, OVERGESLAGEN)])
def test_wat_niet_is_nagekeken_wordt_gezegd(nakijken: ModuleType, tekst: str) -> None:
    gezien = nakijken.kwetsbaarheden(tekst)
    code, regels = nakijken.oordeel(*gezien, streng=False)
    assert code == 0
    assert any(regel.startswith("NIET NAGEKEKEN") for regel in regels)
    assert "Geen bekende kwetsbaarheden." not in regels
    assert nakijken.oordeel(*gezien, streng=True)[0] == nakijken.NIET_NAGEKEKEN
