"""`opstap sepa JAAR-MAAND`: the bank files of a month; only a released batch becomes a file."""

from __future__ import annotations

import argparse
from pathlib import Path

from opstap.opdrachten.maand import lees_maand
from opstap.project.omgeving import datamap
from opstap.regels.fouten import OpstapFout

GEMEENTE = "GM0518"
MAKER = "opdrachtregel"


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "sepa",
        help="maak en controleer het betaalbestand van een maand",
        description="Schrijft de betaalbestanden (pain.001.001.09) van een maand en controleert ze: opbouw, "
        "sommen, aantallen, IBAN en unieke kenmerken. Staan er nog betalingen klaar, dan komen die eerst in "
        "een nieuwe betaalopdracht, en die wordt gecontroleerd. Een bestand komt er pas als de opdracht is "
        "vrijgegeven ('opstap betaalopdracht'). Nog eens uitvoeren geeft dezelfde bestanden.",
    )
    lezer.add_argument("maand", type=lees_maand, help="bijvoorbeeld 2024-05")
    lezer.add_argument("--gemeente", default=GEMEENTE, help=f"CBS-code (standaard {GEMEENTE})")
    lezer.add_argument(
        "--map", type=Path, help="waar de bestanden komen (standaard: bij de gegevens van Opstap)"
    )
    lezer.set_defaults(uitvoeren=_schrijf, databank=True)


def _schrijf(args: argparse.Namespace) -> int:
    from django.utils import timezone

    from opstap.financien import sepa
    from opstap.financien.betaalopdrachten import Status, sepa_bestand, vrijgegeven_bestand
    from opstap.inkomen.betalen.betaalopdrachten import opdrachten_van
    from opstap.regels.geld import toon_euro

    if args.map is not None and not args.map.is_dir():
        raise OpstapFout(
            "SEPA-MAP", f"De map {args.map} bestaat niet. Maak haar eerst, of kies een andere met --map."
        )
    opdrachten = opdrachten_van(args.gemeente, args.maand, door=MAKER, nu=timezone.now())
    if not opdrachten:
        print(f"Over {args.maand:%Y-%m} valt er niets te betalen.")
        return 0
    doelmap: Path = args.map or datamap() / "betaalbestanden"
    doelmap.mkdir(mode=0o700, parents=True, exist_ok=True)
    for opdracht in opdrachten:
        doel = doelmap / f"{opdracht.kenmerk}.xml"
        vertrekt = opdracht.status in (Status.VRIJGEGEVEN, Status.VERZONDEN)
        waar = str(doel) if vertrekt else opdracht.kenmerk
        print(f"{waar}: {opdracht.aantal} betalingen, samen {toon_euro(opdracht.totaal_cent)}")
        print(f"  uitvoerdatum {opdracht.uitvoerdatum:%d-%m-%Y}, status {opdracht.get_status_display()}")
        if opdracht.status == Status.GESTOPT:
            continue
        bestand = vrijgegeven_bestand(opdracht) if vertrekt else sepa_bestand(opdracht)
        sepa.eis_goed(bestand)
        print("  opbouw, sommen, aantallen, IBAN's en kenmerken kloppen")
        if vertrekt:
            doel.write_bytes(bestand)
        else:
            print("  nog geen bestand: geef haar eerst vrij met 'opstap betaalopdracht'")
    return 0
