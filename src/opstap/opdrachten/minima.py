"""`opstap minima`: what comes back every month or year: renewals, payments, settlements."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from opstap.opdrachten.inlezen import GEMEENTE
from opstap.opdrachten.klaargezet import toon_klaargezet
from opstap.opdrachten.maand import lees_maand, voortgangsbalk

if TYPE_CHECKING:
    from opstap.minima.ambtshalve import Verslag


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "minima",
        help="verleng regelingen, betaal ze en reken af met partners",
        description="Het werk dat elke maand of elk jaar terugkomt (docs/minima.md).",
    )
    stappen = lezer.add_subparsers(title="stappen", metavar="STAP", required=True)
    for naam, hulp, functie in (
        ("verleng", "geef een regeling opnieuw aan wie haar had en nog recht heeft", _verleng),
        ("betaal", "zet klaar wat per maand is toegekend", _betaal),
        ("verval", "boek tegoeden af waarvan de termijn voorbij is", _verval),
        ("reken-af", "betaal partners wat met tegoeden bij hen is betaald", _reken_af),
    ):
        stap = stappen.add_parser(naam, help=hulp)
        if naam == "verleng":
            stap.add_argument("regeling", help="sleutel van de regeling, zoals stadspas")
            stap.add_argument("--per", type=date.fromisoformat, required=True, help="vanaf deze dag")
            stap.add_argument(
                "--antwoorden-van-eerder",
                action="store_true",
                help="laat antwoorden uit de vorige aanvraag weer tellen",
            )
        if naam in ("betaal", "reken-af"):
            stap.add_argument("maand", type=lees_maand, help="zoals 2024-05")
        if naam == "verval":
            stap.add_argument("--op", type=date.fromisoformat, required=True)
        stap.add_argument("--gemeente", default=GEMEENTE, help=f"CBS-code (standaard {GEMEENTE})")
        stap.add_argument("--door", default="opdrachtregel", help="wie dit doet")
        stap.set_defaults(uitvoeren=functie, databank=True)


def _verleng(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.minima import ambtshalve

    with voortgangsbalk("Verlengen") as balk:
        verslag = ambtshalve.verleng(
            args.gemeente,
            args.regeling,
            per=args.per,
            door=args.door,
            nu=timezone.now(),
            antwoorden_van_eerder=args.antwoorden_van_eerder,
            voortgang=balk,
        )
    return toon(verslag)


def toon(verslag: Verslag) -> int:
    """What came of it; of whom there is something to do the numbers, without names."""
    from opstap.regels.geld import toon_euro

    bedrag = f": {toon_euro(verslag.bedrag_cent)}" if verslag.bedrag_cent else ""
    print(f"{verslag.bekeken} huishoudens bekeken, {verslag.gegeven} toegekend{bedrag}.")
    if verslag.geen_recht:
        print(f"{len(verslag.geen_recht)} huishoudens hebben nu geen recht: {_nummers(verslag.geen_recht)}")
    for zin, dossiers in sorted(verslag.niet_bekend.items(), key=lambda paar: -len(paar[1])):
        print(f"{len(dossiers)} huishoudens: {zin} {_nummers(dossiers)}")
    return 0


def _nummers(dossiers: list[str], hoogstens: int = 10) -> str:
    meer = len(dossiers) - hoogstens
    return ", ".join(dossiers[:hoogstens]) + (f" en nog {meer}" if meer > 0 else "")


def _betaal(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.minima import uitbetalen
    from opstap.regels.geld import toon_euro

    verslag = uitbetalen.betaal_maand(args.gemeente, args.maand, nu=timezone.now())
    print(f"{verslag.betalingen} betalingen klaargezet: {toon_euro(verslag.bedrag_cent)}.")
    if verslag.zonder_rekening:
        print(f"{len(verslag.zonder_rekening)} toekenningen wachten op een bankrekening.")
    return 0


def _verval(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.minima import tegoeden

    aantal = tegoeden.laat_vervallen(args.gemeente, op=args.op, door=args.door, nu=timezone.now())
    print(f"{aantal} tegoeden vervallen.")
    return 0


def _reken_af(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.minima import afrekenen

    toon_klaargezet(
        afrekenen.reken_af(args.gemeente, args.maand, door=args.door, nu=timezone.now()), "Afrekeningen"
    )
    return 0
