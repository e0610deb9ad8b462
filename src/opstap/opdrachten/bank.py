"""`opstap bank`: read what the bank sends, see what is open, and confirm an account."""

from __future__ import annotations

import argparse
from pathlib import Path

from opstap.opdrachten.bediening import BETALINGEN, bediener
from opstap.regels.fouten import OpstapFout

GEMEENTE = "GM0518"
_KANALEN = ("balie", "telefoon", "brief", "huisbezoek", "digitaal")
_MEEST = 20
_REKENING = "bankrekening nagevraagd of betaling opnieuw klaargezet"


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "bank",
        help="lees wat de bank terugstuurt",
        description="Leest een statusbericht (pain.002) of afschrift (camt.053) in zijn geheel of helemaal "
        "niet. Hetzelfde bestand nog eens lezen verandert niets.",
    )
    lezer.add_argument("--gemeente", default=GEMEENTE, help=f"CBS-code (standaard {GEMEENTE})")
    stappen = lezer.add_subparsers(title="stappen", metavar="STAP", required=True)

    stap = stappen.add_parser("lees", help="lees een bestand van de bank")
    stap.add_argument("bestand", type=Path)
    stap.add_argument("--door", required=True, help="uw naam")
    stap.set_defaults(uitvoeren=_lees, databank=True)

    stap = stappen.add_parser("aansluiting", help="leg het grootboek naast het laatste afschrift")
    stap.set_defaults(uitvoeren=_sluit_aan, databank=True)

    stap = stappen.add_parser("open", help="toon wat terugkwam, wat wacht en wat niet is herkend")
    stap.set_defaults(uitvoeren=_open, databank=True)

    stap = stappen.add_parser("bevestig", help="leg vast dat een nieuwe rekening is bevestigd")
    stap.add_argument("dossier", help="het nummer van het dossier")
    stap.add_argument("iban")
    stap.add_argument("--gemeld-via", required=True, choices=_KANALEN, help="waarlangs de rekening kwam")
    stap.add_argument("--bevestigd-via", required=True, choices=_KANALEN, help="waarlangs zij is nagevraagd")
    stap.add_argument("--door", required=True, help="uw naam")
    stap.set_defaults(uitvoeren=_bevestig, databank=True)

    stap = stappen.add_parser("opnieuw", help="zet een teruggekomen of ingetrokken betaling opnieuw klaar")
    stap.add_argument("betaling", help="het kenmerk van de betaling (end-to-end)")
    stap.add_argument("--iban", required=True, help="de bevestigde rekening")
    stap.add_argument("--naam", required=True, help="de tenaamstelling")
    stap.add_argument("--door", required=True, help="uw naam")
    stap.add_argument("--reden", default="", help="waarom een ingetrokken betaling alsnog wordt betaald")
    stap.set_defaults(uitvoeren=_opnieuw, databank=True)


def _lees(args: argparse.Namespace) -> int:
    import sys

    from django.utils import timezone

    from opstap.financien import bank
    from opstap.financien.sepa import SepaFout

    try:
        inhoud = args.bestand.read_bytes()
    except OSError as fout:
        raise OpstapFout("BESTAND-ONLEESBAAR", f"{args.bestand} is niet te lezen: {fout.strerror}.") from None
    try:
        gelezen = bank.lees_bestand(inhoud, gemeente=args.gemeente, door=args.door, moment=timezone.now())
    except SepaFout as fout:
        print("Er is niets gelezen. Het bestand is niet goed:", file=sys.stderr)
        for een in fout.bevindingen[:_MEEST]:
            print(f"  {een.plek}: {een.zin} [{een.code}]", file=sys.stderr)
        if len(fout.bevindingen) > _MEEST:
            print(f"  en nog {len(fout.bevindingen) - _MEEST} andere", file=sys.stderr)
        return 1
    print(f"{gelezen.soort} {gelezen.kenmerk}")
    if not gelezen.nieuw:
        print("  al eerder gelezen; er is niets veranderd")
    for wat, aantal in gelezen.aantallen.items():
        print(f"  {wat}: {aantal}")
    return 0


