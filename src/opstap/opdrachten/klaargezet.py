"""What was put ready to pay to partners, as a command says it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from opstap.minima.klaargezet import Klaargezet


def toon_klaargezet(verslag: Klaargezet[Any], wat: str) -> None:
    """How many, how much, and which partners wait; `wat`: what is counted, in the plural."""
    from opstap.regels.geld import toon_euro

    print(f"{wat} klaargezet: {len(verslag.posten)}")
    print(f"Samen: {toon_euro(verslag.totaal_cent)}")
    for partner in verslag.zonder_rekening:
        print(f"Zonder rekening: {partner}. Leg een rekening vast en laat een ander die controleren.")
