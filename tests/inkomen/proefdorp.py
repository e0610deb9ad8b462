"""The city of the tests as if it said how part of a month counts: invented choices, for tests only."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from opstap import gemeenten

from .conftest import HAAG

IN_KALENDERDAGEN = "deel_van_maand_in_kalenderdagen"
HEFFING_ALS_OVER_MAAND = "loonheffing_over_deel_van_maand_als_over_maand"
_BESTAND = """bronnen:
  beleid: {{titel: "Beleidsregels van een verzonnen gemeente", url: "https://voorbeeld.nl"}}

parameters:
  - naam: {naam}
    titel: "Een verzonnen keuze"
    soort: bool
    artikel: "Beleid van een verzonnen gemeente"
    ritme: vast
    waarden:
      - {{vanaf: {vanaf}, waarde: ja, bron: [beleid], zeker: ja}}
"""


@contextmanager
def beleid(map_: Path, *keuzes: str, vanaf: str = "2023-01-01") -> Iterator[None]:
    """The policy of the city with these choices made from a day on; the others stay not found."""
    eigen = map_ / HAAG
    shutil.copytree(Path(gemeenten.__file__).parent / HAAG, eigen)
    if IN_KALENDERDAGEN in keuzes:
        (eigen / "parameters" / "deel_maand.yaml").unlink()
    for naam in keuzes:
        (eigen / "parameters" / f"{naam}.yaml").write_text(
            _BESTAND.format(naam=naam, vanaf=vanaf), encoding="utf-8"
        )
    stad = gemeenten.Gemeente.lees(eigen)
    with pytest.MonkeyPatch.context() as als_binnen:
        als_binnen.setattr(gemeenten, "HIER", map_)
        overlay = stad.overlay()
    with pytest.MonkeyPatch.context() as plak:
        plak.setattr(gemeenten, "laad", lambda _: overlay)
        gemeenten.regelboek.cache_clear()
        yield
    gemeenten.regelboek.cache_clear()
