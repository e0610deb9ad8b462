"""`opstap maandrun JAAR-MAAND`: compute, pay and book a month, once."""

from __future__ import annotations

import argparse
from datetime import date
from typing import TYPE_CHECKING

from opstap.opdrachten.maand import lees_maand, voortgangsbalk

if TYPE_CHECKING:
    from opstap.inkomen.maandrun.proefrun import Proefrun

GEMEENTE = "GM0518"


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "maandrun",
        help="bereken, betaal en boek een maand",
        description="Berekent alle lopende uitkeringen van een maand en wat er eerder is gewijzigd, zet de "
        "betalingen klaar en boekt ze. Een afgebroken maandrun gaat verder waar zij was; een maandrun die "
        "klaar is, verandert niets.",
    )
    lezer.add_argument("maand", type=lees_maand, help="bijvoorbeeld 2024-05")
    lezer.add_argument("--gemeente", default=GEMEENTE, help=f"CBS-code (standaard {GEMEENTE})")
    lezer.add_argument(
        "--proef",
        action="store_true",
        help="reken alles uit en controleer het, maar leg niets vast",
    )
    lezer.set_defaults(uitvoeren=_draai, databank=True)


def _draai(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.inkomen import maandrun
    from opstap.inkomen.beelden.maandrun import maandrunbeeld
    from opstap.inkomen.maandrun.proefrun import draai_proef

    if args.proef:
        with voortgangsbalk(f"Proefrun {args.maand:%Y-%m}") as balk:
            proef = draai_proef(args.gemeente, args.maand, timezone.now(), balk)
        _toon(proef.cijfers, args.maand)
        _toon_bevindingen(proef)
        return 0
    with voortgangsbalk(f"Maandrun {args.maand:%Y-%m}") as balk:
        maandrun.draai(args.gemeente, args.maand, timezone.now(), balk)
    _toon(maandrunbeeld(args.gemeente, args.maand), args.maand)
    return 0


def _toon_bevindingen(proef: Proefrun) -> None:
    from opstap.regels.geld import toon_euro

    print(
        f"{'Betaalopdracht:':<18}{proef.aantal_opdracht} betalingen, samen {toon_euro(proef.totaal_opdracht)}"
    )
    for een in proef.bevindingen:
        print(f"  {een.aantal}x {een.zwaarte} [{een.code}] {een.zin}")
    print("Dit was een proefrun: er is niets vastgelegd.")


def _toon(beeld: object, maand: date) -> None:
    from opstap.inkomen.beelden.maandrun import Maandrunbeeld
    from opstap.regels.geld import toon_euro

    assert isinstance(beeld, Maandrunbeeld)
    regels = (
        ("Maandrun", f"{maand:%Y-%m}, {beeld.status}"),
        ("Bekend tot", f"{beeld.bekend_op:%d-%m-%Y %H:%M}"),
        ("Berekend", str(beeld.aantal_berekend)),
        ("Opnieuw berekend", str(beeld.aantal_herrekend)),
        ("Betalingen", f"{beeld.aantal_betalingen}, samen {toon_euro(beeld.bedrag_betalingen)}"),
        ("Vorderingen", f"{beeld.aantal_vorderingen}, samen {toon_euro(beeld.bedrag_vorderingen)}"),
        ("Lasten", toon_euro(beeld.lasten)),
        ("Niet betaald", str(len(beeld.uitval))),
    )
    for naam, waarde in regels:
        print(f"{naam + ':':<18}{waarde}")
    for uitval in beeld.uitval:
        print(f"  {uitval.dossier_nummer} {uitval.maand:%Y-%m} [{uitval.code}] {uitval.zin}")
