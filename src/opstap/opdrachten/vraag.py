"""`opstap vraag`: an interview on the terminal that asks only what can still change the answer.

Starts from nothing or from a case file, ends with the outcome and its explanation, and writes the case file
on request. `--meet` measures instead how many questions it takes for worked examples (docs/vragen.md).
"""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from opstap.opdrachten.bereken import GELUKT, ONBRUIKBAAR
from opstap.opdrachten.berekening import gegevens, tekst
from opstap.opdrachten.berekening.rekenen import Berekening, gevraagde_namen
from opstap.opdrachten.bestanden import meld, schrijf_json, tekst_van
from opstap.opdrachten.gevalbestand import lees_geval
from opstap.opdrachten.gevalbestand.schrijven import schrijf
from opstap.opdrachten.invoerlezer import lees
from opstap.opdrachten.voorbeelden import Uitslag, reken_na, zijn_voorbeelden
from opstap.opdrachten.vraaggesprek.gesprek import Gesprek, stand_van
from opstap.opdrachten.vraaggesprek.meting import Meting, meet, meet_huishouden, vat_samen
from opstap.opdrachten.vraaggesprek.samenstelling import GEMEENTE, MAAND
from opstap.opdrachten.vraaggesprek.scherm import Scherm
from opstap.regels.fouten import OpstapFout
from opstap.verkenning.stand import Stand

DOEL = ("recht_op_bijstand", "maandbetaling")
"""What the interview is about when nothing is asked by name."""


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `opstap vraag`."""
    lezer = sub.add_parser(
        "vraag",
        help="stel alleen de vragen die nog uitmaken, en reken dan uit",
        description="Houdt een vraaggesprek: vraagt alleen wat de uitkomst nog kan veranderen, legt met ? "
        "uit waarom, gaat met terug een vraag terug, en eindigt met de uitkomst.",
    )
    lezer.add_argument("bestand", nargs="?", help="YAML of JSON met wat al bekend is van een huishouden")
    lezer.add_argument(
        "--vraag",
        action="append",
        default=[],
        metavar="NAAM",
        help="vraag naar deze uitkomst van het regelboek, in plaats van de bijstand; mag vaker",
    )
    lezer.add_argument("--maand", metavar="JJJJ-MM", help="de maand waarvoor wordt gerekend")
    lezer.add_argument("--gemeente", help="CBS-code of naam")
    lezer.add_argument("--bewaar", metavar="BESTAND", help="schrijf de antwoorden als gevalbestand")
    lezer.add_argument("--json", action="store_true", help="schrijf de uitkomst als JSON, voor programma's")
    lezer.add_argument(
        "--meet", nargs="+", metavar="BESTAND", help="tel de vragen bij deze bestanden met rekenvoorbeelden"
    )
    lezer.set_defaults(uitvoeren=uitvoeren)


def uitvoeren(args: argparse.Namespace) -> int:
    """Run the command; the questions go to standard error when the outcome is JSON."""
    try:
        if args.meet:
            return _meet(args.meet)
        return _vraag(args)
    except OpstapFout as fout:
        meld(fout, als_json=args.json)
        return ONBRUIKBAAR


def _vraag(args: argparse.Namespace) -> int:
    if args.bewaar and Path(args.bewaar).exists() and args.bewaar != args.bestand:
        raise OpstapFout("BESTAND-BESTAAT", f"{args.bewaar} bestaat al. Kies een andere naam.")
    gesprek = Gesprek(tuple(args.vraag) or DOEL, _begin(args))
    if gesprek.stand.maand is not None:
        gevraagde_namen(gesprek.boek, gesprek.gevraagd)
    uit = sys.stderr if args.json else sys.stdout
    Scherm(uit, sys.stdin, toon_antwoord=not sys.stdin.isatty()).voer(gesprek)
    if gesprek.stand.maand is None:
        raise OpstapFout("MAAND-ONTBREEKT", "Zonder maand is er niets uit te rekenen.")
    gelezen = gesprek.gelezen()
    if args.bewaar:
        _bewaar(args.bewaar, schrijf(gelezen, gesprek.boek.plan))
    berekening = Berekening.van(gelezen, gesprek.gevraagd)
    if args.json:
        schrijf_json(gegevens.als_json(berekening))
    else:
        print("\n" + "\n".join(tekst.als_tekst(berekening)))
    return ONBRUIKBAAR if any(berekening.geweigerd(naam) for naam in berekening.gevraagd) else GELUKT


def _begin(args: argparse.Namespace) -> Stand:
    """What is known before the first question: from a file, and from the command line."""
    if args.bestand is not None:
        wortel = lees(*tekst_van(args.bestand))
        gelezen = lees_geval(
            wortel, maand=args.maand, gemeente=args.gemeente, mag_onvolledig=True, vul_aan=False
        )
        return stand_van(gelezen, wortel.namen())
    stand = Stand()
    if args.maand is not None:
        stand = MAAND.verwerk(stand, args.maand)
    if args.gemeente is not None:
        stand = GEMEENTE.verwerk(stand, args.gemeente)
    return stand


def _bewaar(bestand: str, inhoud: str) -> None:
    try:
        Path(bestand).write_text(inhoud, encoding="utf-8")
    except OSError as fout:
        raise OpstapFout("BESTAND-NIET-TE-SCHRIJVEN", f"{bestand}: {fout.strerror}.") from None


def _meet(bestanden: list[str]) -> int:
    """A table: per subject of worked examples, or per household, the questions beside the full list."""
    huishoudens: list[Meting] = []
    uitslagen: list[Uitslag] = []
    for bestand in bestanden:
        wortel = lees(*tekst_van(bestand))
        if zijn_voorbeelden(wortel):
            uitslagen += reken_na(wortel)
        else:
            huishoudens.append(meet_huishouden(Path(bestand).stem, lees_geval(wortel), DOEL[-1]))
    if huishoudens:
        print("| huishouden | vragen | volledige lijst | deel |\n| --- | ---: | ---: | ---: |")
        for meting in huishoudens:
            aandeel = _aandeel(meting.gevraagd, meting.volledig)
            print(f"| {meting.onderwerp} | {meting.gevraagd} | {meting.volledig} | {aandeel} |")
    if uitslagen:
        print("| onderwerp | uitkomsten | vragen (mediaan) | volledige lijst (mediaan) | deel |")
        print("| --- | ---: | ---: | ---: | ---: |")
        for deel in vat_samen(meet(uitslagen)):
            print(
                f"| {deel.onderwerp} | {deel.aantal} | {deel.mediaan_gevraagd:g} "
                f"| {deel.mediaan_volledig:g} | {_aandeel(deel.gevraagd, deel.volledig)} |"
            )
    return GELUKT


def _aandeel(deel: int, geheel: int) -> str:
    return f"{100 * deel // max(1, geheel)}%"
