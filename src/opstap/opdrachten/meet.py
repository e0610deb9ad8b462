"""`opstap meet`: measure speed and memory beside what is claimed (the programs stand in bench/)."""

from __future__ import annotations

import argparse
import subprocess
import sys

from opstap.project import omgeving
from opstap.regels.fouten import OpstapFout

METINGEN = (
    "regels",
    "land",
    "wetten",
    "geval",
    "maandrun",
    "herrekening",
    "groei",
    "zorgverzekering",
    "minima",
    "paginas",
    "drukte",
)


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser("meet", help="meet snelheid en geheugen")
    lezer.add_argument("--alleen", choices=METINGEN, nargs="+", help="alleen deze metingen")
    lezer.add_argument("--huishoudens", type=int, nargs="+", help="aantallen bij de vergelijking van engines")
    lezer.add_argument("--land", type=int, help="aantal huishoudens van heel het land")
    lezer.add_argument("--schaal", type=int, help="schaal van de stad die 'drukte' bouwt (standaard 1)")
    lezer.add_argument("--bestaand", action="store_true", help="'drukte' op een kopie van de gebouwde demo")
    lezer.add_argument("--medewerkers", type=int, help="aantal medewerkers bij 'drukte' (standaard 500)")
    lezer.add_argument("--inwoners", type=int, help="aantal inwoners bij 'drukte' (standaard 5.000)")
    lezer.set_defaults(uitvoeren=_meet)


def _meet(args: argparse.Namespace) -> int:
    programma = omgeving.projectmap() / "bench" / "meet.py"
    if not programma.is_file():
        raise OpstapFout(
            "METING-ONTBREEKT",
            "De meetprogramma's horen bij de broncode en zijn hier niet. Haal de broncode op en draai "
            "'make bench'.",
        )
    opties = ["--alleen", *args.alleen] if args.alleen else []
    if args.huishoudens:
        opties += ["--huishoudens", *map(str, args.huishoudens)]
    for naam in ("land", "schaal", "medewerkers", "inwoners"):
        if getattr(args, naam) is not None:
            opties += [f"--{naam}", str(getattr(args, naam))]
    if args.bestaand:
        opties.append("--bestaand")
    return subprocess.run([sys.executable, str(programma), *opties], check=False).returncode
