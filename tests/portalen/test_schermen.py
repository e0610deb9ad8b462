"""The pictures in docs/schermen: of pages that exist, small enough to keep, and each with its text."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest
from django.conf import settings
from django.urls import resolve

from opstap.portalen.aanmelding import personas
from opstap.portalen.taal import NAMEN

MAP = Path(settings.BASE_DIR) / "docs" / "schermen"
sys.path.insert(0, str(MAP))

from bladen import BLADEN, Blad  # type: ignore[import-not-found]  # noqa: E402


@pytest.mark.parametrize("blad", BLADEN, ids=lambda blad: blad.naam)
def test_elk_blad_is_een_bladzijde_van_iemand_die_bestaat(blad: Blad) -> None:
    resolve(blad.adres.format(dossier="D-000001", maand="2024-06").split("?")[0])
    assert blad.wie in {
        "",
        "inwoner",
        personas.nieuw().sleutel,
        *(een.sleutel for een in personas.medewerkers()),
    }
    assert blad.taal in NAMEN
    assert blad.toont.endswith(".")


def test_de_platen_zijn_bij_elkaar_klein_genoeg_om_te_bewaren() -> None:
    assert sum(plaat.stat().st_size for plaat in MAP.glob("*.webp")) < 3_000_000


def test_elke_plaat_heeft_een_tekst_voor_wie_haar_niet_ziet() -> None:
    tabel = (MAP / "README.md").read_text(encoding="utf-8")
    beschreven = re.findall(r'<img src="([^"]+)" width="\d+" alt="[^"]+"', tabel)
    assert sorted(beschreven) == sorted(plaat.name for plaat in MAP.glob("*.webp"))
