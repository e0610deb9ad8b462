"""`opstap regelingen`: every declared scheme by municipality, and what it still lacks."""

from __future__ import annotations

import argparse
from datetime import date

from opstap.gemeenten.staat import tabel
from opstap.regels.fouten import OpstapFout


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `opstap regelingen`."""
    lezer = sub.add_parser(
        "regelingen",
        help="toon elke regeling per gemeente: of zij werkt, of welke waarde ontbreekt",
        description="Toont elke regeling die een gemeente heeft: of zij op een dag werkt, of welke waarden "
        "niet zijn gevonden of niet zijn bevestigd.",
    )
    lezer.add_argument("--op", required=True, metavar="JJJJ-MM-DD", help="voor deze dag")
    lezer.set_defaults(uitvoeren=uitvoeren)


def uitvoeren(args: argparse.Namespace) -> None:
    """Run the command. Error: REGELINGEN-DAG."""
    try:
        op = date.fromisoformat(args.op)
    except ValueError:
        raise OpstapFout(
            "REGELINGEN-DAG", f'"{args.op}" is geen dag. Schrijf een dag als 2024-06-01.'
        ) from None
    print("\n".join(tabel(op)))
