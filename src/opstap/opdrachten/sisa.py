"""`opstap sisa`: what a year of the bundled benefit came to, per part, beside the ledger."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opstap.verantwoording.sisa import Sisaopgave

GEMEENTE = "GM0518"


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "sisa",
        help="toon lasten en baten van de gebundelde uitkering over een jaar",
        description="Telt per onderdeel van de gebundelde uitkering (Participatiewet art. 69) de lasten en "
        "baten van een jaar, sluit ze aan op het grootboek en zegt wat nog niet bevestigd is. "
        "Eindigt met code 1 als iets niet sluit of geen onderdeel heeft.",
    )
    lezer.add_argument("jaar", type=int, metavar="JAAR")
    lezer.add_argument("--gemeente", default=GEMEENTE, help=f"CBS-code (standaard {GEMEENTE})")
    lezer.set_defaults(uitvoeren=_toon, databank=True)


def _toon(args: argparse.Namespace) -> int:
    from opstap.verantwoording import sisa

    opgave = sisa.stel_op(args.gemeente, args.jaar)
    print(f"Gebundelde uitkering {opgave.jaar}, {opgave.gemeente} (Participatiewet art. 69; BBV art. 58a)\n")
    _tabel(opgave)
    for een in opgave.aansluiting:
        print(f"  {een.wat}: {'sluit' if een.sluit else f'VERSCHIL van {een.verschil} cent'}")
    _aantallen(opgave)
    print("\nNiet in deze opgave:")
    for zin in sisa.LEEMTEN:
        print(f"- {zin}")
    return 0 if opgave.sluit else 1


def _tabel(opgave: Sisaopgave) -> None:
    from opstap.regels.geld import toon_euro

    rijen: list[tuple[str, ...]] = [("", "lasten", "baten", "per saldo")]
    rijen += [
        (str(regel.onderdeel), *map(toon_euro, (regel.lasten_cent, regel.baten_cent, regel.netto_cent)))
        for regel in opgave.regels
    ]
    breedte = max(len(rij[0]) for rij in rijen)
    for naam, *bedragen in rijen:
        print(f"  {naam:<{breedte}}" + "".join(f"  {bedrag:>18}" for bedrag in bedragen))
    if not opgave.regels:
        print("  In dit jaar is op deze rekeningen niets geboekt.")


def _aantallen(opgave: Sisaopgave) -> None:
    from opstap.verantwoording.teken import getal, rond_af

    if opgave.uitkeringen_per_maand is None:
        print("  Van dit jaar is nog geen maand gedraaid: er zijn geen uitkeringen geteld.")
        return
    gemiddeld = getal(rond_af(opgave.uitkeringen_per_maand))
    print(
        f"  Algemene bijstand in de BUS: gemiddeld {gemiddeld} uitkeringen per maand, "
        f"over {opgave.maanden} gedraaide maanden."
    )
