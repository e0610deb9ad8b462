"""`opstap inlezen SOORT BESTAND`: receive a file from outside; what is refused goes to a file of its own."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opstap.koppelingen.bestand import Bestandsoort, Inhoud
    from opstap.koppelingen.ontvangst import Verslag

GEMEENTE = "GM0518"
SOORTEN = ("inkomstenopgaven", "signalen", "beslagen", "aanbod")
_TOON = 20


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "inlezen",
        help="lees een bestand van buiten in",
        description="Leest een bestand regel voor regel tegen zijn beschrijving (docs/bestanden.md). Goede "
        "regels worden aangenomen, de andere komen in een bestand met de reden erbij. Hetzelfde bestand nog "
        "eens verandert niets.",
    )
    lezer.add_argument("soort", choices=SOORTEN, nargs="?", help="wat voor bestand het is")
    lezer.add_argument("bestand", type=Path, nargs="?", help="het bestand (CSV)")
    lezer.add_argument("--beschrijving", action="store_true", help="toon hoe elk bestand eruitziet, en stop")
    lezer.add_argument("--gecontroleerd-door", default="", help="wie het bestand met beslagen controleerde")
    bestandsopties(lezer)
    lezer.set_defaults(uitvoeren=_lees_in, databank=True)


def bestandsopties(lezer: argparse.ArgumentParser) -> None:
    """The options that every command about a file from outside has."""
    lezer.add_argument("--gemeente", default=GEMEENTE, help=f"CBS-code (standaard {GEMEENTE})")
    lezer.add_argument("--door", default="opdrachtregel", help="wie het bestand inleest")
    lezer.add_argument("--scheidingsteken", help="tussen de velden, als het een ander is dan beschreven")
    lezer.add_argument("--regels", type=int, help="hoeveel regels het bestand volgens de afzender heeft")
    lezer.add_argument("--map", type=Path, dest="binnen", help="het bestand moet in deze map liggen")
    lezer.add_argument("--weigeringen", type=Path, help="waar de geweigerde regels komen")


def _lees_in(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.koppelingen import aanbod, beslagen, inkomstenopgaven, signalen
    from opstap.koppelingen.beschrijving import SOORTEN, beschrijving

    if args.beschrijving:
        print(beschrijving(), end="")
        return 0
    if args.bestand is None:
        print("Noem de soort en het bestand: opstap inlezen inkomstenopgaven BESTAND", file=sys.stderr)
        return 2
    soort = SOORTEN[args.soort]
    inhoud = lees_bij(args, soort)
    wie = {"door": args.door, "nu": timezone.now()}
    if soort is beslagen.SOORT:
        verslag = beslagen.verwerk(args.gemeente, inhoud, gecontroleerd_door=args.gecontroleerd_door, **wie)
    elif soort is aanbod.SOORT:
        verslag = aanbod.verwerk(args.gemeente, inhoud, **wie)
    elif soort is signalen.SOORT:
        verslag = signalen.verwerk(args.gemeente, inhoud, **wie)
    else:
        verslag = inkomstenopgaven.verwerk(args.gemeente, inhoud, **wie)
    return meld_verslag(verslag, soort, args)


def lees_bij(args: argparse.Namespace, soort: Bestandsoort) -> Inhoud:
    """The file that a command names, read against its description."""
    from opstap.koppelingen.bestand import lees, lees_bestand

    return lees(
        lees_bestand(args.bestand, binnen=args.binnen),
        soort,
        scheidingsteken=args.scheidingsteken,
        aantal=args.regels,
    )


def meld_verslag(verslag: Verslag, soort: Bestandsoort, args: argparse.Namespace) -> int:
    """Say what became of a file and write the refused lines; exit code 1 when any was refused."""
    if verslag.eerder is not None:
        print(f"Dit bestand is al ingelezen op {verslag.eerder:%d-%m-%Y}. Er is niets gewijzigd.")
        return 0
    regels = [
        ("Regels", verslag.regels),
        ("Nieuw", verslag.nieuw),
        ("Al bekend", verslag.bestond),
        ("Geweigerd", verslag.geweigerde_regels),
        *((naam.capitalize(), aantal) for naam, aantal in verslag.tellingen.items()),
    ]
    for naam, aantal in regels:
        print(f"{naam + ':':<26}{aantal}")
    for een in verslag.opmerkingen[:_TOON]:
        print(f"  let op: {een}")
    for een in verslag.geweigerd[:_TOON]:
        print(f"  {een}", file=sys.stderr)
    if not verslag.geweigerd:
        return 0
    from opstap.koppelingen.bestand import schrijf_weigeringen

    doel = args.weigeringen or args.bestand.with_name(f"{args.bestand.stem}.geweigerd.csv")
    if args.binnen is not None and args.weigeringen is None:
        doel = args.binnen / doel
    schrijf_weigeringen(doel, soort, verslag.geweigerd, scheidingsteken=args.scheidingsteken)
    print(f"De geweigerde regels staan in {doel}.", file=sys.stderr)
    return 1
