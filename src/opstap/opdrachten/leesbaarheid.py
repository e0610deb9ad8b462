"""`opstap leesbaarheid`: how easy the Dutch texts for residents are to read, the hardest first."""

from __future__ import annotations

import argparse

HOEVEEL = 20


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "leesbaarheid",
        help="toon welke teksten voor inwoners het moeilijkst te lezen zijn",
        description="Meet met de formule van Flesch-Douma elke Nederlandse tekst voor inwoners: de "
        "bladzijden, de vragen, en de zinnen die een besluit, brief of betaling uitleggen.",
    )
    lezer.add_argument(
        "--aantal", type=int, default=HOEVEEL, help=f"hoeveel er per soort (standaard {HOEVEEL})"
    )
    lezer.set_defaults(uitvoeren=_leesbaarheid)


def _leesbaarheid(args: argparse.Namespace) -> int:
    from opstap.project.opstarten import zonder_databank

    zonder_databank()
    from opstap.portalen.vertalen import bronnen
    from opstap.portalen.vertalen.leesbaarheid import GEWOON, MOEILIJK, slechtste_eerst

    for soort, teksten in (
        ("Bladzijden en vragen", bronnen.alle().items()),
        ("Uitleg in besluiten, brieven en betalingen", bronnen.uitleg().items()),
    ):
        metingen = slechtste_eerst(teksten)
        gemiddeld = sum(meting.score for meting in metingen) / max(1, len(metingen))
        gewoon, moeilijk = (
            sum(meting.score >= GEWOON for meting in metingen),
            sum(meting.score < MOEILIJK for meting in metingen),
        )
        print(
            f"{soort}: {len(metingen)} teksten, gemiddeld {gemiddeld:.0f}; "
            f"{gewoon} gewoon, {moeilijk} moeilijk"
        )
        for meting in metingen[: args.aantal]:
            print(f"  {meting.score:4.0f}  {meting.woorden_per_zin:4.1f} woorden per zin  {meting.tekst}")
    return 0
