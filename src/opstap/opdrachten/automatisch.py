"""`opstap automatisch REGELING PEILMAAND`: grant a scheme without an application to whom is known already."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from opstap.opdrachten.inlezen import GEMEENTE
from opstap.opdrachten.maand import lees_maand, voortgangsbalk
from opstap.opdrachten.minima import toon

if TYPE_CHECKING:
    from opstap.gevallen.dagoordelen import Gegeven


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "automatisch",
        help="ken een regeling zonder aanvraag toe aan wie bekend is",
        description="Kent een regeling toe aan huishoudens met bijstand of een andere regeling op de eerste "
        "dag van een maand, als de regels dat zeggen. Niemand wordt hier afgewezen. Nog eens draaien kent "
        "niets dubbel toe.",
    )
    lezer.add_argument("regeling", help="sleutel van de regeling, zoals energietoeslag")
    lezer.add_argument("peilmaand", type=lees_maand, help="bijvoorbeeld 2022-06")
    lezer.add_argument(
        "--bekend-door",
        nargs="*",
        default=["stadspas"],
        metavar="REGELING",
        help="behalve bijstand (standaard stadspas)",
    )
    lezer.add_argument(
        "--gegeven",
        nargs=3,
        action="append",
        default=[],
        metavar=("NAAM", "JA_OF_NEE", "BRON"),
        help="wat voor al deze huishoudens is vastgesteld, en waar dat staat",
    )
    lezer.add_argument("--grond", required=True, help="waar staat dat zonder aanvraag mag worden toegekend")
    lezer.add_argument("--door", required=True)
    lezer.add_argument("--medeondertekenaar", required=True)
    lezer.add_argument("--gemeente", default=GEMEENTE, help=f"CBS-code (standaard {GEMEENTE})")
    lezer.set_defaults(uitvoeren=_ken_toe, databank=True)


def _ken_toe(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.minima import automatisch

    with voortgangsbalk("Toekennen") as balk:
        verslag = automatisch.ken_toe(
            args.gemeente,
            args.regeling,
            _bekend(args.gemeente, args.peilmaand, args.bekend_door),
            peildatum=args.peilmaand,
            gegeven={naam: _gegeven(woord, bron) for naam, woord, bron in args.gegeven},
            grond=args.grond,
            door=args.door,
            medeondertekenaar=args.medeondertekenaar,
            nu=timezone.now(),
            voortgang=balk,
        )
    for reden, aantal in sorted(verslag.anders.items()):
        if aantal:
            print(f"{aantal} huishoudens: {reden}.")
    return toon(verslag.regels)


def _bekend(gemeente: str, dag: date, regelingen: list[str]) -> dict[int, str]:
    """The dossiers with a running right on a day, each with the first of these that makes it known."""
    from opstap.inkomen.models import Uitkering
    from opstap.minima.toekenningen import declaratie, geldend

    bekend: dict[int, str] = {}
    bijstand = Uitkering.objects.filter(gemeente=gemeente, geldig__contains=dag)
    for dossier in bijstand.values_list("dossier", flat=True):
        bekend[dossier] = f"bijstand op {dag:%d-%m-%Y}"
    for regeling in regelingen:
        naam = declaratie(gemeente, regeling).naam
        for dossier in geldend(gemeente, dag).filter(regeling=regeling).values_list("dossier", flat=True):
            bekend.setdefault(dossier, f"{naam} op {dag:%d-%m-%Y}")
    return bekend


def _gegeven(woord: str, bron: str) -> Gegeven:
    from opstap.gevallen.dagoordelen import Gegeven
    from opstap.regels.fouten import OpstapFout

    if woord not in ("ja", "nee"):
        raise OpstapFout("GEGEVEN-JA-NEE", "Zeg van een gegeven ja of nee.")
    return Gegeven(woord == "ja", bron)
