"""`opstap dienst`: serve the site."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opstap.portalen.aanmelding.nagebootst import Nagebootst


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser("dienst", help="toon de site in de browser")
    lezer.add_argument("--poort", type=int, default=8000, help="poort op deze machine (standaard 8000)")
    lezer.add_argument("--werkers", type=int, default=2, help="aantal processen (standaard 2)")
    lezer.set_defaults(uitvoeren=_dien, databank=True)


def _dien(args: argparse.Namespace) -> None:
    from django.conf import settings

    from opstap.project.dienst import controleer_poort, dien, zet_stijl_klaar
    from opstap.project.opstarten import werk_tabellen_bij
    from opstap.project.webtoegang import ga_verder_als_webserver

    controleer_poort(args.poort)
    werk_tabellen_bij()
    zet_stijl_klaar()
    if settings.OPSTAP_DEMO:
        start_aanmelddienst(args.poort)
    ga_verder_als_webserver()
    dien(args.poort, args.werkers)


def start_aanmelddienst(poort: int) -> Nagebootst:
    """Start the stand-in sign-in beside the site, one port further, and let every process know it."""
    from django.conf import settings

    from opstap.portalen.aanmelding.nagebootst import start_voor
    from opstap.project.dienst import controleer_poort
    from opstap.project.omgeving import geef_aanmelddiensten_door

    controleer_poort(poort + 1)
    gestart, diensten = start_voor(f"http://localhost:{poort}", poort=poort + 1)
    settings.OPSTAP_OIDC = diensten
    geef_aanmelddiensten_door(diensten)
    return gestart
