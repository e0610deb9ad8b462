"""What the rooms with tables say about keeping: each has a module `bewaren` (found as `rijen` is).

Its `sporen` gives the records of a municipality, each with the day on which its term begins, or why it has
not begun. The other names say how its tables hang together where the models don't.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from importlib import import_module
from importlib.util import find_spec
from typing import Protocol, cast

from django.apps import apps

from opstap.kern.archief.termijnen import Soort


@dataclass(frozen=True, slots=True)
class Spoor:
    """A record of a dossier. `sinds`: the day its term begins, None while it runs and `loopt` says how."""

    dossier: int
    soort: Soort
    sinds: date | None
    loopt: str = ""


@dataclass(frozen=True, slots=True)
class Los:
    """Rows that hang on no dossier and go by their own age: those with `kolom` before the end of the term."""

    soort: Soort
    tabel: str
    kolom: str


class Kamer(Protocol):
    """What a module `bewaren` offers."""

    VERWIJZINGEN: Mapping[tuple[str, str], str]
    """(table, column) -> the table that the column refers to, where the model has a bare number."""
    BLIJFT: frozenset[str]
    """Tables whose rows stay when what they refer to goes."""
    OUDERS: frozenset[tuple[str, str]]
    """(table, column) whose parent goes along when nothing else that stays refers to it."""
    INHOUD: frozenset[tuple[str, str]]
    """(table, column) with the fingerprint of contents in kern.bewaarplaats, which go with the last row."""
    LOS: tuple[Los, ...]

    def sporen(self, gemeente: str) -> Iterable[Spoor]: ...


@cache
def kamers() -> tuple[Kamer, ...]:
    """The module `bewaren` of every room that has one."""
    return tuple(
        cast("Kamer", import_module(f"{kamer.name}.bewaren"))
        for kamer in apps.get_app_configs()
        if kamer.name.startswith("opstap.") and find_spec(f"{kamer.name}.bewaren")
    )


def sporen(gemeente: str) -> Iterator[Spoor]:
    """All records of a municipality."""
    for kamer in kamers():
        yield from kamer.sporen(gemeente)
