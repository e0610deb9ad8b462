"""`opstap partners`: organisations that take credits of passes, their accounts and their agreements."""

from __future__ import annotations

import argparse
from datetime import date

from opstap.opdrachten.inlezen import GEMEENTE


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "partners",
        help="laat organisaties tegoeden van passen aannemen",
        description="Een partner heeft een rekening die een ander heeft gecontroleerd, en een afspraak per "
        "doel. Wie er werkt, krijgt een account met 'opstap accounts'; afrekenen gaat met "
        "'opstap minima reken-af' (docs/minima.md).",
    )
    lezer.add_argument("--gemeente", default=GEMEENTE, help=f"CBS-code (standaard {GEMEENTE})")
    lezer.add_argument("--door", default="opdrachtregel", help="wie dit doet")
    stappen = lezer.add_subparsers(title="stappen", metavar="STAP", required=True)

    stap = stappen.add_parser("lijst", help="toon wie er meedoet")
    stap.set_defaults(uitvoeren=_lijst, databank=True)

    stap = stappen.add_parser("neem-op", help="laat een organisatie meedoen")
    stap.add_argument("kvk", help="nummer in het handelsregister")
    stap.add_argument("naam")
    stap.set_defaults(uitvoeren=_neem_op, databank=True)

    stap = stappen.add_parser("rekening", help="leg vast op welke rekening zij wordt betaald")
    stap.add_argument("kvk")
    stap.add_argument("iban")
    stap.add_argument("--tenaamstelling", required=True)
    stap.add_argument("--gecontroleerd-door", required=True)
    stap.set_defaults(uitvoeren=_rekening, databank=True)

    stap = stappen.add_parser("afspraak", help="leg vast voor welk doel zij tegoeden aanneemt")
    stap.add_argument("kvk")
    stap.add_argument("doel", help="bijvoorbeeld zwemles")
    stap.add_argument("--vanaf", type=date.fromisoformat, required=True)
    stap.add_argument("--tot", type=date.fromisoformat, help="deze dag telt niet mee")
    stap.add_argument("--terugdraaien-dagen", type=int, required=True, help="zo lang kan een betaling terug")
    stap.set_defaults(uitvoeren=_afspraak, databank=True)


def _lijst(args: argparse.Namespace) -> None:
    from opstap.minima import partners

    for een in partners.die_meedoen(args.gemeente):
        print(f"{een.kvk_nummer}  {een.naam}")


def _neem_op(args: argparse.Namespace) -> None:
    from opstap.minima import partners

    partner = partners.neem_op(args.gemeente, kvk_nummer=args.kvk, naam=args.naam)
    print(f"{partner.naam} doet mee. Leg nu een rekening en een afspraak vast.")


def _rekening(args: argparse.Namespace) -> None:
    from django.utils import timezone

    from opstap.kern.iban import maskeer
    from opstap.minima import partners

    rekening = partners.leg_rekening_vast(
        partners.vind(args.gemeente, args.kvk),
        iban=args.iban,
        tenaamstelling=args.tenaamstelling,
        door=args.door,
        gecontroleerd_door=args.gecontroleerd_door,
        nu=timezone.now(),
    )
    print(f"Rekening vastgelegd: {maskeer(rekening.iban)}.")


def _afspraak(args: argparse.Namespace) -> None:
    from django.utils import timezone

    from opstap.kern.tijdvak import vanaf
    from opstap.minima import partners

    partners.spreek_af(
        partners.vind(args.gemeente, args.kvk),
        doel=args.doel,
        geldig=vanaf(args.vanaf, args.tot),
        terugdraaien_dagen=args.terugdraaien_dagen,
        door=args.door,
        nu=timezone.now(),
    )
    print("De afspraak is vastgelegd.")
