"""`opstap zorgverzekering`: the yearly check of all who take part, and files with insurers both ways."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from opstap.opdrachten.inlezen import GEMEENTE, bestandsopties, lees_bij, meld_verslag
from opstap.opdrachten.klaargezet import toon_klaargezet
from opstap.opdrachten.maand import lees_maand

if TYPE_CHECKING:
    from opstap.minima.models import Partner


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "zorgverzekering",
        help="toets wie meedoet met de zorgverzekering, en wissel bestanden met verzekeraars",
        description="Toetst iedereen die meedoet op de feiten van een dag, meldt wijzigingen aan de "
        "verzekeraar, en legt wat de verzekeraar vraagt naast wie meedoet (docs/minima.md).",
    )
    stappen = lezer.add_subparsers(title="stappen", metavar="STAP", required=True)
    for naam, hulp, functie in (
        ("wacht", "noem van wie nog niet is vastgelegd of hij meedoet", _wacht),
        ("toets", "toets iedereen die meedoet", _toets),
        ("bekend", "stuur de brieven van een toets", _bekend),
        ("bijdrage", "leg vast wat de gemeente voor een inkomensband meebetaalt", _bijdrage),
        ("meld", "schrijf een bestand met wat de verzekeraar nog niet weet", _meld),
        ("opnieuw", "schrijf een eerder bestand nog eens", _opnieuw),
        ("neem-aan", "verwerk een bestand met verzekerden en premies", _neem_aan),
        ("betaal", "zet klaar wat is aanvaard en nog niet klaarstaat", _betaal),
        ("sluit-aan", "leg deelname, gevraagd, aanvaard, geboekt en betaald naast elkaar", _sluit_aan),
    ):
        stap = stappen.add_parser(naam, help=hulp)
        if naam == "toets":
            stap.add_argument("peilmaand", type=lees_maand, help="de feiten op de eerste dag tellen")
        if naam in ("toets", "bekend"):
            stap.add_argument("per", type=lees_maand, help="vanaf welke maand wijzigingen gelden")
        if naam == "toets":
            stap.add_argument("--medeondertekenaar", required=True)
        if naam == "bekend":
            stap.add_argument("--wijze", default="per post", help="hoe de brieven gaan")
        if naam in ("bijdrage", "meld", "neem-aan", "sluit-aan"):
            stap.add_argument("kvk", help="nummer van de verzekeraar in het handelsregister")
        if naam == "bijdrage":
            stap.add_argument("band", choices=("laag", "hoog"))
            stap.add_argument("bedrag", help="per verzekerde per maand, zoals 25,00")
            stap.add_argument("--vanaf", type=date.fromisoformat, required=True)
            stap.add_argument("--tot", type=date.fromisoformat, help="deze dag telt niet mee")
            stap.add_argument("--grond", required=True, help="waar de bijdrage is afgesproken")
            stap.add_argument("--gecontroleerd-door", required=True)
        if naam == "meld":
            stap.add_argument("maand", type=lees_maand, help="tot en met wijzigingen per deze maand")
        if naam == "sluit-aan":
            stap.add_argument("maand", type=lees_maand, help="van welke maand")
        if naam == "opnieuw":
            stap.add_argument("nummer", help="bijvoorbeeld ZM-2024-00001")
        if naam in ("meld", "opnieuw", "neem-aan"):
            stap.add_argument("bestand", type=Path)
        if naam == "neem-aan":
            bestandsopties(stap)
        else:
            stap.add_argument("--gemeente", default=GEMEENTE, help=f"CBS-code (standaard {GEMEENTE})")
            stap.add_argument("--door", default="opdrachtregel", help="wie dit doet")
        stap.set_defaults(uitvoeren=functie, databank=True)


def _partner(args: argparse.Namespace) -> Partner:
    from opstap.minima.partners import vind

    return vind(args.gemeente, args.kvk)


def _wacht(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.minima.zorgverzekering import aanmelden

    nu = timezone.now()
    gevonden = aanmelden.wachtend(args.gemeente, timezone.localdate(nu), nu=nu)
    for zin, nummers in gevonden.items():
        print(f"{zin} Huishoudens: {len(nummers)}.")
        print(f"  {', '.join(nummers)}")
    if not gevonden:
        print("Van iedereen aan wie is toegekend, staat vast of hij meedoet.")
    return 0


def _toets(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.minima.zorgverzekering import toetsen

    verslag = toetsen.toets(
        args.gemeente,
        peildatum=args.peilmaand,
        per=args.per,
        door=args.door,
        medeondertekenaar=args.medeondertekenaar,
        nu=timezone.now(),
        meld=lambda klaar: print(f"Getoetst: {klaar}", flush=True),
    )
    for naam, aantal in (
        ("Verzekerden", verslag.verzekerden),
        ("Zelfde band", verslag.zelfde),
        ("Bijdrage omhoog", verslag.omhoog),
        ("Bijdrage omlaag", verslag.omlaag),
        ("Geen recht", verslag.geen_recht),
        ("Niet te toetsen", verslag.niet_te_toetsen),
        ("Besluiten", verslag.besluiten),
    ):
        print(f"{naam + ':':<18}{aantal}")
    for code, aantal in sorted(verslag.redenen.items()):
        print(f"  niet te toetsen, {code}: {aantal}")
    return 0


def _bekend(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.minima.zorgverzekering import bekendmaken

    nu = timezone.now()
    toets = bekendmaken.vind(args.gemeente, args.per)
    aantal = bekendmaken.maak_bekend(
        toets, op=timezone.localdate(nu), wijze=args.wijze, door=args.door, nu=nu
    )
    print(f"Brieven: {aantal}")
    return 0


def _bijdrage(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.kern.tijdvak import vanaf
    from opstap.minima.zorgverzekering import premies
    from opstap.recht.minima.vorm import Inkomensband
    from opstap.regels.geld import lees_bedrag

    premies.spreek_af(
        _partner(args),
        band=Inkomensband.LAAG if args.band == "laag" else Inkomensband.HOOG,
        geldig=vanaf(args.vanaf, args.tot),
        bijdrage_cent=int(lees_bedrag(args.bedrag)),
        grond=args.grond,
        door=args.door,
        gecontroleerd_door=args.gecontroleerd_door,
        nu=timezone.now(),
    )
    print("De bijdrage is vastgelegd.")
    return 0


def _meld(args: argparse.Namespace) -> int:
    from django.db import transaction
    from django.utils import timezone

    from opstap.koppelingen import zorgverzekeraars
    from opstap.minima.zorgverzekering import melden
    from opstap.opdrachten.bediening import REGELINGEN, bediener

    nu = timezone.now()
    # What could not be written was not told.
    with transaction.atomic():
        bestand = melden.maak(_partner(args), maand=args.maand, door=args.door, nu=nu)
        if bestand is None:
            print("Er is niets te melden.")
            return 0
        wie = bediener(args.gemeente, REGELINGEN)
        regels = zorgverzekeraars.schrijf(bestand, args.bestand, gebruiker=wie, nu=nu)
    print(f"{bestand}: {regels} wijzigingen staan in {args.bestand}.")
    return 0


def _opnieuw(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.koppelingen import zorgverzekeraars
    from opstap.minima.zorgverzekering import melden
    from opstap.opdrachten.bediening import REGELINGEN, bediener

    bestand = melden.vind(args.gemeente, args.nummer)
    wie = bediener(args.gemeente, REGELINGEN)
    regels = zorgverzekeraars.schrijf(bestand, args.bestand, gebruiker=wie, nu=timezone.now())
    print(f"{regels} wijzigingen staan in {args.bestand}.")
    return 0


def _neem_aan(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.koppelingen import zorgverzekeraars

    soort = zorgverzekeraars.PREMIES
    inhoud = lees_bij(args, soort)
    verslag = zorgverzekeraars.verwerk(_partner(args), inhoud, door=args.door, nu=timezone.now())
    return meld_verslag(verslag, soort, args)


def _betaal(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.minima.zorgverzekering import betalen

    toon_klaargezet(betalen.zet_klaar(args.gemeente, door=args.door, nu=timezone.now()), "Betalingen")
    return 0


def _sluit_aan(args: argparse.Namespace) -> int:
    from opstap.minima.zorgverzekering.betalen import sluit_aan
    from opstap.regels.geld import toon_euro

    stand = sluit_aan(_partner(args), args.maand)
    for naam, aantal in (
        ("Doet mee", stand.doet_mee),
        ("Premies", stand.aanvaard),
        ("Ontbreekt", stand.ontbreekt),
    ):
        print(f"{naam + ':':<14}{aantal}")
    for naam, cent in (
        ("Gevraagd", stand.gevraagd_cent),
        ("Geweigerd", stand.geweigerd_cent),
        ("Aanvaard", stand.aanvaard_cent),
        ("Geboekt", stand.geboekt_cent),
        ("Klaargezet", stand.klaargezet_cent),
        ("Naar de bank", stand.verzonden_cent),
    ):
        print(f"{naam + ':':<14}{toon_euro(cent)}")
    for verschil in stand.verschillen:
        print(f"Niet gelijk: {verschil}.")
    return 1 if stand.verschillen else 0
