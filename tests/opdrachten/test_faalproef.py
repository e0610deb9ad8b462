"""The small fault trial: everything that can break is broken once, and nobody is paid twice or missed."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

_PROEVEN = (
    "kill -9 van het rekenproces",
    "kill -9 van alle processen van de databank",
    "kill -9 van één sessie van de databank",
    "geen ruimte om te schrijven",
    "bestanden van de bank dubbel en door elkaar",
    "twee consulenten beslissen tegelijk",
    "een klok die terugspringt",
    "29 februari, begin van de zomertijd en begin van de wintertijd",
)


@pytest.mark.duurt_lang
def test_na_elk_herstel_klopt_alles_met_een_run_die_niemand_verstoorde(tmp_path: Path) -> None:
    klaar = subprocess.run(
        [sys.executable, "-m", "opstap", "faalproef", "--klein"],
        env={
            **{naam: waarde for naam, waarde in os.environ.items() if naam != "DATABASE_URL"},
            "OPSTAP_DATA": str(tmp_path),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert klaar.returncode == 0, klaar.stdout + klaar.stderr
    for proef in _PROEVEN:
        assert [regel[:5] for regel in klaar.stdout.splitlines() if proef in regel] == ["HOUDT"]
