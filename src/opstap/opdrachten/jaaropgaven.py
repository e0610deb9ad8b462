"""`opstap jaaropgaven JAAR`: the annual statements of a municipality, month by month beside the ledger.

Prints sums only, never a person: a resident reads the own statement in the portal. Exit code 1 when anything
differs.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from opstap.inkomen.jaaropgaven import Jaaropgaven

GEMEENTE = "GM0518"
SLUIT_NIET = 1
_KOPPEN = ("Maand", "Personen", "Belastbaar loon", "Loonheffing", "Zvw", "Grootboek", "Verschil")
_BREEDTEN = (16, 9, 18, 16, 16, 16, 12)


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "jaaropgaven",
        help="loon, loonheffing en Zvw van een jaar, per maand naast het grootboek",
        description="Maakt de jaaropgaven van een jaar en legt de totalen van elke maand (de loonaangifte) "
        "naast het grootboek. De jaaropgave zelf ziet de inwoner in het portaal.",
    )
    lezer.add_argument("jaar", type=int, help="bijvoorbeeld 2024")
    lezer.add_argument("--gemeente", default=GEMEENTE, help=f"CBS-code (standaard {GEMEENTE})")
    lezer.set_defaults(uitvoeren=_toon, databank=True)


def _toon(args: argparse.Namespace) -> int:
    from opstap.inkomen.jaaropgaven import jaaropgaven

    alle = jaaropgaven(args.gemeente, args.jaar)
    print("\n".join(_regels(alle)))
    return 0 if alle.sluit else SLUIT_NIET


def _regels(alle: Jaaropgaven) -> Iterator[str]:
    from opstap.regels.geld import toon_euro

    personen = len({opgave.persoon_id for opgave in alle.opgaven})
    yield f"{personen} jaaropgaven over {alle.jaar}"
    yield ""
    yield _rij(_KOPPEN)
    for aangifte in alle.aangiften:
        bedragen = (
            aangifte.loon,
            aangifte.loonheffing,
            aangifte.zvw,
            aangifte.grootboek,
            aangifte.verschil,
        )
        yield _rij(
            (f"{aangifte.maand:%Y-%m}", str(aangifte.personen), *(toon_euro(cent) for cent in bedragen))
        )
    totalen = [
        sum(getattr(aangifte, naam) for aangifte in alle.aangiften)
        for naam in ("loon", "loonheffing", "zvw", "grootboek", "verschil")
    ]
    yield _rij(("Heel het jaar", "", *(toon_euro(cent) for cent in totalen)))
    yield ""
    yield from alle.afwijkingen
    yield (
        "Elke maand is gelijk aan het grootboek."
        if alle.sluit
        else "Er zijn verschillen. Zoek uit waardoor voordat u de jaaropgaven verstrekt."
    )


def _rij(cellen: tuple[str, ...]) -> str:
    """A row of the table: the month on the left, amounts on the right."""
    eerste, *rest = zip(cellen, _BREEDTEN, strict=True)
    return f"{eerste[0]:<{eerste[1]}}" + "".join(f"{cel:>{breedte}}" for cel, breedte in rest)
