"""Run a measuring program in a process of its own, and write down what it found."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

HIER = Path(__file__).parent
_DRADEN = ("POLARS_MAX_THREADS", "OMP_NUM_THREADS", "NUMBA_NUM_THREADS", "OPENBLAS_NUM_THREADS")
EEN_DRAAD = dict.fromkeys(_DRADEN, "1")
Regel = tuple[str, str, str, bool | None]
"""What was measured, the outcome, the claim beside it, and whether that was reached."""


def draai(
    programma: str, *argumenten: str, adres: str | None = None, omgeving_erbij: dict[str, str] | None = None
) -> Any:
    """Run one of the programs beside this one; what it prints is JSON, or nothing."""
    klaar = subprocess.run(
        [sys.executable, "-W", "ignore", str(HIER / programma), *argumenten],
        env={**os.environ, **(omgeving_erbij or {}), **({"DATABASE_URL": adres} if adres else {})},
        stdout=subprocess.PIPE,
        text=True,
        check=False,
    )
    if klaar.returncode:
        sys.exit(f"De meting {programma} is mislukt.")
    return json.loads(klaar.stdout) if klaar.stdout.strip() else None


@contextmanager
def lege_cache() -> Iterator[dict[str, str]]:
    """One thread, and a cache of compiled rules that is empty at first and thrown away afterwards."""
    with tempfile.TemporaryDirectory() as cache:
        yield {**EEN_DRAAD, "OPSTAP_CACHE": cache}


def spreiding(seconden: list[float]) -> str:
    return f"{min(seconden):.2f}–{max(seconden):.2f}"


def getal(aantal: int) -> str:
    return f"{aantal:,}".replace(",", ".")
