"""`opstap jaarverslag JAAR`: the report to the council as a site of loose pages, to publish or hand over.

| what | room |
| --- | --- |
| which pages there are, and what is on them | `bladen` |
| each table beside them as CSV, XLSX and PDF | `bijlagen` |
| the style of the municipality, fonts included | `stijl` |
"""

from __future__ import annotations

import argparse
from pathlib import Path

GEMEENTE = "GM0518"


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `opstap jaarverslag`."""
    lezer = sub.add_parser(
        "jaarverslag",
        help="schrijf het jaarverslag als website: tabellen, grafieken, boekingen, gaten en bronnen",
        description="Schrijft het verslag aan de raad als een website van losse bladen, met elke tabel ook "
        "als CSV, XLSX en toegankelijke PDF. Een bedrag over minder dan tien huishoudens staat er niet in.",
    )
    lezer.add_argument("jaar", type=int, help="bijvoorbeeld 2024")
    lezer.add_argument("--gemeente", default=GEMEENTE, help=f"CBS-code (standaard {GEMEENTE})")
    lezer.add_argument(
        "--naar", type=Path, default=Path("jaarverslag"), metavar="MAP", help="standaard: jaarverslag"
    )
    lezer.set_defaults(uitvoeren=_schrijf, databank=True)


def _schrijf(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.opdrachten.jaarverslag.bladen import schrijf_site

    aantal = schrijf_site(args.gemeente, args.jaar, args.naar, moment=timezone.now())
    print(f"{aantal} bladzijden staan in {args.naar}. Begin bij {args.naar / 'index.html'}.")
    return 0
