"""The collected style follows the style that is here: after an upgrade nothing that a page loads is amiss."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from opstap.project import dienst


@pytest.fixture
def verzameld(settings: Any, tmp_path: Path) -> Path:
    """The list of what was collected, where the server looks for it."""
    settings.STATIC_ROOT = tmp_path
    settings.DEBUG = False
    return tmp_path / "staticfiles.json"


@pytest.fixture
def keren(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    gevraagd: list[str] = []
    monkeypatch.setattr(dienst, "call_command", lambda naam, **_: gevraagd.append(naam))
    return gevraagd


def test_zonder_verzamelde_stijl_wordt_zij_verzameld(verzameld: Path, keren: list[str]) -> None:
    dienst.zet_stijl_klaar()
    assert keren == ["collectstatic"]


@pytest.mark.parametrize(("ouder", "opnieuw"), [(-1, []), (1, ["collectstatic"])])
def test_nieuwere_stijl_wordt_opnieuw_verzameld(
    verzameld: Path, keren: list[str], ouder: int, opnieuw: list[str]
) -> None:
    verzameld.touch()
    toen = dienst.nieuwste_stijl() - ouder
    os.utime(verzameld, (toen, toen))
    dienst.zet_stijl_klaar()
    assert keren == opnieuw


def test_wie_ontwikkelt_krijgt_de_stijl_zoals_zij_is(
    verzameld: Path, keren: list[str], settings: Any
) -> None:
    settings.DEBUG = True
    dienst.zet_stijl_klaar()
    assert keren == []
