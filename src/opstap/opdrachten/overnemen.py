"""`opstap overnemen BESTAND --per JAAR-MAAND`: take over an existing caseload, whole or not at all."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from opstap.opdrachten.inlezen import bestandsopties, meld_verslag
from opstap.opdrachten.maand import lees_maand, voortgangsbalk


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "overnemen",
        help="neem bestaande uitkeringen over uit een bestand",
        description="Neemt de huishoudens van een bestand over vanaf de eerste dag van een maand: personen, "
        "adres, inkomen, vermogen, rekening en de gereserveerde vakantietoeslag. Is er iets niet goed, dan "
        "wordt niets overgenomen en staat er per regel waarom.",
    )
    lezer.add_argument("bestand", type=Path, help="het bestand (CSV, zie docs/bestanden.md)")
    lezer.add_argument("--per", type=lees_maand, required=True, help="eerste maand in Opstap, zoals 2024-01")
    lezer.add_argument("--vorderingen", type=Path, help="bestand met de vorderingen die meegaan (CSV)")
    lezer.add_argument(
        "--zonder-geweigerde",
        action="store_true",
        help="neem de huishoudens zonder fout wel over, elk heel",
    )
    bestandsopties(lezer)
    lezer.set_defaults(uitvoeren=_neem_over, databank=True)


def _neem_over(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.gemeenten import GEMEENTEN, code_van
    from opstap.kern.models import Gemeente
    from opstap.koppelingen import bestaande_uitkeringen, bestaande_vorderingen
    from opstap.koppelingen.bestand import lees, lees_bestand
    from opstap.project.opstarten import werk_tabellen_bij

    werk_tabellen_bij()
    code = code_van(args.gemeente)
    inhoud = lees(
        lees_bestand(args.bestand, binnen=args.binnen),
        bestaande_uitkeringen.SOORT,
        scheidingsteken=args.scheidingsteken,
        aantal=args.regels,
    )
    vorderingen = None
    if args.vorderingen is not None:
        vorderingen = lees(
            lees_bestand(args.vorderingen, binnen=args.binnen),
            bestaande_vorderingen.SOORT,
            scheidingsteken=args.scheidingsteken,
        )
    Gemeente.objects.get_or_create(code=code, defaults={"naam": GEMEENTEN[code]})
    with voortgangsbalk("Huishoudens overnemen") as balk:
        verslag = bestaande_uitkeringen.verwerk(
            code,
            inhoud,
            per=args.per,
            door=args.door,
            nu=timezone.now(),
            vorderingen=vorderingen,
            zonder_geweigerde=args.zonder_geweigerde,
            voortgang=balk,
        )
    for een in verslag.bijlage_geweigerd:
        print(f"  vorderingen, {een}", file=sys.stderr)
    return max(meld_verslag(verslag, bestaande_uitkeringen.SOORT, args), bool(verslag.bijlage_geweigerd))
