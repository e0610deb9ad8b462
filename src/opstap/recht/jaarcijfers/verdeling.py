"""The joint cost of reintegration of three municipalities: what was printed, and the bare percentage."""

from __future__ import annotations

from opstap.regels import Basispunt, Bruto, deel_afgerond, feit, niet_gemodelleerd, regel
from opstap.regels.geld import BASISPUNTEN_PER_GEHEEL

ARTIKEL = "Beleidsplan Re-integratie en Participatie Wassenaar (CVDR725867)"
MEESTE_GELD = 1_000_000_000

feit(
    "verdeling_totaal",
    soort="Bruto",
    bereik=(0, MEESTE_GELD),
    titel="Te verdelen kosten",
    vraag="Welk bedrag wordt over de drie gemeenten verdeeld?",
    artikel=ARTIKEL,
)
feit(
    "verdeling_percentage",
    soort="Basispunt",
    bereik=(0, 10_000),
    titel="Aandeel van een gemeente",
    vraag="Welk percentage draagt deze gemeente?",
    artikel=ARTIKEL,
)


@regel(
    ARTIKEL,
    titel="Zuiver aandeel",
    uitleg="{verdeling_percentage} van {verdeling_totaal} is {verdeling_zuiver}.",
    vanaf="2015-01-01",
)
def verdeling_zuiver(verdeling_totaal: Bruto, verdeling_percentage: Basispunt) -> Bruto:
    return deel_afgerond(verdeling_totaal * verdeling_percentage, BASISPUNTEN_PER_GEHEEL)


@regel(
    ARTIKEL,
    titel="Het bedrag staat niet in de tabel van dit jaar",
    uitleg={
        True: "De tabel van dit jaar verdeelt {reintegratie_totaal}, en niet {verdeling_totaal}.",
        False: "De tabel van dit jaar verdeelt {reintegratie_totaal}.",
    },
    vanaf="2015-01-01",
)
def verdeling_niet_in_tabel(verdeling_totaal: Bruto, reintegratie_totaal: Bruto) -> bool:
    return verdeling_totaal != reintegratie_totaal


niet_gemodelleerd(
    ARTIKEL,
    als="verdeling_niet_in_tabel",
    voor=("verdeling_gm1916", "verdeling_gm0629", "verdeling_gm0626"),
    zin="De gedrukte verdeling volgt niet uit de percentages. Van dit bedrag is geen gedrukte verdeling "
    "bekend.",
)


@regel(
    ARTIKEL,
    titel="Gedrukt aandeel van Leidschendam-Voorburg",
    uitleg="Gedrukt staat voor Leidschendam-Voorburg {verdeling_gm1916}.",
    vanaf="2015-01-01",
)
def verdeling_gm1916(reintegratie_gm1916: Bruto) -> Bruto:
    return reintegratie_gm1916


@regel(
    ARTIKEL,
    titel="Gedrukt aandeel van Wassenaar",
    uitleg="Gedrukt staat voor Wassenaar {verdeling_gm0629}.",
    vanaf="2015-01-01",
)
def verdeling_gm0629(reintegratie_gm0629: Bruto) -> Bruto:
    return reintegratie_gm0629


@regel(
    ARTIKEL,
    titel="Gedrukt aandeel van Voorschoten",
    uitleg="Gedrukt staat voor Voorschoten {verdeling_gm0626}.",
    vanaf="2015-01-01",
)
def verdeling_gm0626(reintegratie_gm0626: Bruto) -> Bruto:
    return reintegratie_gm0626


@regel(
    ARTIKEL,
    titel="Som van de gedrukte aandelen",
    uitleg="{verdeling_gm1916}, {verdeling_gm0629} en {verdeling_gm0626} zijn samen {verdeling_som}.",
    vanaf="2015-01-01",
)
def verdeling_som(verdeling_gm1916: Bruto, verdeling_gm0629: Bruto, verdeling_gm0626: Bruto) -> Bruto:
    """Adds up to the total, also where a part differs from its percentage."""
    return verdeling_gm1916 + verdeling_gm0629 + verdeling_gm0626
