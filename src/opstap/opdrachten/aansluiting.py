"""`opstap aansluiting`: close the books of a year between rights, payments, bank, ledger and statistics."""

from __future__ import annotations

import argparse
import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from opstap.opdrachten.maand import voortgangsbalk

if TYPE_CHECKING:
    from opstap.verantwoording.aansluiting import Uitkomst

GEMEENTE = "GM0518"


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "aansluiting",
        help="sluit de boeken van een jaar, tot op de cent",
        description="Legt rechten, betalingen, bank, grootboek en statistieken naast elkaar, per maand en "
        "over het jaar. Toont alleen aantallen en bedragen. Eindigt met code 1 als iets niet sluit.",
    )
    lezer.add_argument("jaar", type=int, metavar="JAAR")
    lezer.add_argument("--gemeente", default=GEMEENTE, help=f"CBS-code (standaard {GEMEENTE})")
    lezer.add_argument("--maanden", action="store_true", help="toon ook van iedere maand de hele tabel")
    lezer.add_argument(
        "--specificaties",
        action="store_true",
        help="maak ook de specificatie van iedere betaling opnieuw (duurt lang voor een hele stad)",
    )
    lezer.add_argument("--json", action="store_true", help="schrijf alles als JSON")
    lezer.set_defaults(uitvoeren=_sluit_aan, databank=True)


def _sluit_aan(args: argparse.Namespace) -> int:
    from opstap.verantwoording.aansluiting import sluit_aan

    with voortgangsbalk("Boeken sluiten") as balk:
        uitkomsten = sluit_aan(args.gemeente, args.jaar, met_specificaties=args.specificaties, voortgang=balk)
    if args.json:
        print(json.dumps([_als_json(een) for een in uitkomsten], ensure_ascii=False, indent=1))
    else:
        _toon(args, uitkomsten)
    return 0 if all(een.regel.sluit for een in uitkomsten) else 1


def _toon(args: argparse.Namespace, uitkomsten: Sequence[Uitkomst]) -> None:
    print(f"Aansluiting {args.jaar}, {args.gemeente}")
    perioden: dict[str, list[Uitkomst]] = {}
    for een in uitkomsten:
        perioden.setdefault(een.periode.naam, []).append(een)
    heel_jaar = str(args.jaar)
    for naam, rij in perioden.items():
        open_ = [een for een in rij if not een.regel.sluit]
        hoeveel = f"sluit niet: {len(open_)} van de {len(rij)} controles" if open_ else "sluit"
        print(f"\n{naam}: {hoeveel}" if args.maanden or naam == heel_jaar else f"{naam}: {hoeveel}")
        if args.maanden or naam == heel_jaar:
            _tabel(rij)
        for een in open_:
            print(f"  ! {een.regel.wat}: {een.regel.afwijkend} keer ongelijk. {een.controle.zin}")
            print(f"    Kijk in: {een.controle.kijk}.")


def _tabel(rij: Sequence[Uitkomst]) -> None:
    breedte = max(len(een.regel.wat) for een in rij)
    print(f"  {'':<{breedte}}  {'links':>18}  {'rechts':>18}  {'verschil':>14}")
    for een in rij:
        links, rechts, verschil = (
            _waarde(een, getal) for getal in (een.regel.links, een.regel.rechts, een.regel.verschil)
        )
        print(f"  {een.regel.wat:<{breedte}}  {links:>18}  {rechts:>18}  {verschil:>14}")


def _waarde(een: Uitkomst, getal: int) -> str:
    from opstap.regels.geld import toon_euro
    from opstap.verantwoording.aansluiting.vormen import Eenheid

    if een.controle.eenheid is Eenheid.CENT:
        return toon_euro(getal)
    return f"{getal:,}".replace(",", ".")


def _als_json(een: Uitkomst) -> dict[str, object]:
    return {
        "periode": een.periode.naam,
        "controle": een.controle.code,
        "wat": een.regel.wat,
        "zin": een.controle.zin,
        "kijk": een.controle.kijk,
        "eenheid": een.controle.eenheid.value,
        "links": een.regel.links,
        "rechts": een.regel.rechts,
        "verschil": een.regel.verschil,
        "afwijkend": een.regel.afwijkend,
        "sluit": een.regel.sluit,
    }
