"""Tests of the engine run on Mini-land, and on small laws that a test writes down itself."""

from __future__ import annotations

import importlib.util
import itertools
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

sys.path.insert(0, str(Path(__file__).parent))

_nummer = itertools.count()

KOP = """
from __future__ import annotations
from enum import IntEnum
from opstap.regels import *
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL
"""


@pytest.fixture
def module(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., ModuleType]:
    """Write a module of a law to a file and load it, as often as a test wants, under a name of its own.

    What Python compiled of it is not kept: two texts of one second and one length look the same to it.
    """
    monkeypatch.setattr(sys, "dont_write_bytecode", True)

    def maak(tekst: str, naam: str = "", kop: str = KOP) -> ModuleType:
        naam = naam or f"proefwet_{next(_nummer)}"
        pad = tmp_path / f"{naam}.py"
        pad.write_text(kop + textwrap.dedent(tekst), encoding="utf-8")
        specificatie = importlib.util.spec_from_file_location(naam, pad)
        assert specificatie is not None
        assert specificatie.loader is not None
        geladen = importlib.util.module_from_spec(specificatie)
        sys.modules[naam] = geladen
        specificatie.loader.exec_module(geladen)
        return geladen

    return maak


@pytest.fixture
def yaml_bestand(tmp_path: Path) -> Callable[[str], Path]:
    """Write a parameter file."""

    def maak(tekst: str) -> Path:
        pad = tmp_path / f"bedragen_{next(_nummer)}.yaml"
        pad.write_text(textwrap.dedent(tekst), encoding="utf-8")
        return pad

    return maak
