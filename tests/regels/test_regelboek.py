"""The examples in docs/regelboek.md run, and say what is true."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from types import ModuleType

DOCUMENT = Path(__file__).parents[2] / "docs" / "regelboek.md"


def test_de_voorbeelden_in_het_regelboek_werken(
    module: Callable[..., ModuleType], yaml_bestand: Callable[[str], Path]
) -> None:
    tekst = DOCUMENT.read_text(encoding="utf-8")
    wet, *gebruik = re.findall(r"```python\n(.*?)```", tekst, re.DOTALL)
    (bedragen,) = re.findall(r"```yaml\n(.*?)```", tekst, re.DOTALL)
    namen = {"toeslag": module(wet, "toeslag", kop=""), "bedragen": yaml_bestand(bedragen)}
    for stuk in gebruik:
        exec(compile(stuk, str(DOCUMENT), "exec"), namen)
