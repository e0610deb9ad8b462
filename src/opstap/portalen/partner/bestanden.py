"""A table of a partner to take along: as CSV, XLSX or PDF/UA, all from one value."""

from __future__ import annotations

from django.http import HttpResponse

from opstap.portalen import demo
from opstap.portalen.documenten import Document, pdf
from opstap.portalen.scherm import csv_antwoord, pdf_antwoord
from opstap.verantwoording.bestanden import Uitvoertabel, als_csv, als_xlsx

VORMEN = {"pdf": "PDF", "csv": "CSV", "xlsx": "Excel (XLSX)"}
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def antwoord(tabel: Uitvoertabel, vorm: str, document: Document | None = None) -> HttpResponse:
    """The table as a file; `document`: the same on paper."""
    if vorm == "csv":
        return csv_antwoord(tabel.naam, als_csv(tabel))
    if vorm == "pdf" and document is not None:
        return pdf_antwoord(tabel.naam, pdf(document, moment=demo.nu()))
    return HttpResponse(
        als_xlsx(tabel),
        content_type=_XLSX,
        headers={"Content-Disposition": f'attachment; filename="{tabel.naam}.xlsx"'},
    )
