"""`opstap betaalopdracht`: what the checks found in a batch, the reasons for it, and its release."""

from __future__ import annotations

import argparse
from collections import Counter
from datetime import date
from typing import TYPE_CHECKING

from opstap.opdrachten.maand import lees_maand

if TYPE_CHECKING:
    from opstap.financien.models import Betaalopdracht

GEMEENTE = "GM0518"
MAKER = "opdrachtregel"


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "betaalopdracht",
        help="controleer een betaalopdracht en geef haar vrij",
        description="Een betaalopdracht gaat pas naar de bank als zij is gecontroleerd, als bij elke "
        "bevinding een reden staat, en als de juiste mensen haar hebben vrijgegeven.",
    )
    lezer.add_argument("--gemeente", default=GEMEENTE, help=f"CBS-code (standaard {GEMEENTE})")
    stappen = lezer.add_subparsers(title="stappen", metavar="STAP", required=True)

    stap = stappen.add_parser("toon", help="maak en controleer de opdrachten van een maand")
    stap.add_argument("maand", type=lees_maand, help="bijvoorbeeld 2024-05")
    stap.set_defaults(uitvoeren=_toon, tussentijds=False, databank=True)

    stap = stappen.add_parser(
        "tussentijds", help="betaal voor de maandrun wat niet kan wachten: voorschot, bijzondere bijstand"
    )
    stap.add_argument("maand", type=lees_maand, help="bijvoorbeeld 2024-05")
    stap.set_defaults(uitvoeren=_toon, tussentijds=True, databank=True)

    stap = stappen.add_parser("oordeel", help="geef de reden bij alle bevindingen met een code")
    stap.add_argument("kenmerk")
    stap.add_argument("code")
    _wie_en_waarom(stap)
    stap.set_defaults(uitvoeren=_oordeel, databank=True)

    for naam, uitleg, functie in (
        ("vrijgeven", "geef een gecontroleerde opdracht vrij", _geef_vrij),
        ("verzenden", "leg vast dat de opdracht naar de bank is", _verzend),
        ("stoppen", "stop een opdracht die nog niet is verzonden", _stop),
    ):
        stap = stappen.add_parser(naam, help=uitleg)
        stap.add_argument("kenmerk")
        stap.add_argument("--door", required=True, help="uw naam")
        stap.set_defaults(uitvoeren=functie, databank=True)

    stap = stappen.add_parser("intrekken", help="laat een betaling die niet klopt nooit vertrekken")
    stap.add_argument("betaling", help="het kenmerk van de betaling (end-to-end)")
    _wie_en_waarom(stap)
    stap.set_defaults(uitvoeren=_trek_in, databank=True)

    stap = stappen.add_parser("grenzen", help="leg de grenzen vast die de gemeente heeft vastgesteld")
    stap.add_argument("--vanaf", type=date.fromisoformat, required=True, help="jjjj-mm-dd")
    stap.add_argument("--reden", type=int, required=True, help="verschil waarboven een reden nodig is, in ‰")
    stap.add_argument("--stopt", type=int, required=True, help="verschil waarboven een opdracht stopt, in ‰")
    stap.add_argument("--verdeling", type=int, required=True, help="verschuiving van een aandeel, in ‰")
    stap.add_argument("--steekproef", type=int, required=True, help="betalingen om met de hand na te kijken")
    stap.add_argument("--twee", required=True, help="totaal waarboven er twee vrijgeven, zoals 100000,00")
    stap.add_argument("--grondslag", required=True, help="het besluit van de gemeente")
    stap.add_argument("--door", required=True, help="uw naam")
    stap.set_defaults(uitvoeren=_grenzen, databank=True)


def _wie_en_waarom(stap: argparse.ArgumentParser) -> None:
    stap.add_argument("--door", required=True, help="uw naam")
    stap.add_argument("--reden", required=True, help="waarom u dit besluit")


def _zoek(args: argparse.Namespace) -> Betaalopdracht:
    from opstap.financien.vrijgave.beeld import vind

    return vind(args.gemeente, args.kenmerk)


