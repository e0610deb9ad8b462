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
    """Work begins (`bedrag` cents a month from `van` on) or stops (nil); known on `bekend`."""

    eenheid: int
    persoon: int
    van: date
    bedrag: int
    bekend: date


@dataclass(frozen=True)
class Opgave:
    """What a person says to have earned in a month, or what the payslip says (`strook`)."""

    persoon: int
    maand: date
    bedrag: int
    bekend: date
    strook: bool


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


Gevolg = Loon | Intrek | Verhuizing
"""What changes a fact that a rule of the month reads."""


@dataclass(frozen=True)
class Melding:
    """A resident reports a change, on paper or not; `tot` is the first day back from abroad."""

    eenheid: int
    soort: str
    ingang: date
    ontvangen: date
    papier: bool
    tot: date | None = None
    gevolg: Gevolg | None = None


@dataclass(frozen=True)
class Signaal:
    """A register says something about the first person of a unit; `voorgelegd`: the resident is asked."""

    eenheid: int
    register: str
    soort: str
    maand: date
    voorgelegd: bool


@dataclass(frozen=True)
class Schuld:
    """A claim of before, with what is paid of it each month (nil for nothing) and how."""

    eenheid: int
    grond: str
    ontstaan: date
    bedrag: int
    wijze: str
    per_maand: int


@dataclass(frozen=True)
class Beslag:
    """A bailiff's attachment on a benefit, served in the month before `vanaf`."""

    eenheid: int
    hoofdsom: int
    vanaf: date


@dataclass(frozen=True)
class Onderzoek:
    """A report, signal or draw, and how it ends; with a fine for as much as was received too much."""

    eenheid: int
    bron: str
    ontvangen: date
    uitkomst: str
    te_veel: int = 0


@dataclass(frozen=True)
class Maatregel:
    """Somebody did not do what the duties towards work ask, on `gedraging`."""

    eenheid: int
    gedraging: date
    waarschuwing: bool


@dataclass(frozen=True)
class Gesprek:
    """An invitation for a talk; who does not come is invited again."""

    eenheid: int
    dag: date
    komt: bool


@dataclass(frozen=True)
class Bezwaar:
    """An objection against the refusal of this unit's application, and what comes of it."""

    eenheid: int
    uitkomst: str


@dataclass(frozen=True)
class Poststuk:
    """Another letter of a unit: answered, or filed."""

    eenheid: int
    ontvangen: date
    beantwoord: bool


@dataclass(frozen=True)
class Draaiboek:
    """Everything that happens, by kind, in the order in which it becomes known."""

    jaar: int
    aanvragen: tuple[Aanvraag, ...]
    eindes: tuple[Einde, ...]
    opgaven: tuple[Opgave, ...]
    meldingen: tuple[Melding, ...]
    signalen: tuple[Signaal, ...]
    schulden: tuple[Schuld, ...]
    beslagen: tuple[Beslag, ...]
    onderzoeken: tuple[Onderzoek, ...]
    maatregelen: tuple[Maatregel, ...]
    gesprekken: tuple[Gesprek, ...]
    bezwaren: tuple[Bezwaar, ...]
    post: tuple[Poststuk, ...]
