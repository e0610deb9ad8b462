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
class Vouchervorm:
    """How a bill is divided that is paid with a voucher: names in the rule book.

    `rekening` are the facts that the partner fills in, in cents; `hoogste` the most that a grant pays;
    `vergoeding` what the municipality pays of a bill. `al_gebruikt` is the fact of what was paid before in
    the calendar year, and `eigen_bijdrage` what the resident pays; None where no rule needs or says it.
    """

    rekening: tuple[str, ...]
    hoogste: str
    vergoeding: str
    al_gebruikt: str | None
    eigen_bijdrage: str | None


@dataclass(frozen=True)
class Regeling:
    """One scheme of one municipality. `product` is the line of its budget that it is paid from.

    `recht`, `persoon` and `bedrag` are names in the rule book: whether the household has a right (None: an
    amount above nil says so), which persons it is for (None: the household as a whole) and how much (None:
    there is no amount), with `per`: of what. `bedrag_persoon` is the amount of each person, of which `bedrag`
    is the sum (None: it is not per person). `band` says in which band of income a household lies, asked where
    the municipality has such a rule (None: there are no bands).
    `voucher` says how a bill is divided (None: it is no voucher).
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
    voucher: Vouchervorm | None

    @property
    def gevraagd(self) -> tuple[str, ...]:
        """What the rule book is asked to know everything about it."""
        namen = (self.recht, self.persoon, self.bedrag, self.bedrag_persoon)
        return tuple(naam for naam in namen if naam is not None)

    def geldt_op(self, dag: date) -> bool:
        return self.vanaf <= dag.isoformat() and (self.tot is None or dag.isoformat() < self.tot)
