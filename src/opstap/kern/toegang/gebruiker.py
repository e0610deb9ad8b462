"""Who looks: a name, a role and a municipality; for a resident also the numbers of the own dossiers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Rol(StrEnum):
    INWONER = "inwoner"
    MEDEWERKER = "medewerker"
    BESTUUR = "bestuur"
    BETAALMEDEWERKER = "betaalmedewerker"
    CONTROLLER = "controller"
    BEHEERDER = "beheerder"


@dataclass(frozen=True)
class Gebruiker:
    """Who looks; `gemeente` is where they work or live, `dossiers` the numbers of a resident's own.

    `sleutel` is how a resident's sessions name them (kern.accounts.sleutel): it does not say who they are.
    """

    naam: str
    rol: Rol
    gemeente: str
    dossiers: frozenset[str] = frozenset()
    sleutel: str = ""
