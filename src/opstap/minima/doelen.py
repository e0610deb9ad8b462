"""What credits and offers are for: the purposes by their keys, with the words that everybody reads."""

from __future__ import annotations

from collections.abc import Mapping

from opstap import gemeenten
from opstap.gemeenten.regelingen import Leverwijze

DOELEN: Mapping[str, str] = {
    "sport": "Sport",
    "cultuur": "Cultuur",
    "zwemles": "Zwemles",
    "schoolspullen": "Schoolspullen",
    "winterkleding": "Winterkleding",
    "uitje": "Uitjes",
}


def titel(doel: str) -> str:
    """The word for a purpose; a purpose that only one scheme knows is its own word."""
    return DOELEN.get(doel) or doel.replace("_", " ").capitalize()


def van_gemeente(gemeente: str) -> list[tuple[str, str]]:
    """What a partner in this municipality can take, by its word: also what only one scheme gives."""
    eigen = {
        een.sleutel
        for een in gemeenten.lokale_regelingen(gemeente)
        if een.leverwijze in (Leverwijze.TEGOED, Leverwijze.PAS, Leverwijze.VOUCHER)
    }
    return sorted(((een, titel(een)) for een in {*DOELEN, *eigen}), key=lambda paar: paar[1])