def _toon(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.inkomen.betalen.betaalopdrachten import opdrachten_van

    opdrachten = opdrachten_van(
        args.gemeente, args.maand, door=MAKER, nu=timezone.now(), tussentijds=args.tussentijds
    )
    if not opdrachten:
        print(f"Over {args.maand:%Y-%m} valt er niets te betalen.")
    for opdracht in opdrachten:
        _toon_een(opdracht)
    return int(any(opdracht.status == opdracht.Status.GESTOPT for opdracht in opdrachten))


def _toon_een(opdracht: Betaalopdracht) -> None:
    from opstap.financien.vrijgave.vrijgeven import nodige_vrijgaven
    from opstap.regels.geld import toon_euro

    print(
        f"{opdracht.kenmerk}: {opdracht.aantal} betalingen, samen {toon_euro(opdracht.totaal_cent)}, "
        f"{opdracht.get_status_display()}{', tussentijds' if opdracht.tussentijds else ''}"
    )
    bevindingen = list(opdracht.bevindingen.select_related("oordeel", "betaling").order_by("id"))
    for (zwaarte, code), aantal in Counter(
        (een.get_zwaarte_display(), een.code) for een in bevindingen
    ).items():
        print(f"  {zwaarte} [{code}]: {aantal}")
    for een in bevindingen:
        waar = f"{een.betaling.end_to_end_id}: " if een.betaling else ""
        oordeel = getattr(een, "oordeel", None)
        waarom = f" Reden van {oordeel.door}: {oordeel.reden}" if oordeel else ""
        print(f"    [{een.code}] {waar}{een.zin}{waarom}")
    print(f"  vrijgegeven door {opdracht.vrijgaven.count()} van de {nodige_vrijgaven(opdracht)} personen")


def _oordeel(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.financien import vrijgave

    opdracht = _zoek(args)
    aantal = vrijgave.beoordeel(opdracht, args.code, door=args.door, reden=args.reden, moment=timezone.now())
    print(f"Bij {aantal} bevindingen [{args.code}] staat nu uw reden.")
    return 0


def _geef_vrij(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.financien import vrijgave

    opdracht = _zoek(args)
    if vrijgave.geef_vrij(opdracht, door=args.door, moment=timezone.now()):
        print(f"{opdracht.kenmerk} is vrijgegeven.")
    else:
        print(f"{opdracht.kenmerk}: uw vrijgave staat. Iemand met de andere rol moet haar ook vrijgeven.")
    return 0


def _verzend(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.financien import betaalopdrachten

    opdracht = _zoek(args)
    betaalopdrachten.verzend(opdracht, door=args.door, datum=timezone.localdate())
    print(f"{opdracht.kenmerk} is verzonden.")
    return 0


def _stop(args: argparse.Namespace) -> int:
    from opstap.financien import betaalopdrachten

    opdracht = _zoek(args)
    betaalopdrachten.stop(opdracht, door=args.door)
    print(f"{opdracht.kenmerk} is gestopt. Haar betalingen wachten op een nieuwe opdracht.")
    return 0


def _trek_in(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.financien import betaalopdrachten, betalingen

    betaling = betalingen.vind(args.gemeente, args.betaling)
    betaalopdrachten.trek_in(betaling, door=args.door, reden=args.reden, moment=timezone.now())
    print(f"Betaling {args.betaling} vertrekt nooit. Herstel haar in het dossier.")
    return 0


def _grenzen(args: argparse.Namespace) -> int:
    from opstap.financien import vrijgave
    from opstap.regels.geld import lees_bedrag

    vrijgave.stel_in(
        args.gemeente,
        vrijgave.Instelling(
            args.reden, args.stopt, args.verdeling, args.steekproef, lees_bedrag(args.twee), args.grondslag
        ),
        vanaf=args.vanaf,
        door=args.door,
    )
    print(f"De grenzen gelden vanaf {args.vanaf:%d-%m-%Y}.")
    return 0
