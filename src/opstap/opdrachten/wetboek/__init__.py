"""`opstap wetboek`: the rule book as a static site, to read without running anything.

| what | room |
| --- | --- |
| which places in which laws a text names | `artikelen` |
| where that text can be read | `wettekst` |
| what the site shows, as plain data | `beelden` |
| gather all declarations and link them | `inhoud` |
| one declaration, in words | `versies`, `zinnen`, `trap` |
| which page and heading a name stands on | `indeling` |
| what is not modelled, as one list | `leemten` |
| the schemes of municipalities, each on a page | `regelingbeeld` |
| worked examples, and which rules they rest on | `voorbeeldbeeld` |
| the entries for the Dutch algorithm register | `algoritmeregister`, `registervelden` |
| pages from data | `bladen` |
"""

from __future__ import annotations

import argparse
from datetime import UTC, datetime
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
    goed = sum(voorbeeld.klopt for voorbeeld in voorbeelden)
    print(f"{goed} van de {len(voorbeelden)} rekenvoorbeelden kloppen. Bladzijden schrijven …", flush=True)
    aantal = schrijf_site(lees_wetboek(voorbeelden, datetime.now(UTC).date()), args.naar)
    print(f"{aantal} bladzijden staan in {args.naar}. Begin bij {args.naar / 'index.html'}.")
    return 0
