"""`opstap naspelen`: take every decision and every month again, and compare."""

from __future__ import annotations

import argparse

from opstap.opdrachten.maand import voortgangsbalk

GEMEENTE = "GM0518"
_MEEST = 20


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "naspelen",
        help="neem alle besluiten en maanden opnieuw en vergelijk",
        description="Neemt elk besluit opnieuw uit de feiten en de bon die erbij zijn bewaard, en berekent "
        "elke maand opnieuw uit wat toen bekend was. Eindigt met code 1 als er iets anders uitkomt.",
    )
    lezer.add_argument("--gemeente", default=GEMEENTE, help=f"CBS-code (standaard {GEMEENTE})")
    lezer.set_defaults(uitvoeren=_speel_na, databank=True)


def _speel_na(args: argparse.Namespace) -> int:
    from opstap.inkomen.herziening.naspelen import speel_na

    with voortgangsbalk("Naspelen") as balk:
        verslag = speel_na(args.gemeente, lambda _wat, klaar, totaal: balk(klaar, totaal))
    print(f"Besluiten nagespeeld:  {verslag.besluiten}")
    print(f"Maanden nagespeeld:    {verslag.maanden}")
    if verslag.loonkostenmaanden:
        print(f"Maanden loonkostensubsidie: {verslag.loonkostenmaanden}")
    if verslag.ander_regelboek:
        print(f"Waarvan met andere regels of bedragen dan nu: {verslag.ander_regelboek}")
    if verslag.gelijk:
        print("Alles komt precies gelijk uit.")
        return 0
    print(f"Anders dan toen:       {len(verslag.verschillen)}")
    for verschil in verslag.verschillen[:_MEEST]:
        print(f"  {verschil.waar}: {verschil.wat}")
    if len(verslag.verschillen) > _MEEST:
        print(f"  en nog {len(verslag.verschillen) - _MEEST} andere")
    return 1
