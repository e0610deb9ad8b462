"""`opstap accounts`: who may work with Opstap, and in which role."""

from __future__ import annotations

import argparse

GEMEENTE = "GM0518"
ROLLEN = (
    "medewerker",
    "betaalmedewerker",
    "controller",
    "bestuur",
    "beheerder",
    "partnerbalie",
    "partneradministratie",
)


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "accounts",
        help="zeg wie er met Opstap werkt, en in welke rol",
        description="Een account is een werknaam en het kenmerk waaronder de aanmelddienst iemand kent. "
        "Een account heeft een rol tegelijk. Niets wordt overschreven: elke stap blijft bewaard.",
    )
    lezer.add_argument("--gemeente", default=GEMEENTE, help=f"CBS-code (standaard {GEMEENTE})")
    stappen = lezer.add_subparsers(title="stappen", metavar="STAP", required=True)

    stap = stappen.add_parser("maak", help="maak een account, nog zonder rol")
    stap.add_argument("naam", help="werknaam, zoals collega's en inwoners die zien")
    stap.add_argument("onderwerp", help="kenmerk van deze persoon bij de aanmelddienst ('sub')")
    stap.add_argument(
        "--organisatie",
        default="",
        metavar="KVK",
        help="nummer in het handelsregister van wie een partner is",
    )
    stap.set_defaults(uitvoeren=_maak, databank=True)

    stap = stappen.add_parser("verleen", help="geef een account een rol")
    stap.add_argument("naam")
    stap.add_argument("rol", choices=ROLLEN)
    stap.add_argument("--door", required=True, help="wie de rol verleent")
    stap.set_defaults(uitvoeren=_verleen, databank=True)

    stap = stappen.add_parser("intrekken", help="trek de rol in; wie is aangemeld, ligt er meteen uit")
    stap.add_argument("naam")
    stap.add_argument("--door", required=True, help="wie de rol intrekt")
    stap.set_defaults(uitvoeren=_trek_in, databank=True)

    stap = stappen.add_parser("afmelden", help="beëindig elke aanmelding van een account, of van iedereen")
    stap.add_argument("naam", nargs="?", help="werknaam; zonder naam wordt iedereen afgemeld, ook inwoners")
    stap.set_defaults(uitvoeren=_meld_af, databank=True)

    stap = stappen.add_parser("lijst", help="toon alle accounts, of de geschiedenis van een")
    stap.add_argument("naam", nargs="?")
    stap.set_defaults(uitvoeren=_lijst, databank=True)


def _maak(args: argparse.Namespace) -> None:
    from opstap.kern import accounts

    accounts.maak(args.gemeente, args.naam, args.onderwerp, kvk_nummer=args.organisatie)
    print(f"Account gemaakt: {args.naam}. Het heeft nog geen rol.")


def _verleen(args: argparse.Namespace) -> None:
    from django.utils import timezone

    from opstap.financien import vrijgave
    from opstap.financien.vrijgave.rollen import GEEFT_VRIJ
    from opstap.kern import accounts
    from opstap.kern.toegang import Rol

    account, rol = accounts.zoek(args.gemeente, args.naam), Rol(args.rol)
    vrijgave.verleen(account, rol, door=args.door, nu=timezone.now())
    erbij = ", en mag betalingen vrijgeven" if rol in GEEFT_VRIJ else ""
    print(f"{account.naam} is nu {args.rol}{erbij}.")


def _trek_in(args: argparse.Namespace) -> None:
    from django.utils import timezone

    from opstap.financien import vrijgave
    from opstap.kern import accounts

    account = accounts.zoek(args.gemeente, args.naam)
    rol = vrijgave.trek_in(account, door=args.door, nu=timezone.now())
    print(f"{account.naam} is geen {rol} meer.")


def _meld_af(args: argparse.Namespace) -> None:
    from opstap.kern import accounts, sessies

    if args.naam:
        account = accounts.zoek(args.gemeente, args.naam)
        aantal = sessies.beeindig(accounts.sessiesleutel(account))
    else:
        aantal = sessies.beeindig_alle()
    print(f"Aanmeldingen beëindigd: {aantal}.")


def _lijst(args: argparse.Namespace) -> None:
    from django.utils.timezone import localtime

    from opstap.kern import accounts

    if args.naam:
        for stap in accounts.geschiedenis(accounts.zoek(args.gemeente, args.naam)):
            wat = "verleend" if stap.erbij else "ingetrokken"
            print(f"{localtime(stap.moment):%Y-%m-%d %H:%M}  {stap.rol:16} {wat} door {stap.door}")
        return
    for een in accounts.lijst(args.gemeente):
        sinds = f"sinds {localtime(een.sinds):%Y-%m-%d}" if een.sinds else ""
        print(f"{een.naam:40} {een.rol or 'geen rol':20} {een.kvk_nummer:8} {sinds}".rstrip())
