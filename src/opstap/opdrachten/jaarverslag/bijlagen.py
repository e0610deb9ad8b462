"""Each table of the report as a file beside the pages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from opstap.portalen.bestuur.meenemen import VORMEN, als_document
from opstap.portalen.documenten import pdf
from opstap.portalen.scherm import Pad
from opstap.verantwoording.bestanden import Uitvoertabel, als_csv, als_xlsx

MAP = "bestanden"
_BOM = "\ufeff"
"""Lets a spreadsheet read the CSV as UTF-8."""


@dataclass(frozen=True, slots=True)
class Bijlagen:
    """Writes tables below a folder, for one municipality at one moment."""

    naar: Path
    gemeente: str
    zin: str
    moment: datetime

    def schrijf(self, tabel: Uitvoertabel, *, gepubliceerd: bool = False) -> tuple[Pad, ...]:
        """The table in every form; a link to each. `gepubliceerd`: from a document, not of the own city."""
        zin = "" if gepubliceerd else self.zin
        inhoud = {
            "csv": (_BOM + als_csv(tabel)).encode(),
            "xlsx": als_xlsx(tabel),
            "pdf": pdf(als_document(tabel, self.gemeente, zin), moment=self.moment),
        }
        (self.naar / MAP).mkdir(parents=True, exist_ok=True)
        for vorm, bytes_ in inhoud.items():
            (self.naar / MAP / f"{tabel.naam}.{vorm}").write_bytes(bytes_)
        return tuple(Pad(naam, f"{MAP}/{tabel.naam}.{vorm}") for vorm, naam in VORMEN.items())
