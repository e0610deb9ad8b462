"""Worked examples as text and as data: equal, different or refused."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from opstap.opdrachten.voorbeelden import ANDERS, BEREKEND, GELIJK, GEWEIGERD, Uitslag


def als_tekst(uitslagen: Sequence[Uitslag]) -> Iterator[str]:
    """Each example, and how many there were of each kind."""
    for uitslag in uitslagen:
        yield from _uitslag(uitslag)
    geteld = ", ".join(f"{aantal} {status}" for status, aantal in telling(uitslagen).items() if aantal)
    yield geteld or "geen voorbeelden"


def als_json(uitslagen: Sequence[Uitslag]) -> dict[str, Any]:
    """All examples as plain data."""
    return {"voorbeelden": [_uitslag_json(uitslag) for uitslag in uitslagen], **telling(uitslagen)}


def telling(uitslagen: Sequence[Uitslag]) -> dict[str, int]:
    """How many examples there are of each kind."""
    return {
        status: sum(uitslag.status == status for uitslag in uitslagen)
        for status in (GELIJK, ANDERS, GEWEIGERD, BEREKEND)
    }


def _uitslag(uitslag: Uitslag) -> Iterator[str]:
    yield f"{uitslag.id}  {uitslag.onderwerp}: {uitslag.status}"
    for regel in uitslag.regels:
        verwacht = f", verwacht {regel.verwacht}" if not regel.gelijk else ""
        yield f"    {regel.sleutel}: {regel.berekend}{verwacht}"
    for zin in uitslag.gelezen_als:
        yield f"    gelezen als: {zin}"
    if uitslag.zin:
        yield f"    {uitslag.zin}" if uitslag.code in uitslag.zin else f"    {uitslag.zin} [{uitslag.code}]"


def _uitslag_json(uitslag: Uitslag) -> dict[str, Any]:
    return {
        "id": uitslag.id,
        "onderwerp": uitslag.onderwerp,
        "status": uitslag.status,
        "uitkomsten": {
            regel.sleutel: {"berekend": regel.berekend, "verwacht": regel.verwacht, "gelijk": regel.gelijk}
            for regel in uitslag.regels
        },
        "gelezen_als": list(uitslag.gelezen_als),
        "code": uitslag.code or None,
        "zin": uitslag.zin or None,
    }
