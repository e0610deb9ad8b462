"""What waits for an officer in each cluster: it says what its tasks are called, and where they stand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Taakbron:
    """A kind of task: its key, its name on the screen, and SQL of the tasks of %(gemeente)s that wait.

    Columns: number, dossier id, day of receipt, last day (NULL: nothing sets one), a key of `bij` that says
    what must be done, and who and which team it waits for by itself ('' for nobody). No names of residents.
    """

    soort: str
    naam: str
    sql: str
    bij: Mapping[str, str]


_BRONNEN: dict[str, Taakbron] = {}


def meld_aan(bron: Taakbron) -> None:
    """A cluster puts its tasks in the worklist."""
    _BRONNEN[bron.soort] = bron


def taakbronnen() -> Mapping[str, Taakbron]:
    """By key."""
    return _BRONNEN
