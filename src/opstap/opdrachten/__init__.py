"""The `opstap` command: one module in this package per subcommand.

A module offers `registreer(sub)`: it adds its parser to the argparse subparsers `sub` and sets
`uitvoeren=functie` (called with the parsed arguments; returns an exit code or None) as a default.
A subcommand that needs Django and the database also sets `databank=True`: then both are ready when its
function is called, and the module imports models inside that function only.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pkgutil import iter_modules

from opstap import __version__
from opstap.project import omgeving
from opstap.regels.fouten import OpstapFout


def main(argv: Sequence[str] | None = None) -> int:
    """Run one subcommand; an error that Opstap knows becomes one clear sentence and exit code 1."""
    omgeving.wijs_cache_aan()
    args = _lezer().parse_args(argv)
    try:
        if args.databank:
            from opstap.project.opstarten import met_django

            met_django()
        return args.uitvoeren(args) or 0
    except OpstapFout as fout:
        print(f"{fout.zin} [{fout.code}]", file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        print("Gestopt.", file=sys.stderr)
        return 130
    except BrokenPipeError:
        sys.stderr.close()
        return 1


def _lezer() -> argparse.ArgumentParser:
    lezer = argparse.ArgumentParser(
        prog="opstap", description="Opstap: van situatie naar besluit, betaling en boeking."
    )
    lezer.add_argument("--version", action="version", version=f"opstap {__version__}")
    lezer.set_defaults(databank=False)
    sub = lezer.add_subparsers(title="opdrachten", metavar="OPDRACHT", required=True)
    for module in sorted(iter_modules(__path__), key=lambda gevonden: gevonden.name):
        registreer = getattr(import_module(f"{__name__}.{module.name}"), "registreer", None)
        if registreer is not None:
            registreer(sub)
    return lezer
