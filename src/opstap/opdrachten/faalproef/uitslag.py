"""What a trial tells whoever reads the table."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple


class Uitslag(NamedTuple):
    """What was tried, how often, what happened, and what did not hold (nothing when all is well)."""

    wat: str
    keren: int
    gebeurd: str
    gebreken: tuple[str, ...]


Meld = Callable[[str], None]
"""Told what is being tried, in Dutch."""
