"""`opstap verdeelkenmerken`: inputs of a budget model, beside last year's before they count."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opstap.verantwoording.verdeelkenmerken import Kenmerk, Vergelijking

GEMEENTE = "GM0518"


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "verdeelkenmerken",
        help="leg de kenmerken van een verdeelmodel naast die van vorig jaar",
        description="Leest de kenmerken van een verdeelmodel (docs/bestanden.md), toont wat anders is dan "
        "vorig jaar, en laat ze pas meetellen als een ander dan de inlezer dat bevestigt.",
    )
    lezer.add_argument("--gemeente", default=GEMEENTE, help=f"CBS-code (standaard {GEMEENTE})")
    stappen = lezer.add_subparsers(title="stappen", metavar="STAP", required=True)
    for naam, hulp, functie in (
        ("lees", "lees een bestand in; het telt nog niet mee", _lees),
        ("verschil", "toon wat anders is dan vorig jaar", _verschil),
        ("bevestig", "laat de kenmerken meetellen", _bevestig),
    ):
        stap = stappen.add_parser(naam, help=hulp)
        stap.add_argument("model", help="het model, zoals BUIG")
        stap.add_argument("jaar", type=int)
        if naam == "lees":
            stap.add_argument("bestand", type=Path)
        if naam != "verschil":
            stap.add_argument("--door", required=True, help="uw naam")
        if naam == "bevestig":
            stap.add_argument("--gezien", required=True, help="het merk onder de verschillen die u zag")
            stap.add_argument("--reden", required=True, help="waarom zij mogen meetellen")
        stap.set_defaults(uitvoeren=functie, databank=True)


def _lees(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.koppelingen import verdeelkenmerken
    from opstap.koppelingen.bestand import lees, lees_bestand
    from opstap.verantwoording.verdeelkenmerken import vergelijk

    inhoud = lees(lees_bestand(args.bestand), verdeelkenmerken.SOORT)
    opgave = verdeelkenmerken.verwerk(
        args.gemeente, args.model, args.jaar, inhoud, door=args.door, nu=timezone.now()
    )
    _toon(vergelijk(opgave))
    return 0


def _verschil(args: argparse.Namespace) -> int:
    from opstap.verantwoording.verdeelkenmerken import laatste_opgave, vergelijk

    _toon(vergelijk(laatste_opgave(args.gemeente, args.model, args.jaar)))
    return 0


def _bevestig(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.verantwoording.verdeelkenmerken import bevestig, laatste_opgave

    opgave = laatste_opgave(args.gemeente, args.model, args.jaar)
    bevestig(opgave, gezien=args.gezien, door=args.door, reden=args.reden, nu=timezone.now())
    print(f"De kenmerken van {args.model} {args.jaar} tellen mee.")
    return 0


def _toon(vergelijking: Vergelijking) -> None:
    opgave = vergelijking.opgave
    print(f"{opgave.model} {opgave.jaar}, opgave {opgave.volgnummer}, ingelezen door {opgave.ingelezen_door}")
    if vergelijking.vorige is None:
        print(f"Van {opgave.jaar - 1} telt niets mee: alles is nieuw.")
    print(f"Gelijk aan vorig jaar: {vergelijking.gelijk}. Anders: {len(vergelijking.verschillen)}.")
    for een in vergelijking.verschillen:
        print(f"  {een.over} {een.kenmerk}: {een.wat}. Was {_zeg(een.was)}, wordt {_zeg(een.wordt)}")
    print(f"Merk van deze verschillen: {vergelijking.merk}")


def _zeg(een: Kenmerk | None) -> str:
    if een is None:
        return "er niet"
    waarde = f"{een.waarde.normalize():f}".replace(".", ",")
    return f"{waarde} {een.eenheid} ({een.peildatum:%d-%m-%Y}, {een.bron})"
