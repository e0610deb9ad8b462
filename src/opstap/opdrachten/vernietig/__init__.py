"""`opstap vernietig`: what may be destroyed after its term, and the steps from list to certificate."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from opstap.opdrachten.maand import voortgangsbalk
from opstap.regels.fouten import OpstapFout

if TYPE_CHECKING:
    from opstap.kern.archief.termijnen import Termijnen
    from opstap.kern.archief.voornemen import Voornemen

GEMEENTE = "GM0518"
_MEEST = 20


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "vernietig",
        help="vernietig waarvan de bewaartermijn voorbij is, met goedkeuring van een ander",
        description="Zonder stap: laat zien wat weg mag, op welke grond, en wat waarom blijft. Er verandert "
        "dan niets. Vernietigen gaat in drie stappen: de een stelt een lijst op, een ander keurt haar goed, "
        "en daarna wordt zij uitgevoerd.",
    )
    lezer.add_argument("--gemeente", default=GEMEENTE, help=f"CBS-code (standaard {GEMEENTE})")
    lezer.add_argument("--op", type=date.fromisoformat, help="peildatum, jjjj-mm-dd (standaard vandaag)")
    lezer.set_defaults(uitvoeren=_toon, databank=True)
    stappen = lezer.add_subparsers(title="stappen", metavar="STAP")

    stap = stappen.add_parser("termijnen", help="toon alle soorten met hun termijn, grond en bron")
    stap.set_defaults(uitvoeren=_termijnen)

    stap = stappen.add_parser("opstellen", help="leg vast wat weg zou gaan")
    _wie(stap)
    stap.set_defaults(uitvoeren=_stel_op)

    stap = stappen.add_parser("goedkeuren", help="keur de lijst van een ander goed")
    stap.add_argument("lijst")
    _wie(stap)
    stap.set_defaults(uitvoeren=_keur_goed)

    stap = stappen.add_parser("afwijzen", help="wijs de lijst van een ander af")
    stap.add_argument("lijst")
    stap.add_argument("--reden", required=True)
    _wie(stap)
    stap.set_defaults(uitvoeren=_wijs_af)

    stap = stappen.add_parser("uitvoeren", help="vernietig wat op een goedgekeurde lijst staat")
    stap.add_argument("lijst")
    stap.add_argument("--naar", type=Path, default=Path(), help="map voor de verklaring (standaard hier)")
    _wie(stap)
    stap.set_defaults(uitvoeren=_voer_uit)

    stap = stappen.add_parser("verklaring", help="schrijf de verklaring van een uitgevoerde lijst nog eens")
    stap.add_argument("lijst")
    stap.add_argument("--naar", type=Path, default=Path(), help="map voor de verklaring (standaard hier)")
    stap.set_defaults(uitvoeren=_verklaring)

    for naam, uitleg, vast in (
        ("vasthouden", "houd een dossier tegen, wat de termijn ook zegt", True),
        ("loslaten", "laat de termijn weer gelden", False),
    ):
        stap = stappen.add_parser(naam, help=uitleg)
        stap.add_argument("dossier")
        stap.add_argument("--reden", required=True)
        _wie(stap)
        stap.set_defaults(uitvoeren=_houd_vast, vast=vast)


def _wie(stap: argparse.ArgumentParser) -> None:
    stap.add_argument("--door", required=True, help="uw werknaam, zoals bij 'opstap accounts'")


def _toon(args: argparse.Namespace) -> int:
    from opstap.opdrachten.vernietig import tonen

    voornemen = _voornemen(args)
    print("\n".join(tonen.voornemen(voornemen, _op(args), _MEEST)))
    return 0


def _termijnen(args: argparse.Namespace) -> None:
    from opstap.opdrachten.vernietig import tonen

    print("\n".join((*tonen.termijnen(_boek(args).alle(_op(args))), *tonen.kort_bewaard())))


def _stel_op(args: argparse.Namespace) -> None:
    from django.utils import timezone

    from opstap.kern.archief import lijsten

    lijst = lijsten.stel_op(
        args.gemeente, _voornemen(args), peildatum=_op(args), door=args.door, nu=timezone.now()
    )
    print(f"Lijst {lijst.nummer}: {lijst.posten.count()} regels, digest {lijst.digest}.")
    print("Er is niets vernietigd. Een ander kijkt haar na en keurt haar goed.")


def _keur_goed(args: argparse.Namespace) -> None:
    from django.utils import timezone

    from opstap.kern.archief import lijsten

    lijst = lijsten.zoek(args.gemeente, args.lijst)
    lijsten.keur_goed(lijst, door=args.door, nu=timezone.now())
    print(f"Lijst {lijst.nummer} is goedgekeurd.")


def _wijs_af(args: argparse.Namespace) -> None:
    from django.utils import timezone

    from opstap.kern.archief import lijsten

    lijst = lijsten.zoek(args.gemeente, args.lijst)
    lijsten.wijs_af(lijst, args.reden, door=args.door, nu=timezone.now())
    print(f"Lijst {lijst.nummer} is afgewezen.")


def _voer_uit(args: argparse.Namespace) -> None:
    from django.utils import timezone

    from opstap.kern.archief import lijsten

    lijst = lijsten.zoek(args.gemeente, args.lijst)
    with voortgangsbalk("Vernietigen") as balk:
        uitslag = lijsten.voer_uit(lijst, _boek(args), door=args.door, nu=timezone.now(), voortgang=balk)
    print(f"Vernietigd: {uitslag.vernietigd}. Overgeslagen: {uitslag.overgeslagen}.")
    _verklaring(args)


def _verklaring(args: argparse.Namespace) -> None:
    from opstap.kern.archief import lijsten, verklaring
    from opstap.opdrachten.vernietig import papier

    gemaakt = papier.schrijf(verklaring.verklaar(lijsten.zoek(args.gemeente, args.lijst)), args.naar)
    print("Verklaring: " + ", ".join(str(pad) for pad in gemaakt))


def _houd_vast(args: argparse.Namespace) -> None:
    from django.utils import timezone

    from opstap.kern.archief import vasthouden
    from opstap.kern.models import Dossier

    dossier = Dossier.objects.filter(gemeente=args.gemeente, nummer=args.dossier).first()
    if dossier is None:
        raise OpstapFout("DOSSIER-ONBEKEND", "Er is geen dossier met dit nummer.")
    doe = vasthouden.houd_vast if args.vast else vasthouden.geef_vrij
    doe(dossier, args.reden, door=args.door, nu=timezone.now())
    print(f"Dossier {dossier.nummer} wordt {'vastgehouden' if args.vast else 'niet meer vastgehouden'}.")


def _boek(args: argparse.Namespace) -> Termijnen:
    from opstap import gemeenten
    from opstap.kern.archief.termijnen import Termijnen

    return Termijnen(gemeenten.regelboek(args.gemeente))


def _voornemen(args: argparse.Namespace) -> Voornemen:
    from opstap.kern.archief.voornemen import neem_voor

    with voortgangsbalk("Nagaan") as balk:
        return neem_voor(args.gemeente, _op(args), _boek(args), balk)


def _op(args: argparse.Namespace) -> date:
    """The day on which the terms are measured: never one that is still to come."""
    from django.utils.timezone import localdate

    op: date = args.op or localdate()
    if op > localdate():
        raise OpstapFout("VERNIETIGEN-TOEKOMST", "De peildatum ligt in de toekomst. Kies vandaag of eerder.")
    return op
