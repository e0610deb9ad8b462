"""Who looks: a name, a role and a municipality; of a resident the own dossiers, of a partner who that is.

A telephone on which a pass was put looks too, and at nothing else: nobody signs in with it.
"""

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
    PASTELEFOON = "pastelefoon"

    @property
    def soort(self) -> str:
        """By which service one signs in with this role: 'inwoner', 'medewerker', 'partner'; '' for none."""
        if self is Rol.PASTELEFOON:
            return ""
        if self is Rol.INWONER:
            return "inwoner"
        return "partner" if self in PARTNERROLLEN else "medewerker"


PARTNERROLLEN = frozenset({Rol.PARTNERBALIE, Rol.PARTNERADMINISTRATIE})
"""Roles of who works for an organisation that takes part, and not for the municipality."""

VAN_HET_HUISHOUDEN = frozenset({Rol.INWONER, Rol.PASTELEFOON})
"""Roles in which the household itself looks."""


@dataclass(frozen=True)
class Gebruiker:
    """Who looks; `gemeente` is where they work or live, `dossiers` the numbers of a resident's own.

    `sleutel` is how a resident's sessions name them (kern.accounts.sleutel): it does not say who they are.
    `organisatie` is the number in the trade register of the partner that somebody works for.
    Of a telephone with a pass `sleutel` is the digest of its secret.
    """

    naam: str
    rol: Rol
    gemeente: str
    dossiers: frozenset[str] = frozenset()
    sleutel: str = ""
    organisatie: str = ""