def _sluit_aan(args: argparse.Namespace) -> int:
    from opstap.financien import bank
    from opstap.regels.geld import toon_euro

    stand = bank.sluit_aan(args.gemeente)
    if stand.datum is None:
        print("Er is nog geen afschrift gelezen.")
    else:
        print(
            f"{'Afschrift:':<18}{toon_euro(stand.afschrift_cent)} ({stand.afschrift}, {stand.datum:%d-%m-%Y})"
        )
    print(f"{'Grootboek:':<18}{toon_euro(stand.grootboek_cent)}")
    print(f"{'Onderweg:':<18}{toon_euro(stand.onderweg_cent)}")
    print(f"{'Vraagposten:':<18}{toon_euro(stand.vraagposten_cent)}")
    print(
        "Grootboek en afschrift zijn gelijk." if stand.sluit else "Grootboek en afschrift zijn niet gelijk."
    )
    return 0 if stand.sluit else 1


def _open(args: argparse.Namespace) -> int:
    from opstap.financien import bank, betaalopdrachten, rekeningen
    from opstap.financien.bank.terugkomen import dossiernummers
    from opstap.financien.models import Betaling
    from opstap.regels.geld import toon_euro

    posten = list(bank.open_posten(args.gemeente))
    nummers = dossiernummers(posten)
    print(f"Teruggekomen en nog niet opnieuw betaald: {len(posten)}")
    for post in posten:
        print(
            f"  {nummers.get(post.betaling.dossier_id or 0, 'organisatie')} {post.betaling.end_to_end_id} "
            f"{toon_euro(post.betaling.bedrag_cent)}: {post.get_wijze_display()}. {post.reden}"
        )
    ingetrokken = list(betaalopdrachten.ingetrokken(args.gemeente))
    print(f"Ingetrokken, niet alsnog betaald en nog verschuldigd: {len(ingetrokken)}")
    for een in ingetrokken:
        print(f"  {een.betaling.end_to_end_id} {toon_euro(een.betaling.bedrag_cent)}: {een.reden}")
    wachtend = Betaling.objects.filter(pk__in=rekeningen.onbevestigd(args.gemeente)).order_by("id")
    print(f"Wachten op bevestiging van de rekening: {wachtend.count()}")
    for betaling in wachtend:
        print(f"  {betaling.end_to_end_id} {toon_euro(betaling.bedrag_cent)}")
    vragen = bank.open_vraagposten(args.gemeente)
    print(f"Vraagposten: {vragen.count()}")
    for regel in vragen:
        print(f"  {regel.datum:%d-%m-%Y} {toon_euro(regel.bedrag_cent)} {regel.omschrijving}")
    return 0


def _bevestig(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.financien import rekeningen
    from opstap.kern.toegang import Doel, open_dossier

    wie = bediener(args.gemeente, BETALINGEN)
    dossier = open_dossier(wie, args.gemeente, args.dossier, Doel.UITKERING, toelichting=_REKENING)
    rekeningen.bevestig(
        dossier,
        iban=args.iban,
        gemeld_via=rekeningen.Kanaal(args.gemeld_via),
        bevestigd_via=rekeningen.Kanaal(args.bevestigd_via),
        door=args.door,
        moment=timezone.now(),
    )
    print("De rekening is bevestigd.")
    return 0


def _opnieuw(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.financien import bank
    from opstap.financien.models import Intrekking, TeruggekomenBetaling
    from opstap.kern.models import Dossier
    from opstap.kern.toegang import Doel, open_dossier

    welke = {"betaling__gemeente": args.gemeente, "betaling__end_to_end_id": args.betaling}
    wat = TeruggekomenBetaling.objects.filter(**welke).first() or Intrekking.objects.filter(**welke).first()
    if wat is None:
        raise OpstapFout(
            "BETALING-NIET-TERUG",
            f"Betaling {args.betaling} is niet teruggekomen en niet ingetrokken. Controleer het kenmerk.",
        )
    wie = bediener(args.gemeente, BETALINGEN)
    if wat.betaling.dossier_id is not None:
        dossier = Dossier.objects.get(pk=wat.betaling.dossier_id).nummer
        open_dossier(wie, args.gemeente, dossier, Doel.UITKERING, toelichting=_REKENING)
    nieuw = bank.betaal_opnieuw(
        wat, iban=args.iban, naam=args.naam, door=args.door, reden=args.reden, moment=timezone.now()
    )
    print(f"Betaling {nieuw.end_to_end_id} staat klaar voor de volgende opdracht.")
    return 0
