"""`opstap databank`: look at the embedded PostgreSQL, bring its tables up to date, stop or remove it."""

from __future__ import annotations

import argparse

from opstap.project.databank import democluster, testcluster


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser("databank", help="start, stop of bekijk de ingebouwde databank")
    acties = lezer.add_subparsers(title="acties", metavar="ACTIE", required=True)
    for naam, functie, databank, hulp in (
        ("status", _status, False, "zeg of de databank draait"),
        ("bijwerken", _bijwerken, True, "maak de tabellen, of werk ze bij naar deze versie van Opstap"),
        ("stop", _stop, False, "stop de databank, ook als iemand haar gebruikt"),
        ("verwijder", _verwijder, False, "stop de databank en verwijder alle gegevens"),
    ):
        actie = acties.add_parser(naam, help=hulp, description=hulp)
        actie.set_defaults(uitvoeren=functie, databank=databank)


def _status(args: argparse.Namespace) -> None:
    adres = democluster().adres()
    print(
        f"De databank draait op {adres.host}, poort {adres.poort}." if adres else "De databank draait niet."
    )


def _bijwerken(args: argparse.Namespace) -> None:
    from opstap.project.opstarten import werk_tabellen_bij

    werk_tabellen_bij()


def _stop(args: argparse.Namespace) -> None:
    print("De databank is gestopt." if democluster().stop() else "De databank draaide niet.")


def _verwijder(args: argparse.Namespace) -> None:
    for cluster in (democluster(), testcluster()):
        cluster.verwijder()
    print("De databank en haar gegevens zijn verwijderd.")
