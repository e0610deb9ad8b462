"""What can happen in the year. Persons and addresses are indices into Bevolking; amounts are cents.

Units are counted through: first those of `bestand`, then those of `aanvragers`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True)
class Aanvraag:
    """A unit applies; decided on `besluit`, or still open at the end of the year (None).

    `stukken`: when documents were asked for and when they came in (None: not yet). `afwijkend`: a human
    refuses although the rules grant.
    """

    eenheid: int
    ontvangen: date
    besluit: date | None
    stukken: tuple[date, date | None] | None
    afwijkend: bool


@dataclass(frozen=True)
class Loon:
    """What a person earns per month over [van, tot), and the day on which the municipality hears of it."""

    eenheid: int
    persoon: int
    van: date
    tot: date | None
    bedrag: int
    bekend: date
    begint: bool
    bron: str


@dataclass(frozen=True)
class Intrek:
    """A grown-up relative or friend moves in with a unit and shares the costs."""

    eenheid: int
    persoon: int
    familie: bool
    van: date
    bekend: date


@dataclass(frozen=True)
class Verhuizing:
    """Everybody at the address of a unit moves to an empty address."""

    eenheid: int
    adres: int
    van: date
    bekend: date


@dataclass(frozen=True)
class Einde:
    """The benefit of a unit ends."""

    eenheid: int
    per: date
    besluit: date
    reden: str


Wijziging = Loon | Intrek | Verhuizing


@dataclass(frozen=True)
class Draaiboek:
    """Everything that happens, by kind, in the order in which it becomes known."""

    jaar: int
    aanvragen: tuple[Aanvraag, ...]
    lonen: tuple[Loon, ...]
    intrekkers: tuple[Intrek, ...]
    verhuizingen: tuple[Verhuizing, ...]
    eindes: tuple[Einde, ...]
