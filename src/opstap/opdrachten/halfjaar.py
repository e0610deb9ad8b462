"""`opstap halfjaar`: the counts of the half-year report."""

from __future__ import annotations

import argparse
import re
from datetime import date
from pathlib import Path

GEMEENTE = "GM0518"


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "halfjaar",
        help="tel wat in het halfjaarbericht staat",
        description="Telt over een half jaar: in- en uitstroom met reden, zaken en hun termijn, bezwaren, "
        "klachten, onderzoeken, signalen en gesprekken. Alleen aantallen, geen personen.",
    )
    lezer.add_argument("halfjaar", type=lees_halfjaar, metavar="JJJJ-1|JJJJ-2")
    lezer.add_argument("--gemeente", default=GEMEENTE, help=f"CBS-code (standaard {GEMEENTE})")
    lezer.add_argument("--openbaar", action="store_true", help="toon geen aantallen onder de tien")
    lezer.add_argument("--csv", type=Path, help="schrijf de tabel ook naar dit bestand")
    lezer.set_defaults(uitvoeren=_tel, databank=True)


def lees_halfjaar(tekst: str) -> tuple[date, date]:
    """The first day of a half year written as 2024-1, and the first day after it."""
    gevonden = re.fullmatch(r"([0-9]{4})-([12])", tekst)
    if gevonden is None:
        raise argparse.ArgumentTypeError(f"'{tekst}' is geen half jaar; schrijf 2024-1 of 2024-2")
    jaar, helft = int(gevonden[1]), gevonden[2]
    return (date(jaar, 1, 1), date(jaar, 7, 1)) if helft == "1" else (date(jaar, 7, 1), date(jaar + 1, 1, 1))


def _tel(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.verantwoording import halfjaar

    van, tot = args.halfjaar
    regels = halfjaar.tellingen(args.gemeente, van, tot, timezone.now())
    onderdeel = ""
    for regel in regels:
        if regel.onderdeel != onderdeel:
            onderdeel = regel.onderdeel
            print(f"\n{onderdeel.capitalize()}")
        wat = f"{regel.wat}: {regel.uitsplitsing}" if regel.uitsplitsing else regel.wat
        print(f"  {wat:<70} {regel.openbaar() if args.openbaar else regel.aantal:>14}")
    if args.csv is not None:
        args.csv.write_text(halfjaar.als_csv(regels, openbaar=args.openbaar), encoding="utf-8")
        print(f"\nGeschreven naar {args.csv}")
    return 0
