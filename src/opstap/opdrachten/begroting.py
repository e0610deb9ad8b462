"""`opstap begroting JAAR`: let the published budget of a municipality stand beside what is booked."""

from __future__ import annotations

import argparse

GEMEENTE = "GM0518"


def registreer(sub: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Add `opstap begroting`."""
    lezer = sub.add_parser(
        "begroting",
        help="stel de begroting van een jaar vast",
        description="Legt de gepubliceerde begroting van de gemeente vast (begroting_JAAR.yaml in haar map). "
        "Daarna staat zij naast de boekingen. Nog eens vaststellen verandert niets.",
    )
    lezer.add_argument("jaar", type=int, help="bijvoorbeeld 2024")
    lezer.add_argument("--gemeente", default=GEMEENTE, help=f"CBS-code (standaard {GEMEENTE})")
    lezer.set_defaults(uitvoeren=_stel_vast, databank=True)


def _stel_vast(args: argparse.Namespace) -> None:
    from opstap.financien.begroting import stel_begroting_vast
    from opstap.gemeenten import GEMEENTEN, code_van
    from opstap.kern.models import Gemeente

    code = code_van(args.gemeente)
    Gemeente.objects.get_or_create(code=code, defaults={"naam": GEMEENTEN[code]})
    versie = stel_begroting_vast(code, args.jaar, 1)
    print(f"{versie.bron}: {versie.regels.count()} producten staan vast.")
