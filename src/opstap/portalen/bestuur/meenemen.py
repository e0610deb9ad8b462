"""Each table to take along: as CSV, XLSX or PDF/UA, all three from one value."""

from __future__ import annotations

from django.http import HttpResponse
from django.urls import reverse

from opstap.portalen import demo
from opstap.portalen.documenten import Deel, Document, Tabel, pdf
from opstap.portalen.scherm import Pad, csv_antwoord, pdf_antwoord
from opstap.verantwoording.bestanden import Uitvoertabel, als_csv, als_xlsx

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
VORMEN = {"csv": "CSV", "xlsx": "Excel (XLSX)", "pdf": "PDF"}


class VormInAdres:
    """The end of an address: one of the forms of a file."""

    regex = "|".join(VORMEN)

    def to_python(self, value: str) -> str:
        return value

    def to_url(self, value: str) -> str:
        return value


def vormen(adres: str, *args: object, vraag: str = "") -> tuple[Pad, ...]:
    """A link per form; `vraag`: the choice that the page itself was asked with."""
    return tuple(
        Pad(naam, reverse(f"bestuur:{adres}", args=(*args, vorm)) + (f"?{vraag}" if vraag else ""))
        for vorm, naam in VORMEN.items()
    )


def bestand(tabel: Uitvoertabel, vorm: str, *, gepubliceerd: bool = False) -> HttpResponse:
    """The table as a file; `gepubliceerd`: from a document, so that the scale of the own city is not said."""
    naam = f"{demo.gemeentenaam()}-{tabel.naam}".replace(" ", "-").lower()
    if vorm == "csv":
        return csv_antwoord(naam, als_csv(tabel))
    if vorm == "pdf":
        document = als_document(tabel, demo.gemeentenaam(), "" if gepubliceerd else demo.schaalzin())
        return pdf_antwoord(naam, pdf(document, moment=demo.nu()))
    return HttpResponse(
        als_xlsx(tabel),
        content_type=XLSX,
        headers={"Content-Disposition": f'attachment; filename="{naam}.xlsx"'},
    )


def als_document(tabel: Uitvoertabel, gemeente: str, zin: str) -> Document:
    """The table on paper; `zin`: what every print of the own figures says, such as their scale, or ''."""
    return Document(
        afzender=f"Gemeente {gemeente}",
        titel=tabel.titel,
        zin=zin or "Begroting en verantwoording.",
        gegevens=(),
        delen=(
            Deel(
                "Tabel",
                tabel.zinnen,
                Tabel(tabel.papier.kolommen, tabel.papier.rijen, tabel.papier.slot),
                (*tabel.noten, *((f"Bron: {tabel.bron}",) if tabel.bron else ())),
            ),
        ),
        voet=f"Opstap, {tabel.naam}",
    )
