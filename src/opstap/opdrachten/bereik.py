"""`opstap bereik GM0518 --op 2024-12-31`: the reach of every scheme, and what another limit would mean."""

from __future__ import annotations

import argparse
import sys
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opstap.verantwoording.bereik.beeld import Bereikbeeld


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `opstap bereik`."""
    lezer = sub.add_parser(
        "bereik",
        help="zeg van elke regeling wie recht heeft, wie haar gebruikt en hoe zeker dat is",
        description="Legt de gebruikers van elke regeling naast de doelgroep van het bevolkingsmodel, per "
        "soort huishouden en met een marge. Geeft sommen, nooit een huishouden; een getal over minder dan "
        "tien huishoudens staat er niet in.",
    )
    lezer.add_argument("gemeente", help="CBS-code, bijvoorbeeld GM0518")
    lezer.add_argument("--op", type=date.fromisoformat, required=True, metavar="JJJJ-MM-DD", help="de dag")
    lezer.add_argument("--regeling", help="reken deze regeling met een andere grens (met --grens)")
    lezer.add_argument(
        "--grens", type=int, metavar="PROCENT", help="de andere inkomensgrens, in hele procenten"
    )
    lezer.add_argument(
        "--van", type=int, metavar="PROCENT", help="vergelijk met deze grens (standaard die van de dag)"
    )
    lezer.set_defaults(uitvoeren=_toon, databank=True)


def _toon(args: argparse.Namespace) -> int:
    from opstap.kern.toegang import voor_sommen
    from opstap.regels.fouten import OpstapFout
    from opstap.verantwoording.bereik.andere_grens import grensbeeld
    from opstap.verantwoording.bereik.beeld import bereikbeeld
    from opstap.verantwoording.jaarrekening import schaal

    if (args.regeling is None) != (args.grens is None):
        raise OpstapFout("BEREIK-GRENS-OF-REGELING", "Geef --regeling en --grens samen, of geen van beide.")
    with voor_sommen(args.gemeente):
        if args.regeling:
            _stap("Regels met beide grenzen over de bevolking draaien")
            beeld = grensbeeld(args.gemeente, args.regeling, args.grens, args.op, oud_procent=args.van)
            print(beeld.zin)
            for rij in beeld.rijen:
                naast = f"; gepubliceerd: {rij.gepubliceerd}" if rij.gepubliceerd else ""
                print(f"  {rij.wat}: {rij.model} ({rij.band}){naast}")
            print(beeld.kosten)
            for zin in beeld.verschil:
                print(f"  {zin}")
            return 0
        _stap("Gebruikers tellen, en de regels over de bevolking draaien")
        _druk(bereikbeeld(args.gemeente, args.op, schaal(args.gemeente)))
    return 0


def _stap(tekst: str) -> None:
    print(f"{tekst} …", file=sys.stderr, flush=True)


def _druk(beeld: Bereikbeeld) -> None:
    print(f"{beeld.titel}, {beeld.gemeente_naam} op {beeld.op}, schaal 1 : {beeld.schaal}")
    print(f"Huishoudens die de gemeente kent: {beeld.bekend.tekst}")
    for een in beeld.telbaar:
        print(f"\n{een.regeling.naam} (gebruikers {een.telling})")
        for rij in (een.samen, *een.soorten):
            doel = f"{rij.doelgroep_tekst} ({rij.doelgroep_band})" if rij.doelgroep else "onbekend"
            deel = f"{rij.bereik.tekst} ({rij.bereik.band})" if rij.bereik else "niet te zeggen"
            print(f"  {rij.naam}: doelgroep {doel}; gebruikers {rij.gebruikers.tekst}; bereik {deel}")
        for plek in een.stadsdelen:
            print(f"  {plek.naam}: {plek.gebruikers.tekst} van {plek.bekend.tekst} bekende ({plek.deel})")
        if een.onbeslist:
            print(f"  Deels onbeslist: {een.onbeslist}")
    print("\nNiet te tellen:")
    for een in beeld.gaten:
        print(f"  {een.regeling.naam}: {een.gat}")
    print("\n" + "\n".join(beeld.zinnen))
    print("\n" + "\n".join(f"Aanname. {zin}" for zin in beeld.aannamen))
