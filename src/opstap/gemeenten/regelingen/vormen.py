"""What a local scheme is: what somebody gets, on which rules it rests, and how it is carried out."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
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
    VRIJLATING = "vrijlating"


class Route(StrEnum):
    """What somebody has to do for it."""

    AUTOMATISCH = "automatisch"
    KORT = "kort"
    VOLLEDIG = "volledig"


class Ritme(StrEnum):
    """How often one can have it, and for how long it holds."""

    EENMALIG = "eenmalig"
    MAAND = "maand"
    JAAR = "jaar"
    KALENDERJAAR = "kalenderjaar"
    SCHOOLJAAR = "schooljaar"
    TWAALF_MAANDEN = "twaalf maanden"
    VIJF_JAAR = "vijf jaar"
    FACTUUR = "factuur"


@dataclass(frozen=True)
class Uitvoering:
    """How it is carried out.

    `beslistermijn` is the name of the value in weeks; None where only the general law gives a term.
    `aanvragen_tot` is the name of the value with the last day to apply; None where there is none.
    """

    route: Route
    ritme: Ritme
    leverancier: str
    bewijs: tuple[str, ...]
    beslistermijn: str | None
    aanvragen_tot: str | None = None


@dataclass(frozen=True)
class Brief:
    """The first sentence of the letter with a decision."""

    toegekend: str
    afgewezen: str


@dataclass(frozen=True)
class Regeling:
    """One scheme of one municipality. `product` is the line of its budget that it is paid from.

    `recht`, `persoon` and `bedrag` are names in the rule book: whether the household has a right (None: an
    amount above nil says so), which persons it is for (None: the household as a whole) and how much (None:
    there is no amount), with `per`: of what. `bedrag_persoon` is the amount of each person, of which `bedrag`
    is the sum (None: it is not per person). `band` says in which band of income a household lies, asked where
    the municipality has such a rule (None: there are no bands).
    `als_lening` is the name of whether money is lent instead of given (None: never).
    `indicator` says in words what is counted of it; `brief` what a letter begins with.
    `verklaringen` are the rules, questions, values and gaps that the declaration brings along.
    """

    sleutel: str
    naam: str
    zinsnaam: str
    wat: str
    thema: Thema
    product: str
    leverwijze: Leverwijze
    artikel: str
    vanaf: str
    tot: str | None
    recht: str | None
    persoon: str | None
    bedrag: str | None
    bedrag_persoon: str | None
    band: str | None
    per: str
    indicator: str
    brief: Brief
    uitvoering: Uitvoering
    verklaringen: tuple[Verklaring, ...]
    als_lening: str | None

    @property
    def gevraagd(self) -> tuple[str, ...]:
        """What the rule book is asked to know everything about it."""
        namen = (self.recht, self.persoon, self.bedrag, self.bedrag_persoon)
        return tuple(naam for naam in namen if naam is not None)

    def geldt_op(self, dag: date) -> bool:
        return self.vanaf <= dag.isoformat() and (self.tot is None or dag.isoformat() < self.tot)
