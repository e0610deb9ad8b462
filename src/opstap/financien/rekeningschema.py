"""The chart of accounts and the products: kept in YAML, brought into the database after every migrate."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml
from django.db import transaction

from opstap.financien.models import Product, Productindeling, Rekening

GEGEVENS = Path(__file__).parent / "gegevens"

UITKERINGEN = "4.1.1"
TERUGVORDERING = "4.1.2"
RIJKSBIJDRAGE = "4.3.1"
BANK = "bank"
BETALINGEN_ONDERWEG = "betalingen-onderweg"
VRAAGPOSTEN = "vraagposten"
TE_BETALEN_UITKERINGEN = "te-betalen-uitkeringen"
RESERVERING_VAKANTIETOESLAG = "reservering-vakantietoeslag"
AF_TE_DRAGEN = "af-te-dragen-loonheffing-en-zvw"
VORDERINGEN = "vorderingen-bijstand"
VOORSCHOTTEN = "voorschotten-bijstand"
TE_BETALEN_DERDENBESLAG = "te-betalen-derdenbeslag"
TE_BETALEN_VASTE_LASTEN = "te-betalen-vaste-lasten"
BEGINSTANDEN = "overgenomen-beginstanden"
TE_ONTVANGEN_RIJKSBIJDRAGE = "te-ontvangen-rijksbijdrage"
LOONKOSTENSUBSIDIES = "loonkostensubsidies"
TE_BETALEN_LOONKOSTENSUBSIDIES = "te-betalen-loonkostensubsidies"
VORDERINGEN_WERKGEVERS = "vorderingen-werkgevers"
DWANGSOMMEN = "dwangsommen"
WETTELIJKE_RENTE = "wettelijke-rente"
RENTE_BBZ = "rente-bbz"
VERSTREKKINGEN = "verstrekkingen"
TE_BETALEN_PARTNERS = "te-betalen-partners"
MAATWERK = "maatwerk"
TE_BETALEN_MAATWERK = "te-betalen-maatwerk"
SUBSIDIES = "subsidies"
TE_BETALEN_SUBSIDIES = "te-betalen-subsidies"
VORDERINGEN_SUBSIDIES = "vorderingen-subsidies"

BIJSTANDSVERLENING = "bijstandsverlening"
MINIMABELEID = "minimabeleid"


@transaction.atomic
def werk_bij() -> None:
    """Make accounts, products and their places equal to the YAML; what is booked on is never removed."""
    for gegeven in lees("rekeningen.yaml")["rekeningen"]:
        Rekening.objects.update_or_create(
            code=gegeven["code"],
            defaults={
                "naam": gegeven["naam"],
                "soort": gegeven["soort"],
                "categorie": gegeven.get("categorie"),
            },
        )
    for gegeven in lees("producten.yaml")["producten"]:
        plaatsen = {
            jaar: {
                "cluster_code": plaats["cluster"],
                "cluster_naam": plaats["clusternaam"],
                "volgorde": plaats["volgorde"],
                "taakveld": plaats.get("taakveld"),
                "taakveld_zeker": plaats["zeker"],
            }
            for jaar, plaats in gegeven["indeling"].items()
        }
        product, _ = Product.objects.update_or_create(
            code=gegeven["code"], defaults={"naam": gegeven["naam"], **plaatsen[max(plaatsen)]}
        )
        for jaar, plaats in plaatsen.items():
            Productindeling.objects.update_or_create(product=product, jaar=jaar, defaults=plaats)


def te_betalen_rekeningen() -> tuple[str, ...]:
    """The accounts on which stands what is still to be paid, in the order of the chart."""
    codes: list[str] = [een["code"] for een in lees("rekeningen.yaml")["rekeningen"]]
    return tuple(code for code in codes if code.startswith("te-betalen-"))


@cache
def lees(bestand: str | Path) -> dict[str, Any]:
    """The contents of a data file: one of this room's by name, or any by its full path."""
    inhoud: dict[str, Any] = yaml.safe_load((GEGEVENS / bestand).read_text(encoding="utf-8"))
    return inhoud
