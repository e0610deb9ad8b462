"""`opstap wetboek`: the rule book as a static site, to read without running anything.

| what | room |
| --- | --- |
| which articles a text names | `artikelen` |
| everything that the site shows, as plain data | `inhoud` |
| which worked examples rest on which rule | `voorbeeldbeeld` |
| a series of amounts as a step chart | `trap` |
| the entries for the Dutch algorithm register | `algoritmeregister` |
| pages from data | `bladen` |
"""

from __future__ import annotations

import argparse
from pathlib import Path


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `opstap wetboek`."""
    lezer = sub.add_parser(
        "wetboek",
        help="schrijf het regelboek als website: per artikel de regels, bedragen, bronnen en gaten",
        description="Schrijft het hele regelboek als een website van losse bladen: per artikel de regels in "
        "gewone taal en als code, de bedragen in de tijd met hun bron, wie ze gebruikt, welke "
        "rekenvoorbeelden erop rusten, en wat niet is gemodelleerd.",
    )
    lezer.add_argument("--naar", type=Path, default=Path("wetboek"), metavar="MAP", help="standaard: wetboek")
    lezer.add_argument(
        "--voorbeelden",
        type=Path,
        nargs="*",
        metavar="BESTAND",
        help="bestanden met rekenvoorbeelden, in plaats van de eigen voorbeelden van Opstap",
    )
    lezer.set_defaults(uitvoeren=_schrijf)


def _schrijf(args: argparse.Namespace) -> int:
    from opstap.opdrachten.wetboek.bladen import schrijf_site
    from opstap.opdrachten.wetboek.inhoud import lees_wetboek
    from opstap.opdrachten.wetboek.voorbeeldbeeld import EIGEN_VOORBEELDEN, reken_voorbeelden

    bestanden = EIGEN_VOORBEELDEN if args.voorbeelden is None else tuple(args.voorbeelden)
    print("Rekenvoorbeelden narekenen …", flush=True)
    voorbeelden = reken_voorbeelden(bestanden)
    print(f"{len(voorbeelden)} voorbeelden nagerekend. Regels en bedragen lezen …", flush=True)
    boek = lees_wetboek(voorbeelden)
    aantal = schrijf_site(boek, args.naar)
    print(f"{aantal} bladen staan in {args.naar}. Begin bij {args.naar / 'index.html'}.")
    return 0
