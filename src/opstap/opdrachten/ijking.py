"""`opstap ijking`: simulate 2019 beside the published figures; exit code 1 when it lies too far off."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING

from opstap.regels.geld import deel_afgerond, toon_euro

if TYPE_CHECKING:
    from opstap.beleidslab.ijkcijfers import Ijkcijfer
    from opstap.beleidslab.ijking import Ijkuitslag, Vergelijking


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "ijking", help="vergelijk de verzonnen stad over 2019 met de gepubliceerde cijfers"
    )
    lezer.add_argument("--zaad", type=int, help="ander toevalsgetal dan het vaste")
    lezer.add_argument("--aannamen", action="store_true", help="toon ook iedere aanname met haar reden")
    lezer.set_defaults(uitvoeren=_ijk)


def _ijk(args: argparse.Namespace) -> int:
    from opstap.beleidslab import bevolking, ijking

    uitslag = ijking.ijk(bevolking.ZAAD if args.zaad is None else args.zaad)
    for regel in _verslag(uitslag):
        print(regel)
    if args.aannamen:
        print("\nAannamen (door geen bron gegeven):")
        for cijfer in uitslag.aannamen:
            print(f"  {cijfer.titel}: {_waarden(cijfer)}\n    {cijfer.toelichting}")
    return 0 if uitslag.binnen else 1


def _verslag(uitslag: Ijkuitslag) -> Iterator[str]:
    yield (
        f"2019 nagerekend op {_getal(uitslag.eenheden)} verzonnen uitkeringen (zaad {uitslag.zaad}), "
        "met de regels en bedragen van januari en juli 2019."
    )
    yield ""
    yield f"{'':<54}{'gesimuleerd':>14}{'gepubliceerd':>14}{'verschil':>10}  oordeel"
    for regel in uitslag.vergelijkingen:
        yield (
            f"{regel.titel:<54}{_bedrag(regel, regel.gesimuleerd):>14}"
            f"{'—' if regel.gepubliceerd is None else _bedrag(regel, regel.gepubliceerd):>14}"
            f"{_verschil(regel):>10}  {_oordeel(regel)}"
        )
    yield ""
    if uitslag.geweigerd:
        yield (
            f"Niet te beslissen: {_getal(uitslag.geweigerde_maanden)} van {_getal(uitslag.maanden)} "
            f"maanden ({_procent(deel_afgerond(1000 * uitslag.geweigerde_maanden, uitslag.maanden))}). "
            "Die tellen niet mee, want van 2019 is niet bevestigd:"
        )
        for wat, aantal in uitslag.geweigerd:
            yield f"  {_getal(aantal):>6} uitkeringen  {wat}"
        yield ""
    yield (
        f"De stad rust op {len(uitslag.aannamen)} aannamen die geen bron geeft, zoals het aandeel "
        "kostendelers. Zie docs/ijking.md, of draai: opstap ijking --aannamen"
    )
    yield (
        "De uitkomst past bij de gepubliceerde cijfers."
        if uitslag.binnen
        else "De uitkomst wijkt te veel af van de gepubliceerde cijfers."
    )


def _bedrag(regel: Vergelijking, waarde: int) -> str:
    return toon_euro(waarde) if regel.eenheid == "euro" else _procent(waarde)


def _verschil(regel: Vergelijking) -> str:
    if regel.gepubliceerd is None:
        return ""
    verschil = regel.gesimuleerd - regel.gepubliceerd
    if regel.eenheid == "euro":
        verschil = deel_afgerond(1000 * verschil, regel.gepubliceerd)
    teken = "+" if verschil > 0 else ""
    return f"{teken}{_procent(verschil)}"


def _oordeel(regel: Vergelijking) -> str:
    if regel.gepubliceerd is None:
        return "aanname"
    soort = "" if regel.eenheid == "euro" else " punt"
    return f"{'past' if regel.binnen else 'PAST NIET'} (marge {_procent(regel.marge)}{soort})"


def _procent(promille: int) -> str:
    return f"{'−' if promille < 0 else ''}{abs(promille) // 10},{abs(promille) % 10}%"


def _getal(aantal: int) -> str:
    return f"{aantal:,}".replace(",", ".")


def _waarden(cijfer: Ijkcijfer) -> str:
    toon = {"promille": _procent, "euro": toon_euro}.get(cijfer.eenheid, _getal)
    return ", ".join(
        f"{naam.replace('_', ' ')} {toon(waarde)}".strip() for naam, waarde in cijfer.waarden.items()
    )
