"""`opstap rechten`: who may go where, as the door of the site keeps it."""

from __future__ import annotations

import argparse
import csv
import sys
from collections.abc import Iterator


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "rechten",
        help="toon wie welke bladzijde mag openen",
        description="Toont van elk adres van de site wat er te zien is en voor welke rollen. Dezelfde lijst "
        "wordt aan de deur nageleefd.",
    )
    lezer.add_argument("--csv", action="store_true", help="als bestand met puntkomma's")
    lezer.set_defaults(uitvoeren=_toon)


def _toon(args: argparse.Namespace) -> int:
    import os

    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "opstap.project.settings")
    import django

    django.setup()
    kop, *rijen = _matrix()
    if args.csv:
        csv.writer(sys.stdout, delimiter=";", lineterminator="\n").writerows([kop, *rijen])
        return 0
    breedten = [max(len(rij[kolom]) for rij in (kop, *rijen)) for kolom in range(len(kop))]
    for rij in (kop, *rijen):
        print("  ".join(f"{cel:<{breedte}}" for cel, breedte in zip(rij, breedten, strict=True)).rstrip())
    return 0


def _matrix() -> Iterator[tuple[str, ...]]:
    """The head, and a row for each address: a column for who is not signed in and one for each role."""
    from opstap.kern.toegang import Rol
    from opstap.portalen.rechten import Wat, recht, routes

    yield ("adres", "wat", "niemand", *(rol.value for rol in Rol))
    for naam, adres in routes().items():
        nodig = recht(naam)
        mag = ("ja" if nodig.wat is Wat.OPENBAAR or rol in nodig.rollen else "nee" for rol in (None, *Rol))
        yield (adres, nodig.wat.value, *mag)
