"""What a local scheme is: what somebody gets, on which rules it rests, and how it is carried out."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from opstap.regels.fouten import OpstapFout
from opstap.regels.regel import Verklaring


class Regelingfout(OpstapFout):
    """The declaration of a scheme is not right; the sentence names file and line."""


class Thema(StrEnum):
    """What a resident can choose to ask about."""

    TOESLAGEN = "toeslagen"
    KINDEREN = "kinderen"
    BIJSTAND = "bijstand"
    GEMEENTE = "gemeente"
    BEDRIJF = "bedrijf"


class Leverwijze(StrEnum):
    """What somebody gets."""

    GELD = "geld"
    LENING = "lening"
    TEGOED = "tegoed"
    PAS = "pas"
    GOEDEREN = "goederen"
    VOUCHER = "voucher"
    VERZEKERING = "verzekering"
    KWIJTSCHELDING = "kwijtschelding"


class Route(StrEnum):
    """What somebody has to do for it."""

    AUTOMATISCH = "automatisch"
    KORT = "kort"
    VOLLEDIG = "volledig"


class Ritme(StrEnum):
    """How often one can have it, and for how long it holds."""

    EENMALIG = "eenmalig"
    MAAND = "maand"
    KALENDERJAAR = "kalenderjaar"
    SCHOOLJAAR = "schooljaar"
    JAAR_NA_TOEKENNING = "jaar na toekenning"


@dataclass(frozen=True)
class Uitvoering:
    """How it is carried out; `beslistermijn_weken` is None where only the general law gives a term."""

    route: Route
    ritme: Ritme
    leverancier: str
    bewijs: tuple[str, ...]
    beslistermijn_weken: int | None


@dataclass(frozen=True)
class Regeling:
    """One scheme of one municipality.

    `recht`, `persoon` and `bedrag` are names in the rule book: whether the household has a right, which
    persons it is for (None: the household as a whole) and how much (None: there is no amount).
    `verklaringen` are the rules, questions, values and gaps that the declaration brings along.
    """

    sleutel: str
    naam: str
    zinsnaam: str
    wat: str
    thema: Thema
    cluster: str
    product: str
    leverwijze: Leverwijze
    artikel: str
    vanaf: str
    tot: str | None
    recht: str
    persoon: str | None
    bedrag: str | None
    uitvoering: Uitvoering
    verklaringen: tuple[Verklaring, ...]
