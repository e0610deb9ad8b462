"""`opstap logboek`: who read what for what purpose, as the standard Logboek dataverwerkingen exchanges it."""

from __future__ import annotations

import argparse
import json
from datetime import date, datetime, time, timedelta

GEMEENTE = "GM0518"


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "logboek",
        help="geef het logboek van inzagen uit",
        description="Schrijft elke inzage over een periode als een regel JSON met de velden van het Logboek "
        "dataverwerkingen. Er staat geen naam in; een dossier is een kenmerk dat niet is terug te rekenen.",
    )
    lezer.add_argument("van", type=date.fromisoformat, metavar="VAN", help="eerste dag, jjjj-mm-dd")
    lezer.add_argument("tot_en_met", type=date.fromisoformat, metavar="TOT-EN-MET", help="laatste dag")
    lezer.add_argument("--gemeente", default=GEMEENTE, help=f"CBS-code (standaard {GEMEENTE})")
    lezer.set_defaults(uitvoeren=_schrijf, databank=True)


def _schrijf(args: argparse.Namespace) -> None:
    from django.utils.timezone import make_aware

    from opstap.kern.toegang import logboek

    van = make_aware(datetime.combine(args.van, time.min))
    tot = make_aware(datetime.combine(args.tot_en_met + timedelta(days=1), time.min))
    for regel in logboek.regels(args.gemeente, van=van, tot=tot):
        print(json.dumps(regel, ensure_ascii=False))
