"""Who looks: a name, a role and a municipality; of a resident the own dossiers, of a partner who that is."""

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
    PARTNERBALIE = "partnerbalie"
    PARTNERADMINISTRATIE = "partneradministratie"

    @property
    def soort(self) -> str:
        """By which service somebody with this role signs in: 'inwoner', 'medewerker' or 'partner'."""
        if self is Rol.INWONER:
            return "inwoner"
        return "partner" if self in PARTNERROLLEN else "medewerker"


PARTNERROLLEN = frozenset({Rol.PARTNERBALIE, Rol.PARTNERADMINISTRATIE})
"""Roles of who works for an organisation that takes part, and not for the municipality."""


@dataclass(frozen=True)
class Gebruiker:
    """Who looks; `gemeente` is where they work or live, `dossiers` the numbers of a resident's own.

    `sleutel` is how a resident's sessions name them (kern.accounts.sleutel): it does not say who they are.
    `organisatie` is the number in the trade register of the partner that somebody works for.
    """

    naam: str
    rol: Rol
    gemeente: str
    dossiers: frozenset[str] = frozenset()
    sleutel: str = ""
    organisatie: str = ""
