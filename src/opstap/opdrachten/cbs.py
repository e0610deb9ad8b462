"""`opstap cbs`: make a statistic, join it with the ledger, and keep what leaves."""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from opstap.opdrachten.maand import lees_maand

GEMEENTE = "GM0518"


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "cbs",
        help="maak een statistieklevering voor CBS",
        description="Maakt de levering van een afgesloten maand, legt de totalen naast het grootboek en "
        "noemt wat onbekend is of zichzelf tegenspreekt. Met --lever wordt zij bewaard zoals zij weggaat; "
        "sluit een totaal niet aan op het grootboek, dan gaat er niets weg.",
    )
    lezer.add_argument("statistiek", choices=("BUS", "BDFS"), type=str.upper)
    lezer.add_argument("maand", type=lees_maand, metavar="JJJJ-MM")
    lezer.add_argument("--gemeente", default=GEMEENTE, help=f"CBS-code (standaard {GEMEENTE})")
    lezer.add_argument("--naar", type=Path, help="schrijf de levering ook naar dit bestand")
    lezer.add_argument("--lever", action="store_true", help="bewaar de levering als verzonden")
    lezer.add_argument("--door", help="wie levert (verplicht bij --lever)")
    lezer.set_defaults(uitvoeren=_lever, databank=True)


def _lever(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.kern import bewaarplaats
    from opstap.regels.fouten import OpstapFout
    from opstap.regels.geld import toon_euro
    from opstap.verantwoording.cbs import levering as leveringen

    if args.lever and not args.door:
        raise OpstapFout("CBS-DOOR", "Schrijf met --door wie de levering verstuurt.")
    levering = leveringen.maak(args.statistiek, args.gemeente, args.maand)
    print(f"{levering.model.titel} over {args.maand:%Y-%m}, {args.gemeente}")
    print(f"Recordmodel {levering.model.versie}: {levering.model.bron}")
    print(f"Let op: {levering.model.noot}")
    print(f"Records: {len(levering.regels)}")
    for regel in levering.aansluiting:
        oordeel = "sluit aan" if regel.sluit else "SLUIT NIET AAN"
        print(f"  {regel.wat}: {toon_euro(regel.links)}; grootboek {toon_euro(regel.rechts)}: {oordeel}")
    for (kenmerk, zin), aantal in Counter((s.kenmerk, s.zin) for s in levering.signalen).most_common():
        print(f"  {aantal} keer: {kenmerk} {zin}")
    if args.naar is not None:
        args.naar.write_bytes(levering.als_bestand())
        print(f"Geschreven naar {args.naar}")
    if args.lever:
        vorige = leveringen.laatste(args.statistiek, args.gemeente, args.maand)
        geleverd = leveringen.lever(levering, door=args.door, nu=timezone.now())
        if vorige is None:
            print("Bewaard als levering 1.")
        elif vorige.pk == geleverd.pk:
            print(f"Gelijk aan levering {vorige.volgnummer}: er is niets nieuws geleverd.")
        else:
            anders = leveringen.verschil(bewaarplaats.lees(vorige.sha256), bewaarplaats.lees(geleverd.sha256))
            print(
                f"Bewaard als levering {geleverd.volgnummer}. Sinds levering {vorige.volgnummer}: "
                f"{len(anders.nieuw)} erbij, {len(anders.weg)} weg, {len(anders.anders)} anders."
            )
    return 0 if all(regel.sluit for regel in levering.aansluiting) else 1
