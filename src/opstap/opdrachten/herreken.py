"""`opstap herreken`: mark the months that come out differently since the law of the past changed."""

from __future__ import annotations

import argparse

from opstap.opdrachten.maand import lees_maand, voortgangsbalk

GEMEENTE = "GM0518"


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "herreken",
        help="zoek maanden die anders uitkomen sinds een regel of bedrag is gewijzigd",
        description="Rekent maanden die met andere regels of bedragen zijn berekend dan nu gelden opnieuw "
        "uit, en merkt alleen die aan die anders uitkomen. De volgende maandrun besluit, betaalt en vordert.",
    )
    lezer.add_argument("--vanaf", type=lees_maand, required=True, help="de eerste maand, zoals 2022-01")
    lezer.add_argument("--reden", required=True, help="welke regel of welk bedrag is gewijzigd")
    lezer.add_argument("--gemeente", default=GEMEENTE, help=f"CBS-code (standaard {GEMEENTE})")
    lezer.add_argument("--proef", action="store_true", help="toon alleen wat anders uitkomt")
    lezer.set_defaults(uitvoeren=_herreken, databank=True)


def _herreken(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.inkomen.herziening.herrekenen import herreken
    from opstap.regels.geld import toon_euro

    with voortgangsbalk(f"Herrekenen vanaf {args.vanaf:%Y-%m}") as balk:
        gewijzigd = herreken(
            args.gemeente,
            vanaf=args.vanaf,
            reden=args.reden,
            moment=timezone.now(),
            voortgang=balk,
            vastleggen=not args.proef,
        )
    for een in gewijzigd:
        print(
            f"{een.maand:%Y-%m}: {een.bekeken} met andere regels berekend, {een.anders} komen anders uit, "
            f"samen {toon_euro(een.verschil_cent)} bijstand"
        )
        for code, aantal in sorted(een.geweigerd.items()):
            print(f"         {aantal} niet te berekenen [{code}]")
    anders = sum(een.anders for een in gewijzigd)
    if not gewijzigd:
        print("Alle maanden zijn berekend met de regels en bedragen van nu.")
    elif args.proef:
        print(f"{anders} maanden komen anders uit. Dit was een proef: er is niets vastgelegd.")
    else:
        print(f"{anders} maanden aangemerkt. De volgende maandrun verrekent ze.")
    return 0
