"""`opstap verschil`: what differs between two municipalities or months, in general or for one household."""

from __future__ import annotations

import argparse

from opstap.opdrachten.bereken import GELUKT, ONBRUIKBAAR
from opstap.opdrachten.berekening.rekenen import Berekening
from opstap.opdrachten.bestanden import meld, schrijf_json, tekst_van
from opstap.opdrachten.gevalbestand import lees_geval, lees_maand
from opstap.opdrachten.invoerlezer import lees
from opstap.opdrachten.vergelijking import weergave
from opstap.opdrachten.vergelijking.boeken import boekverschillen
from opstap.opdrachten.vergelijking.huishouden import uitkomstverschillen
from opstap.opdrachten.vergelijking.kanten import Kant, kanten
from opstap.regels.fouten import OpstapFout


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `opstap verschil`."""
    lezer = sub.add_parser(
        "verschil",
        help="toon wat er verschilt tussen twee gemeenten of twee maanden",
        description="Vergelijkt twee gemeenten of twee maanden: voor één huishouden welke uitkomsten "
        "verschillen en waardoor, of zonder bestand welke bedragen, regels en gaten verschillen.",
    )
    lezer.add_argument("bestand", nargs="?", help="YAML of JSON met een huishouden; zonder: de regelboeken")
    lezer.add_argument(
        "--gemeente",
        action="append",
        default=[],
        help='CBS-code, naam of "landelijk"; twee keer om te vergelijken',
    )
    lezer.add_argument(
        "--maand",
        action="append",
        default=[],
        metavar="JJJJ-MM",
        help="twee keer om te vergelijken",
    )
    lezer.add_argument(
        "--vraag", action="append", default=[], metavar="NAAM", help="vergelijk deze uitkomst; mag vaker"
    )
    lezer.add_argument("--json", action="store_true", help="schrijf het verschil als JSON, voor programma's")
    lezer.set_defaults(uitvoeren=uitvoeren)


def uitvoeren(args: argparse.Namespace) -> int:
    """Run the command; exit code 2 when there is nothing to compare."""
    try:
        return _boeken(args) if args.bestand is None else _huishouden(args)
    except OpstapFout as fout:
        meld(fout, als_json=args.json)
        return ONBRUIKBAAR


def _boeken(args: argparse.Namespace) -> int:
    paar = kanten(args.gemeente, args.maand)
    verschillen = list(boekverschillen(paar))
    if args.json:
        schrijf_json(weergave.boeken_als_json(paar, verschillen))
    else:
        print("\n".join(weergave.boeken_als_tekst(paar, verschillen)))
    return GELUKT


def _huishouden(args: argparse.Namespace) -> int:
    tekst, naam = tekst_van(args.bestand)
    wortel = lees(tekst, naam)
    maand, gemeente = wortel.veld("maand"), wortel.veld("gemeente")
    paar = kanten(
        args.gemeente,
        args.maand,
        None if gemeente is None else gemeente.tekst(),
        None if maand is None else lees_maand(maand.tekst() or ""),
    )
    eerste, tweede = (_bereken(args, tekst, naam, kant) for kant in paar)
    verschillen = uitkomstverschillen((eerste, tweede))
    gelijk = [
        eerste.boek.plan.knoop(naam).verklaring.titel
        for naam in eerste.gevraagd
        if naam not in {verschil.naam for verschil in verschillen}
    ]
    if args.json:
        schrijf_json(weergave.huishouden_als_json(paar, verschillen, gelijk))
    else:
        print("\n".join(weergave.huishouden_als_tekst(paar, verschillen, gelijk, eerste.wie)))
    return GELUKT


def _bereken(args: argparse.Namespace, tekst: str, naam: str, kant: Kant) -> Berekening:
    """The household on one side; read anew, because a municipality may know other names."""
    gelezen = lees_geval(
        lees(tekst, naam),
        maand=f"{kant.maand:%Y-%m}",
        gemeente=kant.gemeente,
        mag_onvolledig=bool(args.vraag),
    )
    return Berekening.van(gelezen, args.vraag)
