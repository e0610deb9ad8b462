"""The declared schemes of municipalities as pages: what one gets, by which rules, and who carries it out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from opstap import gemeenten
from opstap.gemeenten.regelingen import Regeling, Route
from opstap.gemeenten.staat import gaten
from opstap.opdrachten.wetboek.beelden import Naambeeld, Verwijzing
from opstap.opdrachten.wetboek.zinnen import periode
from opstap.regels.datum import dag
from opstap.regels.regel import GEEN_DAG

_ROUTES = {
    Route.AUTOMATISCH: "de gemeente geeft het zelf aan wie zij kent; anderen vragen het aan",
    Route.KORT: "met een korte aanvraag",
    Route.VOLLEDIG: "met een volledige aanvraag",
}


@dataclass(frozen=True)
class Gemeenteregeling:
    """A scheme as one municipality has it; `gaten` is what it lacks on the day on which the site is made."""

    gemeente: str
    regeling: Regeling
    periode: str
    route: str
    geldt_nu: bool
    regels: tuple[Verwijzing, ...]
    termijnen: tuple[Verwijzing, ...]
    gaten: tuple[Verwijzing, ...]


@dataclass(frozen=True)
class Regelingbeeld:
    """A scheme with every municipality that has it."""

    sleutel: str
    naam: str
    wat: str
    bij: tuple[Gemeenteregeling, ...]

    @property
    def adres(self) -> str:
        return f"regelingen/{self.sleutel.replace('_', '-')}.html"


def lees_regelingen(namen: Mapping[str, Naambeeld], gemaakt: date) -> tuple[Regelingbeeld, ...]:
    """Every scheme, by name."""
    per_sleutel: dict[str, list[Gemeenteregeling]] = defaultdict(list)
    for code, gemeente in gemeenten.GEMEENTEN.items():
        for een in gemeenten.lokale_regelingen(code):
            per_sleutel[een.sleutel].append(_bij(code, gemeente, een, namen, gemaakt))
    beelden = (
        Regelingbeeld(sleutel, bij[0].regeling.naam, bij[0].regeling.wat, tuple(bij))
        for sleutel, bij in per_sleutel.items()
    )
    return tuple(sorted(beelden, key=lambda beeld: (beeld.naam.casefold(), beeld.sleutel)))


def _bij(
    code: str, gemeente: str, een: Regeling, namen: Mapping[str, Naambeeld], gemaakt: date
) -> Gemeenteregeling:
    def verwijs(gezocht: tuple[str | None, ...]) -> tuple[Verwijzing, ...]:
        return tuple(namen[naam].verwijzing for naam in gezocht if naam is not None)

    geldt_nu = een.geldt_op(gemaakt)
    return Gemeenteregeling(
        gemeente,
        een,
        periode(dag(een.vanaf), GEEN_DAG if een.tot is None else dag(een.tot)),
        _ROUTES[een.uitvoering.route],
        geldt_nu,
        verwijs((een.recht, een.persoon, een.bedrag)),
        verwijs((een.uitvoering.beslistermijn, een.uitvoering.aanvragen_tot)),
        verwijs(gaten(code, een, gemaakt)) if geldt_nu else (),
    )
