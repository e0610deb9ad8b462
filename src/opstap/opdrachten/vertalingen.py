"""`opstap vertalingen`: bring the translation files up to date with the pages, and compile them."""

from __future__ import annotations

import argparse


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    lezer = sub.add_parser(
        "vertalingen",
        help="maak de vertalingen klaar, of werk ze bij met de teksten van nu",
        description="Maakt van de vertaalbestanden wat de site leest. Met --bijwerken komen eerst nieuwe "
        "teksten in de vertaalbestanden en gaan oude eruit; wat nog niet is vertaald, wordt genoemd.",
    )
    lezer.add_argument("--bijwerken", action="store_true", help="zoek eerst alle teksten opnieuw op")
    lezer.set_defaults(uitvoeren=_vertalingen)


def _vertalingen(args: argparse.Namespace) -> int:
    from opstap.project.opstarten import zonder_databank

    zonder_databank()
    from opstap.portalen.vertalen import bronnen, catalogus

    over = 0
    if args.bijwerken:
        teksten = bronnen.alle()
        for taal in catalogus.TALEN:
            aantal = catalogus.werk_bij(taal, teksten)
            print(f"{taal}: {len(teksten)} teksten, {aantal} nog te vertalen")
            over += aantal
    catalogus.compileer()
    return 1 if over else 0
