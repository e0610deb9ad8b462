"""`opstap uitvoerders`: files with executors both ways, their invoices, and whether everything adds up."""

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
        "uitvoerders",
        help="laat een organisatie leveren wat aan kinderen is toegekend",
        description="Geeft door voor welke kinderen een organisatie levert, controleert en boekt wat zij "
        "heeft geleverd, en zet haar facturen klaar (docs/minima.md).",
    )
    stappen = lezer.add_subparsers(title="stappen", metavar="STAP", required=True)
    for naam, hulp, functie in (
        ("afspraak", "leg vast wat een organisatie levert, en voor hoeveel hoogstens", _afspraak),
        ("geef-door", "schrijf een bestand met wat de organisatie nog niet weet", _geef_door),
        ("opnieuw", "schrijf het bestand van een eerdere keer nog eens", _opnieuw),
        ("neem-aan", "verwerk een bestand met wat is geleverd", _neem_aan),
        ("betaal", "zet de facturen klaar die nog niet klaarstaan", _betaal),
        ("sluit-aan", "leg doorgegeven, geleverd, gefactureerd, betaald en geboekt naast elkaar", _sluit_aan),
    ):
        stap = stappen.add_parser(naam, help=hulp)
        if naam == "opnieuw":
            stap.add_argument("nummer", help="bijvoorbeeld LO-2024-00001")
        elif naam == "betaal":
            stap.add_argument("maand", type=lees_maand, help="waarmee zij worden betaald, zoals 2024-05")
        else:
            stap.add_argument("kvk", help="nummer van de organisatie in het handelsregister")
        if naam == "afspraak":
            stap.add_argument("regeling", help="sleutel van de regeling")
            stap.add_argument("--vanaf", type=date.fromisoformat, required=True)
            stap.add_argument("--tot", type=date.fromisoformat, help="deze dag telt niet mee")
            stap.add_argument("--hoogste", required=True, help="hoogste bedrag per kind, zoals 250,00")
            stap.add_argument("--weer-na-maanden", type=int, help="weglaten als dat niet bekend is")
            stap.add_argument("--grond", required=True, help="waar bedrag en termijn staan")
            stap.add_argument("--gecontroleerd-door", required=True)
        if naam == "geef-door":
            stap.add_argument("--peildatum", type=date.fromisoformat, help="standaard vandaag")
        if naam in ("geef-door", "opnieuw", "neem-aan"):
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


def _afspraak(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.kern.tijdvak import vanaf
    from opstap.minima.uitvoerders import afspraken
    from opstap.regels.geld import lees_bedrag

    afspraken.spreek_af(
        _partner(args),
        regeling=args.regeling,
        geldig=vanaf(args.vanaf, args.tot),
        hoogste_cent=int(lees_bedrag(args.hoogste)),
        herhaal_maanden=args.weer_na_maanden,
        grond=args.grond,
        door=args.door,
        gecontroleerd_door=args.gecontroleerd_door,
        nu=timezone.now(),
    )
    print("De afspraak is vastgelegd.")
    return 0


def _geef_door(args: argparse.Namespace) -> int:
    from django.db import transaction
    from django.utils import timezone

    from opstap.koppelingen import uitvoerders
    from opstap.minima.uitvoerders import doorgeven
    from opstap.opdrachten.bediening import REGELINGEN, bediener

    nu = timezone.now()
    # What could not be written was not passed on.
    with transaction.atomic():
        verslag = doorgeven.lever(
            _partner(args), peildatum=args.peildatum or timezone.localdate(nu), door=args.door, nu=nu
        )
        if verslag.opdracht is not None:
            wie = bediener(args.gemeente, REGELINGEN)
            uitvoerders.schrijf(verslag.opdracht, args.bestand, gebruiker=wie, nu=nu)
    print(f"Nieuw:      {verslag.nieuw}")
    print(f"Vervallen:  {verslag.vervallen}")
    for reden, aantal in sorted(verslag.wacht.items()):
        print(f"Wacht, {reden}: {aantal}")
    print(
        f"{verslag.opdracht} staat in {args.bestand}." if verslag.opdracht else "Er is niets door te geven."
    )
    return 0


def _opnieuw(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.koppelingen import uitvoerders
    from opstap.minima.uitvoerders import doorgeven
    from opstap.opdrachten.bediening import REGELINGEN, bediener

    opdracht = doorgeven.vind(args.gemeente, args.nummer)
    wie = bediener(args.gemeente, REGELINGEN)
    regels = uitvoerders.schrijf(opdracht, args.bestand, gebruiker=wie, nu=timezone.now())
    print(f"{regels} regels staan in {args.bestand}.")
    return 0


def _neem_aan(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.koppelingen import uitvoerders

    soort = uitvoerders.LEVERINGEN
    inhoud = lees_bij(args, soort)
    verslag = uitvoerders.verwerk(_partner(args), inhoud, door=args.door, nu=timezone.now())
    return meld_verslag(verslag, soort, args)


def _betaal(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.minima.uitvoerders import facturen

    toon_klaargezet(
        facturen.zet_klaar(args.gemeente, args.maand, door=args.door, nu=timezone.now()), "Facturen"
    )
    return 0


def _sluit_aan(args: argparse.Namespace) -> int:
    from opstap.minima.uitvoerders.aansluiten import sluit_aan
    from opstap.regels.geld import toon_euro

    stand = sluit_aan(_partner(args))
    for naam, aantal in (
        ("Doorgegeven", stand.doorgegeven),
        ("Vervallen", stand.vervallen),
        ("Leveringen", stand.geleverd),
        ("Nog te leveren", stand.nog_te_leveren),
    ):
        print(f"{naam + ':':<22}{aantal}")
    for naam, cent in (
        ("Gevraagd", stand.gevraagd_cent),
        ("Geweigerd", stand.geweigerd_cent),
        ("Geleverd", stand.geleverd_cent),
        ("Geboekt", stand.geboekt_cent),
        ("Gefactureerd", stand.gefactureerd_cent),
        ("Klaargezet", stand.klaargezet_cent),
        ("Naar de bank", stand.verzonden_cent),
        ("Nog te factureren", stand.nog_te_factureren_cent),
    ):
        print(f"{naam + ':':<22}{toon_euro(cent)}")
    for verschil in stand.verschillen:
        print(f"Niet gelijk: {verschil}.")
    return 1 if stand.verschillen else 0
