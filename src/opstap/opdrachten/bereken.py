"""`opstap bereken`: a household on paper becomes an outcome and the whole explanation.

Reads a case file (docs/invoer.md), worked examples or a receipt; needs no database. Exit code 0: computed;
1: a worked example or a receipt gives something else; 2: the file cannot be used, or the law's amounts are
not there.
"""

from __future__ import annotations

import argparse
from datetime import date
from typing import Any

from opstap import gemeenten
from opstap.opdrachten.berekening import bon, gegevens, tekst, uitslagen
from opstap.opdrachten.berekening.rekenen import Berekening
from opstap.opdrachten.bestanden import meld, schrijf_json, tekst_van
from opstap.opdrachten.gevalbestand import lees_geval
from opstap.opdrachten.gevalbestand.woorden import EERSTE_JAAR
from opstap.opdrachten.invoerlezer import Plek, lees
from opstap.opdrachten.voorbeelden import ANDERS, overzicht, reken_na, zijn_voorbeelden
from opstap.opdrachten.voorbeelden.schema import schema
from opstap.regels.fouten import FeitOntbreekt, OpstapFout

GELUKT, VERSCHIL, ONBRUIKBAAR = 0, 1, 2


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `opstap bereken`."""
    lezer = sub.add_parser(
        "bereken",
        help="reken een huishouden uit, met uitleg: de bijstand, of wat u vraagt",
        description="Rekent de bijstand van een huishouden in één maand uit, met de volledige uitleg, of met "
        "--vraag elke andere uitkomst van het regelboek. Leest ook een bestand met rekenvoorbeelden en "
        "vergelijkt die tot op de cent.",
    )
    lezer.add_argument(
        "bestand",
        nargs="?",
        help="YAML of JSON met een huishouden, rekenvoorbeelden of een bon; - leest de invoer",
    )
    lezer.add_argument(
        "--vraag",
        action="append",
        default=[],
        metavar="NAAM",
        help="reken deze uitkomst van het regelboek uit, in plaats van de bijstand; mag vaker",
    )
    lezer.add_argument(
        "--maand", metavar="JJJJ-MM", help="reken voor deze maand, in plaats van die in het bestand"
    )
    lezer.add_argument("--gemeente", help="CBS-code of naam, in plaats van die in het bestand")
    lezer.add_argument("--json", action="store_true", help="schrijf de uitkomst als JSON, voor programma's")
    lezer.add_argument("--alles", action="store_true", help="toon in de uitleg ook de regels die niet gelden")
    lezer.add_argument(
        "--juridisch", action="store_true", help="leg uit met namen, artikelen en geldigheid van elke regel"
    )
    lezer.add_argument(
        "--schema", action="store_true", help="schrijf wat er in een bestand mag staan, als JSON Schema"
    )
    lezer.add_argument(
        "--onderwerpen",
        action="store_true",
        help="noem per onderwerp wat er in een rekenvoorbeeld mag staan",
    )
    lezer.set_defaults(uitvoeren=uitvoeren)


def uitvoeren(args: argparse.Namespace) -> int:
    """Run the command; prints to standard output, refusals to standard error."""
    try:
        if args.schema:
            schrijf_json(_schema(args.gemeente))
            return GELUKT
        if args.onderwerpen:
            return _onderwerpen(als_json=args.json)
        if args.bestand is None:
            raise OpstapFout("BESTAND-ONTBREEKT", "Noem het bestand met het huishouden, of - voor de invoer.")
        inhoud, naam = tekst_van(args.bestand)
        op_bon = bon.lees_bon(inhoud)
        if op_bon is not None:
            _eigen_vraag(args)
            return _naspelen(bon.speel_na(op_bon), args)
        wortel = lees(inhoud, naam)
        if zijn_voorbeelden(wortel):
            _eigen_vraag(args)
            return _voorbeelden(wortel, args)
        return _huishouden(wortel, args)
    except OpstapFout as fout:
        meld(fout, als_json=args.json)
        return ONBRUIKBAAR


def _eigen_vraag(args: argparse.Namespace) -> None:
    """Examples and receipts say themselves what is asked, for which month and where."""
    if args.vraag or args.maand or args.gemeente:
        raise OpstapFout(
            "OPTIE-NIET-HIER",
            "Een rekenvoorbeeld of bon noemt zelf de vraag, de dag en de gemeente. "
            "Laat --vraag, --maand en --gemeente weg.",
        )


def _schema(gemeente: str | None) -> dict[str, Any]:
    """The schema for one municipality, or for all that Opstap knows; its names are the same on every day."""
    codes = [*gemeenten.GEMEENTEN] if gemeente is None else [gemeenten.code_van(gemeente)]
    return schema([gemeenten.regelboek(code).op(date(EERSTE_JAAR, 1, 1)) for code in codes])


def _onderwerpen(*, als_json: bool) -> int:
    """Which worked examples can be written."""
    if als_json:
        schrijf_json({"onderwerpen": [deel.als_json() for deel in overzicht.overzicht()]})
    else:
        print("\n".join(overzicht.als_tekst()))
    return GELUKT


def _huishouden(wortel: Plek, args: argparse.Namespace) -> int:
    gelezen = lees_geval(wortel, maand=args.maand, gemeente=args.gemeente, mag_onvolledig=bool(args.vraag))
    berekening = Berekening.van(gelezen, args.vraag)
    if berekening.is_bijstand:
        gat = berekening.uitkomst.gaten.get("norm")
        if gat is not None and not isinstance(gat, FeitOntbreekt):
            raise gat
    if args.json:
        schrijf_json(gegevens.als_json(berekening))
    else:
        print("\n".join(tekst.als_tekst(berekening, alles=args.alles, juridisch=args.juridisch)))
    doel = ("maandbetaling",) if berekening.is_bijstand else berekening.gevraagd
    return ONBRUIKBAAR if any(berekening.geweigerd(naam) for naam in doel) else GELUKT


def _naspelen(naspel: bon.Naspel, args: argparse.Namespace) -> int:
    """Report a receipt that was computed again."""
    if args.json:
        schrijf_json(bon.als_json(naspel))
    else:
        print("\n".join(bon.als_tekst(naspel)))
    return GELUKT if naspel.gelijk else VERSCHIL


def _voorbeelden(wortel: Plek, args: argparse.Namespace) -> int:
    """Report each worked example: equal, different or refused."""
    uitgekomen = reken_na(wortel)
    if args.json:
        schrijf_json(uitslagen.als_json(uitgekomen))
    else:
        print("\n".join(uitslagen.als_tekst(uitgekomen)))
    return VERSCHIL if any(uitslag.status == ANDERS for uitslag in uitgekomen) else GELUKT
