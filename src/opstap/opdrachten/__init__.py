"""The `opstap` command: one module in this package per subcommand.

A module offers `registreer(sub)`: it adds its parser to the argparse subparsers `sub` and sets
`uitvoeren=functie` (called with the parsed arguments; returns an exit code or None) as a default.
A subcommand that needs Django and the database also sets `databank=True`: then both are ready when its
function is called, and the module imports models inside that function only. What it reads of people, and what
for, stands in `bediening`.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from importlib import import_module
from pkgutil import iter_modules

from opstap import __version__
from opstap.opdrachten import bediening
from opstap.project import omgeving
from opstap.regels.fouten import OpstapFout


def main(argv: Sequence[str] | None = None) -> int:
    """Run one subcommand; an error becomes one clear sentence with its code, and exit code 1."""
    omgeving.wijs_cache_aan()
    argv = sys.argv[1:] if argv is None else argv
    args = _lezer(argv).parse_args(argv)
    try:
        if args.databank:
            from opstap.project.opstarten import met_django

            met_django()
            bediening.ga_door_de_poort(args.opdracht, args)
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
    except Exception as fout:
        return _onverwacht(fout)


def _onverwacht(fout: Exception) -> int:
    """An error that nobody foresaw: where it was in the code, and never what it was about.

    Its text may quote a row, and what a command shows ends up in logs and mails.
    """
    from opstap.project.logboek import beschrijf, kenmerk

    print(beschrijf(fout, met_bericht=False), file=sys.stderr)
    print(
        "Er ging iets mis wat Opstap niet kent. Wat nog niet klaar was, is niet vastgelegd. Geef de regels "
        f"hierboven en deze code aan de beheerder. [ONVERWACHTE-FOUT {kenmerk(fout)}]",
        file=sys.stderr,
    )
    return 1


def _lezer(argv: Sequence[str]) -> argparse.ArgumentParser:
    """The parser; when `argv` begins with a subcommand only that one is loaded, as most bring in the law."""
    lezer = argparse.ArgumentParser(
        prog="opstap", description="Opstap: van situatie naar besluit, betaling en boeking."
    )
    lezer.add_argument("--version", action="version", version=f"opstap {__version__}")
    lezer.set_defaults(databank=False)
    sub = lezer.add_subparsers(title="opdrachten", metavar="OPDRACHT", dest="opdracht", required=True)
    modules = sorted(module.name for module in iter_modules(__path__))
    if not _registreer(sub, [naam for naam in modules if naam in argv[:1]]):
        _registreer(sub, modules)
    return lezer


def _registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser], modules: Sequence[str]) -> int:
    """Let these modules add their subcommand; how many have one."""
    gevonden = [getattr(import_module(f"{__name__}.{module}"), "registreer", None) for module in modules]
    functies = [registreer for registreer in gevonden if registreer is not None]
    for registreer in functies:
        registreer(sub)
    return len(functies)
