"""`opstap zelfstandigen JAAR-MAAND`: pay living costs to the self-employed up to a month."""

from __future__ import annotations

import argparse

from opstap.opdrachten.maand import lees_maand, toon_wachtend

GEMEENTE = "GM0518"


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "zelfstandigen",
        help="betaal levensonderhoud aan zelfstandigen (Bbz)",
        description="Beslist over iedere maand levensonderhoud tot en met deze maand en zet haar klaar als "
        "voorlopige lening. Een maand die al is beslist, verandert niet: dat doet de afrekening van het "
        "boekjaar.",
    )
    lezer.add_argument("maand", type=lees_maand, help="bijvoorbeeld 2025-05")
    lezer.add_argument("--gemeente", default=GEMEENTE, help=f"CBS-code (standaard {GEMEENTE})")
    lezer.set_defaults(uitvoeren=_draai, databank=True)


def _draai(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.inkomen import zelfstandigen
    from opstap.regels.geld import toon_euro

    nu = timezone.now()
    verslag = zelfstandigen.draai(args.gemeente, args.maand, nu)
    print(f"Beslist:     {verslag.besloten}")
    print(f"Te betalen:  {toon_euro(verslag.betaald_cent)}")
    print(f"Wacht:       {len(verslag.wachtend)}")
    toon_wachtend((een.uitkering.nummer, een.maand, een.reden) for een in verslag.wachtend)
    af_te_rekenen = zelfstandigen.af_te_rekenen(args.gemeente, op=timezone.localdate(nu))
    for uitkering, boekjaar in af_te_rekenen:
        print(f"Boekjaar af te rekenen: {uitkering.nummer}, vanaf {boekjaar:%d-%m-%Y}")
    return 0
