"""`opstap loonkostensubsidies JAAR-MAAND`: pay wage-cost subsidy to employers up to a month."""

from __future__ import annotations

import argparse

from opstap.opdrachten.maand import lees_maand, toon_wachtend

GEMEENTE = "GM0518"


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "loonkostensubsidies",
        help="bereken en betaal loonkostensubsidie aan werkgevers",
        description="Berekent alle loonkostensubsidies tot en met een maand en zet klaar wat nog niet is "
        "betaald. Wat later anders uitkomt, wordt per maand nabetaald of een vordering. Nog eens draaien "
        "betaalt niets dubbel.",
    )
    lezer.add_argument("maand", type=lees_maand, help="bijvoorbeeld 2024-05")
    lezer.add_argument("--gemeente", default=GEMEENTE, help=f"CBS-code (standaard {GEMEENTE})")
    lezer.set_defaults(uitvoeren=_draai, databank=True)


def _draai(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.inkomen import loonkostensubsidies
    from opstap.regels.geld import toon_euro

    verslag = loonkostensubsidies.draai(args.gemeente, args.maand, timezone.now())
    print(f"Berekend:         {verslag.berekend}")
    print(f"Te betalen:       {toon_euro(verslag.betaald_cent)}")
    print(f"Verrekend:        {toon_euro(verslag.verrekend_cent)}")
    print(f"Te veel betaald:  {toon_euro(verslag.teruggevorderd_cent)}")
    print(f"Wacht:            {len(verslag.wachtend)}")
    toon_wachtend((een.subsidie.nummer, een.maand, een.reden) for een in verslag.wachtend)
    return 0
