"""A table as a file: CSV and XLSX from one value, so that they say the same.

CSV: semicolons, a header, whole numbers only (cents, hundredths, thousands where a column says so); they read
the same in every language and program. XLSX: the same rows, with amounts as numbers in euros. A text never
becomes a formula: in CSV it gets an apostrophe, in XLSX it is written as text.
"""

from __future__ import annotations

import csv
from dataclasses import dataclass
from decimal import Decimal
from io import BytesIO, StringIO

TEKST, HEEL, CENT, DUIZEND, HONDERDSTE, EENHEID = "tekst", "heel", "cent", "duizend", "honderdste", "eenheid"
"""What is in a column: text, a whole number, cents, thousands of euros, hundredths, or the unit of a row."""

_FORMULE = ("=", "+", "-", "@", "\t", "\r", "\n")
_GETALLEN = {HEEL: "#,##0", CENT: "#,##0.00", DUIZEND: "#,##0", HONDERDSTE: "#,##0.00"}
_IN_HONDERDSTEN = (CENT, HONDERDSTE)
_EENHEDEN = {"honderdste": "aantal", "cent": "euro"}
_LANGSTE_BLADNAAM = 31
_BREEDTE = {TEKST: 34, EENHEID: 10}


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column: its name in CSV, how people call it, and what is in it."""

    naam: str
    kop: str
    soort: str = TEKST


@dataclass(frozen=True, slots=True)
class Papier:
    """The same table as it is printed: fewer columns, and texts ready to be read."""

    kolommen: tuple[str, ...]
    rijen: tuple[tuple[str, ...], ...]
    slot: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Uitvoertabel:
    """A table to take along; None in a row: not known, or not shown."""

    naam: str
    """For the name of the file."""
    titel: str
    kolommen: tuple[Kolom, ...]
    rijen: tuple[tuple[str | int | None, ...], ...]
    papier: Papier
    zinnen: tuple[str, ...] = ()
    noten: tuple[str, ...] = ()
    bron: str = ""


def als_csv(tabel: Uitvoertabel) -> str:
    """The rows with semicolons."""
    uit = StringIO()
    schrijver = csv.writer(uit, delimiter=";", lineterminator="\r\n")
    schrijver.writerow(kolom.naam for kolom in tabel.kolommen)
    schrijver.writerows([_veilig(cel) for cel in rij] for rij in tabel.rijen)
    return uit.getvalue()


def als_xlsx(tabel: Uitvoertabel) -> bytes:
    """A workbook: the rows on the first sheet, what one must know to read them on the second."""
    from xlsxwriter import Workbook

    uit = BytesIO()
    boek = Workbook(uit, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    vet = boek.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    lopend = boek.add_format({"text_wrap": True, "valign": "top"})
    notaties = {soort: boek.add_format({"num_format": notatie}) for soort, notatie in _GETALLEN.items()}
    blad = boek.add_worksheet(_bladnaam(tabel.naam))
    for plaats, kolom in enumerate(tabel.kolommen):
        blad.write_string(0, plaats, kolom.kop, vet)
        blad.set_column(plaats, plaats, _BREEDTE.get(kolom.soort, 16))
    for nummer, rij in enumerate(tabel.rijen, start=1):
        for plaats, (kolom, cel) in enumerate(zip(tabel.kolommen, rij, strict=True)):
            if isinstance(cel, int):
                getal = Decimal(cel).scaleb(-2) if kolom.soort in _IN_HONDERDSTEN else Decimal(cel)
                blad.write_number(nummer, plaats, getal, notaties.get(kolom.soort))
            elif cel:
                blad.write_string(nummer, plaats, _EENHEDEN.get(cel, cel) if kolom.soort == EENHEID else cel)
    blad.freeze_panes(1, 0)
    blad.autofilter(0, 0, len(tabel.rijen), len(tabel.kolommen) - 1)
    uitleg = boek.add_worksheet("toelichting")
    uitleg.set_column(0, 0, 110)
    regels = (tabel.titel, *tabel.zinnen, *tabel.noten, *((f"Bron: {tabel.bron}",) if tabel.bron else ()))
    for nummer, regel in enumerate(regels):
        uitleg.write_string(nummer, 0, regel, lopend if nummer else vet)
    boek.close()
    return uit.getvalue()


def _veilig(cel: str | int | None) -> str | int:
    """A cell that no spreadsheet takes for a formula."""
    if isinstance(cel, str) and cel.startswith(_FORMULE):
        return f"'{cel}"
    return "" if cel is None else cel


def _bladnaam(naam: str) -> str:
    return "".join(teken for teken in naam if teken not in "[]:*?/\\")[:_LANGSTE_BLADNAAM]
